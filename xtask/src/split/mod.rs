//! Dividing the binary: what the first page needs stays in it, the rest becomes parts that are fetched when a page asks
//! for them.
//!
//! A part is a module of its own that shares memory, function table and stack with the main one. The main module calls
//! into it through slots of the table, which are empty until the part is there and fills them; the part imports from the
//! main module what it calls there. Which function belongs where is told by the Rust modules in its name ([`PARTS`]),
//! as long as only functions of the same part call it; what others call too stays in the main module. Only the functions
//! by which one enters a part are called from outside, and must not be inlined there; the app has to wait for the part
//! before it calls one (`src/parts.rs`). A style sheet that is called as a part (`style/grid.css`) comes with it.
//!
//! This works on the finished binary, after wasm-bindgen, whose name section has to be there.

mod constants;
mod cut;
mod parts;
mod plan;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use constants::Segment;
pub use parts::{PARTS, Part};

use crate::finish::files;
use crate::setup::ReleaseTools;
use crate::shrink::shrink_binary;

/// A part in the build.
#[derive(Clone, Debug, PartialEq)]
pub struct PartFile {
    /// The part.
    pub part: Part,
    /// The name of its file within `dist`.
    pub file: String,
    /// The name of its style sheet within `dist`, where it has one of its own.
    pub style: Option<String>,
}

/// Divides the binary that Trunk wrote into `dist`, and makes all of its modules smaller. `linked` is the binary that the
/// linker wrote for it.
pub fn split(dist: &Path, linked: &Path, tools: &ReleaseTools) -> Result<Vec<PartFile>> {
    let written = files(dist)?.into_iter().find(|path| path.ends_with(".wasm"));
    let main = dist.join(written.context("Trunk wrote no binary")?);
    let binary = fs::read(&main).with_context(|| format!("{} cannot be read", main.display()))?;
    let linked = fs::read(linked).with_context(|| format!("{} cannot be read", linked.display()))?;
    let divided = divide(&binary, constants::read(&linked)?, PARTS)?;
    fs::write(&main, divided.main).with_context(|| format!("{} cannot be written", main.display()))?;
    shrink_binary(&main, tools)?;
    let mut written = Vec::new();
    for (part, binary) in PARTS.iter().zip(divided.parts) {
        let file = format!("{}.wasm", part.name);
        let path = dist.join(&file);
        fs::write(&path, binary).with_context(|| format!("{} cannot be written", path.display()))?;
        shrink_binary(&path, tools)?;
        written.push(PartFile { part: *part, file, style: None });
    }
    Ok(written)
}

/// A binary, divided.
#[derive(Debug)]
pub struct Divided {
    /// What is loaded first.
    pub main: Vec<u8>,
    /// The others, in the order of the parts.
    pub parts: Vec<Vec<u8>>,
}

/// Divides a binary with some segments of data into the main module and some parts.
///
/// # Errors
/// Where the binary has no names, or uses something that cannot be divided.
pub fn divide(binary: &[u8], segments: Vec<Segment>, parts: &[Part]) -> Result<Divided> {
    let plan = plan::Plan::of(&parse(binary)?, segments, parts)?;
    let main = cut::main(parse(binary)?, &plan)?;
    let parts = (1..=parts.len()).map(|home| cut::part(parse(binary)?, &plan, home));
    Ok(Divided { main, parts: parts.collect::<Result<_>>()? })
}

/// Reads a module. Its functions come in the same order each time, which is how the plan tells them.
fn parse(binary: &[u8]) -> Result<walrus::Module> {
    let mut config = walrus::ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(binary).context("the binary cannot be read")?;
    constants::SECTIONS.iter().for_each(|section| drop(module.customs.remove_raw(section)));
    Ok(module)
}

#[cfg(test)]
mod tests;
