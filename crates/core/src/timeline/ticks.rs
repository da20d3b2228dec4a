//! Where the axis is marked.

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

/// How far apart the marks of an axis are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// So many days, counted from a Monday.
    Days(i64),
    /// So many months, counted from the year 0.
    Months(i32),
}

/// Every how many days the axis can be marked, finest first.
const DAY_STEPS: [i64; 2] = [1, 7];
/// Every how many months, with the fewest days that lie between two marks.
const MONTH_STEPS: [(i32, f64); 3] = [(1, 28.0), (3, 90.0), (12, 365.0)];
/// Then every so many years, and ten, a hundred, a thousand times as many.
const YEAR_STEPS: [i32; 3] = [1, 2, 5];

impl Step {
    /// The finest even marks that stand at least so far apart: days, weeks, months, quarters, years, or round numbers
    /// of years; none if a day has no width.
    ///
    /// No marks are nearer than one unit, however near they may be.
    pub fn finest(day_width: f64, min_spacing: f64) -> Option<Step> {
        let spacing = min_spacing.max(1.0);
        for days in DAY_STEPS {
            if days as f64 * day_width >= spacing {
                return Some(Step::Days(days));
            }
        }
        for (months, days) in MONTH_STEPS {
            if days * day_width >= spacing {
                return Some(Step::Months(months));
            }
        }
        for power in [1, 10, 100, 1_000] {
            for years in YEAR_STEPS {
                let years = years * power;
                if f64::from(years) * 365.0 * day_width >= spacing {
                    return Some(Step::Months(years * 12));
                }
            }
        }
        None
    }

    /// The period that the step is, or is several of.
    pub fn kind(self) -> TickKind {
        match self {
            Step::Days(1) => TickKind::Day,
            Step::Days(_) => TickKind::Week,
            Step::Months(12..) => TickKind::Year,
            Step::Months(3..) => TickKind::Quarter,
            Step::Months(_) => TickKind::Month,
        }
    }

    /// The marks from one day to another, both included.
    pub fn marks(self, first: Day, last: Day) -> Vec<Tick> {
        match self {
            Step::Days(step) => every_days(first, last, step),
            Step::Months(step) => every_months(first, last, step),
        }
    }
}

/// All days, or all Mondays.
fn every_days(first: Day, last: Day, step: i64) -> Vec<Tick> {
    let to_monday = 7 - first.weekday() as i64;
    let mut days = first.days() + to_monday % step;
    let mut ticks = Vec::new();
    while days <= last.days() {
        ticks.extend(Day::from_days(days).map(tick));
        days += step;
    }
    ticks
}

/// The first days of every so many months.
fn every_months(first: Day, last: Day, step: i32) -> Vec<Tick> {
    let month = first.year() * 12 + i32::from(first.month()) - 1;
    let mut month = month - month.rem_euclid(step);
    let mut ticks = Vec::new();
    // A month of the year is always a small number; the last month of the calendar has no next.
    while let Ok(day) = Day::new(month / 12, (month % 12 + 1) as u8, 1) {
        if day > last {
            break;
        }
        if day >= first {
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

    #[test]
    fn a_mark_names_the_longest_period_that_begins() {
        let kinds = |first: &str, last: &str| -> Vec<TickKind> {
            let ticks = Step::Days(1).marks(first.parse().unwrap(), last.parse().unwrap());
            ticks.iter().map(|tick| tick.kind).collect()
        };
        use TickKind::{Day, Month, Quarter, Week, Year};
        assert_eq!(kinds("2017-12-31", "2018-01-02"), [Day, Year, Day]);
        assert_eq!(kinds("2017-02-05", "2017-02-06"), [Day, Week]);
        assert_eq!(kinds("2017-01-31", "2017-02-01"), [Day, Month]);
        assert_eq!(kinds("2017-09-30", "2017-10-01"), [Day, Quarter]);
        assert_eq!(kinds("2017-09-30", "2017-09-29"), []);
    }

    #[test]
    fn the_step_is_the_finest_that_has_room() {
        for (day_width, step) in [
            (40.0, Some(Step::Days(1))),
            (39.9, Some(Step::Days(7))),
            (5.7, Some(Step::Months(1))),
            (1.4, Some(Step::Months(3))),
            (0.44, Some(Step::Months(12))),
            (0.1, Some(Step::Months(24))),
            (0.05, Some(Step::Months(60))),
            (0.01, Some(Step::Months(240))),
            (0.0, None),
            (f64::NAN, None),
        ] {
            assert_eq!(Step::finest(day_width, 40.0), step, "{day_width}");
        }
        let kinds = [1, 7].map(|days| Step::Days(days).kind());
        assert_eq!(kinds, [TickKind::Day, TickKind::Week]);
        let kinds = [1, 3, 12, 24].map(|months| Step::Months(months).kind());
        assert_eq!(kinds, [TickKind::Month, TickKind::Quarter, TickKind::Year, TickKind::Year]);
    }
}
