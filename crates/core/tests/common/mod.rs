//! Reading the data that the site ships with.

use std::path::{Path, PathBuf};

use plenary_core::load::{self, FromJson};
use plenary_core::raw;
use plenary_core::validate::{Files, meeting_file};

/// The folder of the data.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data")
}

fn read<T: FromJson>(file: &str) -> T {
    let text = std::fs::read_to_string(folder().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    load::parse(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// All files.
pub fn files() -> Files {
    let site: raw::Site = read("site.json");
    Files {
        meetings: site.meetings.iter().map(|id| (id.clone(), Some(read(&meeting_file(id))))).collect(),
        site: Some(site),
        people: Some(read("people.json")),
        organizations: Some(read("organizations.json")),
        roadmap: Some(read("roadmap.json")),
        glossary: Some(read("glossary.json")),
        sources: Some(read("sources.json")),
    }
}
