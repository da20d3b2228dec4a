//! Moving the timeline by pointer: the wheel, dragging, two fingers, and clicks.

use leptos::prelude::*;
use plenary_core::route::toggle;
use wasm_bindgen::JsCast;
use web_sys::{MouseEvent, PointerEvent, WheelEvent};

use super::go::{carry, open_merged, pan, select, zoom};
use super::overview;
use crate::browser::{page, pointing};
use crate::router::Entry;
use crate::views::roadmap::timeline::chart::Chart;

/// A pointer that moves less is a click.
const STILL: i32 = 4;
/// What a turn of the wheel does: so much per pixel, at most so much at once.
const PER_PIXEL: f64 = 0.004;
const AT_ONCE: f64 = 0.6;
/// The pixels of a line and of a page, for wheels that tell these.
const LINE: f64 = 16.0;
const PAGE: f64 = 400.0;

/// The wheel: with Ctrl or ⌘ (as a pinch on a touchpad tells itself) it zooms about the pointer, on the axis without
/// them too; sideways or with Shift it pans. Up and down alone it scrolls the page, which is longer than a window.
pub fn wheel(chart: Chart, event: &web_sys::Event, is_axis: bool) {
    let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => LINE,
        WheelEvent::DOM_DELTA_PAGE => PAGE,
        _ => 1.0,
    };
    let (across, along) = (event.delta_x() * unit, event.delta_y() * unit);
    if event.ctrl_key() || event.meta_key() || is_axis && along.abs() > across.abs() {
        let by = 1.0 + (along.abs() * PER_PIXEL).min(AT_ONCE);
        let about = (share(chart, event.client_x()), event.client_y());
        zoom(chart, about, if along < 0.0 { by } else { 1.0 / by });
    } else if event.shift_key() && along != 0.0 {
        pan(chart, along);
    } else if across.abs() > along.abs() {
        pan(chart, across);
    } else {
        return;
    }
    event.prevent_default();
}

/// A pointer comes down.
pub fn start(chart: Chart, event: &web_sys::Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
    if event.button() == 0 {
        let x = event.client_x();
        chart.down.update_value(|down| {
            down.retain(|(id, ..)| *id != event.pointer_id());
            down.push((event.pointer_id(), x, x));
        });
        chart.change(|state| state.has_dragged = false);
    }
}

/// A pointer moves: one that is down drags, two pinch.
pub fn go_on(chart: Chart, event: &web_sys::Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
    if event.buttons() == 0 {
        // It came up where nobody told of it.
        return end(chart, event);
    }
    let x = event.client_x();
    let mut down = chart.down.get_value();
    let Some(place) = down.iter().position(|(id, ..)| *id == event.pointer_id()) else { return };
    let (id, before, from) = down[place];
    if !chart.with(|state| state.has_dragged) && down.len() == 1 && (x - from).abs() < STILL {
        return;
    }
    if !chart.with(|state| state.has_dragged) {
        chart.change(|state| state.has_dragged = true);
        pointing::hold(event);
    }
    match down.iter().find(|(other, ..)| *other != id) {
        None => pan(chart, f64::from(before - x)),
        Some((_, other, _)) => {
            let (apart, wide) = (f64::from((before - other).abs().max(8)), f64::from((x - other).abs().max(8)));
            zoom(chart, (share(chart, (x + other) / 2), event.client_y()), wide / apart);
        }
    }
    down[place] = (id, x, from);
    chart.down.set_value(down);
}

/// A pointer is up again, or is the browser's.
pub fn end(chart: Chart, event: &web_sys::Event) {
    if let Some(event) = event.dyn_ref::<PointerEvent>() {
        chart.down.update_value(|down| down.retain(|(id, ..)| *id != event.pointer_id()));
    }
}

/// A click: the first on an event selects it, the next one opens its page; on a merged mark it opens that, on the title
/// of a lane it folds that. A click that no pointer makes follows the link, and so does one with a key that asks for
/// another tab.
pub fn click(chart: Chart, event: &web_sys::Event) {
    let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
    if chart.with(|state| state.has_dragged) && page::is_by_pointer(event) {
        chart.change(|state| state.has_dragged = false);
        event.prevent_default();
        return;
    }
    let number = pointing::number_of(event, "data-index");
    if let Some(lane) = pointing::number_of(event, "data-lane") {
        fold(chart, lane);
    } else if number.is_some_and(|number| open_merged(chart, number)) {
        event.prevent_default();
    } else if let Some(number) = number {
        let is_new = chart.with(|state| state.event(number).filter(|event| state.selected != Some(*event)));
        if let (true, Some(selected)) = (page::is_plain_click(event), is_new) {
            event.prevent_default();
            select(chart, Some(selected));
        }
    } else {
        select(chart, None);
    }
}

/// Where a pointer is in the plot, as a share of its width.
fn share(chart: Chart, client_x: i32) -> f64 {
    let (x, width) = pointing::position(".tl__body svg", client_x);
    let (drawn, gutter, plot) = chart.with(|state| (state.width, state.gutter(), state.plot()));
    // The drawing may be shown smaller than it was made.
    ((x * drawn / width - gutter) / plot).clamp(0.0, 1.0)
}

/// A pointer on the strip: brings the time under it into the middle of the window.
pub fn strip(chart: Chart, event: &web_sys::Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
    if event.buttons() == 0 {
        return;
    }
    pointing::hold(event);
    let (x, width) = pointing::position(".strip svg", event.client_x());
    carry(chart, &|state| {
        let whole = overview::whole(state);
        let middle = whole.from + (x / width).clamp(0.0, 1.0) * whole.days();
        state.window.panned(middle - (state.window.from + state.window.to) / 2.0, &state.limits)
    });
}

/// Folds a lane of the picture, or opens it.
fn fold(chart: Chart, lane: usize) {
    let id = chart.with(|state| state.cast.lanes.get(lane).map(|lane| state.road.data.lane(*lane).id.clone()));
    if let Some(id) = id {
        chart.road.choose(Entry::Push, &|choices| toggle(&mut choices.fold, &id));
    }
}
