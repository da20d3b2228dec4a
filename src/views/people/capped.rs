//! Lists that begin short.

use std::ops::Range;

use leptos::prelude::*;

use crate::components::section::list;
use crate::html::{Html, html, live};
use crate::strings::t;

/// A list of a style that shows so many items, and the rest once it is opened. `items` makes those of a range.
pub fn capped(
    class: &'static str,
    count: usize,
    shown: usize,
    items: impl Fn(Range<usize>) -> Html + Send + 'static,
) -> Html {
    if count == 0 {
        return Html::new();
    }
    let first = list("ul", class, items(0..count.min(shown)));
    if count <= shown {
        return first;
    }
    let open = RwSignal::new(false);
    html! {
        {first}
        <details class="more" on:toggle=move |_: web_sys::Event| open.set(true)>
            <summary>{t().and_more(count - shown)}</summary>
            {live(move || open.get().then(|| list("ul", class, items(shown..count))))}
        </details>
    }
}
