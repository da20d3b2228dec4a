//! The site as one file, which a browser opens from a disk: binary, style sheets and data are packed inside.

mod encode;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use lzma_rust2::{CheckType, LzmaOptions, XzOptions, XzWriter};

use crate::finish::{Built, files, is_bundled};
use crate::process;
use crate::setup::{ReleaseTools, ensure_unpacker};
use crate::shrink::{arrange, bare, shrink_binary, shrink_glue};
use crate::table::thousands;
use crate::workspace::Workspace;

/// What the file may weigh, in bytes.
const BUDGET: usize = 350_000;

/// The binary and its script, before the release build divides them, in a folder of their own.
#[derive(Debug)]
pub struct Undivided {
    folder: PathBuf,
}

impl Undivided {
    /// Takes them from what Trunk wrote into `dist`.
    pub fn take(workspace: &Workspace, dist: &Path) -> Result<Self> {
        let folder = workspace.single();
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
        }
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let written = files(dist)?;
        let stem = written.iter().find_map(|path| path.strip_suffix("_bg.wasm")).context("Trunk wrote no binary")?;
        for (from, to) in [(format!("{stem}_bg.wasm"), "app_bg.wasm"), (format!("{stem}.js"), "app.js")] {
            fs::copy(dist.join(&from), folder.join(to)).with_context(|| format!("{from} cannot be copied"))?;
        }
        Ok(Self { folder })
    }
}

/// Writes the file, from the finished build in `dist`, under the title of its front page. Returns its path.
pub fn write(
    workspace: &Workspace,
    dist: &Path,
    undivided: &Undivided,
    built: &Built,
    title: &str,
    tools: &ReleaseTools,
) -> Result<PathBuf> {
    let folder = &undivided.folder;
    let wasm = folder.join("app_bg.wasm");
    fs::write(&wasm, bare(&fs::read(&wasm)?)?)?;
    shrink_binary(&wasm, tools)?;
    shrink_glue(folder, tools)?;
    arrange(folder)?;
    let mut packed = vec![("app.wasm".to_owned(), fs::read(&wasm)?), ("style.css".to_owned(), styles(dist, built)?)];
    for path in files(dist)?.into_iter().filter(|path| is_bundled(path)) {
        let bytes = fs::read(dist.join(&path)).with_context(|| path.clone())?;
        packed.push((path, bytes));
    }
    let pack = encode::encode(&compress(&archive(&packed)?)?);
    let html = page(title, &icon(dist)?, &pack, &script(workspace, folder, tools)?);
    let file = dist.join("plenary.html");
    fs::write(&file, &html).with_context(|| format!("{} cannot be written", file.display()))?;
    println!("  {}: {} of {} bytes", file.display(), thousands(html.len()), thousands(BUDGET));
    if html.len() > BUDGET {
        bail!("the one file is over its budget");
    }
    Ok(file)
}

/// All style sheets, those of parts after that of every page, as they come.
fn styles(dist: &Path, built: &Built) -> Result<Vec<u8>> {
    let sheets = built.parts.iter().filter_map(|part| part.style.as_ref());
    let mut styles = Vec::new();
    for sheet in [&built.stylesheet].into_iter().chain(sheets) {
        styles.extend(fs::read(dist.join(sheet)).with_context(|| sheet.clone())?);
    }
    Ok(styles)
}

/// Files one after the other, behind their names and lengths as JSON, and the length of that (32 bits, little-endian).
fn archive(packed: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let index: Vec<_> = packed.iter().map(|(name, bytes)| (name, bytes.len())).collect();
    let index = serde_json::to_vec(&index).context("the files cannot be listed")?;
    let length = u32::try_from(index.len()).context("too many files")?;
    let mut archive = length.to_le_bytes().to_vec();
    archive.extend(index);
    packed.iter().for_each(|(_, bytes)| archive.extend(bytes));
    Ok(archive)
}

/// The XZ format, 1.2.0, with what suits code and text that are aligned to nothing.
fn compress(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut options = XzOptions::with_preset(9);
    options.lzma_options =
        LzmaOptions { lc: 4, lp: 0, pb: 0, nice_len: 273, dict_size: 1 << 21, ..options.lzma_options };
    options.set_check_sum_type(CheckType::Crc32);
    let mut writer = XzWriter::new(Vec::new(), options)?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

fn icon(dist: &Path) -> Result<String> {
    let name = files(dist)?.into_iter().find(|path| path.starts_with("icon-") && path.ends_with(".svg"));
    let svg = fs::read_to_string(dist.join(name.context("there is no icon")?))?;
    Ok(crate::finish::data_url(&svg))
}

/// The script of the page, with all that it is made of.
fn script(workspace: &Workspace, folder: &Path, tools: &ReleaseTools) -> Result<String> {
    let entry = folder.join("single.js");
    fs::write(&entry, include_str!("single.js"))?;
    let embedded = folder.join("embedded.js");
    fs::write(&embedded, crate::finish::EMBEDDED)?;
    let unpacker = ensure_unpacker(workspace)?;
    let mut esbuild = Command::new(&tools.esbuild);
    esbuild
        .args(["--bundle", "--minify", "--format=iife", "--log-level=error", "--legal-comments=inline"])
        .arg(format!("--alias:embedded={}", embedded.display()))
        .arg(format!("--alias:glue={}", folder.join("app.js").display()))
        .arg(format!("--alias:xz-decompress={}", unpacker.display()))
        .arg(&entry);
    // What ends the element is written otherwise.
    Ok(process::capture(&mut esbuild)?.replace("</script", "<\\/script").replace("<!--", "<\\!--"))
}

fn page(title: &str, icon: &str, pack: &[u8], script: &str) -> Vec<u8> {
    let html = include_str!("page.html").replace("{title}", &in_ascii(title)).replace("{icon}", icon);
    let (before, rest) = html.split_once("{pack}").unwrap_or((&html, ""));
    let (between, after) = rest.split_once("{script}").unwrap_or((rest, ""));
    [before.as_bytes(), pack, between.as_bytes(), script.trim_end().as_bytes(), after.as_bytes()].concat()
}

/// A text in letters that are the same in all encodings.
fn in_ascii(text: &str) -> String {
    let mut written = String::new();
    for letter in text.chars() {
        if letter.is_ascii() && !matches!(letter, '<' | '&' | '"') {
            written.push(letter);
        } else {
            written.push_str(&format!("&#{};", u32::from(letter)));
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_tells_names_and_lengths() -> Result<()> {
        let archive = archive(&[("a".to_owned(), vec![1, 2]), ("b".to_owned(), vec![3])])?;
        let index = br#"[["a",2],["b",1]]"#;
        assert_eq!(archive[..4], u32::try_from(index.len())?.to_le_bytes());
        assert_eq!(&archive[4..4 + index.len()], index);
        assert_eq!(archive[4 + index.len()..], [1, 2, 3]);
        Ok(())
    }

    #[test]
    fn the_pack_is_xz_and_smaller() -> Result<()> {
        let packed = compress(&[b'a'; 10_000])?;
        assert!(packed.starts_with(b"\xfd7zXZ\0") && packed.len() < 200, "{}", packed.len());
        Ok(())
    }

    #[test]
    fn a_page_is_in_no_encoding_but_for_its_pack() {
        let html = page("Gómez & co", "data:,", &[0x80, 0xff], "run('<')");
        let text: Vec<u8> = html.iter().copied().filter(u8::is_ascii).collect();
        assert_eq!(html.len(), text.len() + 2);
        let text = String::from_utf8_lossy(&text).into_owned();
        assert!(
            text.contains("<title>G&#243;mez &#38; co</title>") && text.contains("<script>run('<')</script>"),
            "{text}"
        );
        assert!(!text.contains('{') || text.contains("script-src"), "{text}");
    }
}
