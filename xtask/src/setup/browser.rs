//! Chromium and its WebDriver.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::{Tool, apt, candidates, version};
use crate::process::{on_path, version_line};

/// Chromium, or Chrome, which is the same engine.
pub struct Chrome;

/// The program through which tests drive it.
pub struct ChromeDriver;

impl Tool for Chrome {
    fn name(&self) -> String {
        "Chromium".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "runs the browser tests"
    }

    fn find(&self) -> Option<PathBuf> {
        const PROGRAMS: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
        const FILES: [&str; 5] = [
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/snap/bin/chromium",
            "C:/Program Files/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
        ];
        if let Some(named) = named("PLENARY_CHROME") {
            return named;
        }
        let on_path = PROGRAMS.iter().find_map(|program| on_path(program));
        on_path.or_else(|| FILES.iter().map(PathBuf::from).find(|path| path.is_file()))
    }

    fn install(&self) -> Result<()> {
        refuse_named("PLENARY_CHROME")?;
        apt::install(&["chromium"])
    }

    fn by_hand(&self) -> String {
        "Debian: sudo apt-get install chromium; Ubuntu: sudo snap install chromium; Fedora: sudo dnf install \
         chromium; macOS: brew install --cask google-chrome; Windows: winget install Google.Chrome; or set \
         PLENARY_CHROME to the program's path"
            .to_owned()
    }
}

impl Tool for ChromeDriver {
    fn name(&self) -> String {
        "ChromeDriver".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "lets the browser tests drive Chromium"
    }

    fn find(&self) -> Option<PathBuf> {
        const FOLDERS: [&str; 4] =
            ["/usr/lib/chromium", "/usr/lib/chromium-browser", "/opt/homebrew/bin", "/usr/local/bin"];
        if let Some(named) = named("PLENARY_CHROMEDRIVER") {
            return named;
        }
        let snap = on_path("chromium.chromedriver");
        candidates("chromedriver", &FOLDERS).next().or(snap)
    }

    fn install(&self) -> Result<()> {
        refuse_named("PLENARY_CHROMEDRIVER")?;
        apt::install(&["chromium-driver"])
    }

    fn by_hand(&self) -> String {
        "Debian: sudo apt-get install chromium-driver; Ubuntu: comes with the snap chromium; Fedora: sudo dnf \
         install chromedriver; macOS: brew install --cask chromedriver; Windows: winget install \
         Chromium.ChromeDriver; or set PLENARY_CHROMEDRIVER to the program's path"
            .to_owned()
    }
}

/// Refuses a driver of another version than the browser's, which would fail later and less clearly.
pub fn same_major(chrome: &Path, driver: &Path) -> Result<()> {
    let major = |program: &Path| version::major(version::parse(&version_line(program)?)?);
    // Chrome for Windows prints no version: what is not known is not held against it.
    if let (Some(of_chrome), Some(of_driver)) = (major(chrome), major(driver))
        && of_chrome != of_driver
    {
        bail!(
            "{} is version {of_driver}, but {} is version {of_chrome}: install a ChromeDriver of the browser's \
             version, or name another pair in PLENARY_CHROME and PLENARY_CHROMEDRIVER",
            driver.display(),
            chrome.display()
        );
    }
    Ok(())
}

/// The program that a variable names: nothing when it is not set, and no second guess when it names no file.
fn named(variable: &str) -> Option<Option<PathBuf>> {
    let path = env::var_os(variable).filter(|value| !value.is_empty())?;
    let path = PathBuf::from(path);
    Some(path.is_file().then_some(path))
}

fn refuse_named(variable: &str) -> Result<()> {
    match env::var(variable) {
        Ok(path) if !path.is_empty() => bail!("{variable} names {path}, which is no file"),
        _ => Ok(()),
    }
}
