//! Roadmaps for tests, written in a few words.

use crate::load::parse;
use crate::model::Dataset;
use crate::validate::{Files, validate};

/// The date on which the event of a number took place: those of higher numbers come later.
pub(super) fn date(number: usize) -> String {
    format!("{}-{:02}-{:02}", 2000 + number / 336, number / 28 % 12 + 1, number % 28 + 1)
}

/// A roadmap with lanes `a` and `b` and these events, each a JSON object without its evidence; the lane is `a` and the
/// title the id unless they say otherwise.
pub(super) fn roadmap(events: &[String]) -> Dataset {
    let mut written = Vec::new();
    for event in events {
        let mut event = event.trim().strip_suffix('}').unwrap_or_default().to_owned();
        let id = event.split('"').nth(3).unwrap_or_default().to_owned();
        let mut add = |key: &str, value: &str| {
            if !event.contains(&format!("\"{key}\":")) {
                event.push_str(&format!(", \"{key}\": {value}"));
            }
        };
        add("lane", "\"a\"");
        add("title", &format!("\"{id}\""));
        add("short_title", &format!("\"{id}\""));
        add("outlook", "\"later\"");
        written.push(event + r#", "evidence": {"cites": []}}"#);
    }
    let file = format!(
        r#"{{"title": "Road", "summary": "S", "planned_on": "2017-02-17", "lanes": [{{"id": "a", "title": "Talks"}},
            {{"id": "b", "title": "Votes"}}], "events": [{}]}}"#,
        written.join(",")
    );
    let roadmap = parse(&file).unwrap_or_else(|error| panic!("{error}: {file}"));
    validate(Files { roadmap: Some(roadmap), ..Files::default() }).0
}

/// The event of an id, its date and whatever else is told of it as JSON.
pub(super) fn event(id: &str, actual: &str, more: &str) -> String {
    let comma = if more.is_empty() { "" } else { ", " };
    format!(r#"{{"id": "{id}", "actual": "{actual}"{comma}{more}}}"#)
}

/// An event that was to come, as [`event`] has them.
pub(super) fn planned(id: &str, planned: &str, more: &str) -> String {
    let comma = if more.is_empty() { "" } else { ", " };
    format!(
        r#"{{"id": "{id}", "outlook": "planned", "planned": {{"date": "{planned}", "evidence": {{"cites": []}}}}{comma}{more}}}"#
    )
}

/// Events that feed into others by their numbers, in the order of their dates.
pub(super) fn linked(count: usize, edges: &[(usize, usize)]) -> Dataset {
    let mut events = Vec::new();
    for number in 0..count {
        let mut feeds = Vec::new();
        for (_, to) in edges.iter().filter(|(from, _)| *from == number) {
            let to = format!("\"e{to}\"");
            if !feeds.contains(&to) {
                feeds.push(to);
            }
        }
        let more = format!("\"feeds_into\": [{}]", feeds.join(","));
        events.push(event(&format!("e{number}"), &date(number), &more));
    }
    roadmap(&events)
}
