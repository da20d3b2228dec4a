//! Which days are in view.

use crate::civil::Day;

/// A part of a day so small that it came of rounding: what begins or ends that near to a day begins or ends with it.
const ROUNDING: f64 = 1e-6;

/// A stretch of time, in days since 1970-01-01 with their fractions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Where it begins.
    pub from: f64,
    /// Where it ends, not included.
    pub to: f64,
}

/// What holds for every window: it never leaves these days and is never shorter than so many.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// The first day of the world.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// How many days the shortest window has; all, if the world is shorter.
    pub min_days: f64,
}

impl Limits {
    /// The whole world.
    pub fn world(&self) -> Window {
        Window::new(self.first, self.last)
    }

    /// The window of so many days that begins there, or the nearest one that is allowed.
    fn nearest(&self, from: f64, days: f64) -> Window {
        let world = self.world();
        // Written so that what is no number becomes one.
        let days = days.max(self.min_days).min(world.days());
        let from = from.max(world.from).min(world.to - days);
        Window { from, to: (from + days).min(world.to) }
    }
}

impl Window {
    /// The window of these days, both included, in whichever order.
    pub fn new(first: Day, last: Day) -> Window {
        Window { from: first.min(last).days() as f64, to: (first.max(last).days() + 1) as f64 }
    }

    /// These days in the middle, with some air on both sides: a share of their length on each.
    pub fn fitted(first: Day, last: Day, padding: f64, limits: &Limits) -> Window {
        let fit = Window::new(first, last);
        let days = (fit.days() * (1.0 + 2.0 * padding)).max(limits.min_days);
        limits.nearest((fit.from + fit.to - days) / 2.0, days)
    }

    /// How long it is.
    pub fn days(self) -> f64 {
        self.to - self.from
    }

    /// The width of a day in a view that wide.
    pub fn day_width(self, width: f64) -> f64 {
        width / self.days()
    }

    /// Where a day begins in a view that wide.
    pub fn x(self, day: Day, width: f64) -> f64 {
        (day.days() as f64 - self.from) * self.day_width(width)
    }

    /// Makes days so many times as wide; a factor below 1 makes them narrower. What lies at that share of the window, 0
    /// at its beginning and 1 at its end, stays there, unless the limits are in the way.
    pub fn zoomed(self, at: f64, factor: f64, limits: &Limits) -> Window {
        let days = (self.days() / factor).max(limits.min_days).min(limits.world().days());
        limits.nearest(self.from + at * (self.days() - days), days)
    }

    /// Moves it by so many days.
    pub fn panned(self, days: f64, limits: &Limits) -> Window {
        limits.nearest(self.from + days, self.days())
    }

    /// The day in which it begins.
    pub fn first_day(self) -> Day {
        day((self.from + ROUNDING).floor())
    }

    /// The day in which it ends.
    pub fn last_day(self) -> Day {
        self.first_day().max(day((self.to - ROUNDING).ceil() - 1.0))
    }
}

/// The day so many days after 1970-01-01, or the nearest of the calendar.
pub(super) fn day(days: f64) -> Day {
    // Casting saturates.
    Day::MIN.plus((days as i64).saturating_sub(Day::MIN.days()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edtf::testing::any_day;
    use proptest::prelude::*;

    fn any_limits() -> impl Strategy<Value = Limits> {
        (any_day(), 0i64..40_000, 0.0..60.0).prop_map(|(first, length, min_days)| Limits {
            first,
            last: first.plus(length),
            min_days,
        })
    }

    /// A window that keeps the limits.
    fn any_window() -> impl Strategy<Value = (Window, Limits)> {
        (any_limits(), 0.0..1.0, 0.0..1.0).prop_map(|(limits, at, share)| {
            let world = limits.world();
            (limits.nearest(world.from + at * world.days(), share * world.days()), limits)
        })
    }

    fn keeps(window: Window, limits: &Limits) -> bool {
        let world = limits.world();
        let least = limits.min_days.min(world.days());
        window.from >= world.from && window.to <= world.to && window.days() >= least - 1e-6
    }

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-4
    }

    #[test]
    fn windows_are_of_whole_days_where_they_are_given_by_days() {
        let [first, last] = ["2017-02-16", "2017-02-17"].map(|text| text.parse::<Day>().unwrap());
        let window = Window::new(last, first);
        assert_eq!((window.from, window.to, window.days()), (17_213.0, 17_215.0, 2.0));
        assert_eq!((window.first_day(), window.last_day()), (first, last));
        assert_eq!((window.day_width(100.0), window.x(last, 100.0)), (50.0, 50.0));
        let part = Window { from: 17_213.5, to: 17_214.0 };
        assert_eq!((part.first_day(), part.last_day()), (first, first));
        assert_eq!(Window { from: 17_213.5, to: 17_213.5 }.last_day(), first);
        assert_eq!(Window { from: -1e300, to: f64::INFINITY }.first_day(), Day::MIN);
        assert_eq!(Window { from: -1e300, to: f64::INFINITY }.last_day(), Day::MAX);
    }

    #[test]
    fn numbers_that_are_none_do_no_harm() {
        let limits = Limits { first: Day::MIN, last: Day::MAX, min_days: 7.0 };
        let window = limits.world();
        for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.0, -1.0] {
            for other in
                [window.zoomed(bad, 2.0, &limits), window.zoomed(0.5, bad, &limits), window.panned(bad, &limits)]
            {
                assert!(keeps(other, &limits), "{bad}: {other:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn zooming_keeps_the_moment_under_the_pointer((window, limits) in any_window(), at in 0.0..1.0, factor in 0.1..10.0) {
            let zoomed = window.zoomed(at, factor, &limits);
            prop_assert!(keeps(zoomed, &limits));
            let world = limits.world();
            if zoomed.from > world.from + 1e-6 && zoomed.to < world.to - 1e-6 {
                prop_assert!(near(window.from + at * window.days(), zoomed.from + at * zoomed.days()));
            }
            let least = limits.min_days.min(world.days());
            prop_assert!(near(zoomed.days(), (window.days() / factor).max(least).min(world.days())));
        }

        #[test]
        fn zooming_in_and_out_again_comes_back((window, limits) in any_window(), at in 0.0..1.0, factor in 1.0..10.0) {
            let there = window.zoomed(at, factor, &limits);
            if there.days() > limits.min_days + 1e-6 {
                let back = there.zoomed(at, 1.0 / factor, &limits);
                prop_assert!(near(back.from, window.from) && near(back.to, window.to), "{window:?} {back:?}");
            }
        }

        #[test]
        fn moving_keeps_the_length((window, limits) in any_window(), days in -50_000.0..50_000.0) {
            let moved = window.panned(days, &limits);
            prop_assert!(keeps(moved, &limits));
            prop_assert!(near(moved.days(), window.days()));
            let world = limits.world();
            if moved.from > world.from + 1e-6 && moved.to < world.to - 1e-6 {
                prop_assert!(near(moved.from - window.from, days));
            }
        }

        #[test]
        fn what_is_fitted_is_in_it(limits in any_limits(), a in 0i64..40_000, b in 0i64..40_000, padding in 0.0..1.0) {
            let [first, last] = [a, b].map(|days| limits.first.plus(days).min(limits.last));
            let fitted = Window::fitted(first, last, padding, &limits);
            let fit = Window::new(first, last);
            prop_assert!(keeps(fitted, &limits));
            prop_assert!(fitted.from <= fit.from && fitted.to >= fit.to, "{fitted:?}");
        }
    }
}
