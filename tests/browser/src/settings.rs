//! What the environment says: where the build is, which browser to use.

use std::path::PathBuf;

/// The built site to test, an absolute path. Required.
pub const DIST: &str = "PLENARY_DIST";
/// The minified axe-core script, for the accessibility tests.
pub const AXE: &str = "PLENARY_AXE";
/// The name of the engine, a row of [`crate::engine::ENGINES`]; Chromium if unset.
pub const ENGINE: &str = "PLENARY_ENGINE";
/// A folder for a picture and the HTML of each page on which a test failed; nothing is kept if unset.
pub const FAILURES: &str = "PLENARY_FAILURES";

/// The folder of the built site.
///
/// # Panics
/// When the variable is unset, relative, or names a folder without `index.html`: no test can run then.
pub fn dist() -> PathBuf {
    let path = required(DIST, "the built site");
    assert!(path.is_absolute(), "{DIST} must be an absolute path, not {}", path.display());
    assert!(path.join("index.html").is_file(), "{DIST}={} has no index.html", path.display());
    path
}

/// The axe-core script.
///
/// # Panics
/// When the variable is unset: the accessibility tests cannot run then, and must not pass silently.
pub fn axe() -> PathBuf {
    required(AXE, "the axe.min.js of axe-core")
}

/// The folder for pictures of failures, if wanted.
pub fn failures() -> Option<PathBuf> {
    std::env::var_os(FAILURES).map(PathBuf::from)
}

/// The value of `variable`, or `default`.
pub fn or_default(variable: &str, default: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| default.to_owned())
}

fn required(variable: &str, what: &str) -> PathBuf {
    match std::env::var_os(variable) {
        Some(value) => PathBuf::from(value),
        None => panic!("{variable} is not set; it must hold the path of {what}"),
    }
}
