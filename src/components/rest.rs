//! What lies below the window: it comes once what the window shows has been painted, so that a click or a key is
//! answered before it.

use leptos::prelude::*;

use crate::browser::{history, page};
use crate::html::{Html, IntoHtml, live};

/// What of a page lies below the window.
#[derive(Clone, Copy)]
pub struct Rest {
    /// Whether it is there; nothing where it is there at once.
    is_due: Option<RwSignal<bool>>,
}

impl Rest {
    /// That of the page shown: it comes later where that is shown from its top. A page that is taken up where it was left,
    /// or further down, needs its height at once.
    pub fn here() -> Rest {
        if page::is_behind_boot() || history::is_taken_up() || !page::is_at_top() {
            return Rest { is_due: None };
        }
        let is_due = RwSignal::new(false);
        page::once_painted(move || {
            // The page may have gone by then.
            let _gone = is_due.try_set(true);
        });
        Rest { is_due: Some(is_due) }
    }

    /// A piece of it.
    pub fn piece(self, content: Box<dyn Fn() -> Html + Send>) -> Html {
        match self.is_due {
            Some(is_due) => live(move || is_due.get().then(&content)).into_html(),
            None => content(),
        }
    }
}
