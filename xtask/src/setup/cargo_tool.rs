//! Tools that cargo installs.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};

use super::{Tool, first_that_works, version};
use crate::process::{cargo, on_path, program_in, version_line};

/// A program that comes as a crate.
pub struct CargoTool {
    /// Name of the crate.
    pub package: &'static str,
    /// Name of the program in it.
    pub program: &'static str,
    /// The version, exactly: most tools of this kind write into the build.
    pub version: String,
    /// What it is needed for.
    pub purpose: &'static str,
    /// How much time to spend on optimising it.
    pub opt_level: &'static str,
    /// Where it is installed.
    pub home: PathBuf,
}

impl CargoTool {
    fn is_right(&self, program: &Path) -> bool {
        version_line(program).is_some_and(|line| version::parse(&line) == Some(self.version.as_str()))
    }

    fn command(&self, locked: bool) -> Command {
        let mut command = cargo();
        command
            .args(["install", self.package, "--version", &self.version])
            .args(locked.then_some("--locked"))
            .arg("--root")
            .arg(&self.home)
            // A fast link matters more than a fast tool.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level)
            .env("CARGO_PROFILE_RELEASE_LTO", "false")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env_remove("CARGO_BUILD_TARGET")
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("RUSTFLAGS")
            // Away from the repository, whose settings are not meant for it.
            .current_dir(env::temp_dir());
        command
    }
}

impl Tool for CargoTool {
    fn name(&self) -> String {
        format!("{} {}", self.program, self.version)
    }

    fn purpose(&self) -> &'static str {
        self.purpose
    }

    fn find(&self) -> Option<PathBuf> {
        let installed = program_in(&self.home.join("bin"), self.program);
        [on_path(self.program), installed].into_iter().flatten().find(|program| self.is_right(program))
    }

    fn install(&self) -> Result<()> {
        fs::create_dir_all(&self.home).with_context(|| format!("{} cannot be made", self.home.display()))?;
        // The lock file of a release can name crates that a registry's mirror does not have yet.
        first_that_works(&mut [self.command(true), self.command(false)])
    }

    fn by_hand(&self) -> String {
        format!("cargo install {} --version {} (needs a C linker)", self.package, self.version)
    }
}
