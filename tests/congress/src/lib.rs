//! A big congress, made up: the data of four days in seventy rooms, to try Plenary with what no bundled meeting has.
//!
//! ```text
//! cargo run -p plenary-congress -- /path/to/dist/data/congress --sessions 1000
//! cargo run -p plenary-congress -- /path/to/dist/data/crowd --profile crowd
//! ```
//!
//! The same [`Options`] give the same bytes, on every machine. The data has no problem by
//! [`plenary_core::validate::validate`], and all that a programme can be awkward with: double bookings, sessions past
//! midnight, in the hour that comes twice and over the one that is left out, moments, entries over several days, sessions of
//! which only the part of a day is known, or nothing; long titles; names in many scripts.
//!
//! Nothing in it is true: the congress does not exist and nobody said any of it.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod clock;
mod ids;
mod options;
mod organizations;
mod people;
mod pictures;
mod programme;
mod random;
mod roadmap;
mod sources;
mod words;

use std::path::Path;
use std::{fs, io};

use serde_json::{Value, json};

pub use options::{Options, UnknownOption};

use programme::Meeting;
use random::Random;

/// The files of the congress: the path of each below its data folder, and its text.
pub fn congress(options: &Options) -> Vec<(String, String)> {
    let random = &mut Random::new(options.seed);
    let organizations = organizations::organizations(random, options);
    let mut meetings = programme::meetings(random, options);
    let people = people::people(random, options, programme::speakers(options, &meetings), &organizations);
    let person_ids: Vec<String> = people.iter().map(|person| person.id.clone()).collect();
    for (number, meeting) in meetings.iter_mut().enumerate() {
        meeting.give_the_floor(random, people.len(), number * options.newcomers);
    }
    let known = roadmap::Known {
        heard: meetings.last().map(Meeting::heard).unwrap_or_default(),
        people: &person_ids,
        organizations: &organizations,
    };
    let mut files = vec![
        ("site.json".to_owned(), site(random, &meetings)),
        ("people.json".to_owned(), json!({"people": people.into_iter().map(|person| person.json).collect::<Vec<_>>()})),
        ("glossary.json".to_owned(), organizations::glossary(random, &organizations)),
        ("sources.json".to_owned(), sources::sources()),
        ("roadmap.json".to_owned(), roadmap::roadmap(random, options, &known)),
    ];
    let organization_ids: Vec<String> = organizations.iter().map(|organization| organization.id.clone()).collect();
    for meeting in &meetings {
        files.push((format!("meetings/{}.json", meeting.id()), meeting.json(random, &person_ids, &organization_ids)));
    }
    let organizations: Vec<Value> = organizations.into_iter().map(|organization| organization.json).collect();
    files.push(("organizations.json".to_owned(), json!({ "organizations": organizations })));
    let mut files: Vec<(String, String)> = files.into_iter().map(|(path, json)| (path, json.to_string())).collect();
    files.extend(pictures::files(options));
    files
}

/// Writes the files of the congress below a folder, which is made where it is missing.
///
/// # Errors
/// When a folder or file cannot be written.
pub fn write_to(folder: &Path, options: &Options) -> io::Result<()> {
    for (path, text) in congress(options) {
        let file = folder.join(path);
        file.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(file, text)?;
    }
    Ok(())
}

fn site(random: &mut Random, meetings: &[Meeting]) -> Value {
    let ids: Vec<&str> = meetings.iter().map(Meeting::id).collect();
    json!({
        "title": "World Congress on Population and Health",
        "summary": "Programme, speakers and roadmap of a congress that does not exist, made up to try this page with.",
        "language": "en",
        "default_meeting": ids.last(),
        "meetings": ids,
        "namespace": "congress.example",
        "links": [
            {"label": "Congress", "url": "https://congress.example/"},
            {"label": "Help desk", "url": "mailto:help@congress.example"},
        ],
        "licence": "Made up by a program; CC0.",
        "notes": [{
            "text": "The congress and its people are made up. Where a State, a city or an organization has the name of one \
                that exists, it has nothing else of it.",
            "evidence": sources::programme(random),
        }],
    })
}
