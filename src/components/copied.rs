//! A link to be copied.

use leptos::prelude::*;

use crate::browser::clipboard;
use crate::html::{Html, html, live};
use crate::strings::t;

/// A link in a field of its own, with a button that copies it.
#[inline(never)]
pub fn copied(label: &'static str, link: String) -> Html {
    let message = RwSignal::new(String::new());
    let copy = move |_: web_sys::Event| {
        clipboard::copy("#carry", move |is_copied| {
            message.set(if is_copied { t().link_copied } else { t().link_selected }.to_owned());
        });
    };
    html! {
        <div class="take__link">
            <input id="carry" type="text" readonly=true aria-label=label value=link />
            <button type="button" class="button" on:click=copy>{t().copy_link}</button>
        </div>
        <p class="muted" aria-live="polite">{live(move || message.get())}</p>
    }
}
