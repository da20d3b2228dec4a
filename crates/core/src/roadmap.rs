//! The roadmap as a picture: which events are drawn, where, and how arrow keys walk from one to the next.

use crate::civil::Day;
use crate::edtf::Edtf;
use crate::model::{Dataset, Event, EventId, LaneId};
use crate::timeline::{Input, Item, Layout, Metrics, Placed, Tick, layout, ticks};

/// Days that a picture shows before the first phase and after the last.
const PADDING: i64 = 45;

/// Sizes that do not depend on the data, in pixels.
const METRICS: Metrics = Metrics {
    top: 44.0,
    gutter: 176.0,
    margin: 8.0,
    row: 24.0,
    lane_padding: 8.0,
    mark: 12.0,
    min_bar: 5.0,
    fade: 24.0,
    gap: 5.0,
    char_width: 6.4,
    max_rows: 8,
};

/// Least distance of two marks of the axis, so that a short month name has its room.
const TICK_SPACING: f64 = 40.0;

/// The roadmap, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The lanes that have something to show, from top to bottom.
    pub lanes: Vec<LaneId>,
    /// The events of the items that the layout names.
    pub events: Vec<EventId>,
    /// Where everything lies.
    pub layout: Layout,
    /// The marks of the axis.
    pub ticks: Vec<Tick>,
    /// The events with a date outside of the picture, by date.
    pub outside: Vec<EventId>,
}

/// A step from one event to another.
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

/// Lays the roadmap out in a width in pixels: the time of its phases, with a little before and after.
pub fn picture(data: &Dataset, width: f64) -> Picture {
    let range = window(data);
    let mut events = Vec::new();
    let mut outside = Vec::new();
    let mut used = vec![false; data.lanes.len()];
    for (index, event) in data.events.iter().enumerate() {
        let Some(date) = event.date() else { continue };
        let begun = date.earliest().is_none_or(|first| first <= range.1);
        if begun && date.latest().is_none_or(|last| last >= range.0) {
            used[event.lane.position()] = true;
            events.push(EventId(index));
        } else {
            outside.push(EventId(index));
        }
    }
    let mut lanes = Vec::new();
    let mut titles = Vec::new();
    for (index, lane) in data.lanes.iter().enumerate() {
        if used[index] {
            lanes.push(LaneId(index));
            titles.push(lane.title.as_str());
        }
    }
    let items: Vec<Item<'_>> = events.iter().map(|event| item(data, &lanes, *event)).collect();
    let layout = layout(&Input { lanes: &titles, items: &items, range, width, metrics: METRICS });
    let ticks = ticks(&layout.projection, TICK_SPACING);
    Picture { lanes, events, layout, ticks, outside }
}

fn item<'a>(data: &'a Dataset, lanes: &[LaneId], event: EventId) -> Item<'a> {
    let event = data.event(event);
    Item {
        lane: lanes.iter().position(|lane| *lane == event.lane).unwrap_or(lanes.len()),
        planned: event.planned.as_ref().map(|planned| &planned.date),
        actual: event.actual.as_ref(),
        label: &event.short_title,
    }
}

/// The days to show: those of the phases, else those of all events.
fn window(data: &Dataset) -> (Day, Day) {
    let mut ends: Option<(Day, Day)> = None;
    let mut include = |date: &Edtf| {
        for day in [date.earliest(), date.latest()].into_iter().flatten() {
            let (first, last) = ends.unwrap_or((day, day));
            ends = Some((first.min(day), last.max(day)));
        }
    };
    match &data.roadmap {
        Some(roadmap) if !roadmap.phases.is_empty() => roadmap.phases.iter().for_each(|phase| include(&phase.date)),
        _ => data.events.iter().filter_map(Event::date).for_each(include),
    }
    let (first, last) = ends.unwrap_or((Day::MIN, Day::MAX));
    (first.plus(-PADDING), last.plus(PADDING))
}

impl Picture {
    /// The place in `layout.placed` that a step from another leads to; the same place where there is nothing.
    pub fn step(&self, from: usize, step: Step) -> usize {
        let placed = &self.layout.placed;
        let Some(here) = placed.get(from) else { return 0 };
        let in_lane = |index: &usize| placed.get(*index).is_some_and(|other| other.lane == here.lane);
        let target = match step {
            Step::Before => from.checked_sub(1).filter(in_lane),
            Step::After => Some(from + 1).filter(in_lane),
            Step::First => placed.iter().position(|other| other.lane == here.lane),
            Step::Last => placed.iter().rposition(|other| other.lane == here.lane),
            // Lanes follow each other: the one before them is above, the one behind them below.
            Step::Above => {
                placed.iter().rfind(|other| other.lane < here.lane).and_then(|other| self.nearest(here, other))
            }
            Step::Below => {
                placed.iter().find(|other| other.lane > here.lane).and_then(|other| self.nearest(here, other))
            }
        };
        target.unwrap_or(from)
    }

    /// The event nearest in time, in the lane of another.
    fn nearest(&self, to: &Placed, other: &Placed) -> Option<usize> {
        let middle = middle(to);
        let mut nearest: Option<(usize, f64)> = None;
        for (index, candidate) in self.layout.placed.iter().enumerate().filter(|(_, one)| one.lane == other.lane) {
            let distance = (self::middle(candidate) - middle).abs();
            if nearest.is_none_or(|(_, least)| distance < least) {
                nearest = Some((index, distance));
            }
        }
        nearest.map(|(index, _)| index)
    }
}

/// The middle of what is drawn for an event, on the x axis.
fn middle(placed: &Placed) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    for shape in placed.shapes.iter().filter(|shape| !shape.planned || placed.shapes.len() == 1) {
        let span = shape.figure.span(&METRICS);
        sum += (span.start + span.end) / 2.0;
        count += 1.0;
    }
    sum / f64::max(count, 1.0)
}

#[cfg(test)]
mod tests;
