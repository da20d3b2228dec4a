//! Checks of `roadmap.json`.

use super::check::{At, Check, List};
use super::graph::find_cycle;
use super::problem::ProblemKind;
use crate::model::{
    Dataset, Event, EventId, Fact, Lane, LaneId, Mention, OrganizationId, PersonId, Phase, Plan, PlanId, PlanSide,
    PlannedDate, Roadmap, SessionId, SourceId,
};
use crate::order;
use crate::raw;

/// Checks the roadmap and adds it to the data set.
pub(super) fn roadmap(check: &mut Check, at: &At, raw: raw::Roadmap, data: &mut Dataset) {
    check.text(&raw.title, &at.key("title"));
    data.lanes = lanes(check, &at.key("lanes"), raw.lanes);
    data.events = events(check, &at.key("events"), raw.events);
    data.plans = plans(check, &at.key("plans"), raw.plans);
    join_plans(data);
    join_feeds(data);
    if let Some(cycle) = find_cycle(&data.events.iter().map(|event| event.feeds_into.clone()).collect::<Vec<_>>()) {
        let ids = cycle.into_iter().map(|event| data.events[event.position()].id.clone()).collect();
        check.problem(&at.key("events"), ProblemKind::Cycle(ids));
    }
    data.roadmap = Some(Roadmap {
        title: raw.title,
        summary: raw.summary,
        planned_on: check.day(&raw.planned_on, &at.key("planned_on")),
        phases: phases(check, &at.key("phases"), raw.phases),
    });
}

fn lanes(check: &mut Check, at: &At, lanes: Vec<raw::Lane>) -> Vec<Lane> {
    let mut kept = Vec::with_capacity(lanes.len());
    for (n, lane) in lanes.into_iter().enumerate() {
        let at = at.index(n);
        if check.enter(List::Lanes, &lane.id, kept.len(), &at) {
            check.text(&lane.title, &at.key("title"));
            kept.push(Lane { id: lane.id, title: lane.title, summary: lane.summary });
        }
    }
    kept
}

fn phases(check: &mut Check, at: &At, phases: Vec<raw::Phase>) -> Vec<Phase> {
    let mut kept = Vec::with_capacity(phases.len());
    for (n, phase) in phases.into_iter().enumerate() {
        let at = at.index(n);
        let summary = Fact { text: phase.summary, evidence: check.evidence(phase.evidence, &at.key("evidence")) };
        let date = check.date(&phase.date, &at.key("date"));
        kept.extend(date.map(|date| Phase { title: phase.title, date, summary }));
    }
    kept
}

/// The events by date, undated ones last; `feeds_into` is resolved after all ids are known.
fn events(check: &mut Check, at: &At, events: Vec<raw::Event>) -> Vec<Event> {
    let mut kept = Vec::with_capacity(events.len());
    for (n, raw) in events.into_iter().enumerate() {
        let at = at.index(n);
        if check.enter(List::Events, &raw.id, kept.len(), &at) {
            let feeds = raw.feeds_into.clone();
            kept.extend(event(check, &at, raw).map(|event| (n, feeds, event)));
        }
    }
    let kept = order::sorted(kept, |(_, _, one): &(_, _, Event), (_, _, other)| match (one.date(), other.date()) {
        (Some(one), Some(other)) => one.chronological(other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    });
    check.renumber_events(kept.iter().map(|(_, _, event)| event.id.as_str()));
    let mut resolved = Vec::with_capacity(kept.len());
    for (n, feeds, event) in kept {
        let at = at.index(n);
        let feeds_into = check.refer_all(List::Events, &feeds, &at.key("feeds_into"), EventId);
        resolved.push(Event { feeds_into, ..event });
    }
    resolved
}

fn event(check: &mut Check, at: &At, raw: raw::Event) -> Option<Event> {
    check.text(&raw.title, &at.key("title"));
    check.text(&raw.short_title, &at.key("short_title"));
    if raw.actual.is_none() && raw.planned.is_none() {
        check.problem(at, ProblemKind::NoDate);
    }
    let lane = check.refer(List::Lanes, &raw.lane, &at.key("lane")).map(LaneId);
    let event = Event {
        lane: LaneId(0),
        actual: raw.actual.and_then(|date| check.date(&date, &at.key("actual"))),
        planned: raw.planned.and_then(|planned| planned_date(check, &at.key("planned"), planned)),
        organizations: check.refer_all(
            List::Organizations,
            &raw.organizations,
            &at.key("organizations"),
            OrganizationId,
        ),
        documents: check.refer_all(List::Sources, &raw.documents, &at.key("documents"), SourceId),
        said_in: mentions(check, &at.key("said_in"), raw.said_in),
        evidence: check.evidence(raw.evidence, &at.key("evidence")),
        id: raw.id,
        title: raw.title,
        short_title: raw.short_title,
        place: raw.place,
        convener: raw.convener,
        summary: raw.summary,
        feeds_into: Vec::new(),
        fed_by: Vec::new(),
        outlook: raw.outlook,
        plans: Vec::new(),
    };
    lane.map(|lane| Event { lane, ..event })
}

fn planned_date(check: &mut Check, at: &At, raw: raw::PlannedDate) -> Option<PlannedDate> {
    let evidence = check.evidence(raw.evidence, &at.key("evidence"));
    check.date(&raw.known, &at.key("known"));
    check.date(&raw.date, &at.key("date")).map(|date| PlannedDate { date, evidence })
}

fn mentions(check: &mut Check, at: &At, mentions: Vec<raw::Mention>) -> Vec<Mention> {
    let mut kept = Vec::with_capacity(mentions.len());
    for (n, raw) in mentions.into_iter().enumerate() {
        let at = at.index(n);
        let session = check.refer(List::Sessions, &raw.session, &at.key("session")).map(SessionId);
        let person = raw.person.and_then(|id| check.refer(List::People, &id, &at.key("person"))).map(PersonId);
        let cite = check.cite(raw.cite, &at.key("cite"));
        kept.extend(session.map(|session| Mention { session, person, cite }));
    }
    kept
}

fn plans(check: &mut Check, at: &At, plans: Vec<raw::Plan>) -> Vec<Plan> {
    let mut kept: Vec<Plan> = Vec::with_capacity(plans.len());
    for (n, raw) in plans.into_iter().enumerate() {
        let at = at.index(n);
        check.id(&raw.id, &at.key("id"));
        if kept.iter().any(|other| other.id == raw.id) {
            check.problem(&at.key("id"), ProblemKind::DuplicateId(raw.id));
            continue;
        }
        check.text(&raw.subject, &at.key("subject"));
        kept.push(Plan {
            planned: plan_side(check, &at.key("planned"), raw.planned),
            actual: plan_side(check, &at.key("actual"), raw.actual),
            events: check.refer_all(List::Events, &raw.events, &at.key("events"), EventId),
            said_in: mentions(check, &at.key("said_in"), raw.said_in),
            id: raw.id,
            subject: raw.subject,
            difference: raw.difference,
            outcome: raw.outcome,
        });
    }
    kept
}

fn plan_side(check: &mut Check, at: &At, raw: raw::PlanSide) -> PlanSide {
    PlanSide {
        date: raw.date.and_then(|date| check.date(&date, &at.key("date"))),
        fact: check.sourced(raw.text, raw.evidence, at),
    }
}

/// Gives each event its plans, and, where a plan with a date concerns it alone, that date as its own planned one.
fn join_plans(data: &mut Dataset) {
    for (n, plan) in data.plans.iter().enumerate() {
        for event in &plan.events {
            data.events[event.position()].plans.push(PlanId(n));
        }
        if let ([event], Some(date)) = (plan.events.as_slice(), &plan.planned.date) {
            let evidence = plan.planned.fact.evidence.clone();
            let planned = &mut data.events[event.position()].planned;
            planned.get_or_insert_with(|| PlannedDate { date: date.clone(), evidence });
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
