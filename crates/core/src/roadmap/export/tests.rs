//! The picture read by an XML parser that is not ours, whatever the data say; and the calendar by one of calendars.

use icalendar::parser::{read_calendar, unfold};
use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::sheet::is_in;
use super::svg::units;
use super::*;
use crate::calendar::{Span, write};
use crate::edtf::testing::any_edtf;
use crate::roadmap::testing::{event, planned, roadmap};
use crate::roadmap::{draw, known};

#[test]
fn each_sign_is_in_its_sample() {
    for sign in Sign::ALL {
        assert!(is_in(sign, &sign.sample()), "{sign:?}");
        assert!(!is_in(sign, &[]), "{sign:?}");
    }
    assert!(!is_in(Sign::Slip, &Sign::Planned.sample()));
    assert!(!is_in(Sign::Days, &Sign::Planned.sample()));
}

fn all(data: &Dataset) -> Vec<EventId> {
    data.event_ids().collect()
}

/// The picture of some events, in words that are easily found again.
fn drawn(
    data: &Dataset,
    choices: &Choices,
    passing: &[EventId],
    address: &dyn Fn(EventId) -> Option<String>,
) -> String {
    let about = About {
        title: &data.roadmap.as_ref().unwrap().title,
        shows: &|shown| vec![format!("{} events, {} merged", shown.events, shown.merged)],
        month: &|_| "Mon",
        date: &|date| date.to_string(),
        event: &|event| format!("event {}", event.position()),
        plan: &|plan| format!("plan {}", plan.position()),
        merged: &|count, _| format!("merged {count}"),
        address,
        sign: &|_| "sign",
        outside: "outside",
        undated: "undated",
        days: vec![("2017-02-17".parse().unwrap(), "told & known".to_owned())],
        sources: vec!["Source <1>".to_owned()],
    };
    picture(data, choices, &known(data, choices.asof), passing, &about)
}

fn plain(data: &Dataset) -> String {
    drawn(data, &Choices::default(), &all(data), &|_| None)
}

/// What each group is called, in the order of the picture.
fn told(document: &Document) -> Vec<String> {
    let title = |node: Node| node.children().find(|child| child.has_tag_name("title"))?.text().map(str::to_owned);
    document.descendants().filter(|node| node.has_tag_name("g")).filter_map(title).collect()
}

fn texts(document: &Document) -> Vec<String> {
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|text| text.text().unwrap_or_default().to_owned()).collect()
}

#[test]
fn events_are_drawn_or_listed_and_led_to_their_pages() {
    let data = roadmap(&[
        event("e0", "2017-03-01", ""),
        event("e1", "2017-04/2017-06", r#""title": "A <b> & \"c\"", "short_title": "A <b> & \"c\"", "lane": "b""#),
        planned("e2", "2018-01~", r#""actual": "2018-06-01""#),
        r#"{"id": "e3"}"#.to_owned(),
    ]);
    let text = drawn(&data, &Choices::default(), &all(&data), &|event| {
        (event != EventId(0)).then(|| format!("https://example.org/?x=1&y={}", event.position()))
    });
    let document = Document::parse(&text).unwrap();
    let root = document.root_element();
    assert_eq!((root.attribute("role"), root.attribute("width")), (Some("img"), Some("1600")));
    assert!(root.attribute("viewBox").unwrap().starts_with("0 0 1600 "));
    let named = |name: &str| root.children().find(|child| child.has_tag_name(name)).and_then(|node| node.text());
    assert_eq!((named("title"), named("desc")), (Some("Road"), Some("4 events, 0 merged")));
    assert_eq!(told(&document), ["event 0", "event 2", "event 1", "event 3"]);
    let links = document.descendants().filter(|node| node.has_tag_name("a"));
    let links: Vec<&str> = links.filter_map(|link| link.attribute("href")).collect();
    assert_eq!(links, ["https://example.org/?x=1&y=2", "https://example.org/?x=1&y=1", "https://example.org/?x=1&y=3"]);
    let texts = texts(&document);
    for text in ["Road", "2017", "Mon", "Talks", "Votes", "A <b> & \"c\"", "told & known", "undated", "Source <1>"] {
        assert!(texts.iter().any(|one| one == text), "{text}: {texts:?}");
    }
    let signs = texts.iter().filter(|text| *text == "sign").count();
    assert_eq!(signs, 5, "one for a day, for days, for what was planned, for the slip, for about then");
}

#[test]
fn lanes_stand_as_chosen_and_none_is_folded() {
    let data = roadmap(&[event("e0", "2017-03-01", ""), event("e1", "2017-04-01", r#""lane": "b""#)]);
    let choices =
        Choices { order: vec!["b".to_owned()], fold: vec!["a".to_owned(), "b".to_owned()], ..Choices::default() };
    let text = drawn(&data, &choices, &all(&data), &|_| None);
    let document = Document::parse(&text).unwrap();
    assert_eq!(told(&document), ["event 1", "event 0"]);
    assert!(texts(&document).contains(&"e0".to_owned()), "folded lanes have no labels");
}

#[test]
fn only_what_passes_is_shown_and_lanes_without_events_are_not() {
    let data = roadmap(&[event("e0", "2017-03-01", ""), event("e1", "2017-04-01", r#""lane": "b""#)]);
    let choices = Choices { q: "e0".to_owned(), ..Choices::default() };
    let text = drawn(&data, &choices, &[EventId(0)], &|_| None);
    let document = Document::parse(&text).unwrap();
    assert_eq!(told(&document), ["event 0"]);
    assert!(!texts(&document).contains(&"Votes".to_owned()));
    let text = drawn(&data, &choices, &[], &|_| None);
    assert!(Document::parse(&text).is_ok(), "nothing can be a picture too");
}

#[test]
fn a_crowd_widens_the_picture_and_is_then_merged() {
    // A title that takes a fifth of the picture.
    let title = format!(r#""short_title": "{}""#, "long ".repeat(8));
    let many = |count: usize, days: usize| {
        let date = |n: usize| format!("2017-{:02}-{:02}", n % days % 12 + 1, n % days / 12 + 1);
        roadmap(&(0..count).map(|n| event(&format!("e{n}"), &date(n), &title)).collect::<Vec<_>>())
    };
    let width = |text: &str| {
        let width = Document::parse(text).unwrap().root_element().attribute("width").map(str::to_owned);
        width.unwrap().parse::<f64>().unwrap()
    };
    let some = plain(&many(700, 336));
    assert!(width(&some) > 1600.0, "{}", width(&some));
    assert!(some.contains("700 events, 0 merged"));
    let crowd = plain(&many(600, 1));
    assert_eq!(width(&crowd), 8_000.0);
    let document = Document::parse(&crowd).unwrap();
    let of_mark = |told: &String| told.strip_prefix("merged ").map_or(1, |count| count.parse::<usize>().unwrap());
    assert_eq!(told(&document).iter().map(of_mark).sum::<usize>(), 600);
    assert!(!crowd.contains(" 0 merged"));
}

#[test]
fn a_canvas_has_room_for_what_is_drawn() {
    assert_eq!(scale(1600.0, 1200.0), 2.0);
    for (width, height) in [(8_000.0, 9_000.0), (8_000.0, 1_000.0), (1.0, 60_000.0), (8_192.0, 8_192.0)] {
        let scale = scale(width, height);
        assert!(scale * f64::max(width, height) <= SIDE && scale * width * scale * height <= AREA * 1.000_001);
    }
}

/// The edges of the labels of a picture of events that all have one, by their heights.
fn label_edges(data: &Dataset) -> Vec<(f64, f64, f64)> {
    let known = known(data, None);
    let plan = Plan::new(data, &Choices::default(), &known, &all(data));
    let mut edges = Vec::new();
    for placed in &plan.layout.placed {
        let label = placed.label.as_ref().map(|label| (label, "x"));
        let (start, end) = draw(&placed.shapes, label, (0.0, 0.0)).span;
        edges.push((placed.y, start, end));
    }
    edges
}

fn any_title() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z ]{1,30}", "([<>&\"'\\]{}-]|\\PC|\u{1}|\u{b}|\u{fffe}|\n|\u{85}){1,24}"]
        .prop_filter("a title", |title| !title.trim().is_empty())
}

/// A roadmap of events with any dates and titles.
fn any_roadmap() -> impl Strategy<Value = Dataset> {
    let date = || proptest::option::weighted(0.7, any_edtf());
    let one = (any_title(), date(), date(), 0..2usize);
    prop::collection::vec(one, 0..12).prop_map(|events| {
        let mut data = roadmap(&(0..events.len()).map(|n| format!(r#"{{"id": "e{n}"}}"#)).collect::<Vec<_>>());
        for (event, (title, actual, planned, lane)) in data.events.iter_mut().zip(events) {
            event.planned = planned.map(|date| crate::model::PlannedDate {
                date,
                place: None,
                known: None,
                evidence: event.evidence.clone(),
            });
            (event.title, event.short_title, event.actual, event.lane) = (title.clone(), title, actual, LaneId(lane));
        }
        data
    })
}

proptest! {
    #[test]
    fn whatever_the_data_say_it_is_well_formed_and_has_every_event_once(mut data in any_roadmap(), title in any_title()) {
        data.roadmap.as_mut().unwrap().title = title.clone();
        data.lanes[0].title = title;
        let text = plain(&data);
        let document = Document::parse(&text).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let mut found = told(&document);
        found.sort();
        let mut expected: Vec<String> = (0..data.events.len()).map(|n| format!("event {n}")).collect();
        expected.sort();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn labels_do_not_collide(data in any_roadmap()) {
        let mut edges = label_edges(&data);
        edges.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1)));
        for pair in edges.windows(2) {
            prop_assert!(pair[0].0 < pair[1].0 || pair[0].2 <= pair[1].1 + 1e-6, "{pair:?}");
        }
    }

    #[test]
    fn no_line_of_text_leaves_the_picture(data in any_roadmap()) {
        let text = plain(&data);
        let document = Document::parse(&text).unwrap();
        for text in document.root_element().children().filter(|node| node.has_tag_name("text")) {
            let x: f64 = text.attribute("x").unwrap().parse().unwrap();
            let width = units(text.text().unwrap_or_default()) as f64 * 6.2;
            prop_assert!(x >= MARGIN && (x + width <= 1600.0 || text.attribute("font-size").is_some()), "{x} {width}");
        }
    }

    #[test]
    fn a_calendar_holds_certain_days_alone(data in any_roadmap()) {
        let known = known(&data, None);
        let calendar = calendar_of(&data);
        let read = unfold(&write(&calendar));
        prop_assert_eq!(read_calendar(&read).map_err(TestCaseError::fail)?.components.len(), calendar.entries.len());
        let mut ids: Vec<&str> = calendar.entries.iter().map(|entry| entry.uid.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), calendar.entries.len(), "each has its own id");
        let held = data.event_ids().filter(|event| {
            let start = format!("e{}", event.position());
            calendar.entries.iter().any(|entry| entry.uid.split(['.']).next() == Some(start.as_str()))
        });
        let dated = known.events.iter().flatten().count();
        prop_assert_eq!(held.count() + calendar.left_out, dated);
    }
}

fn calendar_of(data: &Dataset) -> crate::calendar::Calendar {
    let about = AboutEvents {
        name: "Road".to_owned(),
        now: "2026-11-24T09:00:00Z".parse().unwrap(),
        address: &|event| Some(format!("https://example.org/{}", event.position())),
        told: &|_| Some("As planned.".to_owned()),
    };
    events(data, &known(data, None), &all(data), &about)
}

#[test]
fn a_calendar_has_days_where_days_are_certain() {
    let of = |date: &str| {
        let calendar = calendar_of(&roadmap(&[event("e0", date, r#""place": "Geneva", "convener": "UN""#)]));
        let span = |span: Span| match span {
            Span::Days { first, last } => format!("{first} {last}"),
            Span::Hours { .. } => "hours".to_owned(),
        };
        let entries = calendar.entries.iter();
        let entries: Vec<String> = entries.map(|entry| format!("{} {}", entry.uid, span(entry.span))).collect();
        assert_eq!(calendar.left_out, usize::from(entries.is_empty()), "{date}");
        entries
    };
    assert_eq!(of("2017-05-08"), ["e0.roadmap@plenary 2017-05-08 2017-05-08"]);
    assert_eq!(of("2017-05-08/2017-05-09"), ["e0.roadmap@plenary 2017-05-08 2017-05-09"]);
    let set =
        ["e0.2018-02-20.roadmap@plenary 2018-02-20 2018-02-20", "e0.2018-02-22.roadmap@plenary 2018-02-22 2018-02-23"];
    assert_eq!(of("{2018-02-20,2018-02-22..2018-02-23}"), set);
    assert_eq!(of("{2018-02-22..2018-02-23,2018-02-20,2018-02-20,2018-02-23}"), set, "each day once");
    for date in
        ["2017-05", "2017", "2017-05-08~", "2017-05-08?", "2017-05-08/..", "../2017-05-08", "[2017-05-08..2017-05-09]"]
    {
        assert!(of(date).is_empty(), "{date}");
    }
}

#[test]
fn an_entry_tells_what_is_known_and_is_tentative_as_long_as_it_is_a_plan() {
    let data = roadmap(&[
        event("e0", "2017-05-08", r#""place": "Geneva", "convener": "UN", "summary": "It met.", "lane": "b""#),
        planned("e1", "2018-01-05", ""),
    ]);
    let text = write(&calendar_of(&data)).replace("\r\n ", "");
    for line in [
        "SUMMARY:e0",
        "DESCRIPTION:It met.\\nAs planned.\\nUN\\nhttps://example.org/0",
        "LOCATION:Geneva",
        "URL:https://example.org/0",
        "CATEGORIES:Votes",
        "DTSTAMP:20261124T090000Z",
    ] {
        assert!(text.lines().any(|one| one == line), "{line}: {text}");
    }
    assert_eq!(text.matches("STATUS:TENTATIVE").count(), 1);
    let (before, after) = text.split_once("STATUS:TENTATIVE").unwrap();
    assert!(before.contains("UID:e1.") && !after.contains("UID:"));
}
