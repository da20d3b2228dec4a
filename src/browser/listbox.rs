//! The options of a list that a text box commands, and the room that the keyboard of the screen leaves.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, HtmlElement, KeyboardEvent, MouseEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
    VisualViewport,
};

use super::{document, window};

/// A key pressed in the text box, as far as it means anything to the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The option before or after.
    Previous,
    /// See [`Key::Previous`].
    Next,
    /// The first option of the group before or after.
    PreviousGroup,
    /// See [`Key::PreviousGroup`].
    NextGroup,
    /// The first option of all.
    First,
    /// The last option of all.
    Last,
    /// Opens the option.
    Open,
    /// Opens it in another tab.
    OpenElsewhere,
}

impl Key {
    /// The key that an event is about; nothing for those that the text box needs, or that choose among letters to write.
    pub fn of(event: &Event) -> Option<Key> {
        let event: &KeyboardEvent = event.dyn_ref()?;
        let command = event.ctrl_key() || event.meta_key();
        if event.is_composing() || event.alt_key() || event.shift_key() {
            return None;
        }
        Some(match (event.key().as_str(), command) {
            ("ArrowUp", false) => Key::Previous,
            ("ArrowDown", false) => Key::Next,
            ("PageUp", false) => Key::PreviousGroup,
            ("PageDown", false) => Key::NextGroup,
            ("Home", true) => Key::First,
            ("End", true) => Key::Last,
            ("Enter", false) => Key::Open,
            ("Enter", true) => Key::OpenElsewhere,
            _ => return None,
        })
    }
}

/// The link that a click follows, by its `href`, and whether the browser is to follow it by itself: into another tab,
/// with a modifier key.
pub fn clicked(event: &Event) -> Option<(String, bool)> {
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    let modified = event.dyn_ref::<MouseEvent>().is_some_and(|event| {
        event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() || event.button() != 0
    });
    Some((link.get_attribute("href")?, modified))
}

/// Opens an address in another tab.
pub fn open_elsewhere(href: &str) {
    if let Some(window) = window() {
        let _refused = window.open_with_url_and_target_and_features(href, "_blank", "noopener");
    }
}

/// Scrolls an option into view, no further than it has to be; of the first one, also what stands above it.
pub fn reveal(list: &str, option: &str, is_first: bool) {
    let Some(document) = document() else { return };
    if is_first {
        if let Some(list) = document.get_element_by_id(list) {
            list.set_scroll_top(0);
        }
    } else if let Some(option) = document.get_element_by_id(option) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        option.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Runs something from now on when the dialog is pressed outside of its content, which fills it: on what surrounds it.
pub fn on_press_outside(run: impl Fn() + 'static) {
    let Some(dialog) = dialog() else { return };
    let pressed = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        if event.target() == event.current_target() {
            // The focus goes back to what had it before, not to what is pressed.
            event.prevent_default();
            run();
        }
    });
    dialog.set_onmousedown(Some(pressed.into_js_value().unchecked_ref()));
}

fn dialog() -> Option<HtmlElement> {
    document()?.query_selector("dialog.palette").ok()??.dyn_into().ok()
}

/// Tells the style of the dialog how much of the window the keyboard of the screen leaves, as `--visible`, from now
/// on. No unit of CSS knows it everywhere.
pub fn follow_visible_height() {
    let viewport = window().and_then(|window| js_sys::Reflect::get(&window, &JsValue::from_str("visualViewport")).ok());
    let Some(viewport) = viewport.and_then(|viewport| viewport.dyn_into::<VisualViewport>().ok()) else { return };
    tell_height(&viewport);
    let measured = viewport.clone();
    // One for all openings: the next takes the place of this one.
    let resized = Closure::<dyn FnMut(Event)>::new(move |_| tell_height(&measured)).into_js_value();
    viewport.set_onresize(Some(resized.unchecked_ref()));
}

fn tell_height(viewport: &VisualViewport) {
    if let Some(dialog) = dialog() {
        // Zoomed in, less is seen of the same layout, which is to stay.
        let height = format!("{}px", (viewport.height() * viewport.scale()) as usize);
        let _refused = dialog.style().set_property("--visible", &height);
    }
}
