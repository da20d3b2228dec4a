//! The start code, in a file of its own because the policy forbids inline scripts.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::Built;
use crate::split::{Part, PartFile};

/// The start code for a build.
///
/// Addresses are taken from the module's own, so that it works under any path. The glue is imported inside `try`,
/// because a static import that fails cannot be caught and would leave a page that says nothing of it.
/// It also tells the app the version of the data files.
pub fn code(built: &Built, version: &str) -> Result<String> {
    let Built { stylesheet, glue, wasm, parts, offline, embedded, .. } = built;
    let hash = parts.first().map_or("", |part| hash_of(&part.file));
    for part in parts {
        let Part { name, .. } = part.part;
        ensure!(part.file == format!("{name}-{hash}.wasm"), "{} has another hash than {hash}", part.file);
        let sheet = stylesheet.replace("style-", &format!("style-{name}-"));
        ensure!(part.style.as_ref().is_none_or(|style| *style == sheet), "the sheet of {name} is not {sheet}");
    }
    let listed: BTreeMap<_, _> = parts.iter().map(|part| (part.part.name, listed(part))).collect();
    let listed = serde_json::to_string(&listed).context("the names of the parts cannot be written")?;
    let code = include_str!("start.js").replace("STYLE_HASH", hash_of(stylesheet)).replace("PART_HASH", hash);
    let code = code
        .replace("GLUE", glue)
        .replace("WASM", wasm)
        .replace("OFFLINE", offline.as_deref().unwrap_or_default())
        .replace("EMBEDDED", embedded);
    Ok(code.replace("VERSION", version).replace("PARTS", &listed))
}

/// The hash in the name of a file.
fn hash_of(file: &str) -> &str {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    stem.rsplit_once('-').map_or("", |(_, hash)| hash)
}

/// What the start code has to know of a part: whether it has a style sheet of its own, and the parts that it needs.
fn listed(part: &PartFile) -> Vec<Value> {
    let style = json!(u8::from(part.style.is_some()));
    std::iter::once(style).chain(part.part.needs.iter().map(|name| json!(name))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Vec<PartFile> {
        let file = |part: &Part| PartFile {
            part: *part,
            file: format!("{}-4.wasm", part.name),
            style: part.has_style.then(|| format!("style-{}-1.css", part.name)),
        };
        crate::split::PARTS.iter().map(file).collect()
    }

    fn built(parts: Vec<PartFile>) -> Built {
        Built {
            stylesheet: "style-1.css".into(),
            start: String::new(),
            glue: "plenary-cc.js".into(),
            wasm: "plenary-cc_bg.wasm".into(),
            parts,
            offline: Some("offline-7.js".into()),
            embedded: "embedded-8.js".into(),
            old: "old-9.js".into(),
        }
    }

    #[test]
    fn without_a_worker_the_code_asks_for_none() -> Result<()> {
        let built = Built { offline: None, ..built(files()) };
        assert!(code(&built, "1a2b")?.contains("script = '';"));
        Ok(())
    }

    #[test]
    fn the_code_names_the_files_of_the_build() -> Result<()> {
        let code = code(&built(files()), "1a2b")?;
        assert!(code.contains("'offline-7.js'") && code.contains("'./embedded-8.js'"));
        assert!(code.contains("styled('style-1.css')"));
        assert!(code.contains("styled('style-' + name + '-1.css')"));
        assert!(code.contains("name + '-4.wasm'"));
        assert!(code.contains("'./plenary-cc.js?again' : './plenary-cc.js'"));
        assert!(code.contains("binary('plenary-cc_bg.wasm')") && code.contains("'?v=1a2b'"));
        assert!(code.contains(r#""about":[1,"glossary"],"agenda":[0,"find"],"#), "{code}");
        for word in ["STYLE", "GLUE", "WASM", "PART", "VERSION", "OFFLINE", "EMBEDDED"] {
            assert!(!code.contains(word), "{word}");
        }
        Ok(())
    }

    #[test]
    fn files_of_other_names_are_refused() {
        for change in [
            |file: &mut PartFile| file.file = "a-4.wasm".into(),
            |file: &mut PartFile| file.style = Some("style-2.css".into()),
        ] {
            let mut files = files();
            change(&mut files[1]);
            assert!(code(&built(files), "1a2b").is_err());
        }
    }
}
