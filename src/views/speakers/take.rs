//! What takes the speakers found along: a table for a spreadsheet, a link, paper.

use leptos::prelude::*;
use plenary_core::csv::Table;
use plenary_core::model::{Dataset, SessionId};
use plenary_core::route::Page;

use super::cards::roles;
use super::state::{Row, Speakers};
use crate::browser::{download, history, print};
use crate::components::copied::copied;
use crate::html::{Html, html, live};
use crate::parts::{Part, later};
use crate::router::Router;
use crate::strings::t;
use crate::views::embed::embed;

/// The ways to take those found along.
#[inline(never)]
pub fn take(speakers: Speakers) -> Html {
    html! {
        <div class="take__ways">
            <section aria-labelledby="take-table">
                <h2 id="take-table">{t().spreadsheet}</h2>
                {file(speakers)}
            </section>
            <section aria-labelledby="take-link">
                <h2 id="take-link">{t().link}</h2>
                {live(move || link(speakers))}
            </section>
            <section aria-labelledby="take-paper">
                <h2 id="take-paper">{t().paper}</h2>
                <p>
                    <button type="button" class="button" on:click=|_: web_sys::Event| print::print()>
                        {t().print_list}
                    </button>
                </p>
            </section>
            {later(Part::Embed, move || embed(speakers.data))}
        </div>
    }
}

/// The file of those who are shown, in the order in which they are.
fn file(speakers: Speakers) -> Html {
    // A handler has no context.
    let router = Router::here();
    let message = RwSignal::new(String::new());
    let label = move || t().save_speakers(speakers.listing(|listing| listing.people.len()));
    let save = move |_: web_sys::Event| {
        let text = untrack(|| csv(speakers, router));
        let is_asked = download::save("speakers.csv", "text/csv;charset=utf-8", &text);
        message.set(if is_asked { String::new() } else { t().not_saved.to_owned() });
    };
    html! {
        <p>{t().spreadsheet_text}</p>
        <p><button type="button" class="button" on:click=save>{live(label)}</button></p>
        <p class="muted" aria-live="polite">{live(move || message.get())}</p>
    }
}

fn csv(speakers: Speakers, router: Router) -> String {
    let (people, meetings) = speakers.listing(|listing| (listing.people.clone(), listing.meetings.clone()));
    let mut table = Table::new(&[
        t().name,
        t().office,
        t().organization,
        t().kind,
        t().country,
        t().roles,
        t().sessions,
        t().contributions,
        t().link,
    ]);
    for place in people {
        let cells = cells(speakers.data, router, &speakers.row(&meetings, place));
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        table.row(&cells);
    }
    table.finish()
}

/// The cells of a person. What is several is parted by semicolons.
fn cells(data: &'static Dataset, router: Router, row: &Row) -> [String; 9] {
    let person = data.person(row.person);
    let organizations = || row.organizations.iter().map(|one| data.organization(*one));
    let list = |items: Vec<&str>| {
        let mut different: Vec<&str> = Vec::new();
        items.into_iter().for_each(|item| {
            if !different.contains(&item) {
                different.push(item);
            }
        });
        different.join("; ")
    };
    let sessions: Vec<String> = row.sessions().iter().map(|(session, _)| named(data, *session)).collect();
    [
        person.name.clone(),
        row.in_office.and_then(|part| part.title.clone()).unwrap_or_default(),
        list(organizations().map(|one| one.name.as_str()).collect()),
        list(organizations().map(|one| t().organization_kind(one.kind)).collect()),
        list(organizations().filter_map(|one| one.country_name()).collect()),
        list(roles(row)),
        sessions.join("; "),
        row.parts.len().to_string(),
        history::absolute(&router.href(Page::Person(person.id.clone()))),
    ]
}

fn named(data: &Dataset, session: SessionId) -> String {
    let session = data.session(session);
    let place = t().session_of_meeting(&session.number, &data.meeting(session.meeting).short_title);
    [&session.title, " (", &place, ")"].concat()
}

/// The link to what is shown.
fn link(speakers: Speakers) -> Html {
    speakers.query();
    copied(t().link_to_list, speakers.link())
}
