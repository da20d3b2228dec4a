//! From the raw files to the data set, with everything that is wrong with them.
//!
//! Validation never stops at the first problem and never refuses the rest: what cannot be resolved is left out, told
//! with its file and JSON pointer, and all else goes on. A file that could not be loaded is given as `None`; references
//! into it are then no problems of their own, since its own error has been told already.

mod check;
mod graph;
mod meeting;
mod people;
mod problem;
mod roadmap;

pub use problem::{Problem, ProblemKind};

use check::{At, Check};

use crate::model::Dataset;
use crate::raw;

/// The files of a data set, as far as they could be loaded.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// `site.json`
    pub site: Option<raw::Site>,
    /// `people.json`
    pub people: Option<raw::People>,
    /// `organizations.json`
    pub organizations: Option<raw::Organizations>,
    /// `meetings/{id}.json`, each with the id that the site lists; nothing for one that could not be loaded.
    pub meetings: Vec<(String, Option<raw::Meeting>)>,
    /// `roadmap.json`
    pub roadmap: Option<raw::Roadmap>,
    /// `glossary.json`
    pub glossary: Option<raw::Glossary>,
    /// `sources.json`
    pub sources: Option<raw::Sources>,
}

/// Path of a meeting's file below the data folder.
pub fn meeting_file(id: &str) -> String {
    format!("meetings/{id}.json")
}

/// Checks the files and joins them to a data set; all problems come with it, in the order of the files.
pub fn validate(files: Files) -> (Dataset, Vec<Problem>) {
    let mut check = Check::new(&files);
    let mut data = Dataset::default();

    let sources = files.sources.map(|file| file.sources).unwrap_or_default();
    data.sources = people::sources(&mut check, &At::file("sources.json", "sources"), sources);
    let organizations = files.organizations.map(|file| file.organizations).unwrap_or_default();
    data.organizations =
        people::organizations(&mut check, &At::file("organizations.json", "organizations"), organizations);
    let folk = files.people.map(|file| file.people).unwrap_or_default();
    data.people = people::people(&mut check, &At::file("people.json", "people"), folk);
    let entries = files.glossary.map(|file| file.entries).unwrap_or_default();
    data.glossary = people::glossary(&mut check, &At::file("glossary.json", "entries"), entries);

    for (id, meeting) in files.meetings {
        let Some(meeting) = meeting else { continue };
        let file = meeting_file(&id);
        meeting::meeting(&mut check, &At::Root(&file), &id, meeting, &mut data);
    }
    if let Some(site) = files.site {
        data.site = Some(people::site(&mut check, &At::Root("site.json"), site));
    }
    if let Some(roadmap) = files.roadmap {
        roadmap::roadmap(&mut check, &At::Root("roadmap.json"), roadmap, &mut data);
    }
    people::nobody_is_idle(&mut check, &data);
    let (ids, problems) = check.finish();
    data.ids = ids;
    (data, problems)
}

#[cfg(test)]
mod tests;
