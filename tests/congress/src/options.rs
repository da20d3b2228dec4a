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
    /// Organizations, at least one, at most 720.
    pub organizations: usize,
    /// Tracks, at most 14.
    pub tracks: usize,
    /// Earlier meetings of the series, small and in other zones, at most two. Their sessions and contributions are
    /// not among those above.
    pub earlier: usize,
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
            double_bookings: 5,
            past_midnight: 6,
            moments: 6,
            all_day: 5,
            block_only: 15,
            timeless: 4,
            long_titles: 20,
        }
    }
}

/// No option has that name.
#[derive(Debug, PartialEq, Eq)]
pub struct UnknownOption(String);

impl fmt::Display for UnknownOption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no option is called “{}”", self.0)
    }
}

impl Error for UnknownOption {}

impl Options {
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
            "double-bookings" => &mut self.double_bookings,
            "past-midnight" => &mut self.past_midnight,
            "moments" => &mut self.moments,
            "all-day" => &mut self.all_day,
            "block-only" => &mut self.block_only,
            "timeless" => &mut self.timeless,
            "long-titles" => &mut self.long_titles,
            _ => return Err(UnknownOption(name.to_owned())),
        };
        *field = value;
        Ok(())
    }

    /// Those of an earlier meeting.
    pub(crate) fn of_an_earlier_meeting(&self) -> Options {
        Options {
            days: 2,
            rooms: 5,
            sessions: 24,
            contributions: 60,
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
