//! The menu of the lanes, and the help.

use leptos::prelude::*;
use plenary_core::model::LaneId;
use plenary_core::roadmap::{lanes as core_lanes, moved};
use plenary_core::route::toggle;
use wasm_bindgen::JsCast;

use crate::browser::{page, pointing, stage};
use crate::html::{CollectHtml, Html, Live, html, live_by};
use crate::router::Entry;
use crate::strings::t;
use crate::views::roadmap::lane::lane_class;
use crate::views::roadmap::state::Road;
use crate::views::roadmap::timeline::chart::Chart;

/// The lanes: to be folded, and put in another order.
pub fn lanes(road: Road) -> Live {
    // The order as numbers, so that what has the focus keeps it while lanes are folded.
    let order = move || core_lanes(road.data, &road.choices().order).iter().map(|lane| lane.position()).collect();
    let rows = move |order: &[usize]| {
        let last = order.len().saturating_sub(1);
        let all = core_lanes(road.data, &untrack(|| road.choices()).order);
        let rows = all.iter().enumerate().map(|(n, lane)| lane_row(road, *lane, n == 0, n == last)).collect_html();
        // By the key that closes things, one goes back to what opened the menu.
        let leave = |event: web_sys::Event| {
            if is_escape(&event) {
                pointing::fold_away(&event);
                page::focus_first(".tl-bar__menu > summary");
            }
        };
        html! { <ul class="lanes" on:keydown=leave>{rows}</ul> }
    };
    live_by(order, rows)
}

fn lane_row(road: Road, lane: LaneId, is_first: bool, is_last: bool) -> Html {
    let entry = road.data.lane(lane);
    let fold = move |_: web_sys::Event| road.choose(Entry::Push, &|choices| toggle(&mut choices.fold, &entry.id));
    let is_open = move || !road.choices().fold.contains(&entry.id);
    let way = |up: bool, sign: &'static str, name: String, is_out: bool| {
        let id = ["lane-", if up { "up-" } else { "down-" }, entry.id.as_str()].concat();
        let go = move |_: web_sys::Event| {
            if !is_out {
                road.choose(Entry::Push, &|choices| choices.order = moved(road.data, &choices.order, lane, up));
            }
        };
        // Not truly disabled, so that it keeps the focus when the lane has come to the end.
        let is_disabled = is_out.then_some("true");
        html! {
            <button type="button" class="button" id=id aria-label=name aria-disabled=is_disabled on:click=go>{sign}</button>
        }
    };
    html! {
        <li>
            <label class=lane_class(lane)>
                <input type="checkbox" prop:checked=is_open on:change=fold />
                " "
                {entry.title.as_str()}
            </label>
            {way(true, "↑", t().lane_up(&entry.title), is_first)}
            {way(false, "↓", t().lane_down(&entry.title), is_last)}
        </li>
    }
}

/// How the timeline is used, in full.
pub fn help(chart: Chart) -> Html {
    let row = |(keys, what): &(&'static str, &'static str)| html! { <dt><kbd>{*keys}</kbd></dt> <dd>{*what}</dd> };
    // By the key that closes things, one goes back to the timeline.
    let leave = move |event: web_sys::Event| {
        if is_escape(&event) {
            chart.help.set(false);
            stage::focus(chart.with(|state| state.current));
        }
    };
    html! {
        <section class="help" aria-labelledby="timeline-help" on:keydown=leave>
            <h2 id="timeline-help" tabindex="-1">{t().timeline_help_title}</h2>
            <p>{t().timeline_help_pointer}</p>
            <dl>{t().timeline_help_keys().iter().map(row).collect_html()}</dl>
        </section>
    }
}

fn is_escape(event: &web_sys::Event) -> bool {
    event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape")
}
