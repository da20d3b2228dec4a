//! What is on, where and when.

use std::collections::HashSet;

use plenary_core::civil::Day;

use super::Place;
use super::rooms::Use;
use super::timetable::{Opening, openings};
use crate::clock::parse;
use crate::options::Options;
use crate::random::Random;
use crate::words::subjects::{THEMES, Theme};
use crate::words::titles::Writer;

/// The parts of a day, with the minutes after midnight when they begin and, but for the evening, end.
pub(crate) const PARTS: [(&str, i64, Option<i64>); 3] =
    [("morning", 510, Some(720)), ("afternoon", 810, Some(1_125)), ("evening", 1_140, None)];
/// How often a title that another entry has is drawn anew.
const ATTEMPTS: usize = 20;

/// What kind of session it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Plenary,
    Panel,
    RoundTable,
    Talks,
    Workshop,
    SideEvent,
    Opening,
    Closing,
    Exhibition,
    Break,
    Social,
    /// The programme does not tell.
    Untold,
    /// No session, but something to know.
    Notice,
}

impl Kind {
    /// As the data has it.
    pub(crate) fn word(self) -> Option<&'static str> {
        Some(match self {
            Kind::Plenary => "plenary",
            Kind::Panel => "panel",
            Kind::RoundTable => "round-table",
            Kind::Talks => "talks",
            Kind::Workshop => "workshop",
            Kind::SideEvent => "side-event",
            Kind::Opening | Kind::Closing => "ceremony",
            Kind::Exhibition => "exhibition",
            Kind::Break => "break",
            Kind::Social => "social",
            Kind::Untold | Kind::Notice => return None,
        })
    }
}

/// When an entry is, in minutes since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug)]
pub(crate) enum When {
    Hours(i64, i64),
    AllDay(Day, Option<Day>),
    /// Position among the blocks.
    Block(usize),
    Unknown,
}

/// An agenda item.
pub(crate) struct Entry {
    pub id: String,
    pub number: String,
    pub title: String,
    pub kind: Kind,
    /// What it is about; for tracks this is their position.
    pub theme: Option<usize>,
    pub room: Option<usize>,
    pub when: When,
    /// Positions of the people who have the floor, in order.
    pub floor: Vec<usize>,
}

impl Entry {
    fn new(kind: Kind, title: impl Into<String>, room: Option<usize>, when: When) -> Entry {
        let (id, number) = (String::new(), String::new());
        Entry { id, number, title: title.into(), kind, theme: None, room, when, floor: Vec::new() }
    }

    /// How many have the floor, at least and at most, where anybody has.
    pub(crate) fn usual(&self) -> Option<(usize, usize)> {
        Some(match self.kind {
            Kind::Plenary | Kind::Panel | Kind::RoundTable => (3, 5),
            Kind::Talks => (3, 6),
            Kind::Workshop | Kind::Untold => (1, 3),
            Kind::SideEvent | Kind::Opening | Kind::Closing => (2, 4),
            Kind::Exhibition | Kind::Break | Kind::Social | Kind::Notice => return None,
        })
    }
}

/// The entries of a meeting in the order of time, those without any at the end.
pub(crate) fn entries(random: &mut Random, place: &Place, options: &Options) -> Vec<Entry> {
    let planner = &mut Planner { random, place, options, titles: HashSet::new() };
    let mut entries = planner.special();
    entries.truncate(options.sessions / 2);
    let left = options.sessions - entries.len();
    let doubles = options.double_bookings.min(left / 2);
    let mut regular = planner.regular(left - doubles);
    let doubled = planner.doubles(&regular, doubles);
    // Where there are too few to double, others take their place.
    let missing = left - regular.len() - doubled.len();
    regular.extend(planner.nowhere(missing));
    planner.lengthen(&mut regular);
    entries.extend(regular);
    entries.extend(doubled);
    entries.sort_by_key(|entry| planner.order(entry));
    number(place.prefix, &mut entries);
    entries
}

/// Gives numbers theme by theme, and ids by them.
fn number(prefix: &str, entries: &mut [Entry]) {
    let mut counts = vec![0; THEMES.len() + 1];
    for entry in entries {
        let code = entry.theme.map_or("WP", |theme| THEMES[theme].code);
        let count = &mut counts[entry.theme.unwrap_or(THEMES.len())];
        *count += 1;
        let number = format!("{code}-{count:03}");
        entry.id = format!("{prefix}{}", number.to_lowercase());
        if entry.usual().is_some() {
            entry.number = number;
        }
    }
}

/// Draws entries one after the other.
struct Planner<'a> {
    random: &'a mut Random,
    place: &'a Place,
    options: &'a Options,
    titles: HashSet<String>,
}

impl Planner<'_> {
    fn day(&self, day: usize) -> Day {
        parse(self.place.first).plus(day as i64)
    }

    fn hours(&self, day: usize, start: i64, end: i64) -> When {
        let at = |minute| self.place.clock.moment(self.day(day), minute);
        When::Hours(at(start), at(end))
    }

    fn hall(&self) -> Option<usize> {
        (self.options.rooms > 0).then_some(0)
    }

    fn foyer(&self) -> Option<usize> {
        self.options.rooms.checked_sub(1).filter(|last| *last >= 3)
    }

    /// Where an entry stands in the programme.
    fn order(&self, entry: &Entry) -> (i64, Option<usize>) {
        let start = match entry.when {
            When::Hours(start, _) => start,
            When::AllDay(first, _) => self.place.clock.moment(first, 0),
            When::Block(block) => {
                let (_, start, _) = PARTS[block % PARTS.len()];
                self.place.clock.moment(self.day(block / PARTS.len()), start)
            }
            When::Unknown => i64::MAX,
        };
        (start, entry.room)
    }

    /// Everything but the sessions that fill the rooms.
    fn special(&mut self) -> Vec<Entry> {
        let mut entries = self.past_midnight();
        entries.extend(self.moments());
        entries.extend(self.all_day());
        for number in 0..self.options.block_only {
            let block = self.random.below(self.options.days * PARTS.len());
            // Half of them know their room, though not their hour.
            let room = if number % 2 == 0 { self.small_room() } else { None };
            let kind = *self.random.pick(&[Kind::SideEvent, Kind::Workshop, Kind::RoundTable]);
            entries.push(self.session(kind, room, When::Block(block)));
        }
        for _ in 0..self.options.timeless {
            entries.push(self.session(Kind::Untold, None, When::Unknown));
        }
        let last = self.options.days - 1;
        entries.push(Entry::new(Kind::Opening, "Opening ceremony", self.hall(), self.hours(0, 540, 615)));
        entries.push(Entry::new(
            Kind::Closing,
            "Closing ceremony and prizes",
            self.hall(),
            self.hours(last, 1_035, 1_110),
        ));
        for day in 0..self.options.days {
            for (title, start, end) in [("Coffee", 615, 645), ("Lunch", 720, 810), ("Coffee", 900, 930)] {
                entries.push(Entry::new(Kind::Break, title, self.foyer(), self.hours(day, start, end)));
            }
            if day > 0 {
                let mut keynote = self.session(Kind::Plenary, self.hall(), self.hours(day, 540, 615));
                keynote.title = format!("Keynote: {}", keynote.title);
                entries.push(keynote);
            }
        }
        entries
    }

    /// A small room, or one of the others where there is none.
    fn small_room(&mut self) -> Option<usize> {
        let last = self.foyer()?;
        Some(self.random.within(last.div_ceil(2), last - 1))
    }

    fn past_midnight(&mut self) -> Vec<Entry> {
        let titles =
            ["Fado evening", "Dance on the river boat", "Congress party", "Film night", "Karaoke of the nations"];
        let mut entries = Vec::new();
        for number in 0..self.options.past_midnight {
            let day = number.saturating_sub(2) % self.options.days;
            let night = |start, end| self.hours(day, start, end);
            let (title, when) = match (number, night(22 * 60, 25 * 60 + 30)) {
                // Over the change of the clocks.
                (0, _) => ("Long night of public health", night(23 * 60, 28 * 60)),
                // To the second half past one, an hour after the first.
                (1, When::Hours(start, end)) => ("Night of the young statisticians", When::Hours(start, end + 60)),
                (_, when) => (titles[number % titles.len()], when),
            };
            // Each in a room of its own, while there are any.
            let room = self.foyer().and_then(|last| last.checked_sub(number + 1)).filter(|room| *room > 0);
            entries.push(Entry::new(Kind::Social, title, room, when));
        }
        entries
    }

    fn moments(&mut self) -> Vec<Entry> {
        let moments = [
            ("Doors open", 480),
            ("Deadline for the poster prize", 1_020),
            ("Registration for excursions closes", 1_080),
            ("Shuttle buses leave for the dinner", 1_170),
        ];
        let moment = |number: usize| {
            let (kind, round) = (number / self.options.days, number % self.options.days);
            let (title, minute) = moments[kind % moments.len()];
            let room = if kind == 0 { self.hall() } else { None };
            Entry::new(Kind::Notice, title, room, self.hours(round, minute, minute))
        };
        (0..self.options.moments).map(moment).collect()
    }

    fn all_day(&mut self) -> Vec<Entry> {
        let titles = [
            "Exhibition: publishers, instruments, open data",
            "Posters: first half",
            "Posters: second half",
            "Photographs: A century of censuses",
            "Childcare and quiet room",
        ];
        let days = self.options.days;
        let entry = |number: usize| {
            let (first, last) = match number % 3 {
                0 => (0, days - 1),
                1 => (0, (days - 1) / 2),
                _ => (days / 2, days / 2),
            };
            let last = (last > first).then(|| self.day(last));
            let title = titles[number % titles.len()];
            let kind = if title.starts_with("Childcare") { Kind::Notice } else { Kind::Exhibition };
            Entry::new(kind, title, self.foyer(), When::AllDay(self.day(first), last))
        };
        (0..self.options.all_day).map(entry).collect()
    }

    /// Sessions side by side, room by room.
    fn regular(&mut self, count: usize) -> Vec<Entry> {
        let openings = openings(self.random, self.options.days, self.options.rooms, count);
        openings.into_iter().map(|at| self.regular_at(at)).collect()
    }

    fn regular_at(&mut self, at: Opening) -> Entry {
        let kinds: &[Kind] = match at.room_use {
            Use::Hall | Use::Foyer => &[Kind::Panel, Kind::RoundTable],
            Use::Big => &[Kind::Talks, Kind::Talks, Kind::Panel],
            Use::Middle => &[Kind::Panel, Kind::Talks, Kind::RoundTable],
            Use::Small if at.start >= 1_140 => &[Kind::SideEvent],
            Use::Small => &[Kind::Workshop, Kind::Workshop, Kind::SideEvent, Kind::Talks, Kind::RoundTable],
        };
        let kind = if self.random.chance(2) { Kind::Untold } else { *self.random.pick(kinds) };
        self.session(kind, at.room, self.hours(at.day, at.start, at.end))
    }

    /// Sessions that begin in a room while another there goes on.
    fn doubles(&mut self, regular: &[Entry], count: usize) -> Vec<Entry> {
        let mut long: Vec<(Option<usize>, i64, i64)> = Vec::new();
        for entry in regular {
            if let When::Hours(start, end) = entry.when
                && entry.room.is_some()
                && end - start >= 60
            {
                long.push((entry.room, start, end));
            }
        }
        self.random.shuffle(&mut long);
        let double = |(room, start, end)| self.session(Kind::SideEvent, room, When::Hours(start + 30, end));
        long.into_iter().take(count).map(double).collect()
    }

    fn nowhere(&mut self, count: usize) -> Vec<Entry> {
        let openings = openings(self.random, self.options.days, 0, count);
        openings.into_iter().map(|at| self.regular_at(at)).collect()
    }

    /// Gives some sessions a title of several lines.
    fn lengthen(&mut self, entries: &mut [Entry]) {
        let mut order: Vec<usize> = (0..entries.len()).collect();
        self.random.shuffle(&mut order);
        for entry in order.into_iter().take(self.options.long_titles) {
            let theme = theme(entries[entry].theme);
            entries[entry].title = Writer { random: self.random }.long(theme);
        }
    }

    fn session(&mut self, kind: Kind, room: Option<usize>, when: When) -> Entry {
        let themes = self.options.tracks;
        let number = (themes > 0 && self.random.chance(96)).then(|| self.random.below(themes));
        let mut entry = Entry::new(kind, self.title(kind, theme(number)), room, when);
        entry.theme = number;
        entry
    }

    fn title(&mut self, kind: Kind, theme: &Theme) -> String {
        let mut writer = Writer { random: self.random };
        let mut draw = || if kind == Kind::Workshop { writer.workshop(theme) } else { writer.session(theme) };
        let mut title = draw();
        for _ in 0..ATTEMPTS {
            if !self.titles.contains(&title) {
                break;
            }
            title = draw();
        }
        self.titles.insert(title.clone());
        title
    }
}

/// What a session speaks of that belongs to no theme: the first.
pub(crate) fn theme(number: Option<usize>) -> &'static Theme {
    &THEMES[number.unwrap_or(0)]
}
