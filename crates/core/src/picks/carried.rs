//! Picks that a link carries from another device.

use super::Picks;
use super::kept::session_of;
use crate::model::{Dataset, MeetingId, SessionId};

/// What a link with picks would do to those of this device, so that the page can ask: add or replace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// The sessions of the link that the meeting has, in the order of the link: all that is left after replacing.
    pub sessions: Vec<SessionId>,
    /// Those of them that are not starred here yet: what adding adds.
    pub new: Vec<SessionId>,
    /// How many of them are starred here already.
    pub known: usize,
    /// The ids that no session of the meeting has, in the order of the link.
    pub unknown: Vec<String>,
    /// How many picks of this device are not in the link: what replacing takes away.
    pub missing: usize,
}

impl Carried {
    /// Compares the ids of a link, each of which counts once, with the picks of this device.
    pub fn new(data: &Dataset, meeting: MeetingId, picks: &Picks, ids: &[String]) -> Carried {
        let mut carried = Carried::default();
        for (place, id) in ids.iter().enumerate() {
            if ids[..place].contains(id) {
                continue;
            }
            let Some(session) = session_of(data, meeting, id) else {
                carried.unknown.push(id.clone());
                continue;
            };
            carried.sessions.push(session);
            if picks.has(id) {
                carried.known += 1;
            } else {
                carried.new.push(session);
            }
        }
        carried.missing = picks.all().iter().filter(|pick| !ids.contains(&pick.id)).count();
        carried
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::titled;
    use super::*;

    #[test]
    fn a_link_is_compared_with_what_is_starred() {
        let data = titled(&[("i", "One"), ("ii", "Two"), ("iii", "Three")]);
        let meeting = data.find_meeting("m").unwrap();
        let session = |id: &str| data.find_session(id).unwrap();
        let mut picks = Picks::of(&data, &[session("i"), session("iii")]);
        picks.toggle("gone", "Gone");
        let ids = ["ii", "nowhere", "i", "ii"].map(str::to_owned);
        let carried = Carried::new(&data, meeting, &picks, &ids);
        assert_eq!(
            carried,
            Carried {
                sessions: vec![session("ii"), session("i")],
                new: vec![session("ii")],
                known: 1,
                unknown: vec!["nowhere".to_owned()],
                missing: 2,
            }
        );
        picks.add(&Picks::of(&data, &carried.new));
        assert_eq!(picks.ids(), ["i", "iii", "gone", "ii"]);
        picks.replace(&Picks::of(&data, &carried.sessions));
        assert_eq!(picks.ids(), ["ii", "i"]);
        assert_eq!(Carried::new(&data, meeting, &picks, &picks.ids()).new, []);
        assert_eq!(Carried::new(&data, meeting, &picks, &[]), Carried { missing: 2, ..Carried::default() });
    }
}
