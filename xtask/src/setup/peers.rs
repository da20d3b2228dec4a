//! The packages that the release build is measured beside, in the versions of one lock file.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::{Tool, ensure, npm};
use crate::process::capture;
use crate::workspace::Workspace;

/// The files that say which packages, in which versions.
const LISTS: [&str; 2] = ["package.json", "package-lock.json"];

/// All packages together.
struct Peers {
    /// Where they are listed.
    listed: PathBuf,
    /// Where they are installed; another folder for other lists.
    home: PathBuf,
}

impl Tool for Peers {
    fn name(&self) -> String {
        "the packages of tests/bench".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "are what the release build is measured beside, and what measures it"
    }

    fn find(&self) -> Option<PathBuf> {
        self.home.is_dir().then(|| self.home.clone())
    }

    fn install(&self) -> Result<()> {
        let npm = npm::npm()?;
        let partial = npm::empty_partial(&self.home)?;
        for list in LISTS {
            let file = self.listed.join(list);
            fs::copy(&file, partial.join(list)).with_context(|| format!("{} cannot be copied", file.display()))?;
        }
        let mut command = Command::new(npm);
        command.args(["ci", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]).arg(&partial);
        capture(&mut command)?;
        npm::move_into_place(&partial, &self.home)
    }

    fn by_hand(&self) -> String {
        "install Node.js 20 or newer with npm, then run this again".to_owned()
    }
}

/// The folder in which the packages are installed.
pub fn ensure_peers(workspace: &Workspace) -> Result<PathBuf> {
    let listed = workspace.root.join("tests").join("bench");
    let mut hash = Sha256::new();
    for list in LISTS {
        let file = listed.join(list);
        hash.update(fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?);
    }
    let version: String = hash.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    ensure(&Peers { listed, home: workspace.tool_home("bench-peers", &version) })
}
