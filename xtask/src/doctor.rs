//! What is there and what is missing, without installing anything.

use anyhow::Result;

use crate::setup::{Tool, all_tools};
use crate::workspace::Workspace;

/// Prints the state of every tool; false when one is missing.
pub fn run(workspace: &Workspace) -> Result<bool> {
    let tools = all_tools(workspace)?;
    let mut missing = 0;
    for tool in &tools {
        let (line, found) = state(tool.as_ref());
        println!("{line}");
        missing += usize::from(!found);
    }
    println!(
        "\n{}",
        match missing {
            0 => "Everything is there.".to_owned(),
            count => format!("{count} missing. Each task installs what it needs, where it can."),
        }
    );
    Ok(missing == 0)
}

fn state(tool: &dyn Tool) -> (String, bool) {
    let name = tool.name();
    match tool.find() {
        Some(path) => (format!("there    {name:<40} {}", path.display()), true),
        None => (format!("missing  {name}, which {}\n         {}", tool.purpose(), tool.by_hand()), false),
    }
}
