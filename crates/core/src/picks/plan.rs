//! The agenda that picks make: day by day, with clashes and the time between.

use crate::agenda::{Schedule, Slot, When};
use crate::civil::{Day, Instant, Zone};
use crate::model::{Dataset, SessionId};

/// The picks of a meeting, day by day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The days in order; the picks whose day is not known come last.
    pub days: Vec<PlanDay>,
}

/// The picks of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanDay {
    /// The day in the zone; none where it is not known.
    pub day: Option<Day>,
    /// What lasts all day, then the rest by time. What has no start of its own stands where its block begins, or at
    /// the beginning of its part of the day.
    pub entries: Vec<Entry>,
}

/// A pick in its day. One that lasts several days stands on the first, and on those of the others that have a pick of
/// their own.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The session.
    pub session: SessionId,
    /// The picks whose hours overlap with its own, in the order of the plan.
    pub clashes: Vec<SessionId>,
    /// What lies between it and the pick that ends last of those before it, if that is one of the same day. Nothing
    /// where that runs into it, nor where a pick without a start may lie between.
    pub before: Option<Between>,
}

/// The time between two picks that follow each other, and whether one has to walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Between {
    /// The whole minutes; 0 where one begins right when the other ends, which leaves no time to walk.
    pub minutes: i64,
    /// Whether they are known to be in two rooms.
    pub changes_room: bool,
    /// Whether these are known to be in two buildings.
    pub changes_building: bool,
}

/// A start and an end, in seconds since 1970-01-01T00:00:00Z.
type Span = (i64, i64);

/// A pick on one of its days.
struct Stop<'a> {
    day: Option<Day>,
    slot: &'a Slot,
}

/// The agenda of some picks of one meeting, seen in a zone; in the time of the place, where none is given.
pub fn plan(data: &Dataset, picks: &[SessionId], zone: Option<&dyn Zone>) -> Plan {
    let mut plan = Plan::default();
    let Some(first) = picks.first() else { return plan };
    let mut schedule = Schedule::new(data, data.session(*first).meeting, picks, zone);
    // What has hours goes by these alone, so that all before it in the plan begins before it.
    for slot in schedule.slots.iter_mut().filter(|slot| slot.seconds().is_some()) {
        slot.block = None;
    }
    let stops = stops(&schedule);
    let sessions: Vec<SessionId> = stops.iter().map(|stop| stop.slot.session).collect();
    for (place, stop) in stops.iter().enumerate() {
        if plan.days.last().is_none_or(|last| last.day != stop.day) {
            plan.days.push(PlanDay { day: stop.day, entries: Vec::new() });
        }
        if let Some(day) = plan.days.last_mut() {
            day.entries.push(Entry {
                session: stop.slot.session,
                clashes: would_clash(data, &sessions, stop.slot.session),
                before: before(data, &schedule, &stops, place),
            });
        }
    }
    plan
}

/// The picks that a session overlaps with, itself not counted, in the order of the picks: those that run at some
/// moment at which it runs. What ends when the other begins does not, and what lasts no time runs at its moment only
/// within the other, not at its ends. Without hours of both, no clash is known.
pub fn would_clash(data: &Dataset, picks: &[SessionId], session: SessionId) -> Vec<SessionId> {
    let mut clashes = Vec::new();
    let Some(own) = hours(data, session) else { return clashes };
    for pick in picks {
        let overlaps = *pick != session && hours(data, *pick).is_some_and(|hours| overlap(own, hours));
        if overlaps && !clashes.contains(pick) {
            clashes.push(*pick);
        }
    }
    clashes
}

fn hours(data: &Dataset, session: SessionId) -> Option<Span> {
    data.session(session).hours.as_ref().map(|hours| span(hours.start, hours.end))
}

fn span(start: Instant, end: Instant) -> Span {
    (start.utc_seconds(), end.utc_seconds())
}

fn overlap(one: Span, other: Span) -> bool {
    one.0 < other.1 && other.0 < one.1
}

/// The picks, each once a day, in the order of the plan: that of the list, without the days on which none begins.
fn stops(schedule: &Schedule) -> Vec<Stop<'_>> {
    let mut stops = Vec::with_capacity(schedule.slots.len());
    for day in schedule.list() {
        if schedule.slots.iter().any(|slot| slot.day == day.day) {
            let mut add = |session: &SessionId| {
                stops.extend(schedule.slot(*session).map(|slot| Stop { day: day.day, slot }));
            };
            day.all_day.iter().for_each(&mut add);
            day.groups.iter().for_each(|group| group.sessions.iter().for_each(&mut add));
        }
    }
    stops
}

/// What lies before one of the picks, which are given in the order of the plan.
fn before(data: &Dataset, schedule: &Schedule, stops: &[Stop], place: usize) -> Option<Between> {
    let stop = &stops[place];
    let start = stop.slot.seconds()?.0;
    let mut latest: Option<(i64, &Stop)> = None;
    for earlier in &stops[..place] {
        if let Some((_, end)) = earlier.slot.seconds()
            && latest.is_none_or(|(last, _)| last <= end)
        {
            latest = Some((end, earlier));
        }
    }
    let (end, previous) = latest.filter(|(end, previous)| *end <= start && previous.day == stop.day)?;
    let may_lie_between = |other: &Stop| match other.slot.when {
        When::InBlock { block } if other.day == stop.day => {
            let hours = schedule.blocks.get(block).and_then(|block| block.hours);
            hours.is_none_or(|(first, last)| overlap(span(first, last), (end, start)))
        }
        _ => false,
    };
    if end < start && stops.iter().any(may_lie_between) {
        return None;
    }
    let (changes_room, changes_building) = changes(data, previous.slot.session, stop.slot.session);
    Some(Between { minutes: (start - end) / 60, changes_room, changes_building })
}

/// Whether two sessions of a meeting are known to be in two rooms, and those in two buildings.
fn changes(data: &Dataset, one: SessionId, other: SessionId) -> (bool, bool) {
    let (one, other) = (data.session(one), data.session(other));
    let (Some(room), Some(next)) = (one.room, other.room) else { return (false, false) };
    let rooms = &data.meeting(one.meeting).rooms;
    let building = |room: usize| rooms.get(room).and_then(|room| room.building.as_ref());
    (room != next, building(room).zip(building(next)).is_some_and(|(building, next)| building != next))
}
