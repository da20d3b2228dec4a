//! What a contribution tells of its speaker, as words to search.

use super::Part;
use crate::model::Dataset;
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

/// By the position of each organization, what it is called beside its name and short form: by the glossary, and in one
/// word ("undesa"). What the glossary abbreviates in its name counts in both forms ("OECD Development Centre").
fn other_names(data: &Dataset) -> Vec<String> {
    let mut names = vec![String::new(); data.organizations.len()];
    let of_name: Vec<Vec<String>> = data.organizations.iter().map(|one| text::words(&one.name)).collect();
    for entry in &data.glossary {
        let (short, long) = (text::words(&entry.abbreviation), text::words(&entry.expansion));
        for (position, words) in of_name.iter().enumerate() {
            let is_named = match entry.organization {
                Some(organization) => organization.position() == position,
                // What has an entry of its own is no abbreviation of its words: others may have the same.
                None => has(words, &short) || has(words, &long),
            };
            if is_named {
                for name in [&entry.abbreviation, &entry.expansion] {
                    names[position].push(' ');
                    names[position].push_str(name);
                }
            }
        }
    }
    for (organization, name) in data.organizations.iter().zip(&mut names) {
        name.push(' ');
        name.extend(organization.abbreviation.iter().flat_map(|short| short.split(' ')));
    }
    names
}

/// Whether some words stand among others, one after the other.
fn has(words: &[String], phrase: &[String]) -> bool {
    !phrase.is_empty() && words.windows(phrase.len()).any(|part| part == phrase)
}
