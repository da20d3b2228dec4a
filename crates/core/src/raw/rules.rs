//! What must hold between the fields of one object.
//!
//! A rule is given the fields in the order of their table, before their references are followed, and says whether the
//! object makes sense.

use super::{Confidence, Coverage};
use crate::civil::{Day, Instant};
use crate::load::{Datum, Path};
use crate::validate::{Check, ProblemKind};

/// A fact has a source, and a doubt its reason.
pub(super) fn evidence(check: &mut Check, fields: &[Datum], at: &Path) -> bool {
    let [cites, confidence, reason] = fields else { return true };
    if cites.is_empty_list() {
        check.problem(&Path::Key(at, "cites"), ProblemKind::NoSource);
    }
    if confidence.number() != Confidence::Stated as usize && reason.text().trim().is_empty() {
        check.problem(at, ProblemKind::NoReason);
    }
    true
}

/// A block lies in the days of its meeting.
pub(super) fn block(check: &mut Check, fields: &[Datum], at: &Path) -> bool {
    let [_id, day, ..] = fields else { return true };
    if let Ok(date) = day.text().parse::<Day>() {
        let ends = match check.meeting {
            (Some(first), _) if date < first => Some((first, date)),
            (_, Some(last)) if date > last => Some((date, last)),
            _ => None,
        };
        if let Some((start, end)) = ends.map(|(start, end)| (start.to_string(), end.to_string())) {
            check.problem(&Path::Key(at, "day"), ProblemKind::EndBeforeStart { start, end });
        }
    }
    true
}

/// The end does not come before the start.
pub(super) fn hours(check: &mut Check, fields: &[Datum], at: &Path) -> bool {
    let [start, end, ..] = fields else { return true };
    let moments = (start.text().parse::<Instant>(), end.text().parse::<Instant>());
    let holds = !matches!(moments, (Ok(start), Ok(end)) if end < start);
    in_order(check, holds, [start, end], &Path::Key(at, "end"))
}

/// The last day does not come before the first.
pub(super) fn all_day(check: &mut Check, fields: &[Datum], at: &Path) -> bool {
    let [first, last, ..] = fields else { return true };
    let days = (first.text().parse::<Day>(), last.text().parse::<Day>());
    let holds = !matches!(days, (Ok(first), Ok(last)) if last < first);
    in_order(check, holds, [first, last], &Path::Key(at, "last"))
}

fn in_order(check: &mut Check, holds: bool, ends: [&Datum; 2], at: &Path) -> bool {
    if !holds {
        let [start, end] = ends.map(|end| end.text().to_owned());
        check.problem(at, ProblemKind::EndBeforeStart { start, end });
    }
    holds
}

/// What the record does not cover is told, and the session has one time, not two.
pub(super) fn session(check: &mut Check, fields: &[Datum], at: &Path) -> bool {
    let [_id, _number, _title, _block, coverage, note, hours, all_day, ..] = fields else { return true };
    if !hours.is_absent() && !all_day.is_absent() {
        check.problem(&Path::Key(at, "all_day"), ProblemKind::TwoTimes);
    }
    if coverage.number() != Coverage::Complete as usize && note.is_absent() {
        check.problem(at, ProblemKind::NoCoverageNote);
    }
    true
}

/// Somebody has made the statement.
pub(super) fn statement(check: &mut Check, fields: &[Datum], at: &Path) -> bool {
    let [people, organization, label, ..] = fields else { return true };
    if people.is_empty_list() && organization.is_absent() && label.is_absent() {
        check.problem(at, ProblemKind::NoSpeaker);
    }
    true
}

/// An event has a date.
pub(super) fn event(check: &mut Check, fields: &[Datum], at: &Path) -> bool {
    let [_id, _lane, _title, _short_title, actual, planned, ..] = fields else { return true };
    if actual.is_absent() && planned.is_absent() {
        check.problem(at, ProblemKind::NoDate);
    }
    true
}
