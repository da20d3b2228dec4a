//! Made-up congresses, as the server has them below the data of every site.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use plenary_congress::{Options, congress};

/// Where their files are, below the root of the site, and what the options of each are called.
const FOLDERS: [(&str, &str); 3] =
    [("data/congress", "congress"), ("data/crowd", "crowd"), ("data/gallery", "gallery")];

type Files = HashMap<PathBuf, String>;

/// The text of a file of theirs at a path below the root of the site. A congress is made when it is first asked for.
pub fn file(path: &Path) -> Option<&'static str> {
    static FILES: [OnceLock<Files>; FOLDERS.len()] = [const { OnceLock::new() }; FOLDERS.len()];
    let inside = |folder: &str| path.strip_prefix(folder).ok();
    let (place, inside) = FOLDERS.iter().enumerate().find_map(|(place, (folder, _))| Some((place, inside(folder)?)))?;
    FILES[place].get_or_init(|| make(FOLDERS[place].1)).get(inside).map(String::as_str)
}

fn make(profile: &str) -> Files {
    let options = Options::named(profile).unwrap_or_default();
    congress(&options).into_iter().map(|(path, text)| (path.into(), text)).collect()
}
