//! From the raw files to the data set, with everything that is wrong with them.
//!
//! Validation never stops at the first problem and never refuses the rest: what cannot be resolved is left out, told
//! with its file and JSON pointer, and all else goes on. A file that could not be loaded is given as `None`; references
//! into it are then no problems of their own, since its own error has been told already.

mod check;
mod graph;
mod meeting;
mod problem;
mod roadmap;

pub(crate) use check::{Check, Rule};
pub use problem::{Problem, ProblemKind};

use crate::load::Path;
use crate::model::{Dataset, List, MeetingId, Person, Session};
use crate::raw;

/// The files of a data set, as far as they could be loaded.
#[derive(Debug, Default)]
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
    // One after the other, since each refers to those before it.
    let sources = check.listing("sources.json", files.sources);
    let organizations = check.listing("organizations.json", files.organizations);
    let (people, places) = check.people(files.people);
    let glossary = check.listing("glossary.json", files.glossary);
    let mut meetings = Vec::with_capacity(files.meetings.len());
    let mut sessions = Vec::new();
    for (id, meeting) in files.meetings {
        if let Some(meeting) = meeting {
            meetings.extend(meeting::meeting(
                &mut check,
                &id,
                meeting,
                &people,
                MeetingId(meetings.len()),
                &mut sessions,
            ));
        }
    }
    let site = check.content("site.json", files.site);
    let roadmap = files.roadmap.map(|roadmap| roadmap::roadmap(&mut check, roadmap)).unwrap_or_default();
    nobody_is_idle(&mut check, &people, &places, &sessions);
    let (ids, problems) = check.finish();
    let data = Dataset {
        site,
        people,
        organizations,
        meetings,
        sessions,
        roadmap: roadmap.roadmap,
        lanes: roadmap.lanes,
        events: roadmap.events,
        plans: roadmap.plans,
        glossary,
        sources,
        ids,
    };
    (data, problems)
}

/// Finds the people who neither contribute nor speak at any meeting, each with its place in the file. Says nothing while
/// a meeting's file is missing.
fn nobody_is_idle(check: &mut Check, people: &[Person], places: &[usize], sessions: &[Session]) {
    if check.misses(List::Sessions) {
        return;
    }
    let mut active = vec![false; people.len()];
    for session in sessions {
        for contribution in &session.contributions {
            active[contribution.person.position()] = true;
        }
        for statement in &session.discussion {
            statement.people.iter().for_each(|person| active[person.position()] = true);
        }
    }
    check.open("people.json");
    let list = Path::Key(&Path::Root, "people");
    for ((person, place), _) in people.iter().zip(places).zip(active).filter(|(_, is_active)| !is_active) {
        check.problem(&Path::Index(&list, *place), ProblemKind::AppearsNowhere(person.id.clone()));
    }
}

#[cfg(test)]
mod tests;
