//! Which pieces of a long list are near the window.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::{document, window};
use crate::html::effect;

/// How far beyond the window a piece is brought in: some screens, so that it stands before it is scrolled to, and before
/// the Tab key comes to it.
const MARGIN: &str = "1500px 0px";

/// Keeps a flag for each piece: whether it is near the window. Pieces are the elements with an attribute
/// `data-piece`, which tells their number; `entries` says how many entries each has, which the style sheet learns as
/// `--entries`, to give a piece its place before it has been seen. All are near while the page is printed. Without a
/// window, nothing changes.
pub fn watch(near: Vec<RwSignal<bool>>, entries: Vec<usize>) {
    if window().is_none() {
        return;
    }
    let flags = near.clone();
    let seen = Closure::<dyn Fn(js_sys::Array)>::new(move |changes: js_sys::Array| {
        for change in changes.iter().filter_map(|change| change.dyn_into::<IntersectionObserverEntry>().ok()) {
            let piece = change.target();
            if let Some(flag) = number(&piece).and_then(|number| flags.get(number)) {
                settle(&piece, *flag, change.is_intersecting(), change.bounding_client_rect().height());
            }
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let Ok(observer) = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options) else { return };
    let kept = StoredValue::new_local((observer, seen));
    let observe = move || kept.with_value(|(observer, _)| pieces().iter().for_each(|piece| observer.observe(piece)));
    effect(Box::new(move || {
        for piece in pieces() {
            let count = number(&piece).and_then(|number| entries.get(number)).copied().unwrap_or_default();
            set(&piece, "--entries", &count.to_string());
        }
        observe();
    }));
    let print = window_event_listener(leptos::ev::beforeprint, move |_| near.iter().for_each(|flag| flag.set(true)));
    let printed = window_event_listener(leptos::ev::afterprint, move |_| {
        kept.with_value(|(observer, _)| observer.disconnect());
        observe();
    });
    on_cleanup(move || {
        kept.with_value(|(observer, _)| observer.disconnect());
        print.remove();
        printed.remove();
    });
}

/// Brings a piece in, or takes it out and leaves its height. One that has the focus stays.
fn settle(piece: &Element, near: RwSignal<bool>, is_near: bool, height: f64) {
    let focused = document().and_then(|document| document.active_element());
    let has_focus = focused.is_some_and(|focused| piece.contains(Some(&focused)));
    if is_near == near.get_untracked() || (has_focus && !is_near) {
        return;
    }
    // Whole pixels: the code that writes fractions as text is five kilobytes.
    let height = if is_near { String::new() } else { format!("{}px", height as usize) };
    set(piece, "min-block-size", &height);
    near.set(is_near);
}

fn pieces() -> Vec<Element> {
    let Some(found) = document().and_then(|document| document.query_selector_all("[data-piece]").ok()) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

fn number(piece: &Element) -> Option<usize> {
    piece.get_attribute("data-piece")?.parse().ok()
}

/// Sets a property of the style of an element; nothing leaves it to the style sheet.
fn set(piece: &Element, property: &str, value: &str) {
    if let Some(piece) = piece.dyn_ref::<HtmlElement>() {
        let _refused = piece.style().set_property(property, value);
    }
}
