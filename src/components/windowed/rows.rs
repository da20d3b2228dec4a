//! Long tables.

use leptos::prelude::Get;

use super::{Chunk, is_short, pieces};
use crate::html::{Html, html, live};

/// The rows of a table, in the same way: each piece is a group of rows. A heading is a row of its own, which begins a
/// group in a short table too.
pub fn windowed_rows(chunks: Vec<Chunk>) -> Html {
    if is_short(&chunks) {
        let (mut groups, mut rows) = (Html::new(), Html::new());
        for chunk in chunks {
            if let Some(heading) = chunk.heading {
                close_group(&mut groups, &mut rows);
                rows.append(heading);
            }
            rows.append((chunk.content)());
        }
        close_group(&mut groups, &mut rows);
        return groups;
    }
    pieces(chunks, &|number, near, Chunk { heading, content, .. }| {
        let content = move || match near.get() {
            true => content(),
            false => html! { <tr class="spacer" aria-hidden="true"><td></td></tr> },
        };
        html! { <tbody class="piece" data-piece=number>{heading} {live(content)}</tbody> }
    })
}

/// Ends a group of rows, if it has any.
fn close_group(groups: &mut Html, rows: &mut Html) {
    if !rows.is_blank() {
        let rows = std::mem::take(rows);
        groups.append(html! { <tbody>{rows}</tbody> });
    }
}
