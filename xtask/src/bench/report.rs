//! The report: tables of medians, with their spread and how many times ours they are.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::chart;
use super::layout::{SECTIONS, Section};
use super::samples::{Machine, Measured, Series};
use crate::table::thousands;

/// Whose numbers the others are compared with.
pub const OURS: &str = "Plenary";

/// Writes `benchmarks.md` and its pictures into the folder of documents, and returns its path.
pub fn write(measured: &Measured, docs: &Path) -> Result<PathBuf> {
    let pictures = docs.join("benchmarks");
    fs::create_dir_all(&pictures).with_context(|| format!("{} cannot be made", pictures.display()))?;
    let mut text = format!("{HEAD}\n{}\n", machine(&measured.machine));
    for section in SECTIONS {
        let series = of(measured, section);
        text.push_str(&format!("## {}\n\n{}\n\n", section.title, section.about));
        text.push_str(&section_tables(section, &series));
        for (number, (measures, title)) in section.drawn.iter().enumerate() {
            let drawn: Vec<Series> = series.iter().filter_map(|one| to_draw(one, measures)).collect();
            let name = format!("{}-{}.svg", section.suite, number + 1);
            fs::write(pictures.join(&name), chart::picture(title, &drawn.iter().collect::<Vec<_>>()))
                .with_context(|| format!("{name} cannot be written"))?;
            text.push_str(&format!("![{title}](benchmarks/{name})\n\n"));
        }
    }
    let file = docs.join("benchmarks.md");
    fs::write(&file, text.trim_end().to_owned() + "\n")
        .with_context(|| format!("{} cannot be written", file.display()))?;
    Ok(file)
}

/// All tables, for the terminal.
pub fn tables(measured: &Measured) -> String {
    SECTIONS.iter().map(|section| section_tables(section, &of(measured, section))).collect()
}

/// A series for a picture of some measures: of what is measured of several things, each with the name of its thing. Of
/// pages, those on a wide window.
fn to_draw(series: &Series, measures: &[&str]) -> Option<Series> {
    let named = |name: String| Some(Series { contender: name, ..series.clone() });
    if let Some((thing, of)) = series.measure.split_once(": ")
        && measures.contains(&of)
    {
        return named(thing.to_owned());
    }
    match (measures.contains(&series.measure.as_str()), series.contender.strip_prefix('/')) {
        (false, _) => None,
        (true, None) => named(series.contender.clone()),
        (true, Some(page)) => page.strip_suffix(", wide").and_then(|page| named(format!("{OURS}, /{page}"))),
    }
}

const HEAD: &str = "\
# Benchmarks

Plenary beside what people would use instead, and beside the limit. `cargo xtask bench` writes this page: all in one
run, one browser, one machine, contenders in turn, each with the same data and checked to give the same answer first.
In the cells: the median, in brackets where a tenth of the samples lies below and above, and how many times Plenary's
median that is. What counts are ratios within this page; another machine has other numbers.
";

fn machine(machine: &Machine) -> String {
    let Machine { browser, node, processor, processors, memory, system } = machine;
    let gigabytes = memory / (1 << 30);
    format!(
        "Measured with {browser}, headless, driven by Node {node}, on {processors} cores of {processor}, {gigabytes} GiB, \
         {system}.\n"
    )
}

fn of<'a>(measured: &'a Measured, section: &Section) -> Vec<&'a Series> {
    measured.series.iter().filter(|series| series.suite == section.suite).collect()
}

fn section_tables(section: &Section, series: &[&Series]) -> String {
    let places: Vec<_> = series.iter().map(|one| (section.place)(one)).collect();
    let names = distinct(places.iter().map(|place| place.table.as_str()));
    let mut text = String::new();
    for name in names {
        let inside: Vec<usize> = (0..series.len()).filter(|one| places[*one].table == name).collect();
        let columns = distinct(inside.iter().map(|one| places[*one].column.as_str()));
        let rows = distinct(inside.iter().map(|one| places[*one].row.as_str()));
        let more = if section.is_curve { Some("tenfold") } else { None };
        let heads: Vec<&str> = columns.iter().copied().chain(more).collect();
        text.push_str(&format!("| {name} | {} |\n|---|{}\n", heads.join(" | "), "---:|".repeat(heads.len())));
        for row in rows {
            let found: Vec<Option<&Series>> = columns
                .iter()
                .map(|column| inside.iter().find(|one| places[**one].row == row && places[**one].column == *column))
                .map(|place| place.map(|one| series[*one]))
                .collect();
            let cells = found.iter().map(|one| one.map(|one| cell(one, series)).unwrap_or_default());
            let cells: Vec<String> = cells.chain(more.map(|_| tenfold(&found))).collect();
            text.push_str(&format!("| {row} | {} |\n", cells.join(" | ")));
        }
        text.push('\n');
    }
    text
}

/// How many times as much each is as the one before.
fn tenfold(row: &[Option<&Series>]) -> String {
    let medians: Vec<f64> = row.iter().filter_map(|one| one.and_then(Series::median)).collect();
    let times = medians.windows(2).map(|pair| format!("{}×", digits(pair[1] / pair[0])));
    times.collect::<Vec<_>>().join(", ")
}

/// Each text once, in the order in which they first come.
fn distinct<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut distinct = Vec::new();
    for text in texts {
        if !distinct.contains(&text) {
            distinct.push(text);
        }
    }
    distinct
}

fn cell(series: &Series, all: &[&Series]) -> String {
    let Some(median) = series.median() else {
        return series.reason.clone().unwrap_or_default();
    };
    let (unit, by) = scale(&series.unit, median);
    let mut text = number(median, by, unit);
    if series.samples.len() > 1
        && let Some((low, high)) = series.spread()
        && low < high
    {
        text.push_str(&format!(" ({}–{})", number(low, by, ""), number(high, by, "")));
    }
    let same =
        |other: &&&Series| other.measure == series.measure && other.size == series.size && other.contender == OURS;
    let ours = all.iter().find(same).and_then(|ours| ours.median()).filter(|ours| *ours > 0.0);
    if let Some(ours) = ours.filter(|_| series.contender != OURS && !series.unit.is_empty()) {
        text.push_str(&format!(", {}×", digits(median / ours)));
    }
    text
}

/// The unit in which a number is told, and how much of its own unit that is.
fn scale(unit: &str, median: f64) -> (&str, f64) {
    match unit {
        "bytes" if median >= 1_000_000.0 => ("MB", 1_000_000.0),
        "bytes" => ("B", 1.0),
        _ => (unit, 1.0),
    }
}

/// A number with its unit. Of bytes, all digits are told.
fn number(value: f64, by: f64, unit: &str) -> String {
    match unit {
        "B" => format!("{} B", thousands(value.round() as usize)),
        "" => digits(value / by),
        unit => format!("{} {unit}", digits(value / by)),
    }
}

/// Three digits that count, and no more than are known.
fn digits(value: f64) -> String {
    match value.abs() {
        0.0 => "0".to_owned(),
        size if size >= 1_000.0 => thousands(value.round() as usize),
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 && value.fract() != 0.0 => format!("{value:.1}"),
        size if size < 0.1 => format!("{value:.3}"),
        _ if value.fract() == 0.0 => format!("{value:.0}"),
        _ => format!("{value:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(contender: &str, size: u64, unit: &str, samples: &[f64]) -> Series {
        Series {
            suite: "search".into(),
            measure: "key".into(),
            contender: contender.into(),
            size,
            unit: unit.into(),
            samples: samples.to_vec(),
            reason: None,
        }
    }

    #[test]
    fn others_are_told_by_how_many_times_ours_they_are() {
        let measured = Measured {
            series: vec![series(OURS, 10, "ms", &[2.0, 2.0]), series("other", 10, "ms", &[3.0, 5.0, 9.0])],
            ..Measured::default()
        };
        assert_eq!(
            tables(&measured),
            "| key | 10 |\n|---|---:|\n| Plenary | 2 ms |\n| other | 5 ms (3–9), 2.50× |\n\n"
        );
    }

    #[test]
    fn a_curve_tells_what_each_tenfold_takes() {
        let row = [(500, 2.0), (5_000, 20.0), (50_000, 240.0)].map(|(size, took)| series(OURS, size, "ms", &[took]));
        assert_eq!(tenfold(&row.each_ref().map(Some)), "10×, 12×");
        let of_people = Series { measure: "people: memory".into(), ..series(OURS, 10, "bytes", &[1.0]) };
        assert_eq!(to_draw(&of_people, &["memory"]).map(|one| one.contender).as_deref(), Some("people"));
        assert!(to_draw(&of_people, &["files"]).is_none());
    }

    #[test]
    fn what_was_left_out_has_its_reason() {
        let left_out = Series { reason: Some("it never opened".into()), ..series("other", 10, "ms", &[]) };
        assert_eq!(cell(&left_out, &[&left_out]), "it never opened");
    }

    #[test]
    fn numbers_have_the_digits_that_count() {
        for (value, text) in
            [(0.0, "0"), (0.0312, "0.031"), (1.5, "1.50"), (12.34, "12.3"), (123.4, "123"), (138_864.2, "138,864")]
        {
            assert_eq!(digits(value), text);
        }
        for (value, text) in [(1_234.0, "1,234 B"), (138_864.0, "138,864 B"), (26_607_616.0, "26.6 MB")] {
            let (unit, by) = scale("bytes", value);
            assert_eq!(number(value, by, unit), text);
        }
        assert_eq!(number(3.0, 1.0, ""), "3");
    }
}
