//! A display without a screen, for engines that draw into windows only.

use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running display server. Dropping it ends it.
#[derive(Debug)]
pub struct Display {
    process: Child,
    name: String,
}

impl Display {
    /// Starts `program` (Xvfb) with a screen large enough for every viewport of the suite. It chooses a number that is free.
    ///
    /// # Errors
    /// When it cannot be started, or says no number.
    pub fn start(program: &str) -> io::Result<Self> {
        let mut process = Command::new(program)
            .args(["-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut number = String::new();
        if let Some(output) = process.stdout.take() {
            BufReader::new(output).read_line(&mut number)?;
        }
        let display = Self { process, name: format!(":{}", number.trim()) };
        if number.trim().is_empty() {
            return Err(io::Error::other("it ended before it had a display"));
        }
        Ok(display)
    }

    /// The value of `DISPLAY` for its clients.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Both fail only when the process is gone already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
