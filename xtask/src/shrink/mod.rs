//! Making the release build smaller, beyond what Trunk does.
//!
//! The binary and the script beside it call each other by long names with hashes in them, which hardly compress. What
//! the script offers becomes a list ([`glue`]); it is minified and the other names are shortened by esbuild, which tells
//! the new ones; the binary is given the same. At last, what is alike in the binaries is put together ([`order`]).

mod glue;
mod names;
mod order;

pub use names::bare;

use std::collections::HashMap;
use std::fs;
use std::ops::Range;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::finish::files;
use crate::process;
use crate::setup::ReleaseTools;

/// Names by which the binary and its script call each other.
const SHARED_NAMES: &str = "^(__wb|__ext|wasm_bindgen)";

/// How the name of the binary ends that wasm-bindgen has made for its script.
const BINDGEN: &str = "_bg.wasm";

/// Builds the standard library anew, without what it says in a panic; and gives functions names that tell all their
/// types, one function to each name, by which [`crate::split`] divides the binary; the linker tells what refers to which
/// constant, and leaves half a megabyte for the stack, below which addresses take a byte less.
///
/// Nobody sees those words: a panic ends the app. They and the code that puts them together are a tenth of the binary.
/// The flags are not stable, so that the pinned compiler has to be told to take them; a build without them works the
/// same, and is larger.
pub fn shrink_std(cargo: &mut Command) {
    const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
                         -Csymbol-mangling-version=v0 -Zmerge-functions=disabled \
                         -Clink-arg=--no-merge-data-segments -Clink-arg=--emit-relocs -Clink-arg=-zstack-size=524288";
    cargo
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", FLAGS);
}

/// Makes a binary smaller with wasm-opt: the main module, or a part, whose features are no longer told by it and then
/// are those of the main one.
pub fn shrink_binary(wasm: &Path, tools: &ReleaseTools) -> Result<()> {
    const STEPS: [&str; 13] = [
        "-Os",
        "--low-memory-unused",
        // It would make many segments of one with zeros in it.
        "--skip-pass=memory-packing",
        "--flatten",
        "--rereloop",
        "-Os",
        "--merge-locals",
        "--coalesce-locals",
        "--reorder-locals",
        "-Os",
        "--strip-debug",
        "--strip-producers",
        "--strip-target-features",
    ];
    let before = fs::metadata(wasm).map(|file| file.len()).unwrap_or_default();
    process::capture(Command::new(&tools.wasm_opt).args(STEPS).arg(wasm).arg("-o").arg(wasm))?;
    let after = fs::metadata(wasm).map(|file| file.len()).unwrap_or_default();
    ensure!(after > 0 && after <= before, "wasm-opt made {} larger, from {before} to {after} bytes", wasm.display());
    Ok(())
}

/// Makes a binary smaller that is not divided and no part of a site.
pub fn shrink_lone_binary(wasm: &Path, tools: &ReleaseTools) -> Result<()> {
    process::capture(Command::new(&tools.wasm_opt).arg("-Os").arg(wasm).arg("-o").arg(wasm)).map(drop)
}

/// Makes a module smaller that stands by itself, for browsers that know modules and WebAssembly.
pub fn minify(script: &str, tools: &ReleaseTools) -> Result<String> {
    let mut esbuild = Command::new(&tools.esbuild);
    esbuild.args(["--minify", "--format=esm", "--log-level=warning", "--target=chrome64,firefox67,safari12"]);
    process::filter(&mut esbuild, script)
}

/// Writes the binaries of `dist` with what is alike in them together.
pub fn arrange(dist: &Path) -> Result<()> {
    for path in files(dist)?.iter().filter(|path| path.ends_with(".wasm")) {
        let file = dist.join(path);
        let binary = fs::read(&file).with_context(|| format!("{path} cannot be read"))?;
        let ordered = order::order_functions(&binary).with_context(|| format!("{path} cannot be ordered"))?;
        fs::write(&file, ordered).with_context(|| format!("{path} cannot be written"))?;
    }
    Ok(())
}

/// Shortens the script that Trunk wrote into `dist`, and the names that it shares with the binary.
pub fn shrink_glue(dist: &Path, tools: &ReleaseTools) -> Result<()> {
    let built = files(dist)?;
    // The parts know the script only through the main module.
    let name = built.iter().find_map(|path| path.strip_suffix(BINDGEN)).context("there is no binary for a script")?;
    let (wasm, file) = (dist.join(format!("{name}{BINDGEN}")), dist.join(format!("{name}.js")));
    let binary = fs::read(&wasm).with_context(|| format!("{} cannot be read", wasm.display()))?;
    let script = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let (script, mut shortened) = glue::shorten(&script, &names::imported(&binary)?, &data(dist, &built)?)?;
    let cache = dist.join("names.json");
    fs::write(&cache, "{}").with_context(|| format!("{} cannot be written", cache.display()))?;
    fs::write(&file, script).with_context(|| format!("{} cannot be written", file.display()))?;
    let mut esbuild = Command::new(&tools.esbuild);
    esbuild
        .args(["--minify", "--tree-shaking=true", "--format=esm", "--log-level=warning", "--allow-overwrite"])
        .arg(format!("--mangle-props={SHARED_NAMES}"))
        .arg(format!("--mangle-cache={}", cache.display()))
        .arg(format!("--outfile={}", file.display()))
        .arg(&file);
    process::capture(&mut esbuild)?;
    let text = fs::read_to_string(&cache).with_context(|| format!("{} cannot be read", cache.display()))?;
    let mangled: HashMap<String, String> =
        serde_json::from_str(&text).context("esbuild wrote no names that can be read")?;
    fs::remove_file(&cache).with_context(|| format!("{} cannot be removed", cache.display()))?;
    shortened.extend(mangled);
    let renamed = names::rename(&binary, &shortened).context("the binary cannot be renamed")?;
    fs::write(&wasm, renamed).with_context(|| format!("{} cannot be written", wasm.display()))
}

/// The addresses between which the data of all binaries lies.
fn data(dist: &Path, built: &[String]) -> Result<Range<u32>> {
    let mut segments = Vec::new();
    for path in built.iter().filter(|path| path.ends_with(".wasm")) {
        let binary = fs::read(dist.join(path)).with_context(|| format!("{path} cannot be read"))?;
        segments.extend(names::segments(&binary).with_context(|| format!("the data of {path} cannot be found"))?);
    }
    let first = segments.iter().map(|segment| segment.start).min();
    let last = segments.iter().map(|segment| segment.end).max();
    let (first, last) = first.zip(last).context("the binaries have no data")?;
    Ok(first..last)
}
