//! What a contribution tells of its speaker, as words to search.

use super::Part;
use crate::model::{Dataset, OrganizationId};
use crate::search::{Builder, Field, Index};
use crate::text;

/// The index of contributions: names first, then the office and organizations held there, then the talk.
pub(super) fn index(data: &Dataset, parts: &[Part]) -> Index {
    let other_names = other_names(data);
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
        person.title.iter().for_each(|title| builder.add(document, Field::Body, title));
        contribution.talk.iter().for_each(|talk| builder.add(document, Field::Body, &talk.text));
    }
    builder.finish()
}

/// By the position of each organization, what the glossary calls it beside its name and short form.
fn other_names(data: &Dataset) -> Vec<String> {
    let mut names = vec![String::new(); data.organizations.len()];
    let folded: Vec<String> = data.organizations.iter().map(|one| text::fold(&one.name)).collect();
    for entry in &data.glossary {
        let expansion = text::fold(&entry.expansion);
        let is_meant = |position: usize| {
            entry.organization == Some(OrganizationId(position))
                || (entry.organization.is_none() && folded[position] == expansion)
        };
        for position in (0..folded.len()).filter(|position| is_meant(*position)) {
            for name in [&entry.abbreviation, &entry.expansion] {
                names[position].push(' ');
                names[position].push_str(name);
            }
        }
    }
    names
}
