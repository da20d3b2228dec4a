//! The calendars of the meetings that the site ships with, read by a parser that is not ours.

mod common;

use icalendar::parser::{Component, read_calendar, unfold};
use plenary_core::calendar::{About, Calendar, sessions, write};
use plenary_core::civil::Instant;
use plenary_core::model::{Dataset, MeetingId, SessionId};
use plenary_core::validate::validate;

use common::files;

fn calendar(data: &Dataset, meeting: MeetingId) -> Calendar {
    let all: Vec<SessionId> = data.sessions_of(meeting).collect();
    let about = About {
        name: data.meeting(meeting).title.clone(),
        now: Instant::EPOCH,
        address: &|session| Some(format!("https://example.org/agenda/{}", data.session(session).id)),
        standing: &|data, session| format!("Item {}; {}", data.session(session).number, data.session(session).id),
        part_of_day: &|data, session| {
            let part = data.block_of(session).map(|block| block.part);
            format!("Time not known, only the part of the day:\n{part:?}")
        },
        person: &|name, roles| format!("{name}, {roles:?}"),
    };
    sessions(data, &all, &about)
}

fn value(event: &Component, name: &str) -> String {
    let found = event.find_prop(name).unwrap_or_else(|| panic!("{} has no {name}", event.name.as_str()));
    found.val.as_str().to_owned()
}

#[test]
fn another_parser_finds_every_session_of_every_meeting() {
    let data = validate(files()).0;
    let mut uids = Vec::new();
    for meeting in data.meeting_ids() {
        let calendar = calendar(&data, meeting);
        assert_eq!(calendar.left_out, 0);
        let text = unfold(&write(&calendar));
        let read = read_calendar(&text).unwrap_or_else(|error| panic!("{}: {error}", calendar.name));
        assert_eq!(read.components.len(), data.sessions_of(meeting).count());
        for (event, index) in read.components.iter().zip(data.sessions_of(meeting)) {
            let session = data.session(index);
            assert_eq!(value(event, "SUMMARY"), session.title);
            let block = data.block_of(index).expect("all have a block");
            assert_eq!(value(event, "DTSTART"), block.day.to_string().replace('-', ""));
            assert_eq!(value(event, "DTEND"), block.day.plus(1).to_string().replace('-', ""));
            assert_eq!(value(event, "TRANSP"), "TRANSPARENT");
            let description = value(event, "DESCRIPTION");
            let first = format!("Item {}; {}\nTime not known, only the part of the day:\n", session.number, session.id);
            assert!(description.starts_with(&first), "{description}");
            for person in data.speakers_in(index) {
                assert!(description.contains(&format!("\n{}, ", data.person(person).name)), "{description}");
            }
            let url = format!("https://example.org/agenda/{}", session.id);
            assert!(description.ends_with(&format!("\n{url}")), "{description}");
            assert_eq!(value(event, "URL"), url);
            assert!(value(event, "LOCATION").ends_with(&data.meeting(meeting).place));
            uids.push(value(event, "UID"));
        }
    }
    assert!(uids.contains(&"iii.cm-15@coordination-meetings.migration.plenary".to_owned()), "{uids:?}");
    let count = uids.len();
    uids.sort();
    uids.dedup();
    assert_eq!(uids.len(), count, "a UID is there twice");
}

/// What is subscribed to must not change with every build.
#[test]
fn every_meeting_tells_when_its_edition_was_made() {
    let data = validate(files()).0;
    for meeting in &data.meetings {
        assert!(meeting.updated.is_some(), "{} has no \"updated\"", meeting.id);
    }
}

#[test]
fn lines_keep_to_their_length() {
    let data = validate(files()).0;
    for meeting in data.meeting_ids() {
        let text = write(&calendar(&data, meeting));
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        for line in text.as_bytes().split_inclusive(|byte| *byte == b'\n') {
            let line = line.strip_suffix(b"\r\n").expect("lines end in CRLF");
            assert!(line.len() <= 75 && std::str::from_utf8(line).is_ok(), "{}", String::from_utf8_lossy(line));
        }
    }
}
