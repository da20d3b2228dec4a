//! Browsers, their WebDrivers, and what they are shown on.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Result, bail};

use super::{CargoTool, Tool, apt, version};
use crate::process::{on_path, version_line};

/// A program that the system's package manager owns, in whatever version it has.
#[derive(Clone, Copy)]
pub struct Program {
    /// What it is called.
    pub name: &'static str,
    /// What it is needed for.
    pub purpose: &'static str,
    /// The variable that names it; what it says comes first.
    pub variable: &'static str,
    /// Its names on `PATH`.
    pub programs: &'static [&'static str],
    /// Where else it may lie; a `*` stands for any one folder.
    pub files: &'static [&'static str],
    /// The packages of Debian that bring it.
    pub packages: &'static [&'static str],
    /// How to install it elsewhere.
    pub elsewhere: &'static str,
}

impl Tool for Program {
    fn name(&self) -> String {
        self.name.to_owned()
    }

    fn purpose(&self) -> &'static str {
        self.purpose
    }

    fn find(&self) -> Option<PathBuf> {
        if let Some(named) = named(self.variable) {
            return named;
        }
        let on_path = self.programs.iter().find_map(|program| on_path(program));
        on_path.or_else(|| self.files.iter().find_map(|pattern| first_file(pattern)))
    }

    fn install(&self) -> Result<()> {
        refuse_named(self.variable)?;
        apt::install(self.packages)
    }

    fn by_hand(&self) -> String {
        format!(
            "Debian: sudo apt-get install {}; {}; or set {} to the program's path",
            self.packages.join(" "),
            self.elsewhere,
            self.variable
        )
    }
}

/// Chromium, or Chrome, which is the same engine.
pub const CHROMIUM: Program = Program {
    name: "Chromium",
    purpose: "runs the browser tests",
    variable: "PLENARY_CHROME",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
    files: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/snap/bin/chromium",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    ],
    packages: &["chromium"],
    elsewhere: "Ubuntu: sudo snap install chromium; Fedora: sudo dnf install chromium; macOS: brew install --cask \
                google-chrome; Windows: winget install Google.Chrome",
};

/// The program through which tests drive Chromium.
pub const CHROMEDRIVER: Program = Program {
    name: "ChromeDriver",
    purpose: "lets the browser tests drive Chromium",
    variable: "PLENARY_CHROMEDRIVER",
    programs: &["chromedriver", "chromium.chromedriver"],
    files: &[
        "/usr/lib/chromium/chromedriver",
        "/usr/lib/chromium-browser/chromedriver",
        "/opt/homebrew/bin/chromedriver",
        "/usr/local/bin/chromedriver",
    ],
    packages: &["chromium-driver"],
    elsewhere: "Ubuntu: comes with the snap chromium; Fedora: sudo dnf install chromedriver; macOS: brew install \
                --cask chromedriver; Windows: winget install Chromium.ChromeDriver",
};

/// Firefox.
pub const FIREFOX: Program = Program {
    name: "Firefox",
    purpose: "runs the browser tests",
    variable: "PLENARY_FIREFOX",
    programs: &["firefox-esr", "firefox"],
    files: &["/Applications/Firefox.app/Contents/MacOS/firefox", "C:/Program Files/Mozilla Firefox/firefox.exe"],
    packages: &["firefox-esr"],
    elsewhere: "Ubuntu: the package of Mozilla, since a snap cannot read the tests' profiles; Fedora: sudo dnf \
                install firefox; macOS: brew install --cask firefox; Windows: winget install Mozilla.Firefox",
};

/// The window with nothing but WebKitGTK in it.
pub const WEBKIT: Program = Program {
    name: "WebKitGTK's MiniBrowser",
    purpose: "runs the browser tests",
    variable: "PLENARY_WEBKIT",
    programs: &[],
    files: &[
        "/usr/lib/*/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib64/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    ],
    packages: &["webkit2gtk-driver"],
    elsewhere: "Fedora: sudo dnf install webkit2gtk4.1",
};

/// The program through which tests drive WebKitGTK.
pub const WEBKITDRIVER: Program = Program {
    name: "WebKitWebDriver",
    purpose: "lets the browser tests drive WebKitGTK",
    variable: "PLENARY_WEBKITDRIVER",
    programs: &["WebKitWebDriver"],
    files: &[],
    packages: &["webkit2gtk-driver"],
    elsewhere: "Fedora: sudo dnf install webkitgtk6.0",
};

/// The display on which WebKitGTK is shown to nobody.
pub const XVFB: Program = Program {
    name: "Xvfb",
    purpose: "is the display of WebKitGTK in the browser tests",
    variable: "PLENARY_XVFB",
    programs: &["Xvfb"],
    files: &[],
    packages: &["xvfb", "xauth", "dbus"],
    elsewhere: "Fedora: sudo dnf install xorg-x11-server-Xvfb",
};

/// The program through which tests drive Firefox, which distributions do not have.
pub struct GeckoDriver(pub CargoTool);

impl GeckoDriver {
    /// The variable that names it.
    pub const VARIABLE: &str = "PLENARY_GECKODRIVER";
}

impl Tool for GeckoDriver {
    fn name(&self) -> String {
        self.0.name()
    }

    fn purpose(&self) -> &'static str {
        self.0.purpose()
    }

    fn find(&self) -> Option<PathBuf> {
        named(Self::VARIABLE).unwrap_or_else(|| self.0.find())
    }

    fn install(&self) -> Result<()> {
        refuse_named(Self::VARIABLE)?;
        self.0.install()
    }

    fn by_hand(&self) -> String {
        format!("{}; or set {} to the program's path", self.0.by_hand(), Self::VARIABLE)
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
             version, or name another pair in {} and {}",
            driver.display(),
            chrome.display(),
            CHROMIUM.variable,
            CHROMEDRIVER.variable
        );
    }
    Ok(())
}

/// The first file that a pattern fits, in the order of the folders' names.
fn first_file(pattern: &str) -> Option<PathBuf> {
    let Some((before, after)) = pattern.split_once("/*/") else {
        return Some(PathBuf::from(pattern)).filter(|path| path.is_file());
    };
    let mut files: Vec<PathBuf> =
        fs::read_dir(before).ok()?.filter_map(|folder| Some(folder.ok()?.path().join(after))).collect();
    files.sort();
    files.into_iter().find(|path| path.is_file())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_below_any_one_folder() {
        let root = env::temp_dir().join(format!("plenary-first-file-{}", std::process::id()));
        fs::create_dir_all(root.join("b/x")).unwrap();
        fs::create_dir_all(root.join("a")).unwrap();
        fs::write(root.join("b/x/program"), "").unwrap();
        let root_text = root.display().to_string();
        assert_eq!(first_file(&format!("{root_text}/*/x/program")), Some(root.join("b/x/program")));
        assert_eq!(first_file(&format!("{root_text}/b/x/program")), Some(root.join("b/x/program")));
        assert_eq!(first_file(&format!("{root_text}/*/program")), None);
        assert_eq!(first_file(&format!("{root_text}/b")), None, "a folder is no file");
        fs::remove_dir_all(root).unwrap();
    }
}
