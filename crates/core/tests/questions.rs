//! What views ask of the data that the site ships with: who matches, what hangs together with what.

mod common;

use plenary_core::directory::{Directory, directory};
use plenary_core::lookup::by_any_word;
use plenary_core::model::{Dataset, MeetingId};
use plenary_core::route::{Page, SpeakersFacet, SpeakersQuery};
use plenary_core::validate::validate;

fn data() -> Dataset {
    validate(common::files()).0
}

fn fifteenth(data: &Dataset) -> MeetingId {
    data.find_meeting("cm-15").expect("the fifteenth meeting is there")
}

fn search(data: &Dataset, q: &str, org: &[&str]) -> Directory {
    let mut query = SpeakersQuery { q: q.to_owned(), ..SpeakersQuery::default() };
    org.iter().for_each(|id| query.toggle(SpeakersFacet::Organization, id));
    directory(data, fifteenth(data), &query)
}

fn found(data: &Dataset, q: &str, org: &[&str]) -> Vec<String> {
    search(data, q, org).people.into_iter().map(|person| data.person(person).id.clone()).collect()
}

/// The number beside an organization, and whether it is chosen.
fn option(data: &Dataset, directory: &Directory, id: &str) -> (usize, bool) {
    let organization = data.find_organization(id).expect("the organization is there");
    let option = directory.organizations.iter().find(|option| option.organization == organization);
    option.map(|option| (option.count, option.chosen)).expect("it is among the options")
}

#[test]
fn names_are_found_in_any_order_and_without_accents() {
    let data = data();
    for query in ["gomez", "GÓMEZ", "camacho juan", "jose gom"] {
        assert_eq!(found(&data, query, &[]), ["juan-jose-gomez-camacho"], "{query}");
    }
    assert_eq!(found(&data, "schmidt bremme", &[]), ["gotz-schmidt-bremme"]);
    assert_eq!(found(&data, "el habib", &[]), ["el-habib-nadir"]);
    assert!(found(&data, "xyz", &[]).is_empty());
}

#[test]
fn offices_and_organizations_are_found_too() {
    let data = data();
    assert_eq!(found(&data, "unhcr", &[]), ["ninette-kelley"]);
    assert_eq!(found(&data, "rector", &[]), ["david-malone"]);
    assert_eq!(found(&data, "organization for migration", &[]), ["jill-helke", "william-lacy-swing"]);
}

#[test]
fn nothing_asked_for_gives_everybody_by_family_name() {
    let data = data();
    let all = search(&data, "", &[]);
    assert_eq!((all.total, all.people.len()), (25, 25));
    let first: Vec<&str> = all.people.iter().take(4).map(|person| data.person(*person).id.as_str()).collect();
    assert_eq!(first, ["masud-bin-momen", "thomas-christensen", "francois-crepeau", "michael-doyle"]);
}

#[test]
fn organizations_are_alternatives_and_narrow_the_words() {
    let data = data();
    assert_eq!(found(&data, "", &["iom"]), ["jill-helke", "william-lacy-swing"]);
    assert_eq!(found(&data, "", &["iom", "mexico"]).len(), 3, "either will do");
    assert_eq!(found(&data, "swing", &["iom", "mexico"]), ["william-lacy-swing"], "both kinds of choice must hold");
    assert!(found(&data, "", &["no-such-organization"]).is_empty());
}

#[test]
fn a_count_tells_what_choosing_would_give() {
    let data = data();
    let words = search(&data, "director", &["iom"]);
    for choice in &words.organizations {
        let id = &data.organization(choice.organization).id;
        assert_eq!(choice.count, found(&data, "director", &[id]).len(), "{id}");
    }
    assert_eq!(option(&data, &words, "iom"), (2, true));
    assert_eq!(option(&data, &words, "mexico"), (0, false));
}

#[test]
fn options_keep_their_places_while_one_types() {
    let data = data();
    let places = |directory: Directory| -> Vec<_> {
        directory.organizations.into_iter().map(|option| option.organization).collect()
    };
    let all = search(&data, "", &[]);
    assert_eq!(option(&data, &all, "un-desa"), (4, false));
    assert_eq!(data.organization(all.organizations[0].organization).id, "un-desa", "the most frequent comes first");
    assert_eq!(places(all), places(search(&data, "gomez", &["iom"])));
}

#[test]
fn an_address_that_leads_nowhere_has_neighbours() {
    let data = data();
    let first = |asked: &str| by_any_word(&data, asked, 5).into_iter().next().map(|(page, _)| page);
    assert_eq!(first("lauber"), Some(Page::Person("jurg-lauber".to_owned())));
    assert_eq!(first("juan gomez"), Some(Page::Person("juan-jose-gomez-camacho".to_owned())));
    assert!(by_any_word(&data, "of in a", 5).is_empty(), "short words say nothing");
    assert!(by_any_word(&data, "international migration", 5).len() <= 5);
}

#[test]
fn sessions_stand_between_their_neighbours_of_one_meeting() {
    let data = data();
    let session = |id: &str| data.find_session(id).expect("the session is there");
    let around = data.neighbours(session("i"));
    assert_eq!((around.previous, around.next), (None, Some(session("ii"))));
    let around = data.neighbours(session("ix"));
    assert_eq!((around.previous, around.next), (Some(session("viii")), None), "the next meeting is another");
}

#[test]
fn a_person_leads_to_sessions_and_a_session_to_people_and_events() {
    let data = data();
    let wilmoth = data.find_person("john-wilmoth").expect("he is there");
    let sessions: Vec<&str> =
        data.appearances(wilmoth).iter().map(|appearance| data.session(appearance.session).id.as_str()).collect();
    assert_eq!(sessions, ["v", "14-xi", "13-i", "11-i"], "the latest meeting first");
    let second = data.find_session("ii").expect("the session is there");
    let conference = data.find_event("conf-1").expect("the event is there");
    assert!(data.events_said_in(second).contains(&conference));
    let germany = data.find_organization("germany").expect("it is there");
    assert_eq!(data.floor_statements(germany).len(), 1);
    let members: Vec<&str> = data.members(germany).iter().map(|person| data.person(*person).id.as_str()).collect();
    assert_eq!(members, ["gotz-schmidt-bremme"]);
}

#[test]
fn feeding_is_told_both_ways() {
    let data = data();
    for (index, event) in data.events.iter().enumerate() {
        for target in &event.feeds_into {
            let back = &data.event(*target).fed_by;
            assert!(back.iter().any(|source| source.position() == index), "{} is missing", event.id);
        }
    }
}
