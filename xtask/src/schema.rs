//! The JSON Schema of the data files, from the Rust types that read them.

use std::fs;

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// Writes `public/data/schema/`, and says which files changed.
pub fn write(workspace: &Workspace) -> Result<()> {
    let folder = workspace.data().join("schema");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for (name, json) in plenary_core::schema::all()? {
        let path = folder.join(name);
        let current = fs::read_to_string(&path).is_ok_and(|old| old == json);
        if !current {
            fs::write(&path, json).with_context(|| format!("{} cannot be written", path.display()))?;
        }
        let state = if current { "unchanged" } else { "written" };
        println!("public/data/schema/{name}: {state}");
    }
    Ok(())
}
