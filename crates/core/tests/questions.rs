//! What views ask of the data that the site ships with: who matches, what hangs together with what.

mod common;

use plenary_core::directory::{Directory, Heading, Listing, toggled, without};
use plenary_core::facet::FacetOption;
use plenary_core::find::Narrowing;
use plenary_core::lookup::by_any_word;
use plenary_core::model::{Dataset, MeetingId};
use plenary_core::route::{Page, SpeakersFacet, SpeakersOrder, SpeakersQuery, SpeakersSort};
use plenary_core::text::alphabetical;
use plenary_core::validate::validate;

fn data() -> Dataset {
    validate(common::files()).0
}

fn fifteenth(data: &Dataset) -> MeetingId {
    data.find_meeting("cm-15").expect("the fifteenth meeting is there")
}

/// The directory as the fifteenth meeting shows it.
fn list(data: &Dataset, query: &SpeakersQuery) -> (Directory, Listing) {
    let mut directory = Directory::new(data, &alphabetical);
    directory.read(data);
    let listing = directory.list(data, fifteenth(data), query);
    (directory, listing)
}

fn query(q: &str, choices: &[(SpeakersFacet, &str)]) -> SpeakersQuery {
    let mut query = SpeakersQuery { q: q.to_owned(), ..SpeakersQuery::default() };
    choices.iter().for_each(|(facet, value)| query.toggle(*facet, value));
    query
}

fn orgs(q: &str, org: &[&str]) -> SpeakersQuery {
    query(q, &org.iter().map(|id| (SpeakersFacet::Organization, *id)).collect::<Vec<_>>())
}

fn people(data: &Dataset, query: &SpeakersQuery) -> Vec<String> {
    let (directory, listing) = list(data, query);
    listing.people.iter().map(|place| data.person(directory.person(*place)).id.clone()).collect()
}

fn found(data: &Dataset, q: &str, org: &[&str]) -> Vec<String> {
    people(data, &orgs(q, org))
}

/// The options of a facet, each with its count, and a star where it is chosen.
fn options(data: &Dataset, query: &SpeakersQuery, facet: SpeakersFacet) -> Vec<String> {
    let (_, listing) = list(data, query);
    let state = listing.facets.iter().find(|state| state.facet == facet as usize);
    let told =
        |option: &FacetOption| format!("{}:{}{}", option.key, option.count, if option.chosen { "*" } else { "" });
    state.map(|state| state.options.iter().map(told).collect()).unwrap_or_default()
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
fn what_is_no_word_asks_for_nothing() {
    let data = data();
    let everybody = list(&data, &SpeakersQuery::default()).1;
    for typed in [" ", "—", "' .", "\u{301}"] {
        assert_eq!(list(&data, &query(typed, &[])).1, everybody, "{typed}");
    }
    assert_eq!(list(&data, &query("wu", &[])).1.sort, None, "the best first");
}

#[test]
fn those_equal_in_an_order_come_by_name_whatever_is_searched_for() {
    let data = data();
    let mut query = query("director", &[(SpeakersFacet::Meeting, SpeakersQuery::SERIES)]);
    query.sort = Some(SpeakersSort { by: SpeakersOrder::Contributions, descending: true });
    let (directory, listing) = list(&data, &query);
    let parts = |place: usize| directory.parts(&data, &listing.meetings, place).len();
    let ranks: Vec<(std::cmp::Reverse<usize>, usize)> =
        listing.people.iter().map(|place| (std::cmp::Reverse(parts(*place)), *place)).collect();
    assert!(ranks.is_sorted() && ranks.len() > 5, "{ranks:?}");
}

#[test]
fn nothing_asked_for_gives_everybody_by_family_name() {
    let data = data();
    let (directory, all) = list(&data, &SpeakersQuery::default());
    assert_eq!((all.total, all.people.len()), (25, 25));
    let first: Vec<&str> =
        all.people.iter().take(4).map(|place| data.person(directory.person(*place)).id.as_str()).collect();
    assert_eq!(first, ["masud-bin-momen", "thomas-christensen", "francois-crepeau", "michael-doyle"]);
}

#[test]
fn the_whole_series_is_one_meeting_after_the_other() {
    let data = data();
    let series = |query: &SpeakersQuery| list(&data, query).1.total;
    let meeting = |id: &str| query("", &[(SpeakersFacet::Meeting, id)]);
    assert_eq!(series(&meeting(SpeakersQuery::SERIES)), 43);
    assert_eq!(series(&meeting("cm-14")), 20);
    assert_eq!(series(&meeting("no-such-meeting")), 25, "what makes no sense is the meeting shown");
    let both = query("", &[(SpeakersFacet::Meeting, "cm-14"), (SpeakersFacet::Meeting, "cm-15")]);
    let counts = ["cm-10:1", "cm-11:5", "cm-12:4", "cm-13:2", "cm-14:20*", "cm-15:25*"];
    assert_eq!(options(&data, &both, SpeakersFacet::Meeting), counts);
    assert!(series(&both) < 45, "some spoke at both");
}

#[test]
fn toggling_meetings_begins_with_the_one_shown_and_ends_with_all() {
    let data = data();
    let toggle = |query: &SpeakersQuery, id: &str| {
        let query = toggled(&data, fifteenth(&data), query, SpeakersFacet::Meeting, id);
        (query.chosen(SpeakersFacet::Meeting).to_vec(), query)
    };
    let (chosen, both) = toggle(&SpeakersQuery::default(), "cm-14");
    assert_eq!(chosen, ["cm-15", "cm-14"]);
    let (chosen, one) = toggle(&both, "cm-15");
    assert_eq!(chosen, ["cm-14"]);
    let (chosen, all) = toggle(&one, "cm-14");
    assert_eq!(chosen, [SpeakersQuery::SERIES]);
    assert_eq!(toggle(&all, "cm-12").0, ["cm-12"]);
}

#[test]
fn all_that_is_chosen_holds_for_one_contribution() {
    let data = data();
    let at = |choices: &[(SpeakersFacet, &str)]| people(&data, &query("", choices));
    assert_eq!(at(&[(SpeakersFacet::Session, "iii"), (SpeakersFacet::Role, "moderator")]), ["juan-jose-gomez-camacho"]);
    assert_eq!(at(&[(SpeakersFacet::Country, "Morocco")]), ["el-habib-nadir"]);
    assert_eq!(at(&[(SpeakersFacet::Kind, "academia")]), ["michael-doyle"]);
    assert!(at(&[(SpeakersFacet::Kind, "academia"), (SpeakersFacet::Role, "moderator")]).is_empty());
}

#[test]
fn people_stand_in_the_order_that_is_asked_for() {
    let data = data();
    let sorted = |by: SpeakersOrder, descending: bool| {
        let mut query = query("", &[(SpeakersFacet::Meeting, SpeakersQuery::SERIES)]);
        query.sort = Some(SpeakersSort { by, descending });
        let (directory, listing) = list(&data, &query);
        let parts = |place: &usize| directory.parts(&data, &listing.meetings, *place).len();
        let counts: Vec<usize> = listing.people.iter().map(parts).collect();
        let groups = directory.groups(&data, &listing);
        (people(&data, &query), counts, groups)
    };
    let (by_name, ..) = sorted(SpeakersOrder::Name, false);
    let (backwards, ..) = sorted(SpeakersOrder::Name, true);
    assert_eq!(backwards, by_name.iter().rev().cloned().collect::<Vec<_>>());
    let (_, counts, groups) = sorted(SpeakersOrder::Contributions, true);
    assert!(counts.is_sorted_by(|one, other| one >= other) && counts[0] > counts[42], "{counts:?}");
    assert_eq!(groups.len(), 1);
    let (_, _, groups) = sorted(SpeakersOrder::Organization, false);
    assert!(groups.len() > 20, "organizations are headings");
    assert_eq!(groups.iter().map(|group| group.people.len()).sum::<usize>(), 43);
    assert_eq!(groups.last().map(|group| group.heading.clone()), Some(Heading::Organization(None)));
}

#[test]
fn where_nobody_is_found_the_ways_out_are_told() {
    let data = data();
    let mut directory = Directory::new(&data, &alphabetical);
    directory.read(&data);
    let asked = query("ruhs", &[(SpeakersFacet::Role, "moderator")]);
    assert!(directory.list(&data, fifteenth(&data), &asked).people.is_empty());
    let ways = directory.loosen(&data, fifteenth(&data), &asked);
    assert_eq!(ways, [(Narrowing::Words, 5)]);
    let elsewhere = data.people.iter().find(|person| found(&data, &person.name, &[]).is_empty());
    let elsewhere = query(&elsewhere.expect("somebody spoke at another meeting only").name, &[]);
    let meeting = Narrowing::Facet(SpeakersFacet::Meeting as usize);
    assert!(directory.loosen(&data, fifteenth(&data), &elsewhere).contains(&(meeting, 1)));
    assert_eq!(people(&data, &without(&elsewhere, meeting)).len(), 1);
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
    let words = orgs("director", &["iom"]);
    for option in options(&data, &words, SpeakersFacet::Organization) {
        let (id, count) = option.trim_end_matches('*').split_once(':').expect("id and count");
        assert_eq!(count, found(&data, "director", &[id]).len().to_string(), "{id}");
    }
    let counted = options(&data, &words, SpeakersFacet::Organization);
    assert!(counted.contains(&"iom:2*".to_owned()) && counted.contains(&"mexico:0".to_owned()), "{counted:?}");
}

#[test]
fn options_keep_their_places_while_one_types() {
    let data = data();
    let places = |query: &SpeakersQuery| -> Vec<String> {
        let options = options(&data, query, SpeakersFacet::Organization);
        options.iter().filter_map(|option| option.split_once(':')).map(|(id, _)| id.to_owned()).collect()
    };
    let all = options(&data, &orgs("", &[]), SpeakersFacet::Organization);
    assert_eq!(all[0], "un-desa:4", "the most frequent comes first");
    assert_eq!(places(&orgs("", &[])), places(&orgs("gomez", &["iom"])));
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
