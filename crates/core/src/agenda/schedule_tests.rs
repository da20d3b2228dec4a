use proptest::prelude::*;

use super::testing::{Fixed, any_schedule, clock, day, lisbon, moment, new_york, thursday};
use super::{DayCount, Schedule, Slot, When};
use crate::civil::{Day, Instant, Zone};
use crate::edtf::Edtf;
use crate::model::{
    AllDay, Block, Confidence, Coverage, Dataset, DayPart, Evidence, Hours, Meeting, MeetingId, Room, Session,
    SessionId,
};

fn evidence() -> Evidence {
    Evidence { cites: Vec::new(), confidence: Confidence::Stated, reason: None }
}

fn hours((start, end): (Instant, Instant)) -> Hours {
    Hours { start, end, evidence: evidence() }
}

fn session() -> Session {
    Session {
        id: "s".to_owned(),
        meeting: MeetingId(0),
        number: String::new(),
        title: "Łukasz Đặng".to_owned(),
        block: None,
        placement: None,
        coverage: Coverage::Complete,
        coverage_note: None,
        hours: None,
        all_day: None,
        room: None,
        track: None,
        kind: None,
        evidence: evidence(),
        contributions: Vec::new(),
        discussion: Vec::new(),
        documents: Vec::new(),
    }
}

fn timed(start: &str, end: &str) -> Session {
    Session { hours: Some(hours((moment(start), moment(end)))), ..session() }
}

fn block(day: Day, part: DayPart, of: Option<(Instant, Instant)>) -> Block {
    Block { day, part, hours: of.map(hours), room: None, sessions: Vec::new() }
}

/// A meeting of these blocks and sessions, in one room.
fn data(blocks: Vec<Block>, sessions: Vec<Session>) -> Dataset {
    let room = Room { id: "hall".to_owned(), name: "Hall".to_owned(), building: None };
    let meeting = Meeting {
        id: "m".to_owned(),
        number: 1,
        title: "Meeting".to_owned(),
        short_title: "Meeting".to_owned(),
        date: Edtf::day(day("2017-02-16")),
        time_zone: "America/New_York".to_owned(),
        place: "New York".to_owned(),
        organizer: None,
        report: None,
        evidence: evidence(),
        focus: None,
        objectives: Vec::new(),
        facts: Vec::new(),
        documents: Vec::new(),
        rooms: vec![room],
        tracks: Vec::new(),
        blocks,
        gaps: Vec::new(),
        edition: 0,
        updated: None,
    };
    Dataset { meetings: vec![meeting], sessions, ..Dataset::default() }
}

fn schedule(data: &Dataset, zone: Option<&dyn Zone>) -> Schedule {
    let all: Vec<SessionId> = data.sessions_of(MeetingId(0)).collect();
    Schedule::new(data, MeetingId(0), &all, zone)
}

/// First and last day of the only session, in a zone.
fn days_of(session: Session, zone: Option<&dyn Zone>) -> [String; 2] {
    let schedule = schedule(&data(Vec::new(), vec![session]), zone);
    [schedule.slots[0].day, schedule.slots[0].last].map(|day| day.unwrap().to_string())
}

#[test]
fn a_zone_moves_a_session_over_midnight_to_the_right_day() {
    let evening = || timed("2017-02-16T20:00:00-05:00", "2017-02-16T21:00:00-05:00");
    for (zone, day) in [(-300, "2017-02-16"), (0, "2017-02-17"), (540, "2017-02-17"), (-720, "2017-02-16")] {
        assert_eq!(days_of(evening(), Some(&Fixed(zone))), [day, day], "{zone}");
    }
    let morning = || timed("2017-02-16T09:00:00+09:00", "2017-02-16T10:00:00+09:00");
    assert_eq!(days_of(morning(), Some(&new_york())), ["2017-02-15", "2017-02-15"]);
    assert_eq!(days_of(morning(), None), ["2017-02-16", "2017-02-16"]);
}

#[test]
fn a_session_reaches_the_next_day_only_past_midnight() {
    for (end, last) in [
        ("2017-02-16T22:00:00-05:00", "2017-02-16"),
        ("2017-02-17T00:00:00-05:00", "2017-02-16"),
        ("2017-02-17T00:00:01-05:00", "2017-02-17"),
        ("2017-02-18T00:00:00-05:00", "2017-02-17"),
    ] {
        for zone in [None, Some(&new_york() as &dyn Zone)] {
            let slot = schedule(&data(Vec::new(), vec![timed("2017-02-16T22:00:00-05:00", end)]), zone).slots[0];
            assert_eq!((slot.day, slot.last), (thursday(), Some(day(last))), "{end}");
            assert_eq!(slot.ends_on_another_day(), last != "2017-02-16");
        }
    }
    // In summer, London's 23:00Z is midnight in Lisbon; the moment itself begins a day.
    assert_eq!(days_of(timed("2017-07-01T23:00:00Z", "2017-07-01T23:00:00Z"), Some(&lisbon())), ["2017-07-02"; 2]);
}

#[test]
fn clocks_are_read_before_and_after_they_are_changed() {
    // The nights in which New York repeats the hour from one to two, and Lisbon skips it.
    for (start, end, zone, expected) in [
        (
            "2017-11-05T05:30:00Z",
            "2017-11-05T06:30:00Z",
            &new_york(),
            ["2017-11-05T01:30:00-04:00", "2017-11-05T01:30:00-05:00"],
        ),
        (
            "2017-11-05T03:59:59Z",
            "2017-11-05T05:00:00Z",
            &new_york(),
            ["2017-11-04T23:59:59-04:00", "2017-11-05T01:00:00-04:00"],
        ),
        (
            "2017-03-26T00:30:00Z",
            "2017-03-26T01:00:00Z",
            &lisbon(),
            ["2017-03-26T00:30:00Z", "2017-03-26T02:00:00+01:00"],
        ),
        (
            "2017-10-29T00:30:00+01:00",
            "2017-10-29T01:30:00Z",
            &lisbon(),
            ["2017-10-29T00:30:00+01:00", "2017-10-29T01:30:00Z"],
        ),
    ] {
        let slots = schedule(&data(Vec::new(), vec![timed(start, end)]), Some(zone)).slots;
        let When::Timed { start, end } = slots[0].when else { panic!("{slots:?}") };
        assert_eq!([start.to_string(), end.to_string()], expected);
        assert_eq!(slots[0].day.map(|day| day.to_string()).as_deref(), Some(&expected[0][..10]));
    }
}

#[test]
fn a_zone_moves_blocks_that_have_hours_and_nothing_else_of_a_day() {
    let thursday = day("2017-02-16");
    let blocks = vec![
        block(thursday, DayPart::Evening, Some((clock("20:00"), clock("22:00")))),
        block(thursday, DayPart::Evening, None),
        // A night that the programme counts to the day on which it began.
        block(thursday, DayPart::Evening, Some((clock("24:30"), clock("26:00")))),
    ];
    let all_day = AllDay { first: thursday, last: thursday.plus(1), evidence: evidence() };
    let sessions = vec![
        Session { block: Some(0), ..session() },
        Session { block: Some(1), ..session() },
        Session { block: Some(2), ..session() },
        Session { all_day: Some(all_day), block: Some(0), ..session() },
        session(),
        Session { block: Some(9), ..session() },
    ];
    let data = data(blocks, sessions);
    let days = |zone: Option<&dyn Zone>| -> Vec<Option<i64>> {
        let slots = schedule(&data, zone).slots;
        slots.iter().map(|slot| slot.day.map(|day| day.days() - thursday.days())).collect()
    };
    assert_eq!(days(None), [Some(0), Some(0), Some(0), Some(0), None, None]);
    assert_eq!(days(Some(&lisbon())), [Some(1), Some(0), Some(0), Some(0), None, None]);
    assert_eq!(days(Some(&Fixed(-600))), [Some(0), Some(0), Some(-1), Some(0), None, None]);
    let slots = schedule(&data, None).slots;
    assert_eq!(slots[1].when, When::InBlock { block: 1 });
    assert_eq!(slots[5].when, When::Unknown);
}

#[test]
fn sessions_come_in_any_order_and_stand_in_that_of_the_data() {
    let data = data(Vec::new(), vec![session(), session(), session()]);
    let given = [SessionId(2), SessionId(0), SessionId(2)];
    let schedule = Schedule::new(&data, MeetingId(0), &given, None);
    assert_eq!(schedule.slots.iter().map(|slot| slot.session).collect::<Vec<_>>(), [SessionId(0), SessionId(2)]);
    assert_eq!(schedule.rooms, 1);
    assert!(schedule.slot(SessionId(2)).is_some() && schedule.slot(SessionId(1)).is_none());
}

#[test]
fn a_room_that_is_booked_twice_runs_as_long_as_the_longer_session() {
    let sessions = [(Some(0), "9:00", "12:00"), (Some(0), "9:30", "10:00"), (Some(1), "11:00", "12:00")];
    assert!(Schedule::of_day(&sessions).has_parallel_rooms(thursday()));
    assert!(!Schedule::of_day(&sessions[..2]).has_parallel_rooms(thursday()));
    assert!(!Schedule::of_day(&sessions[1..]).has_parallel_rooms(thursday()));
    assert!(!Schedule::of_day(&sessions).has_parallel_rooms(Some(day("2017-02-17"))));
}

#[test]
fn what_lasts_for_years_does_not_make_a_day_of_each() {
    let (first, other) = (day("2017-02-01"), day("2017-12-01"));
    let mut slots = vec![Slot::all_day(0, first, Day::MAX), Slot::all_day(1, other, other), Slot::unknown(2)];
    slots[1].room = Some(0);
    let schedule = Schedule::with(slots);
    let days = schedule.days();
    assert_eq!(days.len(), 62);
    assert_eq!(days[59], DayCount { day: Some(first.plus(59)), sessions: 1 });
    assert_eq!(days[60..], [DayCount { day: Some(other), sessions: 2 }, DayCount { day: None, sessions: 1 }]);
    assert_eq!(schedule.list_day(Some(other)).all_day, [SessionId(0), SessionId(1)]);
}

proptest! {
    #[test]
    fn in_a_zone_no_session_is_lost_and_each_stands_on_its_local_day(
        starts in prop::collection::vec((1_485_100_000i64..1_514_000_000, 0i64..100_000, -12i16..14), 1..40),
        which in 0usize..4,
    ) {
        let zones: [&dyn Zone; 4] = [&new_york(), &lisbon(), &Fixed(345), &Fixed(-720)];
        let zone = zones[which];
        let mut sessions = Vec::new();
        for (start, length, offset) in &starts {
            let at = |utc| Instant::new(utc, offset * 60).unwrap();
            sessions.push(Session { hours: Some(hours((at(*start), at(start + length)))), ..session() });
        }
        let data = data(Vec::new(), sessions);
        let schedule = schedule(&data, Some(zone));
        let local = |utc: i64| Day::from_days((utc + i64::from(zone.offset_minutes(utc)) * 60).div_euclid(86_400)).ok();
        prop_assert_eq!(schedule.slots.len(), starts.len());
        for (slot, (start, length, _)) in schedule.slots.iter().zip(&starts) {
            prop_assert_eq!(slot.day, local(*start));
            prop_assert_eq!(slot.last, local(start + (length - 1).max(0)));
            prop_assert_eq!(slot.seconds(), Some((*start, start + length)));
        }
        prop_assert_eq!(schedule.days().iter().map(|day| day.sessions).sum::<usize>(), starts.len());
        prop_assert_eq!(schedule.in_order().len(), starts.len());
    }

    #[test]
    fn days_are_those_of_the_sessions(schedule in any_schedule()) {
        let mut expected = Vec::new();
        for on in (0..90).map(|more| day("2017-02-10").plus(more)) {
            let names = |slot: &&Slot| match slot.when {
                When::AllDay { first, last } => first <= on && on <= last,
                _ => slot.day == Some(on),
            };
            expected.push(DayCount { day: Some(on), sessions: schedule.slots.iter().filter(names).count() });
        }
        let unknown = schedule.slots.iter().filter(|slot| slot.when == When::Unknown).count();
        expected.push(DayCount { day: None, sessions: unknown });
        expected.retain(|day| day.sessions > 0);
        prop_assert_eq!(schedule.days(), expected);
    }

    #[test]
    fn rooms_are_parallel_where_two_sessions_of_two_rooms_overlap(
        sessions in prop::collection::vec((0usize..4, 0i64..30, 0i64..4), 0..7),
    ) {
        let slot = |(index, &(room, start, length)): (usize, &(usize, i64, i64))| {
            let hour = |hour: i64| clock(&format!("{hour}:00"));
            Slot::timed(index, (room > 0).then_some(room), hour(start), hour(start + length))
        };
        let slots: Vec<Slot> = sessions.iter().enumerate().map(slot).collect();
        let schedule = Schedule::with(slots.clone());
        for on in [thursday(), Some(day("2017-02-17"))] {
            let here: Vec<&Slot> = slots.iter().filter(|slot| slot.day <= on && on <= slot.last).collect();
            let parallel = |one: &Slot, other: &Slot| {
                let ((Some(room), Some((start, end))), (Some(next), Some((from, to)))) =
                    ((one.room, one.seconds()), (other.room, other.seconds()))
                else {
                    return false;
                };
                room != next && start.max(from) < end.min(to)
            };
            let expected = here.iter().any(|one| here.iter().any(|other| parallel(one, other)));
            prop_assert_eq!(schedule.has_parallel_rooms(on), expected);
            let counts = (0..schedule.rooms).map(|room| here.iter().filter(|slot| slot.room == Some(room)).count());
            prop_assert_eq!(schedule.room_sessions(on), counts.collect::<Vec<_>>());
        }
    }
}
