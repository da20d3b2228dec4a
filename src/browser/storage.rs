//! What the visitor owns, kept in the browser's local storage.
//!
//! Keys carry the version of what they hold (`plenary:1:theme`). Storage may be refused (a private window, a frame of
//! another site) or hold anything; both read as nothing kept.

use plenary_core::route::Theme;

use super::window;

const THEME: &str = "plenary:1:theme";

fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()?
}

/// The theme that the visitor chose before.
pub fn theme() -> Option<Theme> {
    let kept = storage()?.get_item(THEME).ok()??;
    Theme::from_name(&kept)
}

/// Keeps the theme that the visitor chose; nothing for that of their system. Says whether it could be kept.
pub fn keep_theme(theme: Option<Theme>) -> bool {
    let Some(storage) = storage() else { return false };
    match theme {
        Some(theme) => storage.set_item(THEME, theme.name()).is_ok(),
        None => storage.remove_item(THEME).is_ok(),
    }
}
