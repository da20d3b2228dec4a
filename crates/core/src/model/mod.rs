//! The data set that the views read: dates parsed, references resolved to indexes, every link walkable both ways.
//!
//! A [`Dataset`] is made by [`crate::validate::validate`] and never changes. What could not be resolved is not in it
//! (and stands in the list of problems), so nothing here can lead nowhere: indexes come from the same data set and
//! are always in range.

mod ids;
mod links;
mod meeting;
mod people;
mod roadmap;

pub(crate) use ids::Ids;
pub use ids::List;
pub use links::{Appearance, Neighbours};
pub use meeting::{AllDay, Block, Contribution, Document, Hours, Meeting, Point, Room, Session, Statement, Track};
pub use people::{Organization, Person};
pub use roadmap::{Event, Lane, Mention, Phase, Plan, PlanSide, PlannedDate, Roadmap};

use crate::edtf::Edtf;
use crate::load::{Datum, FromJson, Meaning, Shape};
pub use crate::raw::{
    Confidence, Coverage, DayPart, OrganizationKind, Outcome, Outlook, Reach, Role, SessionKind, SourceKind,
};

/// Declares the index type of one list of the data set. In a file, an id stands for it.
macro_rules! index {
    ($(#[$doc:meta] $name:ident in $list:ident)*) => {$(
        #[$doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) usize);

        impl $name {
            /// The position in its list.
            pub fn position(self) -> usize {
                self.0
            }
        }

        impl FromJson for $name {
            const SHAPE: Shape = Shape::Text(Meaning::Ref(List::$list));

            fn build(datum: &mut Datum) -> Self {
                $name(datum.number())
            }
        }
    )*};
}

index! {
    /// A person of [`Dataset::people`].
    PersonId in People
    /// An organization of [`Dataset::organizations`].
    OrganizationId in Organizations
    /// A meeting of [`Dataset::meetings`].
    MeetingId in Meetings
    /// A session of [`Dataset::sessions`].
    SessionId in Sessions
    /// A lane of [`Dataset::lanes`].
    LaneId in Lanes
    /// An event of [`Dataset::events`].
    EventId in Events
    /// A plan of [`Dataset::plans`].
    PlanId in Plans
    /// A source of [`Dataset::sources`].
    SourceId in Sources
}

/// Everything the site shows.
#[derive(Debug, Default)]
pub struct Dataset {
    /// What the site is; nothing when its file could not be read.
    pub site: Option<Site>,
    /// All people, in the order of their file.
    pub people: Vec<Person>,
    /// All organizations, in the order of their file.
    pub organizations: Vec<Organization>,
    /// All meetings, in the order of the site.
    pub meetings: Vec<Meeting>,
    /// The sessions of all meetings, meeting by meeting.
    pub sessions: Vec<Session>,
    /// What the roadmap is; nothing when its file could not be read.
    pub roadmap: Option<Roadmap>,
    /// The lanes of the roadmap, in drawing order.
    pub lanes: Vec<Lane>,
    /// The events of the roadmap, by date.
    pub events: Vec<Event>,
    /// What was planned beside what came.
    pub plans: Vec<Plan>,
    /// The abbreviations.
    pub glossary: Vec<GlossaryEntry>,
    /// All sources, in the order of their file.
    pub sources: Vec<Source>,
    pub(crate) ids: Ids,
}

/// Where a fact stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Cite {
    /// The source.
    pub source: SourceId,
    /// Page or page range as printed.
    pub page: Option<String>,
}

/// What a fact rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The sources.
    pub cites: Vec<Cite>,
    /// How firmly they carry it.
    pub confidence: Confidence,
    /// Why it is not simply stated.
    pub reason: Option<String>,
}

/// A sentence and what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The sentence.
    pub text: String,
    /// What it rests on.
    pub evidence: Evidence,
}

/// What the site is.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its title.
    pub title: String,
    /// What it holds.
    pub summary: String,
    /// What tells its calendar entries from those of other sites.
    pub namespace: Option<String>,
    /// The meeting shown first; nothing when its file could not be read.
    pub default_meeting: Option<MeetingId>,
    /// Links for the footer.
    pub links: Vec<Link>,
    /// Terms of use of the data.
    pub licence: String,
    /// How the data was made.
    pub notes: Vec<Fact>,
}

/// A link with its text.
#[derive(Clone, Debug)]
pub struct Link {
    /// The text.
    pub label: String,
    /// Where it leads: `https:`, `http:` or `mailto:`.
    pub url: String,
}

/// An abbreviation.
#[derive(Clone, Debug)]
pub struct GlossaryEntry {
    /// The short form.
    pub abbreviation: String,
    /// The long form.
    pub expansion: String,
    /// A remark for the reader.
    pub note: Option<String>,
    /// The organization it stands for.
    pub organization: Option<OrganizationId>,
    /// In which texts it stands for that.
    pub reach: Reach,
    /// Where it stands.
    pub cite: Option<Cite>,
}

/// A document or page that facts are taken from.
#[derive(Clone, Debug)]
pub struct Source {
    /// The id.
    pub id: String,
    /// What kind it is.
    pub kind: SourceKind,
    /// Its title.
    pub title: String,
    /// Its symbol.
    pub symbol: Option<String>,
    /// How it is called in tight places.
    pub short_title: String,
    /// Who issued it.
    pub publisher: Option<String>,
    /// When.
    pub date: Option<Edtf>,
    /// Where it can be read.
    pub url: Option<String>,
    /// A remark for the reader.
    pub note: Option<String>,
}
