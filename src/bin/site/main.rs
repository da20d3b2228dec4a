//! Writes what a site has beside the app: the text of its pages, and its calendars.
//!
//! `site <data> <site> [<address>]` reads the data files in the folder `<data>` and writes to the folder `<site>`:
//!
//! - `pages.json`: every page as the app shows it at first, with its title and what it tells search engines
//!   ([`pages`]); the build makes files of them;
//! - the calendars ([`calendars`]);
//! - with the address that the site will have (`https://example.org/meetings/`), `sitemap.xml`.
//!
//! The same data gives the same bytes.

#![forbid(unsafe_code)]

mod calendars;
mod head;
mod linked_data;
mod pages;
mod sitemap;

use std::path::Path;
use std::{env, fs};

use plenary_core::load::{self as reader, FromJson};
use plenary_core::model::Dataset;
use plenary_core::raw;
use plenary_core::validate::{Files, meeting_file, validate};

/// A file of the site.
pub struct File {
    /// Below the folder of the site, with `/` between its parts.
    pub path: String,
    /// Its content.
    pub text: String,
}

fn main() -> Result<(), String> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (data, site, address) = match arguments.as_slice() {
        [data, site] => (data, site, None),
        [data, site, address] => (data, site, Some(address.as_str())),
        _ => return Err("usage: site <folder of the data> <folder of the site> [<address of the site>]".to_owned()),
    };
    let base = address.map(base).transpose()?;
    // It is read until the program ends.
    let data: &Dataset = Box::leak(Box::new(load(Path::new(data))?));
    let calendars = calendars::calendars(data, base.as_deref());
    let left_out = data.meeting_ids().map(|meeting| calendars::without_day(data, meeting)).sum::<usize>();
    println!("{} calendars; sessions in none of them, for want of a day: {left_out}", calendars.len());
    let pages = pages::pages(data, base.as_deref());
    let sitemap = base.map(|base| sitemap::sitemap(data, &base));
    for file in calendars.into_iter().chain([pages]).chain(sitemap) {
        save(&Path::new(site).join(&file.path), &file.text)?;
    }
    Ok(())
}

/// The address of a site, with a slash at its end.
fn base(address: &str) -> Result<String, String> {
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    if !is_web || address.contains(['?', '#', '"', '<', '>', ' ']) {
        return Err(format!("{address:?} is not the address of a site, as https://example.org/meetings/ is"));
    }
    Ok(format!("{}/", address.trim_end_matches('/')))
}

fn save(file: &Path, text: &str) -> Result<(), String> {
    let told = |error| format!("{} cannot be written: {error}", file.display());
    file.parent().map_or(Ok(()), fs::create_dir_all).map_err(told)?;
    fs::write(file, text).map_err(told)
}

/// The data set of a folder; an error when it has problems, which a release must not carry.
fn load(folder: &Path) -> Result<Dataset, String> {
    let site: raw::Site = read(folder, "site.json")?;
    let meeting = |id: &String| Ok((id.clone(), Some(read(folder, &meeting_file(id))?)));
    let files = Files {
        meetings: site.meetings.iter().map(meeting).collect::<Result<_, String>>()?,
        site: Some(site),
        people: Some(read(folder, "people.json")?),
        organizations: Some(read(folder, "organizations.json")?),
        roadmap: Some(read(folder, "roadmap.json")?),
        glossary: Some(read(folder, "glossary.json")?),
        sources: Some(read(folder, "sources.json")?),
    };
    match validate(files) {
        (data, problems) if problems.is_empty() => Ok(data),
        (_, problems) => Err(problems.iter().map(|problem| format!("\n  {problem}")).collect()),
    }
}

fn read<T: FromJson>(folder: &Path, file: &str) -> Result<T, String> {
    let text = fs::read_to_string(folder.join(file)).map_err(|error| format!("{file} cannot be read: {error}"))?;
    reader::parse(&text).map_err(|error| format!("{file}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    pub fn bundled() -> Dataset {
        load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data")).expect("the data is sound")
    }

    #[test]
    fn the_address_of_a_site_ends_with_a_slash() {
        for address in ["https://example.org/m", "https://example.org/m/", "https://example.org/m//"] {
            assert_eq!(base(address).as_deref(), Ok("https://example.org/m/"));
        }
        for address in ["example.org", "/m/", "javascript:x", "https://example.org/?a", "https://a\"b/"] {
            assert!(base(address).is_err(), "{address}");
        }
    }
}
