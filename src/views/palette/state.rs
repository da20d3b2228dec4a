//! What is searched for, what is found, and which of it is chosen.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use plenary_core::model::{Dataset, MeetingId};
use plenary_core::palette::{Entry, Group, GroupFound, Palette, Printed};
use plenary_core::route::{AgendaQuery, Page, SpeakersFacet, SpeakersQuery};
use plenary_core::search::Query;

use super::{LIST, row};
use crate::browser::listbox::{self, Key};
use crate::router::Router;
use crate::strings::t;

/// How long the page may read before it looks at the keys again, in milliseconds: half of a frame.
const SLICE: f64 = 8.0;

/// How many entries are read between two looks at the clock.
const PIECE: usize = 50;

/// How many entries are looked for in each group. So many are shown of a group that is alone.
const MOST: usize = 20;

/// How many are shown of each of several groups, by their number.
const SHOWN: [usize; 4] = [MOST, MOST, 10, 6];

/// How the page prints what is also searched as it is printed.
const PRINTED: Printed = Printed { session: |number| t().palette_session(number), date: |date| t().date(date) };

thread_local! {
    /// What has been read of the data set. It outlives the dialog, so that it opens at once the next time.
    static READ: RefCell<Option<Read>> = const { RefCell::new(None) };
}

struct Read {
    data: &'static Dataset,
    palette: Palette,
    /// How many groups are complete.
    groups: usize,
}

/// What is found, as it is shown.
#[derive(Default)]
pub struct Outcome {
    /// What was typed, without white space around it.
    pub words: String,
    /// How many entries match.
    pub total: usize,
    /// The groups, with the entries that are shown of each.
    pub groups: Vec<GroupFound>,
    /// Whether all groups have been searched.
    pub is_complete: bool,
    /// The address of each option: of the entries shown, and of what ends a group.
    pub hrefs: Vec<String>,
    /// For each group, whether an option ends it that leads to all that is found of it.
    pub ends: Vec<bool>,
}

/// The search for everything, while it is open.
#[derive(Clone, Copy)]
pub struct State {
    pub data: &'static Dataset,
    pub router: Router,
    outcome: StoredValue<Outcome>,
    /// Changes with the outcome.
    edition: RwSignal<usize>,
    /// The position of the option that is chosen, among those shown.
    chosen: RwSignal<usize>,
}

impl State {
    /// A search for nothing yet. What can be searched is read from now on, a slice at a time.
    pub fn new(data: &'static Dataset) -> State {
        let outcome = StoredValue::new(Outcome::default());
        let state =
            State { data, router: Router::here(), outcome, edition: RwSignal::new(0), chosen: RwSignal::new(0) };
        state.read_on();
        state
    }

    /// Reads for a while, searches again if a group has become complete, and goes on later as long as the search is open.
    fn read_on(self) {
        // Nothing is kept of a search that is closed.
        if self.outcome.try_with_value(|_| ()).is_none() {
            return;
        }
        let before = self.chosen.get_untracked();
        let (has_new, is_complete) = read(self.data);
        if has_new && self.outcome.with_value(|outcome| !outcome.words.is_empty()) {
            let (words, kept) =
                self.outcome.with_value(|found| (found.words.clone(), found.hrefs.get(before).cloned()));
            self.show(words);
            // The first stays the first; another that was chosen is chosen wherever it stands now.
            let place = kept.filter(|_| before > 0).and_then(|kept| {
                self.outcome.with_value(|outcome| outcome.hrefs.iter().position(|href| *href == kept))
            });
            self.chosen.set(place.unwrap_or(0));
            self.reveal_later();
        }
        if !is_complete {
            set_timeout(move || self.read_on(), Duration::ZERO);
        }
    }

    /// Searches for what was typed.
    pub fn search(self, typed: String) {
        self.show(typed.trim().to_owned());
        self.chosen.set(0);
        self.reveal_later();
    }

    /// Brings the option that is chosen into sight, once the list is rendered: it keeps its scroll position while what is
    /// in it changes.
    fn reveal_later(self) {
        request_animation_frame(move || {
            // It may be closed by then.
            if self.outcome.try_with_value(|_| ()).is_some() {
                self.reveal();
            }
        });
    }

    /// Brings the option that is chosen into sight.
    pub fn reveal(self) {
        if let Some(chosen) = untrack(|| self.chosen()) {
            listbox::reveal(LIST, &row::id(chosen), chosen == 0);
        }
    }

    fn show(self, words: String) {
        let shown = untrack(|| self.router.with(|location| self.data.chosen_meeting(location.site.meeting.as_deref())));
        let (mut groups, is_complete) = find(&Query::new(&words), shown);
        let most = SHOWN.get(groups.len()).copied().unwrap_or(5);
        let mut outcome = Outcome { words, is_complete, ..Outcome::default() };
        for found in &mut groups {
            outcome.total += found.total;
            found.entries.truncate(most);
            outcome.hrefs.extend(found.entries.iter().map(|entry| self.href_of(*entry)));
            let all = if found.total > found.entries.len() { self.href_of_all(found, &outcome.words) } else { None };
            outcome.ends.push(all.is_some());
            outcome.hrefs.extend(all);
        }
        outcome.groups = groups;
        self.outcome.set_value(outcome);
        self.edition.set(self.edition.get_untracked() + 1);
    }

    /// The address of an entry. A session brings its own meeting.
    fn href_of(self, entry: Entry) -> String {
        let page = entry.page(self.data);
        let mut href = match entry {
            Entry::Session(_) | Entry::Point(_) => self.router.href_at(page, None),
            _ => self.router.href(page),
        };
        if let Some(section) = entry.section(self.data) {
            href.push('#');
            href.push_str(section);
        }
        href
    }

    /// The address of the list that has all of a group: the directory of the whole series, or the agenda, if it has them
    /// all.
    fn href_of_all(self, found: &GroupFound, words: &str) -> Option<String> {
        let q = words.to_owned();
        let page = match found.group {
            Group::People => {
                let mut query = SpeakersQuery { q, ..SpeakersQuery::default() };
                query.toggle(SpeakersFacet::Meeting, SpeakersQuery::SERIES);
                Page::Speakers(Box::new(query))
            }
            Group::Sessions if found.elsewhere == 0 => {
                Page::Agenda(Box::new(AgendaQuery { q, ..AgendaQuery::default() }))
            }
            _ => return None,
        };
        Some(self.router.href(page))
    }

    /// Looks at what is found, tracked.
    pub fn look<T>(self, look: impl FnOnce(&Outcome) -> T) -> T {
        let _edition = self.edition.get();
        self.outcome.with_value(look)
    }

    /// Whether there are no options, tracked.
    pub fn is_blank(self) -> bool {
        self.look(|outcome| outcome.hrefs.is_empty())
    }

    /// The position of the option that is chosen, tracked.
    pub fn chosen(self) -> Option<usize> {
        let chosen = self.chosen.get();
        self.look(|outcome| chosen < outcome.hrefs.len()).then_some(chosen)
    }

    /// The address of the option that is chosen.
    pub fn href(self) -> Option<String> {
        let chosen = self.chosen.get_untracked();
        self.outcome.with_value(|outcome| outcome.hrefs.get(chosen).cloned())
    }

    /// Chooses another option by key.
    pub fn walk(self, key: Key) {
        let here = self.chosen.get_untracked();
        let (count, starts) = self.outcome.with_value(|outcome| (outcome.hrefs.len(), starts(outcome)));
        let last = count.saturating_sub(1);
        let to = match key {
            Key::Previous => here.checked_sub(1).unwrap_or(last),
            Key::Next if here >= last => 0,
            Key::Next => here + 1,
            Key::PreviousGroup => starts.iter().rfind(|start| **start < here).copied().unwrap_or(0),
            Key::NextGroup => starts.iter().find(|start| **start > here).copied().unwrap_or(last),
            Key::Last => last,
            _ => 0,
        };
        self.chosen.set(to);
    }
}

/// The positions of the first option of each group.
fn starts(outcome: &Outcome) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut start = 0;
    for (found, end) in outcome.groups.iter().zip(&outcome.ends) {
        starts.push(start);
        start += found.entries.len() + usize::from(*end);
    }
    starts
}

/// Reads a slice of a data set. Says whether a group has become complete by it, and whether all are.
fn read(data: &'static Dataset) -> (bool, bool) {
    READ.with_borrow_mut(|read| {
        if read.as_ref().is_none_or(|read| !std::ptr::eq(read.data, data)) {
            *read = Some(Read { data, palette: Palette::new(data, PRINTED), groups: 0 });
        }
        let Some(Read { palette, groups, .. }) = read else { return (false, true) };
        let before = *groups;
        let end = js_sys::Date::now() + SLICE;
        while let Some(group) = Group::ALL.get(*groups) {
            *groups += usize::from(palette.read(data, *group, PIECE));
            if js_sys::Date::now() >= end {
                break;
            }
        }
        (*groups > before, *groups == Group::ALL.len())
    })
}

/// What matches a query of what has been read so far, and whether that is all.
fn find(query: &Query, shown: Option<MeetingId>) -> (Vec<GroupFound>, bool) {
    READ.with_borrow(|read| match read {
        Some(read) => (read.palette.find(query, shown, MOST), read.groups == Group::ALL.len()),
        None => (Vec::new(), false),
    })
}
