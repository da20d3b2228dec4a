//! The release build.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::finish::{Built, files, finish};
use crate::process;
use crate::routes;
use crate::setup::ReleaseTools;
use crate::size::Report;
use crate::workspace::Workspace;

/// Builds, then prints the sizes; an error when something failed or is over its budget.
pub fn run(workspace: &Workspace) -> Result<()> {
    let tools = ReleaseTools::ensure(workspace)?;
    let built = release(workspace, &tools)?;
    weigh(workspace, &built)?;
    println!("The release build is in {}", workspace.dist().display());
    Ok(())
}

/// Builds into `dist/`.
pub fn release(workspace: &Workspace, tools: &ReleaseTools) -> Result<Built> {
    let dist = workspace.dist();
    // Nothing of an older build may stay, not even when this one fails.
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("{} cannot be removed", dist.display()))?;
    }
    let mut trunk = tools.build.trunk(workspace)?;
    trunk.args(["build", "--release", "--offline", "--locked"]).args(["--public-url", "./", "--dist"]).arg(&dist);
    shrink_std(&mut trunk);
    process::run(&mut trunk)?;
    minify(&dist, tools)?;
    finish(&dist, &routes::pages(workspace)?)
}

/// Builds the standard library anew, without what it says in a panic.
///
/// Nobody sees those words: a panic ends the app. They and the code that puts them together are a tenth of the binary.
/// The flags are not stable, so that the pinned compiler has to be told to take them; a build without them works the
/// same, and is larger.
fn shrink_std(trunk: &mut Command) {
    const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
    trunk
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", FLAGS);
}

/// Minifies the scripts that Trunk wrote.
fn minify(dist: &Path, tools: &ReleaseTools) -> Result<()> {
    for path in files(dist)?.iter().filter(|path| path.ends_with(".js")) {
        let file = dist.join(path);
        let mut esbuild = Command::new(&tools.esbuild);
        esbuild.args(["--minify", "--format=esm", "--log-level=warning", "--allow-overwrite"]).arg(&file);
        esbuild.arg(format!("--outfile={}", file.display()));
        process::capture(&mut esbuild)?;
    }
    Ok(())
}

/// Prints what the build in `dist/` weighs and holds it against the budgets.
pub fn weigh(workspace: &Workspace, built: &Built) -> Result<()> {
    let report = Report::measure(&workspace.dist(), built, &routes::default_meeting(workspace)?)?;
    print!("{}", report.table());
    print!("{}", report.check()?);
    Ok(())
}
