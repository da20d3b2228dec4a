//! Packages of Debian and its kin, where this runs as root. Nobody is asked for a password.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process::{capture, on_path};

/// Installs packages of the distribution.
pub fn install(packages: &[&str]) -> Result<()> {
    let apt = on_path("apt-get").context("this system has no apt-get to install it with")?;
    let user = capture(Command::new("id").arg("-u"))?;
    if user.trim() != "0" {
        bail!("apt-get needs root to install it, and this is not root");
    }
    capture(Command::new(&apt).arg("update"))?;
    let mut install = Command::new(&apt);
    install
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive");
    capture(&mut install).map(drop)
}
