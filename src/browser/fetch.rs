//! Fetching the text of a data file.

use gloo_net::http::Request;
use thiserror::Error;

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
    let response = Request::get(url).send().await.map_err(network)?;
    if !response.ok() {
        return Err(FetchError::Status { status: response.status() });
    }
    response.text().await.map_err(network)
}
