//! The data files as they are written: one serde type per file under `public/data/`.
//!
//! Nothing here is checked beyond its shape. Ids are plain strings, dates are unparsed EDTF, references may lead
//! nowhere: [`crate::validate`] says what is wrong, [`crate::model`] holds the result. Optional fields are left out of
//! a file rather than written as `null`.

mod meeting;
mod people;
mod roadmap;
mod site;

pub use meeting::*;
pub use people::*;
pub use roadmap::*;
pub use site::*;

use serde::Deserialize;

/// Where a fact stands: a source, and a page in it where the source has pages.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cite {
    /// Id of an entry of `sources.json`.
    pub source: String,
    /// Page or page range as printed ("4", "iii", "2-3").
    #[serde(default)]
    pub page: Option<String>,
}

/// How firmly a source carries a fact.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// The source says it.
    #[default]
    Stated,
    /// It follows from what sources say; the reason tells how.
    Derived,
    /// Weak or conflicting evidence; the reason tells why.
    Uncertain,
}

/// What a fact rests on.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The sources, at least one.
    pub cites: Vec<Cite>,
    /// How firmly; "stated" when left out.
    #[serde(default)]
    pub confidence: Confidence,
    /// Why it is not simply stated; required for "derived" and "uncertain".
    #[serde(default)]
    pub reason: Option<String>,
}

/// A sentence in our own words, and what it rests on.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The sentence.
    pub text: String,
    /// What it rests on.
    pub evidence: Evidence,
}
