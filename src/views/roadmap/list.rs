//! The roadmap as a table, of equal rank with the timeline.

use plenary_core::model::{Dataset, Event, Evidence, LaneId};
use plenary_core::route::Page;

use crate::components::evidence::cites;
use crate::components::glossary::doubt;
use crate::html::{CollectHtml, Html, html};
use crate::router::Router;
use crate::strings::t;

/// All events by date.
pub fn list(data: &'static Dataset) -> Html {
    html! {
        <table class="event-table">
            <caption class="visually-hidden">{t().roadmap}</caption>
            <thead>
                <tr>
                    <th scope="col">{t().when}</th>
                    <th scope="col">{t().event}</th>
                    <th scope="col" class="wide">{t().lane}</th>
                    <th scope="col" class="wide">{t().planned}</th>
                    <th scope="col" class="wide">{t().sources}</th>
                </tr>
            </thead>
            <tbody>{data.events.iter().map(|event| row(data, event)).collect_html()}</tbody>
        </table>
    }
}

fn row(data: &'static Dataset, event: &'static Event) -> Html {
    let router = Router::here();
    let planned = event.planned.as_ref().map(|planned| t().date(&planned.date));
    html! {
        <tr>
            <td class="event-table__when num">
                {match (&event.actual, &planned) {
                    (Some(actual), _) => t().date(actual),
                    (None, Some(planned)) => t().only_planned(planned),
                    (None, None) => t().no_date.to_owned(),
                }}
            </td>
            <td>
                <a href=router.href(Page::Event(event.id.clone()))>{event.title.as_str()}</a>
                {event.place.as_deref().map(|place| html! { <span class="muted">" · " {place}</span> })}
                {mark(data, &event.evidence)}
                <span class="narrow muted">{lane_name(data, event.lane)}</span>
            </td>
            <td class="wide"><span class=lane_class(event.lane)>{lane_name(data, event.lane)}</span></td>
            <td class="wide num">{event.actual.is_some().then(|| planned.clone())}</td>
            <td class="wide">{cites(data, &event.evidence.cites, None)}</td>
        </tr>
    }
}

fn mark(data: &'static Dataset, evidence: &'static Evidence) -> Html {
    html! { " " {doubt(data, evidence)} }
}

/// The title of a lane.
pub fn lane_name(data: &'static Dataset, lane: LaneId) -> &'static str {
    &data.lane(lane).title
}

/// The style of a lane: one of the colours, with its mark.
pub fn lane_class(lane: LaneId) -> String {
    format!("lane lane-{}", lane.position() % 7)
}
