//! How the roadmap stood on a day: what had come by then, and what had been announced.

use crate::civil::Day;
use crate::edtf::{Edtf, Endpoint};
use crate::model::{Dataset, Event, EventId, LaneId, Outlook, PlanId, PlannedDate};

/// How an event stood on a day. Known, but without a date, it has neither.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// When it was to take place.
    pub planned: Option<Edtf>,
    /// When it took place, as far as that was over.
    pub actual: Option<Edtf>,
}

impl Standing {
    /// Its date: as it came, else as it was planned.
    pub fn date(&self) -> Option<&Edtf> {
        self.actual.as_ref().or(self.planned.as_ref())
    }

    /// Where the event was, or, before it came, where it was to be as far as that is told.
    pub fn place<'a>(&self, event: &'a Event) -> Option<&'a str> {
        let planned = event.planned.as_ref().filter(|_| self.actual.is_none());
        planned.and_then(|planned| planned.place.as_deref()).or(event.place.as_deref())
    }
}

/// A plan that concerns several events: drawn as a window of its own in their lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The plan.
    pub plan: PlanId,
    /// A lane of its events.
    pub lane: LaneId,
    /// When they were to take place.
    pub date: Edtf,
}

/// What was known on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// How each event stood, by its position; none of which nobody knew.
    pub events: Vec<Option<Standing>>,
    /// The plans for several events.
    pub groups: Vec<Group>,
}

/// What was known on a day; without one all that the data tells.
///
/// What had begun shows when it did. It has begun once every day is past on which it can have begun: an event of a month
/// at the end of that month. What was past or under way when the plans were told had begun by then, however little is
/// known of its date. Of what still went on, the end shows only if it had been announced.
///
/// What had not begun is known once it had been announced: by the day on which the plans were told, or earlier where its
/// plan was known earlier. A plan that was made later, of which nothing tells when, is known once its date has begun. An
/// event that other pages of the time announced without a plan on record was announced for the day on which it came.
pub fn known(data: &Dataset, day: Option<Day>) -> Known {
    let told = planned_on(data);
    let mut events = Vec::with_capacity(data.events.len());
    for event in &data.events {
        events.push(match day {
            Some(day) => standing(event, told, day),
            None => Some(Standing { planned: planned_date(event), actual: event.actual.clone() }),
        });
    }
    let is_told = day.is_none_or(|day| is_by(told, day));
    Known { events, groups: if is_told { groups(data) } else { Vec::new() } }
}

/// How one event stood on a day; none if nobody knew of it.
pub fn known_of(data: &Dataset, event: EventId, day: Day) -> Option<Standing> {
    standing(data.event(event), planned_on(data), day)
}

/// The plans that had been told by a day, each with whether it was known by then what had come of it; without a day all,
/// with all that the data tells. What came is known once its date is past, or those of all its events; where nothing has
/// a date, the data does not tell when it was known.
pub fn plans_known(data: &Dataset, day: Option<Day>) -> Vec<(PlanId, bool)> {
    let Some(day) = day else { return (0..data.plans.len()).map(|plan| (PlanId(plan), true)).collect() };
    let mut plans = Vec::new();
    if is_by(planned_on(data), day) {
        for (number, plan) in data.plans.iter().enumerate() {
            let of_events = plan.events.iter().map(|event| data.event(*event).actual.as_ref());
            let mut dates: Vec<Option<&Edtf>> = of_events.collect();
            if plan.actual.date.is_some() {
                dates = vec![plan.actual.date.as_ref()];
            }
            let is_past = |date: &Option<&Edtf>| date.and_then(Edtf::latest).is_some_and(|last| last <= day);
            plans.push((PlanId(number), !dates.is_empty() && dates.iter().all(is_past)));
        }
    }
    plans
}

fn planned_on(data: &Dataset) -> Option<Day> {
    data.roadmap.as_ref().and_then(|roadmap| roadmap.planned_on)
}

/// Whether the plans had been told by a day; always, where nothing says when that was.
fn is_by(told: Option<Day>, day: Day) -> bool {
    told.is_none_or(|told| told <= day)
}

fn planned_date(event: &Event) -> Option<Edtf> {
    event.planned.as_ref().map(|planned| planned.date.clone())
}

fn standing(event: &Event, told: Option<Day>, day: Day) -> Option<Standing> {
    if let Some(actual) = event.actual.as_ref().filter(|actual| has_begun(event, actual, told, day)) {
        return Some(Standing { planned: planned_date(event), actual: Some(so_far(event, actual, day)) });
    }
    let is_announced = is_announced(event) && is_by(told, day);
    let planned = match &event.planned {
        Some(planned) if is_plan_known(planned, is_announced, told, day) => Some(planned.date.clone()),
        None if event.outlook == Outlook::KnownPublicly => event.actual.clone(),
        _ => None,
    };
    let is_known = is_announced || event.planned.is_some() && planned.is_some();
    is_known.then_some(Standing { planned, actual: None })
}

/// Whether an event was among the plans that were told.
fn is_announced(event: &Event) -> bool {
    matches!(event.outlook, Outlook::Planned | Outlook::Current | Outlook::KnownPublicly)
}

fn has_begun(event: &Event, actual: &Edtf, told: Option<Day>, day: Day) -> bool {
    let was_under_way = matches!(event.outlook, Outlook::Past | Outlook::Current);
    let is_told = told.is_some_and(|told| told <= day);
    let begun = if was_under_way && is_told { actual.earliest() } else { actual.begun_by() };
    begun.is_some_and(|begun| begun <= day)
}

/// Whether a plan was known on a day. One that can have been known when the plans were told was.
fn is_plan_known(planned: &PlannedDate, is_announced: bool, told: Option<Day>, day: Day) -> bool {
    match &planned.known {
        Some(known) if known.latest().is_some_and(|latest| latest <= day) => true,
        Some(known) => is_announced && told.is_none_or(|told| known.earliest().is_none_or(|first| first <= told)),
        None => is_announced || planned.date.begun_by().is_some_and(|begun| begun <= day),
    }
}

/// What could be said on a day of an outcome that had begun: its end only if it was over, or had been announced.
fn so_far(event: &Event, actual: &Edtf, day: Day) -> Edtf {
    let goes_on = actual.latest().is_none_or(|last| last > day);
    let start = match actual {
        Edtf::Interval { start, .. } => start.date(),
        Edtf::AllOf(_) => actual.dates().first().copied(),
        Edtf::Date(_) | Edtf::OneOf(_) => None,
    };
    match start {
        Some(start) if goes_on && !is_end_planned(event, day) => {
            Edtf::Interval { start: Endpoint::Date(start), end: Endpoint::Open }
        }
        _ => actual.clone(),
    }
}

/// Whether the end of what goes on had been announced: with a plan that reaches that far, or as an event to come.
fn is_end_planned(event: &Event, day: Day) -> bool {
    match &event.planned {
        Some(planned) => planned.date.latest().is_some_and(|last| last > day),
        None => matches!(event.outlook, Outlook::Planned | Outlook::KnownPublicly),
    }
}

/// The plans with a date that concern several events, once for each of their lanes.
fn groups(data: &Dataset) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (n, plan) in data.plans.iter().enumerate() {
        let Some(date) = plan.planned.date.as_ref().filter(|_| plan.events.len() > 1) else { continue };
        for event in &plan.events {
            let lane = data.event(*event).lane;
            if !groups.iter().any(|group| group.plan == PlanId(n) && group.lane == lane) {
                groups.push(Group { plan: PlanId(n), lane, date: date.clone() });
            }
        }
    }
    groups
}
