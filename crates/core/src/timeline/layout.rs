//! The whole picture: lanes under each other, rows in lanes, events in rows.

use super::label::{place, text_width};
use super::shape::Shaper;
use super::{Figure, Label, Projection, Shape, Span, pack};
use crate::civil::Day;
use crate::edtf::Edtf;
use crate::order;

/// What is to be laid out.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The titles of the lanes, from top to bottom.
    pub lanes: &'a [&'a str],
    /// The events, in any order.
    pub items: &'a [Item<'a>],
    /// The first and the last day shown.
    pub range: (Day, Day),
    /// The width of the picture.
    pub width: f64,
    /// The sizes of its parts.
    pub metrics: Metrics,
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

/// The sizes of the parts, in user units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    /// What is kept free above the first lane.
    pub top: f64,
    /// What is kept free before the first day, for the lanes' titles.
    pub gutter: f64,
    /// What is kept free after the last day.
    pub margin: f64,
    /// The height of a row.
    pub row: f64,
    /// What a lane keeps free above its first row and below its last.
    pub lane_padding: f64,
    /// The width and height of a mark.
    pub mark: f64,
    /// The width of the narrowest bar.
    pub min_bar: f64,
    /// How far a bar goes on where its end is not known.
    pub fade: f64,
    /// The air between shapes and labels.
    pub gap: f64,
    /// The estimated width of a character of a label.
    pub char_width: f64,
    /// To how many rows a lane may grow so that every label has its place;
    /// beyond, labels stand only where their row has room.
    pub max_rows: usize,
}

impl Default for Metrics {
    fn default() -> Metrics {
        Metrics {
            top: 0.0,
            gutter: 0.0,
            margin: 8.0,
            // The smallest size of a target that WCAG 2.2 allows.
            row: 24.0,
            lane_padding: 6.0,
            mark: 12.0,
            min_bar: 4.0,
            fade: 24.0,
            gap: 6.0,
            char_width: 7.0,
            max_rows: 8,
        }
    }
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
}

/// Where an item lies.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// Its place among the items of the input.
    pub item: usize,
    /// Its lane.
    pub lane: usize,
    /// Its row in the lane, from 0.
    pub row: usize,
    /// The middle of the row.
    pub y: f64,
    /// What to draw, in this order: first what was planned, then what came of it.
    pub shapes: Vec<Shape>,
    /// Where its label stands; none where there is no room.
    pub label: Option<Label>,
}

/// Lays the items out in their lanes, none over another.
pub fn layout(input: &Input<'_>) -> Layout {
    let metrics = &input.metrics;
    let (from, to) = input.range;
    let right = input.width - metrics.margin;
    let projection = Projection::new(from, to, metrics.gutter, right);
    let mut layout = Layout {
        projection,
        lanes: Vec::new(),
        placed: Vec::new(),
        outside: Vec::new(),
        undated: Vec::new(),
        height: 0.0,
    };
    shape_items(input, &mut layout);
    let mut y = metrics.top;
    let mut rest = layout.placed.as_mut_slice();
    for (lane, title) in input.lanes.iter().enumerate() {
        let count = rest.partition_point(|placed| placed.lane == lane);
        let (items, others) = rest.split_at_mut(count);
        rest = others;
        let rows = stack(items, input, &projection);
        let first_row = y + metrics.lane_padding;
        for placed in items {
            placed.y = first_row + (placed.row as f64 + 0.5) * metrics.row;
        }
        // An empty lane still has its title.
        let height = rows.max(1) as f64 * metrics.row + 2.0 * metrics.lane_padding;
        layout.lanes.push(LaneBox { title: title.to_string(), y, height });
        y += height;
    }
    layout.height = y;
    layout
}

/// Gives the items their shapes, by lane, then from left to right, but not yet in rows; and notes those that have
/// nothing to draw.
fn shape_items(input: &Input<'_>, layout: &mut Layout) {
    let shaper = Shaper { projection: &layout.projection, metrics: &input.metrics };
    let mut placed = Vec::new();
    for (index, item) in input.items.iter().enumerate() {
        if item.lane >= input.lanes.len() {
            continue;
        }
        let mut shapes = Vec::new();
        for (date, planned) in [(item.planned, true), (item.actual, false)] {
            if let Some(date) = date {
                shaper.add(date, planned, &mut shapes);
            }
        }
        if item.planned.is_none() && item.actual.is_none() {
            layout.undated.push(index);
        } else if shapes.is_empty() {
            layout.outside.push(index);
        } else {
            placed.push(Placed { item: index, lane: item.lane, row: 0, y: 0.0, shapes, label: None });
        }
    }
    let start = |index: usize| taken(&placed[index], &input.metrics).start;
    let order = order::indexes(placed.len(), &|one, other| {
        placed[one].lane.cmp(&placed[other].lane).then_with(|| start(one).total_cmp(&start(other)))
    });
    layout.placed = order::arranged(placed, &order);
}

/// Gives the items of one lane their rows and labels; how many rows there are.
fn stack(lane: &mut [Placed], input: &Input<'_>, projection: &Projection) -> usize {
    let metrics = &input.metrics;
    let room = Span { start: projection.left(), end: projection.right() };
    for placed in lane.iter_mut() {
        placed.label = label(placed, input, room);
    }
    let rows = assign_rows(lane, metrics);
    if rows <= metrics.max_rows {
        return rows;
    }
    for placed in lane.iter_mut() {
        placed.label = None;
    }
    let rows = assign_rows(lane, metrics);
    label_where_free(lane, rows, input, room);
    rows
}

fn assign_rows(lane: &mut [Placed], metrics: &Metrics) -> usize {
    let mut spans = Vec::with_capacity(lane.len());
    for placed in lane.iter() {
        let span = occupied(placed, metrics);
        spans.push(Span { end: span.end + metrics.gap, ..span });
    }
    let rows = pack(&spans);
    for (placed, row) in lane.iter_mut().zip(rows.of) {
        placed.row = row;
    }
    rows.count
}

/// Labels the items of a lane, which are in order, where the neighbours in
/// their rows leave room.
fn label_where_free(lane: &mut [Placed], rows: usize, input: &Input<'_>, room: Span) {
    let metrics = &input.metrics;
    // From the right, so that where the next item of the row begins is known.
    let mut next_start = vec![room.end + metrics.gap; rows];
    let mut ends = vec![0.0; lane.len()];
    for (placed, end) in lane.iter().zip(&mut ends).rev() {
        let next = &mut next_start[placed.row];
        *end = *next - metrics.gap;
        *next = taken(placed, metrics).start;
    }
    let mut free_from = vec![room.start; rows];
    for (placed, end) in lane.iter_mut().zip(ends) {
        let start = free_from[placed.row];
        placed.label = label(placed, input, Span { start, end });
        free_from[placed.row] = occupied(placed, metrics).end + metrics.gap;
    }
}

fn label(placed: &Placed, input: &Input<'_>, room: Span) -> Option<Label> {
    let metrics = &input.metrics;
    let width = text_width(input.items[placed.item].label, metrics);
    let one_bar = matches!(placed.shapes[..], [shape] if !matches!(shape.figure, Figure::Mark { .. }));
    place(width, taken(placed, metrics), one_bar, room, metrics)
}

/// What the shapes of the item take, with all that lies between them.
fn taken(placed: &Placed, metrics: &Metrics) -> Span {
    let mut taken: Option<Span> = None;
    for shape in &placed.shapes {
        let span = shape.figure.span(metrics);
        taken = Some(taken.map_or(span, |taken| around(taken, span)));
    }
    taken.unwrap_or(Span { start: 0.0, end: 0.0 })
}

/// What the item takes of its row, its label included.
fn occupied(placed: &Placed, metrics: &Metrics) -> Span {
    let taken = taken(placed, metrics);
    placed.label.map_or(taken, |label| around(taken, label.span()))
}

fn around(a: Span, b: Span) -> Span {
    Span { start: a.start.min(b.start), end: a.end.max(b.end) }
}
