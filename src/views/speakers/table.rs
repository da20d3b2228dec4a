//! Speakers as a table that sorts by its heads.

use leptos::prelude::*;
use plenary_core::model::MeetingId;
use plenary_core::route::{Page, SpeakersOrder, SpeakersSort};
use plenary_core::search::Query;

use super::bar::first_sort;
use super::cards::{office, organizations, roles};
use super::state::Speakers;
use crate::components::marked::marked;
use crate::components::windowed::{Chunk, WHOLE, windowed_rows};
use crate::html::{CollectHtml, Html, html, live};
use crate::router::{Entry, Router};
use crate::strings::t;

/// So many rows come and go together.
const TOGETHER: usize = 40;

/// Those found as a table. Its heads stay while its rows change.
pub fn table(speakers: Speakers) -> Html {
    let is_long = move || speakers.listing(|listing| listing.people.len() > WHOLE);
    html! {
        <table
            class="people-table"
            live:data-long=move || is_long().then_some("")
            live:aria-rowcount=move || speakers.listing(|listing| (listing.people.len() + 1).to_string())
        >
            <caption class="visually-hidden">{t().speakers}</caption>
            <thead>
                <tr aria-rowindex="1">
                    {head(speakers, SpeakersOrder::Name, t().name)}
                    <th scope="col" class="people-table__office">{t().office}</th>
                    {head(speakers, SpeakersOrder::Organization, t().organization)}
                    <th scope="col" class="people-table__roles">{t().roles}</th>
                    {head(speakers, SpeakersOrder::Contributions, t().contributions)}
                </tr>
            </thead>
            {live(move || rows(speakers))}
        </table>
    }
}

/// The head of a column that sorts: by its own first order, or the other way round.
fn head(speakers: Speakers, by: SpeakersOrder, label: &'static str) -> Html {
    let now = move || speakers.listing(|listing| listing.sort.filter(|sort| sort.by == by));
    let sorted = move || now().map(|sort| if sort.descending { "descending" } else { "ascending" });
    let sort = move |_: web_sys::Event| {
        let turned = untrack(now).map(|sort| SpeakersSort { by, descending: !sort.descending });
        speakers.choose(Entry::Push, &|query| query.sort = Some(turned.unwrap_or(first_sort(by))));
    };
    html! {
        <th scope="col" live:aria-sort=sorted>
            <button type="button" class="sort" on:click=sort>{label}</button>
        </th>
    }
}

fn rows(speakers: Speakers) -> Html {
    let (people, meetings) = speakers.listing(|listing| (listing.people.clone(), listing.meetings.clone()));
    let typed = speakers.query().q;
    let mut chunks = Vec::new();
    for (n, some) in people.chunks(TOGETHER).enumerate() {
        let (some, meetings, typed) = (some.to_vec(), meetings.clone(), typed.clone());
        // The head is the first row.
        let before = n * TOGETHER + 2;
        chunks.push(Chunk::new(some.len(), move || {
            let query = Query::new(&typed);
            let rows = some.iter().enumerate().map(|(n, place)| row(speakers, &meetings, *place, before + n, &query));
            rows.collect_html()
        }));
    }
    windowed_rows(chunks)
}

fn row(speakers: Speakers, meetings: &[MeetingId], place: usize, number: usize, query: &Query) -> Html {
    let data = speakers.data;
    let row = speakers.row(meetings, place);
    let entry = data.person(row.person);
    html! {
        <tr aria-rowindex=number>
            <th scope="row">
                <a href=Router::here().href(Page::Person(entry.id.clone()))>{marked(&entry.name, query)}</a>
            </th>
            <td class="people-table__office">{office(data, &row, query)}</td>
            <td>{organizations(data, &row, query)}</td>
            <td class="people-table__roles">{t().and(&roles(&row))}</td>
            <td class="num">{row.parts.len()}</td>
        </tr>
    }
}
