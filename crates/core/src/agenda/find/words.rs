//! What a session says, as words to search.

use crate::model::{Dataset, OrganizationId, PersonId, SessionId};
use crate::search::{Builder, Field, Index};

/// The index of some sessions: titles first, then talks, people and whom they speak for, then what was said.
pub(super) fn index(data: &Dataset, sessions: &[SessionId]) -> Index {
    let mut builder = Builder::new(sessions.len());
    for (document, index) in sessions.iter().enumerate() {
        let session = data.session(*index);
        builder.add(document, Field::Name, &session.number);
        builder.add(document, Field::Name, &session.title);
        for part in &session.contributions {
            add_person(data, &mut builder, document, part.person);
            if let Some(talk) = &part.talk {
                builder.add(document, Field::Organization, &talk.text);
            }
            part.organizations.iter().for_each(|one| add_organization(data, &mut builder, document, *one));
            part.points.iter().for_each(|point| builder.add(document, Field::Body, &point.text));
        }
        for said in &session.discussion {
            said.people.iter().for_each(|person| add_person(data, &mut builder, document, *person));
            said.organization.iter().for_each(|one| add_organization(data, &mut builder, document, *one));
            if let Some(label) = &said.label {
                builder.add(document, Field::Organization, label);
            }
            builder.add(document, Field::Body, &said.point.text);
        }
        let meeting = data.meeting(session.meeting);
        if let Some(track) = session.track.and_then(|track| meeting.tracks.get(track)) {
            builder.add(document, Field::Body, &track.name);
        }
    }
    builder.finish()
}

fn add_person(data: &Dataset, builder: &mut Builder, document: usize, person: PersonId) {
    builder.add(document, Field::Organization, &data.person(person).name);
}

fn add_organization(data: &Dataset, builder: &mut Builder, document: usize, organization: OrganizationId) {
    let organization = data.organization(organization);
    builder.add(document, Field::Organization, &organization.name);
    if let Some(abbreviation) = &organization.abbreviation {
        builder.add(document, Field::Organization, abbreviation);
    }
}
