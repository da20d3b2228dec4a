//! The facets of the directory: their values, and which contributions have them.

use super::Part;
use crate::facet::{Facets, Value};
use crate::model::{Contribution, Dataset, OrganizationKind, Role};
use crate::order;
use crate::route::SpeakersFacet;

/// So many sessions still stand in the order of the programme; more are easier to find with the largest first.
const PROGRAMME: usize = 60;

/// The values of facets that are no lists of the data.
#[derive(Debug)]
pub(super) struct Labels {
    /// The names of countries, and where each organization is at home.
    countries: Vec<String>,
    country_of: Vec<Option<usize>>,
    /// The id and name of each topic, and those of the tracks, meeting by meeting.
    topics: Vec<(String, String)>,
    topic_of: Vec<Vec<usize>>,
}

impl Labels {
    pub(super) fn of(data: &Dataset) -> Labels {
        let mut labels =
            Labels { countries: Vec::new(), country_of: Vec::new(), topics: Vec::new(), topic_of: Vec::new() };
        let names: Vec<String> =
            data.organizations.iter().map(|one| one.country_name().unwrap_or_default().to_owned()).collect();
        labels.country_of.resize(names.len(), None);
        for organization in order::of_texts(&names) {
            let name = &names[organization];
            if !name.is_empty() {
                if labels.countries.last() != Some(name) {
                    labels.countries.push(name.clone());
                }
                labels.country_of[organization] = Some(labels.countries.len() - 1);
            }
        }
        for meeting in &data.meetings {
            let mut of = Vec::with_capacity(meeting.tracks.len());
            for track in &meeting.tracks {
                let known = labels.topics.iter().position(|(id, _)| *id == track.id);
                of.push(known.unwrap_or(labels.topics.len()));
                if known.is_none() {
                    labels.topics.push((track.id.clone(), track.name.clone()));
                }
            }
            labels.topic_of.push(of);
        }
        labels
    }

    pub(super) fn label(&self, facet: SpeakersFacet, of: usize) -> &str {
        match facet {
            SpeakersFacet::Country => self.countries.get(of).map_or("", String::as_str),
            SpeakersFacet::Topic => self.topics.get(of).map_or("", |(_, name)| name.as_str()),
            _ => "",
        }
    }
}

/// The facets of contributions, in the order of [`SpeakersFacet::ALL`].
pub(super) fn facets(data: &Dataset, labels: &Labels, parts: &[Part], owners: Vec<usize>) -> Facets {
    let mut facets = Facets::new(owners);
    let gather = |all: usize, of: &dyn Fn(Part, &Contribution) -> Vec<usize>, key: &dyn Fn(usize) -> String| {
        let of_item = |item: usize| {
            let part = parts[item];
            data.session(part.session).contributions.get(part.number).map(|one| of(part, one)).unwrap_or_default()
        };
        Value::gather(parts.len(), all, &of_item, key)
    };
    let organizations = |part: &Contribution| part.organizations.clone();
    for facet in SpeakersFacet::ALL {
        match facet {
            SpeakersFacet::Meeting => {
                let of = |part: Part, _: &Contribution| vec![data.session(part.session).meeting.position()];
                let key = |meeting: usize| data.meetings[meeting].id.clone();
                facets.push(gather(data.meetings.len(), &of, &key), None);
            }
            SpeakersFacet::Organization => {
                let of = |_: Part, part: &Contribution| organizations(part).iter().map(|one| one.position()).collect();
                let key = |one: usize| data.organizations[one].id.clone();
                let name = |one: usize| data.organizations[one].short_name().to_owned();
                facets.push(gather(data.organizations.len(), &of, &key), Some(&name));
            }
            SpeakersFacet::Kind => {
                let of = |_: Part, part: &Contribution| {
                    organizations(part).iter().map(|one| data.organization(*one).kind as usize).collect()
                };
                let key = |kind: usize| OrganizationKind::ALL[kind].word().to_owned();
                facets.push(gather(OrganizationKind::ALL.len(), &of, &key), None);
            }
            SpeakersFacet::Country => {
                let of = |_: Part, part: &Contribution| {
                    organizations(part).iter().filter_map(|one| labels.country_of[one.position()]).collect()
                };
                let name = |country: usize| labels.countries[country].clone();
                facets.push(gather(labels.countries.len(), &of, &name), Some(&name));
            }
            SpeakersFacet::Role => {
                let of = |_: Part, part: &Contribution| vec![part.role as usize];
                let key = |role: usize| Role::ALL[role].word().to_owned();
                facets.push(gather(Role::ALL.len(), &of, &key), None);
            }
            SpeakersFacet::Topic => {
                let of = |part: Part, _: &Contribution| {
                    let session = data.session(part.session);
                    let tracks = &labels.topic_of[session.meeting.position()];
                    session.track.and_then(|track| tracks.get(track)).copied().into_iter().collect()
                };
                let key = |topic: usize| labels.topics[topic].0.clone();
                let name = |topic: usize| labels.topics[topic].1.clone();
                facets.push(gather(labels.topics.len(), &of, &key), Some(&name));
            }
            SpeakersFacet::Session => {
                let of = |part: Part, _: &Contribution| vec![part.session.position()];
                let key = |session: usize| data.sessions[session].id.clone();
                let name = |session: usize| data.sessions[session].title.clone();
                let by_size = data.sessions.len() > PROGRAMME;
                let name = by_size.then_some(&name as &dyn Fn(usize) -> String);
                facets.push(gather(data.sessions.len(), &of, &key), name);
            }
        }
    }
    facets
}
