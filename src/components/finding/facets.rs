//! The facets of a list.

use leptos::prelude::*;
use plenary_core::facet::{FacetOption, FacetState};
use plenary_core::text;

use super::Found;
use crate::browser::page;
use crate::html::{CollectHtml, Html, Live, html, live, live_by};
use crate::strings::t;

/// How many options a facet shows before one asks for more, and how many it needs for a filter box of its own.
const SHOWN: usize = 8;

/// So many options at most are in the document at once: more of them are found by typing.
const MOST: usize = 100;

/// The facets, folded away on a narrow window until they are asked for or something is chosen in them.
pub fn facets(list: Found) -> Html {
    let is_narrowed = untrack(|| !list.chosen().is_empty());
    let unfolded = !page::is_narrow() || is_narrowed;
    let key = move || {
        let mut present = Vec::new();
        list.look(&mut |states| present.extend(states.iter().map(|state| state.facet)));
        present
    };
    html! {
        <details class="filters" open=unfolded>
            <summary>{t().filters}</summary>
            {live_by(key, move |facets| facets.iter().map(|number| facet(list, *number)).collect_html())}
        </details>
    }
}

/// One facet: its options, or as many of them as are wanted to be seen. They are made anew only when they are others, so
/// that the focus stays where it is while one chooses.
fn facet(list: Found, facet: usize) -> Live {
    let wanted = RwSignal::new(String::new());
    let all = RwSignal::new(false);
    let size = move || with_state(list, facet, &|state| state.options.len()).unwrap_or(0);
    live_by(
        move || vec![size()],
        move |size| {
            let size = size.first().copied().filter(|size| *size > 0)?;
            let listed = move || {
                let (wanted, all) = (wanted.get(), all.get());
                with_state(list, facet, &|state| listed(list, state, &wanted, all)).unwrap_or_default()
            };
            let options =
                move |positions: &[usize]| positions.iter().map(|place| option(list, facet, *place)).collect_html();
            Some(html! {
                <fieldset class="facet">
                    <legend>{list.legend(facet)}</legend>
                    {(size > SHOWN).then(|| filter_box(list.legend(facet), wanted))}
                    {live_by(listed, options)}
                    {(size > SHOWN).then(|| more(all, size))}
                </fieldset>
            })
        },
    )
}

/// Looks at the present state of a facet, tracked; nothing where it is not there to choose from.
fn with_state<T>(list: Found, facet: usize, look: &dyn Fn(&FacetState) -> T) -> Option<T> {
    let mut seen = None;
    list.look(&mut |states| seen = states.iter().find(|state| state.facet == facet).map(look));
    seen
}

/// The positions of the options to show: those whose name has the wanted words; without any, the first and those
/// chosen, or all.
fn listed(list: Found, state: &FacetState, wanted: &str, all: bool) -> Vec<usize> {
    let mut positions = Vec::new();
    let limit = if all || !wanted.is_empty() { MOST } else { SHOWN };
    for (position, option) in state.options.iter().enumerate() {
        let is_wanted = wanted.is_empty() || text::matches(&list.name(state.facet, option.of), wanted);
        if is_wanted && (positions.len() < limit || option.chosen) {
            positions.push(position);
        }
    }
    positions
}

fn filter_box(legend: &'static str, wanted: RwSignal<String>) -> Html {
    html! {
        <input
            type="search"
            class="facet__filter"
            autocomplete="off"
            aria-label=t().filter_options(legend)
            placeholder=t().filter_options_hint
            prop:value=move || wanted.get()
            on:input=move |event: web_sys::Event| wanted.set(event_target_value(&event))
        />
    }
}

fn more(all: RwSignal<bool>, size: usize) -> Html {
    let more = size.min(MOST) - SHOWN;
    let label = move || if all.get() { t().fewer.to_owned() } else { t().more_options(more) };
    html! {
        <button type="button" class="link" live:aria-expanded=move || all.get().to_string() on:click=move |_: web_sys::Event| {
            all.update(|all| *all = !*all);
        }>{live(label)}</button>
    }
}

fn option(list: Found, facet: usize, position: usize) -> Html {
    let now = move |read: fn(&FacetOption) -> usize| {
        move || with_state(list, facet, &|state| state.options.get(position).map_or(0, read)).unwrap_or(0)
    };
    let (count, chosen) = (now(|option| option.count), now(|option| usize::from(option.chosen)));
    let entry = untrack(|| with_state(list, facet, &|state| state.options.get(position).cloned())).flatten();
    let Some(entry) = entry else { return Html::new() };
    // The focus finds it by this, should the page be made anew.
    let id = [list.key(facet), "-", entry.key.as_str()].concat();
    let name = list.name(facet, entry.of);
    html! {
        <label live:class=move || if count() == 0 { "option option--none" } else { "option" }>
            <input
                type="checkbox"
                id=id
                prop:checked=move || chosen() == 1
                on:change=move |_: web_sys::Event| list.toggle(facet, &entry.key)
            />
            <span class="option__name">{name}</span>
            <span class="option__count">{live(count)}</span>
        </label>
    }
}
