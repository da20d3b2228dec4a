//! The domain of Plenary, without a browser.
//!
//! What a meeting is, which problems its data has, what a date means, which people match a search, where a bar of the
//! roadmap lies, how a page's address reads: all of it is here, as plain values and functions with native tests. There
//! is no DOM, no clock, no file and no network in this crate; `now`, the language and the width of the window are
//! arguments.
//!
//! The way of a datum: JSON text → [`load`] (typed errors with line and JSON pointer) → [`raw`] → [`validate`] (all
//! problems at once) → [`model`], which the views read.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod agenda;
pub mod calendar;
pub mod civil;
pub mod csv;
pub mod directory;
pub mod edtf;
pub mod embed;
pub mod facet;
pub mod find;
pub mod glossary;
pub mod load;
pub mod lookup;
pub mod model;
mod order;
pub mod overview;
pub mod palette;
pub mod people;
pub mod picks;
pub mod qr;
pub mod raw;
pub mod roadmap;
pub mod route;
#[cfg(feature = "schema")]
pub mod schema;
pub mod search;
mod slots;
pub mod text;
pub mod timeline;
pub mod validate;
