//! The shape of a value, as a table.

use crate::model::List;
use crate::validate::Rule;

/// What a value must look like.
#[derive(Debug)]
pub enum Shape {
    /// A text.
    Text(Meaning),
    /// A whole number that fits in 16 bits.
    Whole,
    /// One of some words.
    Word(&'static Words),
    /// A list of values of one shape.
    List(&'static Shape),
    /// An object with known fields.
    Record(&'static Record),
}

/// What a text stands for. The files are held against it once all of them are there.
#[derive(Clone, Copy, Debug)]
pub enum Meaning {
    /// For itself; it may be empty.
    Free,
    /// For itself, and it must say something.
    Filled,
    /// The id of an entry of that list, which stands here.
    Id(List),
    /// A text that names the entry as an id does, but need not look like one.
    Name(List),
    /// The id of an entry of that list, which stands elsewhere.
    Ref(List),
    /// A date in EDTF.
    Date,
    /// A day in ISO 8601.
    Day,
    /// A moment in RFC 3339.
    Instant,
    /// A link that may be followed.
    Link,
    /// The path of a file below the folder of the data.
    File,
}

/// The fields of an object.
#[derive(Debug)]
pub struct Record {
    /// The Rust type.
    #[cfg(feature = "schema")]
    pub(crate) member: Member,
    /// The fields, in the order of the Rust type.
    pub(crate) fields: &'static [Field],
    /// What must hold between them.
    pub(crate) rule: Option<Rule>,
}

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    /// Its key.
    pub(crate) key: &'static str,
    /// Whether it may be left out.
    pub(crate) optional: bool,
    /// Whether the object makes no sense without it, should its text stand for nothing.
    pub(crate) vital: bool,
    /// What its value must look like.
    pub(crate) shape: &'static Shape,
    /// What it means.
    #[cfg(feature = "schema")]
    pub(crate) about: &'static str,
}

/// The words that a value is one of.
#[derive(Debug)]
pub struct Words {
    /// The Rust type.
    #[cfg(feature = "schema")]
    pub(crate) member: Member,
    /// The words, in the order of the Rust type.
    pub(crate) words: &'static [&'static str],
    /// What each means.
    #[cfg(feature = "schema")]
    pub(crate) meanings: &'static [&'static str],
}

/// A Rust type, for those who read the schema.
#[cfg(feature = "schema")]
#[derive(Debug)]
pub(crate) struct Member {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
}
