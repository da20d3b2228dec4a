//! Where each series stands in the report.

use super::samples::Series;

/// A part of the report.
pub struct Section {
    /// The suite.
    pub suite: &'static str,
    pub title: &'static str,
    /// What is measured, and how.
    pub about: &'static str,
    /// The table of a series, its row and its column.
    pub place: fn(&Series) -> Place,
    /// What is drawn as well: the measures of each picture, and what it is called.
    pub drawn: &'static [(&'static [&'static str], &'static str)],
    /// Whether the columns are sizes, each ten times the one before, of which a curve is told.
    pub is_curve: bool,
}

/// Where a series stands.
pub struct Place {
    pub table: String,
    pub row: String,
    pub column: String,
}

/// Behind a comma, what comes last.
fn cut(text: &str) -> (String, String) {
    let (before, after) = text.rsplit_once(", ").unwrap_or((text, ""));
    (before.to_owned(), after.to_owned())
}

/// A table for each measure, a row for each contender, a column for each size.
fn by_contender(series: &Series) -> Place {
    Place { table: series.measure.clone(), row: series.contender.clone(), column: size(series) }
}

/// What is asked before a colon, a row for each of it.
fn by_kind(series: &Series) -> (String, String) {
    let (before, after) = series.measure.split_once(": ").unwrap_or((&series.measure, ""));
    (before.to_owned(), after.to_owned())
}

fn size(series: &Series) -> String {
    if series.size == 0 { String::new() } else { crate::table::thousands(usize::try_from(series.size).unwrap_or(0)) }
}

/// The parts, in their order.
pub const SECTIONS: &[Section] = &[
    Section {
        suite: "weight",
        title: "Weight",
        about: "What a first visit asks for until nothing more comes, on a wide window and on a phone, without what is \
                then kept for offline use; and what others weigh, whose data and pages come on top. Packages of npm are \
                measured here, files as published or one minified module of what is imported; pretalx, ConClár and \
                Indico are no packages of npm, and were measured once from their releases, by the same compression.",
        place: |series| {
            let (table, column) = cut(&series.measure);
            Place { table, row: series.contender.clone(), column }
        },
        drawn: &[(
            &["page, brotli", "peer, brotli"],
            "Weight in brotli: pages of Plenary with all their code, and the code of others",
        )],
        is_curve: false,
    },
    Section {
        suite: "first-load",
        title: "First load",
        about: "On a phone, slow 4G (1.6 Mbit/s, 150 ms) and a processor four times slower, applied to the browser as \
                Lighthouse does; a new browser each time. Beside the page as the release build has it stand the limit, \
                which is the same page without any script, and the same app where the build writes no text into the \
                page. A filter works once what was typed, as soon as there was a box for it, has been found and painted. \
                A build that is not told its address (`--address`) names the canonical address of a page relative to \
                it, for which Lighthouse takes nine points of SEO.",
        place: |series| {
            let (page, measure) = by_kind(series);
            Place { table: page, row: measure, column: series.contender.clone() }
        },
        drawn: &[],
        is_curve: false,
    },
    Section {
        suite: "search",
        title: "Search",
        about: "Names, organizations and talks of people, each contender with what its guide gives for such a list \
                (prefixes, typos, accents folded; MiniSearch with all words required). Each finds the people whose \
                names are typed before it is timed. A key is the search alone, without painting, for what \
                stands in the box after each of nine letters of five names. What is right is the share of probes whom \
                the first ten found have; the probes are in `tests/bench/suites/probes.mjs`.",
        place: |series| match by_kind(series) {
            (before, kind) if before == "right" => {
                Place { table: "right, of 10,000 people".into(), row: kind, column: series.contender.clone() }
            }
            _ => by_contender(series),
        },
        drawn: &[(&["key"], "Search: one key"), (&["build"], "Search: reading all people")],
        is_curve: false,
    },
    Section {
        suite: "filter",
        title: "Filter to paint",
        about: "From a key in the search box of the speakers to the list that has been painted, with the facets and \
                their counts. By hand is JavaScript written for this page alone, over the same document and style \
                sheet; both show the same numbers, options and cards before they are timed. Frames are not held back \
                to the rate of a display, so that what is measured is work.",
        place: by_contender,
        drawn: &[],
        is_curve: false,
    },
    Section {
        suite: "agenda",
        title: "Agenda",
        about: "A thousand sessions in seventy rooms on four days, opened from another page of the app with all data \
                there, and another day of them. FullCalendar has events ready as objects; its free packages have no \
                rooms, and its lists have no people. By hand is the document that the app shows, kept as a text that \
                the browser only has to read, or as trees of which it makes one element after the other: neither has \
                to find out what there is to show, nor takes a page away. They change the address, the title and the \
                focus, as an app does. Of another day as a list, Plenary shows what fills the window first, and the \
                rest in the next frame; the others all at once. All show the titles of every day before they are \
                timed.",
        place: by_contender,
        drawn: &[],
        is_curve: false,
    },
    Section {
        suite: "roadmap",
        title: "Roadmap",
        about: "A process of many events in twelve lanes, opened with all data there; then steps by themselves, of \
                zoom (half as close again) and of moving in time (a fifth of the window), each timed to the frame \
                that shows it, frames not held back; then runs of steps of 2 %, one in each frame of a display of \
                60 Hz. Missed are those frames that came too late.",
        place: |series| {
            let place = by_contender(series);
            let table = match series.measure.as_str() {
                "zoom dropped" => "frames missed, zoom".into(),
                "pan dropped" => "frames missed, pan".into(),
                _ => place.table,
            };
            Place { table, ..place }
        },
        drawn: &[(&["open"], "Roadmap: opening"), (&["pan step"], "Roadmap: one step in time")],
        is_curve: false,
    },
    Section {
        suite: "calendar",
        title: "Calendar files",
        about: "A thousand sessions as iCalendar. What is written is read by ical.js, which has to find every field of \
                every session in it.",
        place: by_contender,
        drawn: &[],
        is_curve: false,
    },
    Section {
        suite: "growth",
        title: "Growth",
        about: "A hundred times as many people, sessions and events: the bytes of all files, reading and checking them, \
                the page that lists them from its address until it stands, its memory, and a key in its search box. \
                In the last column, how many times as much each tenfold takes: a curve bends upwards where that is \
                more than ten.",
        place: |series| {
            let (kind, measure) = by_kind(series);
            Place { table: kind, row: measure, column: size(series) }
        },
        drawn: &[
            (&["read and checked"], "Growth: reading and checking all files"),
            (&["first load"], "Growth: until the page stands"),
            (&["memory of the binary"], "Growth: memory of the binary"),
        ],
        is_curve: true,
    },
    Section {
        suite: "memory",
        title: "Memory",
        about: "Each view of the bundled meeting is shown and left three hundred times; in the columns how often it \
                was. All garbage is collected before. The memory of the binary never gets smaller, so it shows the \
                most that was needed at once.",
        place: |series| {
            let (view, of) = by_kind(series);
            Place { table: of, row: view, column: crate::table::thousands(usize::try_from(series.size).unwrap_or(0)) }
        },
        drawn: &[],
        is_curve: false,
    },
];
