//! JSON Schema (draft 2020-12) of the data files, printed from the same tables that files are checked against.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::load::{Field, FromJson, Member, Record, Shape, Words};
use crate::raw;

/// Every schema: the name of its file in `data/schema/`, and its text.
///
/// # Errors
/// When a schema cannot be written as JSON.
pub fn all() -> Result<Vec<(&'static str, String)>, serde_json::Error> {
    let files = [
        ("site.schema.json", raw::Site::SHAPE),
        ("people.schema.json", raw::People::SHAPE),
        ("organizations.schema.json", raw::Organizations::SHAPE),
        ("meeting.schema.json", raw::Meeting::SHAPE),
        ("roadmap.schema.json", raw::Roadmap::SHAPE),
        ("glossary.schema.json", raw::Glossary::SHAPE),
        ("sources.schema.json", raw::Sources::SHAPE),
    ];
    files.into_iter().map(|(name, shape)| Ok((name, serde_json::to_string_pretty(&file(&shape))? + "\n"))).collect()
}

/// The schema of a file: that of its root, with all types that it names.
fn file(shape: &Shape) -> Value {
    let mut types = Types::default();
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    match shape {
        Shape::Record(root) => {
            schema.insert("title".to_owned(), json!(root.member.name));
            schema.extend(types.record(root));
        }
        other => schema.extend(types.value(other)),
    }
    schema.insert(
        "$defs".to_owned(),
        Value::Object(types.0.into_iter().map(|(name, schema)| (name.to_owned(), Value::Object(schema))).collect()),
    );
    Value::Object(schema)
}

/// The types that a file names, by name.
#[derive(Default)]
struct Types(BTreeMap<&'static str, Map<String, Value>>);

impl Types {
    fn value(&mut self, shape: &Shape) -> Map<String, Value> {
        match shape {
            Shape::Text(_) => object([("type", json!("string"))]),
            Shape::Whole => object([("type", json!("integer")), ("minimum", json!(0)), ("maximum", json!(u16::MAX))]),
            Shape::List(items) => object([("type", json!("array")), ("items", Value::Object(self.value(items)))]),
            Shape::Record(record) => self.named(&record.member, |types| types.record(record)),
            Shape::Word(words) => self.named(&words.member, |_| self::words(words)),
        }
    }

    /// A reference to a type, which is described where it is first met.
    fn named(&mut self, member: &Member, describe: impl FnOnce(&mut Self) -> Map<String, Value>) -> Map<String, Value> {
        if !self.0.contains_key(member.name) {
            let schema = describe(self);
            self.0.insert(member.name, schema);
        }
        object([("$ref", json!(format!("#/$defs/{}", member.name)))])
    }

    fn record(&mut self, record: &Record) -> Map<String, Value> {
        let properties: Map<String, Value> =
            record.fields.iter().map(|field| (field.key.to_owned(), self.field(field))).collect();
        let required: Vec<&str> = record.fields.iter().filter(|field| !field.optional).map(|field| field.key).collect();
        object([
            ("description", one_line(record.member.about)),
            ("type", json!("object")),
            ("properties", Value::Object(properties)),
            ("additionalProperties", json!(false)),
            ("required", json!(required)),
        ])
    }

    fn field(&mut self, field: &Field) -> Value {
        let mut schema = object([("description", one_line(field.about))]);
        schema.extend(self.value(field.shape));
        Value::Object(schema)
    }
}

fn words(words: &Words) -> Map<String, Value> {
    let one =
        |(word, meaning): (&&str, &&str)| json!({"description": one_line(meaning), "type": "string", "const": word});
    let all: Vec<Value> = words.words.iter().zip(words.meanings).map(one).collect();
    object([("description", one_line(words.member.about)), ("oneOf", json!(all))])
}

/// A doc comment as one line.
fn one_line(doc: &str) -> Value {
    json!(doc.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn object<const N: usize>(members: [(&str, Value); N]) -> Map<String, Value> {
    members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}
