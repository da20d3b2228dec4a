//! A part of a page under a heading.

use crate::html::{Html, html};

/// A part of a page under a heading, which names it; nothing where it would say nothing.
///
/// The `id` is that of the heading.
#[inline(never)]
pub fn section(id: &'static str, title: &'static str, content: Html) -> Html {
    if content.is_blank() {
        return Html::new();
    }
    html! {
        <section aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {content}
        </section>
    }
}

/// An element of a style, with what is in it: a list with its items, a heading of a level to be chosen.
#[inline(never)]
pub fn list(tag: &'static str, class: &'static str, items: Html) -> Html {
    let mut html = Html::new();
    html.open(tag);
    html.attribute("class", class);
    html.append(items);
    html.close();
    html
}
