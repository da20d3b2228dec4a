//! Developer tasks of Plenary. `cargo xtask` without a task lists them.
//!
//! Each task does its own set-up first ([`setup`]), so that a fresh clone needs nothing but rustup.

mod bench;
mod build;
mod checks;
mod doctor;
mod finish;
mod process;
mod schema;
mod serve;
mod setup;
mod shrink;
mod single;
mod site;
mod size;
mod split;
mod table;
mod workspace;

use std::env;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use bench::Measure;
use build::Choice;

use finish::Offline;
use workspace::Workspace;

const HELP: &str = "\
Developer tasks of Plenary

Usage: cargo xtask <task>

  serve [--port N] [--open]  build, serve and rebuild on every change
  build [--address URL] [--without-offline] [--single-file]
                             release build into dist/, ready for any static host; with the address that the site
                             will have, pages and calendars name it, and there is a sitemap; without offline, browsers
                             drop what they kept of an earlier build; as a single file, there also is dist/plenary.html,
                             which a browser opens from a disk
  test [--fast]              every check; --fast leaves the browser out
  bench [--rounds N] [--report] [suite...]
                             measure the release build beside other tools, and write docs/benchmarks.md; of single
                             suites, only show what was measured; with --report, only write what was measured last
  schema                     write public/data/schema/ from the Rust types
  doctor                     say which tools are there and which are missing";

/// What was asked for on the command line.
#[derive(Debug, PartialEq)]
enum Task {
    Serve { port: Option<u16>, open: bool },
    Build(Choice),
    Test { fast: bool },
    Bench(Measure),
    Schema,
    Doctor,
    Help,
}

fn main() -> ExitCode {
    match parse(env::args().skip(1)).and_then(|task| perform(&task)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: &Task) -> Result<bool> {
    let workspace = Workspace::locate()?;
    match task {
        Task::Serve { port, open } => serve::run(&workspace, *port, *open).map(|()| true),
        Task::Build(choice) => build::run(&workspace, choice).map(|()| true),
        Task::Test { fast } => Ok(checks::run(&workspace, *fast)),
        Task::Bench(measure) => bench::run(&workspace, measure).map(|()| true),
        Task::Schema => schema::write(&workspace).map(|()| true),
        Task::Doctor => doctor::run(&workspace),
        Task::Help => {
            println!("{HELP}");
            Ok(true)
        }
    }
}

fn parse(args: impl Iterator<Item = String>) -> Result<Task> {
    let mut args = args.peekable();
    let Some(name) = args.next() else {
        return Ok(Task::Help);
    };
    let mut task = match name.as_str() {
        "serve" => Task::Serve { port: None, open: false },
        "build" => Task::Build(Choice::default()),
        "test" => Task::Test { fast: false },
        "bench" => Task::Bench(Measure::default()),
        "schema" => Task::Schema,
        "doctor" => Task::Doctor,
        "help" | "--help" | "-h" => return Ok(Task::Help),
        other => bail!("there is no task {other:?}\n\n{HELP}"),
    };
    while let Some(arg) = args.next() {
        match (&mut task, arg.as_str()) {
            (Task::Serve { port, .. }, "--port") => {
                let value = args.next().context("--port needs a number")?;
                *port = Some(parse_port(&value)?);
            }
            (Task::Serve { port, .. }, text) if text.starts_with("--port=") => {
                *port = Some(parse_port(&text["--port=".len()..])?);
            }
            (Task::Build(choice), "--without-offline") => choice.offline = Offline::Dismissed,
            (Task::Build(choice), "--single-file") => choice.single_file = true,
            (Task::Build(choice), "--address") => {
                choice.address = Some(args.next().context("--address needs the address of the site")?);
            }
            (Task::Serve { open, .. }, "--open") => *open = true,
            (Task::Test { fast }, "--fast") => *fast = true,
            (Task::Bench(measure), "--report") => measure.is_report = true,
            (Task::Bench(measure), "--rounds") => {
                let value = args.next().context("--rounds needs a number")?;
                measure.rounds = Some(value.parse().with_context(|| format!("{value:?} is no number of rounds"))?);
            }
            (Task::Bench(measure), suite) if !suite.starts_with('-') => measure.suites.push(suite.to_owned()),
            (_, "--help" | "-h") => return Ok(Task::Help),
            (_, other) => bail!("`{name}` does not know {other:?}\n\n{HELP}"),
        }
    }
    Ok(task)
}

fn parse_port(text: &str) -> Result<u16> {
    text.parse().with_context(|| format!("{text:?} is not a port number"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(line: &str) -> Result<Task> {
        parse(line.split_whitespace().map(String::from))
    }

    #[test]
    fn tasks_take_their_own_options() {
        assert_eq!(task("").ok(), Some(Task::Help));
        assert_eq!(task("test --fast").ok(), Some(Task::Test { fast: true }));
        let build =
            Choice { address: Some("https://example.org/".to_owned()), offline: Offline::Dismissed, single_file: true };
        assert_eq!(
            task("build --single-file --without-offline --address https://example.org/").ok(),
            Some(Task::Build(build))
        );
        let bench =
            Measure { suites: vec!["search".to_owned(), "filter".to_owned()], rounds: Some(3), is_report: false };
        assert_eq!(task("bench search --rounds 3 filter").ok(), Some(Task::Bench(bench)));
        let again = Measure { is_report: true, ..Measure::default() };
        assert_eq!(task("bench --report").ok(), Some(Task::Bench(again)));
        let serve = Task::Serve { port: Some(9000), open: true };
        assert_eq!(task("serve --open --port 9000").ok(), Some(serve));
        let serve = Task::Serve { port: Some(9000), open: false };
        assert_eq!(task("serve --port=9000").ok(), Some(serve));
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for line in [
            "tset",
            "build --fast",
            "build --address",
            "bench --fast",
            "bench --rounds x",
            "serve --port",
            "serve --port x",
        ] {
            assert!(task(line).is_err(), "{line}");
        }
    }
}
