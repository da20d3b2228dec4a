//! The data files as they are written: one type per file under `public/data/`.
//!
//! Nothing here is checked beyond its shape. Ids are plain strings, dates are unparsed EDTF, references may lead
//! nowhere: [`crate::validate`] says what is wrong, [`crate::model`] holds the result. What is not known is left out of a
//! file, never written as `null`: that is what `= default` stands for here.

mod meeting;
mod people;
mod roadmap;
mod site;

pub use meeting::*;
pub use people::*;
pub use roadmap::*;
pub use site::*;

use crate::load::{record, words};

record! {
    /// Where a fact stands: a source, and a page in it where the source has pages.
    pub struct Cite {
        /// Id of an entry of `sources.json`.
        pub source: String,
        /// Page or page range as printed ("4", "iii", "2-3").
        pub page: Option<String> = default,
    }
}

words! {
    /// How firmly a source carries a fact.
    pub enum Confidence {
        /// The source says it.
        Stated = "stated",
        /// It follows from what sources say; the reason tells how.
        Derived = "derived",
        /// Weak or conflicting evidence; the reason tells why.
        Uncertain = "uncertain",
    }
}

record! {
    /// What a fact rests on.
    pub struct Evidence {
        /// The sources, at least one.
        pub cites: Vec<Cite>,
        /// How firmly; "stated" when left out.
        pub confidence: Confidence = default,
        /// Why it is not simply stated; required for "derived" and "uncertain".
        pub reason: Option<String> = default,
    }
}

record! {
    /// A sentence in our own words, and what it rests on.
    pub struct Fact {
        /// The sentence.
        pub text: String,
        /// What it rests on.
        pub evidence: Evidence,
    }
}
