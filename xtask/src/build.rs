//! The release build.

use std::fs;

use anyhow::{Context, Result};

use crate::finish::{Built, Offline, Site, finish, front_title};
use crate::process;
use crate::setup::ReleaseTools;
use crate::shrink::{arrange, minify, shrink_glue, shrink_std};
use crate::single::{self, Undivided};
use crate::site;
use crate::size::Report;
use crate::split::split;
use crate::workspace::Workspace;

/// What a release build can be told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// The address that the site will have, where that is known.
    pub address: Option<String>,
    /// Whether browsers keep the site for times without a network.
    pub offline: Offline,
    /// Whether the site is also written as one file.
    pub single_file: bool,
}

/// Builds, then prints the sizes; an error when something failed or is over its budget.
pub fn run(workspace: &Workspace, choice: &Choice) -> Result<()> {
    let tools = ReleaseTools::ensure(workspace)?;
    let built = release(workspace, &tools, choice)?;
    weigh(workspace, &built)?;
    println!("The release build is in {}", workspace.dist().display());
    Ok(())
}

/// Builds into `dist/`.
pub fn release(workspace: &Workspace, tools: &ReleaseTools, choice: &Choice) -> Result<Built> {
    let dist = workspace.dist();
    // Nothing of an older build may stay, not even when this one fails.
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("{} cannot be removed", dist.display()))?;
    }
    let mut trunk = tools.build.trunk(workspace)?;
    trunk.args(["build", "--release", "--offline", "--locked"]).args(["--public-url", "./", "--dist"]).arg(&dist);
    shrink_std(&mut trunk);
    process::run(&mut trunk)?;
    let undivided = choice.single_file.then(|| Undivided::take(workspace, &dist)).transpose()?;
    let parts = split(&dist, &workspace.linked(), tools)?;
    shrink_glue(&dist, tools)?;
    arrange(&dist)?;
    let pages = site::write(workspace, &dist, choice.address.as_deref())?;
    let site = Site { pages: &pages, offline: choice.offline };
    let built = finish(&dist, parts, &site, &|script| minify(script, tools))?;
    if let Some(undivided) = undivided {
        single::write(workspace, &dist, &undivided, &built, front_title(&pages), tools)?;
    }
    Ok(built)
}

/// Prints what the build in `dist/` weighs and holds it against the budgets.
pub fn weigh(workspace: &Workspace, built: &Built) -> Result<()> {
    let report = Report::measure(&workspace.dist(), built, &site::shown_first(workspace)?)?;
    print!("{}", report.table());
    print!("{}", report.check()?);
    Ok(())
}
