//! One entry that is found: its title, what it is, and where it stands in the sources.

use plenary_core::model::{Cite, Dataset, EventId, OrganizationId, PersonId};
use plenary_core::palette::{Entry, Place, abbreviation, excerpt};
use plenary_core::search::Query;
use plenary_core::text::matches;

use super::state::State;
use crate::components::lists::session_place;
use crate::components::marked::marked;
use crate::html::{Html, html};
use crate::strings::t;

/// How many letters of what was said stand at most before the first that was searched for: about two lines on a phone.
const AHEAD: usize = 70;

/// The id of an option by its position.
pub fn id(position: usize) -> String {
    format!("palette-option-{position}")
}

/// An entry as an option.
pub fn row(state: State, position: usize, entry: Entry, query: &Query, href: Option<&String>) -> Html {
    let data = state.data;
    let (title, beside) = texts(data, entry, query);
    let content = html! {
        <span class="hit__title">{title}</span>
        " "
        {(!beside.is_empty()).then(|| html! { <span class="hit__beside">{marked(&beside, query)}</span> " " })}
        {entry.cite(data).map(|cite| html! { <span class="hit__source">{source(data, cite)}</span> })}
    };
    option(state, position, href, content)
}

/// An option. It is a link too, so that it can be opened in another tab as any other.
pub fn option(state: State, position: usize, href: Option<&String>, content: Html) -> Html {
    html! {
        <a
            id=id(position)
            class="hit"
            role="option"
            tabindex="-1"
            href=href.cloned()
            live:aria-selected=move || if state.chosen() == Some(position) { "true" } else { "false" }
        >
            {content}
        </a>
    }
}

/// The title of an entry, and the line below.
fn texts(data: &'static Dataset, entry: Entry, query: &Query) -> (Html, String) {
    match entry {
        Entry::Session(session) => (marked(&data.session(session).title, query), session_place(data, session)),
        Entry::Person(person) => (marked(&data.person(person).name, query), person_beside(data, person)),
        Entry::Organization(organization) => organization_texts(data, organization, query),
        Entry::Event(event) => (marked(&data.event(event).title, query), event_beside(data, event)),
        Entry::Abbreviation(position) => explained(data, position, query),
        Entry::Point(place) => (said(data, place, query), said_by(data, place)),
    }
}

fn person_beside(data: &Dataset, person: PersonId) -> String {
    let person = data.person(person);
    let mut parts: Vec<String> = person.title.iter().cloned().collect();
    for organization in &person.organizations {
        let name = &data.organization(*organization).name;
        parts.push(match abbreviation(data, *organization) {
            Some(short) => t().spelled_out(name, short),
            None => name.clone(),
        });
    }
    parts.join(" · ")
}

fn organization_texts(data: &Dataset, organization: OrganizationId, query: &Query) -> (Html, String) {
    let entry = data.organization(organization);
    let title = match abbreviation(data, organization) {
        Some(short) => marked(&t().spelled_out(&entry.name, short), query),
        None => marked(&entry.name, query),
    };
    (title, t().organization_kind(entry.kind).to_owned())
}

fn event_beside(data: &Dataset, event: EventId) -> String {
    let event = data.event(event);
    let mut parts: Vec<String> = event.date().map(|date| t().date(date)).into_iter().collect();
    if !matches(&event.title, &event.short_title) {
        parts.push(event.short_title.clone());
    }
    parts.extend(event.place.iter().chain(&event.convener).cloned());
    parts.join(" · ")
}

fn explained(data: &Dataset, position: usize, query: &Query) -> (Html, String) {
    let Some(entry) = data.glossary.get(position) else { return (Html::new(), String::new()) };
    let title = html! {
        <b>{marked(&entry.abbreviation, query)}</b>
        " "
        {marked(&entry.expansion, query)}
    };
    (title, entry.note.clone().unwrap_or_default())
}

/// What was said, from shortly before what was searched for.
fn said(data: &Dataset, place: Place, query: &Query) -> Html {
    let text = place.point(data).map_or("", |point| point.text.as_str());
    let first = query.marks(text).first().map_or(0, |mark| mark.start);
    let start = excerpt(text, first, AHEAD);
    html! {
        {(start > 0).then_some("… ")}
        {marked(text.get(start..).unwrap_or_default(), query)}
    }
}

fn said_by(data: &'static Dataset, place: Place) -> String {
    let people = place.people(data);
    let mut names: Vec<&str> = people.iter().map(|person| data.person(*person).name.as_str()).collect();
    if names.is_empty() {
        names.extend(place.unnamed(data));
    }
    [t().and(&names), session_place(data, place.session)].join(" · ")
}

/// "Report, p. 4".
fn source(data: &Dataset, cite: &Cite) -> String {
    let source = data.source(cite.source);
    cite.page.as_ref().map_or_else(|| source.short_title.clone(), |page| t().page_of(&source.short_title, page))
}
