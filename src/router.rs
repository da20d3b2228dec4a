//! The location that the page shows, and how to go to another.

use leptos::prelude::*;
use plenary_core::route::{Location, Page, Routing, SiteQuery, Theme};

use crate::browser::{history, page};
use crate::store;

/// How a new location enters the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// As an entry of its own: another page, a facet.
    Push,
    /// In place of the present one: typing in a search box.
    Replace,
}

/// The present location. One for the whole app, in context.
#[derive(Clone, Copy)]
pub struct Router {
    routing: StoredValue<Routing>,
    location: RwSignal<Location>,
}

impl Router {
    /// A router that begins at a location.
    pub fn new(routing: Routing, first: Location) -> Router {
        Router { routing: StoredValue::new(routing), location: RwSignal::new(first) }
    }

    /// The router of the app.
    ///
    /// # Panics
    /// Outside of the app's components.
    pub fn here() -> Router {
        crate::app::Shared::here().router
    }

    /// How addresses stand in URLs.
    pub fn routing(&self) -> Routing {
        self.routing.get_value()
    }

    /// The present location, tracked.
    pub fn location(&self) -> Location {
        self.location.get()
    }

    /// A part of the present location, tracked.
    pub fn with<T>(&self, part: impl FnOnce(&Location) -> T) -> T {
        self.location.with(part)
    }

    /// The `href` of a page with the choices that hold everywhere. Not tracked: a page is made anew when they change.
    pub fn href(&self, page: Page) -> String {
        self.routing.with_value(|routing| routing.href(&Location::new(page, self.site())))
    }

    /// The `href` of a page as another meeting has it.
    pub fn href_at(&self, page: Page, meeting: Option<String>) -> String {
        let site = SiteQuery { meeting, ..self.site() };
        self.routing.with_value(|routing| routing.href(&Location::new(page, site)))
    }

    /// The absolute address of what is shown, to be passed on. Not tracked.
    pub fn link(&self) -> String {
        let location = self.location.get_untracked().shared();
        self.routing.with_value(|routing| history::absolute(&routing.href(&location)))
    }

    /// The address of a file, by its path below the folder of the present data set. Not tracked, as it is in [`Router::href`].
    pub fn file(&self, path: &str) -> String {
        let folder = self.location.with_untracked(|location| store::folder(location.site.data.as_deref()));
        let base = match self.routing() {
            Routing::Path { base } => base,
            Routing::Hash => String::new(),
        };
        [&base, &folder, "/", path].concat()
    }

    fn site(&self) -> SiteQuery {
        self.location.with_untracked(|location| location.site.clone())
    }

    /// The location of an `href`, where it is one of the app's.
    pub fn own(&self, href: &str) -> Option<Location> {
        self.routing.with_value(|routing| routing.own(href))
    }

    /// Goes to a location. Another page begins at its top; a choice on the same page leaves the scroll position.
    pub fn go(&self, location: Location, entry: Entry) {
        let elsewhere = !self.location.with_untracked(|here| here.page.is_same_page(&location.page));
        if !elsewhere {
            page::keep_focus("h1");
        }
        history::write(&self.routing.with_value(|routing| routing.href(&location)), entry);
        self.location.set(location);
        if elsewhere {
            history::scroll_to(0.0);
        }
    }

    /// Changes the choices on the present page.
    pub fn choose(&self, page: Page, entry: Entry) {
        self.go(Location::new(page, self.site()), entry);
    }

    /// Takes the theme out of the address, once the visitor has chosen one for good.
    pub fn forget_theme(&self) -> Option<Theme> {
        let mut location = self.location.get_untracked();
        let theme = location.site.theme.take()?;
        self.go(location, Entry::Replace);
        Some(theme)
    }

    /// Shows a location that the browser has already gone to.
    pub fn travel(&self, location: Location) {
        self.location.set(location);
    }

    /// Keeps the title, and moves the focus to the heading when another page is shown (not for the first one), as soon as
    /// all that it needs is there.
    pub fn announce(
        &self,
        title: impl Fn(&Page) -> Option<String> + 'static,
        is_ready: impl Fn(&Page) -> bool + 'static,
    ) {
        let location = self.location;
        Effect::new(move |announced: Option<String>| {
            let told = location.with(|Location { page, .. }| (page.path(), title(page), is_ready(page)));
            let (path, title, is_ready) = told;
            // Until there is one, that of the file stands.
            if let Some(title) = title {
                page::set_title(&title);
            }
            match announced {
                Some(before) if before != path && !is_ready => return before,
                Some(before) if before != path => page::focus_heading(),
                _ => {}
            }
            path
        });
    }
}
