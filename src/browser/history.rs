//! The address bar, the history and the links of the page.

use js_sys::Array;
use leptos::prelude::*;
use plenary_core::route::{Location, Routing};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent, ScrollRestoration, Url};

use super::{document, page, window};
use crate::router::{Entry, Router};

/// The link to the main content. It would be taken for an address in hash routing, so the focus is moved by hand.
pub const SKIP: &str = "#main";

/// The folder that the site stands in, as an absolute URL with a slash at its end.
///
/// The start script tells it, since a module knows its own address: the same build then works in any folder, and on a
/// page that a host serves at an address of unknown depth. Without a start script (in development) it is the folder
/// of the document's base.
pub fn base() -> String {
    told("plenaryBase").or_else(document_base).unwrap_or_else(|| "/".to_owned())
}

/// What is put behind the address of a data file, so that no older one is taken from a cache: a query with the version of
/// the build's data, where there is a start script.
pub fn version() -> String {
    told("plenaryVersion").unwrap_or_default()
}

/// What the start script tells under a name.
fn told(name: &str) -> Option<String> {
    window()?;
    js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str(name)).ok()?.as_string()
}

fn document_base() -> Option<String> {
    let base = document()?.base_uri().ok()??;
    Url::new_with_base(".", &base).ok().map(|url| url.href())
}

/// The absolute URL of an `href` of the app, to be used outside of the page; the `href` itself, where there is no page.
pub fn absolute(href: &str) -> String {
    let here = window().and_then(|window| window.location().href().ok());
    let url = here.and_then(|here| Url::new_with_base(href, &here).ok());
    url.map_or_else(|| href.to_owned(), |url| url.href())
}

/// How addresses stand in URLs here: in the path below a base on a host, else, in one file, after `#`.
pub fn routing(base: &str) -> Routing {
    match Url::new(base) {
        Ok(url) if url.protocol().starts_with("http") => Routing::below(&url.pathname()),
        Ok(_) => Routing::Hash,
        Err(_) => Routing::below("/"),
    }
}

/// The location in the address bar.
pub fn current(routing: &Routing) -> Location {
    let location = window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    routing.location(
        &part(web_sys::Location::pathname),
        &part(web_sys::Location::search),
        &part(web_sys::Location::hash),
    )
}

/// Writes an address into the history. The scroll position of the page that is left is kept with its entry, and the link
/// by which it is left.
pub fn write(href: &str, entry: Entry) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let written = match entry {
        Entry::Push => {
            let left = Array::of2(&scroll_position().into(), &focused_link().into());
            let kept = history.replace_state(&left, "");
            kept.and_then(|()| history.push_state_with_url(&JsValue::NULL, "", Some(href)))
        }
        Entry::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(href)),
    };
    if written.is_err() {
        // Browsers refuse too many writes in a short time (typing fast) and any from a sandboxed frame. The page itself
        // has already changed, so that only the address bar lags behind.
        leptos::logging::debug_warn!("the browser refused to write {href} into its history");
    }
}

fn scroll_position() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0)
}

/// The address of the link within the page that has the focus.
fn focused_link() -> Option<String> {
    let link = document()?.active_element()?;
    link.closest("main").ok()??;
    link.get_attribute("href")
}

/// Follows the `href` of a link of the app, as a click on it does. Says whether it is one.
pub fn follow(router: Router, href: &str) -> bool {
    let Some(location) = router.own(href) else { return false };
    router.go(location, Entry::Push);
    if let Some(section) = Routing::section(href) {
        write(href, Entry::Replace);
        go_to_section(section);
    }
    true
}

/// Goes to the section of the page that an id names, once the page is there.
fn go_to_section(id: &str) {
    page::once_there(["[id=\"", id, "\"]"].concat(), page::arrive);
}

/// Goes to the section that the address names. Says whether it names one.
fn go_to_section_of_address() -> bool {
    let fragment = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    Routing::section(&fragment).map(go_to_section).is_some()
}

/// Whether the present entry of the history was left before, so that it is shown where it was left.
pub fn is_taken_up() -> bool {
    let state = window().and_then(|window| window.history().ok()?.state().ok());
    state.is_some_and(|state| state.is_instance_of::<Array>())
}

/// Takes up an entry of the history where it was left: at its scroll position, with the focus on the link by which one
/// went on; one that was never left, at the section that it names.
fn take_up(state: &JsValue) {
    let left = state.dyn_ref::<Array>();
    if left.is_none() && go_to_section_of_address() {
        return;
    }
    scroll_to(left.and_then(|left| left.get(0).as_f64()).unwrap_or(0.0));
    if let Some(href) = left.and_then(|left| left.get(1).as_string()) {
        page::once_there(["main a[href=\"", &href, "\"]"].concat(), page::focus);
    }
}

/// Scrolls to a height, after the page that is to be scrolled has been rendered.
pub fn scroll_to(position: f64) {
    request_animation_frame(move || {
        if let Some(window) = window() {
            window.scroll_to_with_x_and_y(0.0, position);
        }
    });
}

/// Follows the links of the page inside the app, and the Back and Forward buttons.
pub fn listen(router: Router) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // The page is rendered after the event, so the browser would scroll before there is anything to scroll.
        let _refused = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    let clicks = window_event_listener(leptos::ev::click, move |event| {
        let Some(href) = followed_link(&event) else { return };
        if href == SKIP {
            event.prevent_default();
            page::focus_main();
        } else if follow(router, &href) {
            event.prevent_default();
        }
    });
    go_to_section_of_address();
    let travels = window_event_listener(leptos::ev::popstate, move |event| {
        let routing = router.routing();
        router.travel(current(&routing));
        take_up(&event.state());
    });
    on_cleanup(move || {
        clicks.remove();
        travels.remove();
    });
}

/// The `href` of the link that a plain click follows; nothing for a click that the browser is to handle (another
/// button, a modifier key, a target or a download).
pub fn followed_link(event: &MouseEvent) -> Option<String> {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if modified || event.button() != 0 || event.default_prevented() {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    if link.has_attribute("target") || link.has_attribute("download") {
        return None;
    }
    link.get_attribute("href")
}
