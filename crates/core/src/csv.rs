//! Tables as CSV (RFC 4180), to be opened in a spreadsheet.
//!
//! A spreadsheet takes a cell that begins like a formula for one, and runs it. So such a cell gets an apostrophe in front,
//! by which spreadsheets know a text ("CSV injection" at OWASP). Some also part cells at semicolons or tabs, as their
//! language has it, and then see no quotes; so what would begin a cell there gets one as well.

/// A table that is written row by row.
///
/// ```
/// # use plenary_core::csv::Table;
/// let mut table = Table::new(&["Name", "Office"]);
/// table.row(&["Gómez Camacho, Juan José", "=1+1"]);
/// assert_eq!(table.finish(), "\u{feff}Name,Office\r\n\"Gómez Camacho, Juan José\",'=1+1\r\n");
/// ```
#[derive(Debug)]
pub struct Table {
    text: String,
    columns: usize,
}

impl Table {
    /// A table with these heads, and as many columns as there are.
    pub fn new(heads: &[&str]) -> Table {
        // By the byte order mark, spreadsheets know UTF-8.
        let mut table = Table { text: "\u{feff}".to_owned(), columns: heads.len() };
        table.row(heads);
        table
    }

    /// Adds a row. A cell that is missing is empty; what is more than there are columns is left out.
    pub fn row(&mut self, cells: &[&str]) {
        for column in 0..self.columns {
            if column > 0 {
                self.text.push(',');
            }
            self.cell(cells.get(column).copied().unwrap_or_default());
        }
        self.text.push_str("\r\n");
    }

    /// The text, which ends with the end of a line.
    pub fn finish(self) -> String {
        self.text
    }

    fn cell(&mut self, cell: &str) {
        // Without quotes, readers would skip the only cell of a row if it is empty, and drop spaces at the edges.
        let is_quoted = cell.trim() != cell
            || cell.is_empty() && self.columns == 1
            || cell.bytes().any(|byte| matches!(byte, b'"' | b',' | b';' | b'\t' | b'\r' | b'\n'));
        let quotes = if is_quoted { "\"" } else { "" };
        self.text.push_str(quotes);
        if is_formula(cell) {
            self.text.push('\'');
        }
        let mut may_begin = false;
        for letter in cell.chars() {
            if may_begin && is_sign(letter) {
                self.text.push('\'');
            }
            may_begin = is_divider(letter) || may_begin && is_blank(letter);
            if letter == '"' {
                self.text.push('"');
            }
            self.text.push(letter);
        }
        self.text.push_str(quotes);
    }
}

/// Whether a spreadsheet may take a cell for a formula, spaces before it set aside.
fn is_formula(cell: &str) -> bool {
    let begins = |letter: &char| !is_blank(*letter) || is_control(*letter);
    cell.chars().find(begins).is_some_and(|letter| is_sign(letter) || is_control(letter))
}

/// Whether formulas begin with it. The full-width ones are typed in East Asia.
fn is_sign(letter: char) -> bool {
    matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
}

/// Whether a reader may see the end of a cell in it that is none.
fn is_divider(letter: char) -> bool {
    letter == ';' || is_control(letter)
}

/// A tab or the end of a line: at the beginning of a cell they lead on to a formula.
fn is_control(letter: char) -> bool {
    matches!(letter, '\t' | '\r' | '\n')
}

/// Whether a reader may pass over it: spaces, controls, what directs joining and the direction of text, and quotes.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(u32::from(letter), 0x22 | 0xad | 0x200b..=0x200f | 0x2060 | 0xfeff)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Reads CSV as RFC 4180 has it, letter by letter.
    fn read(text: &str) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        let (mut row, mut cell) = (Vec::new(), String::new());
        let mut letters = text.strip_prefix('\u{feff}').expect("there is a byte order mark").chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '"' if cell.is_empty() => loop {
                    match letters.next().expect("quotes are closed") {
                        '"' if letters.peek() == Some(&'"') => cell.extend(letters.next()),
                        '"' => {
                            assert!(matches!(letters.peek(), Some(',' | '\r')), "a cell ends where its quotes do");
                            break;
                        }
                        letter => cell.push(letter),
                    }
                },
                '"' => panic!("quotes within a cell without"),
                ',' => row.push(std::mem::take(&mut cell)),
                '\r' => {
                    assert_eq!(letters.next(), Some('\n'));
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                }
                '\n' => panic!("a line ends without CR"),
                letter => cell.push(letter),
            }
        }
        assert!(row.is_empty() && cell.is_empty(), "the last row ends");
        rows
    }

    /// The beginning of a text of which nothing is seen, and the rest.
    fn halves(text: &str) -> (&str, &str) {
        let unseen =
            ['"', '\u{ad}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{2060}', '\u{feff}'];
        let is_unseen = |letter: char| letter.is_whitespace() || letter.is_control() || unseen.contains(&letter);
        text.split_at(text.len() - text.trim_start_matches(is_unseen).len())
    }

    /// Whether a spreadsheet computes something in a cell.
    fn computes(cell: &str) -> bool {
        ["=", "+", "-", "@", "＝", "＋", "－", "＠"].iter().any(|sign| halves(cell).1.starts_with(sign))
    }

    /// Whether it may, by the list of OWASP.
    fn is_dangerous(cell: &str) -> bool {
        computes(cell) || halves(cell).0.contains(['\t', '\r', '\n'])
    }

    fn write(heads: &[String], rows: &[Vec<String>]) -> String {
        let mut table = Table::new(&heads.iter().map(String::as_str).collect::<Vec<_>>());
        rows.iter().for_each(|row| table.row(&row.iter().map(String::as_str).collect::<Vec<_>>()));
        table.finish()
    }

    /// Texts with much that CSV and spreadsheets trip over.
    fn cell() -> impl Strategy<Value = String> {
        "([=+@＝＋－＠;,\"'\t\r\n -]|[ab1é潘]|\u{feff}|\u{a0}|\u{200b}|\\PC|\\u{0}){0,9}"
    }

    fn table() -> impl Strategy<Value = (Vec<String>, Vec<Vec<String>>)> {
        (1usize..5).prop_flat_map(|columns| {
            let row = || prop::collection::vec(cell(), columns);
            (row(), prop::collection::vec(row(), 0..6))
        })
    }

    /// A cell without the apostrophes that were put in.
    fn plain(cell: &str) -> String {
        cell.replace('\'', "")
    }

    proptest! {
        #[test]
        fn what_is_read_is_what_was_written((heads, rows) in table()) {
            let read = read(&write(&heads, &rows));
            prop_assert_eq!(read.len(), rows.len() + 1);
            for (read, written) in read.iter().zip([&heads].into_iter().chain(&rows)) {
                prop_assert_eq!(read.len(), written.len());
                for (read, written) in read.iter().zip(written) {
                    prop_assert_eq!(plain(read), plain(written));
                    let is_harmless = !written.split([';', '\t', '\r', '\n']).any(computes) && !is_dangerous(written);
                    prop_assert!(!is_harmless || read == written, "{written:?} became {read:?}");
                }
            }
        }

        #[test]
        fn another_reader_reads_the_same((heads, rows) in table()) {
            let text = write(&heads, &rows);
            let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            let theirs: Vec<Vec<String>> =
                reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
            prop_assert_eq!(theirs, read(&text));
        }

        #[test]
        fn nothing_is_computed_however_cells_are_parted((heads, rows) in table()) {
            let text = write(&heads, &rows);
            for cell in read(&text).concat() {
                prop_assert!(!is_dangerous(&cell), "{cell:?}");
            }
            // Those that do not know quotes, or see none where another sign parts cells.
            for line in text.trim_start_matches('\u{feff}').split(['\r', '\n']) {
                for cell in line.split(';').chain(line.split('\t')) {
                    prop_assert!(!computes(cell), "{cell:?} in {text:?}");
                }
            }
        }

        #[test]
        fn rows_of_any_length_get_the_width_of_the_head(
            heads in prop::collection::vec(cell(), 0..4),
            rows in prop::collection::vec(prop::collection::vec(cell(), 0..6), 0..4),
        ) {
            for row in read(&write(&heads, &rows)) {
                prop_assert_eq!(row.len(), heads.len().max(1));
            }
        }
    }

    #[test]
    fn cells_are_quoted_only_where_they_have_to_be() {
        for (cell, written) in [
            ("Wu Hongbo", "Wu Hongbo"),
            ("", ""),
            ("潘基文", "潘基文"),
            ("D’Angelo", "D’Angelo"),
            ("Lauber, Jürg", "\"Lauber, Jürg\""),
            ("the \"Road map\"", "\"the \"\"Road map\"\"\""),
            ("a\nb", "\"a\nb\""),
            (" a", "\" a\""),
            ("a;b", "\"a;b\""),
            ("2017-2018", "2017-2018"),
            ("x=1", "x=1"),
            ("=1", "'=1"),
            ("  =1", "\"'  =1\""),
            ("\t=1", "\"'\t'=1\""),
            ("＝1", "'＝1"),
            ("a; @b", "\"a; '@b\""),
            ("- a\n- b", "\"'- a\n'- b\""),
            ("'=1", "'=1"),
            ("\"=1", "\"'\"\"=1\""),
            ("x;\"=1", "\"x;\"\"'=1\""),
        ] {
            let mut table = Table::new(&["x", "y"]);
            table.row(&[cell, "z"]);
            assert_eq!(table.finish(), format!("\u{feff}x,y\r\n{written},z\r\n"), "{cell:?}");
        }
    }

    #[test]
    fn the_only_cell_of_a_row_is_there_though_it_is_empty() {
        let mut table = Table::new(&["x"]);
        table.row(&[""]);
        table.row(&[]);
        assert_eq!(table.finish(), "\u{feff}x\r\n\"\"\r\n\"\"\r\n");
        assert_eq!(Table::new(&[]).finish(), "\u{feff}\r\n");
    }
}
