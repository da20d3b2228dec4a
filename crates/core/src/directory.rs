//! The speaker directory: who matches a search and the chosen facets, and what choosing another would give.

use std::cmp::Reverse;

use crate::model::{Contribution, Dataset, MeetingId, OrganizationId, PersonId};
use crate::order;
use crate::route::{SpeakersFacet, SpeakersQuery};
use crate::text;

/// The directory of one meeting under a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Directory {
    /// How many speakers the meeting has.
    pub total: usize,
    /// Those who match, by sort name.
    pub people: Vec<PersonId>,
    /// The organizations to choose from: those with the most speakers first, whatever is searched for, so that none
    /// moves while one types.
    pub organizations: Vec<OrganizationOption>,
}

/// One value of the organization facet.
#[derive(Clone, Debug, PartialEq)]
pub struct OrganizationOption {
    /// The organization.
    pub organization: OrganizationId,
    /// How many of the speakers who match everything else speak for it.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The speakers of a meeting who match: every word of the search begins a word of name, office or organization, and
/// one of the chosen organizations, if any, is theirs.
pub fn directory(data: &Dataset, meeting: MeetingId, query: &SpeakersQuery) -> Directory {
    let chosen: Vec<OrganizationId> =
        query.chosen(SpeakersFacet::Organization).iter().filter_map(|id| data.find_organization(id)).collect();
    let speakers = by_name(data, &data.speakers_of(meeting));
    let affiliations = all_affiliations(data, meeting);
    let mut people = Vec::new();
    let mut counts = vec![Count::default(); data.organizations.len()];
    for person in &speakers {
        let theirs = &affiliations[person.position()];
        let is_found = text::matches(&searchable(data, *person, theirs), &query.q);
        for organization in theirs {
            let count = &mut counts[organization.position()];
            count.speakers += 1;
            count.found += usize::from(is_found);
        }
        if is_found
            && (chosen.is_empty() && query.chosen(SpeakersFacet::Organization).is_empty()
                || theirs.iter().any(|one| chosen.contains(one)))
        {
            people.push(*person);
        }
    }
    Directory { total: speakers.len(), people, organizations: options(data, &counts, &chosen) }
}

/// How many speakers an organization has, and how many of them are found by the words of the search.
#[derive(Clone, Default)]
struct Count {
    speakers: usize,
    found: usize,
}

fn by_name(data: &Dataset, people: &[PersonId]) -> Vec<PersonId> {
    let names: Vec<String> = people.iter().map(|person| text::fold(&data.person(*person).sort_name)).collect();
    order::of_texts(&names).into_iter().map(|index| people[index]).collect()
}

/// The organizations that a person spoke for at a meeting, the first-named first.
pub fn affiliations(data: &Dataset, meeting: MeetingId, person: PersonId) -> Vec<OrganizationId> {
    let mut organizations = Vec::new();
    for session in data.sessions_of(meeting) {
        for part in data.session(session).contributions.iter().filter(|part| part.person == person) {
            add(&mut organizations, part);
        }
    }
    organizations
}

/// The organizations that each person spoke for at a meeting, by the position of the person, the first-named first.
pub(crate) fn all_affiliations(data: &Dataset, meeting: MeetingId) -> Vec<Vec<OrganizationId>> {
    let mut organizations = vec![Vec::new(); data.people.len()];
    for session in data.sessions_of(meeting) {
        for part in &data.session(session).contributions {
            add(&mut organizations[part.person.position()], part);
        }
    }
    organizations
}

fn add(organizations: &mut Vec<OrganizationId>, part: &Contribution) {
    for organization in &part.organizations {
        if !organizations.contains(organization) {
            organizations.push(*organization);
        }
    }
}

fn searchable(data: &Dataset, person: PersonId, organizations: &[OrganizationId]) -> String {
    let person = data.person(person);
    let mut text = person.name.clone();
    let mut add = |part: Option<&str>| {
        text.push(' ');
        text.push_str(part.unwrap_or_default());
    };
    add(person.title.as_deref());
    for organization in organizations.iter().map(|index| data.organization(*index)) {
        add(Some(&organization.name));
        add(organization.abbreviation.as_deref());
    }
    text
}

fn options(data: &Dataset, counts: &[Count], chosen: &[OrganizationId]) -> Vec<OrganizationOption> {
    let names: Vec<String> = data.organizations.iter().map(|one| text::fold(one.short_name())).collect();
    let rank = |index: usize| (Reverse(counts[index].speakers), &names[index]);
    let mut options = Vec::new();
    for index in order::indexes(counts.len(), &|one, other| rank(one).cmp(&rank(other))) {
        if counts[index].speakers > 0 {
            let organization = OrganizationId(index);
            let chosen = chosen.contains(&organization);
            options.push(OrganizationOption { organization, count: counts[index].found, chosen });
        }
    }
    options
}
