//! The text of a calendar.

use super::text::Lines;
use super::{Calendar, Entry, Span};
use crate::civil::{Day, Instant};

/// The text of a calendar (RFC 5545), with CRLF and lines of at most 75 octets.
///
/// Moments are written in UTC (`20170216T150000Z`): that is all that the data says, needs no VTIMEZONE, for which one
/// would need the history of the zone, and every program shows it in the zone of its reader. Days have no zone: they
/// stay the days of the place. There is no METHOD, since the file is a calendar and not a message about one (RFC 5546).
pub fn write(calendar: &Calendar) -> String {
    let mut lines = Lines::default();
    lines.line("BEGIN:VCALENDAR");
    lines.line("VERSION:2.0");
    lines.line("PRODID:-//Plenary//Plenary//EN");
    lines.line("CALSCALE:GREGORIAN");
    // Programs older than RFC 7986 read the names that begin with X.
    lines.text("NAME:", &calendar.name);
    lines.text("X-WR-CALNAME:", &calendar.name);
    lines.value("URL:", calendar.url.as_deref());
    lines.value("SOURCE;VALUE=URI:", calendar.source.as_deref());
    if let Some(hours) = calendar.refresh_hours {
        let duration = format!("PT{hours}H");
        lines.value("REFRESH-INTERVAL;VALUE=DURATION:", Some(&duration));
        lines.value("X-PUBLISHED-TTL:", Some(&duration));
    }
    for entry in &calendar.entries {
        event(&mut lines, entry);
    }
    lines.line("END:VCALENDAR");
    lines.finish()
}

fn event(lines: &mut Lines, entry: &Entry) {
    lines.line("BEGIN:VEVENT");
    lines.text("UID:", &entry.uid);
    lines.value("SEQUENCE:", Some(&entry.sequence.to_string()));
    moment(lines, "DTSTAMP:", entry.stamp);
    if let Some(modified) = entry.modified {
        moment(lines, "LAST-MODIFIED:", modified);
    }
    span(lines, entry.span);
    if entry.is_tentative {
        lines.line("STATUS:TENTATIVE");
    }
    lines.text("SUMMARY:", &entry.summary);
    lines.text("DESCRIPTION:", &entry.description);
    lines.text("LOCATION:", &entry.location);
    lines.value("URL:", entry.url.as_deref());
    lines.text("CATEGORIES:", entry.category.as_deref().unwrap_or_default());
    lines.line("END:VEVENT");
}

fn span(lines: &mut Lines, span: Span) {
    match span {
        Span::Hours { start, end } => {
            moment(lines, "DTSTART:", start);
            // Without an end, an entry ends at the moment it begins (3.6.1); DTEND itself has to be later (3.8.2.2).
            if end.utc_seconds() > start.utc_seconds() {
                moment(lines, "DTEND:", end);
            }
            lines.line("TRANSP:OPAQUE");
        }
        Span::Days { first, last } => {
            day(lines, "DTSTART;VALUE=DATE:", first);
            // The end is the day after. On the last day of the calendar there is none; one day is then meant (3.6.1).
            let end = last.max(first).plus(1);
            if end > first {
                day(lines, "DTEND;VALUE=DATE:", end);
            }
            lines.line("TRANSP:TRANSPARENT");
        }
    }
}

fn day(lines: &mut Lines, name: &str, day: Day) {
    lines.plain(name);
    date(lines, day);
    lines.end();
}

fn moment(lines: &mut Lines, name: &str, moment: Instant) {
    const DAY: i64 = 86_400;
    let seconds = moment.utc_seconds();
    let of_day = seconds.rem_euclid(DAY) as u32;
    lines.plain(name);
    // In UTC, a moment of the calendar's first or last day may lie a day outside it: it then gets the nearest there is.
    date(lines, Day::MIN.plus(seconds.div_euclid(DAY) - Day::MIN.days()));
    lines.plain("T");
    for part in [of_day / 3_600, of_day / 60 % 60, of_day % 60] {
        lines.number(part, 2);
    }
    lines.plain("Z");
    lines.end();
}

/// The form `YYYYMMDD` (3.3.4).
fn date(lines: &mut Lines, day: Day) {
    lines.number(day.year().unsigned_abs(), 4);
    lines.number(day.month().into(), 2);
    lines.number(day.day().into(), 2);
}
