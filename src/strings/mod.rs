//! Every word of the interface, one module per language.
//!
//! A language is a [`Strings`]: plain texts, and functions where a text has parts that vary, so that each language puts
//! number, case and order as it needs them. No sentence is built by joining pieces anywhere else.

mod en;
mod kinds;

pub use kinds::Strings;

/// The strings of the language in use.
pub fn t() -> &'static Strings {
    &en::EN
}
