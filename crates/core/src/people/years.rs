//! The years of the series as an axis, with the meetings on it.

use super::Visit;
use crate::model::{Dataset, MeetingId};
use crate::order;

/// How many years the axis may have with those in which nothing was held. A longer one leaves these out.
const MOST: usize = 24;

/// A year on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The year; nothing for meetings without one.
    pub year: Option<i32>,
    /// Its meetings, by date.
    pub marks: Vec<Mark>,
}

/// A meeting on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The meeting.
    pub meeting: MeetingId,
    /// In how many of its sessions the person took the floor; 0 where they did not.
    pub sessions: usize,
}

/// The years of the series from the first meeting to the last, with all meetings, and how much of a person there is.
pub fn years(data: &Dataset, visits: &[Visit]) -> Vec<Year> {
    let mut sessions = vec![0; data.meetings.len()];
    visits.iter().for_each(|visit| sessions[visit.meeting.position()] = visit.appearances.len());
    let mut dates = Vec::with_capacity(data.meetings.len());
    for meeting in &data.meetings {
        let day = meeting.date.earliest().or(meeting.date.latest());
        // What has no date stands at the end.
        dates.push((day.is_none(), day));
    }
    let mut years: Vec<Year> = Vec::new();
    for index in order::indexes(dates.len(), &|one, other| dates[one].cmp(&dates[other])) {
        let year = dates[index].1.map(|day| day.year());
        if years.last().is_none_or(|last| last.year != year) {
            years.push(Year { year, marks: Vec::new() });
        }
        if let Some(last) = years.last_mut() {
            last.marks.push(Mark { meeting: MeetingId(index), sessions: sessions[index] });
        }
    }
    with_empty_years(years)
}

fn with_empty_years(years: Vec<Year>) -> Vec<Year> {
    let mut known = years.iter().filter_map(|year| year.year);
    let span = known.next().zip(known.next_back()).map_or(0, |(first, last)| last.abs_diff(first) as usize);
    if span >= MOST {
        return years;
    }
    let mut all: Vec<Year> = Vec::new();
    for year in years {
        let before = all.last().and_then(|last| last.year);
        if let (Some(before), Some(next)) = (before, year.year) {
            all.extend((before + 1..next).map(|empty| Year { year: Some(empty), marks: Vec::new() }));
        }
        all.push(year);
    }
    all
}
