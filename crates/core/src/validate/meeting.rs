//! Checks of one meeting's file.

use super::check::Check;
use super::meeting_file;
use super::problem::ProblemKind;
use crate::load::{Datum, FromJson, Meaning, Path, Shape};
use crate::model::{Contribution, Dataset, List, MeetingId, Person, SessionId};
use crate::raw::{self, DataFile, MeetingParts};

/// Checks a meeting that the site lists as `expected`, and adds it with its sessions to the data set.
pub(super) fn meeting(check: &mut Check, expected: &str, file: raw::Meeting, data: &mut Dataset) {
    check.open(&meeting_file(expected));
    let mut datum = file.datum();
    if !enters(check, expected, &mut datum) {
        return;
    }
    check.ids.forget(List::Blocks);
    check.walk(&mut datum, &raw::Meeting::SHAPE, &Path::Root);
    let MeetingParts { mut meeting, sessions } = MeetingParts::build(&mut datum);
    expected.clone_into(&mut meeting.id);
    for mut session in sessions {
        session.meeting = MeetingId(data.meetings.len());
        if let Some(block) = session.block.and_then(|block| meeting.blocks.get_mut(block)) {
            block.sessions.push(SessionId(data.sessions.len()));
        }
        for contribution in &mut session.contributions {
            complete(contribution, &data.people[contribution.person.position()]);
        }
        data.sessions.push(session);
    }
    data.meetings.push(meeting);
}

/// Enters the meeting among those of the site, if it has a date.
fn enters(check: &mut Check, expected: &str, datum: &mut Datum) -> bool {
    let root = Path::Root;
    let at = Path::Key(&root, "id");
    let found = datum.field(&raw::Meeting::SHAPE, "id").map(|id| id.text().to_owned()).unwrap_or_default();
    if found != expected {
        check.problem(&at, ProblemKind::WrongMeeting { found, expected: expected.to_owned() });
    }
    let Some(date) = datum.field(&raw::Meeting::SHAPE, "date") else { return false };
    check.walk(date, &Shape::Text(Meaning::Date), &Path::Key(&root, "date"));
    check.meeting = date.text().parse().ok();
    check.meeting.is_some() && check.id(List::Meetings, expected, &at)
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
