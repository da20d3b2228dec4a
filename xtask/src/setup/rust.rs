//! Parts of the Rust toolchain. With `RUSTUP_AUTO_INSTALL=0` rustup does not add what `rust-toolchain.toml` lists.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::Tool;
use crate::process::{capture, program_in};
use crate::workspace::Workspace;

const WASM: &str = "wasm32-unknown-unknown";

/// The standard library for browsers.
pub struct WasmTarget {
    root: PathBuf,
}

impl WasmTarget {
    /// That of the toolchain which builds this workspace.
    pub fn new(workspace: &Workspace) -> Self {
        Self { root: workspace.root.clone() }
    }
}

impl Tool for WasmTarget {
    fn name(&self) -> String {
        format!("Rust target {WASM}")
    }

    fn purpose(&self) -> &'static str {
        "compiles the app for the browser"
    }

    fn find(&self) -> Option<PathBuf> {
        let library = sysroot(&self.root)?.join("lib/rustlib").join(WASM).join("lib");
        library.is_dir().then_some(library)
    }

    fn install(&self) -> Result<()> {
        rustup(&self.root, &["target", "add", WASM])
    }

    fn by_hand(&self) -> String {
        format!("rustup target add {WASM} (in the repository), with rustup from your system or rustup.rs")
    }
}

/// The sources of the standard library.
pub struct RustSources {
    root: PathBuf,
}

impl RustSources {
    /// Those of the toolchain which builds this workspace.
    pub fn new(workspace: &Workspace) -> Self {
        Self { root: workspace.root.clone() }
    }
}

impl Tool for RustSources {
    fn name(&self) -> String {
        "Rust component rust-src".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "lets the release build leave out what the standard library says in a panic"
    }

    fn find(&self) -> Option<PathBuf> {
        let library = sysroot(&self.root)?.join("lib/rustlib/src/rust/library");
        library.is_dir().then_some(library)
    }

    fn install(&self) -> Result<()> {
        rustup(&self.root, &["component", "add", "rust-src"])
    }

    fn by_hand(&self) -> String {
        "rustup component add rust-src (in the repository)".to_owned()
    }
}

/// Fetches the crates of Cargo.lock, and for a release build those of the standard library. Trunk is kept from
/// downloading its own tools by being offline, and so would be kept from fetching these.
pub fn fetch_crates(workspace: &Workspace, with_std: bool) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["fetch", "--quiet", "--locked"]).current_dir(&workspace.root);
    if with_std {
        cargo.env("RUSTC_BOOTSTRAP", "1").args(["-Zbuild-std=std,panic_abort", "--target", WASM]);
    }
    capture(&mut cargo).map(drop)
}

/// A component of the toolchain.
pub struct RustComponent {
    root: PathBuf,
    component: &'static str,
    program: &'static str,
}

impl RustComponent {
    /// The component of that name, which is there when its program is.
    pub fn new(workspace: &Workspace, component: &'static str, program: &'static str) -> Self {
        Self { root: workspace.root.clone(), component, program }
    }
}

impl Tool for RustComponent {
    fn name(&self) -> String {
        format!("Rust component {}", self.component)
    }

    fn purpose(&self) -> &'static str {
        "checks the sources"
    }

    fn find(&self) -> Option<PathBuf> {
        program_in(&sysroot(&self.root)?.join("bin"), self.program)
    }

    fn install(&self) -> Result<()> {
        rustup(&self.root, &["component", "add", self.component])
    }

    fn by_hand(&self) -> String {
        format!("rustup component add {} (in the repository)", self.component)
    }
}

fn sysroot(root: &Path) -> Option<PathBuf> {
    let mut command = Command::new("rustc");
    command.args(["--print", "sysroot"]).current_dir(root);
    Some(PathBuf::from(capture(&mut command).ok()?.trim()))
}

fn rustup(root: &Path, args: &[&str]) -> Result<()> {
    capture(Command::new("rustup").args(args).current_dir(root)).map(drop)
}
