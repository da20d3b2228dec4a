//! Dates: what is read prints as it was written, and has the bounds and the order that it must have. Two lines are two
//! dates, which are compared; days and moments are read as well.

#![no_main]

use std::cmp::Ordering;

use libfuzzer_sys::fuzz_target;
use plenary_core::civil::{Day, Instant};
use plenary_core::edtf::Edtf;
use plenary_core::roadmap::slip;

fuzz_target!(|input: &str| {
    let mut dates = Vec::new();
    for line in input.split('\n') {
        dates.extend(read(line));
        assert_civil(line);
    }
    for one in &dates {
        for other in dates.iter().take(4) {
            let order = one.chronological(other);
            assert_eq!(order, other.chronological(one).reverse(), "{one} {other}");
            assert_eq!(order == Ordering::Equal, one == other, "{one} {other}");
            let _ = slip(Some(one), Some(other));
        }
    }
});

fn read(text: &str) -> Option<Edtf> {
    let date: Edtf = match text.parse() {
        Ok(date) => date,
        Err(error) => {
            let error: plenary_core::edtf::EdtfError = error;
            assert!((1..=text.chars().count() + 1).contains(&error.position), "{text}: {error}");
            return None;
        }
    };
    let printed = date.to_string();
    assert_eq!(printed, text, "there is one way to write a date");
    assert_eq!(printed.parse().as_ref(), Ok(&date));
    assert!(!date.dates().is_empty());
    if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
        assert!(earliest <= latest, "{text}");
        assert_eq!(date.is_single_day(), earliest == latest, "{text}");
        let (begun_by, lasts_to) = (date.begun_by(), date.lasts_to());
        assert!(begun_by.is_some_and(|day| earliest <= day && day <= latest), "{text}");
        assert!(lasts_to.is_some_and(|day| earliest <= day && day <= latest), "{text}");
    }
    Some(date)
}

/// Days and moments print as something that reads as the same.
fn assert_civil(text: &str) {
    if let Ok(day) = text.parse::<Day>() {
        assert_eq!(day.to_string(), text);
        assert_eq!(Day::from_days(day.days()), Ok(day));
        assert_eq!(text.parse::<Edtf>(), Ok(Edtf::day(day)), "every day is a date");
    }
    if let Ok(moment) = text.parse::<Instant>() {
        assert_eq!(moment.to_string().parse(), Ok(moment), "{text}");
        assert_eq!(Instant::new(moment.utc_seconds(), moment.offset_minutes()), Ok(moment), "{text}");
    }
}
