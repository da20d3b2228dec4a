//! Plans and what came of them, in English.

use plenary_core::civil::Day;
use plenary_core::edtf::{Edtf, Endpoint, Precision};
use plenary_core::model::{Outcome, Outlook};
use plenary_core::roadmap::{Course, Distance, Slip, Status, Unit};

use super::{dates, numbers};

pub(super) fn outlook(outlook: Outlook) -> &'static str {
    match outlook {
        Outlook::Past => "already past",
        Outlook::Current => "under way",
        Outlook::Planned => "announced at the meeting",
        Outlook::KnownPublicly => "announced elsewhere",
        Outlook::Unforeseen => "not foreseen",
        Outlook::Later => "not spoken of",
    }
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::AsPlanned => "As planned",
        Outcome::Earlier => "Earlier",
        Outcome::Later => "Later",
        Outcome::Changed => "Changed",
        Outcome::Unforeseen => "Unforeseen",
        Outcome::Unknown => "Not known",
    }
}

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::AsPlanned => "as planned",
        Status::Shifted => "shifted",
        Status::Unforeseen => "unforeseen",
        Status::NotConfirmed => "not confirmed",
    }
}

/// "84 of 136 events known then".
pub(super) fn events_known(known: usize, total: usize) -> String {
    [&numbers::digits(known), " of ", &numbers::digits(total), " events known then"].concat()
}

/// "As known on 17 February 2017".
pub(super) fn as_known_on(day: Day) -> String {
    ["As known on ", &dates::edtf_in_words(&Edtf::day(day))].concat()
}

/// How a plan turned out, in a word or two: "Seven weeks earlier", but "Earlier" where what is said beside it says that
/// already.
pub(super) fn verdict(course: &Course, said: &str) -> String {
    let slip = match course.outcome {
        Outcome::Earlier | Outcome::Later => slipped(course),
        _ => None,
    };
    match slip {
        Some(slip) if !said.to_ascii_lowercase().contains(&slip) => capitalized(&slip),
        _ => outcome(course.outcome).to_owned(),
    }
}

pub(super) fn capitalized(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

/// A plan and what came of it, in one sentence: "Planned by September 2018, held 10–11 December 2018: three months later,
/// in Marrakech instead of New York."
pub(super) fn plan_and_outcome(course: &Course) -> String {
    if course.outcome == Outcome::Unforeseen {
        return "Nobody had foreseen it.".to_owned();
    }
    let mut words = opening(course);
    match (course.outcome, course.actual) {
        (Outcome::Unknown, _) => {
            let came = if course.has_place { "was held" } else { "came about" };
            words.push_str(&["; whether it ", came, " is not confirmed"].concat());
        }
        (_, Some(actual)) => {
            // Of several it is the whole that changed, not the one.
            let before = match (course.outcome, course.is_of_several) {
                (Outcome::Changed, true) => "; they came ",
                (Outcome::Changed, false) => ", ",
                _ => ": ",
            };
            let came = came(actual, course.has_place);
            words.push_str(&[", ", &came, before, &ending(course)].concat());
        }
        (_, None) => {
            words.push_str("; came ");
            words.push_str(&ending(course));
        }
    }
    if let Some((planned, actual)) = course.moved {
        let but = if course.outcome == Outcome::AsPlanned { ", but in " } else { ", in " };
        words.push_str(&[but, actual, " instead of ", planned].concat());
    }
    words.push('.');
    words
}

/// "Planned by September 2018", "One of several planned for April–November 2017", "Announced without a date".
fn opening(course: &Course) -> String {
    let planned = course.planned.map(to_come);
    match (planned, course.is_of_several) {
        (Some(when), false) => ["Planned ", &when].concat(),
        (Some(when), true) => ["One of several planned ", &when].concat(),
        (None, false) => "Announced without a date".to_owned(),
        (None, true) => "One of several announced without a date".to_owned(),
    }
}

/// "by September 2018", "from May 2017", "for December 2017".
pub(super) fn to_come(planned: &Edtf) -> String {
    let words = dates::edtf_in_words(planned);
    match planned {
        Edtf::Interval { start: Endpoint::Date(start), end: Endpoint::Open } => {
            ["from ", &dates::edtf_in_words(&Edtf::Date(*start))].concat()
        }
        // These begin with a word of their own.
        Edtf::Interval { start: Endpoint::Open | Endpoint::Unknown, .. }
        | Edtf::Interval { end: Endpoint::Unknown, .. } => words,
        _ => ["for ", &words].concat(),
    }
}

/// "held 10–11 December 2018", "came in January 2018", "under way since 19 September 2016". What is over in a day need not
/// be a meeting, whatever its place.
fn came(actual: &Edtf, has_place: bool) -> String {
    let verb = if has_place && !actual.is_single_day() { "held " } else { "came " };
    let before = match actual {
        Edtf::Interval { end: Endpoint::Open, .. } => return ["under way ", &dates::edtf_in_words(actual)].concat(),
        Edtf::Date(date) if date.precision() != Precision::Day => "in ",
        _ => "",
    };
    [verb, before, &dates::edtf_in_words(actual)].concat()
}

/// "as planned", "three months later", "in another form or number".
fn ending(course: &Course) -> String {
    match (course.outcome, slipped(course)) {
        (Outcome::Earlier | Outcome::Later, Some(slip)) => slip,
        (Outcome::Earlier, None) => "earlier".to_owned(),
        (Outcome::Later, None) => "later".to_owned(),
        (Outcome::Changed, _) => "in another form or number".to_owned(),
        _ => "as planned".to_owned(),
    }
}

/// "three months later", "ended four days later"; nothing where the dates do not differ.
fn slipped(course: &Course) -> Option<String> {
    let (planned, actual) = (course.planned?, course.actual?);
    let (verb, overlap, distance, direction) = match course.slip() {
        Slip::Later(distance) => ("ended ", actual.earliest() <= planned.latest(), distance, " later"),
        Slip::Earlier(distance) => {
            let overlap = actual.latest().is_none_or(|last| Some(last) >= planned.earliest());
            ("began ", overlap, distance, " earlier")
        }
        Slip::Unplanned | Slip::Open | Slip::Kept => return None,
    };
    let verb = if overlap { verb } else { "" };
    Some([verb, &distance_in_words(distance, planned.is_approximate()), direction].concat())
}

/// "three months"; from a date that is only about right "a few days", "some weeks", "about three months".
pub(super) fn distance_in_words(distance: Distance, is_about: bool) -> String {
    let Distance { count, unit } = distance;
    let unit = match (unit, count) {
        (Unit::Day, 2..) if is_about => return "a few days".to_owned(),
        (Unit::Week, _) if is_about => return "some weeks".to_owned(),
        (Unit::Day, 1) => " day",
        (Unit::Day, _) => " days",
        (Unit::Week, _) => " weeks",
        (Unit::Month, 1) => " month",
        (Unit::Month, _) => " months",
        (Unit::Year, 1) => " year",
        (Unit::Year, _) => " years",
    };
    [if is_about { "about " } else { "" }, &numbers::in_words(count as usize), unit].concat()
}

#[cfg(test)]
#[path = "roadmap_tests.rs"]
mod tests;
