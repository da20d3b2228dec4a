//! Reading a data set.

use plenary_core::load::{LoadError, parse};
use plenary_core::model::Dataset;
use plenary_core::raw;
use plenary_core::validate::{Files, validate};
use wasm_bindgen::prelude::*;

/// A data set, and how many problems it has.
#[wasm_bindgen]
pub struct Loaded {
    data: Dataset,
    problems: usize,
}

#[wasm_bindgen]
impl Loaded {
    /// Reads and checks the texts of all files.
    ///
    /// # Errors
    /// When one of them is not what its name says.
    #[wasm_bindgen(constructor)]
    pub fn new(texts: Texts) -> Result<Loaded, JsError> {
        let (data, problems) = validate(texts.read()?);
        Ok(Loaded { data, problems: problems.len() })
    }

    /// How many people, sessions and events there are, and problems.
    pub fn counts(&self) -> Vec<usize> {
        vec![self.data.people.len(), self.data.sessions.len(), self.data.events.len(), self.problems]
    }
}

/// The texts of the files of a data set.
#[wasm_bindgen(getter_with_clone)]
#[derive(Default)]
pub struct Texts {
    /// `site.json`
    pub site: String,
    /// `people.json`
    pub people: String,
    /// `organizations.json`
    pub organizations: String,
    /// `roadmap.json`
    pub roadmap: String,
    /// `glossary.json`
    pub glossary: String,
    /// `sources.json`
    pub sources: String,
    /// Id and text of each meeting, one after the other.
    pub meetings: Vec<String>,
}

#[wasm_bindgen]
impl Texts {
    /// None yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Texts {
        Texts::default()
    }
}

impl Texts {
    fn read(&self) -> Result<Files, LoadError> {
        let mut meetings = Vec::with_capacity(self.meetings.len() / 2);
        for pair in self.meetings.chunks_exact(2) {
            meetings.push((pair[0].clone(), Some(parse::<raw::Meeting>(&pair[1])?)));
        }
        Ok(Files {
            site: Some(parse(&self.site)?),
            people: Some(parse(&self.people)?),
            organizations: Some(parse(&self.organizations)?),
            meetings,
            roadmap: Some(parse(&self.roadmap)?),
            glossary: Some(parse(&self.glossary)?),
            sources: Some(parse(&self.sources)?),
        })
    }
}
