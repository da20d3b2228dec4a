//! Abbreviations in running texts, and what they stand for there.
//!
//! An abbreviation of the glossary counts as mentioned where it stands as a word, in its case, with or without the `s` of
//! the plural ("SDG targets", "the RCPs"), also with an ending or in a compound ("IOM's", "GFMD-led"), but not within a
//! longer word ("IOMx") nor in a symbol ("E/ESCAP/GCM/PREP/6"). Of several that begin at one place, the longest is meant.
//!
//! What it stands for is certain only as far as its entry reaches ([`Reach`]). "GCM" is the Global Coalition on Migration in the
//! report that says so, and the Global Compact for Migration in most others: its entry holds in texts that rest on that
//! report and on nothing else, and for the organization that is called so. Elsewhere it is left unexplained.

use std::ops::Range;

use crate::model::{Cite, Dataset, GlossaryEntry, OrganizationId, Reach};
use crate::order;
use crate::text::{fold, parts_words};

#[cfg(test)]
mod tests;

/// An abbreviation in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The bytes that it takes in the text.
    pub range: Range<usize>,
    /// The position of its entry in [`Dataset::glossary`].
    pub entry: usize,
}

/// The abbreviations that a text mentions, in order, each where it first does. `cites` is what the text rests on, as far as
/// that is told. What is in `told` has been explained before and is left out; what is found is added to it.
pub fn mentions(data: &Dataset, text: &str, cites: &[Cite], told: &mut Vec<usize>) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut end = 0;
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        if at >= end
            && let Some(longest) = longest(&data.glossary, text.get(at..).unwrap_or_default(), cites)
            && ends_word(before)
        {
            end = at + longest.length;
            if longest.holds && !told.contains(&longest.entry) {
                told.push(longest.entry);
                found.push(Mention { range: at..end, entry: longest.entry });
            }
        }
        before = letter;
    }
    found
}

/// The positions of the entries that stand for an organization: those that name it, and those that name none and spell it
/// out. The same short form may stand for something else elsewhere, so it alone never counts.
pub fn entries_of(data: &Dataset, id: OrganizationId) -> Vec<usize> {
    let name = fold(&data.organization(id).name);
    let is_it = |entry: &GlossaryEntry| match entry.organization {
        Some(named) => named == id,
        None => fold(&entry.expansion) == name,
    };
    (0..data.glossary.len()).filter(|position| is_it(&data.glossary[*position])).collect()
}

/// What [`entries_of`] gives for each organization, all at once.
pub(crate) fn entries_by_organization(data: &Dataset) -> Vec<Vec<usize>> {
    let names: Vec<String> = data.organizations.iter().map(|organization| fold(&organization.name)).collect();
    let order = order::of_texts(&names);
    let mut entries = vec![Vec::new(); names.len()];
    for (position, entry) in data.glossary.iter().enumerate() {
        if let Some(organization) = entry.organization {
            entries[organization.position()].push(position);
            continue;
        }
        let spelled = fold(&entry.expansion);
        let first = order.partition_point(|organization| names[*organization] < spelled);
        for organization in order.iter().skip(first).take_while(|organization| names[**organization] == spelled) {
            entries[*organization].push(position);
        }
    }
    entries
}

/// The entry that explains the short form of an organization, wherever that stands.
pub fn of_organization(data: &Dataset, id: OrganizationId) -> Option<usize> {
    let short = data.organization(id).abbreviation.as_deref()?;
    data.glossary.iter().position(|entry| entry.organization == Some(id) && entry.abbreviation == short)
}

/// An abbreviation with which a text begins. The later fields decide between those of one length.
#[derive(PartialEq, PartialOrd)]
struct Beginning {
    length: usize,
    /// Whether its entry holds for the text.
    holds: bool,
    /// Whether it is written as in the glossary, and not in another number.
    is_exact: bool,
    entry: usize,
}

fn longest(glossary: &[GlossaryEntry], text: &str, cites: &[Cite]) -> Option<Beginning> {
    let mut longest: Option<Beginning> = None;
    for (place, entry) in glossary.iter().enumerate() {
        if let Some(length) = begins(text, &entry.abbreviation) {
            let is_exact = entry.abbreviation.len() == length;
            let beginning = Beginning { length, holds: holds(entry, cites), is_exact, entry: place };
            if longest.as_ref().is_none_or(|longest| *longest < beginning) {
                longest = Some(beginning);
            }
        }
    }
    longest
}

/// Whether an entry holds for a text that rests on some sources.
fn holds(entry: &GlossaryEntry, cites: &[Cite]) -> bool {
    let own = entry.cite.as_ref().map(|cite| cite.source);
    entry.reach == Reach::Everywhere || (!cites.is_empty() && cites.iter().all(|cite| Some(cite.source) == own))
}

/// How many bytes an abbreviation takes at the beginning of a text, in either number, if it stands there as a word.
fn begins(text: &str, abbreviation: &str) -> Option<usize> {
    let singular = abbreviation.strip_suffix('s').filter(|rest| has_plural(rest)).unwrap_or(abbreviation);
    let mut length = 0;
    let mut letters = text.chars();
    for wanted in singular.chars() {
        let letter = letters.next()?;
        if letter != wanted && !(wanted == ' ' && letter == '\u{a0}') {
            return None;
        }
        length += letter.len_utf8();
    }
    let mut after = letters.next();
    if after == Some('s') && has_plural(singular) {
        length += 1;
        after = letters.next();
    }
    (length > 0 && after.is_none_or(ends_word)).then_some(length)
}

/// Whether an `s` behind it makes a plural: behind capitals, and not in a word.
fn has_plural(abbreviation: &str) -> bool {
    abbreviation.ends_with(|last: char| last.is_ascii_uppercase())
}

/// Whether a word can end before a letter, or begin after it. Symbols of documents are one word.
fn ends_word(letter: char) -> bool {
    letter != '/' && letter != '_' && parts_words(letter)
}
