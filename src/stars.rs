//! The starred sessions: what the visitor's device keeps of them, for all pages.

use std::time::Duration;

use leptos::prelude::*;
use plenary_core::model::{Dataset, MeetingId, SessionId};
use plenary_core::picks::{Picks, key, would_clash};

use crate::browser::storage;
use crate::strings::t;

/// How long a notice stands.
const READ: Duration = Duration::from_secs(8);

/// Why stars may be lost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Trouble {
    /// None is known.
    #[default]
    None,
    /// Storage is refused, or full: they hold as long as the page is open.
    Refused,
    /// What was kept could be read in part only.
    Damaged,
}

/// The starred sessions of every meeting. One for the whole app, in context.
#[derive(Clone, Copy)]
pub struct Stars {
    /// The picks of each meeting, by its position.
    kept: RwSignal<Vec<Picks>>,
    /// Under which key the device keeps those of each meeting.
    keys: StoredValue<Vec<String>>,
    trouble: RwSignal<Trouble>,
    /// What the last change means, to be read out.
    notice: RwSignal<String>,
}

impl Stars {
    /// None yet.
    pub fn new() -> Stars {
        let stars = Stars {
            kept: RwSignal::default(),
            keys: StoredValue::default(),
            trouble: RwSignal::default(),
            notice: RwSignal::default(),
        };
        storage::on_change_elsewhere(move || stars.read());
        stars
    }

    /// The stars of the app.
    ///
    /// # Panics
    /// Outside of the app's components.
    pub fn here() -> Stars {
        crate::app::Shared::here().stars
    }

    /// Turns to the meetings of a data set, which lies in a folder below the site's own data, or is that itself.
    pub fn open(&self, data: &Dataset, folder: Option<&str>) {
        self.keys.set_value(data.meetings.iter().map(|meeting| key(folder, &meeting.id)).collect());
        self.notice.set(String::new());
        self.read();
    }

    /// Reads what the device keeps.
    fn read(&self) {
        let mut trouble = if storage::is_allowed() { Trouble::None } else { Trouble::Refused };
        let mut kept = Vec::new();
        for key in self.keys.get_value() {
            let (picks, is_damaged) = Picks::read(&storage::read(&key).unwrap_or_default());
            if is_damaged {
                trouble = Trouble::Damaged;
            }
            kept.push(picks);
        }
        self.trouble.set(trouble);
        self.kept.set(kept);
    }

    /// The picks of a meeting, tracked.
    pub fn of(&self, meeting: MeetingId) -> Picks {
        self.kept.with(|kept| kept.get(meeting.position()).cloned().unwrap_or_default())
    }

    /// Whether a session of a meeting is starred, tracked.
    pub fn has(&self, meeting: MeetingId, id: &str) -> bool {
        self.kept.with(|kept| kept.get(meeting.position()).is_some_and(|picks| picks.has(id)))
    }

    /// Why stars may be lost, tracked.
    pub fn trouble(&self) -> Trouble {
        self.trouble.get()
    }

    /// What the last change means, tracked.
    pub fn notice(&self) -> String {
        self.notice.get()
    }

    /// Changes the picks of a meeting, and keeps them.
    pub fn change(&self, meeting: MeetingId, change: &dyn Fn(&mut Picks)) {
        let position = meeting.position();
        self.kept.update(|kept| {
            if let Some(picks) = kept.get_mut(position) {
                change(picks);
            }
        });
        let text = self.kept.with_untracked(|kept| kept.get(position).map(Picks::write).unwrap_or_default());
        let key = self.keys.with_value(|keys| keys.get(position).cloned());
        let is_kept = key.is_some_and(|key| storage::keep(&key, &text));
        self.trouble.set(if is_kept { Trouble::None } else { Trouble::Refused });
    }

    /// Stars a session, or takes its star back, and says what that means.
    pub fn toggle(&self, data: &'static Dataset, index: SessionId) {
        let session = data.session(index);
        self.change(session.meeting, &|picks| {
            picks.toggle(&session.id, &session.title);
        });
        let is_starred = untrack(|| self.has(session.meeting, &session.id));
        let clashes = if is_starred { untrack(|| self.clashes(data, index)) } else { Vec::new() };
        let titles: Vec<&str> = clashes.iter().map(|other| data.session(*other).title.as_str()).collect();
        self.tell(t().star_changed(is_starred, &session.title, &titles));
    }

    /// Shows a notice until it has been read.
    pub fn tell(&self, text: String) {
        let notice = self.notice;
        notice.set(text.clone());
        set_timeout(
            move || {
                if notice.with_untracked(|present| *present == text) {
                    notice.set(String::new());
                }
            },
            READ,
        );
    }

    /// The starred sessions that overlap with one, tracked.
    pub fn clashes(&self, data: &Dataset, index: SessionId) -> Vec<SessionId> {
        let meeting = data.session(index).meeting;
        let present = self.present(data, meeting);
        would_clash(data, &present, index)
    }

    /// The starred sessions that a meeting has, in the order of starring, tracked.
    pub fn present(&self, data: &Dataset, meeting: MeetingId) -> Vec<SessionId> {
        self.of(meeting).refresh(data, meeting).present
    }
}

impl Default for Stars {
    fn default() -> Self {
        Stars::new()
    }
}
