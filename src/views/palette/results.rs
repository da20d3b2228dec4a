//! What is found, group by group, and what to say where nothing is.

use plenary_core::palette::GroupFound;
use plenary_core::search::Query;

use super::row::{option, row};
use super::state::State;
use crate::html::{Html, html};
use crate::strings::t;

/// How much is found, tracked.
pub fn status(state: State) -> String {
    state.look(|outcome| match outcome.total {
        0 if !outcome.is_complete && !outcome.words.is_empty() => t().loading.to_owned(),
        total => t().palette_status(&outcome.words, total),
    })
}

/// What can be searched, while nothing is; how to go on where nothing is found; tracked.
pub fn advice(state: State) -> Option<Html> {
    let advice = state.look(|outcome| match outcome.total {
        _ if outcome.words.is_empty() => Some(t().palette_groups),
        0 if outcome.is_complete => Some(t().palette_advice),
        _ => None,
    });
    advice.map(|advice| html! { <p class="palette__advice">{advice}</p> })
}

/// The options, tracked.
pub fn results(state: State) -> Html {
    let mut html = Html::new();
    state.look(|outcome| {
        let query = Query::new(&outcome.words);
        let mut position = 0;
        for (number, found) in outcome.groups.iter().enumerate() {
            let ends = outcome.ends.get(number) == Some(&true);
            html.append(group(state, number, (found, ends), &query, &outcome.hrefs, &mut position));
        }
    });
    html
}

fn group(
    state: State,
    number: usize,
    (found, ends): (&GroupFound, bool),
    query: &Query,
    hrefs: &[String],
    position: &mut usize,
) -> Html {
    let label = format!("palette-group-{number}");
    let mut rows = Html::new();
    for entry in &found.entries {
        rows.append(row(state, *position, *entry, query, hrefs.get(*position)));
        *position += 1;
    }
    if ends {
        let label = t().palette_all(found.group).unwrap_or_default();
        rows.append(option(state, *position, hrefs.get(*position), html! { <span class="hit__all">{label}</span> }));
        *position += 1;
    }
    html! {
        <div role="group" aria-labelledby=label.clone()>
            <div id=label class="palette__group" role="presentation">
                {t().palette_group(found.group)} " "
                <span class="num">{t().palette_count(found.entries.len(), found.total)}</span>
            </div>
            {rows}
        </div>
    }
}
