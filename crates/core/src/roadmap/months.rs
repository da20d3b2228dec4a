//! The roadmap down the page: month under month, with what had been planned for another.

use super::known::{Known, Standing};
use super::slip::{Distance, Slip, Unit, slip};
use super::table::{Heading, begin, month, rank};
use crate::civil::Day;
use crate::edtf::Edtf;
use crate::model::{Dataset, EventId};
use crate::order;

/// From so many months on a gap is told.
const TOLD: i64 = 12;

/// From so many months on it is told in years.
const YEARS: i64 = 24;

/// Something that stands in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// An event.
    Event(EventId),
    /// That an event had been planned for here, which came in another month.
    Plan(EventId),
    /// A plan for several events, as long as one of them has no date of its own: its place in [`Known::groups`].
    Group(usize),
    /// The day on which the plans were told.
    Told(Day),
    /// The day on which all this was known.
    Known(Day),
}

/// A month, or a year where no more is known, and what stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    /// A month, a year, or that there is no date.
    pub heading: Heading,
    /// How long nothing came about before it, where that was long.
    pub gap: Option<Distance>,
    /// What stands in it, by date.
    pub entries: Vec<Entry>,
}

/// What stands where.
struct Stand {
    entry: Entry,
    heading: Heading,
    /// Its first and last day in days; the last also where it has no end.
    days: (i64, i64),
}

/// The months of what is found as it was known, on a day if one is given. Events stand where they begin.
pub fn months(data: &Dataset, found: &[EventId], known: &Known, day: Option<Day>) -> Vec<Month> {
    let mut stands = Vec::new();
    for event in found {
        let Some(standing) = known.events.get(event.position()).and_then(Option::as_ref) else { continue };
        stands.push(stand(Entry::Event(*event), standing.date()));
        if let Some(planned) = planned_elsewhere(standing) {
            stands.push(stand(Entry::Plan(*event), Some(planned)));
        }
    }
    for (number, group) in known.groups.iter().enumerate() {
        let is_open = |event: &EventId| {
            let standing = known.events.get(event.position()).and_then(Option::as_ref);
            found.contains(event) && standing.is_some_and(|standing| standing.date().is_none())
        };
        if data.plan(group.plan).events.iter().any(|event| data.event(*event).lane == group.lane && is_open(event)) {
            stands.push(stand(Entry::Group(number), Some(&group.date)));
        }
    }
    if !stands.is_empty() {
        let told = data.roadmap.as_ref().and_then(|roadmap| roadmap.planned_on);
        let days = [told.map(|day| (Entry::Told(day), day)), day.map(|day| (Entry::Known(day), day))];
        days.into_iter().flatten().for_each(|(entry, day)| stands.push(stand(entry, Some(&Edtf::day(day)))));
    }
    let order = order::indexes(stands.len(), &|one, other| {
        let (one, other) = (&stands[one], &stands[other]);
        rank(one.heading, false).cmp(&rank(other.heading, false)).then(one.days.cmp(&other.days))
    });
    gather(order::arranged(stands, &order))
}

fn stand(entry: Entry, date: Option<&Edtf>) -> Stand {
    let first = date.and_then(begin).map_or(0, Day::days);
    Stand { entry, heading: month(date), days: (first, date.and_then(Edtf::latest).map_or(first, Day::days)) }
}

/// The plan of an event that came earlier or later than planned, in another month.
fn planned_elsewhere(standing: &Standing) -> Option<&Edtf> {
    let (planned, actual) = (standing.planned.as_ref(), standing.actual.as_ref());
    let has_moved = matches!(slip(planned, actual), Slip::Later(_) | Slip::Earlier(_));
    planned.filter(|_| has_moved && month(planned) != month(actual))
}

/// Puts what stands in order under its months.
fn gather(stands: Vec<Stand>) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    let mut reached: Option<i64> = None;
    for stand in stands {
        let is_dated = stand.heading != Heading::Undated;
        match months.last_mut().filter(|month| month.heading == stand.heading) {
            Some(month) => month.entries.push(stand.entry),
            None => {
                let gap = reached.filter(|_| is_dated).and_then(|reached| gap(reached, stand.days.0));
                months.push(Month { heading: stand.heading, gap, entries: vec![stand.entry] });
            }
        }
        if is_dated {
            reached = reached.max(Some(stand.days.1));
        }
    }
    months
}

/// How many whole months lie between two days, where they are many.
fn gap(reached: i64, begins: i64) -> Option<Distance> {
    let number = |days| Day::from_days(days).ok().map(|day| i64::from(day.year()) * 12 + i64::from(day.month()));
    let months = number(begins)? - number(reached)? - 1;
    let (count, unit) = if months < YEARS { (months, Unit::Month) } else { (months / 12, Unit::Year) };
    u32::try_from(count).ok().filter(|_| months >= TOLD).map(|count| Distance { count, unit })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::known::known;
    use super::super::testing::{event, planned, roadmap};
    use super::*;

    /// Each month as its heading, the gap before it and what stands in it.
    fn told(data: &Dataset, day: Option<Day>) -> Vec<String> {
        let found: Vec<EventId> = data.event_ids().collect();
        let mut told = Vec::new();
        for month in months(data, &found, &known(data, day), day) {
            let mut words = match month.heading {
                Heading::Month(year, None) => vec![year.to_string()],
                Heading::Month(year, Some(month)) => vec![format!("{year}-{month}")],
                other => vec![format!("{other:?}")],
            };
            words.extend(month.gap.map(|gap| format!("after {} {:?}", gap.count, gap.unit)));
            words.extend(month.entries.into_iter().map(|entry| match entry {
                Entry::Event(event) => data.event(event).id.clone(),
                Entry::Plan(event) => format!("plan of {}", data.event(event).id),
                Entry::Group(number) => format!("group {number}"),
                Entry::Told(_) => "told".to_owned(),
                Entry::Known(_) => "known".to_owned(),
            }));
            told.push(words.join(" "));
        }
        told
    }

    #[test]
    fn month_under_month_with_plans_and_gaps() {
        let moved = r#""outlook": "planned", "planned": {"date": "../2018-09", "evidence": {"cites": []}}"#;
        let data = roadmap(&[
            event("founded", "1946", ""),
            event("long", "2016-01/2017-01", ""),
            event("short", "2017-02-20/2017-02-21", ""),
            event("early", "2017-02-03", ""),
            event("conference", "2018-12-10/2018-12-11", moved),
            event("after", "2020-01", ""),
            event("endless", "2020-01-07/..", ""),
            event("last", "2021-03", ""),
        ]);
        assert_eq!(
            told(&data, None),
            [
                "1946 founded",
                "2016-1 after 69 Year long",
                "2017-2 early told short",
                "2018-9 after 18 Month plan of conference",
                "2018-12 conference",
                "2020-1 after 12 Month after endless",
                "2021-3 after 13 Month last",
            ]
        );
        assert_eq!(
            told(&data, "2017-02-17".parse().ok()),
            [
                "1946 founded",
                "2016-1 after 69 Year long",
                "2017-2 early told known",
                "2018-9 after 18 Month conference"
            ]
        );
        assert_eq!(told(&Dataset::default(), None), Vec::<String>::new());
    }

    #[test]
    fn what_came_in_the_month_of_its_plan_stands_once() {
        let moved = r#""outlook": "planned", "planned": {"date": "2018-09-03", "evidence": {"cites": []}}"#;
        let data = roadmap(&[event("moved", "2018-09-20", moved), planned("open", "2018-10", "")]);
        assert_eq!(told(&data, None), ["2017-2 told", "2018-9 after 18 Month moved", "2018-10 open"]);
    }

    proptest! {
        #[test]
        fn every_event_stands_once_in_the_order_of_months(
            dates in prop::collection::vec("(19|20)[0-9]{2}(-0[1-9](-1[0-9])?)?", 1..40),
        ) {
            let events: Vec<String> = dates.iter().enumerate().map(|(n, date)| event(&format!("e{n}"), date, "")).collect();
            let data = roadmap(&events);
            let found: Vec<EventId> = data.event_ids().collect();
            let months = months(&data, &found, &known(&data, None), None);
            prop_assert!(months.is_sorted_by_key(|month| rank(month.heading, false)));
            let entries = months.iter().flat_map(|month| &month.entries);
            let mut shown: Vec<EventId> = entries
                .filter_map(|entry| match entry {
                    Entry::Event(event) => Some(*event),
                    _ => None,
                })
                .collect();
            shown.sort_unstable();
            prop_assert_eq!(shown, found);
        }
    }
}
