//! Reading what Trunk wrote: which files the page loads, and the page without the tags that load them.

use anyhow::{Context, Result, bail};

use super::html::{Edits, Tag, scan};

/// Stands in the page where the tags that load the app belong.
pub const LOADS: &str = "<!--loads-->";

/// A page of Trunk, taken apart.
#[derive(Debug, PartialEq)]
pub struct Shell {
    /// The page, with [`LOADS`] where style sheets, preloads and scripts were.
    pub html: String,
    /// Names of its style sheets, in the order of the cascade.
    pub stylesheets: Vec<String>,
    /// Name of the JavaScript side of the app.
    pub glue: String,
    /// Name of the app's binary.
    pub wasm: String,
}

/// What a tag of the page is to finishing.
enum Kind {
    Stylesheet,
    Glue,
    Wasm,
    /// Trunk's start script, or a `<base>`, which is there for development only.
    Drop,
    Keep,
}

fn kind(tag: &Tag<'_>) -> Kind {
    let inline_module = tag.get("type") == Some("module") && tag.get("src").is_none();
    match tag.name {
        "link" if tag.has_rel("stylesheet") => Kind::Stylesheet,
        "link" if tag.has_rel("modulepreload") => Kind::Glue,
        "link" if tag.has_rel("preload") && tag.get("as") == Some("fetch") => Kind::Wasm,
        "base" => Kind::Drop,
        "script" if inline_module => Kind::Drop,
        _ => Kind::Keep,
    }
}

/// Takes a page apart.
pub fn read(html: &str) -> Result<Shell> {
    let (tags, comments) = scan(html);
    let mut edits = Edits::default();
    let (mut stylesheets, mut glue, mut wasm) = (Vec::new(), None, None);
    for tag in &tags {
        match kind(tag) {
            Kind::Stylesheet => stylesheets.push(name(tag)?),
            // Snippets are preloaded too; the app's own glue comes first.
            Kind::Glue => glue = glue.or(Some(name(tag)?)),
            Kind::Wasm => wasm = Some(name(tag)?),
            Kind::Drop => {}
            Kind::Keep => {
                refuse_inline_code(html, tag)?;
                continue;
            }
        }
        edits.remove(html, tag.element());
    }
    for comment in comments {
        edits.remove(html, comment);
    }
    let end = html.find("</head>").context("index.html has no </head>")?;
    edits.replace(end..end, LOADS);
    Ok(Shell {
        html: edits.apply(html),
        stylesheets,
        glue: glue.context("Trunk's page has no modulepreload: where is the app's JavaScript?")?,
        wasm: wasm.context("Trunk's page has no preload of the app's binary")?,
    })
}

fn name(tag: &Tag<'_>) -> Result<String> {
    let href = tag.get("href").unwrap_or_default();
    let name = href.strip_prefix("./").unwrap_or(href);
    if name.is_empty() || name.contains(['/', ':']) {
        bail!("index.html links to {href:?}, which is not a file beside it");
    }
    Ok(name.to_owned())
}

/// The policy forbids inline code of every kind; found here rather than by a visitor.
fn refuse_inline_code(html: &str, tag: &Tag<'_>) -> Result<()> {
    let data_block = tag.get("type").is_some_and(|kind| kind.ends_with("json"));
    let inline = match tag.name {
        "script" => tag.get("src").is_none() && !data_block,
        "style" => true,
        _ => false,
    };
    let attribute =
        tag.attributes.iter().any(|attribute| attribute.name == "style" || attribute.name.starts_with("on"));
    if inline || attribute {
        bail!("index.html has inline code, which the policy forbids: {}", &html[tag.range.clone()]);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::tests::TRUNK_PAGE;
    use super::*;

    #[test]
    fn a_page_of_trunk_is_taken_apart() -> Result<()> {
        let shell = read(TRUNK_PAGE)?;
        assert_eq!(shell.stylesheets, ["tokens-aa.css", "base-bb.css"]);
        assert_eq!(shell.glue, "plenary-cc.js");
        assert_eq!(shell.wasm, "plenary-cc_bg.wasm");
        let rest = "<!DOCTYPE html><html lang=\"en\"><head>\n    <meta charset=\"utf-8\">\n    \
                    <title>Plenary</title>\n    \n    <link rel=\"icon\" href=\"./icon-1a2b.svg\" \
                    type=\"image/svg+xml\">\n    <link rel=\"manifest\" href=\"manifest.webmanifest\">\n\n  <!--loads--></head>\n  <body><div id=\"boot\"><p>Loading</p></div>\
                    </body></html>";
        assert_eq!(shell.html, rest);
        Ok(())
    }

    #[test]
    fn inline_code_is_refused() {
        for code in
            ["<script>alert(1)</script>", "<style>p{}</style>", "<p style=\"color:red\">", "<p onclick=\"x()\">"]
        {
            let page = TRUNK_PAGE.replace("<body>", &format!("<body>{code}"));
            assert!(read(&page).is_err_and(|error| error.to_string().contains("inline")), "{code}");
        }
    }

    #[test]
    fn a_page_that_loads_no_app_is_refused() {
        assert!(read("<html><head></head><body></body></html>").is_err());
    }
}
