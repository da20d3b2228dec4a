//! What is in sight, against what lies where.

use super::layout_tests::{Event, any_event, any_metrics, draw, draw_range, event, plain, spans};
use super::shape::extent;
use super::*;
use crate::civil::Day;
use proptest::prelude::*;

const ALL: (f64, f64) = (f64::MIN, f64::MAX);
const LANES: [&str; 3] = ["a", "b", "-c"];

fn look(events: &[Event], left: f64, width: f64, keep: Option<usize>) -> Sight {
    sight(&draw(&["lane"], events, plain()), &plain(), View { left, width, scale: 1.0, height: ALL, more: 0.0 }, keep)
}

#[test]
fn a_label_slides_along_its_bar() {
    let bar = [event("2017-02-01/2017-12-31", "seven__cups")];
    // The bar lies from 31 to 365, its label is 110 long.
    let labels = [
        (0.0, Some((37.0, 110.0))),
        (31.0, Some((6.0, 110.0))),
        (243.0, Some((6.0, 110.0))),
        (279.0, Some((0.0, 80.0))),
    ];
    for (left, label) in labels.into_iter().chain([(363.0, None)]) {
        let sight = look(&bar, left, 150.0, None);
        assert_eq!(sight.items[0].label.map(|label| (label.x, label.width)), label, "{left}");
    }
    let beside = look(&[event("2017-02-01", "beside")], 20.0, 100.0, None);
    assert_eq!(beside.items[0].label.map(|label| label.x), Some(31.5 + 6.0 + 6.0 - 20.0));
}

#[test]
fn a_label_has_the_room_that_is_left_of_it_in_the_view() {
    // The mark is drawn from 37.5 to 49.5, and its label from 55.5 on, as far again.
    let after = |left: f64, width: f64| {
        let sight = look(&[event("2017-02-13", "beside")], left, width, None);
        sight.items[0].label.map(|label| (label.side, label.x, label.width))
    };
    assert_eq!(after(0.0, 200.0), Some((Side::After, 55.5, 55.5)));
    assert_eq!(after(0.0, 106.0), Some((Side::After, 55.5, 50.5)));
    assert_eq!(after(0.0, 105.0), None, "there is hardly any room");
    let short = look(&[event("2017-02-13", "so")], 0.0, 80.0, None);
    assert_eq!(short.items[0].label.map(|label| label.width), Some(20.0), "a short one is whole");
    // At the end of the world, it stands before the mark.
    let before = |left: f64| {
        let sight = look(&[event("2018-12-30", "beside")], left, 100.0, None);
        sight.items[0].label.map(|label| (label.side, label.x, label.width))
    };
    let Some((Side::Before, end, width)) = before(640.0) else { panic!("{:?}", before(640.0)) };
    assert_eq!(width, 55.5);
    assert_eq!(before(640.0 + end - 52.0), Some((Side::Before, 52.0, 52.0)));
}

#[test]
fn more_is_told_of_on_both_sides_and_counted_as_beyond() {
    let events = ["2017-01-01", "2017-03-01/2017-04-30", "2017-06-01"].map(|date| event(date, "beside"));
    let layout = draw(&["lane"], &events, plain());
    // From March to April: the first of January is 60 days before, the first of June 31 days after.
    let told = |more: f64| {
        let sight = sight(&layout, &plain(), View { left: 70.0, width: 40.0, scale: 1.0, height: ALL, more }, None);
        let places: Vec<_> = sight.items.iter().map(|seen| seen.index).collect();
        (places, sight.beyond[0], sight.items.iter().map(|seen| seen.label).next_back())
    };
    let beyond = Beyond { before: 1, after: 1 };
    assert_eq!((told(0.0).0, told(0.0).1), (vec![1], beyond));
    assert_eq!((told(45.0).0, told(45.0).1), (vec![1, 2], beyond));
    let (places, counts, last) = told(200.0);
    assert_eq!((places, counts), (vec![0, 1, 2], beyond));
    assert_eq!(last.flatten().map(|label| label.width), layout.placed[2].label.map(|label| label.width), "it is whole");
}

#[test]
fn a_label_on_a_bar_that_fades_stays_where_the_bar_can_be_seen() {
    let sight = look(&[event("2017-02-01/..", "goes_on")], 600.0, 130.0, None);
    assert_eq!(sight.items[0].label.map(|label| label.x), Some(6.0));
    let sight = look(&[event("2017-02-01/..", "goes_on")], 640.0, 90.0, None);
    let room = 730.0 - 24.0 - 6.0 - 640.0;
    assert_eq!(sight.items[0].label.map(|label| (label.x, label.width)), Some((0.0, room)));
}

#[test]
fn what_reaches_far_beyond_the_view_is_cut_off() {
    let of = |events: &[Event], left| look(events, left, 100.0, Some(0)).items[0].clone();
    let figures = |seen: &Seen| -> Vec<(f64, f64)> { seen.shapes.iter().map(|shape| shape.figure.ends()).collect() };
    let long = of(&[event("2017-01-01/2018-12-31", "")], 300.0);
    assert_eq!((long.x, figures(&long)), (-64.0, vec![(-64.0, 164.0)]));
    let short = of(&[event("2017-10-29/2017-11-07", "")], 300.0);
    assert_eq!((short.x, figures(&short)), (1.0, vec![(1.0, 11.0)]));
    let slip = (0, "2017-01-01".parse().ok(), "2018-12/2018-12".parse().ok(), String::new());
    let slip = of(&[slip], 300.0);
    assert_eq!(figures(&slip), [(-64.0, -64.0), (164.0, 195.0)], "it is between them");
    let before = of(&[event("2017-01-01/2017-05-31", "")], 300.0);
    assert_eq!(figures(&before), [(-128.0, -64.0)]);
}

#[test]
fn what_is_out_of_sight_is_counted_and_can_be_kept() {
    let events =
        [event("2017-01-11", "a"), event("2017-06-11", "b"), event("2018-06-11", "c"), event("2018-06-12", "d")];
    let sight = look(&events, 100.0, 200.0, None);
    assert_eq!(sight.items.iter().map(|seen| seen.index).collect::<Vec<_>>(), [1]);
    assert_eq!(sight.beyond, [Beyond { before: 1, after: 2 }]);
    let kept = look(&events, 100.0, 200.0, Some(3));
    assert_eq!(kept.items.iter().map(|seen| seen.index).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(kept.beyond, sight.beyond);
}

#[test]
fn only_the_rows_that_are_looked_at_are_told_but_all_are_counted() {
    let events =
        [event("2017-01-11", "a"), event("2017-06-11", "b"), event("2017-06-12", "c"), event("2018-06-11", "d")];
    let layout = draw(&["lane"], &events, plain());
    let row = |height: (f64, f64), keep: Option<usize>| {
        let sight = sight(&layout, &plain(), View { left: 100.0, width: 200.0, scale: 1.0, height, more: 0.0 }, keep);
        assert_eq!(sight.beyond, [Beyond { before: 1, after: 1 }]);
        sight.items.iter().map(|seen| seen.index).collect::<Vec<_>>()
    };
    let (first, second) = (layout.placed[1].y, layout.placed[2].y);
    assert!(first < second, "they crowd");
    assert_eq!(row(ALL, None), [1, 2]);
    assert_eq!(row((first, first), None), [1]);
    assert_eq!(row((first + 1.0, second), None), [2]);
    assert_eq!(row((second + 1.0, f64::MAX), Some(2)), [2]);
}

/// How many times as wide as laid out the world is shown.
fn any_scale() -> impl Strategy<Value = f64> {
    prop_oneof![Just(1.0), 1.0..1.5]
}

fn scaled(placed: &Placed, by: f64) -> Vec<Shape> {
    placed.shapes.iter().map(|shape| Shape { figure: shape.figure.scaled(by), ..*shape }).collect()
}

proptest! {
    #[test]
    fn it_is_all_that_lies_in_the_view(
        events in prop::collection::vec(any_event(), 0..60), metrics in any_metrics(),
        world in 100.0..60_000.0, at in 0.0..1.0, width in 1.0..2_000.0, scale in any_scale(),
        keep in proptest::option::of(0..60usize),
    ) {
        let range = (Day::from_days(16_900).unwrap(), Day::from_days(18_100).unwrap());
        let layout = draw_range(&LANES, &events, range, world, metrics);
        let left = at * world * scale;
        let sight = sight(&layout, &metrics, View { left, width, scale, height: ALL, more: 0.0 }, keep);
        let mut beyond = [Beyond::default(); LANES.len()];
        let mut seen = sight.items.iter().peekable();
        for (index, placed) in layout.placed.iter().enumerate() {
            // A label alone shows nothing of its event.
            let (Span { start, end }, _) = spans(placed, &metrics);
            let in_view = end * scale >= left && start * scale <= left + width;
            let is_seen = seen.next_if(|seen| seen.index == index).is_some();
            prop_assert_eq!(is_seen, in_view || keep == Some(index));
            if !in_view {
                let beyond = &mut beyond[placed.lane];
                *(if end * scale < left { &mut beyond.before } else { &mut beyond.after }) += placed.items.len();
            }
        }
        prop_assert!(seen.next().is_none());
        prop_assert_eq!(&sight.beyond[..], &beyond[..]);
    }

    #[test]
    fn what_is_drawn_is_what_lies_there(
        events in prop::collection::vec(any_event(), 0..60), metrics in any_metrics(),
        world in 100.0..60_000.0, at in 0.0..1.0, width in 1.0..2_000.0, scale in any_scale(),
    ) {
        let range = (Day::from_days(16_900).unwrap(), Day::from_days(18_100).unwrap());
        let layout = draw_range(&LANES, &events, range, world, metrics);
        let left = at * world * scale;
        for seen in sight(&layout, &metrics, View { left, width, scale, height: ALL, more: 0.0 }, None).items {
            let placed = &layout.placed[seen.index];
            for (drawn, shape) in seen.shapes.iter().zip(&placed.shapes) {
                let (start, end) = drawn.figure.ends();
                let (true_start, true_end) = shape.figure.ends();
                let (true_start, true_end) = (true_start * scale, true_end * scale);
                prop_assert!(start >= -128.0 - 1e-6 && end <= width + 128.0 + 1e-6 && start <= end + 1e-6);
                // In the view, nothing is changed.
                let in_view = |x: f64| x.clamp(0.0, width);
                prop_assert!((in_view(start) - in_view(true_start - left)).abs() < 1e-6);
                prop_assert!((in_view(end) - in_view(true_end - left)).abs() < 1e-6);
            }
            prop_assert_eq!(seen.x, seen.shapes[0].figure.span(&metrics).start);
            let Some(unmoved) = placed.label else {
                prop_assert!(seen.label.is_none());
                continue;
            };
            // As far from its shapes as it was, less what is beyond the view, unless hardly anything is left.
            let (before, now) = (extent(&placed.shapes, &metrics), extent(&scaled(placed, scale), &metrics));
            let moved = if unmoved.side == Side::After { now.end - before.end } else { now.start - before.start } - left;
            let (from, to) = ((unmoved.span().start + moved).max(0.0), (unmoved.span().end + moved).min(width));
            let Some(label) = seen.label else {
                prop_assert!(unmoved.side == Side::Inside || to - from < unmoved.width.min(5.0 * metrics.char_width));
                continue;
            };
            prop_assert!(label.span().start >= -1e-6 && label.span().end <= width + 1e-6);
            prop_assert!(label.width <= unmoved.width + 1e-6);
            if label.side != Side::Inside {
                prop_assert!((label.span().start - from).abs() < 1e-6 && (label.span().end - to).abs() < 1e-6);
                continue;
            }
            // On its bar, and in the view as far as the bar is.
            let holds = |bar: &Span| bar.start <= unmoved.span().start && unmoved.span().end <= bar.end;
            let bar = placed.shapes.iter().rev().find(|shape| holds(&shape.figure.span(&metrics)));
            let bar = bar.map(|bar| bar.figure.scaled(scale).span(&metrics)).unwrap_or_default();
            let text = label.span();
            prop_assert!(text.start >= bar.start - left && text.end <= bar.end - left + 1e-6);
            let room = bar.end - left - 2.0 * metrics.fade;
            let is_cut = text.start <= 0.0 && label.width < unmoved.width - 1e-6;
            prop_assert!(!is_cut || room < unmoved.width + 2.0 * metrics.gap, "{label:?} {bar:?} {left}");
        }
    }

    #[test]
    fn what_was_laid_out_apart_is_apart_at_every_scale_that_it_serves(
        events in prop::collection::vec(any_event(), 0..60), metrics in any_metrics(),
        world in 100.0..60_000.0, scale in 1.0..2.0,
    ) {
        let range = (Day::from_days(16_900).unwrap(), Day::from_days(18_100).unwrap());
        let layout = draw_range(&LANES, &events, range, world, metrics);
        let view = View { left: 0.0, width: world * scale, scale, height: ALL, more: 0.0 };
        let mut taken: Vec<(usize, usize, Span)> = Vec::new();
        for seen in sight(&layout, &metrics, view, None).items {
            let placed = &layout.placed[seen.index];
            let shapes = extent(&scaled(placed, scale), &metrics);
            let span = seen.label.map_or(shapes, |label| shapes.with(label.span()));
            taken.push((placed.lane, placed.row, span));
        }
        taken.sort_by(|one, other| (one.0, one.1).cmp(&(other.0, other.1)).then(one.2.start.total_cmp(&other.2.start)));
        for pair in taken.windows(2) {
            let (one, other) = (pair[0], pair[1]);
            let is_apart = (one.0, one.1) != (other.0, other.1) || one.2.end <= other.2.start + 1e-6;
            prop_assert!(is_apart, "{one:?} {other:?}");
        }
    }
}
