//! axe-core, run in the page through the driver (which the page's policy does not bind).

use std::fs;
use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::page::Page;
use crate::settings;

/// All rules that are on by default (WCAG 2.0, 2.1, 2.2 A and AA, best practice), and target-size, which is WCAG 2.2 AA
/// too but off by default.
const RUN: &str = "const done = arguments[arguments.length - 1]; \
    axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }) \
        .then(results => done(results.violations), error => done(String(error)))";

/// Every violation on the page as it is now, one line for each rule and place.
///
/// # Panics
/// When axe cannot be run.
#[track_caller]
pub fn violations(page: &Page) -> Vec<String> {
    if page.script("return typeof axe === 'object'", Vec::new()) != json!(true) {
        page.script(source(), Vec::new());
    }
    let run = page.browser().run(async |session| Ok(session.execute_async(RUN, Vec::new()).await?.json().clone()));
    match page.done("axe", run) {
        Value::Array(rules) => rules.iter().flat_map(lines).collect(),
        other => panic!("axe did not run: {other}"),
    }
}

fn lines(rule: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let places = rule["nodes"].as_array().into_iter().flatten();
    places
        .map(|node| format!("{}: {}: {}", text(&rule["id"]), text(&node["html"]), text(&node["failureSummary"])))
        .collect()
}

fn source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let path = settings::axe();
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    })
}
