//! Going to a section of the page.

use wasm_bindgen::JsCast;
use web_sys::MouseEvent;

use super::{history, page};

/// Follows a link to the section of the page whose heading has an id. Clicks that the browser is to handle are left to it.
pub fn follow(event: &web_sys::Event, id: &str) {
    if event.dyn_ref::<MouseEvent>().and_then(history::followed_link).is_some() {
        event.prevent_default();
        page::jump(id);
    }
}
