//! The table of rooms and times as it stands in the window.

use leptos::prelude::{event_target_value, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{document, page};

/// What the table scrolls in.
pub const TABLE: &str = ".grid";

/// Brings the first element that a selector names into view, at the beginning of a line where it has to be scrolled to,
/// and no further up or down than it has to be.
pub fn reveal(selector: &str) {
    let Some(element) = find(selector) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Start);
    // A head that stays in view would be brought to where it stood at first, and the hours with it.
    let table = element.closest(TABLE).ok().flatten();
    let top = table.as_ref().map(Element::scroll_top);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    if let Some((table, top)) = table.zip(top) {
        table.set_scroll_top(top);
    }
}

/// Brings the first element that the first of some selectors names into view, and the focus to it.
pub fn go_to(selectors: &[String]) {
    if let Some(selector) = selectors.iter().find(|selector| find(selector).is_some()) {
        reveal(selector);
        page::focus_first(selector);
    }
}

/// The same, once what has been chosen is drawn.
pub fn go_to_soon(selectors: Vec<String>) {
    request_animation_frame(move || go_to(&selectors));
}

/// Sets a property of the style of an element, which rules can ask for; a style attribute is what the policy of the
/// site refuses.
pub fn set_property(selector: &str, name: &str, value: &str) {
    if let Some(element) = find(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _refused = element.style().set_property(name, value);
    }
}

/// The number that is the value of the element that an event is about.
pub fn chosen_number(event: &web_sys::Event) -> Option<usize> {
    event_target_value(event).parse().ok()
}

fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten()
}
