//! Types that are read from JSON.

use super::{Datum, Meaning, Shape};
use crate::civil::{Day, Instant};
use crate::edtf::Edtf;

/// A type that data files are read into.
///
/// [`FromJson::build`] is only given what has been checked against [`FromJson::SHAPE`], so it cannot fail. What was
/// left out is built from [`Datum::Absent`]: nothing, an empty list, or the first of the words. Texts that stand for
/// something else are checked by [`crate::validate`] first.
pub trait FromJson {
    /// What the JSON must look like.
    const SHAPE: Shape;
    /// Whether a value can be built of nothing without loss.
    const HOLDS_NOTHING: bool = false;

    /// Takes a value out of data of that shape.
    fn build(datum: &mut Datum) -> Self;
}

impl FromJson for String {
    const SHAPE: Shape = Shape::Text(Meaning::Free);

    fn build(datum: &mut Datum) -> Self {
        datum.take_text()
    }
}

impl FromJson for u16 {
    const SHAPE: Shape = Shape::Whole;

    fn build(datum: &mut Datum) -> Self {
        // The check has let nothing pass that does not fit.
        datum.number() as u16
    }
}

impl FromJson for Edtf {
    const SHAPE: Shape = Shape::Text(Meaning::Date);

    fn build(datum: &mut Datum) -> Self {
        datum.text().parse().unwrap_or(Edtf::day(Day::MIN))
    }
}

impl FromJson for Day {
    const SHAPE: Shape = Shape::Text(Meaning::Day);

    fn build(datum: &mut Datum) -> Self {
        datum.text().parse().unwrap_or(Day::MIN)
    }
}

impl FromJson for Instant {
    const SHAPE: Shape = Shape::Text(Meaning::Instant);

    fn build(datum: &mut Datum) -> Self {
        datum.text().parse().unwrap_or(Instant::EPOCH)
    }
}

impl<T: FromJson> FromJson for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const HOLDS_NOTHING: bool = true;

    fn build(datum: &mut Datum) -> Self {
        (!datum.is_absent()).then(|| T::build(datum))
    }
}

/// Items that stand for nothing are left out.
impl<T: FromJson> FromJson for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);

    fn build(datum: &mut Datum) -> Self {
        let items = datum.items();
        let mut built = Vec::with_capacity(items.len());
        for item in items.iter_mut().filter(|item| !item.is_absent()) {
            built.push(T::build(item));
        }
        built
    }
}

/// Defines how a type is read from JSON objects with known fields.
///
/// A field written `name: Type = default` may be left out of a file; no other may, and none may be added. A field is
/// called in the file as it is here, or as `as "…"` says. `String [Filled]` gives a text another meaning than its type
/// does. `rule` names what must hold between fields, and `build` says what is made of them; where a field stands for
/// nothing, so does the object, unless the type of the field has a place for nothing.
macro_rules! record {
    (
        $(#[doc = $about:literal])*
        $name:ident as $target:ty {
            $(
                $(#[doc = $doc:literal])*
                $field:ident $(as $key:literal)?: $type:ty $([$meaning:expr])? $(= $default:ident)?,
            )*
        }
        $(rule $rule:path;)?
        build $built:expr
    ) => {
        impl $crate::load::FromJson for $target {
            const SHAPE: $crate::load::Shape = $crate::load::Shape::Record(&$crate::load::Record {
                #[cfg(feature = "schema")]
                member: $crate::load::Member { name: stringify!($name), about: concat!($($about),*) },
                fields: &[$(
                    $crate::load::Field {
                        key: $crate::load::record!(@key $field $($key)?),
                        optional: $crate::load::record!(@optional $($default)?),
                        vital: !<$type as $crate::load::FromJson>::HOLDS_NOTHING,
                        shape: $crate::load::record!(@shape $type $(, $meaning)?),
                        #[cfg(feature = "schema")]
                        about: concat!($($doc),*),
                    }
                ),*],
                rule: $crate::load::record!(@rule $($rule)?),
            });

            // Some fields are for those who read the file.
            #[allow(unused_variables)]
            fn build(datum: &mut $crate::load::Datum) -> Self {
                let mut fields = datum.fields();
                $(let $field: $type = fields.next();)*
                $built
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@optional) => { false };
    (@optional default) => { true };
    (@shape $type:ty) => { &<$type as $crate::load::FromJson>::SHAPE };
    (@shape $type:ty, $meaning:expr) => { &$crate::load::Shape::Text($meaning) };
    (@rule) => { None };
    (@rule $rule:path) => { Some($rule) };
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

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word that stands for it in a file, and in addresses.
            pub fn word(self) -> &'static str {
                const WORDS: &[&str] = &[$($word),*];
                WORDS[self as usize]
            }
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
                Self::ALL.get(datum.number()).copied().unwrap_or(Self::ALL[0])
            }
        }
    };
}

pub(crate) use {record, words};
