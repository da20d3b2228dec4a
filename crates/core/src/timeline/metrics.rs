//! How large things are.

/// The sizes of the parts, in user units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    /// What is kept free above the first lane.
    pub top: f64,
    /// The height of a row.
    pub row: f64,
    /// What a lane keeps free for its title above its rows.
    pub head: f64,
    /// What a lane keeps free above its first row and below its last.
    pub lane_padding: f64,
    /// The width and height of a mark.
    pub mark: f64,
    /// The width of the narrowest bar.
    pub min_bar: f64,
    /// How far a bar goes on where its end is not known.
    pub fade: f64,
    /// The air between shapes and labels.
    pub gap: f64,
    /// The estimated width of a character of a label.
    pub char_width: f64,
    /// To how many rows a lane may grow. Where that is not enough for every label, labels stand only where their row has
    /// room; where it is not enough for the shapes, those that crowd are merged.
    pub max_rows: usize,
    /// The width of the cells of the axis in which small shapes that crowd are merged.
    pub cell: f64,
    /// The width of a day from which on nothing is merged, as zooming would not part it: lanes grow instead.
    pub unmerged: f64,
}

impl Default for Metrics {
    fn default() -> Metrics {
        Metrics {
            top: 0.0,
            // The smallest size of a target that WCAG 2.2 allows.
            row: 24.0,
            head: 0.0,
            lane_padding: 6.0,
            mark: 12.0,
            min_bar: 4.0,
            fade: 24.0,
            gap: 6.0,
            char_width: 7.0,
            max_rows: 8,
            // A count of three digits with the air after it, so that the counts of neighbouring cells share a row.
            cell: 40.0,
            unmerged: 40.0,
        }
    }
}

impl Metrics {
    /// How wide a mark that stands for so many items has to be at least, so that their number has its place in it.
    pub fn count_width(&self, count: usize) -> f64 {
        let (mut digits, mut rest) = (1.0, count / 10);
        while rest > 0 {
            digits += 1.0;
            rest /= 10;
        }
        self.mark + digits * self.char_width
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_room_for_its_digits() {
        let metrics = Metrics { mark: 10.0, char_width: 2.0, ..Metrics::default() };
        for (count, width) in [(0, 12.0), (9, 12.0), (10, 14.0), (99, 14.0), (100, 16.0), (5_000, 18.0)] {
            assert_eq!(metrics.count_width(count), width, "{count}");
        }
        let metrics = Metrics::default();
        assert!(metrics.count_width(999) + metrics.gap <= metrics.cell);
    }
}
