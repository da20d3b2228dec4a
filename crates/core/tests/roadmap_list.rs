//! The roadmap that the site ships with: its chains, its facets, its table.

mod common;

use plenary_core::edtf::Edtf;
use plenary_core::model::Dataset;
use plenary_core::roadmap::{Choices, Events, RoadmapFacet, Status, every, longest_to};
use plenary_core::route::RoadmapQuery;
use plenary_core::validate::validate;

fn data() -> Dataset {
    validate(common::files()).0
}

#[test]
fn the_longest_chain_leads_from_the_declaration_to_adoption() {
    let data = data();
    let goal = data.find_event("conf-1").expect("the conference");
    let chain = longest_to(&data, goal);
    let ids: Vec<&str> = chain.iter().map(|event| data.event(*event).id.as_str()).collect();
    let edges = every(&data);
    assert!(chain.windows(2).all(|pair| edges.contains(&(pair[0], pair[1]))));
    assert_eq!(
        ids,
        [
            "nyd-1", "mod-2", "mod-3", "mod-5", "mod-6", "iom-1", "the-3", "stk-1", "neg-0", "neg-1", "neg-1d",
            "neg-2", "neg-2d", "neg-3", "neg-4", "neg-4d", "neg-5", "neg-5d", "neg-6", "neg-6f", "conf-1"
        ]
    );
}

/// The names of the options of a facet with their counts.
fn options(data: &Dataset, events: &Events, facet: RoadmapFacet) -> Vec<(String, usize)> {
    let listing = events.list(&Choices::default(), &|_| true);
    let states = listing.facets.into_iter().filter(|state| state.facet == facet as usize);
    let options = states.flat_map(|state| state.options);
    options.map(|option| (events.label(data, facet, option.of).to_owned(), option.count)).collect()
}

#[test]
fn facets_have_few_well_named_values() {
    let data = data();
    let events = Events::new(&data);
    let first = |facet| {
        let options = options(&data, &events, facet);
        options.into_iter().take(4).map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>()
    };
    assert_eq!(first(RoadmapFacet::Place), ["New York 42", "Geneva 24", "Marrakech 6", "Bangkok 3"]);
    assert_eq!(first(RoadmapFacet::Convener), ["Mexico 29", "Switzerland 29", "IOM 13", "UNHCR 13"]);
    let named = options(&data, &events, RoadmapFacet::Convener);
    assert!(named.contains(&("General Assembly".to_owned(), 11)), "also where it is one of several: {named:?}");
    let lanes = options(&data, &events, RoadmapFacet::Lane);
    assert_eq!(lanes.iter().map(|(_, count)| count).sum::<usize>(), data.events.len());
    assert_eq!(options(&data, &events, RoadmapFacet::Status).len(), Status::ALL.len());
}

#[test]
fn words_find_events() {
    let data = data();
    let mut events = Events::new(&data);
    events.read(&data, &Edtf::to_string);
    for (words, first) in [("marakech", "conf-1"), ("lajcak hearing", "hea-2"), ("zero draft presented", "neg-0")] {
        let listing = events.list(&Choices::of(&RoadmapQuery::new(&[("q", words)])), &|_| true);
        let found: Vec<&str> = listing.events.iter().map(|event| data.event(*event).id.as_str()).collect();
        assert_eq!(found.first(), Some(&first), "{words}: {found:?}");
    }
}
