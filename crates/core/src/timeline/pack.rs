//! Stacking what would overlap.

use crate::order;

/// What something takes of the x axis, its label and the air around it included.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Span {
    /// Where it begins.
    pub start: f64,
    /// Where it ends; spans may touch.
    pub end: f64,
}

impl Span {
    /// How wide it is.
    pub fn width(self) -> f64 {
        self.end - self.start
    }

    /// All from where the first of both begins to where the last ends.
    pub(super) fn with(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same moved into another, and cut to its width.
    pub(super) fn within(self, room: Span) -> Span {
        let width = self.width().min(room.width());
        let start = self.start.min(room.end - width).max(room.start);
        Span { start, end: start + width }
    }
}

/// A row for every span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rows {
    /// The row of each span, from 0, in the order the spans were given.
    pub of: Vec<usize>,
    /// How many rows there are.
    pub count: usize,
}

/// Puts spans that overlap in different rows, in as few rows as can be: as
/// many as spans lie over one point. Each takes the first row that is free. Those that find none among as many rows as
/// are allowed are all put in one more.
pub(super) fn pack(spans: &[Span], most: usize) -> Rows {
    let mut ends: Vec<f64> = Vec::new();
    let mut of = vec![most; spans.len()];
    let mut all_fit = true;
    for index in order::indexes(spans.len(), &|a, b| spans[a].start.total_cmp(&spans[b].start)) {
        let Span { start, end } = spans[index];
        let row = ends.iter().position(|&end| end <= start).unwrap_or(ends.len());
        if row == most {
            all_fit = false;
            continue;
        }
        if row == ends.len() {
            ends.push(end);
        }
        ends[row] = end.max(start);
        of[index] = row;
    }
    Rows { of, count: ends.len() + usize::from(!all_fit) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spans(ends: &[(f64, f64)]) -> Vec<Span> {
        ends.iter().map(|&(start, end)| Span { start, end }).collect()
    }

    #[test]
    fn spans_share_a_row_once_the_one_before_has_ended() {
        for (ends, rows) in [
            (&[][..], &[][..]),
            (&[(0.0, 4.0), (4.0, 6.0)], &[0, 0]),
            (&[(0.0, 4.0), (3.0, 6.0), (5.0, 7.0)], &[0, 1, 0]),
            (&[(5.0, 7.0), (3.0, 6.0), (0.0, 4.0)], &[0, 1, 0]),
            (&[(0.0, 9.0), (0.0, 1.0), (0.0, 1.0), (1.0, 2.0)], &[0, 1, 2, 1]),
        ] {
            assert_eq!(pack(&spans(ends), usize::MAX).of, rows, "{ends:?}");
        }
    }

    #[test]
    fn what_finds_no_row_goes_into_one_more() {
        let crowd = spans(&[(0.0, 9.0), (1.0, 3.0), (2.0, 9.0), (2.5, 9.0), (3.0, 4.0)]);
        assert_eq!(pack(&crowd, 2), Rows { of: vec![0, 1, 2, 2, 1], count: 3 });
        assert_eq!(pack(&crowd, 4), Rows { of: vec![0, 1, 2, 3, 1], count: 4 });
        assert_eq!(pack(&crowd[..1], 0), Rows { of: vec![0], count: 1 });
    }

    proptest! {
        #[test]
        fn rows_are_as_few_as_can_be_and_none_overlap(
            ends in prop::collection::vec((0u16..200, 1u16..60), 0..60), most in 0usize..20,
        ) {
            let spans: Vec<Span> = ends
                .iter()
                .map(|&(start, length)| Span { start: start.into(), end: (start + length).into() })
                .collect();
            let rows = pack(&spans, usize::MAX);
            let over = |point: f64| spans.iter().filter(|s| s.start <= point && point < s.end).count();
            let deepest = spans.iter().map(|span| over(span.start)).max().unwrap_or(0);
            prop_assert_eq!(rows.count, deepest);
            prop_assert_eq!(pack(&spans, most).count, deepest.min(most + 1));
            for (a, left) in spans.iter().enumerate() {
                for (b, right) in spans.iter().enumerate().skip(a + 1) {
                    let overlap = left.start < right.end && right.start < left.end;
                    prop_assert!(rows.of[a] != rows.of[b] || !overlap);
                }
            }
        }
    }
}
