//! `roadmap.json`: the process that the meetings belong to.

use super::rules;
use crate::civil::Day;
use crate::edtf::Edtf;
use crate::load::{Meaning, record, words};
use crate::model::{
    self, Cite, Event, EventId, Evidence, Fact, Lane, LaneId, List, Mention, OrganizationId, PersonId, Phase, Plan,
    PlanSide, PlannedDate, SessionId, SourceId,
};

/// What is in the file of the roadmap.
#[derive(Default)]
pub(crate) struct RoadmapParts {
    pub roadmap: Option<model::Roadmap>,
    pub lanes: Vec<Lane>,
    pub events: Vec<Event>,
    pub plans: Vec<Plan>,
}

record! {
    /// The roadmap: lanes of events, the phases behind them, and what was planned beside what came.
    Roadmap as RoadmapParts {
        /// Path of the JSON Schema.
        schema as "$schema": Option<String> = default,
        /// Its title.
        title: String [Meaning::Filled],
        /// One sentence on what it shows.
        summary: String,
        /// Day on which the plans were told, ISO 8601 ("2017-02-17").
        planned_on: Option<Day>,
        /// Id of the event that the process leads to.
        goal: Option<EventId> = default,
        /// The strands, in drawing order.
        lanes: Vec<Lane>,
        /// The phases of the process, in order.
        phases: Vec<Phase> = default,
        /// The events, in any order.
        events: Vec<Event>,
        /// What was planned, beside what came.
        plans: Vec<Plan> = default,
    }
    build RoadmapParts { roadmap: Some(model::Roadmap { title, summary, planned_on, goal, phases }), lanes, events, plans }
}

record! {
    /// A strand of events.
    Lane as Lane {
        /// Unique among lanes.
        id: String [Meaning::Id(List::Lanes)],
        /// Its title, short enough for the margin of a timeline.
        title: String [Meaning::Filled],
        /// What belongs in it.
        summary: Option<String> = default,
    }
    build Lane { id, title, summary }
}

record! {
    /// A phase of the process.
    Phase as Phase {
        /// Unique among phases.
        id: String,
        /// Its title.
        title: String,
        /// EDTF.
        date: Edtf,
        /// What it holds, in our own words.
        summary: String,
        /// What it rests on.
        evidence: Evidence,
    }
    build Phase { title, date, summary: Fact { text: summary, evidence } }
}

words! {
    /// How an event stood on the day when the plans were told.
    pub enum Outlook {
        /// It had already happened.
        Past = "past",
        /// It was going on.
        Current = "current",
        /// The report announces it.
        Planned = "planned",
        /// Another public page of the time announces it.
        KnownPublicly = "known-publicly",
        /// It came as a surprise.
        Unforeseen = "unforeseen",
        /// It came after, and nobody spoke of it.
        Later = "later",
    }
}

record! {
    /// An entry of the roadmap. At least one of `planned` and `actual` gives its date.
    Event as Event {
        /// Unique among events ("the-1").
        id: String [Meaning::Id(List::Events)],
        /// Id of its lane.
        lane: LaneId,
        /// Full title.
        title: String [Meaning::Filled],
        /// A label of a few words for a timeline ("Session 1, Geneva").
        short_title: String [Meaning::Filled],
        /// When it took place, EDTF.
        actual: Option<Edtf> = default,
        /// When it was to take place, where this event alone was announced with a date of its own.
        planned: Option<PlannedDate> = default,
        /// Where, as far as known.
        place: Option<String> = default,
        /// Who convened or issued it, in words.
        convener: Option<String> = default,
        /// Ids of organizations among the conveners, for links.
        organizations: Vec<OrganizationId> = default,
        /// What happened, in our own words, where the title does not say enough.
        summary: Option<String> = default,
        /// Ids of the events it feeds into.
        feeds_into: Vec<EventId> = default,
        /// How it stood on the day when the plans were told.
        outlook: Outlook,
        /// Ids of `sources.json`: the documents that it is, adopts or issues.
        documents: Vec<SourceId> = default,
        /// Where at a meeting it was spoken of.
        said_in: Vec<Mention> = default,
        /// What it rests on; the reason tells what is not certain.
        evidence: Evidence,
    }
    rule rules::event;
    build Event {
        id,
        lane,
        title,
        short_title,
        actual,
        planned,
        place,
        convener,
        organizations,
        summary,
        feeds_into,
        fed_by: Vec::new(),
        outlook,
        documents,
        said_in,
        plans: Vec::new(),
        evidence,
    }
}

record! {
    /// A date as it was planned.
    PlannedDate as PlannedDate {
        /// EDTF.
        date: Edtf,
        /// Where it was to be, where that is known.
        place: Option<String> = default,
        /// When this was the plan, EDTF ("2017-02").
        known: Option<Edtf> = default,
        /// What it rests on.
        evidence: Evidence,
    }
    build PlannedDate { date, place, known, evidence }
}

record! {
    /// A place in a meeting where an event was spoken of.
    Mention as Mention {
        /// Id of a session.
        session: SessionId,
        /// Id of the person who spoke of it, where named.
        person: Option<PersonId> = default,
        /// Where it stands.
        cite: Option<Cite>,
    }
    build Mention { session, person, cite }
}

words! {
    /// How a plan turned out.
    pub enum Outcome {
        /// It came as planned.
        AsPlanned = "as-planned",
        /// It came earlier than planned.
        Earlier = "earlier",
        /// It came later than planned.
        Later = "later",
        /// It came in another form or number than planned.
        Changed = "changed",
        /// It was not foreseen.
        Unforeseen = "unforeseen",
        /// What came of it was not found.
        Unknown = "unknown",
    }
}

record! {
    /// What was planned, beside what came of it.
    Plan as Plan {
        /// Unique among plans ("p1").
        id: String [Meaning::Id(List::Plans)],
        /// What it is about.
        subject: String [Meaning::Filled],
        /// The plan.
        planned: PlanSide,
        /// What came of it.
        actual: PlanSide,
        /// The difference, in words.
        difference: String,
        /// How it turned out.
        outcome: Outcome,
        /// Ids of the events concerned; where there is one only, the dates are that event's own.
        events: Vec<EventId> = default,
        /// Where at the meeting the plan was told.
        said_in: Vec<Mention> = default,
    }
    build Plan { id, subject, planned, actual, difference, outcome, events, said_in }
}

record! {
    /// One side of a plan.
    PlanSide as PlanSide {
        /// In our own words.
        text: String [Meaning::Filled],
        /// EDTF, where there is a date.
        date: Option<Edtf> = default,
        /// What it rests on.
        evidence: Evidence,
    }
    build PlanSide { fact: Fact { text, evidence }, date }
}
