//! Checks of one meeting's file.

use super::check::Check;
use super::meeting_file;
use super::problem::ProblemKind;
use crate::edtf::Edtf;
use crate::load::{Datum, FromJson, Meaning, Path, Shape};
use crate::model::{Contribution, List, Meeting, MeetingId, Person, Session, SessionId};
use crate::raw::{self, DataFile, MeetingParts};

/// Checks a meeting that the site lists as `expected`; its sessions join those of the others.
pub(super) fn meeting(
    check: &mut Check,
    expected: &str,
    file: raw::Meeting,
    people: &[Person],
    index: MeetingId,
    all_sessions: &mut Vec<Session>,
) -> Option<Meeting> {
    check.open(&meeting_file(expected));
    let mut datum = file.datum();
    if !enters(check, expected, &mut datum) {
        return None;
    }
    for list in [List::Rooms, List::Tracks, List::Blocks] {
        check.ids.forget(list);
    }
    check.walk(&mut datum, &raw::Meeting::SHAPE, &Path::Root);
    let MeetingParts { mut meeting, sessions } = MeetingParts::build(&mut datum);
    for mut session in sessions {
        session.meeting = index;
        if let Some(block) = session.block.and_then(|block| meeting.blocks.get_mut(block)) {
            block.sessions.push(SessionId(all_sessions.len()));
        }
        for contribution in &mut session.contributions {
            complete(contribution, &people[contribution.person.position()]);
        }
        all_sessions.push(session);
    }
    Some(meeting)
}

/// Enters the meeting among those of the site, if it has a date.
fn enters(check: &mut Check, expected: &str, datum: &mut Datum) -> bool {
    let root = Path::Root;
    let at = Path::Key(&root, "id");
    if let Some(id) = datum.field(&raw::Meeting::SHAPE, "id").filter(|id| id.text() != expected) {
        let (found, expected) = (id.text().to_owned(), expected.to_owned());
        // From here on it goes by the name under which the site lists it.
        *id = Datum::Text(expected.clone());
        check.problem(&at, ProblemKind::WrongMeeting { found, expected });
    }
    let Some(date) = datum.field(&raw::Meeting::SHAPE, "date") else { return false };
    check.walk(date, &Shape::Text(Meaning::Date), &Path::Key(&root, "date"));
    let Ok(date) = date.text().parse::<Edtf>() else { return false };
    // Worked out once: a date may be a long list of days, and a meeting may have many blocks.
    check.meeting = (date.earliest(), date.latest());
    check.id(List::Meetings, expected, &at)
}

/// Where the meeting gave neither office nor organizations, those of the person's entry hold; where it gave
/// organizations alone, the office stays open, since one of today must not be read back into another year.
fn complete(contribution: &mut Contribution, person: &Person) {
    if contribution.tells_organizations {
        return;
    }
    person.organizations.clone_into(&mut contribution.organizations);
    if contribution.title.is_none() {
        contribution.title.clone_from(&person.title);
    }
}
