//! The days a date reaches from and to, and the order this gives.

use std::cmp::Ordering;

use super::{Date, Edtf, Member};
use crate::civil::{Day, days_in_month};

impl Date {
    /// The first day the date can mean.
    pub fn first_day(self) -> Day {
        self.at(self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day the date can mean.
    pub fn last_day(self) -> Day {
        let month = self.month.unwrap_or(12);
        let last = days_in_month(self.year(), month);
        self.at(month, self.day.unwrap_or(last))
    }

    fn at(self, month: u8, day: u8) -> Day {
        // Construction has checked every part, so the fallback is never taken.
        Day::new(self.year(), month, day).unwrap_or(Day::MIN)
    }
}

impl Member {
    /// The first day of the member, none if the range has no start.
    pub fn earliest(self) -> Option<Day> {
        match self {
            Member::Date(date) => Some(date.first_day()),
            Member::Range(first, _) => first.map(Date::first_day),
        }
    }

    /// The last day of the member, none if the range has no end.
    pub fn latest(self) -> Option<Day> {
        match self {
            Member::Date(date) => Some(date.last_day()),
            Member::Range(_, last) => last.map(Date::last_day),
        }
    }
}

impl Member {
    fn begun_by(self) -> Option<Day> {
        match self {
            Member::Date(date) => Some(date.last_day()),
            Member::Range(first, last) => soonest([first, last]),
        }
    }

    fn lasts_to(self) -> Option<Day> {
        match self {
            Member::Date(date) => Some(date.first_day()),
            Member::Range(first, last) => longest([first, last]),
        }
    }
}

/// The day by which what lies between these ends has begun: by the last day of its start, and before its end, which may
/// be known more finely (`2017/2017-03`).
fn soonest(ends: [Option<Date>; 2]) -> Option<Day> {
    ends.into_iter().flatten().map(Date::last_day).min()
}

/// The day until which what lies between these ends lasts at least: to the first day of its end, and beyond its start.
fn longest(ends: [Option<Date>; 2]) -> Option<Day> {
    ends.into_iter().flatten().map(Date::first_day).max()
}

impl Edtf {
    /// The first day the date reaches to; none if its start is open or unknown.
    pub fn earliest(&self) -> Option<Day> {
        match self {
            Edtf::Date(date) => Some(date.first_day()),
            Edtf::Interval { start, .. } => start.date().map(Date::first_day),
            // An absent day is less than any other, which is what an open
            // start has to be among the starts of a set.
            Edtf::AllOf(members) | Edtf::OneOf(members) => members.iter().map(|member| member.earliest()).min()?,
        }
    }

    /// The last day the date reaches to; none if its end is open or unknown.
    pub fn latest(&self) -> Option<Day> {
        match self {
            Edtf::Date(date) => Some(date.last_day()),
            Edtf::Interval { end, .. } => end.date().map(Date::last_day),
            Edtf::AllOf(members) | Edtf::OneOf(members) => {
                members.iter().map(|member| member.latest()).reduce(|left, right| Some(left?.max(right?)))?
            }
        }
    }

    /// The day by which it has begun, whichever of the days that it can mean is the true one; none if nothing tells.
    pub fn begun_by(&self) -> Option<Day> {
        match self {
            Edtf::Date(date) => Some(date.last_day()),
            Edtf::Interval { start, end } => soonest([start.date(), end.date()]),
            Edtf::AllOf(members) => members.iter().filter_map(|member| member.begun_by()).min(),
            Edtf::OneOf(_) => self.latest(),
        }
    }

    /// The day until which it lasts at least, whichever of the days that it can mean is the true one; none if nothing
    /// tells.
    pub fn lasts_to(&self) -> Option<Day> {
        match self {
            Edtf::Date(date) => Some(date.first_day()),
            Edtf::Interval { start, end } => longest([start.date(), end.date()]),
            Edtf::AllOf(members) => members.iter().filter_map(|member| member.lasts_to()).max(),
            Edtf::OneOf(_) => self.earliest(),
        }
    }

    /// Whether the date cannot mean more than one day.
    pub fn is_single_day(&self) -> bool {
        let earliest = self.earliest();
        earliest.is_some() && earliest == self.latest()
    }

    /// The order of a chronology: by first day, then by last day, then as
    /// printed, so that only equal dates are equal. What has no first day
    /// comes before all else, what has no last day after all that does.
    pub fn chronological(&self, other: &Edtf) -> Ordering {
        let latest = |edtf: &Edtf| edtf.latest().map_or(i64::MAX, Day::days);
        self.earliest()
            .cmp(&other.earliest())
            .then_with(|| latest(self).cmp(&latest(other)))
            // Most pairs are decided by now, so the texts are rarely made.
            .then_with(|| self.to_string().cmp(&other.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edtf::testing::any_edtf;
    use proptest::prelude::*;

    fn edtf(text: &str) -> Edtf {
        text.parse().unwrap()
    }

    #[test]
    fn unequal_precisions_reach_as_far_as_their_parts() {
        for (text, earliest, latest) in [
            ("2016", "2016-01-01", "2016-12-31"),
            ("2016-02", "2016-02-01", "2016-02-29"),
            ("2017-12-04/2018", "2017-12-04", "2018-12-31"),
            ("{2018,2017-03,2017-05-01}", "2017-03-01", "2018-12-31"),
            ("[2017-05-01,2016..2017-03]", "2016-01-01", "2017-05-01"),
        ] {
            assert_eq!(edtf(text).earliest().unwrap().to_string(), earliest, "{text}");
            assert_eq!(edtf(text).latest().unwrap().to_string(), latest, "{text}");
        }
    }

    #[test]
    fn open_and_unknown_ends_have_no_day() {
        for text in ["../2017", "/2017", "[..2017]", "{..2016,2017}"] {
            assert_eq!(edtf(text).earliest(), None, "{text}");
            assert!(edtf(text).latest().is_some(), "{text}");
        }
        for text in ["2017/..", "2017/", "[2017..]", "{2016,2017..}"] {
            assert_eq!(edtf(text).latest(), None, "{text}");
            assert!(edtf(text).earliest().is_some(), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_day_may_begin_late_and_end_early() {
        for (text, begun_by, lasts_to) in [
            ("2017-02-16", "2017-02-16", "2017-02-16"),
            ("2017-02", "2017-02-28", "2017-02-01"),
            ("2016-11/2017-03", "2016-11-30", "2017-03-01"),
            // Ends of unequal precision: it has not begun after its end, nor ended before its start.
            ("2017/2017-03-09", "2017-03-09", "2017-03-09"),
            ("2016-09/2016", "2016-09-30", "2016-09-01"),
            ("{2017..2017-03}", "2017-03-31", "2017-03-01"),
            ("2016-09-19/..", "2016-09-19", "2016-09-19"),
            ("../2018-07", "2018-07-31", "2018-07-01"),
            ("{2018-02-20,2018-02-22,2018-02}", "2018-02-20", "2018-02-22"),
            ("{..2018-02-20,2018-02-22}", "2018-02-20", "2018-02-22"),
            ("[2017-09-01..2017-12-03]", "2017-12-03", "2017-09-01"),
        ] {
            assert_eq!(edtf(text).begun_by().unwrap().to_string(), begun_by, "{text}");
            assert_eq!(edtf(text).lasts_to().unwrap().to_string(), lasts_to, "{text}");
        }
    }

    #[test]
    fn only_one_possible_day_is_a_single_day() {
        for text in ["2017-02-16", "2018-09-17?", "2017-02-16/2017-02-16", "[2017-02-16]"] {
            assert!(edtf(text).is_single_day(), "{text}");
        }
        for text in ["2017-02", "2017-02-16/2017-02-17", "../2017-02-16", "2017-02-16/"] {
            assert!(!edtf(text).is_single_day(), "{text}");
        }
    }

    #[test]
    fn a_chronology_begins_with_what_has_no_start() {
        let sorted =
            ["../2018-07", "../2018-09", "2017-12-01", "2017-12", "2017-12~", "2017-12/2018-01", "2017-12/..", "2018"];
        let mut dates: Vec<Edtf> = sorted.iter().rev().map(|text| edtf(text)).collect();
        dates.sort_by(Edtf::chronological);
        let printed: Vec<String> = dates.iter().map(Edtf::to_string).collect();
        assert_eq!(printed, sorted);
    }

    proptest! {
        #[test]
        fn no_date_ends_before_it_starts(date in any_edtf()) {
            if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
                prop_assert!(earliest <= latest);
                for day in [date.begun_by(), date.lasts_to()] {
                    prop_assert!(day.is_some_and(|day| earliest <= day && day <= latest), "{}", date);
                }
            }
        }

        #[test]
        fn the_chronology_is_a_total_order(a in any_edtf(), b in any_edtf(), c in any_edtf()) {
            prop_assert_eq!(a.chronological(&b), b.chronological(&a).reverse());
            prop_assert_eq!(a.chronological(&b).is_eq(), a == b);
            if a.chronological(&b).is_le() && b.chronological(&c).is_le() {
                prop_assert!(a.chronological(&c).is_le());
            }
        }
    }
}
