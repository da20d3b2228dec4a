//! The words of the timeline in English.

use plenary_core::civil::Day;
use plenary_core::model::Outcome;

use super::{dates, numbers};

/// "13 Feb".
pub(super) fn day_and_month_short(day: Day) -> String {
    [&usize::from(day.day()).to_string(), " ", dates::month_short(day.month())].concat()
}

/// "February 2017".
pub(super) fn month_and_year(day: Day) -> String {
    [dates::month_long(day.month()), " ", &day.year().to_string()].concat()
}

/// "12 events, Negotiations: show them".
pub(super) fn merged_events(count: usize, lane: &str) -> String {
    [&numbers::digits(count), " events, ", lane, ": show them"].concat()
}

/// "Thematic sessions, planned for April–November 2017: as planned".
pub(super) fn plan_told(subject: &str, date: &str, outcome: Option<Outcome>) -> String {
    let Some(outcome) = outcome else { return [subject, ", planned: ", date].concat() };
    let outcome = match outcome {
        Outcome::AsPlanned => "as planned",
        Outcome::Earlier => "earlier",
        Outcome::Later => "later",
        Outcome::Changed => "changed",
        Outcome::Unforeseen => "unforeseen",
        Outcome::Unknown => "not known",
    };
    [subject, ", planned: ", date, ". What came: ", outcome].concat()
}

/// "14 lanes", "14 lanes, 2 folded".
pub(super) fn lanes_folded(all: usize, folded: usize) -> String {
    match folded {
        0 => format!("{all} lanes"),
        _ => format!("{all} lanes, {folded} folded"),
    }
}

/// The keys of the timeline, and what each does.
pub(super) fn keys() -> &'static [(&'static str, &'static str)] {
    &[
        ("← →", "to the event before or after in the lane"),
        ("↑ ↓", "to the nearest event of the lane above or below"),
        ("Home End", "to the first or last event of the lane"),
        ("Enter", "opens the page of the event, or the events that a number stands for"),
        ("Space", "selects the event: its links stay drawn; again to let go"),
        ("Esc", "lets go of the selected event"),
        ("+ −", "zooms in and out"),
        ("Shift ← →, Page Up, Page Down", "moves in time"),
        ("0", "shows the whole process"),
    ]
}
