//! The axis above the lanes: a row of marks, and the periods that enclose them.

use super::ticks::Step;
use super::window::day;
use super::{Tick, TickKind, Window};

/// The marks of an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// The periods over the marks: months over days and weeks, years over months and quarters, none over years. The
    /// first one began before the window or with it, so that its name can be kept in sight.
    pub major: Vec<Tick>,
    /// The marks in the window.
    pub minor: Vec<Tick>,
    /// The period that the marks in the window begin, or several of which they begin; none if there are no marks.
    pub unit: Option<TickKind>,
}

/// The finest marks for a window in a view of some width that stand at least so far apart.
pub fn axis(window: Window, width: f64, spacing: f64) -> Axis {
    let mut axis = Axis { major: Vec::new(), minor: Vec::new(), unit: None };
    let Some(step) = Step::finest(window.day_width(width), spacing) else { return axis };
    let (first, last) = (day(window.from.ceil()), day(window.to.ceil() - 1.0));
    let unit = step.kind();
    axis.unit = Some(unit);
    axis.minor = step.marks(first, last);
    axis.major = match unit {
        TickKind::Day | TickKind::Week => enclosing(window, Step::Months(1)),
        TickKind::Month | TickKind::Quarter => enclosing(window, Step::Months(12)),
        TickKind::Year => Vec::new(),
    };
    axis
}

/// The periods from the one in which the window begins to the one in which it ends.
fn enclosing(window: Window, step: Step) -> Vec<Tick> {
    let from = window.first_day();
    // No month or year is longer.
    let mut ticks = step.marks(from.plus(-365), window.last_day());
    let before = ticks.partition_point(|tick| tick.day <= from);
    ticks.drain(..before.saturating_sub(1));
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::civil::Day;
    use crate::edtf::testing::any_day;
    use proptest::prelude::*;

    fn between(from: &str, to: &str, width: f64) -> Axis {
        axis(Window::new(from.parse().unwrap(), to.parse().unwrap()), width, 40.0)
    }

    fn days(ticks: &[Tick]) -> String {
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
            assert_eq!(days(&between(from, to, width).minor), expected, "{from} {to} {width}");
        }
    }

    #[test]
    fn marks_stand_in_the_periods_that_enclose_them() {
        for (from, to, width, unit, expected) in [
            ("2017-02-15", "2017-02-18", 400.0, TickKind::Day, "2017-02-01"),
            ("2017-02-15", "2017-03-10", 400.0, TickKind::Week, "2017-02-01 2017-03-01"),
            ("2017-02-15", "2017-05-01", 200.0, TickKind::Month, "2017-01-01"),
            ("2017-01-01", "2018-01-31", 300.0, TickKind::Quarter, "2017-01-01 2018-01-01"),
            ("2016-12-31", "2018-01-01", 300.0, TickKind::Quarter, "2016-01-01 2017-01-01 2018-01-01"),
            ("2016-02-15", "2018-12-31", 300.0, TickKind::Year, ""),
            ("1990-01-01", "2018-12-31", 300.0, TickKind::Year, ""),
        ] {
            let axis = between(from, to, width);
            assert_eq!(axis.unit, Some(unit), "{from} {to}");
            assert_eq!(days(&axis.major), expected, "{from} {to}");
        }
        assert_eq!(between("2016-01-01", "2018-12-31", 0.0).unit, None);
    }

    #[test]
    fn a_window_that_begins_within_a_day_has_no_mark_for_it() {
        let day: Day = "2017-02-01".parse().unwrap();
        let from = day.days() as f64 + 0.5;
        let axis = axis(Window { from, to: from + 1.5 }, 100.0, 40.0);
        assert_eq!(days(&axis.minor), "2017-02-02");
        assert_eq!(days(&axis.major), "2017-02-01");
    }

    proptest! {
        #[test]
        fn marks_are_apart_and_inside(
            from in any_day(), part in 0.0..1.0, length in 0.01..40_000.0f64, width in 0.0..4_000.0, spacing in 0.0..200.0,
        ) {
            let from = from.days() as f64 + part;
            let window = Window { from, to: (from + length).min((Day::MAX.days() + 1) as f64) };
            let axis = axis(window, width, spacing);
            let x = |tick: &Tick| window.x(tick.day, width);
            let at = |tick: &Tick| tick.day.days() as f64;
            for tick in &axis.minor {
                prop_assert!(at(tick) >= window.from && at(tick) < window.to, "{tick:?}");
                prop_assert!(Some(tick.kind) >= axis.unit);
            }
            for ticks in [&axis.minor, &axis.major] {
                for pair in ticks.windows(2) {
                    prop_assert!(pair[0].day < pair[1].day);
                    let apart = x(&pair[1]) - x(&pair[0]);
                    prop_assert!(apart >= spacing - 1e-6, "{apart} < {spacing}");
                }
            }
            for (index, tick) in axis.major.iter().enumerate() {
                prop_assert!(at(tick) < window.to);
                prop_assert_eq!(at(tick) <= window.from, index == 0, "only the first is not after the beginning");
            }
            prop_assert!(axis.minor.len() as f64 <= width + 1.0);
        }

        #[test]
        fn the_shortest_month_quarter_and_year_are_long_enough(
            from in any_day(), step in prop::sample::select(vec![1.0, 7.0, 28.0, 29.0, 90.0, 91.0, 365.0, 366.0]),
        ) {
            let window = Window::new(from, from.plus(1_999));
            let spacing = step * window.day_width(20_000.0);
            for pair in axis(window, 20_000.0, spacing).minor.windows(2) {
                let apart = window.x(pair[1].day, 20_000.0) - window.x(pair[0].day, 20_000.0);
                prop_assert!(apart >= spacing - 1e-6, "{apart} < {spacing}");
            }
        }

        #[test]
        fn more_room_never_parts_marks(day_width in 0.0..100.0) {
            let days = |day_width: f64| match Step::finest(day_width, 50.0) {
                Some(Step::Days(days)) => days,
                Some(Step::Months(months)) => 30 * i64::from(months),
                None => i64::MAX,
            };
            prop_assert!(days(day_width * 2.0) <= days(day_width));
        }

        #[test]
        fn no_numbers_make_too_many_marks(
            from in any::<f64>(), to in any::<f64>(), width in any::<f64>(), spacing in any::<f64>(),
        ) {
            let window = Window { from, to };
            let marks = axis(window, width, spacing).minor.len() as f64;
            prop_assert!(marks <= width.abs() + 1.0 || marks <= window.days() + 1.0, "{marks}");
        }
    }
}
