//! The events while the timeline is carried along. What has a colour and an ink in common is one path, so that a frame of
//! hundreds of events comes in time. Nobody aims at what moves, so none of it is a link.

use plenary_core::roadmap::Ink;
use plenary_core::timeline::Sight;

use crate::browser::stage::{Attribute, Sprite};
use crate::views::roadmap::timeline::frame::State;
use crate::views::roadmap::timeline::layers::{condition, drawing, placed, target, write};
use crate::views::roadmap::timeline::names;

/// The inks, those below first.
const INKS: [Ink; 7] = [Ink::Window, Ink::Faint, Ink::Pale, Ink::Dim, Ink::Planned, Ink::Solid, Ink::Slip];
/// So many colours the lanes have in turn.
const COLOURS: usize = 7;
/// For each colour: what stands back, and what does not.
const SIDES: usize = 2;
/// What is selected has a ground, which is below all.
const GROUND: usize = 0;

/// The shapes and the words of what is in sight, so far from where their places are counted from.
pub fn sketch(state: &State, sight: &Sight, shift: f64) -> (Vec<Sprite>, Vec<Sprite>) {
    let mut paths = vec![String::new(); GROUND + 1 + INKS.len() * COLOURS * SIDES];
    let mut words = Vec::new();
    for (seen, placed) in placed(state, sight) {
        let Some(drawing) = drawing(state, seen, placed, (-shift, -placed.y)) else { continue };
        let mut sprite = Sprite::new(state.number(seen.index));
        sprite.condition = condition(state, placed);
        let is_back = sprite.condition == "back";
        if sprite.condition == "selected" {
            paths[GROUND].push_str(&target(&drawing, placed.y));
        }
        let colour = state.cast.lanes.get(placed.lane).map_or(0, |lane| lane.position()) % COLOURS;
        for stroke in drawing.strokes {
            let ink = INKS.iter().position(|ink| *ink == stroke.ink).unwrap_or(0);
            paths[number(ink, colour, is_back)].push_str(&stroke.path);
        }
        write(drawing.texts, placed.y, &mut sprite);
        words.push(sprite);
    }
    (paths.into_iter().enumerate().map(shape).collect(), words)
}

/// A path by its number. All of them are there from the first frame on, so that they lie over one another as they should.
fn shape((number, path): (usize, String)) -> Sprite {
    let mut sprite = Sprite::new(number);
    let Some((ink, _, is_back)) = parts(number) else {
        sprite.path("tl__target", path);
        return sprite;
    };
    sprite.path(INKS[ink].class(), path);
    sprite.condition = if is_back { "back" } else { "" };
    sprite
}

/// The attributes of the element of a path: the colour.
pub fn attributes(number: usize) -> Vec<Attribute> {
    parts(number).map(|(_, colour, _)| ("class", names::class("lane-", colour))).into_iter().collect()
}

fn number(ink: usize, colour: usize, is_back: bool) -> usize {
    GROUND + 1 + (ink * COLOURS + colour) * SIDES + usize::from(is_back)
}

fn parts(number: usize) -> Option<(usize, usize, bool)> {
    let number = number.checked_sub(GROUND + 1)?;
    Some((number / SIDES / COLOURS, number / SIDES % COLOURS, number % SIDES == 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ink_has_its_place_for_every_colour() {
        assert!(Ink::ALL.iter().all(|ink| INKS.contains(ink)));
        for (ink, colour, is_back) in [(0, 0, false), (3, 6, true), (6, 6, true)] {
            assert_eq!(parts(number(ink, colour, is_back)), Some((ink, colour, is_back)));
        }
        assert_eq!(parts(GROUND), None);
    }
}
