//! The search of all views: which documents have every word of a query, the best first.
//!
//! A document is what a view lists: a session, a person, an event. An [`Index`] of a list is built once; a [`Query`] is
//! what somebody typed. A word of the query finds the words that it begins, folded as [`crate::text`] folds, and those
//! it begins but for a typo (two in a word of eight letters): a letter too many, too few, another one, or two swapped.

mod build;
mod query;
mod typo;

pub use build::Builder;
pub use query::Query;
use query::{Found, Wanted};

use crate::order;

/// The part of a document in which a word stands, the least telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Points, discussion, descriptions.
    Body,
    /// Whom somebody speaks for, and as what.
    Organization,
    /// The title of a session or an event, the name of a person.
    Name,
}

/// The words of a list of documents.
#[derive(Debug)]
pub struct Index {
    /// How many documents there are.
    documents: usize,
    /// The distinct words in order, one after the other.
    text: String,
    /// Of each word.
    words: Vec<Entry>,
    /// Where words stand, word by word.
    places: Vec<Place>,
    /// See [`Index::sparing`].
    spared: &'static [&'static str],
}

/// One word of an index: where it ends in the text, and where its places end; each begins where the one before ends.
#[derive(Debug)]
struct Entry {
    text_end: usize,
    places_end: usize,
    /// Its letters, as [`typo::bag`] has them.
    bag: u32,
}

/// That a word stands in a document.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    document: usize,
    field: Field,
}

impl Index {
    /// The index where some words are no more than a manner of asking, such as the titles of people: beside others, they
    /// keep no document from being found that has not got them. What is written with dots has to be typed with them.
    pub fn sparing(self, words: &'static [&'static str]) -> Index {
        Index { spared: words, ..self }
    }

    /// How well each document matches: 0 if a word of the query is nowhere in it, else the more the better. A query
    /// without words matches all alike, with 1.
    pub fn scores(&self, query: &Query) -> Vec<u32> {
        let mut scores = vec![1_u32; self.documents];
        let mut best = vec![0; self.documents];
        let is_spared = |wanted: &Wanted| wanted.is_among(self.spared);
        let spares = !query.words().iter().all(is_spared);
        for wanted in query.words() {
            best.fill(0);
            self.find(wanted, &mut best);
            if best.iter().all(|best| *best == 0) {
                self.find_initials(wanted.initials(), &mut best);
            }
            let least = u32::from(spares && is_spared(wanted));
            for (score, best) in scores.iter_mut().zip(&best) {
                let best = (*best).max(least);
                *score = if *score == 0 || best == 0 { 0 } else { score.saturating_add(best) };
            }
        }
        scores
    }

    /// As [`Index::find`], where all the letters begin words of a document; nothing for none.
    fn find_initials(&self, letters: &[Wanted], best: &mut [u32]) {
        for (number, letter) in letters.iter().enumerate() {
            let mut found = vec![0; self.documents];
            self.find(letter, &mut found);
            for (best, found) in best.iter_mut().zip(found) {
                *best = if number == 0 { found } else { found.min(*best) };
            }
        }
    }

    /// The documents that match, best first; those that match alike in their order.
    pub fn ranked(&self, query: &Query) -> Vec<usize> {
        let scores = self.scores(query);
        let mut found = Vec::new();
        for (document, score) in scores.iter().enumerate() {
            if *score > 0 {
                found.push((document, *score));
            }
        }
        let order = order::indexes(found.len(), &|one, other| found[other].1.cmp(&found[one].1));
        order.into_iter().map(|place| found[place].0).collect()
    }

    /// Raises the points of the documents that have a word to those of the best place in which it is found.
    fn find(&self, wanted: &Wanted, best: &mut [u32]) {
        let first = self.first_not_before(wanted.text());
        let mut end = first;
        while end < self.words.len() && self.word(end).starts_with(wanted.text()) {
            let is_whole = self.word(end).len() == wanted.text().len();
            self.credit(end, if is_whole { Found::Whole } else { Found::Beginning }, best);
            end += 1;
        }
        if wanted.allows_typos() {
            for (word, entry) in self.words.iter().enumerate() {
                let is_told = first <= word && word < end;
                if !is_told
                    && wanted.may_be_in(entry.bag)
                    && let Some(found) = wanted.found_in(self.word(word))
                {
                    self.credit(word, found, best);
                }
            }
        }
    }

    fn credit(&self, word: usize, found: Found, best: &mut [u32]) {
        let start = word.checked_sub(1).map_or(0, |before| self.words[before].places_end);
        for place in self.places.get(start..self.words[word].places_end).unwrap_or_default() {
            if let Some(best) = best.get_mut(place.document) {
                *best = (*best).max(points(found, place.field));
            }
        }
    }

    fn word(&self, word: usize) -> &str {
        let start = word.checked_sub(1).map_or(0, |before| self.words[before].text_end);
        self.text.get(start..self.words[word].text_end).unwrap_or_default()
    }

    /// The first word that does not come before a text.
    fn first_not_before(&self, text: &str) -> usize {
        let (mut low, mut high) = (0, self.words.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.word(middle) < text { low = middle + 1 } else { high = middle }
        }
        low
    }
}

/// What finding a word is worth: the field counts more than whether the word is found whole, but what is only found by
/// forgiving a typo is worth less than anything found as typed.
fn points(found: Found, field: Field) -> u32 {
    let field = field as u32;
    match found {
        Found::Whole => 16 << field,
        Found::Beginning => 12 << field,
        Found::Typos(typos) => 1 + field + if typos == 1 { 3 } else { 0 },
    }
}

#[cfg(test)]
pub(crate) mod tests;
