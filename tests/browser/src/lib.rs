//! Plenary's end-to-end suite: the built `dist/` folder, on a plain file server under the strict policy, in a real browser.
//!
//! ```text
//! PLENARY_DIST=/path/to/dist PLENARY_AXE=/path/to/axe.min.js cargo test -p plenary-e2e
//! PLENARY_DIST=/path/to/dist cargo run -p plenary-e2e --bin screenshots -- OUT_DIR
//! ```
//!
//! # How a test looks
//! A test is a journey told to a [`Page`]: it finds things by role and accessible name only, as a screen reader would,
//! and waits for conditions, never for time. [`visit`] gives it a server, a browser of its own (so that no storage and no
//! history is shared) and, when the journey is over, makes the standing assertions of [`standing`]: nothing in the
//! console, no request to another host, one `h1`, the four landmarks. [`at_each_mount`] tells the same journey at `/` and
//! below a path. Nothing is retried.
//!
//! # Environment
//! [`settings`] lists the variables. Only `PLENARY_DIST` has no default.
//!
//! # Adding an engine
//! Everything that differs between engines is one row of [`engine::ENGINES`]: the driver and how it is started, the
//! capabilities of a session, and which [`engine::Ability`] it lacks. Add a row, choose it with `PLENARY_ENGINE`, and let the row
//! say what the engine cannot do; the helpers then take the portable way round, or say in the test's output which check was
//! left out. Tests never ask which engine runs them.
//!
//! # Why thirtyfour
//! Both Rust clients speak the W3C protocol. thirtyfour also has the driver's log endpoint, DevTools commands through the
//! same session, which the standing assertions need, and builds without a TLS stack. The other engines' channels, BiDi and
//! the Web Inspector's protocol, are spoken by [`control`]. It is used behind the blocking helpers of [`page`], so that tests read top to bottom.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod around;
pub mod axe;
pub mod browser;
pub mod congress;
pub mod control;
pub mod crowded;
pub mod display;
pub mod driver;
pub mod engine;
pub mod find;
pub mod hands;
pub mod journey;
pub mod links;
pub mod media;
pub mod page;
pub mod routes;
pub mod server;
pub mod session;
pub mod settings;
pub mod standing;
pub mod timeline;
pub mod written;

pub use find::{Found, Name, Scope};
pub use journey::{WORKER, at_each_mount, visit};
pub use page::{Page, pair};
pub use server::{Fault, MOUNTS, Site};
