//! `images/p-1.svg` and so on: what stands for the pictures of people.

use crate::options::Options;
use crate::random::Random;

/// A pale and a strong colour.
const COLOURS: [(&str, &str); 6] = [
    ("#dbe9f1", "#00689d"),
    ("#fbe7d6", "#b3541e"),
    ("#e3eddc", "#3f6b2f"),
    ("#efe1ec", "#7d3a6b"),
    ("#f3ecd2", "#7a6411"),
    ("#e2e2e6", "#3d4152"),
];

/// What lies on the disc, 32 wide around the middle of a square of 64.
const SHAPES: [&str; 6] = [
    "M32 18a14 14 0 1 0 .1 0z",
    "M20 20h24v24h-24z",
    "M32 17l15 26h-30z",
    "M32 16l16 16-16 16-16-16z",
    "M32 16l4 12 12 0-10 7 4 13-10-8-10 8 4-13-10-7 12 0z",
    "M18 46c0-18 10-28 28-28 0 18-10 28-28 28z",
];

/// The path of the picture of a person, who has this number; those who have none are drawn as well. The first of some
/// have one that is not there.
pub(crate) fn path(random: &mut Random, options: &Options, number: usize) -> Option<String> {
    let picture = random.below(COLOURS.len() * SHAPES.len());
    let has_one = random.chance(options.images);
    if number < options.missing_images {
        return Some(format!("images/missing-{}.svg", number + 1));
    }
    has_one.then(|| name(picture))
}

fn name(picture: usize) -> String {
    format!("images/p-{}.svg", picture + 1)
}

/// The files, each with its path. Where nobody has a picture there are none.
pub(crate) fn files(options: &Options) -> Vec<(String, String)> {
    let count = if options.images == 0 { 0 } else { COLOURS.len() * SHAPES.len() };
    (0..count).map(|picture| (name(picture), draw(picture))).collect()
}

fn draw(picture: usize) -> String {
    let (pale, strong) = COLOURS[picture % COLOURS.len()];
    let shape = SHAPES[picture / COLOURS.len() % SHAPES.len()];
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\" width=\"64\" height=\"64\">\
         <path fill=\"{pale}\" d=\"M0 0h64v64h-64z\"/><circle fill=\"{strong}\" cx=\"32\" cy=\"32\" r=\"26\"/>\
         <path fill=\"{pale}\" d=\"{shape}\"/></svg>\n"
    )
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_picture_is_another() {
        let files = files(&Options::default());
        let (names, drawn): (HashSet<_>, HashSet<_>) = files.iter().cloned().unzip();
        assert_eq!((names.len(), drawn.len()), (36, 36));
    }

    #[test]
    fn pictures_are_there_but_for_those_that_are_to_be_missing() {
        let options = Options { images: 100, missing_images: 2, ..Options::default() };
        let there: HashSet<String> = files(&options).into_iter().map(|(name, _)| name).collect();
        let random = &mut Random::new(1);
        let paths: Vec<String> = (0..300).filter_map(|number| path(random, &options, number)).collect();
        assert_eq!(paths.len(), 300);
        assert_eq!(paths.iter().filter(|path| !there.contains(*path)).count(), 2);
        let nobody = Options { images: 0, ..options };
        assert!(files(&nobody).is_empty());
        assert_eq!((0..300).filter_map(|number| path(random, &nobody, number)).count(), 2);
    }
}
