//! What a layout promises, on examples and on arbitrary events.

use super::*;
use crate::civil::Day;
use crate::edtf::testing::{any_day, any_edtf};
use crate::edtf::{Date, Edtf, Endpoint, Member};
use proptest::prelude::*;

/// An event as the tests hold it: lane, planned, actual, label.
pub(super) type Event = (usize, Option<Edtf>, Option<Edtf>, String);

/// One unit a day over the years 2017 and 2018, nothing around it.
pub(super) fn draw(lanes: &[&str], events: &[Event], metrics: Metrics) -> Layout {
    let range = ("2017-01-01".parse().unwrap(), "2018-12-31".parse().unwrap());
    draw_range(lanes, events, range, 730.0, metrics)
}

pub(super) fn draw_range(lanes: &[&str], events: &[Event], range: (Day, Day), width: f64, metrics: Metrics) -> Layout {
    let lanes: Vec<LaneInput> =
        lanes.iter().map(|&title| LaneInput { title, folded: title.starts_with('-') }).collect();
    let items: Vec<Item> = events
        .iter()
        .map(|(lane, planned, actual, label)| Item {
            lane: *lane,
            planned: planned.as_ref(),
            actual: actual.as_ref(),
            label,
        })
        .collect();
    layout(&Input { lanes: &lanes, items: &items, range, home: range, width, metrics })
}

pub(super) fn plain() -> Metrics {
    Metrics { char_width: 10.0, ..Metrics::default() }
}

pub(super) fn event(actual: &str, label: &str) -> Event {
    (0, None, Some(actual.parse().unwrap()), label.into())
}

/// The shapes of one date, written short.
fn drawn(text: &str) -> String {
    let layout = draw(&["lane"], &[event(text, "")], plain());
    let shapes = layout.placed.iter().flat_map(|placed| &placed.shapes);
    let words: Vec<String> = shapes
        .map(|shape| {
            let figure = match shape.figure {
                Figure::Mark { x } => format!("mark {x}"),
                Figure::Bar { x, width } => format!("bar {x}+{width}"),
                Figure::Window { x, width } => format!("window {x}+{width}"),
            };
            let flags =
                [(shape.fade_start, " <"), (shape.fade_end, " >"), (shape.approximate, " ~"), (shape.uncertain, " ?")];
            let flags = flags.iter().filter(|flag| flag.0).map(|flag| flag.1);
            figure + &flags.collect::<String>()
        })
        .collect();
    words.join(", ")
}

#[test]
fn each_kind_of_date_has_its_shape() {
    for (text, shapes) in [
        ("2017-01-11", "mark 10.5"),
        ("2018-12-31?", "mark 729.5 ?"),
        ("2017-01-11/2017-01-20", "bar 10+10"),
        ("2017-01-11/2017-01-11", "mark 10.5"),
        ("2017-02/2017-03", "bar 31+59"),
        ("2017-02~", "window 31+28 ~"),
        ("2018", "window 365+365"),
        ("2017-01-11/2017-01-12", "bar 9+4"),
        ("[2017-01-11..2017-01-20]", "window 10+10"),
        ("[2017-01-11,2017-01-20]", "window 10+10"),
        ("{2017-01-11,2017-01-13..2017-01-22,2017-02}", "mark 10.5, bar 12+10, window 31+28"),
        ("../2017-02", "bar 0+59 <"),
        ("2017-02-01/..", "bar 31+699 >"),
        ("/2017-02", "bar 7+52 <"),
        ("2017-02/", "bar 31+52 >"),
        ("2017-01-01/", "bar 0+25 >"),
        ("[..2017-02]", "window 0+59 <"),
        ("2016/2017-01-10", "bar 0+10"),
        ("2016-12-30/2017-01-01", "bar 0+4"),
        ("2018-12-31/2019", "bar 726+4"),
        ("2016", ""),
        ("2019/..", ""),
        ("2016/", ""),
        ("/2019", ""),
    ] {
        assert_eq!(drawn(text), shapes, "{text}");
    }
}

#[test]
fn planned_and_actual_share_a_row() {
    let planned = (0, "2018-09".parse().ok(), "2018-12-10".parse().ok(), "Adoption".into());
    let layout = draw(&["Conference"], &[planned], plain());
    let [placed] = &layout.placed[..] else {
        panic!("one event, placed once: {layout:?}");
    };
    let kinds: Vec<bool> = placed.shapes.iter().map(|shape| shape.planned).collect();
    assert_eq!(kinds, [true, false]);
    // 730 has no room for 80 units after December, so it stands before September.
    assert_eq!(placed.label.unwrap().side, Side::Before);
    assert_eq!(placed.label.unwrap().x, 608.0 - 6.0);
}

#[test]
fn a_label_takes_the_first_side_with_room() {
    for (date, letters, side) in [
        ("2017-01-11", 10, Some(Side::After)),
        ("2018-12-11", 10, Some(Side::Before)),
        ("2017-01-11/2018-12-20", 10, Some(Side::Inside)),
        ("2018-01-01", 36, None),
        ("2018-01-01", 0, None),
        ("{2017-01-02,2018-12-30}", 10, None),
    ] {
        let layout = draw(&["lane"], &[event(date, &"x".repeat(letters))], plain());
        assert_eq!(layout.placed[0].label.map(|label| label.side), side, "{date}");
    }
}

#[test]
fn a_crowded_lane_keeps_the_labels_that_have_room() {
    let crowd = [event("2017-01-11", "space"), event("2017-02-11", "second"), event("2017-03-11", "phone")];
    let labelled = |max_rows| {
        let layout = draw(&["lane"], &crowd, Metrics { max_rows, ..plain() });
        let rows = layout.placed.iter().map(|placed| placed.row).max();
        let labels = layout.placed.iter().map(|placed| placed.label.is_some());
        (rows.unwrap() + 1, labels.collect::<Vec<_>>())
    };
    assert_eq!(labelled(3), (3, vec![true, true, true]));
    assert_eq!(labelled(1), (1, vec![false, false, true]));
}

#[test]
fn lanes_lie_under_each_other_and_name_what_they_cannot_show() {
    let mut events = vec![event("2017", "a"), event("2017", "b"), event("2016", "c")];
    events.push((1, None, None, "d".into()));
    events.push((2, None, "2017".parse().ok(), "of no lane".into()));
    let metrics = Metrics { top: 40.0, ..plain() };
    let layout = draw(&["Thematic", "Civil"], &events, metrics);
    let lanes: Vec<_> = layout.lanes.iter().map(|lane| (lane.title.as_str(), lane.y, lane.height)).collect();
    assert_eq!(lanes, [("Thematic", 40.0, 60.0), ("Civil", 100.0, 36.0)]);
    assert_eq!(layout.height, 136.0);
    let rows: Vec<_> = layout.placed.iter().map(|placed| (placed.items[0], placed.y)).collect();
    assert_eq!(rows, [(0, 58.0), (1, 82.0)]);
    assert_eq!((layout.outside, layout.undated), (vec![2], vec![3]));
}

pub(super) fn any_event() -> impl Strategy<Value = Event> {
    let date = || proptest::option::weighted(0.7, any_edtf());
    (0..4usize, date(), date(), "[a-z中]{0,24}")
}

pub(super) fn any_metrics() -> impl Strategy<Value = Metrics> {
    (0..12usize, 1.0..12.0, 10.0..60.0, prop_oneof![Just(0.0), Just(40.0)]).prop_map(
        |(max_rows, char_width, cell, unmerged)| Metrics { max_rows, char_width, cell, unmerged, ..Metrics::default() },
    )
}

/// All the x axis that an item takes: its shapes, and its label.
pub(super) fn spans(placed: &Placed, metrics: &Metrics) -> (Span, Option<Span>) {
    let shapes: Vec<Span> = placed.shapes.iter().map(|shape| shape.figure.span(metrics)).collect();
    let start = shapes.iter().map(|span| span.start).fold(f64::INFINITY, f64::min);
    let end = shapes.iter().map(|span| span.end).fold(f64::NEG_INFINITY, f64::max);
    (Span { start, end }, placed.label.map(|label| label.span()))
}

fn overlap(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}

/// Whether a date reaches into the range, by its days alone. A plan with an open end is about the other end.
fn reaches(date: &Edtf, planned: bool, (from, to): (Day, Day)) -> bool {
    let within = |start: Option<Date>, end: Option<Date>, is_stub: bool| {
        let (first, last) = if is_stub { (start.or(end), end.or(start)) } else { (start, end) };
        first.is_none_or(|first| first.first_day() <= to) && last.is_none_or(|last| last.last_day() >= from)
    };
    match date {
        Edtf::Date(date) => within(Some(*date), Some(*date), false),
        Edtf::AllOf(members) => members.iter().any(|member| match *member {
            Member::Date(date) => within(Some(date), Some(date), false),
            Member::Range(first, last) => within(first, last, planned),
        }),
        Edtf::Interval { start, end } => {
            let is_unknown = [start, end].contains(&&Endpoint::Unknown);
            within(start.date(), end.date(), planned || is_unknown)
        }
        Edtf::OneOf(_) => within(date.earliest().map(Date::of_day), date.latest().map(Date::of_day), planned),
    }
}

proptest! {
    #[test]
    fn every_date_in_the_range_is_drawn(
        events in prop::collection::vec(any_event(), 0..30),
        from in any_day(), length in 0i64..3_000, width in 0.0..2_000.0, metrics in any_metrics(),
    ) {
        let range = (from, from.plus(length));
        let layout = draw_range(&["a", "b", "c"], &events, range, width, metrics);
        for (index, (lane, planned, actual, _)) in events.iter().enumerate() {
            let dates = || [planned, actual].into_iter().flatten();
            let reaches = |date: &Option<Edtf>, planned| date.as_ref().is_some_and(|date| reaches(date, planned, range));
            let visible = *lane < 3 && (reaches(planned, true) || reaches(actual, false));
            let placed: Vec<_> = layout.placed.iter().filter(|placed| placed.items.contains(&index)).collect();
            prop_assert_eq!(placed.len(), usize::from(visible));
            prop_assert_eq!(layout.undated.contains(&index), *lane < 3 && dates().next().is_none());
            let outside = *lane < 3 && dates().next().is_some() && !visible;
            prop_assert_eq!(layout.outside.contains(&index), outside);
        }
    }

    #[test]
    fn nothing_overlaps_and_nothing_leaves_the_picture(
        events in prop::collection::vec(any_event(), 0..40),
        width in 0.0..2_000.0, metrics in any_metrics(),
    ) {
        let range = (Day::from_days(16_900).unwrap(), Day::from_days(18_100).unwrap());
        let layout = draw_range(&["a", "b", "-c"], &events, range, width, metrics);
        let (left, right) = (layout.projection.left(), layout.projection.right());
        for (index, placed) in layout.placed.iter().enumerate() {
            let (shapes, label) = spans(placed, &metrics);
            let half_mark = metrics.mark / 2.0 + 1e-6;
            prop_assert!(shapes.start >= left - half_mark && shapes.end <= right + half_mark);
            if let Some(label) = label {
                prop_assert!(label.start >= left && label.end <= right);
                let inside = placed.label.is_some_and(|label| label.side == Side::Inside);
                prop_assert_eq!(overlap(label, shapes), inside);
            }
            let lane = &layout.lanes[placed.lane];
            prop_assert!(lane.y < placed.y && placed.y < lane.y + lane.height);
            for other in &layout.placed[index + 1..] {
                if (other.lane, other.row) != (placed.lane, placed.row) {
                    continue;
                }
                let (other_shapes, other_label) = spans(other, &metrics);
                for mine in [Some(shapes), label].into_iter().flatten() {
                    for theirs in [Some(other_shapes), other_label].into_iter().flatten() {
                        prop_assert!(!overlap(mine, theirs), "{placed:?} {other:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn what_is_looked_at_first_keeps_its_label_in_it() {
    let (day, item_label) = ("2017-03-20", "A label");
    let lanes = [LaneInput { title: "Lane", folded: false }];
    let date: Edtf = day.parse().unwrap();
    let items = [Item { lane: 0, planned: None, actual: Some(&date), label: item_label }];
    let range = ("2017-01-01".parse().unwrap(), "2017-12-31".parse().unwrap());
    let side = |last: &str| {
        let home = (range.0, last.parse().unwrap());
        let metrics = Metrics::default();
        let placed = layout(&Input { lanes: &lanes, items: &items, range, home, width: 365.0, metrics }).placed;
        placed[0].label.map(|label| label.side)
    };
    assert_eq!(side("2017-12-31"), Some(Side::After));
    assert_eq!(side("2017-03-31"), Some(Side::Before), "after it, the label would leave the home days");
    assert_eq!(side("2017-02-28"), Some(Side::After), "what lies elsewhere does as it likes");
}
