//! The congress as it is without further options: nothing wrong in it, its numbers, and everything awkward that it is to
//! have.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use plenary_congress::{Options, congress, write_to};
use plenary_core::civil::{Day, Instant, Weekday};
use plenary_core::model::{Dataset, Meeting, OrganizationKind, Role, Session, SessionKind};

fn data() -> &'static Dataset {
    static DATA: OnceLock<Dataset> = OnceLock::new();
    DATA.get_or_init(|| {
        let (data, problems) = common::read(&Options::default());
        assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
        data
    })
}

/// The congress itself, the meeting that is shown first.
fn meeting() -> &'static Meeting {
    data().meeting(data().chosen_meeting(None).unwrap())
}

fn sessions() -> Vec<&'static Session> {
    data().sessions_of(data().chosen_meeting(None).unwrap()).map(|index| data().session(index)).collect()
}

fn hours(session: &Session) -> Option<(Instant, Instant)> {
    session.hours.as_ref().map(|hours| (hours.start, hours.end))
}

fn count(holds: impl Fn(&Session) -> bool) -> usize {
    sessions().into_iter().filter(|session| holds(session)).count()
}

#[test]
fn the_numbers_are_as_asked() {
    assert_eq!(sessions().len(), 1_000);
    assert_eq!(sessions().iter().map(|session| session.contributions.len()).sum::<usize>(), 3_000);
    assert_eq!((meeting().rooms.len(), meeting().tracks.len()), (70, 12));
    assert_eq!((data().people.len(), data().organizations.len()), (2_400, 400));
    assert_eq!((data().meetings.len(), data().events.len(), data().lanes.len()), (3, 30, 5));
    assert!(data().people.iter().filter(|person| person.image.is_some()).count() > 300);
    let has_country =
        |kind| data().organizations.iter().filter(|one| one.kind == kind).all(|one| one.country.is_some());
    assert!(has_country(OrganizationKind::Academia) && has_country(OrganizationKind::PrivateSector));
    let days: BTreeSet<Day> = sessions().into_iter().filter_map(hours).map(|(start, _)| start.local_day()).collect();
    assert_eq!(days.len(), 4);
    assert_eq!(meeting().date.to_string(), "2026-10-24/2026-10-27");
}

#[test]
fn awkward_sessions_are_there_in_their_numbers() {
    let lasts_past_midnight = |session: &Session| {
        hours(session).is_some_and(|(start, end)| start.local_day() < end.local_day() && end.local_time() != (0, 0))
    };
    assert_eq!(count(lasts_past_midnight), 6);
    assert_eq!(count(|session| hours(session).is_some_and(|(start, end)| start == end)), 6);
    assert_eq!(count(|session| session.all_day.is_some()), 5);
    assert!(count(|session| session.all_day.as_ref().is_some_and(|days| days.first < days.last)) >= 2);
    assert_eq!(count(|session| session.block.is_some() && session.hours.is_none()), 15);
    let has_no_time =
        |session: &Session| session.block.is_none() && session.hours.is_none() && session.all_day.is_none();
    assert_eq!(count(has_no_time), 4);
    assert_eq!(count(|session| session.title.chars().count() > 250), 20);
    assert_eq!(double_bookings(&sessions()), 5);
    assert_eq!(count(|session| session.hours.is_some() && session.room.is_none() && session.kind.is_some()), 0);
    assert!(count(|session| session.kind.is_none() && session.hours.is_some()) > 10);
    assert!(count(|session| session.track.is_none() && !session.contributions.is_empty()) > 10);
}

/// Pairs of sessions that share a room for some time.
fn double_bookings(sessions: &[&Session]) -> usize {
    let overlap = |one: &Session, other: &Session| match (hours(one), hours(other)) {
        (Some((start, end)), Some((other_start, other_end))) => start < other_end && other_start < end,
        _ => false,
    };
    let pairs = (0..sessions.len()).flat_map(|one| (0..one).map(move |other| (sessions[one], sessions[other])));
    pairs.filter(|(one, other)| one.room.is_some() && one.room == other.room && overlap(one, other)).count()
}

/// The last Sunday of a month of 31 days, or the second of a month.
fn sunday(year: i32, month: u8, is_last: bool) -> Day {
    let days = (1..=31).filter_map(|day| Day::new(year, month, day).ok());
    let mut sundays: Vec<Day> = days.filter(|day| day.weekday() == Weekday::Sunday).collect();
    if is_last { sundays.pop().unwrap() } else { sundays.remove(1) }
}

#[test]
fn clocks_show_what_the_zones_have() {
    let second = |day: Day, hour: i64| day.days() * 86_400 + hour * 3_600;
    let lisbon = second(sunday(2026, 10, true), 1);
    let new_york = second(sunday(2025, 3, false), 7);
    let mut seen = BTreeMap::new();
    for session in &data().sessions {
        let zone = data().meeting(session.meeting).time_zone.as_str();
        for moment in hours(session).into_iter().flat_map(|(start, end)| [start, end]) {
            let at = moment.utc_seconds();
            let offset = match zone {
                "Europe/Lisbon" if at < lisbon => 60,
                "Europe/Lisbon" => 0,
                "America/New_York" if at < new_york => -300,
                "America/New_York" => -240,
                "Asia/Kathmandu" => 345,
                _ => panic!("{zone}"),
            };
            assert_eq!(moment.offset_minutes(), offset, "{}: {moment}", session.id);
            *seen.entry((zone, offset)).or_insert(0) += 1;
        }
    }
    assert_eq!(seen.len(), 5, "{seen:?}");
}

#[test]
fn sessions_end_in_the_hour_that_comes_twice_and_go_over_the_one_left_out() {
    let ends: Vec<String> = data().sessions.iter().filter_map(hours).map(|(_, end)| end.to_string()).collect();
    for end in ["2026-10-25T01:30:00+01:00", "2026-10-25T01:30:00Z", "2025-03-09T04:00:00-04:00"] {
        assert!(ends.iter().any(|written| written == end), "{end}");
    }
}

#[test]
fn few_rooms_are_full_all_day_and_many_have_a_session_or_two() {
    let mut held: BTreeMap<(usize, Day), usize> = BTreeMap::new();
    for session in sessions() {
        if let (Some(room), Some((start, _))) = (session.room, hours(session)) {
            *held.entry((room, start.local_day())).or_default() += 1;
        }
    }
    let rooms_with = |least: usize, most: usize| held.values().filter(|count| (least..=most).contains(*count)).count();
    assert!((28..60).contains(&rooms_with(8, 12)), "{held:?}");
    assert!(rooms_with(1, 2) > 120, "{held:?}");
    let rooms: BTreeSet<usize> = held.keys().map(|(room, _)| *room).collect();
    assert_eq!(rooms.len(), 70);
}

#[test]
fn roles_and_kinds_are_all_there() {
    use Role::{Closing, Discussant, Moderator, Opening, Speaker};
    let contributions: Vec<_> = sessions().into_iter().flat_map(|session| &session.contributions).collect();
    for role in [Moderator, Speaker, Opening, Closing, Discussant] {
        assert!(contributions.iter().any(|contribution| contribution.role == role), "{role:?}");
    }
    use SessionKind::{Break, Ceremony, Exhibition, Panel, Plenary, RoundTable, SideEvent, Social, Talks, Workshop};
    for kind in [Plenary, Panel, RoundTable, Talks, Workshop, SideEvent, Ceremony, Exhibition, Break, Social] {
        assert!(count(|session| session.kind == Some(kind)) > 0, "{kind:?}");
    }
    assert!(contributions.iter().filter(|contribution| contribution.talk.is_some()).count() > 1_000);
    assert!(contributions.iter().filter(|contribution| !contribution.points.is_empty()).count() > 60);
    assert!(count(|session| !session.discussion.is_empty()) > 30);
    assert!(count(|session| !session.documents.is_empty()) > 10);
    assert!(data().events.iter().any(|event| !event.said_in.is_empty()));
}

#[test]
fn nobody_is_in_two_places_at_once() {
    let mut held: BTreeMap<usize, Vec<(i64, i64)>> = BTreeMap::new();
    for session in sessions() {
        if let Some((start, end)) = hours(session) {
            for contribution in &session.contributions {
                held.entry(contribution.person.position()).or_default().push((start.utc_seconds(), end.utc_seconds()));
            }
        }
    }
    for times in held.values_mut() {
        times.sort_unstable();
        assert!(times.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{times:?}");
    }
    assert!(held.values().any(|times| times.len() >= 4), "somebody is busy");
}

#[test]
fn names_are_of_many_scripts() {
    let scripts = [
        ("Latin with accents", 'À'..='ÿ'),
        ("Polish and Turkish", 'Ā'..='ž'),
        ("Vietnamese", 'Ạ'..='ỹ'),
        ("Icelandic", 'Þ'..='þ'),
        ("Greek", 'Α'..='ώ'),
        ("Cyrillic", 'А'..='я'),
        ("Hebrew", 'א'..='ת'),
        ("Arabic", 'ا'..='ي'),
        ("Hindi", 'अ'..='ह'),
        ("Thai", 'ก'..='ฮ'),
        ("Japanese syllables", 'ぁ'..='ん'),
        ("Chinese and Japanese", '一'..='龥'),
        ("Korean", '가'..='힣'),
    ];
    for (script, letters) in scripts {
        let has = |name: &str| name.chars().any(|letter| letters.contains(&letter));
        let people = data().people.iter().filter(|person| has(&person.name) && has(&person.sort_name)).count();
        assert!(people >= 4, "{people} names: {script}");
    }
    for person in &data().people {
        let letters = |name: &str| {
            let mut letters: Vec<char> = name.chars().filter(|letter| letter.is_alphanumeric()).collect();
            letters.sort_unstable();
            letters
        };
        assert_eq!(letters(&person.name), letters(&person.sort_name), "{}", person.name);
    }
}

#[test]
fn titles_hardly_repeat() {
    let titles: BTreeSet<&str> = sessions()
        .into_iter()
        .filter(|session| session.track.is_some())
        .map(|session| session.title.as_str())
        .collect();
    let all = count(|session| session.track.is_some());
    assert!(titles.len() * 100 >= all * 99, "{} of {all}", titles.len());
}

#[test]
fn a_seed_always_gives_the_same_and_another_something_else() {
    let one = congress(&Options::default());
    assert!(one == congress(&Options::default()));
    let other = congress(&Options { seed: 10, ..Options::default() });
    for name in ["people.json", "meetings/wcph-9.json", "roadmap.json", "organizations.json"] {
        let text = |files: &[(String, String)]| files.iter().find(|(path, _)| path == name).unwrap().1.clone();
        assert!(text(&one) != text(&other), "{name}");
    }
}

#[test]
fn files_are_written_where_they_belong() {
    let folder = std::env::temp_dir().join(format!("plenary-congress-{}", std::process::id()));
    let options = Options { sessions: 20, contributions: 30, people: 20, ..Options::default() };
    write_to(&folder, &options).unwrap();
    for (path, text) in congress(&options) {
        assert!(std::fs::read_to_string(folder.join(path)).unwrap() == text);
    }
    std::fs::remove_dir_all(folder).unwrap();
}
