//! Mounts the app.

use leptos::prelude::*;

use super::{history, page};
use crate::app::App;
use crate::router::Router;
use crate::store::Store;

/// Mounts the app into the document.
pub fn start() {
    let base = history::base();
    let routing = history::routing(&base);
    let first = history::current(&routing);
    page::remove_boot_notice();
    mount_to_body(move || {
        let router = Router::new(routing, first);
        history::listen(router);
        view! { <App router store=Store::below(base) /> }
    });
}
