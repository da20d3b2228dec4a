//! The roadmap as a table, of equal rank with the timeline: it sorts by its heads and stands under months or lanes.

use std::sync::Arc;

use leptos::prelude::*;
use plenary_core::model::EventId;
use plenary_core::roadmap::{
    Course, Grouping, Heading, Known, RoadmapSort, SortBy, Standing, Status, sorted_by, status, table,
};
use plenary_core::search::Query;

use super::bar::choice;
use super::lane::{lane_class, lane_name};
use super::standing::when;
use super::state::Road;
use crate::browser::collate::collate;
use crate::components::evidence::cites;
use crate::components::glossary::doubt;
use crate::components::marked::marked;
use crate::components::windowed::{Chunk, WHOLE, windowed_rows};
use crate::html::{CollectHtml, Html, html, live};
use crate::router::Entry;
use crate::strings::t;

/// So many rows come and go together.
const TOGETHER: usize = 40;

/// So many links to what an event feeds into stand in its row; the others are folded away.
const LINKS: usize = 3;

/// The number of columns.
const COLUMNS: &str = "8";

/// The events that are found as a table. Its heads stay while its rows change.
#[inline(never)]
pub fn list(road: Road) -> Html {
    let count = move || found(road).map_or(0, |found| found.len());
    html! {
        {grouping(road)}
        <table
            class="event-table"
            live:data-long=move || (count() > WHOLE).then_some("")
            live:aria-busy=move || found(road).is_none().then_some("true")
        >
            <caption class="visually-hidden">{t().roadmap}</caption>
            <thead>
                <tr>
                    {head(road, SortBy::Date, t().when)}
                    {head(road, SortBy::Title, t().event)}
                    {head(road, SortBy::Lane, t().lane)}
                    {head(road, SortBy::Planned, t().planned)}
                    <th scope="col">{t().difference}</th>
                    {head(road, SortBy::Place, t().place)}
                    <th scope="col">{t().feeds_into}</th>
                    <th scope="col">{t().sources}</th>
                </tr>
            </thead>
            {live(move || rows(road))}
        </table>
    }
}

/// Those that are found and were known on the day that is chosen, tracked; nothing as long as it is not worked out.
pub fn found(road: Road) -> Option<Vec<EventId>> {
    let known = road.known();
    let mut found = road.passing()?;
    found.retain(|event| standing(&known, *event).is_some());
    Some(found)
}

/// How an event stood on the day that is chosen.
pub fn standing(known: &Known, event: EventId) -> Option<&Standing> {
    known.events.get(event.position()).and_then(Option::as_ref)
}

/// What the rows stand under, and that the best come first where they do.
fn grouping(road: Road) -> Html {
    let link = |group: Option<Grouping>, label: &'static str| {
        let is_chosen = move || road.choices().group == group;
        choice(road, Box::new(move |choices| choices.group = group), Box::new(is_chosen), label.to_owned())
    };
    let ranked = move || sorted_by(&road.choices()).is_none().then(|| html! { <p class="muted">{t().best_first}</p> });
    html! {
        <div class="event-table__bar">
            <nav class="toggle" aria-label=t().grouped_by>
                <span aria-hidden="true">{t().grouped_by}</span>
                <ul>
                    {link(None, t().by_nothing)}
                    {link(Some(Grouping::Month), t().by_month)}
                    {link(Some(Grouping::Lane), t().by_lane)}
                </ul>
            </nav>
            {live(ranked)}
        </div>
    }
}

/// The head of a column that sorts, or turns the order round.
fn head(road: Road, by: SortBy, label: &'static str) -> Html {
    let now = move || sorted_by(&road.choices()).filter(|sort| sort.by == by);
    let sorted = move || now().map(|sort| if sort.descending { "descending" } else { "ascending" });
    let sort = move |_: web_sys::Event| {
        let descending = untrack(now).is_some_and(|sort| !sort.descending);
        road.choose(Entry::Push, &|choices| choices.sort = Some(RoadmapSort { by, descending }));
    };
    html! {
        <th scope="col" live:aria-sort=sorted>
            <button type="button" class="sort" on:click=sort>{label}</button>
        </th>
    }
}

fn rows(road: Road) -> Html {
    let Some(found) = found(road) else {
        return html! { <tbody><tr><td colspan=COLUMNS>{t().loading}</td></tr></tbody> };
    };
    let choices = road.choices();
    let known = road.known();
    let mut chunks = Vec::new();
    for group in table(road.data, &found, &known, &choices, &collate) {
        let mut heading = heading(road, group.heading);
        for events in group.events.chunks(TOGETHER) {
            let (events, typed, size) = (events.to_vec(), choices.q.clone(), events.len());
            let row = Row { road, known: known.clone(), is_now: choices.asof.is_none() };
            let content = move || {
                let query = Query::new(&typed);
                events.iter().map(|event| row.of(*event, &query)).collect_html()
            };
            chunks.push(Chunk::new(size, content).under(heading.take()));
        }
    }
    windowed_rows(chunks)
}

fn heading(road: Road, heading: Heading) -> Option<Html> {
    let content = match heading {
        Heading::None => return None,
        Heading::Month(year, month) => html! { {t().month_heading(year, month)} },
        Heading::Undated => html! { {t().known_without_date} },
        Heading::Lane(lane) => html! { <span class=lane_class(lane)>{lane_name(road.data, lane)}</span> },
    };
    Some(html! {
        <tr class="event-table__group"><th scope="rowgroup" colspan=COLUMNS>{content}</th></tr>
    })
}

/// What the rows have in common.
struct Row {
    road: Road,
    known: Arc<Known>,
    /// Whether all is shown that is known now.
    is_now: bool,
}

impl Row {
    fn of(&self, id: EventId, query: &Query) -> Html {
        let data = self.road.data;
        let event = data.event(id);
        let Some(standing) = standing(&self.known, id) else { return Html::new() };
        let planned = standing.planned.as_ref().filter(|_| standing.actual.is_some());
        let cell = |class: &'static str, label: &'static str, content: Html| {
            let label = (!content.is_blank()).then(|| html! { <span class="event-table__label">{label} ": "</span> });
            html! { <td class=class>{label} {content}</td> }
        };
        let place = standing.place(event).map(|place| marked(place, query)).unwrap_or_default();
        html! {
            <tr>
                <td class="event-table__when num">{when(standing)}</td>
                <th scope="row">
                    <a href=self.road.event_href(id)>{marked(&event.title, query)}</a>
                    " "
                    {doubt(data, &event.evidence)}
                </th>
                <td><span class=lane_class(event.lane)>{marked(lane_name(data, event.lane), query)}</span></td>
                {cell("num", t().planned, text(planned.map(|date| t().date(date))))}
                {cell("event-table__slip", t().difference, text(self.difference(id, standing)))}
                {cell("event-table__place", t().place, place)}
                {cell("event-table__feeds", t().feeds_into, self.feeds(&event.feeds_into))}
                <td class="event-table__sources">{cites(data, &event.evidence.cites, None)}</td>
            </tr>
        }
    }

    /// What came of the plan, as far as the day that is chosen knows.
    fn difference(&self, id: EventId, standing: &Standing) -> Option<String> {
        let data = self.road.data;
        let status = status(data, id).filter(|_| self.is_now || self.road.is_settled(id, standing))?;
        let course = Course::of_event(data, id).filter(|_| status != Status::NotConfirmed);
        Some(course.map_or_else(|| t().status_alone(status), |course| t().verdict(&course, "")))
    }

    /// Links to what it feeds into, as far as that was known.
    fn feeds(&self, events: &[EventId]) -> Html {
        let link = |event: &EventId| {
            let title = self.road.data.event(*event).short_title.as_str();
            html! { <li><a href=self.road.event_href(*event)>{title}</a></li> }
        };
        let known: Vec<EventId> =
            events.iter().copied().filter(|event| standing(&self.known, *event).is_some()).collect();
        if known.is_empty() {
            return Html::new();
        }
        let (first, others) = known.split_at(known.len().min(LINKS));
        let folded = (!others.is_empty()).then(|| {
            html! {
                <details class="more">
                    <summary>{t().and_more(others.len())}</summary>
                    <ul>{others.iter().map(link).collect_html()}</ul>
                </details>
            }
        });
        html! { <ul>{first.iter().map(link).collect_html()}</ul> {folded} }
    }
}

fn text(text: Option<String>) -> Html {
    html! { {text} }
}
