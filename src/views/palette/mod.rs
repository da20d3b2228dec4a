//! The search for everything: a text box that commands a list of what it finds (the combobox pattern of the WAI-ARIA
//! Authoring Practices), in a dialog.

mod results;
mod row;
mod state;

use leptos::prelude::*;
use plenary_core::model::Dataset;
use plenary_core::route::{Location, Routing};

use crate::browser::listbox::{self, Key};
use crate::browser::{history, page};
use crate::html::{Html, effect, html, live};
use crate::router::Router;
use crate::store::Store;
use crate::strings::t;
use state::State;

/// What the text box commands.
const LIST: &str = "palette-list";

/// What stands in the dialog while it is open; `open` closes it.
#[inline(never)]
pub fn palette(store: Store, open: RwSignal<bool>) -> Html {
    listbox::follow_visible_height();
    listbox::on_press_outside(move || open.set(false));
    close_elsewhere(open);
    html! {
        {live(move || match store.data() {
            Some(data) => search(data, open),
            None => html! { <p class="loading" aria-busy="true">{t().loading}</p> },
        })}
    }
}

/// Closes the dialog when another page is gone to, by whatever way.
fn close_elsewhere(open: RwSignal<bool>) {
    let router = Router::here();
    let here = untrack(|| router.with(|location| location.page.path()));
    effect(Box::new(move || {
        if router.with(|location| location.page.path() != here) {
            open.set(false);
        }
    }));
}

fn search(data: &'static Dataset, open: RwSignal<bool>) -> Html {
    let state = State::new(data);
    page::focus_later("#palette-search");
    html! {
        <div class="palette__box">
            <input
                id="palette-search"
                class="palette__search"
                type="text"
                role="combobox"
                aria-label=t().search_everything
                aria-describedby="palette-keys"
                aria-autocomplete="list"
                aria-controls=LIST
                live:aria-expanded=move || if state.is_blank() { "false" } else { "true" }
                live:aria-activedescendant=move || state.chosen().map(row::id)
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="go"
                placeholder=t().search_everything
                on:input=move |event: web_sys::Event| state.search(event_target_value(&event))
                on:keydown=move |event: web_sys::Event| pressed(state, open, &event)
            />
            <p class="palette__status" role="status">{live(move || results::status(state))}</p>
            <div
                id=LIST
                class="palette__list"
                role="listbox"
                aria-label=t().search_everything
                live:hidden=move || state.is_blank()
                on:mousedown=|event: web_sys::Event| event.prevent_default()
                on:click=move |event: web_sys::Event| clicked(state, open, &event)
            >
                {live(move || results::results(state))}
            </div>
            {live(move || results::advice(state))}
            <p id="palette-keys" class="palette__keys">{t().palette_keys}</p>
        </div>
    }
}

/// Walks through the options by key, or opens the one that is chosen.
fn pressed(state: State, open: RwSignal<bool>, event: &web_sys::Event) {
    let Some(key) = Key::of(event) else { return };
    event.prevent_default();
    match key {
        Key::Open => {
            if let Some(href) = state.href() {
                go(state, open, &href);
            }
        }
        Key::OpenElsewhere => {
            if let Some(href) = state.href() {
                listbox::open_elsewhere(&href);
            }
        }
        _ => {
            state.walk(key);
            state.reveal();
        }
    }
}

/// Follows a plain click; all others are the browser's.
fn clicked(state: State, open: RwSignal<bool>, event: &web_sys::Event) {
    if let Some((href, false)) = listbox::clicked(event) {
        event.prevent_default();
        go(state, open, &href);
    }
}

/// Goes to a page, or to a section of it, and closes the dialog. Where that page is shown already, its heading takes the
/// focus.
fn go(state: State, open: RwSignal<bool>, href: &str) {
    let router = state.router;
    let Some(location) = router.own(href) else { return };
    let names_section = Routing::section(href).is_some();
    let is_here = |here: &Location| here.page.is_same_page(&location.page);
    let (is_here, is_same) = untrack(|| router.with(|here| (is_here(here), here.page == location.page)));
    if !is_same || names_section {
        history::follow(router, href);
    }
    if is_here && !names_section {
        page::focus_heading();
    }
    open.set(false);
}
