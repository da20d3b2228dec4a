//! The roadmap as a table: its events in an order, under headings.

use super::choices::{Choices, Grouping, RoadmapSort, SortBy};
use super::known::{Known, Standing};
use super::places::places;
use crate::civil::Day;
use crate::directory::Collate;
use crate::edtf::{Edtf, Precision};
use crate::model::{Dataset, EventId, LaneId};
use crate::order;
use crate::search::Query;

/// What rows stand under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Nothing: they follow each other.
    None,
    /// The year and month in which they begin; the year alone where no more is known.
    Month(i32, Option<u8>),
    /// That they have no date.
    Undated,
    /// Their lane.
    Lane(LaneId),
}

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    /// The heading.
    pub heading: Heading,
    /// Their events.
    pub events: Vec<EventId>,
}

/// The order in which the table stands: the chosen one, else by date; nothing where words are searched for and the rows
/// stand under nothing, so that the best come first.
pub fn sorted_by(choices: &Choices) -> Option<RoadmapSort> {
    let by_date = RoadmapSort { by: SortBy::Date, descending: false };
    let is_by_date = choices.group.is_some() || Query::new(&choices.q).is_empty();
    choices.sort.or(is_by_date.then_some(by_date))
}

/// Sorts what is found, and puts it under headings. What has no value to sort by comes last, whichever way round; what is equal comes by date.
pub fn table(data: &Dataset, found: &[EventId], known: &Known, choices: &Choices, collate: Collate) -> Vec<Rows> {
    let sort = sorted_by(choices);
    let keys = keys(data, known, sort, collate);
    let dates = dates(known, &Standing::date);
    let headings: Vec<Heading> = known.events.iter().enumerate().map(|(n, s)| heading(data, n, s, choices)).collect();
    let is_reversed = sort.is_some_and(|sort| sort.descending);
    let are_turned = is_reversed && sort.is_some_and(|sort| turns(choices.group, sort.by));
    let order = order::indexes(found.len(), &|one, other| {
        let (one, other) = (found[one].position(), found[other].position());
        let of_headings = rank(headings[one], are_turned).cmp(&rank(headings[other], are_turned));
        if sort.is_none() {
            return of_headings;
        }
        let of_keys = match (keys[one], keys[other]) {
            (Some(one), Some(other)) if is_reversed => other.cmp(&one),
            (one, other) => (one.is_none(), one).cmp(&(other.is_none(), other)),
        };
        let (one_date, other_date) = (dates[one], dates[other]);
        let of_dates = (one_date.is_none(), one_date).cmp(&(other_date.is_none(), other_date));
        of_headings.then(of_keys).then(of_dates).then(one.cmp(&other))
    });
    let mut groups: Vec<Rows> = Vec::new();
    for event in order.into_iter().map(|place| found[place]) {
        let heading = headings[event.position()];
        match groups.last_mut().filter(|group| group.heading == heading) {
            Some(group) => group.events.push(event),
            None => groups.push(Rows { heading, events: vec![event] }),
        }
    }
    groups
}

/// What an event is sorted by: two numbers, the lower the earlier; nothing where it has no such thing.
type Key = Option<(i64, i64)>;

fn keys(data: &Dataset, known: &Known, sort: Option<RoadmapSort>, collate: Collate) -> Vec<Key> {
    let number = |number: usize| (number as i64, 0);
    match sort.map_or(SortBy::Date, |sort| sort.by) {
        SortBy::Date => dates(known, &Standing::date),
        SortBy::Planned => dates(known, &|standing| standing.planned.as_ref()),
        SortBy::Lane => data.events.iter().map(|event| Some(number(event.lane.position()))).collect(),
        SortBy::Title => {
            let titles: Vec<&str> = data.events.iter().map(|event| event.title.as_str()).collect();
            ranks(&titles, collate).into_iter().map(|rank| Some(number(rank))).collect()
        }
        SortBy::Place => {
            let places = places(data);
            let names: Vec<&str> = places.names.iter().map(String::as_str).collect();
            let ranks = ranks(&names, collate);
            places.of.iter().map(|place| place.map(|place| number(ranks[place]))).collect()
        }
    }
}

fn dates(known: &Known, date: &dyn Fn(&Standing) -> Option<&Edtf>) -> Vec<Key> {
    known.events.iter().map(|standing| standing.as_ref().and_then(date).and_then(time)).collect()
}

/// The first and the last day of a date. What is only known to be over by a day stands at that day.
fn time(date: &Edtf) -> Option<(i64, i64)> {
    Some((begin(date)?.days(), date.latest().map_or(i64::MAX, Day::days)))
}

/// The day at which a date stands: its first, or where that is open its last.
pub(super) fn begin(date: &Edtf) -> Option<Day> {
    date.earliest().or(date.latest())
}

/// The rank of each text; those alike have the same.
fn ranks(texts: &[&str], collate: Collate) -> Vec<usize> {
    let mut ranks = vec![0; texts.len()];
    let mut before: Option<usize> = None;
    for place in collate(texts) {
        if let Some(rank) = before.map(|before| ranks[before] + usize::from(texts[before] != texts[place])) {
            ranks[place] = rank;
        }
        before = Some(place);
    }
    ranks
}

fn heading(data: &Dataset, event: usize, standing: &Option<Standing>, choices: &Choices) -> Heading {
    match choices.group {
        None => Heading::None,
        Some(Grouping::Lane) => Heading::Lane(data.event(EventId(event)).lane),
        Some(Grouping::Month) => month(standing.as_ref().and_then(Standing::date)),
    }
}

/// The month in which a date begins.
pub(super) fn month(date: Option<&Edtf>) -> Heading {
    let begin = date.and_then(|date| begin(date).zip(Some(date.precision())));
    match begin {
        Some((day, Precision::Year)) => Heading::Month(day.year(), None),
        Some((day, _)) => Heading::Month(day.year(), Some(day.month())),
        None => Heading::Undated,
    }
}

/// Whether headings come the other way round with what is sorted under them.
fn turns(group: Option<Grouping>, by: SortBy) -> bool {
    match group {
        Some(Grouping::Month) => matches!(by, SortBy::Date | SortBy::Planned),
        Some(Grouping::Lane) => by == SortBy::Lane,
        None => false,
    }
}

/// In which order headings stand: the year before its months, what has no date last.
pub(super) fn rank(heading: Heading, are_turned: bool) -> i64 {
    let rank = match heading {
        Heading::None => 0,
        Heading::Lane(lane) => lane.position() as i64,
        Heading::Month(year, month) => i64::from(year) * 13 + i64::from(month.unwrap_or(0)),
        Heading::Undated => return i64::MAX,
    };
    if are_turned { -rank } else { rank }
}

#[cfg(test)]
mod tests;
