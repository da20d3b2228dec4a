//! What people and organizations are called, as words to search: the same wherever they are searched for.

use crate::model::Dataset;
use crate::text;

/// How people are addressed, folded: beside a name these say nothing of whom one looks for.
pub(crate) const TITLES: &[&str] = &["mr", "ms", "mrs", "dr", "prof", "professor", "h.e.", "amb", "ambassador"];

/// By the position of each organization, what it is called beside its name and short form: by the glossary, and in one
/// word ("undesa"). What the glossary abbreviates in its name counts in both forms ("OECD Development Centre").
pub(crate) fn of_organizations(data: &Dataset) -> Vec<String> {
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
        name.extend(organization.short_name().split(' '));
    }
    names
}

/// Whether some words stand among others, one after the other.
fn has(words: &[String], phrase: &[String]) -> bool {
    !phrase.is_empty() && words.windows(phrase.len()).any(|part| part == phrase)
}
