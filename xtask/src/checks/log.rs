//! What happened so far: a heading and a closing line per step, and the summary.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Result;

use super::libtest::{Counts, count};
use crate::process;

struct Entry {
    name: &'static str,
    took: Option<Duration>,
    result: Outcome,
}

#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Passed,
    Failed,
    /// Cannot be had on this system, which is nobody's fault.
    NotHere,
}

/// The steps that were run, and the tests counted in them.
#[derive(Default)]
pub struct Log {
    entries: Vec<Entry>,
    tests: Counts,
}

impl Log {
    /// Runs a step and returns what it yields, or nothing when it failed.
    pub fn step<T>(&mut self, name: &'static str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        println!("\n== {name}");
        let start = Instant::now();
        let result = work();
        let took = start.elapsed();
        if let Err(error) = &result {
            println!("{error:#}");
        }
        let outcome = if result.is_ok() { Outcome::Passed } else { Outcome::Failed };
        println!("== {name}: {}, {}", outcome.word(), seconds(took));
        self.entries.push(Entry { name, took: Some(took), result: outcome });
        result.ok()
    }

    /// Runs a step that is a call of test binaries.
    pub fn tests(&mut self, name: &'static str, command: &mut Command) {
        let mut counts = Counts::default();
        self.step(name, || {
            let (success, output) = process::tee(command)?;
            counts = count(&output);
            println!("{} passed, {} failed", counts.passed, counts.failed);
            if !success {
                anyhow::bail!("`{}` failed", process::line(command));
            }
            Ok(())
        })
        .unwrap_or_else(|| {
            // A binary that was not built or that crashed reports nothing, and is still a failure.
            counts.failed = counts.failed.max(1);
        });
        self.tests += counts;
    }

    /// Notes a step that could not be run.
    pub fn left_out(&mut self, name: &'static str, why: &str) {
        println!("\n== {name}: left out: {why}");
        self.entries.push(Entry { name, took: None, result: Outcome::Failed });
    }

    /// Notes a step that this system cannot run at all.
    pub fn not_here(&mut self, name: &'static str, why: &str) {
        println!("\n== {name}: left out: {why}");
        self.entries.push(Entry { name, took: None, result: Outcome::NotHere });
    }

    /// Whether every step passed that this system can run.
    pub fn passed(&self) -> bool {
        self.entries.iter().all(|entry| entry.result != Outcome::Failed)
    }

    /// Every step with its result and time; the last line is the number of tests.
    pub fn summary(&self) -> String {
        let mut text = String::from("\n== summary\n");
        for Entry { name, took, result } in &self.entries {
            let took = took.map_or_else(|| "left out".to_owned(), seconds);
            text.push_str(&format!("  {:<6} {took:>8}  {name}\n", result.word()));
        }
        let total: Duration = self.entries.iter().filter_map(|entry| entry.took).sum();
        let all = if self.passed() { Outcome::Passed } else { Outcome::Failed };
        text.push_str(&format!("  {:<6} {:>8}  total\n", all.word(), seconds(total)));
        text.push_str(&format!("{} passed, {} failed\n", self.tests.passed, self.tests.failed));
        text
    }
}

impl Outcome {
    fn word(self) -> &'static str {
        match self {
            Self::Passed => "ok",
            Self::Failed => "failed",
            Self::NotHere => "-",
        }
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_ends_with_the_number_of_tests() {
        let mut log = Log::default();
        assert_eq!(log.step("good", || Ok(7)), Some(7));
        log.tests += Counts { passed: 5, failed: 0 };
        log.not_here("elsewhere", "for a reason");
        assert!(log.passed());
        assert!(log.summary().contains("  -      left out  elsewhere\n"));
        assert!(log.summary().ends_with("\n5 passed, 0 failed\n"));
        assert!(log.step("bad", || -> Result<()> { anyhow::bail!("no") }).is_none());
        log.left_out("last", "for a reason");
        assert!(!log.passed());
        let summary = log.summary();
        assert!(summary.contains("  failed left out  last\n"), "{summary}");
    }

    #[test]
    fn tests_that_cannot_run_count_as_a_failure() {
        let mut log = Log::default();
        log.tests("gone", &mut Command::new("plenary-no-such-program"));
        assert_eq!(log.tests.failed, 1);
        assert!(!log.passed());
    }
}
