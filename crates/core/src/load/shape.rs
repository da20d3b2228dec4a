//! The shape of a value, as a table.

/// What a value must look like.
#[derive(Debug)]
pub enum Shape {
    /// A text.
    Text,
    /// A whole number that fits in 16 bits.
    Whole,
    /// One of some words.
    Word(&'static Words),
    /// A list of values of one shape.
    List(&'static Shape),
    /// An object with known fields.
    Record(&'static Record),
}

/// The fields of an object.
#[derive(Debug)]
pub struct Record {
    /// The Rust type.
    #[cfg(feature = "schema")]
    pub(crate) member: Member,
    /// The fields, in the order of the Rust type.
    pub(crate) fields: &'static [Field],
}

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    /// Its key.
    pub(crate) key: &'static str,
    /// Whether it may be left out.
    pub(crate) optional: bool,
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
