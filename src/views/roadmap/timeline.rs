//! The roadmap as a timeline: lanes of marks and bars, one composite widget that arrow keys walk.

mod shapes;

use leptos::prelude::*;
use plenary_core::model::{Dataset, EventId, Roadmap};
use plenary_core::roadmap::{Picture, Step, picture};
use plenary_core::route::Page;
use plenary_core::timeline::{Placed, Side, Tick, TickKind};

use crate::browser::page;
use crate::components::lists::event_list;
use crate::router::{Entry, Router};
use crate::strings::t;

/// The timeline, as wide as the page.
pub fn timeline(data: &'static Dataset, roadmap: &'static Roadmap) -> impl IntoView {
    let width = page::content_width();
    move || {
        let picture = StoredValue::new(picture(data, width.get().max(880.0)));
        let outside = picture.with_value(|picture| picture.outside.clone());
        view! {
            {chart(data, roadmap, picture)}
            <p class="muted" id="timeline-keys">{t().timeline_keys}</p>
            {legend()}
            {(!outside.is_empty()).then(|| view! {
                <section aria-labelledby="outside" class="outside">
                    <h2 id="outside">{t().outside}</h2>
                    {event_list(data, outside)}
                </section>
            })}
        }
    }
}

fn chart(data: &'static Dataset, roadmap: &'static Roadmap, picture: StoredValue<Picture>) -> impl IntoView {
    let active = RwSignal::new(0);
    picture.with_value(|drawn| {
        let layout = &drawn.layout;
        let (width, height) = (layout.projection.x(layout.projection.to()) + 8.0, layout.height + 8.0);
        let lanes = layout.lanes.iter().zip(&drawn.lanes).map(|(lane, id)| {
            let class = format!("lane-{}", id.position() % 7);
            view! {
                <g class=class>
                    <line class="tl__lane-line" x1="0" x2=width y1=lane.y + lane.height y2=lane.y + lane.height />
                    <rect class="tl__lane-key" x="0" y=lane.y + 12.0 width="4" height="16" rx="2" />
                    <text class="tl__lane" x="12" y=lane.y + 25.0>{lane.title.clone()}</text>
                </g>
            }
        });
        let events = layout
            .placed
            .iter()
            .enumerate()
            .map(|(index, placed)| event(data, drawn.events[placed.item], placed, index, active));
        view! {
            <div class="tl" tabindex="-1">
                <svg
                    class="tl__svg"
                    width=width
                    height=height
                    viewBox=format!("0 0 {width} {height}")
                    role="group"
                    aria-label=t().timeline
                    aria-describedby="timeline-keys"
                    on:keydown=move |event| walk(data, &event, picture, active)
                >
                    {drawn.ticks.iter().map(|tick| axis_mark(drawn, *tick, height)).collect_view()}
                    {lanes.collect_view()}
                    {roadmap.planned_on.map(|day| meeting_line(layout.projection.x(day), height))}
                    {events.collect_view()}
                </svg>
            </div>
        }
    })
}

/// A mark of the axis: a line through all lanes, and a year or month at its head.
fn axis_mark(picture: &Picture, tick: Tick, height: f64) -> impl IntoView + use<> {
    let x = picture.layout.projection.x(tick.day);
    let year = tick.kind == TickKind::Year;
    let (class, y) = if year { ("tl__year", 16.0) } else { ("tl__month", 36.0) };
    let label = if year { tick.day.year().to_string() } else { t().month_short(tick.day.month()).to_owned() };
    view! {
        <g>
            <line class=if year { "tl__grid tl__grid--year" } else { "tl__grid" } x1=x x2=x y1="24" y2=height />
            <text class=class x=x + 4.0 y=y>{label}</text>
        </g>
    }
}

fn meeting_line(x: f64, height: f64) -> impl IntoView {
    view! {
        <g class="tl__meeting">
            <line x1=x x2=x y1="24" y2=height - 14.0 />
            <text x=x + 4.0 y=height - 4.0>{t().legend_meeting}</text>
        </g>
    }
}

fn event(
    data: &'static Dataset,
    id: EventId,
    placed: &Placed,
    index: usize,
    active: RwSignal<usize>,
) -> impl IntoView + use<> {
    let router = Router::here();
    let event = data.event(id);
    let lane = data.lane(event.lane);
    let date = event.date().map(|date| t().date(date)).unwrap_or_default();
    let name = t().event_described(&event.title, &date, &lane.title);
    let tooltip = name.clone();
    let href = move || router.href(Page::Event(event.id.clone()));
    let label = placed.label.map(|label| {
        let anchor = if label.side == Side::Before { "end" } else { "start" };
        let class = if label.side == Side::Inside { "tl__label tl__label--inside" } else { "tl__label" };
        view! { <text class=class x=label.x y=placed.y + 4.0 text-anchor=anchor>{event.short_title.as_str()}</text> }
    });
    let shapes = placed.shapes.iter().map(|shape| shapes::shape(shape, placed.y)).collect_view();
    view! {
        <g class=format!("tl__event lane-{}", event.lane.position() % 7)>
            <a
                href=href
                aria-label=name
                data-index=index
                tabindex=move || if active.get() == index { "0" } else { "-1" }
                on:focus=move |_| active.set(index)
            >
                <title>{tooltip}</title>
                {shapes::target(placed)}
                {shapes}
                {label}
            </a>
        </g>
    }
}

/// Walks to another event by key. The event is handled only where there is something to do.
fn walk(
    data: &'static Dataset,
    event: &leptos::ev::KeyboardEvent,
    picture: StoredValue<Picture>,
    active: RwSignal<usize>,
) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let here = active.get_untracked();
    let step = match event.key().as_str() {
        "ArrowLeft" => Step::Before,
        "ArrowRight" => Step::After,
        "ArrowUp" => Step::Above,
        "ArrowDown" => Step::Below,
        "Home" => Step::First,
        "End" => Step::Last,
        "Enter" => {
            let id =
                picture.with_value(|picture| picture.layout.placed.get(here).map(|placed| picture.events[placed.item]));
            if let Some(id) = id {
                event.prevent_default();
                Router::here().choose(Page::Event(data.event(id).id.clone()), Entry::Push);
            }
            return;
        }
        _ => return,
    };
    event.prevent_default();
    let to = picture.with_value(|picture| picture.step(here, step));
    active.set(to);
    page::focus_first(&format!("[data-index='{to}']"));
}

fn legend() -> impl IntoView {
    view! {
        <ul class="legend" aria-label=t().legend>
            {shapes::samples().into_iter().map(|(sample, label)| view! { <li>{sample} {label}</li> }).collect_view()}
        </ul>
    }
}
