//! How many are found, what narrows them, and what to say where nothing is found.

use plenary_core::find::Narrowing;

use super::{Found, without};
use crate::html::{CollectHtml, Html, Live, html, live};
use crate::strings::t;

/// A link to another choice, marked while that is the present one. It stays the same element, so that it keeps the
/// focus.
pub fn tab(
    href: impl Fn() -> String + Send + 'static,
    is_chosen: impl Fn() -> bool + Send + 'static,
    content: Html,
) -> Html {
    html! {
        <li><a live:href=href live:aria-current=move || is_chosen().then_some("true")>{content}</a></li>
    }
}

/// How many are found.
pub fn count(list: Found) -> Html {
    let text = move || {
        let (found, total) = list.numbers();
        (list.words().found)(found, total)
    };
    html! { <p role="status" class="results__count">{live(text)}</p> }
}

/// What is chosen, each with a button that takes it back.
pub fn chips(list: Found) -> Live {
    live(move || {
        let typed = list.typed();
        let typed = typed.trim();
        let words = (!typed.is_empty()).then(|| chip(t().words_searched(typed), move || list.search(String::new())));
        let values = list.chosen().into_iter().map(|(facet, of, key)| {
            let label = list.name(facet, of);
            chip(label, move || list.toggle(facet, &key))
        });
        let chips = words.into_iter().chain(values).collect_html();
        (!chips.is_blank()).then(|| html! { <ul class="chips" aria-label=t().chosen_filters>{chips}</ul> })
    })
}

fn chip(label: String, take_back: impl Fn() + Send + 'static) -> Html {
    let name = t().remove_filter(&label);
    let take_back = move |_: web_sys::Event| take_back();
    html! { <li><button type="button" class="chip" aria-label=name on:click=take_back>{label}</button></li> }
}

/// The button that takes everything back, while there is something.
pub fn clear(list: Found) -> Html {
    let is_idle = move || !list.is_narrowed();
    let clear = move |_: web_sys::Event| list.clear();
    html! { <button type="button" class="button" live:hidden=is_idle on:click=clear>{t().clear_filters}</button> }
}

/// What to say where nothing matches: what could be taken back, and what that would give.
pub fn nothing(list: Found) -> Html {
    let ways = list.loosen();
    let words = list.words();
    let way = |(narrowing, count, href): (Narrowing, usize, String)| {
        let found = (words.found)(count, count);
        html! { <li><a href=href>{without(list, narrowing)}</a> " " <span class="muted">{found}</span></li> }
    };
    html! {
        <div class="empty">
            <p class="lead">{words.nothing}</p>
            {(!ways.is_empty()).then(|| html! {
                <p class="muted">{t().loosen}</p>
                <ul>{ways.into_iter().map(way).collect_html()}</ul>
            })}
        </div>
    }
}
