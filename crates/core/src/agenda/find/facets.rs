//! The facets of the agenda: their values, and which sessions have them.

use std::cmp::Reverse;

use super::super::Schedule;
use super::{FacetOption, FacetState};
use crate::civil::Day;
use crate::facet::{Column, Table};
use crate::model::{Dataset, MeetingId, OrganizationId, PersonId, Role, Session, SessionId, SessionKind};
use crate::order;
use crate::route::{AgendaFacet, AgendaQuery};
use crate::text;

/// What a value of a facet stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A day, in the zone.
    Day(Day),
    /// A track, by its position in the meeting's list.
    Track(usize),
    /// A room, by its position in the meeting's list.
    Room(usize),
    /// An organization.
    Organization(OrganizationId),
    /// A person.
    Person(PersonId),
    /// What some person does in the session.
    Role(Role),
    /// A kind of session.
    Kind(SessionKind),
}

/// The values of all facets, and which sessions have them.
#[derive(Debug)]
pub(super) struct Facets {
    /// The values of each facet, each with its key in addresses.
    pub values: [Vec<(Value, String)>; AgendaFacet::ALL.len()],
    pub table: Table,
    /// The values of each facet in the order of the page.
    shown: [Vec<usize>; AgendaFacet::ALL.len()],
}

/// The number of the value that stands under a key.
pub(super) fn number_of(values: &[(Value, String)], key: &str) -> Option<usize> {
    values.iter().position(|(_, known)| known == key)
}

impl Facets {
    pub(super) fn new(data: &Dataset, meeting: MeetingId, sessions: &[SessionId], schedule: &Schedule) -> Facets {
        let mut facets = Facets { values: Default::default(), table: Table::default(), shown: Default::default() };
        let meeting = data.meeting(meeting);
        for facet in AgendaFacet::ALL {
            let (values, column) = match facet {
                AgendaFacet::Day => days(sessions, schedule),
                AgendaFacet::Track => {
                    let tracks = meeting.tracks.iter().enumerate();
                    let values = tracks.map(|(place, track)| (Value::Track(place), track.id.clone())).collect();
                    by_position(data, sessions, values, &|session| session.track)
                }
                AgendaFacet::Room => {
                    let rooms = meeting.rooms.iter().enumerate();
                    let values = rooms.map(|(place, room)| (Value::Room(place), room.id.clone())).collect();
                    by_position(data, sessions, values, &|session| session.room)
                }
                AgendaFacet::Organization => {
                    let key = |number: usize| {
                        let organization = OrganizationId(number);
                        (Value::Organization(organization), data.organization(organization).id.clone())
                    };
                    compact(data, sessions, data.organizations.len(), &organizations, &key)
                }
                AgendaFacet::Person => {
                    let key = |number: usize| {
                        let person = PersonId(number);
                        (Value::Person(person), data.person(person).id.clone())
                    };
                    compact(data, sessions, data.people.len(), &people, &key)
                }
                AgendaFacet::Role => {
                    let key = |number: usize| (Value::Role(Role::ALL[number]), Role::ALL[number].word().to_owned());
                    compact(data, sessions, Role::ALL.len(), &roles, &key)
                }
                AgendaFacet::Kind => {
                    let all = SessionKind::ALL;
                    let key = |number: usize| (Value::Kind(all[number]), all[number].word().to_owned());
                    compact(data, sessions, all.len(), &kinds, &key)
                }
            };
            facets.values[facet as usize] = values;
            facets.table.columns.push(column);
            facets.show(data, facet);
        }
        facets
    }

    /// Sorts the sessions under the days of a schedule.
    pub(super) fn set_days(&mut self, data: &Dataset, sessions: &[SessionId], schedule: &Schedule) {
        let (values, column) = days(sessions, schedule);
        self.values[AgendaFacet::Day as usize] = values;
        self.table.columns[AgendaFacet::Day as usize] = column;
        self.show(data, AgendaFacet::Day);
    }

    /// Chooses the order in which the values of a facet are shown.
    fn show(&mut self, data: &Dataset, facet: AgendaFacet) {
        let values = &self.values[facet as usize];
        let totals = self.table.columns[facet as usize].totals();
        let mut names = Vec::with_capacity(values.len());
        for (value, _) in values {
            names.push(match value {
                Value::Organization(organization) => text::fold(data.organization(*organization).short_name()),
                Value::Person(person) => text::fold(&data.person(*person).sort_name),
                _ => String::new(),
            });
        }
        let is_by_size = matches!(facet, AgendaFacet::Organization | AgendaFacet::Person);
        let rank = |number: usize| (Reverse(if is_by_size { totals[number] } else { 0 }), &names[number]);
        self.shown[facet as usize] = order::indexes(values.len(), &|one, other| rank(one).cmp(&rank(other)));
    }

    /// What stands under a key of a facet.
    pub(super) fn value(&self, facet: AgendaFacet, key: &str) -> Option<Value> {
        let values = &self.values[facet as usize];
        number_of(values, key).map(|number| values[number].0)
    }

    /// The facets as the page shows them.
    pub(super) fn states(&self, query: &AgendaQuery, counts: &[Vec<u32>]) -> Vec<FacetState> {
        let mut states = Vec::new();
        for facet in AgendaFacet::ALL {
            let keys = query.chosen(facet);
            let totals = self.table.columns[facet as usize].totals();
            let mut options = Vec::with_capacity(totals.len());
            for number in &self.shown[facet as usize] {
                let (value, key) = &self.values[facet as usize][*number];
                let chosen = keys.contains(key);
                if chosen || totals[*number] > 0 {
                    let count = counts[facet as usize][*number] as usize;
                    options.push(FacetOption { value: *value, key: key.clone(), count, chosen });
                }
            }
            if options.len() > 1 || options.iter().any(|option| option.chosen) {
                states.push(FacetState { facet, options });
            }
        }
        states
    }
}

type Values = (Vec<(Value, String)>, Column);

/// Each session on the day it begins, and what lasts all day on each of its days.
fn days(sessions: &[SessionId], schedule: &Schedule) -> Values {
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
    (days.into_iter().map(|day| (Value::Day(day), day.to_string())).collect(), column)
}

/// One value for each session at most, by its position in a list of the meeting.
fn by_position(
    data: &Dataset,
    sessions: &[SessionId],
    values: Vec<(Value, String)>,
    position: &dyn Fn(&Session) -> Option<usize>,
) -> Values {
    let mut column = Column::new(values.len());
    for session in sessions {
        column.push(position(data.session(*session)).as_slice());
    }
    (values, column)
}

/// The values that some session has, of many that there are.
fn compact(
    data: &Dataset,
    sessions: &[SessionId],
    all: usize,
    of: &dyn Fn(&Session) -> Vec<usize>,
    key: &dyn Fn(usize) -> (Value, String),
) -> Values {
    let mut numbers = vec![usize::MAX; all];
    let mut values = Vec::new();
    for session in sessions {
        for one in of(data.session(*session)) {
            if numbers[one] == usize::MAX {
                numbers[one] = 0;
            }
        }
    }
    for (one, number) in numbers.iter_mut().enumerate().filter(|(_, number)| **number == 0) {
        *number = values.len();
        values.push(key(one));
    }
    let mut column = Column::new(values.len());
    for session in sessions {
        let of: Vec<usize> = of(data.session(*session)).iter().map(|one| numbers[*one]).collect();
        column.push(&of);
    }
    (values, column)
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
