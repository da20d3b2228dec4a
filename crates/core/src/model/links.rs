//! Walking the data set: by id, from a thing to what it is linked with.

use super::{
    Block, Contribution, Dataset, Event, EventId, Lane, LaneId, List, Meeting, MeetingId, Mention, Organization,
    OrganizationId, Person, PersonId, Plan, PlanId, Session, SessionId, Source, SourceId, SourceKind, Statement,
};
use crate::order;
use crate::text::fold;

/// Gives access to one list by its index type and by id.
macro_rules! lookup {
    ($($list:ident, $of:ident, $index:ident, $item:ident, $get:ident, $find:ident;)*) => {$(
        #[doc = concat!("The entry of [`Dataset::", stringify!($list), "`] at an index.")]
        pub fn $get(&self, index: $index) -> &$item {
            &self.$list[index.0]
        }

        #[doc = concat!("Index of the entry of [`Dataset::", stringify!($list), "`] with that id.")]
        pub fn $find(&self, id: &str) -> Option<$index> {
            self.ids.find(List::$of, id).map($index)
        }
    )*};
}

/// One session in which a person took the floor.
#[derive(Clone, Debug)]
pub struct Appearance<'a> {
    /// The session.
    pub session: SessionId,
    /// Their contributions there.
    pub contributions: Vec<&'a Contribution>,
    /// Their statements in the discussion there.
    pub statements: Vec<&'a Statement>,
}

/// The sessions before and after one, in its meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Neighbours {
    /// The one before.
    pub previous: Option<SessionId>,
    /// The one after.
    pub next: Option<SessionId>,
}

impl Dataset {
    lookup! {
        people, People, PersonId, Person, person, find_person;
        organizations, Organizations, OrganizationId, Organization, organization, find_organization;
        meetings, Meetings, MeetingId, Meeting, meeting, find_meeting;
        sessions, Sessions, SessionId, Session, session, find_session;
        lanes, Lanes, LaneId, Lane, lane, find_lane;
        events, Events, EventId, Event, event, find_event;
        sources, Sources, SourceId, Source, source, find_source;
    }

    /// The plan at an index.
    pub fn plan(&self, index: PlanId) -> &Plan {
        &self.plans[index.0]
    }

    /// The meeting with that id, else the site's default, else the first there is.
    pub fn chosen_meeting(&self, id: Option<&str>) -> Option<MeetingId> {
        id.and_then(|id| self.find_meeting(id))
            .or_else(|| self.site.as_ref().and_then(|site| site.default_meeting))
            .or_else(|| (!self.meetings.is_empty()).then_some(MeetingId(0)))
    }

    /// All indexes of meetings, in order.
    pub fn meeting_ids(&self) -> impl DoubleEndedIterator<Item = MeetingId> + use<> {
        (0..self.meetings.len()).map(MeetingId)
    }

    /// All indexes of events, in order.
    pub fn event_ids(&self) -> impl Iterator<Item = EventId> + use<> {
        (0..self.events.len()).map(EventId)
    }

    /// The sources, kind by kind; within each those with a symbol by symbol, then the others by title.
    pub fn sources_by_kind(&self) -> Vec<(SourceKind, Vec<SourceId>)> {
        let mut names = Vec::with_capacity(self.sources.len());
        for source in &self.sources {
            names.push(source.symbol.clone().unwrap_or_else(|| fold(&source.title)));
        }
        let rank = |index: usize| (self.sources[index].kind, self.sources[index].symbol.is_none(), &names[index]);
        let mut kinds: Vec<(SourceKind, Vec<SourceId>)> = Vec::new();
        for index in order::indexes(names.len(), &|one, other| rank(one).cmp(&rank(other))) {
            let kind = self.sources[index].kind;
            match kinds.last_mut().filter(|(last, _)| *last == kind) {
                Some((_, sources)) => sources.push(SourceId(index)),
                None => kinds.push((kind, vec![SourceId(index)])),
            }
        }
        kinds
    }

    /// All indexes of sessions of a meeting, in order.
    pub fn sessions_of(&self, meeting: MeetingId) -> impl Iterator<Item = SessionId> + use<> {
        let first = self.sessions.partition_point(|session| session.meeting < meeting);
        let end = self.sessions.partition_point(|session| session.meeting <= meeting);
        (first..end).map(SessionId)
    }

    /// The block in which a session stands.
    pub fn block_of(&self, session: SessionId) -> Option<&Block> {
        let session = self.session(session);
        self.meeting(session.meeting).blocks.get(session.block?)
    }

    /// The sessions before and after one: of those with hours by their start, of the others in the order of the data.
    pub fn neighbours(&self, session: SessionId) -> Neighbours {
        if let Some(start) = self.start_of(session) {
            return self.neighbours_in_time(session, start);
        }
        let belongs = |index: &SessionId| {
            self.sessions.get(index.0).is_some_and(|other| other.meeting == self.session(session).meeting)
        };
        Neighbours {
            previous: session.0.checked_sub(1).map(SessionId).filter(belongs),
            next: Some(SessionId(session.0 + 1)).filter(belongs),
        }
    }

    fn start_of(&self, session: SessionId) -> Option<i64> {
        self.session(session).hours.as_ref().map(|hours| hours.start.utc_seconds())
    }

    /// Those that begin last before and first after; of those that begin together the order of the data counts.
    fn neighbours_in_time(&self, session: SessionId, start: i64) -> Neighbours {
        let own = (start, session);
        let (mut previous, mut next) = (None, None);
        for other in self.sessions_of(self.session(session).meeting) {
            let Some(start) = self.start_of(other) else { continue };
            let place = Some((start, other));
            if place < Some(own) && place > previous {
                previous = place;
            } else if place > Some(own) && (next.is_none() || place < next) {
                next = place;
            }
        }
        Neighbours { previous: previous.map(|(_, session)| session), next: next.map(|(_, session)| session) }
    }

    /// The people with a contribution in a meeting, each once, in speaking order.
    pub fn speakers_of(&self, meeting: MeetingId) -> Vec<PersonId> {
        let mut is_known = vec![false; self.people.len()];
        let mut people = Vec::new();
        for session in self.sessions_of(meeting) {
            for contribution in &self.session(session).contributions {
                let person = contribution.person;
                if !std::mem::replace(&mut is_known[person.0], true) {
                    people.push(person);
                }
            }
        }
        people
    }

    /// The people of a session with a contribution, each once, in speaking order.
    pub fn speakers_in(&self, session: SessionId) -> Vec<PersonId> {
        let mut people = Vec::new();
        for contribution in &self.session(session).contributions {
            if !people.contains(&contribution.person) {
                people.push(contribution.person);
            }
        }
        people
    }

    /// Every session in which a person took the floor, the latest meeting first.
    pub fn appearances(&self, person: PersonId) -> Vec<Appearance<'_>> {
        let mut appearances = Vec::new();
        for meeting in self.meeting_ids().rev() {
            for index in self.sessions_of(meeting) {
                let session = self.session(index);
                let mut found = Appearance { session: index, contributions: Vec::new(), statements: Vec::new() };
                for part in &session.contributions {
                    if part.person == person {
                        found.contributions.push(part);
                    }
                }
                for said in &session.discussion {
                    if said.people.contains(&person) {
                        found.statements.push(said);
                    }
                }
                if !found.contributions.is_empty() || !found.statements.is_empty() {
                    appearances.push(found);
                }
            }
        }
        appearances
    }

    /// How many meetings a person took the floor at.
    pub fn meetings_of(&self, person: PersonId) -> Vec<MeetingId> {
        let mut meetings = Vec::new();
        for appearance in self.appearances(person) {
            let meeting = self.session(appearance.session).meeting;
            if meetings.last() != Some(&meeting) {
                meetings.push(meeting);
            }
        }
        meetings
    }

    /// The people who spoke for an organization, now or at some meeting, in the order of their file.
    pub fn members(&self, organization: OrganizationId) -> Vec<PersonId> {
        let mut belongs: Vec<bool> = Vec::with_capacity(self.people.len());
        for person in &self.people {
            belongs.push(person.organizations.contains(&organization));
        }
        for session in &self.sessions {
            for part in &session.contributions {
                belongs[part.person.0] |= part.organizations.contains(&organization);
            }
        }
        (0..belongs.len()).filter(|person| belongs[*person]).map(PersonId).collect()
    }

    /// The statements from the floor by an unnamed representative of an organization, with their sessions.
    pub fn floor_statements(&self, organization: OrganizationId) -> Vec<(SessionId, &Statement)> {
        let mut statements = Vec::new();
        for (index, session) in self.sessions.iter().enumerate() {
            for said in &session.discussion {
                if said.organization == Some(organization) {
                    statements.push((SessionId(index), said));
                }
            }
        }
        statements
    }

    /// The meetings that an organization convened.
    pub fn organized_by(&self, organization: OrganizationId) -> Vec<MeetingId> {
        self.meeting_ids().filter(|meeting| self.meeting(*meeting).organizer == Some(organization)).collect()
    }

    /// The events of an organization, by date.
    pub fn events_of(&self, organization: OrganizationId) -> Vec<EventId> {
        self.events_where(&|event| event.organizations.contains(&organization))
    }

    /// The events that a session spoke of, by date: named with the session, or in a plan told there.
    pub fn events_said_in(&self, session: SessionId) -> Vec<EventId> {
        self.events_where(&|event| self.mentions_of(event).iter().any(|mention| mention.session == session))
    }

    /// Where an event was spoken of, or a plan told that concerns it; each session and person once.
    pub fn mentions_of<'a>(&'a self, event: &'a Event) -> Vec<&'a Mention> {
        let mut mentions: Vec<&Mention> = Vec::new();
        let mut add = |told: &'a [Mention]| {
            for mention in told {
                if !mentions.iter().any(|known| known.session == mention.session && known.person == mention.person) {
                    mentions.push(mention);
                }
            }
        };
        add(&event.said_in);
        event.plans.iter().for_each(|plan| add(&self.plan(*plan).said_in));
        mentions
    }

    /// The events that a person spoke of, by date.
    pub fn events_said_by(&self, person: PersonId) -> Vec<EventId> {
        self.events_where(&|event| event.said_in.iter().any(|mention| mention.person == Some(person)))
    }

    /// The events of a lane, by date.
    pub fn events_in(&self, lane: LaneId) -> Vec<EventId> {
        self.events_where(&|event| event.lane == lane)
    }

    /// The event that stands for a document, where there is exactly one: the first that issues it.
    pub fn event_of_document(&self, document: SourceId) -> Option<EventId> {
        self.events_where(&|event| event.documents.contains(&document)).first().copied()
    }

    fn events_where(&self, holds: &dyn Fn(&Event) -> bool) -> Vec<EventId> {
        let mut found = Vec::new();
        for (index, event) in self.events.iter().enumerate() {
            if holds(event) {
                found.push(EventId(index));
            }
        }
        found
    }
}
