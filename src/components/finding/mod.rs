//! Finding in a list: the search box, the facets with their counts, and what is chosen of them. Each list that can be
//! searched says by [`Finding`] what stands in them.

mod bar;
mod facets;

pub use bar::{chips, clear, count, nothing, tab};
pub use facets::{facets, fieldsets};

use plenary_core::facet::FacetState;
use plenary_core::find::Narrowing;

use crate::html::{Html, html};
use crate::strings::t;
use leptos::prelude::event_target_value;

/// A list that can be searched. What it tells is tracked.
pub trait Finding: Send + Sync {
    /// Looks at the facets.
    fn look(&self, look: &mut dyn FnMut(&[FacetState]));

    /// How many are found, of how many.
    fn numbers(&self) -> (usize, usize);

    /// The words searched for.
    fn typed(&self) -> String;

    /// The values that are chosen: the facet, what each stands for, and its key.
    fn chosen(&self) -> Vec<(usize, usize, String)>;

    /// What could be taken back where nothing is found, with how many that gives and where it leads.
    fn loosen(&self) -> Vec<(Narrowing, usize, String)>;

    /// Searches for other words.
    fn search(&self, words: String);

    /// Chooses a value, or takes it back.
    fn toggle(&self, facet: usize, key: &str);

    /// Whether there is something to take back, be it a value that nothing has.
    fn is_narrowed(&self) -> bool;

    /// Takes everything back.
    fn clear(&self);

    /// What a facet is called.
    fn legend(&self, facet: usize) -> &'static str;

    /// The key of a facet in addresses.
    fn key(&self, facet: usize) -> &'static str;

    /// What a value of a facet is called; not tracked, as that is always the same.
    fn name(&self, facet: usize, of: usize) -> String;

    /// The name in full of a value whose name is an abbreviation.
    fn long_name(&self, facet: usize, of: usize) -> Option<&'static str>;

    /// The words for it.
    fn words(&self) -> Words;
}

/// A list that can be searched, for all that looks at it.
pub type Found = &'static dyn Finding;

/// A list as all that stands beside it looks at it. It lives as long as the data does, in some bytes per visit: its many
/// users then share it without counting, which is a kilobyte less to download.
pub fn found(list: impl Finding + 'static) -> Found {
    Box::leak(Box::new(list))
}

/// How one speaks of a list.
pub struct Words {
    /// The label of the search box.
    pub search: &'static str,
    /// What stands in it while it is empty.
    pub hint: &'static str,
    /// Its id.
    pub id: &'static str,
    /// How many are found, of how many.
    pub found: fn(usize, usize) -> String,
    /// That nothing matches.
    pub nothing: &'static str,
}

/// The search box: typing replaces the entry in the history.
pub fn search(list: Found) -> Html {
    let words = list.words();
    html! {
        <form role="search" class="search" on:submit=|event: web_sys::Event| event.prevent_default()>
            <label for=words.id>{words.search}</label>
            <input
                id=words.id
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder=words.hint
                prop:value=move || list.typed()
                on:input=move |event: web_sys::Event| list.search(event_target_value(&event))
            />
        </form>
    }
}

/// The search box and the facets, as they stand beside a list.
pub fn side(list: Found) -> Html {
    html! {
        <div class="split__side">
            {search(list)}
            {facets(list)}
        </div>
    }
}

/// What one could do without, in words.
fn without(list: Found, narrowing: Narrowing) -> String {
    match narrowing {
        Narrowing::Words => t().without_words.to_owned(),
        Narrowing::Own => t().without_mine.to_owned(),
        Narrowing::Facet(facet) => t().without_facet(list.legend(facet)),
    }
}
