//! Who has the floor.

use super::entries::{Entry, When};
use crate::random::Random;

/// How far ahead somebody is looked for who is free.
const REACH: usize = 400;
/// Of a hundred people, those who come back to the floor.
const BUSY: usize = 15;

/// Shares so many contributions among the entries, by what is usual for each kind; nobody is named yet.
pub(crate) fn share(random: &mut Random, entries: &mut [Entry], count: usize) {
    let speaking: Vec<usize> = (0..entries.len()).filter(|entry| entries[*entry].usual().is_some()).collect();
    if speaking.is_empty() {
        return;
    }
    let (mut least, mut sizes) = (vec![0; entries.len()], vec![0; entries.len()]);
    for entry in &speaking {
        let (first, last) = entries[*entry].usual().unwrap_or_default();
        sizes[*entry] = random.within(first, last);
        least[*entry] = first;
    }
    if least.iter().sum::<usize>() > count {
        least.fill(0);
    }
    let mut sum: usize = sizes.iter().sum();
    while sum < count {
        sizes[*random.pick(&speaking)] += 1;
        sum += 1;
    }
    while sum > count {
        let entry = *random.pick(&speaking);
        if sizes[entry] > least[entry] {
            sizes[entry] -= 1;
            sum -= 1;
        }
    }
    for (entry, size) in entries.iter_mut().zip(sizes) {
        entry.floor = vec![0; size];
    }
}

/// Names who has the floor: everybody once, from a position on while there is room, some again; nobody in two places at
/// once, as far as that can be had.
pub(crate) fn assign(random: &mut Random, entries: &mut [Entry], people: usize, first: usize) {
    let count: usize = entries.iter().map(|entry| entry.floor.len()).sum();
    let mut deck: Vec<usize> = (0..people.min(count)).map(|person| (first + person) % people).collect();
    let busy = (people * BUSY).div_ceil(100);
    deck.extend((deck.len()..count).map(|_| random.below(busy)));
    random.shuffle(&mut deck);
    let mut taken: Vec<Vec<(i64, i64)>> = vec![Vec::new(); people];
    let mut next = 0;
    for entry in entries {
        let (start, end) = match entry.when {
            When::Hours(start, end) => (start, end),
            _ => (0, 0),
        };
        for place in 0..entry.floor.len() {
            let last = deck.len().min(next + REACH);
            let is_free = |person: &usize| {
                !entry.floor[..place].contains(person)
                    && taken[*person].iter().all(|(from, to)| end <= *from || *to <= start)
            };
            let found = (next..last).find(|at| is_free(&deck[*at])).unwrap_or(next);
            deck.swap(next, found);
            let person = deck[next];
            entry.floor[place] = person;
            taken[person].push((start, end));
            next += 1;
        }
    }
}
