//! Finding sessions of made-up congresses, against the plainest way to say what matches.

mod common;

use std::cell::RefCell;
use std::collections::BTreeSet;

use plenary_congress::Options;
use plenary_core::agenda::{Finder, Found, Schedule, without};
use plenary_core::civil::{Day, Zone};
use plenary_core::find::Narrowing;
use plenary_core::model::{Dataset, MeetingId, SessionId};
use plenary_core::route::{AgendaFacet, AgendaQuery};
use plenary_core::text::{matches, words};
use proptest::prelude::*;
use proptest::sample::Index;

/// A zone without changes, so many minutes ahead of UTC.
struct Fixed(i16);

impl Zone for Fixed {
    fn offset_minutes(&self, _: i64) -> i16 {
        self.0
    }
}

/// One session, as keys of its values in each facet, and all that it says.
struct Known {
    session: SessionId,
    values: Vec<BTreeSet<String>>,
    text: String,
}

struct Congress {
    data: Dataset,
    meeting: MeetingId,
    finder: Finder,
    known: Vec<Known>,
}

impl Congress {
    fn new(options: &Options, zone: Option<i16>) -> Congress {
        let (data, problems) = common::read(options);
        assert!(problems.is_empty(), "{}", problems.join("\n"));
        let meeting = data.chosen_meeting(None).unwrap();
        let sessions: Vec<SessionId> = data.sessions_of(meeting).collect();
        let zone = zone.map(Fixed);
        let schedule = Schedule::new(&data, meeting, &sessions, zone.as_ref().map(|zone| zone as &dyn Zone));
        // In the time of the place first: only its days change.
        let mut finder = Finder::new(&data, meeting, &Schedule::new(&data, meeting, &sessions, None));
        finder.reschedule(&schedule);
        finder.read(&data);
        let known = sessions.iter().map(|session| known(&data, *session, zone.as_ref())).collect();
        Congress { data, meeting, finder, known }
    }

    fn find(&self, query: &AgendaQuery) -> Found {
        self.finder.find(query, &is_starred)
    }

    /// The sessions that match, in the order of the data.
    fn selected(&self, query: &AgendaQuery) -> Vec<SessionId> {
        let passes = |known: &&Known| {
            let has_one = |facet: AgendaFacet| {
                let wanted: BTreeSet<String> = query.chosen(facet).iter().cloned().collect();
                wanted.is_empty() || !wanted.is_disjoint(&known.values[facet as usize])
            };
            (!query.mine || is_starred(known.session))
                && matches(&known.text, &query.q)
                && AgendaFacet::ALL.into_iter().all(has_one)
        };
        self.known.iter().filter(passes).map(|known| known.session).collect()
    }

    /// All values of a facet.
    fn keys(&self, facet: AgendaFacet) -> BTreeSet<String> {
        self.known.iter().flat_map(|known| known.values[facet as usize].iter().cloned()).collect()
    }

    /// A query drawn from what there is, and now and then from what is not.
    fn query(&self, seeds: &Seeds) -> AgendaQuery {
        let mut query = AgendaQuery { mine: seeds.mine, ..AgendaQuery::default() };
        let vocabulary: Vec<String> = self.known.iter().flat_map(|known| words(&known.text)).collect();
        for (place, length) in &seeds.words {
            if !vocabulary.is_empty() {
                // Four letters at most, so that no typo is forgiven.
                query.q.extend(place.get(&vocabulary).chars().take(*length));
                query.q.push(' ');
            }
        }
        for (facet, place) in &seeds.choices {
            let facet = *facet.get(&AgendaFacet::ALL);
            let mut keys: Vec<String> = self.keys(facet).into_iter().collect();
            keys.push("nowhere".to_owned());
            let key = place.get(&keys);
            if !query.chosen(facet).contains(key) {
                query.toggle(facet, key);
            }
        }
        query
    }
}

fn is_starred(session: SessionId) -> bool {
    session.position() % 3 != 1
}

fn known(data: &Dataset, index: SessionId, zone: Option<&Fixed>) -> Known {
    let session = data.session(index);
    let meeting = data.meeting(session.meeting);
    let mut values: Vec<BTreeSet<String>> = vec![BTreeSet::new(); AgendaFacet::ALL.len()];
    let mut text = format!("{}\n{}\n", session.number, session.title);
    let mut has = |facet: AgendaFacet, key: &str| {
        values[facet as usize].insert(key.to_owned());
    };
    if let Some(hours) = &session.hours {
        let start = hours.start.seen_in(zone.map(|zone| zone as &dyn Zone));
        has(AgendaFacet::Day, &start.local_day().to_string());
    } else if let Some(days) = &session.all_day {
        for day in days.first.days()..=days.last.days() {
            has(AgendaFacet::Day, &Day::from_days(day).unwrap().to_string());
        }
    } else if let Some(block) = data.block_of(index) {
        // Blocks of a congress have the day that their clock says.
        let start = block.hours.as_ref().map(|hours| hours.start.seen_in(zone.map(|zone| zone as &dyn Zone)));
        has(AgendaFacet::Day, &start.map_or(block.day, |start| start.local_day()).to_string());
    }
    if let Some(track) = session.track {
        has(AgendaFacet::Track, &meeting.tracks[track].id);
        text.push_str(&meeting.tracks[track].name);
    }
    session.room.iter().for_each(|room| has(AgendaFacet::Room, &meeting.rooms[*room].id));
    session.kind.iter().for_each(|kind| has(AgendaFacet::Kind, kind.word()));
    let mut people = Vec::new();
    let mut organizations = Vec::new();
    for part in &session.contributions {
        has(AgendaFacet::Role, part.role.word());
        people.push(part.person);
        organizations.extend(&part.organizations);
        part.talk.iter().for_each(|talk| text.push_str(&format!("\n{}", talk.text)));
        part.points.iter().for_each(|point| text.push_str(&format!("\n{}", point.text)));
    }
    for said in &session.discussion {
        people.extend(&said.people);
        organizations.extend(said.organization);
        text.push_str(&format!("\n{}\n{}", said.label.as_deref().unwrap_or_default(), said.point.text));
    }
    for person in people {
        has(AgendaFacet::Person, &data.person(person).id);
        text.push_str(&format!("\n{}", data.person(person).name));
    }
    for organization in organizations {
        let organization = data.organization(organization);
        has(AgendaFacet::Organization, &organization.id);
        text.push_str(&format!(
            "\n{}\n{}",
            organization.name,
            organization.abbreviation.as_deref().unwrap_or_default()
        ));
    }
    Known { session: index, values, text }
}

/// What a query is drawn from.
#[derive(Clone, Debug)]
struct Seeds {
    words: Vec<(Index, usize)>,
    choices: Vec<(Index, Index)>,
    mine: bool,
}

fn seeds() -> impl Strategy<Value = Seeds> {
    let words = prop::collection::vec((any::<Index>(), 1usize..5), 0..3);
    let choices = prop::collection::vec((any::<Index>(), any::<Index>()), 0..5);
    (words, choices, prop::bool::weighted(0.2)).prop_map(|(words, choices, mine)| Seeds { words, choices, mine })
}

prop_compose! {
    fn options()(
        sizes in (any::<u64>(), 1usize..4, 0usize..8, 0usize..50, 0usize..90, 0usize..40),
        lists in (1usize..30, 0usize..6, 0usize..2),
        awkward in (0usize..4, 0usize..3, 0usize..4, 0usize..4, 0usize..4),
    ) -> Options {
        let (seed, days, rooms, sessions, contributions, people) = sizes;
        let (organizations, tracks, earlier) = lists;
        let (past_midnight, moments, all_day, block_only, timeless) = awkward;
        Options {
            seed, days, rooms, sessions, contributions, people, organizations, tracks, earlier,
            double_bookings: 0, past_midnight, moments, all_day, block_only, timeless, long_titles: 1,
            ..Options::default()
        }
    }
}

fn zone() -> impl Strategy<Value = Option<i16>> {
    prop::option::of((-48i16..=56).prop_map(|quarters| quarters * 15))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_found_and_counted_is_what_selecting_gives(
        options in options(),
        zone in zone(),
        seeds in prop::collection::vec(seeds(), 6),
    ) {
        let congress = Congress::new(&options, zone);
        for seeds in &seeds {
            let query = congress.query(seeds);
            let found = congress.find(&query);
            prop_assert_eq!(found.total, congress.data.sessions_of(congress.meeting).count());
            let mut in_order = found.sessions.clone();
            in_order.sort_unstable();
            prop_assert_eq!(&in_order, &congress.selected(&query), "{:?}", query);
            if query.q.trim().is_empty() {
                prop_assert_eq!(&found.sessions, &in_order);
            }
            let shown: Vec<AgendaFacet> = found.facets.iter().map(|state| AgendaFacet::ALL[state.facet]).collect();
            prop_assert!(shown.is_sorted());
            for facet in AgendaFacet::ALL {
                let keys = congress.keys(facet);
                let is_chosen = query.chosen(facet).iter().any(|key| keys.contains(key));
                prop_assert_eq!(shown.contains(&facet), keys.len() > 1 || is_chosen, "{:?}", facet);
            }
            for state in &found.facets {
                let told: BTreeSet<String> = state.options.iter().map(|option| option.key.to_string()).collect();
                prop_assert_eq!(told.len(), state.options.len());
                prop_assert_eq!(told, congress.keys(AgendaFacet::ALL[state.facet]));
                for option in &state.options {
                    let mut alone = without(&query, Narrowing::Facet(state.facet));
                    alone.toggle(AgendaFacet::ALL[state.facet], &option.key);
                    prop_assert_eq!(option.count, congress.selected(&alone).len());
                    prop_assert_eq!(option.chosen, query.chosen(AgendaFacet::ALL[state.facet]).contains(&option.key.to_string()));
                }
            }
        }
    }

    #[test]
    fn what_can_be_taken_back_is_told_with_true_numbers(
        options in options(),
        seeds in prop::collection::vec(seeds(), 8),
    ) {
        let congress = Congress::new(&options, None);
        for seeds in &seeds {
            let query = congress.query(seeds);
            let mut expected = Vec::new();
            let facets = AgendaFacet::ALL.map(|facet| Narrowing::Facet(facet as usize));
            for narrowing in [Narrowing::Words, Narrowing::Own].into_iter().chain(facets) {
                let looser = without(&query, narrowing);
                let count = congress.selected(&looser).len();
                if looser != query && count > 0 {
                    expected.push((narrowing, count));
                }
            }
            prop_assert_eq!(congress.finder.loosen(&query, &is_starred), expected);
        }
    }

    #[test]
    fn a_value_more_takes_nothing_away_and_a_facet_more_adds_nothing(
        options in options(),
        seeds in prop::collection::vec((seeds(), any::<Index>(), any::<Index>()), 8),
    ) {
        let congress = Congress::new(&options, None);
        for (seeds, facet, key) in &seeds {
            let query = congress.query(seeds);
            let facet = *facet.get(&AgendaFacet::ALL);
            let keys: Vec<String> = congress.keys(facet).into_iter().collect();
            if keys.is_empty() {
                continue;
            }
            let key: &String = key.get(&keys);
            if query.chosen(facet).contains(key) {
                continue;
            }
            let mut more = query.clone();
            more.toggle(facet, key);
            let was_open = query.chosen(facet).is_empty();
            let (before, after) = (congress.find(&query).sessions, congress.find(&more).sessions);
            let (fewer, all) = if was_open { (after, before) } else { (before, after) };
            // Those that stay keep their order, too.
            let kept: Vec<SessionId> = all.iter().copied().filter(|session| fewer.contains(session)).collect();
            prop_assert_eq!(kept, fewer);
        }
    }

    #[test]
    fn the_order_of_values_and_words_does_not_matter(options in options(), seeds in prop::collection::vec(seeds(), 8)) {
        let congress = Congress::new(&options, None);
        for seeds in &seeds {
            let query = congress.query(seeds);
            let mut turned = query.clone();
            turned.facets.iter_mut().for_each(|values| values.reverse());
            turned.q = query.q.split(' ').rev().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(congress.find(&turned), congress.find(&query));
        }
    }

    #[test]
    fn stars_are_asked_for_only_where_they_count(options in options(), seeds in seeds()) {
        let congress = Congress::new(&options, None);
        let asked = RefCell::new(Vec::new());
        let query = congress.query(&seeds);
        let found = congress.finder.find(&query, &|session| {
            asked.borrow_mut().push(session);
            true
        });
        let open = without(&query, Narrowing::Own);
        prop_assert_eq!(found.sessions, congress.find(&open).sessions);
        prop_assert!(query.mine || asked.borrow().is_empty());
    }
}
