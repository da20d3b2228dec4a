//! What is found: which page tells more of it, and where it stands in the sources.

use crate::glossary::entries_of;
use crate::model::{Cite, Dataset, EventId, OrganizationId, PersonId, Point, SessionId};
use crate::route::Page;

/// Something that a search finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A session.
    Session(SessionId),
    /// A person.
    Person(PersonId),
    /// An organization.
    Organization(OrganizationId),
    /// An event of the roadmap.
    Event(EventId),
    /// An abbreviation, by its position in [`Dataset::glossary`].
    Abbreviation(usize),
    /// Something said.
    Point(Place),
}

/// Where something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The session.
    pub session: SessionId,
    /// Where in it.
    pub said: Said,
}

/// Where in a session something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// In a contribution, by the positions of that and of the point in it.
    Contribution(usize, usize),
    /// In the discussion, by the position of the statement.
    Discussion(usize),
}

impl Place {
    /// What was said; nothing where the place is of another data set.
    pub fn point(self, data: &Dataset) -> Option<&Point> {
        let session = data.sessions.get(self.session.position())?;
        match self.said {
            Said::Contribution(part, point) => session.contributions.get(part)?.points.get(point),
            Said::Discussion(statement) => Some(&session.discussion.get(statement)?.point),
        }
    }

    /// The people who said it, if they are named.
    pub fn people(self, data: &Dataset) -> Vec<PersonId> {
        let session = data.session(self.session);
        match self.said {
            Said::Contribution(part, _) => session.contributions.get(part).map(|part| vec![part.person]),
            Said::Discussion(statement) => session.discussion.get(statement).map(|said| said.people.clone()),
        }
        .unwrap_or_default()
    }

    /// The name of whoever said it where no person is named: an organization, or how the record calls them.
    pub fn unnamed(self, data: &Dataset) -> Option<&str> {
        let Said::Discussion(statement) = self.said else { return None };
        let said = data.session(self.session).discussion.get(statement)?;
        let organization = said.organization.map(|organization| data.organization(organization).short_name());
        said.label.as_deref().or(organization)
    }
}

impl Entry {
    /// The page that tells more of it. That of an abbreviation is the organization's that it stands for, where there is
    /// one, else the one with all abbreviations.
    pub fn page(self, data: &Dataset) -> Page {
        match self {
            Entry::Session(session) => Page::Session(data.session(session).id.clone()),
            Entry::Person(person) => Page::Person(data.person(person).id.clone()),
            Entry::Organization(organization) => Page::Organization(data.organization(organization).id.clone()),
            Entry::Event(event) => Page::Event(data.event(event).id.clone()),
            Entry::Abbreviation(position) => match data.glossary.get(position).and_then(|entry| entry.organization) {
                Some(organization) => Entry::Organization(organization).page(data),
                None => Page::About,
            },
            Entry::Point(place) => Entry::Session(place.session).page(data),
        }
    }

    /// The section of its page that tells of it, where that is not the page as a whole.
    pub fn section(self, data: &Dataset) -> Option<&'static str> {
        let is_row = matches!(self, Entry::Abbreviation(_)) && self.page(data) == Page::About;
        is_row.then_some("glossary")
    }

    /// Where it stands first in the sources.
    pub fn cite(self, data: &Dataset) -> Option<&Cite> {
        let evidence = match self {
            Entry::Session(session) => &data.session(session).evidence,
            Entry::Person(person) => &data.person(person).evidence,
            Entry::Organization(organization) => &data.organization(organization).evidence,
            Entry::Event(event) => &data.event(event).evidence,
            Entry::Abbreviation(position) => return data.glossary.get(position)?.cite.as_ref(),
            Entry::Point(place) => return place.point(data)?.cite.as_ref(),
        };
        evidence.cites.first()
    }
}

/// The abbreviation of an organization, to be written behind its name: its own, else the first that stands for it.
pub fn abbreviation(data: &Dataset, organization: OrganizationId) -> Option<&str> {
    if let Some(own) = &data.organization(organization).abbreviation {
        return Some(own);
    }
    let first = *entries_of(data, organization).first()?;
    data.glossary.get(first).map(|entry| entry.abbreviation.as_str())
}

/// Where to begin to read a long text of which a part at byte `part` matters: at its beginning, or at the first word
/// that leaves no more than `before` letters ahead of that part.
pub fn excerpt(text: &str, part: usize, before: usize) -> usize {
    let ahead = text.get(..part).unwrap_or_default();
    let letters = ahead.chars().count();
    let Some(dropped) = letters.checked_sub(before).filter(|dropped| *dropped > 0) else { return 0 };
    let mut after_space = false;
    for (number, (place, letter)) in ahead.char_indices().enumerate() {
        if number >= dropped && after_space {
            return place;
        }
        after_space = letter == ' ';
    }
    ahead.len()
}
