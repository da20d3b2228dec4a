//! Mounts the app.

use leptos::prelude::*;

use super::{history, page, part};
use crate::app::App;
use crate::router::Router;
use crate::store::Store;

/// Mounts the app into the document.
pub fn start() {
    let base = history::base();
    let routing = history::routing(&base);
    let first = history::current(&routing);
    // In a release build, the start script does it once the page stands.
    if !part::is_divided() {
        page::remove_boot();
    }
    mount_to_body(move || {
        let router = Router::new(routing, first);
        history::listen(router);
        view! { <App router store=Store::below(base) /> }
    });
}
