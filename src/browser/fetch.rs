//! Fetching the text of a data file.

use gloo_net::http::{Request, Response};
use js_sys::{Promise, Reflect};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why the text of a file could not be had.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum FetchError {
    /// The host answered, but not with the file.
    #[error("the host answered with status {status}")]
    Status {
        /// The HTTP status code.
        status: u16,
    },
    /// No answer, or one that broke off.
    #[error("the host could not be reached: {message}")]
    Network {
        /// What the browser says.
        message: String,
    },
}

/// The text at a URL.
///
/// # Errors
/// [`FetchError::Status`] for an answer outside 200–299, [`FetchError::Network`] where none came.
pub async fn text(url: &str) -> Result<String, FetchError> {
    let network = |error: gloo_net::Error| FetchError::Network { message: error.to_string() };
    let early = match early(url) {
        // What did not come is asked for again.
        Some(coming) => {
            JsFuture::from(coming).await.ok().and_then(|answer| answer.dyn_into::<web_sys::Response>().ok())
        }
        None => None,
    };
    let response = match early {
        Some(response) => Response::from(response),
        None => Request::get(url).send().await.map_err(network)?,
    };
    if !response.ok() {
        return Err(FetchError::Status { status: response.status() });
    }
    response.text().await.map_err(network)
}

/// The answer to a request that the start script has made already, which is given once.
fn early(url: &str) -> Option<Promise> {
    let url = JsValue::from_str(url);
    let asked = Reflect::get(&js_sys::global(), &JsValue::from_str("plenaryEarly")).ok()?;
    let coming = Reflect::get(&asked, &url).ok()?.dyn_into().ok();
    Reflect::set(&asked, &url, &JsValue::NULL).ok()?;
    coming
}
