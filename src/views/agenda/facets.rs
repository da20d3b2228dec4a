//! The facets of the agenda.

use leptos::prelude::*;
use plenary_core::agenda::{FacetOption, FacetState, Value};
use plenary_core::route::AgendaFacet;
use plenary_core::text;

use super::state::Agenda;
use crate::browser::page;
use crate::html::{CollectHtml, Html, Live, html, live, live_by};
use crate::router::Entry;
use crate::strings::t;

/// How many options a facet shows before one asks for more, and how many it needs for a filter box of its own.
const SHOWN: usize = 8;

/// The facets, folded away on a narrow window until they are asked for or something is chosen in them.
pub fn facets(agenda: Agenda) -> Html {
    let is_narrowed = untrack(|| agenda.query().facets.iter().any(|values| !values.is_empty()));
    let unfolded = !page::is_narrow() || is_narrowed;
    let facet = |facet: &AgendaFacet| self::facet(agenda, *facet);
    html! {
        <details class="filters" open=unfolded>
            <summary>{t().filters}</summary>
            {AgendaFacet::ALL.iter().map(facet).collect_html()}
        </details>
    }
}

/// One facet: its options, or as many of them as are wanted to be seen. Its options are made anew only when these are
/// others, so that the focus stays where it is while one chooses.
fn facet(agenda: Agenda, facet: AgendaFacet) -> Live {
    let wanted = RwSignal::new(String::new());
    let all = RwSignal::new(false);
    let size = move || with_state(agenda, facet, &|state| state.options.len()).unwrap_or(0);
    live_by(
        move || vec![size()],
        move |size| {
            let size = size.first().copied().filter(|size| *size > 0)?;
            let listed = move || {
                let (wanted, all) = (wanted.get(), all.get());
                with_state(agenda, facet, &|state| listed(agenda, state, &wanted, all)).unwrap_or_default()
            };
            let options = move |positions: &[usize]| {
                positions.iter().map(|position| option(agenda, facet, *position)).collect_html()
            };
            Some(html! {
                <fieldset class="facet">
                    <legend>{t().agenda_facet(facet)}</legend>
                    {(size > SHOWN).then(|| filter_box(facet, wanted))}
                    {live_by(listed, options)}
                    {(size > SHOWN).then(|| more(all, size))}
                </fieldset>
            })
        },
    )
}

/// Looks at the present state of a facet, tracked; nothing where it is not there to choose from.
fn with_state<T>(agenda: Agenda, facet: AgendaFacet, look: &dyn Fn(&FacetState) -> T) -> Option<T> {
    agenda.found(|found| found.facets.iter().find(|state| state.facet == facet).map(look))
}

/// The positions of the options to show: those whose name has the wanted words; without any, the first and those
/// chosen, or all.
fn listed(agenda: Agenda, state: &FacetState, wanted: &str, all: bool) -> Vec<usize> {
    let mut positions = Vec::new();
    for (position, option) in state.options.iter().enumerate() {
        let is_wanted = match wanted.is_empty() {
            true => all || position < SHOWN || option.chosen,
            false => text::matches(&name(agenda, option.value), wanted),
        };
        if is_wanted {
            positions.push(position);
        }
    }
    positions
}

fn filter_box(facet: AgendaFacet, wanted: RwSignal<String>) -> Html {
    html! {
        <input
            type="search"
            class="facet__filter"
            autocomplete="off"
            aria-label=t().filter_options(t().agenda_facet(facet))
            placeholder=t().filter_options_hint
            prop:value=move || wanted.get()
            on:input=move |event: web_sys::Event| wanted.set(event_target_value(&event))
        />
    }
}

fn more(all: RwSignal<bool>, size: usize) -> Html {
    let label = move || if all.get() { t().fewer.to_owned() } else { t().more_options(size - SHOWN) };
    html! {
        <button type="button" class="link" live:aria-expanded=move || all.get().to_string() on:click=move |_: web_sys::Event| {
            all.update(|all| *all = !*all);
        }>{live(label)}</button>
    }
}

fn option(agenda: Agenda, facet: AgendaFacet, position: usize) -> Html {
    let look = move |read: &dyn Fn(&FacetOption) -> usize| {
        with_state(agenda, facet, &|state| state.options.get(position).map_or(0, read)).unwrap_or(0)
    };
    let count = move || look(&|option| option.count);
    let chosen = move || look(&|option| usize::from(option.chosen)) == 1;
    let entry = untrack(|| with_state(agenda, facet, &|state| state.options.get(position).cloned())).flatten();
    let Some(entry) = entry else { return Html::new() };
    let toggle = move |_: web_sys::Event| agenda.choose(Entry::Push, &|query| query.toggle(facet, &entry.key));
    html! {
        <label live:class=move || if count() == 0 { "option option--none" } else { "option" }>
            <input type="checkbox" prop:checked=chosen on:change=toggle />
            <span class="option__name">{name(agenda, entry.value)}</span>
            <span class="option__count">{live(count)}</span>
        </label>
    }
}

/// What a value is called.
pub fn name(agenda: Agenda, value: Value) -> String {
    let (data, meeting) = (agenda.data, agenda.data.meeting(agenda.meeting));
    match value {
        Value::Day(day) => t().day(day),
        Value::Track(track) => meeting.tracks.get(track).map(|track| track.name.clone()).unwrap_or_default(),
        Value::Room(room) => meeting.rooms.get(room).map(|room| room.name.clone()).unwrap_or_default(),
        Value::Organization(organization) => data.organization(organization).short_name().to_owned(),
        Value::Person(person) => data.person(person).name.clone(),
        Value::Role(role) => t().role(role).to_owned(),
        Value::Kind(kind) => t().session_kind(kind).to_owned(),
    }
}
