//! Calendar days and moments, as ISO 8601 and RFC 3339 write them.
//!
//! A [`Day`] is a day of the proleptic Gregorian calendar, without a zone; an
//! [`Instant`] is a moment together with the offset from UTC it was written
//! with, so that it can be shown in the local time of the place it belongs to.
//! Years run from 0000 to 9999, the range both standards can write without an
//! agreement between the parties.

mod day;
mod instant;
mod zone;

pub use day::{Day, Weekday, days_in_month};
pub(crate) use day::{checked_month, checked_year};
pub use instant::Instant;
pub use zone::{Transitions, Zone};

use thiserror::Error;

/// Why a day or a moment could not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CivilError {
    /// The year lies outside the range that four digits can write.
    #[error("the year {0} is not between 0000 and 9999")]
    Year(i32),
    /// There is no such month.
    #[error("the month {0} is not between 1 and 12")]
    Month(u8),
    /// The month has no such day.
    #[error("{year:04}-{month:02} has no day {day}, it ends on day {last}")]
    Day {
        /// The year that was asked for.
        year: i32,
        /// The month that was asked for.
        month: u8,
        /// The day it does not have.
        day: u8,
        /// Its last day.
        last: u8,
    },
    /// The number of days or seconds leads outside the years 0000 to 9999.
    #[error("the moment lies outside the years 0000 to 9999")]
    Range,
    /// An offset from UTC must be shorter than a day.
    #[error("the offset is not between -23:59 and +23:59")]
    Offset,
    /// There is no such time of day; leap seconds cannot be held.
    #[error("the time is not between 00:00:00 and 23:59:59")]
    Time,
    /// The text is not written as ISO 8601 writes a day.
    #[error("expected a day as YYYY-MM-DD")]
    DayFormat,
    /// The text is not written as RFC 3339 writes a moment.
    #[error("expected a date and time as YYYY-MM-DDThh:mm:ss with Z or ±hh:mm")]
    InstantFormat,
}

/// The number that a fixed count of ASCII digits writes, nothing else allowed.
pub(crate) fn digits(text: &[u8]) -> Option<u32> {
    let mut value = 0u32;
    for byte in text {
        if !byte.is_ascii_digit() {
            return None;
        }
        value = value.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?;
    }
    (!text.is_empty()).then_some(value)
}

/// Two digits as the small number they always are.
pub(crate) fn two_digits(text: &[u8]) -> Option<u8> {
    if text.len() != 2 {
        return None;
    }
    digits(text).and_then(|value| u8::try_from(value).ok())
}
