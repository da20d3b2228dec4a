//! The facets of a list: what can be chosen in each, and how a page shows them.

use std::cmp::{Ordering, Reverse};
use std::sync::Arc;

use super::{Choice, Column, Counts, Table};
use crate::order;
use crate::text;

/// A value of a facet.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// What it stands for: a number that those know who made the facet.
    pub of: usize,
    /// How it stands in addresses.
    pub key: Arc<str>,
}

/// What can be chosen in one facet.
#[derive(Clone, Debug, Default)]
struct Facet {
    values: Vec<Value>,
    /// The names by which values with equal counts are sorted; empty where the values have an order of their own.
    names: Vec<String>,
}

/// The facets of a list, and which items have what.
#[derive(Clone, Debug, Default)]
pub struct Facets {
    facets: Vec<Facet>,
    table: Table,
}

/// A facet and what can be chosen in it.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetState {
    /// The number of the facet.
    pub facet: usize,
    /// Its values that something has or that are chosen, in an order that no search changes.
    pub options: Vec<FacetOption>,
    /// Whether that order is only by how many have them, so that another may do as well.
    pub is_ranked: bool,
}

/// A value of a facet as it can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetOption {
    /// What it stands for.
    pub of: usize,
    /// How it stands in addresses.
    pub key: Arc<str>,
    /// How many would be there if it were the only one chosen in its facet.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Facets {
    /// No facets, for items of these owners.
    pub fn new(owners: Vec<usize>) -> Facets {
        Facets { facets: Vec::new(), table: Table { columns: Vec::new(), owners } }
    }

    /// Adds the next facet: its values, and which of them each item has. With names, the values are shown by how many
    /// have them, then by name; without, as they are.
    pub fn push(&mut self, (values, column): (Vec<Value>, Column), names: Option<&dyn Fn(usize) -> String>) {
        let mut facet = Facet { values, names: Vec::new() };
        if let Some(name) = names {
            facet.values.iter().for_each(|value| facet.names.push(text::fold(&name(value.of))));
        }
        self.facets.push(facet);
        self.table.columns.push(column);
    }

    /// Puts other values in place of those of a facet that has no names. Says whether they are others.
    pub fn replace(&mut self, facet: usize, (values, column): (Vec<Value>, Column)) -> bool {
        let is_other = self.facets[facet].values != values || self.table.columns[facet] != column;
        self.facets[facet].values = values;
        self.table.columns[facet] = column;
        is_other
    }

    /// What stands under a key of a facet.
    pub fn of(&self, facet: usize, key: &str) -> Option<usize> {
        self.number(facet, key).map(|number| self.facets[facet].values[number].of)
    }

    fn number(&self, facet: usize, key: &str) -> Option<usize> {
        self.facets[facet].values.iter().position(|known| *known.key == *key)
    }

    /// Counts for the chosen keys of each facet; `found` says which items count at all.
    pub fn count(&self, found: &[bool], chosen: &[Vec<String>]) -> Counts {
        let mut choices = Vec::with_capacity(chosen.len());
        for (facet, keys) in chosen.iter().enumerate() {
            let mut choice = Choice { narrows: !keys.is_empty(), values: Vec::new() };
            keys.iter().for_each(|key| choice.values.extend(self.number(facet, key)));
            choices.push(choice);
        }
        self.table.count(found, &choices)
    }

    /// The order of each facet's values that the counts of what there is give.
    pub fn orders(&self, all: &Counts) -> Vec<Vec<usize>> {
        let order = |(facet, totals): (&Facet, &Vec<u32>)| {
            let rank = |value: usize| facet.names.get(value).map(|name| (Reverse(totals[value]), name));
            order::indexes(facet.values.len(), &|one, other| rank(one).cmp(&rank(other)))
        };
        self.facets.iter().zip(&all.of).map(order).collect()
    }

    /// The facets as the page shows them, those with nothing to choose from left out. `all` are the counts of what there
    /// is, `orders` what [`Facets::orders`] makes of them, `counts` those of what is found.
    pub fn states(
        &self,
        chosen: &[Vec<String>],
        all: &Counts,
        orders: &[Vec<usize>],
        counts: &Counts,
    ) -> Vec<FacetState> {
        let mut states = Vec::new();
        for (number, facet) in self.facets.iter().enumerate() {
            let (totals, counts, chosen) = (&all.of[number], &counts.of[number], &chosen[number]);
            let mut options = Vec::with_capacity(facet.values.len());
            for place in &orders[number] {
                let Value { of, key } = &facet.values[*place];
                let chosen = chosen.iter().any(|chosen| *chosen == **key);
                if chosen || totals[*place] > 0 {
                    options.push(FacetOption { of: *of, key: Arc::clone(key), count: counts[*place] as usize, chosen });
                }
            }
            if options.len() > 1 || options.iter().any(|option| option.chosen) {
                states.push(FacetState { facet: number, options, is_ranked: !facet.names.is_empty() });
            }
        }
        states
    }
}

impl FacetState {
    /// The places of its options in the order to show them. Values without an order of their own come by how many of what
    /// is found have them, after those that `first` names by what they stand for.
    pub fn order(&self, first: &[usize]) -> Vec<usize> {
        let rank = |place: usize| {
            let option = &self.options[place];
            (!first.contains(&option.of), Reverse(option.count))
        };
        order::indexes(self.options.len(), &|one, other| match self.is_ranked {
            true => rank(one).cmp(&rank(other)),
            false => Ordering::Equal,
        })
    }
}

impl Value {
    /// The values that some item has, of many that there are, and which items have them: `of` gives the numbers of those
    /// of an item, `key` their keys.
    pub fn gather(
        items: usize,
        all: usize,
        of: &dyn Fn(usize) -> Vec<usize>,
        key: &dyn Fn(usize) -> String,
    ) -> (Vec<Value>, Column) {
        let mut is_there = vec![false; all];
        for item in 0..items {
            of(item).into_iter().for_each(|one| is_there[one] = true);
        }
        let mut numbers = vec![0; all];
        let mut values = Vec::new();
        for one in (0..all).filter(|one| is_there[*one]) {
            numbers[one] = values.len();
            values.push(Value { of: one, key: key(one).into() });
        }
        let mut column = Column::new(values.len());
        for item in 0..items {
            let mut theirs = of(item);
            theirs.iter_mut().for_each(|one| *one = numbers[*one]);
            column.push(&theirs);
        }
        (values, column)
    }
}
