//! `roadmap.json`: the process that the meetings belong to.

use crate::load::{record, words};

use super::Evidence;

record! {
    /// The roadmap: lanes of events, the phases behind them, and what was planned beside what came.
    pub struct Roadmap {
        /// Path of the JSON Schema.
        pub schema as "$schema": Option<String> = default,
        /// Its title.
        pub title: String,
        /// One sentence on what it shows.
        pub summary: String,
        /// Day on which the plans were told, ISO 8601 ("2017-02-17").
        pub planned_on: String,
        /// The strands, in drawing order.
        pub lanes: Vec<Lane>,
        /// The phases of the process, in order.
        pub phases: Vec<Phase> = default,
        /// The events, in any order.
        pub events: Vec<Event>,
        /// What was planned, beside what came.
        pub plans: Vec<Plan> = default,
    }
}

record! {
    /// A strand of events.
    pub struct Lane {
        /// Unique among lanes.
        pub id: String,
        /// Its title, short enough for the margin of a timeline.
        pub title: String,
        /// What belongs in it.
        pub summary: Option<String> = default,
    }
}

record! {
    /// A phase of the process.
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
        pub actual: Option<String> = default,
        /// When it was to take place, where this event alone was announced with a date of its own.
        pub planned: Option<PlannedDate> = default,
        /// Where, as far as known.
        pub place: Option<String> = default,
        /// Who convened or issued it, in words.
        pub convener: Option<String> = default,
        /// Ids of organizations among the conveners, for links.
        pub organizations: Vec<String> = default,
        /// What happened, in our own words, where the title does not say enough.
        pub summary: Option<String> = default,
        /// Ids of the events it feeds into.
        pub feeds_into: Vec<String> = default,
        /// How it stood on the day when the plans were told.
        pub outlook: Outlook,
        /// Ids of `sources.json`: the documents that it is, adopts or issues.
        pub documents: Vec<String> = default,
        /// Where at a meeting it was spoken of.
        pub said_in: Vec<Mention> = default,
        /// What it rests on; the reason tells what is not certain.
        pub evidence: Evidence,
    }
}

record! {
    /// A date as it was planned.
    pub struct PlannedDate {
        /// EDTF.
        pub date: String,
        /// When this was the plan, EDTF ("2017-02").
        pub known: String,
        /// What it rests on.
        pub evidence: Evidence,
    }
}

record! {
    /// A place in a meeting where an event was spoken of.
    pub struct Mention {
        /// Id of a session.
        pub session: String,
        /// Id of the person who spoke of it, where named.
        pub person: Option<String> = default,
        /// Where it stands.
        pub cite: super::Cite,
    }
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
        pub events: Vec<String> = default,
        /// Where at the meeting the plan was told.
        pub said_in: Vec<Mention> = default,
    }
}

record! {
    /// One side of a plan.
    pub struct PlanSide {
        /// In our own words.
        pub text: String,
        /// EDTF, where there is a date.
        pub date: Option<String> = default,
        /// What it rests on.
        pub evidence: Evidence,
    }
}
