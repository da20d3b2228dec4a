//! The start code, in a file of its own because the policy forbids inline scripts.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::split::PartFile;

/// The start code for a build.
///
/// Addresses are taken from the module's own, so that it works under any path. The glue is imported inside `try`,
/// because a static import that fails cannot be caught and would leave a blank page.
pub fn code(stylesheet: &str, glue: &str, wasm: &str, parts: &[PartFile]) -> Result<String> {
    let parts: BTreeMap<_, _> = parts.iter().map(|part| (part.part.name, listed(part))).collect();
    let parts = serde_json::to_string(&parts).context("the names of the parts cannot be written")?;
    let code = CODE.replace("STYLESHEET", stylesheet).replace("GLUE", glue).replace("WASM", wasm);
    // Comments and indentation are for those who read it here.
    let lines = code.lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
    Ok(lines.collect::<Vec<_>>().join("\n").replace("PARTS", &parts))
}

/// What the start code has to know of a part: its file, its style sheet, the parts that it needs. What it does not have
/// is left out at the end.
fn listed(part: &PartFile) -> Vec<Value> {
    let mut listed = vec![json!(part.file), json!(part.style), json!(part.part.needs)];
    while listed.last().is_some_and(|last| *last == json!(null) || *last == json!([])) {
        listed.pop();
    }
    listed
}

/// The guard is for `404.html`, which tries this script at several depths: the first that loads has the true base, and
/// brings the style sheet that the page could not name. The texts of the message stand in the page, with the other
/// words that a visitor reads.
const CODE: &str = r#"const own = (name) => new URL(name, import.meta.url).href;

const styled = (name) => {
  const href = own(name);
  if ([...document.querySelectorAll('link[rel="stylesheet"]')].some((sheet) => sheet.href === href)) return null;
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = href;
  const settled = new Promise((resolve) => { sheet.onload = sheet.onerror = resolve; });
  document.head.append(sheet);
  return settled;
};

const tell = (error) => {
  document.getElementById('boot')?.remove();
  const alert = document.getElementById('start-error');
  if (!alert) return;
  const message = document.createElement('p');
  message.textContent = `${alert.dataset.message} (${error})`;
  const reload = document.createElement('button');
  reload.type = 'button';
  reload.textContent = alert.dataset.reload;
  reload.addEventListener('click', () => location.reload());
  alert.hidden = false;
  alert.append(message, reload);
};

// The app writes other addresses into the history, and browsers look for a relative icon anew from each of them.
for (const icon of document.querySelectorAll('link[rel="icon"]')) icon.href = icon.href;

if (!globalThis.plenaryBase) {
  globalThis.plenaryBase = own('.');
  // A part is a module of the app that is fetched when it is asked for. It takes what it shares from the main one.
  const parts = PARTS;
  let started;
  const coming = {};
  const load = async (file, sheet, needs = []) => {
    const others = needs.map((name) => globalThis.plenaryPart(name));
    const [response] = await Promise.all([fetch(own(file)), sheet && styled(sheet), ...others]);
    if (!response.ok) throw new Error(`the host answered with status ${response.status}`);
    await WebAssembly.instantiate(await response.arrayBuffer(), { m: await started });
  };
  globalThis.plenaryPart = (name) => (coming[name] ??= load(...parts[name]).catch((error) => {
    coming[name] = null;
    throw error;
  }));
  try {
    const [{ default: init }] = await Promise.all([import('./GLUE'), styled('STYLESHEET')]);
    await (started = init({ module_or_path: own('./WASM') }));
  } catch (error) {
    console.error(error);
    tell(error);
  }
}
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_names_the_files_of_the_build() -> Result<()> {
        let parts = [PartFile { part: crate::split::PARTS[0], file: "part-4.wasm".into(), style: None }];
        let crate::split::Part { name, needs, .. } = parts[0].part;
        assert!(!needs.is_empty());
        let code = code("style-1.css", "plenary-cc.js", "plenary-cc_bg.wasm", &parts)?;
        assert!(code.contains("styled('style-1.css')"));
        assert!(code.contains("import('./plenary-cc.js')"));
        assert!(code.contains("own('./plenary-cc_bg.wasm')"));
        assert!(code.contains(&format!("const parts = {{\"{name}\":[\"part-4.wasm\",null,{needs:?}]}};")), "{code}");
        for word in ["STYLESHEET", "GLUE", "WASM", "PARTS"] {
            assert!(!code.contains(word), "{word}");
        }
        Ok(())
    }

    #[test]
    fn what_a_part_does_not_have_is_left_out() {
        let file = |has_needs: bool, style: Option<&str>| {
            let part =
                *crate::split::PARTS.iter().find(|part| part.needs.is_empty() != has_needs).expect("such a part");
            let needs = json!(part.needs).to_string();
            let file = PartFile { part, file: "a.wasm".into(), style: style.map(Into::into) };
            (Value::Array(listed(&file)).to_string(), needs)
        };
        assert_eq!(file(false, None).0, r#"["a.wasm"]"#);
        assert_eq!(file(false, Some("a.css")).0, r#"["a.wasm","a.css"]"#);
        let (listed, needs) = file(true, None);
        assert_eq!(listed, format!(r#"["a.wasm",null,{needs}]"#));
    }
}
