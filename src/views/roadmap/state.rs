//! What the roadmap shows, worked out from the address.

use std::sync::Arc;

use leptos::prelude::*;
use plenary_core::civil::Day;
use plenary_core::edtf::Edtf;
use plenary_core::model::{Dataset, EventId, Roadmap};
use plenary_core::roadmap::{Choices, Course, Known, Standing, known};
use plenary_core::route::Page;

use super::standing::when;
use crate::router::{Entry, Router};
use crate::strings::t;

/// The roadmap as the address of the page wants it.
#[derive(Clone, Copy)]
pub struct Road {
    pub data: &'static Dataset,
    pub roadmap: &'static Roadmap,
    router: Router,
    /// The events that match what narrows them down, best first; none as long as that is not worked out.
    found: RwSignal<Option<Vec<EventId>>>,
    /// What was known on a day, the one asked for last.
    known: StoredValue<Option<(Option<Day>, Arc<Known>)>>,
}

impl Road {
    /// The roadmap as the address of the page wants it.
    pub fn new(data: &'static Dataset, roadmap: &'static Roadmap) -> Road {
        Road { data, roadmap, router: Router::here(), found: RwSignal::new(None), known: StoredValue::new(None) }
    }

    /// What is chosen, tracked.
    #[inline(never)]
    pub fn choices(&self) -> Choices {
        self.router.with(|location| match &location.page {
            Page::Roadmap(query) => Choices::of(query),
            _ => Choices::default(),
        })
    }

    /// Changes what is chosen.
    pub fn choose(&self, entry: Entry, change: &dyn Fn(&mut Choices)) {
        self.router.choose(self.page_with(change), entry);
    }

    /// The address of the roadmap with another choice. Not tracked.
    pub fn href(&self, change: &dyn Fn(&mut Choices)) -> String {
        self.router.href(self.page_with(change))
    }

    /// The address of the page of an event.
    pub fn event_href(&self, event: EventId) -> String {
        self.router.href(Page::Event(self.data.event(event).id.clone()))
    }

    /// The absolute address of what is shown, to be passed on. Not tracked.
    pub fn link(&self) -> String {
        self.router.link()
    }

    /// The address of the row of a plan.
    pub fn plan_href(&self, id: &str) -> String {
        [&self.href(&|_| {}), "#plan-", id].concat()
    }

    /// The events that match what narrows them down, best first where words are searched for, else by date; nothing as
    /// long as that is not worked out. Tracked.
    #[inline(never)]
    pub fn passing(&self) -> Option<Vec<EventId>> {
        if self.choices().narrows() { self.found.get() } else { Some(self.data.event_ids().collect()) }
    }

    /// What is known of the events on the day that is chosen, tracked.
    #[inline(never)]
    pub fn known(&self) -> Arc<Known> {
        let day = self.choices().asof;
        let kept = self.known.with_value(|kept| kept.clone()).filter(|(of, _)| *of == day);
        let (_, known) = kept.unwrap_or_else(|| {
            let made = (day, Arc::new(known(self.data, day)));
            self.known.set_value(Some(made.clone()));
            made
        });
        known
    }

    /// The name of an event with its date, its lane, and what came of its plan, as far as that is known. Not tracked.
    pub fn told(&self, id: EventId) -> String {
        let event = self.data.event(id);
        let date = untrack(|| self.when_told(id));
        let name = t().event_described(&event.short_title, &event.title, &date, &self.data.lane(event.lane).title);
        match self.slip_told(id) {
            Some(slip) => [name.as_str(), ". ", &slip].concat(),
            None => name,
        }
    }

    /// When an event came, or for when it was planned, as far as that is known; tracked.
    pub fn when_told(&self, id: EventId) -> String {
        let known = self.known();
        known.events.get(id.position()).and_then(Option::as_ref).map(when).unwrap_or_default()
    }

    /// What came of the plan of an event, in a sentence; nothing where the day that is chosen knows nothing of that. Not
    /// tracked.
    pub fn slip_told(&self, id: EventId) -> Option<String> {
        let is_now = untrack(|| self.choices().asof).is_none();
        let known = untrack(|| self.known());
        let standing = known.events.get(id.position()).and_then(Option::as_ref);
        let is_told = is_now || standing.is_some_and(|standing| self.is_settled(id, standing));
        let course = Course::of_event(self.data, id).filter(|_| is_told);
        course.map(|course| t().plan_and_outcome_of(&course))
    }

    /// Whether all of the outcome of an event was known by how it stood.
    pub fn is_settled(&self, id: EventId, standing: &Standing) -> bool {
        let end = |date: Option<&Edtf>| date.map(Edtf::latest);
        standing.actual.is_some() && end(standing.actual.as_ref()) == end(self.data.event(id).actual.as_ref())
    }

    /// Tells which events match.
    pub fn set_found(&self, found: Vec<EventId>) {
        self.found.set(Some(found));
    }

    #[inline(never)]
    fn page_with(&self, change: &dyn Fn(&mut Choices)) -> Page {
        let mut choices = untrack(|| self.choices());
        change(&mut choices);
        Page::Roadmap(choices.query())
    }
}
