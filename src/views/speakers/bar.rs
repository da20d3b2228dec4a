//! The lines above the speakers: how many they are, what narrows them, how they are drawn and sorted.

use leptos::prelude::*;
use plenary_core::directory::Heading;
use plenary_core::route::{SpeakersOrder, SpeakersQuery, SpeakersSort};
use plenary_core::search::Query;

use super::state::Speakers;
use super::take;
use crate::browser::page;
use crate::components::finding::{self, Found, tab};
use crate::html::{CollectHtml, Html, Live, html, live, live_by};
use crate::parts::{Part, later};
use crate::strings::t;

/// The lines above the speakers.
pub fn bar(speakers: Speakers, list: Found) -> Html {
    html! {
        <div class="view-bar">
            {views(speakers)}
            {orders(speakers)}
            {along(speakers)}
        </div>
        <div class="results__bar">
            {finding::count(list)}
            {finding::chips(list)}
            {finding::clear(list)}
        </div>
        {letters(speakers)}
    }
}

/// As cards or as a table.
fn views(speakers: Speakers) -> Html {
    let link = |is_table: bool, label: &'static str| {
        to(speakers, move |query| query.is_table = is_table, move || speakers.query().is_table == is_table, label)
    };
    html! {
        <nav class="toggle" aria-label=t().view>
            <ul>{link(false, t().cards)} {link(true, t().table)}</ul>
        </nav>
    }
}

/// What the cards are sorted by; the heads of a table do that themselves. Organizations become headings. While words are
/// searched for, the best matches can come first.
fn orders(speakers: Speakers) -> Live {
    const TABLE: usize = 0;
    const CARDS: usize = 1;
    const CARDS_RANKED: usize = 2;
    let key = move || {
        let query = speakers.query();
        vec![match (query.is_table, Query::new(&query.q).is_empty()) {
            (true, _) => TABLE,
            (_, true) => CARDS,
            _ => CARDS_RANKED,
        }]
    };
    live_by(key, move |how| {
        let link = |by: SpeakersOrder, label: &'static str| {
            let sort = first_sort(by);
            let is_chosen = move || speakers.listing(|listing| listing.sort.is_some_and(|now| now.by == by));
            to(speakers, move |query| query.sort = Some(sort), is_chosen, label)
        };
        let ranked = || {
            let is_chosen = move || speakers.listing(|listing| listing.sort.is_none());
            to(speakers, |query| query.sort = None, is_chosen, t().best_match)
        };
        (how != [TABLE]).then(|| {
            html! {
                <nav class="toggle" aria-label=t().sorted_by>
                    <ul>
                        {(how == [CARDS_RANKED]).then(ranked)}
                        {link(SpeakersOrder::Name, t().name)}
                        {link(SpeakersOrder::Organization, t().organization)}
                        {link(SpeakersOrder::Contributions, t().contributions)}
                    </ul>
                </nav>
            }
        })
    })
}

/// What takes those found along, once it is asked for.
fn along(speakers: Speakers) -> Html {
    let open = RwSignal::new(false);
    html! {
        <details class="take" on:toggle=move |_: web_sys::Event| open.set(true)>
            <summary class="button">{t().take_along}</summary>
            {live(move || open.get().then(|| later(Part::Export, move || take::take(speakers))))}
        </details>
    }
}

/// The order in which something is sorted first: names from A, contributions from the most.
pub fn first_sort(by: SpeakersOrder) -> SpeakersSort {
    SpeakersSort { by, descending: by == SpeakersOrder::Contributions }
}

fn to(
    speakers: Speakers,
    choose: impl Fn(&mut SpeakersQuery) + Send + 'static,
    is_chosen: impl Fn() -> bool + Send + 'static,
    label: &'static str,
) -> Html {
    let href = move || {
        // Followed, since what else is chosen goes along.
        speakers.query();
        speakers.href(&choose)
    };
    tab(href, is_chosen, html! { {label} })
}

/// The letters of a long list, to jump by.
fn letters(speakers: Speakers) -> Live {
    // The letters as numbers, each with the group that it leads to.
    let key = move || {
        let groups = speakers.groups();
        let mut key = Vec::new();
        for (number, group) in groups.iter().enumerate() {
            if let Heading::Letter(letter) = &group.heading {
                key.push(number);
                key.push(u32::from(*letter) as usize);
            }
        }
        key
    };
    live_by(key, move |key| {
        let letter = |pair: &[usize]| {
            let [group, letter] = pair else { return Html::new() };
            let text = u32::try_from(*letter).ok().and_then(char::from_u32).map(String::from).unwrap_or_default();
            let jump = group_id(*group);
            html! {
                <li>
                    <button type="button" class="letter" on:click=move |_: web_sys::Event| page::jump(&jump)>
                        {text}
                    </button>
                </li>
            }
        };
        (!key.is_empty()).then(|| {
            html! {
                <nav class="letters" aria-label=t().letters><ul>{key.chunks(2).map(letter).collect_html()}</ul></nav>
            }
        })
    })
}

/// The id of the heading of a group.
pub fn group_id(number: usize) -> String {
    format!("group-{number}")
}
