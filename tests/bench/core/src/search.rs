//! Finding people.

use plenary_core::search::{Builder, Field, Index, Query};
use wasm_bindgen::prelude::*;

/// People to be found: of each the texts of the three fields.
#[wasm_bindgen]
pub struct People(Vec<[String; 3]>);

#[wasm_bindgen]
impl People {
    /// From a JSON array of `[name, organization, body]`.
    ///
    /// # Errors
    /// When the text is no such array.
    #[wasm_bindgen(constructor)]
    pub fn new(json: &str) -> Result<People, JsError> {
        Ok(People(serde_json::from_str(json)?))
    }

    /// Reads all words.
    pub fn index(&self) -> Searchable {
        let mut builder = Builder::new(self.0.len());
        for (document, [name, organization, body]) in self.0.iter().enumerate() {
            builder.add(document, Field::Name, name);
            builder.add(document, Field::Organization, organization);
            builder.add(document, Field::Body, body);
        }
        Searchable(builder.finish())
    }
}

/// An index of people.
#[wasm_bindgen]
pub struct Searchable(Index);

#[wasm_bindgen]
impl Searchable {
    /// The places of those who match what was typed, the best first.
    pub fn find(&self, typed: &str) -> Vec<u32> {
        let found = self.0.ranked(&Query::new(typed));
        found.into_iter().filter_map(|place| u32::try_from(place).ok()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_match_are_told_by_their_places() {
        let json = r#"[["Jørn Aske", "Office", ""], ["Maria Lund", "Ministry", "Jorn's ferry"], ["Nobody", "", ""]]"#;
        let found = People::new(json).map(|people| people.index().find("jorn")).ok();
        assert_eq!(found, Some(vec![0, 1]));
    }
}
