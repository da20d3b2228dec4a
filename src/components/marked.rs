//! Texts in which words were searched for.

use plenary_core::search::Query;

use crate::html::Html;

/// A text with the words searched for marked.
pub fn marked(text: &'static str, query: &Query) -> Html {
    let mut html = Html::new();
    let mut done = 0;
    for range in query.marks(text) {
        html.text(&text[done..range.start]);
        html.open("mark");
        html.text(&text[range.start..range.end]);
        html.close();
        done = range.end;
    }
    html.text(&text[done..]);
    html
}
