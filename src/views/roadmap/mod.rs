//! The roadmap: the events of the process, on a timeline, in a table or down the page, and what was planned beside what
//! came.

mod bar;
mod down;
mod event;
mod filters;
mod lane;
mod list;
mod plans;
mod standing;
mod state;
mod take;
mod timeline;

pub use event::event;

use std::time::Duration;

use leptos::prelude::*;
use plenary_core::model::{Dataset, Roadmap};
use plenary_core::roadmap::RoadmapView;

use crate::browser::page;
use crate::html::{Html, Live, html, live, live_by, memo};
use crate::parts::{Part, later};
use crate::strings::t;
use state::Road;

/// What stands below the roadmap is fetched so long after it.
const AFTERWARDS: Duration = Duration::from_millis(500);

/// The roadmap.
#[inline(never)]
pub fn roadmap(data: &'static Dataset, roadmap: &'static Roadmap) -> Html {
    let road = Road::new(data, roadmap);
    // A phone shows the list, where there is room for one column, unless the address asks for something else; so does a
    // host, which knows of no window.
    let has_room = cfg!(target_arch = "wasm32") && !page::is_narrow();
    let suitable = if has_room { RoadmapView::Timeline } else { RoadmapView::List };
    let view = memo(Box::new(move || vec![road.choices().view.unwrap_or(suitable) as usize]));
    html! {
        <div class="page roadmap">
            <div class="head">
                <h1 tabindex="-1">{roadmap.title.as_str()}</h1>
                <p class="head__sub" aria-live="polite">{live(move || how_many(road))}</p>
            </div>
            <p class="lead">{roadmap.summary.as_str()}</p>
            {bar::bar(road, view)}
            {body(road, view)}
            {below(road)}
        </div>
    }
}

/// How many events there are, or were known on the day that is chosen.
fn how_many(road: Road) -> String {
    let (events, lanes) = (road.data.events.len(), road.data.lanes.len());
    match road.choices().asof {
        None => t().events_and_lanes(events, lanes),
        Some(_) => t().events_known(road.known().events.iter().flatten().count(), events),
    }
}

/// The whole roadmap as an SVG document.
pub fn whole(data: &'static Dataset, roadmap: &'static Roadmap) -> String {
    take::picture(take::Taken::here(Road::new(data, roadmap)))
}

/// The roadmap as it is to be drawn.
fn body(road: Road, view: Memo<Vec<usize>>) -> Live {
    const LIST: usize = RoadmapView::List as usize;
    const DOWN: usize = RoadmapView::Down as usize;
    live_by(
        move || view.get(),
        move |view| match view {
            [LIST] => later(Part::Rows, move || list::list(road)),
            [DOWN] => later(Part::Rows, move || down::down(road)),
            _ => later(Part::Timeline, move || timeline::timeline(road)),
        },
    )
}

/// What stands below: it is fetched when what is above has had its turn, unless it stands there already.
fn below(road: Road) -> Live {
    let is_due = RwSignal::new(!cfg!(target_arch = "wasm32") || page::is_behind_boot());
    if !is_due.get_untracked() {
        set_timeout(
            move || {
                // The page may have gone by then.
                let _gone = is_due.try_set(true);
            },
            AFTERWARDS,
        );
    }
    live_by(
        move || vec![usize::from(is_due.get())],
        move |is_due| (is_due == [1]).then(|| later(Part::Plans, move || plans::below(road))),
    )
}
