//! Counting for facets: which items pass, and what choosing another value would give.
//!
//! A [`Table`] knows items and values by number alone, so that one count serves every directory. Inside a facet one of
//! the chosen values is enough, between facets all have to hold. An item that passes counts in every facet; one that
//! fails a single facet counts in that one, where another choice would let it in; all others count nowhere. One pass
//! over the items tells all that.
//!
//! Where several items are of one owner (the contributions of a person), owners are counted, each once: one passes when
//! an item of theirs has all that is chosen.

mod facets;

pub use facets::{FacetOption, FacetState, Facets, Value};

/// What the items have in one facet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// How many values the facet has.
    size: usize,
    /// Where the values of each item end in `values`; they begin where those of the item before end.
    ends: Vec<u32>,
    values: Vec<u32>,
}

impl Column {
    /// A facet of so many values, without items.
    pub fn new(size: usize) -> Column {
        Column { size, ends: Vec::new(), values: Vec::new() }
    }

    /// Adds the next item with the numbers of its values, below that of [`Column::new`] (others are none). A value
    /// counts once, however often it is named.
    pub fn push(&mut self, values: &[usize]) {
        let start = self.values.len();
        for value in values {
            let number = *value as u32;
            if *value < self.size && !self.values[start..].contains(&number) {
                self.values.push(number);
            }
        }
        self.ends.push(self.values.len() as u32);
    }

    /// The numbers of the values of an item.
    pub fn of(&self, item: usize) -> &[u32] {
        let start = item.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.values[start as usize..self.ends[item] as usize]
    }
}

/// All facets of some items.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The facets; the items are the same in all.
    pub columns: Vec<Column>,
    /// The owner of each item, those of one owner one after the other; none where each item is its own.
    pub owners: Vec<usize>,
}

/// What is chosen in one facet.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Whether anything is chosen. If so, but without values (it may be one that is there no longer), nothing passes.
    pub narrows: bool,
    /// The numbers of the chosen values, in any order.
    pub values: Vec<usize>,
}

/// What came of a count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts {
    /// The owners (of items that are their own, the items) that pass, in order.
    pub passing: Vec<usize>,
    /// The items that pass, in order.
    pub items: Vec<usize>,
    /// For each facet and value, how many owners pass all the rest and have the value: as many as would be there if
    /// this value alone were chosen in its facet.
    pub of: Vec<Vec<u32>>,
}

impl Table {
    /// Counts the owners for a choice in each facet. An item whose flag in `found` is not set counts nowhere: it may
    /// have been searched for in vain, or not be starred.
    pub fn count(&self, found: &[bool], choices: &[Choice]) -> Counts {
        let chosen: Vec<Option<Vec<bool>>> =
            self.columns.iter().enumerate().map(|(facet, column)| marks(column, choices.get(facet))).collect();
        let mut counts = Counts::default();
        self.columns.iter().for_each(|column| counts.of.push(vec![0; column.size]));
        // The owner that each value counted last; numbered from 1, so that 0 is none.
        let mut last = counts.of.clone();
        for item in (0..found.len()).filter(|item| found[*item]) {
            let owner = self.owner(item);
            let mut failed = None;
            let mut failures = 0;
            for (facet, marks) in chosen.iter().enumerate() {
                let has_one =
                    |marks: &Vec<bool>| self.columns[facet].of(item).iter().any(|value| marks[*value as usize]);
                if !marks.as_ref().is_none_or(has_one) {
                    failed = Some(facet);
                    failures += 1;
                }
            }
            if failures == 0 {
                counts.items.push(item);
                if counts.passing.last() != Some(&owner) {
                    counts.passing.push(owner);
                }
            }
            for (facet, counts) in counts.of.iter_mut().enumerate() {
                if failures == 0 || (failures == 1 && failed == Some(facet)) {
                    for value in self.columns[facet].of(item) {
                        let last = &mut last[facet][*value as usize];
                        counts[*value as usize] += u32::from(*last != owner as u32 + 1);
                        *last = owner as u32 + 1;
                    }
                }
            }
        }
        counts
    }

    fn owner(&self, item: usize) -> usize {
        self.owners.get(item).copied().unwrap_or(item)
    }
}

/// A mark on each value that is chosen; nothing where all will do.
fn marks(column: &Column, choice: Option<&Choice>) -> Option<Vec<bool>> {
    let choice = choice.filter(|choice| choice.narrows)?;
    let mut marks = vec![false; column.size];
    for value in &choice.values {
        if let Some(mark) = marks.get_mut(*value) {
            *mark = true;
        }
    }
    Some(marks)
}

#[cfg(test)]
mod tests;
