//! What came of the plans for an event, in one of four words.

use super::{Slip, slip};
use crate::model::{Dataset, Event, EventId, Outcome, Outlook, Plan};

/// What came of the plans for an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It came as it was planned.
    AsPlanned,
    /// It came at another time or in another form.
    Shifted,
    /// Nobody had foreseen it.
    Unforeseen,
    /// It was planned; whether it was held is not confirmed.
    NotConfirmed,
}

impl Status {
    /// All of them, in the order of the page.
    pub const ALL: [Status; 4] = [Status::AsPlanned, Status::Shifted, Status::Unforeseen, Status::NotConfirmed];

    /// Its name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Status::AsPlanned => "as-planned",
            Status::Shifted => "shifted",
            Status::Unforeseen => "unforeseen",
            Status::NotConfirmed => "not-confirmed",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// What came of the plans for an event; none where nothing was planned and it is no surprise either.
///
/// Its own planned date counts first. An event that was announced without one is judged by the plans that concern it, of
/// which one with a date goes before the others: where such a plan came at another time, an event that itself came within
/// it is as planned. What was over or under way when the plans were told cannot have slipped since, and what nobody spoke
/// of then was not planned, though a plan on something else may name it.
pub fn status(data: &Dataset, event: EventId) -> Option<Status> {
    let event = data.event(event);
    let planned = event.planned.as_ref().map(|planned| &planned.date);
    let is_announced = matches!(event.outlook, Outlook::Planned | Outlook::KnownPublicly);
    if event.outlook == Outlook::Unforeseen {
        return Some(Status::Unforeseen);
    }
    if event.actual.is_none() {
        return (planned.is_some() || is_announced).then_some(Status::NotConfirmed);
    }
    match slip(planned, event.actual.as_ref()) {
        Slip::Kept => return Some(Status::AsPlanned),
        Slip::Later(_) | Slip::Earlier(_) => return Some(Status::Shifted),
        Slip::Unplanned | Slip::Open => {}
    }
    if !is_announced {
        return None;
    }
    if event.plans.iter().any(|plan| data.plan(*plan).outcome == Outcome::Unknown) {
        return Some(Status::NotConfirmed);
    }
    let Some(plan) = deciding_plan(data, event) else { return Some(Status::AsPlanned) };
    Some(match plan.outcome {
        Outcome::AsPlanned => Status::AsPlanned,
        Outcome::Earlier | Outcome::Later => match slip(plan.planned.date.as_ref(), event.actual.as_ref()) {
            Slip::Kept => Status::AsPlanned,
            _ => Status::Shifted,
        },
        Outcome::Changed => Status::Shifted,
        Outcome::Unforeseen => Status::Unforeseen,
        Outcome::Unknown => Status::NotConfirmed,
    })
}

/// Of the plans that concern an event the one that it is judged by: the first with a date, else the first.
pub(super) fn deciding_plan<'a>(data: &'a Dataset, event: &Event) -> Option<&'a Plan> {
    let mut plans = event.plans.iter().map(|plan| data.plan(*plan));
    let first = plans.next()?;
    match first.planned.date {
        Some(_) => Some(first),
        None => plans.find(|plan| plan.planned.date.is_some()).or(Some(first)),
    }
}
