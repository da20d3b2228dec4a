//! What was measured, and what it comes to.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

/// All that a run measured.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Measured {
    /// What it was measured on.
    pub machine: Machine,
    /// The samples.
    pub series: Vec<Series>,
}

/// What something is measured on.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Machine {
    pub browser: String,
    pub node: String,
    pub processor: String,
    pub processors: usize,
    /// In bytes.
    pub memory: u64,
    pub system: String,
}

/// The samples of one thing.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Series {
    pub suite: String,
    /// What was measured.
    pub measure: String,
    /// Whose.
    pub contender: String,
    /// With how many things; 0 where that makes no difference.
    pub size: u64,
    /// `ms`, `bytes`, `%` or nothing.
    pub unit: String,
    pub samples: Vec<f64>,
    /// Why there are none.
    pub reason: Option<String>,
}

/// Reads the file of a run.
pub fn read(file: &Path) -> Result<Measured> {
    let text = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is no file of samples", file.display()))
}

impl Series {
    /// Half of the samples lie below it; of an even number, the mean of the two in the middle.
    pub fn median(&self) -> Option<f64> {
        let sorted = self.sorted();
        let middle = sorted.len() / 2;
        let upper = *sorted.get(middle)?;
        Some(if sorted.len().is_multiple_of(2) { f64::midpoint(sorted[middle - 1], upper) } else { upper })
    }

    /// A tenth of the samples lies below the first, a tenth above the second.
    pub fn spread(&self) -> Option<(f64, f64)> {
        let sorted = self.sorted();
        let last = sorted.len().checked_sub(1)?;
        let at = |tenths: usize| sorted[(last * tenths + 5) / 10];
        Some((at(1), at(9)))
    }

    fn sorted(&self) -> Vec<f64> {
        let mut sorted = self.samples.clone();
        sorted.sort_by(f64::total_cmp);
        sorted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(samples: &[f64]) -> Series {
        Series { samples: samples.to_vec(), ..Series::default() }
    }

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(series(&[]).median(), None);
        assert_eq!(series(&[3.0, 1.0, 2.0]).median(), Some(2.0));
        assert_eq!(series(&[4.0, 1.0, 2.0, 3.0]).median(), Some(2.5));
    }

    #[test]
    fn the_spread_leaves_out_a_tenth_at_both_ends() {
        let samples: Vec<f64> = (0..=10).map(f64::from).collect();
        assert_eq!(series(&samples).spread(), Some((1.0, 9.0)));
        assert_eq!(series(&[5.0]).spread(), Some((5.0, 5.0)));
        assert_eq!(series(&[]).spread(), None);
    }

    #[test]
    fn a_file_of_samples_is_read() -> Result<()> {
        let text = r#"{"machine":{"browser":"Chrome/1","node":"v20","processor":"x","processors":2,"memory":8,"system":"Linux"},
            "suites":{"search":1.5},"series":[{"suite":"search","measure":"key","contender":"Plenary","size":10,"unit":"ms","samples":[1]}]}"#;
        let measured: Measured = serde_json::from_str(text)?;
        assert_eq!(measured.series[0].median(), Some(1.0));
        Ok(())
    }
}
