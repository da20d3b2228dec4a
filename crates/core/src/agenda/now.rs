//! What runs at a moment, and what comes next.

use super::{Schedule, When};
use crate::civil::{Day, Instant, Zone};
use crate::edtf::{Edtf, Precision};
use crate::model::{Neighbours, SessionId};

/// How a moment lies to a meeting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Phase {
    /// Nothing has begun.
    Before {
        /// How many days it is until the first day, in the zone.
        days: i64,
        /// The first day, in the zone.
        day: Day,
        /// When it begins, seen in the zone, where known.
        start: Option<Instant>,
    },
    /// Something has begun, and not all is over; between two days as well.
    During,
    /// All is over.
    After,
}

/// A meeting at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Now {
    /// How the moment lies to the meeting; nothing where the meeting has neither sessions nor dates.
    pub phase: Option<Phase>,
    /// The sessions that run, by start, end and room.
    pub running: Vec<SessionId>,
    /// The positions of the blocks that run, and have sessions of which only the block is known.
    pub running_blocks: Vec<usize>,
    /// The sessions that begin next, all at the same moment, by end and room.
    pub next: Vec<SessionId>,
    /// The positions of the blocks that begin at that moment, and have sessions of which only the block is known.
    pub next_blocks: Vec<usize>,
    /// Today in the zone, where some of the sessions takes place on it.
    pub today: Option<Day>,
}

impl Now {
    /// A meeting of those days at a moment. `place` has all of its sessions in the meeting's own time, which says
    /// whether it has begun; `seen` the sessions to choose from, seen in the zone that is given.
    pub fn new(place: &Schedule, seen: &Schedule, date: &Edtf, now: Instant, zone: Option<&dyn Zone>) -> Now {
        let here = place.local(now);
        let there = if zone.is_some() { now.seen_in(zone) } else { here };
        let mut result = Now {
            phase: Programme::new(place, date).map(|programme| programme.phase(here, there, zone)),
            running: Vec::new(),
            running_blocks: Vec::new(),
            next: Vec::new(),
            next_blocks: Vec::new(),
            today: Some(there.local_day()).filter(|today| seen.slots.iter().any(|slot| slot.covers(Some(*today)))),
        };
        result.add_sessions(seen, now.utc_seconds());
        result
    }

    fn add_sessions(&mut self, seen: &Schedule, now: i64) {
        let mut untimed = vec![false; seen.blocks.len()];
        for slot in &seen.slots {
            if let When::InBlock { block } = slot.when
                && let Some(untimed) = untimed.get_mut(block)
            {
                *untimed = true;
            }
        }
        let mut blocks: Vec<(usize, (i64, i64))> = Vec::new();
        for (block, place) in seen.blocks.iter().enumerate().filter(|(block, _)| untimed[*block]) {
            blocks.extend(place.hours.map(|(start, end)| (block, (start.utc_seconds(), end.utc_seconds()))));
        }
        let mut sessions: Vec<(SessionId, (i64, i64))> = Vec::new();
        for index in seen.by_time(&|_| true) {
            let slot = &seen.slots[index];
            sessions.extend(slot.seconds().map(|span| (slot.session, span)));
        }
        let starts = sessions.iter().map(|(_, span)| span.0).chain(blocks.iter().map(|(_, span)| span.0));
        let next = starts.filter(|start| *start > now).min();
        for (session, span) in sessions {
            if runs(span, now) {
                self.running.push(session);
            }
            if Some(span.0) == next {
                self.next.push(session);
            }
        }
        for (block, span) in blocks {
            if runs(span, now) {
                self.running_blocks.push(block);
            }
            if Some(span.0) == next {
                self.next_blocks.push(block);
            }
        }
    }
}

/// Whether something runs at a moment. What takes no time is seen for a second.
fn runs((start, end): (i64, i64), now: i64) -> bool {
    start <= now && now < end.max(start + 1)
}

/// What a meeting consists of, in its own time.
#[derive(Default)]
struct Programme {
    /// The hours of sessions and blocks.
    hours: Vec<(Instant, Instant)>,
    /// The first and last day of what has no hours.
    days: Vec<(Day, Day)>,
}

impl Programme {
    fn new(place: &Schedule, date: &Edtf) -> Option<Programme> {
        let mut programme = Programme { hours: place.hours(), days: Vec::new() };
        for slot in &place.slots {
            let has_hours = match slot.when {
                When::InBlock { block } => place.blocks.get(block).is_some_and(|block| block.hours.is_some()),
                When::Timed { .. } => true,
                _ => false,
            };
            if !has_hours {
                programme.days.extend(slot.day.zip(slot.last));
            }
        }
        let (first, last) = (date.earliest(), date.latest());
        if programme.hours.is_empty() && programme.days.is_empty() {
            first.or(last)?;
            programme.days.push((first.unwrap_or(Day::MIN), last.unwrap_or(Day::MAX)));
        } else if date.precision() == Precision::Day {
            // Of a day of the meeting on which nothing is known to begin or end, it is not known when it does.
            for day in [first, last].into_iter().flatten() {
                let blocks = place.blocks.iter().any(|block| block.hours.is_some() && block.day == day);
                if !blocks && !place.slots.iter().any(|slot| slot.covers(Some(day))) {
                    programme.days.push((day, day));
                }
            }
        }
        Some(programme)
    }

    /// How a moment lies to it, which is given in the meeting's own time and seen in the zone.
    fn phase(&self, here: Instant, there: Instant, zone: Option<&dyn Zone>) -> Phase {
        let (now, today) = (here.utc_seconds(), here.local_day());
        let begun = self.hours.iter().any(|(start, _)| start.utc_seconds() <= now)
            || self.days.iter().any(|(first, _)| *first <= today);
        let goes_on = self.hours.iter().any(|(_, end)| end.utc_seconds() > now)
            || self.days.iter().any(|(_, last)| *last >= today);
        if begun {
            return if goes_on { Phase::During } else { Phase::After };
        }
        let start = self.hours.iter().map(|(start, _)| *start).min();
        let first = self.days.iter().map(|(first, _)| *first).min();
        let start = start.filter(|start| first.is_none_or(|first| start.local_day() <= first));
        let start = start.map(|start| start.seen_in(zone));
        let day = start.map(Instant::local_day).or(first).unwrap_or(today);
        Phase::Before { days: (day.days() - there.local_day().days()).max(0), day, start }
    }
}

impl Schedule {
    /// The sessions before and after one in the order of the list.
    pub fn neighbours(&self, session: SessionId) -> Neighbours {
        let order = self.in_order();
        let Some(place) = order.iter().position(|other| *other == session) else { return Neighbours::default() };
        let at = |place: Option<usize>| order.get(place?).copied();
        Neighbours { previous: at(place.checked_sub(1)), next: at(place.checked_add(1)) }
    }

    /// The time around all hours, with two days on either side, in seconds since 1970-01-01T00:00:00Z; nothing where no
    /// hours are known. It is what has to be known of a zone.
    pub fn span(&self) -> Option<(i64, i64)> {
        const MARGIN: i64 = 2 * 86_400;
        let mut span: Option<(i64, i64)> = None;
        for (start, end) in self.hours() {
            let (start, end) = (start.utc_seconds() - MARGIN, end.utc_seconds() + MARGIN);
            span = Some(span.map_or((start, end), |(first, last)| (first.min(start), last.max(end))));
        }
        span
    }

    /// The hours of all sessions and blocks that have any.
    fn hours(&self) -> Vec<(Instant, Instant)> {
        let mut hours = Vec::with_capacity(self.slots.len() + self.blocks.len());
        self.slots.iter().for_each(|slot| hours.extend(slot.hours()));
        self.blocks.iter().for_each(|block| hours.extend(block.hours));
        hours
    }

    /// The day of a moment in a zone; in the meeting's own time, where none is given.
    pub fn day_of(&self, now: Instant, zone: Option<&dyn Zone>) -> Day {
        if zone.is_some() { now.seen_in(zone).local_day() } else { self.local(now).local_day() }
    }

    /// A moment with the offset of the start or end that is nearest to it; in UTC where there is none.
    fn local(&self, now: Instant) -> Instant {
        let seconds = now.utc_seconds();
        let mut nearest = (u64::MAX, 0);
        for (start, end) in self.hours() {
            for moment in [start, end] {
                let distance = moment.utc_seconds().abs_diff(seconds);
                if distance < nearest.0 {
                    nearest = (distance, moment.offset_minutes());
                }
            }
        }
        Instant::new(seconds, nearest.1).unwrap_or(now)
    }
}
