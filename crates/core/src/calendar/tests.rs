//! The cases of time, and random entries read back by a parser that is not ours.

use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;

use super::*;
use crate::load::parse;
use crate::model::{Dataset, MeetingId, SessionId};
use crate::validate::{Files, validate};

const SITE: &str = r#"{"title": "Tagung „Café“ 2017", "summary": "S", "language": "en", "default_meeting": "m",
    "meetings": ["m"], "licence": "L"}"#;
const PEOPLE: &str = r#"{"people": [
    {"id": "ada", "name": "Ada Łos", "sort_name": "Łos, Ada", "organizations": [],
     "evidence": {"cites": [{"source": "report"}]}},
    {"id": "juan", "name": "Juan José Gómez Camacho", "sort_name": "Gómez Camacho, Juan José", "organizations": [],
     "evidence": {"cites": [{"source": "report"}]}}]}"#;
const ORGANIZATIONS: &str = r#"{"organizations": [{"id": "iom", "name": "IOM", "kind": "un-agency",
    "evidence": {"cites": [{"source": "report"}]}}]}"#;
const SOURCES: &str =
    r#"{"sources": [{"id": "report", "kind": "report", "title": "Report", "short_title": "Report"}]}"#;
const MEETING: &str = r#"{"id": "m", "number": 1, "title": "First meeting", "short_title": "1st",
    "date": "2017-02-16/2017-02-19", "time_zone": "America/New_York", "place": "New York", "organizer": "iom",
    "evidence": {"cites": [{"source": "report"}]}, "edition": 3, "updated": "2017-01-31T18:00:00+01:00",
    "rooms": [{"id": "hall", "name": "Hall 1", "building": "North"}], "tracks": [{"id": "t", "name": "Work, rights"}],
    "blocks": [{"id": "am", "day": "2017-02-16", "part": "morning",
        "room": {"text": "Conference Room 4", "evidence": {"cites": [{"source": "report"}]}}}],
    "sessions": [SESSIONS]}"#;

/// A data set with sessions of these times, each given as its fields.
fn data(sessions: &[&str], change: (&str, &str)) -> Dataset {
    let evidence = r#""evidence": {"cites": [{"source": "report"}]}"#;
    let sessions: Vec<String> = sessions
        .iter()
        .enumerate()
        .map(|(n, fields)| {
            let fields = fields.replace("EVIDENCE", evidence);
            format!(r#"{{"id": "s{n}", "number": "", "title": "Session {n}", "coverage": "complete", {fields}, {evidence}}}"#)
        })
        .collect();
    let meeting = MEETING.replace("SESSIONS", &sessions.join(",")).replace(change.0, change.1);
    let files = Files {
        site: Some(parse(&SITE.replace(change.0, change.1)).expect("a site")),
        people: Some(parse(PEOPLE).expect("people")),
        organizations: Some(parse(ORGANIZATIONS).expect("organizations")),
        sources: Some(parse(SOURCES).expect("sources")),
        glossary: Some(parse(r#"{"entries": []}"#).expect("a glossary")),
        meetings: vec![("m".to_owned(), Some(parse(&meeting).expect("a meeting")))],
        roadmap: None,
    };
    let (data, problems) = validate(files);
    let mut told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    // Most cases are about times, and nobody speaks.
    told.retain(|problem| !problem.contains("appears at no meeting"));
    assert!(told.is_empty(), "{told:?}");
    data
}

fn calendar(data: &Dataset) -> Calendar {
    let all: Vec<SessionId> = data.sessions_of(MeetingId(0)).collect();
    let about = About {
        name: "All".to_owned(),
        now: instant("2026-11-24T09:00:00Z"),
        address: &|_| None,
        standing: &|data, session| format!("Session {}", data.session(session).id),
        part_of_day: &|_, _| "In the morning; its own time is not known.".to_owned(),
        person: &|name, roles| format!("{name} {roles:?}"),
    };
    sessions(data, &all, &about)
}

fn instant(text: &str) -> Instant {
    text.parse().expect("a moment")
}

/// The lines of the only entry that begin with one of these names.
fn lines(fields: &str, names: &[&str]) -> Vec<String> {
    let data = data(&[fields], ("", ""));
    let calendar = calendar(&data);
    assert_eq!((calendar.entries.len(), calendar.left_out), (1, 0));
    let text = write(&calendar).replace("\r\n ", "");
    let wanted = |line: &&str| names.iter().any(|name| line.starts_with(name));
    text.lines().filter(wanted).map(str::to_owned).collect()
}

#[track_caller]
fn times(fields: &str, expected: &[&str]) {
    assert_eq!(lines(fields, &["DTSTART", "DTEND", "TRANSP"]), expected);
}

#[test]
fn hours_are_written_in_utc() {
    times(
        r#""hours": {"start": "2017-02-16T10:00:00-05:00", "end": "2017-02-16T13:30:05-05:00", EVIDENCE}"#,
        &["DTSTART:20170216T150000Z", "DTEND:20170216T183005Z", "TRANSP:OPAQUE"],
    );
}

#[test]
fn midnight_is_crossed_at_the_place_and_in_utc() {
    times(
        r#""hours": {"start": "2017-02-16T22:00:00-05:00", "end": "2017-02-17T01:00:00-05:00", EVIDENCE}"#,
        &["DTSTART:20170217T030000Z", "DTEND:20170217T060000Z", "TRANSP:OPAQUE"],
    );
    // The night in which New York's clocks went forward.
    times(
        r#""hours": {"start": "2017-03-12T01:30:00-05:00", "end": "2017-03-12T03:30:00-04:00", EVIDENCE}"#,
        &["DTSTART:20170312T063000Z", "DTEND:20170312T073000Z", "TRANSP:OPAQUE"],
    );
}

#[test]
fn a_moment_has_no_end() {
    times(
        r#""hours": {"start": "2017-02-16T09:00:00-05:00", "end": "2017-02-16T14:00:00Z", EVIDENCE}"#,
        &["DTSTART:20170216T140000Z", "TRANSP:OPAQUE"],
    );
}

#[test]
fn whole_days_end_on_the_day_after() {
    times(
        r#""all_day": {"first": "2017-02-27", "last": "2017-02-28", EVIDENCE}"#,
        &["DTSTART;VALUE=DATE:20170227", "DTEND;VALUE=DATE:20170301", "TRANSP:TRANSPARENT"],
    );
    times(
        r#""all_day": {"first": "2016-02-28", EVIDENCE}"#,
        &["DTSTART;VALUE=DATE:20160228", "DTEND;VALUE=DATE:20160229", "TRANSP:TRANSPARENT"],
    );
    times(r#""all_day": {"first": "9999-12-31", EVIDENCE}"#, &["DTSTART;VALUE=DATE:99991231", "TRANSP:TRANSPARENT"]);
}

const BLOCK: &str = r#""block": {"id": "am", EVIDENCE}"#;

#[test]
fn a_block_gives_a_day_and_words_and_no_time() {
    times(BLOCK, &["DTSTART;VALUE=DATE:20170216", "DTEND;VALUE=DATE:20170217", "TRANSP:TRANSPARENT"]);
    assert_eq!(
        lines(BLOCK, &["DESCRIPTION", "LOCATION"]),
        [
            r"DESCRIPTION:Session s0\nIn the morning\; its own time is not known.",
            r"LOCATION:Conference Room 4\, New York"
        ]
    );
}

#[test]
fn hours_of_its_own_go_before_the_block() {
    let both = format!(
        r#"{BLOCK}, "hours": {{"start": "2017-02-16T10:00:00-05:00", "end": "2017-02-16T11:00:00-05:00", EVIDENCE}}"#
    );
    times(&both, &["DTSTART:20170216T150000Z", "DTEND:20170216T160000Z", "TRANSP:OPAQUE"]);
    assert_eq!(lines(&both, &["DESCRIPTION"]), ["DESCRIPTION:Session s0"]);
}

#[test]
fn a_session_without_time_and_block_is_left_out_and_counted() {
    let data = data(&[r#""room": "hall""#, BLOCK], ("", ""));
    let calendar = calendar(&data);
    assert_eq!(calendar.left_out, 1);
    assert_eq!(
        calendar.entries.iter().map(|entry| entry.uid.as_str()).collect::<Vec<_>>(),
        ["s1.m@tagung-201ecafe9201c-2017.plenary"]
    );
    assert_eq!(days(&data, SessionId(0)), None);
}

#[test]
fn what_lasts_as_if_without_end_makes_no_calendars_without_end() {
    let data = data(
        &[
            r#""all_day": {"first": "2017-02-16", "last": "9017-02-18", EVIDENCE}"#,
            r#""hours": {"start": "2017-02-16T10:00:00Z", "end": "9017-02-16T11:00:00Z", EVIDENCE}"#,
            r#""all_day": {"first": "2018-02-16", "last": "2018-02-17", EVIDENCE}"#,
        ],
        ("", ""),
    );
    let all: Vec<SessionId> = data.sessions_of(MeetingId(0)).collect();
    let days: Vec<String> = days_of(&data, &all).iter().map(Day::to_string).collect();
    assert_eq!(days.len(), 62);
    assert_eq!(
        (days[0].as_str(), &days[59..]),
        ("2017-02-16", &["2017-04-16", "2018-02-16", "2018-02-17"].map(str::to_owned)[..])
    );
}

#[test]
fn an_entry_tells_who_where_and_of_what_edition() {
    let fields = r#""block": {"id": "am", EVIDENCE}, "room": "hall", "track": "t", "contributions": [
        {"person": "juan", "role": "moderator", EVIDENCE}, {"person": "ada", "role": "speaker", EVIDENCE},
        {"person": "juan", "role": "speaker", EVIDENCE}, {"person": "ada", "role": "speaker", EVIDENCE}]"#;
    let data = data(&[fields], ("", ""));
    let mut calendar = calendar(&data);
    let entry = &calendar.entries[0];
    assert_eq!(entry.location, "Hall 1, North, New York");
    assert_eq!(entry.category.as_deref(), Some("Work, rights"));
    assert_eq!(
        entry.description.lines().skip(2).collect::<Vec<_>>(),
        ["Juan José Gómez Camacho [Moderator, Speaker]", "Ada Łos [Speaker]"]
    );
    calendar.refresh_hours = Some(12);
    calendar.source = Some("https://example.org/calendar/m.ics".to_owned());
    let text = write(&calendar);
    assert!(
        text.starts_with(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Plenary//Plenary//EN\r\nCALSCALE:GREGORIAN\r\nNAME:All\r\n\
             X-WR-CALNAME:All\r\nSOURCE;VALUE=URI:https://example.org/calendar/m.ics\r\n\
             REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\nBEGIN:VEVENT\r\n"
        ),
        "{text}"
    );
    for line in ["SEQUENCE:3", "DTSTAMP:20170131T170000Z", "LAST-MODIFIED:20170131T170000Z"] {
        assert!(text.contains(&format!("\r\n{line}\r\n")), "{line} in {text}");
    }
    assert!(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"), "{text}");
}

#[test]
fn without_an_edition_the_stamp_is_the_present_and_nothing_is_said_of_changes() {
    let data = data(&[BLOCK], (r#", "updated": "2017-01-31T18:00:00+01:00""#, ""));
    let text = write(&calendar(&data));
    assert!(text.contains("\r\nDTSTAMP:20261124T090000Z\r\n") && !text.contains("LAST-MODIFIED"), "{text}");
}

#[test]
fn the_namespace_is_the_given_one_or_made_of_the_title() {
    for (title, expected) in [
        ("Tagung „Café“ 2017", "tagung-201ecafe9201c-2017.plenary"),
        ("  Sixth — Round, of ALL! ", "sixth-2014-round-of-all.plenary"),
        ("هجرة", "64762c631629.plenary"),
        ("?", "plenary"),
    ] {
        let data = data(&[], ("Tagung „Café“ 2017", title));
        assert_eq!(namespace(data.site.as_ref()), expected);
    }
    let data = data(&[], (r#""language""#, r#""namespace": "meetings.example.org", "language""#));
    assert_eq!(namespace(data.site.as_ref()), "meetings.example.org");
    assert_eq!(namespace(None), "plenary");
}

#[test]
fn days_are_those_of_the_place() {
    let hours = |start: &str, end: &str| format!(r#""hours": {{"start": "{start}", "end": "{end}", EVIDENCE}}"#);
    for (fields, first, last) in [
        (hours("2017-02-16T23:00:00-05:00", "2017-02-17T00:00:00-05:00"), "2017-02-16", "2017-02-16"),
        (hours("2017-02-16T23:00:00-05:00", "2017-02-17T00:30:00-05:00"), "2017-02-16", "2017-02-17"),
        (hours("2017-02-17T00:00:00-05:00", "2017-02-17T00:00:00-05:00"), "2017-02-17", "2017-02-17"),
        (
            r#""all_day": {"first": "2017-02-17", "last": "2017-02-19", EVIDENCE}"#.to_owned(),
            "2017-02-17",
            "2017-02-19",
        ),
        (BLOCK.to_owned(), "2017-02-16", "2017-02-16"),
    ] {
        let data = data(&[&fields], ("", ""));
        let days = days(&data, SessionId(0)).map(|(first, last)| (first.to_string(), last.to_string()));
        assert_eq!(days, Some((first.to_owned(), last.to_owned())), "{fields}");
    }
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["(\\PC|[\\\\;,:\"nN\n]){1,150}", "[A-Za-złặ🌍 ,;\n]{1,200}"]
        // Breaks of another kind would come back as line feeds.
        .prop_map(|text| text.replace(['\u{2028}', '\u{2029}'], "\n"))
}

fn any_moment() -> impl Strategy<Value = Instant> {
    (-62_167_000_000i64..=253_402_000_000, -1_439i16..=1_439)
        .prop_filter_map("in the calendar", |(seconds, offset)| Instant::new(seconds, offset).ok())
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let span = prop_oneof![
        (any_moment(), any_moment()).prop_map(|(start, end)| Span::Hours { start, end }),
        (Day::MIN.days()..=Day::MAX.days(), -3i64..40).prop_map(|(first, length)| {
            let first = Day::from_days(first).expect("a day");
            Span::Days { first, last: first.plus(length) }
        }),
    ];
    let texts = (any_text(), any_text(), any_text(), proptest::option::of(any_text()));
    ("[a-z0-9-]{1,90}@[a-zé.;-]{1,30}", any::<u16>(), any_moment(), texts, span).prop_map(
        |(uid, sequence, stamp, (summary, description, location, category), span)| Entry {
            uid,
            sequence,
            stamp,
            modified: Some(stamp),
            summary,
            description,
            location,
            url: Some("https://example.org/agenda/iii?x=1,2;3".to_owned()),
            category,
            span,
            is_tentative: sequence % 2 == 1,
        },
    )
}

/// `YYYY-MM-DDThh:mm:ss` of a value of the other parser, or `YYYY-MM-DD`.
fn spelled(value: &str) -> String {
    let mut text = String::new();
    for (n, letter) in value.trim_end_matches('Z').chars().enumerate() {
        text.push_str(match n {
            4 | 6 => "-",
            11 | 13 => ":",
            _ => "",
        });
        text.push(letter);
    }
    text
}

fn in_utc(moment: Instant) -> String {
    let moment = Instant::new(moment.utc_seconds(), 0).expect("in the calendar");
    moment.to_string().trim_end_matches('Z').to_owned()
}

fn value(event: &Component, name: &str) -> Option<String> {
    event.find_prop(name).map(|found| found.val.as_str().to_owned())
}

proptest! {
    #[test]
    fn another_parser_reads_what_was_written(entries in prop::collection::vec(any_entry(), 1..5), name in any_text()) {
        let calendar = Calendar { name: name.clone(), entries: entries.clone(), ..Calendar::default() };
        let text = unfold(&write(&calendar));
        let read = read_calendar(&text).map_err(TestCaseError::fail)?;
        let named = read.properties.iter().find(|property| property.name == "X-WR-CALNAME");
        prop_assert!(named.is_some());
        prop_assert_eq!(read.components.len(), entries.len());
        for (event, entry) in read.components.iter().zip(&entries) {
            prop_assert_eq!(event.name.as_str(), "VEVENT");
            prop_assert_eq!(value(event, "UID"), Some(entry.uid.clone()));
            prop_assert_eq!(value(event, "SUMMARY"), Some(entry.summary.clone()));
            prop_assert_eq!(value(event, "DESCRIPTION"), Some(entry.description.clone()));
            prop_assert_eq!(value(event, "LOCATION"), Some(entry.location.clone()));
            prop_assert_eq!(value(event, "URL"), entry.url.clone());
            prop_assert_eq!(value(event, "SEQUENCE"), Some(entry.sequence.to_string()));
            prop_assert_eq!(value(event, "DTSTAMP").map(|value| spelled(&value)), Some(in_utc(entry.stamp)));
            prop_assert_eq!(value(event, "STATUS"), entry.is_tentative.then(|| "TENTATIVE".to_owned()));
            let (start, end) = match entry.span {
                Span::Hours { start, end } => (in_utc(start), (end > start).then(|| in_utc(end))),
                Span::Days { first, last } => {
                    let end = last.max(first).plus(1);
                    (first.to_string(), (end > first).then(|| end.to_string()))
                }
            };
            prop_assert_eq!(value(event, "DTSTART").map(|value| spelled(&value)), Some(start));
            prop_assert_eq!(value(event, "DTEND").map(|value| spelled(&value)), end);
        }
    }
}
