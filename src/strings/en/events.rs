//! The events of the roadmap, found and listed, in English.

use plenary_core::edtf::Edtf;
use plenary_core::roadmap::{Distance, RoadmapFacet, Slip, Status};

use super::{dates, numbers, roadmap};

pub(super) fn facet(facet: RoadmapFacet) -> &'static str {
    match facet {
        RoadmapFacet::Lane => "Lane",
        RoadmapFacet::Convener => "Convened by",
        RoadmapFacet::Place => "Place",
        RoadmapFacet::Status => "What came of the plan",
    }
}

/// "12 of 136 events".
pub(super) fn found(found: usize, total: usize) -> String {
    numbers::found(found, total, "event", "events")
}

/// "Not confirmed", where it stands by itself.
pub(super) fn status_alone(status: Status) -> String {
    roadmap::capitalized(roadmap::status(status))
}

/// "February 2017"; "2017" where no more is known.
pub(super) fn month_heading(year: i32, month: Option<u8>) -> String {
    match month {
        Some(month) => [dates::month_long(month), " ", &year.to_string()].concat(),
        None => year.to_string(),
    }
}

/// "Seven years without events".
pub(super) fn time_without_events(gap: Distance) -> String {
    roadmap::capitalized(&[&roadmap::distance_in_words(gap, false), " without events"].concat())
}

/// "Planned for here: Conference. It came three months later."
pub(super) fn planned_here(title: &str, slip: Slip) -> String {
    let (distance, direction) = match slip {
        Slip::Later(distance) => (distance, " later."),
        Slip::Earlier(distance) => (distance, " earlier."),
        Slip::Unplanned | Slip::Open | Slip::Kept => return ["Planned for here: ", title].concat(),
    };
    ["Planned for here: ", title, ". It came ", &roadmap::distance_in_words(distance, false), direction].concat()
}

/// "Thematic sessions, planned for April–November 2017".
pub(super) fn planned_for(subject: &str, date: &Edtf) -> String {
    [subject, ", planned ", &roadmap::to_come(date)].concat()
}

/// "This meeting, 16–17 February 2017".
pub(super) fn this_meeting(date: &Edtf) -> String {
    ["This meeting, ", &dates::edtf_in_words(date)].concat()
}

#[cfg(test)]
mod tests {
    use plenary_core::roadmap::Unit;

    use super::*;

    #[test]
    fn events_and_the_time_between_them() {
        assert_eq!(found(12, 136), "12 of 136 events");
        assert_eq!(found(1, 1), "1 event");
        assert_eq!(month_heading(2017, Some(2)), "February 2017");
        assert_eq!(month_heading(1946, None), "1946");
        assert_eq!(time_without_events(Distance { count: 7, unit: Unit::Year }), "Seven years without events");
        assert_eq!(time_without_events(Distance { count: 18, unit: Unit::Month }), "18 months without events");
    }

    #[test]
    fn what_was_planned_for_another_month() {
        let slip = Slip::Later(Distance { count: 3, unit: Unit::Month });
        assert_eq!(planned_here("Conference", slip), "Planned for here: Conference. It came three months later.");
        let date: Edtf = "2017-04/2017-11".parse().unwrap();
        assert_eq!(planned_for("Thematic sessions", &date), "Thematic sessions, planned for April–November 2017");
        assert_eq!(this_meeting(&"2017-02-16/2017-02-17".parse().unwrap()), "This meeting, 16–17 February 2017");
    }
}
