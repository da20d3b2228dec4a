use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::Index;

use super::*;

/// What each item has in each facet, how many values each facet has, what is chosen, what is found, and whose the
/// items are.
#[derive(Clone, Debug)]
struct Case {
    owners: Vec<usize>,
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
        Table { columns, owners: self.owners.clone() }
    }

    fn count(&self, chosen: &[Option<Vec<usize>>]) -> Counts {
        let choice = |chosen: &Option<Vec<usize>>| Choice {
            narrows: chosen.is_some(),
            values: chosen.clone().unwrap_or_default(),
        };
        self.table().count(&self.found, &chosen.iter().map(choice).collect::<Vec<_>>())
    }

    /// The owners that pass, straight from what the words mean.
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
        let owner = |item: usize| self.owners.get(item).copied().unwrap_or(item);
        let passing: BTreeSet<usize> = (0..self.items.len()).filter(passes).map(owner).collect();
        passing.into_iter().collect()
    }
}

fn cases() -> impl Strategy<Value = Case> {
    prop::collection::vec(0usize..6, 0..4).prop_flat_map(|sizes| {
        // Now and then a value that the facet does not have.
        let values = |limit: usize| prop::collection::vec(0usize..=6, 0..limit);
        let item: Vec<_> = sizes.iter().map(|_| values(4)).collect();
        let chosen: Vec<_> = sizes.iter().map(|_| prop::option::of(values(3))).collect();
        let flag = prop::bool::weighted(0.8);
        // How far the owner is from that of the item before.
        let steps = prop::option::of(prop::collection::vec(0usize..3, 40));
        (Just(sizes), prop::collection::vec((item, flag), 0..40), chosen, steps).prop_map(
            |(sizes, items, chosen, steps)| {
                let (items, found): (Vec<_>, Vec<_>) = items.into_iter().unzip();
                let mut owner = 0;
                let mut owners = Vec::new();
                for step in steps.into_iter().flatten().take(items.len()) {
                    owner += step;
                    owners.push(owner);
                }
                Case { owners, sizes, items, chosen, found }
            },
        )
    })
}

#[test]
fn a_person_counts_once_and_only_with_one_contribution_that_has_it_all() {
    // Ann moderates in session 0 and speaks in session 1; Bo speaks twice in session 0.
    let mut table = Table { columns: vec![Column::new(2), Column::new(2)], owners: vec![0, 0, 1, 1] };
    for (session, role) in [(0, 0), (1, 1), (0, 1), (0, 1)] {
        table.columns[0].push(&[session]);
        table.columns[1].push(&[role]);
    }
    let one = |value: usize| Choice { narrows: true, values: vec![value] };
    let any = Choice::default;
    assert_eq!(
        table.count(&[true; 4], &[]),
        Counts { passing: vec![0, 1], items: vec![0, 1, 2, 3], of: vec![vec![2, 1], vec![1, 2]] }
    );
    assert_eq!(table.count(&[true; 4], &[one(1), one(0)]).passing, [0; 0], "nobody moderates session 1");
    assert_eq!(
        table.count(&[true; 4], &[any(), one(1)]),
        Counts { passing: vec![0, 1], items: vec![1, 2, 3], of: vec![vec![1, 1], vec![1, 2]] }
    );
    assert_eq!(table.count(&[true, false, false, true], &[any(), one(1)]).passing, [1]);
}

#[test]
fn counts_of_a_small_programme() {
    // Days 0 and 1; rooms 0 to 2. One session is in two rooms, one in none.
    let sessions: [(usize, &[usize]); 5] = [(0, &[0]), (0, &[1]), (1, &[0, 1]), (1, &[]), (1, &[2])];
    let mut table = Table { columns: vec![Column::new(2), Column::new(3)], owners: Vec::new() };
    for (day, rooms) in sessions {
        table.columns[0].push(&[day]);
        table.columns[1].push(rooms);
    }
    let choose = |values: &[usize]| Choice { narrows: !values.is_empty(), values: values.to_vec() };
    let all = table.count(&[true; 5], &[]);
    assert_eq!(
        all,
        Counts { passing: vec![0, 1, 2, 3, 4], items: vec![0, 1, 2, 3, 4], of: vec![vec![2, 3], vec![2, 2, 1]] }
    );
    let second_day = table.count(&[true; 5], &[choose(&[1])]);
    assert_eq!(
        second_day,
        Counts { passing: vec![2, 3, 4], items: vec![2, 3, 4], of: vec![vec![2, 3], vec![1, 1, 1]] }
    );
    let its_third_room = table.count(&[true; 5], &[choose(&[1]), choose(&[2])]);
    assert_eq!(its_third_room, Counts { passing: vec![4], items: vec![4], of: vec![vec![0, 1], vec![1, 1, 1]] });
    let gone = table.count(&[true; 5], &[Choice { narrows: true, values: Vec::new() }]);
    assert_eq!(gone, Counts { passing: Vec::new(), items: Vec::new(), of: vec![vec![2, 3], vec![0, 0, 0]] });
}

#[test]
fn options_come_by_what_is_found_unless_they_have_an_order_of_their_own() {
    let option = |of: usize, count: usize| FacetOption { of, key: of.to_string().into(), count, chosen: false };
    let options = vec![option(7, 0), option(3, 2), option(9, 0), option(4, 5), option(1, 2)];
    let mut state = FacetState { facet: 0, options, is_ranked: true };
    assert_eq!(state.order(&[]), [3, 1, 4, 0, 2], "equal ones keep their order");
    assert_eq!(state.order(&[9, 1]), [4, 2, 3, 1, 0], "some come first, whatever they have");
    state.is_ranked = false;
    assert_eq!(state.order(&[9]), [0, 1, 2, 3, 4]);
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
