//! The sessions of the data set as entries of a calendar.

use super::{Calendar, Entry, Span};
use crate::agenda::MOST_DAYS;
use crate::civil::{Day, Instant};
use crate::model::{Dataset, Meeting, Role, Session, SessionId, Site};

/// What a calendar of sessions needs beside the data: its name, and words of the reader's language.
pub struct About<'a> {
    /// The name of the calendar.
    pub name: String,
    /// The present moment: DTSTAMP where a meeting does not tell when its edition was made.
    pub now: Instant,
    /// The absolute address of a session's page, where there is one.
    pub address: &'a dyn Fn(SessionId) -> Option<String>,
    /// Which session of which meeting it is: the first line of the description.
    pub standing: &'a dyn Fn(&Dataset, SessionId) -> String,
    /// For a session with a block and no hours: which part of the day that is, and that its own time is not known.
    pub part_of_day: &'a dyn Fn(&Dataset, SessionId) -> String,
    /// A person, by name, in their roles.
    pub person: &'a dyn Fn(&str, &[Role]) -> String,
}

/// The calendar of some sessions, in their order. Those with neither a time nor a block are left out and counted.
pub fn sessions(data: &Dataset, sessions: &[SessionId], about: &About) -> Calendar {
    let namespace = namespace(data.site.as_ref());
    let mut calendar = Calendar { name: about.name.clone(), ..Calendar::default() };
    for &index in sessions {
        match span(data, index) {
            Some(span) => calendar.entries.push(entry(data, index, span, &namespace, about)),
            None => calendar.left_out += 1,
        }
    }
    calendar
}

/// The first and the last day of a session, as its place counts them: those of its hours, else its whole days, else
/// the day of its block. What ends at midnight does not reach into the next day.
pub fn days(data: &Dataset, session: SessionId) -> Option<(Day, Day)> {
    Some(match span(data, session)? {
        Span::Days { first, last } => (first, last),
        Span::Hours { start, end } => {
            let first = start.local_day();
            let before_end = Instant::new(end.utc_seconds() - 1, end.offset_minutes()).unwrap_or(end);
            (first, before_end.local_day().max(first))
        }
    })
}

/// The days of some sessions, each once, in order; of one that lasts as if without end, the first ones, as in
/// [`crate::agenda::Schedule::days`].
pub fn days_of(data: &Dataset, sessions: &[SessionId]) -> Vec<Day> {
    let mut found: Vec<Day> = Vec::new();
    for (first, last) in sessions.iter().filter_map(|session| days(data, *session)) {
        let more = (last.days() - first.days()).min(MOST_DAYS - 1);
        for day in (0..=more).map(|day| first.plus(day)) {
            if let Err(place) = found.binary_search(&day) {
                found.insert(place, day);
            }
        }
    }
    found
}

fn span(data: &Dataset, index: SessionId) -> Option<Span> {
    let session = data.session(index);
    if let Some(hours) = &session.hours {
        return Some(Span::Hours { start: hours.start, end: hours.end });
    }
    if let Some(days) = &session.all_day {
        return Some(Span::Days { first: days.first, last: days.last });
    }
    data.block_of(index).map(|block| Span::Days { first: block.day, last: block.day })
}

fn entry(data: &Dataset, index: SessionId, span: Span, namespace: &str, about: &About) -> Entry {
    let session = data.session(index);
    let meeting = data.meeting(session.meeting);
    let url = (about.address)(index);
    Entry {
        uid: [&session.id, ".", &meeting.id, "@", namespace].concat(),
        sequence: meeting.edition,
        stamp: meeting.updated.unwrap_or(about.now),
        modified: meeting.updated,
        summary: session.title.clone(),
        description: description(data, index, about, url.as_deref()),
        location: location(data, index, meeting),
        url,
        category: session.track.and_then(|track| meeting.tracks.get(track)).map(|track| track.name.clone()),
        span,
        is_tentative: false,
    }
}

/// Which session it is, what is known of its time, who takes part, and its page: some programs do not show URL.
fn description(data: &Dataset, index: SessionId, about: &About, url: Option<&str>) -> String {
    let session = data.session(index);
    let mut text = (about.standing)(data, index);
    let mut add = |line: &str| {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(line);
    };
    if has_block_only(session) {
        add(&(about.part_of_day)(data, index));
    }
    for person in data.speakers_in(index) {
        let mut roles = Vec::new();
        for part in &session.contributions {
            if part.person == person && !roles.contains(&part.role) {
                roles.push(part.role);
            }
        }
        add(&(about.person)(&data.person(person).name, &roles));
    }
    if let Some(url) = url {
        add(url);
    }
    text
}

fn has_block_only(session: &Session) -> bool {
    session.hours.is_none() && session.all_day.is_none()
}

/// The room and its building, else the room of the block; and the place of the meeting.
fn location(data: &Dataset, index: SessionId, meeting: &Meeting) -> String {
    let mut text = String::new();
    let mut add = |part: Option<&str>| {
        if let Some(part) = part.filter(|part| !part.is_empty()) {
            if !text.is_empty() {
                text.push_str(", ");
            }
            text.push_str(part);
        }
    };
    match data.session(index).room.and_then(|room| meeting.rooms.get(room)) {
        Some(room) => {
            add(Some(&room.name));
            add(room.building.as_deref());
        }
        None => add(data.block_of(index).and_then(|block| Some(block.room.as_ref()?.text.as_str()))),
    }
    add(Some(&meeting.place));
    text
}

/// What tells the entries of a site from those of all others: its `namespace`, else its title in ASCII, small letters
/// and digits joined by hyphens, others by their code, and `.plenary` after it ("Café 2017" gives `cafe9-2017.plenary`).
///
/// Calendars know an entry again by its UID, of which this is a part. A site that may change its title should have a
/// namespace. It is not made by [`crate::text::fold`], since that may learn.
pub fn namespace(site: Option<&Site>) -> String {
    let Some(site) = site else { return "plenary".to_owned() };
    if let Some(given) = site.namespace.as_deref().filter(|given| !given.is_empty()) {
        return given.to_owned();
    }
    let mut name = String::new();
    for letter in site.title.chars() {
        match letter {
            _ if letter.is_ascii_alphanumeric() => name.push(letter.to_ascii_lowercase()),
            _ if !letter.is_ascii() => name.push_str(&format!("{:x}", u32::from(letter))),
            _ if name.ends_with('-') || name.is_empty() => {}
            _ => name.push('-'),
        }
    }
    let name = name.trim_end_matches('-');
    [name, if name.is_empty() { "plenary" } else { ".plenary" }].concat()
}
