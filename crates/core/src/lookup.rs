//! Finding what somebody may have meant by an address that leads nowhere.

use crate::model::Dataset;
use crate::order;
use crate::route::Page;
use crate::text;

/// Shorter words say nothing of a title, being in too many of them.
const SHORTEST: usize = 3;

/// People, organizations, sessions and events whose names share the most words with those asked for, best first, at
/// most `limit`; each with its name. Words of fewer than three letters do not count.
pub fn by_any_word(data: &Dataset, asked: &str, limit: usize) -> Vec<(Page, String)> {
    let mut asked = text::words(asked);
    asked.retain(|word| word.len() >= SHORTEST);
    let mut found = Vec::new();
    let mut consider = |name: &str, id: &str, page: fn(String) -> Page| {
        let words = text::words(name);
        let is_shared = |wanted: &&String| words.iter().any(|word| word.starts_with(wanted.as_str()));
        let shared = asked.iter().filter(is_shared).count();
        if shared > 0 {
            found.push((shared, (page(id.to_owned()), name.to_owned())));
        }
    };
    data.people.iter().for_each(|person| consider(&person.name, &person.id, Page::Person));
    data.sessions.iter().for_each(|session| consider(&session.title, &session.id, Page::Session));
    data.organizations.iter().for_each(|one| consider(&one.name, &one.id, Page::Organization));
    data.events.iter().for_each(|event| consider(&event.title, &event.id, Page::Event));
    let best_first = order::indexes(found.len(), &|one, other| found[other].0.cmp(&found[one].0));
    best_first.into_iter().take(limit).map(|index| found[index].1.clone()).collect()
}
