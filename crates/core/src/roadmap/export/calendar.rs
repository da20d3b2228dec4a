//! Events of the roadmap as entries of a calendar.

use crate::calendar::{Calendar, Entry, Span, namespace};
use crate::civil::{Day, Instant};
use crate::edtf::{Date, Edtf, Endpoint, Member, Precision, Qualifier};
use crate::model::{Dataset, EventId};
use crate::order;
use crate::roadmap::{Known, Standing};

/// What a calendar of events needs beside the data: its name, and words of the reader's language.
pub struct AboutEvents<'a> {
    /// The name of the calendar.
    pub name: String,
    /// The present moment.
    pub now: Instant,
    /// The absolute address of an event's page, where there is one.
    pub address: &'a dyn Fn(EventId) -> Option<String>,
    /// What came of its plan, where there is something to tell.
    pub told: &'a dyn Fn(EventId) -> Option<String>,
}

/// The calendar of some events, as they are known, in their order: entries of whole days, several for a set of days. What
/// is only planned is tentative.
///
/// A calendar shows a day as certain. So an event of which only the month is known, that may lie anywhere in a time, that
/// has no end, or whose day is in doubt, is left out and counted.
pub fn events(data: &Dataset, known: &Known, list: &[EventId], about: &AboutEvents) -> Calendar {
    let namespace = namespace(data.site.as_ref());
    let mut calendar = Calendar { name: about.name.clone(), ..Calendar::default() };
    for id in list {
        let Some(standing) = known.events.get(id.position()).and_then(Option::as_ref) else { continue };
        let spans = standing.date().map(spans).unwrap_or_default();
        let is_tentative = standing.actual.is_none();
        let is_set = spans.len() > 1;
        calendar.left_out += usize::from(spans.is_empty());
        for (first, last) in spans {
            let mut entry = entry(data, *id, standing, about);
            let of_set = if is_set { [".", &first.to_string()].concat() } else { String::new() };
            entry.uid = [&data.event(*id).id, &of_set, ".roadmap@", &namespace].concat();
            entry.span = Span::Days { first, last };
            entry.is_tentative = is_tentative;
            calendar.entries.push(entry);
        }
    }
    calendar
}

/// The certain days of a date, each stretch with its first and last, in order and none twice.
fn spans(date: &Edtf) -> Vec<(Day, Day)> {
    let mut found = Vec::new();
    let mut add = |first: Date, last: Date| {
        if is_certain_day(first) && is_certain_day(last) {
            found.push((first.first_day(), last.last_day()));
        }
    };
    match date {
        Edtf::Date(date) => add(*date, *date),
        Edtf::Interval { start: Endpoint::Date(first), end: Endpoint::Date(last) } => add(*first, *last),
        Edtf::AllOf(members) => {
            for member in members {
                match *member {
                    Member::Date(date) => add(date, date),
                    Member::Range(Some(first), Some(last)) => add(first, last),
                    Member::Range(..) => {}
                }
            }
        }
        Edtf::Interval { .. } | Edtf::OneOf(_) => {}
    }
    let order = order::indexes(found.len(), &|one, other| found[one].cmp(&found[other]));
    let mut apart: Vec<(Day, Day)> = Vec::with_capacity(found.len());
    for (first, last) in order::arranged(found, &order) {
        match apart.last_mut() {
            Some((_, end)) if first <= *end => *end = last.max(*end),
            _ => apart.push((first, last)),
        }
    }
    apart
}

fn is_certain_day(date: Date) -> bool {
    date.precision() == Precision::Day && date.qualifier() == Qualifier::None
}

/// The entry of an event, but for when it is.
fn entry(data: &Dataset, id: EventId, standing: &Standing, about: &AboutEvents) -> Entry {
    let event = data.event(id);
    let url = (about.address)(id);
    let told = (about.told)(id);
    // What happened was not known before.
    let summary = event.summary.as_ref().filter(|_| standing.actual.is_some());
    let mut description = String::new();
    // Some programs do not show URL.
    for line in [summary, told.as_ref(), event.convener.as_ref(), url.as_ref()].into_iter().flatten() {
        if !description.is_empty() {
            description.push('\n');
        }
        description.push_str(line);
    }
    Entry {
        uid: String::new(),
        sequence: 0,
        stamp: about.now,
        modified: None,
        summary: event.title.clone(),
        description,
        location: standing.place(event).unwrap_or_default().to_owned(),
        url,
        category: Some(data.lane(event.lane).title.clone()),
        span: Span::Days { first: Day::MIN, last: Day::MIN },
        is_tentative: false,
    }
}
