//! What the targets share.
//!
//! An input is text, so that seeds, findings and dictionaries can be read and written by hand. Where a target needs
//! several texts, [`PART`] stands between them.

#![forbid(unsafe_code)]

pub mod data;

/// Stands between the texts of an input: the record separator, which also parts JSON texts in RFC 7464, since no JSON
/// can hold it unescaped.
pub const PART: char = '\u{1e}';

/// The texts of an input.
pub fn texts(input: &str) -> impl Iterator<Item = &str> {
    input.split(PART)
}

/// The data set of all targets that need a sound one: three sessions of one meeting and what belongs to them.
pub const SOUND: &str = include_str!("../seeds/data/sound");

/// Whether a letter is a control character, C0 or C1.
pub fn is_control(letter: char) -> bool {
    matches!(u32::from(letter), 0..=0x1f | 0x7f..=0x9f)
}
