use super::*;
use crate::load::parse;
use crate::raw::{Meeting, Roadmap};

/// A small data set without any problem, in the real shape, as text.
const SITE: &str = r#"{"title": "T", "summary": "S", "language": "en", "default_meeting": "m-1", "meetings": ["m-1"],
    "licence": "L", "links": [{"label": "Home", "url": "https://example.org/"}]}"#;
const PEOPLE: &str = r#"{"people": [
    {"id": "ada", "name": "Ada Łos", "sort_name": "Łos, Ada", "title": "Director", "organizations": ["iom"],
     "evidence": {"cites": [{"source": "report", "page": "1"}]}}]}"#;
const ORGANIZATIONS: &str = r#"{"organizations": [
    {"id": "iom", "name": "International Organization for Migration", "abbreviation": "IOM", "kind": "un-agency",
     "evidence": {"cites": [{"source": "report"}]}}]}"#;
const SOURCES: &str =
    r#"{"sources": [{"id": "report", "kind": "report", "title": "Report", "short_title": "Report"}]}"#;
const GLOSSARY: &str = r#"{"entries": [
    {"abbreviation": "IOM", "expansion": "International Organization for Migration", "organization": "iom",
     "cite": {"source": "report", "page": "vi"}}]}"#;
const MEETING: &str = r#"{"id": "m-1", "number": 1, "title": "First meeting", "short_title": "1st",
    "date": "2017-02-16/2017-02-17", "time_zone": "America/New_York", "place": "New York", "organizer": "iom",
    "evidence": {"cites": [{"source": "report"}]},
    "blocks": [{"id": "am", "day": "2017-02-16", "part": "morning", "hours": {
        "start": "2017-02-16T10:00:00-05:00", "end": "2017-02-16T13:00:00-05:00",
        "evidence": {"cites": [{"source": "report"}]}}}],
    "sessions": [{"id": "i", "number": "I", "title": "Opening", "coverage": "complete",
        "block": {"id": "am", "evidence": {"cites": [{"source": "report"}]}},
        "evidence": {"cites": [{"source": "report"}]},
        "contributions": [{"person": "ada", "role": "opening", "evidence": {"cites": [{"source": "report"}]},
            "points": [{"text": "Said something.", "cite": {"source": "report", "page": "1"}}]}]}]}"#;
const ROADMAP: &str = r#"{"title": "Road", "summary": "S", "planned_on": "2017-02-17",
    "lanes": [{"id": "all", "title": "All"}],
    "events": [
        {"id": "b", "lane": "all", "title": "B", "short_title": "B", "actual": "2018-12-10", "outlook": "later",
         "evidence": {"cites": [{"source": "report"}]}},
        {"id": "a", "lane": "all", "title": "A", "short_title": "A", "actual": "2017-05", "outlook": "planned",
         "feeds_into": ["b"], "said_in": [{"session": "i", "person": "ada", "cite": {"source": "report"}}],
         "evidence": {"cites": [{"source": "report"}]}}],
    "plans": [{"id": "p1", "subject": "B", "events": ["b"], "outcome": "later", "difference": "three months later",
        "planned": {"text": "by September", "date": "../2018-09", "evidence": {"cites": [{"source": "report"}]}},
        "actual": {"text": "in December", "date": "2018-12-10", "evidence": {"cites": [{"source": "report"}]}}}]}"#;

/// The data set with one text put for another in all of its files.
fn with(change: &[(&str, &str)]) -> Files {
    let changed = |text: &str| change.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    let all = [SITE, PEOPLE, ORGANIZATIONS, SOURCES, GLOSSARY, MEETING, ROADMAP];
    for (from, _) in change {
        assert!(all.iter().any(|text| text.contains(from)), "the fixture has no {from}");
    }
    let meeting: Meeting = parse(&changed(MEETING)).expect("a meeting");
    let roadmap: Roadmap = parse(&changed(ROADMAP)).expect("a roadmap");
    Files {
        site: Some(parse(&changed(SITE)).expect("a site")),
        people: Some(parse(&changed(PEOPLE)).expect("people")),
        organizations: Some(parse(&changed(ORGANIZATIONS)).expect("organizations")),
        sources: Some(parse(&changed(SOURCES)).expect("sources")),
        glossary: Some(parse(&changed(GLOSSARY)).expect("a glossary")),
        meetings: vec![("m-1".to_owned(), Some(meeting))],
        roadmap: Some(roadmap),
    }
}

fn told(files: Files) -> Vec<String> {
    validate(files).1.iter().map(ToString::to_string).collect()
}

/// Asserts that a change of the fixture makes exactly one problem, told in these words.
#[track_caller]
fn one_problem(change: (&str, &str), expected: &str) {
    assert_eq!(told(with(&[change])), [expected]);
}

#[test]
fn a_sound_data_set_has_no_problem_and_its_references_lead_somewhere() {
    let (data, problems) = validate(with(&[]));
    assert_eq!(problems, []);
    let session = data.find_session("i").expect("the session");
    assert_eq!(data.speakers_in(session), data.find_person("ada").into_iter().collect::<Vec<_>>());
    assert_eq!(data.session(session).contributions[0].title.as_deref(), Some("Director"));
    let event = data.find_event("b").expect("the event");
    assert_eq!(data.event(event).fed_by, [data.find_event("a").expect("the other")]);
    assert_eq!(data.events_said_in(session), data.event(event).fed_by);
    let planned = data.event(event).planned.as_ref().map(|planned| planned.date.to_string());
    assert_eq!(planned.as_deref(), Some("../2018-09"), "the plan that concerns this event alone gives its date");
}

#[test]
fn events_stand_by_date() {
    let (data, _) = validate(with(&[]));
    let ids: Vec<&str> = data.events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(ids, ["a", "b"]);
}

#[test]
fn unknown_ids_are_told_where_they_stand() {
    assert_eq!(
        told(with(&[(r#""person": "ada", "role""#, r#""person": "eve", "role""#)])),
        [
            "meetings/m-1.json, /sessions/0/contributions/0/person: no entry of people.json has the id “eve”",
            "people.json, /people/0: “ada” appears at no meeting",
        ]
    );
}

/// The session's fields of place and time in front of its id.
fn placed(fields: &str) -> [(&'static str, String); 2] {
    let rooms = r#""rooms": [{"id": "hall", "name": "Hall"}], "tracks": [{"id": "law", "name": "Law"}], "sessions""#;
    [(r#""sessions""#, rooms.to_owned()), (r#"{"id": "i","#, format!(r#"{{"id": "i", {fields},"#))]
}

#[track_caller]
fn told_of_placed(fields: &str) -> (Dataset, Vec<String>) {
    let changes = placed(fields);
    let (data, problems) = validate(with(&[(changes[0].0, &changes[0].1), (changes[1].0, &changes[1].1)]));
    (data, problems.iter().map(ToString::to_string).collect())
}

#[test]
fn a_session_may_have_hours_room_track_and_kind_of_its_own() {
    let (data, problems) = told_of_placed(
        r#""room": "hall", "track": "law", "kind": "panel", "hours": {"start": "2017-02-16T10:00:00-05:00",
        "end": "2017-02-16T10:00:00-05:00", "evidence": {"cites": [{"source": "report"}]}}"#,
    );
    assert_eq!(problems, [""; 0]);
    let session = &data.sessions[0];
    assert_eq!((session.room, session.track, session.kind), (Some(0), Some(0), Some(crate::model::SessionKind::Panel)));
    assert_eq!(session.hours.as_ref().map(|hours| hours.start.local_time()), Some((10, 0)));
}

#[test]
fn rooms_and_days_that_cannot_be_are_told() {
    let days = |first: &str, last: &str| {
        format!(
            r#""all_day": {{"first": "{first}", "last": "{last}", "evidence": {{"cites": [{{"source": "report"}}]}}}}"#
        )
    };
    let (_, problems) = told_of_placed(r#""room": "cellar""#);
    assert_eq!(
        problems,
        ["meetings/m-1.json, /sessions/0/room: no entry of the rooms of this meeting has the id “cellar”"]
    );
    let (_, problems) = told_of_placed(&days("2017-02-17", "2017-02-16"));
    assert_eq!(
        problems,
        ["meetings/m-1.json, /sessions/0/all_day/last: the end (2017-02-16) comes before the start (2017-02-17)"]
    );
    let hours = r#""hours": {"start": "2017-02-16T10:00:00-05:00", "end": "2017-02-16T11:00:00-05:00",
        "evidence": {"cites": [{"source": "report"}]}}"#;
    let (_, problems) = told_of_placed(&format!("{hours}, {}", days("2017-02-16", "2017-02-16")));
    assert_eq!(
        problems,
        ["meetings/m-1.json, /sessions/0/all_day: hours stand beside all_day: one of them is expected"]
    );
}

#[test]
fn a_person_of_no_meeting_is_told() {
    let change = (
        r#"{"people": ["#,
        r#"{"people": [{"id": "bo", "name": "Bo", "sort_name": "Bo", "evidence": {"cites": [{"source": "report"}]}},"#,
    );
    one_problem(change, "people.json, /people/0: “bo” appears at no meeting");
}

#[test]
fn a_person_of_no_meeting_is_told_where_they_stand_in_the_file() {
    let person = |id: &str| {
        format!(r#"{{"id": "{id}", "name": "N", "sort_name": "N", "evidence": {{"cites": [{{"source": "report"}}]}}}}"#)
    };
    let people = format!(r#"{{"people": [{}, {}, {}, "#, person("bo"), person("bo"), person("cy"));
    assert_eq!(
        told(with(&[(r#"{"people": ["#, &people)])),
        [
            "people.json, /people/1/id: the id “bo” stands twice",
            "people.json, /people/0: “bo” appears at no meeting",
            "people.json, /people/2: “cy” appears at no meeting",
        ],
        "those who are left out count as well"
    );
}

#[test]
fn duplicate_and_impossible_ids_are_told() {
    let twice = (r#""lanes": ["#, r#""lanes": [{"id": "all", "title": "Again"}, "#);
    one_problem(twice, "roadmap.json, /lanes/1/id: the id “all” stands twice");
    let changes = [(r#""id": "ada""#, r#""id": "Ada L""#), (r#""person": "ada""#, r#""person": "Ada L""#)];
    assert_eq!(
        told(with(&changes)),
        ["people.json, /people/0/id: “Ada L” is no id: lower-case letters, digits and hyphens are expected"]
    );
}

#[test]
fn an_end_before_its_start_is_told() {
    one_problem(
        ("2017-02-16T13:00:00-05:00", "2017-02-16T09:00:00-05:00"),
        "meetings/m-1.json, /blocks/0/hours/end: the end (2017-02-16T09:00:00-05:00) comes before the start \
         (2017-02-16T10:00:00-05:00)",
    );
    one_problem(
        (r#""day": "2017-02-16""#, r#""day": "2017-02-18""#),
        "meetings/m-1.json, /blocks/0/day: the end (2017-02-17) comes before the start (2017-02-18)",
    );
    one_problem(
        (r#""day": "2017-02-16""#, r#""day": "2017-02-15""#),
        "meetings/m-1.json, /blocks/0/day: the end (2017-02-15) comes before the start (2017-02-16)",
    );
}

#[test]
fn a_cycle_is_told_whole() {
    one_problem(
        (r#""actual": "2018-12-10", "outlook""#, r#""actual": "2018-12-10", "feeds_into": ["a"], "outlook""#),
        "roadmap.json, /events: an event feeds itself: a → b → a",
    );
}

#[test]
fn the_goal_is_found_wherever_its_event_has_moved() {
    let goal = |id: &str| format!(r#""planned_on": "2017-02-17", "goal": "{id}""#);
    for id in ["a", "b"] {
        let (data, problems) = validate(with(&[(r#""planned_on": "2017-02-17""#, &goal(id))]));
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(data.roadmap.as_ref().and_then(|roadmap| roadmap.goal), data.find_event(id));
    }
    one_problem(
        (r#""planned_on": "2017-02-17""#, &goal("c")),
        "roadmap.json, /goal: no entry of the events has the id “c”",
    );
}

#[test]
fn a_date_that_is_none_is_told_and_only_its_event_suffers() {
    let files = with(&[(r#""actual": "2017-05""#, r#""actual": "May 2017""#)]);
    let (data, problems) = validate(files);
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].pointer, "/events/1/actual");
    assert!(matches!(problems[0].kind, ProblemKind::Date { .. }));
    assert_eq!(data.events.len(), 2, "the event stays, without its date");
}

#[test]
fn links_with_other_schemes_are_told_and_dropped() {
    for url in ["javascript:alert(1)", "data:text/html,x", "//example.org", "https://", "https://a b"] {
        let json = format!(r#""url": "{url}""#);
        let (data, problems) = validate(with(&[(r#""url": "https://example.org/""#, &json)]));
        assert_eq!(problems.len(), 1, "{url}");
        assert_eq!(problems[0].kind, ProblemKind::BadLink(url.to_owned()));
        assert!(data.site.expect("the site").links.is_empty());
    }
}

#[test]
fn pictures_that_may_lie_elsewhere_are_told_and_dropped() {
    let named = |path: &str| (r#""title": "Director""#, format!(r#""title": "Director", "image": "{path}""#));
    let image = |path: &str| {
        let (written, changed) = named(path);
        let (data, problems) = validate(with(&[(written, &changed)]));
        (data.people[0].image.clone(), problems.into_iter().map(|problem| problem.kind).collect::<Vec<_>>())
    };
    assert_eq!(image("images/ada_1.jpg"), (Some("images/ada_1.jpg".to_owned()), Vec::new()));
    for path in ["", "/ada.jpg", "../ada.jpg", "images/.ada", "https://example.org/ada.jpg", "a//b", "a%2fb", "a b.jpg"]
    {
        assert_eq!(image(path), (None, vec![ProblemKind::BadFile(path.to_owned())]), "{path}");
    }
}

#[test]
fn a_fact_needs_a_source_and_a_doubt_its_reason() {
    one_problem(
        (
            r#""kind": "un-agency",
     "evidence": {"cites": [{"source": "report"}]}"#,
            r#""kind": "un-agency", "evidence": {"cites": []}"#,
        ),
        "organizations.json, /organizations/0/evidence/cites: a source is expected",
    );
    one_problem(
        (r#""title": "Opening", "coverage": "complete","#, r#""title": "Opening", "coverage": "title-only","#),
        "meetings/m-1.json, /sessions/0: a coverage_note is expected, since the record does not cover the session in \
         full",
    );
    one_problem(
        (r#""page": "1"}]}}]}"#, r#""page": "1"}], "confidence": "derived"}}]}"#),
        "people.json, /people/0/evidence: a reason is expected, since the fact is not simply stated",
    );
}

#[test]
fn all_problems_come_at_once() {
    let files = with(&[
        (r#""organizer": "iom""#, r#""organizer": "oim""#),
        (r#""organization": "iom""#, r#""organization": "oim""#),
        (r#""lane": "all", "title": "B""#, r#""lane": "none", "title": "B""#),
    ]);
    let files: Vec<String> = validate(files).1.into_iter().map(|problem| problem.file).collect();
    assert!(files.iter().any(|file| file == "glossary.json"), "{files:?}");
    assert!(files.iter().any(|file| file == "meetings/m-1.json"), "{files:?}");
    assert!(files.iter().any(|file| file == "roadmap.json"), "{files:?}");
}

#[test]
fn a_file_that_is_missing_makes_no_problems_of_its_own() {
    let take: [fn(&mut Files); 6] = [
        |files| files.people = None,
        |files| files.organizations = None,
        |files| files.sources = None,
        |files| files.glossary = None,
        |files| files.roadmap = None,
        |files| files.meetings[0].1 = None,
    ];
    for (n, take) in take.into_iter().enumerate() {
        let mut files = with(&[]);
        take(&mut files);
        assert_eq!(told(files), [""; 0], "without file {n}");
    }
}
