//! The whole roadmap to take along: as a picture for slides and paper, and as a calendar.

mod calendar;
mod lists;
mod sheet;
mod svg;
#[cfg(test)]
mod tests;

pub use calendar::{AboutEvents, events};

use super::{Cast, Choices, Known, Sign, Subject, process, world};
use crate::civil::Day;
use crate::edtf::Edtf;
use crate::model::{Dataset, EventId, LaneId, PlanId};
use crate::timeline::{Layout, Metrics};
use sheet::Sheet;

/// The widths that a picture may have. It gets the least at which its lanes are not much higher than it is wide.
const WIDTHS: [f64; 5] = [1600.0, 2400.0, 3600.0, 5400.0, 8000.0];
/// How much higher that is.
const HIGHEST: f64 = 1.25;
/// What is kept free around the picture.
const MARGIN: f64 = 32.0;
/// The room for the titles of the lanes.
const GUTTER: f64 = 192.0;
/// To how many rows a lane may grow where even the widest picture is too high, before events that crowd are merged.
const MOST_ROWS: usize = 8;

/// What a picture needs beside the data: words of the reader's language, and addresses.
pub struct About<'a> {
    /// The title.
    pub title: &'a str,
    /// What the picture shows, in lines.
    pub shows: &'a dyn Fn(&Shown) -> Vec<String>,
    /// The short name of a month.
    pub month: &'a dyn Fn(u8) -> &'static str,
    /// A date in words.
    pub date: &'a dyn Fn(&Edtf) -> String,
    /// An event with its date, its lane and what came of its plan.
    pub event: &'a dyn Fn(EventId) -> String,
    /// A plan with its date and what came of it.
    pub plan: &'a dyn Fn(PlanId) -> String,
    /// So many events of a lane, drawn as one.
    pub merged: &'a dyn Fn(usize, LaneId) -> String,
    /// The absolute address of an event's page, where there is one.
    pub address: &'a dyn Fn(EventId) -> Option<String>,
    /// What a sign means.
    pub sign: &'a dyn Fn(Sign) -> &'static str,
    /// The heading of the events before and after the time of the process.
    pub outside: &'a str,
    /// The heading of the events without a date.
    pub undated: &'a str,
    /// Days that are marked, with what they are.
    pub days: Vec<(Day, String)>,
    /// Where it comes from, and what may be done with it, in lines.
    pub sources: Vec<String>,
}

/// What a picture shows, for a line that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// How many events there are, drawn or listed.
    pub events: usize,
    /// How many of them are drawn in marks that stand for several.
    pub merged: usize,
}

/// What is drawn and what is listed.
struct Plan {
    cast: Cast,
    layout: Layout,
    width: f64,
    days: (Day, Day),
    /// The events before and after these days, by date.
    outside: Vec<EventId>,
    /// Those that were known without a date.
    undated: Vec<EventId>,
}

/// The sizes of the parts, with so many rows at most.
fn metrics(max_rows: usize) -> Metrics {
    Metrics {
        row: 20.0,
        lane_padding: 5.0,
        mark: 13.0,
        min_bar: 6.0,
        fade: 24.0,
        gap: 6.0,
        char_width: 6.4,
        max_rows,
        // Nobody can zoom in on paper.
        unmerged: f64::INFINITY,
        ..Metrics::default()
    }
}

/// The whole roadmap as an SVG document: all events that pass, as they are known. Those in the time of the process are
/// drawn in their lanes, none folded, the others are listed below by date.
pub fn picture(data: &Dataset, choices: &Choices, known: &Known, passing: &[EventId], about: &About) -> String {
    let plan = Plan::new(data, choices, known, passing);
    Sheet::new(data, known, &plan, about).finish()
}

impl Plan {
    fn new(data: &Dataset, choices: &Choices, known: &Known, passing: &[EventId]) -> Plan {
        let unfolded = Choices { fold: Vec::new(), ..choices.clone() };
        let all = Cast::new(data, &unfolded, known, passing);
        let least = WIDTHS[0] - GUTTER - 2.0 * MARGIN;
        let lay_out = |cast: &Cast, days: (Day, Day), most: usize, width: f64| {
            cast.layout(data, known, days, width, metrics(most))
        };
        let mut days = process(data);
        let mut outside = lay_out(&all, days, usize::MAX, least).outside;
        if outside.len() == all.subjects.len() {
            // There would be nothing to see in the time of the process.
            days = world(data);
            outside = lay_out(&all, days, usize::MAX, least).outside;
        }
        let cast = without(&all, &outside);
        let mut drawn = None;
        for width in WIDTHS {
            let layout = lay_out(&cast, days, usize::MAX, width - WIDTHS[0] + least);
            if layout.height <= HIGHEST * width {
                drawn = Some((layout, width));
                break;
            }
        }
        let widest = WIDTHS[WIDTHS.len() - 1];
        let (layout, width) =
            drawn.unwrap_or_else(|| (lay_out(&cast, days, MOST_ROWS, widest - WIDTHS[0] + least), widest));
        let listed = |subject: usize| match all.subjects.get(subject) {
            Some(Subject::Event(event)) => Some(*event),
            _ => None,
        };
        let outside = by_date(known, outside.into_iter().filter_map(listed).collect());
        let mut undated = Vec::new();
        for event in passing {
            let standing = known.events.get(event.position()).and_then(Option::as_ref);
            if standing.is_some_and(|then| then.date().is_none()) {
                undated.push(*event);
            }
        }
        Plan { cast, layout, width, days, outside, undated }
    }

    /// What there is to see.
    fn shown(&self) -> Shown {
        let is_event = |subject: &&Subject| matches!(subject, Subject::Event(_));
        let merged = self.layout.placed.iter().map(|placed| placed.items.len()).filter(|count| *count > 1).sum();
        let drawn = self.cast.subjects.iter().filter(is_event).count();
        Shown { events: drawn + self.outside.len() + self.undated.len(), merged }
    }
}

/// What there is to draw, but for some of it and the lanes that are then empty.
fn without(all: &Cast, left_out: &[usize]) -> Cast {
    let mut cast = Cast::default();
    for (number, lane) in all.lanes.iter().enumerate() {
        let before = cast.subjects.len();
        for (place, subject) in all.subjects.iter().enumerate() {
            if all.lane_of[place] == number && !left_out.contains(&place) {
                cast.subjects.push(*subject);
                cast.lane_of.push(cast.lanes.len());
            }
        }
        if cast.subjects.len() > before {
            cast.lanes.push(*lane);
            cast.folded.push(false);
        }
    }
    cast
}

/// Events in the order of their dates.
fn by_date(known: &Known, events: Vec<EventId>) -> Vec<EventId> {
    let day = |event: usize| {
        let standing = events.get(event).and_then(|event| known.events.get(event.position())?.as_ref());
        standing.and_then(|then| then.date()).and_then(|date| date.earliest().or(date.latest()))
    };
    let order = crate::order::indexes(events.len(), &|one, other| day(one).cmp(&day(other)));
    order.into_iter().filter_map(|place| events.get(place).copied()).collect()
}

/// The longest side of a canvas, and the largest area, that browsers draw on.
const SIDE: f64 = 16_384.0;
const AREA: f64 = 67_000_000.0;

/// How much larger than its own size a picture is to be drawn in pixels: twice, unless a canvas has no room for that.
pub fn scale(width: f64, height: f64) -> f64 {
    let by_side = SIDE / width.max(height).max(1.0);
    let by_area = (AREA / (width * height).max(1.0)).sqrt();
    by_side.min(by_area).min(2.0)
}
