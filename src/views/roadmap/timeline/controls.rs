//! What stands above the timeline: zooming and fitting in, which links are drawn, the lanes, and the help.

use leptos::prelude::*;
use plenary_core::roadmap::{Choices, Links};

use super::chart::Chart;
use super::steer::{self, Act};
use crate::html::{Html, html, live, live_by};
use crate::parts::{Part, later};
use crate::router::Entry;
use crate::strings::t;
use crate::views::roadmap::state::Road;

/// The buttons above the timeline.
pub fn controls(chart: Chart) -> Html {
    let road = chart.road;
    let ask = move |act: Act| move |event: web_sys::Event| chart.when_steered(move || steer::steer(chart, act, &event));
    let button = |label: &'static str, name: &'static str, act: Act| {
        html! {
            <button type="button" class="button" aria-label=name on:click=ask(act)>{label}</button>
        }
    };
    let sometimes = |label: &'static str, act: Act, is_there: fn(&Choices) -> bool| {
        let is_idle = move || !is_there(&road.choices());
        html! { <button type="button" class="button" live:hidden=is_idle on:click=ask(act)>{label}</button> }
    };
    let open_help = move |_: web_sys::Event| chart.help.update(|is_open| *is_open = !*is_open);
    html! {
        <div class="tl-bar">
            <div class="tl-bar__group" role="group" aria-label=t().zoom>
                {button("−", t().zoom_out, Act::Further)}
                {button("+", t().zoom_in, Act::Closer)}
                {button(t().fit_process_short, t().fit_process, Act::Process)}
                {button(t().fit_all_short, t().fit_all, Act::All)}
                {sometimes(t().fit_found, Act::Found, Choices::narrows)}
                {sometimes(t().fit_selection, Act::Selection, |choices| choices.event.is_some())}
            </div>
            {links(road)}
            {lanes(chart)}
            <button
                type="button"
                class="button"
                live:aria-expanded=move || chart.help.get().to_string()
                on:click=open_help
            >
                {t().timeline_help}
            </button>
        </div>
        {live(move || chart.help.get().then(|| later(Part::Steer, move || html! { {steer::help(chart)} })))}
    }
}

/// The lanes, once they are asked for.
fn lanes(chart: Chart) -> Html {
    let road = chart.road;
    let open = RwSignal::new(false);
    let summary = move || t().lanes_folded(road.data.lanes.len(), road.choices().fold.len());
    html! {
        <details class="tl-bar__menu" on:toggle=move |_: web_sys::Event| open.set(true)>
            <summary class="button">{live(summary)}</summary>
            {live_by(move || vec![usize::from(open.get())], move |is_open| {
                (is_open == [1]).then(|| later(Part::Steer, move || html! { {steer::lanes(chart)} }))
            })}
        </details>
    }
}

/// Which links between events are drawn.
fn links(road: Road) -> Html {
    let choice = move |links: Option<Links>, label: String| {
        let choose = move |_: web_sys::Event| road.choose(Entry::Push, &|choices| choices.links = links);
        let is_chosen = move || if road.choices().links == links { "true" } else { "false" };
        html! { <button type="button" class="button" live:aria-pressed=is_chosen on:click=choose>{label}</button> }
    };
    let path =
        road.roadmap.goal.map(|goal| choice(Some(Links::Path), t().links_path(&road.data.event(goal).short_title)));
    html! {
        <div class="tl-bar__group" role="group" aria-label=t().links_drawn>
            {choice(None, t().links_selected.to_owned())}
            {path}
            {choice(Some(Links::All), t().links_all.to_owned())}
        </div>
    }
}
