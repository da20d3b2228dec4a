//! Checks of `roadmap.json`.

use super::check::Check;
use super::graph::find_cycle;
use super::problem::ProblemKind;
use crate::load::{Datum, FromJson, Path};
use crate::model::{Dataset, Event, EventId, List, PlanId, PlannedDate};
use crate::order;
use crate::raw::{self, DataFile, RoadmapParts};

/// Checks the roadmap and adds it to the data set.
pub(super) fn roadmap(check: &mut Check, file: raw::Roadmap, data: &mut Dataset) {
    check.open("roadmap.json");
    let mut datum = file.datum();
    walk(check, &mut datum);
    let parts = RoadmapParts::build(&mut datum);
    data.roadmap = Some(parts.roadmap);
    data.lanes = parts.lanes;
    data.events = parts.events;
    data.plans = parts.plans;
    sort_events(check, data);
    join_plans(data);
    join_feeds(data);
    if let Some(cycle) = find_cycle(data.events.len(), &|event| &data.event(event).feeds_into) {
        let ids = cycle.into_iter().map(|event| data.event(event).id.clone()).collect();
        check.problem(&Path::Key(&Path::Root, "events"), ProblemKind::Cycle(ids));
    }
}

/// Walks the file; what events feed into is followed last, when all of them are known.
fn walk(check: &mut Check, datum: &mut Datum) {
    let mut feeds = Vec::new();
    for event in events(datum) {
        feeds.push(feeds_into(event).map(std::mem::take));
    }
    check.walk(datum, &raw::Roadmap::SHAPE, &Path::Root);
    let list = Path::Key(&Path::Root, "events");
    for (n, (event, feeds)) in events(datum).iter_mut().zip(feeds).enumerate() {
        if let Some((field, feeds)) = feeds_into(event).zip(feeds) {
            *field = feeds;
            check.walk(field, &Vec::<EventId>::SHAPE, &Path::Key(&Path::Index(&list, n), "feeds_into"));
        }
    }
}

fn events(roadmap: &mut Datum) -> &mut [Datum] {
    roadmap.field(&raw::Roadmap::SHAPE, "events").map(Datum::items).unwrap_or_default()
}

fn feeds_into(event: &mut Datum) -> Option<&mut Datum> {
    event.field(&Event::SHAPE, "feeds_into")
}

/// Puts the events in the order of their dates, undated ones last.
fn sort_events(check: &mut Check, data: &mut Dataset) {
    let events = std::mem::take(&mut data.events);
    let order = order::indexes(events.len(), &|one, other| match (events[one].date(), events[other].date()) {
        (Some(one), Some(other)) => one.chronological(other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    });
    let mut moved = vec![0; order.len()];
    for (position, before) in order.iter().enumerate() {
        moved[*before] = position;
    }
    data.events = order::arranged(events, &order);
    let feeds = data.events.iter_mut().map(|event| &mut event.feeds_into);
    for event in feeds.chain(data.plans.iter_mut().map(|plan| &mut plan.events)).flatten() {
        *event = EventId(moved[event.position()]);
    }
    check.ids.renumber(List::Events, &moved);
}

/// Gives each event its plans, and, where a plan with a date concerns it alone, that date as its own planned one.
fn join_plans(data: &mut Dataset) {
    for (n, plan) in data.plans.iter().enumerate() {
        for event in &plan.events {
            data.events[event.position()].plans.push(PlanId(n));
        }
        if let ([event], Some(date)) = (plan.events.as_slice(), &plan.planned.date) {
            let planned = &mut data.events[event.position()].planned;
            if planned.is_none() {
                let evidence = plan.planned.fact.evidence.clone();
                *planned = Some(PlannedDate { date: date.clone(), evidence });
            }
        }
    }
}

fn join_feeds(data: &mut Dataset) {
    for n in 0..data.events.len() {
        for target in data.events[n].feeds_into.clone() {
            data.events[target.position()].fed_by.push(EventId(n));
        }
    }
}
