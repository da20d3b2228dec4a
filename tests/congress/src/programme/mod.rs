//! `meetings/{id}.json`: the programme.

mod entries;
mod floor;
mod rooms;
mod timetable;
mod write;

pub(crate) use entries::{Entry, Kind, When};

use crate::clock::Clock;
use crate::options::Options;
use crate::random::Random;
use crate::words::subjects::THEMES;

/// A meeting of the series: where and when.
pub(crate) struct Place {
    pub id: &'static str,
    pub number: u16,
    pub ordinal: &'static str,
    /// What the ids of its sessions begin with: they are unique among all meetings.
    pub prefix: &'static str,
    pub city: &'static str,
    pub first: &'static str,
    pub clock: Clock,
}

/// The series, the congress last.
pub(crate) const SERIES: [Place; 3] = [
    Place {
        id: "wcph-7",
        number: 7,
        ordinal: "Seventh",
        prefix: "7-",
        city: "Kathmandu",
        first: "2024-04-18",
        // No change of clocks, and no whole hours.
        clock: Clock { zone: "Asia/Kathmandu", offsets: [345, 345], change: ("2024-04-18", 0) },
    },
    Place {
        id: "wcph-8",
        number: 8,
        ordinal: "Eighth",
        prefix: "8-",
        city: "New York",
        first: "2025-03-08",
        // At 2 in the first night, the clocks go to 3.
        clock: Clock { zone: "America/New_York", offsets: [-300, -240], change: ("2025-03-09", 7 * 60) },
    },
    Place {
        id: "wcph-9",
        number: 9,
        ordinal: "Ninth",
        prefix: "",
        city: "Lisbon",
        first: "2026-10-24",
        // At 2 in the first night, the clocks go back to 1.
        clock: Clock { zone: "Europe/Lisbon", offsets: [60, 0], change: ("2026-10-25", 60) },
    },
];

/// Of a hundred contributions to the congress, those for another organization than the person's own.
const MOVED: usize = 5;

/// A meeting with its entries in the order of time.
pub(crate) struct Meeting {
    place: &'static Place,
    options: Options,
    rooms: Vec<rooms::Room>,
    entries: Vec<Entry>,
}

/// The meetings of the series, the congress last. Nobody has the floor yet.
pub(crate) fn meetings(random: &mut Random, options: &Options) -> Vec<Meeting> {
    static PLACES: [Place; 3] = SERIES;
    let [earlier @ .., congress] = &PLACES;
    let first = earlier.len().saturating_sub(options.earlier);
    let mut meetings: Vec<Meeting> =
        earlier[first..].iter().map(|place| meeting(random, place, options.of_an_earlier_meeting())).collect();
    meetings.push(meeting(random, congress, Options { moved: MOVED, ..options.clone() }));
    meetings
}

fn meeting(random: &mut Random, place: &'static Place, mut options: Options) -> Meeting {
    options.days = options.days.max(1);
    options.tracks = options.tracks.min(THEMES.len());
    if options.people == 0 {
        options.contributions = 0;
    }
    let rooms = rooms::rooms(options.rooms);
    let mut entries = entries::entries(random, place, &options);
    floor::share(random, &mut entries, options.contributions);
    Meeting { place, options, rooms, entries }
}

/// How many people there are: each has a contribution to the congress, which comes last.
pub(crate) fn speakers(options: &Options, meetings: &[Meeting]) -> usize {
    meetings.last().map_or(0, |congress| congress.contributions().min(options.people))
}

impl Meeting {
    pub(crate) fn id(&self) -> &'static str {
        self.place.id
    }

    /// How many times somebody has the floor.
    fn contributions(&self) -> usize {
        self.entries.iter().map(|entry| entry.floor.len()).sum()
    }

    /// Decides who of so many people has the floor when. Where not all have, those from a position on do.
    pub(crate) fn give_the_floor(&mut self, random: &mut Random, people: usize, first: usize) {
        if people == 0 {
            self.entries.iter_mut().for_each(|entry| entry.floor.clear());
        } else {
            floor::assign(random, &mut self.entries, people, first);
        }
    }

    /// The sessions at which somebody has the floor: their ids, and who has it first.
    pub(crate) fn heard(&self) -> Vec<(&str, usize)> {
        let first = |entry: &Entry| entry.floor.first().copied();
        self.entries.iter().filter_map(|entry| Some((entry.id.as_str(), first(entry)?))).collect()
    }
}
