//! `site.json`, `glossary.json` and `sources.json`.

use crate::load::{record, words};

use super::{Cite, Fact};

record! {
    /// `site.json`: what the site is and which meetings it holds.
    pub struct Site {
        /// Path of the JSON Schema.
        pub schema as "$schema": Option<String> = default,
        /// The site's title.
        pub title: String,
        /// What it holds, in a sentence or two.
        pub summary: String,
        /// BCP 47 tag of the language that the data is written in.
        pub language: String,
        /// Id of the meeting that is shown first.
        pub default_meeting: String,
        /// Ids of all meetings, in order; each has a file `meetings/{id}.json`.
        pub meetings: Vec<String>,
        /// Links for the footer.
        pub links: Vec<Link> = default,
        /// Terms under which the data may be used, in words.
        pub licence: String,
        /// How the data was made and what it is not, for the reader.
        pub notes: Vec<Fact> = default,
    }
}

record! {
    /// A link with its text.
    pub struct Link {
        /// The text.
        pub label: String,
        /// `https:`, `http:` or `mailto:`.
        pub url: String,
    }
}

record! {
    /// `glossary.json`: the abbreviations.
    pub struct Glossary {
        /// Path of the JSON Schema.
        pub schema as "$schema": Option<String> = default,
        /// The entries, in alphabetical order.
        pub entries: Vec<GlossaryEntry>,
    }
}

record! {
    /// An abbreviation.
    pub struct GlossaryEntry {
        /// The short form, unique.
        pub abbreviation: String,
        /// The long form as printed.
        pub expansion: String,
        /// A remark for the reader, above all where it is easily mistaken.
        pub note: Option<String> = default,
        /// Id of the organization it stands for, where it is one of `organizations.json`.
        pub organization: Option<String> = default,
        /// Where it stands.
        pub cite: Cite,
    }
}

record! {
    /// `sources.json`: documents and pages that facts are taken from.
    pub struct Sources {
        /// Path of the JSON Schema.
        pub schema as "$schema": Option<String> = default,
        /// The sources, in any order.
        pub sources: Vec<Source>,
    }
}

words! {
    /// What kind of source it is.
    pub enum SourceKind {
        /// The report of a meeting.
        Report = "report",
        /// A resolution.
        Resolution = "resolution",
        /// Any other document with a symbol, or a publication.
        Document = "document",
        /// A page of a web site.
        WebPage = "web-page",
        /// The press.
        Press = "press",
    }
}

record! {
    /// A document or page.
    pub struct Source {
        /// Unique among sources: lower-case letters, digits and hyphens ("wp-249", "a-res-71-1").
        pub id: String,
        /// What kind it is.
        pub kind: SourceKind,
        /// Its title.
        pub title: String,
        /// Its symbol ("A/RES/71/1").
        pub symbol: Option<String> = default,
        /// How it is called in tight places ("report", "IISD").
        pub short_title: String,
        /// Who issued it.
        pub publisher: Option<String> = default,
        /// When, EDTF.
        pub date: Option<String> = default,
        /// Where it can be read: `https:` or `http:`.
        pub url: Option<String> = default,
        /// A remark for the reader ("only its first part could be read").
        pub note: Option<String> = default,
    }
}
