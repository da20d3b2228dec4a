//! The engines the suite knows: one row each, nothing about an engine stands anywhere else.

use std::path::Path;

use serde_json::{Value, json};

use crate::settings;

/// A browser engine and the WebDriver that steers it.
#[derive(Debug)]
pub struct Engine {
    /// Its name, the value of `PLENARY_ENGINE`.
    pub name: &'static str,
    /// The driver program.
    pub driver: Binary,
    /// The browser program.
    pub browser: Binary,
    /// The driver's arguments; `{port}` stands for the port it is to listen on.
    pub driver_arguments: &'static [&'static str],
    /// The driver's environment, beyond what it inherits.
    pub driver_environment: &'static [(&'static str, &'static str)],
    /// The capabilities asked for in a new session.
    pub capabilities: fn(&Launch<'_>) -> Value,
    /// What this engine cannot do.
    pub lacks: &'static [Ability],
}

/// A program, found through the environment or in its usual place.
#[derive(Debug)]
pub struct Binary {
    /// The variable that names it.
    pub variable: &'static str,
    /// Where it is when the variable is unset.
    pub default: &'static str,
}

impl Binary {
    /// The program's path.
    pub fn path(&self) -> String {
        settings::or_default(self.variable, self.default)
    }
}

/// What a new session's capabilities depend on.
#[derive(Debug)]
pub struct Launch<'a> {
    /// The browser program.
    pub browser: &'a str,
    /// An empty folder for the browser's profile, removed at the end.
    pub profile: &'a Path,
}

/// Things that not every engine's driver offers. The helpers ask for them here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ability {
    /// The console's messages can be read (`POST /se/log`, type `browser`).
    ConsoleLog,
    /// Every request can be read (`POST /se/log`, type `performance`).
    NetworkLog,
    /// DevTools commands: media features, a viewport below the window's least width, pictures beyond the viewport.
    DevTools,
    /// The driver tells an element's computed role and label.
    ComputedAccessibility,
}

impl Engine {
    /// Whether this engine has `ability`.
    pub fn has(&self, ability: Ability) -> bool {
        !self.lacks.contains(&ability)
    }

    /// The engine chosen by the environment.
    ///
    /// # Panics
    /// When the chosen name is in no row.
    pub fn chosen() -> &'static Self {
        let name = settings::or_default(settings::ENGINE, ENGINES[0].name);
        match ENGINES.iter().find(|engine| engine.name == name) {
            Some(engine) => engine,
            None => {
                let known: Vec<_> = ENGINES.iter().map(|engine| engine.name).collect();
                panic!("{}={name} is none of {known:?}", settings::ENGINE)
            }
        }
    }
}

/// The engines, the default one first.
pub const ENGINES: &[Engine] = &[Engine {
    name: "chromium",
    driver: Binary { variable: "PLENARY_CHROMEDRIVER", default: "/usr/bin/chromedriver" },
    browser: Binary { variable: "PLENARY_CHROME", default: "/usr/bin/chromium" },
    driver_arguments: &["--port={port}"],
    driver_environment: &[],
    capabilities: chromium,
    lacks: &[],
}];

fn chromium(launch: &Launch<'_>) -> Value {
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "goog:chromeOptions": {
            "binary": launch.browser,
            "args": [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--no-default-browser-check",
                "--force-device-scale-factor=1",
                "--lang=en-US",
                format!("--user-data-dir={}", launch.profile.display()),
            ],
        },
    })
}
