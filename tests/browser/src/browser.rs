//! One browser, steered by blocking calls.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::session::handle::SessionHandle;

use crate::control::Control;
use crate::driver::Driver;
use crate::engine::{Ability, Engine, Launch};
use crate::media::Scheme;
use crate::session::Session;

const LOAD: Duration = Duration::from_secs(30);

/// A session in a browser of its own. End it with [`Browser::quit`]; dropping it ends it too.
#[derive(Debug)]
pub struct Browser {
    // Declared in the order in which they must go.
    control: Box<dyn Control>,
    session: Session,
    engine: &'static Engine,
    driver: Driver,
}

impl Browser {
    /// Starts the chosen engine with an empty profile.
    ///
    /// # Panics
    /// When driver or browser cannot be started.
    pub fn start() -> Self {
        let engine = Engine::chosen();
        let driver = Driver::start(engine);
        let browser = engine.browser.path();
        let launch = Launch { browser: &browser, profile: &driver.profile(), downloads: &driver.downloads() };
        let mut wanted = (engine.capabilities)(&launch);
        wanted["timeouts"] = json!({ "pageLoad": LOAD.as_millis(), "script": LOAD.as_millis(), "implicit": 0 });
        let session = Session::start(driver.url(), wanted, LOAD * 2).unwrap_or_else(|error| {
            panic!("{} does not start (is {browser} its path?): {error}\n{}", engine.name, driver.said())
        });
        let control = (engine.control)(&launch, &session);
        Self { control, session, engine, driver }
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
        self.session.run(command)
    }

    /// Sends a command that the client has no call for: `path` is what follows the session in the address.
    ///
    /// # Errors
    /// Whatever the driver reports.
    pub fn post(&self, path: &'static str, body: Value) -> WebDriverResult<Value> {
        self.session.post(path, body)
    }

    /// The console's messages since they were last asked for.
    pub fn console(&self) -> Vec<String> {
        self.control.console(&self.session)
    }

    /// The addresses requested since they were last asked for.
    pub fn requested(&self) -> Vec<String> {
        self.control.requested(&self.session)
    }

    /// Runs a script in each document from now on, before the document's own.
    pub fn before_scripts(&self, source: &str) {
        self.control.before_scripts(&self.session, source);
    }

    /// Makes a zone, by its IANA name, the system's.
    pub fn time_zone(&self, zone: &str) {
        self.control.time_zone(&self.session, zone);
    }

    /// Lets the browser save files without asking; the folder in which it does, which goes with the browser.
    pub fn saves_files(&self) -> PathBuf {
        let folder = self.driver.downloads();
        self.control.save_to(&self.session, &folder);
        folder
    }

    pub(crate) fn viewport(&self, width: u32, height: u32) {
        self.control.viewport(&self.session, width, height);
    }

    pub(crate) fn prefer(&self, scheme: Scheme) {
        self.control.prefer(&self.session, scheme);
    }

    /// Writes a picture of the page.
    ///
    /// # Errors
    /// When it cannot be taken or written.
    pub fn picture(&self, file: &Path) -> WebDriverResult<()> {
        self.control.picture(&self.session, file)
    }

    /// Writes a picture of the viewport, where the engine takes one, and the current HTML to `stem` with `.png` and `.html`.
    ///
    /// # Errors
    /// When the page is gone or the files cannot be written.
    pub fn keep_evidence(&self, stem: &Path) -> WebDriverResult<()> {
        if self.engine.has(Ability::Picture) {
            let png = self.run(async |session| session.screenshot_as_png().await)?;
            std::fs::write(stem.with_extension("png"), png)?;
        }
        let html = self.run(async |session| session.source().await)?;
        std::fs::write(stem.with_extension("html"), html)?;
        Ok(())
    }

    /// A new tab and no others, with nothing of what was set or said before; in a browser of its own where the engine's
    /// control does not follow into tabs.
    ///
    /// # Panics
    /// When the browser refuses.
    pub fn in_new_tab(self) -> Self {
        if !self.control.follows() {
            self.quit();
            return Self::start();
        }
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
        self.control.renew(&self.session);
        self
    }

    /// Ends the session, which closes the browser.
    pub fn quit(mut self) {
        self.session.end();
    }
}
