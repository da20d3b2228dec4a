//! The whole picture: lanes under each other, rows in lanes, events in rows.

use super::fold::fold;
use super::label::{Place, bar, text_width};
use super::merge::merge;
use super::pack::pack;
use super::shape::{Shaper, extent};
use super::{Label, Metrics, Projection, Shape, Span};
use crate::civil::Day;
use crate::edtf::Edtf;
use crate::order;
use std::cmp::Ordering;

/// What is to be laid out.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The lanes, from top to bottom.
    pub lanes: &'a [LaneInput<'a>],
    /// The events, in any order.
    pub items: &'a [Item<'a>],
    /// The first and the last day of the world.
    pub range: (Day, Day),
    /// The first and the last day of what is looked at together at first.
    pub home: (Day, Day),
    /// The width of the world at the present scale.
    pub width: f64,
    /// The sizes of its parts.
    pub metrics: Metrics,
}

/// A lane.
#[derive(Debug, Clone, Copy)]
pub struct LaneInput<'a> {
    /// Its title.
    pub title: &'a str,
    /// Whether it is drawn in one row, without labels.
    pub folded: bool,
}

/// An event: its dates, either or both of which may be missing.
#[derive(Debug, Clone, Copy)]
pub struct Item<'a> {
    /// The place of its lane in the input; an item of no such lane is left out.
    pub lane: usize,
    /// When it was planned for.
    pub planned: Option<&'a Edtf>,
    /// When it took place.
    pub actual: Option<&'a Edtf>,
    /// Its label.
    pub label: &'a str,
}

/// Where everything lies.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// Where the days lie, for the axis and for what moves over it.
    pub projection: Projection,
    /// The lanes of the input, in its order.
    pub lanes: Vec<LaneBox>,
    /// The items that have a shape in the range, by lane, then from left to right.
    pub placed: Vec<Placed>,
    /// The items that have dates, but none in the range.
    pub outside: Vec<usize>,
    /// The items without any date.
    pub undated: Vec<usize>,
    /// The height of the picture.
    pub height: f64,
}

/// Where a lane lies.
#[derive(Debug, Clone, PartialEq)]
pub struct LaneBox {
    /// Its title.
    pub title: String,
    /// Its upper edge.
    pub y: f64,
    /// Its height.
    pub height: f64,
    /// Whether it is folded.
    pub folded: bool,
}

/// Where an item lies, or several that are drawn as one counted mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// Its place among the items of the input; those of all, from left to right, if there are several.
    pub items: Vec<usize>,
    /// Its lane.
    pub lane: usize,
    /// Its row in the lane, from 0.
    pub row: usize,
    /// The middle of the row.
    pub y: f64,
    /// What to draw, in this order: first what was planned, then what came of it. Of several items, one bar, wide
    /// enough for their number.
    pub shapes: Vec<Shape>,
    /// Where its label stands; none where there is no room, and none of several items.
    pub label: Option<Label>,
    /// What it takes of its row: the shapes, what lies between them, and the label.
    pub span: Span,
}

impl Placed {
    /// Whether nothing of it has happened yet.
    pub(super) fn is_planned(&self) -> bool {
        self.shapes.iter().all(|shape| shape.planned)
    }
}

/// Lays the items out in their lanes, none over another.
pub fn layout(input: &Input<'_>) -> Layout {
    let metrics = &input.metrics;
    let (from, to) = input.range;
    let mut layout = Layout {
        projection: Projection::new(from, to, 0.0, input.width),
        lanes: Vec::with_capacity(input.lanes.len()),
        placed: Vec::with_capacity(input.items.len()),
        outside: Vec::new(),
        undated: Vec::new(),
        height: metrics.top,
    };
    let mut by_lane = shaped(input, &mut layout);
    let mut widths = Vec::with_capacity(input.items.len());
    for item in input.items {
        widths.push(text_width(item.label, metrics));
    }
    let arranger = Arranger { metrics, projection: layout.projection, home: input.home, label_widths: &widths };
    for (lane, items) in input.lanes.iter().zip(&mut by_lane) {
        let rows = if lane.folded { arranger.fold(items) } else { arranger.arrange(items) };
        let first_row = layout.height + metrics.head + metrics.lane_padding;
        for placed in items.iter_mut() {
            placed.y = first_row + (placed.row as f64 + 0.5) * metrics.row;
            placed.span = occupied(placed, metrics);
        }
        layout.placed.append(items);
        // An empty lane still has its title.
        let height = metrics.head + rows.max(1) as f64 * metrics.row + 2.0 * metrics.lane_padding;
        layout.lanes.push(LaneBox { title: lane.title.to_owned(), y: layout.height, height, folded: lane.folded });
        layout.height += height;
    }
    layout
}

/// The items of each lane with their shapes, from left to right, but not yet in rows; and notes those that have
/// nothing to draw.
fn shaped(input: &Input<'_>, layout: &mut Layout) -> Vec<Vec<Placed>> {
    let plans = Shaper { projection: &layout.projection, metrics: &input.metrics, planned: true };
    let outcomes = Shaper { planned: false, ..plans };
    let mut lanes: Vec<Vec<Placed>> = Vec::with_capacity(input.lanes.len());
    lanes.resize_with(input.lanes.len(), Vec::new);
    for (index, item) in input.items.iter().enumerate() {
        let Some(lane) = lanes.get_mut(item.lane) else { continue };
        let mut shapes = Vec::new();
        for (date, shaper) in [(item.planned, &plans), (item.actual, &outcomes)] {
            if let Some(date) = date {
                shaper.add(date, &mut shapes);
            }
        }
        if item.planned.is_none() && item.actual.is_none() {
            layout.undated.push(index);
        } else if shapes.is_empty() {
            layout.outside.push(index);
        } else {
            let span = extent(&shapes, &input.metrics);
            lane.push(Placed { items: vec![index], lane: item.lane, row: 0, y: 0.0, shapes, label: None, span });
        }
    }
    for lane in &mut lanes {
        let placed = std::mem::take(lane);
        let order = order::indexes(placed.len(), &|one, other| compare(&placed[one], &placed[other], input.items));
        *lane = order::arranged(placed, &order);
    }
    lanes
}

/// From left to right. What begins and ends alike is told apart by its label, as the order of the input must not matter.
fn compare(one: &Placed, other: &Placed, items: &[Item<'_>]) -> Ordering {
    let label = |placed: &Placed| placed.items.first().map_or("", |item| items[*item].label);
    let by_start = one.span.start.total_cmp(&other.span.start);
    by_start.then_with(|| one.span.end.total_cmp(&other.span.end)).then_with(|| label(one).cmp(label(other)))
}

/// Gives the items of one lane, which are in order, their rows and labels.
struct Arranger<'a> {
    metrics: &'a Metrics,
    projection: Projection,
    home: (Day, Day),
    /// Of each item of the input.
    label_widths: &'a [f64],
}

impl Arranger<'_> {
    /// Arranges a lane that is folded; how many rows there are.
    fn fold(&self, lane: &mut Vec<Placed>) -> usize {
        fold(lane, self.world(), self.metrics);
        1
    }

    /// Arranges a lane; how many rows there are.
    fn arrange(&self, lane: &mut Vec<Placed>) -> usize {
        let metrics = self.metrics;
        let most = metrics.max_rows.max(1);
        for placed in lane.iter_mut() {
            placed.label = self.label(placed, self.world());
        }
        let rows = assign_rows(lane, most, metrics);
        if rows <= most {
            return rows;
        }
        for placed in lane.iter_mut() {
            placed.label = None;
        }
        if self.projection.day_width() < metrics.unmerged {
            merge(lane, most, self.world(), metrics);
        }
        let rows = assign_rows(lane, usize::MAX, metrics);
        self.label_where_free(lane, rows);
        rows
    }

    fn world(&self) -> Span {
        Span { start: self.projection.left(), end: self.projection.right() }
    }

    /// Labels the items of a lane, which are in order, where the neighbours in
    /// their rows leave room.
    fn label_where_free(&self, lane: &mut [Placed], rows: usize) {
        let metrics = self.metrics;
        let world = self.world();
        // From the right, so that where the next item of the row begins is known.
        let mut next_start = vec![world.end + metrics.gap; rows];
        let mut ends = vec![0.0; lane.len()];
        for (placed, end) in lane.iter().zip(&mut ends).rev() {
            let next = &mut next_start[placed.row];
            *end = *next - metrics.gap;
            *next = extent(&placed.shapes, metrics).start;
        }
        let mut free_from = vec![world.start; rows];
        for (placed, end) in lane.iter_mut().zip(ends) {
            let start = free_from[placed.row];
            placed.label = self.label(placed, Span { start, end });
            free_from[placed.row] = occupied(placed, metrics).end + metrics.gap;
        }
    }

    /// The label of an item, if it is one and there is room.
    fn label(&self, placed: &Placed, room: Span) -> Option<Label> {
        let [item] = placed.items[..] else { return None };
        let (taken, bar) = (extent(&placed.shapes, self.metrics), bar(&placed.shapes, self.metrics));
        let label = |room: Span| Place { taken, bar, room }.label(self.label_widths[item], self.metrics);
        let home = self.home();
        let nearer = Span { start: room.start.max(home.start), end: room.end.min(home.end) };
        let is_at_home = taken.start >= home.start && taken.end <= home.end;
        is_at_home.then(|| label(nearer)).flatten().or_else(|| label(room))
    }

    /// The days that are looked at together at first: what lies there keeps its label there if it can.
    fn home(&self) -> Span {
        let (first, last) = self.home;
        Span { start: self.projection.x(first), end: self.projection.end(last) }
    }
}

/// Gives the items of a lane their rows, if that many suffice; how many are needed.
fn assign_rows(lane: &mut [Placed], most: usize, metrics: &Metrics) -> usize {
    let mut spans = Vec::with_capacity(lane.len());
    for placed in lane.iter() {
        spans.push(spaced(occupied(placed, metrics), metrics));
    }
    let rows = pack(&spans, most);
    for (placed, row) in lane.iter_mut().zip(rows.of) {
        placed.row = row;
    }
    rows.count
}

/// A span with the air after it.
pub(super) fn spaced(span: Span, metrics: &Metrics) -> Span {
    Span { end: span.end + metrics.gap, ..span }
}

/// What the item takes of its row, its label included.
fn occupied(placed: &Placed, metrics: &Metrics) -> Span {
    let taken = extent(&placed.shapes, metrics);
    placed.label.map_or(taken, |label| taken.with(label.span()))
}
