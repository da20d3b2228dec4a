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
        let order = listing.sort.map(|sort| sort.by);
        let heading = |place: usize| match order {
            Some(SpeakersOrder::Name) if listing.people.len() > SHORT => Heading::Letter(self.letters[place]),
            Some(SpeakersOrder::Organization) => {
                Heading::Organization(self.organization(data, &listing.meetings, place))
            }
            _ => Heading::None,
        };
        let mut groups: Vec<Group> = Vec::new();
        for (number, place) in listing.people.iter().enumerate() {
            let heading = heading(*place);
            match groups.last_mut().filter(|group| group.heading == heading) {
                Some(group) => group.people.end = number + 1,
                None => groups.push(Group { heading, people: number..number + 1 }),
            }
        }
        groups
    }
}

/// The letter under which a name is looked for: without accents in Latin script, as it is written in others. Scripts
/// with more signs than anybody would jump by have one each.
pub(super) fn letter(name: &str) -> char {
    match text::first_letter(name) {
        None | Some('0'..='9') => '#',
        Some(latin @ 'a'..='z') => latin.to_ascii_uppercase(),
        Some('\u{3040}'..='\u{30ff}') => 'か',
        Some('\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}') => '漢',
        Some('\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}') => '한',
        Some(other) => capital(other),
    }
}

/// The capital of a small letter of the scripts that have both, beside Latin.
fn capital(letter: char) -> char {
    let below = |distance: u32| char::from_u32(u32::from(letter) - distance).unwrap_or(letter);
    match letter {
        // Greek and Cyrillic; Armenian.
        'α'..='ω' | 'а'..='я' => below(32),
        'ѐ'..='џ' => below(80),
        'ա'..='ֆ' => below(48),
        _ => letter,
    }
}
