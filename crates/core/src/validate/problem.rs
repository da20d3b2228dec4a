//! What can be wrong with data that has the right shape.

use thiserror::Error;

use crate::civil::CivilError;
use crate::edtf::EdtfError;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, Error, PartialEq)]
#[error("{file}, {pointer}: {kind}")]
pub struct Problem {
    /// The file, below the data folder ("meetings/cm-15.json").
    pub file: String,
    /// JSON pointer (RFC 6901) of the value.
    pub pointer: String,
    /// What is wrong with it.
    pub kind: ProblemKind,
}

/// What is wrong with a value.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum ProblemKind {
    /// A reference leads nowhere.
    #[error("no entry of {list} has the id “{id}”")]
    UnknownId {
        /// The id.
        id: String,
        /// The list that should hold it.
        list: &'static str,
    },
    /// Two entries of one list share an id.
    #[error("the id “{0}” stands twice")]
    DuplicateId(String),
    /// An id that cannot stand in an address.
    #[error("“{0}” is no id: lower-case letters, digits and hyphens are expected")]
    BadId(String),
    /// A text that must say something is empty.
    #[error("a text is expected")]
    Empty,
    /// The end comes before the start.
    #[error("the end ({end}) comes before the start ({start})")]
    EndBeforeStart {
        /// The start as written.
        start: String,
        /// The end as written.
        end: String,
    },
    /// A person without any contribution or statement.
    #[error("“{0}” appears at no meeting")]
    AppearsNowhere(String),
    /// An event that feeds itself, directly or through others.
    #[error("an event feeds itself: {}", .0.join(" → "))]
    Cycle(Vec<String>),
    /// A date that is no EDTF.
    #[error("“{text}” is no EDTF date: {error}")]
    Date {
        /// The text.
        text: String,
        /// Why not.
        error: EdtfError,
    },
    /// A day or time that is no ISO 8601 day or RFC 3339 time.
    #[error("“{text}” is no day or time: {error}")]
    Time {
        /// The text.
        text: String,
        /// Why not.
        error: CivilError,
    },
    /// A link with a scheme that is not allowed.
    #[error("“{0}” is no link: https:, http: or mailto: is expected")]
    BadLink(String),
    /// A path that may lead out of the folder of the data.
    #[error("“{0}” is no file of the data: names of letters, digits, “-”, “_” and “.” joined by “/” are expected")]
    BadFile(String),
    /// A fact without a source.
    #[error("a source is expected")]
    NoSource,
    /// A derived or uncertain fact without its reason, or a reason without need.
    #[error("a reason is expected, since the fact is not simply stated")]
    NoReason,
    /// An event with neither a planned nor an actual date.
    #[error("a planned or an actual date is expected")]
    NoDate,
    /// A statement that nobody made.
    #[error("people, an organization or a label is expected")]
    NoSpeaker,
    /// A session that is not covered in full and does not say what is missing.
    #[error("a coverage_note is expected, since the record does not cover the session in full")]
    NoCoverageNote,
    /// A session with hours that is also said to last all day; the hours count.
    #[error("hours stand beside all_day: one of them is expected")]
    TwoTimes,
    /// A meeting whose file says another id than its name.
    #[error("the id “{found}” does not match the file, which should hold “{expected}”")]
    WrongMeeting {
        /// The id in the file.
        found: String,
        /// The id that the site lists.
        expected: String,
    },
}
