//! The data files as they are written, and what is made of them: a table for each kind of object in them.
//!
//! A table says how an object looks in a file, what its texts stand for, and, under `build`, how the type of
//! [`crate::model`] is put together from its fields. Nothing happens here: [`crate::load`] reads a file by its table,
//! [`crate::validate`] follows the references by it and tells what is wrong. What is not known is left out of a file,
//! never written as `null`: that is what `= default` stands for here.

mod meeting;
mod people;
mod roadmap;
mod rules;
mod site;

pub(crate) use meeting::MeetingParts;
pub use meeting::{Coverage, DayPart, Role, SessionKind};
pub use people::OrganizationKind;
pub(crate) use roadmap::RoadmapParts;
pub use roadmap::{Outcome, Outlook};
pub use site::{Reach, SourceKind};

use crate::load::{Datum, FromJson, Meaning, Shape, record, words};
use crate::model::{self, Cite, Evidence, Fact, GlossaryEntry, Organization, Person, Source, SourceId};

/// A data file that has come and has the right shape. Its references are followed when all files are there.
pub(crate) trait DataFile: FromJson {
    /// What is in it.
    type Content: FromJson;

    /// Its data.
    fn datum(self) -> Datum;
}

/// Defines the types of the files.
macro_rules! files {
    ($(#[doc = $about:literal] $name:ident of $content:ty;)*) => {$(
        #[doc = $about]
        #[derive(Debug)]
        pub struct $name(Datum);

        impl FromJson for $name {
            const SHAPE: Shape = <$content>::SHAPE;

            fn build(datum: &mut Datum) -> Self {
                $name(std::mem::take(datum))
            }
        }

        impl DataFile for $name {
            type Content = $content;

            fn datum(self) -> Datum {
                self.0
            }
        }
    )*};
}

files! {
    /// `people.json`: everybody who has a contribution or a statement at some meeting.
    People of Listing<Person>;
    /// `organizations.json`: every organization that a person, a meeting, a statement or an event names.
    Organizations of Listing<Organization>;
    /// `meetings/{id}.json`: one meeting with its sessions.
    Meeting of MeetingParts;
    /// `roadmap.json`: lanes of events, the phases behind them, and what was planned beside what came.
    Roadmap of RoadmapParts;
    /// `glossary.json`: the abbreviations.
    Glossary of Listing<GlossaryEntry>;
    /// `sources.json`: documents and pages that facts are taken from.
    Sources of Listing<Source>;
}

/// `site.json`: what the site is and which meetings it holds.
#[derive(Debug)]
pub struct Site {
    /// Id of the meeting that is shown first.
    pub default_meeting: String,
    /// Ids of all meetings, in order; each has a file `meetings/{id}.json`.
    pub meetings: Vec<String>,
    datum: Datum,
}

impl FromJson for Site {
    const SHAPE: Shape = model::Site::SHAPE;

    fn build(datum: &mut Datum) -> Self {
        let default_meeting = datum.field(&Self::SHAPE, "default_meeting").map(|id| id.text().to_owned());
        let mut meetings = Vec::new();
        for id in datum.field(&Self::SHAPE, "meetings").map(Datum::items).unwrap_or_default() {
            meetings.push(id.text().to_owned());
        }
        Site { default_meeting: default_meeting.unwrap_or_default(), meetings, datum: std::mem::take(datum) }
    }
}

impl DataFile for Site {
    type Content = model::Site;

    fn datum(self) -> Datum {
        self.datum
    }
}

/// What is in a file that is one list.
pub(crate) struct Listing<T>(pub Vec<T>);

record! {
    /// Where a fact stands: a source, and a page in it where the source has pages.
    Cite as Cite {
        /// Id of an entry of `sources.json`.
        source: SourceId,
        /// Page or page range as printed ("4", "iii", "2-3").
        page: Option<String> = default,
    }
    build Cite { source, page }
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
    Evidence as Evidence {
        /// The sources, at least one.
        cites: Vec<Cite>,
        /// How firmly; "stated" when left out.
        confidence: Confidence = default,
        /// Why it is not simply stated; required for "derived" and "uncertain".
        reason: Option<String> = default,
    }
    rule rules::evidence;
    build Evidence { cites, confidence, reason }
}

record! {
    /// A sentence in our own words, and what it rests on.
    Fact as Fact {
        /// The sentence.
        text: String [Meaning::Filled],
        /// What it rests on.
        evidence: Evidence,
    }
    build Fact { text, evidence }
}
