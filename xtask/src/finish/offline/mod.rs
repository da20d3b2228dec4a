//! The site without a network: the service worker, which keeps what the bundled meeting needs; the script that has a
//! page ask for it; and the manifest, by which the site can be installed.
//!
//! Each file that is kept is listed with what it must be, so that no login page and no half of a file stays in its place.
//! Data is not: it may be replaced on the host.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{Built, Minify, files, is_bundled, pages, read, short_hash, write, write_hashed};

/// The service worker, which Trunk copies as it is.
const WORKER: &str = "sw.js";

/// The manifest (Web Application Manifest, W3C).
const MANIFEST: &str = "manifest.webmanifest";

/// What a build does about being without a network.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Offline {
    /// The site is kept by the browsers of its visitors.
    #[default]
    Kept,
    /// It is not, and what an earlier build had them keep is dropped.
    Dismissed,
}

/// Writes the script that has pages ask for the worker; its name, or nothing where there is none to ask for.
pub fn write_script(dist: &Path, offline: Offline, minify: Minify<'_>) -> Result<Option<String>> {
    match offline {
        Offline::Kept => write_hashed(dist, "offline", "js", minify(include_str!("keep.js"))?.as_bytes()).map(Some),
        Offline::Dismissed => Ok(None),
    }
}

/// Writes the worker, once all else is there: one that keeps the site, with its data of this version, or where pages ask
/// for none, one that drops what was kept.
pub fn write_worker(dist: &Path, built: &Built, shell: &str, version: &str, minify: Minify<'_>) -> Result<()> {
    let worker = dist.join(WORKER);
    let code = match built.offline {
        Some(_) => keeping(dist, built, &read(&worker)?, shell, version)?,
        None => include_str!("dismissed.js").to_owned(),
    };
    write(&worker, minify(&code)?)
}

fn keeping(dist: &Path, built: &Built, template: &str, shell: &str, version: &str) -> Result<String> {
    let shell = write_hashed(dist, "shell", "html", pages::without_text(shell, built)?.as_bytes())?;
    let listed = serde_json::to_string(&kept(dist, built, &shell, version)?).context("the files cannot be listed")?;
    let code = template.replace("VERSION", &short_hash(listed.as_bytes()));
    let code = code.replace("SHELL_FILE", &shell).replace("BUNDLED_FILES", &listed);
    ensure!(code.contains(&listed) && code.contains(&shell), "{WORKER} has no place for the files of the build");
    Ok(code)
}

/// What is kept from the first visit on: addresses below the site's, each with what is there (Subresource Integrity,
/// 3.1). The shell has none, for hosts add to pages what they like, and data has none.
fn kept(dist: &Path, built: &Built, shell: &str, version: &str) -> Result<BTreeMap<String, String>> {
    let mut kept = BTreeMap::from([(shell.to_owned(), String::new())]);
    let first = built.first_load();
    let is_code = |path: &String| {
        let is_script = built.offline.as_ref() == Some(path) || built.embedded == *path;
        is_script || first.contains(path) || built.has_part(path) || path.starts_with("snippets/")
    };
    let is_look =
        |path: &str| path.ends_with(".svg") || path.ends_with(".webmanifest") || path.starts_with("app-icons/");
    for path in files(dist)? {
        if is_bundled(&path) {
            kept.insert(format!("{path}?v={version}"), String::new());
        } else if is_code(&path) || is_look(&path) {
            let bytes = fs::read(dist.join(&path)).with_context(|| format!("{path} cannot be read"))?;
            kept.insert(path, integrity(&bytes));
        }
    }
    Ok(kept)
}

/// Names the site in its manifest, and gives that a name which changes with its content. Returns the page with it.
pub fn name_manifest(dist: &Path, html: &str, title: &str) -> Result<String> {
    let file = dist.join(MANIFEST);
    let mut manifest: Value = serde_json::from_str(&read(&file)?).context(MANIFEST)?;
    manifest["name"] = title.into();
    let named = write_hashed(dist, "manifest", "webmanifest", manifest.to_string().as_bytes())?;
    fs::remove_file(&file).with_context(|| format!("{} cannot be removed", file.display()))?;
    Ok(html.replace(MANIFEST, &named))
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_as_browsers_compute_it() {
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn the_scripts_hold_no_name_that_the_build_does_not_put_in() {
        let worker = include_str!("../../../../public/sw.js");
        for place in ["'SHELL_FILE'", "BUNDLED_FILES;", "bundled VERSION'"] {
            assert_eq!(worker.matches(place).count(), 1, "{place}");
        }
    }
}
