//! Reading a congress as the page does.

use plenary_congress::{Options, congress};
use plenary_core::load::{self, FromJson};
use plenary_core::model::Dataset;
use plenary_core::raw;
use plenary_core::validate::{Files, meeting_file, validate};

/// The data set of a congress, and everything that is wrong with it.
pub fn read(options: &Options) -> (Dataset, Vec<String>) {
    read_files(&congress(options))
}

/// The data set in some files, and everything that is wrong with it.
pub fn read_files(files: &[(String, String)]) -> (Dataset, Vec<String>) {
    let site: raw::Site = parse(files, "site.json");
    let (data, problems) = validate(Files {
        meetings: site.meetings.iter().map(|id| (id.clone(), Some(parse(files, &meeting_file(id))))).collect(),
        people: Some(parse(files, "people.json")),
        organizations: Some(parse(files, "organizations.json")),
        roadmap: Some(parse(files, "roadmap.json")),
        glossary: Some(parse(files, "glossary.json")),
        sources: Some(parse(files, "sources.json")),
        site: Some(site),
    });
    (data, problems.iter().map(ToString::to_string).collect())
}

fn parse<T: FromJson>(files: &[(String, String)], path: &str) -> T {
    let (_, text) = files.iter().find(|(file, _)| file == path).unwrap_or_else(|| panic!("{path} is missing"));
    load::parse(text).unwrap_or_else(|error| panic!("{path}: {error}"))
}
