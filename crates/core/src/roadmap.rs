//! The roadmap as a picture: which events are drawn, where, and how arrow keys walk from one to the next.

use crate::civil::Day;
use crate::model::{Dataset, EventId, LaneId};
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
    let shown = |event: &EventId| {
        let date = data.event(*event).date();
        date.is_some_and(|date| {
            date.earliest().is_none_or(|first| first <= range.1) && date.latest().is_none_or(|last| last >= range.0)
        })
    };
    let (events, outside): (Vec<EventId>, Vec<EventId>) = (0..data.events.len()).map(EventId).partition(shown);
    let lanes = (0..data.lanes.len()).map(LaneId);
    let lanes: Vec<LaneId> = lanes.filter(|lane| events.iter().any(|event| data.event(*event).lane == *lane)).collect();
    let items: Vec<Item<'_>> = events.iter().map(|event| item(data, &lanes, *event)).collect();
    let titles: Vec<&str> = lanes.iter().map(|lane| data.lane(*lane).title.as_str()).collect();
    let layout = layout(&Input { lanes: &titles, items: &items, range, width, metrics: METRICS });
    let ticks = ticks(&layout.projection, TICK_SPACING);
    let outside = outside.into_iter().filter(|event| data.event(*event).date().is_some()).collect();
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
    let phases = data.roadmap.iter().flat_map(|roadmap| &roadmap.phases).map(|phase| &phase.date);
    let mut dates: Vec<_> = phases.collect();
    if dates.is_empty() {
        dates = data.events.iter().filter_map(|event| event.date()).collect();
    }
    let ends = dates.iter().flat_map(|date| [date.earliest(), date.latest()]).flatten();
    let first = ends.clone().min();
    let last = ends.max();
    let (first, last) = first.zip(last).unwrap_or((Day::MIN, Day::MAX));
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
            Step::Above => {
                let lane = placed.iter().map(|other| other.lane).filter(|lane| *lane < here.lane).max();
                lane.and_then(|lane| self.nearest(here, lane))
            }
            Step::Below => {
                let lane = placed.iter().map(|other| other.lane).filter(|lane| *lane > here.lane).min();
                lane.and_then(|lane| self.nearest(here, lane))
            }
        };
        target.unwrap_or(from)
    }

    fn nearest(&self, to: &Placed, lane: usize) -> Option<usize> {
        let distance = |other: &Placed| (self.middle(other) - self.middle(to)).abs();
        let candidates = self.layout.placed.iter().enumerate().filter(|(_, other)| other.lane == lane);
        candidates.min_by(|(_, one), (_, other)| distance(one).total_cmp(&distance(other))).map(|(index, _)| index)
    }

    /// The middle of what is drawn for an event, on the x axis.
    fn middle(&self, placed: &Placed) -> f64 {
        let spans = placed.shapes.iter().filter(|shape| !shape.planned || placed.shapes.len() == 1);
        let middles: Vec<f64> =
            spans.map(|shape| shape.figure.span(&METRICS)).map(|span| (span.start + span.end) / 2.0).collect();
        middles.iter().sum::<f64>() / middles.len().max(1) as f64
    }
}

#[cfg(test)]
mod tests;
