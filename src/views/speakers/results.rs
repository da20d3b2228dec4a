//! The people found, and how many they are.

use leptos::prelude::*;
use plenary_core::directory::{Directory, affiliations};
use plenary_core::model::{Appearance, Dataset, MeetingId, PersonId};
use plenary_core::route::{Page, Section, SpeakersQuery};

use super::chosen;
use crate::components::people::{monogram, organization_links, person_link};
use crate::html::{CollectHtml, Html, Live, html, live};
use crate::router::{Entry, Router};
use crate::strings::t;

/// The people found in a meeting, and how many they are.
pub fn results(data: &'static Dataset, id: MeetingId, router: Router, found: Memo<Directory>) -> Html {
    html! {
        <div class="results__bar">
            {count(found)}
            {clear(router)}
        </div>
        {list(data, id, found)}
        {nobody(found)}
    }
}

fn count(found: Memo<Directory>) -> Html {
    let text = move || found.with(|found| t().speakers_found(found.people.len(), found.total));
    html! { <p role="status" class="results__count">{live(text)}</p> }
}

fn clear(router: Router) -> Html {
    let nothing_chosen = move || chosen(router) == SpeakersQuery::default();
    let clear = move |_: web_sys::Event| router.choose(Section::Speakers.page(), Entry::Push);
    html! { <button type="button" class="button" live:hidden=nothing_chosen on:click=clear>{t().clear_filters}</button> }
}

/// Written anew as a whole: the list is short, and nothing in it can have the focus while one types or chooses.
fn list(data: &'static Dataset, id: MeetingId, found: Memo<Directory>) -> Live {
    live(move || {
        let cards = found.with(|found| found.people.iter().map(|person| card(data, id, *person)).collect_html());
        html! { <ul class="people">{cards}</ul> }
    })
}

fn nobody(found: Memo<Directory>) -> Html {
    let somebody = move || found.with(|found| !found.people.is_empty());
    let words = html! { <p class="lead">{t().nobody_matches}</p> <p class="muted">{t().nobody_matches_text}</p> };
    html! { <div class="empty" live:hidden=somebody>{words}</div> }
}

fn card(data: &'static Dataset, id: MeetingId, person: PersonId) -> Html {
    let entry = data.person(person);
    let mut parts = data.appearances(person);
    parts.retain(|part| data.session(part.session).meeting == id && !part.contributions.is_empty());
    let title = parts.iter().flat_map(|part| &part.contributions).find_map(|part| part.title.as_deref());
    html! {
        <li class="person">
            {monogram(data, person)}
            <div>
                <h2 class="person__name">{person_link(data, person)}</h2>
                {title.map(|title| html! { <p class="person__title">{title}</p> })}
                <p class="person__organization">{organization_links(data, &affiliations(data, id, person))}</p>
                {entry.note.as_deref().map(|note| html! { <p class="person__note">{note}</p> })}
                <ul class="tags">{parts.iter().map(|part| tag(data, part)).collect_html()}</ul>
            </div>
        </li>
    }
}

/// A session in which a person has a part, by its number and their roles.
fn tag(data: &'static Dataset, part: &Appearance<'static>) -> Html {
    let session = data.session(part.session);
    let roles: Vec<&str> = part.contributions.iter().map(|part| t().role(part.role)).collect();
    html! {
        <li>
            <a class="tag" href=Router::here().href(Page::Session(session.id.clone()))>
                <span class="numeral">{session.number.as_str()}</span>
                " "
                {t().and(&roles)}
            </a>
        </li>
    }
}
