//! Dialogs, and the key that opens one.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, HtmlDialogElement, KeyboardEvent};

use super::{document, window};

/// The code of the key.
const K: u32 = 75;

/// Opens the dialog that a selector names over all else, or closes it, which gives the focus back to what had it before.
pub fn show(selector: &str, is_open: bool) {
    let dialog = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(dialog) = dialog.map(|dialog| dialog.unchecked_into::<HtmlDialogElement>()) else { return };
    if is_open {
        let _is_open_already = dialog.show_modal();
    } else {
        dialog.close();
    }
}

/// Whether the command key of this device is ⌘.
pub fn is_apple() -> bool {
    let platform = window().and_then(|window| window.navigator().platform().ok()).unwrap_or_default();
    // "MacIntel", "iPhone", "iPad".
    matches!(platform.as_bytes().first(), Some(b'M' | b'i'))
}

/// Runs something when ⌘K is pressed on an Apple device, Ctrl+K on another; as long as the page.
pub fn on_shortcut(run: Box<dyn Fn()>) {
    let Some(window) = window() else { return };
    let is_apple = is_apple();
    let pressed = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        let pressed: &KeyboardEvent = event.unchecked_ref();
        let (control, meta) = (pressed.ctrl_key(), pressed.meta_key());
        let is_command = control != is_apple && meta == is_apple && !pressed.alt_key() && !pressed.shift_key();
        // The code tells the key also where it types a letter of another alphabet.
        if is_command && pressed.key_code() == K {
            event.prevent_default();
            run();
        }
    });
    let _refused = window.add_event_listener_with_callback("keydown", pressed.as_ref().unchecked_ref());
    pressed.forget();
}
