//! How big the congress is.

use std::error::Error;
use std::fmt;

/// What there is, and how much of it. Where the numbers do not go together, those of sessions and contributions count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// What everything is drawn from.
    pub seed: u64,
    /// Days of the congress, at least one. The clocks go back in the first night.
    pub days: usize,
    /// Rooms. The first is the great hall, and of four or more the last the foyer.
    pub rooms: usize,
    /// Sessions of the congress, breaks and receptions among them. What finds no room stands without one.
    pub sessions: usize,
    /// Contributions to the sessions of the congress; none where no session takes any, or nobody is there.
    pub contributions: usize,
    /// People, at most as many as contributions, since each has one.
    pub people: usize,
    /// Organizations, at least one, at most 2,000.
    pub organizations: usize,
    /// Tracks, at most 14.
    pub tracks: usize,
    /// Earlier meetings of the series, small and in other zones, at most two. Their sessions and contributions are
    /// not among those above.
    pub earlier: usize,
    /// Sessions of each earlier meeting.
    pub earlier_sessions: usize,
    /// Contributions to each, one of each person while there are enough.
    pub earlier_contributions: usize,
    /// Of those who speak at an earlier meeting, how many did not at the one before.
    pub newcomers: usize,
    /// Of a hundred contributions to an earlier meeting, those for another organization than at the congress.
    pub moved: usize,
    /// Sessions that overlap with another of their room.
    pub double_bookings: usize,
    /// Social events that end on the next day.
    pub past_midnight: usize,
    /// Entries without length: doors open, deadlines.
    pub moments: usize,
    /// Entries that last all day, some over several days.
    pub all_day: usize,
    /// Sessions of which only the part of the day is known.
    pub block_only: usize,
    /// Sessions of which no time is known.
    pub timeless: usize,
    /// Sessions with a title of several lines.
    pub long_titles: usize,
    /// Of a hundred people, those with a picture.
    pub images: usize,
    /// People with a picture that is not among the files.
    pub missing_images: usize,
    /// Events of the roadmap, at least 30.
    pub events: usize,
    /// Lanes of the roadmap, at least 5, at most 61.
    pub lanes: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            seed: 9,
            days: 4,
            rooms: 70,
            sessions: 1_000,
            contributions: 3_000,
            people: 2_400,
            organizations: 400,
            tracks: 12,
            earlier: 2,
            earlier_sessions: 24,
            earlier_contributions: 60,
            newcomers: 0,
            moved: 5,
            double_bookings: 5,
            past_midnight: 6,
            moments: 6,
            all_day: 5,
            block_only: 15,
            timeless: 4,
            long_titles: 20,
            images: 15,
            missing_images: 0,
            events: 30,
            lanes: 5,
        }
    }
}

/// No option or profile has that name.
#[derive(Debug, PartialEq, Eq)]
pub struct UnknownOption(String);

impl fmt::Display for UnknownOption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no option is called “{}”", self.0)
    }
}

impl Error for UnknownOption {}

impl Options {
    /// Those of a congress that ten thousand people speak at, with a roadmap of thirty years.
    pub fn crowd() -> Options {
        Options {
            rooms: 90,
            sessions: 1_200,
            contributions: 12_000,
            people: 10_000,
            organizations: 700,
            earlier_sessions: 120,
            earlier_contributions: 900,
            newcomers: 600,
            moved: 35,
            events: 5_000,
            lanes: 40,
            ..Options::default()
        }
    }

    /// Those of a meeting of forty people with pictures, of which two are missing.
    pub fn gallery() -> Options {
        Options {
            days: 2,
            rooms: 9,
            sessions: 60,
            contributions: 90,
            people: 40,
            organizations: 60,
            images: 100,
            missing_images: 2,
            ..Options::default()
        }
    }

    /// Those that go by a name: "congress" are the default ones, besides which there are "crowd" and "gallery".
    ///
    /// # Errors
    /// When none do.
    pub fn named(profile: &str) -> Result<Options, UnknownOption> {
        Ok(match profile {
            "congress" => Options::default(),
            "crowd" => Options::crowd(),
            "gallery" => Options::gallery(),
            _ => return Err(UnknownOption(profile.to_owned())),
        })
    }

    /// Sets the number with that name ("double-bookings").
    ///
    /// # Errors
    /// When there is none.
    pub fn set(&mut self, name: &str, value: usize) -> Result<(), UnknownOption> {
        let field = match name {
            "seed" => {
                self.seed = value as u64;
                return Ok(());
            }
            "days" => &mut self.days,
            "rooms" => &mut self.rooms,
            "sessions" => &mut self.sessions,
            "contributions" => &mut self.contributions,
            "people" => &mut self.people,
            "organizations" => &mut self.organizations,
            "tracks" => &mut self.tracks,
            "earlier" => &mut self.earlier,
            "earlier-sessions" => &mut self.earlier_sessions,
            "earlier-contributions" => &mut self.earlier_contributions,
            "newcomers" => &mut self.newcomers,
            "moved" => &mut self.moved,
            "double-bookings" => &mut self.double_bookings,
            "past-midnight" => &mut self.past_midnight,
            "moments" => &mut self.moments,
            "all-day" => &mut self.all_day,
            "block-only" => &mut self.block_only,
            "timeless" => &mut self.timeless,
            "long-titles" => &mut self.long_titles,
            "images" => &mut self.images,
            "missing-images" => &mut self.missing_images,
            "events" => &mut self.events,
            "lanes" => &mut self.lanes,
            _ => return Err(UnknownOption(name.to_owned())),
        };
        *field = value;
        Ok(())
    }

    /// Those of an earlier meeting.
    pub(crate) fn of_an_earlier_meeting(&self) -> Options {
        Options {
            days: 2,
            // More rooms where five would not do.
            rooms: self.earlier_sessions.div_ceil(8).max(5),
            sessions: self.earlier_sessions,
            contributions: self.earlier_contributions,
            double_bookings: 0,
            past_midnight: 2,
            moments: 1,
            all_day: 1,
            block_only: 1,
            timeless: 0,
            long_titles: 1,
            ..self.clone()
        }
    }
}
