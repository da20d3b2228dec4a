//! What merging promises, on examples and on arbitrary events.

use super::layout_tests::{Event, any_event, any_metrics, draw, draw_range, event, plain};
use super::*;
use crate::civil::Day;
use proptest::prelude::*;

/// Lanes of which the last is folded.
const LANES: [&str; 3] = ["a", "b", "-c"];

/// The first days of a year, one event on each, of which so many begin on the same day.
fn crowd(days: usize, on_each: usize) -> Vec<Event> {
    let events = (0..days * on_each).map(|index| event(&format!("2017-01-{:02}", 1 + index / on_each), ""));
    events.collect()
}

fn counts(layout: &Layout) -> Vec<usize> {
    layout.placed.iter().map(|placed| placed.items.len()).collect()
}

fn rows(layout: &Layout) -> usize {
    layout.placed.iter().map(|placed| placed.row + 1).max().unwrap_or(0)
}

#[test]
fn small_marks_that_crowd_are_counted_by_cell() {
    let metrics = Metrics { max_rows: 2, ..plain() };
    // A cell of 40 units has 40 days, of which three events do not fit into two rows.
    let mut events = crowd(31, 1);
    events.push(event("2017-05-01", "alone"));
    let layout = draw(&["lane"], &events, metrics);
    assert_eq!(counts(&layout), [6, 25, 1], "marks begin half their width before their day");
    assert_eq!(layout.placed[1].items, (6..31).collect::<Vec<_>>());
    assert!(layout.placed[2].label.is_some());
    let [shape] = layout.placed[1].shapes[..] else { panic!("one shape: {layout:?}") };
    assert_eq!((shape.figure, shape.planned), (Figure::Bar { x: 0.5, width: 33.5 }, false));
    assert_eq!(layout.placed[1].label, None);
    assert_eq!(rows(&layout), 2);
}

#[test]
fn what_has_rows_enough_is_not_merged() {
    let metrics = Metrics { max_rows: 8, ..plain() };
    let mut events = crowd(1, 8);
    events.extend((1..4).map(|month| event(&format!("2017-1{}-01", month - 1), "")));
    assert_eq!(counts(&draw(&["lane"], &events, metrics)), [1; 11]);
    events.push(event("2017-01-01", ""));
    assert_eq!(counts(&draw(&["lane"], &events, metrics)), [9, 1, 1, 1], "only where it is crowded");
}

#[test]
fn marks_are_not_swallowed_by_long_bars() {
    let metrics = Metrics { max_rows: 3, ..plain() };
    let bars = ["2017-01/..", "2017-02/..", "2017-03/..", "2017-04/..", "2018-03-01", "2018-06-01"];
    let layout = draw(&["lane"], &bars.map(|date| event(date, "")), metrics);
    assert_eq!(counts(&layout), [3, 1, 1, 1]);
}

#[test]
fn long_bars_over_one_another_are_merged_with_those_most_alike() {
    let metrics = Metrics { max_rows: 2, ..plain() };
    let bars = ["2017-01/2017-12", "2017-02/2017-10", "2017-02-10/2017-09", "2018-02/2018-05"];
    let events = bars.map(|date| event(date, ""));
    let layout = draw(&["lane"], &events, metrics);
    assert_eq!(
        layout.placed.iter().map(|placed| placed.items.clone()).collect::<Vec<_>>(),
        [vec![0], vec![1, 2], vec![3]]
    );
    assert_eq!(layout.placed[1].span, Span { start: 31.0, end: 304.0 });
}

#[test]
fn a_count_of_plans_alone_is_a_plan() {
    let plan = |date: &str| (0, date.parse().ok(), None, String::new());
    let metrics = Metrics { max_rows: 1, ..plain() };
    let planned = |events: &[Event]| draw(&["lane"], events, metrics).placed[0].shapes[0].planned;
    assert!(planned(&[plan("2017-03-03"), plan("2017-03-03")]));
    assert!(!planned(&[plan("2017-03-03"), event("2017-03-03", "")]));
}

#[test]
fn what_zooming_cannot_part_makes_a_lane_grow_unless_it_is_folded() {
    let metrics = Metrics { max_rows: 2, ..plain() };
    let range = ("2017-01-01".parse().unwrap(), "2017-01-10".parse().unwrap());
    let at = |lane, day_width| draw_range(&[lane], &crowd(1, 5), range, 10.0 * day_width, metrics);
    assert_eq!(counts(&at("lane", 39.0)), [5]);
    assert_eq!((counts(&at("lane", 40.0)), rows(&at("lane", 40.0))), (vec![1; 5], 5));
    let folded = at("-lane", 40.0);
    assert_eq!((counts(&folded), rows(&folded)), (vec![5], 1));
    assert!(folded.lanes[0].folded && !at("lane", 40.0).lanes[0].folded);
}

/// All that a layout shows, whatever the order of its input; the labels tell the events apart.
fn shown(layout: &Layout, events: &[Event]) -> Vec<String> {
    let name = |items: &[usize]| {
        let mut names: Vec<&str> = items.iter().map(|item| events[*item].3.as_str()).collect();
        names.sort_unstable();
        names.join(" ")
    };
    let placed = layout.placed.iter().map(|placed| {
        let Placed { items, lane, row, y, shapes, label, span } = placed;
        format!("{} {lane} {row} {y} {shapes:?} {label:?} {span:?}", name(items))
    });
    placed.chain([name(&layout.outside), name(&layout.undated), format!("{:?}", layout.lanes)]).collect()
}

fn named_events(most: usize) -> impl Strategy<Value = Vec<Event>> {
    prop::collection::vec(any_event(), 0..most).prop_map(|mut events| {
        events.iter_mut().enumerate().for_each(|(index, event)| event.3 = format!("{}{index}", event.3));
        events
    })
}

fn few_years() -> (Day, Day) {
    (Day::from_days(16_900).unwrap(), Day::from_days(18_100).unwrap())
}

proptest! {
    #[test]
    fn every_item_is_somewhere(events in named_events(120), width in 0.0..3_000.0, metrics in any_metrics()) {
        let layout = draw_range(&LANES, &events, few_years(), width, metrics);
        let placed = layout.placed.iter().flat_map(|placed| &placed.items);
        let mut found: Vec<usize> = placed.chain(&layout.outside).chain(&layout.undated).copied().collect();
        found.sort_unstable();
        let all: Vec<usize> = (0..events.len()).filter(|index| events[*index].0 < LANES.len()).collect();
        prop_assert_eq!(found, all);
    }

    #[test]
    fn rows_are_not_more_than_allowed(events in named_events(120), width in 0.0..3_000.0, metrics in any_metrics()) {
        let layout = draw_range(&LANES, &events, few_years(), width, metrics);
        let merges = layout.projection.day_width() < metrics.unmerged;
        for placed in &layout.placed {
            let folded = layout.lanes[placed.lane].folded;
            let most = if merges { metrics.max_rows.max(1) } else { usize::MAX };
            prop_assert!(placed.row < most && (placed.row == 0 || !folded));
            prop_assert!(merges || folded || placed.items.len() == 1);
            prop_assert!(!folded && placed.items.len() == 1 || placed.label.is_none());
            if placed.items.len() > 1 {
                let least = metrics.count_width(placed.items.len()).min(layout.projection.right());
                prop_assert!(placed.span.width() >= least - 1e-6);
            }
        }
    }

    #[test]
    fn the_order_of_the_input_does_not_matter(
        (events, shuffled) in named_events(80).prop_flat_map(|events| (Just(events.clone()), Just(events).prop_shuffle())),
        width in 0.0..3_000.0, metrics in any_metrics(),
    ) {
        let one = draw_range(&LANES, &events, few_years(), width, metrics);
        let other = draw_range(&LANES, &shuffled, few_years(), width, metrics);
        prop_assert_eq!(shown(&one, &events), shown(&other, &shuffled));
    }
}
