//! What WebDriver itself does not offer, through the channel that each engine has for it: its console, its requests, the
//! surroundings of a page.
//!
//! Whatever was set for a page is gone in a new tab.

mod bidi;
mod devtools;
mod inspector;

use std::fmt;
use std::path::Path;

use thirtyfour::error::WebDriverResult;

pub use bidi::Bidi;
pub use devtools::DevTools;
pub use inspector::Inspector;

use crate::media::Scheme;
use crate::session::Session;

/// An engine's own channel. Its calls panic when the engine refuses: a test that goes on without would test nothing.
pub trait Control: fmt::Debug {
    /// The console's messages since the last call, each with the address it is about; a resource that could not be loaded
    /// is `{address} - Failed to load resource: …`.
    fn console(&self, session: &Session) -> Vec<String>;

    /// The addresses requested since the last call, those that the policy refused included where the engine tells them.
    fn requested(&self, session: &Session) -> Vec<String>;

    /// Makes the viewport so many CSS pixels, smaller than a window can be if need be.
    fn viewport(&self, session: &Session, width: u32, height: u32);

    /// Makes the system prefer a colour scheme, and less motion.
    fn prefer(&self, session: &Session, scheme: Scheme);

    /// Runs a script in each document from now on, before the document's own.
    fn before_scripts(&self, session: &Session, source: &str);

    /// Makes a zone, by its IANA name, the system's.
    fn time_zone(&self, session: &Session, zone: &str);

    /// Lets the browser save files without asking. `folder` is that of [`crate::engine::Launch::downloads`].
    fn save_to(&self, session: &Session, folder: &Path);

    /// Writes a picture of the whole page; of the viewport, where the engine does no more.
    ///
    /// # Errors
    /// When the picture cannot be taken or written.
    fn picture(&self, session: &Session, file: &Path) -> WebDriverResult<()> {
        session.run(async |session| session.screenshot(file).await)
    }

    /// Whether the channel follows into a new tab.
    fn follows(&self) -> bool {
        true
    }

    /// Forgets what was set and told in the tab that is closed, now that a new one is open.
    fn renew(&self, session: &Session) {
        self.console(session);
        self.requested(session);
    }
}
