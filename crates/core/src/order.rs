//! Sorting.
//!
//! The sorts of the standard library are compiled once for each type and comparison, at five kilobytes a time. The
//! lists here are short and the binary is downloaded, so one sort of indexes serves them all.

use std::cmp::Ordering;

/// The indexes below a count in the order of a comparison; equal ones keep theirs.
pub(crate) fn indexes(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    sort(&mut order, &mut Vec::with_capacity(count), compare);
    order
}

/// Sorts by halves and merges them. The first half waits in `spare` meanwhile.
fn sort(order: &mut [usize], spare: &mut Vec<usize>, compare: &dyn Fn(usize, usize) -> Ordering) {
    let middle = order.len() / 2;
    if middle == 0 {
        return;
    }
    sort(&mut order[..middle], spare, compare);
    sort(&mut order[middle..], spare, compare);
    // Much of what is sorted here is in order already.
    if compare(order[middle], order[middle - 1]).is_ge() {
        return;
    }
    spare.clear();
    spare.extend_from_slice(&order[..middle]);
    let (mut place, mut second) = (0, middle);
    for &first in spare.iter() {
        while second < order.len() && compare(order[second], first).is_lt() {
            order[place] = order[second];
            place += 1;
            second += 1;
        }
        order[place] = first;
        place += 1;
    }
}

/// The indexes of texts in their order; equal ones keep theirs.
pub(crate) fn of_texts(texts: &[String]) -> Vec<usize> {
    indexes(texts.len(), &|one, other| texts[one].cmp(&texts[other]))
}

/// The items in the order of their indexes.
pub(crate) fn arranged<T>(items: Vec<T>, order: &[usize]) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.iter().filter_map(|index| items[*index].take()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn as_the_standard_library_sorts(items in prop::collection::vec((0u8..20, any::<u8>()), 0..200)) {
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            let order = indexes(items.len(), &|one, other| items[one].0.cmp(&items[other].0));
            prop_assert_eq!(arranged(items.clone(), &order), expected);
            let mut expected = items.clone();
            expected.sort_by_cached_key(|(key, _)| key.to_string());
            let texts: Vec<String> = items.iter().map(|(key, _)| key.to_string()).collect();
            prop_assert_eq!(arranged(items, &of_texts(&texts)), expected);
        }

        #[test]
        fn a_comparison_without_sense_does_no_harm(count in 0usize..60, answers in prop::collection::vec(-1i8..=1, 50)) {
            let turn = std::cell::Cell::new(0);
            let mut order = indexes(count, &|_, _| {
                turn.set(turn.get() + 1);
                answers[turn.get() % answers.len()].cmp(&0)
            });
            order.sort_unstable();
            prop_assert_eq!(order, (0..count).collect::<Vec<_>>());
        }
    }
}
