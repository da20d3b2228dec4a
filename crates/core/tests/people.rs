//! What the pages of people and organizations tell, over the data that the site ships with.

mod common;

use plenary_core::glossary::entries_of;
use plenary_core::model::{Dataset, OrganizationId, PersonId};
use plenary_core::people::{Function, companions, related, sessions_of, tenures, visits, voices, years};
use plenary_core::validate::validate;

fn data() -> Dataset {
    validate(common::files()).0
}

fn person(data: &Dataset, id: &str) -> PersonId {
    data.find_person(id).expect("the person")
}

fn organization(data: &Dataset, id: &str) -> OrganizationId {
    data.find_organization(id).expect("the organization")
}

/// The functions of a person, each with its organizations and the numbers of its meetings.
fn functions(data: &Dataset, id: &str) -> Vec<(Option<String>, Vec<String>, Vec<u16>)> {
    let visits = visits(data, person(data, id));
    let told = tenures(&visits).into_iter().map(|tenure| {
        let organizations = tenure.function.organizations.iter().map(|one| data.organization(*one).id.clone());
        let meetings = tenure.meetings.iter().map(|meeting| data.meeting(*meeting).number);
        (tenure.function.title.map(str::to_owned), organizations.collect(), meetings.collect())
    });
    told.collect()
}

#[test]
fn functions_over_time() {
    let data = data();
    let row = |title: Option<&str>, organizations: &[&str], meetings: &[u16]| {
        let organizations = organizations.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        (title.map(str::to_owned), organizations, meetings.to_vec())
    };
    assert_eq!(
        functions(&data, "john-wilmoth"),
        [
            row(Some("Director of the Population Division"), &["un-desa"], &[15]),
            row(Some("Population Division"), &["un-desa"], &[14, 13, 11]),
        ]
    );
    assert_eq!(
        functions(&data, "colin-rajah"),
        [row(None, &["gfmd-civil-society"], &[15]), row(None, &["gcm"], &[14])],
        "no office of one meeting is told of another"
    );
    let doyle = person(&data, "michael-doyle");
    let visits = visits(&data, doyle);
    assert!(tenures(&visits).iter().all(|tenure| tenure.function == Function::last_known(data.person(doyle))));
}

#[test]
fn everybody_has_a_meeting_and_a_place_on_the_axis() {
    let data = data();
    for id in data.people.iter().map(|person| person.id.as_str()) {
        let person = person(&data, id);
        let visits = visits(&data, person);
        assert!(!visits.is_empty(), "{id}");
        let axis = years(&data, &visits);
        assert_eq!(axis.iter().filter_map(|year| year.year).collect::<Vec<_>>(), (2012..=2018).collect::<Vec<_>>());
        let marked: usize = axis.iter().flat_map(|year| &year.marks).map(|mark| mark.sessions).sum();
        assert_eq!(marked, sessions_of(&visits).len(), "{id}");
        for companion in companions(&data, person, &visits) {
            let theirs = sessions_of(&plenary_core::people::visits(&data, companion.person));
            assert!(companion.sessions.iter().all(|session| theirs.contains(session)), "{id}");
        }
    }
}

#[test]
fn events_of_a_person_stand_once_and_where_they_are_closest() {
    let data = data();
    let swing = person(&data, "william-lacy-swing");
    let found = related(&data, swing, &visits(&data, swing));
    let ids = |events: &[plenary_core::model::EventId]| -> Vec<&str> {
        events.iter().map(|event| data.event(*event).id.as_str()).collect()
    };
    assert!(ids(&found.said).contains(&"nyd-2"), "{:?}", ids(&found.said));
    let iom = organization(&data, "iom");
    for event in data.events_of(iom) {
        let places = [&found.said, &found.announced, &found.convened].map(|list| list.contains(&event));
        assert_eq!(places.iter().filter(|there| **there).count(), 1, "{}", data.event(event).id);
    }
    for event in data.events_said_by(swing) {
        assert!(found.said.contains(&event), "{}", data.event(event).id);
    }
}

#[test]
fn whoever_spoke_for_an_organization_did_so_at_a_meeting() {
    let data = data();
    for id in data.organizations.iter().map(|organization| organization.id.as_str()) {
        let organization = organization(&data, id);
        let found = voices(&data, organization);
        let people: Vec<PersonId> = found.people.iter().map(|voice| voice.person).collect();
        let mut expected = data.members(organization);
        expected.sort_by_key(|person| people.iter().position(|one| one == person));
        assert_eq!(people, expected, "{id}");
        assert!(found.people.iter().all(|voice| !voice.at.is_empty()), "{id}");
        for (session, _) in data.floor_statements(organization) {
            assert!(found.sessions.contains(&session), "{id}");
        }
    }
}

#[test]
fn the_coalition_is_never_the_compact() {
    let data = data();
    let short = |id: &str| -> Vec<(&str, &str)> {
        let entries = entries_of(&data, organization(&data, id)).into_iter().map(|entry| &data.glossary[entry]);
        entries.map(|entry| (entry.abbreviation.as_str(), entry.expansion.as_str())).collect()
    };
    assert_eq!(short("gcm"), [("GCM", "Global Coalition on Migration")]);
    assert_eq!(short("ilo"), [("ILO", "International Labour Organization")], "by its name alone");
    assert!(short("mexico").is_empty());
    let named = data.organizations.iter().filter(|one| !short(&one.id).is_empty()).count();
    assert_eq!(named, 11);
}
