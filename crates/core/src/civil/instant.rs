//! A moment with the offset it was written with.

use std::fmt;
use std::str::FromStr;

use super::{CivilError, Day, two_digits};

const DAY_SECONDS: i64 = 86_400;
const DAY_MINUTES: i16 = 1_440;

/// A moment, to the second, with its offset from UTC (RFC 3339).
///
/// Moments are ordered by time; the same moment written with two offsets is
/// two different values, of which the smaller offset comes first, so that the
/// order agrees with equality. A fraction of a second is read and dropped;
/// `-00:00`, which says that the local offset is unknown, is read as UTC.
///
/// ```
/// # use plenary_core::civil::{CivilError, Instant};
/// let opening: Instant = "2017-02-16T10:00:00-05:00".parse()?;
/// assert_eq!(opening.local_time(), (10, 0));
/// assert_eq!(opening.utc_seconds(), 1_487_257_200);
/// # Ok::<(), CivilError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant {
    // In this order, so that the derived comparison is the one of time.
    utc_seconds: i64,
    offset_minutes: i16,
}

impl Instant {
    /// 1970-01-01T00:00:00Z.
    pub const EPOCH: Instant = Instant { utc_seconds: 0, offset_minutes: 0 };

    /// The moment so many seconds after 1970-01-01T00:00:00Z, seen at a place
    /// so many minutes ahead of UTC.
    pub fn new(utc_seconds: i64, offset_minutes: i16) -> Result<Instant, CivilError> {
        if offset_minutes <= -DAY_MINUTES || offset_minutes >= DAY_MINUTES {
            return Err(CivilError::Offset);
        }
        let local = utc_seconds.checked_add(i64::from(offset_minutes) * 60).ok_or(CivilError::Range)?;
        // Reading the local day can then never fail.
        Day::from_days(local.div_euclid(DAY_SECONDS))?;
        Ok(Instant { utc_seconds, offset_minutes })
    }

    /// Seconds since 1970-01-01T00:00:00Z, negative before it.
    pub fn utc_seconds(self) -> i64 {
        self.utc_seconds
    }

    /// How far local time is ahead of UTC.
    pub fn offset_minutes(self) -> i16 {
        self.offset_minutes
    }

    /// The calendar day at the place of the offset.
    pub fn local_day(self) -> Day {
        // Construction has checked the range, so the fallback is never taken.
        Day::from_days(self.local_seconds().div_euclid(DAY_SECONDS)).unwrap_or(Day::MIN)
    }

    /// Hour and minute at the place of the offset.
    pub fn local_time(self) -> (u8, u8) {
        let second = self.second_of_day();
        ((second / 3_600) as u8, (second / 60 % 60) as u8)
    }

    fn local_seconds(self) -> i64 {
        self.utc_seconds + i64::from(self.offset_minutes) * 60
    }

    fn second_of_day(self) -> i64 {
        self.local_seconds().rem_euclid(DAY_SECONDS)
    }
}

impl FromStr for Instant {
    type Err = CivilError;

    fn from_str(text: &str) -> Result<Instant, CivilError> {
        let (day, rest) = text.split_at_checked(10).ok_or(CivilError::InstantFormat)?;
        let day: Day = day.parse().map_err(|error| match error {
            CivilError::DayFormat => CivilError::InstantFormat,
            other => other,
        })?;
        let (second, zone) = time_of_day(rest.as_bytes())?;
        let offset = offset_minutes(zone)?;
        let local = day.days() * DAY_SECONDS + second;
        Instant::new(local - i64::from(offset) * 60, offset)
    }
}

/// Reads `Thh:mm:ss` with an optional fraction; the second of the day, and
/// what follows the time.
fn time_of_day(text: &[u8]) -> Result<(i64, &[u8]), CivilError> {
    let format = CivilError::InstantFormat;
    let (time, mut rest) = text.split_at_checked(9).ok_or(format)?;
    // RFC 3339 lets T and Z be written small.
    if !time[0].eq_ignore_ascii_case(&b'T') || time[3] != b':' || time[6] != b':' {
        return Err(format);
    }
    let hour = two_digits(&time[1..3]).ok_or(format)?;
    let minute = two_digits(&time[4..6]).ok_or(format)?;
    let second = two_digits(&time[7..]).ok_or(format)?;
    if hour > 23 || minute > 59 || second > 59 {
        return Err(CivilError::Time);
    }
    if let Some(fraction) = rest.strip_prefix(b".") {
        let end = fraction.iter().position(|byte| !byte.is_ascii_digit()).ok_or(format)?;
        if end == 0 {
            return Err(format);
        }
        rest = &fraction[end..];
    }
    let seconds = i64::from(hour) * 3_600 + i64::from(minute) * 60 + i64::from(second);
    Ok((seconds, rest))
}

/// Reads `Z` or `±hh:mm`, to the end of the text.
fn offset_minutes(text: &[u8]) -> Result<i16, CivilError> {
    let format = CivilError::InstantFormat;
    if text.eq_ignore_ascii_case(b"Z") {
        return Ok(0);
    }
    if text.len() != 6 || text[3] != b':' {
        return Err(format);
    }
    let hours = two_digits(&text[1..3]).ok_or(format)?;
    let minutes = two_digits(&text[4..]).ok_or(format)?;
    if hours > 23 || minutes > 59 {
        return Err(CivilError::Offset);
    }
    let size = i16::from(hours) * 60 + i16::from(minutes);
    match text[0] {
        b'+' => Ok(size),
        b'-' => Ok(-size),
        _ => Err(format),
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute) = self.local_time();
        let second = self.second_of_day() % 60;
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}", self.local_day())?;
        if self.offset_minutes == 0 {
            return f.write_str("Z");
        }
        let sign = if self.offset_minutes < 0 { '-' } else { '+' };
        let size = self.offset_minutes.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", size / 60, size % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn instant(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn a_moment_keeps_its_local_day_and_time() {
        for (text, utc, day, time) in [
            ("2017-02-16T10:00:00-05:00", 1_487_257_200, "2017-02-16", (10, 0)),
            ("2017-02-16T23:30:00-05:00", 1_487_305_800, "2017-02-16", (23, 30)),
            ("2018-12-10T00:15:00+01:00", 1_544_397_300, "2018-12-10", (0, 15)),
            ("1970-01-01T00:00:00Z", 0, "1970-01-01", (0, 0)),
            ("0000-01-01T00:00:00+14:00", -62_167_269_600, "0000-01-01", (0, 0)),
        ] {
            let moment = instant(text);
            assert_eq!(moment.utc_seconds(), utc, "{text}");
            assert_eq!(moment.local_day().to_string(), day, "{text}");
            assert_eq!(moment.local_time(), time, "{text}");
            assert_eq!(moment.to_string(), text);
        }
    }

    #[test]
    fn other_spellings_of_rfc_3339_print_in_one_form() {
        for (text, printed) in [
            ("2017-02-16t10:00:00z", "2017-02-16T10:00:00Z"),
            ("2017-02-16T10:00:00.123Z", "2017-02-16T10:00:00Z"),
            ("2017-02-16T10:00:00-00:00", "2017-02-16T10:00:00Z"),
            ("2017-02-16T10:00:00.5+05:30", "2017-02-16T10:00:00+05:30"),
        ] {
            assert_eq!(instant(text).to_string(), printed);
        }
    }

    #[test]
    fn moments_are_ordered_by_time_not_by_clock() {
        assert!(instant("2017-02-16T10:00:00-05:00") > instant("2017-02-16T12:00:00Z"));
        assert!(instant("2017-02-16T10:00:00Z") < instant("2017-02-16T11:00:00+01:00"));
        assert_ne!(instant("2017-02-16T10:00:00Z"), instant("2017-02-16T11:00:00+01:00"));
    }

    #[test]
    fn what_is_no_moment_is_refused_for_its_reason() {
        for (text, error) in [
            ("", CivilError::InstantFormat),
            ("2017-02-16", CivilError::InstantFormat),
            ("2017-02-16T10:00:00", CivilError::InstantFormat),
            ("2017-02-16 10:00:00Z", CivilError::InstantFormat),
            ("2017-02-16T10:00Z", CivilError::InstantFormat),
            ("2017-02-16T10:00:00.Z", CivilError::InstantFormat),
            ("2017-02-16T10:00:00.5", CivilError::InstantFormat),
            ("2017-02-16T10:00:00+0500", CivilError::InstantFormat),
            ("2017-02-16T10:00:00~05:00", CivilError::InstantFormat),
            ("2017-02-16T10:00:00ZZ", CivilError::InstantFormat),
            ("2017-02-16T24:00:00Z", CivilError::Time),
            ("2016-12-31T23:59:60Z", CivilError::Time),
            ("2017-02-16T10:00:00+24:00", CivilError::Offset),
            ("2017-14-16T10:00:00Z", CivilError::Month(14)),
        ] {
            assert_eq!(text.parse::<Instant>(), Err(error), "{text}");
        }
        assert_eq!(Instant::new(0, 1_440), Err(CivilError::Offset));
        assert_eq!(Instant::new(0, i16::MIN), Err(CivilError::Offset));
        assert_eq!(Instant::new(i64::MAX, 1), Err(CivilError::Range));
    }

    proptest! {
        #[test]
        fn printing_and_reading_are_inverse(
            seconds in -62_167_000_000i64..=253_402_000_000,
            offset in -1_439i16..=1_439,
        ) {
            if let Ok(moment) = Instant::new(seconds, offset) {
                prop_assert_eq!(moment.to_string().parse::<Instant>(), Ok(moment));
            }
        }

        #[test]
        fn no_text_makes_reading_a_moment_panic(text in "(\\PC|[0-9TZ:.+-]){0,30}") {
            let _ = text.parse::<Instant>();
        }
    }
}
