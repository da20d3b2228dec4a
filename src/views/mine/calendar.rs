//! Calendar files that the page makes.

use plenary_core::calendar::{Calendar, write};
use plenary_core::civil::Instant;
use plenary_core::model::{Dataset, SessionId};
use plenary_core::route::{Page, Routing};

use crate::browser::{clock, download, history};
use crate::calendar;
use crate::html::{Html, html};
use crate::router::Router;
use crate::strings::t;

const KIND: &str = "text/calendar;charset=utf-8";

/// The calendar of some sessions under a name. Its entries lead to their pages, unless these are on a disk.
fn calendar_of(data: &Dataset, sessions: &[SessionId], name: String) -> Calendar {
    let router = Router::here();
    let is_public = matches!(router.routing(), Routing::Path { .. });
    let address = |session: SessionId| {
        let page = Page::Session(data.session(session).id.clone());
        is_public.then(|| history::absolute(&router.href(page)))
    };
    calendar::calendar(data, sessions, name, clock::now().unwrap_or(Instant::EPOCH), &address)
}

/// A button that saves the calendar of some sessions as `plenary-{file}.ics`, with how many have an entry in it.
pub fn calendar_button(data: &'static Dataset, sessions: &[SessionId], name: String, file: &str) -> Html {
    let calendar = calendar_of(data, sessions, name);
    let (entries, left_out) = (calendar.entries.len(), calendar.left_out);
    let file = ["plenary-", file, ".ics"].concat();
    let save = move |_: web_sys::Event| {
        download::save(&file, KIND, &write(&calendar));
    };
    html! {
        {(entries > 0).then(|| html! {
            <button type="button" class="button" on:click=save>{t().calendar_file}</button> " "
        })}
        <span class="muted">{t().calendar_holds(entries, left_out)}</span>
    }
}

/// The calendar file of one session.
#[inline(never)]
pub fn session_calendar(data: &'static Dataset, index: SessionId) -> Html {
    let session = data.session(index);
    html! { <p>{calendar_button(data, &[index], session.title.clone(), &session.id)}</p> }
}
