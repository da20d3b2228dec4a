//! From the text of a data file to its raw type, or to an error that says where.

use serde::de::DeserializeOwned;
use thiserror::Error;

/// Why the text of a data file is not what it should be.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum LoadError {
    /// A web page came in its place: a login form, or a server's error page.
    #[error("an HTML page was found where JSON was expected")]
    Html,
    /// The text ends too early.
    #[error("the file breaks off at line {line}, column {column}, in {pointer}")]
    Truncated {
        /// JSON pointer (RFC 6901) of the innermost value that was begun.
        pointer: String,
        /// Line, from 1.
        line: usize,
        /// Column in bytes, from 1.
        column: usize,
    },
    /// It is not JSON, or JSON of another shape.
    #[error("{message}, at line {line}, column {column}, in {pointer}")]
    Malformed {
        /// What is wrong there.
        message: String,
        /// JSON pointer (RFC 6901) of the value.
        pointer: String,
        /// Line, from 1.
        line: usize,
        /// Column in bytes, from 1.
        column: usize,
    },
}

/// Parses the text of a data file.
///
/// # Errors
/// A [`LoadError`] with the place of the first thing that does not fit.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, LoadError> {
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str(text).map_err(|error| explain(text, &error))
}

fn explain(text: &str, error: &serde_json::Error) -> LoadError {
    if text.trim_start().starts_with('<') {
        return LoadError::Html;
    }
    let (line, column) = (error.line(), error.column());
    let pointer = pointer_at(text, line, column);
    if error.is_eof() {
        return LoadError::Truncated { pointer, line, column };
    }
    let full = error.to_string();
    let message = full.rsplit_once(" at line ").map_or(full.as_str(), |(head, _)| head);
    LoadError::Malformed { message: message.to_owned(), pointer, line, column }
}

/// One level of the path to a place in a JSON text.
enum Level {
    Object { key: Option<String> },
    Array { index: usize },
}

/// The JSON pointer (RFC 6901) of the value that stands at a line and column (both from 1, columns in bytes).
///
/// The text need not be well-formed: everything up to the place is read as far as it makes sense. The root is written
/// `/`, since an empty word helps nobody in a message.
pub fn pointer_at(text: &str, line: usize, column: usize) -> String {
    let start = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum::<usize>();
    let end = start.saturating_add(column).min(text.len());
    let mut levels = Vec::new();
    let mut bytes = text.as_bytes()[..end].iter().copied().enumerate();
    let mut awaits_key = false;
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'{' => {
                levels.push(Level::Object { key: None });
                awaits_key = true;
            }
            b'[' => levels.push(Level::Array { index: 0 }),
            b'}' | b']' if levels.len() > 1 && at + 1 < end => {
                levels.pop();
                awaits_key = false;
            }
            b',' if at + 1 < end => match levels.last_mut() {
                Some(Level::Array { index }) => *index += 1,
                Some(Level::Object { .. }) => awaits_key = true,
                None => {}
            },
            b'"' => {
                let content = string_end(&mut bytes).map_or("", |close| &text[at + 1..close]);
                if let (true, Some(Level::Object { key })) = (awaits_key, levels.last_mut()) {
                    *key = Some(content.to_owned());
                    awaits_key = false;
                }
            }
            _ => {}
        }
    }
    print_pointer(&levels)
}

/// Reads to the end of a string whose opening quote was just read; its closing quote, or the end of the text.
fn string_end(bytes: &mut impl Iterator<Item = (usize, u8)>) -> Option<usize> {
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\\' => drop(bytes.next()),
            b'"' => return Some(at),
            _ => {}
        }
    }
    None
}

fn print_pointer(levels: &[Level]) -> String {
    let mut pointer = String::new();
    for level in levels {
        match level {
            Level::Object { key: Some(key) } => {
                pointer.push('/');
                pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            Level::Object { key: None } => {}
            Level::Array { index } => {
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
        }
    }
    if pointer.is_empty() { "/".to_owned() } else { pointer }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::raw::{Glossary, People};

    #[test]
    fn a_login_page_is_told_apart() {
        assert_eq!(parse::<People>("\n<!doctype html><title>Sign in</title>"), Err(LoadError::Html));
    }

    #[test]
    fn a_wrong_field_is_found_by_pointer_and_line() {
        let text = "{\n \"entries\": [\n  {\"abbreviation\": \"AU\", \"expansion\": 5}\n ]\n}";
        let Err(LoadError::Malformed { message, pointer, line, .. }) = parse::<Glossary>(text) else {
            panic!("accepted a number as an expansion")
        };
        assert_eq!(pointer, "/entries/0/expansion");
        assert_eq!(line, 3);
        assert_eq!(message, "invalid type: integer `5`, expected a string");
    }

    #[test]
    fn a_missing_field_is_named() {
        let text = "{\"entries\": [\n{\"abbreviation\": \"AU\",\"cite\":{\"source\":\"x\"}},\n{}]}";
        let Err(LoadError::Malformed { message, pointer, .. }) = parse::<Glossary>(text) else {
            panic!("accepted an entry without its expansion")
        };
        assert_eq!(message, "missing field `expansion`");
        assert_eq!(pointer.split('/').nth(2), Some("0"), "{pointer}");
    }

    #[test]
    fn a_truncated_file_says_where_it_breaks_off() {
        let text = "{\"entries\": [{\"abbreviation\": \"AU\", \"expansion\": \"Afri";
        let Err(LoadError::Truncated { pointer, line, .. }) = parse::<Glossary>(text) else {
            panic!("accepted a truncated file")
        };
        assert_eq!((pointer.as_str(), line), ("/entries/0/expansion", 1));
    }

    #[test]
    fn a_byte_order_mark_is_no_fault() {
        assert!(parse::<Glossary>("\u{feff}{\"entries\": []}").is_ok());
    }

    proptest! {
        #[test]
        fn parsing_never_panics(text in ".*") {
            let _ = parse::<People>(&text);
        }

        #[test]
        fn finding_a_place_never_panics(text in "[\\[\\]{}\",:\\\\a\u{e9}\n0-9]*", line in 0usize..9, column in 0usize..40) {
            let _ = pointer_at(&text, line, column);
        }
    }
}
