//! `meetings/{id}.json`: one file per meeting of the series.

use crate::load::{record, words};

use super::{Evidence, Fact};

record! {
    /// One meeting with its sessions.
    pub struct Meeting {
        /// Path of the JSON Schema.
        pub schema as "$schema": Option<String> = default,
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
        pub report: Option<String> = default,
        /// What title, dates and place rest on.
        pub evidence: Evidence,
        /// What it was about, in a sentence or two.
        pub focus: Option<Fact> = default,
        /// Its objectives, in order.
        pub objectives: Vec<Fact> = default,
        /// Further facts with a label (attendance, mandate, who came).
        pub facts: Vec<LabelledFact> = default,
        /// Resolutions and documents it stood on.
        pub documents: Vec<DocumentRef> = default,
        /// The blocks of the programme, in order.
        pub blocks: Vec<Block> = default,
        /// The agenda items, in order.
        pub sessions: Vec<Session> = default,
        /// What the record does not tell.
        pub gaps: Vec<Fact> = default,
    }
}

record! {
    /// A fact under a label.
    pub struct LabelledFact {
        /// The label ("Attendance").
        pub label: String,
        /// The fact, in our own words.
        pub text: String,
        /// What it rests on.
        pub evidence: Evidence,
    }
}

record! {
    /// A document that a meeting or session stands on or speaks of.
    pub struct DocumentRef {
        /// Id of an entry of `sources.json`: the document itself.
        pub document: String,
        /// What it has to do with it ("mandate of the meetings").
        pub note: String,
        /// Where that is said.
        pub evidence: Evidence,
    }
}

record! {
    /// A part of a day in which sessions follow each other. It may have hours; its sessions need not.
    pub struct Block {
        /// Unique in its meeting ("thu-am").
        pub id: String,
        /// The day, as an ISO 8601 date ("2017-02-16").
        pub day: String,
        /// Part of the day.
        pub part: DayPart,
        /// Its hours, where known.
        pub hours: Option<Hours> = default,
        /// Its room, where known.
        pub room: Option<Fact> = default,
    }
}

words! {
    /// A part of the day.
    pub enum DayPart {
        /// Before midday.
        Morning = "morning",
        /// After midday.
        Afternoon = "afternoon",
        /// After the working day.
        Evening = "evening",
        /// Not known, or the whole day.
        Day = "day",
    }
}

record! {
    /// The hours of a block.
    pub struct Hours {
        /// RFC 3339 with the offset of the place ("2017-02-16T10:00:00-05:00").
        pub start: String,
        /// RFC 3339, after the start.
        pub end: String,
        /// What they rest on.
        pub evidence: Evidence,
    }
}

words! {
    /// How far the record covers a session.
    pub enum Coverage {
        /// All that the record has of it is here.
        Complete = "complete",
        /// The record breaks off after the first page.
        FirstPage = "first-page",
        /// Speakers (all or some) and titles are known, not what was said.
        Programme = "programme",
        /// Only the title is known.
        TitleOnly = "title-only",
    }
}

record! {
    /// An agenda item.
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
        pub coverage_note: Option<String> = default,
        /// What number and title rest on.
        pub evidence: Evidence,
        /// Who took the floor by programme, in speaking order, the moderator first.
        pub contributions: Vec<Contribution> = default,
        /// Questions, answers and statements from the floor, in order.
        pub discussion: Vec<Statement> = default,
        /// Documents spoken of or presented.
        pub documents: Vec<DocumentRef> = default,
    }
}

record! {
    /// The block of a session, and what that rests on.
    pub struct Placement {
        /// Id of a block of the same meeting.
        pub id: String,
        /// What it rests on.
        pub evidence: Evidence,
    }
}

words! {
    /// What a person does in a session.
    pub enum Role {
        /// Leads the session.
        Moderator = "moderator",
        /// Gives a talk or statement.
        Speaker = "speaker",
        /// Opens the meeting.
        Opening = "opening",
        /// Closes the meeting.
        Closing = "closing",
        /// Comments on the talks.
        Discussant = "discussant",
    }
}

record! {
    /// One person's part in a session.
    pub struct Contribution {
        /// Id of a person.
        pub person: String,
        /// What they do.
        pub role: Role,
        /// Office as given at this meeting, where it differs from the person's entry.
        pub title: Option<String> = default,
        /// Organizations as given at this meeting, where they differ from the person's entry.
        pub organizations: Option<Vec<String>> = default,
        /// Title of the talk, where known.
        pub talk: Option<Fact> = default,
        /// "On behalf of the President of the General Assembly", where so said.
        pub capacity: Option<String> = default,
        /// What they said, in our own words, in order.
        pub points: Vec<Point> = default,
        /// What person and role rest on.
        pub evidence: Evidence,
    }
}

record! {
    /// One thing said.
    pub struct Point {
        /// In our own words.
        pub text: String,
        /// Where it stands.
        pub cite: super::Cite,
    }
}

record! {
    /// A question, answer or statement in a discussion. At least one of `people`, `organization`, `label` says whose.
    pub struct Statement {
        /// Ids of the people, when named.
        pub people: Vec<String> = default,
        /// Id of the organization whose unnamed representative spoke.
        pub organization: Option<String> = default,
        /// How the record calls whoever spoke unnamed ("A participant").
        pub label: Option<String> = default,
        /// What was said, in our own words.
        pub text: String,
        /// Where it stands.
        pub cite: super::Cite,
    }
}
