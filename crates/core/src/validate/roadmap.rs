//! Checks of `roadmap.json`.

use std::cmp::Ordering;

use super::check::Check;
use super::graph::find_cycle;
use super::problem::ProblemKind;
use crate::edtf::Edtf;
use crate::load::{Datum, FromJson, Path, Shape};
use crate::model::{Event, EventId, List, PlanId, PlannedDate};
use crate::order;
use crate::raw::{self, DataFile, RoadmapParts};

/// The field that leads from events to events.
const FEEDS_INTO: &str = "feeds_into";

/// The field that leads from the roadmap to an event.
const GOAL: &str = "goal";

/// Checks the roadmap.
pub(super) fn roadmap(check: &mut Check, file: raw::Roadmap) -> RoadmapParts {
    check.open("roadmap.json");
    let mut datum = file.datum();
    walk(check, &mut datum);
    let moved = sort(&mut datum);
    let mut parts = RoadmapParts::build(&mut datum);
    if let Some(goal) = parts.roadmap.as_mut().and_then(|roadmap| roadmap.goal.as_mut()) {
        renumber(std::slice::from_mut(goal), &moved);
    }
    check.ids.renumber(List::Events, &moved);
    parts.plans.iter_mut().for_each(|plan| renumber(&mut plan.events, &moved));
    parts.events.iter_mut().for_each(|event| renumber(&mut event.feeds_into, &moved));
    join_plans(&mut parts);
    join_feeds(&mut parts);
    if let Some(cycle) = find_cycle(parts.events.len(), &|event| &parts.events[event.position()].feeds_into) {
        let ids = cycle.into_iter().map(|event| parts.events[event.position()].id.clone()).collect();
        check.problem(&Path::Key(&Path::Root, "events"), ProblemKind::Cycle(ids));
    }
    parts
}

/// Walks the file; what leads to events is followed last, when all of them are known.
fn walk(check: &mut Check, datum: &mut Datum) {
    let goal = datum.field(&raw::Roadmap::SHAPE, GOAL).map(std::mem::take).unwrap_or_default();
    let mut feeds = Vec::new();
    for event in events(datum) {
        feeds.push(event.field(&Event::SHAPE, FEEDS_INTO).map(std::mem::take).unwrap_or_default());
    }
    check.walk(datum, &raw::Roadmap::SHAPE, &Path::Root);
    if let Some(field) = datum.field(&raw::Roadmap::SHAPE, GOAL) {
        *field = goal;
        check.walk(field, &EventId::SHAPE, &Path::Key(&Path::Root, GOAL));
    }
    let list = Path::Key(&Path::Root, "events");
    for (n, (event, feeds)) in events(datum).iter_mut().zip(feeds).enumerate() {
        if let Some(field) = event.field(&Event::SHAPE, FEEDS_INTO) {
            *field = feeds;
            check.walk(field, &Vec::<EventId>::SHAPE, &Path::Key(&Path::Index(&list, n), FEEDS_INTO));
        }
    }
}

fn events(roadmap: &mut Datum) -> &mut [Datum] {
    roadmap.field(&raw::Roadmap::SHAPE, "events").map(Datum::items).unwrap_or_default()
}

/// Puts the events in the order of their dates, undated ones last. Where each has gone, by the position it had.
fn sort(roadmap: &mut Datum) -> Vec<usize> {
    let Some(Datum::Items(events)) = roadmap.field(&raw::Roadmap::SHAPE, "events") else { return Vec::new() };
    events.retain(|event| !event.is_absent());
    let mut dates = Vec::with_capacity(events.len());
    for event in events.iter_mut() {
        let date = date(event);
        // Most are told apart by their first day, which is worked out once.
        dates.push((date.is_none(), date.as_ref().and_then(Edtf::earliest), date));
    }
    let order = order::indexes(dates.len(), &|one, other| {
        let ((is_undated, first, one), (is_other_undated, other_first, other)) = (&dates[one], &dates[other]);
        (is_undated, first).cmp(&(is_other_undated, other_first)).then_with(|| match (one, other) {
            (Some(one), Some(other)) => one.chronological(other),
            _ => Ordering::Equal,
        })
    });
    *events = order.iter().map(|before| std::mem::take(&mut events[*before])).collect();
    let mut moved = vec![0; order.len()];
    for (position, before) in order.into_iter().enumerate() {
        moved[before] = position;
    }
    moved
}

/// When an event took place, else when it was to.
fn date(event: &mut Datum) -> Option<Edtf> {
    let of = |datum: &mut Datum, shape: &Shape, key: &str| datum.field(shape, key)?.text().parse().ok();
    of(event, &Event::SHAPE, "actual")
        .or_else(|| of(event.field(&Event::SHAPE, "planned")?, &PlannedDate::SHAPE, "date"))
}

fn renumber(events: &mut [EventId], moved: &[usize]) {
    for event in events {
        *event = EventId(moved[event.position()]);
    }
}

/// Gives each event its plans, and, where a plan with a date concerns it alone, that date as its own planned one.
fn join_plans(parts: &mut RoadmapParts) {
    for (n, plan) in parts.plans.iter().enumerate() {
        for event in &plan.events {
            parts.events[event.position()].plans.push(PlanId(n));
        }
        if let ([event], Some(date)) = (plan.events.as_slice(), &plan.planned.date) {
            let planned = &mut parts.events[event.position()].planned;
            if planned.is_none() {
                let evidence = plan.planned.fact.evidence.clone();
                *planned = Some(PlannedDate { date: date.clone(), place: None, known: None, evidence });
            }
        }
    }
}

fn join_feeds(parts: &mut RoadmapParts) {
    for n in 0..parts.events.len() {
        for target in parts.events[n].feeds_into.clone() {
            parts.events[target.position()].fed_by.push(EventId(n));
        }
    }
}
