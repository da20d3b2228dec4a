//! What a site has beside the app: its pages with their text, and its calendars. They are in the words of the app, so a
//! program of the app writes them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use plenary_core::load::parse;
use plenary_core::raw;
use plenary_core::validate::meeting_file;

use crate::finish::Page;
use crate::process;
use crate::workspace::Workspace;

/// Writes the calendars into `dist`, and a sitemap where the address of the site is known. Returns the pages; an error
/// when the data has problems, which a release must not carry.
pub fn write(workspace: &Workspace, dist: &Path, address: Option<&str>) -> Result<Vec<Page>> {
    let mut command = process::cargo();
    command
        .args(["run", "--quiet", "--locked", "--package", "plenary"])
        .args(["--no-default-features", "--features", "ssr", "--bin", "site", "--"])
        .args([workspace.data().as_path(), dist])
        .args(address)
        .current_dir(&workspace.root);
    process::run(&mut command)?;
    let file = dist.join("pages.json");
    let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    fs::remove_file(&file).with_context(|| format!("{} cannot be removed", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not a list of pages", file.display()))
}

/// The file of the meeting that the site shows first, by its path in `dist`.
pub fn shown_first(workspace: &Workspace) -> Result<String> {
    let path = workspace.data().join("site.json");
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let site: raw::Site = parse(&text).context("site.json")?;
    Ok(format!("data/{}", meeting_file(&site.default_meeting)))
}
