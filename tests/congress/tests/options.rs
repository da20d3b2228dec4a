//! A congress of any size has no problem, and the size that was asked for.

mod common;

use plenary_congress::Options;
use proptest::prelude::*;

prop_compose! {
    fn options()(
        sizes in (any::<u64>(), 0usize..6, 0usize..14, 0usize..80, 0usize..160, 0usize..90),
        lists in (0usize..90, 0usize..20, 0usize..4),
        awkward in (0usize..6, 0usize..9, 0usize..9, 0usize..7, 0usize..9, 0usize..5, 0usize..5),
        series in (0usize..40, 0usize..90, 0usize..50, 0usize..=100),
        others in (0usize..=100, 0usize..3, 0usize..300, 0usize..70),
    ) -> Options {
        let (seed, days, rooms, sessions, contributions, people) = sizes;
        let (organizations, tracks, earlier) = lists;
        let (double_bookings, past_midnight, moments, all_day, block_only, timeless, long_titles) = awkward;
        let (earlier_sessions, earlier_contributions, newcomers, moved) = series;
        let (images, missing_images, events, lanes) = others;
        Options {
            earlier_sessions, earlier_contributions, newcomers, moved, images, missing_images, events, lanes,
            seed, days, rooms, sessions, contributions, people, organizations, tracks, earlier,
            double_bookings, past_midnight, moments, all_day, block_only, timeless, long_titles,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_asked_for_has_no_problem(options in options()) {
        let (data, problems) = common::read(&options);
        prop_assert!(problems.is_empty(), "{}", problems.join("\n"));
        let meeting = data.chosen_meeting(None).unwrap();
        let sessions: Vec<_> = data.sessions_of(meeting).map(|index| data.session(index)).collect();
        prop_assert_eq!(sessions.len(), options.sessions);
        prop_assert_eq!(data.meeting(meeting).rooms.len(), options.rooms);
        prop_assert_eq!(data.meeting(meeting).tracks.len(), options.tracks.min(14));
        prop_assert_eq!(data.organizations.len(), options.organizations.max(1));
        prop_assert_eq!(data.meetings.len(), options.earlier.min(2) + 1);
        let heard: usize = sessions.iter().map(|session| session.contributions.len()).sum();
        prop_assert!(heard == 0 || heard == options.contributions, "{heard}");
        prop_assert_eq!(data.people.len(), options.people.min(heard));
        prop_assert_eq!(data.events.len(), options.events.max(30));
        prop_assert_eq!(data.lanes.len(), options.lanes.clamp(5, 61));
    }
}

#[test]
fn options_are_set_by_their_names() {
    let mut options = Options::default();
    options.set("double-bookings", 3).unwrap();
    options.set("seed", 4).unwrap();
    assert_eq!(options, Options { double_bookings: 3, seed: 4, ..Options::default() });
    assert_eq!(options.set("halls", 1).unwrap_err().to_string(), "no option is called “halls”");
}

#[test]
fn profiles_go_by_their_names() {
    assert_eq!(Options::named("congress"), Ok(Options::default()));
    assert_eq!(Options::named("crowd"), Ok(Options::crowd()));
    assert_eq!(Options::named("gallery"), Ok(Options::gallery()));
    assert!(Options::named("crowds").is_err());
}

#[test]
fn as_many_organizations_as_the_limit_can_be_had() {
    let (data, problems) = common::read(&Options { organizations: 2_000, ..Options::gallery() });
    assert_eq!((data.organizations.len(), problems), (2_000, Vec::new()));
}
