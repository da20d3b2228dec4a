//! Title, language, theme and focus of the document.

use std::time::Duration;

use leptos::prelude::*;
use plenary_core::route::Theme;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{document, window};

/// Sets the title of the document.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the heading of the page, once it has been rendered, without scrolling to it.
pub fn focus_heading() {
    request_animation_frame(|| focus_first("h1"));
}

/// Moves the focus to an element that a selector names, once it has been rendered, without scrolling to it.
pub fn focus_later(selector: &'static str) {
    if window().is_some() {
        request_animation_frame(move || focus_first(selector));
    }
}

/// If what has the focus now is gone once the page has been rendered, moves the focus to what then has its id, else to an
/// element that a selector names.
pub fn keep_focus(selector: &'static str) {
    let focused = || document().and_then(|document| document.active_element());
    let is_lost = move || focused().is_none_or(|focused| focused.local_name() == "body");
    let id = focused().map(|focused| focused.id()).unwrap_or_default();
    request_animation_frame(move || {
        if !is_lost() {
            return;
        }
        if let Some(element) = document().and_then(|document| document.get_element_by_id(&id)) {
            // It was in sight, so what it is folded away in was open.
            if let Ok(Some(details)) = element.closest("details") {
                let _refused = details.set_attribute("open", "");
            }
            focus(element.unchecked_ref());
        }
        if is_lost() {
            focus_first(selector);
        }
    });
}

/// Does something after the next frame has been painted.
pub fn once_painted(action: impl FnOnce() + 'static) {
    // A task of its own comes after the frame, in which the browser paints.
    request_animation_frame(move || set_timeout(action, Duration::ZERO));
}

/// Whether the window shows the first screen of the page. On a host it shows all.
pub fn is_at_top() -> bool {
    let heights = window().map(|window| (window.scroll_y(), window.inner_height()));
    let Some((Ok(scrolled), Ok(height))) = heights else { return false };
    height.as_f64().is_some_and(|height| scrolled < height)
}

/// Moves the focus to the main content.
pub fn focus_main() {
    focus_first("main");
    if let Some(main) = document().and_then(|document| document.query_selector("main").ok().flatten()) {
        main.scroll_into_view();
    }
}

/// Moves the focus to the first element that a selector names, without scrolling to it.
pub fn focus_first(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    // Links of a drawing are no HTML elements, but can take the focus by the same method.
    if let Some(element) = found {
        focus(element.unchecked_ref());
    }
}

/// Brings the first element that a selector names into the middle of the window, and the focus to it.
pub fn show(selector: &str) {
    focus_first(selector);
    if let Some(element) = document().and_then(|document| document.query_selector(selector).ok().flatten()) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Brings the element of an id to the top of the window, and the focus to it.
pub fn jump(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        arrive(element.unchecked_ref());
    }
}

/// Brings an element to the top of the window, and the focus to it.
pub fn arrive(element: &HtmlElement) {
    element.scroll_into_view();
    focus(element);
}

/// Moves the focus to an element, without scrolling to it.
pub fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // Focusing fails on an element that cannot take it; the focus then stays where it was.
    let _refused = element.focus_with_options(&options);
}

/// Does something with the first element that a selector names, as soon as it is there and the page that it is on has
/// taken the focus. After some seconds without it, or once one has gone elsewhere, nothing is done.
pub fn once_there(selector: String, action: fn(&HtmlElement)) {
    const FRAMES: u32 = 300;
    look_again(selector, action, address(), FRAMES);
}

fn address() -> Option<String> {
    window()?.location().href().ok()
}

fn look_again(selector: String, action: fn(&HtmlElement), here: Option<String>, frames: u32) {
    request_animation_frame(move || {
        if address() != here {
            return;
        }
        let app = if is_behind_boot() { "#boot ~ * " } else { "" };
        let found = document().and_then(|document| document.query_selector(&[app, &selector].concat()).ok().flatten());
        match found.map(|element| element.unchecked_into::<HtmlElement>()) {
            Some(element) => request_animation_frame(move || action(&element)),
            None if frames > 0 => look_again(selector, action, here, frames - 1),
            None => {}
        }
    });
}

/// Takes the element that an event is about out of sight.
pub fn hide_target(event: &web_sys::Event) {
    if let Some(element) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        element.set_hidden(true);
    }
}

/// Sets the theme of the document; nothing leaves it to the visitor's system.
pub fn set_theme(theme: Option<Theme>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let _refused = match theme {
        Some(theme) => root.set_attribute("data-theme", theme.name()),
        None => root.remove_attribute("data-theme"),
    };
}

/// Whether the window is as narrow as a phone's.
pub fn is_narrow() -> bool {
    let query = window().and_then(|window| window.match_media("(max-width: 48rem)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Whether an event is a click by a pointer, without a key that asks for another tab or window.
pub fn is_plain_click(event: &web_sys::Event) -> bool {
    event.dyn_ref::<web_sys::MouseEvent>().is_some_and(|event| {
        is_by_pointer(event) && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
    })
}

/// Whether a pointer made a click. Firefox counts one by the Enter key as a first click too, but tells no kind of pointer.
pub fn is_by_pointer(event: &web_sys::MouseEvent) -> bool {
    let pointer = event.dyn_ref::<web_sys::PointerEvent>();
    event.detail() > 0 && pointer.is_none_or(|pointer| !pointer.pointer_type().is_empty())
}

/// Makes one of several elements the only one that the Tab key comes to.
pub fn take_turn(all: &str, one: &str) {
    let Some(document) = document() else { return };
    let set = |selector: &str, tabindex: &str| {
        let Ok(found) = document.query_selector_all(selector) else { return };
        let elements = (0..found.length()).filter_map(|index| found.item(index)?.dyn_into::<web_sys::Element>().ok());
        for element in elements {
            let _refused = element.set_attribute("tabindex", tabindex);
        }
    };
    set(&format!("{all}[tabindex='0']"), "-1");
    set(one, "0");
}

/// Counts how often the size of the window has changed.
pub fn resizes() -> RwSignal<usize> {
    let count = RwSignal::new(0);
    if window().is_some() {
        let resized = window_event_listener(leptos::ev::resize, move |_| count.update(|count| *count += 1));
        on_cleanup(move || resized.remove());
    }
    count
}

/// The width of the first element that a selector names, in pixels; that of a common laptop, where there is none.
pub fn width_of(selector: &str) -> usize {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let width = element.and_then(|element| usize::try_from(element.client_width()).ok());
    width.filter(|width| *width > 0).unwrap_or(1200)
}

/// What the document says until the app takes its place.
fn boot() -> Option<web_sys::Element> {
    document()?.get_element_by_id("boot")
}

/// Whether the app has not taken the place yet of what the document says without it.
pub fn is_behind_boot() -> bool {
    boot().is_some()
}

/// Takes away what the document says until the app has started.
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
pub(super) fn remove_boot() {
    if let Some(boot) = boot() {
        boot.remove();
    }
}
