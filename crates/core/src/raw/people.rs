//! `people.json` and `organizations.json`.

use serde::Deserialize;

use super::Evidence;

/// `people.json`: everybody who has a contribution or a statement at some meeting.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct People {
    /// Path of the JSON Schema.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The people, in any order.
    pub people: Vec<Person>,
}

/// One person, as last known; a contribution says how they were introduced at its meeting.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Unique among people: lower-case letters, digits and hyphens ("jurg-lauber").
    pub id: String,
    /// Full name with its diacritics.
    pub name: String,
    /// The name in sorting order, family name first ("Lauber, Jürg").
    pub sort_name: String,
    /// "Ms.", "Ambassador", as printed.
    #[serde(default)]
    pub honorific: Option<String>,
    /// Office held ("Director of the Population Division").
    #[serde(default)]
    pub title: Option<String>,
    /// Ids of organizations, the one spoken for first.
    #[serde(default)]
    pub organizations: Vec<String>,
    /// A remark for the reader ("the report gives neither title nor organization").
    #[serde(default)]
    pub note: Option<String>,
    /// What name, title and affiliation rest on.
    pub evidence: Evidence,
}

/// `organizations.json`: every organization that a person, a meeting, a statement or an event names.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Organizations {
    /// Path of the JSON Schema.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The organizations, in any order.
    pub organizations: Vec<Organization>,
}

/// One organization, State or office.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// Unique among organizations: lower-case letters, digits and hyphens ("un-desa").
    pub id: String,
    /// Full name.
    pub name: String,
    /// Short form ("UN DESA").
    #[serde(default)]
    pub abbreviation: Option<String>,
    /// What kind of body it is.
    pub kind: OrganizationKind,
    /// A remark for the reader ("joined the United Nations system in September 2016").
    #[serde(default)]
    pub note: Option<String>,
    /// What name and kind rest on.
    pub evidence: Evidence,
}

/// What kind of body an organization is.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OrganizationKind {
    /// A State that is a Member of the United Nations.
    MemberState,
    /// A department, office or mandate of the United Nations Secretariat.
    UnSecretariat,
    /// An agency, fund, programme, institute or inter-agency group of the United Nations system.
    UnAgency,
    /// An intergovernmental organization or forum outside the United Nations system.
    Intergovernmental,
    /// Civil society.
    CivilSociety,
    /// A university or research body.
    Academia,
    /// Business.
    PrivateSector,
}
