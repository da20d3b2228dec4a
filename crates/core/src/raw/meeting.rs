//! `meetings/{id}.json`: one file per meeting of the series.

use serde::Deserialize;

use super::{Evidence, Fact};

/// One meeting with its sessions.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Path of the JSON Schema.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// Unique among meetings, and the file's name ("cm-15").
    pub id: String,
    /// Its number in the series.
    pub number: u16,
    /// Full title.
    pub title: String,
    /// Title for tight places ("15th meeting, 2017").
    pub short_title: String,
    /// EDTF interval of whole days ("2017-02-16/2017-02-17").
    pub date: String,
    /// IANA zone of the place ("America/New_York").
    pub time_zone: String,
    /// Where it was held.
    pub place: String,
    /// Id of the convening organization.
    pub organizer: String,
    /// Id of the source that is this meeting's report, where there is one.
    #[serde(default)]
    pub report: Option<String>,
    /// What title, dates and place rest on.
    pub evidence: Evidence,
    /// What it was about, in a sentence or two.
    #[serde(default)]
    pub focus: Option<Fact>,
    /// Its objectives, in order.
    #[serde(default)]
    pub objectives: Vec<Fact>,
    /// Further facts with a label (attendance, mandate, who came).
    #[serde(default)]
    pub facts: Vec<LabelledFact>,
    /// Resolutions and documents it stood on.
    #[serde(default)]
    pub documents: Vec<DocumentRef>,
    /// The blocks of the programme, in order.
    #[serde(default)]
    pub blocks: Vec<Block>,
    /// The agenda items, in order.
    #[serde(default)]
    pub sessions: Vec<Session>,
    /// What the record does not tell.
    #[serde(default)]
    pub gaps: Vec<Fact>,
}

/// A fact under a label.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LabelledFact {
    /// The label ("Attendance").
    pub label: String,
    /// The fact, in our own words.
    pub text: String,
    /// What it rests on.
    pub evidence: Evidence,
}

/// A document that a meeting or session stands on or speaks of.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DocumentRef {
    /// Id of an entry of `sources.json`: the document itself.
    pub document: String,
    /// What it has to do with it ("mandate of the meetings").
    pub note: String,
    /// Where that is said.
    pub evidence: Evidence,
}

/// A part of a day in which sessions follow each other. It may have hours; its sessions need not.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Unique in its meeting ("thu-am").
    pub id: String,
    /// The day, as an ISO 8601 date ("2017-02-16").
    pub day: String,
    /// Part of the day.
    pub part: DayPart,
    /// Its hours, where known.
    #[serde(default)]
    pub hours: Option<Hours>,
    /// Its room, where known.
    #[serde(default)]
    pub room: Option<Fact>,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DayPart {
    /// Before midday.
    Morning,
    /// After midday.
    Afternoon,
    /// After the working day.
    Evening,
    /// Not known, or the whole day.
    Day,
}

/// The hours of a block.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// RFC 3339 with the offset of the place ("2017-02-16T10:00:00-05:00").
    pub start: String,
    /// RFC 3339, after the start.
    pub end: String,
    /// What they rest on.
    pub evidence: Evidence,
}

/// How far the record covers a session.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Coverage {
    /// All that the record has of it is here.
    Complete,
    /// The record breaks off after the first page.
    FirstPage,
    /// Speakers (all or some) and titles are known, not what was said.
    Programme,
    /// Only the title is known.
    TitleOnly,
}

/// An agenda item.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Unique among the sessions of all meetings ("iii"; "14-vi" in another meeting than the default).
    pub id: String,
    /// Its number as printed, usually Roman ("III"); empty where it has none.
    pub number: String,
    /// Its exact title.
    pub title: String,
    /// Where it stands in the programme.
    pub block: Placement,
    /// How far the record covers it.
    pub coverage: Coverage,
    /// What is missing, for the reader; required unless the coverage is complete.
    #[serde(default)]
    pub coverage_note: Option<String>,
    /// What number and title rest on.
    pub evidence: Evidence,
    /// Who took the floor by programme, in speaking order, the moderator first.
    #[serde(default)]
    pub contributions: Vec<Contribution>,
    /// Questions, answers and statements from the floor, in order.
    #[serde(default)]
    pub discussion: Vec<Statement>,
    /// Documents spoken of or presented.
    #[serde(default)]
    pub documents: Vec<DocumentRef>,
}

/// The block of a session, and what that rests on.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Placement {
    /// Id of a block of the same meeting.
    pub id: String,
    /// What it rests on.
    pub evidence: Evidence,
}

/// What a person does in a session.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Leads the session.
    Moderator,
    /// Gives a talk or statement.
    Speaker,
    /// Opens the meeting.
    Opening,
    /// Closes the meeting.
    Closing,
    /// Comments on the talks.
    Discussant,
}

/// One person's part in a session.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contribution {
    /// Id of a person.
    pub person: String,
    /// What they do.
    pub role: Role,
    /// Office as given at this meeting, where it differs from the person's entry.
    #[serde(default)]
    pub title: Option<String>,
    /// Organizations as given at this meeting, where they differ from the person's entry.
    #[serde(default)]
    pub organizations: Option<Vec<String>>,
    /// Title of the talk, where known.
    #[serde(default)]
    pub talk: Option<Fact>,
    /// "On behalf of the President of the General Assembly", where so said.
    #[serde(default)]
    pub capacity: Option<String>,
    /// What they said, in our own words, in order.
    #[serde(default)]
    pub points: Vec<Point>,
    /// What person and role rest on.
    pub evidence: Evidence,
}

/// One thing said.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// In our own words.
    pub text: String,
    /// Where it stands.
    pub cite: super::Cite,
}

/// A question, answer or statement in a discussion. At least one of `people`, `organization`, `label` says whose.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Ids of the people, when named.
    #[serde(default)]
    pub people: Vec<String>,
    /// Id of the organization whose unnamed representative spoke.
    #[serde(default)]
    pub organization: Option<String>,
    /// How the record calls whoever spoke unnamed ("A participant").
    #[serde(default)]
    pub label: Option<String>,
    /// What was said, in our own words.
    pub text: String,
    /// Where it stands.
    pub cite: super::Cite,
}
