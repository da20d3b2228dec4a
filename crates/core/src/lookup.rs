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
    let asked: Vec<String> = text::words(asked).into_iter().filter(|word| word.len() >= SHORTEST).collect();
    let shared = |name: &str| {
        let words = text::words(name);
        asked.iter().filter(|wanted| words.iter().any(|word| word.starts_with(wanted.as_str()))).count()
    };
    let people = data.people.iter().map(|person| (person.name.as_str(), Page::Person(person.id.clone())));
    let sessions = data.sessions.iter().map(|session| (session.title.as_str(), Page::Session(session.id.clone())));
    let organizations = data.organizations.iter();
    let organizations = organizations.map(|one| (one.name.as_str(), Page::Organization(one.id.clone())));
    let events = data.events.iter().map(|event| (event.title.as_str(), Page::Event(event.id.clone())));
    let all = people.chain(sessions).chain(organizations).chain(events);
    let found: Vec<(usize, Page, &str)> =
        all.map(|(name, page)| (shared(name), page, name)).filter(|(shared, _, _)| *shared > 0).collect();
    let best_first = order::sorted(found, |(one, _, _), (other, _, _)| other.cmp(one));
    best_first.into_iter().take(limit).map(|(_, page, name)| (page, name.to_owned())).collect()
}
