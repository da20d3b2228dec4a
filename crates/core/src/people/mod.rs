//! What the pages of people and organizations tell: at which meetings somebody spoke and in which function, with whom,
//! who spoke for an organization, and what on the roadmap all that leads to.
//!
//! A function belongs to its meeting: it is what that meeting told, or left to the person's entry. Each answer takes one
//! pass over the sessions or the events, however many people there are.

mod organization;
mod person;
#[cfg(test)]
mod tests;
mod years;

pub use organization::{Voice, Voices, voices};
pub use person::{Companion, Function, Related, Tenure, Visit, companions, related, sessions_of, tenures, visits};
pub use years::{Mark, Year, years};

use crate::model::{Dataset, PersonId};
use crate::order;
use crate::text::fold;

/// Items that are each about a person, the lowest of another rank first, then by name.
fn ranked<T>(
    data: &Dataset,
    items: Vec<T>,
    person: &dyn Fn(&T) -> PersonId,
    rank: &dyn Fn(&T) -> std::cmp::Reverse<usize>,
) -> Vec<T> {
    let names: Vec<String> = items.iter().map(|item| fold(&data.person(person(item)).sort_name)).collect();
    let key = |index: usize| (rank(&items[index]), &names[index]);
    let sorted = order::indexes(items.len(), &|one, other| key(one).cmp(&key(other)));
    order::arranged(items, &sorted)
}
