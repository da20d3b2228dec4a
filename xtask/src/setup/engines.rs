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
    /// The tests that are not run on it, by their names, each with the reason. The log tells them.
    pub leaves_out: &'static [(&'static str, &'static str)],
    parts: fn(&Workspace) -> Vec<Part>,
    check: fn(&[(&'static str, PathBuf)]) -> Result<()>,
}

/// A tool, and the variable that tells the suite where it is.
struct Part {
    variable: &'static str,
    tool: Box<dyn Tool>,
}

const FIREFOX_LEAVES_OUT: &[(&str, &str)] = &[];

/// What the timeline of an engine says differs by its letters, for which tests that name events have to be made.
const WIDER: &str = "its letters are wider than those that the test counts on, so that other names are left out";

const STICKY: &str =
    "what stays in sight while a box is scrolled is not where the test looks for it; not understood yet";

const WEBKIT_LEAVES_OUT: &[(&str, &str)] = &[
    ("back_from_a_person_one_stands_where_one_was", "going back ends before the site; not understood yet"),
    ("finding_a_room_brings_its_head_into_view_and_the_focus_to_it", STICKY),
    ("the_present_moment_is_marked_and_can_be_jumped_to", STICKY),
    ("any_day_can_be_typed", "its driver types nothing into a field for a date"),
    (
        "axe_finds_nothing_on_people_and_organizations",
        "axe takes links of sources within a line for targets by themselves, at 360 pixels; not understood yet",
    ),
    (
        "an_organization_found_by_its_abbreviation_shows_it",
        "the name of a link with marked letters in it is told in pieces",
    ),
    ("the_title_of_a_lane_folds_it", WIDER),
    ("a_label_that_goes_on_beyond_the_edge_says_so", WIDER),
];

/// The engines, in the order in which they are tested.
pub const ENGINES: &[Engine] = &[
    Engine {
        name: "chromium",
        set_up: "set-up of Chromium",
        tests: "browser tests, Chromium",
        cannot: None,
        leaves_out: &[],
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
        leaves_out: FIREFOX_LEAVES_OUT,
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
        leaves_out: WEBKIT_LEAVES_OUT,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_test_that_is_left_out_is_there() -> Result<()> {
        let folder = Workspace::locate()?.root.join("tests").join("browser").join("tests");
        let mut all = String::new();
        for file in crate::finish::files(&folder)? {
            all.push_str(&std::fs::read_to_string(folder.join(file))?);
        }
        for (name, why) in ENGINES.iter().flat_map(|engine| engine.leaves_out) {
            assert!(all.contains(&format!("fn {name}()")) && !why.is_empty(), "{name}");
        }
        Ok(())
    }
}
