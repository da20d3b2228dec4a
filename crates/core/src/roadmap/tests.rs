use super::*;
use crate::load::parse;
use crate::validate::{Files, validate};

/// Two lanes with something to show, one with nothing but the past.
fn data() -> Dataset {
    let roadmap = r#"{"title": "Road", "summary": "S", "planned_on": "2017-02-17",
        "lanes": [{"id": "past", "title": "Past"}, {"id": "talks", "title": "Talks"}, {"id": "votes", "title": "Votes"}],
        "phases": [{"id": "one", "title": "One", "date": "2017-01/2017-12", "summary": "S", "evidence": {"cites": []}}],
        "events": [EVENTS]}"#;
    let event = |id: &str, lane: &str, date: &str| {
        format!(
            r#"{{"id": "{id}", "lane": "{lane}", "title": "{id}", "short_title": "{id}", "actual": "{date}",
                "outlook": "later", "evidence": {{"cites": []}}}}"#
        )
    };
    let events = [
        event("founded", "past", "1946"),
        event("first", "talks", "2017-02-01"),
        event("second", "talks", "2017-06-01"),
        event("third", "talks", "2017-11-01/2017-11-03"),
        event("vote", "votes", "2017-10-20"),
    ];
    let roadmap = parse(&roadmap.replace("EVENTS", &events.join(","))).expect("a roadmap");
    validate(Files { roadmap: Some(roadmap), ..Files::default() }).0
}

fn id<'a>(data: &'a Dataset, picture: &Picture, place: usize) -> &'a str {
    &data.event(picture.events[picture.layout.placed[place].item]).id
}

#[test]
fn the_picture_shows_the_phases_and_names_what_lies_outside() {
    let data = data();
    let picture = picture(&data, 1000.0);
    assert_eq!(picture.layout.placed.len(), 4);
    let outside: Vec<&str> = picture.outside.iter().map(|event| data.event(*event).id.as_str()).collect();
    assert_eq!(outside, ["founded"]);
    let lanes: Vec<&str> = picture.lanes.iter().map(|lane| data.lane(*lane).id.as_str()).collect();
    assert_eq!(lanes, ["talks", "votes"], "a lane with nothing to show takes no room");
}

#[test]
fn arrow_keys_walk_in_the_lane_and_to_the_nearest_of_the_next() {
    let data = data();
    let picture = picture(&data, 1000.0);
    let walk = |from: usize, step: Step| picture.step(from, step);
    assert_eq!(id(&data, &picture, 0), "first");
    assert_eq!(id(&data, &picture, walk(0, Step::After)), "second");
    assert_eq!(id(&data, &picture, walk(0, Step::Before)), "first", "there is nothing before the first");
    assert_eq!(id(&data, &picture, walk(0, Step::Last)), "third");
    assert_eq!(id(&data, &picture, walk(2, Step::After)), "third", "a step never leaves its lane");
    assert_eq!(id(&data, &picture, walk(0, Step::Below)), "vote");
    let vote = walk(0, Step::Below);
    assert_eq!(id(&data, &picture, walk(vote, Step::Above)), "third", "November is nearer to October than June");
    assert_eq!(id(&data, &picture, walk(vote, Step::Below)), "vote");
    assert_eq!(walk(99, Step::After), 0, "a place that is none leads to the first");
}

#[test]
fn every_event_can_be_walked_to() {
    let data = data();
    let picture = picture(&data, 1000.0);
    let mut reached = vec![false; picture.layout.placed.len()];
    let mut open = vec![0];
    while let Some(place) = open.pop() {
        if !std::mem::replace(&mut reached[place], true) {
            let steps = [Step::Before, Step::After, Step::Above, Step::Below, Step::First, Step::Last];
            open.extend(steps.map(|step| picture.step(place, step)));
        }
    }
    assert!(reached.into_iter().all(|reached| reached));
}

#[test]
fn a_roadmap_without_events_is_an_empty_picture() {
    let picture = picture(&Dataset::default(), 1000.0);
    assert!(picture.layout.placed.is_empty() && picture.outside.is_empty());
    assert_eq!(picture.step(0, Step::After), 0);
}
