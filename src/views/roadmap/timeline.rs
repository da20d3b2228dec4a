//! The roadmap as a timeline: lanes of marks and bars, one composite widget that arrow keys walk.

mod shapes;

use leptos::prelude::*;
use plenary_core::model::{Dataset, EventId, Roadmap};
use plenary_core::roadmap::{Picture, Step, picture};
use plenary_core::route::Page;
use plenary_core::timeline::{Placed, Side, Tick, TickKind};
use wasm_bindgen::JsCast;

use crate::browser::page;
use crate::components::lists::event_list;
use crate::components::section::section;
use crate::html::{CollectHtml, Html, html, live, tenths};
use crate::router::Router;
use crate::strings::t;

/// The timeline, as wide as the page.
pub fn timeline(data: &'static Dataset, roadmap: &'static Roadmap) -> Html {
    let width = page::content_width();
    let drawn = move || {
        let picture = StoredValue::new(picture(data, width.get().max(880) as f64));
        let outside = picture.with_value(|picture| picture.outside.clone());
        html! {
            {chart(data, roadmap, picture)}
            <p class="muted" id="timeline-keys">{t().timeline_keys}</p>
            {legend()}
            <div class="outside">{section("outside", t().outside, event_list(data, &outside))}</div>
        }
    };
    html! { {live(drawn)} }
}

/// The drawing, and the keys and the focus of the widget that it is.
fn chart(data: &'static Dataset, roadmap: &'static Roadmap, picture: StoredValue<Picture>) -> Html {
    let drawn = picture.with_value(|picture| svg(data, roadmap, picture));
    html! {
        <div class="tl" on:keydown=move |event| walk(&event, picture) on:focusin=|event| take_turn(&event)>
            {drawn}
        </div>
    }
}

fn svg(data: &'static Dataset, roadmap: &'static Roadmap, picture: &Picture) -> Html {
    let layout = &picture.layout;
    let (width, height) = (layout.projection.right() + 8.0, layout.height + 16.0);
    let lanes = layout.lanes.iter().zip(&picture.lanes).map(|(lane, id)| {
        let line = lane.y + lane.height;
        html! {
            <g class=format!("lane-{}", id.position() % 7)>
                <line class="tl__lane-line" x1="0" x2=width y1=line y2=line />
                <rect class="tl__lane-key" x="0" y=lane.y + 12.0 width="4" height="16" rx="2" />
                <text class="tl__lane" x="12" y=lane.y + 25.0>{lane.title.clone()}</text>
            </g>
        }
    });
    let events = layout.placed.iter().enumerate();
    let events = events.map(|(index, placed)| event(data, picture.events[placed.item], placed, index));
    html! {
        <svg
            class="tl__svg"
            width=width
            height=height
            viewBox=format!("0 0 {} {}", tenths(width), tenths(height))
            role="group"
            aria-label=t().timeline
            aria-describedby="timeline-keys"
        >
            {picture.ticks.iter().map(|tick| axis_mark(picture, *tick, height)).collect_html()}
            {lanes.collect_html()}
            {roadmap.planned_on.map(|day| meeting_line(layout.projection.x(day), height))}
            {events.collect_html()}
        </svg>
    }
}

/// A mark of the axis: a line through all lanes, and a year or month at its head.
fn axis_mark(picture: &Picture, tick: Tick, height: f64) -> Html {
    let x = picture.layout.projection.x(tick.day);
    let year = tick.kind == TickKind::Year;
    let (class, y) = if year { ("tl__year", 16.0) } else { ("tl__month", 36.0) };
    let label = if year { tick.day.year().to_string() } else { t().month_short(tick.day.month()).to_owned() };
    html! {
        <g>
            <line class=if year { "tl__grid tl__grid--year" } else { "tl__grid" } x1=x x2=x y1="24" y2=height />
            <text class=class x=x + 4.0 y=y>{label}</text>
        </g>
    }
}

fn meeting_line(x: f64, height: f64) -> Html {
    html! {
        <g class="tl__meeting">
            <line x1=x x2=x y1="4" y2=height />
            <text x=x + 4.0 y="16">{t().legend_meeting}</text>
        </g>
    }
}

fn event(data: &'static Dataset, id: EventId, placed: &Placed, index: usize) -> Html {
    let event = data.event(id);
    let lane = data.lane(event.lane);
    let date = event.date().map(|date| t().date(date)).unwrap_or_default();
    let name = t().event_described(&event.short_title, &event.title, &date, &lane.title);
    let label = placed.label.map(|label| {
        let anchor = if label.side == Side::Before { "end" } else { "start" };
        let class = if label.side == Side::Inside { "tl__label tl__label--inside" } else { "tl__label" };
        html! { <text class=class x=label.x y=placed.y + 4.0 text-anchor=anchor>{event.short_title.as_str()}</text> }
    });
    html! {
        <g class=format!("tl__event lane-{}", event.lane.position() % 7)>
            <a
                href=Router::here().href(Page::Event(event.id.clone()))
                aria-label=name.clone()
                data-index=index
                tabindex=if index == 0 { "0" } else { "-1" }
            >
                <title>{name}</title>
                {shapes::target(placed)}
                {placed.shapes.iter().map(|shape| shapes::shape(shape, placed.y)).collect_html()}
                {label}
            </a>
        </g>
    }
}

/// Walks to another event by key. Enter follows the link, as on any link.
fn walk(event: &web_sys::Event, picture: StoredValue<Picture>) {
    let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let step = match event.key().as_str() {
        "ArrowLeft" => Step::Before,
        "ArrowRight" => Step::After,
        "ArrowUp" => Step::Above,
        "ArrowDown" => Step::Below,
        "Home" => Step::First,
        "End" => Step::Last,
        _ => return,
    };
    let Some(here) = page::index_of_target(event) else { return };
    event.prevent_default();
    page::focus_first(&format!("[data-index='{}']", picture.with_value(|picture| picture.step(here, step))));
}

/// The event that has the focus is the one that the Tab key comes back to.
fn take_turn(event: &web_sys::Event) {
    if let Some(here) = page::index_of_target(event) {
        page::take_turn(".tl a", &format!("[data-index='{here}']"));
    }
}

fn legend() -> Html {
    html! {
        <ul class="legend" aria-label=t().legend>
            {shapes::samples().into_iter().map(|(sample, label)| html! { <li>{sample} {label}</li> }).collect_html()}
        </ul>
    }
}
