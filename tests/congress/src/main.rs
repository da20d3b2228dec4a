//! Writes a made-up congress to a folder.

use std::env;
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use plenary_congress::{Options, write_to};

const HELP: &str = "\
Writes the data of a made-up congress

Usage: plenary-congress <folder> [--profile congress | crowd | gallery] [--seed N] [--days N] [--rooms N] [--sessions N]
    [--contributions N] [--people N] [--organizations N] [--tracks N] [--earlier N] [--earlier-sessions N]
    [--earlier-contributions N] [--newcomers N] [--moved N] [--double-bookings N] [--past-midnight N] [--moments N]
    [--all-day N] [--block-only N] [--timeless N] [--long-titles N] [--images N] [--missing-images N] [--events N]
    [--lanes N]

Wherever it stands, the profile comes first; the numbers change what it has.";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    match write(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}\n\n{HELP}");
            ExitCode::FAILURE
        }
    }
}

fn write(args: &[String]) -> Result<(), Box<dyn Error>> {
    let mut folder = None;
    let mut options = Options::default();
    let mut numbers = Vec::new();
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.strip_prefix("--") {
            None if folder.is_none() && !arg.starts_with('-') => folder = Some(arg),
            None => return Err(format!("“{arg}” is no option").into()),
            Some(name) => {
                let value = args.next().ok_or_else(|| format!("something is expected after {arg}"))?;
                match name {
                    "profile" => options = Options::named(value)?,
                    _ => numbers.push((name, value)),
                }
            }
        }
    }
    for (name, value) in numbers {
        options.set(name, value.parse().map_err(|error| format!("--{name} {value}: {error}"))?)?;
    }
    let folder = folder.ok_or("a folder is expected")?;
    Ok(write_to(Path::new(folder), &options)?)
}
