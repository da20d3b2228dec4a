//! Addresses: which page, with which choices, stands behind a URL, and back.
//!
//! The grammar is the same after a base path (`/some/base/agenda/iii?meeting=cm-14`) and after `#` (`#/agenda/iii`).
//! Decoding is total: whatever a visitor types, or an old link holds, gives a [`Location`]. A value that makes no sense
//! falls back to its default, an unknown key is ignored, a path that is no page is [`Page::NotFound`]. Encoding writes no
//! defaults, so each location has one address, and `decode(encode(location)) == location`.

mod agenda;
pub(crate) mod escape;
mod roadmap;
mod routing;
mod speakers;

pub use agenda::{AgendaFacet, AgendaQuery, AgendaView, toggle};
pub use roadmap::RoadmapQuery;
pub use routing::Routing;
pub use speakers::{SpeakersFacet, SpeakersOrder, SpeakersQuery, SpeakersSort};

use escape::{Pairs, escape, segments};

use crate::model::Dataset;

/// A page and the choices that hold on every page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// The page with its own choices.
    pub page: Page,
    /// Choices that hold on every page.
    pub site: SiteQuery,
}

/// The pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// `/`
    #[default]
    Overview,
    /// `/agenda`
    Agenda(Box<AgendaQuery>),
    /// `/agenda/{session}`
    Session(String),
    /// `/speakers`
    Speakers(Box<SpeakersQuery>),
    /// `/speakers/{person}`
    Person(String),
    /// `/organizations/{organization}`
    Organization(String),
    /// `/roadmap`
    Roadmap(RoadmapQuery),
    /// `/roadmap/{event}`
    Event(String),
    /// `/about`
    About,
    /// No page: the segments of the path that was asked for.
    NotFound(Vec<String>),
}

/// Choices that hold on every page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiteQuery {
    /// `meeting`: id of the meeting shown; the site's default when empty.
    pub meeting: Option<String>,
    /// `theme`: light or dark, whatever the visitor's system says.
    pub theme: Option<Theme>,
    /// `data`: the data set shown, as a folder below the site's own `data/`; the site's own when empty.
    pub data: Option<String>,
    /// `embed`: the page is this view in a page of others, without what stands around it here.
    pub embed: Option<View>,
}

/// The pages that can be embedded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The agenda.
    Agenda,
    /// The directory of speakers.
    Speakers,
    /// The roadmap.
    Roadmap,
}

impl View {
    /// All of them.
    pub const ALL: [View; 3] = [View::Agenda, View::Speakers, View::Roadmap];

    /// The view that a page is.
    pub fn of(page: &Page) -> Option<View> {
        match page {
            Page::Agenda(_) => Some(View::Agenda),
            Page::Speakers(_) => Some(View::Speakers),
            Page::Roadmap(_) => Some(View::Roadmap),
            _ => None,
        }
    }

    /// The word in URLs; it also is the path of the page.
    pub fn name(self) -> &'static str {
        match self {
            View::Agenda => "agenda",
            View::Speakers => "speakers",
            View::Roadmap => "roadmap",
        }
    }

    /// The page with the choices that a query makes.
    fn read(self, pairs: &Pairs) -> Page {
        match self {
            View::Agenda => Page::Agenda(Box::new(AgendaQuery::read(pairs))),
            View::Speakers => Page::Speakers(Box::new(SpeakersQuery::read(pairs))),
            View::Roadmap => Page::Roadmap(RoadmapQuery::read(pairs)),
        }
    }
}

/// A colour theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The word in URLs, in storage and in the document.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of that name.
    pub fn from_name(name: &str) -> Option<Theme> {
        match name {
            "light" => Some(Theme::Light),
            "dark" => Some(Theme::Dark),
            _ => None,
        }
    }
}

impl From<Page> for Location {
    fn from(page: Page) -> Self {
        Location { page, site: SiteQuery::default() }
    }
}

impl Location {
    /// A page under the choices that hold everywhere. Where the page chooses the meetings itself, one alone becomes the
    /// one that all pages show, and of several none is. What leads out of an embedded view leads to the site itself,
    /// in the colours of whoever opens it.
    pub fn new(mut page: Page, mut site: SiteQuery) -> Location {
        if site.embed.is_some() && site.embed != View::of(&page) {
            site = SiteQuery { theme: None, embed: None, ..site };
        }
        if let Page::Speakers(query) = &mut page {
            query.settle(&mut site.meeting);
        }
        Location { page, site }
    }

    /// Reads a path below the base (slashes at its ends do not matter) and a query (with or without its `?`).
    pub fn decode(path: &str, query: &str) -> Location {
        let pairs = Pairs::read(query);
        let mut segments = segments(path);
        while segments.last().is_some_and(|last| last == "index.html") {
            segments.pop();
        }
        let view = |name: &str| View::ALL.into_iter().find(|view| view.name() == name);
        let embedded = pairs.first("embed").and_then(|name| view(&name));
        let page = match segments.as_slice() {
            [] => embedded.map_or(Page::Overview, |view| view.read(&pairs)),
            [name] => match view(name) {
                Some(view) => view.read(&pairs),
                None if name == "about" => Page::About,
                None => Page::NotFound(segments),
            },
            [folder, id] => match folder.as_str() {
                "agenda" => Page::Session(id.clone()),
                "speakers" => Page::Person(id.clone()),
                "organizations" => Page::Organization(id.clone()),
                "roadmap" => Page::Event(id.clone()),
                _ => Page::NotFound(segments),
            },
            _ => Page::NotFound(segments),
        };
        let site = SiteQuery {
            meeting: pairs.first("meeting").filter(|meeting| !meeting.is_empty()),
            theme: pairs.first("theme").and_then(|name| Theme::from_name(&name)),
            data: pairs.first("data").filter(|folder| is_folder(folder)),
            embed: embedded.filter(|view| View::of(&page) == Some(*view)),
        };
        Location::new(page, site)
    }

    /// The same as it is passed on to others: in a window of its own, in the colours of whoever opens it.
    pub fn shared(mut self) -> Location {
        self.site.theme = None;
        self.site.embed = None;
        self
    }

    /// Whether a host of the site has a file for it: for all pages but the single entries of other data sets, of which
    /// the build knows nothing, and those whose path a browser would take for steps to another folder (`agenda/..`; URL
    /// Standard, "double-dot URL path segment"), which no escape prevents.
    pub fn has_file(&self) -> bool {
        let is_entry = matches!(self.page, Page::Session(_) | Page::Person(_) | Page::Organization(_) | Page::Event(_));
        let has_steps = self.page.path().split('/').any(|segment| matches!(segment, "." | ".."));
        !has_steps && (self.site.data.is_none() || !is_entry)
    }

    /// The address below the base, without a slash at its beginning: `agenda/iii?meeting=cm-14`.
    pub fn encode(&self) -> String {
        let mut address = self.page.path();
        let mut pairs = Pairs::default();
        match &self.page {
            Page::Agenda(query) => query.write(&mut pairs),
            Page::Speakers(query) => query.write(&mut pairs),
            Page::Roadmap(query) => query.write(&mut pairs),
            _ => {}
        }
        pairs.push_filled("meeting", self.site.meeting.as_deref().unwrap_or_default());
        pairs.push_filled("theme", self.site.theme.map_or("", Theme::name));
        pairs.push_filled("data", self.site.data.as_deref().unwrap_or_default());
        pairs.push_filled("embed", self.site.embed.map_or("", View::name));
        pairs.write(&mut address);
        address
    }
}

/// Whether a text can only lead to a folder below another: names of letters, digits, `-` and `_`, joined by slashes.
fn is_folder(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    text.split('/').all(|name| !name.is_empty() && name.bytes().all(fits))
}

/// The parts of the site, as the main navigation lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The overview.
    Overview,
    /// The agenda and its sessions.
    Agenda,
    /// The speakers and their organizations.
    Speakers,
    /// The roadmap and its events.
    Roadmap,
    /// About the site.
    About,
}

impl Section {
    /// All of them, in the order of the navigation.
    pub const ALL: [Section; 5] =
        [Section::Overview, Section::Agenda, Section::Speakers, Section::Roadmap, Section::About];

    /// The page it begins with.
    pub fn page(self) -> Page {
        match self {
            Section::Overview => Page::Overview,
            Section::Agenda => Page::Agenda(Box::default()),
            Section::Speakers => Page::Speakers(Box::default()),
            Section::Roadmap => Page::Roadmap(RoadmapQuery::default()),
            Section::About => Page::About,
        }
    }
}

impl Page {
    /// The part of the site that the page belongs to.
    pub fn section(&self) -> Option<Section> {
        Some(match self {
            Page::Overview => Section::Overview,
            Page::Agenda(_) | Page::Session(_) => Section::Agenda,
            Page::Speakers(_) | Page::Person(_) | Page::Organization(_) => Section::Speakers,
            Page::Roadmap(_) | Page::Event(_) => Section::Roadmap,
            Page::About => Section::About,
            Page::NotFound(_) => return None,
        })
    }

    /// The same page with nothing chosen on it.
    pub fn plain(&self) -> Page {
        match self {
            Page::Agenda(_) => Section::Agenda.page(),
            Page::Speakers(_) => Section::Speakers.page(),
            Page::Roadmap(_) => Section::Roadmap.page(),
            other => other.clone(),
        }
    }

    /// Whether two locations show the same page, whatever is chosen on it.
    pub fn is_same_page(&self, other: &Page) -> bool {
        self.path() == other.path()
    }

    /// The path below the base, escaped, without slashes at its ends.
    pub fn path(&self) -> String {
        match self {
            Page::Overview => String::new(),
            Page::Agenda(_) => "agenda".to_owned(),
            Page::Session(id) => below("agenda/", id),
            Page::Speakers(_) => "speakers".to_owned(),
            Page::Person(id) => below("speakers/", id),
            Page::Organization(id) => below("organizations/", id),
            Page::Roadmap(_) => "roadmap".to_owned(),
            Page::Event(id) => below("roadmap/", id),
            Page::About => "about".to_owned(),
            Page::NotFound(segments) => {
                let mut path = String::new();
                for segment in segments {
                    if !path.is_empty() {
                        path.push('/');
                    }
                    escape(segment, &mut path);
                }
                path
            }
        }
    }

    /// Every page that a data set has, in reading order.
    pub fn all(data: &Dataset) -> Vec<Page> {
        let mut pages: Vec<Page> = Section::ALL.into_iter().map(Section::page).collect();
        pages.extend(data.sessions.iter().map(|session| Page::Session(session.id.clone())));
        pages.extend(data.people.iter().map(|person| Page::Person(person.id.clone())));
        pages.extend(data.organizations.iter().map(|organization| Page::Organization(organization.id.clone())));
        pages.extend(data.events.iter().map(|event| Page::Event(event.id.clone())));
        pages
    }
}

fn below(folder: &str, id: &str) -> String {
    let mut path = folder.to_owned();
    escape(id, &mut path);
    path
}

#[cfg(test)]
mod tests;
