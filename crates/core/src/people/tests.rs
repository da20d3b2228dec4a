use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::load::parse;
use crate::model::{Dataset, MeetingId, OrganizationId, PersonId, SessionId};
use crate::validate::{Files, validate};

const EVIDENCE: &str = r#"{"cites": [{"source": "s"}]}"#;
const CITE: &str = r#""cite": {"source": "s"}"#;

/// One contribution: who (a letter), the office and the organizations as the meeting tells them.
type Part<'a> = (&'a str, Option<&'a str>, Option<&'a [&'a str]>);

/// A session: its meeting, its contributions, who speaks in its discussion, and organizations that do unnamed.
#[derive(Clone, Debug)]
struct Held<'a> {
    meeting: usize,
    parts: Vec<Part<'a>>,
    discussion: Vec<&'a str>,
    floor: Vec<&'a str>,
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    items.into_iter().collect::<Vec<_>>().join(", ")
}

fn quoted(ids: &[&str]) -> String {
    format!("[{}]", list(ids.iter().map(|id| format!("{id:?}"))))
}

fn session(index: usize, held: &Held) -> String {
    let part = |(person, title, organizations): &Part| {
        let title = title.map(|title| format!(r#""title": "{title}", "#)).unwrap_or_default();
        let theirs = organizations.map(|ids| format!(r#""organizations": {}, "#, quoted(ids))).unwrap_or_default();
        format!(r#"{{"person": "{person}", "role": "speaker", {title}{theirs}"points": [], "evidence": {EVIDENCE}}}"#)
    };
    let named = held.discussion.iter().map(|person| format!(r#"{{"people": ["{person}"], "text": "T", {CITE}}}"#));
    let floor = held.floor.iter().map(|id| format!(r#"{{"organization": "{id}", "text": "T", {CITE}}}"#));
    format!(
        r#"{{"id": "s{index}", "number": "", "title": "S", "coverage": "complete", "evidence": {EVIDENCE},
        "contributions": [{}], "discussion": [{}]}}"#,
        list(held.parts.iter().map(part)),
        list(named.chain(floor)),
    )
}

/// Meetings on given dates with their sessions. The people are `a` to `f`: of each the entry says "Entry office", and
/// the organization `x`, but for `f`, of whom it says nothing. The organizations are `x`, `y` and `z`.
fn dataset(dates: &[&str], held: &[Held], events: &str) -> Dataset {
    let meeting = |(index, date): (usize, &&str)| {
        let own = held.iter().enumerate().filter(|(_, held)| held.meeting == index);
        let text = format!(
            r#"{{"id": "m{index}", "number": {index}, "title": "M", "short_title": "M", "date": "{date}",
            "time_zone": "Europe/Paris", "place": "P", "organizer": "z", "evidence": {EVIDENCE}, "blocks": [], "sessions": [{}]}}"#,
            list(own.map(|(index, held)| session(index, held))),
        );
        (format!("m{index}"), Some(parse(&text).expect("a meeting")))
    };
    let person = |id: &str| {
        let entry = r#""title": "Entry office", "organizations": ["x"], "#;
        let entry = if id == "f" { "" } else { entry };
        format!(r#"{{"id": "{id}", "name": "N {id}", "sort_name": "{id}, N", {entry}"evidence": {EVIDENCE}}}"#)
    };
    let organization =
        |id: &str| format!(r#"{{"id": "{id}", "name": "Name of {id}", "kind": "academia", "evidence": {EVIDENCE}}}"#);
    let people = format!(r#"{{"people": [{}]}}"#, list(["a", "b", "c", "d", "e", "f"].map(person)));
    let organizations = format!(r#"{{"organizations": [{}]}}"#, list(["x", "y", "z"].map(organization)));
    let roadmap = format!(
        r#"{{"title": "R", "summary": "S", "planned_on": "2017-02-17", "lanes": [{{"id": "l", "title": "L"}}], "events": [{events}], "plans": []}}"#
    );
    let sources = r#"{"sources": [{"id": "s", "kind": "report", "title": "S", "short_title": "S"}]}"#;
    let files = Files {
        sources: Some(parse(sources).expect("sources")),
        people: Some(parse(&people).expect("people")),
        organizations: Some(parse(&organizations).expect("organizations")),
        meetings: dates.iter().enumerate().map(meeting).collect(),
        roadmap: Some(parse(&roadmap).expect("a roadmap")),
        ..Files::default()
    };
    validate(files).0
}

fn held<'a>(meeting: usize, parts: &[Part<'a>], discussion: &[&'a str], floor: &[&'a str]) -> Held<'a> {
    Held { meeting, parts: parts.to_vec(), discussion: discussion.to_vec(), floor: floor.to_vec() }
}

fn person(data: &Dataset, id: &str) -> PersonId {
    data.find_person(id).expect("the person")
}

fn organization(data: &Dataset, id: &str) -> OrganizationId {
    data.find_organization(id).expect("the organization")
}

fn positions(sessions: &[SessionId]) -> Vec<usize> {
    sessions.iter().map(|session| session.position()).collect()
}

#[test]
fn an_office_belongs_to_its_meeting() {
    let data = dataset(
        &["2014", "2015", "2016", "2017"],
        &[
            held(0, &[("a", Some("Director"), None)], &[], &[]),
            held(1, &[("a", None, Some(&["y"]))], &["a"], &[]),
            held(2, &[("a", None, None)], &[], &[]),
            held(3, &[], &["a"], &[]),
        ],
        "",
    );
    let found = visits(&data, person(&data, "a"));
    let told: Vec<_> = tenures(&found)
        .into_iter()
        .map(|tenure| {
            let ids: Vec<&str> =
                tenure.function.organizations.iter().map(|one| data.organization(*one).id.as_str()).collect();
            let meetings: Vec<usize> = tenure.meetings.iter().map(|meeting| meeting.position()).collect();
            (tenure.function.title, ids, meetings)
        })
        .collect();
    assert_eq!(
        told,
        [
            (Some("Entry office"), vec!["x"], vec![3, 2]),
            // The meeting told an organization and no office: the one of today is not read back.
            (None, vec!["y"], vec![1]),
            (Some("Director"), vec!["x"], vec![0]),
        ]
    );
    let of_y = voices(&data, organization(&data, "y"));
    let at: Vec<_> = of_y.people.iter().map(|voice| (voice.person, voice.at.clone())).collect();
    assert_eq!(at, [(person(&data, "a"), vec![(MeetingId(1), None)])]);
    assert_eq!(positions(&of_y.sessions), [1]);
}

#[test]
fn a_function_that_comes_again_stands_twice_and_two_at_one_meeting_both() {
    let data = dataset(
        &["2014", "2015", "2016"],
        &[
            held(0, &[("a", Some("Chair"), None)], &[], &[]),
            held(1, &[("a", Some("Member"), None), ("a", Some("Guest"), None)], &[], &[]),
            held(2, &[("a", Some("Chair"), None)], &[], &[]),
        ],
        "",
    );
    let titles: Vec<_> = tenures(&visits(&data, person(&data, "a")))
        .iter()
        .map(|tenure| (tenure.function.title.unwrap_or_default().to_owned(), tenure.meetings.len()))
        .collect();
    assert_eq!(titles, ["Chair", "Member", "Guest", "Chair"].map(|title| (title.to_owned(), 1)));
}

#[test]
fn companions_are_ranked_by_shared_sessions_then_by_name() {
    let data = dataset(
        &["2016", "2017"],
        &[
            held(0, &[("a", None, None), ("d", None, None)], &["b"], &[]),
            held(1, &[("c", None, None), ("a", None, None)], &["d", "d", "a"], &[]),
            held(1, &[("e", None, None)], &["c"], &[]),
        ],
        "",
    );
    let a = person(&data, "a");
    let found = companions(&data, a, &visits(&data, a));
    let found: Vec<_> =
        found.iter().map(|one| (data.person(one.person).id.as_str(), positions(&one.sessions))).collect();
    assert_eq!(found, [("d", vec![1, 0]), ("b", vec![0]), ("c", vec![1])]);
}

#[test]
fn an_event_stands_where_it_is_closest() {
    let event = |id: &str, more: &str| {
        format!(
            r#"{{"id": "{id}", "lane": "l", "title": "E", "short_title": "E", "actual": "2018-0{id}",
            "outlook": "planned", {more}, "evidence": {EVIDENCE}}}"#
        )
    };
    let events = list([
        event("1", r#""said_in": [{"session": "s0", "person": "a", CITE}], "organizations": ["y"]"#),
        event("2", r#""said_in": [{"session": "s1", "person": "b", CITE}, {"session": "s0", "person": "b", CITE}]"#),
        event("3", r#""said_in": [{"session": "s1", "person": "b", CITE}], "organizations": ["y"]"#),
        event("4", r#""said_in": [{"session": "s1", CITE}], "organizations": ["x"]"#),
    ]);
    let data = dataset(
        &["2016", "2017"],
        &[held(0, &[("a", None, Some(&["y"]))], &[], &[]), held(1, &[("b", None, None)], &[], &[])],
        &events.replace("CITE", CITE),
    );
    let a = person(&data, "a");
    let found = related(&data, a, &visits(&data, a));
    let ids = |events: &[crate::model::EventId]| -> Vec<String> {
        events.iter().map(|event| data.event(*event).id.clone()).collect()
    };
    // What `x` convenes is not theirs: only their entry names it, and they never spoke for it.
    assert_eq!([ids(&found.said), ids(&found.announced), ids(&found.convened)], [["1"], ["2"], ["3"]]);
}

#[test]
fn the_glossary_is_asked_by_organization_and_never_by_short_form() {
    let mut data = dataset(&[], &[], "");
    let entry = |short: &str, long: &str, named: Option<OrganizationId>| crate::model::GlossaryEntry {
        abbreviation: short.to_owned(),
        expansion: long.to_owned(),
        note: None,
        organization: named,
        reach: crate::model::Reach::Everywhere,
        cite: None,
    };
    let [x, y, z] = ["x", "y", "z"].map(|id| organization(&data, id));
    data.organizations[x.position()].abbreviation = Some("GCM".to_owned());
    data.glossary = vec![
        entry("GCM", "Something else", None),
        entry("GCM", "Name of x", Some(y)),
        entry("NX", "NAME OF X", None),
        entry("Z", "Another name of z", Some(z)),
    ];
    let found = |id| -> Vec<&str> {
        crate::glossary::entries_of(&data, id).iter().map(|entry| data.glossary[*entry].abbreviation.as_str()).collect()
    };
    assert_eq!([found(x), found(y), found(z)], [["NX"], ["GCM"], ["Z"]]);
    for (position, entries) in crate::glossary::entries_by_organization(&data).into_iter().enumerate() {
        assert_eq!(entries, crate::glossary::entries_of(&data, OrganizationId(position)));
    }
}

#[test]
fn the_axis_has_the_years_between_unless_they_are_too_many() {
    let shown = |dates: &[&str]| -> Vec<(Option<i32>, usize)> {
        let data = dataset(dates, &[], "");
        years(&data, &[]).iter().map(|year| (year.year, year.marks.len())).collect()
    };
    let some = |years: &[(i32, usize)]| -> Vec<(Option<i32>, usize)> {
        years.iter().map(|(year, marks)| (Some(*year), *marks)).collect()
    };
    assert_eq!(shown(&[]), []);
    assert_eq!(
        shown(&["2014-02-20/2014-02-21", "2012", "2014-11"]),
        some(&[(2012, 1), (2013, 0), (2014, 2)]),
        "by date, whatever the order of the site"
    );
    assert_eq!(shown(&["1950", "2017", "2018"]), some(&[(1950, 1), (2017, 1), (2018, 1)]));
    assert_eq!(shown(&["2016/..", "../2014"]), some(&[(2014, 1), (2015, 0), (2016, 1)]));
}

const PEOPLE: [&str; 6] = ["a", "b", "c", "d", "e", "f"];
const DATES: [&str; 4] = ["2012-02", "2013", "2015-02-12/2015-02-13", "2015-11"];
const ORGANIZATIONS: [&[&str]; 4] = [&[], &["x"], &["y"], &["y", "x"]];
const OFFICES: [&str; 2] = ["Chair", "Director"];

fn any_part() -> impl Strategy<Value = Part<'static>> {
    (0usize..6, prop::option::of(0usize..2), prop::option::of(0usize..4)).prop_map(|(who, office, organizations)| {
        (PEOPLE[who], office.map(|office| OFFICES[office]), organizations.map(|place| ORGANIZATIONS[place]))
    })
}

fn any_data() -> impl Strategy<Value = Dataset> {
    let session = (
        0usize..4,
        prop::collection::vec(any_part(), 0..5),
        prop::collection::vec(prop::sample::select(&PEOPLE[..]), 0..4),
        prop::collection::vec(prop::sample::select(vec!["x", "y", "z"]), 0..2),
    );
    let session = session.prop_map(|(meeting, parts, discussion, floor)| Held { meeting, parts, discussion, floor });
    prop::collection::vec(session, 0..12).prop_map(|held| dataset(&DATES, &held, ""))
}

/// Who takes the floor in a session, straight from its lists.
fn speakers(data: &Dataset, session: usize) -> BTreeSet<PersonId> {
    let session = &data.sessions[session];
    let named = session.discussion.iter().flat_map(|said| said.people.iter().copied());
    session.contributions.iter().map(|part| part.person).chain(named).collect()
}

fn everybody(data: &Dataset) -> impl Iterator<Item = PersonId> + use<> {
    (0..data.people.len()).map(PersonId)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_contribution_and_statement_is_told_once_and_in_its_meeting(data in any_data()) {
        let mut told: Vec<*const u8> = Vec::new();
        for person in everybody(&data) {
            let visits = visits(&data, person);
            for pair in visits.windows(2) {
                prop_assert!(pair[0].meeting > pair[1].meeting);
            }
            for visit in &visits {
                prop_assert!(!visit.functions.is_empty());
                for appearance in &visit.appearances {
                    prop_assert_eq!(data.session(appearance.session).meeting, visit.meeting);
                    for part in &appearance.contributions {
                        prop_assert_eq!(part.person, person);
                        told.push(std::ptr::from_ref(*part).cast());
                    }
                    for said in &appearance.statements {
                        prop_assert!(said.people.contains(&person));
                        told.push(std::ptr::from_ref(*said).cast());
                    }
                }
            }
        }
        let named = |session: &crate::model::Session| {
            session.contributions.len() + session.discussion.iter().map(|said| said.people.len()).sum::<usize>()
        };
        prop_assert_eq!(told.len(), data.sessions.iter().map(named).sum::<usize>());
        told.sort_unstable();
        told.dedup();
        prop_assert_eq!(told.len(), data.sessions.iter().map(named).sum::<usize>());
    }

    #[test]
    fn companions_are_mutual_and_all_are_there(data in any_data()) {
        let mut pairs: BTreeMap<(PersonId, PersonId), Vec<usize>> = BTreeMap::new();
        for one in everybody(&data) {
            let found = companions(&data, one, &visits(&data, one));
            let ranks: Vec<_> = found.iter().map(|c| (usize::MAX - c.sessions.len(), c.person)).collect();
            prop_assert!(ranks.is_sorted(), "the most first, then by name, which is the order of the file here");
            for companion in found {
                let mut sessions = positions(&companion.sessions);
                sessions.sort_unstable();
                pairs.insert((one, companion.person), sessions);
            }
        }
        let mut expected: BTreeMap<(PersonId, PersonId), Vec<usize>> = BTreeMap::new();
        for session in 0..data.sessions.len() {
            let there = speakers(&data, session);
            for one in &there {
                for other in there.iter().filter(|other| *other != one) {
                    expected.entry((*one, *other)).or_default().push(session);
                }
            }
        }
        prop_assert_eq!(&pairs, &expected);
        for ((one, other), sessions) in &pairs {
            prop_assert_eq!(pairs.get(&(*other, *one)), Some(sessions));
        }
    }

    #[test]
    fn the_axis_is_in_order_and_has_every_meeting_once(data in any_data(), who in 0usize..6) {
        let visits = visits(&data, PersonId(who));
        let axis = years(&data, &visits);
        for pair in axis.windows(2) {
            prop_assert_eq!(pair[0].year.map(|year| year + 1), pair[1].year);
        }
        let marks: Vec<&Mark> = axis.iter().flat_map(|year| &year.marks).collect();
        prop_assert_eq!(marks.len(), data.meetings.len());
        for pair in marks.windows(2) {
            let date = |mark: &Mark| data.meeting(mark.meeting).date.earliest();
            prop_assert!(date(pair[0]) <= date(pair[1]));
        }
        for mark in marks {
            let there = |session: &usize| {
                data.sessions[*session].meeting == mark.meeting && speakers(&data, *session).contains(&PersonId(who))
            };
            prop_assert_eq!(mark.sessions, (0..data.sessions.len()).filter(there).count());
        }
    }

    #[test]
    fn each_meeting_stands_in_one_tenure_for_each_function(data in any_data(), who in 0usize..6) {
        let visits = visits(&data, PersonId(who));
        let tenures = tenures(&visits);
        for visit in &visits {
            for function in &visit.functions {
                let with = |tenure: &&Tenure| tenure.function == *function && tenure.meetings.contains(&visit.meeting);
                prop_assert_eq!(tenures.iter().filter(with).count(), 1);
            }
        }
        let told: usize = tenures.iter().map(|tenure| tenure.meetings.len()).sum();
        prop_assert_eq!(told, visits.iter().map(|visit| visit.functions.len()).sum::<usize>());
    }

    #[test]
    fn people_and_organizations_tell_the_same(data in any_data()) {
        for organization in (0..data.organizations.len()).map(OrganizationId) {
            let found = voices(&data, organization);
            for person in everybody(&data) {
                let mut expected: Vec<(MeetingId, Option<&str>)> = Vec::new();
                for visit in visits(&data, person) {
                    for function in visit.functions.iter().filter(|one| one.organizations.contains(&organization)) {
                        if !expected.contains(&(visit.meeting, function.title)) {
                            expected.push((visit.meeting, function.title));
                        }
                    }
                }
                let voice = found.people.iter().find(|voice| voice.person == person);
                let belongs = data.person(person).organizations.contains(&organization);
                prop_assert_eq!(voice.is_some(), belongs || !expected.is_empty());
                prop_assert_eq!(voice.map(|voice| voice.at.clone()).unwrap_or_default(), expected);
            }
            let theirs = |session: &usize| {
                let held = &data.sessions[*session];
                let spoke = |person: PersonId| {
                    let mut visits = visits(&data, person).into_iter();
                    let visit = visits.find(|visit| visit.meeting == held.meeting);
                    visit.is_some_and(|visit| visit.functions.iter().any(|one| one.organizations.contains(&organization)))
                };
                held.contributions.iter().any(|part| part.organizations.contains(&organization))
                    || held.discussion.iter().any(|said| {
                        said.organization == Some(organization) || said.people.iter().any(|person| spoke(*person))
                    })
            };
            let mut sessions = positions(&found.sessions);
            sessions.sort_unstable();
            prop_assert_eq!(sessions, (0..data.sessions.len()).filter(theirs).collect::<Vec<_>>());
        }
    }
}
