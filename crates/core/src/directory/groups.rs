//! People under headings: letters in a long list, or their organizations.

use std::ops::Range;

use super::{Directory, Listing};
use crate::model::{Dataset, OrganizationId};
use crate::route::SpeakersOrder;
use crate::text;

/// So many people need no letters to jump by.
const SHORT: usize = 60;

/// What people stand under.
#[derive(Clone, Debug, PartialEq)]
pub enum Heading {
    /// Nothing: they follow each other.
    None,
    /// The letter that their names begin with.
    Letter(char),
    /// The organization that they spoke for; nothing where none is known.
    Organization(Option<OrganizationId>),
}

/// People under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The heading.
    pub heading: Heading,
    /// Where they stand among those found.
    pub people: Range<usize>,
}

impl Directory {
    /// Those found, under headings: their organizations where sorted by these, letters where many are sorted by name.
    pub fn groups(&self, data: &Dataset, listing: &Listing) -> Vec<Group> {
        let letters = self.letters(listing);
        let order = listing.sort.map(|sort| sort.by);
        let heading = |number: usize, place: usize| match order {
            Some(SpeakersOrder::Name) => letters.get(number).map_or(Heading::None, |letter| Heading::Letter(*letter)),
            Some(SpeakersOrder::Organization) => {
                Heading::Organization(self.organization(data, &listing.meetings, place))
            }
            _ => Heading::None,
        };
        let mut groups: Vec<Group> = Vec::new();
        for (number, place) in listing.people.iter().enumerate() {
            let heading = heading(number, *place);
            match groups.last_mut().filter(|group| group.heading == heading) {
                Some(group) => group.people.end = number + 1,
                None => groups.push(Group { heading, people: number..number + 1 }),
            }
        }
        groups
    }

    /// The letter of each of those found, where they are many and sorted by name.
    fn letters(&self, listing: &Listing) -> Vec<char> {
        let Some(sort) = listing.sort.filter(|_| listing.people.len() > SHORT) else { return Vec::new() };
        let mut letters: Vec<(char, char)> = listing.people.iter().map(|place| self.letters[*place]).collect();
        if sort.descending {
            letters.reverse();
        }
        let mut headings = headings(&letters);
        if sort.descending {
            headings.reverse();
        }
        headings
    }
}

/// The letters that names in their order stand under, where each has one without accents and as it is written; no letter
/// comes twice. The written one counts where the other was there before: Swedish has Ö behind Z.
pub(super) fn headings(letters: &[(char, char)]) -> Vec<char> {
    let mut seen: Vec<char> = Vec::new();
    let mut headings: Vec<char> = Vec::with_capacity(letters.len());
    for (plain, written) in letters {
        let is_open = |letter: &char| seen.last() == Some(letter) || !seen.contains(letter);
        let letter = match [*plain, *written].into_iter().find(is_open) {
            Some(letter) => letter,
            // The letter in between is filed as one with this (Lithuanian has Y among I), and gets no heading.
            None if seen.iter().rev().nth(1) == Some(plain) => {
                let between = seen.pop();
                headings.iter_mut().filter(|heading| Some(**heading) == between).for_each(|heading| *heading = *plain);
                *plain
            }
            None => seen.last().copied().unwrap_or(*plain),
        };
        if seen.last() != Some(&letter) {
            seen.push(letter);
        }
        headings.push(letter);
    }
    headings
}

/// The letter under which a name is looked for, and its first letter as it is written.
pub(super) fn letters(name: &str) -> (char, char) {
    let plain = letter(name);
    let is_latin = plain.is_ascii_uppercase();
    let written = name.chars().find(|letter| text::first_letter(letter.encode_utf8(&mut [0; 4])).is_some());
    (plain, written.filter(|_| is_latin).map_or(plain, capital))
}

/// The letter under which a name is looked for: without accents in Latin script, as it is written in others. Scripts
/// with more signs than anybody would jump by have one each.
pub(super) fn letter(name: &str) -> char {
    match text::first_letter(name) {
        // A letter of its own, though two are typed for it.
        Some('t') if name.starts_with(['Þ', 'þ']) => 'Þ',
        None | Some('0'..='9') => '#',
        Some(latin @ 'a'..='z') => latin.to_ascii_uppercase(),
        Some('\u{3040}'..='\u{30ff}') => 'か',
        Some('\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}') => '漢',
        Some('\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}') => '한',
        Some(other) => capital(other),
    }
}

/// The capital of a small letter of the scripts that have both; of Latin, the letters of western Europe.
fn capital(letter: char) -> char {
    let below = |distance: u32| char::from_u32(u32::from(letter) - distance).unwrap_or(letter);
    match letter {
        // Latin, Greek and Cyrillic; Armenian.
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' | 'α'..='ω' | 'а'..='я' => below(32),
        'ѐ'..='џ' => below(80),
        'ա'..='ֆ' => below(48),
        _ => letter,
    }
}
