//! The roadmap as a list that can be searched: its facets, and what is found.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use plenary_core::civil::Day;
use plenary_core::facet::FacetState;
use plenary_core::find::Narrowing;
use plenary_core::model::{Dataset, EventId};
use plenary_core::roadmap::{Choices, Events, Known, Listing, RoadmapFacet, Status, without};
use plenary_core::route::toggle;

use super::state::Road;
use crate::components::finding::{self, Finding, Words, found};
use crate::html::{Html, effect, html, live, memo};
use crate::router::Entry;
use crate::strings::t;

/// The words are read so long after the filters are shown, for the first letter typed not to wait for them.
const AFTERWARDS: Duration = Duration::from_millis(200);

thread_local! {
    /// The events of a data set. They outlive the page, so that Back opens at once.
    static READ: RefCell<Option<(&'static Dataset, Events)>> = const { RefCell::new(None) };
}

/// What narrows the events down, and what is found. The facets show while `is_open`.
#[inline(never)]
pub fn filters(road: Road, is_open: RwSignal<bool>) -> Html {
    let sift = Sift::new(road);
    let list = found(sift);
    // What is found is told to the views beside this one.
    effect(Box::new(move || {
        let events = sift.listing(|listing| listing.events.clone());
        untrack(|| road.set_found(events));
    }));
    html! {
        <div class="sift" id="filters">
            <div class="sift__facets" live:hidden=move || !is_open.get()>{finding::fieldsets(list)}</div>
            <div class="results__bar">
                {finding::count(list)}
                {finding::chips(list)}
                {finding::clear(list)}
            </div>
            {live(move || (list.numbers().0 == 0).then(|| finding::nothing(list)))}
        </div>
    }
}

/// What is found of the roadmap.
#[derive(Clone, Copy)]
struct Sift {
    road: Road,
    worked: StoredValue<Worked>,
    /// How often something else was found; to look at it works it out.
    version: Memo<Vec<usize>>,
}

/// What came of what is asked for.
#[derive(Default)]
struct Worked {
    /// What was asked for last: words, values, and the day on which it is to have been known.
    asked: Option<(String, Vec<Vec<String>>, Option<Day>)>,
    listing: Listing,
    /// How often something else was found.
    version: usize,
}

impl Sift {
    fn new(road: Road) -> Sift {
        let data = road.data;
        let worked = StoredValue::new(Worked::default());
        let version = memo(Box::new(move || {
            let choices = road.choices();
            let known = road.known();
            worked.update_value(|worked| worked.work_out(data, choices, &known));
            vec![worked.with_value(|worked| worked.version)]
        }));
        if cfg!(target_arch = "wasm32") {
            set_timeout(move || change(data, |events| read(data, events)), AFTERWARDS);
        }
        Sift { road, worked, version }
    }

    /// Looks at what is found, tracked.
    fn listing<T>(&self, look: impl FnOnce(&Listing) -> T) -> T {
        self.version.get();
        self.worked.with_value(|worked| look(&worked.listing))
    }
}

impl Worked {
    /// Finds what is asked for, unless that is what was asked for last: much of an address is about the drawing.
    fn work_out(&mut self, data: &'static Dataset, choices: Choices, known: &Known) {
        let asked = Some((choices.q.clone(), choices.facets.clone(), choices.asof));
        if self.asked == asked {
            return;
        }
        self.asked = asked;
        let listing = change(data, |events| {
            if !choices.q.is_empty() {
                read(data, events);
            }
            events.list(&choices, &|event| is_known(known, event))
        });
        self.version += usize::from(self.listing != listing);
        self.listing = listing;
    }
}

fn read(data: &Dataset, events: &mut Events) {
    events.read(data, &|date| t().date(date));
}

fn is_known(known: &Known, event: EventId) -> bool {
    known.events.get(event.position()).is_some_and(Option::is_some)
}

/// Changes the events of a data set, which are made ready when they are first asked for.
fn change<T>(data: &'static Dataset, change: impl FnOnce(&mut Events) -> T) -> T {
    READ.with_borrow_mut(|read| {
        let kept = read.take().filter(|(of, _)| std::ptr::eq(*of, data));
        let (_, events) = read.insert(kept.unwrap_or_else(|| (data, Events::new(data))));
        change(events)
    })
}

impl Finding for Sift {
    fn look(&self, look: &mut dyn FnMut(&[FacetState])) {
        self.listing(|listing| look(&listing.facets));
    }

    fn numbers(&self) -> (usize, usize) {
        self.listing(|listing| (listing.events.len(), listing.total))
    }

    fn typed(&self) -> String {
        self.road.choices().q
    }

    fn chosen(&self) -> Vec<(usize, usize, String)> {
        let choices = self.road.choices();
        change(self.road.data, |events| events.chosen(&choices))
    }

    fn loosen(&self) -> Vec<(Narrowing, usize, String)> {
        let (choices, known) = (self.road.choices(), self.road.known());
        let ways = change(self.road.data, |events| events.loosen(&choices, &|event| is_known(&known, event)));
        let href = |narrowing| self.road.href(&|choices| *choices = without(choices, narrowing));
        ways.into_iter().map(|(narrowing, count)| (narrowing, count, href(narrowing))).collect()
    }

    fn search(&self, words: String) {
        self.road.choose(Entry::Replace, &|choices| choices.q.clone_from(&words));
    }

    fn toggle(&self, facet: usize, key: &str) {
        self.road.choose(Entry::Push, &|choices| toggle(&mut choices.facets[facet], key));
    }

    fn is_narrowed(&self) -> bool {
        self.road.choices().narrows()
    }

    fn clear(&self) {
        self.road.choose(Entry::Push, &|choices| *choices = choices.cleared());
    }

    fn legend(&self, facet: usize) -> &'static str {
        t().roadmap_facet(RoadmapFacet::ALL[facet])
    }

    fn key(&self, facet: usize) -> &'static str {
        RoadmapFacet::ALL[facet].key()
    }

    fn name(&self, facet: usize, of: usize) -> String {
        match RoadmapFacet::ALL[facet] {
            RoadmapFacet::Status => Status::ALL.get(of).map_or("", |status| t().status(*status)).to_owned(),
            facet => change(self.road.data, |events| events.label(self.road.data, facet, of).to_owned()),
        }
    }

    fn long_name(&self, facet: usize, of: usize) -> Option<&'static str> {
        let data = self.road.data;
        let organization = change(data, |events| events.organization(data, RoadmapFacet::ALL[facet], of))?;
        data.organization(organization).full_name()
    }

    fn words(&self) -> Words {
        Words {
            search: t().search_roadmap,
            hint: t().search_roadmap,
            id: "search-roadmap",
            found: |found, total| t().events_found(found, total),
            nothing: t().no_event_matches,
        }
    }
}
