//! What can stand between tags, and what an attribute can be set to.

pub use plenary_core::text::tenths;

use super::Html;

/// What can stand between tags.
pub trait IntoHtml: Sized {
    /// Writes itself.
    fn put(self, html: &mut Html);

    /// As markup of its own.
    fn into_html(self) -> Html {
        let mut html = Html::new();
        self.put(&mut html);
        html
    }
}

impl IntoHtml for Html {
    fn put(self, html: &mut Html) {
        html.append(self);
    }
}

impl IntoHtml for &'static str {
    fn put(self, html: &mut Html) {
        html.text(self);
    }
}

impl IntoHtml for String {
    fn put(self, html: &mut Html) {
        html.text_owned(self);
    }
}

impl IntoHtml for usize {
    fn put(self, html: &mut Html) {
        html.text_owned(self.to_string());
    }
}

impl<T: IntoHtml> IntoHtml for Option<T> {
    fn put(self, html: &mut Html) {
        if let Some(some) = self {
            some.put(html);
        }
    }
}

impl<T: IntoHtml, const N: usize> IntoHtml for [T; N] {
    fn put(self, html: &mut Html) {
        for item in self {
            item.put(html);
        }
    }
}

impl<A: IntoHtml, B: IntoHtml> IntoHtml for (A, B) {
    fn put(self, html: &mut Html) {
        self.0.put(html);
        self.1.put(html);
    }
}

/// Collects pieces of markup.
pub trait CollectHtml: Iterator {
    /// All of them, one after the other.
    fn collect_html(self) -> Html;
}

impl<I: Iterator<Item: IntoHtml>> CollectHtml for I {
    fn collect_html(self) -> Html {
        let mut html = Html::new();
        for item in self {
            item.put(&mut html);
        }
        html
    }
}

/// What an attribute can be set to.
pub trait Value {
    /// Sets the attribute, or leaves it out.
    fn set(self, name: &'static str, html: &mut Html);
}

impl Value for &'static str {
    fn set(self, name: &'static str, html: &mut Html) {
        html.attribute(name, self);
    }
}

impl Value for String {
    fn set(self, name: &'static str, html: &mut Html) {
        html.attribute_owned(name, self);
    }
}

impl Value for bool {
    fn set(self, name: &'static str, html: &mut Html) {
        if self {
            html.attribute(name, "");
        }
    }
}

impl Value for usize {
    fn set(self, name: &'static str, html: &mut Html) {
        html.attribute_owned(name, self.to_string());
    }
}

/// A length in user units.
impl Value for f64 {
    fn set(self, name: &'static str, html: &mut Html) {
        html.attribute_owned(name, tenths(self));
    }
}

impl<T: Value> Value for Option<T> {
    fn set(self, name: &'static str, html: &mut Html) {
        if let Some(some) = self {
            some.set(name, html);
        }
    }
}
