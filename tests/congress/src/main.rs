//! Writes a made-up congress to a folder.

use std::env;
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use plenary_congress::{Options, write_to};

const HELP: &str = "\
Writes the data of a made-up congress

Usage: plenary-congress <folder> [--seed N] [--days N] [--rooms N] [--sessions N] [--contributions N] [--people N]
    [--organizations N] [--tracks N] [--earlier N] [--double-bookings N] [--past-midnight N] [--moments N]
    [--all-day N] [--block-only N] [--timeless N] [--long-titles N]";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let Some((folder, numbers)) = args.split_first().filter(|(folder, _)| !folder.starts_with('-')) else {
        eprintln!("{HELP}");
        return ExitCode::FAILURE;
    };
    match write(Path::new(folder), numbers) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}\n\n{HELP}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, numbers: &[String]) -> Result<(), Box<dyn Error>> {
    let mut options = Options::default();
    for pair in numbers.chunks(2) {
        let [name, value] = pair else { return Err(format!("a number is expected after {}", pair.concat()).into()) };
        let name = name.strip_prefix("--").ok_or_else(|| format!("“{name}” is no option"))?;
        options.set(name, value.parse().map_err(|error| format!("--{name} {value}: {error}"))?)?;
    }
    Ok(write_to(folder, &options)?)
}
