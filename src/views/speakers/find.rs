//! The directory as a list that can be searched.

use leptos::prelude::untrack;
use plenary_core::directory::{toggled, without};
use plenary_core::facet::FacetState;
use plenary_core::find::Narrowing;
use plenary_core::model::{OrganizationKind, Role};
use plenary_core::route::SpeakersFacet;

use super::state::Speakers;
use crate::components::finding::{Finding, Found, Words, found};
use crate::router::Entry;
use crate::strings::t;

/// The directory as a list that can be searched.
pub fn list(speakers: Speakers) -> Found {
    found(speakers)
}

impl Finding for Speakers {
    fn look(&self, look: &mut dyn FnMut(&[FacetState])) {
        self.listing(|listing| look(&listing.facets));
    }

    fn numbers(&self) -> (usize, usize) {
        self.listing(|listing| (listing.people.len(), listing.total))
    }

    fn typed(&self) -> String {
        self.query().q
    }

    fn chosen(&self) -> Vec<(usize, usize, String)> {
        let query = self.query();
        self.directory(|directory| directory.chosen(&query))
    }

    fn loosen(&self) -> Vec<(Narrowing, usize, String)> {
        let query = self.query();
        let ways = self.directory(|directory| directory.loosen(self.data, self.shown, &query));
        let href = |narrowing| self.href(&|query| *query = without(query, narrowing));
        ways.into_iter().map(|(narrowing, count)| (narrowing, count, href(narrowing))).collect()
    }

    fn search(&self, words: String) {
        self.choose(Entry::Replace, &|query| query.q.clone_from(&words));
    }

    fn toggle(&self, facet: usize, key: &str) {
        let facet = SpeakersFacet::ALL[facet];
        self.choose(Entry::Push, &|query| *query = toggled(self.data, self.shown, query, facet, key));
    }

    fn is_narrowed(&self) -> bool {
        let query = self.query();
        query != query.cleared()
    }

    fn clear(&self) {
        self.choose(Entry::Push, &|query| *query = query.cleared());
    }

    fn legend(&self, facet: usize) -> &'static str {
        t().speakers_facet(SpeakersFacet::ALL[facet])
    }

    fn key(&self, facet: usize) -> &'static str {
        SpeakersFacet::ALL[facet].key()
    }

    fn name(&self, facet: usize, of: usize) -> String {
        let data = self.data;
        let known = match SpeakersFacet::ALL[facet] {
            SpeakersFacet::Meeting => data.meetings.get(of).map(|meeting| meeting.short_title.as_str()),
            SpeakersFacet::Organization => data.organizations.get(of).map(|one| one.short_name()),
            SpeakersFacet::Kind => OrganizationKind::ALL.get(of).map(|kind| t().organization_kind(*kind)),
            SpeakersFacet::Role => Role::ALL.get(of).map(|role| t().role(*role)),
            SpeakersFacet::Session => {
                let session = data.sessions.get(of);
                return session.map(|session| t().session_named(&session.number, &session.title)).unwrap_or_default();
            }
            facet @ (SpeakersFacet::Country | SpeakersFacet::Topic) => {
                return untrack(|| self.directory(|directory| directory.label(facet, of).to_owned()));
            }
        };
        known.unwrap_or_default().to_owned()
    }

    fn long_name(&self, facet: usize, of: usize) -> Option<&'static str> {
        match SpeakersFacet::ALL[facet] {
            SpeakersFacet::Organization => self.data.organizations.get(of)?.full_name(),
            _ => None,
        }
    }

    fn words(&self) -> Words {
        Words {
            search: t().search_speakers,
            hint: t().search_speakers_hint,
            id: "search-speakers",
            found: |found, total| t().speakers_found(found, total),
            nothing: t().nobody_matches,
        }
    }
}
