//! Sessions and events as a calendar file: iCalendar (RFC 5545 with the properties of RFC 7986), for one session, one's
//! own agenda, a list, or a whole meeting.
//!
//! [`sessions()`] makes a [`Calendar`] of what the data set knows ([`crate::roadmap::export::events`] that of a roadmap), [`write()`] makes its text. The writer is our own: the
//! part of the format that a programme needs is a few lines, while a crate for all of it brings its own date and id
//! libraries into a binary that has no room for them. The tests read what it writes with such a crate.
//!
//! A time is never made up. A session that only stands in a block (a morning, an afternoon) is an entry of that day,
//! which takes up no time, and says in words what is known.

mod sessions;
#[cfg(test)]
mod tests;
mod text;
mod write;

pub use sessions::{About, days, days_of, namespace, sessions};
pub use write::write;

use crate::civil::{Day, Instant};

/// A calendar: a name and its entries.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    /// How calendar programs call it (NAME, RFC 7986, 5.1).
    pub name: String,
    /// Address of the page that shows the same (URL, RFC 7986, 5.5).
    pub url: Option<String>,
    /// Address from which this file can be had again (SOURCE, RFC 7986, 5.8).
    pub source: Option<String>,
    /// After how many hours to look there again (REFRESH-INTERVAL, RFC 7986, 5.7); for files that are subscribed to.
    pub refresh_hours: Option<u32>,
    /// The entries, in order. RFC 5545 (3.6) asks for at least one.
    pub entries: Vec<Entry>,
    /// How many sessions or events have neither a time nor a day, and therefore no entry.
    pub left_out: usize,
}

/// An entry of a calendar (VEVENT, RFC 5545, 3.6.1). Texts are plain; empty ones are not written.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The same in every edition, and nowhere else in the world (UID, RFC 7986, 5.3).
    pub uid: String,
    /// The number of the edition, never going down (SEQUENCE, RFC 5545, 3.8.7.4).
    pub sequence: u16,
    /// When this was made (DTSTAMP, RFC 5545, 3.8.7.2).
    pub stamp: Instant,
    /// When what it says was last changed, where known (LAST-MODIFIED, RFC 5545, 3.8.7.3).
    pub modified: Option<Instant>,
    /// Its title (SUMMARY).
    pub summary: String,
    /// What else there is to say, in lines (DESCRIPTION).
    pub description: String,
    /// Where (LOCATION).
    pub location: String,
    /// Its page (URL).
    pub url: Option<String>,
    /// What it belongs to (CATEGORIES).
    pub category: Option<String>,
    /// When it is (DTSTART, DTEND, TRANSP).
    pub span: Span,
    /// Whether it is only planned (STATUS).
    pub is_tentative: bool,
}

/// The time of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// From one moment to another; a moment only, where the end is not after the start.
    Hours {
        /// The start.
        start: Instant,
        /// The end.
        end: Instant,
    },
    /// Whole days, as the place counts them, both included. As their hours are not known, they take up no time: nobody
    /// is shown as busy.
    Days {
        /// The first day.
        first: Day,
        /// The last day; as the first, where it is before it.
        last: Day,
    },
}
