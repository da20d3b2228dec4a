//! Abbreviations, explained where they stand.
//!
//! An abbreviation in a text is a button that opens a note with what it stands for: a popover, which browsers open, place
//! and close without script, by key, pointer or touch. The button is named by the abbreviation, so that the sentence
//! reads on; its long form describes it, and is the hint that a browser without popovers still shows. The notes stand
//! behind the text that needs them.
//!
//! What is shown with such texts on several pages, facts and what was said, is here too: this is a part of the app of its
//! own, which the parts of those pages need. The agenda does not, so that its list calls nothing of it.
//!
//! Not within a link, a button or a `<summary>`, where no other button may be: there the abbreviation stays plain, and the
//! page that a link leads to explains it.

mod facts;
mod said;

pub use facts::{doubt, evidence, fact};
pub use said::{points, statement};

use leptos::prelude::*;
use plenary_core::glossary::{mentions, of_organization};
use plenary_core::model::{Cite, Dataset, GlossaryEntry, OrganizationId};

use crate::components::evidence::cite;
use crate::components::people::organization_link;
use crate::html::{Html, IntoHtml, html};

/// A text with its abbreviations explained. `cites` is what it rests on, as far as that is told: it decides what an
/// abbreviation stands for.
pub fn explained(data: &'static Dataset, text: &'static str, cites: &[Cite]) -> Html {
    Stretch::new(data).text(text, cites)
}

/// The heading of a page. The notes stand behind it, so that they are no part of its name.
pub fn title(data: &'static Dataset, text: &'static str, cites: &[Cite]) -> Html {
    let (text, notes) = Stretch::new(data).apart(text, cites);
    html! { <h1 tabindex="-1">{text}</h1> {notes} }
}

/// The short form of an organization where it is that organization that is meant.
pub fn short_form(data: &'static Dataset, id: OrganizationId) -> Option<Html> {
    let short = data.organization(id).abbreviation.as_deref()?;
    let entry = of_organization(data, id).and_then(|entry| data.glossary.get(entry));
    Some(match entry {
        Some(entry) => {
            let (mut html, mut notes) = (Html::new(), Html::new());
            mark(data, short, entry, &mut html, &mut notes);
            html.append(notes);
            html
        }
        None => explained(data, short, &[]),
    })
}

/// A stretch of a page within which each abbreviation is explained only where it first stands.
pub struct Stretch {
    data: &'static Dataset,
    /// The entries that have been explained, by position.
    told: Vec<usize>,
}

impl Stretch {
    /// A stretch that begins.
    pub fn new(data: &'static Dataset) -> Stretch {
        Stretch { data, told: Vec::new() }
    }

    /// Its next text, with the notes behind it.
    pub fn text(&mut self, text: &'static str, cites: &[Cite]) -> Html {
        let (mut html, notes) = self.apart(text, cites);
        html.append(notes);
        html
    }

    /// Its next text, and the notes for where they may stand.
    pub fn apart(&mut self, text: &'static str, cites: &[Cite]) -> (Html, Html) {
        let (mut html, mut notes) = (Html::new(), Html::new());
        let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
        let mut done = 0;
        for mention in mentions(self.data, text, cites, &mut self.told) {
            let range = mention.range;
            html.text(part(done, range.start));
            if let Some(entry) = self.data.glossary.get(mention.entry) {
                mark(self.data, part(range.start, range.end), entry, &mut html, &mut notes);
            }
            done = range.end;
        }
        html.text(part(done, text.len()));
        (html, notes)
    }
}

/// Writes an abbreviation, and its note.
fn mark(
    data: &'static Dataset,
    written: &'static str,
    entry: &'static GlossaryEntry,
    html: &mut Html,
    notes: &mut Html,
) {
    let id = Notes::here().next_id();
    html.append(html! {
        <button type="button" class="abbr" popovertarget=id.clone() title=entry.expansion.as_str()>
            <abbr>{written}</abbr>
        </button>
    });
    notes.append(note(data, entry, id));
}

fn note(data: &'static Dataset, entry: &'static GlossaryEntry, id: String) -> Html {
    let short = entry.abbreviation.as_str();
    let organization = entry.organization.map(|id| organization_link(data, id));
    let is_its_name = entry.organization.is_some_and(|id| data.organization(id).name == entry.expansion);
    html! {
        <span popover id=id class="gloss" role="note" aria-label=short>
            <b>{short}</b>
            " "
            {(!is_its_name).then(|| html! { {entry.expansion.as_str()} " " })}
            {organization}
            {entry.note.as_deref().map(|note| html! { <span class="gloss__more">{note}</span> })}
            {cite(data, entry.cite.as_ref(), None).map(|cite| html! { <span class="gloss__more">{cite}</span> })}
        </span>
    }
    .into_html()
}

/// The notes of abbreviations, each under an id of its own. One for the whole app, in context.
#[derive(Clone, Copy)]
pub struct Notes {
    /// How many there have been.
    count: StoredValue<usize>,
}

impl Notes {
    /// There are none yet.
    pub fn new() -> Notes {
        Notes { count: StoredValue::new(0) }
    }

    fn here() -> Notes {
        crate::app::Shared::here().notes
    }

    fn next_id(self) -> String {
        let count = self.count.get_value() + 1;
        self.count.set_value(count);
        format!("abbr-{count}")
    }
}

impl Default for Notes {
    fn default() -> Self {
        Notes::new()
    }
}
