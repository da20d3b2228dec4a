//! What of an entry is searched.

use super::{Group, Label, Place, Printed, Said};
use crate::find::names;
use crate::glossary::entries_by_organization;
use crate::model::{Dataset, Organization, OrganizationId, PersonId, SessionId};
use crate::search::{Builder, Field};
use crate::text;

/// Reads the entries of a data set into indexes.
#[derive(Debug)]
pub(super) struct Reader {
    /// Where something was said, session by session.
    pub(super) points: Vec<Place>,
    /// For each organization, the positions of the abbreviations that stand for it.
    abbreviations: Vec<Vec<usize>>,
    /// What each organization is called besides.
    other_names: Vec<String>,
    printed: Printed,
}

impl Reader {
    pub(super) fn new(data: &Dataset, printed: Printed) -> Reader {
        let (abbreviations, other_names) = (entries_by_organization(data), names::of_organizations(data));
        Reader { points: points(data), abbreviations, other_names, printed }
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
                add(Field::Organization, &(self.printed.session)(&session.number));
                if let Some(number) = arabic(&session.number) {
                    add(Field::Organization, &number.to_string());
                }
            }
            Group::People => self.person(data, PersonId(document), add),
            Group::Organizations => self.organization(data, OrganizationId(document), Field::Name, add),
            Group::Events => self.event(&data.events[document], add),
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
        add(Field::Body, person.honorific.as_deref().unwrap_or_default());
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
        add(Field::Organization, self.other_names.get(organization.position()).map_or("", String::as_str));
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

    fn event(&self, event: &crate::model::Event, add: &mut dyn FnMut(Field, &str)) {
        add(Field::Name, &event.title);
        add(Field::Name, &event.short_title);
        add(Field::Organization, event.place.as_deref().unwrap_or_default());
        add(Field::Organization, event.convener.as_deref().unwrap_or_default());
        if let Some(date) = event.date() {
            add(Field::Organization, &(self.printed.date)(date));
            date.dates().iter().for_each(|date| add(Field::Organization, &date.year().to_string()));
        }
    }

    /// By what an entry is ranked among those that match alike.
    pub(super) fn label(&self, data: &Dataset, group: Group, document: usize) -> Label {
        let words = |text: &str| text::words(text).join(" ");
        let label = Label::default();
        match group {
            Group::Sessions => {
                let session = &data.sessions[document];
                Label { name: words(&session.title), meeting: Some(session.meeting), ..label }
            }
            Group::People => {
                let person = &data.people[document];
                Label { name: words(&person.name), order: words(&person.sort_name), ..label }
            }
            Group::Organizations => {
                let Organization { name, abbreviation, .. } = &data.organizations[document];
                let short = words(abbreviation.as_deref().unwrap_or_default());
                Label { name: words(name), order: words(name), short, ..label }
            }
            Group::Events => Label { name: words(&data.events[document].title), ..label },
            Group::Glossary => {
                let entry = &data.glossary[document];
                let short = words(&entry.abbreviation);
                Label { name: words(&entry.expansion), order: short.clone(), short, ..label }
            }
            Group::Points => Label { meeting: Some(data.session(self.points[document].session).meeting), ..label },
        }
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

/// The number that Roman numerals of a session stand for, up to those with X.
pub(super) fn arabic(numerals: &str) -> Option<u32> {
    let (mut number, mut after) = (0, 0);
    for letter in numerals.chars().rev() {
        let value = match letter {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            _ => return None,
        };
        if value < after {
            number -= value
        } else {
            number += value
        }
        after = after.max(value);
    }
    (number > 0).then_some(number)
}
