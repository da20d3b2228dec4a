//! Ids, and the positions of what they name.

use crate::slots::Slots;

/// The lists whose entries have ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// `people.json`
    People,
    /// `organizations.json`
    Organizations,
    /// `sources.json`
    Sources,
    /// `glossary.json`
    Glossary,
    /// The meetings that the site lists.
    Meetings,
    /// The sessions of all meetings.
    Sessions,
    /// The rooms of one meeting.
    Rooms,
    /// The tracks of one meeting.
    Tracks,
    /// The blocks of one meeting.
    Blocks,
    /// The lanes of the roadmap.
    Lanes,
    /// The events of the roadmap.
    Events,
    /// The plans of the roadmap.
    Plans,
}

impl List {
    /// How many lists there are.
    const COUNT: usize = List::Plans as usize + 1;

    /// How a message calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            List::People => "people.json",
            List::Organizations => "organizations.json",
            List::Sources => "sources.json",
            List::Glossary => "glossary.json",
            List::Meetings => "site.json",
            List::Sessions => "the meetings",
            List::Rooms => "the rooms of this meeting",
            List::Tracks => "the tracks of this meeting",
            List::Blocks => "the blocks of this meeting",
            List::Lanes => "the lanes",
            List::Events => "the events",
            List::Plans => "the plans",
        }
    }
}

/// The positions of ids in their lists.
#[derive(Debug, Default)]
pub(crate) struct Ids([Entries; List::COUNT]);

/// The ids of one list.
#[derive(Debug, Default)]
struct Entries {
    /// The ids as they came, each with its position.
    ids: Vec<(String, usize)>,
    /// Their places in `ids`.
    places: Slots,
}

impl Ids {
    /// The position of what an id names in its list.
    pub(crate) fn find(&self, list: List, id: &str) -> Option<usize> {
        let Entries { ids, places } = &self.0[list as usize];
        places.find(id, &|place| &ids[place].0).map(|place| ids[place].1)
    }

    /// Gives an id the next position in its list. Says whether it is new.
    pub(crate) fn enter(&mut self, list: List, id: &str) -> bool {
        let Entries { ids, places } = &mut self.0[list as usize];
        let position = ids.len();
        let is_new = places.enter(id, position, &|place| &ids[place].0).is_none();
        if is_new {
            ids.push((id.to_owned(), position));
        }
        is_new
    }

    /// Forgets the ids of a list.
    pub(crate) fn forget(&mut self, list: List) {
        self.0[list as usize] = Entries::default();
    }

    /// Takes note that the entries of a list have moved: each to what stands at its old position in `moved`.
    pub(crate) fn renumber(&mut self, list: List, moved: &[usize]) {
        for (_, position) in &mut self.0[list as usize].ids {
            *position = moved[*position];
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    const LISTS: [List; 3] = [List::People, List::Events, List::Plans];

    proptest! {
        #[test]
        fn the_first_of_equal_ids_counts_list_by_list(
            entries in prop::collection::vec((0usize..3, "[a-c]{1,2}"), 0..60),
        ) {
            let mut ids = Ids::default();
            let mut expected: BTreeMap<(usize, String), usize> = BTreeMap::new();
            for (list, id) in &entries {
                let position = expected.keys().filter(|(other, _)| other == list).count();
                let is_new = !expected.contains_key(&(*list, id.clone()));
                expected.entry((*list, id.clone())).or_insert(position);
                prop_assert_eq!(ids.enter(LISTS[*list], id), is_new);
            }
            for ((list, id), position) in &expected {
                prop_assert_eq!(ids.find(LISTS[*list], id), Some(*position));
            }
            prop_assert_eq!(ids.find(List::Lanes, "a"), None);
        }
    }

    #[test]
    fn ids_follow_what_they_name() {
        let mut ids = Ids::default();
        for id in ["a", "b", "c"] {
            ids.enter(List::Events, id);
            ids.enter(List::Lanes, id);
        }
        ids.renumber(List::Events, &[2, 0, 1]);
        assert_eq!(["a", "b", "c"].map(|id| ids.find(List::Events, id)), [Some(2), Some(0), Some(1)]);
        ids.forget(List::Lanes);
        assert_eq!(ids.find(List::Lanes, "a"), None);
        assert_eq!(ids.find(List::Events, "a"), Some(2));
    }
}
