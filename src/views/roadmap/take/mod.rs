//! What takes the roadmap along: a picture, a calendar, a table for a spreadsheet, a link, paper.

mod picture;
mod rows;

pub use picture::picture;

use leptos::prelude::*;
use plenary_core::calendar::Calendar;
use plenary_core::civil::Instant;
use plenary_core::model::EventId;
use plenary_core::roadmap::export::{self, AboutEvents};
use plenary_core::route::Routing;

use super::state::Road;
use crate::browser::{clock, download, history, print};
use crate::calendar;
use crate::components::copied::copied;
use crate::html::{Html, html, live};
use crate::parts::{Part, later};
use crate::router::Router;
use crate::strings::t;
use crate::views::embed::embed;

const SVG: &str = "image/svg+xml;charset=utf-8";
const CSV: &str = "text/csv;charset=utf-8";

/// The roadmap, and whether its pages have addresses that lead there from elsewhere.
#[derive(Clone, Copy)]
pub struct Taken {
    pub road: Road,
    pub is_public: bool,
}

impl Taken {
    /// The roadmap, within the app.
    pub fn here(road: Road) -> Taken {
        Taken { road, is_public: matches!(Router::here().routing(), Routing::Path { .. }) }
    }

    /// The events that are shown, in the order of the data. Tracked.
    fn events(&self) -> Vec<EventId> {
        let known = self.road.known();
        let is_known = |event: &EventId| known.events.get(event.position()).is_some_and(Option::is_some);
        let mut events = self.road.passing().unwrap_or_default();
        events.retain(is_known);
        events
    }

    /// The absolute address of an event's page, unless it is on a disk.
    fn address(&self, event: EventId) -> Option<String> {
        self.is_public.then(|| history::absolute(&self.road.event_href(event)))
    }
}

/// The ways to take the roadmap along.
#[inline(never)]
pub fn take(road: Road) -> Html {
    let taken = Taken::here(road);
    let way = |id: &'static str, title: &'static str, content: Html| {
        html! {
            <section aria-labelledby=id>
                <h2 id=id>{title}</h2>
                {content}
            </section>
        }
    };
    html! {
        <div class="take__ways">
            {way("take-picture", t().picture, pictures(taken))}
            {way("take-calendar", t().calendar, entries(taken))}
            {way("take-table", t().spreadsheet, table(taken))}
            {way("take-link", t().link, html! { {live(move || link(taken))} })}
            {way("take-paper", t().paper, paper())}
            {later(Part::Embed, move || embed(road.data))}
        </div>
    }
}

fn pictures(taken: Taken) -> Html {
    let message = RwSignal::new("");
    let save_svg = move |_: web_sys::Event| {
        let is_asked = download::save("plenary-roadmap.svg", SVG, &picture(taken));
        message.set(if is_asked { "" } else { t().not_saved });
    };
    let save_png = move |_: web_sys::Event| {
        message.set("");
        crate::browser::picture::save("plenary-roadmap.png", picture(taken), export::scale, move |is_saved| {
            message.set(if is_saved { "" } else { t().picture_refused });
        });
    };
    html! {
        <p>{t().picture_text}</p>
        <p>
            <button type="button" class="button" on:click=save_svg>{t().save_svg}</button>
            " "
            <button type="button" class="button" on:click=save_png>{t().save_png}</button>
        </p>
        <p class="muted" aria-live="polite">{live(move || message.get())}</p>
    }
}

fn entries(taken: Taken) -> Html {
    let failed = RwSignal::new(false);
    let save = move |_: web_sys::Event| {
        let calendar = untrack(|| made(taken));
        failed.set(calendar.entries.is_empty() || !calendar::save(&calendar, "roadmap"));
    };
    let told = move || {
        let calendar = made(taken);
        t().events_calendar_holds(calendar.entries.len(), calendar.left_out)
    };
    html! {
        <p>{t().events_calendar_text}</p>
        <p>
            <button type="button" class="button" on:click=save>{t().calendar_file}</button>
            " "
            <span class="muted">{live(told)}</span>
        </p>
        <p class="muted" aria-live="polite">{live(move || if failed.get() { t().not_saved } else { "" })}</p>
    }
}

fn made(taken: Taken) -> Calendar {
    let road = taken.road;
    let about = AboutEvents {
        name: road.roadmap.title.clone(),
        now: clock::now().unwrap_or(Instant::EPOCH),
        address: &|event| taken.address(event),
        told: &|event| road.slip_told(event),
    };
    export::events(road.data, &road.known(), &taken.events(), &about)
}

fn table(taken: Taken) -> Html {
    let message = RwSignal::new("");
    let save = move |_: web_sys::Event| {
        let text = untrack(|| rows::csv(taken));
        let is_asked = download::save("plenary-roadmap.csv", CSV, &text);
        message.set(if is_asked { "" } else { t().not_saved });
    };
    html! {
        <p>{t().events_table_text}</p>
        <p>
            <button type="button" class="button" on:click=save>
                {live(move || t().save_events(taken.events().len()))}
            </button>
        </p>
        <p class="muted" aria-live="polite">{live(move || message.get())}</p>
    }
}

/// The link to what is shown, as it is chosen.
fn link(taken: Taken) -> Html {
    taken.road.choices();
    copied(t().link_to_roadmap, taken.road.link())
}

fn paper() -> Html {
    html! {
        <p>{t().print_roadmap_text}</p>
        <p>
            <button type="button" class="button" on:click=|_: web_sys::Event| print::print()>{t().print}</button>
        </p>
    }
}
