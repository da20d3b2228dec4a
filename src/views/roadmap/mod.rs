//! The roadmap: the events of the process, on a timeline or in a list, and what was planned beside what came.

mod event;
mod list;
mod plans;
mod timeline;

pub use event::event;

use leptos::prelude::*;
use plenary_core::model::{Dataset, Roadmap};
use plenary_core::route::{Page, RoadmapQuery, RoadmapView};

use crate::browser::page;
use crate::components::evidence::fact;
use crate::components::glossary::explained;
use crate::components::section::section;
use crate::html::{CollectHtml, Html, Live, html, live, memo};
use crate::router::Router;
use crate::strings::t;

/// The roadmap.
#[inline(never)]
pub fn roadmap(data: &'static Dataset, roadmap: &'static Roadmap) -> Html {
    let router = Router::here();
    // A phone shows the list, where there is room for one column, unless the address asks for the timeline.
    let suitable = if page::is_narrow() { RoadmapView::List } else { RoadmapView::Timeline };
    let view = memo(Box::new(move || {
        let view = router.with(|location| match &location.page {
            Page::Roadmap(RoadmapQuery { view: Some(view) }) => *view,
            _ => suitable,
        });
        vec![view as usize]
    }));
    html! {
        <div class="page roadmap">
            <div class="head">
                <h1 tabindex="-1">{roadmap.title.as_str()}</h1>
                <p class="head__sub">{t().events_and_lanes(data.events.len(), data.lanes.len())}</p>
            </div>
            <p class="lead">{explained(data, &roadmap.summary, &[])}</p>
            {ways(router, view)}
            {drawing(data, roadmap, view)}
            {plans::plans(data)}
            {phases(data, roadmap)}
        </div>
    }
}

/// The roadmap as it is to be drawn.
fn drawing(data: &'static Dataset, roadmap: &'static Roadmap, view: Memo<Vec<usize>>) -> Live {
    live(move || match is(view, RoadmapView::Timeline) {
        true => timeline::timeline(data, roadmap),
        false => list::list(data),
    })
}

/// Whether it is drawn in a way, tracked.
fn is(shown: Memo<Vec<usize>>, view: RoadmapView) -> bool {
    shown.with(|shown| *shown == [view as usize])
}

fn ways(router: Router, shown: Memo<Vec<usize>>) -> Html {
    let way = move |view: RoadmapView, label: &'static str| {
        let href = router.href(Page::Roadmap(RoadmapQuery { view: Some(view) }));
        html! { <a href=href live:aria-current=move || is(shown, view).then_some("true")>{label}</a> }
    };
    html! {
        <nav class="segments" aria-label=t().view>
            {way(RoadmapView::Timeline, t().timeline)}
            {way(RoadmapView::List, t().list)}
        </nav>
    }
}

fn phases(data: &'static Dataset, roadmap: &'static Roadmap) -> Html {
    let row = |phase: &'static plenary_core::model::Phase| {
        html! {
            <dt>{phase.title.as_str()} <span class="when">{t().date(&phase.date)}</span></dt>
            <dd>{fact(data, &phase.summary, None)}</dd>
        }
    };
    section("phases", t().phases, html! { <dl class="phases">{roadmap.phases.iter().map(row).collect_html()}</dl> })
}
