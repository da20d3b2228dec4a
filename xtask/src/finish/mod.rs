//! Finishing the release build: from what Trunk writes to what any static host can serve under the strict policy.
//!
//! Trunk starts the app from an inline script, which `script-src 'self' 'wasm-unsafe-eval'` forbids; it knows one page,
//! while a plain file server needs a file for every address; and it links one style sheet per file. So, in order:
//!
//! 1. the start code moves to a file of its own ([`start`]), the style sheets become one ([`css`]);
//! 2. the data files lose the white space that is there for people who edit them, and are given a version ([`data`]);
//! 3. the page is taken apart ([`shell`]) and written again for every route, with its own text and with relative
//!    addresses that fit its depth ([`pages`]), and as a `404.html` that works at any depth;
//! 4. the scripts that embed a view in a page of others are made ready ([`embed`]);
//! 5. the service worker is told which files make up the site ([`offline`]);
//! 6. everything is searched for addresses of other hosts ([`policy`]).

mod css;
mod data;
mod embed;
mod html;
mod offline;
mod pages;
mod policy;
mod shell;
mod start;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::split::PartFile;

pub use data::is_bundled;
pub use embed::EMBEDDED;
pub use offline::Offline;
pub use pages::{Page, data_url, front_title};

/// The files that a page of the finished build loads, as names within `dist`.
#[derive(Clone, Debug, PartialEq)]
pub struct Built {
    /// The one style sheet.
    pub stylesheet: String,
    /// The start code.
    pub start: String,
    /// The script that tells browsers which know no modules that they are too old.
    pub old: String,
    /// The JavaScript side of the app.
    pub glue: String,
    /// The app, as far as every page needs it.
    pub wasm: String,
    /// The parts of the app that some pages need.
    pub parts: Vec<PartFile>,
    /// The script that has browsers keep the site, where they are to.
    pub offline: Option<String>,
    /// The script that talks with a page of others in which a view is embedded.
    pub embedded: String,
}

impl Built {
    /// What the first load of every page takes beside the page itself.
    pub fn first_load(&self) -> BTreeSet<String> {
        [&self.stylesheet, &self.start, &self.glue, &self.wasm].map(Clone::clone).into()
    }

    /// Whether a file is that of a part, or its style sheet.
    pub fn has_part(&self, path: &str) -> bool {
        self.parts.iter().any(|part| part.file == path || part.style.as_deref() == Some(path))
    }

    /// The style sheets of parts that the page at a path below the base links.
    pub fn sheets_of<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a String> {
        let is_linked = move |part: &crate::split::Part| part.serves(path) || part.written.contains(&path);
        self.parts.iter().filter(move |part| is_linked(&part.part)).filter_map(|part| part.style.as_ref())
    }

    /// The parts that the page at a path below the base needs beside that.
    pub fn parts_of<'a>(&'a self, path: &str) -> impl Iterator<Item = &'a PartFile> {
        self.parts.iter().filter(move |part| part.part.serves(path))
    }
}

/// Makes a script smaller.
pub type Minify<'a> = &'a dyn Fn(&str) -> Result<String>;

/// What a site is, beside the app.
pub struct Site<'a> {
    /// All that it has, the front page among them.
    pub pages: &'a [Page],
    /// What it does about being without a network.
    pub offline: Offline,
}

/// Finishes what Trunk wrote to `dist`.
pub fn finish(dist: &Path, parts: Vec<PartFile>, site: &Site<'_>, minify: Minify<'_>) -> Result<Built> {
    let mut parts = parts;
    let index = dist.join("index.html");
    let html = read(&index)?;
    let mut trunk = shell::read(&html)?;
    name_app(dist, &mut trunk.glue, &mut trunk.wasm, &mut parts)?;
    let stylesheet = css::join(dist, &trunk.stylesheets, &mut parts)?;
    data::compact_all(dist)?;
    let version = data::version(dist)?;
    let offline = offline::write_script(dist, site.offline, minify)?;
    let embedded = embed::write_scripts(dist, minify)?;
    let old = write_hashed(dist, "old", "js", include_bytes!("old.js"))?;
    let (glue, wasm, start) = (trunk.glue, trunk.wasm, String::new());
    let mut built = Built { stylesheet, start, old, glue, wasm, parts, offline, embedded };
    built.start = write_hashed(dist, "start", "js", minify(&start::code(&built, &version)?)?.as_bytes())?;
    let html = offline::name_manifest(dist, &trunk.html, front_title(site.pages))?;
    pages::write_pages(dist, &html, &built, site.pages)?;
    offline::write_worker(dist, &built, &html, &version, minify)?;
    policy::check(dist)?;
    Ok(built)
}

/// Names script and binaries of the app by what they have become: Trunk and the linker know less than that. They have one
/// hash, since each fits those of its own build only, and the start script then names it once.
fn name_app(dist: &Path, glue: &mut String, wasm: &mut String, parts: &mut [PartFile]) -> Result<()> {
    let mut all = Vec::new();
    for file in [&*glue, &*wasm].into_iter().chain(parts.iter().map(|part| &part.file)) {
        all.extend(fs::read(dist.join(file)).with_context(|| format!("{file} cannot be read"))?);
    }
    let hash = short_hash(&all);
    let rename = |file: &mut String, name: String| {
        fs::rename(dist.join(&*file), dist.join(&name)).with_context(|| format!("{file} cannot be renamed"))?;
        *file = name;
        anyhow::Ok(())
    };
    rename(glue, format!("plenary-{hash}.js"))?;
    rename(wasm, format!("plenary-{hash}_bg.wasm"))?;
    parts.iter_mut().try_for_each(|part| rename(&mut part.file, format!("{}-{hash}.wasm", part.part.name)))
}

/// Every file below a folder, as sorted paths with `/` between their parts.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found).with_context(|| format!("{} cannot be read", folder.display()))?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    fs::write(path, content).with_context(|| format!("{} cannot be written", path.display()))
}

/// Writes a file whose name changes with its content, so that hosts may let browsers keep it for good.
fn write_hashed(dist: &Path, stem: &str, extension: &str, content: &[u8]) -> Result<String> {
    let name = format!("{stem}-{}.{extension}", short_hash(content));
    write(&dist.join(&name), content)?;
    Ok(name)
}

/// What tells one build from the next: half of the hash of something.
pub fn short_hash(content: &[u8]) -> String {
    format!("{:08x}", hash(content) >> 32)
}

/// FNV-1a: equal on every machine and release, which the standard library's hasher does not promise.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What Trunk 0.21.14 writes for a small page, shortened.
    pub const TRUNK_PAGE: &str = r#"<!DOCTYPE html><html lang="en"><head>
    <meta charset="utf-8">
    <title>Plenary</title>
    <!-- development only --><base href="./">
    <link rel="icon" href="./icon-1a2b.svg" type="image/svg+xml">
    <link rel="manifest" href="manifest.webmanifest">
    <link rel="stylesheet" href="./tokens-aa.css" integrity="sha384-x"/>
    <link rel="stylesheet" href="./base-bb.css"/>

<script type="module">
import init, * as bindings from './plenary-cc.js';
const wasm = await init({ module_or_path: './plenary-cc_bg.wasm' });
window.wasmBindings = bindings;
</script>
  <link rel="modulepreload" href="./plenary-cc.js" crossorigin="anonymous" integrity="sha384-y"><link rel="preload" href="./plenary-cc_bg.wasm" crossorigin="anonymous" integrity="sha384-z" as="fetch" type="application/wasm"></head>
  <body><div id="boot"><p>Loading</p></div></body></html>"#;

    fn trial(name: &str) -> Result<std::path::PathBuf> {
        let dist = std::env::temp_dir().join(format!("plenary-finish-{name}-{}", std::process::id()));
        if dist.exists() {
            fs::remove_dir_all(&dist)?;
        }
        fs::create_dir_all(dist.join("data/meetings"))?;
        write(&dist.join("index.html"), TRUNK_PAGE)?;
        write(&dist.join("tokens-aa.css"), ":root { --a: 1px }")?;
        write(&dist.join("base-bb.css"), "body { margin: 0 }")?;
        write(&dist.join("plenary-cc.js"), "export default 0;")?;
        write(&dist.join("plenary-cc_bg.wasm"), "main")?;
        write(&dist.join("agenda.wasm"), "agenda")?;
        write(&dist.join("embed.js"), "const views = 3;")?;
        write(&dist.join("sw.js"), "const FILES = BUNDLED_FILES; const SHELL = 'SHELL_FILE VERSION'")?;
        write(&dist.join("manifest.webmanifest"), "{\"name\": \"Plenary\"}")?;
        write(&dist.join("icon-1a2b.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")?;
        write(&dist.join("data/meetings/cm-14.json"), "{}")?;
        write(&dist.join("data/site.json"), r#"{"url":"https://example.org/"}"#)?;
        Ok(dist)
    }

    pub fn part(name: &str, file: &str) -> PartFile {
        let part = crate::split::PARTS.iter().find(|part| part.name == name).expect("a part of that name");
        PartFile { part: *part, file: file.to_owned(), style: None }
    }

    fn page(path: &str, title: &str) -> Page {
        let body = format!("<main>{path}</main>");
        Page { path: path.to_owned(), title: title.to_owned(), body, ..Page::default() }
    }

    fn site(pages: &[Page]) -> Site<'_> {
        Site { pages, offline: Offline::Kept }
    }

    fn as_it_is(script: &str) -> Result<String> {
        Ok(script.to_owned())
    }

    #[test]
    fn a_build_of_trunk_becomes_one_for_any_host() -> Result<()> {
        let dist = trial("whole")?;
        let pages = [page("", "Front"), page("agenda/iii", "III. Talks & more · Plenary")];
        let built = finish(&dist, vec![part("agenda", "agenda.wasm")], &site(&pages), &as_it_is)?;
        let index = read(&dist.join("index.html"))?;
        assert!(!index.contains("import init"), "{index}");
        assert!(!index.contains("integrity"), "{index}");
        assert!(!index.contains("<base"), "{index}");
        assert_eq!(index.matches("rel=\"stylesheet\"").count(), 1);
        assert!(index.contains(&format!("<script type=\"module\" src=\"./{}\">", built.start)));
        let session = read(&dist.join("agenda/iii/index.html"))?;
        assert!(session.contains(&format!("href=\"../../{}\"", built.stylesheet)), "{session}");
        assert!(session.contains("href=\"../../icon-1a2b.svg\""), "{session}");
        assert!(session.contains("<title>III. Talks &amp; more · Plenary</title>"), "{session}");
        assert!(session.contains("<div id=\"boot\"><main>agenda/iii</main></div>"), "{session}");
        let not_found = read(&dist.join("404.html"))?;
        assert!(not_found.contains("../../../"), "{not_found}");
        assert!(not_found.contains("<p class=\"loading\">There is no page at this address.</p>"), "{not_found}");
        assert!(!not_found.contains("manifest"), "{not_found}");
        let manifest = files(&dist)?.into_iter().find(|path| path.ends_with(".webmanifest"));
        let manifest = manifest.context("a manifest")?;
        assert!(read(&dist.join(&manifest))?.contains("\"Front\"") && index.contains(&manifest), "{manifest}");
        let worker = read(&dist.join("sw.js"))?;
        assert!(worker.contains(&format!("\"{}\":\"sha256-", built.start)), "{worker}");
        assert!(worker.contains("\"data/site.json?v=") && worker.contains("\"data/meetings/cm-14.json?v="), "{worker}");
        let left = files(&dist)?;
        assert!(!left.contains(&"tokens-aa.css".to_owned()), "{left:?}");
        fs::remove_dir_all(&dist)?;
        Ok(())
    }

    #[test]
    fn what_changes_in_one_file_of_the_app_renames_all() -> Result<()> {
        let mut seen = BTreeSet::new();
        for changed in ["", "plenary-cc.js", "plenary-cc_bg.wasm", "agenda.wasm"] {
            let dist = trial("names")?;
            if !changed.is_empty() {
                write(&dist.join(changed), "other")?;
            }
            let built = finish(&dist, vec![part("agenda", "agenda.wasm")], &site(&[page("", "Front")]), &as_it_is)?;
            for file in [built.glue, built.wasm, built.parts[0].file.clone(), built.start] {
                assert!(dist.join(&file).is_file() && seen.insert(file.clone()), "{file} after {changed}");
            }
            fs::remove_dir_all(&dist)?;
        }
        Ok(())
    }

    #[test]
    fn another_host_stops_the_build() -> Result<()> {
        let dist = trial("host")?;
        write(&dist.join("base-bb.css"), "@import url(https://fonts.example/x.css);")?;
        let error = finish(&dist, Vec::new(), &site(&[]), &as_it_is).map_err(|error| error.to_string());
        assert!(error.is_err_and(|text| text.contains("fonts.example")));
        fs::remove_dir_all(&dist)?;
        Ok(())
    }

    #[test]
    fn the_hash_is_fnv() {
        assert_eq!(hash(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash(b"a"), 0xaf63_dc4c_8601_ec8c);
    }
}
