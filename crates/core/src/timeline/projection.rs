//! Days to positions, and back.

use crate::civil::Day;

/// Maps the days of a range, both ends included, to a stretch of the x axis.
///
/// A day is as wide as its share of the stretch: it begins at [`x`] and ends
/// where the next begins. Days outside the range have their positions outside
/// the stretch.
///
/// [`x`]: Projection::x
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    from: Day,
    to: Day,
    left: f64,
    right: f64,
    /// The number of the first day, and the width of each.
    first: f64,
    day_width: f64,
}

impl Projection {
    /// Maps the days `from` to `to`, in whichever order, to the stretch from
    /// `left` to `right`. A stretch that is empty or not finite has no width,
    /// and all days lie at its left end.
    pub fn new(from: Day, to: Day, left: f64, right: f64) -> Projection {
        let left = if left.is_finite() { left } else { 0.0 };
        let right = if right.is_finite() { right } else { left };
        let (from, to, right) = (from.min(to), from.max(to), right.max(left));
        let (first, last) = (from.days() as f64, to.days() as f64);
        Projection { from, to, left, right, first, day_width: (right - left) / (last - first + 1.0) }
    }

    /// The first day of the range.
    pub fn from(&self) -> Day {
        self.from
    }

    /// The last day of the range.
    pub fn to(&self) -> Day {
        self.to
    }

    /// Where the first day begins.
    pub fn left(&self) -> f64 {
        self.left
    }

    /// Where the last day ends.
    pub fn right(&self) -> f64 {
        self.right
    }

    /// The width of one day.
    pub fn day_width(&self) -> f64 {
        self.day_width
    }

    /// Where the day begins.
    pub fn x(&self, day: Day) -> f64 {
        self.position(day.days() as f64)
    }

    /// Where a moment lies, in days since 1970-01-01.
    pub fn position(&self, days: f64) -> f64 {
        self.left + (days - self.first) * self.day_width
    }

    /// Where the day ends and the next begins.
    pub fn end(&self, day: Day) -> f64 {
        self.position(day.days() as f64 + 1.0)
    }

    /// The middle of the day.
    pub fn middle(&self, day: Day) -> f64 {
        self.position(day.days() as f64 + 0.5)
    }

    /// The day of the range that the position lies in, or is nearest to.
    pub fn day_at(&self, x: f64) -> Day {
        let days = (x - self.left) / self.day_width;
        // Casting saturates, and makes nothing of a day without width.
        self.from.plus(days.floor() as i64).clamp(self.from, self.to)
    }

    /// Whether the day is in the range.
    pub fn contains(&self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edtf::testing::any_day;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn of_2017(left: f64, right: f64) -> Projection {
        Projection::new(day("2017-01-01"), day("2017-12-31"), left, right)
    }

    #[test]
    fn the_range_fills_the_stretch_from_the_first_day_to_the_end_of_the_last() {
        let year = of_2017(100.0, 465.0);
        for (text, x) in [("2017-01-01", 100.0), ("2017-01-02", 101.0), ("2017-12-31", 464.0), ("2016-12-31", 99.0)] {
            assert_eq!(year.x(day(text)), x, "{text}");
        }
        assert_eq!(year.end(day("2017-12-31")), 465.0);
        assert_eq!(year.middle(day("2017-01-01")), 100.5);
        assert_eq!(year.day_at(100.9), day("2017-01-01"));
        assert_eq!(year.day_at(-1e300), day("2017-01-01"));
        assert_eq!(year.day_at(1e300), day("2017-12-31"));
    }

    #[test]
    fn a_single_day_fills_the_stretch_alone() {
        let one = Projection::new(day("2017-02-16"), day("2017-02-16"), 0.0, 10.0);
        assert_eq!(one.x(day("2017-02-16")), 0.0);
        assert_eq!(one.end(day("2017-02-16")), 10.0);
        assert_eq!(one.day_at(9.0), day("2017-02-16"));
    }

    #[test]
    fn a_stretch_without_width_is_a_point() {
        for (left, right) in [(5.0, 5.0), (5.0, 1.0), (5.0, f64::NAN), (5.0, f64::INFINITY)] {
            let point = of_2017(left, right);
            assert_eq!(point.x(day("2017-07-01")), 5.0);
            for x in [5.0, 0.0, 9.0, f64::NAN] {
                assert!(point.contains(point.day_at(x)));
            }
        }
    }

    proptest! {
        #[test]
        fn later_days_lie_further_right(from in any_day(), to in any_day(), a in any_day(), b in any_day()) {
            let projection = Projection::new(from, to, 10.0, 1000.0);
            prop_assert_eq!(
                projection.x(a).total_cmp(&projection.x(b)),
                a.cmp(&b)
            );
        }

        #[test]
        fn the_day_of_a_position_is_the_day_it_came_from(
            from in any_day(), length in 0i64..20_000, at in 0i64..20_000, width in 1.0..5_000.0,
        ) {
            let projection = Projection::new(from, from.plus(length), 37.5, 37.5 + width);
            let day = from.plus(at % (length + 1));
            prop_assert_eq!(projection.day_at(projection.middle(day)), day);
            let found = projection.day_at(projection.x(day));
            prop_assert!((found.days() - day.days()).abs() <= 1);
        }
    }
}
