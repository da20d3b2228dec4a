//! Fetching a part of the app, by the function that the start script of a divided build provides.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

fn fetcher() -> Option<js_sys::Function> {
    super::window()?;
    js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str("plenaryPart")).ok()?.dyn_into().ok()
}

/// Whether parts have to be fetched: in a release build in a browser.
pub fn is_divided() -> bool {
    fetcher().is_some()
}

/// Fetches a part by its name, and puts it in its place.
///
/// # Errors
/// What the browser says, where the part does not come or cannot be used.
pub async fn load(name: &str) -> Result<(), String> {
    let Some(fetcher) = fetcher() else { return Ok(()) };
    let told = fetcher.call1(&JsValue::NULL, &JsValue::from_str(name));
    let outcome = match told {
        Ok(promise) => JsFuture::from(js_sys::Promise::resolve(&promise)).await,
        Err(error) => Err(error),
    };
    outcome.map(drop).map_err(|error| String::from(js_sys::Object::from(error).to_string()))
}
