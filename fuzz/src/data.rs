//! Loading a data set from one input, with all that the loader and the validation promise held against `serde_json`.

use std::collections::BTreeMap;
use std::fmt::Debug;

use plenary_core::load::{FaultKind, FromJson, LoadError, Place, SyntaxFault, parse};
use plenary_core::model::Dataset;
use plenary_core::raw;
use plenary_core::validate::{Files, Problem, ProblemKind, meeting_file, validate};
use serde_json::Value;

use crate::texts;

/// The files that could be loaded, by name, as another reader reads them.
type Read = BTreeMap<String, Value>;

/// Loads an input: site, people, organizations, sources, glossary, roadmap, and the meetings in the order of the site.
/// A text that is empty is a file that is missing.
pub fn load(input: &str) -> (Dataset, Vec<Problem>) {
    let mut read = Read::new();
    let mut texts = texts(input);
    let mut next = || texts.next().unwrap_or_default();
    let site: Option<raw::Site> = file("site.json", next(), &mut read);
    let mut files = Files {
        people: file("people.json", next(), &mut read),
        organizations: file("organizations.json", next(), &mut read),
        sources: file("sources.json", next(), &mut read),
        glossary: file("glossary.json", next(), &mut read),
        roadmap: file("roadmap.json", next(), &mut read),
        ..Files::default()
    };
    let ids = site.as_ref().map(|site| site.meetings.clone()).unwrap_or_default();
    let mut meetings: BTreeMap<&str, &str> = BTreeMap::new();
    for id in &ids {
        // A meeting that stands twice is the same file twice.
        let text = meetings.entry(id).or_insert_with(&mut next);
        files.meetings.push((id.clone(), file(&meeting_file(id), text, &mut read)));
    }
    files.site = site;
    let (data, problems) = validate(files);
    problems.iter().for_each(|problem| assert_problem(problem, &read));
    assert_sound(&data);
    (data, problems)
}

fn file<T: FromJson>(name: &str, text: &str, read: &mut Read) -> Option<T> {
    if text.is_empty() {
        return None;
    }
    let plain = text.strip_prefix('\u{feff}').unwrap_or(text);
    let theirs = serde_json::from_str::<Value>(plain);
    match parse::<T>(text) {
        Ok(file) => {
            read.insert(name.to_owned(), theirs.expect("what is accepted is JSON"));
            Some(file)
        }
        Err(error) => {
            assert!(!error.to_string().is_empty());
            assert_error(&error, plain, theirs);
            None
        }
    }
}

/// Asserts that an error leads to a place of the text, and that the other reader agrees with what it says.
fn assert_error(error: &LoadError, text: &str, theirs: serde_json::Result<Value>) {
    // Numbers that no float holds are JSON, which the other reader does not take.
    let is_huge = |error: &serde_json::Error| error.to_string().starts_with("number out of range");
    match error {
        LoadError::Html => assert!(text.trim_start().starts_with('<')),
        LoadError::Truncated(place) => {
            assert!(theirs.is_err(), "{error}");
            assert_eq!((place.line, place.column), end(text), "{error}");
        }
        LoadError::Syntax { fault, place } => {
            assert!(theirs.is_err() || *fault == SyntaxFault::Depth, "{error}");
            assert_place(place, text);
        }
        LoadError::Shape(faults) => {
            assert!(!faults.is_empty());
            let places = faults.iter().map(|fault| (fault.place.line, fault.place.column));
            assert!(places.is_sorted(), "{error}");
            faults.iter().for_each(|fault| assert_place(&fault.place, text));
            let value = match theirs {
                Ok(value) => value,
                Err(error) => return assert!(is_huge(&error), "{error}"),
            };
            // Of a field that stands twice, the other reader has the last alone.
            if !faults.iter().any(|fault| matches!(fault.kind, FaultKind::Twice)) {
                for fault in faults {
                    assert!(at(&value, &fault.place.pointer).is_some(), "{fault}");
                }
            }
        }
    }
}

/// Asserts that line and column are some of the text.
fn assert_place(place: &Place, text: &str) {
    assert!(place.pointer.starts_with('/'), "{place}");
    let line = text.split('\n').nth(place.line - 1);
    assert!(line.is_some_and(|line| place.column <= line.chars().count() + 1), "{place}");
}

/// Line and column behind the last letter.
fn end(text: &str) -> (usize, usize) {
    let last = text.rsplit('\n').next().unwrap_or_default();
    (text.split('\n').count(), last.chars().count() + 1)
}

/// What a pointer leads to, as the core writes it: `/` is the whole.
fn at<'a>(value: &'a Value, pointer: &str) -> Option<&'a Value> {
    // A field without a name, at the root, has the same pointer.
    if pointer == "/" { Some(value) } else { value.pointer(pointer) }
}

/// Asserts that a problem stands where its file and pointer say.
fn assert_problem(problem: &Problem, read: &Read) {
    let file = read.get(&problem.file).unwrap_or_else(|| panic!("no file: {problem}"));
    let value = at(file, &problem.pointer).unwrap_or_else(|| panic!("nowhere: {problem}"));
    match &problem.kind {
        // A meeting goes by the name under which the site lists it, whatever its file says.
        _ if problem.pointer == "/id" => {}
        ProblemKind::UnknownId { id: text, .. }
        | ProblemKind::DuplicateId(text)
        | ProblemKind::BadId(text)
        | ProblemKind::Date { text, .. }
        | ProblemKind::Time { text, .. }
        | ProblemKind::BadLink(text)
        | ProblemKind::BadFile(text) => is(value, text, problem),
        ProblemKind::AppearsNowhere(id) => is(&value["id"], id, problem),
        ProblemKind::Empty => assert!(value.as_str().is_some_and(|text| text.trim().is_empty()), "{problem}"),
        ProblemKind::NoSource => assert!(value.as_array().is_some_and(Vec::is_empty), "{problem}"),
        ProblemKind::Cycle(ids) => {
            assert!(ids.len() > 1 && ids.first() == ids.last(), "{problem}");
            for id in ids {
                let events = value.as_array().into_iter().flatten();
                assert!(events.into_iter().any(|event| event["id"] == **id), "{problem}");
            }
        }
        ProblemKind::EndBeforeStart { .. }
        | ProblemKind::NoReason
        | ProblemKind::NoDate
        | ProblemKind::NoSpeaker
        | ProblemKind::NoCoverageNote
        | ProblemKind::TwoTimes
        | ProblemKind::WrongMeeting { .. } => {}
    }
}

fn is(value: &Value, text: &str, problem: &Problem) {
    assert!(value.as_str() == Some(text), "{value} at {problem}");
}

/// Asserts that no reference leads out of its list, and that what can be asked for by its id is what has it.
fn assert_sound(data: &Dataset) {
    for id in data.meeting_ids().flat_map(|meeting| data.sessions_of(meeting)) {
        let session = data.session(id);
        assert_eq!(data.find_session(&session.id), Some(id));
        let meeting = data.meeting(session.meeting);
        assert!(session.room.is_none_or(|room| room < meeting.rooms.len()));
        assert!(session.track.is_none_or(|track| track < meeting.tracks.len()));
        assert!(session.block.is_none_or(|block| meeting.blocks[block].sessions.contains(&id)));
        for part in &session.contributions {
            in_range(part.person.position(), &data.people);
            part.organizations.iter().for_each(|of| in_range(of.position(), &data.organizations));
        }
        for statement in &session.discussion {
            statement.people.iter().for_each(|person| in_range(person.position(), &data.people));
        }
    }
    for id in data.event_ids() {
        let event = data.event(id);
        assert_eq!(data.find_event(&event.id), Some(id));
        in_range(event.lane.position(), &data.lanes);
        event.feeds_into.iter().for_each(|to| assert!(data.event(*to).fed_by.contains(&id)));
        event.plans.iter().for_each(|plan| assert!(data.plan(*plan).events.contains(&id)));
        event.said_in.iter().for_each(|said| in_range(said.session.position(), &data.sessions));
    }
    for link in data.site.iter().flat_map(|site| &site.links) {
        assert!(is_harmless(&link.url), "{}", link.url);
    }
    for source in &data.sources {
        assert!(source.url.as_deref().is_none_or(is_harmless), "{:?}", source.url);
    }
    for person in &data.people {
        // Pictures lie below the folder of the data.
        let base = url::Url::parse("https://example.org/base/data/").expect("a base");
        let image = person.image.as_deref().map(|image| base.join(image).expect("an address"));
        assert!(image.is_none_or(|url| url.as_str().starts_with(base.as_str())), "{:?}", person.image);
    }
}

fn in_range<T: Debug>(position: usize, list: &[T]) {
    assert!(position < list.len(), "{position} in {list:?}");
}

/// Whether a browser reads a link as one that runs nothing.
fn is_harmless(link: &str) -> bool {
    match url::Url::parse(link) {
        Ok(url) => matches!(url.scheme(), "https" | "http" | "mailto"),
        // A link that cannot be read is one that leads nowhere, as long as it is not read against the page.
        Err(error) => error != url::ParseError::RelativeUrlWithoutBase,
    }
}
