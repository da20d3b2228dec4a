//! The roadmap as a timeline: lanes of marks and bars that zoom and pan, one composite widget that arrow keys walk.

mod chart;
mod controls;
mod frame;
mod layers;
pub mod names;
pub mod steer;

use leptos::prelude::*;

use super::AFTERWARDS;
use super::state::Road;
use crate::browser::page;
use crate::html::{Html, Live, effect, html, live_by};
use crate::parts::{Part, later};
use crate::strings::t;
use chart::Chart;
use steer::Act;

/// The timeline, as wide as the page.
#[inline(never)]
pub fn timeline(road: Road) -> Html {
    let resizes = page::resizes();
    let chart = Chart::new(road);
    // Takes effect after the page has been rendered, when there is something to draw in.
    effect(Box::new(move || {
        resizes.track();
        chart.take_over(page::width_of(".tl"));
        chart.draw();
    }));
    // What moves the timeline and tells of it comes after it, or when one turns to it before.
    let told = RwSignal::new(false);
    if cfg!(target_arch = "wasm32") {
        set_timeout(
            move || {
                // The page may have gone by then.
                let _gone = told.try_set(true);
            },
            AFTERWARDS,
        );
    }
    html! {
        {controls::controls(chart)}
        // What is told keeps to the drawing: it covers nothing above it.
        <div>
            {drawing(chart, told)}
            <div class="readout">{once(told, move || steer::readout(chart))}</div>
        </div>
        {strip(chart)}
        {once(told, move || steer::legend(chart))}
    }
}

/// What the part for moving the timeline has to show, once that is wanted.
fn once(wanted: RwSignal<bool>, content: impl Fn() -> Html + Copy + Send + 'static) -> Live {
    live_by(
        move || vec![usize::from(wanted.get())],
        move |is_wanted| (is_wanted == [1]).then(|| later(Part::Steer, content)),
    )
}

/// The axis, which stays in sight, and what stands under it.
fn drawing(chart: Chart, told: RwSignal<bool>) -> Html {
    let on = move |act: Act| move |event: web_sys::Event| chart.when_steered(move || steer::steer(chart, act, &event));
    let click = move |event: web_sys::Event| {
        // The link would be followed before it is known what the click is to do.
        if !chart.is_steered() && page::is_plain_click(&event) {
            event.prevent_default();
        }
        on(Act::Click)(event);
    };
    // What a pointer does by the way is not made up for later.
    let passing = move |act: Act| move |event: web_sys::Event| chart.if_steered(|| steer::steer(chart, act, &event));
    let prepare = move |_: web_sys::Event| {
        chart.prepare();
        told.set(true);
    };
    html! {
        <div
            class="tl"
            on:pointerenter=prepare
            on:pointerdown=on(Act::Down)
            on:pointermove=passing(Act::Move)
            on:pointerup=passing(Act::Up)
            on:pointercancel=passing(Act::Up)
            on:click=click
            on:dragstart=|event: web_sys::Event| event.prevent_default()
        >
            <div class="tl__head" on:wheel=on(Act::WheelOnAxis)>
                <svg aria-hidden="true"><g class="tl__axis"></g></svg>
            </div>
            <div
                class="tl__body"
                on:wheel=on(Act::Wheel)
                on:keydown=on(Act::Key)
                on:focusin=prepare
                on:focusin=on(Act::Focus)
                on:focusout=passing(Act::Leave)
                on:pointerover=passing(Act::Over)
                on:pointerleave=passing(Act::Leave)
            >
                <svg role="group" aria-label=t().timeline aria-describedby="timeline-keys">
                    <g class="tl__lanes"></g>
                    <svg class="tl__plot" y="0" height="100%">
                        <g class="tl__grids"></g>
                        <g class="tl__days"></g>
                        <g class="tl__links"></g>
                        <g class="tl__events"></g>
                        <g class="tl__sketch" aria-hidden="true"><g class="tl__shapes"></g><g class="tl__words"></g></g>
                    </svg>
                </svg>
            </div>
        </div>
    }
}

/// The whole of it, to go to a time at once. Keys do the same on the events.
fn strip(chart: Chart) -> Html {
    let on = move |event: web_sys::Event| chart.when_steered(move || steer::steer(chart, Act::Strip, &event));
    html! {
        <div class="strip" on:pointerdown=on on:pointermove=on>
            <svg aria-hidden="true"><g class="strip__all"></g></svg>
        </div>
    }
}
