//! The speaker directory.

mod facets;

mod results;

use leptos::prelude::*;
use plenary_core::directory::directory;
use plenary_core::model::{Dataset, MeetingId};
use plenary_core::route::{Page, Section, SpeakersQuery};

use crate::components::lists::meeting_switch;
use crate::html::{Html, html};
use crate::router::{Entry, Router};
use crate::strings::t;
use facets::facets;
use results::results;

/// The directory of a meeting.
#[inline(never)]
pub fn speakers(data: &'static Dataset, id: MeetingId) -> Html {
    let router = Router::here();
    let found = Memo::new(move |_| directory(data, id, &chosen(router)));
    html! {
        <div class="page speakers">
            <div class="head">
                <h1 tabindex="-1">{t().speakers}</h1>
                <p class="head__sub">{data.meeting(id).short_title.as_str()}</p>
            </div>
            {meeting_switch(data, id, Section::Speakers.page())}
            <div class="split">
                <div class="split__side">
                    {search(router)}
                    {facets(data, router, found)}
                </div>
                <div class="split__main">{results(data, id, router, found)}</div>
            </div>
        </div>
    }
}

/// What is chosen in the directory, tracked.
fn chosen(router: Router) -> SpeakersQuery {
    router.with(|location| match &location.page {
        Page::Speakers(query) => (**query).clone(),
        _ => SpeakersQuery::default(),
    })
}

fn search(router: Router) -> Html {
    let typed = move |event: web_sys::Event| {
        let q = event_target_value(&event);
        router.choose(Page::Speakers(Box::new(SpeakersQuery { q, ..untrack(|| chosen(router)) })), Entry::Replace);
    };
    html! {
        <form role="search" class="search" on:submit=|event: web_sys::Event| event.prevent_default()>
            <label for="search-speakers">{t().search_speakers}</label>
            <input
                id="search-speakers"
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder=t().search_speakers_hint
                prop:value=move || chosen(router).q
                on:input=typed
            />
        </form>
    }
}
