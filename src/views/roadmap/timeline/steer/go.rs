//! Moving the window, and going from one event to another.

use std::time::Duration;

use leptos::prelude::*;
use plenary_core::civil::Day;
use plenary_core::model::EventId;
use plenary_core::roadmap::{Known, Step, around, process, step};
use plenary_core::timeline::{Layout, Window, counterpart};

use crate::browser::stage;
use crate::router::Entry;
use crate::views::roadmap::timeline::chart::Chart;
use crate::views::roadmap::timeline::frame::{NOTHING, State};
use crate::views::roadmap::timeline::layers;

/// The window is written into the address when it has rested so long.
const REST: Duration = Duration::from_millis(400);
/// What has not been carried along for so long is drawn in full again.
const SETTLED: Duration = Duration::from_millis(120);
/// What a button or key does to the window: it becomes so much shorter.
const ZOOM: f64 = 1.5;
/// What is kept free on both sides of what is fitted in, of the window.
const AIR: f64 = 0.06;
/// What is drawn of the events.
const BODY: &str = ".tl__body svg";

/// Moves the window in one step. The address follows when it has come to rest.
pub fn go(chart: Chart, to: &dyn Fn(&State) -> Window) {
    place(chart, to, false);
}

/// Carries the window along, one of many steps.
pub fn carry(chart: Chart, to: &dyn Fn(&State) -> Window) {
    let moves = place(chart, to, true);
    let settle = move || {
        if let Some(true) = chart.change(|state| Some(state.moves) == moves && std::mem::take(&mut state.is_carried)) {
            chart.draw_soon();
        }
    };
    set_timeout(settle, SETTLED);
}

/// Shows a window. How often one has been shown.
fn place(chart: Chart, to: &dyn Fn(&State) -> Window, is_carried: bool) -> Option<usize> {
    let moves = chart.change(|state| {
        state.window = to(state);
        state.moves += 1;
        state.is_carried = is_carried;
        // Between two steps of a zoom a hand may pan.
        state.about = state.about.filter(|_| is_carried);
        state.moves
    });
    chart.draw_soon();
    set_timeout(move || rest(chart, moves), REST);
    moves
}

/// Writes the window into the address, unless it has moved on or the page has gone.
fn rest(chart: Chart, moves: Option<usize>) {
    let rests = |state: &mut State| {
        let days = (state.window.first_day(), state.window.last_day());
        (Some(state.moves) == moves).then_some(days)
    };
    if let Some(Some(days)) = chart.change(rests) {
        let window = (days != process(chart.road.data)).then_some(days);
        chart.road.choose(Entry::Replace, &|choices| choices.window = window);
    }
}

/// Carries the window along to a shorter (above 1) or longer one about a point: a share of the plot's width, and a height in
/// the browser's window.
pub fn zoom(chart: Chart, (at, height): (f64, i32), by: f64) {
    chart.change(|state| state.about = Some(f64::from(height)));
    carry(chart, &|state| state.window.zoomed(at, by, &state.limits));
}

/// Makes the window shorter or longer in one step, about what has the focus, else about its middle.
pub fn zoom_step(chart: Chart, closer: bool) {
    let at = chart.with(|state| {
        let x = state.place(state.current).and_then(|place| state.x(place));
        x.map_or(0.5, |x| x / state.plot())
    });
    let at = if (0.0..=1.0).contains(&at) { at } else { 0.5 };
    let by = if closer { ZOOM } else { 1.0 / ZOOM };
    go(chart, &|state| state.window.zoomed(at, by, &state.limits));
}

/// Carries the window along by pixels.
pub fn pan(chart: Chart, by: f64) {
    carry(chart, &|state| state.window.panned(by / state.window.day_width(state.plot()), &state.limits));
}

/// Moves the window by a share of itself.
pub fn pan_by(chart: Chart, share: f64) {
    go(chart, &|state| state.window.panned(share * state.window.days(), &state.limits));
}

/// Shows the whole process.
pub fn fit_process(chart: Chart) {
    let (first, last) = process(chart.road.data);
    go(chart, &|state| Window::new(first, last).panned(0.0, &state.limits));
}

/// Shows all that there is.
pub fn fit_all(chart: Chart) {
    go(chart, &|state| state.limits.world());
}

/// Shows the events that are found.
pub fn fit_found(chart: Chart) {
    fit_events(chart, &untrack(|| chart.road.passing()).unwrap_or_default());
}

/// Shows the selected event with all that it hangs together with.
pub fn fit_selection(chart: Chart) {
    let selected = chart.with(|state| state.selected);
    let mut events: Vec<EventId> = selected.into_iter().collect();
    for (one, other) in selected.map(|event| around(chart.road.data, event)).unwrap_or_default() {
        events.extend([one, other]);
    }
    fit_events(chart, &events);
    // In the new layout it has another row.
    chart.draw();
    bring_selected(chart);
}

/// Brings the selected event into the window, if it is out of its sight.
pub fn bring_selected(chart: Chart) {
    let y = chart.with(|state| state.y(state.selected.and_then(|event| state.cast.find(event))?));
    if let Some(y) = y {
        stage::bring(BODY, y);
    }
}

/// Scrolls by as much as a new layout moves what is looked at: what a pointer zooms about, else what has the focus, if that
/// is in sight, else what stands in the middle of the browser's window. `y` is where what the Tab key comes to was before.
pub fn stay(state: &State, before: &Layout, y: Option<f64>) {
    let (top, bottom) = stage::near(BODY, 0.0);
    if top <= 0.0 || state.is_printed {
        // Its upper edge is in sight, and stays.
        return;
    }
    let is_focused = |y: &f64| (top..bottom).contains(y) && stage::has_focus(state.current);
    let focused = y.filter(|y| state.about.is_none() && is_focused(y));
    let (from, to) = match (focused, state.y(state.current)) {
        (Some(from), Some(to)) => (from, to),
        _ => {
            let from = top + state.about.unwrap_or((bottom - top) / 2.0);
            (from, counterpart(before, &state.layout, from))
        }
    };
    // It may have to be longer to be scrolled so far.
    layers::resize(state);
    stage::scroll_by(to - from);
}

fn fit_events(chart: Chart, events: &[EventId]) {
    if let Some((first, last)) = chart.with(|state| days_of(&state.known, events)) {
        go(chart, &|state| Window::fitted(first, last, AIR, &state.limits));
    }
}

/// Opens a merged mark: shows the days of what is in it. Says whether a number is that of one.
pub fn open_merged(chart: Chart, number: usize) -> bool {
    let events = chart.with(|state| {
        let placed = state.place(number).and_then(|place| state.layout.placed.get(place));
        let is_merged = number != NOTHING && number >= state.cast.subjects.len();
        let placed = placed.filter(|placed| is_merged && placed.items.len() > 1)?;
        Some(placed.items.iter().filter_map(|item| state.event(*item)).collect::<Vec<_>>())
    });
    if let Some(events) = &events {
        fit_events(chart, events);
    }
    events.is_some()
}

/// Goes from one number to another, and brings that into view. The number gone to.
pub fn step_from(chart: Chart, from: usize, to: Step) -> usize {
    let number = chart.change(|state| {
        let here = state.place(from).unwrap_or(0);
        let place = step(&state.layout, here, to);
        state.reveal(place);
        state.current = state.number(place);
        state.is_awaited = true;
        state.current
    });
    go(chart, &|state| state.window);
    chart.draw();
    number.unwrap_or(NOTHING)
}

/// Selects an event, or none.
pub fn select(chart: Chart, event: Option<EventId>) {
    let id = event.map(|event| chart.road.data.event(event).id.clone());
    chart.road.choose(Entry::Replace, &|choices| choices.event = id.clone());
}

/// From the first to the last day of some events as they are known.
fn days_of(known: &Known, events: &[EventId]) -> Option<(Day, Day)> {
    let mut days: Option<(Day, Day)> = None;
    for event in events {
        let Some(Some(then)) = known.events.get(event.position()) else { continue };
        for date in [&then.planned, &then.actual].into_iter().flatten() {
            for day in [date.earliest(), date.latest()].into_iter().flatten() {
                let (first, last) = days.unwrap_or((day, day));
                days = Some((first.min(day), last.max(day)));
            }
        }
    }
    days
}
