//! The facets of the agenda: their values, and which sessions have them.

use super::super::Schedule;
use crate::civil::Day;
use crate::facet::{Column, Facets, Value};
use crate::model::{Dataset, MeetingId, OrganizationId, Role, Session, SessionId, SessionKind};
use crate::route::AgendaFacet;

/// The facets of the sessions of a meeting, in the order of [`AgendaFacet::ALL`].
pub(super) fn facets(data: &Dataset, id: MeetingId, sessions: &[SessionId], schedule: &Schedule) -> Facets {
    let mut facets = Facets::new(Vec::new());
    let meeting = data.meeting(id);
    let gather = |all: usize, of: &dyn Fn(&Session) -> Vec<usize>, key: &dyn Fn(usize) -> String| {
        Value::gather(sessions.len(), all, &|item| of(data.session(sessions[item])), key)
    };
    for facet in AgendaFacet::ALL {
        match facet {
            AgendaFacet::Day => facets.push(days(sessions, schedule), None),
            AgendaFacet::Track => {
                let ids = meeting.tracks.iter().map(|track| track.id.clone()).collect();
                facets.push(by_position(data, sessions, ids, &|session| session.track), None);
            }
            AgendaFacet::Room => {
                let ids = meeting.rooms.iter().map(|room| room.id.clone()).collect();
                facets.push(by_position(data, sessions, ids, &|session| session.room), None);
            }
            AgendaFacet::Organization => {
                let key = |one: usize| data.organizations[one].id.clone();
                let name = |one: usize| data.organizations[one].short_name().to_owned();
                facets.push(gather(data.organizations.len(), &organizations, &key), Some(&name));
            }
            AgendaFacet::Person => {
                let key = |one: usize| data.people[one].id.clone();
                let name = |one: usize| data.people[one].sort_name.clone();
                facets.push(gather(data.people.len(), &people, &key), Some(&name));
            }
            AgendaFacet::Role => {
                let key = |one: usize| Role::ALL[one].word().to_owned();
                facets.push(gather(Role::ALL.len(), &roles, &key), None);
            }
            AgendaFacet::Kind => {
                let key = |one: usize| SessionKind::ALL[one].word().to_owned();
                facets.push(gather(SessionKind::ALL.len(), &kinds, &key), None);
            }
        }
    }
    facets
}

/// Each session on the day it begins, and what lasts all day on each of its days.
pub(super) fn days(sessions: &[SessionId], schedule: &Schedule) -> (Vec<Value>, Column) {
    let days: Vec<Day> = schedule.days().iter().filter_map(|count| count.day).collect();
    let mut column = Column::new(days.len());
    for session in sessions {
        let mut numbers = Vec::new();
        if let Some(slot) = schedule.slot(*session) {
            for (number, day) in days.iter().enumerate() {
                if slot.is_listed_on(Some(*day)) {
                    numbers.push(number);
                }
            }
        }
        column.push(&numbers);
    }
    let value = |day: Day| Value { of: (day.days() - Day::MIN.days()) as usize, key: day.to_string().into() };
    (days.into_iter().map(value).collect(), column)
}

/// One value for each session at most, by its position in a list of the meeting.
fn by_position(
    data: &Dataset,
    sessions: &[SessionId],
    ids: Vec<String>,
    position: &dyn Fn(&Session) -> Option<usize>,
) -> (Vec<Value>, Column) {
    let mut column = Column::new(ids.len());
    for session in sessions {
        column.push(position(data.session(*session)).as_slice());
    }
    (ids.into_iter().enumerate().map(|(of, key)| Value { of, key: key.into() }).collect(), column)
}

fn organizations(session: &Session) -> Vec<usize> {
    let mut found = Vec::new();
    for part in &session.contributions {
        part.organizations.iter().for_each(|one| found.push(one.position()));
    }
    session.discussion.iter().for_each(|said| found.extend(said.organization.map(OrganizationId::position)));
    found
}

fn people(session: &Session) -> Vec<usize> {
    let mut found: Vec<usize> = session.contributions.iter().map(|part| part.person.position()).collect();
    for said in &session.discussion {
        said.people.iter().for_each(|person| found.push(person.position()));
    }
    found
}

fn roles(session: &Session) -> Vec<usize> {
    session.contributions.iter().map(|part| part.role as usize).collect()
}

fn kinds(session: &Session) -> Vec<usize> {
    session.kind.iter().map(|kind| *kind as usize).collect()
}
