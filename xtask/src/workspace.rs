//! Where things lie: the repository, its build products, and the cache of tools that are not part of it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folders that the tasks work on.
pub struct Workspace {
    /// The repository.
    pub root: PathBuf,
    /// Tools that set-up installed, one folder per tool and version, shared by all clones.
    pub tools: PathBuf,
}

impl Workspace {
    /// Finds the repository from where this program was built, so that a task can be called from any folder of it.
    pub fn locate() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask has no parent folder")?.to_path_buf();
        Ok(Self { root, tools: tools_folder()? })
    }

    /// The data that the site ships with.
    pub fn data(&self) -> PathBuf {
        self.root.join("public").join("data")
    }

    /// The release build.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The binary of the app as the linker writes it for a release.
    pub fn linked(&self) -> PathBuf {
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.root.join("target"), PathBuf::from);
        target.join("wasm32-unknown-unknown").join("release").join("plenary.wasm")
    }

    /// What the site as one file is made of.
    pub fn single(&self) -> PathBuf {
        self.root.join("target").join("single")
    }

    /// The development build: elsewhere, lest `serve` overwrite a release build under test.
    pub fn dev_dist(&self) -> PathBuf {
        self.root.join("target").join("serve")
    }

    /// The folder that is the home of one version of a tool.
    pub fn tool_home(&self, name: &str, version: &str) -> PathBuf {
        self.tools.join(format!("{name}-{version}"))
    }

    /// The version of a crate in Cargo.lock.
    pub fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        locked_version(&lock, package)
            .map(String::from)
            .with_context(|| format!("Cargo.lock names no package {package:?}"))
    }
}

fn tools_folder() -> Result<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    if let Some(tools) = set("PLENARY_TOOLS") {
        return std::path::absolute(tools).context("PLENARY_TOOLS is not a path");
    }
    let cache = set("XDG_CACHE_HOME")
        .or_else(|| set("LOCALAPPDATA"))
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .context("no home folder is known: set PLENARY_TOOLS to a folder for tools")?;
    Ok(cache.join("plenary").join("tools"))
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_tells_a_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "leptos"), None);
    }
}
