//! One search for everything: sessions, people, organizations, events of the roadmap, abbreviations and what was said.
//!
//! Each group of entries has an index of its own, so that names can be searched while what was said is still read, and
//! reading can be done piece by piece between two keys. What is searched of an entry is what a list shows of it: its
//! title and the line below.

mod entry;
mod read;

pub use entry::{Entry, Place, Said, excerpt, short_form};

use crate::model::{Dataset, EventId, OrganizationId, PersonId, SessionId};
use crate::order;
use crate::search::{Builder, Index, Query};
use read::Reader;

/// A kind of entries. Of groups that match alike, the one that stands first here comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The sessions of all meetings.
    Sessions,
    /// All people.
    People,
    /// All organizations.
    Organizations,
    /// The events of the roadmap.
    Events,
    /// The abbreviations.
    Glossary,
    /// What was said in contributions and discussions.
    Points,
}

impl Group {
    /// All of them, in the order in which they are best read: names first, what was said, by far the longest, last.
    pub const ALL: [Group; 6] =
        [Group::Sessions, Group::People, Group::Organizations, Group::Events, Group::Glossary, Group::Points];
}

/// All that a data set can be searched for, as far as it has been read.
#[derive(Debug)]
pub struct Palette {
    reader: Reader,
    /// By [`Group`].
    shelves: [Shelf; Group::ALL.len()],
}

/// How far a group has been read.
#[derive(Debug)]
enum Shelf {
    Untouched,
    /// So many of its entries are in.
    Begun(Builder, usize),
    Done(Index),
}

/// What a search finds in one group.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupFound {
    /// The group.
    pub group: Group,
    /// How many of its entries match, one at least.
    pub total: usize,
    /// The best of them, best first; those that match alike in the order of the data.
    pub entries: Vec<Entry>,
}

impl Palette {
    /// A search of a data set of which nothing has been read yet.
    pub fn new(data: &Dataset) -> Palette {
        Palette { reader: Reader::new(data), shelves: [const { Shelf::Untouched }; Group::ALL.len()] }
    }

    /// Reads some more entries of a group, `most` at most, from the data set that the search was made for. Says whether
    /// the group is complete; only then can it be searched.
    pub fn read(&mut self, data: &Dataset, group: Group, most: usize) -> bool {
        let shelf = &mut self.shelves[group as usize];
        let count = self.reader.count(data, group);
        let (mut builder, first) = match std::mem::replace(shelf, Shelf::Untouched) {
            Shelf::Untouched => (Builder::new(count), 0),
            Shelf::Begun(builder, first) => (builder, first),
            done @ Shelf::Done(_) => {
                *shelf = done;
                return true;
            }
        };
        let end = count.min(first.saturating_add(most));
        for document in first..end {
            self.reader.add(data, group, document, &mut builder);
        }
        let is_complete = end == count;
        *shelf = if is_complete { Shelf::Done(builder.finish()) } else { Shelf::Begun(builder, end) };
        is_complete
    }

    /// What matches every word of a query, in all groups that are complete: those with the best match first, of each
    /// `most` entries at most. A query without words finds nothing.
    pub fn find(&self, query: &Query, most: usize) -> Vec<GroupFound> {
        let mut found = Vec::new();
        let mut best = Vec::new();
        if query.is_empty() {
            return found;
        }
        for group in Group::ALL {
            let Shelf::Done(index) = &self.shelves[group as usize] else { continue };
            let of_group = the_best(&index.scores(query), most);
            if of_group.total > 0 {
                best.push(of_group.score);
                let entries = of_group.documents.iter().map(|(_, document)| self.entry(group, *document)).collect();
                found.push(GroupFound { group, total: of_group.total, entries });
            }
        }
        let order = order::indexes(found.len(), &|one, other| best[other].cmp(&best[one]));
        order::arranged(found, &order)
    }

    fn entry(&self, group: Group, document: usize) -> Entry {
        match group {
            Group::Sessions => Entry::Session(SessionId(document)),
            Group::People => Entry::Person(PersonId(document)),
            Group::Organizations => Entry::Organization(OrganizationId(document)),
            Group::Events => Entry::Event(EventId(document)),
            Group::Glossary => Entry::Abbreviation(document),
            Group::Points => Entry::Point(self.reader.points[document]),
        }
    }
}

/// The best of the documents that match.
struct Best {
    /// How many match.
    total: usize,
    /// The highest score.
    score: u32,
    /// Some of them with their scores, best first.
    documents: Vec<(u32, usize)>,
}

/// Keeps the `most` best while going through all, since few are shown of many.
fn the_best(scores: &[u32], most: usize) -> Best {
    let mut best = Best { total: 0, score: 0, documents: Vec::new() };
    for (document, score) in scores.iter().enumerate() {
        if *score == 0 {
            continue;
        }
        best.total += 1;
        best.score = best.score.max(*score);
        let mut place = best.documents.len();
        while place > 0 && best.documents[place - 1].0 < *score {
            place -= 1;
        }
        if place < most {
            best.documents.truncate(most - 1);
            best.documents.insert(place, (*score, document));
        }
    }
    best
}

#[cfg(test)]
mod tests;
