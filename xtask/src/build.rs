//! The release build.

use std::fs;

use anyhow::{Context, Result};

use crate::finish::{Built, finish};
use crate::process;
use crate::setup::ReleaseTools;
use crate::shrink::{arrange, minify, shrink_glue, shrink_std};
use crate::site;
use crate::size::Report;
use crate::split::split;
use crate::workspace::Workspace;

/// Builds, then prints the sizes; an error when something failed or is over its budget.
pub fn run(workspace: &Workspace, address: Option<&str>) -> Result<()> {
    let tools = ReleaseTools::ensure(workspace)?;
    let built = release(workspace, &tools, address)?;
    weigh(workspace, &built)?;
    println!("The release build is in {}", workspace.dist().display());
    Ok(())
}

/// Builds into `dist/`, for the address that the site will have, where that is known.
pub fn release(workspace: &Workspace, tools: &ReleaseTools, address: Option<&str>) -> Result<Built> {
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
    arrange(&dist)?;
    let pages = site::write(workspace, &dist, address)?;
    finish(&dist, parts, &pages, &|script| minify(script, tools))
}

/// Prints what the build in `dist/` weighs and holds it against the budgets.
pub fn weigh(workspace: &Workspace, built: &Built) -> Result<()> {
    let report = Report::measure(&workspace.dist(), built, &site::default_meeting(workspace)?)?;
    print!("{}", report.table());
    print!("{}", report.check()?);
    Ok(())
}
