//! What a contribution tells of its speaker, as words to search.

use super::Part;
use crate::find::names;
use crate::model::Dataset;
use crate::search::{Builder, Field, Index};

/// The index of contributions: names first, then the office and organizations held there, then the talk.
pub(super) fn index(data: &Dataset, parts: &[Part]) -> Index {
    let other_names = names::of_organizations(data);
    let mut builder = Builder::new(parts.len());
    for (document, part) in parts.iter().enumerate() {
        let Some(contribution) = data.session(part.session).contributions.get(part.number) else { continue };
        let person = data.person(contribution.person);
        builder.add(document, Field::Name, &person.name);
        let told = contribution.title.as_deref();
        told.into_iter().for_each(|title| builder.add(document, Field::Organization, title));
        for organization in &contribution.organizations {
            let entry = data.organization(*organization);
            builder.add(document, Field::Organization, &entry.name);
            entry.abbreviation.iter().for_each(|short| builder.add(document, Field::Organization, short));
            builder.add(document, Field::Organization, &other_names[organization.position()]);
        }
        person.honorific.iter().for_each(|honorific| builder.add(document, Field::Body, honorific));
        person.title.iter().for_each(|title| builder.add(document, Field::Body, title));
        contribution.talk.iter().for_each(|talk| builder.add(document, Field::Body, &talk.text));
    }
    builder.finish().sparing(names::TITLES)
}
