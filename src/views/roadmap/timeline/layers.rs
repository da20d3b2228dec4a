//! The layers of the drawing: the axis, the lanes, the links, the events, and what tells of more beyond the edges.

use plenary_core::model::EventId;
use plenary_core::roadmap::{Drawing, Links, Subject, Text, draw, draw_count, path};
use plenary_core::text::tenths;
use plenary_core::timeline::{Metrics, Placed, Seen, Sight, Tick, TickKind, View, axis, sight};

use super::frame::{NOTHING, State};
use super::{names, steer};
use crate::browser::stage::{self, Attribute, Sprite, Stage};
use crate::strings::t;

/// The height of the strip.
pub const STRIP: f64 = 46.0;
/// The height of the axis.
pub const AXIS: f64 = 44.0;
/// Least distance of two marks of the axis, so that a short month name has its room.
const SPACING: f64 = 56.0;
/// The estimated width of a letter of a lane's title.
const LETTER: f64 = 7.3;

/// The events move so far from where their places are counted from: drawings are exact to six digits or so.
const FARTHEST: f64 = 50_000.0;
/// So much of the window's height is drawn above and below it, to be scrolled to; nothing in the first frame, nor while the
/// timeline is carried along, when each of its frames has to be drawn in time.
const NEAR: f64 = 0.5;
/// So many events stand in the document, whatever the window shows of them.
const WHOLE: usize = 300;
/// So much of the window's width more is sketched on both sides, not to be sketched anew with every step.
const ASIDE: f64 = 0.25;
/// Out of every window.
const AWAY: &str = "translate(-99999,0)";

/// The sizes of the parts, where the titles of lanes stand beside their rows or above them.
pub fn metrics(is_beside: bool) -> Metrics {
    Metrics {
        // The words of the days that matter stand there.
        top: 16.0,
        head: if is_beside { 0.0 } else { 22.0 },
        cell: 40.0,
        row: 24.0,
        lane_padding: 7.0,
        mark: 13.0,
        min_bar: 6.0,
        fade: 30.0,
        gap: 6.0,
        char_width: 7.5,
        max_rows: 12,
        ..Metrics::default()
    }
}

/// What is on the page of each layer.
#[derive(Default)]
pub struct Layers {
    grid: Stage,
    axis: Stage,
    lanes: Stage,
    links: Stage,
    events: Stage,
    shapes: Stage,
    words: Stage,
    days: Stage,
    strip: Stage,
    /// The width of the world in which the events have their places, and where in it these are counted from.
    scale: f64,
    origin: f64,
    sketched: Option<Sketched>,
}

/// What a sketch was drawn from.
#[derive(PartialEq)]
struct Sketched {
    left: f64,
    /// How much more was sketched on both sides.
    more: f64,
    /// The widths of the world, as it is shown and as a share of that in the layout.
    scale: (f64, f64),
    height: (f64, f64),
    selected: Option<EventId>,
    standing_out: Vec<bool>,
}

impl Layers {
    /// Forgets the lanes and the events, which are others now: their numbers stand for something else. Says whether an
    /// event had the focus.
    pub fn forget(&mut self) -> bool {
        self.lanes.clear();
        self.sketched = None;
        self.events.clear()
    }

    /// Draws a frame. The number that the Tab key comes to: the present one, else the first in sight.
    pub fn draw(&mut self, state: &State) -> usize {
        let (left, plot) = (state.left(), state.plot());
        // What has the focus, or is to have it, is drawn wherever it is.
        let kept = Some(state.current).filter(|current| state.is_awaited || stage::has_focus(*current));
        let is_sketched = is_sketched(state);
        // What is seen first comes first: the strip comes after it.
        let near = if is_sketched || !state.has_strip { 0.0 } else { NEAR };
        // At another scale, all is sketched anew in any case.
        let more = if is_sketched && state.world_width() == self.scale { ASIDE * plot } else { 0.0 };
        // Asked before anything is changed, for the browser not to lay out in between.
        let height = if is_whole(state) { (f64::MIN, f64::MAX) } else { stage::near(".tl__body svg", near) };
        self.axes(state, left, plot);
        self.links(state, left);
        let turn = if is_sketched && self.serves(state, height, more) {
            self.shift(state, ".tl__sketch");
            state.current
        } else {
            let view = View { left, width: plot, scale: state.scale(), height, more };
            let sight = sight(&state.layout, &state.metrics, view, kept.and_then(|kept| state.place(kept)));
            self.lanes(state, &sight, height);
            if is_sketched { self.sketch(state, &sight) } else { self.events(state, &sight) }
        };
        if state.has_strip {
            self.strip.show(".strip__all", steer::strip(state), &plain);
        }
        stage::size(".strip svg", state.width, STRIP);
        stage::size(".tl__head svg", state.width, AXIS);
        resize(state);
        stage::set(".tl__plot", &[("x", tenths(state.gutter())), ("width", tenths(plot))]);
        turn
    }

    /// Lines at the marks of the axis, its words, and the days that matter.
    fn axes(&mut self, state: &State, left: f64, plot: f64) {
        let axis = axis(state.window, plot, SPACING);
        let height = state.layout.height;
        let x = |tick: &Tick| state.window.x(tick.day, plot);
        let [mut lines, mut years] = [String::new(), String::new()];
        let mut words = Vec::new();
        let mut word = |at: f64, class: &'static str, y: f64, text: String| {
            let mut sprite = Sprite::new(words.len());
            sprite.text(class, state.gutter() + at + 4.0, y, text);
            words.push(sprite);
        };
        let finest = axis.unit.unwrap_or(TickKind::Year);
        for tick in &axis.minor {
            let at = x(tick);
            let lines = if tick.kind == TickKind::Year { &mut years } else { &mut lines };
            lines.push_str(&path(&[("M", at), (" 0V", height)]));
            if at + 24.0 < plot {
                word(at, "tl__minor", 37.0, names::minor(tick.day, finest));
            }
        }
        for (n, tick) in axis.major.iter().enumerate() {
            // The period that runs at the left edge keeps its word there, unless the next needs the room.
            let at = x(tick).max(0.0);
            let text = names::major(tick.day, finest);
            let next = axis.major.get(n + 1).map_or(plot, x);
            if at + 9.0 * text.chars().count() as f64 + 8.0 <= next {
                word(at, "tl__major", 16.0, text);
            }
        }
        let mut grid = Sprite::new(0);
        grid.path("tl__grid", lines);
        grid.path("tl__grid tl__grid--year", years);
        self.grid.show(".tl__grids", vec![grid], &plain);
        self.axis.show(".tl__axis", words, &plain);
        self.days.show(".tl__days", days(state, left), &plain);
    }

    /// The lanes with their titles, and how many events lie beyond the edges.
    fn lanes(&mut self, state: &State, sight: &Sight, height: (f64, f64)) {
        let (gutter, plot, width) = (state.gutter(), state.plot(), state.width);
        // Above the rows, title and hints share the line; beside them, each has its own column.
        let (head, room, before, after) = match gutter > 0.0 {
            true => (gutter - 24.0, gutter - 28.0, gutter - 5.0, gutter + plot + 4.0),
            false => (width, width - 130.0, width - 44.0, width - 36.0),
        };
        let below = if gutter > 0.0 { 37.0 } else { 22.0 };
        let mut sprites = Vec::new();
        for (number, lane) in state.layout.lanes.iter().enumerate() {
            let mut sprite = Sprite::at(number, 0.0, lane.y);
            // Nobody reads what the lanes out of sight tell before the timeline has come to rest.
            sprite.may_stay = is_sketched(state) && (lane.y > height.1 || lane.y + lane.height < height.0);
            sprite.path("tl__lane-line", path(&[("M0 ", lane.height), ("H", width)]));
            sprite.path("tl__target", path(&[("M0 4H", head), ("V28H0Z", f64::NAN)]));
            sprite.path("tl__lane-key", "M0 10h4v14h-4z".to_owned());
            sprite.text("tl__sign", 10.0, 22.0, if lane.folded { "▸" } else { "▾" }.to_owned());
            sprite.text("tl__lane", 26.0, 22.0, names::shortened(&lane.title, (room / LETTER) as usize));
            if let Some(beyond) = sight.beyond.get(number) {
                sprite.text("tl__hint tl__hint--before", before, below, names::before(beyond.before));
                sprite.text("tl__hint", after, 22.0, names::after(beyond.after));
            }
            sprites.push(sprite);
        }
        let make = |number: usize| {
            let lane = state.cast.lanes.get(number).map_or(0, |lane| lane.position());
            let class = names::class("tl__lane-head lane-", lane);
            let title = state.layout.lanes.get(number).map(|lane| lane.title.clone());
            ("g", vec![("class", class), ("data-lane", number.to_string())], title)
        };
        self.lanes.show(".tl__lanes", sprites, &make);
    }

    /// The links, as ways in the world that move along with it.
    fn links(&mut self, state: &State, left: f64) {
        let class = if state.links == Some(Links::Path) { "tl__link tl__link--path" } else { "tl__link" };
        let mut sprites = Vec::new();
        for way in &state.ways {
            let (mut first, mut last) = (f64::MAX, f64::MIN);
            let mut words = Vec::with_capacity(2 * way.len());
            for (x, y) in way {
                let x = x * state.scale();
                (first, last) = (first.min(x), last.max(x));
                words.extend([(if words.is_empty() { "M" } else { "L" }, x), (" ", *y)]);
            }
            if last >= left && first <= left + state.plot() {
                let mut sprite = Sprite::at(sprites.len(), -left, 0.0);
                sprite.path(class, path(&words));
                sprites.push(sprite);
            }
        }
        self.links.show(".tl__links", sprites, &plain);
    }

    /// The events; of a drawing with very many, those of which the window shows the height, or nearly so. The number that
    /// the Tab key comes to: the present one if it is drawn, else the first that is.
    fn events(&mut self, state: &State, sight: &Sight) -> usize {
        self.shapes.clear();
        self.words.clear();
        self.sketched = None;
        stage::set(".tl__events", &[("display", "inline".to_owned())]);
        let shift = self.shift(state, ".tl__events");
        let mut sprites = Vec::new();
        let mut turn = NOTHING;
        for (seen, placed) in placed(state, sight) {
            let number = state.number(seen.index);
            if turn == NOTHING || number == state.current {
                turn = number;
            }
            sprites.extend(event(state, seen, placed, shift));
        }
        self.events.show(".tl__events", sprites, &|number| names::element(state, number));
        stage::take_turn(turn);
        turn
    }

    /// The events in few elements. Those that one comes to by the Tab key are out of sight meanwhile; what has the focus
    /// would lose it if they were not shown at all.
    fn sketch(&mut self, state: &State, sight: &Sight) -> usize {
        let out_of_sight =
            if stage::has_focus_within(".tl__events") { ("transform", AWAY) } else { ("display", "none") };
        stage::set(".tl__events", &[(out_of_sight.0, out_of_sight.1.to_owned())]);
        let shift = self.shift(state, ".tl__sketch");
        let (shapes, words) = steer::sketch(state, sight, shift);
        self.shapes.show(".tl__shapes", shapes, &|number| ("g", steer::sketched(number), None));
        self.words.show(".tl__words", words, &plain);
        state.current
    }

    /// Whether the present sketch serves once more, carried along by no more than it has beyond its sides; if not, one is
    /// drawn next with so much more.
    fn serves(&mut self, state: &State, height: (f64, f64), more: f64) -> bool {
        let mut now = Sketched {
            left: state.left(),
            more,
            scale: (state.world_width(), state.scale()),
            height,
            selected: state.selected,
            standing_out: state.standing_out.clone(),
        };
        if let Some(before) = self.sketched.as_ref().filter(|before| (before.left - now.left).abs() <= before.more) {
            (now.left, now.more) = (before.left, before.more);
        }
        let serves = self.sketched.as_ref() == Some(&now);
        self.sketched = Some(now);
        serves
    }

    /// How far the events are from where their places are counted from: they keep these while the group that they stand in
    /// moves along.
    fn shift(&mut self, state: &State, group: &str) -> f64 {
        let left = state.left();
        if state.world_width() != self.scale || (left - self.origin).abs() > FARTHEST {
            (self.scale, self.origin) = (state.world_width(), left);
        }
        let shift = left - self.origin;
        stage::set(group, &[("transform", path(&[("translate(", -shift), (",0)", f64::NAN)]))]);
        shift
    }
}

/// Gives the drawing the height that all lanes take.
pub fn resize(state: &State) {
    stage::size(".tl__body svg", state.width, state.layout.height + 4.0);
}

/// Whether all events stand in the document.
fn is_whole(state: &State) -> bool {
    state.is_printed || state.layout.placed.len() <= WHOLE
}

/// Whether the events are drawn in few elements, as very many are while they are carried along.
pub fn is_sketched(state: &State) -> bool {
    state.is_carried && !is_whole(state)
}

/// What is in sight, each with its place.
pub fn placed<'a>(state: &'a State, sight: &'a Sight) -> impl Iterator<Item = (&'a Seen, &'a Placed)> {
    sight.items.iter().filter_map(|seen| Some((seen, state.layout.placed.get(seen.index)?)))
}

/// An event, or several that are merged.
fn event(state: &State, seen: &Seen, placed: &Placed, shift: f64) -> Option<Sprite> {
    let drawing = drawing(state, seen, placed, (seen.x, 0.0))?;
    let mut sprite = Sprite::at(state.number(seen.index), seen.x + shift, placed.y);
    sprite.name = if placed.items.len() > 1 { names::merged(state, placed) } else { String::new() };
    sprite.condition = condition(state, placed);
    sprite.path("tl__target", target(&drawing, 0.0));
    for stroke in drawing.strokes {
        sprite.path(stroke.ink.class(), stroke.path);
    }
    write(drawing.texts, 0.0, &mut sprite);
    Some(sprite)
}

/// What is drawn of an event, or of several that are merged, as seen from an origin.
pub fn drawing(state: &State, seen: &Seen, placed: &Placed, origin: (f64, f64)) -> Option<Drawing> {
    let [one] = placed.items.as_slice() else {
        return Some(draw_count(&seen.shapes, placed.items.len(), origin));
    };
    let label = match *state.cast.subjects.get(*one)? {
        Subject::Event(event) => state.road.data.event(event).short_title.as_str(),
        Subject::Plan(plan) => state.road.data.plan(plan).subject.as_str(),
    };
    // At the edges of the view, a label says that it goes on.
    let short = match (seen.label, placed.label) {
        (Some(at), Some(whole)) if at.width + 1.0 < whole.width => {
            Some(names::shortened(label, (at.width / LETTER) as usize))
        }
        _ => None,
    };
    let label = short.as_deref().unwrap_or(label);
    Some(draw(&seen.shapes, seen.label.as_ref().map(|at| (at, label)), origin))
}

/// Whether an event is selected, or steps back behind others.
pub fn condition(state: &State, placed: &Placed) -> &'static str {
    let selected = state.selected.and_then(|event| state.cast.find(event));
    let stands_out = |item: &usize| state.standing_out.get(*item) == Some(&true);
    if selected.is_some_and(|selected| placed.items.contains(&selected)) {
        "selected"
    } else if !state.standing_out.is_empty() && !placed.items.iter().any(stands_out) {
        "back"
    } else {
        ""
    }
}

/// What one may aim at, around a height: at least 24 px each way, as WCAG 2.2 asks of a target.
pub fn target(drawing: &Drawing, y: f64) -> String {
    let (start, end) = drawing.span;
    let more = ((24.0 - (end - start)) / 2.0).max(2.0);
    let (start, end) = (start - more, end + more);
    path(&[("M", start), (" ", y - 12.0), ("H", end), ("V", y + 12.0), ("H", start), ("Z", f64::NAN)])
}

/// The texts of a drawing whose middle is at a height.
pub fn write(texts: Vec<Text>, y: f64, sprite: &mut Sprite) {
    for text in texts {
        let class = match (text.is_before, text.is_inside) {
            (true, _) => "tl__label tl__label--before",
            (_, true) => "tl__label tl__label--inside",
            _ => "tl__label",
        };
        sprite.text(class, text.x, y + 4.0, text.text);
    }
}

/// The lines of the day on which the plans were told, and of the day that the roadmap is shown as known on.
fn days(state: &State, left: f64) -> Vec<Sprite> {
    let told = state.road.roadmap.planned_on.map(|day| (day, t().legend_meeting.to_owned()));
    let known = state.known_on.map(|day| (day, t().as_known_on(day)));
    let mut sprites = Vec::new();
    for (day, words) in told.filter(|(day, _)| Some(*day) != state.known_on).into_iter().chain(known) {
        let days = (day.days() - state.limits.first.days()) as f64 + 0.5;
        let x = days * state.window.day_width(state.plot()) - left;
        let mut sprite = line(sprites.len(), x, "tl__day", state.layout.height);
        sprite.text("tl__day-word", 4.0, 11.0, words);
        sprites.push(sprite);
    }
    sprites
}

fn line(number: usize, x: f64, class: &'static str, height: f64) -> Sprite {
    let mut line = Sprite::at(number, x, 0.0);
    line.path(class, path(&[("M0 0V", height)]));
    line
}

/// The element of what has neither a name nor a link.
fn plain(_: usize) -> (&'static str, Vec<Attribute>, Option<String>) {
    ("g", Vec::new(), None)
}
