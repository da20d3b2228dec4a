//! How many typos make one word of another.

/// The most typos that are ever forgiven.
pub(super) const MOST: usize = 2;

/// The letters of a word as a set of 32 kinds: those of one alphabet are all of different kinds. A typo takes at most
/// one kind away.
pub(super) fn bag(word: &str) -> u32 {
    word.chars().fold(0, |bag, letter| bag | 1 << (u32::from(letter) % 32))
}

/// More than is ever forgiven, and far from overflowing.
const FAR: usize = 99;

/// One row of the table of distances: between the first letters of the word, as many as the number of the row, and as
/// many of the letters typed, some fewer or some more, `allowed` at most. One cell more stays far, as the neighbour of
/// the last.
type Row = [usize; 2 * MOST + 2];

/// The fewest typos, if no more than `allowed`, with which the letters typed are the beginning of a word: the optimal
/// string alignment distance of that beginning which is the nearest. `allowed` is at most [`MOST`] and less than the
/// number of letters.
pub(super) fn fewest(typed: &[char], word: &str, allowed: usize) -> Option<usize> {
    let allowed = allowed.min(MOST);
    let mut nearest = FAR;
    let mut above: Row = [FAR; 2 * MOST + 2];
    for (count, cell) in above[allowed..=2 * allowed].iter_mut().enumerate() {
        *cell = count;
    }
    let mut before: Row = [FAR; 2 * MOST + 2];
    let mut last = None;
    for (row, letter) in word.chars().take(typed.len() + allowed).enumerate() {
        let mut here: Row = [FAR; 2 * MOST + 2];
        for cell in 0..=2 * allowed {
            // How many of the letters typed this cell compares.
            let Some(count) = (row + 1 + cell).checked_sub(allowed).filter(|count| *count <= typed.len()) else {
                continue;
            };
            let mut least = above[cell + 1] + 1;
            if let Some(left) = cell.checked_sub(1) {
                least = least.min(here[left] + 1);
            }
            if let Some(at) = count.checked_sub(1) {
                let is_other = typed[at] != letter;
                least = least.min(above[cell] + usize::from(is_other));
                let is_swapped = at > 0 && typed[at - 1] == letter && last == Some(typed[at]);
                if is_swapped {
                    least = least.min(before[cell] + 1);
                }
            }
            here[cell] = least;
            if count == typed.len() {
                nearest = nearest.min(least);
            }
        }
        (before, above, last) = (above, here, Some(letter));
    }
    (nearest <= allowed).then_some(nearest)
}
