//! No page asks another host for anything: found in the build rather than in a visitor's network log.
//!
//! Links that a visitor follows are not requests of the page, and the data is text: neither is looked at.

use std::path::Path;

use anyhow::{Result, bail};

use super::html::scan;
use super::{files, read};

/// Fails when a page, style sheet or script of `dist` loads from another host, naming each such place.
pub fn check(dist: &Path) -> Result<()> {
    let mut found = Vec::new();
    for file in files(dist)? {
        let extension = Path::new(&file).extension().and_then(|text| text.to_str());
        let addresses: fn(&str) -> Vec<String> = match extension {
            Some("html" | "svg") => in_html,
            Some("css") => in_css,
            Some("js" | "mjs") => in_js,
            _ => continue,
        };
        for address in addresses(&read(&dist.join(&file))?) {
            found.push(format!("{file}: {address}"));
        }
    }
    if !found.is_empty() {
        bail!("requests to other hosts in the build:\n  {}", found.join("\n  "));
    }
    Ok(())
}

fn is_elsewhere(address: &str) -> bool {
    let address = address.trim_start();
    ["http://", "https://", "//", "ws://", "wss://"]
        .iter()
        .any(|start| address.get(..start.len()).is_some_and(|text| text.eq_ignore_ascii_case(start)))
}

fn in_html(html: &str) -> Vec<String> {
    const LOADING: [&str; 7] = ["src", "href", "srcset", "poster", "data", "xlink:href", "action"];
    scan(html)
        .0
        .iter()
        .filter(|tag| tag.name != "a")
        .flat_map(|tag| &tag.attributes)
        .filter(|attribute| LOADING.contains(&attribute.name) && is_elsewhere(attribute.value))
        .map(|attribute| attribute.value.to_owned())
        .collect()
}

fn in_css(css: &str) -> Vec<String> {
    after_each(css, &["url(", "@import"])
}

fn in_js(js: &str) -> Vec<String> {
    after_each(js, &["import", "from", "fetch(", "Worker(", "URL(", "EventSource(", "WebSocket("])
}

/// Addresses elsewhere that stand, quoted or in brackets, right after one of some words.
fn after_each(text: &str, words: &[&str]) -> Vec<String> {
    words
        .iter()
        .flat_map(|word| text.match_indices(word))
        .map(|(at, word)| text[at + word.len()..].trim_start_matches([' ', '(', '"', '\'', '`', '\n']))
        .filter(|rest| is_elsewhere(rest))
        // A comment, not an address without its scheme.
        .filter(|rest| !rest.starts_with("// "))
        .map(|rest| rest.split(['"', '\'', '`', ')', ' ', '\n']).next().unwrap_or(rest).to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_loads_from_elsewhere_is_found() {
        let html =
            r#"<a href="https://un.org/"><link href="//cdn/x.css"><img src="https://x/y.png"><img src="./z.png">"#;
        assert_eq!(in_html(html), ["//cdn/x.css", "https://x/y.png"]);
        let css = "@import \"https://x/a.css\"; a{b:url( 'http://y/c.png' )} d{e:url(f.png)}";
        assert_eq!(in_css(css), ["http://y/c.png", "https://x/a.css"]);
        let js = "import a from 'https://x/a.js'; fetch(`HTTPS://y/`); let s = 'https://text/'; // from // here\n";
        assert_eq!(in_js(js), ["https://x/a.js", "HTTPS://y/"]);
    }

    #[test]
    fn a_drawing_is_no_request() {
        assert!(in_html("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>").is_empty());
    }
}
