//! `meetings/{id}.json`: one file per meeting of the series.

use super::rules;
use crate::civil::{Day, Instant};
use crate::edtf::Edtf;
use crate::load::{Datum, FromJson, Meaning, Shape, record, words};
use crate::model::{
    self, AllDay, Block, Cite, Contribution, Document, Evidence, Fact, Hours, List, MeetingId, OrganizationId,
    PersonId, Point, Room, Session, SourceId, Statement, Track,
};

/// What is in the file of a meeting.
pub(crate) struct MeetingParts {
    pub meeting: model::Meeting,
    pub sessions: Vec<Session>,
}

/// Declares the place of an entry among those of its meeting. In a file, its id stands for it.
macro_rules! places {
    ($($name:ident in $list:ident)*) => {$(
        struct $name(usize);

        impl FromJson for $name {
            const SHAPE: Shape = Shape::Text(Meaning::Ref(List::$list));

            fn build(datum: &mut Datum) -> Self {
                $name(datum.number())
            }
        }
    )*};
}

places! {
    BlockPlace in Blocks
    RoomPlace in Rooms
    TrackPlace in Tracks
}

/// The block of a session, and what that rests on.
struct Placement {
    id: Option<BlockPlace>,
    evidence: Evidence,
}

record! {
    /// One meeting with its sessions.
    Meeting as MeetingParts {
        /// Path of the JSON Schema.
        schema as "$schema": Option<String> = default,
        /// Unique among meetings, and the file's name ("cm-15").
        id: String,
        /// Its number in the series.
        number: u16,
        /// Full title.
        title: String [Meaning::Filled],
        /// Title for tight places ("15th meeting, 2017").
        short_title: String [Meaning::Filled],
        /// EDTF interval of whole days ("2017-02-16/2017-02-17").
        date: Edtf,
        /// IANA zone of the place ("America/New_York").
        time_zone: String,
        /// Where it was held.
        place: String,
        /// Id of the convening organization.
        organizer: Option<OrganizationId>,
        /// Id of the source that is this meeting's report, where there is one.
        report: Option<SourceId> = default,
        /// What title, dates and place rest on.
        evidence: Evidence,
        /// What it was about, in a sentence or two.
        focus: Option<Fact> = default,
        /// Its objectives, in order.
        objectives: Vec<Fact> = default,
        /// Further facts with a label (attendance, mandate, who came).
        facts: Vec<(String, Fact)> = default,
        /// Resolutions and documents it stood on.
        documents: Vec<Document> = default,
        /// The rooms, in the order in which a plan of the building or the programme names them.
        rooms: Vec<Room> = default,
        /// The tracks (themes that run through the programme), in order.
        tracks: Vec<Track> = default,
        /// The blocks of the programme, in order.
        blocks: Vec<Block> = default,
        /// The agenda items, in order.
        sessions: Vec<Session> = default,
        /// What the record does not tell.
        gaps: Vec<Fact> = default,
        /// How often the programme has been published with other times, rooms or titles: SEQUENCE in calendars
        /// (RFC 5545, 3.8.7.4), so it must never go down.
        edition: u16 = default,
        /// When this edition was made, RFC 3339: DTSTAMP in calendars (RFC 5545, 3.8.7.2).
        updated: Option<Instant> = default,
    }
    build MeetingParts {
        meeting: model::Meeting {
            id,
            number,
            title,
            short_title,
            date,
            time_zone,
            place,
            organizer,
            report,
            evidence,
            focus,
            objectives,
            facts,
            documents,
            rooms,
            tracks,
            blocks,
            gaps,
            edition,
            updated,
        },
        sessions,
    }
}

record! {
    /// A fact under a label.
    LabelledFact as (String, Fact) {
        /// The label ("Attendance").
        label: String [Meaning::Filled],
        /// The fact, in our own words.
        text: String [Meaning::Filled],
        /// What it rests on.
        evidence: Evidence,
    }
    build (label, Fact { text, evidence })
}

record! {
    /// A document that a meeting or session stands on or speaks of.
    DocumentRef as Document {
        /// Id of an entry of `sources.json`: the document itself.
        document: SourceId,
        /// What it has to do with it ("mandate of the meetings").
        note: String,
        /// Where that is said.
        evidence: Evidence,
    }
    build Document { document, note: Fact { text: note, evidence } }
}

record! {
    /// A room.
    Room as Room {
        /// Unique in its meeting ("hall-1").
        id: String [Meaning::Id(List::Rooms)],
        /// Its name as on its door.
        name: String [Meaning::Filled],
        /// The building or floor, for who has to walk there.
        building: Option<String> = default,
    }
    build Room { id, name, building }
}

record! {
    /// A theme that runs through the programme.
    Track as Track {
        /// Unique in its meeting ("health").
        id: String [Meaning::Id(List::Tracks)],
        /// Its name.
        name: String [Meaning::Filled],
    }
    build Track { id, name }
}

record! {
    /// A part of a day in which sessions follow each other. It may have hours; its sessions need not.
    Block as Block {
        /// Unique in its meeting ("thu-am").
        id: String [Meaning::Id(List::Blocks)],
        /// The day, as an ISO 8601 date ("2017-02-16").
        day: Day,
        /// Part of the day.
        part: DayPart,
        /// Its hours, where known.
        hours: Option<Hours> = default,
        /// Its room, where known.
        room: Option<Fact> = default,
    }
    rule rules::block;
    build Block { day, part, hours, room, sessions: Vec::new() }
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
    Hours as Hours {
        /// RFC 3339 with the offset of the place ("2017-02-16T10:00:00-05:00").
        start: Instant,
        /// RFC 3339, after the start.
        end: Instant,
        /// What they rest on.
        evidence: Evidence,
    }
    rule rules::hours;
    build Hours { start, end, evidence }
}

record! {
    /// The days of an entry that lasts all day.
    AllDay as AllDay {
        /// The first day, as an ISO 8601 date of the place.
        first: Day,
        /// The last day, where it is another.
        last: Option<Day> = default,
        /// What they rest on.
        evidence: Evidence,
    }
    rule rules::all_day;
    build AllDay { first, last: last.unwrap_or(first), evidence }
}

words! {
    /// What kind of session it is.
    pub enum SessionKind {
        /// All participants together.
        Plenary = "plenary",
        /// Several speakers on one subject.
        Panel = "panel",
        /// A discussion of equals.
        RoundTable = "round-table",
        /// Talks, one after the other.
        Talks = "talks",
        /// Work in a small group.
        Workshop = "workshop",
        /// Beside the programme, by others than the organizer.
        SideEvent = "side-event",
        /// Opening, closing, prizes.
        Ceremony = "ceremony",
        /// An exhibition, posters.
        Exhibition = "exhibition",
        /// Coffee, lunch.
        Break = "break",
        /// A reception, dinner, excursion.
        Social = "social",
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
    Session as Session {
        /// Unique among the sessions of all meetings ("iii"; "14-vi" in another meeting than the default).
        id: String [Meaning::Id(List::Sessions)],
        /// Its number as printed, usually Roman ("III"); empty where it has none.
        number: String,
        /// Its exact title.
        title: String [Meaning::Filled],
        /// Where it stands in the programme, where that is a part of a day.
        block: Option<Placement> = default,
        /// How far the record covers it.
        coverage: Coverage,
        /// What is missing, for the reader; required unless the coverage is complete.
        coverage_note: Option<String> = default,
        /// Its own start and end, where they are known. The end may be the start, for a moment (a deadline, doors).
        hours: Option<Hours> = default,
        /// Its days, for an entry that lasts all day (an exhibition); not beside `hours`.
        all_day: Option<AllDay> = default,
        /// Id of a room of the same meeting.
        room: Option<RoomPlace> = default,
        /// Id of a track of the same meeting.
        track: Option<TrackPlace> = default,
        /// What kind of session it is.
        kind: Option<SessionKind> = default,
        /// What number and title rest on.
        evidence: Evidence,
        /// Who took the floor by programme, in speaking order, the moderator first.
        contributions: Vec<Contribution> = default,
        /// Questions, answers and statements from the floor, in order.
        discussion: Vec<Statement> = default,
        /// Documents spoken of or presented.
        documents: Vec<Document> = default,
    }
    rule rules::session;
    build Session {
        id,
        meeting: MeetingId(0),
        number,
        title,
        block: block.as_ref().and_then(|placement| Some(placement.id.as_ref()?.0)),
        placement: block.map(|placement| placement.evidence),
        coverage,
        coverage_note,
        hours,
        all_day,
        room: room.map(|RoomPlace(place)| place),
        track: track.map(|TrackPlace(place)| place),
        kind,
        evidence,
        contributions,
        discussion,
        documents,
    }
}

record! {
    /// The block of a session, and what that rests on.
    Placement as Placement {
        /// Id of a block of the same meeting.
        id: Option<BlockPlace>,
        /// What it rests on.
        evidence: Evidence,
    }
    build Placement { id, evidence }
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
    Contribution as Contribution {
        /// Id of a person.
        person: PersonId,
        /// What they do.
        role: Role,
        /// Office as given at this meeting, where it differs from the person's entry.
        title: Option<String> = default,
        /// Organizations as given at this meeting, where they differ from the person's entry.
        organizations: Option<Vec<OrganizationId>> = default,
        /// Title of the talk, where known.
        talk: Option<Fact> = default,
        /// "On behalf of the President of the General Assembly", where so said.
        capacity: Option<String> = default,
        /// What they said, in our own words, in order.
        points: Vec<Point> = default,
        /// What person and role rest on.
        evidence: Evidence,
    }
    build Contribution {
        person,
        role,
        title,
        tells_organizations: organizations.is_some(),
        organizations: organizations.unwrap_or_default(),
        talk,
        capacity,
        points,
        evidence,
    }
}

record! {
    /// One thing said.
    Point as Point {
        /// In our own words.
        text: String [Meaning::Filled],
        /// Where it stands.
        cite: Option<Cite>,
    }
    build Point { text, cite }
}

record! {
    /// A question, answer or statement in a discussion. At least one of `people`, `organization`, `label` says whose.
    Statement as Statement {
        /// Ids of the people, when named.
        people: Vec<PersonId> = default,
        /// Id of the organization whose unnamed representative spoke.
        organization: Option<OrganizationId> = default,
        /// How the record calls whoever spoke unnamed ("A participant").
        label: Option<String> = default,
        /// What was said, in our own words.
        text: String [Meaning::Filled],
        /// Where it stands.
        cite: Option<Cite>,
    }
    rule rules::statement;
    build Statement { people, organization, label, point: Point { text, cite } }
}
