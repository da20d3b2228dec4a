//! JSON Schema (draft 2020-12) of the data files, made from the types of [`crate::raw`].

use schemars::{Schema, schema_for};

use crate::raw;

/// Every schema: the name of its file in `data/schema/`, and its text.
///
/// # Errors
/// When a schema cannot be written as JSON.
pub fn all() -> Result<Vec<(&'static str, String)>, serde_json::Error> {
    let schemas = [
        ("site.schema.json", schema_for!(raw::Site)),
        ("people.schema.json", schema_for!(raw::People)),
        ("organizations.schema.json", schema_for!(raw::Organizations)),
        ("meeting.schema.json", schema_for!(raw::Meeting)),
        ("roadmap.schema.json", schema_for!(raw::Roadmap)),
        ("glossary.schema.json", schema_for!(raw::Glossary)),
        ("sources.schema.json", schema_for!(raw::Sources)),
    ];
    schemas.into_iter().map(|(name, schema)| Ok((name, print(&schema)?))).collect()
}

fn print(schema: &Schema) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(schema).map(|text| text + "\n")
}
