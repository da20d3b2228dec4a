//! The ways in which markup reacts. Each is one type, whatever is behind it.

use std::borrow::Cow;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::kept::memo;
use super::{Html, IntoHtml};

/// What handles an event.
pub type Handler = Box<dyn FnMut(web_sys::Event) + Send>;
/// What gives the value of an attribute, or none, from signals.
pub type Following = Box<dyn Fn() -> Option<Cow<'static, str>> + Send>;
/// What gives the value of a property from signals.
pub type Property = Box<dyn Fn() -> JsValue + Send>;

/// What makes content of signals.
pub(super) type Content = Box<dyn Fn() -> Html + Send>;

/// Content that is made of a key.
type OfKey = Box<dyn Fn(&[usize]) -> Html + Send>;

/// Content that is made anew when the signals change that it was made from.
pub struct Live(pub(super) Content);

/// Content that is made anew when the signals change that it was made from.
pub fn live<T: IntoHtml>(content: impl Fn() -> T + Send + 'static) -> Live {
    Live(Box::new(move || content().into_html()))
}

/// Content that is made anew only when its key changes, which signals give: what has the focus in it keeps it meanwhile.
pub fn live_by<T: IntoHtml>(
    key: impl Fn() -> Vec<usize> + Send + Sync + 'static,
    content: impl Fn(&[usize]) -> T + Send + 'static,
) -> Live {
    boxed(Box::new(key), Box::new(move |key: &[usize]| content(key).into_html()))
}

/// Compiled once for all.
#[inline(never)]
fn boxed(key: Box<dyn Fn() -> Vec<usize> + Send + Sync>, content: OfKey) -> Live {
    let key = memo(key);
    Live(Box::new(move || key.with(|key| content(key))))
}

impl IntoHtml for Live {
    fn put(self, html: &mut Html) {
        html.live(self);
    }
}

/// What an attribute that follows signals can be set to.
pub trait LiveValue {
    /// The text, or nothing to leave the attribute out.
    fn text(self) -> Option<Cow<'static, str>>;
}

impl LiveValue for &'static str {
    fn text(self) -> Option<Cow<'static, str>> {
        Some(Cow::Borrowed(self))
    }
}

impl LiveValue for String {
    fn text(self) -> Option<Cow<'static, str>> {
        Some(Cow::Owned(self))
    }
}

impl LiveValue for bool {
    fn text(self) -> Option<Cow<'static, str>> {
        self.then_some(Cow::Borrowed(""))
    }
}

impl<T: LiveValue> LiveValue for Option<T> {
    fn text(self) -> Option<Cow<'static, str>> {
        self.and_then(T::text)
    }
}
