//! Finding events: by words, by facets, among those that were known on a day.

mod facets;
#[cfg(test)]
mod tests;

use super::choices::{Choices, RoadmapFacet};
use super::words;
use crate::edtf::Edtf;
use crate::facet::FacetState;
use crate::find::{Asked, Finder, Narrowing};
use crate::model::{Dataset, EventId, OrganizationId};
use crate::search::Builder;
use facets::Labels;

/// The events of the roadmap, made ready to be searched.
#[derive(Debug)]
pub struct Events {
    finder: Finder,
    has_words: bool,
    labels: Labels,
}

/// What is found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// How many events were known.
    pub total: usize,
    /// Those that match: the best first where words are searched for, else in the order of the data, which is by date.
    pub events: Vec<EventId>,
    /// The facets to choose from, by their place in [`RoadmapFacet::ALL`]. What their values stand for, [`Events::label`]
    /// tells; a status stands for its place in [`super::Status::ALL`].
    pub facets: Vec<FacetState>,
}

/// Which events were known.
type IsKnown<'a> = &'a dyn Fn(EventId) -> bool;

impl Events {
    /// All events, without their words.
    pub fn new(data: &Dataset) -> Events {
        let labels = Labels::of(data);
        let facets = facets::facets(data, &labels);
        let finder = Finder::new(Builder::new(0).finish(), facets, (0..data.events.len()).collect());
        Events { finder, has_words: false, labels }
    }

    /// Reads the words, unless that is done. Has to be called before words are searched for; takes some milliseconds for
    /// a thousand events. `printed` says how a date is written.
    pub fn read(&mut self, data: &Dataset, printed: &dyn Fn(&Edtf) -> String) {
        if !self.has_words {
            self.finder.set_words(words::index(data, printed));
            self.has_words = true;
        }
    }

    /// What matches, of those events that were known.
    pub fn list(&self, choices: &Choices, is_known: IsKnown) -> Listing {
        let count = self.labels.events();
        let known: Vec<bool> = (0..count).map(|event| is_known(EventId(event))).collect();
        let all = self.finder.all_of(&known, &vec![Vec::new(); choices.facets.len()]);
        let found = ask(choices, is_known, &|asked| self.finder.find(asked, &all));
        let events = found.owners.into_iter().map(EventId).collect();
        let mut facets = found.facets;
        // What came of the plans is nothing to choose by on a day that did not know it.
        let status = RoadmapFacet::Status as usize;
        let is_told = choices.asof.is_none() || !choices.facets[status].is_empty();
        facets.retain(|state| is_told || state.facet != status);
        Listing { total: found.total, events, facets }
    }

    /// What could be taken back where nothing is found, each with how many events that gives; without those that give
    /// none.
    pub fn loosen(&self, choices: &Choices, is_known: IsKnown) -> Vec<(Narrowing, usize)> {
        let mut ways = ask(choices, is_known, &|asked| self.finder.loosen(asked));
        // What nobody knew of yet cannot be had by taking something back.
        ways.retain(|(narrowing, _)| *narrowing != Narrowing::Own);
        ways
    }

    /// The values that are chosen: the facet, what each stands for and its key. Those that no event has are left out.
    pub fn chosen(&self, choices: &Choices) -> Vec<(usize, usize, String)> {
        self.finder.chosen(&choices.facets)
    }

    /// What a lane, a convener or a place is called; a status has no name here.
    pub fn label<'a>(&'a self, data: &'a Dataset, facet: RoadmapFacet, of: usize) -> &'a str {
        self.labels.label(data, facet, of)
    }

    /// The organization that a convener is, if it is one of those with a page.
    pub fn organization(&self, data: &Dataset, facet: RoadmapFacet, of: usize) -> Option<OrganizationId> {
        let is_one = facet == RoadmapFacet::Convener && of < data.organizations.len();
        is_one.then_some(OrganizationId(of))
    }
}

fn ask<T>(choices: &Choices, is_known: IsKnown, answer: &dyn Fn(&Asked) -> T) -> T {
    let own = |event: usize| is_known(EventId(event));
    answer(&Asked { q: &choices.q, chosen: &choices.facets, bounds: None, own: Some(&own) })
}

/// The choices without one of the narrowings.
pub fn without(choices: &Choices, narrowing: Narrowing) -> Choices {
    let mut looser = choices.clone();
    match narrowing {
        Narrowing::Words => looser.q.clear(),
        Narrowing::Facet(facet) => looser.facets[facet].clear(),
        Narrowing::Own => {}
    }
    looser
}
