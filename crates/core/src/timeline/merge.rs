//! Merging what crowds: items for which there are not rows enough become counted marks.

use super::layout::spaced;
use super::pack::pack;
use super::{Figure, Metrics, Placed, Shape, Span};
use crate::order;

/// Items of a lane that are drawn as one.
#[derive(Default)]
struct Group {
    /// Their places in the lane.
    members: Vec<usize>,
    span: Span,
}

/// What decides about merging.
struct Merger<'a> {
    most: usize,
    world: Span,
    metrics: &'a Metrics,
}

/// Merges items of a lane, which are in order, until that many rows suffice. Small ones are merged where they crowd
/// with those of the same cell of the axis; then, of all that still lie over one another, those that are most alike.
pub(super) fn merge(lane: &mut Vec<Placed>, most: usize, world: Span, metrics: &Metrics) {
    let merger = Merger { most, world, metrics };
    let mut groups = Vec::with_capacity(lane.len());
    for (place, placed) in lane.iter().enumerate() {
        groups.push(Group { members: vec![place], span: placed.span });
    }
    // What lies over the place where rows run out may also have begun in the cell before.
    for cells_before in 0..2 {
        let starts = merger.crowded(&groups);
        if starts.is_empty() {
            break;
        }
        groups = merger.by_cell(groups, &merger.cells(&starts, f64::from(cells_before)));
    }
    let mut still = !merger.crowded(&groups).is_empty();
    while still {
        (groups, still) = merger.sweep(groups);
    }
    if groups.len() < lane.len() {
        *lane = drawn(std::mem::take(lane), groups);
    }
}

impl Merger<'_> {
    /// Where those begin that find no row, from left to right.
    fn crowded(&self, groups: &[Group]) -> Vec<f64> {
        let mut spans = Vec::with_capacity(groups.len());
        for group in groups {
            spans.push(spaced(group.span, self.metrics));
        }
        let rows = pack(&spans, self.most);
        let mut starts = Vec::new();
        if rows.count > self.most {
            for index in in_order(groups) {
                if rows.of[index] == self.most {
                    starts.push(spans[index].start);
                }
            }
        }
        starts
    }

    /// The cells in which those places lie, and so many before each, from left to right.
    fn cells(&self, starts: &[f64], before: f64) -> Vec<f64> {
        let mut cells: Vec<f64> = Vec::new();
        for start in starts {
            let cell = self.cell(*start);
            for cell in [cell - before, cell] {
                if cells.last().is_none_or(|last| *last < cell) {
                    cells.push(cell);
                }
            }
        }
        cells
    }

    fn cell(&self, x: f64) -> f64 {
        (x / self.metrics.cell).floor()
    }

    /// Merges all that is narrower than a cell with the others that begin in the same one of these cells.
    fn by_cell(&self, mut groups: Vec<Group>, cells: &[f64]) -> Vec<Group> {
        let mut merged: Vec<Group> = Vec::with_capacity(groups.len());
        let mut open: Option<(f64, usize)> = None;
        for index in in_order(&groups) {
            let group = std::mem::take(&mut groups[index]);
            let cell = self.cell(group.span.start);
            let is_small = group.span.width() < self.metrics.cell;
            let next = cells.partition_point(|one| *one < cell);
            if !is_small || cells.get(next) != Some(&cell) {
                merged.push(group);
                continue;
            }
            match open {
                Some((last, place)) if last == cell => merged[place].absorb(group),
                _ => {
                    open = Some((cell, merged.len()));
                    merged.push(group);
                }
            }
        }
        for group in merged.iter_mut().filter(|group| group.members.len() > 1) {
            self.fit_in_cell(group);
        }
        merged
    }

    /// Ends a counted mark before the next cell, so that it shares a row with that of the next.
    fn fit_in_cell(&self, group: &mut Group) {
        let edge = (self.cell(group.span.start) + 1.0) * self.metrics.cell - self.metrics.gap;
        let least = self.metrics.count_width(group.members.len());
        let start = group.span.start.min(edge - least);
        let end = group.span.end.min(edge).max(start + least);
        group.span = Span { start, end }.within(self.world);
    }

    /// Goes from left to right, and wherever there is no row for the next, merges the two that are most alike of all
    /// that lie there; and whether there were any.
    fn sweep(&self, mut groups: Vec<Group>) -> (Vec<Group>, bool) {
        let mut swept: Vec<Group> = Vec::with_capacity(groups.len());
        // The last of each row.
        let mut lasts: Vec<usize> = Vec::new();
        let mut any = false;
        for index in in_order(&groups) {
            let group = std::mem::take(&mut groups[index]);
            let start = group.span.start;
            let next = swept.len();
            swept.push(group);
            let is_free = |last: &usize| spaced(swept[*last].span, self.metrics).end <= start;
            if let Some(row) = lasts.iter().position(is_free) {
                lasts[row] = next;
                continue;
            }
            lasts.push(next);
            if lasts.len() > self.most {
                let (one, other) = most_alike(&swept, &lasts);
                // The first of the two has its place in its row; what comes of them takes no more of it before.
                let other = lasts.remove(other);
                let other = std::mem::take(&mut swept[other]);
                let one = &mut swept[lasts[one]];
                one.absorb(other);
                self.widen(one);
                any = true;
            }
        }
        swept.retain(|group| !group.members.is_empty());
        (swept, any)
    }

    /// Makes a counted mark wide enough for its number.
    fn widen(&self, group: &mut Group) {
        let missing = self.metrics.count_width(group.members.len()) - group.span.width();
        let more = missing.max(0.0) / 2.0;
        let Span { start, end } = group.span;
        group.span = Span { start: start - more, end: end + more }.within(self.world);
    }
}

impl Group {
    fn absorb(&mut self, mut other: Group) {
        self.members.append(&mut other.members);
        self.span = self.span.with(other.span);
    }
}

/// The places among the last of the rows of the two that share most of what they take, the one that begins first
/// before the other. There are at least two.
fn most_alike(groups: &[Group], lasts: &[usize]) -> (usize, usize) {
    let mut best = (0, lasts.len() - 1);
    let mut most = -1.0;
    for (one, first) in lasts.iter().enumerate() {
        for (other, second) in lasts.iter().enumerate() {
            // What was pushed first begins first.
            if first < second {
                let share = shared(groups[*first].span, groups[*second].span);
                if share > most {
                    (best, most) = ((one, other), share);
                }
            }
        }
    }
    best
}

/// Which share of what they take together two take both.
fn shared(one: Span, other: Span) -> f64 {
    let both = one.end.min(other.end) - one.start.max(other.start);
    both / one.with(other).width().max(f64::MIN_POSITIVE)
}

/// The groups from left to right, whatever order they are in.
fn in_order(groups: &[Group]) -> Vec<usize> {
    order::indexes(groups.len(), &|one, other| {
        let (one, other) = (&groups[one], &groups[other]);
        let by_place =
            one.span.start.total_cmp(&other.span.start).then_with(|| one.span.end.total_cmp(&other.span.end));
        by_place.then_with(|| one.members.first().cmp(&other.members.first()))
    })
}

/// The lane with one bar for each group of several.
fn drawn(lane: Vec<Placed>, groups: Vec<Group>) -> Vec<Placed> {
    let order = in_order(&groups);
    let groups = order::arranged(groups, &order);
    let mut place_of = vec![0; lane.len()];
    let mut merged = Vec::with_capacity(groups.len());
    for (place, group) in groups.iter().enumerate() {
        group.members.iter().for_each(|member| place_of[*member] = place);
        merged.push(counted(group.span));
    }
    for (placed, place) in lane.into_iter().zip(place_of) {
        let mark = &mut merged[place];
        if groups[place].members.len() == 1 {
            *mark = placed;
            continue;
        }
        mark.lane = placed.lane;
        mark.items.extend_from_slice(&placed.items);
        let is_planned = placed.is_planned();
        mark.shapes.iter_mut().for_each(|shape| shape.planned &= is_planned);
    }
    merged
}

/// A mark for several, of which none is in it yet.
pub(super) fn counted(span: Span) -> Placed {
    let shape = Shape {
        figure: Figure::Bar { x: span.start, width: span.width() },
        planned: true,
        approximate: false,
        uncertain: false,
        fade_start: false,
        fade_end: false,
    };
    Placed { items: Vec::new(), lane: 0, row: 0, y: 0.0, shapes: vec![shape], label: None, span }
}
