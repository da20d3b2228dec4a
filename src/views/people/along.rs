//! What takes all sessions of somebody along: their stars, and a calendar of them.

use leptos::prelude::*;
use plenary_core::model::{Dataset, SessionId};
use plenary_core::picks::Picks;

use crate::calendar;
use crate::html::{Html, html, live};
use crate::parts::{Part, Parts};
use crate::router::Router;
use crate::stars::Stars;
use crate::strings::t;

/// The ways to take sessions along. The calendar goes by a name, and its file by an id.
pub fn along(data: &'static Dataset, sessions: &[SessionId], name: &'static str, id: &'static str) -> Option<Html> {
    let message = RwSignal::new(String::new());
    let parts = Parts::here();
    (!sessions.is_empty()).then(|| {
        html! {
            <div class="along">
                {star_all(data, sessions.to_vec())}
                {calendar_button(data, sessions.to_vec(), name, id, message)}
                <p class="along__said muted" aria-live="polite">{live(move || message.get())}</p>
                {live(move || if parts.has(Part::Files) { None } else { parts.missing(Part::Files) })}
            </div>
        }
    })
}

/// A button that stars all of some sessions or, when all are starred, takes their stars back.
fn star_all(data: &'static Dataset, sessions: Vec<SessionId>) -> Html {
    let stars = Stars::here();
    let total = sessions.len();
    let (counted, pressed) = (sessions.clone(), sessions.clone());
    let toggle = move |_: web_sys::Event| {
        let are_starred = untrack(|| starred(data, stars, &sessions)) < total;
        change(data, stars, &sessions, are_starred);
        stars.tell(t().stars_changed(are_starred, total));
    };
    html! {
        <button
            type="button"
            class="button star-all"
            live:aria-pressed=move || if starred(data, stars, &pressed) == total { "true" } else { "false" }
            on:click=toggle
        >
            {t().star_all(total)}
        </button>
        <span class="along__count muted">{live(move || t().starred_of(starred(data, stars, &counted), total))}</span>
    }
}

/// How many of some sessions are starred, tracked.
fn starred(data: &Dataset, stars: Stars, sessions: &[SessionId]) -> usize {
    let is_starred = |session: &&SessionId| {
        let session = data.session(**session);
        stars.has(session.meeting, &session.id)
    };
    sessions.iter().filter(is_starred).count()
}

/// Stars some sessions or takes their stars back, meeting by meeting.
fn change(data: &'static Dataset, stars: Stars, sessions: &[SessionId], are_starred: bool) {
    for meeting in data.meeting_ids() {
        let mut theirs = sessions.to_vec();
        theirs.retain(|session| data.session(*session).meeting == meeting);
        if theirs.is_empty() {
            continue;
        }
        stars.change(meeting, &|picks| match are_starred {
            true => picks.add(&Picks::of(data, &theirs)),
            false => theirs.iter().for_each(|session| picks.forget(&data.session(*session).id)),
        });
    }
}

/// A button that saves some sessions as a calendar, as soon as the part of the app is here that can; what came of it
/// goes to `message`.
fn calendar_button(
    data: &'static Dataset,
    sessions: Vec<SessionId>,
    name: &'static str,
    id: &'static str,
    message: RwSignal<String>,
) -> Html {
    let count = sessions.len();
    let (parts, router) = (Parts::here(), Router::here());
    let save = move |_: web_sys::Event| {
        let sessions = sessions.clone();
        let save = move || message.set(calendar::save_sessions(data, router, &sessions, t().sessions_of(name), id));
        parts.when_here(Part::Files, Box::new(save));
    };
    html! { <button type="button" class="button" on:click=save>{t().calendar_of(count)}</button> }
}
