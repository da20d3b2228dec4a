//! The star of a session, and what starring it means.

use plenary_core::model::{Dataset, SessionId};

use crate::html::{CollectHtml, Html, Live, html, live};
use crate::stars::Stars;
use crate::strings::t;

use super::lists::session_link;

/// A button that stars a session, or takes its star back.
pub fn star(data: &'static Dataset, index: SessionId) -> Html {
    let stars = Stars::here();
    let session = data.session(index);
    let is_starred = move || stars.has(session.meeting, &session.id);
    html! {
        <button
            type="button"
            class="star"
            live:aria-pressed=move || if is_starred() { "true" } else { "false" }
            aria-label=t().star_session(&session.title)
            on:click=move |_| stars.toggle(data, index)
        />
    }
}

/// The starred sessions that a starred session overlaps with, as a line of its own; nothing while there are none.
pub fn clash_note(data: &'static Dataset, index: SessionId) -> Live {
    let stars = Stars::here();
    let session = data.session(index);
    live(move || {
        let is_starred = stars.has(session.meeting, &session.id);
        let clashes = if is_starred { stars.clashes(data, index) } else { Vec::new() };
        (!clashes.is_empty()).then(|| clash(data, &clashes))
    })
}

/// A line that names the sessions which something overlaps with.
pub fn clash(data: &'static Dataset, clashes: &[SessionId]) -> Html {
    let links = clashes.iter().enumerate().map(|(n, session)| ((n > 0).then_some(", "), session_link(data, *session)));
    html! { <p class="clash"><strong>{t().clashes_with}</strong> " " {links.collect_html()}</p> }
}
