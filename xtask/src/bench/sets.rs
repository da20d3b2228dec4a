//! The made-up data that is measured: of each kind of thing, several numbers of it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::process;
use crate::workspace::Workspace;

/// The folder of each set, and what its program is told beside that.
fn sets() -> Vec<(String, String)> {
    let mut sets = Vec::new();
    for people in [500, 1_000, 5_000, 10_000, 50_000] {
        let sessions = if people < 1_000 { 300 } else { 1_200 };
        sets.push((
            format!("people-{people}"),
            format!(
                "--profile crowd --people {people} --contributions {people} --sessions {sessions} --earlier 0 \
                 --events 30 --lanes 5"
            ),
        ));
    }
    for (sessions, rooms, days) in [(100, 20, 4), (1_000, 70, 4), (10_000, 400, 14)] {
        sets.push((
            format!("sessions-{sessions}"),
            format!(
                "--sessions {sessions} --rooms {rooms} --days {days} --contributions {0} --people {0}",
                300.max(sessions * 2)
            ),
        ));
    }
    for events in [100, 1_000, 5_000, 10_000] {
        sets.push((
            format!("events-{events}"),
            format!("--events {events} --lanes 12 --sessions 60 --people 100 --contributions 100"),
        ));
    }
    sets
}

/// Writes all sets below a folder.
pub fn write(workspace: &Workspace, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for (name, options) in sets() {
        let mut make = process::cargo();
        make.args(["run", "--quiet", "--release", "--locked", "--offline", "--package", "plenary-congress", "--"])
            .arg(folder.join(name))
            .args(options.split_whitespace())
            .current_dir(&workspace.root);
        process::run(&mut make)?;
    }
    Ok(())
}
