//! What the agenda shows, worked out from the address, the stars and the zone.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use plenary_core::agenda::{Finder, Found, NowLine, Schedule};
use plenary_core::civil::{Day, Instant, Transitions, Zone};
use plenary_core::model::{Dataset, MeetingId, SessionId};
use plenary_core::route::{AgendaFacet, AgendaQuery, AgendaView, Page};

use crate::browser::{clock, page, zone};
use crate::html::memo;
use crate::router::{Entry, Router};
use crate::stars::Stars;

/// The `tz` that stands for the visitor's own zone.
pub const LOCAL: &str = "local";

/// The words are read so long after the page is shown, for the first letter typed not to wait for them.
const AFTERWARDS: Duration = Duration::from_millis(200);

/// The finder of a meeting.
struct Read {
    data: &'static Dataset,
    meeting: MeetingId,
    finder: Finder,
}

thread_local! {
    /// The finder of the meeting shown last. It outlives the page, so that Back opens at once.
    static READ: RefCell<Option<Read>> = const { RefCell::new(None) };
}

/// The zone that times are shown in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// Its IANA name.
    pub name: String,
    /// Its offsets during the meeting; nothing for the meeting's own, which the data has.
    pub transitions: Option<Transitions>,
}

impl Shown {
    /// The zone as the core asks for it.
    pub fn zone(&self) -> Option<&dyn Zone> {
        self.transitions.as_ref().map(|zone| zone as &dyn Zone)
    }
}

/// What comes of the choices. All of it is worked out together: apart, each would be a memo of its own, for little work
/// saved and many bytes more.
#[derive(Debug, PartialEq)]
struct Outcome {
    shown: Shown,
    schedule: Schedule,
    found: Found,
}

/// What came of the choices.
struct Worked {
    outcome: Outcome,
    /// How often something else came of it.
    version: usize,
}

/// The agenda of a meeting.
#[derive(Clone, Copy)]
pub struct Agenda {
    pub data: &'static Dataset,
    pub meeting: MeetingId,
    pub stars: Stars,
    worked: StoredValue<Worked>,
    /// The version of what comes of the choices; to look at it works it out.
    version: Memo<Vec<usize>>,
    /// Today, as the number of days since the first of the calendar, and where the line of the present moment stands in
    /// that day. The lists follow it rather than the clock, so that they are not made anew with each tick.
    moment: Memo<Vec<usize>>,
    /// The present moment.
    pub now: ReadSignal<Option<Instant>>,
    router: Router,
}

impl Agenda {
    /// The agenda of a meeting, as the page's address wants it.
    pub fn new(data: &'static Dataset, meeting: MeetingId) -> Agenda {
        let router = Router::here();
        let stars = Stars::here();
        let sessions: Vec<SessionId> = data.sessions_of(meeting).collect();
        let place = Schedule::new(data, meeting, &sessions, None);
        let span = place.span();
        let own = data.meeting(meeting).time_zone.as_str();
        let nothing = Outcome { shown: Shown::default(), schedule: place, found: Found::default() };
        let worked = StoredValue::new(Worked { outcome: nothing, version: 0 });
        let version = memo(Box::new(move || {
            let query = query(router);
            let shown = shown(query.tz.as_deref(), own, span);
            let schedule = Schedule::new(data, meeting, &sessions, shown.zone());
            let is_starred = |session: SessionId| is_starred(data, stars, session);
            let found = change(data, meeting, |finder| {
                if !query.q.is_empty() {
                    finder.read(data);
                }
                finder.reschedule(&schedule);
                finder.find(&query, &is_starred)
            });
            worked.update_value(|worked| {
                let outcome = Outcome { shown, schedule, found };
                worked.version += usize::from(worked.outcome != outcome);
                worked.outcome = outcome;
            });
            vec![worked.with_value(|worked| worked.version)]
        }));
        if cfg!(target_arch = "wasm32") {
            set_timeout(move || change(data, meeting, |finder| finder.read(data)), AFTERWARDS);
        }
        let now = clock::ticking();
        let moment = memo(Box::new(move || {
            let Some(now) = now.get() else { return Vec::new() };
            version.get();
            worked.with_value(|worked| moment(&worked.outcome, now))
        }));
        Agenda { data, meeting, stars, worked, version, moment, now, router }
    }

    /// Looks at what came of the choices, tracked.
    fn worked<T>(&self, look: impl FnOnce(&Worked) -> T) -> T {
        self.version.get();
        self.worked.with_value(look)
    }

    /// Looks at the finder, tracked.
    pub fn finder<T>(&self, look: impl FnOnce(&Finder) -> T) -> T {
        self.version.get();
        change(self.data, self.meeting, |finder| look(finder))
    }

    /// Looks at the zone that times are shown in, tracked.
    pub fn shown<T>(&self, look: impl FnOnce(&Shown) -> T) -> T {
        self.worked(|worked| look(&worked.outcome.shown))
    }

    /// Looks at all sessions, seen in that zone; tracked.
    pub fn schedule<T>(&self, look: impl FnOnce(&Schedule) -> T) -> T {
        self.worked(|worked| look(&worked.outcome.schedule))
    }

    /// Looks at what matches the choices, tracked.
    pub fn found<T>(&self, look: impl FnOnce(&Found) -> T) -> T {
        self.worked(|worked| look(&worked.outcome.found))
    }

    /// What is chosen, tracked.
    pub fn query(&self) -> AgendaQuery {
        query(self.router)
    }

    /// Whether one's own agenda is shown, which is drawn day by day; one narrowed further is a list; tracked.
    pub fn is_plan(&self) -> bool {
        let query = self.query();
        query.mine && query.q.trim().is_empty() && query.facets.iter().all(Vec::is_empty)
    }

    /// Changes what is chosen.
    pub fn choose(&self, entry: Entry, change: &dyn Fn(&mut AgendaQuery)) {
        self.router.choose(self.page_with(change), entry);
    }

    /// The address of the agenda with another choice.
    pub fn href(&self, change: &dyn Fn(&mut AgendaQuery)) -> String {
        self.router.href(self.page_with(change))
    }

    fn page_with(&self, change: &dyn Fn(&mut AgendaQuery)) -> Page {
        let mut query = untrack(|| self.query());
        change(&mut query);
        Page::Agenda(Box::new(query))
    }

    /// Whether a session is starred, tracked.
    pub fn is_starred(&self, session: SessionId) -> bool {
        is_starred(self.data, self.stars, session)
    }

    /// The sessions that match, seen in the zone, tracked.
    pub fn matching(&self) -> Schedule {
        let sessions = self.found(|found| found.sessions.clone());
        self.shown(|shown| Schedule::new(self.data, self.meeting, &sessions, shown.zone()))
    }

    /// The present moment, tracked by where its line stands.
    pub fn line(&self) -> Option<Instant> {
        self.moment.track();
        self.now.get_untracked()
    }

    /// The one day that is chosen, tracked.
    pub fn day(&self) -> Option<Day> {
        match self.query().chosen(AgendaFacet::Day) {
            [day] => day.parse().ok(),
            _ => None,
        }
    }

    /// The day that the grid shows: the one chosen, else today, else the first; tracked.
    pub fn grid_day(&self) -> Option<Day> {
        let days = self.schedule(Schedule::days);
        let today = self.moment.with(|moment| moment.first().map(|day| Day::MIN.plus(*day as i64)));
        let is_there = |day: &Day| days.iter().any(|count| count.day == Some(*day));
        self.day().filter(is_there).or(today.filter(is_there)).or(days.first().and_then(|count| count.day))
    }

    /// How the agenda is drawn: as chosen, else as a grid where the window is wide and the day has rooms side by side;
    /// tracked.
    pub fn view(&self) -> AgendaView {
        let suits = || !page::is_narrow() && self.schedule(|all| all.has_parallel_rooms(self.grid_day()));
        match self.query().view {
            Some(view) => view,
            None if suits() => AgendaView::Grid,
            None => AgendaView::List,
        }
    }
}

/// Changes the finder of a meeting, which is made when it is first asked for.
fn change<T>(data: &'static Dataset, meeting: MeetingId, change: impl FnOnce(&mut Finder) -> T) -> T {
    READ.with_borrow_mut(|read| {
        let is_its = |read: &Read| std::ptr::eq(read.data, data) && read.meeting == meeting;
        let make = || {
            let sessions: Vec<SessionId> = data.sessions_of(meeting).collect();
            let place = Schedule::new(data, meeting, &sessions, None);
            Read { data, meeting, finder: Finder::new(data, meeting, &place) }
        };
        let kept = read.take().filter(is_its);
        change(&mut read.insert(kept.unwrap_or_else(make)).finder)
    })
}

/// Today, and where the line stands in it.
fn moment(outcome: &Outcome, now: Instant) -> Vec<usize> {
    let today = outcome.schedule.day_of(now, outcome.shown.zone());
    let mut moment = vec![(today.days() - Day::MIN.days()) as usize];
    let groups = outcome.schedule.list_day(Some(today)).groups;
    match outcome.schedule.now_line(&groups, now) {
        Some(NowLine::Before(group)) => moment.push(group),
        Some(NowLine::Within { group, session }) => moment.extend([group, session]),
        None => {}
    }
    moment
}

fn query(router: Router) -> AgendaQuery {
    router.with(|location| match &location.page {
        Page::Agenda(query) => (**query).clone(),
        _ => AgendaQuery::default(),
    })
}

fn is_starred(data: &Dataset, stars: Stars, session: SessionId) -> bool {
    let session = data.session(session);
    stars.has(session.meeting, &session.id)
}

/// The zone of a `tz`; the meeting's own for none, and for one that the browser does not know.
fn shown(tz: Option<&str>, own: &str, span: Option<(i64, i64)>) -> Shown {
    let meeting = || Shown { name: own.to_owned(), transitions: None };
    let name = match tz {
        None => return meeting(),
        Some(LOCAL) => zone::own(),
        Some(name) => Some(name.to_owned()),
    };
    let Some((name, (from, to))) = name.zip(span) else { return meeting() };
    match zone::transitions(&name, from, to) {
        Some(transitions) => Shown { name, transitions: Some(transitions) },
        None => meeting(),
    }
}
