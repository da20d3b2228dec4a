//! The pages, one folder per view.
//!
//! The function that makes a page is the entry of a part of the app, and must not be inlined here.

mod about;
mod agenda;
pub mod embed;
mod mine;
mod not_found;
mod overview;
pub mod palette;
mod people;
mod roadmap;
mod session;
mod speakers;

use plenary_core::model::Dataset;
use plenary_core::route::Page;

use crate::html::{Html, html};
use crate::parts::{Part, later};
use crate::strings::t;

/// The view of a page, whose part has to be here. An id that no entry has shows the page for what is not found.
pub fn page(data: &'static Dataset, page: &Page, meeting: Option<&str>) -> Html {
    let chosen = data.chosen_meeting(meeting);
    match page {
        Page::Overview => chosen.map(|meeting| overview::overview(data, meeting)),
        Page::Agenda(_) => chosen.map(|meeting| agenda::agenda(data, meeting)),
        Page::Session(id) => data.find_session(id).map(|session| session::session(data, session)),
        Page::Speakers(_) => chosen.map(|meeting| speakers::speakers(data, meeting)),
        Page::Person(id) => data.find_person(id).map(|person| people::person(data, person)),
        Page::Organization(id) => {
            data.find_organization(id).map(|organization| people::organization(data, organization))
        }
        Page::Roadmap(_) => data.roadmap.as_ref().map(|roadmap| roadmap::roadmap(data, roadmap)),
        Page::Event(id) => data.find_event(id).map(|event| roadmap::event(data, event)),
        Page::About => Some(about::about(data)),
        Page::NotFound(_) => None,
    }
    .unwrap_or_else(|| missing(data, page.clone()))
}

/// What to say where there is no page. It stands in a part that other pages do not need.
fn missing(data: &'static Dataset, page: Page) -> Html {
    html! { {later(Part::About, move || not_found::not_found(data, &page))} }
}

/// The picture of the roadmap to take along, as the page has it that the app is at.
pub fn picture(data: &'static Dataset) -> Option<String> {
    data.roadmap.as_ref().map(|roadmap| roadmap::whole(data, roadmap))
}

/// The title of the document for a page.
pub fn title(data: &'static Dataset, page: &Page) -> String {
    let site = data.site.as_ref().map_or("Plenary", |site| site.title.as_str());
    let heading = match page {
        Page::Overview => return site.to_owned(),
        Page::Agenda(_) | Page::Speakers(_) | Page::Roadmap(_) | Page::About => {
            page.section().map(|section| t().section(section))
        }
        Page::Session(id) => data.find_session(id).map(|session| data.session(session).title.as_str()),
        Page::Person(id) => data.find_person(id).map(|person| data.person(person).name.as_str()),
        Page::Organization(id) => data.find_organization(id).map(|index| data.organization(index).name.as_str()),
        Page::Event(id) => data.find_event(id).map(|event| data.event(event).title.as_str()),
        Page::NotFound(_) => None,
    };
    t().document_title(heading.unwrap_or(t().not_found_title), site)
}
