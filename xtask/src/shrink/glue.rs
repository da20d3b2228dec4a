//! The script beside the binary, which wasm-bindgen writes, without what only other uses of it need.
//!
//! It is one object with a function for each import of the binary, by long names. Here it becomes a list, of what is still
//! imported: equal functions stand in it once, those that are alike stand together, and the binary calls them by number.
//! Texts that stand in the program are decoded once.
//! What loads the binary takes a response and knows the browsers of today.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use anyhow::{Context, Result, ensure};

/// Where the object of imports begins in the script.
const BEGIN: &str = "function __wbg_get_imports() {\n    const import0 = {\n        __proto__: null,\n";
/// Where it ends.
const END: &str = "    };\n    return {\n        __proto__: null,\n        \"";
/// What follows the name under which the binary imports it.
const AFTER: &str = "\": import0,\n    };\n}\n";
/// Where the part begins that loads the binary.
const LOADER: &str = "let wasmModule, wasmInstance, wasm;\n";

/// How it takes a text from the binary.
const TEXT: &str = r#"function getStringFromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
}
"#;

/// What stands in place of it. The texts of the program, such as the names of elements, are where its data is, and stay the
/// same: each is decoded once.
const OWN_TEXT: &str = r#"const texts = new Map();
function getStringFromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    const decode = () => decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
    if (ptr < BEGIN || ptr >= END || len > 4095) return decode();
    const key = (ptr - BEGIN) * 4096 + len;
    let text = texts.get(key);
    if (text === undefined) texts.set(key, text = decode());
    return text;
}
"#;

/// The name under which the binary imports all of it.
const MODULE: &str = "s";

/// What stands in place of the loader. Only a binary with the right type can be compiled while it comes.
const OWN_LOADER: &str = r#"let wasm;
const caught = (call) => (...values) => {
    try {
        return call(...values);
    } catch (error) {
        wasm.__wbindgen_exn_store(addToExternrefTable0(error));
    }
};
export default async (response) => {
    const isTyped = response.headers.get('Content-Type') == 'application/wasm';
    const imports = { s: functions };
    const { instance } = await (isTyped
        ? WebAssembly.instantiateStreaming(response, imports)
        : WebAssembly.instantiate(await response.arrayBuffer(), imports));
    wasm = instance.exports;
    wasm.__wbindgen_start();
    return wasm;
};
"#;

/// The script with the functions that are imported, and the new name of each import, and of what it is imported from.
/// `data` are the addresses of the program's data.
pub fn shorten(
    script: &str,
    imported: &BTreeSet<String>,
    data: &Range<u32>,
) -> Result<(String, HashMap<String, String>)> {
    let (before, rest) = script.split_once(BEGIN).context("the script has no imports")?;
    let (imports, rest) = rest.split_once(END).context("the imports of the script have no end")?;
    let (module, rest) = rest.split_once(AFTER).context("the imports of the script have no name")?;
    let (between, _) = rest.split_once(LOADER).context("the script loads no binary")?;
    ensure!(between.contains(TEXT), "the script takes texts in another way");
    let text = OWN_TEXT.replace("BEGIN", &data.start.to_string()).replace("END", &data.end.to_string());
    let between = between.replace(TEXT, &text);
    let functions = functions(imports)?;
    for name in imported {
        ensure!(functions.contains_key(name.as_str()), "the script has no {name}");
    }
    let wanted = || functions.iter().filter(|(name, _)| imported.contains(**name));
    let mut list: Vec<&String> = wanted().map(|(_, function)| function).collect();
    list.sort();
    list.dedup();
    let number = |function: &String| list.binary_search(&function).unwrap_or_default().to_string();
    let mut names: HashMap<String, String> =
        wanted().map(|(name, function)| ((*name).to_owned(), number(function))).collect();
    names.insert(module.to_owned(), MODULE.to_owned());
    let list: String = list.into_iter().map(|function| format!("{function},\n")).collect();
    // The list comes last, since `caught` runs while it is made.
    Ok((format!("{before}{between}{OWN_LOADER}const functions = [\n{list}];\n"), names))
}

/// The functions by name, each as an arrow function, and without comments.
fn functions(imports: &str) -> Result<BTreeMap<&str, String>> {
    const CAUGHT: &str = "function() { return handleError(function (";
    let mut functions = BTreeMap::new();
    let mut lines = imports.lines();
    while let Some(first) = lines.next() {
        let (name, head) = first.trim_start().split_once(": ").context("an import has no name")?;
        let is_caught = head.starts_with(CAUGHT);
        let head = head.strip_prefix(CAUGHT).or_else(|| head.strip_prefix("function("));
        let arguments = head.and_then(|head| head.strip_suffix(") {"));
        let arguments = arguments.with_context(|| format!("{name} is no function: {first}"))?;
        let body: Vec<&str> = lines.by_ref().take_while(|line| !line.starts_with("        }")).collect();
        let body: String = body.into_iter().map(str::trim_start).filter(|line| !line.starts_with("//")).collect();
        let arrow = format!("({arguments}) => {{ {body} }}");
        functions.insert(name, if is_caught { format!("caught({arrow})") } else { arrow });
    }
    Ok(functions)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = r#"function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_altKey_1: function(arg0) {
            const ret = arg0.altKey;
            return ret;
        },
        __wbg_altKey_2: function(arg0) {
            // The same of another class.
            const ret = arg0.altKey;
            return ret;
        },
        __wbg_close_3: function() { return handleError(function (arg0) {
            arg0.close();
        }, arguments); },
        __wbg_unused_4: function() {
            return 4;
        },
    };
    return {
        __proto__: null,
        "./app_bg.js": import0,
    };
}
const kept = 1;
function getStringFromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
}
let wasmModule, wasmInstance, wasm;
export { initSync };
"#;

    #[test]
    fn imports_become_a_list_without_what_is_not_imported() -> Result<()> {
        let imported = ["__wbg_altKey_1", "__wbg_altKey_2", "__wbg_close_3"].map(String::from).into();
        let (script, names) = shorten(SCRIPT, &imported, &(1_000..2_000))?;
        let list = "const functions = [\n(arg0) => { const ret = arg0.altKey;return ret; },\n\
                    caught((arg0) => { arg0.close(); }),\n];\n";
        assert!(script.ends_with(list), "{script}");
        assert!(script.starts_with("const kept = 1;\nconst texts = "), "{script}");
        assert!(script.contains("if (ptr < 1000 || ptr >= 2000 ||") && !script.contains(TEXT), "{script}");
        assert!(!script.contains("initSync"));
        let expected = [("__wbg_altKey_1", "0"), ("__wbg_altKey_2", "0"), ("__wbg_close_3", "1"), ("./app_bg.js", "s")];
        assert_eq!(names, expected.map(|(from, to)| (from.to_owned(), to.to_owned())).into());
        Ok(())
    }

    #[test]
    fn what_the_script_does_not_have_is_told() {
        let imported = BTreeSet::from(["__wbg_other_5".to_owned()]);
        assert!(shorten(SCRIPT, &imported, &(0..0)).is_err_and(|error| error.to_string().contains("__wbg_other_5")));
        assert!(shorten("export {};", &imported, &(0..0)).is_err());
    }
}
