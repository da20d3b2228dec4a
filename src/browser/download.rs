//! Files that the page makes for the visitor to keep.

use std::time::Duration;

use js_sys::Array;
use leptos::prelude::set_timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use super::document;

/// How long the browser has to take the text over.
const KEPT: Duration = Duration::from_secs(60);

/// Has the browser save a text as a file. Says whether it was asked to.
#[must_use]
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    ask(name, kind, text).is_ok()
}

/// Has the browser save what it has made itself as a file. Says whether it was asked to.
#[must_use]
pub fn save_blob(name: &str, blob: &Blob) -> bool {
    ask_for(name, blob).is_ok()
}

fn ask(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    ask_for(name, &Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)?)
}

fn ask_for(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let document = document().ok_or(JsValue::NULL)?;
    let url = Url::create_object_url_with_blob(blob)?;
    let link = document.create_element("a")?;
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    link.unchecked_into::<HtmlElement>().click();
    // Some browsers read the text only after the click.
    set_timeout(
        move || {
            let _refused = Url::revoke_object_url(&url);
        },
        KEPT,
    );
    Ok(())
}
