//! The WebDriver session, steered by blocking calls.

use std::sync::Arc;
use std::time::Duration;

use http::Method;
use serde_json::Value;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::requestdata::RequestData;
use thirtyfour::error::{WebDriverError, WebDriverResult};
use thirtyfour::session::handle::SessionHandle;
use thirtyfour::{Capabilities, SessionId, WebDriver};
use tokio::runtime::{Builder, Runtime};

/// A session. End it with [`Session::end`]; dropping it ends it too.
#[derive(Debug)]
pub struct Session {
    // Declared in the order in which they must go.
    web: Option<WebDriver>,
    runtime: Runtime,
}

impl Session {
    /// Asks the driver at `url` for a session.
    ///
    /// # Errors
    /// When driver or browser refuse.
    pub fn start(url: String, capabilities: Value, patience: Duration) -> WebDriverResult<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let capabilities: Capabilities = serde_json::from_value(capabilities)?;
        let web = runtime.block_on(async { WebDriver::builder(url, capabilities).request_timeout(patience).await })?;
        Ok(Self { web: Some(web), runtime })
    }

    /// Runs one WebDriver command, or several, to their end.
    ///
    /// # Errors
    /// Whatever the driver reports.
    pub fn run<T>(&self, command: impl AsyncFnOnce(Arc<SessionHandle>) -> WebDriverResult<T>) -> WebDriverResult<T> {
        match &self.web {
            Some(web) => self.runtime.block_on(command(Arc::clone(web.handle()))),
            None => Err(WebDriverError::RequestFailed("the session has ended".to_owned())),
        }
    }

    /// Sends a command that the client has no call for: `path` is what follows the session in the address.
    ///
    /// # Errors
    /// Whatever the driver reports.
    pub fn post(&self, path: &'static str, body: Value) -> WebDriverResult<Value> {
        self.run(async |session| session.cmd(Post { path, body }).await?.value())
    }

    /// What the driver says of the session: the capabilities it granted.
    pub fn granted(&self, name: &str) -> Option<String> {
        let granted = self.web.as_ref()?.handle().capabilities().get(name)?;
        granted.as_str().map(str::to_owned)
    }

    /// Ends the session, which closes the browser.
    pub fn end(&mut self) {
        if let Some(web) = self.web.take()
            && let Err(error) = self.runtime.block_on(web.quit())
        {
            eprintln!("the browser did not close by itself: {error}");
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.end();
    }
}

#[derive(Debug)]
struct Post {
    path: &'static str,
    body: Value,
}

impl FormatRequestData for Post {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("session/{session}/{}", self.path)).add_body(self.body.clone())
    }
}
