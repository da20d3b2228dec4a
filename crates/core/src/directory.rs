//! The speaker directory: who matches a search and the chosen facets, and what choosing another would give.

use crate::model::{Dataset, MeetingId, OrganizationId, PersonId};
use crate::order;
use crate::route::SpeakersQuery;
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
    let speakers = data.speakers_of(meeting);
    let speakers = order::sorted_by_text(speakers, |person| text::fold(&data.person(*person).sort_name));
    let affiliations: Vec<Vec<OrganizationId>> =
        speakers.iter().map(|person| affiliations(data, meeting, *person)).collect();
    let found: Vec<bool> = speakers
        .iter()
        .zip(&affiliations)
        .map(|(person, organizations)| text::matches(&searchable(data, *person, organizations), &query.q))
        .collect();
    let chosen: Vec<OrganizationId> = query.org.iter().filter_map(|id| data.find_organization(id)).collect();
    let people = speakers
        .iter()
        .zip(&affiliations)
        .zip(&found)
        .filter(|((_, theirs), found)| {
            **found && (query.org.is_empty() || theirs.iter().any(|one| chosen.contains(one)))
        })
        .map(|((person, _), _)| *person)
        .collect();
    Directory { total: speakers.len(), people, organizations: options(data, &affiliations, &found, &chosen) }
}

/// The organizations that a person spoke for at a meeting, the first-named first.
pub fn affiliations(data: &Dataset, meeting: MeetingId, person: PersonId) -> Vec<OrganizationId> {
    let mut organizations = Vec::new();
    let contributions = data.sessions_of(meeting).flat_map(|session| &data.session(session).contributions);
    for organization in contributions.filter(|part| part.person == person).flat_map(|part| &part.organizations) {
        if !organizations.contains(organization) {
            organizations.push(*organization);
        }
    }
    organizations
}

fn searchable(data: &Dataset, person: PersonId, organizations: &[OrganizationId]) -> String {
    let person = data.person(person);
    let mut text = person.name.clone();
    let organizations = organizations.iter().map(|index| data.organization(*index));
    let names = organizations.flat_map(|one| [Some(one.name.as_str()), one.abbreviation.as_deref()]);
    for part in [person.title.as_deref()].into_iter().chain(names).flatten() {
        text.push(' ');
        text.push_str(part);
    }
    text
}

fn options(
    data: &Dataset,
    affiliations: &[Vec<OrganizationId>],
    found: &[bool],
    chosen: &[OrganizationId],
) -> Vec<OrganizationOption> {
    let mut counts = vec![(0, 0); data.organizations.len()];
    for (organizations, found) in affiliations.iter().zip(found) {
        for organization in organizations {
            let (speakers, matching) = &mut counts[organization.position()];
            *speakers += 1;
            *matching += usize::from(*found);
        }
    }
    let listed: Vec<usize> = (0..counts.len()).filter(|position| counts[*position].0 > 0).collect();
    let by_name = order::sorted_by_text(listed, |position| text::fold(data.organizations[*position].short_name()));
    let listed = order::sorted(by_name, |one, other| counts[*other].0.cmp(&counts[*one].0));
    let option = |position| OrganizationOption {
        organization: OrganizationId(position),
        count: counts[position].1,
        chosen: chosen.contains(&OrganizationId(position)),
    };
    listed.into_iter().map(option).collect()
}
