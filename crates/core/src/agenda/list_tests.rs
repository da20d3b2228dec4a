use proptest::prelude::*;

use super::testing::{any_schedule, block, clock, day, moment, new_york, positions, thursday};
use super::{Group, ListDay, NowLine, Schedule, Slot, When};
use crate::civil::Instant;
use crate::model::{DayPart, SessionId};

fn start(schedule: &Schedule, session: SessionId) -> Option<Instant> {
    match schedule.slots.iter().find(|slot| slot.session == session)?.when {
        When::Timed { start, .. } => Some(start),
        _ => None,
    }
}

/// The part of the day of a group that has a start, or the part of its block, as numbers.
fn part(schedule: &Schedule, group: &Group) -> usize {
    match (group.start, group.block) {
        (Some(start), _) => [0, 2, 3][(start.local_time().0 as usize / 6).saturating_sub(1)],
        (None, Some(block)) => {
            let order = [DayPart::Morning, DayPart::Day, DayPart::Afternoon, DayPart::Evening];
            order.iter().position(|part| *part == schedule.blocks[block].part).unwrap()
        }
        (None, None) => 4,
    }
}

proptest! {
    #[test]
    fn each_session_stands_on_its_day_once(schedule in any_schedule()) {
        let mut found: Vec<Vec<_>> = vec![Vec::new(); schedule.slots.len()];
        for day in schedule.list() {
            let ListDay { day, all_day, groups } = day;
            prop_assert!(!all_day.is_empty() || !groups.is_empty());
            for session in all_day.iter().chain(groups.iter().flat_map(|group| &group.sessions)) {
                found[session.position()].push(day);
            }
        }
        for (slot, days) in schedule.slots.iter().zip(&found) {
            let expected = match slot.when {
                When::AllDay { first, last } => {
                    (0..=last.days() - first.days()).map(|more| Some(first.plus(more))).collect()
                }
                When::Timed { start, .. } => vec![Some(start.local_day())],
                When::InBlock { block } => vec![Some(schedule.blocks[block].day)],
                When::Unknown => vec![None],
            };
            prop_assert_eq!(days, &expected);
        }
    }

    #[test]
    fn groups_are_in_order_and_hold_what_belongs_together(schedule in any_schedule()) {
        for ListDay { day, groups, .. } in schedule.list() {
            let starts: Vec<Instant> = groups.iter().filter_map(|group| group.start).collect();
            prop_assert!(starts.is_sorted());
            let parts: Vec<usize> = groups.iter().map(|group| part(&schedule, group)).collect();
            for (index, group) in groups.iter().enumerate() {
                let all_day = |slot: &Slot| matches!(slot.when, When::AllDay { .. });
                let of_block = |slot: &&Slot| slot.block == group.block && slot.day == day && !all_day(slot);
                let starts = group.sessions.iter().filter_map(|session| start(&schedule, *session));
                let timed: Vec<Instant> = starts.collect();
                prop_assert!(timed.is_sorted());
                let mut all: Vec<SessionId> = group.sessions.clone();
                all.sort_unstable();
                match (group.block, group.start) {
                    (Some(_), _) => {
                        let expected = schedule.slots.iter().filter(of_block).map(|slot| slot.session);
                        prop_assert_eq!(all, expected.collect::<Vec<_>>());
                        if timed.is_empty() {
                            prop_assert!(group.sessions.is_sorted());
                        }
                    }
                    (None, Some(begin)) => {
                        let key = |session: &SessionId| {
                            let slot = &schedule.slots[session.position()];
                            let When::Timed { end, .. } = slot.when else { return None };
                            Some((end, slot.room.unwrap_or(99), slot.session))
                        };
                        prop_assert!(group.sessions.is_sorted_by_key(key));
                        prop_assert!(timed.iter().all(|start| *start == begin));
                        let same = |slot: &&Slot| {
                            slot.block.is_none() && start(&schedule, slot.session) == Some(begin)
                        };
                        prop_assert_eq!(schedule.slots.iter().filter(same).count(), group.sessions.len());
                    }
                    (None, None) => prop_assert_eq!(day, None),
                }
                if group.start.is_none() {
                    prop_assert!(parts[..index].iter().all(|before| *before <= parts[index]));
                    prop_assert!(parts[index..].iter().all(|after| *after >= parts[index]));
                }
            }
        }
    }

    #[test]
    fn the_line_of_now_parts_what_has_begun_from_what_has_not(schedule in any_schedule(), minutes in -60i64..3_000) {
        let now = Instant::new(clock("0:00").utc_seconds() + minutes * 60, -300).unwrap();
        for ListDay { groups, .. } in schedule.list() {
            let begun = |group: &Group| group.start.is_some_and(|start| start <= now);
            match schedule.now_line(&groups, now) {
                None => prop_assert!(groups.iter().all(|group| group.start.is_none())),
                Some(NowLine::Before(place)) => {
                    prop_assert!(place == 0 || begun(&groups[place - 1]));
                    prop_assert!(!groups[place..].iter().any(begun));
                }
                Some(NowLine::Within { group, session }) => {
                    prop_assert!(begun(&groups[group]) && !groups[group + 1..].iter().any(begun));
                    let group = &groups[group];
                    prop_assert!(group.block.is_some() && group.end.is_some_and(|end| end > now));
                    let later = |session: &SessionId| start(&schedule, *session).is_some_and(|start| start > now);
                    prop_assert!(!group.sessions[..session].iter().any(later));
                    let timed = group.sessions.iter().any(|session| start(&schedule, *session).is_some());
                    match group.sessions.get(session) {
                        Some(next) if timed => prop_assert!(later(next)),
                        Some(_) => prop_assert_eq!(session, 0),
                        None => prop_assert!(timed),
                    }
                }
            }
        }
    }

    #[test]
    fn from_neighbour_to_neighbour_one_passes_every_session(schedule in any_schedule()) {
        let order = schedule.in_order();
        let mut sorted = order.clone();
        sorted.sort_unstable();
        let all: Vec<SessionId> = schedule.slots.iter().map(|slot| slot.session).collect();
        prop_assert_eq!(sorted, all);
        let mut before = None;
        for (place, session) in order.iter().enumerate() {
            let neighbours = schedule.neighbours(*session);
            prop_assert_eq!(neighbours.previous, before);
            prop_assert_eq!(neighbours.next, order.get(place + 1).copied());
            before = Some(*session);
        }
        prop_assert_eq!(schedule.neighbours(SessionId(999)), Default::default());
    }
}

/// The groups of the 16 February 2017: block, and positions of the sessions.
fn groups(schedule: &Schedule) -> Vec<(Option<usize>, Vec<usize>)> {
    let groups = schedule.list_day(thursday()).groups;
    groups.into_iter().map(|group| (group.block, positions(&group.sessions))).collect()
}

#[test]
fn blocks_without_hours_stand_at_the_beginning_of_their_part_of_the_day() {
    let thursday = day("2017-02-16");
    let mut schedule = Schedule::of_day(&[(None, "9:00", "10:00"), (None, "14:00", "15:00"), (None, "20:00", "23:00")]);
    for (position, part) in
        [DayPart::Evening, DayPart::Afternoon, DayPart::Day, DayPart::Morning].into_iter().enumerate()
    {
        schedule.blocks.push(block(thursday, part, None));
        schedule.slots.push(Slot::in_block(3 + position, position, thursday));
    }
    assert_eq!(
        groups(&schedule),
        [
            (Some(3), vec![6]),
            (None, vec![0]),
            (Some(2), vec![5]),
            (Some(1), vec![4]),
            (None, vec![1]),
            (Some(0), vec![3]),
            (None, vec![2]),
        ]
    );
}

#[test]
fn sessions_of_a_block_stand_together_in_the_order_of_time_and_data() {
    let mut schedule = Schedule::of_day(&[
        (None, "11:00", "12:00"),
        (None, "12:00", "13:00"),
        (None, "10:00", "11:00"),
        (None, "10:30", "11:30"),
    ]);
    schedule.slots[1] = Slot::in_block(1, 0, day("2017-02-16"));
    schedule.slots[0].block = Some(0);
    schedule.slots[2].block = Some(0);
    schedule.blocks = vec![block(day("2017-02-16"), DayPart::Morning, None)];
    assert_eq!(groups(&schedule), [(Some(0), vec![2, 0, 1]), (None, vec![3])], "by its earliest session");
    schedule.blocks[0].hours = Some((clock("10:30"), clock("13:00")));
    assert_eq!(groups(&schedule), [(Some(0), vec![2, 0, 1]), (None, vec![3])], "of equal starts the block first");
    schedule.blocks[0].hours = Some((clock("11:00"), clock("13:00")));
    assert_eq!(groups(&schedule), [(None, vec![3]), (Some(0), vec![2, 0, 1])], "by its own hours");
}

#[test]
fn what_the_data_names_before_all_hours_of_a_block_stays_first() {
    let thursday = day("2017-02-16");
    let mut schedule = Schedule::with(vec![
        Slot::in_block(0, 0, thursday),
        Slot { block: Some(0), ..Slot::timed(1, None, clock("10:00"), clock("11:00")) },
    ]);
    schedule.blocks = vec![block(thursday, DayPart::Morning, None)];
    assert_eq!(groups(&schedule), [(Some(0), vec![0, 1])]);
}

#[test]
fn a_block_past_midnight_has_its_own_hours_on_its_own_day_only() {
    let mut schedule = Schedule::of_day(&[(None, "22:00", "23:00"), (None, "24:30", "25:00")]);
    schedule.slots.iter_mut().for_each(|slot| slot.block = Some(0));
    schedule.blocks = vec![block(day("2017-02-16"), DayPart::Evening, Some(("21:00", "26:00")))];
    let hours: Vec<_> = schedule.list().iter().map(|day| (day.groups[0].start, day.groups[0].end)).collect();
    assert_eq!(hours, [(Some(clock("21:00")), Some(clock("26:00"))), (Some(clock("24:30")), Some(clock("25:00")))]);
}

#[test]
fn the_two_half_past_one_of_a_night_are_two_times() {
    let zone = new_york();
    let seen = |text: &str| moment(text).seen_in(Some(&zone));
    let schedule = Schedule::with(vec![
        Slot::timed(0, None, seen("2017-11-05T06:30:00Z"), seen("2017-11-05T07:00:00Z")),
        Slot::timed(1, None, seen("2017-11-05T05:30:00Z"), seen("2017-11-05T06:00:00Z")),
    ]);
    let [day] = &schedule.list()[..] else { panic!("one day") };
    let seen: Vec<_> = day.groups.iter().map(|group| group.start.map(|start| start.to_string())).collect();
    assert_eq!(seen, ["2017-11-05T01:30:00-04:00", "2017-11-05T01:30:00-05:00"].map(|text| Some(text.to_owned())));
    assert_eq!(schedule.in_order(), [SessionId(1), SessionId(0)]);
}

#[test]
fn the_line_of_now_goes_into_a_block_that_runs() {
    let thursday = day("2017-02-16");
    let mut schedule = Schedule::of_day(&[
        (None, "9:00", "9:30"),
        (None, "10:00", "11:00"),
        (None, "11:00", "12:00"),
        (None, "16:00", "17:00"),
    ]);
    schedule.slots[1].block = Some(0);
    schedule.slots[2].block = Some(0);
    schedule.slots.push(Slot::in_block(4, 1, thursday));
    schedule.blocks = vec![
        block(thursday, DayPart::Morning, Some(("10:00", "13:00"))),
        block(thursday, DayPart::Afternoon, Some(("14:00", "16:00"))),
    ];
    let day = schedule.list_day(Some(thursday));
    for (now, line) in [
        ("8:59", NowLine::Before(0)),
        ("9:00", NowLine::Before(1)),
        ("9:59", NowLine::Before(1)),
        ("10:00", NowLine::Within { group: 1, session: 1 }),
        ("11:00", NowLine::Within { group: 1, session: 2 }),
        ("12:30", NowLine::Within { group: 1, session: 2 }),
        ("13:00", NowLine::Before(2)),
        ("15:00", NowLine::Within { group: 2, session: 0 }),
        ("16:00", NowLine::Before(4)),
        ("48:00", NowLine::Before(4)),
    ] {
        assert_eq!(schedule.now_line(&day.groups, clock(now)), Some(line), "{now}");
    }
    assert_eq!(schedule.now_line(&[], clock("9:00")), None);
}

#[test]
fn an_empty_meeting_has_no_days() {
    assert_eq!(Schedule::default().list(), []);
    let day = Schedule::default().list_day(thursday());
    assert_eq!(day, ListDay { day: thursday(), all_day: Vec::new(), groups: Vec::new() });
}
