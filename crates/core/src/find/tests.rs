use proptest::prelude::*;

use super::*;
use crate::facet::{Column, Value};
use crate::search::{Builder, Field};

/// Items of owners, each with a word, and a value in each of two facets.
#[derive(Clone, Debug)]
struct Case {
    items: Vec<(usize, &'static str, usize, usize)>,
    q: &'static str,
    chosen: [Vec<String>; 2],
    is_bound: bool,
    is_own: bool,
}

const WORDS: [&str; 4] = ["river", "rivers", "sea", ""];
const VALUES: usize = 3;

impl Case {
    fn finder(&self) -> Finder {
        let owners: Vec<usize> = self.items.iter().map(|item| item.0).collect();
        let mut builder = Builder::new(owners.len());
        let mut facets = Facets::new(owners.clone());
        let values = || (0..VALUES).map(|of| Value { of, key: of.to_string().into() }).collect::<Vec<_>>();
        let (mut one, mut other) = (Column::new(VALUES), Column::new(VALUES));
        for (number, item) in self.items.iter().enumerate() {
            builder.add(number, Field::Name, item.1);
            one.push(&[item.2]);
            other.push(&[item.3]);
        }
        facets.push((values(), one), None);
        facets.push((values(), other), Some(&|of| ["c", "a", "b"][of].to_owned()));
        Finder::new(builder.finish(), facets, owners)
    }

    fn ask<T>(&self, answer: impl Fn(&Finder, &Asked) -> T) -> T {
        let own = self.is_own.then_some(&is_own as &dyn Fn(usize) -> bool);
        let bounds = self.is_bound.then_some(0);
        answer(&self.finder(), &Asked { q: self.q, chosen: &self.chosen, bounds, own })
    }

    /// Whether an item has it all.
    fn passes(&self, number: usize) -> bool {
        let (_, word, one, other) = self.items[number];
        let has = |facet: usize, value: usize| {
            self.chosen[facet].is_empty() || self.chosen[facet].contains(&value.to_string())
        };
        word.starts_with(self.q) && (!self.is_own || is_own(number)) && has(0, one) && has(1, other)
    }

    /// The owners of the items that have it all.
    fn selected(&self) -> Vec<usize> {
        let mut owners: Vec<usize> = Vec::new();
        for number in (0..self.items.len()).filter(|number| self.passes(*number)) {
            if owners.last() != Some(&self.items[number].0) {
                owners.push(self.items[number].0);
            }
        }
        owners
    }
}

fn is_own(item: usize) -> bool {
    item % 3 != 1
}

fn cases() -> impl Strategy<Value = Case> {
    let word = prop::sample::select(WORDS.to_vec());
    let item = (0usize..2, word, 0..VALUES, 0..VALUES);
    // Now and then a value that no facet has.
    let chosen = || prop::collection::btree_set(0usize..=VALUES, 0..3);
    let flags = (any::<bool>(), any::<bool>());
    (prop::collection::vec(item, 0..20), prop::sample::select(vec!["", "river", "sea"]), chosen(), chosen(), flags)
        .prop_map(|(mut items, q, one, other, (is_bound, is_own))| {
            let mut owner = 0;
            for item in &mut items {
                owner += item.0;
                item.0 = owner;
            }
            let keys = |values: std::collections::BTreeSet<usize>| values.iter().map(usize::to_string).collect();
            Case { items, q, chosen: [keys(one), keys(other)], is_bound, is_own }
        })
}

proptest! {
    #[test]
    fn what_is_found_is_what_the_words_mean(case in cases()) {
        let mut found = case.ask(|finder, asked| finder.find(asked, &finder.all(asked))).owners;
        if !case.q.is_empty() {
            found.sort_unstable();
        }
        prop_assert_eq!(found, case.selected());
    }

    #[test]
    fn the_best_come_first_and_equals_in_their_order(case in cases()) {
        let score = |owner: &usize| {
            let theirs = (0..case.items.len()).filter(|item| case.items[*item].0 == *owner && case.passes(*item));
            theirs.map(|item| usize::from(case.items[item].1 == case.q)).max()
        };
        let found = case.ask(|finder, asked| finder.find(asked, &finder.all(asked))).owners;
        for pair in found.windows(2) {
            let (one, other) = (score(&pair[0]), score(&pair[1]));
            prop_assert!(one > other || (one == other && pair[0] < pair[1]) || case.q.is_empty(), "{found:?}");
        }
    }

    #[test]
    fn a_count_is_what_choosing_the_value_alone_gives(case in cases()) {
        for state in case.ask(|finder, asked| finder.find(asked, &finder.all(asked))).facets {
            for option in state.options {
                let mut chosen = case.clone();
                chosen.chosen[state.facet] = vec![option.key.to_string()];
                prop_assert_eq!(option.count, chosen.selected().len());
            }
        }
    }

    #[test]
    fn taking_back_gives_what_it_says(case in cases()) {
        for (narrowing, count) in case.ask(|finder, asked| finder.loosen(asked)) {
            let mut looser = case.clone();
            match narrowing {
                Narrowing::Words => looser.q = "",
                Narrowing::Own => looser.is_own = false,
                Narrowing::Facet(facet) => looser.chosen[facet].clear(),
            }
            prop_assert!(count > 0);
            prop_assert_eq!(looser.selected().len(), count);
        }
    }

    #[test]
    fn what_there_is_at_all_is_set_by_the_bounds_alone(case in cases()) {
        let mut all = case.clone();
        (all.q, all.is_own) = ("", false);
        all.chosen[1].clear();
        if !case.is_bound {
            all.chosen[0].clear();
        }
        let found = case.ask(|finder, asked| finder.find(asked, &finder.all(asked)));
        prop_assert_eq!(found.total, all.selected().len());
        let offered = found.facets.iter().find(|state| state.facet == 1).map_or(0, |state| state.options.len());
        let is_there = |value: usize| {
            let mut with = all.clone();
            with.chosen[1] = vec![value.to_string()];
            !with.selected().is_empty() || case.chosen[1].contains(&value.to_string())
        };
        let expected = (0..VALUES).filter(|value| is_there(*value)).count();
        prop_assert!(offered == expected || (offered == 0 && expected == 1), "{offered} {expected}");
    }
}

#[test]
fn what_is_not_among_those_chosen_lifts_nobody() {
    let items = vec![(0, "rivers", 0, 0), (0, "river", 1, 0), (1, "river", 0, 0)];
    let chosen = [vec!["0".to_owned()], Vec::new()];
    let case = Case { items, q: "river", chosen, is_bound: false, is_own: false };
    assert_eq!(case.ask(|finder, asked| finder.find(asked, &finder.all(asked))).owners, [1, 0]);
}

#[test]
fn values_are_offered_by_size_then_by_name_or_as_they_are() {
    let items = vec![(0, "", 2, 0), (1, "", 0, 0), (2, "", 1, 1), (3, "", 1, 2)];
    let case = Case { items, q: "", chosen: Default::default(), is_bound: false, is_own: false };
    let found = case.ask(|finder, asked| finder.find(asked, &finder.all(asked)));
    let keys = |facet: usize| -> Vec<String> {
        found.facets[facet].options.iter().map(|option| format!("{}:{}", option.key, option.count)).collect()
    };
    assert_eq!(keys(0), ["0:1", "1:2", "2:1"]);
    assert_eq!(keys(1), ["0:2", "1:1", "2:1"]);
}
