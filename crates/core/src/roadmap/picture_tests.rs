use super::*;
use crate::roadmap::known;
use crate::roadmap::testing::{event, roadmap};

/// Two lanes, `a` with four events and `b` with one.
fn data() -> Dataset {
    roadmap(&[
        event("founded", "1946", ""),
        event("first", "2017-02-01", ""),
        event("second", "2017-06-01", ""),
        event("third", "2017-11-01/2017-11-03", ""),
        event("vote", "2017-10-20", r#""lane": "b""#),
    ])
}

fn of(data: &Dataset, choices: &Choices) -> (Cast, Known) {
    let known = known(data, choices.asof);
    let passing: Vec<EventId> = data.event_ids().collect();
    (Cast::new(data, choices, &known, &passing), known)
}

fn laid_out(data: &Dataset) -> (Cast, Layout) {
    let (cast, known) = of(data, &Choices::default());
    let layout = cast.layout(data, &known, world(data), 60_000.0, Metrics::default());
    (cast, layout)
}

fn id<'a>(data: &'a Dataset, cast: &Cast, layout: &Layout, place: usize) -> &'a str {
    match cast.subjects[layout.placed[place].items[0]] {
        Subject::Event(event) => &data.event(event).id,
        Subject::Plan(plan) => &data.plan(plan).id,
    }
}

#[test]
fn the_cast_is_what_passes_in_lanes_that_have_something() {
    let data = data();
    let (cast, known) = of(&data, &Choices::default());
    assert_eq!((cast.lanes.len(), cast.subjects.len()), (2, 5));
    let vote = data.find_event("vote").into_iter().collect::<Vec<_>>();
    let cast = Cast::new(&data, &Choices::default(), &known, &vote);
    let lanes: Vec<&str> = cast.lanes.iter().map(|lane| data.lane(*lane).id.as_str()).collect();
    assert_eq!(lanes, ["b"], "a lane with nothing to show takes no room");
    assert_eq!(cast.find(vote[0]), Some(0));
    assert_eq!(cast.find(data.find_event("first").unwrap()), None);
}

#[test]
fn what_nobody_knew_is_not_in_the_picture() {
    let data = data();
    let asof = "2017-06-15".parse().ok();
    let (cast, _) = of(&data, &Choices { asof, ..Choices::default() });
    let events: Vec<&str> = cast
        .subjects
        .iter()
        .map(|subject| match subject {
            Subject::Event(event) => data.event(*event).id.as_str(),
            Subject::Plan(plan) => data.plan(*plan).id.as_str(),
        })
        .collect();
    assert_eq!(events, ["founded", "first", "second"]);
}

#[test]
fn lanes_stand_as_they_are_chosen_and_fold() {
    let data = data();
    let choices = Choices { order: vec!["b".into()], fold: vec!["a".into()], ..Choices::default() };
    let (cast, _) = of(&data, &choices);
    let lanes: Vec<&str> = cast.lanes.iter().map(|lane| data.lane(*lane).id.as_str()).collect();
    assert_eq!(lanes, ["b", "a"]);
    assert_eq!(cast.folded, [false, true]);
}

#[test]
fn a_lane_that_is_moved_changes_places_with_its_neighbour() {
    let data = data();
    let lane = |id: &str| data.find_lane(id).unwrap();
    assert_eq!(moved(&data, &[], lane("b"), true), ["b"], "those that stand as in the data are not named");
    assert_eq!(moved(&data, &[], lane("a"), false), ["b"]);
    assert!(moved(&data, &["b".into()], lane("b"), false).is_empty(), "and back again");
    assert!(moved(&data, &[], lane("a"), true).is_empty(), "there is nothing above the first");
    assert!(moved(&data, &[], lane("b"), false).is_empty(), "nor below the last");
}

#[test]
fn the_world_holds_all_events_and_the_process_its_phases() {
    let data = data();
    let (first, last) = world(&data);
    assert_eq!((first.to_string().as_str(), last.to_string().as_str()), ("1945-11-17", "2017-12-18"));
    assert_eq!(process(&data), (first, last), "without phases it is all events");
    let (first, last) = world(&Dataset::default());
    assert!(first < last, "even a roadmap without dates has a window");
}

#[test]
fn arrow_keys_walk_in_the_lane_and_to_the_nearest_of_the_next() {
    let data = data();
    let (cast, layout) = laid_out(&data);
    let walk = |from: usize, to: Step| step(&layout, from, to);
    let id = |place| id(&data, &cast, &layout, place);
    assert_eq!(id(0), "founded");
    assert_eq!(id(walk(0, Step::After)), "first");
    assert_eq!(id(walk(0, Step::Before)), "founded", "there is nothing before the first");
    assert_eq!(id(walk(0, Step::Last)), "third");
    assert_eq!(id(walk(3, Step::After)), "third", "a step never leaves its lane");
    assert_eq!(id(walk(0, Step::Below)), "vote");
    let vote = walk(0, Step::Below);
    assert_eq!(id(walk(vote, Step::Above)), "third", "November is nearer to October than June");
    assert_eq!(id(walk(vote, Step::Below)), "vote");
    assert_eq!(id(walk(3, Step::First)), "founded");
    assert_eq!(walk(99, Step::After), 0, "a place that is none leads to the first");
    let (cast, known) = of(&Dataset::default(), &Choices::default());
    let empty = cast.layout(&Dataset::default(), &known, world(&data), 1000.0, Metrics::default());
    assert_eq!(step(&empty, 0, Step::After), 0, "there is nowhere to go where nothing is");
}

#[test]
fn every_event_can_be_walked_to() {
    let data = data();
    let (_, layout) = laid_out(&data);
    let mut reached = vec![false; layout.placed.len()];
    let mut open = vec![0];
    while let Some(place) = open.pop() {
        if !std::mem::replace(&mut reached[place], true) {
            let steps = [Step::Before, Step::After, Step::Above, Step::Below, Step::First, Step::Last];
            open.extend(steps.map(|to| step(&layout, place, to)));
        }
    }
    assert!(reached.into_iter().all(|reached| reached));
}
