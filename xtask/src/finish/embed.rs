//! A view in a page of others: the element for that page, and what talks with it from within the frame.

use std::path::Path;

use anyhow::{Result, ensure};

use super::{Minify, read, write, write_hashed};

/// The element, which Trunk copies as it is. Other pages name it, so that its name stays.
const ELEMENT: &str = "embed.js";

/// What talks with the element from within the frame.
pub const EMBEDDED: &str = include_str!("embedded.js");

/// What the element may weigh, in bytes as it is sent without compression.
const BUDGET: usize = 4096;

/// Makes the element smaller, and writes the script for within the frame; its name.
pub fn write_scripts(dist: &Path, minify: Minify<'_>) -> Result<String> {
    let element = dist.join(ELEMENT);
    let code = minify(&read(&element)?)?;
    ensure!(code.len() <= BUDGET, "{ELEMENT} has {} bytes, of which {BUDGET} may be", code.len());
    write(&element, code)?;
    write_hashed(dist, "embedded", "js", minify(EMBEDDED)?.as_bytes())
}
