//! Long lists, of which only what is near the window is in the document.

mod rows;

pub use rows::windowed_rows;

use leptos::prelude::*;

use super::rest::Rest;
use crate::browser::watch::watch;
use crate::html::{Html, html, live};

/// So many entries stand in the document at once, whether they can be seen or not: the browser can search the page for
/// words, and all lists but the largest are shorter.
pub const WHOLE: usize = 300;

/// The pieces with so many entries are there from the beginning: they fill a window. What lies below comes with the next
/// frame, so that a key or a click is answered in the one before.
const FIRST: usize = 24;

/// A piece of a list.
pub struct Chunk {
    heading: Option<Html>,
    entries: usize,
    content: Box<dyn Fn() -> Html + Send>,
}

impl Chunk {
    /// A piece with so many entries.
    pub fn new(entries: usize, content: impl Fn() -> Html + Send + 'static) -> Chunk {
        Chunk { heading: None, entries, content: Box::new(content) }
    }

    /// The same piece under a heading, which is always there.
    pub fn under(self, heading: Option<Html>) -> Chunk {
        Chunk { heading, ..self }
    }
}

/// A list in pieces: all of them, or of a long list those that are near the window; the others keep their place.
pub fn windowed(chunks: Vec<Chunk>) -> Html {
    if is_short(&chunks) {
        return whole(chunks);
    }
    pieces(chunks, &|number, near, Chunk { heading, content, .. }| {
        let content = move || near.get().then(&content);
        html! { {heading} <div class="piece" data-piece=number>{live(content)}</div> }
    })
}

fn is_short(chunks: &[Chunk]) -> bool {
    chunks.iter().map(|chunk| chunk.entries).sum::<usize>() <= WHOLE
}

/// All pieces, of which those below the window may come later.
fn whole(chunks: Vec<Chunk>) -> Html {
    let (mut html, mut before, mut rest) = (Html::new(), 0, None);
    for Chunk { heading, entries, content } in chunks {
        heading.into_iter().for_each(|heading| html.append(heading));
        html.append(if before < FIRST { content() } else { rest.get_or_insert_with(Rest::here).piece(content) });
        before += entries;
    }
    html
}

fn pieces(chunks: Vec<Chunk>, piece: &dyn Fn(usize, RwSignal<bool>, Chunk) -> Html) -> Html {
    let mut before = 0;
    let mut near: Vec<RwSignal<bool>> = Vec::with_capacity(chunks.len());
    for chunk in &chunks {
        near.push(RwSignal::new(before < FIRST));
        before += chunk.entries;
    }
    watch(near.clone(), chunks.iter().map(|chunk| chunk.entries).collect());
    let mut html = Html::new();
    for (number, (chunk, near)) in chunks.into_iter().zip(near).enumerate() {
        html.append(piece(number, near, chunk));
    }
    html
}
