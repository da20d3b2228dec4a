//! The roadmap as a picture: what stands in which lane, from when to when it reaches, and how arrow keys walk through it.

use super::{Choices, Known};
use crate::civil::Day;
use crate::edtf::Edtf;
use crate::model::{Dataset, Event, EventId, LaneId, PlanId};
use crate::timeline::{Input, Item, LaneInput, Layout, Metrics, Placed, layout};

/// Days that are kept free before the first event and after the last.
const PADDING: i64 = 45;

/// What stands in a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An event.
    Event(EventId),
    /// A plan for several events of the lane.
    Plan(PlanId),
}

/// What there is to draw, at whatever scale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cast {
    /// The lanes that have something in them, from top to bottom.
    pub lanes: Vec<LaneId>,
    /// Whether each of them is folded.
    pub folded: Vec<bool>,
    /// What stands in them; the items of a layout are these.
    pub subjects: Vec<Subject>,
    /// The lane of each subject, by its place in `lanes`.
    pub(super) lane_of: Vec<usize>,
}

/// A step from one thing in the picture to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the one before in the lane.
    Before,
    /// To the one after in the lane.
    After,
    /// To the nearest in time of the lane above.
    Above,
    /// To the nearest in time of the lane below.
    Below,
    /// To the first of the lane.
    First,
    /// To the last of the lane.
    Last,
}

impl Cast {
    /// The events that pass, as they are known, in the lanes as they are chosen. The plans for several events are there
    /// while nothing narrows the events down.
    pub fn new(data: &Dataset, choices: &Choices, known: &Known, passing: &[EventId]) -> Cast {
        let mut standing = vec![Vec::new(); data.lanes.len()];
        if !choices.narrows() {
            for group in &known.groups {
                standing[group.lane.position()].push(Subject::Plan(group.plan));
            }
        }
        let mut passes = vec![false; data.events.len()];
        passing.iter().for_each(|event| passes[event.position()] = true);
        for event in data.event_ids().filter(|event| passes[event.position()]) {
            let standing_then = known.events.get(event.position()).and_then(Option::as_ref);
            if standing_then.is_some_and(|then| then.date().is_some()) {
                standing[data.event(event).lane.position()].push(Subject::Event(event));
            }
        }
        let mut cast = Cast::default();
        for lane in lanes(data, &choices.order) {
            let subjects = std::mem::take(&mut standing[lane.position()]);
            if !subjects.is_empty() {
                cast.lane_of.resize(cast.lane_of.len() + subjects.len(), cast.lanes.len());
                cast.subjects.extend(subjects);
                cast.lanes.push(lane);
                cast.folded.push(choices.fold.contains(&data.lane(lane).id));
            }
        }
        cast
    }

    /// Lays it out in a world of some days and a width in pixels.
    pub fn layout(&self, data: &Dataset, known: &Known, world: (Day, Day), width: f64, metrics: Metrics) -> Layout {
        let mut lanes = Vec::with_capacity(self.lanes.len());
        for (lane, folded) in self.lanes.iter().zip(&self.folded) {
            lanes.push(LaneInput { title: &data.lane(*lane).title, folded: *folded });
        }
        let mut items = Vec::with_capacity(self.subjects.len());
        for (subject, lane) in self.subjects.iter().zip(&self.lane_of) {
            let (planned, actual) = dates(known, *subject);
            items.push(Item { lane: *lane, planned, actual, label: label(data, *subject) });
        }
        layout(&Input { lanes: &lanes, items: &items, range: world, home: process(data), width, metrics })
    }

    /// The place of an event among the subjects.
    pub fn find(&self, event: EventId) -> Option<usize> {
        self.subjects.iter().position(|subject| *subject == Subject::Event(event))
    }
}

/// What is planned and what came of a subject, as far as known.
fn dates(known: &Known, subject: Subject) -> (Option<&Edtf>, Option<&Edtf>) {
    match subject {
        Subject::Event(event) => {
            let standing = known.events.get(event.position()).and_then(Option::as_ref);
            standing.map_or((None, None), |then| (then.planned.as_ref(), then.actual.as_ref()))
        }
        Subject::Plan(plan) => {
            let group = known.groups.iter().find(|group| group.plan == plan);
            (group.map(|group| &group.date), None)
        }
    }
}

fn label(data: &Dataset, subject: Subject) -> &str {
    match subject {
        Subject::Event(event) => &data.event(event).short_title,
        Subject::Plan(plan) => &data.plan(plan).subject,
    }
}

/// All lanes: those that ids name first, in that order, then the others in the order of the data.
pub fn lanes(data: &Dataset, first: &[String]) -> Vec<LaneId> {
    let mut lanes: Vec<LaneId> = Vec::with_capacity(data.lanes.len());
    let named = first.iter().filter_map(|id| data.find_lane(id));
    for lane in named.chain((0..data.lanes.len()).map(LaneId)) {
        if !lanes.contains(&lane) {
            lanes.push(lane);
        }
    }
    lanes
}

fn ids(data: &Dataset, lanes: &[LaneId]) -> Vec<String> {
    lanes.iter().map(|lane| data.lane(*lane).id.clone()).collect()
}

/// The ids of the lanes that have to be named first, once a lane has changed places with the one above it or below it.
pub fn moved(data: &Dataset, first: &[String], lane: LaneId, up: bool) -> Vec<String> {
    let mut order = lanes(data, first);
    let place = order.iter().position(|one| *one == lane).unwrap_or(0);
    let other = if up { place.saturating_sub(1) } else { (place + 1).min(order.len() - 1) };
    order.swap(place, other);
    // Those at the end that come in the order of the data need not be named.
    let mut named = order.len();
    while named > 0 && lanes(data, &ids(data, &order[..named - 1])) == order {
        named -= 1;
    }
    ids(data, &order[..named])
}

/// The days of all events, with a little before and after.
pub fn world(data: &Dataset) -> (Day, Day) {
    spread(data.events.iter().flat_map(|event| [event.actual.as_ref(), planned(event)]).flatten())
}

/// The days of the process: those of its phases, else those of all events.
pub fn process(data: &Dataset) -> (Day, Day) {
    match &data.roadmap {
        Some(roadmap) if !roadmap.phases.is_empty() => spread(roadmap.phases.iter().map(|phase| &phase.date)),
        _ => world(data),
    }
}

fn planned(event: &Event) -> Option<&Edtf> {
    event.planned.as_ref().map(|planned| &planned.date)
}

/// From the first to the last day of some dates, with a little before and after; a year of our time where there are none.
fn spread<'a>(dates: impl Iterator<Item = &'a Edtf>) -> (Day, Day) {
    let mut ends: Option<(Day, Day)> = None;
    for day in dates.flat_map(|date| [date.earliest(), date.latest()]).flatten() {
        let (first, last) = ends.unwrap_or((day, day));
        ends = Some((first.min(day), last.max(day)));
    }
    let (first, last) = ends.unwrap_or_else(|| {
        let day = Day::new(2000, 1, 1).unwrap_or(Day::MIN);
        (day, day.plus(365))
    });
    (first.plus(-PADDING), last.plus(PADDING))
}

/// The place in `layout.placed` that a step from another leads to; the same place where there is nothing.
pub fn step(layout: &Layout, from: usize, step: Step) -> usize {
    let placed = &layout.placed;
    let Some(here) = placed.get(from) else { return 0 };
    let in_lane = |index: &usize| placed.get(*index).is_some_and(|other| other.lane == here.lane);
    let target = match step {
        Step::Before => from.checked_sub(1).filter(in_lane),
        Step::After => Some(from + 1).filter(in_lane),
        Step::First => placed.iter().position(|other| other.lane == here.lane),
        Step::Last => placed.iter().rposition(|other| other.lane == here.lane),
        // Lanes follow each other: the one before them is above, the one behind them below.
        Step::Above => {
            placed.iter().rfind(|other| other.lane < here.lane).and_then(|other| nearest(layout, here, other))
        }
        Step::Below => {
            placed.iter().find(|other| other.lane > here.lane).and_then(|other| nearest(layout, here, other))
        }
    };
    target.unwrap_or(from)
}

/// The nearest in time, in the lane of another.
fn nearest(layout: &Layout, to: &Placed, other: &Placed) -> Option<usize> {
    let middle = middle(to);
    let mut nearest: Option<(usize, f64)> = None;
    for (index, candidate) in layout.placed.iter().enumerate().filter(|(_, one)| one.lane == other.lane) {
        let distance = (self::middle(candidate) - middle).abs();
        if nearest.is_none_or(|(_, least)| distance < least) {
            nearest = Some((index, distance));
        }
    }
    nearest.map(|(index, _)| index)
}

/// The middle of what is drawn, on the x axis: of what happened, if anything did.
pub fn middle(placed: &Placed) -> f64 {
    let has_happened = placed.shapes.iter().any(|shape| !shape.planned);
    let (mut sum, mut count) = (0.0, 0.0);
    for shape in placed.shapes.iter().filter(|shape| !shape.planned || !has_happened) {
        let (start, end) = shape.figure.ends();
        sum += (start + end) / 2.0;
        count += 1.0;
    }
    sum / f64::max(count, 1.0)
}

#[cfg(test)]
#[path = "picture_tests.rs"]
mod tests;
