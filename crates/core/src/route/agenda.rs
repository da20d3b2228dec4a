//! The choices on the agenda.

use super::escape::Pairs;

/// What can be chosen among the sessions. The values of a facet are ids, but for the day (ISO 8601), the kind and the
/// role (the words of the data files).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgendaFacet {
    /// `day`
    Day,
    /// `track`
    Track,
    /// `room`
    Room,
    /// `org`: those whose people have a part, or that took the floor.
    Organization,
    /// `person`
    Person,
    /// `role`: what some person does in the session.
    Role,
    /// `kind`
    Kind,
}

impl AgendaFacet {
    /// All of them, in the order of addresses and of the page.
    pub const ALL: [AgendaFacet; 7] = [
        AgendaFacet::Day,
        AgendaFacet::Track,
        AgendaFacet::Room,
        AgendaFacet::Organization,
        AgendaFacet::Person,
        AgendaFacet::Role,
        AgendaFacet::Kind,
    ];

    /// Its key in addresses.
    pub fn key(self) -> &'static str {
        match self {
            AgendaFacet::Day => "day",
            AgendaFacet::Track => "track",
            AgendaFacet::Room => "room",
            AgendaFacet::Organization => "org",
            AgendaFacet::Person => "person",
            AgendaFacet::Role => "role",
            AgendaFacet::Kind => "kind",
        }
    }
}

/// How the agenda is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgendaView {
    /// One session below the other.
    List,
    /// Rooms beside each other, time downwards.
    Grid,
}

impl AgendaView {
    fn name(self) -> &'static str {
        match self {
            AgendaView::List => "list",
            AgendaView::Grid => "grid",
        }
    }
}

/// What is chosen on the agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgendaQuery {
    /// `q`: the words searched for, as typed.
    pub q: String,
    /// The chosen values of each facet, in the order of [`AgendaFacet::ALL`].
    pub facets: [Vec<String>; AgendaFacet::ALL.len()],
    /// `hide`, repeated: ids of rooms that the grid leaves out.
    pub hide: Vec<String>,
    /// `view`: how it is drawn; what suits the window and the day when empty.
    pub view: Option<AgendaView>,
    /// `tz`: the IANA zone that times are shown in, or `local` for the visitor's own; the meeting's when empty.
    pub tz: Option<String>,
    /// `mine=1`: only the starred sessions.
    pub mine: bool,
    /// `stars`: ids of sessions that somebody carries here from another device, joined by dots.
    pub stars: Vec<String>,
}

impl AgendaQuery {
    /// The chosen values of a facet.
    pub fn chosen(&self, facet: AgendaFacet) -> &[String] {
        &self.facets[facet as usize]
    }

    /// Chooses a value of a facet, or takes it back.
    pub fn toggle(&mut self, facet: AgendaFacet, value: &str) {
        toggle(&mut self.facets[facet as usize], value);
    }

    /// Hides a room in the grid, or shows it again.
    pub fn toggle_hidden(&mut self, room: &str) {
        toggle(&mut self.hide, room);
    }

    /// Whether the sessions are narrowed down by words, facets or stars.
    pub fn narrows(&self) -> bool {
        self.mine || !self.q.is_empty() || self.facets.iter().any(|values| !values.is_empty())
    }

    /// The same without words and facets. One's own agenda stays that.
    pub fn cleared(&self) -> AgendaQuery {
        AgendaQuery { q: String::new(), facets: Default::default(), ..self.clone() }
    }

    pub(super) fn read(pairs: &Pairs) -> AgendaQuery {
        let first = |key: &str| pairs.first(key).filter(|value| !value.is_empty());
        let view = first("view").unwrap_or_default();
        AgendaQuery {
            q: first("q").unwrap_or_default(),
            facets: AgendaFacet::ALL.map(|facet| pairs.all(facet.key())),
            hide: pairs.all("hide"),
            view: [AgendaView::List, AgendaView::Grid].into_iter().find(|known| known.name() == view),
            tz: first("tz"),
            mine: first("mine").is_some_and(|value| value == "1"),
            stars: first("stars").map(|ids| split(&ids)).unwrap_or_default(),
        }
    }

    pub(super) fn write(&self, pairs: &mut Pairs) {
        pairs.push_filled("q", &self.q);
        for (facet, values) in AgendaFacet::ALL.iter().zip(&self.facets) {
            values.iter().for_each(|value| pairs.push(facet.key(), value));
        }
        self.hide.iter().for_each(|room| pairs.push("hide", room));
        pairs.push_filled("view", self.view.map_or("", AgendaView::name));
        pairs.push_filled("tz", self.tz.as_deref().unwrap_or_default());
        pairs.push_filled("mine", if self.mine { "1" } else { "" });
        pairs.push_filled("stars", &self.stars.join("."));
    }
}

/// Chooses a value among several, or takes it back.
pub fn toggle(values: &mut Vec<String>, value: &str) {
    match values.iter().position(|chosen| chosen == value) {
        Some(chosen) => drop(values.remove(chosen)),
        None => values.push(value.to_owned()),
    }
}

fn split(ids: &str) -> Vec<String> {
    let mut stars: Vec<String> = Vec::new();
    for id in ids.split('.').filter(|id| !id.is_empty()) {
        if !stars.iter().any(|known| known == id) {
            stars.push(id.to_owned());
        }
    }
    stars
}
