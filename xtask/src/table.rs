//! Plain text tables for the terminal.

/// Lays rows out in columns: the first column flush left, the others flush right.
pub fn columns(rows: &[Vec<String>]) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..count).map(width).collect();
    rows.iter().map(|row| row_line(row, &widths)).collect()
}

fn row_line(row: &[String], widths: &[usize]) -> String {
    let mut line = String::from(" ");
    for (index, (cell, width)) in row.iter().zip(widths).enumerate() {
        let width = *width;
        line.push_str(&if index == 0 { format!(" {cell:<width$}") } else { format!("  {cell:>width$}") });
    }
    line.truncate(line.trim_end().len());
    line.push('\n');
    line
}

/// A number with its thousands set apart: 138864 is "138,864".
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(thousands(0), "0");
        assert_eq!(thousands(999), "999");
        assert_eq!(thousands(1000), "1,000");
        assert_eq!(thousands(1_234_567), "1,234,567");
    }

    #[test]
    fn columns_line_up() {
        let rows = [vec!["file".into(), "raw".into()], vec!["a".into(), "1,000".into()]];
        assert_eq!(columns(&rows), "  file    raw\n  a     1,000\n");
    }
}
