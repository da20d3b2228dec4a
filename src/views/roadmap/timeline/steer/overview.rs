//! The strip below the timeline: the whole of it, with the window on it.

use plenary_core::civil::Day;
use plenary_core::roadmap::{path, process};
use plenary_core::timeline::Window;

use crate::browser::stage::Sprite;
use crate::views::roadmap::timeline::frame::State;
use crate::views::roadmap::timeline::layers::STRIP;

/// How high the events of the fullest time stand.
const PEAK: f64 = 22.0;
/// So many pixels tell how many events there are in their time.
const STEP: usize = 6;
/// A word of a year needs so much room.
const WORD: f64 = 40.0;

/// The days that the strip is of: those of the process, and more where the window goes beyond.
pub fn whole(state: &State) -> Window {
    let (first, last) = process(state.road.data);
    Window::new(first.min(state.window.first_day()), last.max(state.window.last_day()))
}

/// What is on the strip.
pub fn sprites(state: &State) -> Vec<Sprite> {
    let whole = whole(state);
    let (first, last) = (whole.first_day(), whole.last_day());
    let width = state.width;
    let x = |days: f64| ((days - whole.from) * whole.day_width(width)).clamp(0.0, width);
    let (left, right) = (x(state.window.from), x(state.window.to).max(x(state.window.from) + 3.0));
    let mut events = Sprite::at(0, 0.0, 0.0);
    events.path("strip__events", heap(state, &whole));
    let mut years = Sprite::at(1, 0.0, 0.0);
    let is_wide = 365.0 * whole.day_width(width) >= WORD;
    for year in first.year()..=last.year() {
        let Ok(day) = Day::new(year, 1, 1) else { continue };
        if day >= first && (is_wide || year % 10 == 0) {
            let at = x(day.days() as f64);
            years.path("tl__grid", path(&[("M", at), (" 0V", STRIP)]));
            years.text("tl__minor", at + 4.0, 42.0, day.year().to_string());
        }
    }
    let mut frame = Sprite::at(2, 0.0, 0.0);
    let outside =
        [("M0 0H", left), ("V", STRIP), ("H0ZM", right), (" 0H", width), ("V", STRIP), ("H", right), ("Z", f64::NAN)];
    frame.path("strip__outside", path(&outside));
    let edge = [("M", left), (" 0.5H", right), ("V", STRIP - 0.5), ("H", left), ("Z", f64::NAN)];
    frame.path("strip__window", path(&edge));
    vec![events, years, frame]
}

/// How many events there are at each time, as a heap whose peak has a fixed height.
fn heap(state: &State, whole: &Window) -> String {
    let columns = (state.width as usize / STEP).max(1);
    let mut counts = vec![0usize; columns];
    for then in state.known.events.iter().flatten() {
        let day = then.date().and_then(|date| date.earliest().or(date.latest()));
        let Some(day) = day else { continue };
        let at = (day.days() as f64 - whole.from) * whole.day_width(state.width) / STEP as f64;
        if let Some(count) = (at >= 0.0).then_some(at as usize).and_then(|column| counts.get_mut(column)) {
            *count += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0).max(1) as f64;
    let mut words = Vec::new();
    for (column, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let top = 28.0 - (*count as f64 / most * PEAK).max(2.0);
        words.extend([("M", (column * STEP) as f64), (" 28V", top), ("h5V28Z", f64::NAN)]);
    }
    path(&words)
}
