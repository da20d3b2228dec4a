//! What the visitor owns, kept in the browser's local storage.
//!
//! Keys carry the version of what they hold (`plenary:1:theme`). Storage may be refused (a private window, a frame of
//! another site) or hold anything; what makes no sense reads as nothing kept.

use leptos::prelude::*;
use plenary_core::route::Theme;

use super::window;

const THEME: &str = "plenary:1:theme";

fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()?
}

/// Whether there is a storage that can be read.
pub fn is_allowed() -> bool {
    storage().is_some()
}

/// What is kept under a key.
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a text under a key; an empty one is not kept. Says whether that could be done.
pub fn keep(key: &str, text: &str) -> bool {
    let Some(storage) = storage() else { return false };
    if text.is_empty() { storage.remove_item(key).is_ok() } else { storage.set_item(key, text).is_ok() }
}

/// Calls back when another tab has changed what is kept.
pub fn on_change_elsewhere(changed: impl Fn() + 'static) {
    if window().is_some() {
        let listener = window_event_listener(leptos::ev::storage, move |_| changed());
        on_cleanup(move || listener.remove());
    }
}

/// The theme that the visitor chose before.
pub fn theme() -> Option<Theme> {
    Theme::from_name(&read(THEME)?)
}

/// Keeps the theme that the visitor chose; nothing for that of their system. Says whether it could be kept.
pub fn keep_theme(theme: Option<Theme>) -> bool {
    keep(THEME, theme.map_or("", Theme::name))
}
