//! All that touches the window: addresses and history, focus and title, fetching, storage.
//!
//! No decision is made here. What the window refuses (storage in a private frame, a missing element) is passed on as
//! `None` or an error, never a panic.

pub mod clipboard;
pub mod clock;
pub mod collate;
pub mod dialog;
pub mod download;
pub mod fetch;
pub mod grid;
pub mod history;
pub mod listbox;
pub mod page;
pub mod part;
pub mod picture;
pub mod pointing;
pub mod print;
pub mod section;
pub mod stage;
pub mod storage;
pub mod watch;
pub mod zone;

#[cfg(all(target_arch = "wasm32", feature = "csr"))]
mod start;
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
pub use start::start;

/// The window, where there is one: not on a host, where asking for it would panic.
fn window() -> Option<web_sys::Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

/// The document, where there is one.
fn document() -> Option<web_sys::Document> {
    window()?.document()
}
