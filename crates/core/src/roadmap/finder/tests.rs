use proptest::prelude::*;

use super::super::testing::{date, event, roadmap};
use super::*;
use crate::text::matches;

fn choices(query: &[(&str, &str)]) -> Choices {
    Choices::of(&crate::route::RoadmapQuery::new(query))
}

fn ids(data: &Dataset, listing: &Listing) -> Vec<String> {
    listing.events.iter().map(|event| data.event(*event).id.clone()).collect()
}

fn ready(data: &Dataset) -> Events {
    let mut events = Events::new(data);
    events.read(data, &Edtf::to_string);
    events
}

/// The labels and counts of a facet.
fn told(data: &Dataset, events: &Events, listing: &Listing, facet: RoadmapFacet) -> Vec<(String, usize)> {
    let states = listing.facets.iter().filter(|state| state.facet == facet as usize);
    let options = states.flat_map(|state| &state.options);
    options.map(|option| (events.label(data, facet, option.of).to_owned(), option.count)).collect()
}

fn data() -> Dataset {
    roadmap(&[
        event(
            "talks",
            &date(0),
            r#""convener": "General Assembly", "place": "Room 1, New York", "summary": "On Łódź.""#,
        ),
        event("more", &date(1), r#""convener": "General Assembly; host: Peru", "place": "New York", "lane": "b""#),
        event(
            "forum",
            &date(2),
            r#""convener": "Civil society, with others", "place": "Geneva", "outlook": "unforeseen""#,
        ),
        event("survey", &date(3), r#""title": "Survey of migrants""#),
    ])
}

#[test]
fn facets_tell_lanes_conveners_cities_and_what_came_of_the_plan() {
    let data = data();
    let events = Events::new(&data);
    let listing = events.list(&Choices::default(), &|_| true);
    let facet = |facet| told(&data, &events, &listing, facet);
    let text = |text: &str| text.to_owned();
    assert_eq!(facet(RoadmapFacet::Lane), [(text("Talks"), 3), (text("Votes"), 1)]);
    assert_eq!(facet(RoadmapFacet::Convener), [(text("General Assembly"), 2), (text("Civil society"), 1)]);
    assert_eq!(facet(RoadmapFacet::Place), [(text("New York"), 2), (text("Geneva"), 1)]);
    assert_eq!(facet(RoadmapFacet::Status), [], "there is no choice between one");
    assert_eq!(ids(&data, &listing), ["talks", "more", "forum", "survey"]);
    assert_eq!(listing.total, 4);
}

#[test]
fn what_came_of_plans_is_nothing_to_choose_by_on_a_day_before() {
    let data = roadmap(&[
        event("one", &date(0), r#""outlook": "unforeseen""#),
        event("two", &date(1), r#""outlook": "planned", "planned": {"date": "2000-01-02", "evidence": {"cites": []}}"#),
    ]);
    let events = Events::new(&data);
    let has_status = |query: &[(&str, &str)]| {
        let listing = events.list(&choices(query), &|_| true);
        listing.facets.iter().any(|state| state.facet == RoadmapFacet::Status as usize)
    };
    assert!(has_status(&[]));
    assert!(!has_status(&[("asof", "2017-02-17")]));
    assert!(has_status(&[("asof", "2017-02-17"), ("status", "unforeseen")]), "what is chosen can be taken back");
}

#[test]
fn what_nobody_knew_of_is_not_there() {
    let data = data();
    let events = ready(&data);
    let is_known = |event: EventId| data.event(event).id != "forum";
    let listing = events.list(&Choices::default(), &is_known);
    assert_eq!((listing.total, listing.events.len()), (3, 3));
    assert_eq!(told(&data, &events, &listing, RoadmapFacet::Place), [], "there is no choice between one");
    let chosen = choices(&[("place", "Geneva")]);
    assert_eq!(events.list(&chosen, &is_known).events, []);
    assert_eq!(events.loosen(&chosen, &is_known), [(Narrowing::Facet(RoadmapFacet::Place as usize), 3)]);
    assert_eq!(events.loosen(&choices(&[("q", "civil")]), &is_known), [(Narrowing::Words, 3)]);
}

#[test]
fn words_find_in_all_that_is_told_with_typos_and_without_accents() {
    let data = data();
    let events = ready(&data);
    let find = |words: &str| ids(&data, &events.list(&choices(&[("q", words)]), &|_| true));
    assert_eq!(find("lodz"), ["talks"]);
    assert_eq!(find("genral assembly"), ["talks", "more"]);
    assert_eq!(find("votes new york"), ["more"]);
    assert_eq!(find("survey migrants"), ["survey"]);
    assert_eq!(find("2000-01-03"), ["forum"]);
    assert_eq!(find(""), ["talks", "more", "forum", "survey"]);
}

#[test]
fn what_is_taken_back_is_gone() {
    let chosen = choices(&[("q", "word"), ("lane", "a"), ("view", "list")]);
    let without_words = without(&chosen, Narrowing::Words);
    assert_eq!(without_words, choices(&[("lane", "a"), ("view", "list")]));
    assert_eq!(without(&without_words, Narrowing::Facet(0)), choices(&[("view", "list")]));
}

#[test]
fn a_roadmap_without_events_has_nothing_to_choose() {
    let events = ready(&Dataset::default());
    assert_eq!(events.list(&choices(&[("q", "word")]), &|_| true), Listing::default());
}

const PLACES: [&str; 4] = ["Geneva", "Room 1, New York", "New York", "Lima"];
const CONVENERS: [&str; 3] = ["General Assembly", "Forum; host: Peru", "Forum"];

proptest! {
    #[test]
    fn as_a_plain_filter_finds(
        mut rows in prop::collection::vec((0usize..2, 0usize..4, 0usize..3, any::<bool>()), 1..24),
        lane in prop::sample::select(vec!["", "a", "b", "none"]),
        place in prop::sample::select(vec!["", "Geneva", "New York"]),
        by in prop::sample::select(vec!["", "Forum", "General Assembly"]),
        words in prop::sample::select(vec!["", "forum", "york", "talks lima"]),
    ) {
        // A place that stands alone tells that it is a city, a convener that it is one.
        rows.extend([(0, 2, 0, true), (0, 2, 2, true)]);
        let of = |(n, (lane, place, by, _)): (usize, &(usize, usize, usize, bool))| {
            let more = format!(
                r#""lane": "{}", "place": "{}", "convener": "{}""#, ["a", "b"][*lane], PLACES[*place], CONVENERS[*by]
            );
            event(&format!("e{n}"), &date(n), &more)
        };
        let data = roadmap(&rows.iter().enumerate().map(of).collect::<Vec<_>>());
        let events = ready(&data);
        let chosen = choices(&[("lane", lane), ("place", place), ("by", by), ("q", words)]);
        let is_known = |event: EventId| rows[event.position()].3;
        let passes = |event: EventId, but: Option<RoadmapFacet>| {
            let (of_lane, of_place, of_by, _) = rows[event.position()];
            let has = |facet, chosen: &str, own: &str| but == Some(facet) || chosen.is_empty() || chosen == own;
            let text = [PLACES[of_place], CONVENERS[of_by], ["Talks", "Votes"][of_lane]].join(" ");
            is_known(event)
                && has(RoadmapFacet::Lane, lane, ["a", "b"][of_lane])
                && has(RoadmapFacet::Place, place, PLACES[of_place].trim_start_matches("Room 1, "))
                && has(RoadmapFacet::Convener, by, CONVENERS[of_by].trim_end_matches("; host: Peru"))
                && matches(&text, words)
        };
        let listing = events.list(&chosen, &is_known);
        let mut found = listing.events.clone();
        found.sort_unstable();
        let expected: Vec<EventId> = data.event_ids().filter(|event| passes(*event, None)).collect();
        prop_assert_eq!(found, expected);
        prop_assert_eq!(listing.total, rows.iter().filter(|row| row.3).count());
        for state in listing.facets.iter().filter(|state| state.facet == RoadmapFacet::Place as usize) {
            for option in &state.options {
                let has = |event: &EventId| PLACES[rows[event.position()].1].ends_with(&*option.key);
                let passing = data.event_ids().filter(|event| passes(*event, Some(RoadmapFacet::Place)) && has(event));
                prop_assert_eq!(option.count, passing.count(), "{}", option.key);
            }
        }
    }
}
