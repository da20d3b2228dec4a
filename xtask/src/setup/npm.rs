//! Tools that npm installs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{Tool, apt, version};
use crate::process::{capture, on_path, version_line};

/// A package of which one file is wanted.
pub struct NpmTool {
    /// Name of the package.
    pub package: &'static str,
    /// Its version, exactly.
    pub version: String,
    /// What it is needed for.
    pub purpose: &'static str,
    /// The file, below [`Self::home`].
    pub file: &'static str,
    /// When the file is a program that may be on `PATH` already: its name and the version that it then has to print.
    pub program: Option<(&'static str, &'static str)>,
    /// Where it is installed.
    pub home: PathBuf,
}

impl NpmTool {
    fn on_path(&self) -> Option<PathBuf> {
        let (program, wanted) = self.program?;
        let path = on_path(program)?;
        let line = version_line(&path)?;
        (version::parse(&line) == Some(wanted)).then_some(path)
    }

    fn spec(&self) -> String {
        format!("{}@{}", self.package, self.version)
    }
}

/// A folder beside a home, empty: things are installed there and moved when whole, so that an interrupted download is
/// not taken for the tool.
pub(super) fn empty_partial(home: &Path) -> Result<PathBuf> {
    let partial = home.with_extension("partial");
    if partial.exists() {
        fs::remove_dir_all(&partial)?;
    }
    fs::create_dir_all(&partial).with_context(|| format!("{} cannot be made", partial.display()))?;
    Ok(partial)
}

/// Makes what was installed beside a home the home.
pub(super) fn move_into_place(partial: &Path, home: &Path) -> Result<()> {
    if home.exists() {
        fs::remove_dir_all(home)?;
    }
    fs::rename(partial, home).with_context(|| format!("{} cannot be moved into place", partial.display()))
}

/// The program npm.
pub(super) fn npm() -> Result<PathBuf> {
    if let Some(npm) = on_path("npm") {
        return Ok(npm);
    }
    println!("Installing npm, which is needed to fetch it (once)");
    apt::install(&["nodejs", "npm"]).context("npm is needed to fetch it, and is not on PATH")?;
    on_path("npm").context("npm was installed, but is not on PATH")
}

impl Tool for NpmTool {
    fn name(&self) -> String {
        format!("{} {}", self.package, self.version)
    }

    fn purpose(&self) -> &'static str {
        self.purpose
    }

    fn find(&self) -> Option<PathBuf> {
        let installed = self.home.join(self.file);
        self.on_path().or_else(|| installed.is_file().then_some(installed))
    }

    fn install(&self) -> Result<()> {
        let npm = npm()?;
        let partial = empty_partial(&self.home)?;
        let mut command = Command::new(npm);
        command
            .args(["install", "--no-save", "--no-package-lock", "--no-audit"])
            .args(["--no-fund", "--loglevel=error", "--prefix"])
            .arg(&partial)
            .arg(self.spec());
        capture(&mut command)?;
        move_into_place(&partial, &self.home)
    }

    fn by_hand(&self) -> String {
        let node = "install Node.js 20 or newer with npm (Debian: apt-get install nodejs npm; Fedora: dnf install \
                    nodejs; macOS: brew install node; Windows: winget install OpenJS.NodeJS.LTS), then";
        match self.program {
            Some((program, wanted)) => {
                format!("{node} npm install --global {}; or put a {program} of version {wanted} on PATH", self.spec())
            }
            None => format!("{node} run this again"),
        }
    }
}
