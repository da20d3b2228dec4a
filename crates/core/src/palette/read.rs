//! What of an entry is searched.

use super::{Group, Place, Said};
use crate::model::{Dataset, Organization, OrganizationId, PersonId, SessionId};
use crate::order;
use crate::search::{Builder, Field};
use crate::text::fold;

/// Reads the entries of a data set into indexes.
#[derive(Debug)]
pub(super) struct Reader {
    /// Where something was said, session by session.
    pub(super) points: Vec<Place>,
    /// For each organization, the positions of the abbreviations that stand for it.
    abbreviations: Vec<Vec<usize>>,
}

impl Reader {
    pub(super) fn new(data: &Dataset) -> Reader {
        Reader { points: points(data), abbreviations: abbreviations(data) }
    }

    /// How many entries a group has.
    pub(super) fn count(&self, data: &Dataset, group: Group) -> usize {
        match group {
            Group::Sessions => data.sessions.len(),
            Group::People => data.people.len(),
            Group::Organizations => data.organizations.len(),
            Group::Events => data.events.len(),
            Group::Glossary => data.glossary.len(),
            Group::Points => self.points.len(),
        }
    }

    /// Adds the words of an entry: those of its title as of a name, of what was said as of a body, all others as those
    /// of an organization.
    pub(super) fn add(&self, data: &Dataset, group: Group, document: usize, builder: &mut Builder) {
        let add = &mut |field: Field, text: &str| builder.add(document, field, text);
        match group {
            Group::Sessions => {
                let session = &data.sessions[document];
                add(Field::Name, &session.number);
                add(Field::Name, &session.title);
                add(Field::Organization, &data.meeting(session.meeting).short_title);
            }
            Group::People => self.person(data, PersonId(document), add),
            Group::Organizations => self.organization(data, OrganizationId(document), Field::Name, add),
            Group::Events => event(&data.events[document], add),
            Group::Glossary => {
                let entry = &data.glossary[document];
                add(Field::Name, &entry.abbreviation);
                add(Field::Name, &entry.expansion);
                add(Field::Body, entry.note.as_deref().unwrap_or_default());
            }
            Group::Points => self.point(data, self.points[document], add),
        }
    }

    fn person(&self, data: &Dataset, person: PersonId, add: &mut dyn FnMut(Field, &str)) {
        let person = data.person(person);
        add(Field::Name, &person.name);
        add(Field::Organization, person.title.as_deref().unwrap_or_default());
        person.organizations.iter().for_each(|one| self.organization(data, *one, Field::Organization, add));
    }

    fn organization(
        &self,
        data: &Dataset,
        organization: OrganizationId,
        field: Field,
        add: &mut dyn FnMut(Field, &str),
    ) {
        let Organization { name, abbreviation, .. } = data.organization(organization);
        add(field, name);
        add(field, abbreviation.as_deref().unwrap_or_default());
        for entry in self.abbreviations.get(organization.position()).into_iter().flatten() {
            add(field, &data.glossary[*entry].abbreviation);
        }
    }

    fn point(&self, data: &Dataset, place: Place, add: &mut dyn FnMut(Field, &str)) {
        if let Some(point) = place.point(data) {
            add(Field::Body, &point.text);
        }
        for person in place.people(data) {
            add(Field::Organization, &data.person(person).name);
        }
        add(Field::Organization, place.unnamed(data).unwrap_or_default());
        let session = data.session(place.session);
        add(Field::Organization, &session.number);
        add(Field::Organization, &data.meeting(session.meeting).short_title);
    }
}

fn event(event: &crate::model::Event, add: &mut dyn FnMut(Field, &str)) {
    add(Field::Name, &event.title);
    add(Field::Name, &event.short_title);
    add(Field::Organization, event.place.as_deref().unwrap_or_default());
    add(Field::Organization, event.convener.as_deref().unwrap_or_default());
    if let Some(date) = event.date() {
        date.dates().for_each(|date| add(Field::Organization, &date.year().to_string()));
    }
}

fn points(data: &Dataset) -> Vec<Place> {
    let mut points = Vec::new();
    for (session, entry) in data.sessions.iter().enumerate() {
        let mut add = |said: Said| points.push(Place { session: SessionId(session), said });
        for (position, part) in entry.contributions.iter().enumerate() {
            (0..part.points.len()).for_each(|point| add(Said::Contribution(position, point)));
        }
        (0..entry.discussion.len()).for_each(|statement| add(Said::Discussion(statement)));
    }
    points
}

/// For each organization, the abbreviations that stand for it: that say so, or say nothing and spell its name.
fn abbreviations(data: &Dataset) -> Vec<Vec<usize>> {
    let names: Vec<String> = data.organizations.iter().map(|organization| fold(&organization.name)).collect();
    let order = order::of_texts(&names);
    let mut abbreviations = vec![Vec::new(); names.len()];
    for (position, entry) in data.glossary.iter().enumerate() {
        if let Some(organization) = entry.organization {
            abbreviations[organization.position()].push(position);
            continue;
        }
        let spelled = fold(&entry.expansion);
        let first = order.partition_point(|organization| names[*organization] < spelled);
        for organization in order.iter().skip(first).take_while(|organization| names[**organization] == spelled) {
            abbreviations[*organization].push(position);
        }
    }
    abbreviations
}
