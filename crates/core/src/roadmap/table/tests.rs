use proptest::prelude::*;

use super::super::known::known;
use super::super::testing::{event, planned, roadmap};
use super::*;
use crate::text::alphabetical;

fn data() -> Dataset {
    roadmap(&[
        event("b", "2017-03-02", r#""place": "Room 1, New York", "lane": "b""#),
        event("year", "2017", r#""title": "Ähre""#),
        event("a", "2017-03-20", r#""place": "Geneva""#),
        planned("open", "../2017-02", r#""lane": "b", "place": "New York""#),
        planned("planned", "2018-01", r#""title": "Zebra""#),
        event("c", "2018-01-05", r#""place": "New York""#),
    ])
}

/// The ids of a table, headings before them.
fn told(data: &Dataset, query: &[(&str, &str)]) -> Vec<String> {
    let choices = Choices::of(&crate::route::RoadmapQuery::new(query));
    let found: Vec<EventId> = data.event_ids().collect();
    let table = table(data, &found, &known(data, None), &choices, &alphabetical);
    let mut told = Vec::new();
    for group in table {
        match group.heading {
            Heading::None => {}
            Heading::Month(year, month) => told.push(format!("{year}-{}", month.unwrap_or(0))),
            Heading::Undated => told.push("undated".to_owned()),
            Heading::Lane(lane) => told.push(data.lane(lane).title.clone()),
        }
        told.extend(group.events.into_iter().map(|event| data.event(event).id.clone()));
    }
    told
}

#[test]
fn by_date_unless_another_order_is_chosen() {
    let data = data();
    assert_eq!(
        told(&data, &[]),
        ["year", "open", "b", "a", "planned", "c"],
        "what has to be over by a day stands at it"
    );
    assert_eq!(told(&data, &[("sort", "-date")]), ["c", "planned", "a", "b", "open", "year"]);
    assert_eq!(told(&data, &[("sort", "planned")]), ["open", "planned", "year", "b", "a", "c"], "without a plan: last");
    assert_eq!(told(&data, &[("sort", "-planned")]), ["planned", "open", "year", "b", "a", "c"], "and still last");
    assert_eq!(told(&data, &[("sort", "title")]), ["a", "year", "b", "c", "open", "planned"]);
    assert_eq!(told(&data, &[("sort", "lane")]), ["year", "a", "planned", "c", "open", "b"]);
    assert_eq!(told(&data, &[("sort", "place")]), ["a", "open", "b", "c", "year", "planned"], "a city, not its rooms");
    assert_eq!(told(&data, &[("sort", "-place")]), ["open", "b", "c", "a", "year", "planned"], "equal ones by date");
}

#[test]
fn under_months_and_lanes() {
    let data = data();
    assert_eq!(
        told(&data, &[("group", "month")]),
        ["2017-0", "year", "2017-2", "open", "2017-3", "b", "a", "2018-1", "planned", "c"]
    );
    assert_eq!(
        told(&data, &[("group", "month"), ("sort", "-date")]),
        ["2018-1", "c", "planned", "2017-3", "a", "b", "2017-2", "open", "2017-0", "year"]
    );
    assert_eq!(
        told(&data, &[("group", "month"), ("sort", "-title")])[..5],
        ["2017-0", "year", "2017-2", "open", "2017-3"],
        "months go on by time"
    );
    assert_eq!(told(&data, &[("group", "lane")]), ["Talks", "year", "a", "planned", "c", "Votes", "open", "b"]);
    assert_eq!(told(&data, &[("group", "lane"), ("sort", "-lane")])[0], "Votes");
}

#[test]
fn what_is_searched_for_stands_best_first() {
    let data = data();
    let mut found: Vec<EventId> = data.event_ids().collect();
    found.reverse();
    let choices = Choices { q: "word".to_owned(), ..Choices::default() };
    let table = super::table(&data, &found, &known(&data, None), &choices, &alphabetical);
    assert_eq!(table, [Rows { heading: Heading::None, events: found }]);
    assert_eq!(sorted_by(&choices), None);
    let grouped = Choices { group: Some(Grouping::Month), ..choices };
    assert!(sorted_by(&grouped).is_some(), "under months they stand by date");
}

#[test]
fn it_shows_what_was_known_then() {
    let data = data();
    let then = known(&data, "2017-03-10".parse().ok());
    let found: Vec<EventId> = data.event_ids().filter(|event| then.events[event.position()].is_some()).collect();
    let choices = Choices { group: Some(Grouping::Month), ..Choices::default() };
    let table = table(&data, &found, &then, &choices, &alphabetical);
    assert!(table.iter().flat_map(|group| &group.events).all(|event| data.event(*event).id != "c"));
}

proptest! {
    #[test]
    fn every_event_stands_once_under_its_heading(
        events in prop::collection::vec(("(19|20)[0-9]{2}(-0[1-9](-1[0-9])?)?", 0usize..2), 1..40),
        group in prop::sample::select(vec!["", "month", "lane"]),
        sort in prop::sample::select(vec!["", "-date", "title", "-lane", "place", "planned"]),
    ) {
        let lane = |lane: usize| if lane == 0 { r#""lane": "a""# } else { r#""lane": "b""# };
        let events: Vec<String> =
            events.iter().enumerate().map(|(n, (date, l))| event(&format!("e{n}"), date, lane(*l))).collect();
        let data = roadmap(&events);
        let choices = Choices::of(&crate::route::RoadmapQuery::new(&[("group", group), ("sort", sort)]));
        let found: Vec<EventId> = data.event_ids().collect();
        let table = table(&data, &found, &known(&data, None), &choices, &alphabetical);
        let mut shown: Vec<EventId> = table.iter().flat_map(|group| group.events.clone()).collect();
        shown.sort_unstable();
        prop_assert_eq!(shown, found);
        for (number, group) in table.iter().enumerate() {
            let after = &table[number + 1..];
            prop_assert!(after.iter().all(|other| other.heading != group.heading), "{:?} stands twice", group.heading);
        }
        if sort.is_empty() {
            for group in &table {
                let days: Vec<_> = group.events.iter().map(|event| data.event(*event).date().and_then(begin)).collect();
                prop_assert!(days.is_sorted());
            }
        }
    }
}
