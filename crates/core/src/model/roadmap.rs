//! The roadmap: events, and plans beside what came of them.

use super::{
    Cite, EventId, Evidence, Fact, LaneId, OrganizationId, Outcome, Outlook, PersonId, PlanId, SessionId, SourceId,
};
use crate::civil::Day;
use crate::edtf::Edtf;

/// What the roadmap is.
#[derive(Clone, Debug)]
pub struct Roadmap {
    /// Its title.
    pub title: String,
    /// What it shows.
    pub summary: String,
    /// The day on which the plans were told.
    pub planned_on: Option<Day>,
    /// The event that the process leads to.
    pub goal: Option<EventId>,
    /// The phases of the process.
    pub phases: Vec<Phase>,
}

/// A phase of the process.
#[derive(Clone, Debug)]
pub struct Phase {
    /// Its title.
    pub title: String,
    /// When.
    pub date: Edtf,
    /// What it holds.
    pub summary: Fact,
}

/// A strand of events.
#[derive(Clone, Debug)]
pub struct Lane {
    /// The id in URLs.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What belongs in it.
    pub summary: Option<String>,
}

/// An entry of the roadmap.
#[derive(Clone, Debug)]
pub struct Event {
    /// The id in URLs.
    pub id: String,
    /// Its lane.
    pub lane: LaneId,
    /// Full title.
    pub title: String,
    /// A label of a few words.
    pub short_title: String,
    /// When it took place.
    pub actual: Option<Edtf>,
    /// When it was to take place.
    pub planned: Option<PlannedDate>,
    /// Where.
    pub place: Option<String>,
    /// Who convened or issued it, in words.
    pub convener: Option<String>,
    /// Organizations among the conveners.
    pub organizations: Vec<OrganizationId>,
    /// What happened.
    pub summary: Option<String>,
    /// The events it feeds into.
    pub feeds_into: Vec<EventId>,
    /// The events that feed into it.
    pub fed_by: Vec<EventId>,
    /// How it stood when the plans were told.
    pub outlook: Outlook,
    /// Documents that it is, adopts or issues.
    pub documents: Vec<SourceId>,
    /// Where at a meeting it was spoken of.
    pub said_in: Vec<Mention>,
    /// The plans that concern it.
    pub plans: Vec<PlanId>,
    /// What it rests on.
    pub evidence: Evidence,
}

impl Event {
    /// Its date: as it came, else as it was planned.
    pub fn date(&self) -> Option<&Edtf> {
        self.actual.as_ref().or(self.planned.as_ref().map(|planned| &planned.date))
    }
}

/// A date as it was planned.
#[derive(Clone, Debug)]
pub struct PlannedDate {
    /// The date.
    pub date: Edtf,
    /// Where it was to be.
    pub place: Option<String>,
    /// When this was the plan.
    pub known: Option<Edtf>,
    /// What it rests on.
    pub evidence: Evidence,
}

/// A place in a meeting where something was spoken of.
#[derive(Clone, Debug)]
pub struct Mention {
    /// The session.
    pub session: SessionId,
    /// Who spoke of it.
    pub person: Option<PersonId>,
    /// Where it stands.
    pub cite: Option<Cite>,
}

/// What was planned, beside what came of it.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The id of its row.
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
    /// The events concerned.
    pub events: Vec<EventId>,
    /// Where at the meeting it was told.
    pub said_in: Vec<Mention>,
}

/// One side of a plan.
#[derive(Clone, Debug)]
pub struct PlanSide {
    /// In our own words, and what that rests on.
    pub fact: Fact,
    /// The date, where there is one.
    pub date: Option<Edtf>,
}
