//! What the search for everything finds of the bundled data.

mod common;

use plenary_core::model::Dataset;
use plenary_core::palette::{Entry, Group, GroupFound, Palette, Place, Printed};
use plenary_core::route::Page;
use plenary_core::search::Query;
use plenary_core::validate::validate;

/// As a page may print it: the months of 2018 in words.
const PRINTED: Printed = Printed {
    session: |number| ["Session ", number].concat(),
    date: |date| date.to_string().replace("2018-12", "December 2018 "),
};

fn palette() -> (Dataset, Palette) {
    let data = validate(common::files()).0;
    let mut palette = Palette::new(&data, PRINTED);
    for group in Group::ALL {
        palette.read(&data, group, usize::MAX);
    }
    (data, palette)
}

fn title(data: &Dataset, entry: Entry) -> String {
    match entry {
        Entry::Session(session) => data.session(session).title.clone(),
        Entry::Person(person) => data.person(person).name.clone(),
        Entry::Organization(organization) => data.organization(organization).name.clone(),
        Entry::Event(event) => data.event(event).short_title.clone(),
        Entry::Abbreviation(position) => data.glossary[position].expansion.clone(),
        Entry::Point(place) => place.point(data).expect("a point").text.clone(),
    }
}

/// The titles found in a group.
fn titles(data: &Dataset, found: &[GroupFound], group: Group) -> Vec<String> {
    let entries = found.iter().filter(|found| found.group == group).flat_map(|found| &found.entries);
    entries.map(|entry| title(data, *entry)).collect()
}

#[test]
fn the_entry_meant_comes_first_in_its_group() {
    let (data, palette) = palette();
    for (typed, group, expected) in [
        ("gomez", Group::People, "Juan José Gómez Camacho"),
        ("camacho juan", Group::People, "Juan José Gómez Camacho"),
        ("schmit bremme", Group::People, "Götz Schmidt-Bremme"),
        ("swing", Group::People, "William Lacy Swing"),
        ("governance of migration", Group::Sessions, "International cooperation and governance of migration"),
        ("VII 2017", Group::Sessions, "Implementing the migration-related commitments of the 2030 Agenda"),
        ("tour de table", Group::Sessions, "Tour-de-table"),
        ("unhcr", Group::Organizations, "United Nations High Commissioner for Refugees"),
        ("refugees high commissioner", Group::Organizations, "United Nations High Commissioner for Refugees"),
        ("gcm", Group::Organizations, "Global Coalition on Migration"),
        ("gcm", Group::Glossary, "Global Coalition on Migration"),
        ("coalition", Group::Glossary, "Global Coalition on Migration"),
        ("knomad", Group::Glossary, "Global Knowledge Partnership on Migration and Development"),
        ("marrakesh conference", Group::Events, "Marrakech conference"),
        ("modalities adopted", Group::Events, "Modalities resolution"),
        ("kofi annan", Group::Points, "Experts tasked by Kofi Annan proposed in 2003"),
        ("mr. hovy", Group::People, "Bela Hovy"),
        ("Ms. Menozzi", Group::People, "Clare Menozzi"),
        ("dr malone", Group::People, "David Malone"),
        ("u.n. women", Group::Organizations, "UN Women"),
        ("UNWomen", Group::Organizations, "UN Women"),
        ("unwomen", Group::People, "Meg Jones"),
        ("u.n.h.c.r.", Group::Organizations, "United Nations High Commissioner for Refugees"),
        ("oecd", Group::Organizations, "OECD Development Centre"),
        ("session iii", Group::Sessions, "International cooperation and governance of migration"),
        ("session 4", Group::Sessions, "The global compact on migration: regional"),
        ("session vi 2017", Group::Sessions, "Contributing to the workplan"),
        ("opening", Group::Sessions, "Opening"),
    ] {
        let titles = titles(&data, &palette.find(&Query::new(typed), data.find_meeting("cm-15"), 5), group);
        assert!(titles.first().is_some_and(|title| title.starts_with(expected)), "{typed}: {titles:?}");
    }
}

#[test]
fn the_group_that_is_meant_comes_first() {
    let (_, palette) = palette();
    for (typed, expected) in [
        ("gomez camacho", Group::People),
        ("tour-de-table", Group::Sessions),
        ("iom", Group::Organizations),
        ("sdgs", Group::Glossary),
        ("standing committee", Group::Points),
        ("silence procedure", Group::Events),
    ] {
        let found = palette.find(&Query::new(typed), None, 5);
        assert_eq!(found.first().map(|found| found.group), Some(expected), "{typed}");
    }
}

#[test]
fn undesa_is_told_by_everybody_who_speaks_for_it() {
    let (data, palette) = palette();
    let found = palette.find(&Query::new("undesa"), None, usize::MAX);
    assert_eq!(titles(&data, &found, Group::People).len(), 10);
}

#[test]
fn events_are_found_by_their_months_as_they_are_printed() {
    let (data, palette) = palette();
    let found = titles(&data, &palette.find(&Query::new("december 2018"), None, usize::MAX), Group::Events);
    assert!(found.iter().any(|title| title == "Marrakech conference"), "{found:?}");
}

#[test]
fn the_meeting_shown_comes_first_and_then_the_latest() {
    let (data, palette) = palette();
    for (typed, shown) in [("opening", "cm-15"), ("iii", "cm-14"), ("session iii", "cm-15"), ("iii", "cm-11")] {
        let shown = data.find_meeting(shown).expect("a meeting");
        let found = palette.find(&Query::new(typed), Some(shown), usize::MAX);
        let sessions = found.iter().find(|found| found.group == Group::Sessions).expect("sessions");
        let of = |entry: &Entry| match entry {
            Entry::Session(session) => data.session(*session).meeting,
            other => panic!("{other:?}"),
        };
        let meetings: Vec<_> = sessions.entries.iter().map(of).collect();
        assert_eq!(meetings[0], shown, "{typed}");
        assert_eq!(sessions.elsewhere, meetings.iter().filter(|meeting| **meeting != shown).count());
        if typed == "iii" {
            let exact: Vec<_> = meetings[1..].iter().take(3).collect();
            assert!(exact.is_sorted_by(|one, other| one >= other), "{exact:?}");
        }
    }
}

#[test]
fn abbreviations_lead_to_the_glossary() {
    let (data, palette) = palette();
    let found = palette.find(&Query::new("sdgs"), None, 1);
    let [entry] = found[0].entries[..] else { panic!("{found:?}") };
    assert_eq!((entry.page(&data), entry.section(&data)), (Page::About, Some("glossary")));
    let gcm = palette.find(&Query::new("gcm"), None, 1);
    for entry in gcm.iter().flat_map(|found| &found.entries) {
        assert_eq!(entry.section(&data), None, "they have pages of their own");
    }
}

#[test]
fn gcm_is_the_coalition_with_its_note_and_never_the_compact() {
    let (data, palette) = palette();
    let found = palette.find(&Query::new("GCM"), None, usize::MAX);
    let [glossary] = titles(&data, &found, Group::Glossary).try_into().expect("one abbreviation");
    assert_eq!(glossary, "Global Coalition on Migration");
    let entry = data.glossary.iter().find(|entry| entry.abbreviation == "GCM").expect("it is there");
    assert!(entry.note.as_ref().is_some_and(|note| note.contains("not the Global Compact for Migration")));
    for found in &found {
        for entry in &found.entries {
            assert!(!title(&data, *entry).contains("ompact"), "{}", title(&data, *entry));
        }
    }
}

#[test]
fn every_entry_leads_to_a_page_and_has_its_source() {
    let (data, palette) = palette();
    let mut kinds = 0;
    for letter in 'a'..='z' {
        for found in palette.find(&Query::new(&letter.to_string()), None, usize::MAX) {
            kinds |= 1 << found.group as usize;
            assert_eq!(found.total, found.entries.len());
            for entry in found.entries {
                let leads = match entry.page(&data) {
                    Page::Session(id) => data.find_session(&id).is_some(),
                    Page::Person(id) => data.find_person(&id).is_some(),
                    Page::Organization(id) => data.find_organization(&id).is_some(),
                    Page::Event(id) => data.find_event(&id).is_some(),
                    other => other == Page::About,
                };
                assert!(leads, "{}", title(&data, entry));
                assert!(entry.cite(&data).is_some(), "{}", title(&data, entry));
            }
        }
    }
    assert_eq!(kinds, 0b11_1111, "every kind is found");
}

#[test]
fn whoever_said_it_is_told() {
    let (data, palette) = palette();
    let found = palette.find(&Query::new("peter sutherland 2006"), None, 1);
    let points = found.iter().find(|found| found.group == Group::Points).expect("a point");
    let [Entry::Point(place)] = points.entries[..] else { panic!("{points:?}") };
    let people: Vec<&str> = place.people(&data).iter().map(|person| data.person(*person).name.as_str()).collect();
    assert_eq!(people, ["Michael Doyle"]);
    assert_eq!(data.session(place.session).id, "iii");
    let everything = palette.find(&Query::new("migration"), None, usize::MAX);
    let places = everything.iter().flat_map(|found| &found.entries).filter_map(|entry| match entry {
        Entry::Point(place) => Some(*place),
        _ => None,
    });
    let unnamed: Vec<Place> = places.filter(|place| place.people(&data).is_empty()).collect();
    assert!(!unnamed.is_empty());
    for place in unnamed {
        assert!(place.unnamed(&data).is_some());
    }
}
