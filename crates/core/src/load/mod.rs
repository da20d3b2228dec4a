//! From the text of a data file to its raw type, or to everything in its shape that is wrong, each with its place.
//!
//! A file is read in three steps, of which only the last is written once per type: `json` turns text into values that
//! know where they stand; `check` holds them against the [`Shape`] of the type, a table, and notes every fault; what
//! has none is taken apart into the type by [`FromJson`]. The macros of `record` write table and reader from one
//! definition, [`crate::validate`] follows the references by the same tables, and [`crate::schema`] prints them as JSON
//! Schema.

mod check;
mod error;
mod json;
mod path;
mod record;
mod shape;

pub use check::Datum;
pub use error::{Expected, Fault, FaultKind, Found, LoadError, Place, SyntaxFault};
pub(crate) use path::Path;
pub use record::FromJson;
pub(crate) use record::{record, words};
#[cfg(feature = "schema")]
pub(crate) use shape::Member;
pub use shape::{Field, Meaning, Record, Shape, Words};

/// Reads the text of a data file.
///
/// # Errors
/// A [`LoadError`]: the first place where the text is no JSON, else every place where it has another shape than `T`.
pub fn parse<T: FromJson>(text: &str) -> Result<T, LoadError> {
    let mut datum = read(text, &T::SHAPE)?;
    Ok(T::build(&mut datum))
}

fn read(text: &str, shape: &Shape) -> Result<Datum, LoadError> {
    // Some editors begin a file with a byte order mark; it is no part of the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match json::read(text) {
        Ok(json) => check::check(text, json, shape).map_err(LoadError::Shape),
        Err(_) if text.trim_start().starts_with('<') => Err(LoadError::Html),
        Err(slip) => {
            let place = error::Places::of(text).place(slip.at, slip.pointer);
            Err(match slip.fault {
                Some(fault) => LoadError::Syntax { fault, place },
                None => LoadError::Truncated(place),
            })
        }
    }
}

#[cfg(test)]
mod tests;
