//! The links of a page, and what the host answers to them.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::Value;
use url::Url;

use crate::page::Page;
use crate::server::Site;

/// The absolute address of every link of the page, each once; also of those in a drawing.
#[track_caller]
pub fn addresses(page: &Page) -> Vec<Url> {
    let links = page.script(
        "return [...new Set([...document.querySelectorAll('a[href]')] \
            .map(a => new URL(a.getAttribute('href'), document.baseURI).href))].sort()",
        Vec::new(),
    );
    let links = links.as_array().into_iter().flatten().filter_map(Value::as_str);
    links.map(|link| Url::parse(link).unwrap_or_else(|error| panic!("{link}: {error}"))).collect()
}

/// Where the page's links lead, of those that stay on the site: path and query, each once.
#[track_caller]
pub fn internal(page: &Page) -> Vec<String> {
    let root = page.site().url("/");
    let mut targets: Vec<_> = addresses(page)
        .iter()
        .filter(|address| address.as_str().starts_with(&root))
        .map(|address| match address.query() {
            Some(query) => format!("{}?{query}", address.path()),
            None => address.path().to_owned(),
        })
        .collect();
    targets.dedup();
    targets
}

/// The status that the host answers to a target; a redirect is followed once, as to a folder.
///
/// # Panics
/// When the host does not answer.
#[track_caller]
pub fn answered(site: &Site, target: &str) -> u16 {
    let (status, location) = ask(site, target).unwrap_or_else(|error| panic!("{target}: {error}"));
    match location {
        Some(location) => ask(site, &location).map_or(0, |(status, _)| status),
        None => status,
    }
}

fn ask(site: &Site, target: &str) -> std::io::Result<(u16, Option<String>)> {
    let mut stream = TcpStream::connect(site.host())?;
    write!(stream, "HEAD {target} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", site.host())?;
    let mut head = String::new();
    stream.read_to_string(&mut head)?;
    let status = head.split_whitespace().nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    let location = head.lines().find_map(|line| line.strip_prefix("Location: ")).map(str::to_owned);
    Ok((status, location))
}
