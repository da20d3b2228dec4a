//! One organization: who spoke for it, and in which sessions.

use std::cmp::Reverse;

use crate::model::{Dataset, MeetingId, OrganizationId, PersonId, SessionId};

/// Somebody who spoke for an organization.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice<'a> {
    /// Who.
    pub person: PersonId,
    /// At which meetings, the latest first, and in which office then; nothing where it is not on record. A meeting at
    /// which they had several offices stands once for each.
    pub at: Vec<(MeetingId, Option<&'a str>)>,
}

impl<'a> Voice<'a> {
    /// The offices in the order of the meetings, each with the meetings at which it was held one after the other.
    pub fn offices(&self) -> Vec<(Option<&'a str>, Vec<MeetingId>)> {
        let mut offices: Vec<(Option<&str>, Vec<MeetingId>)> = Vec::new();
        for (meeting, office) in &self.at {
            match offices.last_mut().filter(|(last, _)| last == office) {
                Some((_, meetings)) => meetings.push(*meeting),
                None => offices.push((*office, vec![*meeting])),
            }
        }
        offices
    }
}

/// All who spoke for an organization.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voices<'a> {
    /// By name. Those of whom only their entry says that they belong to it are there as well, without a meeting.
    pub people: Vec<Voice<'a>>,
    /// The sessions in which one of them spoke for it, or somebody who is not named, the latest meeting first.
    pub sessions: Vec<SessionId>,
}

/// Who spoke for an organization, at which meetings and in which office.
///
/// As everywhere, those who only spoke in the discussions of a meeting are there what their entry says.
pub fn voices(data: &Dataset, organization: OrganizationId) -> Voices<'_> {
    let mut gathered = Gathered { people: Vec::new(), places: vec![None; data.people.len()] };
    let mut spoken = Vec::new();
    // The last meeting at which each person had a contribution, and at which they spoke for it.
    let (mut introduced, mut speaks) = (vec![None; data.people.len()], vec![None; data.people.len()]);
    for meeting in data.meeting_ids().rev() {
        let sessions = || data.sessions_of(meeting).map(|index| (index, data.session(index)));
        for part in sessions().flat_map(|(_, session)| &session.contributions) {
            introduced[part.person.position()] = Some(meeting);
            if part.organizations.contains(&organization) {
                speaks[part.person.position()] = Some(meeting);
                gathered.add(part.person, Some((meeting, part.title.as_deref())));
            }
        }
        for (index, session) in sessions() {
            let mut is_theirs = session.contributions.iter().any(|part| part.organizations.contains(&organization));
            for said in &session.discussion {
                is_theirs |= said.organization == Some(organization);
                for &person in &said.people {
                    let entry = data.person(person);
                    if introduced[person.position()] != Some(meeting) && entry.organizations.contains(&organization) {
                        speaks[person.position()] = Some(meeting);
                        gathered.add(person, Some((meeting, entry.title.as_deref())));
                    }
                    is_theirs |= speaks[person.position()] == Some(meeting);
                }
            }
            if is_theirs {
                spoken.push(index);
            }
        }
    }
    for (index, person) in data.people.iter().enumerate() {
        if person.organizations.contains(&organization) {
            gathered.add(PersonId(index), None);
        }
    }
    let people = super::ranked(data, gathered.people, &|voice| voice.person, &|_| Reverse(0));
    Voices { people, sessions: spoken }
}

/// The voices found so far, and where that of each person stands among them.
struct Gathered<'a> {
    people: Vec<Voice<'a>>,
    places: Vec<Option<usize>>,
}

impl<'a> Gathered<'a> {
    /// Adds a person, and a meeting with their office there, unless that is known.
    fn add(&mut self, person: PersonId, at: Option<(MeetingId, Option<&'a str>)>) {
        let people = &mut self.people;
        let place = *self.places[person.position()].get_or_insert_with(|| {
            people.push(Voice { person, at: Vec::new() });
            people.len() - 1
        });
        let known = &mut people[place].at;
        if let Some(at) = at.filter(|at| !known.contains(at)) {
            known.push(at);
        }
    }
}
