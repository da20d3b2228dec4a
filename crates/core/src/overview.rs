//! The numbers that an overview gives of a meeting.

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
        let mut organizations = vec![false; data.organizations.len()];
        // The organization that each person named first.
        let mut firsts = vec![None; data.people.len()];
        for session in data.sessions_of(meeting) {
            for part in &data.session(session).contributions {
                let first = &mut firsts[part.person.position()];
                *first = first.or(part.organizations.first().copied());
            }
        }
        firsts.into_iter().flatten().for_each(|first| organizations[first.position()] = true);
        Numbers {
            sessions: data.sessions_of(meeting).count(),
            speakers: data.speakers_of(meeting).len(),
            organizations: organizations.into_iter().filter(|present| *present).count(),
            events: data.events.len(),
        }
    }
}
