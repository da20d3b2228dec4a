//! What feeds into what: the ways to an event and from it, and the longest chain that leads to the goal.

use crate::model::{Dataset, EventId};

/// That one event feeds into another.
pub type Edge = (EventId, EventId);

/// All that feeds into something, by the date of what feeds.
pub fn every(data: &Dataset) -> Vec<Edge> {
    edges(data, &|_, _| true)
}

/// The ways to an event and from it: all edges between it, its ancestors and its descendants that lie on one of them.
pub fn around(data: &Dataset, event: EventId) -> Vec<Edge> {
    let ancestors = reached(data, event, &|event| &data.event(event).fed_by);
    let descendants = reached(data, event, &|event| &data.event(event).feeds_into);
    // What feeds into an ancestor is one, and what a descendant feeds into too.
    edges(data, &|from, to| ancestors[to.position()] || descendants[from.position()])
}

fn edges(data: &Dataset, lies_there: &dyn Fn(EventId, EventId) -> bool) -> Vec<Edge> {
    let mut edges = Vec::new();
    for from in data.event_ids() {
        for to in &data.event(from).feeds_into {
            if lies_there(from, *to) {
                edges.push((from, *to));
            }
        }
    }
    edges
}

/// Marks what can be reached from an event, and that itself. The walk has a list of its own, since a chain may be as long
/// as the roadmap.
fn reached<'a>(data: &Dataset, from: EventId, next: &dyn Fn(EventId) -> &'a [EventId]) -> Vec<bool> {
    let mut marks = vec![false; data.events.len()];
    marks[from.position()] = true;
    let mut open = vec![from];
    while let Some(event) = open.pop() {
        for next in next(event) {
            if !std::mem::replace(&mut marks[next.position()], true) {
                open.push(*next);
            }
        }
    }
    marks
}

/// The longest chain of events, each feeding into the next, that ends at the goal. Of several as long it is the one whose
/// events are the earliest, told from the goal backwards.
pub fn longest_to(data: &Dataset, goal: EventId) -> Vec<EventId> {
    let lengths = lengths(data);
    let mut chain = vec![goal];
    let mut last = goal;
    while let Some(length) = lengths[last.position()].checked_sub(1).filter(|length| *length > 0) {
        // Events stand in the order of their dates.
        let fed_by = data.event(last).fed_by.iter().copied();
        match fed_by.filter(|event| lengths[event.position()] == length).min_by_key(|event| event.position()) {
            Some(before) => chain.push(before),
            None => break,
        }
        last = chain[chain.len() - 1];
    }
    chain.reverse();
    chain
}

/// How many events the longest chain to each has. What stands in a circle, which validation tells, has none.
fn lengths(data: &Dataset) -> Vec<usize> {
    let mut lengths = vec![0; data.events.len()];
    let mut waiting: Vec<usize> = data.events.iter().map(|event| event.fed_by.len()).collect();
    let mut ready: Vec<EventId> = data.event_ids().filter(|event| waiting[event.position()] == 0).collect();
    while let Some(event) = ready.pop() {
        let length = &mut lengths[event.position()];
        // What feeds into it has raised this to the length of the longest before.
        *length += 1;
        let length = *length;
        for next in &data.event(event).feeds_into {
            let place = next.position();
            lengths[place] = lengths[place].max(length);
            waiting[place] = waiting[place].saturating_sub(1);
            if waiting[place] == 0 {
                ready.push(*next);
            }
        }
    }
    for (length, waiting) in lengths.iter_mut().zip(waiting) {
        if waiting > 0 {
            *length = 0;
        }
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::super::testing::linked;
    use super::*;
    use proptest::prelude::*;

    fn numbers(edges: &[Edge]) -> Vec<(usize, usize)> {
        edges.iter().map(|(from, to)| (from.position(), to.position())).collect()
    }

    fn chain(data: &Dataset, goal: usize) -> Vec<usize> {
        longest_to(data, EventId(goal)).into_iter().map(EventId::position).collect()
    }

    #[test]
    fn the_ways_around_an_event_leave_out_what_lies_beside_them() {
        let data = linked(7, &[(0, 2), (1, 2), (2, 4), (3, 4), (4, 5), (1, 4), (3, 6)]);
        assert_eq!(numbers(&around(&data, EventId(2))), [(0, 2), (1, 2), (2, 4), (4, 5)]);
        assert_eq!(numbers(&around(&data, EventId(4))), [(0, 2), (1, 2), (1, 4), (2, 4), (3, 4), (4, 5)]);
        assert_eq!(numbers(&around(&data, EventId(6))), [(3, 6)]);
        assert_eq!(every(&data).len(), 7);
    }

    #[test]
    fn the_longest_chain_counts_events_and_takes_the_earliest() {
        let data = linked(8, &[(0, 7), (1, 3), (2, 3), (3, 5), (4, 5), (5, 7), (6, 7)]);
        assert_eq!(chain(&data, 7), [1, 3, 5, 7]);
        assert_eq!(chain(&data, 0), [0], "nothing feeds into it");
        let data = linked(6, &[(0, 2), (1, 3), (2, 4), (3, 4), (4, 5)]);
        assert_eq!(chain(&data, 5), [0, 2, 4, 5]);
    }

    #[test]
    fn a_chain_may_be_as_long_as_the_roadmap() {
        let edges: Vec<(usize, usize)> = (1..3000).map(|to| (to - 1, to)).collect();
        let data = linked(3000, &edges);
        assert_eq!(chain(&data, 2999).len(), 3000);
        assert_eq!(around(&data, EventId(1500)).len(), 2999);
    }

    #[test]
    fn a_circle_ends() {
        let data = linked(5, &[(0, 1), (1, 2), (2, 1), (2, 3), (3, 4)]);
        assert_eq!(chain(&data, 4).last(), Some(&4));
        assert!(around(&data, EventId(2)).len() <= 5);
    }

    /// All chains that end at an event, by trying everything.
    fn chains(data: &Dataset, goal: EventId) -> Vec<Vec<EventId>> {
        let mut chains = vec![vec![goal]];
        for before in &data.event(goal).fed_by {
            for mut chain in self::chains(data, *before) {
                chain.push(goal);
                chains.push(chain);
            }
        }
        chains
    }

    proptest! {
        #[test]
        fn as_trying_everything_finds(
            edges in prop::collection::vec((0usize..12, 0usize..12), 0..26).prop_map(onward),
            event in 0usize..12,
        ) {
            let data = linked(12, &edges);
            let event = EventId(event);
            let chain = longest_to(&data, event);
            let all = chains(&data, event);
            let longest = all.iter().map(Vec::len).max().unwrap_or(0);
            let of_longest = all.iter().filter(|chain| chain.len() == longest);
            let earliest = of_longest.min_by_key(|chain| chain.iter().rev().map(|one| one.position()).collect::<Vec<_>>());
            prop_assert_eq!(Some(&chain), earliest);
            // An edge lies on a way if it can be walked on to the event, or the event to it.
            let leads = |from: EventId, to: EventId| from == to || chains(&data, to).iter().any(|chain| chain[0] == from);
            let mut expected = every(&data);
            expected.retain(|(from, to)| leads(*to, event) || leads(event, *from));
            prop_assert_eq!(around(&data, event), expected);
        }
    }

    /// Edges that lead from an earlier event to a later one, each once.
    fn onward(mut edges: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
        edges.retain(|(from, to)| from < to);
        edges.sort_unstable();
        edges.dedup();
        edges
    }
}
