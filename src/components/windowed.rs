//! Long lists, of which only what is near the window is in the document.

use leptos::prelude::*;

use crate::browser::watch::watch;
use crate::html::{Html, html, live};

/// So many entries stand in the document at once, whether they can be seen or not: the browser can search the page for
/// words, and all programmes but the largest are shorter.
const WHOLE: usize = 300;

/// So many pieces are there from the beginning.
const FIRST: usize = 3;

/// A piece of a list.
pub struct Chunk {
    entries: usize,
    content: Box<dyn Fn() -> Html + Send>,
}

impl Chunk {
    /// A piece with so many entries.
    pub fn new(entries: usize, content: impl Fn() -> Html + Send + 'static) -> Chunk {
        Chunk { entries, content: Box::new(content) }
    }
}

/// A list in pieces: all of them, or of a long list those that are near the window; the others keep their place.
pub fn windowed(chunks: Vec<Chunk>) -> Html {
    let entries: usize = chunks.iter().map(|chunk| chunk.entries).sum();
    let mut html = Html::new();
    if entries <= WHOLE {
        for chunk in chunks {
            html.append((chunk.content)());
        }
        return html;
    }
    let near: Vec<RwSignal<bool>> = (0..chunks.len()).map(|number| RwSignal::new(number < FIRST)).collect();
    watch(near.clone(), chunks.iter().map(|chunk| chunk.entries).collect());
    for (number, (chunk, near)) in chunks.into_iter().zip(near).enumerate() {
        let content = move || near.get().then(|| (chunk.content)());
        html.append(html! { <div class="piece" data-piece=number>{live(content)}</div> });
    }
    html
}
