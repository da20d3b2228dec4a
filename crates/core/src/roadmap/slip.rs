//! Plan against outcome: whether an event came when it was to come, and by how much it did not.

use crate::civil::Day;
use crate::edtf::{Edtf, Precision};

/// Days by which a day that is only about right may be missed.
const ABOUT: i64 = 3;

/// From so many days on a distance is told in weeks.
const WEEKS: i64 = 14;

/// From so many days on a distance is told in months.
const MONTHS: i64 = 60;

/// From so many months on a distance is told in years.
const YEARS: i64 = 24;

/// What a distance in time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// A distance in time, as finely as it can honestly be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Distance {
    /// How many, at least one.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// How an outcome stands to its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// There was no plan with a date.
    Unplanned,
    /// No outcome is known.
    Open,
    /// It came within what was planned.
    Kept,
    /// It came, or ended, later.
    Later(Distance),
    /// It came, or began, earlier.
    Earlier(Distance),
}

/// Compares an outcome with its plan.
///
/// A plan is the time from its first to its last day: a month is all of its days, what is open has no end on that side,
/// gaps of a set do not count. An outcome that can lie in it is kept; a day that is only about right may be missed by
/// three. Otherwise the outcome is later, or earlier, where it lies further outside.
///
/// How far is counted, where it lies wholly outside, from the near end of the plan to the near end of the outcome; or,
/// where both are given in days, from start to start. Where it only reaches out, by how far it does. Below two weeks the
/// distance is told in days, below sixty days in weeks, then in months, from two years on in years; but never more finely
/// than the outcome is given. Months are those of the calendar (from September to December it is three) where the plan or
/// the outcome is not given in days.
pub fn slip(planned: Option<&Edtf>, actual: Option<&Edtf>) -> Slip {
    let Some(planned) = planned else { return Slip::Unplanned };
    let Some(actual) = actual else { return Slip::Open };
    let before = days_between(actual.begun_by(), planned.earliest());
    let beyond = days_between(planned.latest(), actual.lasts_to());
    let allowed = if is_about_a_day(planned) || is_about_a_day(actual) { ABOUT } else { 0 };
    if before <= allowed && beyond <= allowed {
        Slip::Kept
    } else if beyond >= before {
        told(later_ends(planned, actual), planned, actual).map_or(Slip::Kept, Slip::Later)
    } else {
        told(earlier_ends(planned, actual), planned, actual).map_or(Slip::Kept, Slip::Earlier)
    }
}

/// How many days after one end the other lies; none where an end is open.
fn days_between(from: Option<Day>, to: Option<Day>) -> i64 {
    from.zip(to).map_or(0, |(from, to)| to.days() - from.days())
}

fn is_about_a_day(date: &Edtf) -> bool {
    date.is_approximate() && date.precision() == Precision::Day
}

/// Between which days an outcome is later than its plan.
fn later_ends(planned: &Edtf, actual: &Edtf) -> Option<(Day, Day)> {
    let (last, first) = (planned.latest()?, actual.earliest());
    match first.filter(|first| *first > last) {
        Some(first) => starts(planned, actual).or(Some((last, first))),
        None => Some((last, actual.lasts_to()?)),
    }
}

/// Between which days an outcome is earlier than its plan.
fn earlier_ends(planned: &Edtf, actual: &Edtf) -> Option<(Day, Day)> {
    let (first, last) = (planned.earliest()?, actual.latest());
    match last.filter(|last| *last < first) {
        Some(last) => starts(actual, planned).or(Some((last, first))),
        None => Some((actual.begun_by()?, first)),
    }
}

/// Where both begin, if both are given in days.
fn starts(one: &Edtf, other: &Edtf) -> Option<(Day, Day)> {
    let start = |date: &Edtf| date.earliest().filter(|_| is_in_days(date));
    start(one).zip(start(other))
}

fn is_in_days(date: &Edtf) -> bool {
    date.precision() == Precision::Day && !matches!(date, Edtf::OneOf(_))
}

/// A distance as it is told.
fn told(ends: Option<(Day, Day)>, planned: &Edtf, actual: &Edtf) -> Option<Distance> {
    let (from, to) = ends?;
    let days = to.days() - from.days();
    let years = i64::from(to.year() - from.year());
    let calendar = years * 12 + i64::from(to.month()) - i64::from(from.month());
    let is_exact = is_in_days(planned) && is_in_days(actual);
    let months = if is_exact { (days * 12 + 183) / 365 } else { calendar };
    let (count, unit) = match actual.precision() {
        Precision::Year => (years, Unit::Year),
        _ if months >= YEARS => ((months + 6) / 12, Unit::Year),
        Precision::Month => (months, Unit::Month),
        Precision::Day if days < WEEKS => (days, Unit::Day),
        Precision::Day if days < MONTHS => ((days + 3) / 7, Unit::Week),
        Precision::Day => (months, Unit::Month),
    };
    Some(Distance { count: u32::try_from(count.max(1)).unwrap_or(u32::MAX), unit })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::edtf::testing::any_edtf;
    use crate::edtf::{Date, Endpoint};

    fn of(planned: &str, actual: &str) -> Slip {
        let read = |text: &str| (!text.is_empty()).then(|| text.parse::<Edtf>().unwrap());
        slip(read(planned).as_ref(), read(actual).as_ref())
    }

    fn later(count: u32, unit: Unit) -> Slip {
        Slip::Later(Distance { count, unit })
    }

    fn earlier(count: u32, unit: Unit) -> Slip {
        Slip::Earlier(Distance { count, unit })
    }

    #[test]
    fn without_a_plan_or_an_outcome_there_is_nothing_to_compare() {
        assert_eq!(of("", "2017-05"), Slip::Unplanned);
        assert_eq!(of("", ""), Slip::Unplanned);
        assert_eq!(of("2017-05", ""), Slip::Open);
    }

    #[test]
    fn what_can_lie_in_the_plan_is_kept() {
        for (planned, actual) in [
            ("2017-12~", "2017-12-04/2017-12-06"),
            ("../2018-07", "2018-07-13"),
            ("2018-07/..", "2019"),
            ("2017-04/2017-11", "2017-05-08/2017-10-13"),
            ("2018-02", "{2018-02-20,2018-02-22,2018-02-23}"),
            ("[2017-09-01..2017-12-03]", "2017-10-10/2017-10-11"),
            ("{2018-02-20,2018-02-22}", "2018-02-21"),
            ("2017-06-28/2017-06-30", "2017-06-28/2017-06-30"),
            ("2017-09-12", "2017-09"),
            ("2017", "[2017-09-01..2018-03-01]"),
            ("2017-12-05~", "2017-12-08"),
            ("2018-09-17?", "2018-09-17"),
            ("2017-03", "2017-03-01/.."),
        ] {
            assert_eq!(of(planned, actual), Slip::Kept, "{planned} {actual}");
        }
    }

    #[test]
    fn a_distance_is_as_fine_as_it_can_honestly_be_told() {
        for (planned, actual, expected) in [
            ("../2018-09", "2018-12-10/2018-12-11", later(3, Unit::Month)),
            ("../2018-09", "2018-12", later(3, Unit::Month)),
            ("../2018-09", "2018-10", later(1, Unit::Month)),
            ("../2018-09", "2019", later(1, Unit::Year)),
            ("2018-09-17", "2018-12-10/2018-12-11", later(3, Unit::Month)),
            ("2018-02", "2017-12-12", earlier(7, Unit::Week)),
            ("2017-05~", "2017-04-28", earlier(3, Unit::Day)),
            ("2018-02/2018-06", "2018-02-13/2018-07-04", later(4, Unit::Day)),
            ("2018-02/2018-06", "2018-01-25/2018-03-04", earlier(7, Unit::Day)),
            ("2017-06-28/2017-06-30", "2017-07-05/2017-07-07", later(7, Unit::Day)),
            ("2017-06-28/2017-06-30", "2017-06-29/2017-07-01", later(1, Unit::Day)),
            ("2017-06-28", "2017-06-27/2017-07-01", later(3, Unit::Day)),
            ("2017-06-28", "2017-06-25/2017-06-29", earlier(3, Unit::Day)),
            ("2017-06-01", "2017-06-14", later(13, Unit::Day)),
            ("2017-06-01", "2017-06-15", later(2, Unit::Week)),
            ("2017-06-01", "2017-07-30", later(8, Unit::Week)),
            ("2017-06-01", "2017-07-31", later(2, Unit::Month)),
            ("2017", "2019-03-01", later(15, Unit::Month)),
            ("2017", "2020-03-01", later(2, Unit::Year)),
            ("2017-12-05~", "2017-12-09", later(4, Unit::Day)),
        ] {
            assert_eq!(of(planned, actual), expected, "{planned} {actual}");
        }
    }

    /// From one day to another so many days later.
    fn span(first: i64, length: i64) -> Edtf {
        let date = |days| Endpoint::Date(Date::of_day(Day::from_days(days).unwrap()));
        Edtf::interval(date(first), date(first + length)).unwrap()
    }

    /// As a number that grows with time; days, weeks and months by how many days they stand for.
    fn signed(slip: Slip) -> i64 {
        let days = |distance: Distance| {
            let unit = match distance.unit {
                Unit::Day => 10,
                Unit::Week => 70,
                Unit::Month => 304,
                Unit::Year => 3652,
            };
            i64::from(distance.count) * unit
        };
        match slip {
            Slip::Later(distance) => days(distance),
            Slip::Earlier(distance) => -days(distance),
            _ => 0,
        }
    }

    proptest! {
        #[test]
        fn it_is_kept_exactly_when_it_lies_within(start in 0i64..200, length in 0i64..60, from in 0i64..200, by in 0i64..60) {
            let within = start <= from && from + by <= start + length;
            let kept = slip(Some(&span(start, length)), Some(&span(from, by))) == Slip::Kept;
            prop_assert_eq!(kept, within);
        }

        #[test]
        fn of_two_apart_the_one_is_as_much_later_as_the_other_is_earlier(
            start in 0i64..900, length in 0i64..60, gap in 1i64..2000, by in 0i64..60
        ) {
            let (one, other) = (span(start, length), span(start + length + gap, by));
            let (there, back) = (slip(Some(&one), Some(&other)), slip(Some(&other), Some(&one)));
            match (there, back) {
                (Slip::Later(there), Slip::Earlier(back)) => prop_assert_eq!(there, back),
                _ => prop_assert!(false, "{:?} {:?}", there, back),
            }
        }

        #[test]
        fn the_later_the_outcome_the_later_the_slip(start in 1000i64..1100, length in 0i64..60, from in 0i64..3000, by in 0i64..60, shift in 0i64..900) {
            let by = by.min(length);
            let plan = span(start, length);
            let before = signed(slip(Some(&plan), Some(&span(from, by))));
            let after = signed(slip(Some(&plan), Some(&span(from + shift, by))));
            prop_assert!(before <= after, "{} {}", before, after);
        }

        #[test]
        fn a_plan_that_came_true_is_kept(date in any_edtf()) {
            prop_assert_eq!(slip(Some(&date), Some(&date)), Slip::Kept);
        }

        #[test]
        fn every_distance_is_at_least_one(one in any_edtf(), other in any_edtf()) {
            if let Slip::Later(distance) | Slip::Earlier(distance) = slip(Some(&one), Some(&other)) {
                prop_assert!(distance.count > 0);
            }
        }
    }
}
