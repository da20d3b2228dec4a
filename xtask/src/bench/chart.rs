//! Pictures of numbers: lines where there are several sizes, else bars.

use super::report::OURS;
use super::samples::Series;
use crate::table::thousands;

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 340.0;
/// What stands around the drawing: above the title, at the left the values, below the sizes, at the right the names.
const AROUND: [f64; 4] = [52.0, 215.0, 40.0, 72.0];
const BAR: f64 = 26.0;

/// Colours that can be told apart by all eyes (Okabe and Ito), ours first; each line has a dash of its own as well.
const COLOURS: [&str; 6] = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#8a6d00", "#333333"];
const DASHES: [&str; 6] = ["none", "7 4", "2 3", "10 3 2 3", "5 2", "1 4"];

/// A picture of the medians of some series as an SVG document.
pub fn picture(title: &str, series: &[&Series]) -> String {
    let has_sizes = series.iter().any(|one| one.size != series[0].size);
    let (height, drawing) = if has_sizes { (HEIGHT, lines(series)) } else { bars(series) };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{0}\" \
         font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"#222\">\
         <rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"#fdfcfa\"/>\
         <text x=\"16\" y=\"28\" font-size=\"16\" font-weight=\"600\">{0}</text>{drawing}</svg>\n",
        escape(title)
    )
}

/// Horizontal bars, one for each series.
fn bars(series: &[&Series]) -> (f64, String) {
    let [top, ..] = AROUND;
    let left = 350.0;
    let most = series.iter().filter_map(|one| one.median()).fold(0.0, f64::max);
    let mut drawing = String::new();
    for (number, one) in series.iter().enumerate() {
        let Some(median) = one.median() else { continue };
        let y = top + BAR * number as f64;
        let length = (WIDTH - left - 110.0) * median / most.max(f64::MIN_POSITIVE);
        drawing.push_str(&format!(
            "<text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"end\">{}</text>\
             <rect x=\"{left}\" y=\"{y:.0}\" width=\"{length:.1}\" height=\"16\" fill=\"{}\"/>\
             <text x=\"{:.1}\" y=\"{:.0}\">{}</text>",
            left - 10.0,
            y + 13.0,
            escape(&one.contender),
            COLOURS[usize::from(!one.contender.starts_with(OURS))],
            left + length + 8.0,
            y + 13.0,
            value(median, &one.unit),
        ));
    }
    (top + BAR * series.len() as f64 + 14.0, drawing)
}

/// Lines over sizes, both axes in powers of ten.
fn lines(series: &[&Series]) -> String {
    let points: Vec<(u64, f64)> =
        series.iter().filter_map(|one| Some((one.size, one.median().filter(|median| *median > 0.0)?))).collect();
    let sizes = points.iter().map(|(size, _)| *size as f64);
    let values = points.iter().map(|(_, value)| *value);
    let (x, y) = (Axis::around(sizes, WIDTH, AROUND[3], AROUND[1]), Axis::around(values, HEIGHT, AROUND[2], AROUND[0]));
    let unit = series.first().map(|one| one.unit.as_str()).unwrap_or_default();
    let mut drawing = grid(&x, &y, &points, unit);
    let mut names: Vec<&str> = Vec::new();
    for one in series {
        if !names.contains(&one.contender.as_str()) {
            names.push(&one.contender);
        }
    }
    names.sort_by_key(|name| *name != OURS);
    let mut labels: Vec<(f64, usize, &str)> = Vec::new();
    for (number, name) in names.iter().enumerate() {
        let its: Vec<(f64, f64)> = series
            .iter()
            .filter(|one| one.contender == *name)
            .filter_map(|one| Some((x.place(one.size as f64), HEIGHT - y.place(one.median()?))))
            .collect();
        let Some((_, last)) = its.last() else { continue };
        labels.push((*last, number, name));
        let path: Vec<String> = its.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let (colour, dash) = (COLOURS[number % COLOURS.len()], DASHES[number % DASHES.len()]);
        drawing.push_str(&format!(
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.5\" stroke-dasharray=\"{dash}\"/>",
            path.join(" ")
        ));
        for (x, y) in its {
            drawing.push_str(&format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\" fill=\"{colour}\"/>"));
        }
    }
    drawing + &beside(labels)
}

/// The names at the ends of their lines, none over another.
fn beside(mut labels: Vec<(f64, usize, &str)>) -> String {
    const APART: f64 = 17.0;
    labels.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut text = String::new();
    let mut free = 0.0_f64;
    for (y, number, name) in labels {
        let y = y.max(free);
        free = y + APART;
        text.push_str(&format!(
            "<text x=\"{:.0}\" y=\"{:.0}\" fill=\"{}\">{}</text>",
            WIDTH - AROUND[1] + 12.0,
            y + 4.0,
            COLOURS[number % COLOURS.len()],
            escape(name)
        ));
    }
    text
}

/// Lines at powers of ten, with their values, and the sizes below.
fn grid(x: &Axis, y: &Axis, points: &[(u64, f64)], unit: &str) -> String {
    let mut text = String::new();
    for power in y.marks() {
        let line = HEIGHT - y.place(power);
        text.push_str(&format!(
            "<line x1=\"{:.0}\" x2=\"{:.0}\" y1=\"{line:.1}\" y2=\"{line:.1}\" stroke=\"#ddd\"/>\
             <text x=\"{:.0}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#555\">{}</text>",
            AROUND[3],
            WIDTH - AROUND[1],
            AROUND[3] - 8.0,
            line + 4.0,
            value(power, unit)
        ));
    }
    let mut sizes: Vec<u64> = points.iter().map(|(size, _)| *size).collect();
    sizes.sort_unstable();
    sizes.dedup();
    for size in sizes {
        text.push_str(&format!(
            "<text x=\"{:.1}\" y=\"{:.0}\" text-anchor=\"middle\" fill=\"#555\">{}</text>",
            x.place(size as f64),
            HEIGHT - 14.0,
            thousands(usize::try_from(size).unwrap_or(usize::MAX))
        ));
    }
    text
}

/// An axis in powers of ten.
struct Axis {
    low: f64,
    high: f64,
    start: f64,
    length: f64,
}

impl Axis {
    /// An axis that has all of some values above nought; along so much, with so much left before and behind it.
    fn around(values: impl Iterator<Item = f64>, along: f64, before: f64, behind: f64) -> Axis {
        let logs: Vec<f64> = values.map(f64::log10).collect();
        let (low, high) =
            logs.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), log| (low.min(*log), high.max(*log)));
        let is_empty = low > high;
        let (low, high) = if is_empty { (0.0, 1.0) } else { (low, high.max(low + 0.5)) };
        Axis { low, high, start: before, length: along - before - behind }
    }

    /// How far along a value stands.
    fn place(&self, value: f64) -> f64 {
        self.start + self.length * (value.log10() - self.low) / (self.high - self.low)
    }

    /// The powers of ten on it, or where it has few of them, twice and five times these as well.
    fn marks(&self) -> Vec<f64> {
        let steps: &[f64] = if self.high - self.low < 2.0 { &[1.0, 2.0, 5.0] } else { &[1.0] };
        let powers = self.low.floor() as i32..=self.high.floor() as i32;
        let marks = powers.flat_map(|power| steps.iter().map(move |step| step * 10_f64.powi(power)));
        marks.filter(|mark| (self.low..=self.high).contains(&mark.log10())).collect()
    }
}

fn value(value: f64, unit: &str) -> String {
    match unit {
        "bytes" if value >= 2_000_000.0 => format!("{} MB", (value / 100_000.0).round() / 10.0),
        "bytes" if value >= 1_000.0 => format!("{} KB", thousands((value / 1_000.0).round() as usize)),
        "ms" if value >= 1_000.0 => format!("{} s", value / 1_000.0),
        "ms" | "%" if value >= 1.0 => format!("{value:.0} {unit}"),
        _ => format!("{value} {unit}"),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(contender: &str, size: u64, median: f64) -> Series {
        Series { contender: contender.into(), size, unit: "ms".into(), samples: vec![median], ..Series::default() }
    }

    #[test]
    fn lines_are_drawn_where_there_are_several_sizes() {
        let (one, other) = (series("Plenary", 10, 1.0), series("Plenary", 1_000, 100.0));
        let text = picture("Keys & more", &[&one, &other]);
        assert!(text.contains("<polyline") && text.contains("Keys &amp; more") && text.contains("1,000"), "{text}");
        assert!(text.contains(">10 ms</text>"), "{text}");
        assert!(!text.contains(">20 ms</text>"), "{text}");
    }

    #[test]
    fn short_axes_have_more_marks() {
        let axis = Axis::around([30.0, 400.0].into_iter(), 100.0, 0.0, 0.0);
        assert_eq!(axis.marks(), [50.0, 100.0, 200.0]);
    }

    #[test]
    fn bars_are_drawn_where_there_is_one() {
        let (one, other) = (series("a", 0, 1.0), series("b", 0, 2.0));
        let text = picture("Weights", &[&one, &other]);
        assert_eq!(text.matches("height=\"16\"").count(), 2);
    }

    #[test]
    fn names_do_not_stand_over_one_another() {
        let text = beside(vec![(10.0, 0, "a"), (11.0, 1, "b")]);
        assert!(text.contains("y=\"14\"") && text.contains("y=\"31\""), "{text}");
    }
}
