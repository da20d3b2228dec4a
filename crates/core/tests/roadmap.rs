//! The bundled roadmap: what was known on a day, and what came of each plan.

mod common;

use plenary_core::civil::Day;
use plenary_core::edtf::Edtf;
use plenary_core::model::{Dataset, Mention, Outcome, Outlook};
use plenary_core::roadmap::{Course, Distance, Known, Slip, Standing, Status, Unit, known, plans_known, status};
use plenary_core::validate::validate;

use common::files;

fn data() -> Dataset {
    validate(files()).0
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// How events stood on a day: the plan, and what had come.
fn stood(data: &Dataset, on: &str, id: &str) -> String {
    let Known { events, .. } = known(data, Some(day(on)));
    let event = data.find_event(id).expect("the event is there");
    let Some(standing) = &events[event.position()] else { return "unknown".to_owned() };
    let text = |date: &Option<Edtf>| date.as_ref().map_or("-".to_owned(), ToString::to_string);
    format!("{} {}", text(&standing.planned), text(&standing.actual))
}

#[test]
fn when_the_plans_were_told_only_what_was_announced_or_had_come_was_known() {
    let data = data();
    for (id, expected) in [
        ("conf-1", "../2018-09 -"),
        ("conf-0", "2018-09-17? -"),
        ("conf-1a", "unknown"),
        ("conf-3", "unknown"),
        ("nyd-1", "- 2016-09-19"),
        ("nyd-4", "- 2016-11/.."),
        ("gfmd-2", "- 2017-01-01/.."),
        ("ref-0", "- 2016-09-19/.."),
        ("mtg-15", "- 2017-02-16/2017-02-17"),
        ("kno-4", "- 2017?"),
        ("mod-4", "2016-12-05 -"),
        ("mod-6", "2017-04-06 -"),
        ("mod-9", "unknown"),
        ("the-1", "- -"),
        ("stk-1", "2017-12~ -"),
        ("neg-2", "unknown"),
        ("neg-6f", "../2018-07 -"),
        ("ref-6f", "unknown"),
        ("civ-6", "unknown"),
        ("civ-7", "2017-06~ -"),
        ("rcp-2", "unknown"),
    ] {
        assert_eq!(stood(&data, "2017-02-17", id), expected, "{id}");
    }
}

#[test]
fn what_came_of_a_plan_is_known_when_it_is_past() {
    let data = data();
    let came = |on: Option<&str>| {
        let plans = plans_known(&data, on.map(day));
        let ids = plans.iter().filter(|(_, came)| *came).map(|(plan, _)| data.plan(*plan).id.clone());
        (plans.len(), ids.collect::<Vec<_>>())
    };
    assert_eq!(came(None).0, 28);
    assert_eq!(came(None).1.len(), 28);
    assert_eq!(came(Some("2017-02-16")), (0, vec![]), "nobody had been told of them");
    let (count, then) = came(Some("2017-02-17"));
    assert_eq!(count, 28);
    assert!(then.is_empty(), "{then:?}");
    let (_, later) = came(Some("2018-07-13"));
    assert!(later.contains(&"p9".to_owned()) && !later.contains(&"p1".to_owned()), "{later:?}");
    let (_, last) = came(Some("2018-12-31"));
    assert!(last.contains(&"p1".to_owned()), "{last:?}");
}

#[test]
fn before_they_were_told_less_was_known_and_later_more() {
    let data = data();
    for (on, id, expected) in [
        ("2016-09-18", "nyd-1", "unknown"),
        ("2016-09-19", "nyd-1", "- 2016-09-19"),
        ("2016-09-19", "nyd-3", "unknown"),
        ("2016-09-30", "nyd-3", "- 2016-09"),
        ("2017-01-30", "conf-0", "unknown"),
        ("2017-01-31", "conf-0", "2018-09-17? -"),
        ("2017-02-16", "conf-1", "unknown"),
        ("2017-02-16", "mtg-15", "- 2017-02-16/.."),
        ("2017-03-30", "nyd-4", "- 2016-11/.."),
        ("2017-03-31", "nyd-4", "- 2016-11/2017-03"),
        ("2017-05-08", "the-1", "- 2017-05-08/2017-05-09"),
        ("2017-12-02", "reg-5", "- -"),
        ("2017-12-03", "reg-5", "- [2017-09-01..2017-12-03]"),
        ("2017-12-04", "stk-1", "2017-12~ 2017-12-04/2017-12-06"),
        ("2018-02-20", "neg-1", "2018-02 {2018-02-20,2018-02-22,2018-02-23}"),
        ("2018-03-12", "neg-2", "- 2018-03-12/.."),
        ("2018-06-04", "civ-6", "unknown"),
        ("2018-06-05", "civ-6", "{2018-06-05,2018-06-08,2018-07-10} -"),
        ("2018-12-09", "conf-1", "../2018-09 -"),
        ("2018-12-11", "conf-1", "../2018-09 2018-12-10/2018-12-11"),
    ] {
        assert_eq!(stood(&data, on, id), expected, "{id} on {on}");
    }
}

#[test]
fn without_a_day_all_is_known() {
    let data = data();
    let all = known(&data, None);
    for (event, standing) in data.events.iter().zip(&all.events) {
        let standing = standing.as_ref().expect("every event is known now");
        assert_eq!(standing.date(), event.date(), "{}", event.id);
    }
    let groups: Vec<(&str, &str)> =
        all.groups.iter().map(|group| (data.plan(group.plan).id.as_str(), data.lane(group.lane).id.as_str())).collect();
    let expected = [("p2", "thematic"), ("p10", "civil"), ("p11", "knowledge"), ("p13", "gfmd"), ("p17", "refugee")];
    assert_eq!(groups, expected);
    assert_eq!(known(&data, Some(day("2017-02-17"))).groups, all.groups);
    assert!(known(&data, Some(day("2017-02-16"))).groups.is_empty(), "the plans had not been told");
}

/// What is known never gets less.
#[test]
fn what_was_known_once_stays_known() {
    let data = data();
    let mut before = known(&data, Some(day("2016-01-01")));
    let mut on = day("2016-01-01");
    while on < day("2019-01-31") {
        on = on.plus(1);
        let now = known(&data, Some(on));
        for (event, (before, now)) in data.events.iter().zip(before.events.iter().zip(&now.events)) {
            let id = &event.id;
            assert!(before.is_none() || now.is_some(), "{id} on {on}");
            let had_come =
                |standing: &Option<Standing>| standing.as_ref().is_some_and(|standing| standing.actual.is_some());
            assert!(!had_come(before) || had_come(now), "{id} on {on}");
        }
        before = now;
    }
    let all = known(&data, None);
    let differ: Vec<&str> = data
        .events
        .iter()
        .zip(before.events.iter().zip(&all.events))
        .filter(|(_, (one, other))| one != other)
        .map(|(event, _)| event.id.as_str())
        .collect();
    assert!(differ.is_empty(), "a month after the last event all is known: {differ:?}");
}

#[test]
fn every_event_has_the_status_that_its_plans_give_it() {
    let data = data();
    let with = |wanted: Option<Status>| -> String {
        let mut ids = Vec::new();
        for event in &data.events {
            if data.find_event(&event.id).and_then(|event| status(&data, event)) == wanted {
                ids.push(event.id.as_str());
            }
        }
        ids.sort_unstable();
        ids.join(" ")
    };
    assert_eq!(
        with(Some(Status::AsPlanned)),
        "gfmd-6 grcp-7 iom-1 iom-2 kno-10 kno-12 mod-6 neg-0 neg-1 neg-6f ref-1 ref-2 ref-3 ref-4 ref-6a ref-6b ref-6c ref-6d ref-6e reg-1 reg-2 reg-3 reg-4 reg-5 stk-1 sys-1 the-1 the-2 the-3 the-4 the-5 the-6"
    );
    assert_eq!(
        with(Some(Status::Shifted)),
        "civ-1 civ-2 civ-3 civ-4 conf-1 hea-1 hea-2 hea-3 hea-4 kno-11 kno-5 kno-6 kno-7 kno-7b"
    );
    assert_eq!(
        with(Some(Status::Unforeseen)),
        "civ-4b civ-5 conf-1a conf-1b hea-5 mod-7 mod-8 mod-9 ref-6f stk-3 sys-2 sys-3"
    );
    assert_eq!(with(Some(Status::NotConfirmed)), "civ-6 civ-7 conf-0 gfmd-5 gfmd-5b gfmd-7 mod-4");
}

#[test]
fn names_of_statuses_can_be_read_back() {
    for status in Status::ALL {
        assert_eq!(Status::from_name(status.name()), Some(status));
    }
    assert_eq!(Status::from_name("late"), None);
}

#[test]
fn every_event_announced_at_the_meeting_leads_to_the_page_that_announced_it_and_back() {
    let data = data();
    for (event, id) in data.events.iter().filter_map(|event| data.find_event(&event.id).map(|id| (event, id))) {
        let mentions = data.mentions_of(event);
        if event.outlook == Outlook::Planned {
            let has_page = |mention: &&Mention| mention.cite.as_ref().is_some_and(|cite| cite.page.is_some());
            assert!(mentions.iter().any(has_page), "{}", event.id);
        }
        for mention in mentions {
            assert!(data.events_said_in(mention.session).contains(&id), "{}", event.id);
        }
    }
}

#[test]
fn what_is_told_of_an_event_agrees_with_its_status() {
    let data = data();
    for id in data.events.iter().filter_map(|event| data.find_event(&event.id)) {
        let (status, course) = (status(&data, id), Course::of_event(&data, id));
        let id = &data.event(id).id;
        let Some(course) = course else {
            assert!(status.is_none() || id == "mod-6", "{id}: of its plan only the outlook tells");
            continue;
        };
        let expected = match course.outcome {
            Outcome::AsPlanned => Status::AsPlanned,
            Outcome::Earlier | Outcome::Later | Outcome::Changed => Status::Shifted,
            Outcome::Unforeseen => Status::Unforeseen,
            Outcome::Unknown => Status::NotConfirmed,
        };
        assert_eq!(status, Some(expected), "{id}");
    }
    let conference = data.find_event("conf-1").and_then(|id| Course::of_event(&data, id)).expect("the conference");
    assert_eq!(conference.slip(), Slip::Later(Distance { count: 3, unit: Unit::Month }));
    assert_eq!(conference.moved, Some(("New York", "Marrakech")));
}
