//! Finding in a list: by words, by facets, among one's own; and what could be taken back where nothing is found.

pub(crate) mod names;
#[cfg(test)]
mod tests;

use crate::facet::{Counts, FacetState, Facets};
use crate::order;
use crate::search::{Index, Query};

/// The items of a list, made ready to be searched. Documents of the index are the items of the facets.
#[derive(Debug)]
pub struct Finder {
    words: Index,
    facets: Facets,
    /// The owner of each item.
    owners: Vec<usize>,
}

/// What is asked for.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The words searched for, as typed.
    pub q: &'a str,
    /// The chosen keys of each facet.
    pub chosen: &'a [Vec<String>],
    /// The facet that says what there is at all, so that the others offer nothing else.
    pub bounds: Option<usize>,
    /// Which items are one's own, where only these are asked for.
    pub own: Option<&'a dyn Fn(usize) -> bool>,
}

/// All that there is within some bounds, and the orders of the facets' values that it gives.
#[derive(Debug)]
pub struct All {
    counts: Counts,
    orders: Vec<Vec<usize>>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// How many owners there are.
    pub total: usize,
    /// Those that match: the best first where words were searched for, else in their order.
    pub owners: Vec<usize>,
    /// The facets to choose from.
    pub facets: Vec<FacetState>,
}

/// Something that could be taken back where nothing is found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Narrowing {
    /// The words searched for.
    Words,
    /// That only one's own is asked for.
    Own,
    /// All that is chosen in a facet.
    Facet(usize),
}

impl Finder {
    /// Items with their words and facets. `owners` tells whose each item is, those of one after the other.
    pub fn new(words: Index, facets: Facets, owners: Vec<usize>) -> Finder {
        Finder { words, facets, owners }
    }

    /// The facets.
    pub fn facets(&self) -> &Facets {
        &self.facets
    }

    /// The facets, to change them.
    pub fn facets_mut(&mut self) -> &mut Facets {
        &mut self.facets
    }

    /// Takes other words for the items, where they were not read at once.
    pub fn set_words(&mut self, words: Index) {
        self.words = words;
    }

    /// What matches, of all that there is: what [`Finder::all`] gives for the same bounds.
    pub fn find(&self, asked: &Asked, all: &All) -> Found {
        let words = Query::new(asked.q);
        let scores = self.words.scores(&words);
        let mut counts = self.count(asked, &scores);
        let facets = self.facets.states(asked.chosen, &all.counts, &all.orders, &counts);
        let mut owners = std::mem::take(&mut counts.passing);
        if !words.is_empty() {
            let best = self.best(&counts, &scores);
            let order = order::indexes(owners.len(), &|one, other| best[owners[other]].cmp(&best[owners[one]]));
            owners = order::arranged(owners, &order);
        }
        Found { total: all.counts.passing.len(), owners, facets }
    }

    /// What could be taken back, each with how many that gives; without those that give none.
    pub fn loosen(&self, asked: &Asked) -> Vec<(Narrowing, usize)> {
        let mut ways = Vec::new();
        let scores = self.words.scores(&Query::new(asked.q));
        let mut add = |narrowing: Narrowing, asked: Asked, scores: &[u32]| {
            let count = self.count(&asked, scores).passing.len();
            if count > 0 {
                ways.push((narrowing, count));
            }
        };
        if !asked.q.is_empty() {
            add(Narrowing::Words, *asked, &vec![1; scores.len()]);
        }
        if asked.own.is_some() {
            add(Narrowing::Own, Asked { own: None, ..*asked }, &scores);
        }
        for facet in 0..asked.chosen.len() {
            if !asked.chosen[facet].is_empty() {
                let mut chosen = asked.chosen.to_vec();
                chosen[facet].clear();
                add(Narrowing::Facet(facet), Asked { chosen: &chosen, ..*asked }, &scores);
            }
        }
        ways
    }

    /// The values that are chosen: the facet, what each stands for and its key. Those that no item has are left out.
    pub fn chosen(&self, chosen: &[Vec<String>]) -> Vec<(usize, usize, String)> {
        let mut told = Vec::new();
        for (facet, keys) in chosen.iter().enumerate() {
            for key in keys {
                if let Some(of) = self.facets.of(facet, key) {
                    told.push((facet, of, key.clone()));
                }
            }
        }
        told
    }

    /// All that there is within the bounds, whatever else is asked for.
    pub fn all(&self, asked: &Asked) -> All {
        let mut chosen = vec![Vec::new(); asked.chosen.len()];
        if let Some(bounds) = asked.bounds {
            chosen[bounds].clone_from(&asked.chosen[bounds]);
        }
        self.all_of(&vec![true; self.owners.len()], &chosen)
    }

    /// The same, of some items.
    pub fn all_of(&self, items: &[bool], chosen: &[Vec<String>]) -> All {
        let counts = self.facets.count(items, chosen);
        All { orders: self.facets.orders(&counts), counts }
    }

    fn count(&self, asked: &Asked, scores: &[u32]) -> Counts {
        let mut found = Vec::with_capacity(self.owners.len());
        for item in 0..self.owners.len() {
            // Where no words have been read yet, there is no score, and all match.
            let matches = scores.get(item).is_none_or(|score| *score > 0);
            found.push(matches && asked.own.is_none_or(|is_own| is_own(item)));
        }
        self.facets.count(&found, asked.chosen)
    }

    /// The best score of each owner among those of their items that pass.
    fn best(&self, counts: &Counts, scores: &[u32]) -> Vec<u32> {
        let mut best = vec![0; self.owners.last().map_or(0, |last| last + 1)];
        for item in &counts.items {
            let owner = self.owners[*item];
            best[owner] = best[owner].max(scores.get(*item).copied().unwrap_or(0));
        }
        best
    }
}
