//! Meetings, and what was said there.

use super::{
    Cite, Coverage, DayPart, Evidence, Fact, MeetingId, OrganizationId, PersonId, Role, SessionId, SessionKind,
    SourceId,
};
use crate::civil::{Day, Instant};
use crate::edtf::Edtf;

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
    /// The rooms, in order.
    pub rooms: Vec<Room>,
    /// The themes that run through the programme, in order.
    pub tracks: Vec<Track>,
    /// The blocks of the programme, in order.
    pub blocks: Vec<Block>,
    /// What the record does not tell.
    pub gaps: Vec<Fact>,
    /// How often the programme has been published with changes.
    pub edition: u16,
    /// When this edition was made.
    pub updated: Option<Instant>,
}

/// A room.
#[derive(Clone, Debug)]
pub struct Room {
    /// The id in URLs.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The building or floor.
    pub building: Option<String>,
}

/// A theme that runs through the programme.
#[derive(Clone, Debug)]
pub struct Track {
    /// The id in URLs.
    pub id: String,
    /// Its name.
    pub name: String,
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

/// The hours of a block or session.
#[derive(Clone, Debug)]
pub struct Hours {
    /// The start, with the offset of the place.
    pub start: Instant,
    /// The end.
    pub end: Instant,
    /// What they rest on.
    pub evidence: Evidence,
}

/// The days of an entry that lasts all day.
#[derive(Clone, Debug)]
pub struct AllDay {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
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
    pub placement: Option<Evidence>,
    /// How far the record covers it.
    pub coverage: Coverage,
    /// What is missing.
    pub coverage_note: Option<String>,
    /// Its own start and end.
    pub hours: Option<Hours>,
    /// Its days, where it lasts all day.
    pub all_day: Option<AllDay>,
    /// Position of its room in the meeting's list.
    pub room: Option<usize>,
    /// Position of its track in the meeting's list.
    pub track: Option<usize>,
    /// What kind of session it is.
    pub kind: Option<SessionKind>,
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
