//! One search for everything: sessions, people, organizations, events of the roadmap, abbreviations and what was said.
//!
//! Each group of entries has an index of its own, so that names can be searched while what was said is still read, and
//! reading can be done piece by piece between two keys. What is searched of an entry is what a list shows of it: its
//! title and the line below.

mod entry;
mod read;

pub use entry::{Entry, Place, Said, abbreviation, excerpt};

use std::cmp::{Ordering, Reverse};

use crate::edtf::Edtf;
use crate::find::names;
use crate::model::{Dataset, EventId, MeetingId, OrganizationId, PersonId, SessionId};
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

/// How a page prints what is searched as it is printed.
#[derive(Clone, Copy, Debug)]
pub struct Printed {
    /// A session by its number.
    pub session: fn(&str) -> String,
    /// A date.
    pub date: fn(&Edtf) -> String,
}

/// By what an entry is ranked among those that match alike; all texts as folded words with spaces between.
#[derive(Debug, Default, PartialEq)]
struct Label {
    /// What a query may begin with.
    name: String,
    /// By what they are sorted; empty where they stay as they are.
    order: String,
    /// The abbreviation.
    short: String,
    /// The meeting that it is of.
    meeting: Option<MeetingId>,
}

/// What an entry that is called just as the query has it gains over others, however well they match.
const EXACT: u32 = 64;

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
    /// Those of its entries are in that have a label.
    Begun(Builder, Vec<Label>),
    Done(Index, Vec<Label>),
}

/// What a search finds in one group.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupFound {
    /// The group.
    pub group: Group,
    /// How many of its entries match, one at least.
    pub total: usize,
    /// How many of these are of another meeting than the one shown.
    pub elsewhere: usize,
    /// The best of them, best first. Of those that match alike the ones of the meeting shown come first, then the latest
    /// meeting, then those whose name begins with the query, then A to Z, or in the order of the data.
    pub entries: Vec<Entry>,
}

impl Palette {
    /// A search of a data set of which nothing has been read yet.
    pub fn new(data: &Dataset, printed: Printed) -> Palette {
        Palette { reader: Reader::new(data, printed), shelves: [const { Shelf::Untouched }; Group::ALL.len()] }
    }

    /// Reads some more entries of a group, `most` at most, from the data set that the search was made for. Says whether
    /// the group is complete; only then can it be searched.
    pub fn read(&mut self, data: &Dataset, group: Group, most: usize) -> bool {
        let shelf = &mut self.shelves[group as usize];
        let count = self.reader.count(data, group);
        let (mut builder, mut labels) = match std::mem::replace(shelf, Shelf::Untouched) {
            Shelf::Untouched => (Builder::new(count), Vec::with_capacity(count)),
            Shelf::Begun(builder, labels) => (builder, labels),
            done @ Shelf::Done(..) => {
                *shelf = done;
                return true;
            }
        };
        let end = count.min(labels.len().saturating_add(most));
        for document in labels.len()..end {
            self.reader.add(data, group, document, &mut builder);
            labels.push(self.reader.label(data, group, document));
        }
        let is_complete = end == count;
        let spared = if group == Group::People { names::TITLES } else { &[] };
        *shelf = match is_complete {
            true => Shelf::Done(builder.finish().sparing(spared), labels),
            false => Shelf::Begun(builder, labels),
        };
        is_complete
    }

    /// What matches every word of a query, in all groups that are complete: those with the best match first, of each
    /// `most` entries at most. A query without words finds nothing. `shown` is the meeting shown.
    pub fn find(&self, query: &Query, shown: Option<MeetingId>, most: usize) -> Vec<GroupFound> {
        let mut found = Vec::new();
        let mut best = Vec::new();
        if query.is_empty() {
            return found;
        }
        let typed = query.text();
        for group in Group::ALL {
            let Shelf::Done(index, labels) = &self.shelves[group as usize] else { continue };
            let mut scores = index.scores(query);
            for (score, label) in scores.iter_mut().zip(labels) {
                if *score > 0 && label.short == typed {
                    *score = score.saturating_add(EXACT);
                }
            }
            let key = |document: usize| {
                let label = &labels[document];
                let begins = [&label.name, &label.order, &label.short].iter().any(|name| name.starts_with(&typed));
                (label.meeting != shown, Reverse(label.meeting), !begins, &label.order)
            };
            let of_group = the_best(&scores, most, &|one, other| key(one).cmp(&key(other)));
            if of_group.total > 0 {
                best.push(of_group.score);
                let entries = of_group.documents.iter().map(|(_, document)| self.entry(group, *document)).collect();
                let is_elsewhere = |label: &Label| label.meeting.is_some() && label.meeting != shown;
                let elsewhere = scores.iter().zip(labels).filter(|(score, label)| **score > 0 && is_elsewhere(label));
                found.push(GroupFound { group, total: of_group.total, elsewhere: elsewhere.count(), entries });
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

/// Keeps the `most` best while going through all, since few are shown of many; `compare` decides between those that match
/// alike.
fn the_best(scores: &[u32], most: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Best {
    let mut best = Best { total: 0, score: 0, documents: Vec::new() };
    for (document, score) in scores.iter().enumerate() {
        if *score == 0 {
            continue;
        }
        best.total += 1;
        best.score = best.score.max(*score);
        let mut place = best.documents.len();
        while let Some((other_score, other)) = place.checked_sub(1).map(|before| best.documents[before])
            && (other_score < *score || (other_score == *score && compare(document, other).is_lt()))
        {
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
