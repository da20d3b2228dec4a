//! The agenda that picks make: day by day, with clashes and the time between.

use crate::civil::{Day, Instant, Zone};
use crate::model::{Block, Dataset, DayPart, SessionId};
use crate::order;

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
#[derive(Clone)]
struct Stop {
    session: SessionId,
    day: Option<Day>,
    /// The part of the day, for the order.
    part: u8,
    /// Where it stands in that part: by its start or that of its block, if known.
    start: i64,
    time: Time,
}

/// What is known of the time of a pick.
#[derive(Clone, Copy)]
enum Time {
    Hours(Span),
    AllDay {
        last: Day,
    },
    /// At some time of this span, where there is any.
    Within(Option<Span>),
}

/// The agenda of some picks of one meeting, seen in a zone; in the time of the place, where none is given.
pub fn plan(data: &Dataset, picks: &[SessionId], zone: Option<&dyn Zone>) -> Plan {
    let stops = stops(data, picks, zone);
    let sessions: Vec<SessionId> = stops.iter().map(|stop| stop.session).collect();
    let mut plan = Plan::default();
    for (place, stop) in stops.iter().enumerate() {
        if plan.days.last().is_none_or(|last| last.day != stop.day) {
            plan.days.push(PlanDay { day: stop.day, entries: Vec::new() });
        }
        if let Some(day) = plan.days.last_mut() {
            day.entries.push(Entry {
                session: stop.session,
                clashes: would_clash(data, &sessions, stop.session),
                before: before(data, &stops, place),
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

/// The picks, each once a day, in the order of the plan.
fn stops(data: &Dataset, picks: &[SessionId], zone: Option<&dyn Zone>) -> Vec<Stop> {
    let mut stops: Vec<Stop> = Vec::with_capacity(picks.len());
    for pick in picks {
        if !stops.iter().any(|stop| stop.session == *pick) {
            stops.push(Stop::new(data, *pick, zone));
        }
    }
    repeat(&mut stops);
    let key = |index: usize| {
        let stop: &Stop = &stops[index];
        (stop.day.is_none(), stop.day, stop.part, stop.start, stop.session)
    };
    let order = order::indexes(stops.len(), &|one, other| key(one).cmp(&key(other)));
    order::arranged(stops, &order)
}

/// Adds what lasts several days to those of them on which another pick begins.
fn repeat(stops: &mut Vec<Stop>) {
    let mut days: Vec<Day> = Vec::new();
    for day in stops.iter().filter_map(|stop| stop.day) {
        if !days.contains(&day) {
            days.push(day);
        }
    }
    for place in 0..stops.len() {
        let Time::AllDay { last } = stops[place].time else { continue };
        for day in days.iter().copied().map(Some) {
            if stops[place].day < day && day <= Some(last) {
                stops.push(Stop { day, ..stops[place].clone() });
            }
        }
    }
}

/// What lies before one of the picks, which are given in the order of the plan.
fn before(data: &Dataset, stops: &[Stop], place: usize) -> Option<Between> {
    let stop = &stops[place];
    let Time::Hours((start, _)) = stop.time else { return None };
    let mut latest: Option<(i64, &Stop)> = None;
    for earlier in &stops[..place] {
        if let Time::Hours((_, end)) = earlier.time
            && latest.is_none_or(|(last, _)| last <= end)
        {
            latest = Some((end, earlier));
        }
    }
    let (end, previous) = latest.filter(|(end, previous)| *end <= start && previous.day == stop.day)?;
    let may_lie_between = |other: &Stop| match other.time {
        Time::Within(span) => other.day == stop.day && span.is_none_or(|span| overlap(span, (end, start))),
        _ => false,
    };
    if end < start && stops.iter().any(may_lie_between) {
        return None;
    }
    let (changes_room, changes_building) = changes(data, previous.session, stop.session);
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

impl Stop {
    fn new(data: &Dataset, index: SessionId, zone: Option<&dyn Zone>) -> Stop {
        let session = data.session(index);
        let stop = |day: Option<Day>, part: u8, start: i64, time: Time| Stop { session: index, day, part, start, time };
        if let Some(hours) = &session.hours {
            let seen = hours.start.seen_in(zone);
            let span = span(hours.start, hours.end);
            return stop(Some(seen.local_day()), part_of(seen), span.0, Time::Hours(span));
        }
        if let Some(days) = &session.all_day {
            return stop(Some(days.first), 0, i64::MIN, Time::AllDay { last: days.last });
        }
        let Some(block) = data.block_of(index) else { return stop(None, 0, i64::MIN, Time::Within(None)) };
        let Some(hours) = &block.hours else {
            return stop(Some(block.day), rank(block.part), i64::MIN, Time::Within(None));
        };
        let seen = hours.start.seen_in(zone);
        let span = span(hours.start, hours.end);
        stop(Some(day_of(block, hours.start, seen)), part_of(seen), span.0, Time::Within(Some(span)))
    }
}

/// The day of a block whose start is seen in a zone. The record gives the day, which need not be that of the clock (a
/// night that goes on after midnight), so the zone moves it as far as it moves the clock.
fn day_of(block: &Block, start: Instant, seen: Instant) -> Day {
    block.day.plus(seen.local_day().days() - start.local_day().days())
}

/// The place of a part of the day among them, after what lasts all day.
fn rank(part: DayPart) -> u8 {
    match part {
        DayPart::Morning => 1,
        DayPart::Day => 2,
        DayPart::Afternoon => 3,
        DayPart::Evening => 4,
    }
}

/// The place of the part of the day that a clock shows.
fn part_of(moment: Instant) -> u8 {
    rank(match moment.local_time().0 {
        ..12 => DayPart::Morning,
        12..18 => DayPart::Afternoon,
        _ => DayPart::Evening,
    })
}
