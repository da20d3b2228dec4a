//! The agenda as a list that can be searched.

use plenary_core::agenda::without;
use plenary_core::civil::Day;
use plenary_core::facet::FacetState;
use plenary_core::find::Narrowing;
use plenary_core::model::{Role, SessionKind};
use plenary_core::route::AgendaFacet;

use super::state::Agenda;
use crate::components::finding::{Finding, Found, Words, found};
use crate::router::Entry;
use crate::strings::t;

/// The agenda as a list that can be searched.
pub fn list(agenda: Agenda) -> Found {
    found(agenda)
}

impl Finding for Agenda {
    fn look(&self, look: &mut dyn FnMut(&[FacetState])) {
        self.found(|found| look(&found.facets));
    }

    fn numbers(&self) -> (usize, usize) {
        self.found(|found| (found.sessions.len(), found.total))
    }

    fn typed(&self) -> String {
        self.query().q
    }

    fn chosen(&self) -> Vec<(usize, usize, String)> {
        let query = self.query();
        self.finder(|finder| finder.chosen(&query))
    }

    fn loosen(&self) -> Vec<(Narrowing, usize, String)> {
        let query = self.query();
        let ways = self.finder(|finder| finder.loosen(&query, &|session| self.is_starred(session)));
        let href = |narrowing| self.href(&|query| *query = without(query, narrowing));
        ways.into_iter().map(|(narrowing, count)| (narrowing, count, href(narrowing))).collect()
    }

    fn search(&self, words: String) {
        self.choose(Entry::Replace, &|query| query.q.clone_from(&words));
    }

    fn toggle(&self, facet: usize, key: &str) {
        self.choose(Entry::Push, &|query| query.toggle(AgendaFacet::ALL[facet], key));
    }

    fn is_narrowed(&self) -> bool {
        let query = self.query();
        query != query.cleared()
    }

    fn clear(&self) {
        self.choose(Entry::Push, &|query| *query = query.cleared());
    }

    fn legend(&self, facet: usize) -> &'static str {
        t().agenda_facet(AgendaFacet::ALL[facet])
    }

    fn key(&self, facet: usize) -> &'static str {
        AgendaFacet::ALL[facet].key()
    }

    fn name(&self, facet: usize, of: usize) -> String {
        let (data, meeting) = (self.data, self.data.meeting(self.meeting));
        let known = match AgendaFacet::ALL[facet] {
            AgendaFacet::Day => return t().day(Day::MIN.plus(of as i64)),
            AgendaFacet::Track => meeting.tracks.get(of).map(|track| track.name.as_str()),
            AgendaFacet::Room => meeting.rooms.get(of).map(|room| room.name.as_str()),
            AgendaFacet::Organization => data.organizations.get(of).map(|one| one.short_name()),
            AgendaFacet::Person => data.people.get(of).map(|person| person.name.as_str()),
            AgendaFacet::Role => Role::ALL.get(of).map(|role| t().role(*role)),
            AgendaFacet::Kind => SessionKind::ALL.get(of).map(|kind| t().session_kind(*kind)),
        };
        known.unwrap_or_default().to_owned()
    }

    fn long_name(&self, facet: usize, of: usize) -> Option<&'static str> {
        match AgendaFacet::ALL[facet] {
            AgendaFacet::Organization => self.data.organizations.get(of)?.full_name(),
            _ => None,
        }
    }

    fn words(&self) -> Words {
        Words {
            search: t().search_sessions,
            hint: t().search_sessions_hint,
            id: "search-sessions",
            found: |found, total| t().sessions_found(found, total),
            nothing: t().no_session_matches,
        }
    }
}
