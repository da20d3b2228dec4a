//! What the shapes of the timeline mean.

use plenary_core::roadmap::{Sign, draw};

use crate::html::{CollectHtml, Html, html};
use crate::strings::t;

/// A small drawing of each kind of shape, with its meaning.
pub fn legend() -> Html {
    let item = |sign: Sign| {
        let drawing = draw(&sign.sample(), None, (0.0, 0.0));
        let strokes =
            drawing.strokes.into_iter().map(|stroke| html! { <path class=stroke.ink.class() d=stroke.path /> });
        let texts = drawing.texts.into_iter().map(|text| {
            let class = if text.is_inside { "tl__label tl__label--inside" } else { "tl__label" };
            html! { <text class=class x=text.x y="4">{text.text}</text> }
        });
        html! {
            <li>
                <svg class="legend__sample lane-0" width="52" height="18" viewBox="-2 -9 56 18" aria-hidden="true">
                    {strokes.collect_html()}
                    {texts.collect_html()}
                </svg>
                " "
                {meaning(sign)}
            </li>
        }
    };
    html! {
        <ul class="legend" aria-label=t().legend>{Sign::ALL.into_iter().map(item).collect_html()}</ul>
    }
}

/// What a sign means.
pub fn meaning(sign: Sign) -> &'static str {
    match sign {
        Sign::Day => t().legend_mark,
        Sign::Days => t().legend_bar,
        Sign::Window => t().legend_window,
        Sign::Planned => t().legend_planned,
        Sign::Slip => t().legend_slip,
        Sign::Approximate => t().legend_approximate,
        Sign::Uncertain => t().legend_uncertain,
        Sign::Open => t().legend_open,
    }
}
