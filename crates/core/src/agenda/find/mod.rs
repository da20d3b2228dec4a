//! Finding sessions: by words, by facets, among the starred.

mod facets;
#[cfg(test)]
mod tests;
mod words;

pub use facets::Value;

use super::Schedule;
use crate::facet::Choice;
use crate::model::{Dataset, MeetingId, SessionId};
use crate::route::{AgendaFacet, AgendaQuery};
use crate::search::{Index, Query};
use facets::{Facets, number_of};

/// The sessions of a meeting, made ready to be searched.
#[derive(Debug)]
pub struct Finder {
    sessions: Vec<SessionId>,
    words: Index,
    facets: Facets,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// How many sessions the meeting has.
    pub total: usize,
    /// The sessions that match: the best first where words were searched for, else in the order of the data.
    pub sessions: Vec<SessionId>,
    /// The facets to choose from, those with one value left out unless it is chosen.
    pub facets: Vec<FacetState>,
}

/// A facet and what can be chosen in it.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetState {
    /// The facet.
    pub facet: AgendaFacet,
    /// Its values that some session has or that are chosen, in an order that no search changes: days, tracks, rooms,
    /// roles and kinds in theirs, organizations and people by how many sessions they have, then by name.
    pub options: Vec<FacetOption>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetOption {
    /// What it stands for.
    pub value: Value,
    /// How it stands in addresses.
    pub key: String,
    /// How many sessions there would be if it were the only one chosen in its facet.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Something that could be taken back where nothing is found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Narrowing {
    /// The words searched for.
    Words,
    /// That only starred sessions are asked for.
    Mine,
    /// All that is chosen in a facet.
    Facet(AgendaFacet),
}

impl Finder {
    /// Reads all that the sessions of a meeting say. Takes some milliseconds for a thousand of them.
    pub fn new(data: &Dataset, meeting: MeetingId, schedule: &Schedule) -> Finder {
        let sessions: Vec<SessionId> = data.sessions_of(meeting).collect();
        Finder {
            words: words::index(data, &sessions),
            facets: Facets::new(data, meeting, &sessions, schedule),
            sessions,
        }
    }

    /// Sorts the sessions under the days of another schedule, after the zone has changed.
    pub fn reschedule(&mut self, data: &Dataset, schedule: &Schedule) {
        self.facets.set_days(data, &self.sessions, schedule);
    }

    /// What matches a query; `is_starred` says which sessions are.
    pub fn find(&self, query: &AgendaQuery, is_starred: &dyn Fn(SessionId) -> bool) -> Found {
        let words = Query::new(&query.q);
        let scores = self.words.scores(&words);
        let (passing, counts) = self.count(query, &scores, is_starred);
        let mut sessions = Vec::with_capacity(passing.len());
        if words.is_empty() {
            passing.iter().for_each(|item| sessions.push(self.sessions[*item]));
        } else {
            let better = |one: usize, other: usize| scores[passing[other]].cmp(&scores[passing[one]]);
            for place in crate::order::indexes(passing.len(), &better) {
                sessions.push(self.sessions[passing[place]]);
            }
        }
        Found { total: self.sessions.len(), sessions, facets: self.facets.states(query, &counts) }
    }

    /// What could be taken back of a query that finds nothing, each with how many sessions that gives; without those
    /// that give none.
    pub fn loosen(&self, query: &AgendaQuery, is_starred: &dyn Fn(SessionId) -> bool) -> Vec<(Narrowing, usize)> {
        let mut ways = Vec::new();
        let scores = self.words.scores(&Query::new(&query.q));
        let all = vec![1; scores.len()];
        let mut add = |narrowing: Narrowing, is_used: bool| {
            if is_used {
                let scores = if narrowing == Narrowing::Words { &all } else { &scores };
                let count = self.count(&without(query, narrowing), scores, is_starred).0.len();
                if count > 0 {
                    ways.push((narrowing, count));
                }
            }
        };
        add(Narrowing::Words, !query.q.is_empty());
        add(Narrowing::Mine, query.mine);
        for facet in AgendaFacet::ALL {
            add(Narrowing::Facet(facet), !query.chosen(facet).is_empty());
        }
        ways
    }

    /// The values that are chosen, each with its facet; those that this meeting does not have are left out.
    pub fn chosen(&self, query: &AgendaQuery) -> Vec<(AgendaFacet, Value, String)> {
        let mut chosen = Vec::new();
        for facet in AgendaFacet::ALL {
            for key in query.chosen(facet) {
                if let Some(value) = self.facets.value(facet, key) {
                    chosen.push((facet, value, key.clone()));
                }
            }
        }
        chosen
    }

    /// The positions of what passes, and for each facet and value what choosing it would give.
    fn count(
        &self,
        query: &AgendaQuery,
        scores: &[u32],
        is_starred: &dyn Fn(SessionId) -> bool,
    ) -> (Vec<usize>, Vec<Vec<u32>>) {
        let mut found = Vec::with_capacity(scores.len());
        for (item, score) in scores.iter().enumerate() {
            found.push(*score > 0 && (!query.mine || is_starred(self.sessions[item])));
        }
        let choices: Vec<Choice> = AgendaFacet::ALL.iter().map(|facet| self.choice(query, *facet)).collect();
        let counts = self.facets.table.count(&found, &choices);
        (counts.passing, counts.of)
    }

    fn choice(&self, query: &AgendaQuery, facet: AgendaFacet) -> Choice {
        let keys = query.chosen(facet);
        let mut choice = Choice { narrows: !keys.is_empty(), values: Vec::new() };
        for key in keys {
            choice.values.extend(number_of(&self.facets.values[facet as usize], key));
        }
        choice
    }
}

/// The query without one of its narrowings.
pub fn without(query: &AgendaQuery, narrowing: Narrowing) -> AgendaQuery {
    let mut looser = query.clone();
    match narrowing {
        Narrowing::Words => looser.q.clear(),
        Narrowing::Mine => looser.mine = false,
        Narrowing::Facet(facet) => looser.facets[facet as usize].clear(),
    }
    looser
}
