//! Dates in every form that the roadmap may have (EDTF, ISO 8601-2).

use plenary_core::civil::Day;
use plenary_core::edtf::Edtf;

use crate::random::Random;

/// A date as it is written, and the days that it is about.
#[derive(Clone)]
pub(crate) struct Written {
    pub text: String,
    pub first: Day,
    pub last: Day,
}

/// The form of a date. Most are common, and some are there so that all are.
#[derive(Clone, Copy)]
enum Form {
    Day,
    Days,
    Season,
    Month,
    Months,
    Year,
    Mixed,
    Qualified,
    QualifiedEnds,
    Set,
    OpenSet,
    OneOf,
    OpenOneOf,
    OpenEnd,
    OpenStart,
    UnknownEnd,
    UnknownStart,
}

/// Of a hundred dates, how many have a form.
const FORMS: [(Form, usize); 17] = [
    (Form::Day, 26),
    (Form::Days, 22),
    (Form::Season, 8),
    (Form::Month, 9),
    (Form::Months, 7),
    (Form::Year, 4),
    (Form::Mixed, 2),
    (Form::Qualified, 6),
    (Form::QualifiedEnds, 2),
    (Form::Set, 4),
    (Form::OpenSet, 1),
    (Form::OneOf, 3),
    (Form::OpenOneOf, 1),
    (Form::OpenEnd, 2),
    (Form::OpenStart, 1),
    (Form::UnknownEnd, 1),
    (Form::UnknownStart, 1),
];

fn form(random: &mut Random) -> Form {
    let mut left = random.below(100);
    for (form, share) in FORMS {
        match left.checked_sub(share) {
            Some(rest) => left = rest,
            None => return form,
        }
    }
    Form::Day
}

pub(crate) fn month(day: Day) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

fn year(day: Day) -> String {
    format!("{:04}", day.year())
}

/// A date that begins on a day or soon after, or in its month or year.
pub(crate) fn draw(random: &mut Random, first: Day) -> Written {
    let mut after = |least: usize, most: usize| first.plus(random.within(least, most) as i64);
    let (soon, later, last) = (after(1, 4), after(30, 120), after(150, 500));
    let (text, last) = match form(random) {
        Form::Day => (first.to_string(), first),
        Form::Days => (format!("{first}/{soon}"), soon),
        Form::Season => (format!("{first}/{later}"), later),
        Form::Month => (month(first), first),
        Form::Months => (format!("{}/{}", month(first), month(later)), later),
        Form::Year => (year(first), first),
        Form::Mixed => match random.below(3) {
            0 => (format!("{first}/{}", month(later)), later),
            1 => (format!("{}/{last}", month(first)), last),
            _ => (format!("{}/{}", month(first), year(last)), last),
        },
        Form::Qualified => {
            let text = [first.to_string(), month(first), year(first)][random.below(3)].clone();
            (format!("{text}{}", random.pick(&["~", "?", "%"])), first)
        }
        Form::QualifiedEnds => match random.below(3) {
            0 => (format!("{}~/{}?", month(first), month(later)), later),
            1 => (format!("{first}/{}~", month(later)), later),
            _ => (format!("{}%/{last}", year(first)), last),
        },
        Form::Set if random.chance(50) => (format!("{{{first},{later}}}"), later),
        Form::Set => (format!("{{{first}..{soon},{later},{}}}", month(last)), last),
        Form::OpenSet if random.chance(50) => (format!("{{..{first},{later}}}"), later),
        Form::OpenSet => (format!("{{{first},{later}..}}"), later),
        Form::OneOf if random.chance(50) => (format!("[{first}..{later}]"), later),
        Form::OneOf => (format!("[{},{},{last}]", month(first), month(later)), last),
        Form::OpenOneOf if random.chance(50) => (format!("[..{first}]"), first),
        Form::OpenOneOf => (format!("[{}..]", month(first)), first),
        Form::OpenEnd => (format!("{first}/.."), first),
        Form::OpenStart => (format!("../{}", month(later)), later),
        Form::UnknownEnd => (format!("{}/", month(first)), first),
        Form::UnknownStart => (format!("/{later}"), later),
    };
    // A month or a year is about more days than the one it was drawn from.
    let read: Option<Edtf> = text.parse().ok();
    let reaches = |day: fn(&Edtf) -> Option<Day>| read.as_ref().and_then(day);
    let (first, last) = (reaches(Edtf::earliest).unwrap_or(first), reaches(Edtf::latest).unwrap_or(last));
    Written { text, first, last }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::clock::parse;

    #[test]
    fn all_forms_are_drawn_and_read() {
        let random = &mut Random::new(5);
        let mut forms = HashSet::new();
        for day in 0..3_000 {
            let first = parse("2007-01-01").plus(day * 3);
            let written = draw(random, first);
            let read: Edtf = written.text.parse().unwrap_or_else(|error| panic!("{}: {error}", written.text));
            assert_eq!(read.to_string(), written.text);
            assert!(written.first <= written.last, "{}", written.text);
            forms.insert(written.text.replace(|letter: char| letter.is_ascii_digit(), "9"));
        }
        assert!(forms.len() >= 30, "{forms:?}");
    }

    #[test]
    fn shares_add_up_to_a_hundred() {
        assert_eq!(FORMS.iter().map(|(_, share)| share).sum::<usize>(), 100);
    }
}
