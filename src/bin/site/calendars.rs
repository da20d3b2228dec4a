//! The calendars of a site's meetings, as files that one can subscribe to:
//!
//! - `calendar/{meeting}.ics`: all sessions of a meeting,
//! - `calendar/{meeting}/{day}.ics`: those of a day, for each day that has sessions,
//! - `calendar/{meeting}/track-{track}.ics`: those of a track, for each track that has sessions.
//!
//! With the address that the site will have, entries lead to their pages and files say where they are. The same data gives
//! the same bytes: nothing is asked of the clock.

use plenary::calendar::{calendar, calendar_file, track_part};
use plenary::strings::t;
use plenary_core::calendar::{days, days_of, write};
use plenary_core::civil::Instant;
use plenary_core::model::{Dataset, MeetingId, SessionId};
use plenary_core::route::{Location, Page, Section};

use crate::File;

/// How often subscribers look for changes: often enough for the evening before a meeting.
const REFRESH_HOURS: u32 = 12;

/// All calendars. One without an entry is none (RFC 5545, 3.6).
pub fn calendars(data: &Dataset, base: Option<&str>) -> Vec<File> {
    let stamp = data.meetings.iter().filter_map(|meeting| meeting.updated).max().unwrap_or(Instant::EPOCH);
    let mut files = Vec::new();
    for id in data.meeting_ids() {
        for part in parts(data, id) {
            let page = |session: SessionId| Page::Session(data.session(session).id.clone());
            let address = |session| Some(format!("{}{}", base?, Location::from(page(session)).encode()));
            let mut calendar = calendar(data, &part.sessions, part.name, stamp, &address);
            calendar.refresh_hours = Some(REFRESH_HOURS);
            if let Some(base) = base {
                calendar.source = Some(format!("{base}{}", part.path));
                calendar.url = Some(format!("{base}{}", agenda(data, id).encode()));
            }
            if !calendar.entries.is_empty() {
                files.push(File { path: part.path, text: write(&calendar) });
            }
        }
    }
    files
}

/// The agenda of a meeting; the one that the site shows anyway is not named.
fn agenda(data: &Dataset, meeting: MeetingId) -> Location {
    let mut agenda = Location::from(Section::Agenda.page());
    if data.chosen_meeting(None) != Some(meeting) {
        agenda.site.meeting = Some(data.meeting(meeting).id.clone());
    }
    agenda
}

/// Sessions that get a file of their own.
struct Part {
    path: String,
    name: String,
    sessions: Vec<SessionId>,
}

/// A meeting, its days, and its tracks.
fn parts(data: &Dataset, id: MeetingId) -> Vec<Part> {
    let meeting = data.meeting(id);
    let all: Vec<SessionId> = data.sessions_of(id).collect();
    let of = |holds: &dyn Fn(SessionId) -> bool| all.iter().copied().filter(|session| holds(*session)).collect();
    let mut parts =
        vec![Part { path: calendar_file(&meeting.id, None), name: meeting.title.clone(), sessions: all.clone() }];
    for day in days_of(data, &all) {
        parts.push(Part {
            path: calendar_file(&meeting.id, Some(&day.to_string())),
            name: t().calendar_of_part(&meeting.short_title, &t().day(day)),
            sessions: of(&|session| days(data, session).is_some_and(|(first, last)| first <= day && day <= last)),
        });
    }
    for (place, track) in meeting.tracks.iter().enumerate() {
        parts.push(Part {
            path: calendar_file(&meeting.id, Some(&track_part(&track.id))),
            name: t().calendar_of_part(&meeting.short_title, &track.name),
            sessions: of(&|session| data.session(session).track == Some(place)),
        });
    }
    parts
}

/// Sessions that are in no calendar, for want of a day.
pub fn without_day(data: &Dataset, meeting: MeetingId) -> usize {
    data.sessions_of(meeting).filter(|session| days(data, *session).is_none()).count()
}

#[cfg(test)]
mod tests {
    use plenary_core::model::{AllDay, Track};

    use super::*;
    use crate::tests::bundled;

    fn text<'a>(files: &'a [File], path: &str) -> &'a str {
        let found = files.iter().find(|file| file.path == path);
        found.map(|file| file.text.as_str()).unwrap_or_else(|| panic!("there is no {path}"))
    }

    fn unfolded(files: &[File], path: &str) -> String {
        text(files, path).replace("\r\n ", "")
    }

    #[test]
    fn every_meeting_and_day_has_its_file() {
        let files = calendars(&bundled(), None);
        let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
        let of_fifteenth: Vec<&str> = paths.iter().copied().filter(|path| path.contains("cm-15")).collect();
        assert_eq!(
            of_fifteenth,
            ["calendar/cm-15.ics", "calendar/cm-15/2017-02-16.ics", "calendar/cm-15/2017-02-17.ics"]
        );
        let count = |path: &str| text(&files, path).matches("BEGIN:VEVENT").count();
        assert_eq!(of_fifteenth.into_iter().map(count).collect::<Vec<_>>(), [9, 5, 4]);
        for n in 10..=16 {
            assert!(paths.contains(&format!("calendar/cm-{n}.ics").as_str()), "{paths:?}");
        }
    }

    #[test]
    fn days_and_tracks_have_what_falls_into_them() {
        let mut data = bundled();
        let meeting = data.find_meeting("cm-16").expect("the meeting");
        let first = data.sessions_of(meeting).next().expect("a session").position();
        data.meetings[meeting.position()].tracks =
            ["work", "none"].map(|id| Track { id: id.to_owned(), name: format!("On {id}") }).into();
        let evidence = data.sessions[first].evidence.clone();
        let day = |text: &str| text.parse().expect("a day");
        data.sessions[first].track = Some(0);
        data.sessions[first].all_day = Some(AllDay { first: day("2018-02-14"), last: day("2018-02-16"), evidence });
        let session = &mut data.sessions[first + 1];
        (session.block, session.placement) = (None, None);
        let files = calendars(&data, None);
        let uids = |path: &str| text(&files, path).matches("UID:").count();
        assert_eq!(uids("calendar/cm-16.ics"), data.sessions_of(meeting).count() - 1);
        assert_eq!(uids("calendar/cm-16/2018-02-14.ics"), 1);
        let days = ["calendar/cm-16/2018-02-15.ics", "calendar/cm-16/2018-02-16.ics"].map(uids);
        assert_eq!(days.iter().sum::<usize>(), data.sessions_of(meeting).count());
        assert_eq!(uids("calendar/cm-16/track-work.ics"), 1);
        let track = text(&files, "calendar/cm-16/track-work.ics");
        assert!(track.contains("\r\nCATEGORIES:On work\r\n"), "{track}");
        assert!(!files.iter().any(|file| file.path.contains("none")), "a track without sessions has a file");
        assert_eq!(without_day(&data, meeting), 1);
    }

    #[test]
    fn a_session_in_a_block_says_so_in_words() {
        let files = calendars(&bundled(), None);
        let text = unfolded(&files, "calendar/cm-15/2017-02-16.ics");
        assert!(text.contains("\r\nNAME:15th meeting\\, 2017: Thursday 16 February 2017\r\n"), "{text}");
        assert!(
            text.contains(
                "\r\nDESCRIPTION:Session II\\, 15th meeting\\, 2017\\nThursday 16 February 2017\\, morning\\, \
                 10:00–13:00 New York time. When in this time the session began is not on record.\\n"
            ),
            "{text}"
        );
        assert!(text.contains("\r\nDTSTART;VALUE=DATE:20170216\r\n") && !text.contains("T100000"), "{text}");
        assert!(text.contains("\\nWilliam Lacy Swing (moderator and speaker)\\n"), "{text}");
    }

    #[test]
    fn with_an_address_entries_lead_to_their_pages() {
        let data = bundled();
        let files = calendars(&data, Some("https://example.org/m/"));
        let text = unfolded(&files, "calendar/cm-15.ics");
        assert!(text.contains("\r\nURL:https://example.org/m/agenda\r\n"), "{text}");
        assert!(text.contains("\r\nSOURCE;VALUE=URI:https://example.org/m/calendar/cm-15.ics\r\n"), "{text}");
        assert!(text.contains("\\nhttps://example.org/m/agenda/iii\r\n"), "{text}");
        let other = unfolded(&files, "calendar/cm-14.ics");
        assert!(other.contains("\r\nURL:https://example.org/m/agenda?meeting=cm-14\r\n"), "{other}");
        assert!(!calendars(&data, None).iter().any(|file| file.text.contains("URL:")));
    }

    #[test]
    fn the_same_data_gives_the_same_bytes() {
        let texts = |data: Dataset| calendars(&data, None).into_iter().map(|file| file.text).collect::<Vec<_>>();
        let (one, other) = (texts(bundled()), texts(bundled()));
        assert_eq!(one, other);
        assert!(one.iter().all(|text| text.contains("\r\nDTSTAMP:20261124T090000Z\r\n")));
    }
}
