//! One file per route, and the page for addresses that are no route.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::html::{Edits, escape, scan};
use super::shell::LOADS;
use super::{Built, read, write};

/// A page that gets a file of its own.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
pub struct Page {
    /// Its path below the base, without slashes at its ends ("agenda/iii"); empty for the front page.
    pub path: String,
    /// The document's title.
    pub title: String,
    /// Markup for its head.
    pub head: String,
    /// What stands on it until the app has come, and where it cannot.
    pub body: String,
}

impl Page {
    /// How many folders below the base it lies.
    fn depth(&self) -> usize {
        self.path.split('/').filter(|part| !part.is_empty()).count()
    }
}

/// The title of `404.html` until the app has started.
const NOT_FOUND: &str = "Page not found · Plenary";

/// What `404.html` says until the app has started, or where it cannot.
const NOT_FOUND_TEXT: &str = "There is no page at this address.";

/// The element whose place the app takes.
const BOOT: &str = "boot";

/// How deep below the base an address may lie for `404.html` to find it. Routes have two parts.
const DEPTHS: usize = 4;

/// Writes a file for each page, and `404.html`.
pub fn write_pages(dist: &Path, shell: &str, built: &Built, pages: &[Page]) -> Result<()> {
    for page in pages {
        let html = titled(&at_depth(shell, built, page)?, &page.title)?;
        let folder = dist.join(&page.path);
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        write(&folder.join("index.html"), &html)?;
    }
    let not_found = titled(&anywhere(dist, shell, built)?, NOT_FOUND)?;
    write(&dist.join("404.html"), &not_found)
}

/// The title of a page until it is known which it is.
const UNTITLED: &str = "Plenary";

/// The title of the front page, which is that of the site.
pub fn front_title(pages: &[Page]) -> &str {
    pages.iter().find(|page| page.path.is_empty()).map_or(UNTITLED, |page| page.title.as_str())
}

/// The page at the base with nothing on it but that the app is coming.
pub fn without_text(shell: &str, built: &Built) -> Result<String> {
    titled(&rebased(shell, &base(0)).replace(LOADS, &loads(built, None, &base(0))), UNTITLED)
}

/// The shell as it stands as many folders below the base as a page, with the tags that load what it needs, and its text.
fn at_depth(shell: &str, built: &Built, page: &Page) -> Result<String> {
    let base = base(page.depth());
    let html = rebased(shell, &base).replace(LOADS, &(page.head.clone() + &loads(built, Some(&page.path), &base)));
    holding(&html, &page.body)
}

/// The page with something in the element whose place the app takes.
fn holding(html: &str, body: &str) -> Result<String> {
    let boot = scan(html).0.into_iter().find(|tag| tag.get("id") == Some(BOOT));
    let start = boot.context("index.html has no element with the id \"boot\"")?.range.end;
    let length = html[start..].find("</div>").context("index.html does not end the element \"boot\"")?;
    let mut edits = Edits::default();
    edits.replace(start..start + length, body);
    Ok(edits.apply(html))
}

fn base(depth: usize) -> String {
    if depth == 0 { "./".to_owned() } else { "../".repeat(depth) }
}

/// The tags that load the app, with the parts that the page at a path needs; with none where it may be any page.
///
/// What is preloaded is asked for again by a module, which is anonymous, and by the start code, which asks for binaries
/// as these tags do: without CORS, for WebKit does not use for the app what a preload with it fetched. No preload carries
/// `integrity`: for the binary browsers do not check it, and say so in the console. They are of low priority, lest the
/// text wait for its style sheet beside them.
fn loads(built: &Built, path: Option<&str>, base: &str) -> String {
    let Built { stylesheet, glue, wasm, .. } = built;
    let mut loads = String::new();
    for sheet in [stylesheet].into_iter().chain(path.into_iter().flat_map(|path| built.sheets_of(path))) {
        loads.push_str(&format!("<link rel=\"stylesheet\" href=\"{base}{sheet}\">\n"));
    }
    loads.push_str(&format!(
        "<link rel=\"modulepreload\" href=\"{base}{glue}\" crossorigin=\"anonymous\" fetchpriority=\"low\">\n"
    ));
    let parts = path.into_iter().flat_map(|path| built.parts_of(path));
    for binary in [wasm].into_iter().chain(parts.map(|part| &part.file)) {
        loads.push_str(&format!(
            "<link rel=\"preload\" href=\"{base}{binary}\" as=\"fetch\" type=\"application/wasm\" fetchpriority=\"low\">\n"
        ));
    }
    // Browsers that know no modules do not run the start code, which else would say what is missing.
    loads + &start_tag(built, base) + &format!("<script nomodule defer src=\"{base}{}\"></script>\n", built.old)
}

fn start_tag(built: &Built, base: &str) -> String {
    format!("<script type=\"module\" src=\"{base}{}\"></script>\n", built.start)
}

/// The page for a host to serve at any address that has no file.
///
/// It cannot know how deep below the base it is shown, `<base>` and inline scripts are forbidden, and an absolute
/// address would tie the build to one path. So it asks for the start script at every depth that may be: the first that
/// loads starts the app from its own address and brings the style sheet along, the others do nothing, and those that
/// are not there fail without harm. Nothing is preloaded, for most of that would be in vain.
fn anywhere(dist: &Path, shell: &str, built: &Built) -> Result<String> {
    let loads: String = (0..DEPTHS).map(|depth| start_tag(built, &base(depth))).collect();
    let html = with_inline_icon(dist, shell)?.replace(LOADS, &loads);
    holding(&html, &format!("<p class=\"loading\">{NOT_FOUND_TEXT}</p>"))
}

/// Puts the icon into the page itself, since its address is not known, and leaves out what else would need one.
fn with_inline_icon(dist: &Path, html: &str) -> Result<String> {
    let mut edits = Edits::default();
    for tag in scan(html).0 {
        if tag.has_rel("manifest") || tag.has_rel("apple-touch-icon") {
            edits.remove(html, tag.element());
        }
        let href = tag.attributes.iter().find(|attribute| attribute.name == "href");
        if let Some(href) = href
            && tag.has_rel("icon")
        {
            let name = href.value.strip_prefix("./").unwrap_or(href.value);
            edits.replace(href.range.clone(), data_url(&read(&dist.join(name))?));
        }
    }
    Ok(edits.apply(html))
}

/// An SVG image as an address that can stand in an attribute.
pub fn data_url(svg: &str) -> String {
    let mut url = String::from("data:image/svg+xml,");
    let one_line = svg.split_whitespace().collect::<Vec<_>>().join(" ");
    for c in one_line.chars() {
        match c {
            '"' => url.push('\''),
            '%' | '#' | '<' | '>' | '&' | '{' | '}' => {
                url.push_str(&format!("%{:02X}", u32::from(c)));
            }
            _ => url.push(c),
        }
    }
    url
}

/// Moves every relative address in the page to another base.
fn rebased(html: &str, base: &str) -> String {
    let mut edits = Edits::default();
    for attribute in scan(html).0.iter().flat_map(|tag| &tag.attributes) {
        if matches!(attribute.name, "href" | "src") && is_relative(attribute.value) {
            let path = attribute.value.strip_prefix("./").unwrap_or(attribute.value);
            edits.replace(attribute.range.clone(), format!("{base}{path}"));
        }
    }
    edits.apply(html)
}

fn is_relative(address: &str) -> bool {
    let scheme = address.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':'));
    !(scheme || address.is_empty() || address.starts_with(['/', '#']))
}

fn titled(html: &str, title: &str) -> Result<String> {
    let (tags, _) = scan(html);
    let text = tags
        .iter()
        .find(|tag| tag.name == "title")
        .and_then(|tag| tag.text.clone())
        .context("index.html has no <title>")?;
    let mut edits = Edits::default();
    edits.replace(text, escape(title));
    Ok(edits.apply(html))
}

#[cfg(test)]
mod tests {
    use super::super::tests::part;
    use super::*;

    fn built() -> Built {
        Built {
            stylesheet: "style-1.css".into(),
            start: "start-2.js".into(),
            glue: "plenary-3.js".into(),
            wasm: "plenary-3_bg.wasm".into(),
            parts: vec![part("agenda", "agenda-5.wasm"), part("session", "session-6.wasm")],
            offline: None,
            embedded: "embedded-8.js".into(),
            old: "old-9.js".into(),
        }
    }

    #[test]
    fn addresses_follow_the_depth_of_the_page() -> Result<()> {
        let shell = format!("<head><link rel=\"icon\" href=\"./i.svg\">{LOADS}</head><div id=\"boot\"></div>");
        let cases = [("", "./"), ("agenda", "../"), ("agenda/iii", "../../")];
        for (path, base) in cases {
            let body = format!("<a href=\"{base}x/\">");
            let page = Page { path: path.into(), head: "<meta>".into(), body, ..Page::default() };
            let html = at_depth(&shell, &built(), &page)?;
            assert!(html.contains(&format!("<div id=\"boot\"><a href=\"{base}x/\"></div>")), "{html}");
            assert!(html.contains("<meta><link"), "{html}");
            for (part, page) in [("agenda-5.wasm", "agenda"), ("session-6.wasm", "agenda/iii")] {
                assert_eq!(html.contains(&format!("href=\"{base}{part}\"")), path == page, "{html}");
            }
            for name in ["i.svg", "style-1.css", "plenary-3.js", "plenary-3_bg.wasm"] {
                assert!(html.contains(&format!("href=\"{base}{name}\"")), "{html}");
            }
            assert!(html.contains(&format!("src=\"{base}start-2.js\"")), "{html}");
        }
        Ok(())
    }

    #[test]
    fn where_it_may_be_any_page_no_part_is_asked_for() -> Result<()> {
        let mut built = built();
        built.parts.push(part("overview", "overview-7.wasm"));
        let html = without_text(&format!("<title></title>{LOADS}"), &built)?;
        assert!(html.contains("href=\"./plenary-3_bg.wasm\""), "{html}");
        assert!(built.parts.iter().all(|part| !html.contains(&part.file)), "{html}");
        // The front page has its own.
        let front = Page { body: "<p>".into(), ..Page::default() };
        assert!(at_depth(&format!("{LOADS}<div id=\"boot\"></div>"), &built, &front)?.contains("overview-7.wasm"));
        Ok(())
    }

    #[test]
    fn only_relative_addresses_move() {
        let html = "<a href=\"https://un.org/a:b\"><a href=\"#main\"><a href=\"/x\"><a href=\"\"><a href=\"agenda\">\
                    <a href=\"data:x,y\"><a href=\"mailto:a@b\"><a href=\"a/b:c\">";
        let moved = rebased(html, "../");
        assert_eq!(moved, html.replace("\"agenda\"", "\"../agenda\"").replace("\"a/b", "\"../a/b"));
    }

    #[test]
    fn the_title_is_replaced_and_escaped() -> Result<()> {
        assert_eq!(titled("<title>Plenary</title>", "A & B")?, "<title>A &amp; B</title>");
        assert!(titled("<p>", "A").is_err());
        Ok(())
    }

    #[test]
    fn an_icon_fits_in_an_attribute() {
        assert_eq!(data_url("<svg a=\"#fff\">\n</svg>"), "data:image/svg+xml,%3Csvg a='%23fff'%3E %3C/svg%3E");
    }
}
