//! Child processes: streamed, captured, or both.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, io};

use anyhow::{Context, Result, bail};

/// A cargo of the toolchain that runs this task.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command whose output goes straight to the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Runs a command out of sight and returns what it printed; a failure carries its last lines.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().with_context(|| cannot_start(command))?;
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(stdout);
    }
    let printed = format!("{stdout}{}", String::from_utf8_lossy(&output.stderr));
    bail!("tried `{}`, which failed ({}); its last lines:\n{}", line(command), output.status, last_lines(&printed, 15));
}

/// Runs a command out of sight on a text, and returns what it makes of it.
pub fn filter(command: &mut Command, text: &str) -> Result<String> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().with_context(|| cannot_start(command))?;
    // The text is given away whole before any answer is read; small ones fit in the pipes.
    let given = child.stdin.take().map_or(Ok(()), |mut stdin| stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output()?;
    given.with_context(|| format!("`{}` did not read all of its text", line(command)))?;
    if !output.status.success() {
        bail!("`{}` failed ({})", line(command), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a command, shows its standard output as it comes, and returns it with whether the command succeeded.
pub fn tee(command: &mut Command) -> Result<(bool, String)> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| cannot_start(command))?;
    let mut seen = String::new();
    if let Some(stdout) = child.stdout.take() {
        copy_lines(BufReader::new(stdout), &mut seen)?;
    }
    Ok((child.wait()?.success(), seen))
}

fn copy_lines(mut from: impl BufRead, seen: &mut String) -> Result<()> {
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line)? > 0 {
        io::stdout().write_all(&line)?;
        seen.push_str(&String::from_utf8_lossy(&line));
        line.clear();
    }
    Ok(io::stdout().flush()?)
}

/// Where a program lies on `PATH`.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).find_map(|folder| program_in(&folder, program))
}

/// A program in a folder, under the endings that the platform runs.
pub fn program_in(folder: &Path, program: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    endings.iter().map(|ending| folder.join(format!("{program}{ending}"))).find(|path| path.is_file())
}

/// What a program prints when asked for its version.
pub fn version_line(program: &Path) -> Option<String> {
    let printed = capture(Command::new(program).arg("--version")).ok()?;
    Some(printed.lines().next()?.trim().to_owned())
}

/// A command as one would type it: programs by their names, since their folders are on `PATH` or known from set-up.
pub fn line(command: &Command) -> String {
    let word = |text: &OsStr| {
        let text = text.to_string_lossy();
        if text.contains(' ') { format!("\"{text}\"") } else { text.into_owned() }
    };
    let program = Path::new(command.get_program());
    let mut words = vec![word(program.file_name().unwrap_or(program.as_os_str()))];
    words.extend(command.get_args().map(word));
    words.join(" ")
}

fn cannot_start(command: &Command) -> String {
    format!("`{}` could not be started", line(command))
}

fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn last_lines_drop_the_beginning_and_blank_lines() {
        assert_eq!(last_lines("a\n\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a", 2), "a");
    }

    #[test]
    fn a_command_reads_as_typed() {
        let mut command = Command::new("/usr/bin/npm");
        command.args(["install", "a b"]);
        assert_eq!(line(&command), "npm install \"a b\"");
    }
}
