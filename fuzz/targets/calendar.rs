//! Calendar files: lines of 75 octets at most, each ended by CRLF, no control characters, no property that data could
//! smuggle in, texts that come out as they went in, and a parser that is not ours finds every entry.

#![no_main]

use icalendar::parser::{read_calendar, unfold};
use libfuzzer_sys::fuzz_target;
use plenary_core::calendar::{Calendar, Entry, Span, write};
use plenary_core::civil::{Day, Instant};
use plenary_fuzz::{is_control, texts};

/// All names that the writer gives properties.
const NAMES: [&str; 26] = [
    "BEGIN:",
    "END:",
    "VERSION:",
    "PRODID:",
    "CALSCALE:",
    "NAME:",
    "X-WR-CALNAME:",
    "URL:",
    "SOURCE;VALUE=URI:",
    "REFRESH-INTERVAL;VALUE=DURATION:",
    "X-PUBLISHED-TTL:",
    "UID:",
    "SEQUENCE:",
    "DTSTAMP:",
    "LAST-MODIFIED:",
    "DTSTART:",
    "DTEND:",
    "DTSTART;VALUE=DATE:",
    "DTEND;VALUE=DATE:",
    "TRANSP:OPAQUE",
    "TRANSP:TRANSPARENT",
    "STATUS:TENTATIVE",
    "SUMMARY:",
    "DESCRIPTION:",
    "LOCATION:",
    "CATEGORIES:",
];

fuzz_target!(|input: &str| {
    let calendar = calendar(input);
    let text = write(&calendar);
    let whole = assert_lines(&text);
    let lines: Vec<&str> = whole.split("\r\n").collect();
    assert_nested(&lines, calendar.entries.len());
    for name in ["SUMMARY:", "DESCRIPTION:", "LOCATION:", "CATEGORIES:", "UID:"] {
        let written: Vec<String> = lines.iter().filter_map(|line| line.strip_prefix(name)).map(unescaped).collect();
        let meant: Vec<String> = calendar.entries.iter().filter_map(|entry| meant(entry, name)).collect();
        assert_eq!(written, meant, "{name}");
    }
    let unfolded = unfold(&text);
    let read = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error} in {text}"));
    assert_eq!(read.components.len(), calendar.entries.len());
});

/// Texts of the calendar, then six of each entry. A text begins with a letter that stands for its numbers.
fn calendar(input: &str) -> Calendar {
    let mut texts = texts(input);
    let mut next = || texts.next().unwrap_or_default().to_owned();
    let (name, url, source, times) = (next(), next(), next(), next());
    let times: Vec<u32> = times.chars().map(u32::from).collect();
    let mut entries: Vec<Entry> = Vec::new();
    let rest: Vec<&str> = texts.collect();
    for (number, part) in rest.chunks(6).enumerate() {
        let text = |at: usize| part.get(at).copied().unwrap_or_default().to_owned();
        let time = |at: usize| i64::from(times.get(at % times.len().max(1)).copied().unwrap_or_default());
        entries.push(Entry {
            uid: text(0),
            sequence: time(number) as u16,
            stamp: moment(time(number + 1)),
            modified: (time(number) % 2 == 0).then(|| moment(time(number + 2))),
            summary: text(1),
            description: text(2),
            location: text(3),
            url: optional(text(4)),
            category: optional(text(5)),
            span: match time(number) % 3 {
                0 => Span::Hours { start: moment(time(number + 3)), end: moment(time(number + 4)) },
                _ => Span::Days { first: day(time(number + 3)), last: day(time(number + 4)) },
            },
            is_tentative: time(number) % 5 == 0,
        });
    }
    let refresh_hours = times.first().copied();
    Calendar { name, url: optional(url), source: optional(source), refresh_hours, entries, left_out: 0 }
}

fn optional(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// Some moment of the calendar, its ends among them.
fn moment(number: i64) -> Instant {
    let days = day(number).days();
    Instant::new(days * 86_400 + number * 7_919 % 86_400, (number % 2_879 - 1_439) as i16)
        .or_else(|_| Instant::new(days * 86_400, 0))
        .expect("a moment of a day of the calendar")
}

fn day(number: i64) -> Day {
    if number % 2 == 0 { Day::MIN.plus(number * 4) } else { Day::MAX.plus(-number * 4) }
}

/// Asserts that lines are as long as they may be, and takes the folds away.
fn assert_lines(text: &str) -> String {
    assert!(text.ends_with("\r\n"));
    for line in text.as_bytes().split_inclusive(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r\n").expect("a line ends in CRLF");
        assert!(line.len() <= 75, "{} octets", line.len());
        let line = std::str::from_utf8(line).expect("a fold parts no letter");
        assert!(!line.is_empty() && !line.chars().any(|letter| is_control(letter) && letter != '\t'), "{line:?}");
    }
    text.strip_suffix("\r\n").unwrap_or(text).replace("\r\n ", "")
}

/// Asserts that every line is a property of ours, and that there are as many entries as were given, one in the other.
fn assert_nested(lines: &[&str], entries: usize) {
    let mut open = Vec::new();
    let mut seen = 0;
    for line in lines {
        assert!(NAMES.iter().any(|name| line.starts_with(name)), "{line:?}");
        if let Some(name) = line.strip_prefix("BEGIN:") {
            open.push(name);
            seen += usize::from(name == "VEVENT");
            assert_eq!(open.len(), if name == "VCALENDAR" { 1 } else { 2 });
        } else if let Some(name) = line.strip_prefix("END:") {
            assert_eq!(open.pop(), Some(name));
        } else {
            assert!(!open.is_empty(), "{line:?} stands outside");
        }
    }
    assert!(open.is_empty());
    assert_eq!(seen, entries);
}

/// A text as it is read: RFC 5545, 3.3.11.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(letter @ ('\\' | ';' | ',')) => text.push(letter),
                other => panic!("{other:?} after a backslash in {value:?}"),
            },
            ';' | ',' => panic!("a bare {letter} in {value:?}"),
            _ => text.push(letter),
        }
    }
    text
}

/// What the text of an entry comes to under a name: one kind of line break, no control characters; no property for an
/// empty text.
fn meant(entry: &Entry, name: &str) -> Option<String> {
    let text = match name {
        "SUMMARY:" => &entry.summary,
        "DESCRIPTION:" => &entry.description,
        "LOCATION:" => &entry.location,
        "UID:" => &entry.uid,
        _ => entry.category.as_ref()?,
    };
    let plain = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let kept = |letter: &char| !is_control(*letter) || matches!(letter, '\n' | '\t');
    (!text.is_empty()).then(|| plain.chars().filter(kept).collect())
}
