//! Going to a section of the page.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::MouseEvent;

use super::{history, page, window};

/// Follows a link to the section of the page whose heading has an id. Clicks that the browser is to handle are left to it.
pub fn follow(event: &web_sys::Event, id: &str) {
    if event.dyn_ref::<MouseEvent>().and_then(history::followed_link).is_some() {
        event.prevent_default();
        page::jump(id);
    }
}

/// Goes to the section that the address names, if the page has it, once it has been rendered.
pub fn arrive() {
    let Some(fragment) = window().and_then(|window| window.location().hash().ok()) else { return };
    if let Some(id) = fragment.strip_prefix('#').filter(|id| !id.is_empty()) {
        let id = id.to_owned();
        request_animation_frame(move || page::jump(&id));
    }
}
