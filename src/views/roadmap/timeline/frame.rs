//! What a frame of the timeline is drawn from.

use std::sync::Arc;

use plenary_core::civil::Day;
use plenary_core::model::EventId;
use plenary_core::roadmap::{Cast, Edge, Known, Links, Subject, middle, process, world};
use plenary_core::timeline::{Layout, Limits, Metrics, Window};

use super::{layers, steer};
use crate::views::roadmap::state::Road;

/// No event.
pub const NOTHING: usize = usize::MAX;
/// What is nearer to an edge of the plot is not well in sight.
const CLEAR: f64 = 80.0;
/// The shortest window, in days.
const SHORTEST: f64 = 10.0;
/// On a plot that is narrower, the titles of lanes stand above their rows.
pub const WIDE: f64 = 720.0;
/// A layout serves until the world is so many times as wide.
const STEP: f64 = 1.19;
/// The same while it is carried along.
const LONGER: f64 = 4.0;
/// What adding up may lose of a width.
const LOST: f64 = 1e-6;
/// The room for the titles beside the rows, and for what is told at the right edge.
const GUTTER: f64 = 204.0;
const MARGIN: f64 = 36.0;

/// All that a frame is drawn from.
pub struct State {
    pub road: Road,
    pub known: Arc<Known>,
    /// The day that the roadmap is shown as known on.
    pub known_on: Option<Day>,
    pub cast: Cast,
    pub layout: Layout,
    /// The width of the whole world as it is shown, and in the layout.
    pub(super) world_width: f64,
    pub(super) laid_out: f64,
    /// The place in the layout of each subject; several share one where they are merged.
    pub place_of: Vec<usize>,
    pub window: Window,
    /// The window that the address asked for last.
    pub(super) asked: Option<Option<(Day, Day)>>,
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
    /// The height in the browser's window about which a pointer zooms it; none where none does.
    pub about: Option<f64>,
    /// Whether it is carried along, and has not come to rest yet.
    pub is_carried: bool,
    /// Whether a pointer that is down has moved, so that no click follows.
    pub has_dragged: bool,
    /// Whether the strip can be drawn: what draws it is in another part.
    pub has_strip: bool,
    /// Whether it is drawn for paper, which shows all of it at once.
    pub is_printed: bool,
    /// Whether a frame has been asked for.
    pub(super) is_due: bool,
    /// Whether the events or what is known of them are others than in the last frame.
    pub(super) is_recast: bool,
}

impl State {
    /// The first, before anything is known of it.
    pub fn new(road: Road) -> State {
        let (first, last) = world(road.data);
        let cast = Cast::default();
        let known = Known { events: Vec::new(), groups: Vec::new() };
        let metrics = layers::metrics(true);
        let layout = cast.layout(road.data, &known, (first, last), WIDE, metrics);
        State {
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
            about: None,
            is_carried: false,
            has_dragged: false,
            has_strip: false,
            is_printed: false,
            is_due: false,
            is_recast: false,
        }
    }

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

    /// How far below the top of the drawing the middle of a number's row is.
    pub fn y(&self, number: usize) -> Option<f64> {
        Some(self.layout.placed.get(self.place(number)?)?.y)
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
    /// own. The layout before, if there is another now.
    pub(super) fn lay_out(&mut self) -> Option<Layout> {
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
        if layers::is_sketched(self) && self.laid_out > 0.0 {
            // Laid out anew, a frame would come late: one layout serves for longer while the timeline is carried along.
            if self.laid_out <= width * (1.0 + LOST) && width <= self.laid_out * LONGER {
                return None;
            }
            if width < self.laid_out {
                wanted /= STEP * STEP;
            }
        }
        if wanted == self.laid_out {
            return None;
        }
        self.laid_out = wanted;
        let range = (self.limits.first, self.limits.last);
        let layout = self.cast.layout(data, &self.known, range, wanted, self.metrics);
        let before = std::mem::replace(&mut self.layout, layout);
        self.place_of = vec![0; self.cast.subjects.len()];
        for (place, placed) in self.layout.placed.iter().enumerate() {
            placed.items.iter().for_each(|item| self.place_of[*item] = place);
        }
        if !self.edges.is_empty() {
            steer::connect(self, false);
        }
        Some(before)
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
