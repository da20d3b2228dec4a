//! Cycles among events that feed into each other.

use crate::model::EventId;

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    New,
    Open,
    Done,
}

/// What an event feeds into.
type Feeds<'a> = &'a dyn Fn(EventId) -> &'a [EventId];

/// A chain of events of which the last feeds into the first again, if there is one; its first stands again at its end.
pub(super) fn find_cycle<'a>(count: usize, feeds: Feeds<'a>) -> Option<Vec<EventId>> {
    let mut marks = vec![Mark::New; count];
    (0..count).find_map(|event| walk(EventId(event), feeds, &mut marks))
}

/// Walks depth first from an event with a stack of its own, since the chain may be as long as the roadmap.
fn walk(start: EventId, feeds: Feeds<'_>, marks: &mut [Mark]) -> Option<Vec<EventId>> {
    if marks[start.position()] != Mark::New {
        return None;
    }
    marks[start.position()] = Mark::Open;
    let mut path = vec![(start, 0)];
    while let Some((event, next)) = path.last_mut() {
        let Some(target) = feeds(*event).get(*next).copied() else {
            marks[event.position()] = Mark::Done;
            path.pop();
            continue;
        };
        *next += 1;
        match marks[target.position()] {
            Mark::Done => {}
            Mark::New => {
                marks[target.position()] = Mark::Open;
                path.push((target, 0));
            }
            Mark::Open => {
                let chain = path.iter().map(|(event, _)| *event).skip_while(|event| *event != target);
                return Some(chain.chain([target]).collect());
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cycle_of(feeds: &[Vec<EventId>]) -> Option<Vec<EventId>> {
        find_cycle(feeds.len(), &|event| &feeds[event.position()])
    }

    fn graph(edges: &[&[usize]]) -> Vec<Vec<EventId>> {
        edges.iter().map(|targets| targets.iter().copied().map(EventId).collect()).collect()
    }

    #[test]
    fn a_chain_is_no_cycle_and_a_loop_is_told_whole() {
        assert_eq!(cycle_of(&graph(&[&[1, 2], &[2], &[]])), None);
        let cycle = cycle_of(&graph(&[&[1], &[2], &[1]]));
        assert_eq!(cycle, Some(vec![EventId(1), EventId(2), EventId(1)]));
        assert_eq!(cycle_of(&graph(&[&[0]])), Some(vec![EventId(0), EventId(0)]));
    }

    proptest! {
        #[test]
        fn edges_that_only_lead_onward_make_no_cycle(edges in proptest::collection::vec((0usize..30, 1usize..30), 0..90)) {
            let mut feeds = vec![Vec::new(); 60];
            edges.iter().for_each(|(from, step)| feeds[*from].push(EventId(from + step)));
            prop_assert_eq!(cycle_of(&feeds), None);
        }

        #[test]
        fn what_is_told_is_a_cycle(edges in proptest::collection::vec((0usize..12, 0usize..12), 0..40)) {
            let mut feeds = vec![Vec::new(); 12];
            edges.iter().for_each(|(from, to)| feeds[*from].push(EventId(*to)));
            if let Some(cycle) = cycle_of(&feeds) {
                prop_assert_eq!(cycle.first(), cycle.last());
                prop_assert!(cycle.windows(2).all(|pair| feeds[pair[0].position()].contains(&pair[1])));
            }
        }
    }
}
