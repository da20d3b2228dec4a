//! Dates that need not be days: the Extended Date/Time Format, ISO 8601-2.
//!
//! Read and printed are, of its levels 0 to 2, the parts that the plan of a
//! process needs:
//!
//! | written | means |
//! | --- | --- |
//! | `2017`, `2017-12`, `2017-12-04` | some time in a year, a month, a day |
//! | `2017-12~`, `2017-12?`, `2017-12%` | about; uncertain; both |
//! | `2017-04/2017-11` | from one date to the other, both included |
//! | `2016-09-19/..`, `../2018-07` | open: it goes on; it may have begun at any time |
//! | `2016-09/`, `/2018-07` | that end exists, but is not known |
//! | `{2018-02-20,2018-02-22..2018-02-23}` | on all of these |
//! | `[2017-09-01..2017-12-03]` | on one of these |
//!
//! Years have four digits. Seasons, unspecified digits, times of day and
//! qualifiers of a single component are refused, never guessed at.

mod bounds;
mod parse;
mod print;
#[cfg(test)]
mod roadmap_tests;
#[cfg(test)]
pub(crate) mod testing;

use crate::civil::{CivilError, Day, checked_month, checked_year};
use thiserror::Error;

/// A date as ISO 8601-2 writes it.
///
/// Reading and printing are inverse; the printed form is the canonical one.
/// What has to hold between parts (an interval does not end before it starts,
/// a set is not empty) is checked by the reader and by [`Edtf::interval`],
/// [`Edtf::all_of`], [`Edtf::one_of`] and [`Member::range`]: make values with
/// these. The variants are public to be matched on.
///
/// ```
/// # use plenary_core::edtf::{Edtf, EdtfError};
/// let consultations: Edtf = "2017-04/2017-11".parse()?;
/// assert_eq!(consultations.latest().map(|day| day.to_string()), Some("2017-11-30".into()));
/// # Ok::<(), EdtfError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Edtf {
    /// One date.
    Date(Date),
    /// From one date to another, both included.
    Interval {
        /// Where it starts.
        start: Endpoint,
        /// Where it ends.
        end: Endpoint,
    },
    /// Every member of a set, written in braces.
    AllOf(Vec<Member>),
    /// One member of a set, not known which, written in brackets.
    OneOf(Vec<Member>),
}

/// A year, a month or a day, and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date {
    year: i16,
    // A day is only ever present with its month; see `of_day`.
    month: Option<u8>,
    day: Option<u8>,
    qualifier: Qualifier,
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Endpoint {
    /// It lies in this date.
    Date(Date),
    /// There is none, `..`.
    Open,
    /// There is one, but it is not known; nothing is written.
    Unknown,
}

/// One member of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Member {
    /// One date.
    Date(Date),
    /// All dates from the one to the other; without one, from or to any date.
    Range(Option<Date>, Option<Date>),
}

/// How sure a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// As it is written.
    None,
    /// About then, `~`.
    Approximate,
    /// Then, if the source is right, `?`.
    Uncertain,
    /// About then, if the source is right, `%`.
    Both,
}

/// How finely a date is given, from fine to coarse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the year.
    Year,
}

/// Why a text is not a date that is understood here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("at character {position}: expected {expected}")]
pub struct EdtfError {
    /// Where reading stopped, in characters, the first being 1.
    pub position: usize,
    /// What could have stood there.
    pub expected: Expected,
}

/// What would have been right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Expected {
    /// A date, interval or set has to begin here.
    #[error("a date, an interval or a set")]
    Edtf,
    /// A year.
    #[error("a year of four digits")]
    Year,
    /// A month.
    #[error("a month from 01 to 12")]
    Month,
    /// A day that the month has.
    #[error("a day from 01 to {last}")]
    Day {
        /// The last day of the month.
        last: u8,
    },
    /// A single date has been read to its end.
    #[error("a qualifier (~, ? or %), a slash or the end")]
    EndOfDate,
    /// The second end of an interval has been read.
    #[error("the end of the interval")]
    EndOfInterval,
    /// An interval with no date on either side says nothing.
    #[error("a date on at least one side of the interval")]
    DateInInterval,
    /// The interval or range ends before it starts.
    #[error("an end that is not before the start")]
    EndAfterStart,
    /// A set without members, or a range without a date.
    #[error("a date in the set")]
    Member,
    /// A member of a set has been read.
    #[error("a comma, two dots or the closing {close}")]
    EndOfMember {
        /// The bracket that closes this set.
        close: char,
    },
    /// Only the first member may have no start, only the last no end.
    #[error("an open range only as the first or the last of the set")]
    OpenRangeAtEdge,
    /// The set is closed and the text goes on.
    #[error("nothing after the set")]
    EndOfSet,
}

impl Date {
    /// A whole year.
    pub fn of_year(year: i32) -> Result<Date, CivilError> {
        Ok(Date { year: checked_year(year)?, month: None, day: None, qualifier: Qualifier::None })
    }

    /// A whole month.
    pub fn of_month(year: i32, month: u8) -> Result<Date, CivilError> {
        checked_month(year, month)?;
        Ok(Date { month: Some(month), ..Date::of_year(year)? })
    }

    /// A day.
    pub fn of_day(day: Day) -> Date {
        Date {
            // A day's year always fits; it has been checked as ours is.
            year: day.year() as i16,
            month: Some(day.month()),
            day: Some(day.day()),
            qualifier: Qualifier::None,
        }
    }

    /// The same date, as sure as the qualifier says.
    pub fn qualified(self, qualifier: Qualifier) -> Date {
        Date { qualifier, ..self }
    }

    /// The year, 0 to 9999.
    pub fn year(self) -> i32 {
        i32::from(self.year)
    }

    /// The month, unless a whole year is meant.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, if a day is meant.
    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// How sure the date is.
    pub fn qualifier(self) -> Qualifier {
        self.qualifier
    }

    /// How finely the date is given.
    pub fn precision(self) -> Precision {
        match (self.month, self.day) {
            (Some(_), Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            (None, _) => Precision::Year,
        }
    }
}

impl Qualifier {
    /// Whether the date is only about right.
    pub fn is_approximate(self) -> bool {
        matches!(self, Qualifier::Approximate | Qualifier::Both)
    }

    /// Whether the source of the date is in doubt.
    pub fn is_uncertain(self) -> bool {
        matches!(self, Qualifier::Uncertain | Qualifier::Both)
    }
}

impl Edtf {
    /// One certain day.
    pub fn day(day: Day) -> Edtf {
        Edtf::Date(Date::of_day(day))
    }

    /// From one end to the other; at least one must be a date, and the end
    /// must not lie before the start.
    pub fn interval(start: Endpoint, end: Endpoint) -> Result<Edtf, Expected> {
        match (start, end) {
            (Endpoint::Date(first), Endpoint::Date(last)) => check_order(first, last)?,
            (Endpoint::Date(_), _) | (_, Endpoint::Date(_)) => {}
            _ => return Err(Expected::DateInInterval),
        }
        Ok(Edtf::Interval { start, end })
    }

    /// Every member of the set, which must not be empty.
    pub fn all_of(members: Vec<Member>) -> Result<Edtf, Expected> {
        check_members(&members)?;
        Ok(Edtf::AllOf(members))
    }

    /// One member of the set, which must not be empty.
    pub fn one_of(members: Vec<Member>) -> Result<Edtf, Expected> {
        check_members(&members)?;
        Ok(Edtf::OneOf(members))
    }

    /// Whether any part of the date is only about right.
    pub fn is_approximate(&self) -> bool {
        self.dates().iter().any(|date| date.qualifier.is_approximate())
    }

    /// Whether the source of any part of the date is in doubt.
    pub fn is_uncertain(&self) -> bool {
        self.dates().iter().any(|date| date.qualifier.is_uncertain())
    }

    /// The precision of the coarsest part.
    pub fn precision(&self) -> Precision {
        let mut coarsest = Precision::Day;
        self.dates().iter().for_each(|date| coarsest = coarsest.max(date.precision()));
        coarsest
    }

    /// Every date written in it, in order.
    pub fn dates(&self) -> Vec<Date> {
        let mut dates = Vec::new();
        match self {
            Edtf::Date(date) => dates.push(*date),
            Edtf::Interval { start, end } => [start, end].iter().for_each(|end| dates.extend(end.date())),
            Edtf::AllOf(members) | Edtf::OneOf(members) => dates = Member::dates(members),
        }
        dates
    }
}

impl Endpoint {
    /// The date of this end, if there is one and it is known.
    pub fn date(self) -> Option<Date> {
        match self {
            Endpoint::Date(date) => Some(date),
            Endpoint::Open | Endpoint::Unknown => None,
        }
    }
}

impl Member {
    /// All dates from the first to the last; at least one must be given, and
    /// the last must not lie before the first.
    pub fn range(first: Option<Date>, last: Option<Date>) -> Result<Member, Expected> {
        match (first, last) {
            (None, None) => return Err(Expected::Member),
            (Some(first), Some(last)) => check_order(first, last)?,
            _ => {}
        }
        Ok(Member::Range(first, last))
    }

    /// Every date written in some members, in order.
    pub fn dates(members: &[Member]) -> Vec<Date> {
        let mut dates = Vec::new();
        for member in members {
            match *member {
                Member::Date(date) => dates.push(date),
                Member::Range(first, last) => [first, last].into_iter().for_each(|date| dates.extend(date)),
            }
        }
        dates
    }

    /// Whether the member is open towards its neighbours in the set.
    fn is_open_inside(self, is_first: bool, is_last: bool) -> bool {
        match self {
            Member::Date(_) => false,
            Member::Range(start, end) => start.is_none() && !is_first || end.is_none() && !is_last,
        }
    }
}

/// Ends of unequal precision overlap (`2017-12-04/2017-12`); only an end that
/// is over before the start begins is wrong.
fn check_order(first: Date, last: Date) -> Result<(), Expected> {
    if last.last_day() < first.first_day() {
        return Err(Expected::EndAfterStart);
    }
    Ok(())
}

/// A set has members, and only its edges are open.
fn check_members(members: &[Member]) -> Result<(), Expected> {
    if members.is_empty() {
        return Err(Expected::Member);
    }
    let last = members.len() - 1;
    for (index, member) in members.iter().enumerate() {
        if member.is_open_inside(index == 0, index == last) {
            return Err(Expected::OpenRangeAtEdge);
        }
    }
    Ok(())
}
