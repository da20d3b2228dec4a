//! Which links between events are drawn, and along which ways.

use plenary_core::model::EventId;
use plenary_core::roadmap::{Edge, Links, around, every, longest_to};
use plenary_core::timeline::edges;

use crate::views::roadmap::state::Road;
use crate::views::roadmap::timeline::frame::State;

/// Finds the links to draw: the chosen ones, else those of the selected event, else those of the event that is
/// pointed at. What they do not touch steps back, unless one only points at something.
pub fn connect(state: &mut State) {
    let data = state.road.data;
    let pointed = state.event(state.pointed);
    state.edges = match (state.links, state.selected.or(pointed)) {
        (Some(Links::All), _) => every(data),
        (Some(Links::Path), _) => path(state.road),
        (None, Some(event)) => around(data, event),
        (None, None) => Vec::new(),
    };
    let stands = state.links == Some(Links::Path) || state.links.is_none() && state.selected.is_some();
    state.standing_out = vec![false; if stands { state.cast.subjects.len() } else { 0 }];
    if stands {
        let ends: Vec<EventId> = state.edges.iter().flat_map(|(one, other)| [*one, *other]).collect();
        for event in ends.into_iter().chain(state.selected) {
            if let Some(number) = state.cast.find(event) {
                state.standing_out[number] = true;
            }
        }
    }
    find_ways(state);
}

/// Finds the ways of the links in the present layout.
pub fn find_ways(state: &mut State) {
    let mut pairs = Vec::with_capacity(state.edges.len());
    let place = |event: EventId| state.cast.find(event).and_then(|number| state.place(number));
    for (one, other) in &state.edges {
        if let (Some(one), Some(other)) = (place(*one), place(*other))
            && one != other
        {
            pairs.push((one, other));
        }
    }
    state.ways = edges(&state.layout, &pairs, &state.metrics);
}

/// The longest chain of events that leads to the goal, link by link.
fn path(road: Road) -> Vec<Edge> {
    let Some(goal) = road.roadmap.goal else { return Vec::new() };
    longest_to(road.data, goal).windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect()
}
