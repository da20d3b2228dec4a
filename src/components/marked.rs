//! Texts in which words are searched for.

use plenary_core::search::Query;

use crate::html::Html;

/// A text with the words searched for marked.
pub fn marked(text: &str, query: &Query) -> Html {
    let mut html = Html::new();
    let mut done = 0;
    for range in query.marks(text) {
        html.text_owned(text[done..range.start].to_owned());
        html.open("mark");
        html.text_owned(text[range.start..range.end].to_owned());
        html.close();
        done = range.end;
    }
    html.text_owned(text[done..].to_owned());
    html
}
