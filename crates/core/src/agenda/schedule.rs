//! The sessions of a meeting, seen in a zone.

use std::cmp::Ordering;

use crate::civil::{Day, Instant, Zone};
use crate::model::{Block, Dataset, DayPart, MeetingId, Session, SessionId};
use crate::order;

/// Of an entry that lasts longer than this, the first days alone make days of the agenda: nothing checks how long a
/// file says that something lasts, and each of these days would become a tab, and a calendar to subscribe to.
pub(crate) const MOST_DAYS: i64 = 60;

/// When a session takes place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum When {
    /// At known hours, seen in the zone. The end may be the start.
    Timed {
        /// The start.
        start: Instant,
        /// The end.
        end: Instant,
    },
    /// All day, on days of the place, which no zone moves.
    AllDay {
        /// The first day.
        first: Day,
        /// The last day.
        last: Day,
    },
    /// Some time within a block.
    InBlock {
        /// Position of the block in the meeting's list.
        block: usize,
    },
    /// The record does not tell.
    Unknown,
}

/// The place of a session in the agenda.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slot {
    /// The session.
    pub session: SessionId,
    /// When it takes place.
    pub when: When,
    /// The day it begins on, in the zone.
    pub day: Option<Day>,
    /// The last day on which it still goes on, in the zone. What ends at midnight does not reach the day that begins.
    pub last: Option<Day>,
    /// Position of its room in the meeting's list.
    pub room: Option<usize>,
    /// Position of its block in the meeting's list.
    pub block: Option<usize>,
}

/// The place of a block in the agenda.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BlockSlot {
    /// Its day, in the zone.
    pub day: Day,
    /// The part of the day of the place.
    pub part: DayPart,
    /// Its start and end, seen in the zone, where known.
    pub hours: Option<(Instant, Instant)>,
}

/// A day of the agenda.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayCount {
    /// The day; none stands for the sessions whose day is not known.
    pub day: Option<Day>,
    /// How many sessions begin on it or last all of it.
    pub sessions: usize,
}

/// Sessions of one meeting, seen in a zone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schedule {
    /// The place of each session, in the order of the data, each session once.
    pub slots: Vec<Slot>,
    /// The place of each of the meeting's blocks.
    pub blocks: Vec<BlockSlot>,
    /// How many rooms the meeting has.
    pub rooms: usize,
}

impl Schedule {
    /// Sessions of a meeting, given in any order, seen in a zone; in the meeting's own time, where none is given.
    pub fn new(data: &Dataset, meeting: MeetingId, sessions: &[SessionId], zone: Option<&dyn Zone>) -> Schedule {
        let meeting = data.meeting(meeting);
        let blocks: Vec<BlockSlot> = meeting.blocks.iter().map(|block| BlockSlot::new(block, zone)).collect();
        let mut slots: Vec<Slot> = Vec::with_capacity(sessions.len());
        for index in order::indexes(sessions.len(), &|one, other| sessions[one].cmp(&sessions[other])) {
            let session = sessions[index];
            if slots.last().is_none_or(|last| last.session != session) {
                slots.push(Slot::new(session, data.session(session), &blocks, zone));
            }
        }
        Schedule { slots, blocks, rooms: meeting.rooms.len() }
    }

    /// The place of a session.
    pub fn slot(&self, session: SessionId) -> Option<&Slot> {
        let place = self.slots.partition_point(|slot| slot.session < session);
        self.slots.get(place).filter(|slot| slot.session == session)
    }

    /// The days in order: those on which a session begins, or which one lasts. The sessions whose day is not known
    /// come last.
    pub fn days(&self) -> Vec<DayCount> {
        let mut days: Vec<(Day, usize)> = Vec::new();
        let mut unknown = 0;
        for slot in &self.slots {
            let (Some(first), Some(last)) = (slot.day, slot.last) else {
                unknown += 1;
                continue;
            };
            let more = if slot.is_all_day() { (last.days() - first.days()).min(MOST_DAYS - 1) } else { 0 };
            for day in 0..=more {
                count(&mut days, first.plus(day));
            }
        }
        // An entry longer than the limit still lasts on the days that others make.
        for (day, sessions) in &mut days {
            let late = |slot: &Slot| slot.is_all_day() && slot.covers(Some(*day)) && is_late(slot, *day);
            *sessions += self.slots.iter().filter(|slot| late(slot)).count();
        }
        let mut counts: Vec<DayCount> = Vec::with_capacity(days.len() + 1);
        for (day, sessions) in days {
            counts.push(DayCount { day: Some(day), sessions });
        }
        if unknown > 0 {
            counts.push(DayCount { day: None, sessions: unknown });
        }
        counts
    }

    /// How many sessions each room has on a day, those from the day before that still go on included.
    pub fn room_sessions(&self, day: Option<Day>) -> Vec<usize> {
        let mut counts = vec![0; self.rooms];
        for slot in self.slots.iter().filter(|slot| slot.covers(day)) {
            if let Some(count) = slot.room.and_then(|room| counts.get_mut(room)) {
                *count += 1;
            }
        }
        counts
    }

    /// Whether sessions run in two rooms at some moment of a day's programme.
    pub fn has_parallel_rooms(&self, day: Option<Day>) -> bool {
        // As long as no two rooms were found, all that began before in other rooms than the latest has ended.
        let mut latest: Option<(usize, i64)> = None;
        for index in self.by_time(&|slot| slot.covers(day)) {
            let slot = &self.slots[index];
            let (Some(room), Some((start, end))) = (slot.room, slot.seconds()) else { continue };
            if start == end {
                continue;
            }
            latest = match latest {
                Some((other, until)) if other != room && until > start => return true,
                Some((other, until)) if other == room => Some((room, until.max(end))),
                _ => Some((room, end)),
            };
        }
        false
    }

    /// The places in [`Schedule::slots`] of what has hours, among those that are wanted, by start, end, room and data.
    pub(super) fn by_time(&self, wanted: &dyn Fn(&Slot) -> bool) -> Vec<usize> {
        let mut timed = Vec::new();
        for (index, slot) in self.slots.iter().enumerate() {
            if slot.hours().is_some() && wanted(slot) {
                timed.push(index);
            }
        }
        let slot = |index: usize| &self.slots[timed[index]];
        let order = order::indexes(timed.len(), &|one, other| slot(one).compare(slot(other)));
        order.into_iter().map(|index| timed[index]).collect()
    }
}

impl Slot {
    fn new(index: SessionId, session: &Session, blocks: &[BlockSlot], zone: Option<&dyn Zone>) -> Slot {
        let block = session.block.and_then(|block| Some((block, blocks.get(block)?.day)));
        let (when, days) = match (&session.hours, &session.all_day, block) {
            (Some(hours), ..) => {
                let (start, end) = (hours.start.seen_in(zone), hours.end.seen_in(zone));
                (When::Timed { start, end }, Some((start.local_day(), last_day(start, hours.end, zone))))
            }
            (None, Some(days), _) => {
                (When::AllDay { first: days.first, last: days.last }, Some((days.first, days.last)))
            }
            (None, None, Some((block, day))) => (When::InBlock { block }, Some((day, day))),
            (None, None, None) => (When::Unknown, None),
        };
        let (day, last) = days.unzip();
        Slot { session: index, when, day, last, room: session.room, block: block.map(|(block, _)| block) }
    }

    /// Whether it goes on after the day on which it begins, but for what lasts all day.
    pub fn ends_on_another_day(&self) -> bool {
        !self.is_all_day() && self.day != self.last
    }

    /// Whether some of it takes place on a day; for no day, whether its day is not known.
    pub fn covers(&self, day: Option<Day>) -> bool {
        match (day, self.day, self.last) {
            (Some(day), Some(first), Some(last)) => first <= day && day <= last,
            (day, first, _) => day == first,
        }
    }

    /// Whether a list of a day names it: on the day of its start, or on all of its days where it lasts all day.
    pub(super) fn is_listed_on(&self, day: Option<Day>) -> bool {
        if self.is_all_day() { self.covers(day) } else { self.day == day }
    }

    pub(super) fn is_all_day(&self) -> bool {
        matches!(self.when, When::AllDay { .. })
    }

    /// Its start and end, where it has hours.
    pub fn hours(&self) -> Option<(Instant, Instant)> {
        match self.when {
            When::Timed { start, end } => Some((start, end)),
            _ => None,
        }
    }

    /// Its start and end, in seconds since 1970-01-01T00:00:00Z, where it has hours.
    pub(crate) fn seconds(&self) -> Option<(i64, i64)> {
        self.hours().map(|(start, end)| (start.utc_seconds(), end.utc_seconds()))
    }

    fn compare(&self, other: &Slot) -> Ordering {
        let room = |slot: &Slot| slot.room.unwrap_or(usize::MAX);
        self.seconds().cmp(&other.seconds()).then_with(|| room(self).cmp(&room(other)))
    }
}

impl BlockSlot {
    fn new(block: &Block, zone: Option<&dyn Zone>) -> BlockSlot {
        let Some(hours) = &block.hours else { return BlockSlot { day: block.day, part: block.part, hours: None } };
        let (start, end) = (hours.start.seen_in(zone), hours.end.seen_in(zone));
        // The record gives the day, which need not be that of the clock (a night that goes on after midnight), so the
        // zone moves it as far as it moves the clock.
        let moved = start.local_day().days() - hours.start.local_day().days();
        BlockSlot { day: block.day.plus(moved), part: block.part, hours: Some((start, end)) }
    }
}

/// The last day on which something goes on that begins at a moment, and ends at another as written.
fn last_day(start: Instant, end: Instant, zone: Option<&dyn Zone>) -> Day {
    let first = start.local_day();
    if end.utc_seconds() <= start.utc_seconds() {
        return first;
    }
    let still = Instant::new(end.utc_seconds() - 1, end.offset_minutes()).unwrap_or(end);
    still.seen_in(zone).local_day().max(first)
}

fn is_late(slot: &Slot, day: Day) -> bool {
    slot.day.is_some_and(|first| day.days() - first.days() >= MOST_DAYS)
}

fn count(days: &mut Vec<(Day, usize)>, day: Day) {
    let place = days.partition_point(|(other, _)| *other < day);
    match days.get_mut(place).filter(|(other, _)| *other == day) {
        Some((_, sessions)) => *sessions += 1,
        None => days.insert(place, (day, 1)),
    }
}
