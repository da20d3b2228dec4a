//! A folded lane: one row that tells where things begin.

use super::merge::counted;
use super::{Figure, Metrics, Placed, Span};

/// So small a length that it came of rounding.
const ROUNDING: f64 = 1e-6;

/// Puts the items of a lane, which are in order, into one row. What begins too near to the one before is counted with
/// it, and whatever still goes on where the next begins is cut off before it.
pub(super) fn fold(lane: &mut Vec<Placed>, world: Span, metrics: &Metrics) {
    // A count has its place before the end of the world, whatever it counts.
    let last_start = world.end - metrics.count_width(lane.len());
    let mut folded = Vec::with_capacity(lane.len());
    let mut open: Option<Open> = None;
    for placed in lane.drain(..) {
        let start = placed.span.start.min(last_start).max(world.start);
        match &mut open {
            Some(last) if start < last.least_end + metrics.gap => last.count_in(placed, world, metrics),
            _ => {
                let least_end = placed.span.start + placed.span.width().min(metrics.mark);
                let last = open.replace(Open { placed, start, least_end });
                folded.extend(last.map(|last| last.cut(start - metrics.gap, metrics)));
            }
        }
    }
    folded.extend(open.map(|last| last.placed));
    *lane = folded;
}

/// The last of the row, as far as it is known.
struct Open {
    placed: Placed,
    start: f64,
    /// What is before this has to be seen of it.
    least_end: f64,
}

impl Open {
    fn count_in(&mut self, mut other: Placed, world: Span, metrics: &Metrics) {
        let count = self.placed.items.len() + other.items.len();
        self.least_end = self.start + metrics.count_width(count);
        let end = self.placed.span.end.max(other.span.end).max(self.least_end);
        let mut mark = counted(Span { start: self.start, end }.within(world));
        mark.lane = other.lane;
        mark.items.append(&mut self.placed.items);
        mark.items.append(&mut other.items);
        let is_planned = self.placed.is_planned() && other.is_planned();
        mark.shapes.iter_mut().for_each(|shape| shape.planned = is_planned);
        self.placed = mark;
    }

    /// The same without what lies beyond an end.
    fn cut(mut self, end: f64, metrics: &Metrics) -> Placed {
        let end = end.max(self.least_end);
        self.placed.shapes.retain_mut(|shape| {
            let span = shape.figure.span(metrics);
            let fits = span.end <= end + ROUNDING;
            match &mut shape.figure {
                _ if fits => true,
                Figure::Bar { x, width } | Figure::Window { x, width } if *x < end => {
                    *width = end - *x;
                    shape.fade_end = true;
                    true
                }
                _ => false,
            }
        });
        self.placed
    }
}

#[cfg(test)]
mod tests {
    use super::super::Layout;
    use super::super::layout_tests::{draw, event, plain};
    use super::*;

    fn drawn(layout: &Layout) -> Vec<(usize, f64, f64)> {
        let shapes = layout.placed.iter().map(|placed| (placed.items.len(), placed.span.start, placed.span.end));
        shapes.collect()
    }

    #[test]
    fn what_begins_too_near_is_counted() {
        let events = ["2017-02-01", "2017-02-10", "2017-02-20", "2017-04-01"].map(|date| event(date, "label"));
        let layout = draw(&["-lane"], &events, plain());
        assert_eq!(drawn(&layout), [(3, 25.5, 56.5), (1, 84.5, 96.5)]);
        assert!(layout.placed.iter().all(|placed| placed.label.is_none()));
    }

    #[test]
    fn what_goes_on_is_cut_off_where_the_next_begins() {
        let layout = draw(&["-lane"], &[event("2017-02-01/..", ""), event("2017-03-01/2017-04-30", "")], plain());
        assert_eq!(drawn(&layout), [(1, 31.0, 53.0), (1, 59.0, 120.0)]);
        assert!(layout.placed[0].shapes[0].fade_end && !layout.placed[1].shapes[0].fade_end);
        let slip = (0, "2017-02-01".parse().ok(), "2017-06-01".parse().ok(), String::new());
        let layout = draw(&["-lane"], &[slip, event("2017-03-01/2017-04-30", "")], plain());
        let shapes: Vec<_> = layout.placed[0].shapes.iter().map(|shape| (shape.planned, shape.figure)).collect();
        assert_eq!(shapes, [(true, Figure::Mark { x: 31.5 })]);
    }

    #[test]
    fn a_lane_that_has_room_is_only_without_labels() {
        let events = [event("2017-02-01", "one"), event("2017-04-01/2017-05-31", "two")];
        let (folded, open) = (draw(&["-lane"], &events, plain()), draw(&["lane"], &events, plain()));
        for (folded, open) in folded.placed.iter().zip(&open.placed) {
            assert_eq!(folded.shapes, open.shapes);
            assert!(folded.label.is_none() && open.label.is_some());
        }
    }
}
