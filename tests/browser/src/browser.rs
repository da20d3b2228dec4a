//! One browser session, steered by blocking calls.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::error::{WebDriverError, WebDriverResult};
use thirtyfour::session::handle::SessionHandle;
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::{Builder, Runtime};

use crate::driver::Driver;
use crate::engine::{Ability, Engine, Launch};

const LOAD: Duration = Duration::from_secs(30);

/// A session in a browser of its own. End it with [`Browser::quit`]; dropping it ends it too.
#[derive(Debug)]
pub struct Browser {
    // Declared in the order in which they must go.
    web: Option<WebDriver>,
    runtime: Runtime,
    engine: &'static Engine,
    _driver: Driver,
}

impl Browser {
    /// Starts the chosen engine with an empty profile.
    ///
    /// # Panics
    /// When driver or browser cannot be started.
    pub fn start() -> Self {
        let engine = Engine::chosen();
        let driver = Driver::start(engine);
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap_or_else(|error| panic!("no runtime for the WebDriver client: {error}"));
        let web = runtime.block_on(connect(engine, &driver)).unwrap_or_else(|error| {
            panic!("{} does not start (is {} its path?): {error}", engine.name, engine.browser.path())
        });
        Self { web: Some(web), runtime, engine, _driver: driver }
    }

    /// The engine in use.
    pub fn engine(&self) -> &'static Engine {
        self.engine
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

    /// Sends a DevTools command.
    ///
    /// # Panics
    /// When the engine has no DevTools (ask [`Engine::has`] first) or refuses the command.
    pub fn devtools(&self, method: &str, parameters: Value) -> Value {
        assert!(self.engine.has(Ability::DevTools), "{} has no DevTools for {method}", self.engine.name);
        self.run(async |session| thirtyfour::cdp::Cdp::new(session).send_raw(method, parameters).await)
            .unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Writes a picture of the viewport and the current HTML to `stem` with `.png` and `.html`.
    ///
    /// # Errors
    /// When the page is gone or the files cannot be written.
    pub fn keep_evidence(&self, stem: &Path) -> WebDriverResult<()> {
        let png = self.run(async |session| session.screenshot_as_png().await)?;
        std::fs::write(stem.with_extension("png"), png)?;
        let html = self.run(async |session| session.source().await)?;
        std::fs::write(stem.with_extension("html"), html)?;
        Ok(())
    }

    /// The messages that have come into one of the driver's logs since it was last read. Ask [`Engine::has`] first.
    ///
    /// # Panics
    /// When the driver has no such log.
    pub fn log(&self, kind: &str) -> Vec<String> {
        let entries = self.run(async |session| session.get_log(kind).await);
        let entries = entries.unwrap_or_else(|error| panic!("the {kind} log: {error}"));
        entries.into_iter().map(|entry| entry.message).collect()
    }

    /// Opens a new tab and closes all others, and forgets what their logs held.
    ///
    /// # Panics
    /// When the browser refuses.
    pub fn new_tab(&self) {
        let opened = self.run(async |session| {
            let old = session.windows().await?;
            let new = session.new_tab().await?;
            for tab in old {
                session.switch_to_window(tab).await?;
                session.close_window().await?;
            }
            session.switch_to_window(new).await
        });
        opened.unwrap_or_else(|error| panic!("a new tab: {error}"));
        for (ability, kind) in [(Ability::ConsoleLog, "browser"), (Ability::NetworkLog, "performance")] {
            if self.engine.has(ability) {
                self.log(kind);
            }
        }
    }

    /// Ends the session, which closes the browser.
    pub fn quit(mut self) {
        self.end();
    }

    fn end(&mut self) {
        if let Some(web) = self.web.take()
            && let Err(error) = self.runtime.block_on(web.quit())
        {
            eprintln!("the browser did not close by itself: {error}");
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.end();
    }
}

async fn connect(engine: &Engine, driver: &Driver) -> WebDriverResult<WebDriver> {
    let launch = Launch { browser: &engine.browser.path(), profile: &driver.profile() };
    let mut wanted = (engine.capabilities)(&launch);
    wanted["timeouts"] = json!({ "pageLoad": LOAD.as_millis(), "script": LOAD.as_millis(), "implicit": 0 });
    let capabilities: Capabilities = serde_json::from_value(wanted)?;
    WebDriver::builder(driver.url(), capabilities).request_timeout(LOAD * 2).await
}
