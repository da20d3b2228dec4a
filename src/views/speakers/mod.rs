//! The speaker directory.

mod facets;
mod person;

pub use person::person;

use leptos::prelude::*;
use plenary_core::directory::{Directory, affiliations, directory};
use plenary_core::model::{Dataset, MeetingId, PersonId};
use plenary_core::route::{Page, Section, SpeakersQuery};

use crate::components::lists::meeting_switch;
use crate::components::people::{monogram, organization_links, person_link};
use crate::router::{Entry, Router};
use crate::strings::t;
use facets::Facets;

/// The directory of a meeting.
pub fn speakers(data: &'static Dataset, id: MeetingId) -> impl IntoView {
    let router = Router::here();
    let query = Memo::new(move |_| router.with(|location| query_of(&location.page)));
    let found = Memo::new(move |_| query.with(|query| directory(data, id, query)));
    view! {
        <div class="page speakers">
            <div class="head">
                <h1 tabindex="-1">{t().speakers}</h1>
                <p class="head__sub">{data.meeting(id).short_title.as_str()}</p>
            </div>
            {meeting_switch(data, id, Section::Speakers.page())}
            <div class="split">
                <div class="split__side">
                    <Search router query />
                    <Facets data router query found />
                </div>
                <div class="split__main">
                    <Results data id router query found />
                </div>
            </div>
        </div>
    }
}

/// What is chosen on a page, if it is the directory.
fn query_of(page: &Page) -> SpeakersQuery {
    match page {
        Page::Speakers(query) => query.clone(),
        _ => SpeakersQuery::default(),
    }
}

#[component]
fn Search(router: Router, query: Memo<SpeakersQuery>) -> impl IntoView {
    let typed = move |event| {
        let q = event_target_value(&event);
        router.choose(Page::Speakers(SpeakersQuery { q, ..query.get_untracked() }), Entry::Replace);
    };
    view! {
        <form role="search" class="search" on:submit=|event| event.prevent_default()>
            <label for="search-speakers">{t().search_speakers}</label>
            <input
                id="search-speakers"
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder=t().search_speakers_hint
                prop:value=move || query.with(|query| query.q.clone())
                on:input=typed
            />
        </form>
    }
}

#[component]
fn Results(
    data: &'static Dataset,
    id: MeetingId,
    router: Router,
    query: Memo<SpeakersQuery>,
    found: Memo<Directory>,
) -> impl IntoView {
    let chosen = move || query.with(|query| *query != SpeakersQuery::default());
    let clear = move |_| router.choose(Section::Speakers.page(), Entry::Push);
    view! {
        <div class="results__bar">
            <p role="status" class="results__count">
                {move || found.with(|found| t().speakers_found(found.people.len(), found.total))}
            </p>
            <Show when=chosen>
                <button type="button" class="button" on:click=clear>{t().clear_filters}</button>
            </Show>
        </div>
        <ul class="people">
            <For
                each=move || found.with(|found| found.people.clone())
                key=|person| *person
                children=move |person| view! { <li class="person">{card(data, id, person)}</li> }
            />
        </ul>
        <Show when=move || found.with(|found| found.people.is_empty())>
            <div class="empty">
                <p class="lead">{t().nobody_matches}</p>
                <p class="muted">{t().nobody_matches_text}</p>
            </div>
        </Show>
    }
}

fn card(data: &'static Dataset, id: MeetingId, person: PersonId) -> impl IntoView {
    let router = Router::here();
    let entry = data.person(person);
    let mut parts: Vec<_> = data.appearances(person);
    parts.retain(|part| data.session(part.session).meeting == id && !part.contributions.is_empty());
    let tag = move |part: plenary_core::model::Appearance<'static>| {
        let session = data.session(part.session);
        let roles: Vec<&str> = part.contributions.iter().map(|part| t().role(part.role)).collect();
        view! {
            <li>
                <a class="tag" href=move || router.href(Page::Session(session.id.clone()))>
                    <span class="numeral">{session.number.as_str()}</span>
                    " "
                    {t().and(&roles)}
                </a>
            </li>
        }
    };
    let title = parts.iter().flat_map(|part| &part.contributions).find_map(|part| part.title.as_deref());
    view! {
        {monogram(data, person)}
        <div>
            <h2 class="person__name">{person_link(data, person)}</h2>
            {title.map(|title| view! { <p class="person__title">{title}</p> })}
            <p class="person__organization">{organization_links(data, &affiliations(data, id, person))}</p>
            {entry.note.as_deref().map(|note| view! { <p class="person__note">{note}</p> })}
            <ul class="tags">{parts.into_iter().map(tag).collect_view()}</ul>
        </div>
    }
}
