//! Mounts the app.

use leptos::prelude::*;

use super::{history, page};
use crate::app::App;
use crate::router::Router;
use crate::store::Store;

/// Mounts the app into the document and starts loading its data.
pub fn start() {
    let base = history::base();
    let routing = history::routing(&base);
    let first = history::current(&routing);
    page::remove_boot_notice();
    mount_to_body(move || {
        let router = Router::new(routing, first);
        history::listen(router);
        let store = Store::loading(base);
        store.load();
        view! { <App router store /> }
    });
}
