//! Printing the page.

use leptos::prelude::request_animation_frame;
use leptos::task::spawn_local;
use web_sys::Event;

use super::window;

/// Prints the page, once what has changed on it is shown.
///
/// What waits for `beforeprint` to write itself into the document can do so only when no code runs. Printed from code,
/// the page would not hold it yet: it is told beforehand.
pub fn print() {
    request_animation_frame(|| {
        let Some(window) = window() else { return };
        if let Ok(event) = Event::new("beforeprint") {
            let _refused = window.dispatch_event(&event);
        }
        spawn_local(async move {
            let _refused = window.print();
        });
    });
}
