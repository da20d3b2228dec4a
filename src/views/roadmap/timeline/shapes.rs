//! What a date looks like on the timeline.

use plenary_core::timeline::{Figure, Placed, Shape};

use crate::html::{Html, IntoHtml, html, tenths};
use crate::strings::t;

/// Half the height of a bar.
const HALF: f64 = 7.0;

/// One shape, on a row whose middle is at `y`.
pub fn shape(shape: &Shape, y: f64) -> Html {
    let class = class(shape);
    match shape.figure {
        Figure::Mark { x } => diamond(class, x, y).into_html(),
        Figure::Bar { x, width } | Figure::Window { x, width } => {
            let fade = |x: f64| html! { <rect class="tl__fade" x=x y=y - HALF width="5" height=2.0 * HALF /> };
            html! {
                <g class=class>
                    <rect x=x y=y - HALF width=width height=2.0 * HALF rx="2" />
                    {shape.fade_start.then(|| (fade(x + 4.0), fade(x + 12.0)))}
                    {shape.fade_end.then(|| (fade(x + width - 9.0), fade(x + width - 17.0)))}
                </g>
            }
            .into_html()
        }
    }
}

fn class(shape: &Shape) -> String {
    let mut class = String::from(match shape.figure {
        Figure::Mark { .. } => "tl__mark",
        Figure::Bar { .. } => "tl__bar",
        Figure::Window { .. } => "tl__window",
    });
    for (holds, name) in
        [(shape.planned, " tl__planned"), (shape.approximate, " tl__approximate"), (shape.uncertain, " tl__uncertain")]
    {
        if holds {
            class.push_str(name);
        }
    }
    class
}

fn diamond(class: String, x: f64, y: f64) -> Html {
    let half = HALF - 0.5;
    let [left, middle, right] = [x - half, x, x + half].map(tenths);
    let [top, line, bottom] = [y - half, y, y + half].map(tenths);
    let points = format!("{left},{line} {middle},{top} {right},{line} {middle},{bottom}");
    html! { <g class=class><polygon points=points /></g> }
}

/// An area around shapes and label that takes the pointer: at least 24 px high, as WCAG 2.2 asks of a target.
pub fn target(placed: &Placed) -> Html {
    let ends = placed.shapes.iter().map(|shape| match shape.figure {
        Figure::Mark { x } => (x - 12.0, x + 12.0),
        Figure::Bar { x, width } | Figure::Window { x, width } => (x, x + width),
    });
    let label = placed.label.map(|label| label.span()).map(|span| (span.start, span.end));
    let (start, end) = ends.chain(label).fold((f64::MAX, f64::MIN), |all, one| (all.0.min(one.0), all.1.max(one.1)));
    let width = (end - start).max(24.0);
    html! {
        <g>
            <rect class="tl__target" x=start y=placed.y - 12.0 width=width height="24" rx="3" />
        </g>
    }
}

/// A small drawing of each kind of shape, with its meaning.
pub fn samples() -> Vec<(Html, &'static str)> {
    let sample = |figure: Figure, planned: bool| {
        let plain = Shape { figure, planned, approximate: false, uncertain: false, fade_start: false, fade_end: false };
        html! {
            <svg class="legend__sample lane-0" width="36" height="18" viewBox="0 0 36 18" aria-hidden="true">
                {shape(&plain, 9.0)}
            </svg>
        }
        .into_html()
    };
    vec![
        (sample(Figure::Mark { x: 18.0 }, false), t().legend_mark),
        (sample(Figure::Bar { x: 2.0, width: 32.0 }, false), t().legend_bar),
        (sample(Figure::Window { x: 2.0, width: 32.0 }, false), t().legend_window),
        (sample(Figure::Bar { x: 2.0, width: 32.0 }, true), t().legend_planned),
    ]
}
