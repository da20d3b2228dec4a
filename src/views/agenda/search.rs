//! The search box of the agenda.

use leptos::prelude::*;

use super::state::Agenda;
use crate::html::{Html, html};
use crate::router::Entry;
use crate::strings::t;

/// The search box: typing replaces the entry in the history.
pub fn search(agenda: Agenda) -> Html {
    let typed = move |event: web_sys::Event| {
        let typed = event_target_value(&event);
        agenda.choose(Entry::Replace, &|query| query.q.clone_from(&typed));
    };
    html! {
        <form role="search" class="search" on:submit=|event: web_sys::Event| event.prevent_default()>
            <label for="search-sessions">{t().search_sessions}</label>
            <input
                id="search-sessions"
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder=t().search_sessions_hint
                prop:value=move || agenda.query().q
                on:input=typed
            />
        </form>
    }
}
