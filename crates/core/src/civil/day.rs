//! A calendar day, and the arithmetic of the Gregorian calendar.

use std::fmt;
use std::str::FromStr;

use super::{CivilError, digits, two_digits};

/// Days from 0000-03-01, where the counting year begins, to 1970-01-01.
const EPOCH: i64 = 719_468;
/// Days of the 400 years after which the calendar repeats.
const ERA: i64 = 146_097;

/// A day of the proleptic Gregorian calendar, in the years 0000 to 9999.
///
/// Every value is a day that exists. Days are ordered by time. They are read
/// and printed in the extended format of ISO 8601, `YYYY-MM-DD`.
///
/// ```
/// # use plenary_core::civil::{CivilError, Day, Weekday};
/// let day: Day = "2017-02-16".parse()?;
/// assert_eq!(day.weekday(), Weekday::Thursday);
/// assert_eq!(day.plus(1).to_string(), "2017-02-17");
/// # Ok::<(), CivilError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    // In this order, so that the derived comparison is the one of time.
    year: i16,
    month: u8,
    day: u8,
}

/// A day of the week, in the order of ISO 8601.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// The week, beginning on Monday as in ISO 8601.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
}

impl Day {
    /// The first day that can be written, 0000-01-01.
    pub const MIN: Day = Day { year: 0, month: 1, day: 1 };
    /// The last day that can be written, 9999-12-31.
    pub const MAX: Day = Day { year: 9999, month: 12, day: 31 };

    /// The day of that year, month and day of the month, if it exists.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Day, CivilError> {
        let last = checked_month(year, month)?;
        if day < 1 || day > last {
            return Err(CivilError::Day { year, month, day, last });
        }
        // checked_month has bounded the year by four digits.
        Ok(Day { year: year as i16, month, day })
    }

    /// The year, 0 to 9999.
    pub fn year(self) -> i32 {
        i32::from(self.year)
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01, negative before it.
    pub fn days(self) -> i64 {
        // Counting years from March puts the leap day at the end of the year,
        // where it shifts nothing after it.
        let (months, years) = if self.month > 2 {
            (i64::from(self.month) - 3, i64::from(self.year))
        } else {
            (i64::from(self.month) + 9, i64::from(self.year) - 1)
        };
        let era = years.div_euclid(400);
        let year = years.rem_euclid(400);
        let day_of_year = (153 * months + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year * 365 + year / 4 - year / 100 + day_of_year;
        era * ERA + day_of_era - EPOCH
    }

    /// The day so many days after 1970-01-01, if its year can be written.
    pub fn from_days(days: i64) -> Result<Day, CivilError> {
        if days < Day::MIN.days() || days > Day::MAX.days() {
            return Err(CivilError::Range);
        }
        let days = days + EPOCH;
        let era = days.div_euclid(ERA);
        let day_of_era = days.rem_euclid(ERA);
        let year = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
        let months = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * months + 2) / 5 + 1;
        let (month, carry) = if months < 10 { (months + 3, 0) } else { (months - 9, 1) };
        Ok(Day { year: (era * 400 + year + carry) as i16, month: month as u8, day: day as u8 })
    }

    /// The day so many days later, or earlier if negative; at the ends of the
    /// calendar, the nearest day there is.
    pub fn plus(self, days: i64) -> Day {
        match Day::from_days(self.days().saturating_add(days)) {
            Ok(day) => day,
            Err(_) if days < 0 => Day::MIN,
            Err(_) => Day::MAX,
        }
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday, three days after a Monday.
        Weekday::ALL[(self.days() + 3).rem_euclid(7) as usize]
    }
}

/// How many days the month has: none if there is no such month.
pub fn days_in_month(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

/// The last day of the month, once year and month are known to be in range.
pub(crate) fn checked_month(year: i32, month: u8) -> Result<u8, CivilError> {
    checked_year(year)?;
    match days_in_month(year, month) {
        0 => Err(CivilError::Month(month)),
        last => Ok(last),
    }
}

/// The year as it is stored, once it is known to be in range.
pub(crate) fn checked_year(year: i32) -> Result<i16, CivilError> {
    match i16::try_from(year) {
        Ok(stored @ 0..=9999) => Ok(stored),
        _ => Err(CivilError::Year(year)),
    }
}

impl FromStr for Day {
    type Err = CivilError;

    fn from_str(text: &str) -> Result<Day, CivilError> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(CivilError::DayFormat);
        }
        let year = digits(&bytes[..4]).ok_or(CivilError::DayFormat)?;
        let month = two_digits(&bytes[5..7]).ok_or(CivilError::DayFormat)?;
        let day = two_digits(&bytes[8..]).ok_or(CivilError::DayFormat)?;
        Day::new(year as i32, month, day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_day_of_the_calendar_goes_to_its_number_and_back() {
        let mut day = Day::MIN;
        for number in Day::MIN.days()..=Day::MAX.days() {
            assert_eq!(Day::from_days(number), Ok(day));
            assert_eq!(day.days(), number);
            day = successor(day);
        }
    }

    /// The next day by the rules of the calendar alone, without day numbers.
    fn successor(day: Day) -> Day {
        let (year, month) = (day.year(), day.month());
        Day::new(year, month, day.day() + 1)
            .or_else(|_| Day::new(year, month + 1, 1))
            .or_else(|_| Day::new(year + 1, 1, 1))
            .unwrap_or(Day::MAX)
    }

    #[test]
    fn known_days_have_their_numbers_and_weekdays() {
        for (text, number, weekday) in [
            ("1970-01-01", 0, Weekday::Thursday),
            ("1969-12-31", -1, Weekday::Wednesday),
            ("2000-02-29", 11_016, Weekday::Tuesday),
            ("2017-02-16", 17_213, Weekday::Thursday),
            ("2018-12-10", 17_875, Weekday::Monday),
            ("0000-01-01", -719_528, Weekday::Saturday),
            ("9999-12-31", 2_932_896, Weekday::Friday),
        ] {
            let day: Day = text.parse().unwrap();
            assert_eq!(day.days(), number, "{text}");
            assert_eq!(day.weekday(), weekday, "{text}");
            assert_eq!(day.to_string(), text);
        }
    }

    #[test]
    fn what_is_no_day_is_refused_for_its_reason() {
        for (text, error) in [
            ("", CivilError::DayFormat),
            ("2017-2-16", CivilError::DayFormat),
            ("2017-02-16 ", CivilError::DayFormat),
            ("2017/02/16", CivilError::DayFormat),
            ("+017-02-16", CivilError::DayFormat),
            ("2017-02-١", CivilError::DayFormat),
            ("2017-13-01", CivilError::Month(13)),
            ("2017-00-01", CivilError::Month(0)),
        ] {
            assert_eq!(text.parse::<Day>(), Err(error), "{text}");
        }
        assert_eq!("1900-02-29".parse::<Day>().unwrap_err().to_string(), "1900-02 has no day 29, it ends on day 28");
        assert_eq!(Day::new(10_000, 1, 1), Err(CivilError::Year(10_000)));
        assert_eq!(Day::new(-1, 1, 1), Err(CivilError::Year(-1)));
        assert_eq!(Day::from_days(i64::MAX), Err(CivilError::Range));
        assert_eq!(Day::from_days(i64::MIN), Err(CivilError::Range));
    }

    #[test]
    fn adding_days_stops_at_the_ends_of_the_calendar() {
        assert_eq!(Day::MAX.plus(1), Day::MAX);
        assert_eq!(Day::MIN.plus(-1), Day::MIN);
        assert_eq!(Day::MIN.plus(i64::MIN), Day::MIN);
        assert_eq!(Day::MAX.plus(i64::MAX), Day::MAX);
    }

    proptest! {
        #[test]
        fn days_are_ordered_as_their_numbers(a in -719_528i64..=2_932_896, b in -719_528i64..=2_932_896) {
            let (left, right) = (Day::from_days(a).unwrap(), Day::from_days(b).unwrap());
            prop_assert_eq!(left.cmp(&right), a.cmp(&b));
            prop_assert_eq!(left.to_string().parse::<Day>(), Ok(left));
        }

        #[test]
        fn no_text_makes_reading_a_day_panic(text in "\\PC*") {
            let _ = text.parse::<Day>();
        }
    }
}
