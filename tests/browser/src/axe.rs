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

/// How many places of one rule are listed.
const LISTED: usize = 3;

/// The violations on the page as it is now, one line for each rule and place.
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
    let name = text(&rule["id"]);
    let places = rule["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    let line = |place: &Value| format!("{name}: {}: {}", text(&place["html"]), text(&place["failureSummary"]));
    let mut lines: Vec<_> = places.iter().take(LISTED).map(line).collect();
    if places.len() > LISTED {
        lines.push(format!("{name}: at {} more places", places.len() - LISTED));
    }
    lines
}

fn source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let path = settings::axe();
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    })
}
