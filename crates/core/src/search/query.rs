//! What is searched for.

use std::ops::Range;

use super::typo;
use crate::text::{Word, each_word};

/// What somebody typed, as words.
#[derive(Debug)]
pub struct Query {
    words: Vec<Wanted>,
}

/// One word of a query.
#[derive(Debug)]
pub(super) struct Wanted {
    text: String,
    letters: Vec<char>,
    /// How many typos are forgiven: one in five letters, two in eight, none in what has digits, as a year or the symbol
    /// of a document is another one with another digit.
    typos: usize,
    bag: u32,
    /// Whether it was typed with dots.
    is_dotted: bool,
    /// Of two letters with a dot between them, these: "W.L." may be what somebody is called.
    initials: Vec<Wanted>,
}

/// How a word of a query is found in a word of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Found {
    /// It is that word.
    Whole,
    /// It begins that word.
    Beginning,
    /// It begins that word but for a number of typos.
    Typos(usize),
}

impl Query {
    /// The words of what was typed.
    pub fn new(typed: &str) -> Self {
        let mut words: Vec<Wanted> = Vec::new();
        each_word(typed, &mut |word| {
            if !word.is_joined && !words.iter().any(|other| other.text == word.text) {
                let mut wanted = Wanted::new(&word.text);
                if let [first, second] = word.beginnings[..]
                    && word.is_dotted
                {
                    let letters = [word.text.get(first..second), word.text.get(second..)];
                    wanted.initials = letters.into_iter().flatten().map(Wanted::new).collect();
                }
                wanted.is_dotted = word.is_dotted;
                words.push(wanted);
            }
        });
        Self { words }
    }

    /// Its words, folded, with spaces between.
    pub fn text(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(Wanted::text).collect();
        words.join(" ")
    }

    /// Whether nothing is searched for, so that everything matches.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub(super) fn words(&self) -> &[Wanted] {
        &self.words
    }

    /// What of a text, one field of a document, some word of the query finds: ranges of its bytes in order, apart from
    /// one another. Of a word found as typed these are the letters typed, of one with a typo all.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut is_marked = vec![false; text.len()];
        each_word(text, &mut |word| {
            for wanted in &self.words {
                if let Some(Range { start, end }) = wanted.best_part(word)
                    && let Some(letters) = is_marked.get_mut(word.written(start, end, text))
                {
                    // Of words with a hyphen, the part that is found with a typo is enough.
                    let is_whole = word.is_joined && end == word.text.len();
                    if !is_whole || !letters.contains(&true) {
                        letters.fill(true);
                    }
                }
            }
        });
        runs(&is_marked)
    }
}

/// The ranges of neighbours that are marked, each as long as it can be.
fn runs(is_marked: &[bool]) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut start = 0;
    for end in 1..=is_marked.len() {
        let was_marked = is_marked[end - 1];
        let goes_on = was_marked && is_marked.get(end) == Some(&true);
        if was_marked && !goes_on {
            runs.push(start..end);
        }
        if !goes_on {
            start = end;
        }
    }
    runs
}

impl Wanted {
    fn new(text: &str) -> Self {
        let letters: Vec<char> = text.chars().collect();
        let typos = match letters.len() {
            _ if letters.iter().any(char::is_ascii_digit) => 0,
            0..=4 => 0,
            5..=7 => 1,
            _ => typo::MOST,
        };
        let bag = typo::bag(text);
        Self { text: text.to_owned(), letters, typos, bag, is_dotted: false, initials: Vec::new() }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn initials(&self) -> &[Wanted] {
        &self.initials
    }

    /// Whether it is one of some words; such as are written with dots have to be typed with them.
    pub(super) fn is_among(&self, words: &[&str]) -> bool {
        words.iter().any(|word| {
            let dotted = word.contains('.');
            if dotted {
                self.is_dotted && self.text.chars().eq(word.chars().filter(|letter| *letter != '.'))
            } else {
                self.text == *word
            }
        })
    }

    pub(super) fn allows_typos(&self) -> bool {
        self.typos > 0
    }

    /// Whether a word with these letters has so many of this one's that the others may be typos.
    pub(super) fn may_be_in(&self, bag: u32) -> bool {
        (self.bag & !bag).count_ones() as usize <= self.typos
    }

    /// How this word is found in a word of a text.
    pub(super) fn found_in(&self, word: &str) -> Option<Found> {
        if word.starts_with(&self.text) {
            return Some(if word.len() == self.text.len() { Found::Whole } else { Found::Beginning });
        }
        if self.typos == 0 {
            return None;
        }
        typo::fewest(&self.letters, word, self.typos).map(Found::Typos)
    }

    /// The bytes of a word in which this one is found best, read from any of its beginnings.
    fn best_part(&self, word: &Word) -> Option<Range<usize>> {
        let mut best = None;
        let mut fewest = typo::MOST + 1;
        for beginning in &word.beginnings {
            let (typos, end) = match self.found_in(word.from(*beginning)) {
                Some(Found::Typos(typos)) => (typos, word.text.len()),
                Some(_) => (0, beginning + self.text.len()),
                None => continue,
            };
            if typos < fewest {
                fewest = typos;
                best = Some(*beginning..end);
            }
        }
        best
    }
}
