//! Types that are read from JSON.

use super::{Datum, Shape};

/// A type that data files are read into.
///
/// [`FromJson::build`] is only given what has been checked against [`FromJson::SHAPE`], so it cannot fail. A field that
/// was left out is built from [`Datum::Absent`]: nothing, an empty list, or the first of the words.
pub trait FromJson {
    /// What the JSON must look like.
    const SHAPE: Shape;

    /// Takes a value out of data of that shape.
    fn build(datum: &mut Datum) -> Self;
}

impl FromJson for String {
    const SHAPE: Shape = Shape::Text;

    fn build(datum: &mut Datum) -> Self {
        datum.take_text()
    }
}

impl FromJson for u16 {
    const SHAPE: Shape = Shape::Whole;

    fn build(datum: &mut Datum) -> Self {
        datum.whole()
    }
}

impl<T: FromJson> FromJson for Option<T> {
    const SHAPE: Shape = T::SHAPE;

    fn build(datum: &mut Datum) -> Self {
        (!datum.is_absent()).then(|| T::build(datum))
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);

    fn build(datum: &mut Datum) -> Self {
        datum.items().iter_mut().map(T::build).collect()
    }
}

/// Defines a type for JSON objects with known fields.
///
/// A field written `name: Type = default` may be left out of a file; no other may, and none may be added. A field is
/// called in the file as it is here, or as `as "…"` says.
macro_rules! record {
    (
        $(#[doc = $about:literal])*
        pub struct $name:ident {
            $(
                $(#[doc = $doc:literal])*
                pub $field:ident $(as $key:literal)?: $type:ty $(= $default:ident)?,
            )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $(
                $(#[doc = $doc])*
                pub $field: $type,
            )*
        }

        impl $crate::load::FromJson for $name {
            const SHAPE: $crate::load::Shape = $crate::load::Shape::Record(&$crate::load::Record {
                #[cfg(feature = "schema")]
                member: $crate::load::Member { name: stringify!($name), about: concat!($($about),*) },
                fields: &[$(
                    $crate::load::Field {
                        key: $crate::load::record!(@key $field $($key)?),
                        optional: $crate::load::record!(@optional $($default)?),
                        shape: &<$type as $crate::load::FromJson>::SHAPE,
                        #[cfg(feature = "schema")]
                        about: concat!($($doc),*),
                    }
                ),*],
            });

            fn build(datum: &mut $crate::load::Datum) -> Self {
                let mut fields = datum.fields();
                $name { $($field: fields.next()),* }
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@optional) => { false };
    (@optional default) => { true };
}

/// Defines a type for JSON texts that are one of some words, each with the word that stands for it in a file.
macro_rules! words {
    (
        $(#[doc = $about:literal])*
        pub enum $name:ident {
            $(
                $(#[doc = $doc:literal])*
                $variant:ident = $word:literal,
            )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(
                $(#[doc = $doc])*
                $variant,
            )*
        }

        impl $crate::load::FromJson for $name {
            const SHAPE: $crate::load::Shape = $crate::load::Shape::Word(&$crate::load::Words {
                #[cfg(feature = "schema")]
                member: $crate::load::Member { name: stringify!($name), about: concat!($($about),*) },
                words: &[$($word),*],
                #[cfg(feature = "schema")]
                meanings: &[$(concat!($($doc),*)),*],
            });

            fn build(datum: &mut $crate::load::Datum) -> Self {
                let all = [$($name::$variant),*];
                all.get(usize::from(datum.whole())).copied().unwrap_or(all[0])
            }
        }
    };
}

pub(crate) use {record, words};
