//! Collecting the words of an index.

use super::typo::bag;
use super::{Entry, Field, Index, Place};
use crate::order;
use crate::slots::Slots;
use crate::text::each_word;

/// An index to which texts are still added.
#[derive(Debug)]
pub struct Builder {
    documents: usize,
    /// The distinct words as they came, one after the other.
    text: String,
    /// Where each ends.
    ends: Vec<usize>,
    /// The numbers of the words.
    slots: Slots,
    /// Each word with where it stands.
    places: Vec<(usize, Place)>,
    /// For each word, the last of its places.
    last: Vec<Place>,
}

impl Builder {
    /// An index of a number of documents, numbered from 0, without words yet.
    pub fn new(documents: usize) -> Self {
        Self {
            documents,
            text: String::new(),
            ends: Vec::new(),
            slots: Slots::default(),
            places: Vec::new(),
            last: Vec::new(),
        }
    }

    /// Adds a text to a document; a document that the index does not have gets none.
    pub fn add(&mut self, document: usize, field: Field, text: &str) {
        if document < self.documents {
            let place = Place { document, field };
            each_word(text, &mut |word| {
                for beginning in &word.beginnings {
                    self.add_word(word.from(*beginning), place);
                }
            });
        }
    }

    fn add_word(&mut self, text: &str, place: Place) {
        let count = self.ends.len();
        let known = |word| part(&self.text, &self.ends, word);
        match self.slots.enter(text, count, &known) {
            Some(word) if self.last[word] == place => {}
            Some(word) => {
                self.last[word] = place;
                self.places.push((word, place));
            }
            None => {
                self.places.push((count, place));
                self.last.push(place);
                self.text.push_str(text);
                self.ends.push(self.text.len());
            }
        }
    }

    fn word(&self, word: usize) -> &str {
        part(&self.text, &self.ends, word)
    }

    /// The index of all that was added.
    pub fn finish(self) -> Index {
        let order = order::indexes(self.ends.len(), &|one, other| self.word(one).cmp(self.word(other)));
        let mut text = String::with_capacity(self.text.len());
        let mut words = Vec::with_capacity(order.len());
        let mut ranks = vec![0; order.len()];
        for (rank, word) in order.iter().enumerate() {
            ranks[*word] = rank;
            text.push_str(self.word(*word));
            words.push(Entry { text_end: text.len(), places_end: 0, bag: bag(self.word(*word)) });
        }
        let places = by_word(&self.places, &ranks, &mut words);
        Index { documents: self.documents, text, words, places, spared: &[] }
    }
}

/// One of the texts that stand one after the other.
fn part<'a>(text: &'a str, ends: &[usize], number: usize) -> &'a str {
    let start = number.checked_sub(1).map_or(0, |before| ends[before]);
    text.get(start..ends[number]).unwrap_or_default()
}

/// The places word by word, and in each word as they were; tells the words where theirs end. Counts them first, so that
/// nothing is compared.
fn by_word(unsorted: &[(usize, Place)], ranks: &[usize], words: &mut [Entry]) -> Vec<Place> {
    let Some((_, any)) = unsorted.first() else { return Vec::new() };
    for (word, _) in unsorted {
        words[ranks[*word]].places_end += 1;
    }
    let mut start = 0;
    for word in words.iter_mut() {
        let count = word.places_end;
        word.places_end = start;
        start += count;
    }
    let mut places = vec![*any; unsorted.len()];
    for (word, place) in unsorted {
        let end = &mut words[ranks[*word]].places_end;
        places[*end] = *place;
        *end += 1;
    }
    places
}
