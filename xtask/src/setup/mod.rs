//! Set-up: every tool that a task needs is taken from the machine when it is there in the right version, else installed.
//!
//! What is installed goes into the user's cache, one folder per tool and version (see [`Workspace::tools`]), never into
//! the repository and never over something that the user has. The exceptions are parts of the Rust toolchain, which
//! rustup owns, and the browsers, which the system's package manager owns.

mod apt;
mod browser;
mod cargo_tool;
mod engines;
mod npm;
mod peers;
mod rust;
mod version;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};

pub use cargo_tool::CargoTool;
pub use engines::ENGINES;
pub use npm::NpmTool;
pub use peers::ensure_peers;
use rust::fetch_crates;
pub use rust::{RustComponent, RustSources, WasmTarget};

use crate::workspace::Workspace;

/// Trunk's release: later ones ask for a newer Rust than this workspace is pinned to.
const TRUNK: &str = "0.21.14";
/// The release of wasm-opt; distributions are often years behind.
const BINARYEN: &str = "132";
/// What makes the JavaScript side of the app smaller.
const ESBUILD: &str = "0.28.2";
/// What unpacks the site that is one file.
const UNPACKER: &str = "0.2.3";
/// The accessibility rules that the browser tests apply.
const AXE: &str = "4.14.1";

/// Something that a task needs and that is no part of the repository.
pub trait Tool {
    /// Name and version ("trunk 0.21.14").
    fn name(&self) -> String;
    /// What it is needed for, as the end of "…, which".
    fn purpose(&self) -> &'static str;
    /// Where it is, when it is there in the right version.
    fn find(&self) -> Option<PathBuf>;
    /// Installs it; an error names the command tried.
    fn install(&self) -> Result<()>;
    /// How somebody can install it themselves.
    fn by_hand(&self) -> String;
}

/// Returns where a tool is, after installing it when need be.
pub fn ensure(tool: &dyn Tool) -> Result<PathBuf> {
    if let Some(path) = tool.find() {
        return Ok(path);
    }
    let name = tool.name();
    println!("Installing {name}, which {} (once)", tool.purpose());
    let found = tool.install().and_then(|()| tool.find().context("it was installed, but cannot be found"));
    found.map_err(|error| anyhow!("{name} is missing: {error:#}\nTo install it yourself: {}", tool.by_hand()))
}

/// Tools in reach of a build.
pub struct BuildTools {
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    folders: Vec<PathBuf>,
}

/// Tools in reach of a release build.
pub struct ReleaseTools {
    /// Those of every build.
    pub build: BuildTools,
    /// The esbuild program.
    pub esbuild: PathBuf,
    /// The wasm-opt program.
    pub wasm_opt: PathBuf,
}

impl ReleaseTools {
    /// Brings together what a release build needs.
    pub fn ensure(workspace: &Workspace) -> Result<Self> {
        ensure(&RustSources::new(workspace))?;
        fetch_crates(workspace, true)?;
        let build = BuildTools::for_development(workspace)?;
        Ok(Self { build, esbuild: ensure(&esbuild(workspace))?, wasm_opt: ensure(&wasm_opt(workspace))? })
    }
}

impl BuildTools {
    /// Brings together what a development build needs.
    pub fn for_development(workspace: &Workspace) -> Result<Self> {
        ensure(&WasmTarget::new(workspace))?;
        fetch_crates(workspace, false)?;
        let trunk = ensure(&trunk(workspace))?;
        let wasm_bindgen = ensure(&wasm_bindgen(workspace)?)?;
        let mut tools = Self { folders: Vec::new(), trunk: trunk.clone(), wasm_bindgen: wasm_bindgen.clone() };
        tools.add(&trunk);
        tools.add(&wasm_bindgen);
        Ok(tools)
    }

    fn add(&mut self, program: &Path) {
        self.folders.extend(program.parent().map(Path::to_path_buf));
    }

    /// A wasm-bindgen that fits the crate.
    pub fn wasm_bindgen(&self) -> Command {
        Command::new(&self.wasm_bindgen)
    }

    /// A trunk that finds its helpers, and so downloads nothing.
    pub fn trunk(&self, workspace: &Workspace) -> Result<Command> {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned();
        let path = env::join_paths(folders.chain(env::split_paths(&path)))
            .context("a folder of a tool cannot stand in PATH")?;
        let mut command = Command::new(&self.trunk);
        command.current_dir(&workspace.root).env("PATH", path);
        // Trunk takes this variable for a boolean and refuses the usual value "1".
        if env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true");
        }
        Ok(command)
    }
}

fn trunk(workspace: &Workspace) -> CargoTool {
    CargoTool {
        package: "trunk",
        program: "trunk",
        version: TRUNK.to_owned(),
        purpose: "builds the app and serves it",
        opt_level: "0",
        home: workspace.tool_home("trunk", TRUNK),
    }
}

fn wasm_bindgen(workspace: &Workspace) -> Result<CargoTool> {
    let version = workspace.locked_version("wasm-bindgen")?;
    Ok(CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        home: workspace.tool_home("wasm-bindgen-cli", &version),
        version,
        purpose: "writes the JavaScript side of the app and must fit the crate in Cargo.lock",
        // It runs over every development build, which is several megabytes: unoptimised it would be felt.
        opt_level: "1",
    })
}

fn wasm_opt(workspace: &Workspace) -> NpmTool {
    NpmTool {
        package: "binaryen",
        version: format!("{BINARYEN}.0.0"),
        purpose: "holds wasm-opt, which makes the release build smaller",
        file: if cfg!(windows) { "node_modules/.bin/wasm-opt.cmd" } else { "node_modules/.bin/wasm-opt" },
        program: Some(("wasm-opt", BINARYEN)),
        home: workspace.tool_home("binaryen", BINARYEN),
    }
}

fn esbuild(workspace: &Workspace) -> NpmTool {
    NpmTool {
        package: "esbuild",
        version: ESBUILD.to_owned(),
        purpose: "makes the JavaScript side of the app smaller",
        file: if cfg!(windows) { "node_modules/.bin/esbuild.cmd" } else { "node_modules/.bin/esbuild" },
        program: Some(("esbuild", ESBUILD)),
        home: workspace.tool_home("esbuild", ESBUILD),
    }
}

fn unpacker(workspace: &Workspace) -> NpmTool {
    NpmTool {
        package: "xz-decompress",
        version: UNPACKER.to_owned(),
        purpose: "unpacks the site that is one file",
        file: "node_modules/xz-decompress/dist/package/xz-decompress.js",
        program: None,
        home: workspace.tool_home("xz-decompress", UNPACKER),
    }
}

fn axe(workspace: &Workspace) -> NpmTool {
    NpmTool {
        package: "axe-core",
        version: AXE.to_owned(),
        purpose: "finds accessibility faults in the browser tests",
        file: "node_modules/axe-core/axe.min.js",
        program: None,
        home: workspace.tool_home("axe-core", AXE),
    }
}

/// What the checks of the sources need beside a build's tools.
pub fn lint_tools(workspace: &Workspace) -> Vec<Box<dyn Tool>> {
    vec![
        Box::new(RustComponent::new(workspace, "rustfmt", "cargo-fmt")),
        Box::new(RustComponent::new(workspace, "clippy", "cargo-clippy")),
    ]
}

/// The script that unpacks the site that is one file.
pub fn ensure_unpacker(workspace: &Workspace) -> Result<PathBuf> {
    ensure(&unpacker(workspace))
}

/// Chromium, to measure in.
pub fn ensure_chromium() -> Result<PathBuf> {
    ensure(&browser::CHROMIUM)
}

/// axe-core's script.
pub fn ensure_axe(workspace: &Workspace) -> Result<PathBuf> {
    ensure(&axe(workspace))
}

/// Every tool of every task, in the order in which they come to be needed.
pub fn all_tools(workspace: &Workspace) -> Result<Vec<Box<dyn Tool>>> {
    let mut tools: Vec<Box<dyn Tool>> = vec![
        Box::new(WasmTarget::new(workspace)),
        Box::new(trunk(workspace)),
        Box::new(wasm_bindgen(workspace)?),
        Box::new(RustSources::new(workspace)),
        Box::new(wasm_opt(workspace)),
        Box::new(esbuild(workspace)),
        Box::new(unpacker(workspace)),
    ];
    tools.extend(lint_tools(workspace));
    tools.push(Box::new(axe(workspace)));
    tools.extend(ENGINES.iter().flat_map(|engine| engine.tools(workspace)));
    Ok(tools)
}

/// Tries ways to install until one works; the error tells of each.
fn first_that_works(ways: &mut [Command]) -> Result<()> {
    let mut errors = Vec::new();
    for command in ways {
        match crate::process::capture(command) {
            Ok(_) => return Ok(()),
            Err(error) => errors.push(error.to_string()),
        }
    }
    bail!("{}", errors.join("\n"))
}
