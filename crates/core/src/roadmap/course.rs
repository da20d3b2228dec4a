//! What there is to tell of a plan and its outcome, for a sentence that tells both.

use super::status::deciding_plan;
use super::{Slip, Status, slip, status};
use crate::edtf::Edtf;
use crate::model::{Dataset, EventId, Outcome, Outlook, Plan};

/// A plan and its outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Course<'a> {
    /// When it was to come.
    pub planned: Option<&'a Edtf>,
    /// When it came.
    pub actual: Option<&'a Edtf>,
    /// How it turned out.
    pub outcome: Outcome,
    /// Whether it is one of several that were planned together.
    pub is_of_several: bool,
    /// Whether it has a place: then it is held, else it comes.
    pub has_place: bool,
    /// Where it was to be and where it was, if that is another place.
    pub moved: Option<(&'a str, &'a str)>,
}

impl<'a> Course<'a> {
    /// That of an event; none where it has no status, or where of its plan only the outlook tells.
    pub fn of_event(data: &'a Dataset, id: EventId) -> Option<Course<'a>> {
        let event = data.event(id);
        let status = status(data, id)?;
        let plan = deciding_plan(data, event);
        let mut course = Course {
            planned: event.planned.as_ref().map(|planned| &planned.date),
            actual: event.actual.as_ref(),
            outcome: Outcome::AsPlanned,
            is_of_several: false,
            has_place: event.place.is_some(),
            moved: moved(data, id),
        };
        if course.planned.is_none() && event.outlook == Outlook::KnownPublicly {
            // The date that it has is the one that was announced.
            if status == Status::NotConfirmed {
                course.planned = course.actual.take();
            } else if plan.is_none() {
                return None;
            }
        }
        if let Some(plan) = plan.filter(|_| course.planned.is_none()) {
            course.planned = plan.planned.date.as_ref();
            course.is_of_several = plan.events.len() > 1;
        }
        course.outcome = match (status, course.slip()) {
            (Status::AsPlanned, _) => Outcome::AsPlanned,
            (Status::Unforeseen, _) => Outcome::Unforeseen,
            (Status::NotConfirmed, _) => Outcome::Unknown,
            (Status::Shifted, Slip::Later(_)) => Outcome::Later,
            (Status::Shifted, Slip::Earlier(_)) => Outcome::Earlier,
            (Status::Shifted, _) => plan.map_or(Outcome::Changed, |plan| plan.outcome),
        };
        Some(course)
    }

    /// That of a plan.
    pub fn of_plan(data: &'a Dataset, plan: &'a Plan) -> Course<'a> {
        let mut places = plan.events.iter().map(|event| data.event(*event).place.is_some());
        Course {
            planned: plan.planned.date.as_ref(),
            actual: plan.actual.date.as_ref(),
            outcome: plan.outcome,
            is_of_several: false,
            has_place: !plan.events.is_empty() && places.all(|has_place| has_place),
            moved: match plan.events[..] {
                [event] => moved(data, event),
                _ => None,
            },
        }
    }

    /// How its dates stand to each other.
    pub fn slip(&self) -> Slip {
        slip(self.planned, self.actual)
    }
}

/// Where an event was to be and where it was, each by the first part of its name, if these are different places.
fn moved(data: &Dataset, event: EventId) -> Option<(&str, &str)> {
    let event = data.event(event);
    let planned = event.planned.as_ref()?.place.as_deref()?;
    let actual = event.place.as_deref().filter(|_| event.actual.is_some())?;
    let names = |place: &str, other: &str| place.split(',').any(|part| part.trim() == other.trim());
    (!names(actual, planned) && !names(planned, actual)).then(|| (short(planned), short(actual)))
}

/// A place without what it lies in.
fn short(place: &str) -> &str {
    place.split(',').next().unwrap_or(place).trim()
}
