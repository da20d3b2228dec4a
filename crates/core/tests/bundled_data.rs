//! The data that the site ships with: nothing wrong in it, and as much of it as its sources hold.
//!
//! The counts are those of the sources (the report ESA/P/WP/249, the pages of the other meetings, the documents of the
//! process), written here by hand and never taken from the files.

mod common;

use std::collections::BTreeMap;

use plenary_core::edtf::Edtf;
use plenary_core::model::{Confidence, Coverage, Dataset, MeetingId, Role};
use plenary_core::validate::validate;

use common::files;

fn data() -> Dataset {
    validate(files()).0
}

fn fifteenth(data: &Dataset) -> MeetingId {
    data.find_meeting("cm-15").expect("the fifteenth meeting is there")
}

#[test]
fn nothing_is_wrong() {
    let (_, problems) = validate(files());
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{} problems:\n{}", told.len(), told.join("\n"));
}

#[test]
fn the_fifteenth_meeting_has_nine_sessions_with_their_exact_titles() {
    let data = data();
    let sessions: Vec<_> = data.sessions_of(fifteenth(&data)).map(|index| data.session(index)).collect();
    let titles: Vec<(&str, &str)> =
        sessions.iter().map(|session| (session.number.as_str(), session.title.as_str())).collect();
    assert_eq!(
        titles,
        [
            ("I", "Opening"),
            ("II", "Implementing the New York Declaration for Refugees and Migrants"),
            ("III", "International cooperation and governance of migration"),
            ("IV", "The global compact on migration: regional and human rights dimensions"),
            ("V", "Towards 2018: next steps"),
            ("VI", "Contributing to the workplan for Member States"),
            ("VII", "Implementing the migration-related commitments of the 2030 Agenda"),
            ("VIII", "Tour-de-table"),
            ("IX", "Closing of the meeting"),
        ]
    );
    let coverage: Vec<Coverage> = sessions.iter().map(|session| session.coverage).collect();
    use Coverage::{Complete, FirstPage, TitleOnly};
    assert_eq!(
        coverage,
        [Complete, Complete, Complete, Complete, Complete, FirstPage, TitleOnly, TitleOnly, TitleOnly]
    );
}

#[test]
fn a_session_of_which_only_the_title_is_known_has_no_speaker() {
    let data = data();
    for session in data.sessions.iter().filter(|session| session.coverage == Coverage::TitleOnly) {
        assert!(session.contributions.is_empty() && session.discussion.is_empty(), "{}", session.id);
        assert!(session.coverage_note.is_some(), "{}", session.id);
    }
}

#[test]
fn twenty_five_people_speak_in_order() {
    let data = data();
    let meeting = fifteenth(&data);
    let names: Vec<&str> =
        data.speakers_of(meeting).into_iter().map(|person| data.person(person).name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Wu Hongbo",
            "Thomas Christensen",
            "William Lacy Swing",
            "Izumi Nakamitsu",
            "David Malone",
            "Götz Schmidt-Bremme",
            "Colin Rajah",
            "Juan José Gómez Camacho",
            "Michael Doyle",
            "Lars Westbratt",
            "El Habib Nadir",
            "Sarah Rosengaertner",
            "Jürg Lauber",
            "François Crépeau",
            "Cristina Gallach",
            "Amr Nour",
            "Jill Helke",
            "Nikhil Seth",
            "John Wilmoth",
            "Masud Bin Momen",
            "Ninette Kelley",
            "Craig Mokhiber",
            "Clare Menozzi",
            "Bela Hovy",
            "Mario Pezzini",
        ]
    );
    let per_session: Vec<usize> = data.sessions_of(meeting).map(|session| data.speakers_in(session).len()).collect();
    assert_eq!(per_session, [2, 5, 5, 5, 5, 3, 0, 0, 0]);
}

#[test]
fn five_moderators_and_twenty_organizations() {
    let data = data();
    let meeting = fifteenth(&data);
    let moderators: Vec<&str> = data
        .sessions_of(meeting)
        .flat_map(|session| &data.session(session).contributions)
        .filter(|part| part.role == Role::Moderator)
        .map(|part| data.person(part.person).id.as_str())
        .collect();
    let expected = ["william-lacy-swing", "juan-jose-gomez-camacho", "jurg-lauber", "nikhil-seth", "clare-menozzi"];
    assert_eq!(moderators, expected);
    assert_eq!(plenary_core::overview::Numbers::of(&data, meeting).organizations, 20);
    let ms =
        data.speakers_of(meeting).into_iter().filter(|person| data.person(*person).honorific.as_deref() == Some("Ms."));
    assert_eq!(ms.count(), 6);
}

#[test]
fn every_contribution_has_two_to_six_points_each_with_its_page() {
    let data = data();
    for session in data.sessions_of(fifteenth(&data)).map(|index| data.session(index)) {
        for part in &session.contributions {
            let name = &data.person(part.person).name;
            let bare = part.role == Role::Moderator && part.points.is_empty();
            assert!(bare || (2..=6).contains(&part.points.len()), "{name} in {}", session.id);
        }
        let points = session.contributions.iter().flat_map(|part| &part.points);
        for point in points.chain(session.discussion.iter().map(|said| &said.point)) {
            let cite = point.cite.as_ref().unwrap_or_else(|| panic!("no source for: {}", point.text));
            let is_report = data.source(cite.source).id == "wp-249";
            assert!(!is_report || cite.page.is_some(), "no page for: {}", point.text);
        }
    }
}

#[test]
fn four_organizations_speak_from_the_floor() {
    let data = data();
    let spoke = ["germany", "un-women", "ipu", "gfmd-business"];
    for id in spoke {
        let organization = data.find_organization(id).unwrap_or_else(|| panic!("{id} is there"));
        assert!(!data.floor_statements(organization).is_empty(), "{id} said something");
    }
    let all = data
        .organizations
        .iter()
        .filter(|one| data.find_organization(&one.id).is_some_and(|index| !data.floor_statements(index).is_empty()));
    assert_eq!(all.count(), spoke.len());
}

#[test]
fn three_objectives_and_the_resolutions() {
    let data = data();
    let meeting = data.meeting(fifteenth(&data));
    assert_eq!(meeting.objectives.len(), 3);
    let symbols: Vec<&str> =
        meeting.documents.iter().filter_map(|entry| data.source(entry.document).symbol.as_deref()).collect();
    for symbol in ["A/RES/58/208", "A/RES/70/1", "A/RES/71/1"] {
        assert!(symbols.contains(&symbol), "{symbol} in {symbols:?}");
    }
}

#[test]
fn known_talk_titles_are_there() {
    let data = data();
    let talk = |session: &str, person: &str| {
        let session = data.session(data.find_session(session)?);
        let person = data.find_person(person)?;
        let part = session.contributions.iter().find(|part| part.person == person && part.talk.is_some())?;
        part.talk.as_ref().map(|talk| (talk.text.as_str(), talk.evidence.confidence))
    };
    assert_eq!(talk("ii", "david-malone"), Some(("Contributions by the Global Migration Group", Confidence::Stated)));
    assert_eq!(
        talk("iii", "el-habib-nadir"),
        Some(("Migration policy of Morocco: The role of international cooperation", Confidence::Stated))
    );
    assert_eq!(talk("v", "john-wilmoth").map(|(_, confidence)| confidence), Some(Confidence::Derived));
}

#[test]
fn thirty_two_abbreviations_and_the_trap() {
    let data = data();
    assert_eq!(data.glossary.len(), 32);
    let gcm = data.glossary.iter().find(|entry| entry.abbreviation == "GCM").expect("GCM is there");
    assert_eq!(gcm.expansion, "Global Coalition on Migration");
    assert!(gcm.note.is_some(), "the trap is told");
}

#[test]
fn people_run_across_the_series() {
    let data = data();
    assert_eq!(data.meetings.len(), 7);
    assert_eq!(data.people.len(), 43);
    let counts: BTreeMap<&str, usize> = data
        .people
        .iter()
        .filter_map(|person| Some((person.id.as_str(), data.meetings_of(data.find_person(&person.id)?).len())))
        .filter(|(_, meetings)| *meetings > 1)
        .collect();
    let expected = BTreeMap::from([
        ("bela-hovy", 3),
        ("clare-menozzi", 2),
        ("colin-rajah", 2),
        ("jan-eliasson", 2),
        ("jill-helke", 2),
        ("john-wilmoth", 4),
        ("michael-doyle", 2),
        ("ninette-kelley", 2),
        ("peter-sutherland", 3),
        ("william-lacy-swing", 2),
    ]);
    assert_eq!(counts, expected);
}

#[test]
fn every_event_of_the_process_is_there() {
    let data = data();
    let prefix = |event: &str| event.split('-').next().map(str::to_owned).unwrap_or_default();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for event in &data.events {
        *counts.entry(prefix(&event.id)).or_default() += 1;
    }
    let expected = [
        ("civ", 8),
        ("conf", 6),
        ("gfmd", 9),
        ("grcp", 1),
        ("hea", 5),
        ("iom", 3),
        ("kno", 17),
        ("mod", 10),
        ("mtg", 3),
        ("neg", 13),
        ("nyd", 4),
        ("rcp", 12),
        ("ref", 14),
        ("reg", 6),
        ("stk", 4),
        ("sys", 3),
        ("the", 6),
    ];
    for (kind, count) in expected {
        assert_eq!(counts.get(kind), Some(&count), "events {kind}-*");
    }
    assert_eq!(expected.iter().map(|(_, count)| count).sum::<usize>(), 124);
    assert_eq!(data.plans.len(), 28);
    assert_eq!(data.roadmap.as_ref().map(|roadmap| roadmap.phases.len()), Some(5));
}

#[test]
fn planned_stands_beside_actual() {
    let data = data();
    let conference = data.event(data.find_event("conf-1").expect("the conference is there"));
    let edtf = |text: &str| text.parse::<Edtf>().expect("a date");
    assert_eq!(conference.actual, Some(edtf("2018-12-10/2018-12-11")));
    assert_eq!(conference.planned.as_ref().map(|planned| &planned.date), Some(&edtf("../2018-09")));
    let superseded = data.event(data.find_event("conf-0").expect("the superseded plan is there"));
    assert_eq!(superseded.actual, None);
    assert_eq!(superseded.date(), Some(&edtf("2018-09-17?")));
}

#[test]
fn the_two_compacts_have_only_their_origin_in_common() {
    let data = data();
    let refugee = data.find_lane("refugee").expect("the lane is there");
    for event in &data.events {
        for target in event.feeds_into.iter().map(|target| data.event(*target)) {
            let crosses = (event.lane == refugee) != (target.lane == refugee);
            assert!(!crosses || event.id == "nyd-1", "{} → {}", event.id, target.id);
        }
    }
}

#[test]
fn every_page_of_the_data_has_an_address_of_its_own() {
    let data = data();
    let pages = plenary_core::route::Page::all(&data);
    let mut addresses: Vec<String> = pages.iter().map(plenary_core::route::Page::path).collect();
    addresses.sort();
    let count = addresses.len();
    addresses.dedup();
    assert_eq!(addresses.len(), count);
}

#[cfg(feature = "schema")]
#[test]
fn the_schemas_are_current_and_named_by_every_file() {
    for (name, text) in plenary_core::schema::all().expect("schemas are JSON") {
        let kept = std::fs::read_to_string(common::folder().join("schema").join(name)).unwrap_or_default();
        assert_eq!(kept, text, "{name} is out of date: run `cargo xtask schema`");
    }
    let named = |file: &str, expected: &str| {
        let text = std::fs::read_to_string(common::folder().join(file)).unwrap_or_default();
        let json: serde_json::Value = serde_json::from_str(&text).expect("the file is JSON");
        assert_eq!(json["$schema"].as_str(), Some(expected), "{file}");
    };
    for name in ["site", "people", "organizations", "roadmap", "glossary", "sources"] {
        named(&format!("{name}.json"), &format!("schema/{name}.schema.json"));
    }
    for (id, _) in files().meetings {
        named(&plenary_core::validate::meeting_file(&id), "../schema/meeting.schema.json");
    }
}
