//! What the timeline shows, and how it moves: which window of time at which scale, and what of it has to be drawn.
//!
//! A frame is drawn from here without the signals of the page: the layout is worked out anew when the scale changes, what
//! is in sight when anything moves, and the address learns of the window when it has come to rest.

use std::sync::Arc;

use leptos::prelude::*;
use plenary_core::roadmap::{Cast, process};
use plenary_core::timeline::Window;

use super::frame::{NOTHING, State, WIDE};
use super::layers::{self, Layers};
use super::steer;
use crate::browser::stage;
use crate::parts::{Part, Parts};
use crate::views::roadmap::state::Road;

/// The timeline.
#[derive(Clone, Copy)]
pub struct Chart {
    pub road: Road,
    /// The number of the subject that is pointed at or has the focus, for what is told of it.
    pub active: RwSignal<usize>,
    /// Whether the help is open.
    pub help: RwSignal<bool>,
    /// The pointers that are down on the timeline: each with where it is and where it came down.
    pub down: StoredValue<Vec<(i32, i32, i32)>>,
    parts: Parts,
    state: StoredValue<State, LocalStorage>,
    layers: StoredValue<Layers, LocalStorage>,
}

impl Chart {
    /// The timeline, before anything is known of it.
    pub fn new(road: Road) -> Chart {
        Chart {
            road,
            active: RwSignal::new(NOTHING),
            help: RwSignal::new(false),
            down: StoredValue::new(Vec::new()),
            parts: Parts::here(),
            state: StoredValue::new_local(State::new(road)),
            layers: StoredValue::new_local(Layers::default()),
        }
    }

    /// Takes over what is chosen, and how wide the page is; tracked.
    pub fn take_over(&self, width: usize) {
        let choices = self.road.choices();
        let passing = self.road.passing().unwrap_or_default();
        let known = self.road.known();
        let data = self.road.data;
        let width = width as f64;
        let is_recast = self.change(|state| {
            let metrics = layers::metrics(width >= WIDE);
            let cast = Cast::new(data, &choices, &known, &passing);
            let is_recast = state.cast != cast || !Arc::ptr_eq(&state.known, &known);
            state.is_recast |= is_recast;
            if is_recast {
                state.pointed = NOTHING;
                (state.edges, state.ways, state.standing_out) = (Vec::new(), Vec::new(), Vec::new());
            }
            if is_recast || state.metrics != metrics || state.width != width {
                // A new cast asks for a new layout, whatever the scale.
                state.laid_out = 0.0;
                let before = state.event(state.current);
                state.current = before.and_then(|event| cast.find(event)).unwrap_or(NOTHING);
                (state.cast, state.known, state.metrics, state.width) = (cast, known, metrics, width);
            }
            // What the address said before is past: the window may have moved on since, and be written later.
            if state.asked != Some(choices.window) {
                state.asked = Some(choices.window);
                let (from, to) = choices.window.unwrap_or_else(|| process(data));
                if (from, to) != (state.window.first_day(), state.window.last_day()) {
                    state.window = Window::new(from, to).panned(0.0, &state.limits);
                }
            }
            state.links = choices.links;
            state.known_on = choices.asof;
            let selected = choices.event.as_deref().and_then(|id| data.find_event(id));
            let is_new = selected.is_some() && selected != state.selected;
            state.selected = selected;
            state.lay_out();
            let place = selected.and_then(|event| state.cast.find(event)).and_then(|number| state.place(number));
            if let (true, Some(place)) = (is_new, place) {
                state.current = state.number(place);
                state.reveal(place);
            }
            is_recast
        });
        if is_recast == Some(true) {
            // What it was is another now.
            self.active.set(NOTHING);
        }
        // Links that are gone have to go from the drawing as well.
        let has_links = self.with(|state| {
            let is_drawn = !state.edges.is_empty() || !state.standing_out.is_empty();
            is_drawn || state.links.is_some() || state.selected.is_some()
        });
        let chart = *self;
        if has_links {
            self.when_steered(move || {
                chart.change(|state| steer::connect(state, true));
                chart.draw_soon();
            });
        }
    }

    /// Does something that needs the part by which the timeline is moved: now, if it is here, else when it has come.
    pub fn when_steered(&self, action: impl FnOnce() + 'static) {
        let chart = *self;
        // The timeline may have gone by then.
        let action = move || {
            if chart.is_there() {
                action()
            }
        };
        self.parts.when_here(Part::Steer, Box::new(action));
    }

    /// Does something that is only worth doing now, if the part by which the timeline is moved is here.
    pub fn if_steered(&self, action: impl FnOnce()) {
        if self.is_steered() {
            action();
        }
    }

    /// Whether the part by which the timeline is moved is here; not tracked.
    pub fn is_steered(&self) -> bool {
        untrack(|| self.parts.has(Part::Steer))
    }

    /// Whether the timeline is still shown.
    fn is_there(&self) -> bool {
        self.state.try_with_value(|_| {}).is_some()
    }

    /// Fetches that part, unless it is here.
    pub fn prepare(&self) {
        self.parts.ask(Part::Steer);
    }

    /// Changes the state; nothing if the page has gone.
    pub fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> Option<T> {
        self.state.try_update_value(change)
    }

    /// Looks at the state.
    pub fn with<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        self.state.with_value(look)
    }

    /// Draws a frame now.
    pub fn draw(&self) {
        let is_steered = self.is_steered();
        let focused = self.change(|state| {
            let y = state.y(state.current);
            if let (Some(before), true) = (state.lay_out(), is_steered) {
                steer::stay(state, &before, y);
            }
            let is_recast = std::mem::take(&mut state.is_recast);
            // What had the focus may be merged with others now, or stand by itself again.
            let before = state.current;
            let now = match state.place(before) {
                Some(place) if !layers::is_sketched(state) => state.number(place),
                _ => before,
            };
            let mut moves_on = now != before && stage::has_focus(before);
            state.current = now;
            let shown = self.layers.try_update_value(|layers| {
                moves_on |= is_recast && layers.forget();
                layers.draw(state)
            });
            state.current = shown.unwrap_or(NOTHING);
            state.is_awaited = false;
            moves_on.then_some(state.current)
        });
        if let Some(Some(focused)) = focused {
            stage::focus(focused);
            self.draw_soon();
        }
    }

    /// Draws a frame when the browser is ready for it.
    pub fn draw_soon(&self) {
        let was_due = self.state.try_update_value(|state| std::mem::replace(&mut state.is_due, true));
        let chart = *self;
        if was_due == Some(false) {
            request_animation_frame(move || {
                // The page may have gone meanwhile.
                if chart.state.try_update_value(|state| state.is_due = false).is_some() {
                    chart.draw();
                }
            });
        }
    }
}
