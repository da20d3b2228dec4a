//! What an event on a drawing is about, and where.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

use super::document;

/// The number under an attribute of the element that an event is about, or of one that this stands in.
pub fn number_of(event: &Event, attribute: &str) -> Option<usize> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let holder = element.closest(&["[", attribute, "]"].concat()).ok().flatten()?;
    holder.get_attribute(attribute)?.parse().ok()
}

/// Where a pointer is from the left edge of the element that a selector names, and how wide that is.
pub fn position(selector: &str, client_x: i32) -> (f64, f64) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let area = element.map(|element| element.get_bounding_client_rect());
    area.map_or((0.0, 1.0), |area| (f64::from(client_x) - area.left(), area.width().max(1.0)))
}

/// Keeps the events of a pointer with the element whose handler is told of this one, wherever it moves.
pub fn hold(event: &PointerEvent) {
    if let Some(element) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
        // A pointer that is up again is held by nothing.
        let _refused = element.set_pointer_capture(event.pointer_id());
    }
}

/// Closes what the target of an event is folded away in.
pub fn fold_away(event: &web_sys::Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(details) = target.and_then(|target| target.closest("details").ok().flatten()) {
        let _refused = details.remove_attribute("open");
    }
}
