//! The size of the release build, and the budgets that it has to keep.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::finish::Built;
use crate::table::{columns, thousands};

/// HTML, CSS, JS and WASM of a first load, brotli: what pretalx's agenda widget script alone weighs.
const FIRST_LOAD_BUDGET: usize = 138_864;
/// Data of the bundled meeting, brotli: 30 KB. The other meetings of the series are an archive of their own.
const DATA_BUDGET: usize = 30 * 1024;

/// The size of a file, or of several together: as it is, by gzip -9, by brotli 11.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli_length(bytes)? })
    }

    fn row(self, label: &str) -> Vec<String> {
        let mut row = vec![label.to_owned()];
        row.extend([self.raw, self.gzip, self.brotli].map(thousands));
        row
    }
}

impl std::iter::Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), |sum, size| Self {
            raw: sum.raw + size.raw,
            gzip: sum.gzip + size.gzip,
            brotli: sum.brotli + size.brotli,
        })
    }
}

fn brotli_length(bytes: &[u8]) -> Result<usize> {
    let params =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params)?;
    Ok(packed.len())
}

/// Where a file counts.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    FirstLoad,
    Data,
    Archive,
    Page,
    Other,
}

fn part_of(path: &str, first_load: &BTreeSet<String>, bundled: &str) -> Part {
    if first_load.contains(path) || path.starts_with("snippets/") {
        Part::FirstLoad
    } else if path.starts_with("data/schema/") {
        Part::Other
    } else if path.starts_with("data/meetings/") && path != bundled {
        Part::Archive
    } else if path.starts_with("data/") && path.ends_with(".json") {
        Part::Data
    } else if path.ends_with(".html") {
        Part::Page
    } else {
        Part::Other
    }
}

/// What the release build weighs.
#[derive(Debug, Default)]
pub struct Report {
    files: Vec<(Part, String, Size)>,
}

impl Report {
    /// Measures the files of `dist`; `built` says which of them a first load takes, `meeting` is the id of the one
    /// that the site shows first.
    pub fn measure(dist: &Path, built: &Built, meeting: &str) -> Result<Self> {
        let bundled = format!("data/{}", plenary_core::validate::meeting_file(meeting));
        let mut first_load = built.first_load();
        first_load.insert("index.html".to_owned());
        let mut files = Vec::new();
        for path in crate::finish::files(dist)? {
            let bytes = fs::read(dist.join(&path)).with_context(|| path.clone())?;
            files.push((part_of(&path, &first_load, &bundled), path, Size::of(&bytes)?));
        }
        Ok(Self { files })
    }

    fn sizes(&self, part: Part) -> impl Iterator<Item = (&str, Size)> {
        self.files.iter().filter(move |file| file.0 == part).map(|(_, path, size)| (path.as_str(), *size))
    }

    fn total(&self, part: Part) -> Size {
        self.sizes(part).map(|(_, size)| size).sum()
    }

    /// The table for the terminal. The pages of routes are many and alike, so they share a row.
    pub fn table(&self) -> String {
        let mut rows = vec![["bytes", "raw", "gzip -9", "brotli 11"].map(String::from).to_vec()];
        for (part, total) in [(Part::FirstLoad, "first load"), (Part::Data, "data"), (Part::Archive, "other meetings")]
        {
            rows.extend(self.sizes(part).map(|(path, size)| size.row(path)));
            rows.push(self.total(part).row(&format!("= {total}")));
        }
        rows.extend(self.sizes(Part::Other).map(|(path, size)| size.row(path)));
        let pages = self.sizes(Part::Page).count();
        rows.push(self.total(Part::Page).row(&format!("other pages ({pages})")));
        columns(&rows)
    }

    /// The budgets, each with how much of it is used; an error when one is exceeded.
    pub fn check(&self) -> Result<String> {
        let budgets = [("first load", Part::FirstLoad, FIRST_LOAD_BUDGET), ("data", Part::Data, DATA_BUDGET)];
        let mut lines = String::new();
        let mut over = Vec::new();
        for (name, part, budget) in budgets {
            let used = self.total(part).brotli;
            let percent = used * 100 / budget;
            let text = format!("{name}: {} of {} bytes ({percent} %)", thousands(used), thousands(budget));
            lines.push_str(&format!("  {text}\n"));
            if used > budget {
                over.push(text);
            }
        }
        if !over.is_empty() {
            bail!("over the size budget: {}", over.join("; "));
        }
        Ok(lines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(brotli: usize) -> Report {
        let size = Size { raw: 200_000, gzip: 150_000, brotli };
        Report {
            files: vec![
                (Part::FirstLoad, "index.html".into(), size),
                (Part::Data, "data/site.json".into(), Size::default()),
                (Part::Page, "agenda/index.html".into(), size),
            ],
        }
    }

    #[test]
    fn files_count_where_they_belong() {
        let first = BTreeSet::from(["index.html".to_owned(), "a.js".to_owned()]);
        let cases = [
            ("index.html", Part::FirstLoad),
            ("a.js", Part::FirstLoad),
            ("snippets/x/inline0.js", Part::FirstLoad),
            ("embed.js", Part::Other),
            ("data/meetings/cm-15.json", Part::Data),
            ("data/meetings/cm-14.json", Part::Archive),
            ("data/schema/site.schema.json", Part::Other),
            ("agenda/index.html", Part::Page),
        ];
        for (path, part) in cases {
            assert_eq!(part_of(path, &first, "data/meetings/cm-15.json"), part, "{path}");
        }
    }

    #[test]
    fn the_table_has_every_file_and_the_totals() {
        let table = report(100).table();
        assert!(table.contains("  index.html        200,000  150,000        100\n"), "{table}");
        assert!(table.contains("= first load"), "{table}");
        assert!(table.contains("other pages (1)"), "{table}");
    }

    #[test]
    fn a_budget_may_be_reached_but_not_exceeded() {
        assert!(report(FIRST_LOAD_BUDGET).check().is_ok());
        let error = report(FIRST_LOAD_BUDGET + 1).check().map_err(|error| error.to_string());
        assert_eq!(error, Err("over the size budget: first load: 138,865 of 138,864 bytes (100 %)".to_owned()));
    }

    #[test]
    fn compression_compresses() -> Result<()> {
        let size = Size::of(&[b'a'; 10_000])?;
        assert_eq!(size.raw, 10_000);
        assert!(size.gzip < 100 && size.brotli < 100, "{size:?}");
        Ok(())
    }
}
