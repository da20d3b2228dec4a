//! Schedules for tests, written in a few words.

use proptest::prelude::*;

use super::{BlockSlot, Schedule, Slot, When};
use crate::civil::{Day, Instant, Transitions, Zone};
use crate::model::{DayPart, SessionId};

pub(super) fn moment(text: &str) -> Instant {
    text.parse().unwrap()
}

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// New York in 2017, from the rule: UTC−4 from 12 March 07:00Z to 5 November 06:00Z.
pub(super) fn new_york() -> Transitions {
    Transitions::between(1_485_000_000, 1_515_000_000, &|utc| {
        if (1_489_302_000..1_509_861_600).contains(&utc) { -240 } else { -300 }
    })
}

/// Lisbon in 2017, from the rule: UTC+1 from 26 March to 29 October, both 01:00Z.
pub(super) fn lisbon() -> Transitions {
    Transitions::between(1_485_000_000, 1_515_000_000, &|utc| {
        if (1_490_490_000..1_509_238_800).contains(&utc) { 60 } else { 0 }
    })
}

/// A zone without changes.
pub(super) struct Fixed(pub i16);

impl Zone for Fixed {
    fn offset_minutes(&self, _: i64) -> i16 {
        self.0
    }
}

impl Schedule {
    pub(super) fn with(slots: Vec<Slot>) -> Schedule {
        let rooms = slots.iter().filter_map(|slot| slot.room).max().map_or(0, |room| room + 1);
        Schedule { slots, blocks: Vec::new(), rooms }
    }

    /// Sessions of 16 February 2017 in New York, numbered as they come: room, start and end, hours beyond 24 on the
    /// day after and minus on the day before.
    pub(super) fn of_day(sessions: &[(Option<usize>, &str, &str)]) -> Schedule {
        let slot = |(index, (room, start, end)): (usize, &(Option<usize>, &str, &str))| {
            Slot::timed(index, *room, clock(start), clock(end))
        };
        Schedule::with(sessions.iter().enumerate().map(slot).collect())
    }
}

/// The 16 February 2017 in New York.
pub(super) fn thursday() -> Option<Day> {
    Some(day("2017-02-16"))
}

/// A moment of the 16 February 2017 in New York by hour and minute, in hours that may lie beyond the day.
pub(super) fn clock(text: &str) -> Instant {
    let (hour, minute) = text.split_once(':').unwrap();
    let minutes: i64 = hour.parse::<i64>().unwrap() * 60 + minute.parse::<i64>().unwrap();
    Instant::new(moment("2017-02-16T00:00:00-05:00").utc_seconds() + minutes * 60, -300).unwrap()
}

impl Slot {
    pub(super) fn timed(index: usize, room: Option<usize>, start: Instant, end: Instant) -> Slot {
        let still = if end > start { Instant::new(end.utc_seconds() - 1, end.offset_minutes()).unwrap() } else { end };
        Slot {
            session: SessionId(index),
            when: When::Timed { start, end },
            day: Some(start.local_day()),
            last: Some(still.local_day()),
            room,
            block: None,
        }
    }

    pub(super) fn all_day(index: usize, first: Day, last: Day) -> Slot {
        let when = When::AllDay { first, last };
        Slot { session: SessionId(index), when, day: Some(first), last: Some(last), room: None, block: None }
    }

    pub(super) fn in_block(index: usize, block: usize, day: Day) -> Slot {
        let when = When::InBlock { block };
        Slot { session: SessionId(index), when, day: Some(day), last: Some(day), room: None, block: Some(block) }
    }

    pub(super) fn unknown(index: usize) -> Slot {
        Slot { session: SessionId(index), when: When::Unknown, day: None, last: None, room: None, block: None }
    }
}

pub(super) fn block(day: Day, part: DayPart, hours: Option<(&str, &str)>) -> BlockSlot {
    BlockSlot { day, part, hours: hours.map(|(start, end)| (clock(start), clock(end))) }
}

pub(super) fn positions(sessions: &[SessionId]) -> Vec<usize> {
    sessions.iter().map(|session| session.position()).collect()
}

/// Sessions of all kinds on three days, in up to twelve rooms, some in the blocks of these days.
pub(super) fn any_schedule() -> impl Strategy<Value = Schedule> {
    const PARTS: [DayPart; 4] = [DayPart::Morning, DayPart::Afternoon, DayPart::Evening, DayPart::Day];
    let block = (0i64..3, 0usize..4, prop::option::of((0i64..24, 0i64..6))).prop_map(|(days, part, hours)| {
        let first = day("2017-02-16").plus(days);
        let hours = hours.map(|(start, length)| {
            let start = start + days * 24;
            (clock(&format!("{start}:00")), clock(&format!("{}:00", start + length)))
        });
        BlockSlot { day: first, part: PARTS[part], hours }
    });
    let session = (0u8..10, 0i64..72, prop::sample::select(vec![0i64, 1, 1, 2, 2, 3, 30]), 0usize..16, 0usize..8);
    (prop::collection::vec(block, 0..5), prop::collection::vec(session, 0..60)).prop_map(|(blocks, sessions)| {
        let mut slots = Vec::new();
        for (index, (kind, hour, length, room, block)) in sessions.into_iter().enumerate() {
            let first = day("2017-02-16").plus(hour / 24);
            let place = blocks.get(block);
            let mut slot = match (kind, place) {
                (0, _) => Slot::all_day(index, first, first.plus(length / 2)),
                (1, _) => Slot::unknown(index),
                (2 | 3, Some(place)) => Slot::in_block(index, block, place.day),
                _ => {
                    let (start, end) = (clock(&format!("{hour}:00")), clock(&format!("{}:00", hour + length)));
                    let block = place.filter(|_| kind < 6).map(|_| block);
                    Slot { block, ..Slot::timed(index, None, start, end) }
                }
            };
            slot.room = (room < 12).then_some(room);
            slots.push(slot);
        }
        Schedule { slots, blocks, rooms: 12 }
    })
}
