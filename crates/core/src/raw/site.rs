//! `site.json`, `glossary.json` and `sources.json`.

use serde::Deserialize;

use super::{Cite, Fact};

/// `site.json`: what the site is and which meetings it holds.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Path of the JSON Schema.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
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
    #[serde(default)]
    pub links: Vec<Link>,
    /// Terms under which the data may be used, in words.
    pub licence: String,
    /// How the data was made and what it is not, for the reader.
    #[serde(default)]
    pub notes: Vec<Fact>,
}

/// A link with its text.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The text.
    pub label: String,
    /// `https:`, `http:` or `mailto:`.
    pub url: String,
}

/// `glossary.json`: the abbreviations.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    /// Path of the JSON Schema.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The entries, in alphabetical order.
    pub entries: Vec<GlossaryEntry>,
}

/// An abbreviation.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GlossaryEntry {
    /// The short form, unique.
    pub abbreviation: String,
    /// The long form as printed.
    pub expansion: String,
    /// A remark for the reader, above all where it is easily mistaken.
    #[serde(default)]
    pub note: Option<String>,
    /// Id of the organization it stands for, where it is one of `organizations.json`.
    #[serde(default)]
    pub organization: Option<String>,
    /// Where it stands.
    pub cite: Cite,
}

/// `sources.json`: documents and pages that facts are taken from.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// Path of the JSON Schema.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The sources, in any order.
    pub sources: Vec<Source>,
}

/// What kind of source it is.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// The report of a meeting.
    Report,
    /// A resolution.
    Resolution,
    /// Any other document with a symbol, or a publication.
    Document,
    /// A page of a web site.
    WebPage,
    /// The press.
    Press,
}

/// A document or page.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Unique among sources: lower-case letters, digits and hyphens ("wp-249", "a-res-71-1").
    pub id: String,
    /// What kind it is.
    pub kind: SourceKind,
    /// Its title.
    pub title: String,
    /// Its symbol ("A/RES/71/1").
    #[serde(default)]
    pub symbol: Option<String>,
    /// How it is called in tight places ("report", "IISD").
    pub short_title: String,
    /// Who issued it.
    #[serde(default)]
    pub publisher: Option<String>,
    /// When, EDTF.
    #[serde(default)]
    pub date: Option<String>,
    /// Where it can be read: `https:` or `http:`.
    #[serde(default)]
    pub url: Option<String>,
    /// A remark for the reader ("only its first part could be read").
    #[serde(default)]
    pub note: Option<String>,
}
