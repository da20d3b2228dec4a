//! What can be wrong with the text of a data file, and where.

use std::fmt;

use thiserror::Error;

use super::Shape;
use super::json::Value;

/// Why the text of a data file is not what it should be.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum LoadError {
    /// A web page came in its place: a login form, or a server's error page.
    #[error("an HTML page was found where JSON was expected")]
    Html,
    /// The text ends too early.
    #[error("the file breaks off {0}")]
    Truncated(Place),
    /// It is no JSON.
    #[error("{fault}, {place}")]
    Syntax {
        /// What is wrong.
        fault: SyntaxFault,
        /// Where.
        place: Place,
    },
    /// It is JSON of another shape: everything that is wrong with it, in the order of the text.
    #[error("{}", .0.iter().map(Fault::to_string).collect::<Vec<_>>().join("; "))]
    Shape(Vec<Fault>),
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// JSON pointer (RFC 6901) of the value, `/` for the whole.
    pub pointer: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "at line {}, column {}, in {}", self.line, self.column, self.pointer)
    }
}

/// Something in a text that is no JSON.
#[derive(Clone, Copy, Debug, Error, PartialEq)]
pub enum SyntaxFault {
    /// There is no value where one must be.
    #[error("a value is expected")]
    Value,
    /// There is no key where one must be.
    #[error("the name of a field is expected, in double quotes")]
    Key,
    /// There is no colon after a key.
    #[error("a colon is expected after the name of the field")]
    Colon,
    /// There is neither a comma nor the end of the list.
    #[error("a comma or ] is expected")]
    ListGoesOn,
    /// There is neither a comma nor the end of the object.
    #[error("a comma or }} is expected")]
    ObjectGoesOn,
    /// There is a comma behind the last entry.
    #[error("no comma may stand behind the last entry")]
    LastComma,
    /// A digit is missing.
    #[error("a digit is expected")]
    Number,
    /// A backslash with something behind it that means nothing.
    #[error("this is no escape: after a backslash, one of \" \\ / b f n r t, or u and four digits is expected")]
    Escape,
    /// A line break or the like in a text.
    #[error("a text may hold no line break and no other control character, unless written as an escape")]
    ControlCharacter,
    /// Brackets in brackets, too many of them.
    #[error("too many brackets stand in each other")]
    Depth,
    /// There is more after the value.
    #[error("nothing may stand behind the end of the data")]
    End,
}

/// A value of the wrong shape.
#[derive(Clone, Debug, Error, PartialEq)]
#[error("{kind}, {place}")]
pub struct Fault {
    /// Where it stands.
    pub place: Place,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with the shape of a value.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum FaultKind {
    /// It is something else.
    #[error("{expected} is expected, not {found}")]
    Wrong {
        /// What it should be.
        expected: Expected,
        /// What it is.
        found: Found,
    },
    /// A field is not there.
    #[error("the field “{0}” is missing")]
    Missing(&'static str),
    /// A field has a name that says nothing.
    #[error("there is no field of this name")]
    Unknown,
    /// A field is there twice.
    #[error("the field stands twice")]
    Twice,
}

/// What a value should be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Expected {
    /// A text.
    Text,
    /// A whole number that fits in 16 bits.
    Whole,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A list.
    List,
    /// An object.
    Record,
}

impl Expected {
    pub(super) fn of(shape: &Shape) -> Expected {
        match shape {
            Shape::Text(_) => Expected::Text,
            Shape::Whole => Expected::Whole,
            Shape::Word(words) => Expected::Word(words.words),
            Shape::List(_) => Expected::List,
            Shape::Record(_) => Expected::Record,
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Expected::Text => "a text in double quotes",
            Expected::Whole => "a whole number from 0 to 65535",
            Expected::Word(words) => return write!(formatter, "one of “{}”", words.join("”, “")),
            Expected::List => "a list in square brackets",
            Expected::Record => "an object in curly brackets",
        })
    }
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Anything that is best told as it is written: `null`, `true`, a number.
    Literal(String),
    /// A text, or its beginning.
    Text(String),
    /// A list.
    List,
    /// An object.
    Record,
}

/// As many letters of a text are told.
const TOLD: usize = 40;

impl Found {
    pub(super) fn of(value: &Value) -> Found {
        match value {
            Value::Null => Found::Literal("null".to_owned()),
            Value::Bool(value) => Found::Literal((if *value { "true" } else { "false" }).to_owned()),
            Value::Number(number) => Found::Literal(shorten(number)),
            Value::Text(text) => Found::Text(shorten(text)),
            Value::List(_) => Found::List,
            Value::Object(_) => Found::Record,
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Found::Literal(literal) => formatter.write_str(literal),
            Found::Text(text) => write!(formatter, "“{text}”"),
            Found::List => formatter.write_str("a list"),
            Found::Record => formatter.write_str("an object"),
        }
    }
}

fn shorten(text: &str) -> String {
    match text.char_indices().nth(TOLD) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// Turns offsets in a text into lines and columns. Asked in the order of the text, it reads the text only once.
pub(super) struct Places<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'a> Places<'a> {
    pub(super) fn of(text: &'a str) -> Places<'a> {
        Places { text, at: 0, line: 1, column: 1 }
    }

    pub(super) fn place(&mut self, at: usize, pointer: String) -> Place {
        if at < self.at {
            *self = Places::of(self.text);
        }
        for letter in self.text.get(self.at..at).unwrap_or_default().chars() {
            self.column += 1;
            if letter == '\n' {
                self.line += 1;
                self.column = 1;
            }
        }
        self.at = at;
        Place { pointer, line: self.line, column: self.column }
    }
}
