//! What the timeline shows, and how it moves: which window of time at which scale, and what of it has to be drawn.
//!
//! A frame is drawn from here without the signals of the page: the layout is worked out anew when the scale changes, what
//! is in sight when anything moves, and the address learns of the window when it has come to rest.

use std::sync::Arc;

use leptos::prelude::*;
use plenary_core::civil::Day;
use plenary_core::model::EventId;
use plenary_core::roadmap::{Cast, Edge, Known, Links, Subject, middle, process, world};
use plenary_core::timeline::{Layout, Limits, Metrics, Window};

use super::layers::{self, Layers};
use super::steer;
use crate::browser::stage;
use crate::parts::{Part, Parts};
use crate::views::roadmap::state::Road;

/// No event.
pub const NOTHING: usize = usize::MAX;
/// What is nearer to an edge of the plot is not well in sight.
const CLEAR: f64 = 80.0;
/// The shortest window, in days.
const SHORTEST: f64 = 10.0;
/// On a plot that is narrower, the titles of lanes stand above their rows.
const WIDE: f64 = 720.0;
/// A layout serves until the world is so many times as wide.
const STEP: f64 = 1.19;
/// What adding up may lose of a width.
const LOST: f64 = 1e-6;
/// The room for the titles beside the rows, and for what is told at the right edge.
const GUTTER: f64 = 204.0;
const MARGIN: f64 = 36.0;

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

/// All that a frame is drawn from.
pub struct State {
    pub road: Road,
    pub known: Arc<Known>,
    /// The day that the roadmap is shown as known on.
    pub known_on: Option<Day>,
    pub cast: Cast,
    pub layout: Layout,
    /// The width of the whole world as it is shown, and in the layout.
    world_width: f64,
    laid_out: f64,
    /// The place in the layout of each subject; several share one where they are merged.
    pub place_of: Vec<usize>,
    pub window: Window,
    /// The window that the address asked for last.
    asked: Option<Option<(Day, Day)>>,
    pub limits: Limits,
    /// The width of the drawing.
    pub width: f64,
    pub metrics: Metrics,
    /// The subject that the Tab key comes to.
    pub current: usize,
    /// Whether the focus is about to come to that: then it is drawn wherever it is.
    pub is_awaited: bool,
    /// The number that is pointed at or has the focus.
    pub pointed: usize,
    /// Which links are chosen to be drawn.
    pub links: Option<Links>,
    /// The event that is selected in the address.
    pub selected: Option<EventId>,
    /// The links found to be drawn, and their ways in the layout.
    pub edges: Vec<Edge>,
    pub ways: Vec<Vec<(f64, f64)>>,
    /// Which subjects stand out; nothing where none steps back.
    pub standing_out: Vec<bool>,
    /// How often the window has moved, to know whether it rests.
    pub moves: usize,
    /// Whether it has not come to rest yet.
    pub is_moving: bool,
    /// Whether a pointer that is down has moved, so that no click follows.
    pub has_dragged: bool,
    /// Whether the strip can be drawn: what draws it is in another part.
    pub has_strip: bool,
    /// Whether it is drawn for paper, which shows all of it at once.
    pub is_printed: bool,
    /// Whether a frame has been asked for.
    is_due: bool,
    /// Whether the events or what is known of them are others than in the last frame.
    is_recast: bool,
}

impl State {
    /// The width of the whole world.
    pub fn world_width(&self) -> f64 {
        self.world_width
    }

    /// What is left for titles at the left edge.
    pub fn gutter(&self) -> f64 {
        if self.width < WIDE { 0.0 } else { GUTTER }
    }

    /// The width of the plot.
    pub fn plot(&self) -> f64 {
        (self.width - self.gutter() - if self.width < WIDE { 0.0 } else { MARGIN }).max(100.0)
    }

    /// How many times as wide as it was laid out the world is shown.
    pub fn scale(&self) -> f64 {
        self.world_width / self.laid_out
    }

    /// Where in the plot the middle is of what stands at a place of the layout.
    pub fn x(&self, place: usize) -> Option<f64> {
        Some(middle(self.layout.placed.get(place)?) * self.scale() - self.left())
    }

    /// Where the plot begins in the world.
    pub fn left(&self) -> f64 {
        (self.window.from - self.limits.first.days() as f64) * self.window.day_width(self.plot())
    }

    /// The number of what stands at a place of the layout: of a merged one beyond those of all subjects.
    pub fn number(&self, place: usize) -> usize {
        match self.layout.placed.get(place).map(|placed| placed.items.as_slice()) {
            Some([one]) => *one,
            Some([first, ..]) => self.cast.subjects.len() + first,
            _ => NOTHING,
        }
    }

    /// The place in the layout of a number.
    pub fn place(&self, number: usize) -> Option<usize> {
        let subjects = self.cast.subjects.len().max(1);
        self.place_of.get(if number == NOTHING { number } else { number % subjects }).copied()
    }

    /// The event of a number; none of what is merged, or of a plan.
    pub fn event(&self, number: usize) -> Option<EventId> {
        match self.cast.subjects.get(number) {
            Some(Subject::Event(event)) => Some(*event),
            _ => None,
        }
    }

    /// Lays out, unless that is done for the present scale or one a little smaller. What is seen first is laid out for its
    /// own.
    fn lay_out(&mut self) {
        let (data, world) = (self.road.data, self.limits.world());
        let width = world.days() * self.window.day_width(self.plot());
        if (width - self.world_width).abs() > LOST * width {
            self.world_width = width;
        }
        let (first, last) = process(data);
        let mut wanted = world.days() * Window::new(first, last).day_width(self.plot());
        while wanted * STEP <= width {
            wanted *= STEP;
        }
        while wanted > width * (1.0 + LOST) {
            wanted /= STEP;
        }
        if wanted == self.laid_out {
            return;
        }
        self.laid_out = wanted;
        let range = (self.limits.first, self.limits.last);
        self.layout = self.cast.layout(data, &self.known, range, wanted, self.metrics);
        self.place_of = vec![0; self.cast.subjects.len()];
        for (place, placed) in self.layout.placed.iter().enumerate() {
            placed.items.iter().for_each(|item| self.place_of[*item] = place);
        }
        if !self.edges.is_empty() {
            steer::connect(self, false);
        }
    }

    /// Moves the window so that what stands at a place is well in it.
    pub fn reveal(&mut self, place: usize) {
        let (Some(x), plot) = (self.x(place), self.plot()) else { return };
        // No further than it has to be, and then well into it.
        let by = match x {
            _ if x < CLEAR => x - plot * 0.15,
            _ if x > plot - CLEAR => x - plot * 0.85,
            _ => 0.0,
        };
        self.window = self.window.panned(by / self.window.day_width(plot), &self.limits);
    }
}

impl Chart {
    /// The timeline, before anything is known of it.
    pub fn new(road: Road) -> Chart {
        let (first, last) = world(road.data);
        let cast = Cast::default();
        let known = Known { events: Vec::new(), groups: Vec::new() };
        let metrics = layers::metrics(true);
        let layout = cast.layout(road.data, &known, (first, last), WIDE, metrics);
        let state = State {
            road,
            known: Arc::new(known),
            known_on: None,
            cast,
            layout,
            world_width: 0.0,
            laid_out: 0.0,
            place_of: Vec::new(),
            window: Window::new(first, last),
            asked: None,
            limits: Limits { first, last, min_days: SHORTEST },
            width: WIDE,
            metrics,
            current: NOTHING,
            is_awaited: false,
            pointed: NOTHING,
            links: None,
            selected: None,
            edges: Vec::new(),
            ways: Vec::new(),
            standing_out: Vec::new(),
            moves: 0,
            is_moving: false,
            has_dragged: false,
            has_strip: false,
            is_printed: false,
            is_due: false,
            is_recast: false,
        };
        Chart {
            road,
            active: RwSignal::new(NOTHING),
            help: RwSignal::new(false),
            down: StoredValue::new(Vec::new()),
            parts: Parts::here(),
            state: StoredValue::new_local(state),
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
        let focused = self.change(|state| {
            state.lay_out();
            let is_recast = std::mem::take(&mut state.is_recast);
            // What had the focus may be merged with others now, or stand by itself again.
            let before = state.current;
            let now = state.place(before).map_or(before, |place| state.number(place));
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
