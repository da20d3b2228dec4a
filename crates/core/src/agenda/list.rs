//! The agenda as a list.

use super::{Schedule, When};
use crate::civil::{Day, Instant};
use crate::model::{DayPart, SessionId};
use crate::order;

/// A day of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListDay {
    /// The day; none for the sessions whose day is not known.
    pub day: Option<Day>,
    /// What lasts all day, in the order of the data.
    pub all_day: Vec<SessionId>,
    /// All else, in order.
    pub groups: Vec<Group>,
}

/// Sessions under one heading: those of a block, those that begin together outside of blocks, or, with neither, those
/// of which the record tells nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The start of the block, or of the sessions.
    pub start: Option<Instant>,
    /// The end of the block, or the latest of the sessions. A block without hours, and one of another day, has start
    /// and end of its sessions, where they have any.
    pub end: Option<Instant>,
    /// Position of the block in the meeting's list.
    pub block: Option<usize>,
    /// The sessions, in order.
    pub sessions: Vec<SessionId>,
}

/// Where the line of the present moment stands in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NowLine {
    /// Before the group at this position; at the end, where there are only so many.
    Before(usize),
    /// In a block that runs.
    Within {
        /// The position of the group.
        group: usize,
        /// Before the session at this position in it, and after all where there are only so many; before the first,
        /// where none tells its start.
        session: usize,
    },
}

impl Schedule {
    /// All days of the list, in the order of [`Schedule::days`]. What lasts several days stands on each of them, all
    /// else once.
    pub fn list(&self) -> Vec<ListDay> {
        self.days().into_iter().map(|count| self.list_day(count.day)).collect()
    }

    /// One day of the list; for no day, the sessions whose day is not known.
    pub fn list_day(&self, day: Option<Day>) -> ListDay {
        let mut all_day = Vec::new();
        let mut blocks: Vec<Vec<usize>> = vec![Vec::new(); self.blocks.len()];
        let mut unknown = Group::new(None);
        for (index, slot) in self.slots.iter().enumerate().filter(|(_, slot)| slot.is_listed_on(day)) {
            match slot.block.and_then(|block| blocks.get_mut(block)) {
                _ if slot.is_all_day() => all_day.push(slot.session),
                Some(members) => members.push(index),
                None if slot.hours().is_none() => unknown.sessions.push(slot.session),
                None => {}
            }
        }
        // Blocks first, so that of what begins together they do.
        let (mut timed, mut untimed) = (Vec::new(), Vec::new());
        for (block, members) in blocks.iter().enumerate().filter(|(_, members)| !members.is_empty()) {
            let group = self.block_group(block, members, day);
            if group.start.is_some() { timed.push(group) } else { untimed.push(group) }
        }
        self.add_loose(day, &mut timed);
        let mut groups = self.by_part_of_day(timed, untimed);
        if !unknown.sessions.is_empty() {
            groups.push(unknown);
        }
        ListDay { day, all_day, groups }
    }

    fn block_group(&self, block: usize, members: &[usize], day: Option<Day>) -> Group {
        let mut group = Group::new(Some(block));
        // What has no start of its own stays behind the one it follows in the data.
        let mut starts: Vec<i64> = Vec::with_capacity(members.len());
        for member in members {
            let hours = self.slots[*member].hours();
            starts.push(hours.map_or(starts.last().copied().unwrap_or(i64::MIN), |(start, _)| start.utc_seconds()));
            if let Some(hours) = hours {
                group.reach(hours);
            }
        }
        for index in order::indexes(members.len(), &|one, other| starts[one].cmp(&starts[other])) {
            group.sessions.push(self.slots[members[index]].session);
        }
        let place = &self.blocks[block];
        if let Some((start, end)) = place.hours.filter(|_| Some(place.day) == day) {
            (group.start, group.end) = (Some(start), Some(end));
        }
        group
    }

    /// Adds a group for each moment at which sessions outside of blocks begin.
    fn add_loose(&self, day: Option<Day>, groups: &mut Vec<Group>) {
        let blocks = groups.len();
        for index in self.by_time(&|slot| slot.block.is_none() && slot.is_listed_on(day)) {
            let slot = &self.slots[index];
            let Some(hours) = slot.hours() else { continue };
            let same = |group: &Group| seconds(group.start) == hours.0.utc_seconds();
            if groups.len() == blocks || !groups.last().is_some_and(same) {
                groups.push(Group::new(None));
            }
            if let Some(group) = groups.last_mut() {
                group.reach(hours);
                group.sessions.push(slot.session);
            }
        }
    }

    /// Groups by their start, with those that have none at the beginning of their part of the day.
    fn by_part_of_day(&self, timed: Vec<Group>, untimed: Vec<Group>) -> Vec<Group> {
        let part = |group: &Group| group.block.map_or(0, |block| part_rank(self.blocks[block].part));
        let order = order::indexes(untimed.len(), &|one, other| part(&untimed[one]).cmp(&part(&untimed[other])));
        let mut untimed = order::arranged(untimed, &order).into_iter().peekable();
        let order =
            order::indexes(timed.len(), &|one, other| seconds(timed[one].start).cmp(&seconds(timed[other].start)));
        let mut groups = Vec::with_capacity(timed.len() + untimed.len());
        let mut reached = 0;
        for group in order::arranged(timed, &order) {
            // Where offsets differ from one session to the next, the clock may seem to run back.
            reached = hour_rank(group.start).max(reached);
            while let Some(earlier) = untimed.next_if(|group| part(group) <= reached) {
                groups.push(earlier);
            }
            groups.push(group);
        }
        groups.extend(untimed);
        groups
    }

    /// Where the line of the present moment stands among the groups of a day; nowhere, where none tells its start.
    pub fn now_line(&self, groups: &[Group], now: Instant) -> Option<NowLine> {
        let now = now.utc_seconds();
        let begun = |start: Option<Instant>| start.is_some_and(|start| start.utc_seconds() <= now);
        if groups.iter().all(|group| group.start.is_none()) {
            return None;
        }
        let Some(last) = groups.iter().rposition(|group| begun(group.start)) else { return Some(NowLine::Before(0)) };
        let group = &groups[last];
        if group.block.is_none() || begun(group.end) {
            return Some(NowLine::Before(last + 1));
        }
        let start = |session: &SessionId| match self.slot(*session).map(|slot| slot.when) {
            Some(When::Timed { start, .. }) => Some(start),
            _ => None,
        };
        let next = group.sessions.iter().position(|session| start(session).is_some_and(|start| !begun(Some(start))));
        let all = if group.sessions.iter().any(|session| start(session).is_some()) { group.sessions.len() } else { 0 };
        Some(NowLine::Within { group: last, session: next.unwrap_or(all) })
    }

    /// All sessions, each once, in the order of the list.
    pub fn in_order(&self) -> Vec<SessionId> {
        let mut sessions = Vec::with_capacity(self.slots.len());
        for day in self.list() {
            let begins = |session: &SessionId| self.slot(*session).is_some_and(|slot| slot.day == day.day);
            sessions.extend(day.all_day.into_iter().filter(begins));
            day.groups.into_iter().for_each(|group| sessions.extend(group.sessions));
        }
        sessions
    }
}

impl Group {
    fn new(block: Option<usize>) -> Group {
        Group { start: None, end: None, block, sessions: Vec::new() }
    }

    fn reach(&mut self, (start, end): (Instant, Instant)) {
        self.start = self.start.filter(|first| first.utc_seconds() <= start.utc_seconds()).or(Some(start));
        self.end = self.end.filter(|last| last.utc_seconds() >= end.utc_seconds()).or(Some(end));
    }
}

fn seconds(moment: Option<Instant>) -> i64 {
    moment.map_or(i64::MIN, Instant::utc_seconds)
}

fn part_rank(part: DayPart) -> u8 {
    match part {
        DayPart::Morning => 0,
        DayPart::Day => 1,
        DayPart::Afternoon => 2,
        DayPart::Evening => 3,
    }
}

/// The part of the day that a clock shows.
fn hour_rank(start: Option<Instant>) -> u8 {
    part_rank(match start.map_or(0, |start| start.local_time().0) {
        ..12 => DayPart::Morning,
        12..18 => DayPart::Afternoon,
        _ => DayPart::Evening,
    })
}
