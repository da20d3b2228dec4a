//! Ids that can stand in an address, each once.

use std::collections::HashSet;

use plenary_core::text::fold;

/// The ids given so far.
#[derive(Default)]
pub(crate) struct Ids(HashSet<String>);

impl Ids {
    /// An id made of a text, with a number behind it where another has it already.
    pub(crate) fn unique(&mut self, text: &str) -> String {
        let slug = slug(text);
        let mut id = slug.clone();
        let mut number = 2;
        while !self.0.insert(id.clone()) {
            id = format!("{slug}-{number}");
            number += 1;
        }
        id
    }
}

/// Lower-case letters, digits, and a hyphen for all between.
fn slug(text: &str) -> String {
    let folded = fold(text);
    let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    let parts: Vec<&str> = folded.split(|letter| !fits(letter)).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { "x".to_owned() } else { parts.join("-") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_no_accents_and_are_told_apart() {
        let mut ids = Ids::default();
        assert_eq!(ids.unique("Łukasz D’Angelo"), "lukasz-d-angelo");
        assert_eq!(ids.unique("Lukasz d'Angelo"), "lukasz-d-angelo-2");
        assert_eq!(ids.unique("王"), "x");
    }
}
