//! The facets of a list.

use leptos::prelude::*;
use plenary_core::facet::{FacetOption, FacetState};
use plenary_core::text;

use super::Found;
use crate::browser::page;
use crate::components::rest::Rest;
use crate::html::{CollectHtml, Html, Live, html, live, live_by, memo};
use crate::strings::t;

/// How many options a facet shows before one asks for more, and how many it needs for a filter box of its own.
const SHOWN: usize = 8;

/// So many facets fill a window; the others come after them.
const FIRST: usize = 3;

/// So many options at most are in the document at once: more of them are found by typing.
const MOST: usize = 100;

/// The facets, folded away on a narrow window until they are asked for: what is chosen stands above the list as well.
pub fn facets(list: Found) -> Html {
    let summary = move || match list.chosen().len() {
        0 => t().filters.to_owned(),
        count => t().filters_chosen(count),
    };
    html! {
        <details class="filters" open=!page::is_narrow()>
            <summary>{live(summary)}</summary>
            {fieldsets(list)}
        </details>
    }
}

/// The facets that there are to choose from.
pub fn fieldsets(list: Found) -> Live {
    let key = move || {
        let mut present = Vec::new();
        list.look(&mut |states| present.extend(states.iter().map(|state| state.facet)));
        present
    };
    // Made anew, all are there at once: what has the focus may be in any of them.
    let rest = Rest::here();
    live_by(key, move |facets| {
        let mut html = Html::new();
        for (place, number) in facets.iter().copied().enumerate() {
            let content = move || facet(list, number);
            html.append(if place < FIRST { content() } else { rest.piece(Box::new(content)) });
        }
        html
    })
}

/// One facet: its options, or as many of them as are wanted to be seen. They are made anew only when they are others, so
/// that the focus stays where it is while one chooses.
fn facet(list: Found, facet: usize) -> Html {
    let wanted = RwSignal::new(String::new());
    let all = RwSignal::new(false);
    // What each option would give. No choice in this facet changes that, but a choice anywhere else does.
    let counts = memo(Box::new(move || numbers(list, facet, &|_| true, &|option| option.count)));
    // Those chosen come first, but only after such a change, or when others were asked to be shown: none jumps away from
    // under the pointer that chooses it, or goes when it is taken back.
    let first = memo(Box::new(move || {
        counts.track();
        wanted.track();
        all.track();
        untrack(|| numbers(list, facet, &|option| option.chosen, &|option| option.of))
    }));
    let size = memo(Box::new(move || vec![counts.with(Vec::len)]));
    let is_long = move || size.with(|size| size.iter().any(|size| *size > SHOWN));
    let words = move || if is_long() { wanted.get().trim().to_owned() } else { String::new() };
    let shown = memo(Box::new(move || {
        let (words, all) = (words(), all.get());
        first.with(|first| with_state(list, facet, &|state| shown(list, state, first, &words, all)).unwrap_or_default())
    }));
    let options = move || shown.with(|shown| shown.iter().map(|of| option(list, facet, *of)).collect_html());
    let none =
        move || shown.with(Vec::is_empty).then(|| html! { <p role="status" class="muted">{t().none_of_them}</p> });
    let rest = move || size.with(|size| size.iter().sum::<usize>()).min(MOST).saturating_sub(shown.with(Vec::len));
    let has_no_more = move || !words().is_empty() || (!all.get() && rest() == 0);
    let label = move || if all.get() { t().fewer.to_owned() } else { t().more_options(rest()) };
    let more = move || {
        html! {
            <button
                type="button"
                class="link"
                live:hidden=has_no_more
                live:aria-expanded=move || all.get().to_string()
                on:click=move |_: web_sys::Event| all.update(|all| *all = !*all)
            >{live(label)}</button>
        }
    };
    let when_long = move || vec![usize::from(is_long())];
    html! {
        <fieldset class="facet">
            <legend>{list.legend(facet)}</legend>
            {live_by(when_long, move |is_long| (is_long == [1]).then(|| filter_box(list.legend(facet), wanted)))}
            {live(options)}
            {live(none)}
            {live_by(when_long, move |is_long| (is_long == [1]).then(more))}
        </fieldset>
    }
}

/// Looks at the present state of a facet, tracked; nothing where it is not there to choose from.
fn with_state<T>(list: Found, facet: usize, look: &dyn Fn(&FacetState) -> T) -> Option<T> {
    let mut seen = None;
    list.look(&mut |states| seen = states.iter().find(|state| state.facet == facet).map(look));
    seen
}

/// A number of each of those options of a facet that are asked for, tracked.
fn numbers(
    list: Found,
    facet: usize,
    which: &dyn Fn(&FacetOption) -> bool,
    number: &dyn Fn(&FacetOption) -> usize,
) -> Vec<usize> {
    let of_those = |state: &FacetState| state.options.iter().filter(|one| which(one)).map(number).collect();
    with_state(list, facet, &of_those).unwrap_or_default()
}

/// What the options to show stand for: those whose name has the wanted words; without any, the first and those chosen,
/// or all.
fn shown(list: Found, state: &FacetState, first: &[usize], wanted: &str, all: bool) -> Vec<usize> {
    let mut shown = Vec::new();
    let limit = if all || !wanted.is_empty() { MOST } else { SHOWN };
    let is_wanted = |of: usize| {
        let name = list.name(state.facet, of);
        text::matches(&[&name, " ", list.long_name(state.facet, of).unwrap_or_default()].concat(), wanted)
    };
    for place in state.order(first) {
        let FacetOption { of, chosen, .. } = state.options[place];
        let is_kept = chosen || first.contains(&of);
        if (shown.len() < limit || is_kept) && (wanted.is_empty() || is_wanted(of)) {
            shown.push(of);
        }
    }
    shown
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

/// The option that stands for something. It is known by that, since its place may become that of another.
fn option(list: Found, facet: usize, of: usize) -> Html {
    let now = move |read: fn(&FacetOption) -> usize| {
        move || numbers(list, facet, &|option| option.of == of, &read).first().copied().unwrap_or(0)
    };
    let (count, chosen) = (now(|option| option.count), now(|option| usize::from(option.chosen)));
    let mut key = String::new();
    untrack(|| {
        list.look(&mut |states| {
            let states = states.iter().filter(|state| state.facet == facet);
            let mut options = states.flat_map(|state| &state.options);
            key = options.find(|option| option.of == of).map(|option| option.key.to_string()).unwrap_or_default();
        });
    });
    // The focus finds it by this, should the page be made anew.
    let id = [list.key(facet), "-", key.as_str()].concat();
    let long_name = list.long_name(facet, of).map(|long| html! { <span class="muted">" · " {long}</span> });
    html! {
        <label live:class=move || if count() == 0 { "option option--none" } else { "option" }>
            <input
                type="checkbox"
                id=id
                prop:checked=move || chosen() == 1
                on:change=move |_: web_sys::Event| list.toggle(facet, &key)
            />
            <span class="option__name">{list.name(facet, of)} {long_name}</span>
            <span class="option__count">{live(count)}</span>
        </label>
    }
}
