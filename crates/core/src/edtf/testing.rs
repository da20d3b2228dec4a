//! Arbitrary valid dates for the property tests.

use super::{Date, Edtf, Endpoint, Member, Qualifier};
use crate::civil::Day;
use proptest::prelude::*;

fn any_qualifier() -> impl Strategy<Value = Qualifier> {
    prop_oneof![
        5 => Just(Qualifier::None),
        1 => Just(Qualifier::Approximate),
        1 => Just(Qualifier::Uncertain),
        1 => Just(Qualifier::Both),
    ]
}

/// Days of a few years, so that dates meet, and of the whole calendar.
pub(crate) fn any_day() -> impl Strategy<Value = Day> {
    prop_oneof![
        9 => 17_000i64..18_000,
        1 => Day::MIN.days()..=Day::MAX.days(),
    ]
    .prop_map(|days| Day::from_days(days).unwrap())
}

pub(crate) fn any_date() -> impl Strategy<Value = Date> {
    (any_day(), 0..4u8, any_qualifier()).prop_map(|(day, kind, qualifier)| {
        let date = match kind {
            0 => Date::of_year(day.year()).unwrap(),
            1 => Date::of_month(day.year(), day.month()).unwrap(),
            _ => Date::of_day(day),
        };
        date.qualified(qualifier)
    })
}

fn any_interval() -> impl Strategy<Value = Edtf> {
    (any_date(), any_date(), 0..7u8).prop_map(|(a, b, kind)| {
        let (start, end) = match kind {
            0 => (Endpoint::Open, Endpoint::Date(b)),
            1 => (Endpoint::Date(a), Endpoint::Open),
            2 => (Endpoint::Unknown, Endpoint::Date(b)),
            3 => (Endpoint::Date(a), Endpoint::Unknown),
            _ => (Endpoint::Date(a), Endpoint::Date(b)),
        };
        Edtf::interval(start, end).or_else(|_| Edtf::interval(end, start)).unwrap()
    })
}

fn any_member() -> impl Strategy<Value = Member> {
    (any_date(), any_date(), any::<bool>()).prop_map(|(a, b, range)| {
        if range {
            Member::range(Some(a), Some(b)).or_else(|_| Member::range(Some(b), Some(a))).unwrap()
        } else {
            Member::Date(a)
        }
    })
}

fn any_members() -> impl Strategy<Value = Vec<Member>> {
    let edge = || proptest::option::weighted(0.2, any_date());
    (edge(), proptest::collection::vec(any_member(), 1..5), edge()).prop_map(|(first, mut members, last)| {
        if let Some(first) = first {
            members.insert(0, Member::range(None, Some(first)).unwrap());
        }
        if let Some(last) = last {
            members.push(Member::range(Some(last), None).unwrap());
        }
        members
    })
}

pub(crate) fn any_edtf() -> impl Strategy<Value = Edtf> {
    prop_oneof![
        any_date().prop_map(Edtf::Date),
        any_interval(),
        any_members().prop_map(|members| Edtf::all_of(members).unwrap()),
        any_members().prop_map(|members| Edtf::one_of(members).unwrap()),
    ]
}
