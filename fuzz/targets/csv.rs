//! Tables: another reader finds every row and cell, with nothing put in but apostrophes before what a spreadsheet would
//! compute, however it parts cells.

#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary_core::csv::Table;
use plenary_fuzz::texts;

fuzz_target!(|input: &str| {
    let cells: Vec<&str> = texts(input).collect();
    for columns in 1..=3 {
        let (heads, rows) = cells.split_at(columns.min(cells.len()));
        let mut table = Table::new(heads);
        rows.chunks(columns).for_each(|row| table.row(row));
        let text = table.finish();
        let mut written = vec![heads.to_vec()];
        written.extend(rows.chunks(columns).map(<[&str]>::to_vec));
        assert_read(&text, &written, heads.len());
        assert_harmless(&text);
    }
});

fn assert_read(text: &str, written: &[Vec<&str>], columns: usize) {
    // The reader takes the mark away.
    assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"));
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut rows = 0;
    for (read, written) in reader.records().map(|row| row.expect("rows are of one length")).zip(written) {
        assert_eq!(read.len(), columns);
        for (column, cell) in read.iter().enumerate() {
            let meant = written.get(column).copied().unwrap_or_default();
            assert_eq!(cell.replace('\'', ""), meant.replace('\'', ""));
            assert!(!computes(cell), "{cell:?}");
        }
        rows += 1;
    }
    assert_eq!(rows, written.len());
}

/// What readers see that part cells at other signs, or see no quotes.
fn assert_harmless(text: &str) {
    for line in text.trim_start_matches('\u{feff}').split(['\r', '\n']) {
        for cell in line.split(';').chain(line.split('\t')) {
            assert!(!computes(cell), "{cell:?} in {text:?}");
        }
    }
}

/// Whether a spreadsheet computes something in a cell.
fn computes(cell: &str) -> bool {
    let seen = cell.trim_start_matches(|letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || matches!(u32::from(letter), 0x22 | 0xad | 0x200b..=0x200f | 0x2060 | 0xfeff)
    });
    seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}
