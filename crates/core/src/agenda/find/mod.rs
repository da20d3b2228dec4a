//! Finding sessions: by words, by facets, among the starred.

mod facets;
#[cfg(test)]
mod tests;
mod words;

use super::Schedule;
use crate::facet::FacetState;
use crate::find::{self, All, Asked, Narrowing};
use crate::model::{Dataset, MeetingId, SessionId};
use crate::route::{AgendaFacet, AgendaQuery};
use crate::search::Builder;

/// The sessions of a meeting, made ready to be searched.
#[derive(Debug)]
pub struct Finder {
    sessions: Vec<SessionId>,
    finder: find::Finder,
    /// All that there is, whatever is asked for.
    all: All,
    has_words: bool,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// How many sessions the meeting has.
    pub total: usize,
    /// The sessions that match: the best first where words were searched for, else in the order of the data.
    pub sessions: Vec<SessionId>,
    /// The facets to choose from, by their place in [`AgendaFacet::ALL`]. A day stands for the number of days since
    /// [`crate::civil::Day::MIN`], a role or kind for its place among all, everything else for its position in its list.
    pub facets: Vec<FacetState>,
}

impl Finder {
    /// All sessions of a meeting, without their words.
    pub fn new(data: &Dataset, meeting: MeetingId, schedule: &Schedule) -> Finder {
        let sessions: Vec<SessionId> = data.sessions_of(meeting).collect();
        let facets = facets::facets(data, meeting, &sessions, schedule);
        let finder = find::Finder::new(Builder::new(0).finish(), facets, (0..sessions.len()).collect());
        Finder { all: all(&finder), finder, sessions, has_words: false }
    }

    /// Reads all that the sessions say, unless that is done. Has to be called before words are searched for; takes some
    /// milliseconds for a thousand of them.
    pub fn read(&mut self, data: &Dataset) {
        if !self.has_words {
            self.finder.set_words(words::index(data, &self.sessions));
            self.has_words = true;
        }
    }

    /// Sorts the sessions under the days of another schedule, after the zone has changed.
    pub fn reschedule(&mut self, schedule: &Schedule) {
        let days = facets::days(&self.sessions, schedule);
        if self.finder.facets_mut().replace(AgendaFacet::Day as usize, days) {
            self.all = all(&self.finder);
        }
    }

    /// What matches a query; `is_starred` says which sessions are.
    pub fn find(&self, query: &AgendaQuery, is_starred: &dyn Fn(SessionId) -> bool) -> Found {
        let found = self.ask(query, is_starred, &|asked| self.finder.find(asked, &self.all));
        let mut sessions = Vec::with_capacity(found.owners.len());
        found.owners.iter().for_each(|item| sessions.push(self.sessions[*item]));
        Found { total: found.total, sessions, facets: found.facets }
    }

    /// What could be taken back of a query that finds nothing, each with how many sessions that gives; without those
    /// that give none.
    pub fn loosen(&self, query: &AgendaQuery, is_starred: &dyn Fn(SessionId) -> bool) -> Vec<(Narrowing, usize)> {
        self.ask(query, is_starred, &|asked| self.finder.loosen(asked))
    }

    /// The values that are chosen, each with its facet, what it stands for and its key; those that this meeting does not
    /// have are left out.
    pub fn chosen(&self, query: &AgendaQuery) -> Vec<(usize, usize, String)> {
        self.finder.chosen(&query.facets)
    }

    fn ask<T>(&self, query: &AgendaQuery, is_starred: &dyn Fn(SessionId) -> bool, answer: &dyn Fn(&Asked) -> T) -> T {
        let is_own = |item: usize| is_starred(self.sessions[item]);
        let own = query.mine.then_some(&is_own as &dyn Fn(usize) -> bool);
        answer(&Asked { q: &query.q, chosen: &query.facets, bounds: None, own })
    }
}

fn all(finder: &find::Finder) -> All {
    let chosen: [Vec<String>; AgendaFacet::ALL.len()] = Default::default();
    finder.all(&Asked { q: "", chosen: &chosen, bounds: None, own: None })
}

/// The query without one of its narrowings.
pub fn without(query: &AgendaQuery, narrowing: Narrowing) -> AgendaQuery {
    let mut looser = query.clone();
    match narrowing {
        Narrowing::Words => looser.q.clear(),
        Narrowing::Own => looser.mine = false,
        Narrowing::Facet(facet) => looser.facets[facet].clear(),
    }
    looser
}
