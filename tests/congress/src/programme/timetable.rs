//! When a room is free for a session.

use super::rooms::{Use, use_of};
use crate::random::Random;

/// A time in a room. Minutes are those after midnight of the day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening {
    /// Which day of the congress.
    pub day: usize,
    /// Position of the room; a session without a room has none.
    pub room: Option<usize>,
    /// How the room is used.
    pub room_use: Use,
    pub start: i64,
    pub end: i64,
}

/// Starts in a big room; what begins at one is over at the next.
const SHORT: &[i64] = &[510, 570, 645, 705, 810, 870, 930, 990, 1_050];
/// Starts and ends in the hall, between the plenaries and breaks.
const HALL: &[(i64, i64)] = &[(645, 720), (810, 900), (930, 1_020)];
/// The same in a room of middle size.
const MIDDLE: &[(i64, i64)] = &[(510, 600), (630, 720), (810, 900), (930, 1_020), (1_035, 1_125)];

/// So many times: the big rooms fill first, the small ones last, and who finds no room is told it later.
pub(crate) fn openings(random: &mut Random, days: usize, rooms: usize, count: usize) -> Vec<Opening> {
    let [mut openings, mut rest] = all(random, days, rooms);
    random.shuffle(&mut rest);
    openings.append(&mut rest);
    openings.truncate(count);
    while openings.len() < count {
        let (start, end) = *random.pick(MIDDLE);
        openings.push(Opening { day: random.below(days), room: None, room_use: Use::Middle, start, end });
    }
    openings
}

/// Those that fill first, and those of which some stay free.
fn all(random: &mut Random, days: usize, rooms: usize) -> [Vec<Opening>; 2] {
    let (mut openings, mut rest) = (Vec::new(), Vec::new());
    for of in [Use::Hall, Use::Big, Use::Middle, Use::Small] {
        for room in (0..rooms).filter(|room| use_of(*room, rooms) == of) {
            for day in 0..days {
                let at = |(start, end)| Opening { day, room: Some(room), room_use: of, start, end };
                match of {
                    Use::Hall => openings.extend(HALL.iter().copied().map(at)),
                    Use::Big => openings.extend(short(random).into_iter().map(at)),
                    Use::Middle => openings.extend(MIDDLE.iter().copied().map(at)),
                    Use::Small | Use::Foyer => {
                        let mut free = [morning(random), afternoon(random)];
                        random.shuffle(&mut free);
                        openings.push(at(free[0]));
                        rest.push(at(free[1]));
                        if random.chance(25) {
                            rest.push(at((1_140, 1_215)));
                        }
                    }
                }
            }
        }
    }
    [openings, rest]
}

fn short(random: &mut Random) -> Vec<(i64, i64)> {
    SHORT.iter().map(|start| (*start, start + random.pick(&[30, 45, 45, 60]))).collect()
}

/// Over before one in the afternoon.
fn morning(random: &mut Random) -> (i64, i64) {
    let start = 540 + 15 * random.below(10) as i64;
    (start, start + random.pick(&[45, 60, 75, 90]))
}

/// From one in the afternoon, over before seven.
fn afternoon(random: &mut Random) -> (i64, i64) {
    let start = 780 + 15 * random.below(14) as i64;
    (start, start + random.pick(&[60, 75, 90, 120]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_room_is_given_away_twice() {
        for seed in 0..20 {
            let openings = openings(&mut Random::new(seed), 3, 25, 10_000);
            let mut held: Vec<_> =
                openings.iter().filter_map(|at| Some((at.room?, at.day, at.start, at.end))).collect();
            held.sort_unstable();
            for pair in held.windows(2) {
                let [(room, day, _, end), (next_room, next_day, start, _)] = pair else { continue };
                assert!((room, day) != (next_room, next_day) || end <= start, "{pair:?}");
            }
            assert_eq!(openings.len(), 10_000);
        }
    }
}
