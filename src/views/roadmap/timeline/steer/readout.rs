//! What is told of the event that is pointed at, has the focus or is selected: its plan, what came of it, and what it
//! hangs together with.

use leptos::prelude::*;
use plenary_core::model::EventId;
use plenary_core::roadmap::Subject;

use crate::html::{CollectHtml, Html, Live, html, live};
use crate::strings::t;
use crate::views::roadmap::lane::{lane_class, lane_name};
use crate::views::roadmap::timeline::chart::Chart;

/// So many links are named; more are counted.
const NAMED: usize = 4;

/// What is told, or how to have something told.
pub fn readout(chart: Chart) -> Live {
    live(move || {
        let active = chart.active.get();
        let pointed = chart.with(|state| state.cast.subjects.get(active).copied());
        let selected = chart.road.choices().event;
        let selected = selected.and_then(|id| chart.road.data.find_event(&id)).map(Subject::Event);
        match pointed.or(selected) {
            Some(Subject::Event(event)) => told(chart, event),
            Some(Subject::Plan(plan)) => {
                let is_now = chart.road.choices().asof.is_none();
                let plan = chart.road.data.plan(plan);
                let date = plan.planned.date.as_ref().map(|date| t().date(date)).unwrap_or_default();
                html! {
                    <p class="readout__title">{t().plan_told(&plan.subject, &date, is_now.then_some(plan.outcome))}</p>
                    {is_now.then(|| html! { <p>{plan.difference.as_str()}</p> })}
                }
            }
            None => html! { <p class="muted">{t().point_or_walk}</p> },
        }
    })
}

fn told(chart: Chart, id: EventId) -> Html {
    let road = chart.road;
    let event = road.data.event(id);
    let known = road.known();
    let then = known.events.get(id.position()).and_then(Option::as_ref);
    let place = then.and_then(|then| then.place(event)).map(|place| html! { " · " {place} });
    html! {
        <p class="readout__title">
            <a href=road.event_href(id)>{event.title.as_str()}</a>
        </p>
        <p>
            <span class=lane_class(event.lane)>{lane_name(road.data, event.lane)}</span>
            " · "
            {road.when_told(id)}
            {place}
        </p>
        <p class="slip">{road.slip_told(id)}</p>
        {links(chart, t().fed_by, &event.fed_by)}
        {links(chart, t().feeds_into, &event.feeds_into)}
    }
}

fn links(chart: Chart, title: &'static str, events: &'static [EventId]) -> Option<Html> {
    let road = chart.road;
    let link = |event: &'static EventId| {
        html! { <li><a href=road.event_href(*event)>{road.data.event(*event).short_title.as_str()}</a></li> }
    };
    let known = road.known();
    let is_known = |event: &&EventId| known.events.get(event.position()).is_some_and(Option::is_some);
    let events: Vec<&'static EventId> = events.iter().filter(is_known).collect();
    let more = events.len().saturating_sub(NAMED);
    (!events.is_empty()).then(|| {
        html! {
            <div class="readout__links">
                <p>{title} ":"</p>
                <ul>
                    {events.into_iter().take(NAMED).map(link).collect_html()}
                    {(more > 0).then(|| html! { <li class="muted">{t().and_more(more)}</li> })}
                </ul>
            </div>
        }
    })
}
