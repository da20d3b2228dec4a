use proptest::prelude::*;

use super::testing::{any_schedule, clock, day, lisbon, moment, new_york, positions, thursday};
use super::{Cell, Grid, Heading, NowRow, Schedule, Slot, When};
use crate::civil::{Day, Instant};

/// What the table says of a session.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Drawn {
    session: usize,
    column: usize,
    lane: usize,
    lanes: usize,
    start: Instant,
    end: Instant,
    continued: bool,
    goes_on: bool,
}

/// The sessions of a table, by session, from its cells.
fn drawn(grid: &Grid) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    for (index, row) in grid.rows.iter().enumerate() {
        for cell in &row.cells {
            if let Cell::Session { session, column, lane, rows, lanes, continued, goes_on } = *cell {
                let (start, end) = (row.start, grid.rows[index + rows - 1].end);
                drawn.push(Drawn { session: session.position(), column, lane, lanes, start, end, continued, goes_on });
            }
        }
    }
    drawn.sort_by_key(|one| one.session);
    drawn
}

/// Places the cells as a browser does, and asserts that they cover every place of the table once.
fn assert_is_a_table(grid: &Grid) -> Result<(), TestCaseError> {
    let mut lanes = Vec::new();
    for (column, of) in grid.columns.iter().enumerate() {
        prop_assert!(of.lanes > 0);
        lanes.extend((0..of.lanes).map(|lane| (column, lane)));
    }
    let mut painted: Vec<Vec<Option<bool>>> = vec![vec![None; lanes.len()]; grid.rows.len()];
    for (index, row) in grid.rows.iter().enumerate() {
        for cell in &row.cells {
            let place = painted[index].iter().position(Option::is_none);
            prop_assert!(place.is_some(), "a cell too many in row {index}");
            let (is_session, column, lane, rows, width) = match *cell {
                Cell::Session { column, lane, rows, lanes, .. } => (true, column, lane, rows, lanes),
                Cell::Empty { column, lane, rows, lanes } => (false, column, lane, rows, lanes),
            };
            let place = place.unwrap();
            prop_assert_eq!((column, lane), lanes[place]);
            prop_assert!(lane + width <= grid.columns[column].lanes, "a cell does not reach out of its column");
            for (down, row) in painted.iter_mut().enumerate().skip(index).take(rows) {
                for (right, taken) in row.iter_mut().enumerate().skip(place).take(width) {
                    prop_assert_eq!(*taken, None, "row {} lane {} taken twice", down, right);
                    *taken = Some(is_session);
                }
            }
            prop_assert!(index + rows <= grid.rows.len());
            if !is_session && index > 0 {
                prop_assert_eq!(painted[index - 1][place], Some(true), "an empty cell below an empty one");
            }
        }
    }
    prop_assert!(painted.iter().flatten().all(Option::is_some));
    Ok(())
}

/// Seconds of what has hours on the day: session, room, start on the day, end, whether it began before.
fn timed_on(schedule: &Schedule, on: Day, hidden: &[usize]) -> Vec<(usize, Option<usize>, i64, i64, bool)> {
    let midnight = clock("0:00").utc_seconds() + (on.days() - day("2017-02-16").days()) * 86_400;
    let mut timed = Vec::new();
    for slot in &schedule.slots {
        let When::Timed { start, end } = slot.when else { continue };
        let (start, end) = (start.utc_seconds(), end.utc_seconds());
        let begins = (midnight..midnight + 86_400).contains(&start);
        let continued = start < midnight && end > midnight;
        if (begins || continued) && !slot.room.is_some_and(|room| hidden.contains(&room)) {
            timed.push((slot.session.position(), slot.room, start.max(midnight), end, continued));
        }
    }
    timed
}

/// How many of the spans are there at once at most.
fn deepest(spans: &[(i64, i64)]) -> usize {
    let at = |&(start, end): &(i64, i64)| {
        let meets = |span: &&(i64, i64)| {
            let &&(other, other_end) = span;
            if start == end {
                other < start && start < other_end || (other, other_end) == (start, end)
            } else {
                other <= start && start < other_end
            }
        };
        spans.iter().filter(meets).count()
    };
    spans.iter().map(at).max().unwrap_or(0)
}

proptest! {
    #[test]
    fn cells_make_a_table(schedule in any_schedule(), hidden in prop::collection::vec(0usize..12, 0..4)) {
        for on in 16..21 {
            assert_is_a_table(&schedule.grid(Some(Day::new(2017, 2, on).unwrap()), &hidden))?;
        }
    }

    #[test]
    fn every_session_with_hours_stands_at_its_hours_in_a_column_of_its_room(
        schedule in any_schedule(),
        hidden in prop::collection::vec(0usize..12, 0..4),
    ) {
        for on in (16..21).map(|on| Day::new(2017, 2, on).unwrap()) {
            let grid = schedule.grid(Some(on), &hidden);
            let timed = timed_on(&schedule, on, &hidden);
            let drawn = drawn(&grid);
            prop_assert_eq!(drawn.len(), timed.len());
            for (drawn, &(session, room, start, end, continued)) in drawn.iter().zip(&timed) {
                prop_assert_eq!(drawn.session, session);
                prop_assert_eq!((drawn.start.utc_seconds(), drawn.end.utc_seconds()), (start, end));
                prop_assert_eq!(drawn.continued, continued);
                let next_midnight = clock("24:00").utc_seconds() + (on.days() - day("2017-02-16").days()) * 86_400;
                prop_assert_eq!(drawn.goes_on, end > next_midnight);
                let heading = &grid.columns[drawn.column].heading;
                let fits = match (heading, room) {
                    (Heading::Room(one), Some(room)) => *one == room,
                    (Heading::Shared(rooms), Some(room)) => rooms.contains(&room),
                    (Heading::NoRoom, None) => true,
                    _ => false,
                };
                prop_assert!(fits, "{:?} has session {}", heading, session);
            }
            let shown = |slot: &&Slot| {
                slot.day.is_some_and(|first| first <= on) && slot.last.is_some_and(|last| on <= last)
                    && !slot.room.is_some_and(|room| hidden.contains(&room))
            };
            let of = |wanted: fn(&When) -> bool| -> Vec<usize> {
                let wanted = schedule.slots.iter().filter(shown).filter(|slot| wanted(&slot.when));
                wanted.map(|slot| slot.session.position()).collect()
            };
            prop_assert_eq!(positions(&grid.all_day), of(|when| matches!(when, When::AllDay { .. })));
            prop_assert_eq!(positions(&grid.unplaced), of(|when| matches!(when, When::InBlock { .. })));
        }
    }

    #[test]
    fn rows_follow_each_other_and_gaps_are_one_row(schedule in any_schedule()) {
        for on in (16..21).map(|on| Day::new(2017, 2, on).unwrap()) {
            let grid = schedule.grid(Some(on), &[]);
            let timed = timed_on(&schedule, on, &[]);
            for pair in grid.rows.windows(2) {
                prop_assert_eq!(pair[0].end, pair[1].start);
                prop_assert!(pair[0].start.utc_seconds() < pair[1].end.utc_seconds());
                prop_assert!(!(pair[0].gap && pair[1].gap));
            }
            let mut before = None;
            for row in &grid.rows {
                let (start, end) = (row.start.utc_seconds(), row.end.utc_seconds());
                let starts = timed.iter().any(|&(_, _, from, _, continued)| from == start && !continued);
                prop_assert_eq!(row.labelled, starts && before != Some(start));
                if start == end {
                    prop_assert!(timed.iter().any(|one| (one.2, one.3) == (start, end)));
                    prop_assert!(!row.gap);
                } else {
                    prop_assert!(!timed.iter().any(|one| start < one.2 && one.2 < end || start < one.3 && one.3 < end));
                    prop_assert_eq!(row.gap, !timed.iter().any(|one| one.2 <= start && end <= one.3));
                }
                before = Some(start);
            }
            let first = timed.iter().map(|one| one.2).min();
            let last = timed.iter().map(|one| one.3).max();
            prop_assert_eq!(grid.rows.first().map(|row| row.start.utc_seconds()), first);
            prop_assert_eq!(grid.rows.last().map(|row| row.end.utc_seconds()), last);
        }
    }

    #[test]
    fn columns_are_few_and_lanes_as_many_as_sessions_meet(schedule in any_schedule()) {
        for on in (16..21).map(|on| Day::new(2017, 2, on).unwrap()) {
            let grid = schedule.grid(Some(on), &[]);
            let timed = timed_on(&schedule, on, &[]);
            let of_rooms = |rooms: &[Option<usize>]| -> Vec<(i64, i64)> {
                timed.iter().filter(|one| rooms.contains(&one.1)).map(|one| (one.2, one.3)).collect()
            };
            let mut used: Vec<Option<usize>> = (0..12).map(Some).chain([None]).collect();
            used.retain(|room| !of_rooms(&[*room]).is_empty());
            let shares = |room: &Option<usize>| used.len() > 6 && room.is_some() && of_rooms(&[*room]).len() == 1;
            let (shared, own): (Vec<_>, Vec<_>) = used.iter().copied().partition(shares);
            let mut headings = Vec::new();
            let mut sharing = Vec::new();
            for column in &grid.columns {
                match &column.heading {
                    Heading::Room(room) => headings.push(Some(*room)),
                    Heading::NoRoom => headings.push(None),
                    Heading::Shared(rooms) => {
                        let rooms: Vec<_> = rooms.iter().copied().map(Some).collect();
                        prop_assert!(rooms.is_sorted());
                        prop_assert_eq!(column.lanes, 1);
                        prop_assert_eq!(deepest(&of_rooms(&rooms)), 1);
                        sharing.extend(rooms);
                        continue;
                    }
                }
                prop_assert_eq!(column.lanes, deepest(&of_rooms(&headings[headings.len() - 1..])));
            }
            sharing.sort_unstable();
            prop_assert_eq!(headings, own);
            prop_assert_eq!(&sharing, &shared);
            let shared_columns = grid.columns.iter().filter(|column| matches!(column.heading, Heading::Shared(_)));
            prop_assert_eq!(shared_columns.count(), deepest(&of_rooms(&shared)), "as few shared columns as can be");
        }
    }

    #[test]
    fn the_present_moment_lies_in_the_row_of_its_time(schedule in any_schedule(), minutes in -60i64..3_000) {
        let now = Instant::new(clock("0:00").utc_seconds() + minutes * 60, 0).unwrap();
        let grid = schedule.grid(thursday(), &[]);
        let within = |row: usize| {
            let (start, end) = (grid.rows[row].start.utc_seconds(), grid.rows[row].end.utc_seconds());
            start <= now.utc_seconds() && (now.utc_seconds() < end || start == end && now.utc_seconds() == start)
        };
        let expected = (0..grid.rows.len()).rfind(|row| within(*row));
        let found = grid.now_row(now);
        prop_assert_eq!(found.map(|found| found.row), expected);
        if let Some(NowRow { row, per_mille }) = found {
            let (start, end) = (grid.rows[row].start.utc_seconds(), grid.rows[row].end.utc_seconds());
            let passed = if end > start { (now.utc_seconds() - start) as f64 / (end - start) as f64 } else { 0.0 };
            prop_assert_eq!(per_mille, (passed * 1_000.0 + 1e-9).floor() as u16);
        }
    }
}

/// The rows as text: start–end, `…` for a gap, `'` where the start is labelled.
fn times(grid: &Grid) -> Vec<String> {
    let time = |moment: Instant| {
        let (hour, minute) = moment.local_time();
        format!("{hour:02}:{minute:02}")
    };
    let row = |row: &super::Row| {
        let label = if row.labelled { "'" } else { "" };
        let gap = if row.gap { " …" } else { "" };
        format!("{label}{}–{}{gap}", time(row.start), time(row.end))
    };
    grid.rows.iter().map(row).collect()
}

#[test]
fn a_day_of_three_rooms_with_a_break() {
    let schedule = Schedule::of_day(&[
        (Some(0), "9:00", "10:00"),
        (Some(1), "9:00", "11:00"),
        (Some(0), "10:00", "11:00"),
        (Some(2), "15:00", "16:00"),
    ]);
    let grid = schedule.grid(thursday(), &[]);
    assert_eq!(times(&grid), ["'09:00–10:00", "'10:00–11:00", "11:00–15:00 …", "'15:00–16:00"]);
    let headings: Vec<_> = grid.columns.iter().map(|column| column.heading.clone()).collect();
    assert_eq!(headings, [Heading::Room(0), Heading::Room(1), Heading::Room(2)]);
    let empty = |column, rows| Cell::Empty { column, lane: 0, rows, lanes: 1 };
    assert_eq!(grid.rows[0].cells[2], empty(2, 3));
    assert_eq!(grid.rows[2].cells, [empty(0, 2), empty(1, 2)]);
}

#[test]
fn an_empty_meeting_has_an_empty_table() {
    let schedule = Schedule::default();
    assert_eq!(schedule.grid(thursday(), &[]), Grid::default());
    assert_eq!(schedule.grid(None, &[0]), Grid::default());
    assert_eq!(Grid::default().now_row(clock("9:00")), None);
}

#[test]
fn sessions_without_a_day_stand_beside_a_table_without_rows() {
    let mut schedule = Schedule::of_day(&[(None, "9:00", "10:00")]);
    schedule.slots.push(Slot::unknown(1));
    let grid = schedule.grid(None, &[]);
    assert_eq!((grid.rows.len(), positions(&grid.unplaced)), (0, vec![1]));
    assert!(schedule.grid(thursday(), &[]).unplaced.is_empty());
}

#[test]
fn a_double_booking_takes_two_lanes_while_it_lasts() {
    let schedule =
        Schedule::of_day(&[(Some(0), "9:00", "11:00"), (Some(0), "10:00", "12:00"), (Some(0), "12:00", "13:00")]);
    let grid = schedule.grid(thursday(), &[]);
    assert_eq!(grid.columns.len(), 1);
    assert_eq!(grid.columns[0].lanes, 2);
    let lanes: Vec<_> = drawn(&grid).iter().map(|one| (one.lane, one.lanes)).collect();
    assert_eq!(lanes, [(0, 1), (1, 1), (0, 2)]);
}

#[test]
fn what_takes_no_time_has_a_row_of_its_own() {
    let sessions = [
        (Some(0), "9:00", "10:00"),
        (Some(0), "10:00", "10:00"),
        (Some(0), "10:00", "11:00"),
        (Some(1), "9:00", "11:00"),
        (Some(1), "11:00", "11:00"),
    ];
    let grid = Schedule::of_day(&sessions).grid(thursday(), &[]);
    assert_eq!(times(&grid), ["'09:00–10:00", "'10:00–10:00", "10:00–11:00", "'11:00–11:00"]);
    assert!(grid.columns.iter().all(|column| column.lanes == 1));
    assert_eq!(grid.now_row(clock("10:00")), Some(NowRow { row: 2, per_mille: 0 }));
    assert_eq!(grid.now_row(clock("10:45")), Some(NowRow { row: 2, per_mille: 750 }));
    assert_eq!(grid.now_row(clock("11:00")), Some(NowRow { row: 3, per_mille: 0 }));
    assert_eq!(grid.now_row(clock("11:01")), None);
    let only = Schedule::of_day(&sessions[1..2]).grid(thursday(), &[]);
    assert_eq!(times(&only), ["'10:00–10:00"]);
}

#[test]
fn a_night_past_midnight_stands_on_both_days() {
    let schedule = Schedule::of_day(&[
        (Some(0), "22:00", "26:00"),
        (Some(1), "22:00", "24:00"),
        (Some(1), "24:30", "25:00"),
        (Some(1), "33:00", "34:00"),
    ]);
    let first = schedule.grid(thursday(), &[]);
    assert_eq!(times(&first), ["'22:00–00:00", "00:00–02:00"]);
    let marks =
        |grid: &Grid| -> Vec<_> { drawn(grid).iter().map(|one| (one.session, one.continued, one.goes_on)).collect() };
    assert_eq!(marks(&first), [(0, false, true), (1, false, false)]);
    let second = schedule.grid(Some(day("2017-02-17")), &[]);
    assert_eq!(times(&second), ["00:00–00:30", "'00:30–01:00", "01:00–02:00", "02:00–09:00 …", "'09:00–10:00"]);
    assert_eq!(marks(&second), [(0, true, false), (2, false, false), (3, false, false)]);
}

#[test]
fn rooms_with_one_session_share_columns_once_there_are_many() {
    let mut sessions = vec![(Some(7), "9:00", "10:00"), (Some(7), "10:00", "11:00")];
    let hours = [("9:00", "10:00"), ("10:00", "11:00"), ("9:30", "10:30"), ("11:00", "12:00"), ("13:00", "14:00")];
    sessions.extend(hours.iter().enumerate().map(|(room, (start, end))| (Some(room), *start, *end)));
    let headings = |sessions: &[(Option<usize>, &str, &str)], hidden: &[usize]| -> Vec<Heading> {
        let grid = Schedule::of_day(sessions).grid(thursday(), hidden);
        grid.columns.into_iter().map(|column| column.heading).collect()
    };
    assert_eq!(headings(&sessions, &[]), [0, 1, 2, 3, 4, 7].map(Heading::Room), "six columns fit");
    sessions.push((None, "9:00", "9:15"));
    assert_eq!(
        headings(&sessions, &[]),
        [Heading::Room(7), Heading::Shared(vec![0, 1, 3, 4]), Heading::Shared(vec![2]), Heading::NoRoom]
    );
    let fewer = [Heading::Room(0), Heading::Room(1), Heading::Room(3), Heading::Room(4), Heading::Room(7)];
    assert_eq!(headings(&sessions, &[2])[..5], fewer, "hidden rooms leave their place to others");
}

#[test]
fn in_the_night_that_repeats_an_hour_rows_follow_time_and_not_the_clock() {
    let zone = new_york();
    let seen = |text: &str| moment(text).seen_in(Some(&zone));
    // 01:30 in summer time, 01:30 in winter time, and one that lasts from the one hour into the other.
    let schedule = Schedule::with(vec![
        Slot::timed(0, Some(0), seen("2017-11-05T05:30:00Z"), seen("2017-11-05T06:00:00Z")),
        Slot::timed(1, Some(0), seen("2017-11-05T06:30:00Z"), seen("2017-11-05T07:00:00Z")),
        Slot::timed(2, Some(1), seen("2017-11-05T04:30:00Z"), seen("2017-11-05T06:30:00Z")),
    ]);
    let grid = schedule.grid(Some(day("2017-11-05")), &[]);
    assert_eq!(times(&grid), ["'00:30–01:30", "'01:30–01:00", "01:00–01:30", "'01:30–02:00"]);
    assert_eq!(grid.rows.iter().map(|row| row.start.offset_minutes()).collect::<Vec<_>>(), [-240, -240, -300, -300]);
    assert_eq!(grid.now_row(moment("2017-11-05T06:15:00Z")), Some(NowRow { row: 2, per_mille: 500 }));
    assert!(grid.columns.iter().all(|column| column.lanes == 1), "the two half past one do not overlap");
}

#[test]
fn the_day_begins_at_midnight_in_the_night_that_skips_an_hour() {
    let zone = lisbon();
    let seen = |text: &str| moment(text).seen_in(Some(&zone));
    let schedule = Schedule::with(vec![
        Slot::timed(0, Some(0), seen("2017-03-25T23:00:00Z"), seen("2017-03-26T01:30:00Z")),
        Slot::timed(1, Some(1), seen("2017-03-26T00:30:00Z"), seen("2017-03-26T01:00:00Z")),
    ]);
    let grid = schedule.grid(Some(day("2017-03-26")), &[]);
    assert_eq!(times(&grid), ["00:00–00:30", "'00:30–02:00", "02:00–02:30"]);
}
