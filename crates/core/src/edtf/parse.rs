//! Reading ISO 8601-2, saying where a text goes wrong and what was expected.

use std::str::FromStr;

use super::{Date, Edtf, EdtfError, Endpoint, Expected, Member, Qualifier};
use crate::civil::{Day, days_in_month, digits, two_digits};

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Edtf, EdtfError> {
        let mut reader = Reader { text: text.as_bytes(), at: 0 };
        match reader.peek() {
            None => Err(reader.error(Expected::Edtf)),
            Some(b'{') => Ok(Edtf::AllOf(reader.set('}')?)),
            Some(b'[') => Ok(Edtf::OneOf(reader.set(']')?)),
            Some(_) => reader.date_or_interval(),
        }
    }
}

/// The text and how far it has been read. All that is ever read past is
/// ASCII, so bytes and characters count alike.
struct Reader<'a> {
    text: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    /// Reads past the mark if it comes next.
    fn take(&mut self, mark: &[u8]) -> bool {
        let found = self.text[self.at..].starts_with(mark);
        if found {
            self.at += mark.len();
        }
        found
    }

    fn error(&self, expected: Expected) -> EdtfError {
        error_at(self.at, expected)
    }

    fn finish(&self, expected: Expected) -> Result<(), EdtfError> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.error(expected)),
        }
    }

    fn date_or_interval(&mut self) -> Result<Edtf, EdtfError> {
        let start = self.endpoint()?;
        if !self.take(b"/") {
            let Endpoint::Date(date) = start else {
                return Err(self.error(Expected::DateInInterval));
            };
            self.finish(Expected::EndOfDate)?;
            return Ok(Edtf::Date(date));
        }
        let second = self.at;
        let end = self.endpoint()?;
        self.finish(Expected::EndOfInterval)?;
        Edtf::interval(start, end).map_err(|expected| error_at(second, expected))
    }

    fn endpoint(&mut self) -> Result<Endpoint, EdtfError> {
        if self.take(b"..") {
            return Ok(Endpoint::Open);
        }
        match self.peek() {
            None | Some(b'/') => Ok(Endpoint::Unknown),
            Some(_) => self.date().map(Endpoint::Date),
        }
    }

    fn date(&mut self) -> Result<Date, EdtfError> {
        let date = self.unqualified_date()?;
        let qualifier = match self.peek() {
            Some(b'~') => Qualifier::Approximate,
            Some(b'?') => Qualifier::Uncertain,
            Some(b'%') => Qualifier::Both,
            _ => return Ok(date),
        };
        self.at += 1;
        Ok(date.qualified(qualifier))
    }

    fn unqualified_date(&mut self) -> Result<Date, EdtfError> {
        let year = self.text.get(self.at..self.at + 4).and_then(digits).ok_or(self.error(Expected::Year))? as i32;
        let whole_year = Date::of_year(year).map_err(|_| self.error(Expected::Year))?;
        self.at += 4;
        if !self.take(b"-") {
            return Ok(whole_year);
        }
        let expected = self.error(Expected::Month);
        let month = self.two_digits().ok_or(expected)?;
        let whole_month = Date::of_month(year, month).map_err(|_| expected)?;
        if !self.take(b"-") {
            return Ok(whole_month);
        }
        let last = days_in_month(year, month);
        let expected = self.error(Expected::Day { last });
        let day = self.two_digits().ok_or(expected)?;
        let day = Day::new(year, month, day).map_err(|_| expected)?;
        Ok(Date::of_day(day))
    }

    fn two_digits(&mut self) -> Option<u8> {
        let value = two_digits(self.text.get(self.at..self.at + 2)?)?;
        self.at += 2;
        Some(value)
    }

    /// Reads a set from its opening bracket, which the caller has seen.
    fn set(&mut self, close: char) -> Result<Vec<Member>, EdtfError> {
        self.at += 1;
        let mut members = Vec::new();
        loop {
            let at = self.at;
            let member = self.member()?;
            let more = self.take(b",");
            if member.is_open_inside(members.is_empty(), !more) {
                return Err(error_at(at, Expected::OpenRangeAtEdge));
            }
            members.push(member);
            if !more {
                break;
            }
        }
        // Both brackets are ASCII.
        if !self.take(&[close as u8]) {
            return Err(self.error(Expected::EndOfMember { close }));
        }
        self.finish(Expected::EndOfSet)?;
        Ok(members)
    }

    fn member(&mut self) -> Result<Member, EdtfError> {
        let at = self.at;
        let first = match self.peek() {
            Some(b'.') => None,
            Some(b'0'..=b'9') => Some(self.date()?),
            _ => return Err(self.error(Expected::Member)),
        };
        if !self.take(b"..") {
            return first.map(Member::Date).ok_or(self.error(Expected::Member));
        }
        let last = match self.peek() {
            Some(b'0'..=b'9') => Some(self.date()?),
            _ => None,
        };
        Member::range(first, last).map_err(|expected| error_at(at, expected))
    }
}

fn error_at(at: usize, expected: Expected) -> EdtfError {
    EdtfError { position: at + 1, expected }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edtf::testing::any_edtf;
    use proptest::prelude::*;

    fn message(text: &str) -> String {
        text.parse::<Edtf>().unwrap_err().to_string()
    }

    #[test]
    fn an_error_says_where_and_what_was_expected() {
        for (text, expected) in [
            ("", "at character 1: expected a date, an interval or a set"),
            ("soon", "at character 1: expected a year of four digits"),
            (" 2017", "at character 1: expected a year of four digits"),
            ("201", "at character 1: expected a year of four digits"),
            ("201X", "at character 1: expected a year of four digits"),
            ("+2017", "at character 1: expected a year of four digits"),
            ("2017-13", "at character 6: expected a month from 01 to 12"),
            ("2017-21", "at character 6: expected a month from 01 to 12"),
            ("2017-1", "at character 6: expected a month from 01 to 12"),
            ("2017-XX", "at character 6: expected a month from 01 to 12"),
            ("2017-02-29", "at character 9: expected a day from 01 to 28"),
            ("2017-02-00", "at character 9: expected a day from 01 to 28"),
            ("2017-02-", "at character 9: expected a day from 01 to 28"),
            ("2017-02-16 ", "at character 11: expected a qualifier (~, ? or %), a slash or the end"),
            ("2017?-06", "at character 6: expected a qualifier (~, ? or %), a slash or the end"),
            ("2017–2018", "at character 5: expected a qualifier (~, ? or %), a slash or the end"),
            ("2018/2017", "at character 6: expected an end that is not before the start"),
            ("2017/2018/2019", "at character 10: expected the end of the interval"),
            ("../..", "at character 4: expected a date on at least one side of the interval"),
            ("/", "at character 2: expected a date on at least one side of the interval"),
            ("..", "at character 3: expected a date on at least one side of the interval"),
            ("{}", "at character 2: expected a date in the set"),
            ("[", "at character 2: expected a date in the set"),
            ("[..]", "at character 2: expected a date in the set"),
            ("[.2017]", "at character 2: expected a date in the set"),
            ("{2017,}", "at character 7: expected a date in the set"),
            ("{2017, 2018}", "at character 7: expected a date in the set"),
            ("{2017]", "at character 6: expected a comma, two dots or the closing }"),
            ("[2017/2018]", "at character 6: expected a comma, two dots or the closing ]"),
            ("[2018..2017]", "at character 2: expected an end that is not before the start"),
            ("[2017,..2018]", "at character 7: expected an open range only as the first or the last of the set"),
            ("[2017..,2018]", "at character 2: expected an open range only as the first or the last of the set"),
            ("[2017]~", "at character 7: expected nothing after the set"),
        ] {
            assert_eq!(message(text), expected, "{text}");
        }
    }

    #[test]
    fn every_part_of_the_format_prints_as_it_was_read() {
        for text in [
            "0000",
            "9999-12-31%",
            "2017-12~/2018",
            "2017-12?/2018-01%",
            "2017-12-04/2017-12",
            "2017-12/2017-12-04",
            "2016-09/",
            "/2018-07",
            "../2018-07~",
            "{2018-02-20}",
            "{..2016,2017-05?,2018..}",
            "[1667,1668,1670..1672]",
            "[..1760-12-03]",
            "[1760-12..]",
        ] {
            assert_eq!(text.parse::<Edtf>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_date_keeps_its_own_qualifier() {
        let date: Edtf = "2017-12~/2018?".parse().unwrap();
        let qualifiers: Vec<_> = date.dates().into_iter().map(Date::qualifier).collect();
        assert_eq!(qualifiers, [Qualifier::Approximate, Qualifier::Uncertain]);
        assert!(date.is_approximate() && date.is_uncertain());
    }

    proptest! {
        #[test]
        fn printing_and_reading_are_inverse(date in any_edtf()) {
            prop_assert_eq!(date.to_string().parse::<Edtf>(), Ok(date));
        }

        #[test]
        fn no_text_makes_reading_panic(text in "\\PC*") {
            let _ = text.parse::<Edtf>();
        }

        #[test]
        fn what_looks_like_a_date_is_refused_or_canonical(text in "[0-9\\[\\]{},./~?%-]{0,24}") {
            if let Ok(date) = text.parse::<Edtf>() {
                prop_assert_eq!(date.to_string(), text);
            }
        }

        #[test]
        fn a_damaged_date_is_refused_or_canonical(date in any_edtf(), at in any::<prop::sample::Index>(), with in "\\PC?") {
            let mut text = date.to_string();
            let at = at.index(text.len());
            text.replace_range(at..=at, &with);
            match text.parse::<Edtf>() {
                Ok(date) => prop_assert_eq!(date.to_string(), text),
                Err(error) => prop_assert!(error.position <= text.chars().count() + 1),
            }
        }
    }
}
