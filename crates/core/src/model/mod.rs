//! The data set that the views read: dates parsed, references resolved to indexes, every link walkable both ways.
//!
//! A [`Dataset`] is made by [`crate::validate::validate`] and never changes. What could not be resolved is not in it
//! (and stands in the list of problems), so nothing here can lead nowhere: indexes come from the same data set and
//! are always in range.

mod ids;
mod links;

pub(crate) use ids::Ids;
pub use ids::List;
pub use links::{Appearance, Neighbours};

use crate::civil::{Day, Instant};
use crate::edtf::Edtf;
use crate::load::{Datum, FromJson, Meaning, Shape};
pub use crate::raw::{Confidence, Coverage, DayPart, OrganizationKind, Outcome, Outlook, Role, SourceKind};

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

/// A person, as last known.
#[derive(Clone, Debug)]
pub struct Person {
    /// The id in URLs.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Family name first.
    pub sort_name: String,
    /// "Ms.", "Ambassador".
    pub honorific: Option<String>,
    /// Office held.
    pub title: Option<String>,
    /// Organizations, the one spoken for first.
    pub organizations: Vec<OrganizationId>,
    /// A remark for the reader.
    pub note: Option<String>,
    /// What this rests on.
    pub evidence: Evidence,
}

/// An organization, State or office.
#[derive(Clone, Debug)]
pub struct Organization {
    /// The id in URLs.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Short form.
    pub abbreviation: Option<String>,
    /// What kind of body it is.
    pub kind: OrganizationKind,
    /// A remark for the reader.
    pub note: Option<String>,
    /// What this rests on.
    pub evidence: Evidence,
}

impl Organization {
    /// The short form, or the name where there is none.
    pub fn short_name(&self) -> &str {
        self.abbreviation.as_deref().unwrap_or(&self.name)
    }
}

/// A meeting of the series.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// The id in URLs.
    pub id: String,
    /// Its number in the series.
    pub number: u16,
    /// Full title.
    pub title: String,
    /// Title for tight places.
    pub short_title: String,
    /// Its days.
    pub date: Edtf,
    /// IANA zone of the place.
    pub time_zone: String,
    /// Where it was held.
    pub place: String,
    /// Who convened it.
    pub organizer: Option<OrganizationId>,
    /// Its report.
    pub report: Option<SourceId>,
    /// What title, dates and place rest on.
    pub evidence: Evidence,
    /// What it was about.
    pub focus: Option<Fact>,
    /// Its objectives, in order.
    pub objectives: Vec<Fact>,
    /// Further facts under a label.
    pub facts: Vec<(String, Fact)>,
    /// Resolutions and documents it stood on.
    pub documents: Vec<Document>,
    /// The blocks of the programme, in order.
    pub blocks: Vec<Block>,
    /// What the record does not tell.
    pub gaps: Vec<Fact>,
}

/// A document, and what it has to do with a meeting or session.
#[derive(Clone, Debug)]
pub struct Document {
    /// The document itself.
    pub document: SourceId,
    /// What it has to do with it, and where that is said.
    pub note: Fact,
}

/// A part of a day in which sessions follow each other.
#[derive(Clone, Debug)]
pub struct Block {
    /// The day.
    pub day: Day,
    /// Part of the day.
    pub part: DayPart,
    /// Its hours, where known.
    pub hours: Option<Hours>,
    /// Its room, where known.
    pub room: Option<Fact>,
    /// Its sessions, in order.
    pub sessions: Vec<SessionId>,
}

/// The hours of a block.
#[derive(Clone, Debug)]
pub struct Hours {
    /// The start, with the offset of the place.
    pub start: Instant,
    /// The end.
    pub end: Instant,
    /// What they rest on.
    pub evidence: Evidence,
}

/// An agenda item.
#[derive(Clone, Debug)]
pub struct Session {
    /// The id in URLs.
    pub id: String,
    /// The meeting it belongs to.
    pub meeting: MeetingId,
    /// Its number as printed; may be empty.
    pub number: String,
    /// Its exact title.
    pub title: String,
    /// Position of its block in the meeting's list.
    pub block: Option<usize>,
    /// What the block rests on.
    pub placement: Evidence,
    /// How far the record covers it.
    pub coverage: Coverage,
    /// What is missing.
    pub coverage_note: Option<String>,
    /// What number and title rest on.
    pub evidence: Evidence,
    /// Who took the floor by programme.
    pub contributions: Vec<Contribution>,
    /// Who took the floor otherwise.
    pub discussion: Vec<Statement>,
    /// Documents spoken of or presented.
    pub documents: Vec<Document>,
}

/// One person's part in a session.
#[derive(Clone, Debug)]
pub struct Contribution {
    /// The person.
    pub person: PersonId,
    /// What they do.
    pub role: Role,
    /// Their office at the time.
    pub title: Option<String>,
    /// Their organizations at the time.
    pub organizations: Vec<OrganizationId>,
    /// Whether the meeting told these; if not, they are those of the person's entry.
    pub(crate) tells_organizations: bool,
    /// Title of the talk.
    pub talk: Option<Fact>,
    /// On whose behalf.
    pub capacity: Option<String>,
    /// What they said.
    pub points: Vec<Point>,
    /// What person and role rest on.
    pub evidence: Evidence,
}

/// One thing said.
#[derive(Clone, Debug)]
pub struct Point {
    /// In our own words.
    pub text: String,
    /// Where it stands.
    pub cite: Option<Cite>,
}

/// A question, answer or statement in a discussion.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Who, when named.
    pub people: Vec<PersonId>,
    /// The organization whose unnamed representative spoke.
    pub organization: Option<OrganizationId>,
    /// How the record calls whoever spoke unnamed.
    pub label: Option<String>,
    /// What was said, and where it stands.
    pub point: Point,
}

/// What the roadmap is.
#[derive(Clone, Debug)]
pub struct Roadmap {
    /// Its title.
    pub title: String,
    /// What it shows.
    pub summary: String,
    /// The day on which the plans were told.
    pub planned_on: Option<Day>,
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
