//! Ways from one item to another, along the gaps between rows.

use super::shape::extent;
use super::{Layout, Metrics, Placed, Shape};

/// A point of a way.
type Point = (f64, f64);

/// The ways of some pairs of places in [`Layout::placed`], as the corners of lines along the axes, in the order of the
/// pairs; none where there is no such pair.
///
/// A way leaves its source at the right end of what happened, or was planned if nothing has happened yet. All ways of a
/// source share a trunk close to it, in the gap before its label. From there they go along the gap above or below the
/// row of the target and enter it at its left end.
pub fn edges(layout: &Layout, pairs: &[(usize, usize)], metrics: &Metrics) -> Vec<Vec<Point>> {
    let mut ways = Vec::with_capacity(pairs.len());
    for (source, target) in pairs {
        ways.push(way(layout, *source, *target, metrics).unwrap_or_default());
    }
    ways
}

fn way(layout: &Layout, source: usize, target: usize, metrics: &Metrics) -> Option<Vec<Point>> {
    let (from, to) = (layout.placed.get(source)?, layout.placed.get(target)?);
    if source == target {
        return None;
    }
    let start = (right_end(from, metrics), from.y);
    let end = (extent(&to.shapes, metrics).start, to.y);
    // The gap after a shape is as wide as the one before it, so neither line touches its neighbour or a label.
    let trunk = start.0 + metrics.gap / 2.0;
    let entry = end.0 - metrics.gap / 2.0;
    if is_free(layout, source, target, start.0, end.0) {
        return Some(vec![start, end]);
    }
    let side = if to.y > from.y { -1.0 } else { 1.0 };
    let gap = to.y + side * metrics.row / 2.0;
    let mut way = vec![start];
    for corner in [(trunk, start.1), (trunk, gap), (entry, gap), (entry, end.1), end] {
        add(&mut way, corner);
    }
    Some(way)
}

/// The right end of what happened, or of the plan.
fn right_end(placed: &Placed, metrics: &Metrics) -> f64 {
    let happened: Vec<Shape> = placed.shapes.iter().filter(|shape| !shape.planned).copied().collect();
    extent(if happened.is_empty() { &placed.shapes } else { &happened }, metrics).end
}

/// Whether the target follows the source in its row, with nothing between the ends of the way, not even a label.
fn is_free(layout: &Layout, source: usize, target: usize, start: f64, end: f64) -> bool {
    let Some([from, between @ .., to]) = layout.placed.get(source..=target) else { return false };
    let same_row = |other: &Placed| other.lane == from.lane && other.row == from.row;
    let clear = from.span.end <= start && start <= end && end <= to.span.start;
    clear && same_row(to) && !between.iter().any(same_row)
}

/// Goes on to a corner, without standing still and without corners on a straight line.
fn add(way: &mut Vec<Point>, corner: Point) {
    if let [.., before, last] = way[..] {
        let straight_on = before.0 == last.0 && last.0 == corner.0 || before.1 == last.1 && last.1 == corner.1;
        if straight_on {
            way.pop();
        }
    }
    if way.last() != Some(&corner) {
        way.push(corner);
    }
}

#[cfg(test)]
mod tests {
    use super::super::layout_tests::{Event, any_event, any_metrics, draw, draw_range, plain};
    use super::*;
    use crate::civil::Day;
    use proptest::prelude::*;

    /// An event of a lane on a day, without label.
    fn on(lane: usize, date: &str) -> Event {
        (lane, None, date.parse().ok(), String::new())
    }

    /// The ways between events that are given from left to right in each lane, without the air of lanes.
    fn ways(events: &[Event], pairs: &[(usize, usize)]) -> Vec<Vec<Point>> {
        let metrics = Metrics { lane_padding: 0.0, gap: 8.0, ..plain() };
        edges(&draw(&["a", "b", "c"], events, metrics), pairs, &metrics)
    }

    #[test]
    fn the_ways_of_a_source_share_their_trunk() {
        let events = [on(0, "2017-02-01"), on(1, "2017-04-01"), on(2, "2017-06-01")];
        let ways = ways(&events, &[(0, 1), (0, 2)]);
        assert_eq!(ways[0], [(37.5, 12.0), (41.5, 12.0), (41.5, 24.0), (80.5, 24.0), (80.5, 36.0), (84.5, 36.0)]);
        assert_eq!(ways[1], [(37.5, 12.0), (41.5, 12.0), (41.5, 48.0), (141.5, 48.0), (141.5, 60.0), (145.5, 60.0)]);
    }

    #[test]
    fn a_target_that_begins_earlier_is_reached_through_the_gap_above_it_or_below() {
        let events = [on(0, "2017-02-01"), on(1, "2017-01-11"), on(2, "2017-06-01")];
        let ways = ways(&events, &[(0, 1), (2, 1)]);
        assert_eq!(ways[0], [(37.5, 12.0), (41.5, 12.0), (41.5, 24.0), (0.5, 24.0), (0.5, 36.0), (4.5, 36.0)]);
        assert_eq!(ways[1][2..4], [(161.5, 48.0), (0.5, 48.0)]);
    }

    #[test]
    fn the_next_of_a_row_is_reached_straight_and_one_behind_it_is_not() {
        let events = [on(0, "2017-02-01"), on(0, "2017-04-01"), on(0, "2017-06-01")];
        let ways = ways(&events, &[(0, 1), (0, 2), (1, 1), (0, 9)]);
        assert_eq!(ways[0], [(37.5, 12.0), (84.5, 12.0)]);
        assert_eq!(ways[1][2..4], [(41.5, 24.0), (141.5, 24.0)]);
        assert!(ways[2].is_empty() && ways[3].is_empty());
    }

    proptest! {
        #[test]
        fn ways_go_along_the_axes_from_source_to_target(
            events in prop::collection::vec(any_event(), 1..30), metrics in any_metrics(), width in 0.0..2_000.0,
            pairs in prop::collection::vec((0..40usize, 0..40usize), 0..20),
        ) {
            let range = (Day::from_days(16_900).unwrap(), Day::from_days(18_100).unwrap());
            let layout = draw_range(&["a", "b", "c"], &events, range, width, metrics);
            let ways = edges(&layout, &pairs, &metrics);
            prop_assert_eq!(ways.len(), pairs.len());
            for (way, (source, target)) in ways.iter().zip(&pairs) {
                let (from, to) = (layout.placed.get(*source), layout.placed.get(*target));
                let (Some(from), Some(to), true) = (from, to, source != target) else {
                    prop_assert!(way.is_empty());
                    continue;
                };
                prop_assert_eq!(way.first(), Some(&(right_end(from, &metrics), from.y)));
                prop_assert_eq!(way.last(), Some(&(extent(&to.shapes, &metrics).start, to.y)));
                prop_assert!(way.iter().all(|(x, y)| x.is_finite() && y.is_finite()));
                for pair in way.windows(2) {
                    let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
                    prop_assert!((dx == 0.0) != (dy == 0.0), "{way:?}");
                }
                if way.len() > 2 {
                    prop_assert_eq!(way[0].1, way[1].1, "it leaves to the side");
                    prop_assert_eq!(way[way.len() - 2].1, to.y, "it enters from the side");
                }
            }
        }
    }
}
