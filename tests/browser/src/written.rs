//! The pages as the build wrote them, to be compared with what the app makes of them.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::page::Page;
use crate::settings;

/// The paths below the base of all pages that have a file, each with a slash at both ends, in order.
pub fn paths() -> Vec<String> {
    let mut found = Vec::new();
    collect(&settings::dist(), "/", &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, path: &str, found: &mut Vec<String>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}{name}/"), found);
        } else if name == "index.html" {
            found.push(path.to_owned());
        }
    }
}

/// The file of a page.
pub fn file(path: &str) -> String {
    let file = settings::dist().join(path.trim_start_matches('/')).join("index.html");
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

impl Page {
    /// How what the app shows at a path differs from what the build wrote into its file: the first lines that do.
    #[track_caller]
    pub fn changed_from_written(&self, path: &str) -> Option<String> {
        let written = self.outline(json!(file(path)));
        let shown = self.outline(Value::Null);
        if written == shown {
            return None;
        }
        let at = written.iter().zip(&shown).take_while(|(one, other)| one == other).count();
        let from = at.saturating_sub(2);
        let part = |lines: &[String]| lines.iter().skip(from).take(5).cloned().collect::<Vec<_>>().join("\n");
        Some(format!("{path}, line {at}:\nwritten:\n{}\nshown:\n{}", part(&written), part(&shown)))
    }

    #[track_caller]
    fn outline(&self, written: Value) -> Vec<String> {
        let lines = self.script(include_str!("outline.js"), vec![written]);
        lines.as_array().into_iter().flatten().map(|line| line.as_str().unwrap_or_default().to_owned()).collect()
    }
}
