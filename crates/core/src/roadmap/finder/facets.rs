//! The facets of events: their values, and which events have them.

use super::super::choices::RoadmapFacet;
use super::super::places::{Places, places};
use super::super::status::{Status, status};
use crate::facet::{Facets, Value};
use crate::model::{Dataset, Event, EventId, LaneId};
use crate::slots::Slots;
use crate::text;

/// The values of facets that are no lists of the data.
#[derive(Debug)]
pub(super) struct Labels {
    /// What conveners are called that are none of the organizations; they stand for the places behind those.
    others: Vec<String>,
    /// The conveners of each event.
    conveners: Vec<Vec<usize>>,
    places: Places,
}

impl Labels {
    pub(super) fn of(data: &Dataset) -> Labels {
        let mut labels =
            Labels { others: Vec::new(), conveners: Vec::with_capacity(data.events.len()), places: places(data) };
        let mut others = Slots::default();
        // Those who stand alone come first, for they may be among the conveners of an event with organizations.
        let organizations = names(data);
        for event in data.events.iter().filter(|event| event.organizations.is_empty()) {
            let head = head(event);
            if !head.is_empty() && organization(&organizations, head).is_none() {
                let count = labels.others.len();
                if others.enter(head, count, &|place| &labels.others[place]).is_none() {
                    labels.others.push(head.to_owned());
                }
            }
        }
        for event in &data.events {
            let mut theirs: Vec<usize> = event.organizations.iter().map(|one| one.position()).collect();
            let head = head(event);
            let other = others.find(head, &|place| &labels.others[place]).map(|place| organizations.len() + place);
            theirs.extend(other);
            if theirs.is_empty() {
                theirs.extend(organization(&organizations, head));
            }
            labels.conveners.push(theirs);
        }
        labels
    }

    /// How many events there are.
    pub(super) fn events(&self) -> usize {
        self.conveners.len()
    }

    pub(super) fn label<'a>(&'a self, data: &'a Dataset, facet: RoadmapFacet, of: usize) -> &'a str {
        match facet {
            RoadmapFacet::Lane => data.lanes.get(of).map_or("", |lane| lane.title.as_str()),
            RoadmapFacet::Convener => match of.checked_sub(data.organizations.len()) {
                None => data.organizations[of].short_name(),
                Some(other) => self.others.get(other).map_or("", String::as_str),
            },
            RoadmapFacet::Place => self.places.names.get(of).map_or("", String::as_str),
            RoadmapFacet::Status => "",
        }
    }
}

/// Who is named first among the conveners.
fn head(event: &Event) -> &str {
    event.convener.as_deref().unwrap_or_default().split([',', ';']).next().unwrap_or_default().trim()
}

/// What the organizations are called, folded.
fn names(data: &Dataset) -> Vec<(String, String)> {
    data.organizations.iter().map(|one| (text::fold(&one.name), text::fold(one.short_name()))).collect()
}

/// The organization of a name.
fn organization(names: &[(String, String)], name: &str) -> Option<usize> {
    let name = text::fold(name);
    names.iter().position(|(long, short)| *long == name || *short == name)
}

/// The facets of events, in the order of [`RoadmapFacet::ALL`].
pub(super) fn facets(data: &Dataset, labels: &Labels) -> Facets {
    let events = data.events.len();
    let mut facets = Facets::new((0..events).collect());
    for facet in RoadmapFacet::ALL {
        let name = |of: usize| labels.label(data, facet, of).to_owned();
        match facet {
            RoadmapFacet::Lane => {
                let of = |event: usize| vec![data.event(EventId(event)).lane.position()];
                let key = |lane: usize| data.lane(LaneId(lane)).id.clone();
                facets.push(Value::gather(events, data.lanes.len(), &of, &key), None);
            }
            RoadmapFacet::Convener => {
                let organizations = data.organizations.len();
                let of = |event: usize| labels.conveners[event].clone();
                let key = |of: usize| data.organizations.get(of).map_or_else(|| name(of), |one| one.id.clone());
                let all = organizations + labels.others.len();
                facets.push(Value::gather(events, all, &of, &key), Some(&name));
            }
            RoadmapFacet::Place => {
                let of = |event: usize| labels.places.of[event].into_iter().collect();
                facets.push(Value::gather(events, labels.places.names.len(), &of, &name), Some(&name));
            }
            RoadmapFacet::Status => {
                let of =
                    |event: usize| status(data, EventId(event)).map(|status| status as usize).into_iter().collect();
                let key = |status: usize| Status::ALL[status].name().to_owned();
                facets.push(Value::gather(events, Status::ALL.len(), &of, &key), None);
            }
        }
    }
    facets
}
