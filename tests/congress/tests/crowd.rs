//! Ten thousand people, and a roadmap of thirty years.

mod common;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::OnceLock;

use plenary_congress::{Options, congress};
use plenary_core::edtf::{Edtf, Endpoint, Member, Precision};
use plenary_core::model::{Dataset, Event, EventId, MeetingId, OrganizationId, Outcome, Outlook};

fn files() -> &'static [(String, String)] {
    static FILES: OnceLock<Vec<(String, String)>> = OnceLock::new();
    FILES.get_or_init(|| congress(&Options::crowd()))
}

fn data() -> &'static Dataset {
    static DATA: OnceLock<Dataset> = OnceLock::new();
    DATA.get_or_init(|| {
        let (data, problems) = common::read_files(files());
        assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
        data
    })
}

/// For whom each person spoke, meeting by meeting.
fn spoken() -> Vec<BTreeMap<MeetingId, BTreeSet<OrganizationId>>> {
    let mut spoken = vec![BTreeMap::new(); data().people.len()];
    for session in &data().sessions {
        for part in &session.contributions {
            let at: &mut BTreeSet<_> = spoken[part.person.position()].entry(session.meeting).or_default();
            at.extend(part.organizations.iter().copied());
        }
    }
    spoken
}

#[test]
fn the_numbers_are_as_asked() {
    let data = data();
    let congress = data.chosen_meeting(None).unwrap();
    assert_eq!((data.people.len(), data.organizations.len(), data.meetings.len()), (10_000, 700, 3));
    assert_eq!(data.speakers_of(congress).len(), 10_000);
    let sessions: Vec<_> = data.sessions_of(congress).map(|session| data.session(session)).collect();
    assert_eq!(sessions.len(), 1_200);
    assert_eq!(sessions.iter().map(|session| session.contributions.len()).sum::<usize>(), 12_000);
    assert_eq!((data.events.len(), data.lanes.len()), (5_000, 40));
}

#[test]
fn the_same_seed_gives_the_same() {
    assert!(congress(&Options::crowd()) == files());
}

#[test]
fn some_speak_at_two_meetings_or_three_and_not_always_for_the_same() {
    let spoken = spoken();
    let at = |count: usize| spoken.iter().filter(|meetings| meetings.len() == count).count();
    assert_eq!((at(1), at(2), at(3)), (8_500, 1_200, 300));
    let moved = |meetings: &&BTreeMap<MeetingId, BTreeSet<_>>| meetings.values().collect::<HashSet<_>>().len() > 1;
    assert!((300..900).contains(&spoken.iter().filter(moved).count()));
}

#[test]
fn names_hardly_repeat() {
    let names: HashSet<&str> = data().people.iter().map(|person| person.name.as_str()).collect();
    assert!(names.len() >= 9_700, "{}", names.len());
    assert!(names.len() < 10_000, "two of a name must be told apart");
}

#[test]
fn names_are_of_many_scripts() {
    let scripts = [
        ("ø", "øØ", 40),
        ("ł", "łŁ", 40),
        ("đ", "đĐ", 40),
        ("ß", "ß", 20),
        ("ş", "şŞ", 40),
        ("ğ", "ğ", 20),
        ("ő", "ő", 20),
        ("ñ", "ñÑ", 40),
        ("ə", "əƏ", 20),
        ("ħ", "ħĦ", 5),
        ("Vietnamese", "ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", 150),
    ];
    let count = |holds: &dyn Fn(char) -> bool| data().people.iter().filter(|one| one.name.contains(holds)).count();
    for (script, letters, least) in scripts {
        let people = count(&|letter| letters.contains(letter));
        assert!(people >= least, "{people} names: {script}");
    }
    let scripts = [
        ("Greek", 'Α'..='ώ', 150),
        ("Cyrillic", 'А'..='я', 300),
        ("Armenian", 'Ա'..='ֆ', 30),
        ("Hebrew", 'א'..='ת', 30),
        ("Arabic", 'ا'..='ي', 200),
        ("Devanagari", 'अ'..='ह', 150),
        ("Bengali", 'অ'..='হ', 40),
        ("Thai", 'ก'..='ฮ', 80),
        ("Georgian", 'ა'..='ჰ', 30),
        ("Ethiopic", 'ሀ'..='ፚ', 30),
        ("Kana", 'ぁ'..='ん', 10),
        ("Ideographs", '一'..='龥', 400),
        ("Hangul", '가'..='힣', 150),
    ];
    for (script, letters, least) in scripts {
        let people = count(&|letter| letters.contains(&letter));
        assert!(people >= least, "{people} names: {script}");
    }
}

#[test]
fn some_organizations_send_many_and_most_have_a_country() {
    let mut members = vec![0; 700];
    for person in &data().people {
        person.organizations.iter().for_each(|one| members[one.position()] += 1);
    }
    members.sort_unstable();
    assert!(members[20] >= 1 && members[350] < 20 && members[699] > 150, "{members:?}");
    let countries: Vec<&str> = data().organizations.iter().filter_map(|one| one.country_name()).collect();
    assert_eq!(countries.len(), 700 - 17, "all but the convener and the United Nations");
    assert!((80..150).contains(&countries.iter().collect::<HashSet<_>>().len()));
}

#[test]
fn pictures_are_among_the_files() {
    let there: HashSet<&str> = files().iter().map(|(path, _)| path.as_str()).collect();
    let pictures: Vec<&str> = data().people.iter().filter_map(|person| person.image.as_deref()).collect();
    assert!((1_300..1_700).contains(&pictures.len()), "{}", pictures.len());
    assert!(pictures.iter().all(|path| there.contains(path)));
    assert_eq!(pictures.iter().collect::<HashSet<_>>().len(), 36);
    let (gallery, problems) = common::read(&Options::gallery());
    assert_eq!((gallery.people.len(), problems), (40, Vec::new()));
    let lost: Vec<&str> = gallery
        .people
        .iter()
        .filter_map(|person| person.image.as_deref())
        .filter(|path| !there.contains(path))
        .collect();
    assert_eq!(lost, ["images/missing-1.svg", "images/missing-2.svg"]);
}

#[test]
fn dates_have_every_form() {
    let mut forms = BTreeSet::new();
    for event in &data().events {
        let date = event.date().unwrap();
        forms.insert(match date {
            Edtf::Date(date) => format!("{:?}", date.precision()),
            Edtf::Interval { start, end } => {
                let told = |end: &Endpoint| match end {
                    Endpoint::Date(_) => "date",
                    Endpoint::Open => "open",
                    Endpoint::Unknown => "unknown",
                };
                let (start, last) = (told(start), told(end));
                format!("{start}/{last}")
            }
            Edtf::AllOf(members) => format!("all of {}", members.iter().any(is_range)),
            Edtf::OneOf(members) => format!("one of {}", members.iter().any(is_range)),
        });
        if date.is_approximate() || date.is_uncertain() {
            forms.insert(format!("{} {}", date.is_approximate(), date.is_uncertain()));
        }
        if date.dates().into_iter().map(|date| date.precision()).collect::<HashSet<Precision>>().len() > 1 {
            forms.insert("mixed".to_owned());
        }
    }
    let expected = [
        "Day",
        "Month",
        "Year",
        "all of false",
        "all of true",
        "date/date",
        "date/open",
        "date/unknown",
        "false true",
        "mixed",
        "one of false",
        "one of true",
        "open/date",
        "true false",
        "true true",
        "unknown/date",
    ];
    assert_eq!(forms, expected.map(str::to_owned).into());
}

fn is_range(member: &Member) -> bool {
    matches!(member, Member::Range(..))
}

#[test]
fn events_are_told_as_planned_and_as_they_came() {
    let count = |holds: &dyn Fn(&Event) -> bool| data().events.iter().filter(|event| holds(event)).count();
    assert!(count(&|event| event.actual.is_some() && event.planned.is_some()) > 1_000);
    assert!(count(&|event| event.actual.is_none()) > 1_000);
    assert!(count(&|event| event.organizations.len() == 3) > 400);
    assert!(count(&|event| event.organizations.is_empty() && event.convener.is_some()) > 400);
    assert!(count(&|event| !event.said_in.is_empty()) > 100);
    for outlook in Outlook::ALL {
        assert!(count(&|event| event.outlook == *outlook) > 20, "{outlook:?}");
    }
    for outcome in [Outcome::AsPlanned, Outcome::Earlier, Outcome::Later, Outcome::Changed] {
        assert!(data().plans.iter().filter(|plan| plan.outcome == outcome).count() > 5, "{outcome:?}");
    }
    let years: BTreeSet<i32> =
        data().events.iter().filter_map(|event| event.date()?.earliest()).map(|day| day.year()).collect();
    assert!(years.len() >= 30, "{years:?}");
}

#[test]
fn events_feed_into_others_in_long_chains_and_across_lanes() {
    // What feeds into something comes before it in the file, not always in time, so chains are followed by depth.
    fn depth(event: usize, known: &mut Vec<Option<usize>>) -> usize {
        if let Some(depth) = known[event] {
            return depth;
        }
        let next = data().events[event].feeds_into.iter().map(|next| depth(next.position(), known)).max();
        let depth = 1 + next.unwrap_or(0);
        known[event] = Some(depth);
        depth
    }
    let mut known = vec![None; data().events.len()];
    let longest = (0..data().events.len()).map(|event| depth(event, &mut known)).max().unwrap();
    assert!(longest > 100, "{longest}");
    let lane = |event: &EventId| data().event(*event).lane;
    let across =
        data().events.iter().filter(|event| event.feeds_into.iter().any(|next| lane(next) != event.lane)).count();
    assert!((300..1_000).contains(&across), "{across}");
}
