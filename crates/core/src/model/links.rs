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

    /// The sources, kind by kind; within each those with a symbol by symbol, then the others by title.
    pub fn sources_by_kind(&self) -> Vec<(SourceKind, Vec<SourceId>)> {
        let mut kinds: Vec<(SourceKind, Vec<SourceId>)> = Vec::new();
        let sources = (0..self.sources.len()).map(SourceId).collect();
        let by_name = order::sorted_by_text(sources, |source| {
            let source = self.source(*source);
            source.symbol.clone().unwrap_or_else(|| fold(&source.title))
        });
        let rank = |source: &SourceId| (self.source(*source).kind, self.source(*source).symbol.is_none());
        for source in order::sorted(by_name, |one, other| rank(one).cmp(&rank(other))) {
            let kind = self.source(source).kind;
            match kinds.last_mut().filter(|(last, _)| *last == kind) {
                Some((_, sources)) => sources.push(source),
                None => kinds.push((kind, vec![source])),
            }
        }
        kinds
    }

    /// All indexes of sessions of a meeting, in order.
    pub fn sessions_of(&self, meeting: MeetingId) -> impl Iterator<Item = SessionId> {
        (0..self.sessions.len()).map(SessionId).filter(move |index| self.session(*index).meeting == meeting)
    }

    /// The block in which a session stands.
    pub fn block_of(&self, session: SessionId) -> Option<&Block> {
        let session = self.session(session);
        self.meeting(session.meeting).blocks.get(session.block?)
    }

    /// The sessions before and after one.
    pub fn neighbours(&self, session: SessionId) -> Neighbours {
        let belongs = |index: &SessionId| {
            self.sessions.get(index.0).is_some_and(|other| other.meeting == self.session(session).meeting)
        };
        Neighbours {
            previous: session.0.checked_sub(1).map(SessionId).filter(belongs),
            next: Some(SessionId(session.0 + 1)).filter(belongs),
        }
    }

    /// The people with a contribution in a meeting, each once, in speaking order.
    pub fn speakers_of(&self, meeting: MeetingId) -> Vec<PersonId> {
        let mut seen = vec![false; self.people.len()];
        let contributions = self.sessions_of(meeting).flat_map(|session| &self.session(session).contributions);
        contributions
            .map(|contribution| contribution.person)
            .filter(|person| !std::mem::replace(&mut seen[person.0], true))
            .collect()
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
        let mut appearances: Vec<Appearance<'_>> = Vec::new();
        for index in self.meeting_ids().rev().flat_map(|meeting| self.sessions_of(meeting)) {
            let session = self.session(index);
            let contributions: Vec<_> = session.contributions.iter().filter(|part| part.person == person).collect();
            let statements: Vec<_> = session.discussion.iter().filter(|said| said.people.contains(&person)).collect();
            if !contributions.is_empty() || !statements.is_empty() {
                appearances.push(Appearance { session: index, contributions, statements });
            }
        }
        appearances
    }

    /// How many meetings a person took the floor at.
    pub fn meetings_of(&self, person: PersonId) -> Vec<MeetingId> {
        let mut meetings: Vec<MeetingId> =
            self.appearances(person).iter().map(|appearance| self.session(appearance.session).meeting).collect();
        meetings.dedup();
        meetings
    }

    /// The people who spoke for an organization, now or at some meeting, in the order of their file.
    pub fn members(&self, organization: OrganizationId) -> Vec<PersonId> {
        let at_a_meeting = |person: PersonId| {
            self.sessions
                .iter()
                .flat_map(|session| &session.contributions)
                .any(|part| part.person == person && part.organizations.contains(&organization))
        };
        (0..self.people.len())
            .map(PersonId)
            .filter(|person| self.person(*person).organizations.contains(&organization) || at_a_meeting(*person))
            .collect()
    }

    /// The statements from the floor by an unnamed representative of an organization, with their sessions.
    pub fn floor_statements(&self, organization: OrganizationId) -> Vec<(SessionId, &Statement)> {
        let sessions = self.sessions.iter().enumerate();
        sessions
            .flat_map(|(index, session)| session.discussion.iter().map(move |said| (SessionId(index), said)))
            .filter(|(_, said)| said.organization == Some(organization))
            .collect()
    }

    /// The meetings that an organization convened.
    pub fn organized_by(&self, organization: OrganizationId) -> Vec<MeetingId> {
        (0..self.meetings.len())
            .map(MeetingId)
            .filter(|meeting| self.meeting(*meeting).organizer == Some(organization))
            .collect()
    }

    /// The events of an organization, by date.
    pub fn events_of(&self, organization: OrganizationId) -> Vec<EventId> {
        self.events_where(|event| event.organizations.contains(&organization))
    }

    /// The events that a session spoke of, by date: named with the session, or in a plan told there.
    pub fn events_said_in(&self, session: SessionId) -> Vec<EventId> {
        self.events_where(|event| self.mentions_of(event).iter().any(|mention| mention.session == session))
    }

    /// Where an event was spoken of, or a plan told that concerns it; each session and person once.
    pub fn mentions_of<'a>(&'a self, event: &'a Event) -> Vec<&'a Mention> {
        let told = event.plans.iter().flat_map(|plan| &self.plan(*plan).said_in);
        let mut mentions: Vec<&Mention> = Vec::new();
        for mention in event.said_in.iter().chain(told) {
            if !mentions.iter().any(|known| known.session == mention.session && known.person == mention.person) {
                mentions.push(mention);
            }
        }
        mentions
    }

    /// The events that a person spoke of, by date.
    pub fn events_said_by(&self, person: PersonId) -> Vec<EventId> {
        self.events_where(|event| event.said_in.iter().any(|mention| mention.person == Some(person)))
    }

    /// The events of a lane, by date.
    pub fn events_in(&self, lane: LaneId) -> Vec<EventId> {
        self.events_where(|event| event.lane == lane)
    }

    /// The event that stands for a document, where there is exactly one: the first that issues it.
    pub fn event_of_document(&self, document: SourceId) -> Option<EventId> {
        self.events_where(|event| event.documents.contains(&document)).into_iter().next()
    }

    fn events_where(&self, holds: impl Fn(&Event) -> bool) -> Vec<EventId> {
        (0..self.events.len()).map(EventId).filter(|index| holds(self.event(*index))).collect()
    }
}
