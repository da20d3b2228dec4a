//! The clipboard.

use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

use super::{document, window};

/// Puts the text of a field, which a selector names, into the clipboard and tells whether that could be done; if not,
/// the text is selected, for the visitor to copy it.
pub fn copy(selector: &'static str, done: impl Fn(bool) + 'static) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    // Of a field of several lines, value and selection are had in the same way.
    let Some(field) = found.map(|field| field.unchecked_into::<HtmlInputElement>()) else { return };
    spawn_local(async move {
        let is_copied = write(&field.value()).await;
        if !is_copied {
            let _refused = field.focus();
            field.select();
        }
        done(is_copied);
    });
}

/// A page that is not served securely has no clipboard, and one in a frame may be refused it.
async fn write(text: &str) -> bool {
    let Some(navigator) = window().map(|window| window.navigator()) else { return false };
    let has_clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if !has_clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
