use proptest::prelude::*;

use super::testing::{Fixed, any_schedule, block, clock, day, moment, positions, thursday};
use super::{Now, Phase, Schedule, Slot, When};
use crate::civil::{Instant, Zone};
use crate::edtf::Edtf;
use crate::model::DayPart;

fn edtf(text: &str) -> Edtf {
    text.parse().unwrap()
}

fn now(schedule: &Schedule, date: &str, at: &str) -> Now {
    Now::new(schedule, schedule, &edtf(date), clock(at), None)
}

#[track_caller]
fn assert_phases(schedule: &Schedule, date: &str, cases: &[(&str, Phase)]) {
    for (at, phase) in cases {
        assert_eq!(now(schedule, date, at).phase, Some(*phase), "{at}");
    }
}

fn before(days: i64, first: &str, start: Option<&str>) -> Phase {
    Phase::Before { days, day: day(first), start: start.map(clock) }
}

#[test]
fn a_meeting_lies_ahead_runs_and_is_over() {
    let schedule = Schedule::of_day(&[(None, "10:00", "11:00"), (None, "34:00", "35:00")]);
    assert_phases(
        &schedule,
        "2017-02-16/2017-02-17",
        &[
            ("-48:00", before(2, "2017-02-16", Some("10:00"))),
            ("9:59", before(0, "2017-02-16", Some("10:00"))),
            ("10:00", Phase::During),
            ("20:00", Phase::During),
            ("34:59", Phase::During),
            ("35:00", Phase::After),
        ],
    );
}

#[test]
fn a_day_without_hours_lasts_from_midnight_to_midnight() {
    let mut schedule = Schedule::of_day(&[(None, "34:00", "35:00")]);
    schedule.slots.push(Slot::all_day(1, day("2017-02-16"), day("2017-02-17")));
    let phases = [
        ("-1:00", before(1, "2017-02-16", None)),
        ("0:00", Phase::During),
        ("47:59", Phase::During),
        ("48:00", Phase::After),
    ];
    assert_phases(&schedule, "2017-02-16/2017-02-17", &phases);
    // Where the first day has hours too, they tell when it begins.
    schedule.slots.push(Slot::timed(2, None, clock("10:00"), clock("11:00")));
    assert_phases(&schedule, "2017-02-16/2017-02-17", &[("-1:00", before(1, "2017-02-16", Some("10:00")))]);
    // Of the first day, only the date of the meeting is known.
    schedule.slots.truncate(1);
    let phases = [("-1:00", before(1, "2017-02-16", None)), ("0:00", Phase::During), ("35:00", Phase::After)];
    assert_phases(&schedule, "2017-02-16/2017-02-17", &phases);
    // Dates that are not days say nothing beside sessions.
    assert_phases(&schedule, "2017-02", &[("0:00", before(1, "2017-02-17", Some("34:00")))]);
}

#[test]
fn a_meeting_without_sessions_has_its_days() {
    let schedule = Schedule::default();
    let utc = |text: &str| moment(text);
    for (at, phase) in [
        ("2017-02-14T12:00:00Z", Some(before(2, "2017-02-16", None))),
        ("2017-02-16T00:00:00Z", Some(Phase::During)),
        ("2017-02-18T00:00:00Z", Some(Phase::After)),
    ] {
        let now = Now::new(&schedule, &schedule, &edtf("2017-02-16/2017-02-17"), utc(at), None);
        assert_eq!(now.phase, phase);
        assert_eq!((now.running.len(), now.next.len(), now.today), (0, 0, None));
    }
    assert_eq!(now(&schedule, "2017-02-16/..", "72:00").phase, Some(Phase::During));
    assert_eq!(now(&schedule, "[..2016,2018..]", "72:00").phase, None);
}

#[test]
fn blocks_count_where_only_they_have_hours() {
    let thursday = day("2017-02-16");
    let mut schedule = Schedule::with(vec![Slot::in_block(0, 0, thursday), Slot::in_block(1, 1, thursday)]);
    schedule.blocks = vec![
        block(thursday, DayPart::Morning, Some(("10:00", "13:00"))),
        block(thursday, DayPart::Afternoon, Some(("15:00", "18:00"))),
        // Nobody knows of a session in it.
        block(thursday, DayPart::Evening, Some(("14:00", "19:00"))),
    ];
    let blocks = |at: &str| {
        let now = now(&schedule, "2017-02-16", at);
        assert_eq!((now.running, now.next), (Vec::new(), Vec::new()));
        (now.running_blocks, now.next_blocks)
    };
    assert_eq!(blocks("9:00"), (vec![], vec![0]));
    assert_eq!(blocks("10:00"), (vec![0], vec![1]));
    assert_eq!(blocks("14:00"), (vec![], vec![1]));
    assert_eq!(blocks("17:59"), (vec![1], vec![]));
    assert_phases(&schedule, "2017-02-16", &[("18:30", Phase::During), ("19:00", Phase::After)]);
}

#[test]
fn the_day_is_decided_in_the_zone_and_the_phase_at_the_place() {
    // Thursday evening in New York is Friday in Tokyo.
    let place = Schedule::of_day(&[(None, "20:00", "21:00")]);
    let tokyo = Fixed(540);
    let seen = |text: &str| clock(text).seen_in(Some(&tokyo));
    let there = Schedule::with(vec![Slot::timed(0, None, seen("20:00"), seen("21:00"))]);
    let at = |now: &str| Now::new(&place, &there, &edtf("2017-02-16"), clock(now), Some(&tokyo as &dyn Zone));
    let (friday, start) = (day("2017-02-17"), Some(seen("20:00")));
    assert_eq!(at("9:59").phase, Some(Phase::Before { days: 1, day: friday, start }));
    assert_eq!(at("9:59").today, None);
    assert_eq!(at("10:00").phase, Some(Phase::Before { days: 0, day: friday, start }));
    assert_eq!(at("10:00").today, Some(friday));
    assert_eq!(positions(&at("20:59").running), [0]);
    assert_eq!(at("21:00").phase, Some(Phase::After));
}

#[test]
fn without_a_zone_the_clock_of_the_nearest_session_tells_the_day() {
    let at = |text: &str| moment(text);
    let schedule = Schedule::with(vec![
        Slot::timed(0, None, at("2017-11-04T23:00:00-04:00"), at("2017-11-05T00:30:00-04:00")),
        Slot::timed(1, None, at("2017-11-05T22:00:00-05:00"), at("2017-11-05T23:00:00-05:00")),
    ]);
    for (now, today) in [
        ("2017-11-05T03:59:59Z", Some("2017-11-04")),
        ("2017-11-05T04:00:00Z", Some("2017-11-05")),
        ("2017-11-06T04:59:59Z", Some("2017-11-05")),
        ("2017-11-06T05:00:00Z", None),
    ] {
        let found = Now::new(&schedule, &schedule, &edtf("2017-11-04/2017-11-05"), at(now), None);
        assert_eq!(found.today, today.map(day), "{now}");
    }
}

#[test]
fn a_moment_runs_when_it_has_come() {
    let schedule = Schedule::of_day(&[(Some(0), "10:00", "10:00"), (Some(0), "9:00", "10:00")]);
    assert_eq!(positions(&now(&schedule, "2017-02-16", "9:59").next), [0]);
    assert_eq!(positions(&now(&schedule, "2017-02-16", "10:00").running), [0]);
    assert!(now(&schedule, "2017-02-16", "10:01").running.is_empty());
    assert_eq!(now(&schedule, "2017-02-16", "10:00").today, thursday());
}

proptest! {
    #[test]
    fn what_runs_has_begun_and_not_ended_and_next_is_the_earliest_after(
        schedule in any_schedule(),
        minutes in -60i64..5_000,
    ) {
        let at = clock("0:00").utc_seconds() + minutes * 60;
        let now = Now::new(&schedule, &schedule, &edtf("2017-02-16/2017-02-18"), Instant::new(at, 0).unwrap(), None);
        let mut running = Vec::new();
        let mut coming = Vec::new();
        for slot in &schedule.slots {
            if let When::Timed { start, end } = slot.when {
                let (start, end) = (start.utc_seconds(), end.utc_seconds());
                if start <= at && (at < end || at == start) {
                    running.push(slot.session.position());
                }
                if start > at {
                    coming.push((start, slot.session.position()));
                }
            }
        }
        let (mut running_blocks, mut coming_blocks) = (Vec::new(), Vec::new());
        for (index, block) in schedule.blocks.iter().enumerate() {
            let used = schedule.slots.iter().any(|slot| slot.when == When::InBlock { block: index });
            if let Some((start, end)) = block.hours.filter(|_| used) {
                let (start, end) = (start.utc_seconds(), end.utc_seconds());
                if start <= at && (at < end || at == start) {
                    running_blocks.push(index);
                }
                if start > at {
                    coming_blocks.push((start, index));
                }
            }
        }
        let first = coming.iter().chain(&coming_blocks).map(|(start, _)| *start).min();
        let at_first = |coming: &[(i64, usize)]| -> Vec<usize> {
            coming.iter().filter(|(start, _)| Some(*start) == first).map(|(_, index)| *index).collect()
        };
        let sorted = |mut positions: Vec<usize>| {
            positions.sort_unstable();
            positions
        };
        prop_assert_eq!(sorted(positions(&now.running)), running);
        prop_assert_eq!(sorted(positions(&now.next)), at_first(&coming));
        prop_assert_eq!(&now.running_blocks, &running_blocks);
        prop_assert_eq!(&now.next_blocks, &at_first(&coming_blocks));
        let takes_time = |slot: &Slot| slot.seconds().is_some_and(|(start, end)| start <= at && at < end);
        if schedule.slots.iter().any(takes_time) {
            prop_assert_eq!(now.phase, Some(Phase::During));
        }
        if now.phase == Some(Phase::After) {
            prop_assert_eq!(first, None);
        }
    }
}

#[test]
fn today_is_that_of_the_place_where_no_zone_is_given() {
    let schedule = Schedule::of_day(&[(None, "09:00", "10:00")]);
    // Nine in the evening in New York, and the day after in UTC.
    let evening = moment("2017-02-17T02:00:00Z");
    assert_eq!(schedule.day_of(evening, None), day("2017-02-16"));
    assert_eq!(schedule.day_of(evening, Some(&Fixed(0))), day("2017-02-17"));
}
