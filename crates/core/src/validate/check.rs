//! Following what stands in the files: where we are, what is wrong, which ids there are.

use std::str::FromStr;

use super::{Files, Problem, ProblemKind};
use crate::civil::{CivilError, Day, Instant};
use crate::edtf::Edtf;
use crate::load::{Datum, FromJson, Meaning, Path, Record, Shape};
use crate::model::{Ids, List, Person};
use crate::raw::{self, DataFile, Listing};

/// Says whether the fields of an object make sense together.
pub(crate) type Rule = fn(&mut Check, &[Datum], &Path) -> bool;

/// Collects problems and ids while the files are walked.
pub(crate) struct Check {
    /// The file that is walked.
    file: String,
    problems: Vec<Problem>,
    pub(super) ids: Ids,
    /// Lists of which a file is missing: a reference into one may lead nowhere without being a problem.
    missing: Vec<List>,
    /// The first and the last day of the meeting that is walked, as far as it has them.
    pub(crate) meeting: (Option<Day>, Option<Day>),
}

impl Check {
    pub(super) fn new(files: &Files) -> Check {
        let lost = files.site.is_none() || files.meetings.iter().any(|(_, meeting)| meeting.is_none());
        let mut missing = Vec::new();
        for (list, is_missing) in [
            (List::People, files.people.is_none()),
            (List::Organizations, files.organizations.is_none()),
            (List::Sources, files.sources.is_none()),
            (List::Meetings, lost),
            (List::Sessions, lost),
        ] {
            if is_missing {
                missing.push(list);
            }
        }
        Check { file: String::new(), problems: Vec::new(), ids: Ids::default(), missing, meeting: (None, None) }
    }

    pub(super) fn finish(self) -> (Ids, Vec<Problem>) {
        (self.ids, self.problems)
    }

    /// Turns to a file.
    pub(super) fn open(&mut self, file: &str) {
        file.clone_into(&mut self.file);
    }

    /// Walks a file; what is in it, if it is there.
    pub(super) fn content<F: DataFile>(&mut self, name: &str, file: Option<F>) -> Option<F::Content> {
        Some(F::Content::build(&mut self.walked(name, file)?))
    }

    fn walked<F: DataFile>(&mut self, name: &str, file: Option<F>) -> Option<Datum> {
        let mut datum = file?.datum();
        self.open(name);
        self.walk(&mut datum, &F::SHAPE, &Path::Root);
        Some(datum)
    }

    /// Walks the people; those who make sense, and where in the file each of them stands.
    pub(super) fn people(&mut self, file: Option<raw::People>) -> (Vec<Person>, Vec<usize>) {
        let Some(mut datum) = self.walked("people.json", file) else { return Default::default() };
        let list = datum.field(&raw::People::SHAPE, "people").map(Datum::items).unwrap_or_default();
        let places = (0..list.len()).filter(|place| !list[*place].is_absent()).collect();
        (Listing::build(&mut datum).0, places)
    }

    /// Walks a file that is one list; its entries.
    pub(super) fn listing<T, F: DataFile<Content = Listing<T>>>(&mut self, name: &str, file: Option<F>) -> Vec<T> {
        self.content(name, file).map(|listing| listing.0).unwrap_or_default()
    }

    /// Whether a file of the list could not be loaded.
    pub(super) fn misses(&self, list: List) -> bool {
        self.missing.contains(&list)
    }

    pub(crate) fn problem(&mut self, at: &Path, kind: ProblemKind) {
        self.problems.push(Problem { file: self.file.clone(), pointer: at.pointer(), kind });
    }

    /// Walks a value. A reference gives way to the position that it leads to, and what stands for nothing to nothing.
    pub(super) fn walk(&mut self, datum: &mut Datum, shape: &Shape, at: &Path) {
        let becomes = match (shape, &mut *datum) {
            (Shape::Text(meaning), Datum::Text(text)) => self.text(text, *meaning, at),
            (Shape::Record(record), Datum::Items(fields)) => {
                if self.record(record, fields, at) {
                    None
                } else {
                    Some(Datum::Absent)
                }
            }
            (Shape::List(shape), Datum::Items(items)) => {
                for (n, item) in items.iter_mut().enumerate() {
                    self.walk(item, shape, &Path::Index(at, n));
                }
                None
            }
            _ => None,
        };
        if let Some(becomes) = becomes {
            *datum = becomes;
        }
    }

    /// Walks the fields of an object. Says whether it makes sense; only then its id is entered, so that positions count
    /// what is kept.
    fn record(&mut self, record: &Record, fields: &mut [Datum], at: &Path) -> bool {
        let mut makes_sense = record.rule.is_none_or(|rule| rule(self, fields, at));
        for ids in [false, true] {
            for (field, datum) in record.fields.iter().zip(fields.iter_mut()) {
                let is_id = matches!(field.shape, Shape::Text(Meaning::Id(_) | Meaning::Name(_)));
                if is_id == ids && !datum.is_absent() && (makes_sense || !ids) {
                    self.walk(datum, field.shape, &Path::Key(at, field.key));
                    makes_sense &= !(field.vital && datum.is_absent());
                }
            }
        }
        makes_sense
    }

    /// Walks a text; what it gives way to, if it does.
    fn text(&mut self, text: &str, meaning: Meaning, at: &Path) -> Option<Datum> {
        let stands_for_something = match meaning {
            Meaning::Free => true,
            Meaning::Filled => {
                self.filled(text, at);
                true
            }
            Meaning::Id(list) => self.id(list, text, at),
            Meaning::Name(list) => {
                self.filled(text, at);
                self.enter(list, text, at)
            }
            Meaning::Ref(list) => return Some(self.refer(list, text, at).map_or(Datum::Absent, Datum::Number)),
            Meaning::Date => match Edtf::from_str(text) {
                Ok(_) => true,
                Err(error) => self.refuse(at, ProblemKind::Date { text: text.to_owned(), error }),
            },
            Meaning::Day => self.time(text, Day::from_str(text).err(), at),
            Meaning::Instant => self.time(text, Instant::from_str(text).err(), at),
            Meaning::File => is_file(text) || self.refuse(at, ProblemKind::BadFile(text.to_owned())),
            Meaning::Link => is_link(text) || self.refuse(at, ProblemKind::BadLink(text.to_owned())),
        };
        if stands_for_something { None } else { Some(Datum::Absent) }
    }

    fn refuse(&mut self, at: &Path, kind: ProblemKind) -> bool {
        self.problem(at, kind);
        false
    }

    fn filled(&mut self, text: &str, at: &Path) {
        if text.trim().is_empty() {
            self.problem(at, ProblemKind::Empty);
        }
    }

    /// Enters an id in its list, and checks that it can stand in an address as it is. Says whether it is new.
    pub(super) fn id(&mut self, list: List, id: &str, at: &Path) -> bool {
        let fits = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
        if id.is_empty() || !id.bytes().all(fits) {
            self.problem(at, ProblemKind::BadId(id.to_owned()));
        }
        self.enter(list, id, at)
    }

    /// Enters an id in its list. Says whether it is new: of two entries with one id the first is kept.
    fn enter(&mut self, list: List, id: &str, at: &Path) -> bool {
        self.ids.enter(list, id) || self.refuse(at, ProblemKind::DuplicateId(id.to_owned()))
    }

    /// The position that a reference leads to.
    fn refer(&mut self, list: List, id: &str, at: &Path) -> Option<usize> {
        let position = self.ids.find(list, id);
        if position.is_none() && !self.misses(list) {
            self.problem(at, ProblemKind::UnknownId { id: id.to_owned(), list: list.name() });
        }
        position
    }

    fn time(&mut self, text: &str, error: Option<CivilError>, at: &Path) -> bool {
        error.is_none_or(|error| self.refuse(at, ProblemKind::Time { text: text.to_owned(), error }))
    }
}

/// Whether a path can only lead to a file below a folder: its names begin with no dot.
fn is_file(path: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    path.split('/').all(|name| !name.is_empty() && !name.starts_with('.') && name.bytes().all(fits))
}

/// Whether a link has a scheme that may be followed, and can be one.
fn is_link(url: &str) -> bool {
    let leads = |scheme: &str| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) && url.len() > scheme.len()
    };
    let blank = |letter: char| letter.is_whitespace() || letter.is_control();
    (leads("https://") || leads("http://") || leads("mailto:")) && !url.chars().any(blank)
}
