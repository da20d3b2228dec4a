//! One person: their meetings and functions, who spoke beside them, and their part of the roadmap.

use std::cmp::Reverse;

use crate::model::{Appearance, Dataset, EventId, MeetingId, Mention, OrganizationId, Person, PersonId, SessionId};

/// In which office and for whom somebody spoke.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Function<'a> {
    /// The office; nothing where it is not on record.
    pub title: Option<&'a str>,
    /// The organizations, the one spoken for first.
    pub organizations: &'a [OrganizationId],
}

impl<'a> Function<'a> {
    /// The function that a person's entry tells, as last known.
    pub fn last_known(person: &'a Person) -> Function<'a> {
        Function { title: person.title.as_deref(), organizations: &person.organizations }
    }
}

/// A meeting at which a person took the floor.
#[derive(Clone, Debug)]
pub struct Visit<'a> {
    /// The meeting.
    pub meeting: MeetingId,
    /// What they did there, session by session.
    pub appearances: Vec<Appearance<'a>>,
    /// In which functions, each once, as they came. Who spoke in discussions alone was not introduced: then it is that of
    /// their entry.
    pub functions: Vec<Function<'a>>,
}

/// The meetings at which a person took the floor, the latest first.
pub fn visits(data: &Dataset, person: PersonId) -> Vec<Visit<'_>> {
    let mut visits: Vec<Visit> = Vec::new();
    for appearance in data.appearances(person) {
        let meeting = data.session(appearance.session).meeting;
        match visits.last_mut().filter(|visit| visit.meeting == meeting) {
            Some(visit) => visit.appearances.push(appearance),
            None => visits.push(Visit { meeting, appearances: vec![appearance], functions: Vec::new() }),
        }
    }
    for visit in &mut visits {
        for part in visit.appearances.iter().flat_map(|appearance| &appearance.contributions) {
            let function = Function { title: part.title.as_deref(), organizations: &part.organizations };
            if !visit.functions.contains(&function) {
                visit.functions.push(function);
            }
        }
        if visit.functions.is_empty() {
            visit.functions.push(Function::last_known(data.person(person)));
        }
    }
    visits
}

/// The sessions of some visits, the latest meeting first.
pub fn sessions_of(visits: &[Visit]) -> Vec<SessionId> {
    visits.iter().flat_map(|visit| &visit.appearances).map(|appearance| appearance.session).collect()
}

/// A function that a person had at meetings which follow each other among theirs.
#[derive(Clone, Debug, PartialEq)]
pub struct Tenure<'a> {
    /// The function.
    pub function: Function<'a>,
    /// The meetings, in the order of the visits.
    pub meetings: Vec<MeetingId>,
}

/// The functions over time, in the order of the visits. One that comes again after another stands twice.
pub fn tenures<'a>(visits: &[Visit<'a>]) -> Vec<Tenure<'a>> {
    let mut tenures: Vec<Tenure> = Vec::new();
    let mut before = None;
    for visit in visits {
        for &function in &visit.functions {
            let goes_on =
                |tenure: &&mut Tenure| tenure.function == function && tenure.meetings.last() == before.as_ref();
            match tenures.iter_mut().find(goes_on) {
                Some(tenure) => tenure.meetings.push(visit.meeting),
                None => tenures.push(Tenure { function, meetings: vec![visit.meeting] }),
            }
        }
        before = Some(visit.meeting);
    }
    tenures
}

/// Somebody who spoke in the same sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct Companion {
    /// Who.
    pub person: PersonId,
    /// In which of the sessions, in the order of the visits.
    pub sessions: Vec<SessionId>,
}

/// Who else took the floor in the sessions of a person: those with the most sessions first, then by name.
pub fn companions(data: &Dataset, person: PersonId, visits: &[Visit]) -> Vec<Companion> {
    let mut places: Vec<Option<usize>> = vec![None; data.people.len()];
    let mut companions: Vec<Companion> = Vec::new();
    for index in sessions_of(visits) {
        let session = data.session(index);
        let speakers = session.contributions.iter().map(|part| part.person);
        for other in speakers.chain(session.discussion.iter().flat_map(|said| said.people.iter().copied())) {
            if other == person {
                continue;
            }
            let place = *places[other.position()].get_or_insert_with(|| {
                companions.push(Companion { person: other, sessions: Vec::new() });
                companions.len() - 1
            });
            let sessions = &mut companions[place].sessions;
            if sessions.last() != Some(&index) {
                sessions.push(index);
            }
        }
    }
    super::ranked(data, companions, &|one| one.person, &|one| Reverse(one.sessions.len()))
}

/// The events of the roadmap that have to do with a person, each where it is closest to them, by date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Related {
    /// Those that they spoke of.
    pub said: Vec<EventId>,
    /// Those that others spoke of in their sessions.
    pub announced: Vec<EventId>,
    /// Those that an organization convenes for which they spoke.
    pub convened: Vec<EventId>,
}

/// The events of the roadmap that have to do with a person.
pub fn related(data: &Dataset, person: PersonId, visits: &[Visit]) -> Related {
    let mut is_theirs = vec![false; data.sessions.len()];
    sessions_of(visits).iter().for_each(|session| is_theirs[session.position()] = true);
    let mut convenes = vec![false; data.organizations.len()];
    for function in visits.iter().flat_map(|visit| &visit.functions) {
        function.organizations.iter().for_each(|organization| convenes[organization.position()] = true);
    }
    let mut related = Related::default();
    for (index, event) in data.events.iter().enumerate() {
        let told = |holds: &dyn Fn(&Mention) -> bool| {
            event.said_in.iter().any(holds) || event.plans.iter().any(|plan| data.plan(*plan).said_in.iter().any(holds))
        };
        if told(&|mention| mention.person == Some(person)) {
            related.said.push(EventId(index));
        } else if told(&|mention| is_theirs[mention.session.position()]) {
            related.announced.push(EventId(index));
        } else if event.organizations.iter().any(|organization| convenes[organization.position()]) {
            related.convened.push(EventId(index));
        }
    }
    related
}
