use proptest::prelude::*;

use super::testing::of_fields;
use super::*;
use crate::civil::{Day, Instant, Transitions, Zone};
use crate::model::{Dataset, SessionId};

/// A zone without changes, so many hours ahead of UTC.
struct Ahead(i16);

impl Zone for Ahead {
    fn offset_minutes(&self, _: i64) -> i16 {
        self.0 * 60
    }
}

/// A session by its id, its hours in New York ("16T10:00/16T11:30") and its room, if any.
fn timed(id: &str, hours: &str, room: &str) -> String {
    let (start, end) = hours.split_once('/').unwrap();
    let moment = |text: &str| format!("2017-02-{text}:00-05:00");
    exact(id, &moment(start), &moment(end), room)
}

fn exact(id: &str, start: &str, end: &str, room: &str) -> String {
    let room = if room.is_empty() { String::new() } else { format!(r#", "room": "{room}""#) };
    format!(
        r#"{{"id": "{id}", "title": "{id}", "hours": {{"start": "{start}", "end": "{end}", "evidence": EVIDENCE}}{room}}}"#
    )
}

fn in_block(id: &str, block: &str) -> String {
    format!(r#"{{"id": "{id}", "title": "{id}", "block": {{"id": "{block}", "evidence": EVIDENCE}}}}"#)
}

fn all_day(id: &str, first: &str, last: &str) -> String {
    format!(
        r#"{{"id": "{id}", "title": "{id}", "all_day": {{"first": "2017-02-{first}", "last": "2017-02-{last}", "evidence": EVIDENCE}}}}"#
    )
}

fn without_time(id: &str) -> String {
    format!(r#"{{"id": "{id}", "title": "{id}"}}"#)
}

fn every(data: &Dataset) -> Vec<SessionId> {
    data.sessions_of(data.find_meeting("m").unwrap()).collect()
}

fn ids(data: &Dataset, sessions: &[SessionId]) -> Vec<String> {
    sessions.iter().map(|session| data.session(*session).id.clone()).collect()
}

/// The plan of all sessions in words: "16: a, b!a, 30 c".
fn told(fields: &[String], zone: Option<&dyn Zone>) -> Vec<String> {
    let data = of_fields(fields);
    assert_eq!(data.sessions.len(), fields.len(), "all sessions are sound");
    // The order of starring is not that of the plan.
    let picks: Vec<SessionId> = every(&data).into_iter().rev().collect();
    let mut days = Vec::new();
    for day in plan(&data, &picks, zone).days {
        let mut told = Vec::new();
        for entry in day.entries {
            let mut text = String::new();
            if let Some(Between { minutes, changes_room, changes_building }) = entry.before {
                let walk = if changes_building {
                    "B"
                } else if changes_room {
                    "R"
                } else {
                    ""
                };
                assert!(changes_room || !changes_building);
                text = format!("{minutes}{walk} ");
            }
            text.push_str(&data.session(entry.session).id);
            ids(&data, &entry.clashes).iter().for_each(|id| text.push_str(&format!("!{id}")));
            told.push(text);
        }
        let name = day.day.map_or("?".to_owned(), |day| day.day().to_string());
        days.push(format!("{name}: {}", told.join(", ")));
    }
    days
}

#[test]
fn sessions_that_only_touch_do_not_clash() {
    let fields = [
        timed("one", "16T10:00/16T11:00", "a"),
        timed("two", "16T11:00/16T12:00", "b"),
        timed("three", "16T11:59/16T13:00", "b"),
    ];
    assert_eq!(told(&fields, None), ["16: one, 0R two!three, three!two"]);
}

#[test]
fn a_moment_clashes_with_what_runs_around_it_and_not_at_its_edges() {
    let fields = [
        timed("long", "16T10:00/16T12:00", ""),
        timed("at-start", "16T10:00/16T10:00", ""),
        timed("within", "16T11:00/16T11:00", ""),
        timed("again", "16T11:00/16T11:00", ""),
        timed("at-end", "16T12:00/16T12:00", ""),
    ];
    let data = of_fields(&fields);
    let clashes = |id: &str| ids(&data, &would_clash(&data, &every(&data), data.find_session(id).unwrap()));
    assert_eq!(clashes("long"), ["within", "again"]);
    assert_eq!(clashes("within"), ["long"]);
    assert_eq!(clashes("at-start"), Vec::<String>::new());
    assert_eq!(clashes("at-end"), Vec::<String>::new());
}

#[test]
fn the_time_before_counts_from_what_ends_last() {
    let fields = [
        timed("long", "16T09:00/16T12:00", "a"),
        timed("short", "16T09:30/16T10:00", "c"),
        timed("next", "16T12:30/16T13:00", "b"),
        timed("far", "16T14:00/16T15:00", "c"),
        timed("nowhere", "16T15:00/16T16:00", ""),
        timed("homeless", "16T16:00/16T16:30", "d"),
        timed("same", "16T17:00/16T17:30", "d"),
        timed("back", "16T17:30/16T18:00", "a"),
    ];
    assert_eq!(
        told(&fields, None),
        ["16: long!short, short!long, 30R next, 60B far, 0 nowhere, 0 homeless, 30 same, 0R back"]
    );
}

#[test]
fn what_has_no_hours_stands_in_its_place_and_nothing_is_made_up() {
    let fields = [
        in_block("morning", "am"),
        in_block("other-morning", "am"),
        timed("early", "16T09:00/16T09:30", "a"),
        timed("breakfast", "16T09:45/16T10:00", "a"),
        timed("first", "16T10:30/16T11:00", "a"),
        timed("second", "16T12:00/16T12:30", "a"),
        timed("straight", "16T12:30/16T13:00", "b"),
        timed("late", "16T15:00/16T16:00", "a"),
        all_day("fair", "16", "18"),
        timed("last-day", "18T09:00/18T10:00", "a"),
        without_time("sometime"),
    ];
    assert_eq!(
        told(&fields, None),
        [
            "16: fair, early, 15 breakfast, morning, other-morning, first, second, 0R straight, 120R late",
            "18: fair, last-day",
            "?: sometime"
        ]
    );
    let mut with_afternoon = fields.to_vec();
    with_afternoon.push(in_block("afternoon", "pm"));
    assert_eq!(
        told(&with_afternoon, None)[0],
        "16: fair, early, breakfast, morning, other-morning, first, afternoon, second, 0R straight, late",
    );
}

#[test]
fn of_what_has_hours_the_block_does_not_matter_and_the_shorter_comes_first() {
    let in_both = timed("inside", "16T10:30/16T11:00", "a")
        .replace(r#""id": "inside","#, r#""id": "inside", "block": {"id": "am", "evidence": EVIDENCE},"#);
    let fields = [
        in_both,
        timed("long", "16T10:15/16T10:25", "b"),
        timed("moment", "16T10:15/16T10:15", "a"),
        in_block("sometime", "am"),
    ];
    assert_eq!(told(&fields, None), ["16: sometime, moment, 0R long, inside"]);
}

#[test]
fn a_zone_moves_sessions_and_blocks_with_hours_over_midnight() {
    let fields = [
        timed("morning", "16T09:00/16T09:30", "a"),
        in_block("block", "am"),
        timed("noon", "16T13:00/16T14:00", "a"),
        timed("evening", "16T23:30/17T00:30", "a"),
        all_day("fair", "16", "16"),
        in_block("unknown", "pm"),
    ];
    assert_eq!(told(&fields, None), ["16: fair, morning, block, unknown, noon, evening"]);
    // 10:00 in New York is 00:00 of the next day in Tokyo.
    assert_eq!(
        told(&fields, Some(&Ahead(9))),
        ["16: fair, unknown, morning", "17: block, noon, 570 evening"].map(str::to_owned)
    );
    assert_eq!(told(&fields, Some(&Ahead(-8))).len(), 1);
}

#[test]
fn what_runs_past_midnight_clashes_with_the_next_day() {
    let fields = [
        timed("night", "16T23:00/17T01:00", "a"),
        timed("doors", "17T00:10/17T00:20", "b"),
        timed("owls", "17T00:30/17T02:00", "b"),
        timed("larks", "17T06:00/17T07:00", "b"),
    ];
    assert_eq!(told(&fields, None), ["16: night!doors!owls", "17: doors!night, owls!night, 240 larks"]);
}

#[test]
fn an_hour_that_the_clock_repeats_is_two_hours() {
    // The clock of New York goes back at 06:00Z on 5 November 2017.
    let zone = Transitions::between(1_509_000_000, 1_510_500_000, &|utc| if utc < 1_509_861_600 { -240 } else { -300 });
    let fields = [
        exact("before", "2017-11-05T01:15:00-04:00", "2017-11-05T01:45:00-04:00", "a"),
        exact("after", "2017-11-05T01:15:00-05:00", "2017-11-05T01:45:00-05:00", "a"),
    ];
    assert_eq!(told(&fields, Some(&zone)), ["5: before, 30 after"]);
}

#[test]
fn a_pick_counts_once() {
    let data = of_fields(&[timed("one", "16T10:00/16T11:00", ""), timed("two", "16T10:30/16T11:00", "")]);
    let twice = [every(&data), every(&data)].concat();
    assert_eq!(plan(&data, &twice, None), plan(&data, &every(&data), None));
    assert_eq!(would_clash(&data, &twice, every(&data)[0]), [every(&data)[1]]);
    assert_eq!(plan(&data, &[], None), Plan::default());
}

/// Sessions of two days: a kind, the start and length in quarters of an hour, and a room.
type Shape = (u8, i64, i64, usize);

fn fields(shapes: &[Shape]) -> Vec<String> {
    let moment = |quarters: i64| Instant::new(1_487_221_200 + quarters * 900, -300).unwrap().to_string();
    let mut all = Vec::new();
    for (index, (kind, start, length, room)) in shapes.iter().enumerate() {
        let id = format!("s-{index}");
        all.push(match kind {
            0 => in_block(&id, "am"),
            1 => in_block(&id, "pm"),
            2 => all_day(&id, "16", "17"),
            3 => without_time(&id),
            _ => exact(&id, &moment(*start), &moment(start + length), ["a", "b", "c", "d", ""][*room]),
        });
    }
    all
}

fn shapes(kinds: std::ops::Range<u8>) -> impl Strategy<Value = Vec<Shape>> {
    prop::collection::vec((kinds, 0i64..190, prop::sample::select(vec![0i64, 1, 2, 4, 8, 20]), 0usize..5), 0..14)
}

/// The quarters in which a session runs, with the moments between them: the quarter from 2n to 2n+2 has its inside at
/// 2n+1, and a moment inside another session lies at an even place that is none of its ends.
fn inside((kind, start, length, _): Shape) -> Vec<i64> {
    match (kind, length) {
        (..4, _) => Vec::new(),
        (_, 0) => vec![2 * start],
        _ => (2 * start + 1..2 * (start + length)).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn clashes_are_common_moments(shapes in shapes(0..12)) {
        let data = of_fields(&fields(&shapes));
        let picks = every(&data);
        for (one, session) in picks.iter().enumerate() {
            let mut expected = Vec::new();
            for (other, pick) in picks.iter().enumerate() {
                let both_are_moments = shapes[one].2 == 0 && shapes[other].2 == 0;
                let (mine, theirs) = (inside(shapes[one]), inside(shapes[other]));
                if one != other && !both_are_moments && mine.iter().any(|moment| theirs.contains(moment)) {
                    expected.push(*pick);
                }
            }
            prop_assert_eq!(would_clash(&data, &picks, *session), expected);
        }
    }

    #[test]
    fn every_pick_stands_in_the_plan_and_clashes_are_mutual(shapes in shapes(0..12), ahead in -11i16..=13) {
        let data = of_fields(&fields(&shapes));
        let picks = every(&data);
        let zone = Ahead(ahead);
        let plan = plan(&data, &picks, Some(&zone));
        let days: Vec<Option<Day>> = plan.days.iter().map(|day| day.day).collect();
        prop_assert!(days.is_sorted_by(|one, other| other.is_none() || one < other), "{:?}", days);
        let entries: Vec<&Entry> = plan.days.iter().flat_map(|day| &day.entries).collect();
        for pick in &picks {
            let times = entries.iter().filter(|entry| entry.session == *pick).count();
            let is_all_day = data.session(*pick).all_day.is_some();
            prop_assert!(times == 1 || (is_all_day && times == 2), "{} times", times);
        }
        for entry in &entries {
            for clash in &entry.clashes {
                let other = entries.iter().find(|other| other.session == *clash);
                prop_assert!(other.is_some_and(|other| other.clashes.contains(&entry.session)));
            }
        }
        for day in &plan.days {
            let hours = day.entries.iter().filter_map(|entry| data.session(entry.session).hours.as_ref());
            prop_assert!(hours.clone().is_sorted_by_key(|hours| hours.start.utc_seconds()));
            prop_assert!(hours.into_iter().all(|hours| Some(hours.start.seen_in(Some(&zone)).local_day()) == day.day));
        }
    }

    #[test]
    fn nothing_runs_in_the_time_between(shapes in shapes(4..12)) {
        let data = of_fields(&fields(&shapes));
        let plan = plan(&data, &every(&data), None);
        // Starts and ends in quarters, by day, in order.
        let mut earlier: Vec<(Option<Day>, i64)> = Vec::new();
        for (day, entry) in plan.days.iter().flat_map(|day| day.entries.iter().map(|entry| (day.day, entry))) {
            let (_, start, length, _) = shapes[entry.session.position()];
            let last = earlier.iter().map(|(_, end)| *end).max();
            match (entry.before, last) {
                (Some(between), Some(end)) => {
                    prop_assert_eq!(between.minutes, (start - end) * 15);
                    prop_assert!(between.minutes >= 0 && earlier.contains(&(day, end)));
                }
                (Some(_), None) => prop_assert!(false, "nothing was before"),
                (None, Some(end)) => prop_assert!(end > start || !earlier.contains(&(day, end))),
                (None, None) => {}
            }
            earlier.push((day, start + length));
        }
    }
}
