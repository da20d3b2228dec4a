//! The size of the release build, and the budgets that it has to keep.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::finish::{Built, is_bundled};
use crate::table::{columns, thousands};

/// HTML, CSS, JS and WASM of a first load, whichever page it is of, brotli: what pretalx's agenda widget script alone weighs.
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
    /// Every page takes it.
    FirstLoad,
    /// Some pages take it beside that: a part of the binary, or its style sheet.
    Binary,
    Data,
    Archive,
    Page,
    Calendar,
    Other,
}

fn part_of(path: &str, first_load: &BTreeSet<String>, bundled: &str) -> Part {
    if first_load.contains(path) || path.starts_with("snippets/") {
        Part::FirstLoad
    } else if path.ends_with(".wasm") || path.starts_with("style-") {
        Part::Binary
    } else if path.starts_with("data/schema/") {
        Part::Other
    } else if path.starts_with("data/meetings/") && path != bundled {
        Part::Archive
    } else if is_bundled(path) {
        Part::Data
    } else if path.ends_with(".html") && path != "plenary.html" {
        Part::Page
    } else if path.ends_with(".ics") {
        Part::Calendar
    } else {
        Part::Other
    }
}

/// What the release build weighs.
#[derive(Debug, Default)]
pub struct Report {
    files: Vec<(Part, String, Size)>,
    /// What the page takes beside the rest of a first load that takes most.
    heaviest: (String, Size),
    /// What pages fetch by themselves as soon as they stand, by their paths.
    after: Vec<(String, Size)>,
}

impl Report {
    /// Measures the files of `dist`; `built` says which of them a first load takes, `meeting` is the file of
    /// the one that the site shows first.
    pub fn measure(dist: &Path, built: &Built, meeting: &str) -> Result<Self> {
        let first_load = built.first_load();
        let mut files = Vec::new();
        for path in crate::finish::files(dist)? {
            let bytes = fs::read(dist.join(&path)).with_context(|| path.clone())?;
            files.push((part_of(&path, &first_load, meeting), path, Size::of(&bytes)?));
        }
        let mut report = Self { files, ..Self::default() };
        report.heaviest = report.heaviest(built);
        report.after = report.after(built);
        Ok(report)
    }

    /// The page that takes most beside the rest of a first load, and how much that is: its text, and the parts that it
    /// needs.
    fn heaviest(&self, built: &Built) -> (String, Size) {
        let weighed = self.sizes(Part::Page).filter_map(|(file, size)| {
            let page = file.strip_suffix("index.html")?.trim_end_matches('/');
            let files: BTreeSet<&String> =
                built.parts_of(page).map(|part| &part.file).chain(built.sheets_of(page)).collect();
            let binaries = self.sizes(Part::Binary).filter(|(path, _)| files.iter().any(|file| file == path));
            Some((page.to_owned(), binaries.map(|(_, size)| size).chain([size]).sum::<Size>()))
        });
        weighed.max_by_key(|(_, size)| size.brotli).unwrap_or_default()
    }

    fn after(&self, built: &Built) -> Vec<(String, Size)> {
        let pages: BTreeSet<&str> = built.parts.iter().flat_map(|part| part.part.after).copied().collect();
        let of_page = |page: &str| {
            let parts = built.parts.iter().filter(|part| part.part.after.contains(&page));
            let files: Vec<&String> =
                parts.flat_map(|part| [Some(&part.file), part.style.as_ref()]).flatten().collect();
            self.sizes(Part::Binary)
                .filter(|(path, _)| files.iter().any(|file| file == path))
                .map(|(_, size)| size)
                .sum()
        };
        pages.into_iter().map(|page| (page.to_owned(), of_page(page))).collect()
    }

    fn sizes(&self, part: Part) -> impl Iterator<Item = (&str, Size)> {
        self.files.iter().filter(move |file| file.0 == part).map(|(_, path, size)| (path.as_str(), *size))
    }

    fn total(&self, part: Part) -> Size {
        self.sizes(part).map(|(_, size)| size).sum()
    }

    /// The table for the terminal. The pages of routes are many and alike, so they share a row, and so do the
    /// calendars.
    pub fn table(&self) -> String {
        let mut rows = vec![["bytes", "raw", "gzip -9", "brotli 11"].map(String::from).to_vec()];
        for (part, total) in
            [(Part::FirstLoad, "of every page"), (Part::Data, "data"), (Part::Archive, "other meetings")]
        {
            rows.extend(self.sizes(part).map(|(path, size)| size.row(path)));
            rows.push(self.total(part).row(&format!("= {total}")));
            if part == Part::FirstLoad {
                rows.extend(self.sizes(Part::Binary).map(|(path, size)| size.row(&format!("+ {path}"))));
            }
        }
        rows.extend(self.sizes(Part::Other).map(|(path, size)| size.row(path)));
        for (part, name) in [(Part::Page, "pages"), (Part::Calendar, "calendars")] {
            let count = self.sizes(part).count();
            rows.push(self.total(part).row(&format!("{name} ({count})")));
        }
        columns(&rows)
    }

    /// The budgets, each with how much of it is used; an error when one is exceeded.
    pub fn check(&self) -> Result<String> {
        let (page, beside) = &self.heaviest;
        let first_load = self.total(Part::FirstLoad).brotli + beside.brotli;
        let budgets = [
            (format!("first load of /{page}"), first_load, FIRST_LOAD_BUDGET),
            ("data".to_owned(), self.total(Part::Data).brotli, DATA_BUDGET),
        ];
        let mut lines = String::new();
        let mut over = Vec::new();
        for (name, used, budget) in budgets {
            let percent = used * 100 / budget;
            let text = format!("{name}: {} of {} bytes ({percent} %)", thousands(used), thousands(budget));
            lines.push_str(&format!("  {text}\n"));
            if used > budget {
                over.push(text);
            }
        }
        for (page, size) in &self.after {
            let size = thousands(size.brotli);
            lines.push_str(&format!("  once it stands, /{page} fetches {size} more by itself on a wide window\n"));
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
                (Part::FirstLoad, "plenary.js".into(), size),
                (Part::Data, "data/site.json".into(), Size::default()),
                (Part::Page, "agenda/index.html".into(), size),
                (Part::Binary, "agenda-1.wasm".into(), Size { brotli: 10, ..Size::default() }),
            ],
            heaviest: ("agenda".into(), Size { brotli: 10, ..Size::default() }),
            after: vec![("roadmap".into(), Size { brotli: 25_000, ..Size::default() })],
        }
    }

    #[test]
    fn files_count_where_they_belong() {
        let first = BTreeSet::from(["a.js".to_owned()]);
        let cases = [
            ("index.html", Part::Page),
            ("a.js", Part::FirstLoad),
            ("snippets/x/inline0.js", Part::FirstLoad),
            ("embed.js", Part::Other),
            ("agenda-1.wasm", Part::Binary),
            ("data/meetings/cm-15.json", Part::Data),
            ("data/meetings/cm-14.json", Part::Archive),
            ("data/schema/site.schema.json", Part::Other),
            ("data/expo/people.json", Part::Other),
            ("agenda/index.html", Part::Page),
            ("calendar/cm-15/2017-02-16.ics", Part::Calendar),
        ];
        for (path, part) in cases {
            assert_eq!(part_of(path, &first, "data/meetings/cm-15.json"), part, "{path}");
        }
    }

    #[test]
    fn the_table_has_every_file_and_the_totals() {
        let table = report(100).table();
        assert!(table.contains("  plenary.js        200,000  150,000        100\n"), "{table}");
        assert!(table.contains("= of every page"), "{table}");
        assert!(table.contains("+ agenda-1.wasm"), "{table}");
        assert!(table.contains("pages (1)") && table.contains("calendars (0)"), "{table}");
    }

    #[test]
    fn a_budget_may_be_reached_but_not_exceeded() {
        let told = report(FIRST_LOAD_BUDGET - 10).check();
        assert!(told.is_ok_and(|told| told.contains("/roadmap fetches 25,000 more")));
        let error = report(FIRST_LOAD_BUDGET - 9).check().map_err(|error| error.to_string());
        assert_eq!(
            error,
            Err("over the size budget: first load of /agenda: 138,865 of 138,864 bytes (100 %)".to_owned())
        );
    }

    #[test]
    fn compression_compresses() -> Result<()> {
        let size = Size::of(&[b'a'; 10_000])?;
        assert_eq!(size.raw, 10_000);
        assert!(size.gzip < 100 && size.brotli < 100, "{size:?}");
        Ok(())
    }
}
