//! The made-up congress, as the server has it below the data of every site.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use plenary_congress::{Options, congress};

/// Where its files are, below the root of the site.
pub const FOLDER: &str = "data/congress";

/// The text of its file at a path below the root of the site. It is made when it is first asked for.
pub fn file(path: &Path) -> Option<&'static str> {
    static FILES: OnceLock<HashMap<PathBuf, String>> = OnceLock::new();
    let inside = path.strip_prefix(FOLDER).ok()?;
    let files = FILES
        .get_or_init(|| congress(&Options::default()).into_iter().map(|(path, text)| (path.into(), text)).collect());
    files.get(inside).map(String::as_str)
}
