//! The bookkeeping of validation: where we are, what is wrong, which ids there are.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::{Files, Problem, ProblemKind};
use crate::civil::{CivilError, Day, Instant};
use crate::edtf::Edtf;
use crate::model::{Cite, Confidence, Document, Evidence, Fact, Ids, SourceId};
use crate::raw;

/// A place in a file, as a chain of steps from its root; printed only when there is something to tell.
#[derive(Clone, Copy)]
pub(super) enum At<'a> {
    /// The root of a file.
    Root(&'a str),
    /// A list at the root of a file.
    File(&'a str, &'static str),
    /// A field of an object.
    Key(&'a At<'a>, &'static str),
    /// An element of an array.
    Index(&'a At<'a>, usize),
}

impl<'a> At<'a> {
    pub(super) fn file(file: &'a str, list: &'static str) -> At<'a> {
        At::File(file, list)
    }

    pub(super) fn key(&'a self, key: &'static str) -> At<'a> {
        At::Key(self, key)
    }

    pub(super) fn index(&'a self, index: usize) -> At<'a> {
        At::Index(self, index)
    }

    /// The file, and the JSON pointer (RFC 6901) in it.
    fn print(&self) -> (String, String) {
        match self {
            At::Root(file) => ((*file).to_owned(), String::new()),
            At::File(file, list) => ((*file).to_owned(), format!("/{list}")),
            At::Key(parent, key) => {
                let (file, pointer) = parent.print();
                (file, format!("{pointer}/{key}"))
            }
            At::Index(parent, index) => {
                let (file, pointer) = parent.print();
                (file, format!("{pointer}/{index}"))
            }
        }
    }
}

/// The lists that references lead into.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    People,
    Organizations,
    Meetings,
    Sessions,
    Lanes,
    Events,
    Sources,
}

impl List {
    fn name(self) -> &'static str {
        match self {
            List::People => "people.json",
            List::Organizations => "organizations.json",
            List::Meetings => "site.json",
            List::Sessions => "the meetings",
            List::Lanes => "the lanes",
            List::Events => "the events",
            List::Sources => "sources.json",
        }
    }
}

/// Collects problems and ids while the files are walked.
pub(super) struct Check {
    problems: Vec<Problem>,
    ids: Ids,
    /// Lists of which a file is missing: a reference into one may lead nowhere without being a problem.
    missing: Vec<List>,
}

impl Check {
    pub(super) fn new(files: &Files) -> Check {
        let mut missing = Vec::new();
        let mut note = |absent: bool, list: List| {
            if absent {
                missing.push(list);
            }
        };
        note(files.people.is_none(), List::People);
        note(files.organizations.is_none(), List::Organizations);
        note(files.sources.is_none(), List::Sources);
        let lost = files.site.is_none() || files.meetings.iter().any(|(_, meeting)| meeting.is_none());
        note(lost, List::Meetings);
        note(lost, List::Sessions);
        Check { problems: Vec::new(), ids: Ids::default(), missing }
    }

    pub(super) fn finish(self) -> (Ids, Vec<Problem>) {
        (self.ids, self.problems)
    }

    /// Whether a file of the list could not be loaded.
    pub(super) fn misses(&self, list: List) -> bool {
        self.missing.contains(&list)
    }

    pub(super) fn problem(&mut self, at: &At, kind: ProblemKind) {
        let (file, pointer) = at.print();
        self.problems.push(Problem { file, pointer, kind });
    }

    fn list(&mut self, list: List) -> &mut BTreeMap<String, usize> {
        match list {
            List::People => &mut self.ids.people,
            List::Organizations => &mut self.ids.organizations,
            List::Meetings => &mut self.ids.meetings,
            List::Sessions => &mut self.ids.sessions,
            List::Lanes => &mut self.ids.lanes,
            List::Events => &mut self.ids.events,
            List::Sources => &mut self.ids.sources,
        }
    }

    /// Enters an id at a position of its list. Says whether it is new: of two entries with one id the first is kept.
    pub(super) fn enter(&mut self, list: List, id: &str, position: usize, at: &At) -> bool {
        self.id(id, &at.key("id"));
        if self.list(list).contains_key(id) {
            self.problem(&at.key("id"), ProblemKind::DuplicateId(id.to_owned()));
            return false;
        }
        self.list(list).insert(id.to_owned(), position);
        true
    }

    /// Gives the events their positions anew, in the order of their ids.
    pub(super) fn renumber_events<'a>(&mut self, ids: impl Iterator<Item = &'a str>) {
        self.ids.events.clear();
        for (position, id) in ids.enumerate() {
            self.ids.events.insert(id.to_owned(), position);
        }
    }

    /// Checks that an id can stand in an address as it is.
    pub(super) fn id(&mut self, id: &str, at: &At) {
        let fits = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
        if id.is_empty() || !id.bytes().all(fits) {
            self.problem(at, ProblemKind::BadId(id.to_owned()));
        }
    }

    /// The position that a reference leads to.
    pub(super) fn refer(&mut self, list: List, id: &str, at: &At) -> Option<usize> {
        let position = self.list(list).get(id).copied();
        if position.is_none() && !self.misses(list) {
            self.problem(at, ProblemKind::UnknownId { id: id.to_owned(), list: list.name() });
        }
        position
    }

    /// The positions that a list of references leads to.
    pub(super) fn refer_all<T>(&mut self, list: List, ids: &[String], at: &At, index: fn(usize) -> T) -> Vec<T> {
        let positions = ids.iter().enumerate().map(|(n, id)| self.refer(list, id, &at.index(n)));
        positions.collect::<Vec<_>>().into_iter().flatten().map(index).collect()
    }

    /// Checks that a text says something.
    pub(super) fn text(&mut self, text: &str, at: &At) {
        if text.trim().is_empty() {
            self.problem(at, ProblemKind::Empty);
        }
    }

    pub(super) fn date(&mut self, text: &str, at: &At) -> Option<Edtf> {
        match Edtf::from_str(text) {
            Ok(date) => Some(date),
            Err(error) => {
                self.problem(at, ProblemKind::Date { text: text.to_owned(), error });
                None
            }
        }
    }

    pub(super) fn day(&mut self, text: &str, at: &At) -> Option<Day> {
        self.time(text, Day::from_str(text), at)
    }

    pub(super) fn instant(&mut self, text: &str, at: &At) -> Option<Instant> {
        self.time(text, Instant::from_str(text), at)
    }

    fn time<T>(&mut self, text: &str, parsed: Result<T, CivilError>, at: &At) -> Option<T> {
        parsed.map_err(|error| self.problem(at, ProblemKind::Time { text: text.to_owned(), error })).ok()
    }

    /// A link, if its scheme is one that may be followed.
    pub(super) fn link(&mut self, url: &str, at: &At) -> bool {
        let allowed = ["https://", "http://", "mailto:"].iter().any(|scheme| {
            url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) && url.len() > scheme.len()
        });
        let allowed = allowed && !url.chars().any(|letter| letter.is_whitespace() || letter.is_control());
        if !allowed {
            self.problem(at, ProblemKind::BadLink(url.to_owned()));
        }
        allowed
    }

    pub(super) fn cite(&mut self, cite: raw::Cite, at: &At) -> Option<Cite> {
        let source = self.refer(List::Sources, &cite.source, &at.key("source")).map(SourceId)?;
        Some(Cite { source, page: cite.page })
    }

    pub(super) fn evidence(&mut self, evidence: raw::Evidence, at: &At) -> Evidence {
        if evidence.cites.is_empty() {
            self.problem(&at.key("cites"), ProblemKind::NoSource);
        }
        let told = evidence.reason.as_deref().is_some_and(|reason| !reason.trim().is_empty());
        if evidence.confidence != Confidence::Stated && !told {
            self.problem(at, ProblemKind::NoReason);
        }
        let mut cites = Vec::with_capacity(evidence.cites.len());
        for (n, cite) in evidence.cites.into_iter().enumerate() {
            cites.extend(self.cite(cite, &at.key("cites").index(n)));
        }
        Evidence { cites, confidence: evidence.confidence, reason: evidence.reason }
    }

    pub(super) fn fact(&mut self, fact: raw::Fact, at: &At) -> Fact {
        self.sourced(fact.text, fact.evidence, at)
    }

    /// A text and its evidence, which stand under `text` and `evidence` at a place.
    pub(super) fn sourced(&mut self, text: String, evidence: raw::Evidence, at: &At) -> Fact {
        self.text(&text, &at.key("text"));
        Fact { text, evidence: self.evidence(evidence, &at.key("evidence")) }
    }

    pub(super) fn facts(&mut self, facts: Vec<raw::Fact>, at: &At) -> Vec<Fact> {
        facts.into_iter().enumerate().map(|(n, fact)| self.fact(fact, &at.index(n))).collect()
    }

    pub(super) fn documents(&mut self, documents: Vec<raw::DocumentRef>, at: &At) -> Vec<Document> {
        let mut resolved = Vec::with_capacity(documents.len());
        for (n, entry) in documents.into_iter().enumerate() {
            let at = at.index(n);
            let document = self.refer(List::Sources, &entry.document, &at.key("document")).map(SourceId);
            let note = Fact { text: entry.note, evidence: self.evidence(entry.evidence, &at.key("evidence")) };
            resolved.extend(document.map(|document| Document { document, note }));
        }
        resolved
    }
}
