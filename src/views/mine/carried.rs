//! Stars that a link carries here from another device.

use leptos::prelude::*;
use plenary_core::model::SessionId;
use plenary_core::picks::{Carried, Picks};

use crate::browser::page;
use crate::components::lists::session_link;
use crate::html::{CollectHtml, Html, html};
use crate::router::Entry;
use crate::strings::t;
use crate::views::agenda::Agenda;

/// What the link has, and whether to add it to one's own agenda, to put it in its place, or neither.
#[inline(never)]
pub fn carried(agenda: Agenda) -> Html {
    let (data, meeting) = (agenda.data, agenda.meeting);
    let ids = untrack(|| agenda.query().stars);
    let carried = untrack(|| Carried::new(data, meeting, &agenda.stars.of(meeting), &ids));
    let Carried { sessions, new, known, unknown, missing } = carried;
    let item = |session: &SessionId| html! { <li>{session_link(data, *session)}</li> };
    let is_other = !new.is_empty() || missing > 0;
    page::focus_later("#carried");
    html! {
        <section class="carried" aria-labelledby="carried">
            <h2 id="carried" tabindex="-1">{t().carried_title(sessions.len())}</h2>
            {(!new.is_empty()).then(|| html! {
                <p>{t().carried_new(new.len())}</p>
                <ul>{new.iter().map(item).collect_html()}</ul>
            })}
            {(known > 0).then(|| html! { <p class="muted">{t().carried_known(known)}</p> })}
            {(!unknown.is_empty()).then(|| html! { <p class="muted">{t().carried_unknown(&unknown)}</p> })}
            {(missing > 0 && !sessions.is_empty()).then(|| html! {
                <p class="muted">{t().carried_missing(missing)}</p>
            })}
            <p class="carried__ways">
                {(!new.is_empty()).then(|| way(agenda, t().carried_add, Picks::add, Picks::of(data, &sessions)))}
                {(is_other && !sessions.is_empty())
                    .then(|| way(agenda, t().carried_replace, Picks::replace, Picks::of(data, &sessions)))}
                {way(agenda, t().carried_leave, |_, _| {}, Picks::default())}
            </p>
        </section>
    }
}

/// A button that does something with the picks of the link, and takes them out of the address.
fn way(agenda: Agenda, label: &'static str, change: fn(&mut Picks, &Picks), carried: Picks) -> Html {
    let go = move |_: web_sys::Event| {
        if !carried.all().is_empty() {
            agenda.stars.change(agenda.meeting, &|picks| change(picks, &carried));
        }
        agenda.choose(Entry::Replace, &|query| query.stars.clear());
        page::focus_heading();
    };
    html! { <button type="button" class="button" on:click=go>{label}</button> }
}
