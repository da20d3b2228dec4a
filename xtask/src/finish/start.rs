//! The start code, in a file of its own because the policy forbids inline scripts.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::split::{Part, PartFile};

/// The start code for a build.
///
/// Addresses are taken from the module's own, so that it works under any path. The glue is imported inside `try`,
/// because a static import that fails cannot be caught and would leave a page that says nothing of it.
/// It also tells the app the version of the data files.
pub fn code(stylesheet: &str, glue: &str, wasm: &str, parts: &[PartFile], version: &str) -> Result<String> {
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
    let code = code.replace("GLUE", glue).replace("WASM", wasm);
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

    #[test]
    fn the_code_names_the_files_of_the_build() -> Result<()> {
        let code = code("style-1.css", "plenary-cc.js", "plenary-cc_bg.wasm", &files(), "1a2b")?;
        assert!(code.contains("styled('style-1.css')"));
        assert!(code.contains("styled('style-' + name + '-1.css')"));
        assert!(code.contains("name + '-4.wasm'"));
        assert!(code.contains("import('./plenary-cc.js')"));
        assert!(code.contains("binary('plenary-cc_bg.wasm')") && code.contains("'?v=1a2b'"));
        assert!(code.contains(r#""about":[1,"glossary"],"agenda":[0,"find"],"#), "{code}");
        for word in ["STYLE", "GLUE", "WASM", "PART", "VERSION"] {
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
            assert!(code("style-1.css", "a.js", "a.wasm", &files, "1a2b").is_err());
        }
    }
}
