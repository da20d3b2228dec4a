//! Every kind of page, with one example of each.

/// A page of the site.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    /// A short name for files and messages.
    pub name: &'static str,
    /// The address below the mount.
    pub path: &'static str,
    /// What its `h1` says, in part.
    pub heading: &'static str,
}

const fn route(name: &'static str, path: &'static str, heading: &'static str) -> Route {
    Route { name, path, heading }
}

/// A page that is not there: an address of no page.
pub const NOT_FOUND: Route = route("not-found", "/nothing/here", "not found");

/// One page of each kind, [`NOT_FOUND`] excepted.
pub const PAGES: &[Route] = &[
    route("overview", "/", "Fifteenth Coordination Meeting on International Migration"),
    route("agenda", "/agenda", "Agenda"),
    route("session", "/agenda/iii", "International cooperation and governance of migration"),
    route("session-of-another-meeting", "/agenda/14-vi", "Measuring sustainable development goals"),
    route("speakers", "/speakers", "Speakers"),
    route("speakers-table", "/speakers?view=table", "Speakers"),
    route("speakers-of-the-series", "/speakers?meeting=all&sort=org", "Speakers"),
    route("person", "/speakers/juan-jose-gomez-camacho", "Juan José Gómez Camacho"),
    route("organization", "/organizations/iom", "International Organization for Migration"),
    route("roadmap", "/roadmap", "Roadmap"),
    route("roadmap-list", "/roadmap?view=list", "Roadmap"),
    route("roadmap-list-of-months", "/roadmap?view=list&group=month", "Roadmap"),
    route("roadmap-timeline", "/roadmap?view=timeline", "Roadmap"),
    route("roadmap-down", "/roadmap?view=down", "Roadmap"),
    route("roadmap-path", "/roadmap?view=timeline&links=path&event=conf-1", "Roadmap"),
    route("roadmap-then", "/roadmap?asof=2017-02-17", "Roadmap"),
    route("roadmap-lane", "/roadmap?lane=negotiations", "Roadmap"),
    route("event", "/roadmap/conf-1", ""),
    route("about", "/about", "About"),
];
