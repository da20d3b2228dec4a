//! `roadmap.json`: the process that the meetings belong to.

use serde::Deserialize;

use super::Evidence;

/// The roadmap: lanes of events, the phases behind them, and what was planned beside what came.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Roadmap {
    /// Path of the JSON Schema.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// Its title.
    pub title: String,
    /// One sentence on what it shows.
    pub summary: String,
    /// Day on which the plans were told, ISO 8601 ("2017-02-17").
    pub planned_on: String,
    /// The strands, in drawing order.
    pub lanes: Vec<Lane>,
    /// The phases of the process, in order.
    #[serde(default)]
    pub phases: Vec<Phase>,
    /// The events, in any order.
    pub events: Vec<Event>,
    /// What was planned, beside what came.
    #[serde(default)]
    pub plans: Vec<Plan>,
}

/// A strand of events.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Lane {
    /// Unique among lanes.
    pub id: String,
    /// Its title, short enough for the margin of a timeline.
    pub title: String,
    /// What belongs in it.
    #[serde(default)]
    pub summary: Option<String>,
}

/// A phase of the process.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Unique among phases.
    pub id: String,
    /// Its title.
    pub title: String,
    /// EDTF.
    pub date: String,
    /// What it holds, in our own words.
    pub summary: String,
    /// What it rests on.
    pub evidence: Evidence,
}

/// How an event stood on the day when the plans were told.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Outlook {
    /// It had already happened.
    Past,
    /// It was going on.
    Current,
    /// The report announces it.
    Planned,
    /// Another public page of the time announces it.
    KnownPublicly,
    /// It came as a surprise.
    Unforeseen,
    /// It came after, and nobody spoke of it.
    Later,
}

/// An entry of the roadmap. At least one of `planned` and `actual` gives its date.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Unique among events ("the-1").
    pub id: String,
    /// Id of its lane.
    pub lane: String,
    /// Full title.
    pub title: String,
    /// A label of a few words for a timeline ("Session 1, Geneva").
    pub short_title: String,
    /// When it took place, EDTF.
    #[serde(default)]
    pub actual: Option<String>,
    /// When it was to take place, where this event alone was announced with a date of its own.
    #[serde(default)]
    pub planned: Option<PlannedDate>,
    /// Where, as far as known.
    #[serde(default)]
    pub place: Option<String>,
    /// Who convened or issued it, in words.
    #[serde(default)]
    pub convener: Option<String>,
    /// Ids of organizations among the conveners, for links.
    #[serde(default)]
    pub organizations: Vec<String>,
    /// What happened, in our own words, where the title does not say enough.
    #[serde(default)]
    pub summary: Option<String>,
    /// Ids of the events it feeds into.
    #[serde(default)]
    pub feeds_into: Vec<String>,
    /// How it stood on the day when the plans were told.
    pub outlook: Outlook,
    /// Ids of `sources.json`: the documents that it is, adopts or issues.
    #[serde(default)]
    pub documents: Vec<String>,
    /// Where at a meeting it was spoken of.
    #[serde(default)]
    pub said_in: Vec<Mention>,
    /// What it rests on; the reason tells what is not certain.
    pub evidence: Evidence,
}

/// A date as it was planned.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlannedDate {
    /// EDTF.
    pub date: String,
    /// When this was the plan, EDTF ("2017-02").
    pub known: String,
    /// What it rests on.
    pub evidence: Evidence,
}

/// A place in a meeting where an event was spoken of.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Mention {
    /// Id of a session.
    pub session: String,
    /// Id of the person who spoke of it, where named.
    #[serde(default)]
    pub person: Option<String>,
    /// Where it stands.
    pub cite: super::Cite,
}

/// How a plan turned out.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It came as planned.
    AsPlanned,
    /// It came earlier than planned.
    Earlier,
    /// It came later than planned.
    Later,
    /// It came in another form or number than planned.
    Changed,
    /// It was not foreseen.
    Unforeseen,
    /// What came of it was not found.
    Unknown,
}

/// What was planned, beside what came of it.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Unique among plans ("p1").
    pub id: String,
    /// What it is about.
    pub subject: String,
    /// The plan.
    pub planned: PlanSide,
    /// What came of it.
    pub actual: PlanSide,
    /// The difference, in words.
    pub difference: String,
    /// How it turned out.
    pub outcome: Outcome,
    /// Ids of the events concerned; where there is one only, the dates are that event's own.
    #[serde(default)]
    pub events: Vec<String>,
    /// Where at the meeting the plan was told.
    #[serde(default)]
    pub said_in: Vec<Mention>,
}

/// One side of a plan.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanSide {
    /// In our own words.
    pub text: String,
    /// EDTF, where there is a date.
    #[serde(default)]
    pub date: Option<String>,
    /// What it rests on.
    pub evidence: Evidence,
}
