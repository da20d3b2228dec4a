//! The speaker directory: everybody with a contribution at some meeting of the series, by name; who of them matches words
//! and chosen facets, and in which order.
//!
//! A speaker matches when one contribution of theirs has all that is asked for: who moderated session III, not who was
//! at session III and moderated another.

mod facets;
mod groups;
#[cfg(test)]
mod tests;
mod words;

pub use groups::{Group, Heading};

use crate::facet::FacetState;
use crate::find::{All, Asked, Finder, Narrowing};
use crate::model::{Contribution, Dataset, MeetingId, OrganizationId, PersonId, SessionId};
use crate::order;
use crate::route::{SpeakersFacet, SpeakersOrder, SpeakersQuery, SpeakersSort};
use crate::search::{Builder, Query};
use facets::Labels;

/// How names are ordered: the places of the names in the order of the reader's language.
pub type Collate<'a> = &'a dyn Fn(&[&str]) -> Vec<usize>;

/// Everybody who has a contribution, made ready to be searched. People are known by their place among all names.
#[derive(Debug)]
pub struct Directory {
    /// By sort name.
    people: Vec<PersonId>,
    /// The contributions person by person, of each the latest meeting first.
    parts: Vec<Part>,
    /// Where those of each person end.
    ends: Vec<usize>,
    /// The place of each organization among all names.
    ranks: Vec<usize>,
    /// The letter that each stands under in a long list, and that as it is written.
    letters: Vec<(char, char)>,
    finder: Finder,
    /// All that the meetings chosen last have, which are seldom others from one letter typed to the next.
    all: Option<(Vec<MeetingId>, All)>,
    has_words: bool,
    labels: Labels,
}

/// A contribution by its session and its number there.
#[derive(Clone, Copy, Debug)]
struct Part {
    session: SessionId,
    number: usize,
}

/// What is found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// How many speakers the chosen meetings have.
    pub total: usize,
    /// Those who match, in order.
    pub people: Vec<usize>,
    /// The facets to choose from, by their place in [`SpeakersFacet::ALL`]. A role or kind stands for its place among
    /// all, country and topic for what [`Directory::label`] says, everything else for its position in its list.
    pub facets: Vec<FacetState>,
    /// The chosen meetings; none where it is all of them.
    pub meetings: Vec<MeetingId>,
    /// The order in which they stand; nothing where the best come first.
    pub sort: Option<SpeakersSort>,
}

impl Directory {
    /// Everybody, in the order that `collate` gives.
    pub fn new(data: &Dataset, collate: Collate) -> Directory {
        let names: Vec<&str> = data.people.iter().map(|person| person.sort_name.as_str()).collect();
        let mut of_person: Vec<Vec<Part>> = vec![Vec::new(); data.people.len()];
        for meeting in data.meeting_ids().rev() {
            for session in data.sessions_of(meeting) {
                for (number, part) in data.session(session).contributions.iter().enumerate() {
                    of_person[part.person.position()].push(Part { session, number });
                }
            }
        }
        let (mut people, mut parts, mut ends, mut owners) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for person in collate(&names) {
            if let Some(theirs) = of_person.get_mut(person).filter(|theirs| !theirs.is_empty()) {
                owners.resize(owners.len() + theirs.len(), people.len());
                people.push(PersonId(person));
                parts.append(theirs);
                ends.push(parts.len());
            }
        }
        let labels = Labels::of(data);
        let facets = facets::facets(data, &labels, &parts, owners.clone());
        let finder = Finder::new(Builder::new(0).finish(), facets, owners);
        let ranks = organization_ranks(data, collate);
        let letters = people.iter().map(|person| groups::letters(&data.person(*person).sort_name)).collect();
        Directory { people, parts, ends, ranks, letters, finder, all: None, has_words: false, labels }
    }

    /// Reads the words, unless that is done. Has to be called before words are searched for; takes some milliseconds for
    /// a thousand people.
    pub fn read(&mut self, data: &Dataset) {
        if !self.has_words {
            self.finder.set_words(words::index(data, &self.parts));
            self.has_words = true;
        }
    }

    /// Who matches a query, where a meeting is shown on all pages.
    pub fn list(&mut self, data: &Dataset, shown: MeetingId, query: &SpeakersQuery) -> Listing {
        let meetings = meetings(data, shown, query);
        let all = match self.all.take() {
            Some((of, all)) if of == meetings => all,
            _ => self.ask(data, &meetings, query, &|asked| self.finder.all(asked)),
        };
        let found = self.ask(data, &meetings, query, &|asked| self.finder.find(asked, &all));
        self.all = Some((meetings.clone(), all));
        // Without words they come by name, with words the best first.
        let by_name = SpeakersSort { by: SpeakersOrder::Name, descending: false };
        let unasked = Query::new(&query.q).is_empty().then_some(by_name);
        let people = match query.sort {
            Some(sort) => self.sorted(data, &meetings, found.owners, sort),
            None => found.owners,
        };
        let sort = query.sort.or(unasked);
        Listing { total: found.total, people, facets: found.facets, meetings, sort }
    }

    /// What could be taken back of a query that finds nobody, each with how many that gives; of the meetings, it is that
    /// only some are asked for.
    pub fn loosen(&self, data: &Dataset, shown: MeetingId, query: &SpeakersQuery) -> Vec<(Narrowing, usize)> {
        self.ask(data, &meetings(data, shown, query), query, &|asked| self.finder.loosen(asked))
    }

    /// The values that are chosen, each with its facet, what it stands for and its key.
    pub fn chosen(&self, query: &SpeakersQuery) -> Vec<(usize, usize, String)> {
        self.finder.chosen(&query.facets)
    }

    /// A person by their place.
    pub fn person(&self, place: usize) -> PersonId {
        self.people[place]
    }

    /// What a country or topic is called.
    pub fn label(&self, facet: SpeakersFacet, of: usize) -> &str {
        self.labels.label(facet, of)
    }

    /// The contributions of a person at some meetings (at all where none is named), the latest meeting first.
    pub fn parts<'a>(
        &self,
        data: &'a Dataset,
        meetings: &[MeetingId],
        place: usize,
    ) -> Vec<(SessionId, &'a Contribution)> {
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        let mut parts = Vec::new();
        for part in &self.parts[start..self.ends[place]] {
            let session = data.session(part.session);
            if meetings.is_empty() || meetings.contains(&session.meeting) {
                parts.extend(session.contributions.get(part.number).map(|contribution| (part.session, contribution)));
            }
        }
        parts
    }

    /// The organization that a person is listed under: the first that they spoke for at these meetings.
    pub fn organization(&self, data: &Dataset, meetings: &[MeetingId], place: usize) -> Option<OrganizationId> {
        let parts = self.parts(data, meetings, place);
        parts.iter().find_map(|(_, part)| part.organizations.first()).copied()
    }

    fn ask<T>(&self, data: &Dataset, meetings: &[MeetingId], query: &SpeakersQuery, answer: &dyn Fn(&Asked) -> T) -> T {
        let bounds = SpeakersFacet::Meeting as usize;
        let mut chosen = query.facets.clone();
        chosen[bounds] = meetings.iter().map(|meeting| data.meeting(*meeting).id.clone()).collect();
        answer(&Asked { q: &query.q, chosen: &chosen, bounds: Some(bounds), own: None })
    }

    /// People in an order, those who are equal in it by name.
    fn sorted(&self, data: &Dataset, meetings: &[MeetingId], mut people: Vec<usize>, sort: SpeakersSort) -> Vec<usize> {
        let mut ranks = Vec::with_capacity(people.len());
        for place in &people {
            ranks.push(match sort.by {
                SpeakersOrder::Name => *place,
                SpeakersOrder::Organization => {
                    self.organization(data, meetings, *place).map_or(usize::MAX, |one| self.ranks[one.position()])
                }
                SpeakersOrder::Contributions => self.parts(data, meetings, *place).len(),
            });
        }
        let order = order::indexes(people.len(), &|one, other| {
            let ascending = ranks[one].cmp(&ranks[other]);
            let directed = if sort.descending { ascending.reverse() } else { ascending };
            // Where words are searched for, they come the best first.
            directed.then(people[one].cmp(&people[other]))
        });
        people = order::arranged(people, &order);
        people
    }
}

/// The meetings whose speakers are listed, none for all of them: the chosen ones that there are, else the one shown.
pub fn meetings(data: &Dataset, shown: MeetingId, query: &SpeakersQuery) -> Vec<MeetingId> {
    let chosen = query.chosen(SpeakersFacet::Meeting);
    if chosen.iter().any(|key| key == SpeakersQuery::SERIES) {
        return Vec::new();
    }
    let mut meetings: Vec<MeetingId> = chosen.iter().filter_map(|key| data.find_meeting(key)).collect();
    if meetings.is_empty() {
        meetings.push(shown);
    }
    meetings
}

/// The query with a value of a facet chosen, or taken back. Of the meetings the one shown is chosen already, and without
/// any it is all of them.
pub fn toggled(
    data: &Dataset,
    shown: MeetingId,
    query: &SpeakersQuery,
    facet: SpeakersFacet,
    key: &str,
) -> SpeakersQuery {
    let mut query = query.clone();
    if facet == SpeakersFacet::Meeting {
        let chosen = meetings(data, shown, &query);
        query.facets[facet as usize] = chosen.into_iter().map(|meeting| data.meeting(meeting).id.clone()).collect();
    }
    query.toggle(facet, key);
    if facet == SpeakersFacet::Meeting && query.chosen(facet).is_empty() {
        query.toggle(facet, SpeakersQuery::SERIES);
    }
    query
}

/// The query without one of its narrowings.
pub fn without(query: &SpeakersQuery, narrowing: Narrowing) -> SpeakersQuery {
    let mut looser = query.clone();
    match narrowing {
        Narrowing::Words => looser.q.clear(),
        Narrowing::Facet(facet) => {
            looser.facets[facet].clear();
            if facet == SpeakersFacet::Meeting as usize {
                looser.toggle(SpeakersFacet::Meeting, SpeakersQuery::SERIES);
            }
        }
        Narrowing::Own => {}
    }
    looser
}

fn organization_ranks(data: &Dataset, collate: Collate) -> Vec<usize> {
    let names: Vec<&str> = data.organizations.iter().map(|one| one.short_name()).collect();
    let mut ranks = vec![0; names.len()];
    for (rank, organization) in collate(&names).into_iter().enumerate() {
        if let Some(place) = ranks.get_mut(organization) {
            *place = rank;
        }
    }
    ranks
}
