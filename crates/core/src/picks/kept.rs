//! Picks as the visitor's device keeps them.

use crate::model::{Dataset, MeetingId, SessionId};
use crate::route::escape::{escape, unescape};

/// The first line of a text of picks. A change of the format changes it together with that of [`key`].
const VERSION: &str = "1";

/// A starred session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// The id of the session.
    pub id: String,
    /// The title that it had when it was last seen.
    pub title: String,
}

/// The starred sessions of one meeting, each once, in the order of starring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picks(Vec<Pick>);

/// What the data has of the picks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refreshed {
    /// Those that the meeting has, in the order of starring.
    pub present: Vec<SessionId>,
    /// Those that it no longer has, in the order of starring.
    pub vanished: Vec<Pick>,
    /// Whether a title has changed, so that the picks are to be kept anew.
    pub is_changed: bool,
}

/// Under which key a device keeps the picks of a meeting: one for each data set, by the folder that its data comes
/// from (nothing for the site's own), and each meeting.
pub fn key(data_folder: Option<&str>, meeting: &str) -> String {
    let mut key = "plenary:1:stars:".to_owned();
    escape(data_folder.unwrap_or_default(), &mut key);
    key.push(':');
    escape(meeting, &mut key);
    key
}

impl Picks {
    /// Reads what [`Picks::write`] has written. Of a damaged text, the lines that can be read count; whether it is
    /// damaged is told beside. An empty text has no picks and is sound; one of another version has none and is not.
    pub fn read(text: &str) -> (Picks, bool) {
        let mut picks = Picks::default();
        let mut lines = text.lines();
        if lines.next() == Some(VERSION) {
            for line in lines {
                if let Some((id, title)) = line.split_once('=') {
                    picks.enter(&unescape(id), &unescape(title));
                }
            }
        }
        // What is sound is written in one way alone.
        let is_damaged = !text.is_empty() && picks.write() != text;
        (picks, is_damaged)
    }

    /// The picks as text: a line with the version, then one for each pick.
    pub fn write(&self) -> String {
        let mut text = VERSION.to_owned();
        text.push('\n');
        for pick in &self.0 {
            escape(&pick.id, &mut text);
            text.push('=');
            escape(&pick.title, &mut text);
            text.push('\n');
        }
        text
    }

    /// The picks of some sessions.
    pub fn of(data: &Dataset, sessions: &[SessionId]) -> Picks {
        let mut picks = Picks::default();
        for session in sessions {
            let session = data.session(*session);
            picks.enter(&session.id, &session.title);
        }
        picks
    }

    /// All of them, in the order of starring.
    pub fn all(&self) -> &[Pick] {
        &self.0
    }

    /// The ids for a link that carries the picks to another device.
    pub fn ids(&self) -> Vec<String> {
        self.0.iter().map(|pick| pick.id.clone()).collect()
    }

    /// Whether a session is starred.
    pub fn has(&self, id: &str) -> bool {
        self.0.iter().any(|pick| pick.id == id)
    }

    /// Stars a session, or takes its star away. Says whether it is starred now.
    pub fn toggle(&mut self, id: &str, title: &str) -> bool {
        self.enter(id, title) || {
            self.forget(id);
            false
        }
    }

    /// Adds those picks of another list that are not in this one, after its own.
    pub fn add(&mut self, other: &Picks) {
        for pick in &other.0 {
            self.enter(&pick.id, &pick.title);
        }
    }

    /// Puts the picks of another list in place of these.
    pub fn replace(&mut self, other: &Picks) {
        self.0.clone_from(&other.0);
    }

    /// Takes the star of a session away, be it there or vanished.
    pub fn forget(&mut self, id: &str) {
        self.0.retain(|pick| pick.id != id);
    }

    /// Looks the picks up in the data, and takes over the titles of today.
    pub fn refresh(&mut self, data: &Dataset, meeting: MeetingId) -> Refreshed {
        let mut refreshed = Refreshed::default();
        for pick in &mut self.0 {
            let Some(index) = session_of(data, meeting, &pick.id) else {
                refreshed.vanished.push(pick.clone());
                continue;
            };
            refreshed.present.push(index);
            let title = &data.session(index).title;
            if pick.title != *title {
                pick.title.clone_from(title);
                refreshed.is_changed = true;
            }
        }
        refreshed
    }

    /// Adds a pick unless there is one with its id, or it has none. Says whether it did.
    fn enter(&mut self, id: &str, title: &str) -> bool {
        let is_new = !id.is_empty() && !self.has(id);
        if is_new {
            self.0.push(Pick { id: id.to_owned(), title: title.to_owned() });
        }
        is_new
    }
}

/// The session of a meeting with an id.
pub(super) fn session_of(data: &Dataset, meeting: MeetingId, id: &str) -> Option<SessionId> {
    data.find_session(id).filter(|session| data.session(*session).meeting == meeting)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::super::testing::{dataset, titled};
    use super::*;

    fn picks(pairs: &[(&str, &str)]) -> Picks {
        let mut picks = Picks::default();
        for (id, title) in pairs {
            assert!(picks.toggle(id, title), "{id}");
        }
        picks
    }

    fn any_picks() -> impl Strategy<Value = Picks> {
        prop::collection::vec(("[a-c]{1,2}|\\PC{1,3}|[\r\n%=&+ ]{1,3}", ".{0,6}|[\r\n%=&+ ]{0,3}"), 0..8).prop_map(
            |all| {
                let mut picks = Picks::default();
                for (id, title) in &all {
                    picks.enter(id, title);
                }
                picks
            },
        )
    }

    #[test]
    fn each_data_set_and_meeting_has_a_key_of_its_own() {
        assert_eq!(key(None, "cm-15"), "plenary:1:stars::cm-15");
        assert_eq!(key(Some("demo/congress"), "cm-15"), "plenary:1:stars:demo%2Fcongress:cm-15");
        assert_ne!(key(Some("a:b"), "c"), key(Some("a"), "b:c"));
        assert_ne!(key(Some("a"), ""), key(None, "a"));
    }

    #[test]
    fn picks_are_written_line_by_line() {
        let text = picks(&[("iii", "Łukasz & Đặng"), ("iv", "")]).write();
        assert_eq!(text, "1\niii=%C5%81ukasz%20%26%20%C4%90%E1%BA%B7ng\niv=\n");
    }

    #[test]
    fn of_a_damaged_text_what_can_be_read_counts() {
        let both = picks(&[("iii", "Three"), ("iv", "Four")]);
        for (text, expected, is_damaged) in [
            ("", picks(&[]), false),
            ("1\n", picks(&[]), false),
            ("1\niii=Three\niv=Four\n", both.clone(), false),
            ("1\niii=Three\niv=Four", both.clone(), true),
            ("1\r\niii=Three\r\niv=Four\r\n", both.clone(), true),
            ("1\niii=Three\nwhat is this\n\niv=Four\niii=Again\n=nobody\n", both, true),
            ("1\niii=Thr%E", picks(&[("iii", "Thr%E")]), true),
            ("1\niii=%FF\n", picks(&[("iii", "\u{fffd}")]), true),
            ("2\niii=Three\n", picks(&[]), true),
            ("iii=Three\n", picks(&[]), true),
            ("[\"iii\"]", picks(&[]), true),
            ("\n", picks(&[]), true),
            ("null", picks(&[]), true),
        ] {
            assert_eq!(Picks::read(text), (expected, is_damaged), "{text:?}");
        }
    }

    #[test]
    fn a_new_edition_renames_moves_and_removes_sessions() {
        let old = titled(&[("i", "Opening"), ("ii", "Gómez speaks"), ("iii", "Closing")]);
        let meeting = old.find_meeting("m").unwrap();
        let sessions: Vec<SessionId> = ["iii", "ii", "i"].iter().filter_map(|id| old.find_session(id)).collect();
        let mut kept = Picks::of(&old, &sessions);
        assert_eq!(kept.refresh(&old, meeting), Refreshed { present: sessions, ..Refreshed::default() });

        let new = titled(&[("iii", "Closing, with music"), ("i", "Opening")]);
        let refreshed = kept.refresh(&new, meeting);
        let ids: Vec<&str> = refreshed.present.iter().map(|session| new.session(*session).id.as_str()).collect();
        assert_eq!(ids, ["iii", "i"]);
        assert_eq!(refreshed.vanished, [Pick { id: "ii".to_owned(), title: "Gómez speaks".to_owned() }]);
        assert!(refreshed.is_changed);
        assert_eq!(kept.all()[0].title, "Closing, with music");
        assert!(!kept.refresh(&new, meeting).is_changed);
        assert_eq!(kept.all().len(), 3, "what has vanished is kept until it is let go");
        kept.forget("ii");
        assert_eq!(kept.ids(), ["iii", "i"]);
    }

    #[test]
    fn the_session_of_another_meeting_is_none_of_this_one() {
        let data = dataset(&[("m", r#"{"id": "i", "title": "I"}"#), ("n", r#"{"id": "n-i", "title": "I"}"#)]);
        let mut kept = picks(&[("n-i", "I"), ("i", "I")]);
        let refreshed = kept.refresh(&data, data.find_meeting("m").unwrap());
        assert_eq!(refreshed.present, data.find_session("i").into_iter().collect::<Vec<_>>());
        assert_eq!(refreshed.vanished.len(), 1);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(picks in any_picks()) {
            prop_assert_eq!(Picks::read(&picks.write()), (picks, false));
        }

        #[test]
        fn any_text_is_read_and_then_sound(text in "(1\n)?([a-c=%\n]|\\PC){0,40}") {
            let (picks, _) = Picks::read(&text);
            prop_assert_eq!(Picks::read(&picks.write()), (picks, false));
        }

        #[test]
        fn a_text_cut_anywhere_loses_no_earlier_pick(picks in any_picks(), cut in any::<prop::sample::Index>()) {
            let text = picks.write();
            let cut = cut.index(text.len());
            let (read, is_damaged) = Picks::read(&text[..cut]);
            let whole = text[..cut].lines().count().saturating_sub(2);
            prop_assert!(read.all().len() >= whole.min(picks.all().len()));
            prop_assert_eq!(&read.all()[..whole.min(read.all().len())], &picks.all()[..whole.min(read.all().len())]);
            prop_assert!(is_damaged || cut == 0 || text[..cut].ends_with('\n'));
        }

        #[test]
        fn stars_are_as_often_toggled(steps in prop::collection::vec("[a-d]", 0..20)) {
            let mut picks = Picks::default();
            let mut turns: BTreeMap<&str, usize> = BTreeMap::new();
            for id in &steps {
                let turns = turns.entry(id).or_default();
                *turns += 1;
                prop_assert_eq!(picks.toggle(id, "T"), *turns % 2 == 1);
            }
            for (id, turns) in turns {
                prop_assert_eq!(picks.has(id), turns % 2 == 1);
            }
            let place = |id: &str| steps.iter().rposition(|step| step == id);
            prop_assert!(picks.all().is_sorted_by_key(|pick| place(&pick.id)));
        }

        #[test]
        fn adding_keeps_all_and_the_order_of_both(one in any_picks(), other in any_picks()) {
            let mut sum = one.clone();
            sum.add(&other);
            prop_assert_eq!(&sum.all()[..one.all().len()], one.all());
            let rest: Vec<&Pick> = other.all().iter().filter(|pick| !one.has(&pick.id)).collect();
            prop_assert_eq!(sum.all()[one.all().len()..].iter().collect::<Vec<_>>(), rest);
            let again = sum.clone();
            sum.add(&other);
            prop_assert_eq!(&sum, &again);
            sum.replace(&other);
            prop_assert_eq!(sum, other);
        }
    }
}
