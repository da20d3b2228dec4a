//! The data files without the white space that is there for people who edit them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Compacts every file of `dist/data` but the schemas, which are read by people and editors.
pub fn compact_all(dist: &Path) -> Result<()> {
    for path in super::files(dist)? {
        if is_data(&path) {
            let file = dist.join(&path);
            let text = fs::read_to_string(&file).with_context(|| format!("{path} cannot be read"))?;
            fs::write(&file, compact(&text)).with_context(|| format!("{path} cannot be written"))?;
        }
    }
    Ok(())
}

/// Whether a file of `dist`, by its path there, is one of data.
pub fn is_data(path: &str) -> bool {
    path.starts_with("data/") && path.ends_with(".json") && !path.starts_with("data/schema/")
}

/// Whether a file of data belongs to the bundled set: others lie in folders of their own, and are fetched by who asks for
/// them.
pub fn is_bundled(path: &str) -> bool {
    let name = path.strip_prefix("data/").map(|name| name.strip_prefix("meetings/").unwrap_or(name));
    is_data(path) && name.is_some_and(|name| !name.contains('/'))
}

/// What tells the data files of this build from those of others: it changes with their content.
pub fn version(dist: &Path) -> Result<String> {
    let mut all = Vec::new();
    for path in super::files(dist)?.into_iter().filter(|path| path.starts_with("data/") && path.ends_with(".json")) {
        all.extend(fs::read(dist.join(&path)).with_context(|| format!("{path} cannot be read"))?);
    }
    Ok(super::short_hash(&all))
}

/// A JSON text without white space between its tokens.
fn compact(text: &str) -> String {
    let mut packed = String::with_capacity(text.len());
    let (mut in_string, mut escaped) = (false, false);
    for letter in text.chars() {
        if in_string || !letter.is_ascii_whitespace() {
            packed.push(letter);
        }
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = in_string,
            '"' => in_string = !in_string,
            _ => {}
        }
    }
    packed
}

#[cfg(test)]
mod tests {
    use super::{compact, is_bundled};

    #[test]
    fn the_sets_in_other_folders_are_not_bundled() {
        assert!(is_bundled("data/site.json") && is_bundled("data/meetings/cm-15.json"));
        for other in ["data/expo/site.json", "data/expo/meetings/e.json", "data/schema/site.schema.json", "data/a.jpg"]
        {
            assert!(!is_bundled(other), "{other}");
        }
    }

    #[test]
    fn only_space_between_tokens_goes() {
        assert_eq!(compact("{\n \"a b\": [1, 2],\t\"c\": \"d \\\" e\"\n}\n"), r#"{"a b":[1,2],"c":"d \" e"}"#);
        assert_eq!(compact(r#"["\\", " "]"#), r#"["\\"," "]"#);
    }
}
