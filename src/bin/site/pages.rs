//! Every page as the app shows it at first, written by the app's own components.
//!
//! Addresses in a page are relative, so that the same files work below any path. Those of pages end with a slash, which
//! spares a host without rewrites a redirect.

use leptos::prelude::*;
use plenary::app::App;
use plenary::router::Router;
use plenary::store::Store;
use plenary::views;
use plenary_core::model::Dataset;
use plenary_core::route::{Location, Page, Routing};
use serde_json::{Value, json};

use crate::File;
use crate::head::head;

/// The markers that Leptos sets between texts, for an app that takes nodes over. Ours renders its own.
const MARKER: &str = "<!>";

/// All pages, as a JSON list of objects: `path` below the base without slashes at its ends, `title`, `head` (markup for
/// the head) and `body` (what stands on the page).
pub fn pages(data: &'static Dataset, base: Option<&str>) -> File {
    let pages: Vec<Value> = Page::all(data).iter().map(|page| written(data, page, base)).collect();
    File { path: "pages.json".to_owned(), text: Value::Array(pages).to_string() }
}

fn written(data: &'static Dataset, page: &Page, base: Option<&str>) -> Value {
    json!({
        "path": page.path(),
        "title": views::title(data, page),
        "head": head(data, page, base),
        "body": body(data, page),
    })
}

/// How one gets from the folder of a page to the folder of the site.
pub fn way_up(page: &Page) -> String {
    match page.path().split('/').filter(|part| !part.is_empty()).count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

fn body(data: &'static Dataset, page: &Page) -> String {
    let up = way_up(page);
    let html = Owner::new().with(|| {
        let router = Router::new(Routing::Path { base: up.clone() }, Location::from(page.clone()));
        let store = Store::of(data);
        view! { <App router store /> }.to_html()
    });
    with_slashes(&html.replace(MARKER, ""), &up)
}

/// The markup with a slash at the end of the path of every link to a page of the site.
fn with_slashes(html: &str, up: &str) -> String {
    const HREF: &str = "href=\"";
    let mut written = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(HREF) {
        let (href, after) = after.split_once('"').unwrap_or((after, ""));
        let (path, query) = href.split_at(href.find(['?', '#']).unwrap_or(href.len()));
        let is_page = path.starts_with(up) && !path.ends_with('/') && !path.contains("data/");
        let slash = if is_page && !path.ends_with(".ics") { "/" } else { "" };
        for piece in [before, HREF, path, slash, query, "\""] {
            written.push_str(piece);
        }
        rest = after;
    }
    written.push_str(rest);
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::bundled;

    #[test]
    fn links_to_pages_end_with_a_slash_and_no_others() {
        let html = "<a href=\"../agenda\">a</a><a href=\"../\"><a href=\"../agenda?q=a#b\"><a href=\"https://un.org/x\">\
                    <a href=\"#main\"><a href=\"../data/a.jpg\"><a href=\"../calendar/a.ics\">";
        let expected = html.replace("agenda\"", "agenda/\"").replace("agenda?", "agenda/?");
        assert_eq!(with_slashes(html, "../"), expected);
    }

    #[test]
    fn every_page_has_its_title_its_text_and_links_that_hold_anywhere() {
        let data: &Dataset = Box::leak(Box::new(bundled()));
        let pages: Vec<Value> = serde_json::from_str(&pages(data, None).text).expect("a list");
        assert_eq!(pages.len(), Page::all(data).len());
        for page in &pages {
            let text = |key: &str| page[key].as_str().unwrap_or_default();
            let (path, body) = (text("path"), text("body"));
            assert!(!text("title").is_empty() && text("head").contains("description"), "{path}");
            assert!(!body.contains(MARKER) && body.matches("<h1").count() == 1, "{path}");
            assert!(!body.contains("Loading…"), "{path}");
            assert!(!body.contains("href=\"/"), "{path} has an address from the root of its host");
        }
    }

    #[test]
    fn a_page_leads_to_others_from_where_it_lies() {
        let data: &Dataset = Box::leak(Box::new(bundled()));
        let session = body(data, &Page::Session("iii".to_owned()));
        assert!(session.contains("href=\"../../speakers/michael-doyle/\""), "{session}");
        let overview = body(data, &Page::Overview);
        assert!(overview.contains("href=\"./agenda/\"") && overview.contains("href=\"./\""), "{overview}");
    }
}
