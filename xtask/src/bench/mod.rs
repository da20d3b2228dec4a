//! Measuring the release build beside what people would use instead, and beside the limit.
//!
//! The browser and the packages of others are scripts' world, so what measures is a program for Node in `tests/bench`;
//! it writes every sample to a file. Here is what goes before and after: the build, the data ([`sets`]), the core by
//! itself, the packages; and the report of the samples ([`report`], [`chart`]).

mod chart;
mod layout;
mod report;
mod samples;
mod sets;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::build::{self, Choice};
use crate::process;
use crate::setup::{self, ReleaseTools};
use crate::shrink::shrink_lone_binary;
use crate::workspace::Workspace;

/// How often each thing is measured.
const ROUNDS: usize = 7;

/// What is measured, in this order; each is a module of `tests/bench/suites`.
const SUITES: [&str; 9] =
    ["weight", "first-load", "search", "filter", "agenda", "roadmap", "calendar", "growth", "memory"];

/// What to measure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measure {
    /// The suites; none for all of them, which writes the report.
    pub suites: Vec<String>,
    /// How often, if not [`ROUNDS`] times.
    pub rounds: Option<usize>,
    /// Whether only the report is written again, of what was measured last.
    pub is_report: bool,
}

/// Builds, measures, and writes the report where everything was measured.
pub fn run(workspace: &Workspace, measure: &Measure) -> Result<()> {
    for suite in &measure.suites {
        ensure!(SUITES.contains(&suite.as_str()), "there is no suite {suite:?}; there are {}", SUITES.join(", "));
    }
    let work = workspace.root.join("target").join("bench");
    let results = work.join("results.json");
    if measure.is_report {
        let measured = samples::read(&results)?;
        let missing = SUITES.into_iter().find(|suite| measured.series.iter().all(|series| series.suite != *suite));
        ensure!(missing.is_none(), "the last run was not of all suites: nothing was measured of {missing:?}");
        return write(workspace, &measured);
    }
    let peers = setup::ensure_peers(workspace)?;
    let chromium = setup::ensure_chromium()?;
    let tools = ReleaseTools::ensure(workspace)?;
    let built = build::release(workspace, &tools, &Choice::default())?;
    build::weigh(workspace, &built)?;
    println!("Making up the data");
    sets::write(workspace, &work.join("data"))?;
    println!("Building the core by itself");
    let core = core(workspace, &tools, &work)?;
    let suites: Vec<&str> = match measure.suites.is_empty() {
        true => SUITES.to_vec(),
        false => measure.suites.iter().map(String::as_str).collect(),
    };
    let settings = work.join("settings.json");
    let told = json!({
        "dist": workspace.dist(), "data": work.join("data"), "core": core, "peers": peers, "work": work,
        "chromium": chromium, "rounds": measure.rounds.unwrap_or(ROUNDS), "suites": suites, "output": results,
    });
    fs::write(&settings, told.to_string()).with_context(|| format!("{} cannot be written", settings.display()))?;
    println!("Measuring");
    process::run(Command::new("node").arg(scripts(workspace).join("main.mjs")).arg(&settings))?;
    let measured = samples::read(&results)?;
    if measure.suites.is_empty() {
        return write(workspace, &measured);
    }
    print!("{}", report::tables(&measured));
    Ok(())
}

fn write(workspace: &Workspace, measured: &samples::Measured) -> Result<()> {
    let written = report::write(measured, &workspace.root.join("docs"))?;
    println!("The report is in {}", written.display());
    Ok(())
}

/// The program for Node.
fn scripts(workspace: &Workspace) -> PathBuf {
    workspace.root.join("tests").join("bench")
}

/// The core with what calls it from a page, built as the app is, but whole.
fn core(workspace: &Workspace, tools: &ReleaseTools, work: &Path) -> Result<PathBuf> {
    const NAME: &str = "plenary_bench_core";
    let mut build = process::cargo();
    build
        .args(["build", "--quiet", "--release", "--locked", "--offline", "--package", "plenary-bench-core"])
        .args(["--target", "wasm32-unknown-unknown"])
        .current_dir(&workspace.root);
    process::run(&mut build)?;
    let folder = work.join("core");
    let linked = workspace.linked().with_file_name(format!("{NAME}.wasm"));
    let mut bindgen = tools.build.wasm_bindgen();
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(linked);
    process::capture(&mut bindgen)?;
    shrink_lone_binary(&folder.join(format!("{NAME}_bg.wasm")), tools)?;
    Ok(folder)
}
