//! The agenda of the meetings that the site ships with.

mod common;

use plenary_core::agenda::{Finder, Found, Now, Phase, Schedule};
use plenary_core::civil::{Instant, Zone};
use plenary_core::model::{Dataset, MeetingId, SessionId};
use plenary_core::route::{AgendaFacet, AgendaQuery};
use plenary_core::validate::validate;

/// A zone far from New York.
struct Tokyo;

impl Zone for Tokyo {
    fn offset_minutes(&self, _: i64) -> i16 {
        540
    }
}

fn schedule(data: &Dataset, meeting: MeetingId, zone: Option<&dyn Zone>) -> Schedule {
    let sessions: Vec<SessionId> = data.sessions_of(meeting).collect();
    Schedule::new(data, meeting, &sessions, zone)
}

#[test]
fn in_its_own_time_a_meeting_reads_as_its_data() {
    let (data, _) = validate(common::files());
    for meeting in data.meeting_ids() {
        let sessions: Vec<SessionId> = data.sessions_of(meeting).collect();
        let here = schedule(&data, meeting, None);
        assert_eq!(here.in_order(), sessions, "{}", data.meeting(meeting).id);
        for session in &sessions {
            assert_eq!(here.neighbours(*session), data.neighbours(*session));
        }
        let mut there = schedule(&data, meeting, Some(&Tokyo)).in_order();
        there.sort_unstable();
        assert_eq!(there, sessions);
    }
}

#[test]
fn afternoons_of_new_york_are_mornings_of_the_next_day_in_tokyo() {
    let (data, _) = validate(common::files());
    let meeting = data.find_meeting("cm-16").expect("the sixteenth meeting is there");
    let days = |zone: Option<&dyn Zone>| -> Vec<String> {
        let days = schedule(&data, meeting, zone).days();
        days.into_iter().map(|day| day.day.map_or(String::new(), |day| day.to_string())).collect()
    };
    assert_eq!(days(None), ["2018-02-15", "2018-02-16"]);
    assert_eq!(days(Some(&Tokyo)), ["2018-02-16", "2018-02-17"]);
}

#[test]
fn blocks_tell_what_runs_at_a_meeting_whose_sessions_have_no_hours() {
    let (data, _) = validate(common::files());
    let meeting = data.find_meeting("cm-16").expect("the sixteenth meeting is there");
    let here = schedule(&data, meeting, None);
    let at = |now: &str| {
        let now: Instant = now.parse().expect("a moment");
        Now::new(&here, &here, &data.meeting(meeting).date, now, None)
    };
    let first = at("2018-02-15T10:30:00-05:00");
    assert_eq!((first.phase, first.running.len()), (Some(Phase::During), 0));
    assert_eq!((first.running_blocks, first.next_blocks), (vec![0], vec![1]));
    assert!(matches!(at("2018-02-14T23:00:00-05:00").phase, Some(Phase::Before { days: 1, start: Some(_), .. })));
    assert_eq!(at("2018-02-17T12:00:00-05:00").phase, Some(Phase::After));
}

/// What a search finds at the fifteenth meeting.
fn found(data: &Dataset, words: &str, choices: &[(AgendaFacet, &str)]) -> Found {
    let meeting = data.find_meeting("cm-15").expect("the fifteenth meeting is there");
    let mut query = AgendaQuery { q: words.to_owned(), ..AgendaQuery::default() };
    choices.iter().for_each(|(facet, value)| query.toggle(*facet, value));
    let mut finder = Finder::new(data, meeting, &schedule(data, meeting, None));
    finder.read(data);
    finder.find(&query, &|_| false)
}

#[test]
fn words_find_the_session_that_is_meant_first() {
    let (data, _) = validate(common::files());
    for (words, expected) in [
        ("gomez", "iii"),
        ("GÓMEZ camacho", "iii"),
        ("unhcr", "v"),
        ("closing", "ix"),
        // Of points.
        ("smugglers", "iv"),
        ("regularization campaigns", "iii"),
        ("ethiopia somalia uganda", "v"),
        // Of the discussion, and who spoke there.
        ("eurocities", "iv"),
        ("tandem", "iii"),
        ("representative germany", "iii"),
        // Of a talk, with two letters swapped.
        ("programme of atcion 1994", "v"),
    ] {
        let first = found(&data, words, &[]).sessions.first().map(|session| data.session(*session).id.clone());
        assert_eq!(first.as_deref(), Some(expected), "{words}");
    }
    assert_eq!(found(&data, "xyzzy", &[]).sessions, []);
}

#[test]
fn facets_are_those_that_the_record_tells() {
    let (data, _) = validate(common::files());
    let all = found(&data, "", &[]);
    assert_eq!((all.total, all.sessions.len()), (9, 9));
    let shown: Vec<&str> = all.facets.iter().map(|state| AgendaFacet::ALL[state.facet].key()).collect();
    assert_eq!(shown, ["day", "org", "person", "role"], "nothing is told of rooms, tracks and kinds");
    let days: Vec<(&str, usize)> = all.facets[0].options.iter().map(|option| (&*option.key, option.count)).collect();
    assert_eq!(days, [("2017-02-16", 5), ("2017-02-17", 4)]);
    let iom = found(&data, "", &[(AgendaFacet::Organization, "iom")]);
    let ids: Vec<&str> = iom.sessions.iter().map(|session| data.session(*session).id.as_str()).collect();
    assert_eq!(ids, ["ii", "iv"]);
}
