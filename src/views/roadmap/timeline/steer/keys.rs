//! The keys of the timeline.

use leptos::prelude::{GetUntracked, Set};
use plenary_core::roadmap::Step;
use wasm_bindgen::JsCast;

use super::go::{fit_process, open_merged, pan_by, select, step_from, zoom_step};
use crate::browser::{page, pointing, stage};
use crate::views::roadmap::timeline::chart::Chart;

/// Does what a key asks for.
pub fn press(event: &web_sys::Event, chart: Chart) {
    let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let Some(number) = pointing::number_of(event, "data-index") else { return };
    let step = |step: Step| stage::focus(step_from(chart, number, step));
    match (event.key().as_str(), event.shift_key()) {
        ("ArrowLeft", true) => pan_by(chart, -0.25),
        ("ArrowRight", true) => pan_by(chart, 0.25),
        ("PageUp", _) => pan_by(chart, -0.8),
        ("PageDown", _) => pan_by(chart, 0.8),
        ("ArrowLeft", _) => step(Step::Before),
        ("ArrowRight", _) => step(Step::After),
        ("ArrowUp", _) => step(Step::Above),
        ("ArrowDown", _) => step(Step::Below),
        ("Home", _) => step(Step::First),
        ("End", _) => step(Step::Last),
        ("+" | "=", _) => zoom_step(chart, true),
        ("-" | "_", _) => zoom_step(chart, false),
        ("0", _) => fit_process(chart),
        (" " | "Enter", _) if open_merged(chart, number) => {}
        (" ", _) => {
            let event = chart.with(|state| state.event(number).filter(|event| state.selected != Some(*event)));
            select(chart, event);
        }
        ("Escape", _) if chart.help.get_untracked() => chart.help.set(false),
        ("Escape", _) => select(chart, None),
        ("?", _) => {
            chart.help.set(true);
            page::focus_later("#timeline-help");
        }
        // A link follows by itself on Enter.
        _ => return,
    }
    event.prevent_default();
}
