//! Small data sets for tests.

use crate::load::parse;
use crate::model::Dataset;
use crate::validate::{Files, validate};

const EVIDENCE: &str = r#"{"cites": [{"source": "s"}]}"#;

/// Meetings with their sessions, each given by its fields as JSON; all have the same rooms and blocks. There is always
/// a meeting `m`.
pub(super) fn dataset(sessions: &[(&str, &str)]) -> Dataset {
    let mut ids: Vec<&str> = sessions.iter().map(|(meeting, _)| *meeting).collect();
    ids.push("m");
    ids.sort_unstable();
    ids.dedup();
    let mut meetings = Vec::new();
    for id in ids {
        let own: Vec<&str> = sessions.iter().filter(|(meeting, _)| *meeting == id).map(|(_, fields)| *fields).collect();
        meetings.push((id.to_owned(), Some(parse(&meeting(id, &own)).expect("a meeting"))));
    }
    let sources = r#"{"sources": [{"id": "s", "kind": "report", "title": "S", "short_title": "S"}]}"#;
    let organizations =
        format!(r#"{{"organizations": [{{"id": "o", "name": "O", "kind": "academia", "evidence": {EVIDENCE}}}]}}"#);
    let files = Files {
        sources: Some(parse(sources).expect("sources")),
        organizations: Some(parse(&organizations).expect("organizations")),
        meetings,
        ..Files::default()
    };
    validate(files).0
}

/// A meeting `m` of sessions by id and title.
pub(super) fn titled(sessions: &[(&str, &str)]) -> Dataset {
    let fields: Vec<String> =
        sessions.iter().map(|(id, title)| format!(r#"{{"id": "{id}", "title": "{title}"}}"#)).collect();
    of_fields(&fields)
}

/// A meeting `m` of sessions by their fields.
pub(super) fn of_fields(fields: &[String]) -> Dataset {
    dataset(&fields.iter().map(|fields| ("m", fields.as_str())).collect::<Vec<_>>())
}

fn meeting(id: &str, sessions: &[&str]) -> String {
    let complete = |fields: &&str| {
        let fields = fields.strip_suffix('}').expect("an object").replace("EVIDENCE", EVIDENCE);
        format!(r#"{fields}, "number": "", "coverage": "complete", "evidence": {EVIDENCE}}}"#)
    };
    let sessions: Vec<String> = sessions.iter().map(complete).collect();
    format!(
        r#"{{"id": "{id}", "number": 1, "title": "M", "short_title": "M", "date": "2017-02-16/2017-02-18",
        "time_zone": "America/New_York", "place": "New York", "organizer": "o", "evidence": {EVIDENCE},
        "rooms": [{{"id": "a", "name": "A", "building": "North"}}, {{"id": "b", "name": "B", "building": "North"}},
            {{"id": "c", "name": "C", "building": "South"}}, {{"id": "d", "name": "D"}}],
        "blocks": [{{"id": "am", "day": "2017-02-16", "part": "morning", "hours": {{
            "start": "2017-02-16T10:00:00-05:00", "end": "2017-02-16T13:00:00-05:00", "evidence": {EVIDENCE}}}}},
            {{"id": "pm", "day": "2017-02-16", "part": "afternoon"}}],
        "sessions": [{}]}}"#,
        sessions.join(", ")
    )
}
