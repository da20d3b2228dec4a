//! Where the axis is marked.

use super::Projection;
use crate::civil::{Day, Weekday};

/// A mark of the axis, at the beginning of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tick {
    /// The day the mark stands before.
    pub day: Day,
    /// The longest period that begins there.
    pub kind: TickKind,
}

/// The periods of an axis, from short to long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TickKind {
    /// A day.
    Day,
    /// A week, beginning on Monday as in ISO 8601.
    Week,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A year.
    Year,
}

/// Every how many days the axis can be marked, finest first.
const DAY_STEPS: [i64; 2] = [1, 7];
/// Every how many months, with the fewest days that lie between two marks.
const MONTH_STEPS: [(i32, f64); 3] = [(1, 28.0), (3, 90.0), (12, 365.0)];
/// Then every so many years, and ten, a hundred, a thousand times as many.
const YEAR_STEPS: [i32; 3] = [1, 2, 5];

/// The finest even marks of the range that stand at least so far apart: days,
/// weeks, months, quarters, years, or round numbers of years.
///
/// No marks are nearer than one unit, however near they may be.
pub fn ticks(projection: &Projection, min_spacing: f64) -> Vec<Tick> {
    let width = projection.day_width();
    let spacing = min_spacing.max(1.0);
    for days in DAY_STEPS {
        if days as f64 * width >= spacing {
            return every_days(projection, days);
        }
    }
    for (months, days) in MONTH_STEPS {
        if days * width >= spacing {
            return every_months(projection, months);
        }
    }
    for power in [1, 10, 100, 1_000] {
        for years in YEAR_STEPS {
            let years = years * power;
            if f64::from(years) * 365.0 * width >= spacing {
                return every_months(projection, years * 12);
            }
        }
    }
    Vec::new()
}

/// All days of the range, or all its Mondays.
fn every_days(projection: &Projection, step: i64) -> Vec<Tick> {
    let to_monday = 7 - projection.from().weekday() as i64;
    let mut days = projection.from().days() + to_monday % step;
    let mut ticks = Vec::new();
    while days <= projection.to().days() {
        ticks.extend(Day::from_days(days).map(tick));
        days += step;
    }
    ticks
}

/// The first days of every so many months, counted from the year 0.
fn every_months(projection: &Projection, step: i32) -> Vec<Tick> {
    let from = projection.from();
    let month = from.year() * 12 + i32::from(from.month()) - 1;
    let mut month = month - month.rem_euclid(step);
    let mut ticks = Vec::new();
    // A month of the year is always a small number; the last month of the calendar has no next.
    while let Ok(day) = Day::new(month / 12, (month % 12 + 1) as u8, 1) {
        if day > projection.to() {
            break;
        }
        if day >= from {
            ticks.push(tick(day));
        }
        month += step;
    }
    ticks
}

fn tick(day: Day) -> Tick {
    let kind = match (day.day(), day.month()) {
        (1, 1) => TickKind::Year,
        (1, 4 | 7 | 10) => TickKind::Quarter,
        (1, _) => TickKind::Month,
        _ if day.weekday() == Weekday::Monday => TickKind::Week,
        _ => TickKind::Day,
    };
    Tick { day, kind }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edtf::testing::any_day;
    use proptest::prelude::*;

    fn projection(from: &str, to: &str, width: f64) -> Projection {
        Projection::new(from.parse().unwrap(), to.parse().unwrap(), 0.0, width)
    }

    fn days(projection: &Projection, min_spacing: f64) -> String {
        let ticks = ticks(projection, min_spacing);
        let days: Vec<String> = ticks.iter().map(|tick| tick.day.to_string()).collect();
        days.join(" ")
    }

    #[test]
    fn less_room_makes_coarser_marks() {
        for (from, to, width, expected) in [
            ("2017-02-15", "2017-02-18", 400.0, "2017-02-15 2017-02-16 2017-02-17 2017-02-18"),
            ("2017-02-15", "2017-03-10", 400.0, "2017-02-20 2017-02-27 2017-03-06"),
            ("2017-02-20", "2017-02-27", 100.0, "2017-02-20 2017-02-27"),
            ("2017-02-15", "2017-05-01", 200.0, "2017-03-01 2017-04-01 2017-05-01"),
            ("2017-02-15", "2018-01-31", 300.0, "2017-04-01 2017-07-01 2017-10-01 2018-01-01"),
            ("2016-02-15", "2018-12-31", 300.0, "2017-01-01 2018-01-01"),
            ("1990-01-01", "2018-12-31", 300.0, "1990-01-01 1995-01-01 2000-01-01 2005-01-01 2010-01-01 2015-01-01"),
            ("2016-02-15", "2016-12-31", 30.0, ""),
            ("2016-01-01", "2018-12-31", 0.0, ""),
        ] {
            assert_eq!(days(&projection(from, to, width), 40.0), expected, "{from} {to} {width}");
        }
    }

    #[test]
    fn a_mark_names_the_longest_period_that_begins() {
        let kinds = |from, to| -> Vec<TickKind> {
            let ticks = ticks(&projection(from, to, 1e4), 40.0);
            ticks.iter().map(|tick| tick.kind).collect()
        };
        use TickKind::{Day, Month, Quarter, Week, Year};
        assert_eq!(kinds("2017-12-31", "2018-01-02"), [Day, Year, Day]);
        assert_eq!(kinds("2017-02-05", "2017-02-06"), [Day, Week]);
        assert_eq!(kinds("2017-01-31", "2017-02-01"), [Day, Month]);
        assert_eq!(kinds("2017-09-30", "2017-10-01"), [Day, Quarter]);
    }

    proptest! {
        #[test]
        fn marks_are_apart_and_inside(
            from in any_day(), length in 0i64..40_000, width in 0.0..4_000.0, spacing in 0.0..200.0,
        ) {
            let projection = Projection::new(from, from.plus(length), 10.0, 10.0 + width);
            let ticks = ticks(&projection, spacing);
            for tick in &ticks {
                prop_assert!(projection.contains(tick.day));
            }
            for pair in ticks.windows(2) {
                prop_assert!(pair[0].day < pair[1].day);
                let apart = projection.x(pair[1].day) - projection.x(pair[0].day);
                prop_assert!(apart >= spacing - 1e-6, "{apart} < {spacing}");
            }
        }

        #[test]
        fn the_shortest_month_quarter_and_year_are_long_enough(
            from in any_day(), step in prop::sample::select(vec![1.0, 7.0, 28.0, 29.0, 90.0, 91.0, 365.0, 366.0]),
        ) {
            let projection = Projection::new(from, from.plus(1_999), 0.0, 20_000.0);
            let spacing = step * projection.day_width();
            for pair in ticks(&projection, spacing).windows(2) {
                let apart = projection.x(pair[1].day) - projection.x(pair[0].day);
                prop_assert!(apart >= spacing - 1e-6, "{apart} < {spacing}");
            }
        }

        #[test]
        fn more_room_never_makes_fewer_marks(from in any_day(), length in 0i64..4_000, width in 0.0..2_000.0) {
            let marks = |width| ticks(&Projection::new(from, from.plus(length), 0.0, width), 50.0).len();
            prop_assert!(marks(width) <= marks(width * 2.0));
        }

        #[test]
        fn no_numbers_make_too_many_marks(
            from in any_day(), length in 0i64..20_000, width in any::<f64>(), spacing in any::<f64>(),
        ) {
            let projection = Projection::new(from, from.plus(length), 0.0, width);
            let most = (projection.right() + 1.0).min(length as f64 + 1.0);
            prop_assert!(ticks(&projection, spacing).len() as f64 <= most);
        }
    }
}
