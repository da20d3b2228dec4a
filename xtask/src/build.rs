//! The release build.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::finish::{Built, finish};
use crate::process;
use crate::routes;
use crate::setup::ReleaseTools;
use crate::shrink::{shrink_glue, shrink_std};
use crate::size::Report;
use crate::split::split;
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
    let parts = split(&dist, &workspace.linked(), tools)?;
    shrink_glue(&dist, tools)?;
    let built = finish(&dist, parts, &routes::pages(workspace)?)?;
    write_calendars(workspace, &dist)?;
    Ok(built)
}

/// Writes the calendars that one can subscribe to. They are in the words of the app, so a program of the app does it.
fn write_calendars(workspace: &Workspace, dist: &Path) -> Result<()> {
    let mut command = process::cargo();
    command
        .args(["run", "--quiet", "--locked", "--package", "plenary"])
        .args(["--no-default-features", "--features", "ssr", "--bin", "calendars", "--"])
        .args([workspace.data().as_path(), dist])
        .current_dir(&workspace.root);
    process::run(&mut command)
}

/// Prints what the build in `dist/` weighs and holds it against the budgets.
pub fn weigh(workspace: &Workspace, built: &Built) -> Result<()> {
    let report = Report::measure(&workspace.dist(), built, &routes::default_meeting(workspace)?)?;
    print!("{}", report.table());
    print!("{}", report.check()?);
    Ok(())
}
