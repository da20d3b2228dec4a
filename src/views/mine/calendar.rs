//! Calendar files that the page makes.

use leptos::prelude::*;
use plenary_core::model::{Dataset, SessionId};

use crate::calendar::{calendar_here, save};
use crate::html::{Html, html, live};
use crate::router::Router;
use crate::strings::t;

/// A button that saves the calendar of some sessions as `plenary-{file}.ics`, with how many have an entry in it.
pub fn calendar_button(data: &'static Dataset, sessions: &[SessionId], name: String, file: &str) -> Html {
    let calendar = calendar_here(data, Router::here(), sessions, name);
    let (entries, left_out) = (calendar.entries.len(), calendar.left_out);
    let file = file.to_owned();
    let failed = RwSignal::new(false);
    let save = move |_: web_sys::Event| failed.set(!save(&calendar, &file));
    html! {
        {(entries > 0).then(|| html! {
            <button type="button" class="button" on:click=save>{t().calendar_file}</button> " "
        })}
        <span class="muted">{t().calendar_holds(entries, left_out)}</span>
        <span role="status">{live(move || failed.get().then_some(t().not_saved))}</span>
    }
}

/// The calendar file of one session.
#[inline(never)]
pub fn session_calendar(data: &'static Dataset, index: SessionId) -> Html {
    let session = data.session(index);
    html! { <p>{calendar_button(data, &[index], session.title.clone(), &session.id)}</p> }
}
