//! Every check of the project, one after the other, with a summary at the end.
//!
//! A failed step does not stop the others: who reads the log wants all that is wrong, not the first thing only. A step is left
//! out only where it has nothing to work on (no tools, no build), and then counts as failed.

mod libtest;
mod log;
mod steps;

use anyhow::{Context, Result};

use crate::finish::Built;
use crate::setup::{self, BrowserTools, ReleaseTools};
use crate::workspace::Workspace;
use crate::{build, process};
use log::Log;
use steps::{Kind, Step};

/// Runs the checks, without the browser when `fast`; true when all passed.
pub fn run(workspace: &Workspace, fast: bool) -> bool {
    let mut log = Log::default();
    let tools = log.step("set-up", || set_up(workspace));
    for step in steps::STEPS {
        run_step(workspace, step, &mut log);
    }
    let built = log.step("release build", || {
        let tools = tools.as_ref().context("left out: its tools are missing")?;
        build::release(workspace, tools)
    });
    log.step("size budget", || {
        let built: &Built = built.as_ref().context("left out: there is no release build")?;
        build::weigh(workspace, built)
    });
    if !fast {
        browser(workspace, built.is_some(), &mut log);
    }
    print!("{}", log.summary());
    log.passed()
}

/// The tools of all steps but the browser's, whose absence is no reason to stop here.
fn set_up(workspace: &Workspace) -> Result<ReleaseTools> {
    for tool in setup::lint_tools(workspace) {
        setup::ensure(tool.as_ref())?;
    }
    ReleaseTools::ensure(workspace)
}

fn run_step(workspace: &Workspace, step: &Step, log: &mut Log) {
    let mut command = step.command(workspace);
    match step.kind {
        Kind::Check => log.step(step.name, || process::run(&mut command)).unwrap_or(()),
        Kind::Tests => log.tests(step.name, &mut command),
    }
}

fn browser(workspace: &Workspace, is_built: bool, log: &mut Log) {
    let tools = log.step("browser set-up", || BrowserTools::ensure(workspace));
    let Some(tools) = tools.filter(|_| is_built) else {
        log.left_out(steps::BROWSER.name, "the browser or the release build is missing");
        return;
    };
    let mut command = steps::BROWSER.command(workspace);
    command
        .env("PLENARY_DIST", workspace.dist())
        .env("PLENARY_CHROME", &tools.chrome)
        .env("PLENARY_CHROMEDRIVER", &tools.driver)
        .env("PLENARY_AXE", &tools.axe);
    log.tests(steps::BROWSER.name, &mut command);
}
