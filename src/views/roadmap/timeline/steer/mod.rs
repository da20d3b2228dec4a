//! What moves the timeline and tells of its events: pointers, keys and buttons, the links between events. None of it is
//! needed before one turns to the timeline, so it is a part of its own that is fetched then.

mod follow;
mod go;
mod keys;
pub mod legend;
mod links;
mod menus;
mod moves;
mod overview;
mod readout;
mod sketch;
mod undated;

use leptos::prelude::Set;
use plenary_core::timeline::{Layout, Sight};

use super::chart::Chart;
use super::frame::{NOTHING, State};
use crate::browser::pointing;
use crate::browser::stage::{self, Attribute, Sprite};
use crate::html::{Html, Live, html};
use crate::strings::t;

/// What happens to the timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Act {
    /// The wheel is turned over the axis.
    WheelOnAxis,
    /// The wheel is turned over the events.
    Wheel,
    /// A pointer comes down.
    Down,
    /// A pointer moves.
    Move,
    /// A pointer is up again, or the browser's.
    Up,
    /// Something is clicked on.
    Click,
    /// A key is pressed.
    Key,
    /// The focus comes to an event.
    Focus,
    /// A pointer comes to an event, or to what lies between.
    Over,
    /// A pointer leaves.
    Leave,
    /// A pointer is down, or moves while it is, on the strip.
    Strip,
    /// A button asks for something.
    Closer,
    Further,
    Process,
    All,
    Found,
    Selection,
}

/// Does what something that happens asks for.
#[inline(never)]
pub fn steer(chart: Chart, act: Act, event: &web_sys::Event) {
    match act {
        Act::WheelOnAxis => moves::wheel(chart, event, true),
        Act::Wheel => moves::wheel(chart, event, false),
        Act::Down => moves::start(chart, event),
        Act::Move => moves::go_on(chart, event),
        Act::Up => moves::end(chart, event),
        Act::Click => moves::click(chart, event),
        Act::Key => keys::press(event, chart),
        Act::Focus => point_at(chart, pointing::number_of(event, "data-index").unwrap_or(NOTHING), true),
        Act::Over => point_at(chart, pointing::number_of(event, "data-index").unwrap_or(NOTHING), false),
        Act::Leave => point_at(chart, NOTHING, false),
        Act::Strip => moves::strip(chart, event),
        Act::Closer => go::zoom_step(chart, true),
        Act::Further => go::zoom_step(chart, false),
        Act::Process => go::fit_process(chart),
        Act::All => go::fit_all(chart),
        Act::Found => go::fit_found(chart),
        Act::Selection => go::fit_selection(chart),
    }
}

/// Finds the links to draw, after what is chosen or laid out is another.
#[inline(never)]
pub fn connect(state: &mut State, is_chosen: bool) {
    if is_chosen { links::connect(state) } else { links::find_ways(state) }
}

/// Scrolls along with what is looked at, after another layout has moved it up or down; `y` is where what the Tab key comes to
/// was in the layout before.
#[inline(never)]
pub fn stay(state: &State, before: &Layout, y: Option<f64>) {
    go::stay(state, before, y);
}

/// What is on the strip.
#[inline(never)]
pub fn strip(state: &State) -> Vec<Sprite> {
    overview::sprites(state)
}

/// The events in few elements: their shapes and their words, so far from where their places are counted from.
#[inline(never)]
pub fn sketch(state: &State, sight: &Sight, shift: f64) -> (Vec<Sprite>, Vec<Sprite>) {
    sketch::sketch(state, sight, shift)
}

/// The attributes of the shapes of a number.
#[inline(never)]
pub fn sketched(number: usize) -> Vec<Attribute> {
    sketch::attributes(number)
}

/// What is told of the event that is pointed at, has the focus or is selected. The strip is there from then on.
#[inline(never)]
pub fn readout(chart: Chart) -> Html {
    if cfg!(target_arch = "wasm32") {
        follow::follow(chart);
    }
    chart.change(|state| state.has_strip = true);
    // An address that selects an event is opened to see it.
    if stage::is_at_top() {
        go::bring_selected(chart);
    }
    chart.draw_soon();
    html! {
        <p class="visually-hidden" id="timeline-keys">{t().timeline_keys}</p>
        {readout::readout(chart)}
    }
}

/// What the shapes mean, and the events that have no date to be drawn at.
#[inline(never)]
pub fn legend(chart: Chart) -> Html {
    html! {
        {legend::legend()}
        {undated::without_date(chart.road)}
    }
}

/// The lanes, to be folded and put in another order.
#[inline(never)]
pub fn lanes(chart: Chart) -> Live {
    menus::lanes(chart.road)
}

/// How the timeline is used, in full.
#[inline(never)]
pub fn help(chart: Chart) -> Html {
    menus::help(chart)
}

/// Makes a number the one that is told of and whose links are drawn, and the one that the Tab key comes to if it has the
/// focus.
fn point_at(chart: Chart, number: usize, has_focus: bool) {
    // What was told stays, so that one can come to its links.
    if number != NOTHING {
        chart.active.set(number);
    }
    chart.change(|state| {
        state.pointed = number;
        if has_focus {
            state.current = number;
        }
        links::connect(state);
    });
    chart.draw_soon();
}
