//! The sessions before and after one, in a programme that is not written in the order of time.

mod common;

use plenary_congress::Options;
use plenary_core::model::{MeetingId, SessionId};

#[test]
fn one_can_walk_through_the_hours_of_the_congress_and_back() {
    let (data, _) = common::read(&Options::default());
    let meeting: MeetingId = data.chosen_meeting(None).expect("the congress");
    let start = |session: SessionId| data.session(session).hours.as_ref().map(|hours| hours.start.utc_seconds());
    let mut expected: Vec<(i64, SessionId)> =
        data.sessions_of(meeting).filter_map(|session| Some((start(session)?, session))).collect();
    expected.sort_unstable();
    let mut walked = vec![expected[0].1];
    while let Some(next) = walked.last().and_then(|last| data.neighbours(*last).next) {
        assert_eq!(data.neighbours(next).previous, walked.last().copied());
        walked.push(next);
    }
    let expected: Vec<SessionId> = expected.into_iter().map(|(_, session)| session).collect();
    assert_eq!(walked, expected);
    assert_eq!(data.neighbours(walked[0]).previous, None);
}
