//! Sessions as a calendar, in the words of the language in use; and as a file that the page makes of it.
//!
//! In the app, this is in a part of its own. What calls [`save_sessions`] has to wait for it
//! ([`crate::parts::Parts::when_here`]); the rest is for parts that need it anyway.

use plenary_core::calendar::{About, Calendar, sessions, write};
use plenary_core::civil::Instant;
use plenary_core::model::{Confidence, Dataset, Role, SessionId};
use plenary_core::route::{Page, Routing};

use crate::browser::{clock, download, history};
use crate::router::Router;
use crate::strings::t;

const KIND: &str = "text/calendar;charset=utf-8";

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

/// The calendar of some sessions that the page makes, now. Its entries lead to their pages, unless these are on a disk.
pub fn calendar_here(data: &Dataset, router: Router, sessions: &[SessionId], name: String) -> Calendar {
    let is_public = matches!(router.routing(), Routing::Path { .. });
    let address = |session: SessionId| {
        let page = Page::Session(data.session(session).id.clone());
        is_public.then(|| history::absolute(&router.href(page)))
    };
    calendar(data, sessions, name, clock::now().unwrap_or(Instant::EPOCH), &address)
}

/// Has the browser save a calendar as `plenary-{file}.ics`. Says whether it was asked to.
#[must_use]
pub fn save(calendar: &Calendar, file: &str) -> bool {
    download::save(&["plenary-", file, ".ics"].concat(), KIND, &write(calendar))
}

/// Has the browser save some sessions as `plenary-{file}.ics`, unless none of them has a day, and says how many have an
/// entry in it, or that it was not saved.
#[inline(never)]
pub fn save_sessions(data: &Dataset, router: Router, sessions: &[SessionId], name: String, file: &str) -> String {
    let calendar = calendar_here(data, router, sessions, name);
    let entries = calendar.entries.len();
    if entries > 0 && !save(&calendar, file) {
        return t().not_saved.to_owned();
    }
    t().calendar_holds(entries, calendar.left_out)
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
