//! The engines the suite knows: one row each, nothing about an engine stands anywhere else but in its
//! [`control`](crate::control).

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::control::{Bidi, Control, DevTools, Inspector};
use crate::server::MOUNTS;
use crate::session::Session;
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
    /// The server of the display that it needs, if it cannot do without.
    pub display: Option<Binary>,
    /// The driver's arguments; `{port}` stands for the port it is to listen on.
    pub driver_arguments: &'static [&'static str],
    /// The driver's environment, beyond what it inherits; `{profile}` stands for [`Launch::profile`].
    pub driver_environment: &'static [(&'static str, &'static str)],
    /// Files that must lie in the profile before the driver starts.
    pub files: fn(&Launch<'_>) -> Vec<(&'static str, String)>,
    /// The capabilities asked for in a new session.
    pub capabilities: fn(&Launch<'_>) -> Value,
    /// Its channel for what WebDriver does not offer.
    pub control: fn(&Launch<'_>, &Session) -> Box<dyn Control>,
    /// Where the site is mounted for journeys that are told at each place. How addresses are put together does not differ
    /// between engines: one of them goes to every place, the others where more can go wrong.
    pub mounts: &'static [&'static str],
    /// What its console says of any page under the policy, in order or not, and why that is no fault.
    pub remarks: &'static [(&'static str, &'static str)],
    /// What this engine cannot do, and why.
    pub lacks: &'static [(Ability, &'static str)],
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

/// What a new session depends on.
#[derive(Debug)]
pub struct Launch<'a> {
    /// The browser program.
    pub browser: &'a str,
    /// A folder for the browser's profile, empty but for the engine's files, removed at the end.
    pub profile: &'a Path,
    /// An empty folder for what the browser saves, removed at the end.
    pub downloads: &'a Path,
}

/// Things that not every engine offers. The helpers ask for them here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ability {
    /// Pictures of the page can be taken.
    Picture,
    /// A choice that shows one of its options has the role `combobox`.
    RoleOfChoices,
    /// Cells, their heads and options are named by what is in them, and controls by their label without what the control itself
    /// holds.
    NamesFromContent,
    /// The text of an element has the ends of its lines.
    Lines,
    /// A link that is clicked with Control opens in another tab.
    NewTab,
    /// A finger is told from a mouse.
    Touch,
}

impl Engine {
    /// Whether this engine has `ability`.
    pub fn has(&self, ability: Ability) -> bool {
        !self.lacks.iter().any(|(lacking, _)| *lacking == ability)
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
pub const ENGINES: &[Engine] = &[
    Engine {
        name: "chromium",
        driver: Binary { variable: "PLENARY_CHROMEDRIVER", default: "/usr/bin/chromedriver" },
        browser: Binary { variable: "PLENARY_CHROME", default: "/usr/bin/chromium" },
        display: None,
        driver_arguments: &["--port={port}"],
        driver_environment: &[],
        files: |_| Vec::new(),
        capabilities: chromium,
        control: |_, _| Box::new(DevTools),
        mounts: &MOUNTS,
        remarks: &[],
        lacks: &[],
    },
    Engine {
        name: "firefox",
        driver: Binary { variable: "PLENARY_GECKODRIVER", default: "geckodriver" },
        browser: Binary { variable: "PLENARY_FIREFOX", default: "/usr/bin/firefox-esr" },
        display: None,
        // Another port for BiDi, chosen by the system, since several run at once; and access to the preferences.
        driver_arguments: &["--port={port}", "--websocket-port=0", "--allow-system-access"],
        driver_environment: &[("HOME", "{profile}")],
        files: |_| Vec::new(),
        capabilities: firefox,
        control: |_, session| Box::new(Bidi::connect(session)),
        mounts: &[MOUNTS[1]],
        remarks: &[(
            "The byte stream was erroneous according to the character encoding",
            "the site as one file is in another encoding than hosts say of it, and reads itself anew",
        )],
        lacks: &[],
    },
    Engine {
        name: "webkit",
        driver: Binary { variable: "PLENARY_WEBKITDRIVER", default: "/usr/bin/WebKitWebDriver" },
        browser: Binary { variable: "PLENARY_WEBKIT", default: "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser" },
        display: Some(Binary { variable: "PLENARY_XVFB", default: "/usr/bin/Xvfb" }),
        driver_arguments: &["--port={port}"],
        driver_environment: &[
            // Its sandbox needs more rights than a container has, and only the project's own pages are shown.
            ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"),
            ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
            ("LIBGL_ALWAYS_SOFTWARE", "1"),
            ("GDK_BACKEND", "x11"),
            ("NO_AT_BRIDGE", "1"),
            ("XDG_CONFIG_HOME", "{profile}"),
            ("XDG_DATA_HOME", "{profile}"),
            ("XDG_CACHE_HOME", "{profile}"),
        ],
        files: webkit_files,
        capabilities: webkit,
        control: |launch, _| Box::new(Inspector::connect(&inspector_address(launch))),
        mounts: &[MOUNTS[1]],
        remarks: &[(
            "Unrecognized Content-Security-Policy directive 'manifest-src'",
            "GTK's build does not know web app manifests, and so not the part of the policy that is about them",
        )],
        lacks: &[
            (Ability::Picture, "its driver does not answer when asked for one, on a display without a graphics card"),
            (Ability::RoleOfChoices, "it calls them buttons; the element tells them"),
            (Ability::Lines, "its driver joins them; the document tells the text"),
            (
                Ability::NewTab,
                "its window knows the middle button only; what is tested is that the page leaves such clicks alone",
            ),
            (Ability::Touch, "its driver touches with the mouse, so that touching is tested as clicking"),
            (
                Ability::NamesFromContent,
                "it names no cell and no option, and adds the words of a control to those of the label around it; the text tells them",
            ),
        ],
    },
];

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

fn firefox(launch: &Launch<'_>) -> Value {
    json!({
        "browserName": "firefox",
        "webSocketUrl": true,
        "moz:firefoxOptions": {
            "binary": launch.browser,
            "args": ["-headless"],
            "prefs": {
                "intl.accept_languages": "en-US",
                "layout.css.devPixelsPerPx": "1.0",
                // As on a phone: they take no room.
                "ui.useOverlayScrollbars": 1,
                // What Firefox does for itself in the background.
                "browser.backup.enabled": false,
                "nimbus.rollouts.enabled": false,
            },
        },
    })
}

fn webkit(launch: &Launch<'_>) -> Value {
    // The shell writes down the inspector's address, which the driver tells to the browser alone.
    let start = "printf %s \"$WEBKIT_INSPECTOR_SERVER\" > \"$0\"; exec \"$@\"";
    json!({
        "webkitgtk:browserOptions": {
            "binary": "/bin/sh",
            "args": ["-c", start, inspector_address(launch), launch.browser, "--automation", "--full-screen"],
        },
    })
}

fn inspector_address(launch: &Launch<'_>) -> PathBuf {
    launch.profile.join("inspector")
}

/// Nothing keeps the window from being as small as a viewport has to be, and what is saved has its place.
fn webkit_files(launch: &Launch<'_>) -> Vec<(&'static str, String)> {
    vec![
        ("gtk-3.0/gtk.css", "* { min-width: 0; padding: 0; margin: 0; border-width: 0; }".to_owned()),
        ("user-dirs.dirs", format!("XDG_DOWNLOAD_DIR=\"{}\"\n", launch.downloads.display())),
    ]
}
