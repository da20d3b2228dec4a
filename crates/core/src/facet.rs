//! Counting for facets: which items pass, and what choosing another value would give.
//!
//! A [`Table`] knows items and values by number alone, so that one count serves every directory. Inside a facet one of
//! the chosen values is enough, between facets all have to hold. An item that passes counts in every facet; one that
//! fails a single facet counts in that one, where another choice would let it in; all others count nowhere. One pass
//! over the items tells all that.

/// What the items have in one facet.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// How many items have each value.
    totals: Vec<u32>,
    /// Where the values of each item end in `values`; they begin where those of the item before end.
    ends: Vec<u32>,
    values: Vec<u32>,
}

impl Column {
    /// A facet of so many values, without items.
    pub fn new(values: usize) -> Column {
        Column { totals: vec![0; values], ends: Vec::new(), values: Vec::new() }
    }

    /// Adds the next item with the numbers of its values, below that of [`Column::new`] (others are none). A value
    /// counts once, however often it is named.
    pub fn push(&mut self, values: &[usize]) {
        let start = self.values.len();
        for value in values {
            let number = *value as u32;
            if let Some(total) = self.totals.get_mut(*value)
                && !self.values[start..].contains(&number)
            {
                *total += 1;
                self.values.push(number);
            }
        }
        self.ends.push(self.values.len() as u32);
    }

    /// How many items have each value, whatever is chosen and searched for.
    pub fn totals(&self) -> &[u32] {
        &self.totals
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
    /// The items that pass, in order.
    pub passing: Vec<usize>,
    /// For each facet and value, how many items pass all the rest and have the value: as many as would be there if
    /// this value alone were chosen in its facet.
    pub of: Vec<Vec<u32>>,
}

impl Table {
    /// Counts the items for a choice in each facet. An item whose flag in `found` is not set counts nowhere: it may
    /// have been searched for in vain, or not be starred.
    pub fn count(&self, found: &[bool], choices: &[Choice]) -> Counts {
        let chosen: Vec<Option<Vec<bool>>> =
            self.columns.iter().enumerate().map(|(facet, column)| marks(column, choices.get(facet))).collect();
        let mut counts = Counts { passing: Vec::new(), of: Vec::new() };
        self.columns.iter().for_each(|column| counts.of.push(vec![0; column.totals.len()]));
        for item in (0..found.len()).filter(|item| found[*item]) {
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
                counts.passing.push(item);
            }
            for (facet, counts) in counts.of.iter_mut().enumerate() {
                if failures == 0 || (failures == 1 && failed == Some(facet)) {
                    self.columns[facet].of(item).iter().for_each(|value| counts[*value as usize] += 1);
                }
            }
        }
        counts
    }
}

/// A mark on each value that is chosen; nothing where all will do.
fn marks(column: &Column, choice: Option<&Choice>) -> Option<Vec<bool>> {
    let choice = choice.filter(|choice| choice.narrows)?;
    let mut marks = vec![false; column.totals.len()];
    for value in &choice.values {
        if let Some(mark) = marks.get_mut(*value) {
            *mark = true;
        }
    }
    Some(marks)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use proptest::sample::Index;

    use super::*;

    /// What each item has in each facet, how many values each facet has, what is chosen, and what is found.
    #[derive(Clone, Debug)]
    struct Case {
        sizes: Vec<usize>,
        items: Vec<Vec<Vec<usize>>>,
        chosen: Vec<Option<Vec<usize>>>,
        found: Vec<bool>,
    }

    impl Case {
        fn table(&self) -> Table {
            let mut columns: Vec<Column> = self.sizes.iter().map(|size| Column::new(*size)).collect();
            for item in &self.items {
                columns.iter_mut().zip(item).for_each(|(column, values)| column.push(values));
            }
            Table { columns }
        }

        fn count(&self, chosen: &[Option<Vec<usize>>]) -> Counts {
            let choice = |chosen: &Option<Vec<usize>>| Choice {
                narrows: chosen.is_some(),
                values: chosen.clone().unwrap_or_default(),
            };
            self.table().count(&self.found, &chosen.iter().map(choice).collect::<Vec<_>>())
        }

        /// The items that pass, straight from what the words mean.
        fn selected(&self, chosen: &[Option<Vec<usize>>]) -> Vec<usize> {
            let sets = |item: usize, facet: usize| -> BTreeSet<usize> {
                self.items[item][facet].iter().copied().filter(|value| *value < self.sizes[facet]).collect()
            };
            let passes = |item: &usize| {
                self.found[*item]
                    && (0..self.sizes.len()).all(|facet| match &chosen[facet] {
                        None => true,
                        Some(values) => !sets(*item, facet).is_disjoint(&values.iter().copied().collect()),
                    })
            };
            (0..self.items.len()).filter(passes).collect()
        }
    }

    fn cases() -> impl Strategy<Value = Case> {
        prop::collection::vec(0usize..6, 0..4).prop_flat_map(|sizes| {
            // Now and then a value that the facet does not have.
            let values = |limit: usize| prop::collection::vec(0usize..=6, 0..limit);
            let item: Vec<_> = sizes.iter().map(|_| values(4)).collect();
            let chosen: Vec<_> = sizes.iter().map(|_| prop::option::of(values(3))).collect();
            let flag = prop::bool::weighted(0.8);
            (Just(sizes), prop::collection::vec((item, flag), 0..40), chosen).prop_map(|(sizes, items, chosen)| {
                let (items, found) = items.into_iter().unzip();
                Case { sizes, items, chosen, found }
            })
        })
    }

    #[test]
    fn counts_of_a_small_programme() {
        // Days 0 and 1; rooms 0 to 2. One session is in two rooms, one in none.
        let sessions: [(usize, &[usize]); 5] = [(0, &[0]), (0, &[1]), (1, &[0, 1]), (1, &[]), (1, &[2])];
        let mut table = Table { columns: vec![Column::new(2), Column::new(3)] };
        for (day, rooms) in sessions {
            table.columns[0].push(&[day]);
            table.columns[1].push(rooms);
        }
        let choose = |values: &[usize]| Choice { narrows: !values.is_empty(), values: values.to_vec() };
        let all = table.count(&[true; 5], &[]);
        assert_eq!(all, Counts { passing: vec![0, 1, 2, 3, 4], of: vec![vec![2, 3], vec![2, 2, 1]] });
        let second_day = table.count(&[true; 5], &[choose(&[1])]);
        assert_eq!(second_day, Counts { passing: vec![2, 3, 4], of: vec![vec![2, 3], vec![1, 1, 1]] });
        let its_third_room = table.count(&[true; 5], &[choose(&[1]), choose(&[2])]);
        assert_eq!(its_third_room, Counts { passing: vec![4], of: vec![vec![0, 1], vec![1, 1, 1]] });
        let gone = table.count(&[true; 5], &[Choice { narrows: true, values: Vec::new() }]);
        assert_eq!(gone, Counts { passing: Vec::new(), of: vec![vec![2, 3], vec![0, 0, 0]] });
        assert_eq!(table.columns[1].totals(), [2, 2, 1]);
    }

    proptest! {
        #[test]
        fn what_passes_is_what_the_words_mean(case in cases()) {
            prop_assert_eq!(case.count(&case.chosen).passing, case.selected(&case.chosen));
        }

        #[test]
        fn a_count_is_what_choosing_the_value_alone_gives(case in cases()) {
            let counts = case.count(&case.chosen);
            for (facet, size) in case.sizes.iter().enumerate() {
                for value in 0..*size {
                    let mut chosen = case.chosen.clone();
                    chosen[facet] = Some(vec![value]);
                    prop_assert_eq!(counts.of[facet][value] as usize, case.selected(&chosen).len());
                    let has_it = |item: &&Vec<Vec<usize>>| item[facet].contains(&value);
                    let total = case.items.iter().filter(has_it).count();
                    prop_assert_eq!(case.table().columns[facet].totals()[value] as usize, total);
                }
            }
        }

        #[test]
        fn another_value_never_takes_an_item_away_and_another_facet_never_adds_one(
            case in cases(),
            facet in any::<Index>(),
            value in 0usize..6,
        ) {
            prop_assume!(!case.sizes.is_empty());
            let facet = facet.index(case.sizes.len());
            let before = case.count(&case.chosen).passing;
            let mut chosen = case.chosen.clone();
            let was_open = chosen[facet].is_none();
            chosen[facet].get_or_insert_default().push(value);
            let after = case.count(&chosen).passing;
            let (fewer, more) = if was_open { (after, before) } else { (before, after) };
            prop_assert!(fewer.iter().all(|item| more.contains(item)));
        }

        #[test]
        fn the_order_of_values_does_not_matter(case in cases()) {
            let mut turned = case.clone();
            turned.items.iter_mut().flatten().for_each(|values| values.reverse());
            turned.chosen.iter_mut().flatten().for_each(|values| values.reverse());
            prop_assert_eq!(turned.count(&turned.chosen), case.count(&case.chosen));
        }
    }
}
