//! The numbers that an overview gives of a meeting.

use crate::directory::affiliations;
use crate::model::{Dataset, MeetingId};

/// How much there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Sessions of the meeting.
    pub sessions: usize,
    /// People with a contribution there.
    pub speakers: usize,
    /// Organizations that these people spoke for, counting each person's first-named.
    pub organizations: usize,
    /// Events of the roadmap.
    pub events: usize,
}

impl Numbers {
    /// The numbers of a meeting.
    pub fn of(data: &Dataset, meeting: MeetingId) -> Numbers {
        let speakers = data.speakers_of(meeting);
        let first = speakers.iter().filter_map(|person| affiliations(data, meeting, *person).first().copied());
        let mut organizations: Vec<_> = first.collect();
        organizations.sort_unstable();
        organizations.dedup();
        Numbers {
            sessions: data.sessions_of(meeting).count(),
            speakers: speakers.len(),
            organizations: organizations.len(),
            events: data.events.len(),
        }
    }
}
