//! The lines above the roadmap: how it is drawn, the day that it is shown as known on, the search, the filters, and what
//! takes it along.

use leptos::prelude::*;
use plenary_core::civil::Day;
use plenary_core::edtf::Edtf;
use plenary_core::roadmap::{Choices, RoadmapView};

use super::state::Road;
use super::{filters, take};
use crate::html::{Html, Live, effect, html, live, live_by};
use crate::parts::{Part, later};
use crate::router::Entry;
use crate::strings::t;

/// The lines above the roadmap; `shown` is the view.
pub fn bar(road: Road, shown: Memo<Vec<usize>>) -> Html {
    // The filters and the search come when one turns to them, or the address asks for something.
    let wanted = RwSignal::new(untrack(|| road.choices().narrows()));
    effect(Box::new(move || {
        if road.choices().narrows() {
            wanted.set(true);
        }
    }));
    let is_open = RwSignal::new(false);
    html! {
        <div class="view-bar">
            {views(road, shown)}
            {as_known_on(road)}
            {search(road, wanted)}
            {filters_button(road, wanted, is_open)}
            {along(road)}
        </div>
        {sift(road, wanted, is_open)}
    }
}

fn views(road: Road, shown: Memo<Vec<usize>>) -> Html {
    let link = |view: RoadmapView, label: &'static str| {
        let is_shown = move || shown.with(|shown| *shown == [view as usize]);
        choice(road, Box::new(move |choices| choices.view = Some(view)), Box::new(is_shown), label.to_owned())
    };
    html! {
        <nav class="toggle" aria-label=t().view>
            <ul>
                {link(RoadmapView::Timeline, t().timeline)}
                {link(RoadmapView::List, t().list)}
                {link(RoadmapView::Down, t().down)}
            </ul>
        </nav>
    }
}

/// The day that the roadmap is shown as known on: that of the plans, today, or any.
fn as_known_on(road: Road) -> Html {
    let told = road.roadmap.planned_on;
    let link = |day: Option<Day>, label: String| {
        let is_chosen = move || road.choices().asof == day;
        choice(road, Box::new(move |choices| choices.asof = day), Box::new(is_chosen), label)
    };
    let value = move || road.choices().asof.map(|day| day.to_string()).unwrap_or_default();
    let change = move |event: web_sys::Event| {
        let typed = event_target_value(&event);
        let day = typed.parse::<Day>().ok();
        // A year is typed digit by digit, and is a day of antiquity until its last.
        if typed.is_empty() || day.is_some_and(|day| day.year() >= 1000) {
            road.choose(Entry::Replace, &|choices| choices.asof = day);
        }
    };
    html! {
        <div class="asof">
            <span aria-hidden="true">{t().as_known}</span>
            <nav class="toggle" aria-label=t().as_known>
                <ul>
                    {told.map(|day| link(told, t().date(&Edtf::day(day))))}
                    {link(None, t().today.to_owned())}
                </ul>
            </nav>
            <input type="date" aria-label=t().as_known prop:value=value on:change=change />
        </div>
    }
}

/// A change of what is chosen.
type Change = Box<dyn Fn(&mut Choices) + Send>;

/// A link to another choice, marked while that is the present one.
#[inline(never)]
pub fn choice(road: Road, change: Change, is_chosen: Box<dyn Fn() -> bool + Send>, label: String) -> Html {
    let href = move || {
        // Followed, since what else is chosen goes along.
        road.choices();
        road.href(&change)
    };
    html! { <li><a live:href=href live:aria-current=move || is_chosen().then_some("true")>{label}</a></li> }
}

/// The search box. What it needs is fetched when one comes to it.
fn search(road: Road, wanted: RwSignal<bool>) -> Html {
    html! {
        <form role="search" class="search" on:submit=|event: web_sys::Event| event.prevent_default()>
            <label class="visually-hidden" for="search-roadmap">{t().search_roadmap}</label>
            <input
                id="search-roadmap"
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder=t().search_roadmap
                prop:value=move || road.choices().q
                on:focus=move |_: web_sys::Event| wanted.set(true)
                on:input=move |event: web_sys::Event| {
                    let typed = event_target_value(&event);
                    road.choose(Entry::Replace, &|choices| choices.q.clone_from(&typed));
                }
            />
        </form>
    }
}

/// The button that shows the filters. They come when it is first pressed.
fn filters_button(road: Road, wanted: RwSignal<bool>, is_open: RwSignal<bool>) -> Html {
    let toggle = move |_: web_sys::Event| {
        wanted.set(true);
        is_open.update(|is_open| *is_open = !*is_open);
    };
    let label = move || match road.choices().facets.iter().map(Vec::len).sum::<usize>() {
        0 => t().filters.to_owned(),
        count => t().filters_chosen(count),
    };
    html! {
        <button
            type="button"
            class="button"
            aria-controls="filters"
            live:aria-expanded=move || if is_open.get() { "true" } else { "false" }
            on:click=toggle
        >
            {live(label)}
        </button>
    }
}

/// The filters, and what is found.
fn sift(road: Road, wanted: RwSignal<bool>, is_open: RwSignal<bool>) -> Live {
    live_by(
        move || vec![usize::from(wanted.get())],
        move |wanted| (wanted == [1]).then(|| later(Part::Sift, move || filters::filters(road, is_open))),
    )
}

/// What takes the roadmap along, once it is asked for.
fn along(road: Road) -> Html {
    let open = RwSignal::new(false);
    html! {
        <details class="take" on:toggle=move |_: web_sys::Event| open.set(true)>
            <summary class="button">{t().take_along}</summary>
            {live(move || open.get().then(|| later(Part::Carry, move || take::take(road))))}
        </details>
    }
}
