//! What the timeline follows beside what is done on it.

use leptos::prelude::*;

use crate::views::roadmap::timeline::chart::Chart;

/// Draws again what the window shows when that is scrolled, and all of it when it is printed, until the owner of this is
/// gone.
pub fn follow(chart: Chart) {
    let scrolled = window_event_listener(leptos::ev::scroll, move |_| chart.draw_soon());
    let print = move |is_printed: bool| {
        chart.change(|state| state.is_printed = is_printed);
        chart.draw();
    };
    let begun = window_event_listener(leptos::ev::beforeprint, move |_| print(true));
    let ended = window_event_listener(leptos::ev::afterprint, move |_| print(false));
    on_cleanup(move || {
        scrolled.remove();
        begun.remove();
        ended.remove();
    });
}
