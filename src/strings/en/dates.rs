//! Days, times and uncertain dates in English, in the order the UN writes them.

use plenary_core::civil::{Day, Weekday};
use plenary_core::edtf::{Date, Edtf, Endpoint, Member, Precision, Qualifier};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const MONTHS_SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

/// "February", or nothing if there is no such month.
pub fn month_long(month: u8) -> &'static str {
    name(&MONTHS, month)
}

/// "Feb", or nothing if there is no such month.
pub fn month_short(month: u8) -> &'static str {
    name(&MONTHS_SHORT, month)
}

fn name(names: &'static [&'static str; 12], month: u8) -> &'static str {
    names.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

/// "Thursday".
pub fn weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// "Thursday 16 February 2017".
pub fn day_long(day: Day) -> String {
    let date = in_full(Date::of_day(day));
    format!("{} {date}", weekday(day.weekday()))
}

/// "10:00".
pub fn clock(hour: u8, minute: u8) -> String {
    format!("{hour:02}:{minute:02}")
}

/// "10:00–13:00", from and to an hour and its minute.
pub fn clock_range(from: (u8, u8), to: (u8, u8)) -> String {
    between(&clock(from.0, from.1), &clock(to.0, to.1))
}

/// An uncertain date as one would say it: "by July 2018", "20, 22 and 23
/// February 2018", "about December 2017".
pub fn edtf_in_words(edtf: &Edtf) -> String {
    match edtf {
        Edtf::Date(date) => with_qualifier(*date),
        Edtf::Interval { start, end } => interval(*start, *end),
        Edtf::AllOf(members) => list(members, "and"),
        Edtf::OneOf(members) => one_of(members),
    }
}

fn interval(start: Endpoint, end: Endpoint) -> String {
    match (start, end) {
        (Endpoint::Date(first), Endpoint::Date(last)) => range(first, last),
        (Endpoint::Open, Endpoint::Date(last)) => format!("by {}", with_qualifier(last)),
        (Endpoint::Date(first), Endpoint::Open) => format!("since {}", with_qualifier(first)),
        (Endpoint::Unknown, Endpoint::Date(last)) => {
            format!("until {} (start unknown)", with_qualifier(last))
        }
        (Endpoint::Date(first), Endpoint::Unknown) => {
            format!("from {} (end unknown)", with_qualifier(first))
        }
        // No interval without a date can be made.
        _ => String::new(),
    }
}

fn range(first: Date, last: Date) -> String {
    if first == last {
        return with_qualifier(first);
    }
    let common = Common::of(&[first, last]);
    common.close(between(&common.part(first), &common.part(last)))
}

fn one_of(members: &[Member]) -> String {
    let &[Member::Range(first, last)] = members else {
        return list(members, "or");
    };
    let dates = [first, last].into_iter().flatten().collect::<Vec<_>>();
    let some = some(&dates);
    match (first, last) {
        (Some(first), Some(last)) => {
            let common = Common::of(&dates);
            // The doubt is about the bounds: it stands with them, not before "some".
            let common = if common.qualifier == Qualifier::None { common } else { Common::NOTHING };
            let (first, last) = (common.part(first), common.part(last));
            common.close(format!("{some} between {first} and {last}"))
        }
        (Some(first), None) => format!("{some} from {} on", with_qualifier(first)),
        (None, Some(last)) => format!("{some} up to {}", with_qualifier(last)),
        (None, None) => String::new(),
    }
}

/// What the dates bound one of.
fn some(dates: &[Date]) -> &'static str {
    let all = |precision| dates.iter().all(|date| date.precision() == precision);
    if all(Precision::Day) {
        "some day"
    } else if all(Precision::Month) {
        "some month"
    } else if all(Precision::Year) {
        "some year"
    } else {
        "some time"
    }
}

/// The members of a set, the last two joined by the word.
fn list(members: &[Member], word: &str) -> String {
    let dates = Member::dates(members);
    let common = Common::of(&dates);
    let mut words = String::new();
    for (index, member) in members.iter().enumerate() {
        if index > 0 && index == members.len() - 1 {
            words.push(' ');
            words.push_str(word);
            words.push(' ');
        } else if index > 0 {
            words.push_str(", ");
        }
        words.push_str(&match *member {
            Member::Date(date) => common.part(date),
            Member::Range(Some(first), Some(last)) => between(&common.part(first), &common.part(last)),
            Member::Range(None, Some(last)) => format!("up to {}", common.part(last)),
            Member::Range(Some(first), None) => format!("from {} on", common.part(first)),
            Member::Range(None, None) => String::new(),
        });
    }
    common.close(words)
}

/// What several dates have in common and is therefore said once, at the end.
struct Common {
    month: Option<u8>,
    year: Option<i32>,
    qualifier: Qualifier,
}

impl Common {
    const NOTHING: Common = Common { month: None, year: None, qualifier: Qualifier::None };

    fn of(dates: &[Date]) -> Common {
        let Some((&first, others)) = dates.split_first() else {
            return Common::NOTHING;
        };
        let all = |same: fn(Date, Date) -> bool| others.iter().all(|&other| same(first, other));
        if !all(|a, b| a.qualifier() == b.qualifier()) {
            return Common::NOTHING;
        }
        // Only dates of one precision can leave something to the last of them,
        // and a year alone has nothing else to say.
        let alike =
            all(|a, b| a.precision() == b.precision() && a.year() == b.year()) && first.precision() != Precision::Year;
        let same_month = alike && first.day().is_some() && all(|a, b| a.month() == b.month());
        Common {
            month: first.month().filter(|_| same_month),
            year: alike.then_some(first.year()),
            qualifier: first.qualifier(),
        }
    }

    /// What is left to say of one of the dates.
    fn part(&self, date: Date) -> String {
        match (date.day(), date.month()) {
            (Some(day), _) if self.month.is_some() => day.to_string(),
            (Some(day), Some(month)) if self.year.is_some() => {
                format!("{day} {}", month_long(month))
            }
            (None, Some(month)) if self.year.is_some() => month_long(month).to_string(),
            _ if self.qualifier == Qualifier::None => with_qualifier(date),
            _ => in_full(date),
        }
    }

    /// The phrase with what the dates have in common said of them all.
    fn close(&self, mut words: String) -> String {
        if let Some(month) = self.month {
            words.push(' ');
            words.push_str(month_long(month));
        }
        if let Some(year) = self.year {
            words.push_str(&format!(" {year}"));
        }
        qualified(words, self.qualifier)
    }
}

fn with_qualifier(date: Date) -> String {
    qualified(in_full(date), date.qualifier())
}

fn qualified(words: String, qualifier: Qualifier) -> String {
    match qualifier {
        Qualifier::None => words,
        Qualifier::Approximate => format!("about {words}"),
        Qualifier::Uncertain => format!("{words} (uncertain)"),
        Qualifier::Both => format!("about {words} (uncertain)"),
    }
}

fn in_full(date: Date) -> String {
    let year = date.year();
    match (date.day(), date.month()) {
        (Some(day), Some(month)) => format!("{day} {} {year}", month_long(month)),
        (_, Some(month)) => format!("{} {year}", month_long(month)),
        _ => year.to_string(),
    }
}

/// Two sides with an en dash, which stands free where a side has a space.
fn between(from: &str, to: &str) -> String {
    let dash = if from.contains(' ') || to.contains(' ') { " – " } else { "–" };
    [from, dash, to].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_worded_as_one_would_say_them() {
        for (text, words) in [
            ("2017", "2017"),
            ("2017-12", "December 2017"),
            ("2017-12~", "about December 2017"),
            ("2018-09-17", "17 September 2018"),
            ("2018-09-17?", "17 September 2018 (uncertain)"),
            ("2017-05-01%", "about 1 May 2017 (uncertain)"),
            ("0476-09", "September 476"),
        ] {
            check(text, words);
        }
    }

    #[test]
    fn intervals_say_once_what_both_ends_share() {
        for (text, words) in [
            ("2017-02-16/2017-02-17", "16–17 February 2017"),
            ("2017-06-28/2017-07-01", "28 June – 1 July 2017"),
            ("2017-10-30/2017-11-02", "30 October – 2 November 2017"),
            ("2016-09-19/2017-04-06", "19 September 2016 – 6 April 2017"),
            ("2016-02-16/2017-02-16", "16 February 2016 – 16 February 2017"),
            ("2017-02-16/2017-02-16", "16 February 2017"),
            ("2017-04/2017-11", "April–November 2017"),
            ("2017-12/2018-01", "December 2017 – January 2018"),
            ("2017-12/2018-12", "December 2017 – December 2018"),
            ("2017-12/2017-12", "December 2017"),
            ("2017/2018", "2017–2018"),
            ("2017/2017", "2017"),
            ("2017-12-04/2018-01", "4 December 2017 – January 2018"),
            ("2017/2017-06", "2017 – June 2017"),
        ] {
            check(text, words);
        }
    }

    #[test]
    fn open_unknown_and_doubtful_ends_are_said() {
        for (text, words) in [
            ("../2018-07", "by July 2018"),
            ("../2018-07~", "by about July 2018"),
            ("2016-09-19/..", "since 19 September 2016"),
            ("2016-09/", "from September 2016 (end unknown)"),
            ("/2018-07", "until July 2018 (start unknown)"),
            ("2017-12~/2018", "about December 2017 – 2018"),
            ("2017-12~/2018-01?", "about December 2017 – January 2018 (uncertain)"),
            ("2017-04~/2017-11~", "about April–November 2017"),
            ("2017-02-16?/2017-02-17?", "16–17 February 2017 (uncertain)"),
            ("2016~/2017~", "about 2016–2017"),
        ] {
            check(text, words);
        }
    }

    #[test]
    fn sets_are_lists_or_choices() {
        for (text, words) in [
            ("{2018-02-20,2018-02-22,2018-02-23}", "20, 22 and 23 February 2018"),
            ("{2018-06-05,2018-06-08,2018-07-10}", "5 June, 8 June and 10 July 2018"),
            ("{2018-06-05..2018-06-08,2018-07-10}", "5 June – 8 June and 10 July 2018"),
            ("{2018-02-20..2018-02-21,2018-02-23}", "20–21 and 23 February 2018"),
            ("{2017-12-18,2018-02-21}", "18 December 2017 and 21 February 2018"),
            ("{2017-04,2017-11}", "April and November 2017"),
            ("{2006,2013}", "2006 and 2013"),
            ("{2006,2013-10}", "2006 and October 2013"),
            ("{2017-05?,2017-06}", "May 2017 (uncertain) and June 2017"),
            ("{..1984,1994}", "up to 1984 and 1994"),
            ("{2017-02-16}", "16 February 2017"),
            ("[2018-02-20,2018-02-22]", "20 or 22 February 2018"),
            ("[2018-02-20,2018-02-22..2018-02-24]", "20 or 22–24 February 2018"),
            ("[2017-05~,2017-06~]", "about May or June 2017"),
            ("[2017-09-01..2017-12-03]", "some day between 1 September and 3 December 2017"),
            ("[2017-09-01..2017-09-03]", "some day between 1 and 3 September 2017"),
            ("[2017-09-01..2018-01-03]", "some day between 1 September 2017 and 3 January 2018"),
            ("[2017-04..2017-11]", "some month between April and November 2017"),
            ("[2016..2018]", "some year between 2016 and 2018"),
            ("[2016..2018-07]", "some time between 2016 and July 2018"),
            ("[2017-09-01~..2017-12-03~]", "some day between about 1 September 2017 and about 3 December 2017"),
            ("[..2017-12-03]", "some day up to 3 December 2017"),
            ("[2017-09-01..]", "some day from 1 September 2017 on"),
        ] {
            check(text, words);
        }
    }

    #[test]
    fn days_months_and_times_read_as_they_are_said() {
        for (text, long) in [("2017-02-16", "Thursday 16 February 2017"), ("2018-09-01", "Saturday 1 September 2018")] {
            let day: Day = text.parse().unwrap();
            assert_eq!(day_long(day), long);
        }
        assert_eq!((month_short(1), month_short(12)), ("Jan", "Dec"));
        assert_eq!((month_short(0), month_short(13)), ("", ""));
        assert_eq!(clock(9, 5), "09:05");
        assert_eq!(clock_range((10, 0), (13, 0)), "10:00–13:00");
    }

    fn check(text: &str, words: &str) {
        let edtf: Edtf = text.parse().unwrap();
        assert_eq!(edtf_in_words(&edtf), words, "{text}");
    }
}
