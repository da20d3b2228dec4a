//! Holding values against their shape.

use super::error::Places;
use super::json::{Entry, Json, Value};
use super::path::Path;
use super::{Expected, Fault, FaultKind, Found, FromJson, Record, Shape};

/// A value that has been checked.
#[derive(Debug, Default)]
pub enum Datum {
    /// A field that was left out, or a value that stands for nothing.
    #[default]
    Absent,
    /// A text.
    Text(String),
    /// A number, the place of a word among its words, or the position of what a reference leads to.
    Number(usize),
    /// The items of a list, or the fields of a record in the order of its table.
    Items(Vec<Datum>),
}

impl Datum {
    /// Whether there is nothing.
    pub fn is_absent(&self) -> bool {
        matches!(self, Datum::Absent)
    }

    /// Whether it is a list without items, or one that was left out.
    pub(crate) fn is_empty_list(&self) -> bool {
        match self {
            Datum::Items(items) => items.is_empty(),
            other => other.is_absent(),
        }
    }

    /// The text; an empty one where there is none.
    pub fn text(&self) -> &str {
        match self {
            Datum::Text(text) => text,
            _ => "",
        }
    }

    /// The text, taken out; an empty one where there is none.
    pub fn take_text(&mut self) -> String {
        match self {
            Datum::Text(text) => std::mem::take(text),
            _ => String::new(),
        }
    }

    /// The number; 0 where there is none.
    pub fn number(&self) -> usize {
        match self {
            Datum::Number(number) => *number,
            _ => 0,
        }
    }

    /// The items or fields; none where it has none.
    pub fn items(&mut self) -> &mut [Datum] {
        match self {
            Datum::Items(items) => items,
            _ => &mut [],
        }
    }

    /// The field of that name in a record of that shape.
    pub(crate) fn field(&mut self, shape: &Shape, key: &str) -> Option<&mut Datum> {
        let Shape::Record(record) = shape else { return None };
        let place = record.fields.iter().position(|field| field.key == key)?;
        self.items().get_mut(place)
    }

    /// The fields, one after the other.
    pub(crate) fn fields(&mut self) -> Fields<'_> {
        Fields(self.items().iter_mut())
    }
}

/// The fields of a record that are still to be taken.
pub(crate) struct Fields<'a>(std::slice::IterMut<'a, Datum>);

impl Fields<'_> {
    pub(crate) fn next<T: FromJson>(&mut self) -> T {
        self.0.next().map_or_else(|| T::build(&mut Datum::Absent), T::build)
    }
}

/// Checks a value, which was read from a text; all faults in the order of the text, if there are any.
pub(super) fn check(text: &str, json: Json, shape: &Shape) -> Result<Datum, Vec<Fault>> {
    let mut check = Check { places: Places::of(text), faults: Vec::new() };
    let datum = check.value(json, shape, &Path::Root);
    if check.faults.is_empty() { Ok(datum) } else { Err(check.faults) }
}

struct Check<'a> {
    places: Places<'a>,
    faults: Vec<Fault>,
}

impl Check<'_> {
    fn fault(&mut self, at: usize, path: &Path, kind: FaultKind) {
        let place = self.places.place(at, path.pointer());
        self.faults.push(Fault { place, kind });
    }

    fn value(&mut self, json: Json, shape: &Shape, path: &Path) -> Datum {
        let found = match (shape, json.value) {
            (Shape::Text(_), Value::Text(text)) => return Datum::Text(text.into_owned()),
            (Shape::Whole, Value::Number(number)) => match number.parse::<u16>() {
                Ok(number) => return Datum::Number(usize::from(number)),
                Err(_) => Value::Number(number),
            },
            (Shape::Word(words), Value::Text(text)) => match words.words.iter().position(|word| *word == text) {
                Some(place) => return Datum::Number(place),
                None => Value::Text(text),
            },
            (Shape::List(shape), Value::List(items)) => return self.list(items, shape, path),
            (Shape::Record(record), Value::Object(entries)) => return self.record(json.at, entries, record, path),
            (_, other) => other,
        };
        let kind = FaultKind::Wrong { expected: Expected::of(shape), found: Found::of(&found) };
        self.fault(json.at, path, kind);
        Datum::Absent
    }

    fn list(&mut self, items: Vec<Json>, shape: &Shape, path: &Path) -> Datum {
        let mut checked = Vec::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            checked.push(self.value(item, shape, &Path::Index(path, index)));
        }
        Datum::Items(checked)
    }

    fn record(&mut self, at: usize, entries: Vec<Entry>, record: &Record, path: &Path) -> Datum {
        // A bit for each field; no record has as many as there are bits.
        let mut seen = 0_u64;
        let mut checked = Vec::new();
        checked.resize_with(record.fields.len(), Datum::default);
        for field in record.fields.iter().filter(|field| !field.optional) {
            if !entries.iter().any(|entry| entry.key == field.key) {
                self.fault(at, path, FaultKind::Missing(field.key));
            }
        }
        for entry in entries {
            let path = Path::Key(path, &entry.key);
            let Some(place) = record.fields.iter().position(|field| field.key == entry.key) else {
                self.fault(entry.at, &path, FaultKind::Unknown);
                continue;
            };
            let bit = 1 << (place % 64);
            if seen & bit != 0 {
                self.fault(entry.at, &path, FaultKind::Twice);
                continue;
            }
            seen |= bit;
            checked[place] = self.value(entry.json, record.fields[place].shape, &path);
        }
        Datum::Items(checked)
    }
}
