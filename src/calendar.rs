//! Sessions as a calendar, in the words of the language in use.

use plenary_core::calendar::{About, Calendar, sessions};
use plenary_core::civil::Instant;
use plenary_core::model::{Confidence, Dataset, Role, SessionId};

use crate::strings::t;

/// The calendar of some sessions under a name; `now` is the present moment, `address` the absolute address of a
/// session's page, where there is one.
pub fn calendar(
    data: &Dataset,
    list: &[SessionId],
    name: String,
    now: Instant,
    address: &dyn Fn(SessionId) -> Option<String>,
) -> Calendar {
    let about = About { name, now, address, standing: &standing, part_of_day: &part_of_day, person: &person };
    sessions(data, list, &about)
}

/// The path of a calendar that the build makes, below the base: that of a meeting, or of a part of it, which is a day
/// (`2017-02-16`) or a [`track_part`].
pub fn calendar_file(meeting: &str, part: Option<&str>) -> String {
    match part {
        Some(part) => ["calendar/", meeting, "/", part, ".ics"].concat(),
        None => ["calendar/", meeting, ".ics"].concat(),
    }
}

/// The part of a meeting that a track is, in the path of its calendar.
pub fn track_part(track: &str) -> String {
    ["track-", track].concat()
}

fn person(name: &str, roles: &[Role]) -> String {
    let roles: Vec<&str> = roles.iter().map(|role| t().role(*role)).collect();
    t().person_in_roles(name, &t().and(&roles))
}

fn standing(data: &Dataset, index: SessionId) -> String {
    let session = data.session(index);
    t().session_of_meeting(&session.number, &data.meeting(session.meeting).short_title)
}

fn part_of_day(data: &Dataset, index: SessionId) -> String {
    let Some(block) = data.block_of(index) else { return String::new() };
    let session = data.session(index);
    let zone = &data.meeting(session.meeting).time_zone;
    let hours = block.hours.as_ref().map(|hours| t().hours(hours.start, hours.end, zone));
    let doubt = match session.placement.as_ref().map(|placement| placement.confidence) {
        Some(Confidence::Derived) => Some(t().derived_block),
        Some(Confidence::Uncertain) => Some(t().uncertain_block),
        Some(Confidence::Stated) | None => None,
    };
    t().own_time_unknown(&t().day_and_part(block.day, block.part), hours.as_deref(), doubt)
}
