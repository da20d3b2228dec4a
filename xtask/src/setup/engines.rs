//! The browser engines that the suite runs on, and what each needs.

use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};

use super::browser::{CHROMEDRIVER, CHROMIUM, FIREFOX, GeckoDriver, Program, WEBKIT, WEBKITDRIVER, XVFB, same_major};
use super::{CargoTool, Tool, ensure};
use crate::workspace::Workspace;

/// The WebDriver of Firefox: from this release on, tests may set preferences.
const GECKODRIVER: &str = "0.37.1";

/// An engine.
pub struct Engine {
    /// Its name in the suite, the value of `PLENARY_ENGINE`.
    pub name: &'static str,
    /// The step that sets it up.
    pub set_up: &'static str,
    /// The step that tests with it.
    pub tests: &'static str,
    /// Why it cannot be had on this system at all, if that is so.
    pub cannot: Option<&'static str>,
    parts: fn(&Workspace) -> Vec<Part>,
    check: fn(&[(&'static str, PathBuf)]) -> Result<()>,
}

/// A tool, and the variable that tells the suite where it is.
struct Part {
    variable: &'static str,
    tool: Box<dyn Tool>,
}

/// The engines, in the order in which they are tested.
pub const ENGINES: &[Engine] = &[
    Engine {
        name: "chromium",
        set_up: "set-up of Chromium",
        tests: "browser tests, Chromium",
        cannot: None,
        parts: |_| programs(&[&CHROMIUM, &CHROMEDRIVER]),
        check: |paths| match paths {
            [(_, chrome), (_, driver)] => same_major(chrome, driver),
            _ => Ok(()),
        },
    },
    Engine {
        name: "firefox",
        set_up: "set-up of Firefox",
        tests: "browser tests, Firefox",
        cannot: None,
        parts: |workspace| {
            let mut parts = programs(&[&FIREFOX]);
            parts.push(Part { variable: GeckoDriver::VARIABLE, tool: Box::new(geckodriver(workspace)) });
            parts
        },
        check: |_| Ok(()),
    },
    Engine {
        name: "webkit",
        set_up: "set-up of WebKitGTK",
        tests: "browser tests, WebKit",
        cannot: if cfg!(target_os = "linux") {
            None
        } else {
            Some("WebKitGTK can be had on Linux only; the other engines are tested here")
        },
        parts: |_| programs(&[&WEBKITDRIVER, &WEBKIT, &XVFB]),
        check: |_| Ok(()),
    },
];

impl Engine {
    /// Brings together what the engine needs, each with its variable; an error names everything that is missing, not the
    /// first only.
    pub fn ensure(&self, workspace: &Workspace) -> Result<Vec<(&'static str, PathBuf)>> {
        let (mut paths, mut errors) = (Vec::new(), Vec::new());
        for part in (self.parts)(workspace) {
            match ensure(part.tool.as_ref()) {
                Ok(path) => paths.push((part.variable, path)),
                Err(error) => errors.push(format!("{error:#}")),
            }
        }
        if !errors.is_empty() {
            bail!("{}", errors.join("\n"));
        }
        (self.check)(&paths).map_err(|error| anyhow!("{error:#}"))?;
        Ok(paths)
    }

    /// What the engine needs; nothing where it cannot be had.
    pub fn tools(&self, workspace: &Workspace) -> Vec<Box<dyn Tool>> {
        if self.cannot.is_some() {
            return Vec::new();
        }
        (self.parts)(workspace).into_iter().map(|part| part.tool).collect()
    }
}

fn programs(programs: &[&'static Program]) -> Vec<Part> {
    programs.iter().map(|program| Part { variable: program.variable, tool: Box::new(**program) }).collect()
}

fn geckodriver(workspace: &Workspace) -> GeckoDriver {
    GeckoDriver(CargoTool {
        package: "geckodriver",
        program: "geckodriver",
        version: GECKODRIVER.to_owned(),
        purpose: "lets the browser tests drive Firefox",
        opt_level: "0",
        home: workspace.tool_home("geckodriver", GECKODRIVER),
    })
}
