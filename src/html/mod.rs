//! Markup, as plain calls that fill one list of steps.
//!
//! Leptos' `view!` compiles a type, and the code to build and update it, for every piece of markup. Written that way, the
//! pages of this app weighed more than all the rest of it. [`html!`] has one type for all markup, and one for each way in
//! which it reacts: an event (`on:click`), an attribute or property that follows signals (`live:hidden`, `prop:value`),
//! and content that is made anew when signals change ([`live()`]). Leptos' signals and effects are under it. Texts and
//! attributes are escaped; there is no way to put in markup as text.
//!
//! The functions that `html!` calls are kept out of line: inlined into hundreds of places, they were most of the binary.

mod kept;
mod reactive;
mod render;
mod values;

pub use kept::{effect, memo, memo_of};
pub use plenary_html_macro::html;
pub use reactive::{Live, LiveValue, live, live_by};
pub use values::{CollectHtml, IntoHtml, Value, tenths};

use std::borrow::Cow;

/// Markup, as the steps that write it.
#[derive(Default)]
pub struct Html {
    steps: Vec<Step>,
}

/// One step of writing.
enum Step {
    /// Begins an element; attributes follow, then its content.
    Open(&'static str),
    /// Sets an attribute of the element just begun.
    Attribute(&'static str, Cow<'static, str>),
    /// Sets an attribute of the element just begun, and again when signals change; leaves it out for nothing.
    Follow(&'static str, reactive::Following),
    /// Sets a property of the element just begun, and again when signals change.
    Property(&'static str, reactive::Property),
    /// Handles an event of the element just begun.
    On(&'static str, reactive::Handler),
    /// Writes a text.
    Text(Cow<'static, str>),
    /// Puts in content that reacts.
    Live(Live),
    /// Ends the element begun last.
    Close,
}

impl Html {
    /// No markup.
    pub fn new() -> Html {
        Html::default()
    }

    /// Begins an element.
    #[inline(never)]
    pub fn open(&mut self, tag: &'static str) {
        self.steps.push(Step::Open(tag));
    }

    /// Sets an attribute of the element just begun.
    #[inline(never)]
    pub fn attribute(&mut self, name: &'static str, value: &'static str) {
        self.steps.push(Step::Attribute(name, Cow::Borrowed(value)));
    }

    /// Sets an attribute of the element just begun to a text made for it.
    #[inline(never)]
    pub fn attribute_owned(&mut self, name: &'static str, value: String) {
        self.steps.push(Step::Attribute(name, Cow::Owned(value)));
    }

    /// Sets an attribute of the element just begun, and again when signals change.
    #[inline(never)]
    pub fn follow(&mut self, name: &'static str, value: reactive::Following) {
        self.steps.push(Step::Follow(name, value));
    }

    /// Sets a property of the element just begun, and again when signals change.
    #[inline(never)]
    pub fn property(&mut self, name: &'static str, value: reactive::Property) {
        self.steps.push(Step::Property(name, value));
    }

    /// Handles an event of the element just begun.
    #[inline(never)]
    pub fn on(&mut self, event: &'static str, handler: reactive::Handler) {
        self.steps.push(Step::On(event, handler));
    }

    /// Writes a text.
    #[inline(never)]
    pub fn text(&mut self, text: &'static str) {
        self.steps.push(Step::Text(Cow::Borrowed(text)));
    }

    /// Writes a text made for it.
    #[inline(never)]
    pub fn text_owned(&mut self, text: String) {
        self.steps.push(Step::Text(Cow::Owned(text)));
    }

    /// Puts in content that reacts.
    #[inline(never)]
    pub fn live(&mut self, content: Live) {
        self.steps.push(Step::Live(content));
    }

    /// Ends the element begun last.
    #[inline(never)]
    pub fn close(&mut self) {
        self.steps.push(Step::Close);
    }

    /// Whether there is nothing to read in it.
    pub fn is_blank(&self) -> bool {
        !self.steps.iter().any(|step| matches!(step, Step::Text(_) | Step::Live(_)))
    }

    /// Writes other markup.
    #[inline(never)]
    pub fn append(&mut self, mut other: Html) {
        self.steps.append(&mut other.steps);
    }
}

#[cfg(test)]
mod tests;
