//! Zones, as far as the core has to know them: how far local time is ahead of UTC, moment by moment.

use super::Instant;

/// A time zone. Its tables are those of whoever asks the core: the browser has them all.
pub trait Zone {
    /// How many minutes local time is ahead of UTC at a moment, given in seconds since 1970-01-01T00:00:00Z.
    fn offset_minutes(&self, utc_seconds: i64) -> i16;
}

/// The changes of a zone's offset within some time, found once and then looked up without asking again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Transitions(Vec<(i64, i16)>);

impl Transitions {
    /// The changes from one moment to another (both in seconds since 1970-01-01T00:00:00Z), of a zone that does not
    /// change twice within a day.
    pub fn between(from: i64, to: i64, offset: &dyn Fn(i64) -> i16) -> Transitions {
        const DAY: i64 = 86_400;
        let mut last = (from, offset(from));
        let mut changes = vec![last];
        while last.0 < to {
            let next = (last.0 + DAY).min(to);
            let after = offset(next);
            if after != last.1 {
                changes.push((change(last, next, offset), after));
            }
            last = (next, after);
        }
        Transitions(changes)
    }
}

/// The first second with another offset than at `before`, up to `after`.
fn change(before: (i64, i16), after: i64, offset: &dyn Fn(i64) -> i16) -> i64 {
    let (mut same, mut other) = (before.0, after);
    while other - same > 1 {
        let middle = same + (other - same) / 2;
        if offset(middle) == before.1 {
            same = middle;
        } else {
            other = middle;
        }
    }
    other
}

impl Zone for Transitions {
    fn offset_minutes(&self, utc_seconds: i64) -> i16 {
        let after = self.0.partition_point(|(from, _)| *from <= utc_seconds);
        self.0.get(after.saturating_sub(1)).map_or(0, |(_, offset)| *offset)
    }
}

impl Instant {
    /// The same moment, seen in a zone; as it is, where no zone is given or the moment cannot be written there.
    pub fn seen_in(self, zone: Option<&dyn Zone>) -> Instant {
        let Some(zone) = zone else { return self };
        let seconds = self.utc_seconds();
        Instant::new(seconds, zone.offset_minutes(seconds)).unwrap_or(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// New York around its two changes in 2017, from the rule: UTC−4 from 12 March 07:00Z to 5 November 06:00Z.
    fn new_york(utc: i64) -> i16 {
        if (1_489_302_000..1_509_861_600).contains(&utc) { -240 } else { -300 }
    }

    fn moment(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn changes_are_found_to_the_second_in_both_directions() {
        let zone = Transitions::between(1_485_000_000, 1_515_000_000, &new_york);
        assert_eq!(zone.0.len(), 3, "{zone:?}");
        for (utc, local) in [
            ("2017-03-12T06:59:59Z", "2017-03-12T01:59:59-05:00"),
            ("2017-03-12T07:00:00Z", "2017-03-12T03:00:00-04:00"),
            ("2017-11-05T05:59:59Z", "2017-11-05T01:59:59-04:00"),
            ("2017-11-05T06:00:00Z", "2017-11-05T01:00:00-05:00"),
        ] {
            assert_eq!(moment(utc).seen_in(Some(&zone)).to_string(), local);
        }
    }

    #[test]
    fn without_a_zone_a_moment_stays_at_its_place() {
        assert_eq!(moment("2017-02-16T10:00:00-05:00").seen_in(None).to_string(), "2017-02-16T10:00:00-05:00");
    }

    proptest! {
        #[test]
        fn looking_up_agrees_with_asking(utc in 1_485_000_000i64..1_515_000_000) {
            let zone = Transitions::between(1_485_000_000, 1_515_000_000, &new_york);
            prop_assert_eq!(zone.offset_minutes(utc), new_york(utc));
        }

        #[test]
        fn a_zone_moves_the_clock_and_not_the_moment(utc in 1_485_000_000i64..1_515_000_000) {
            let zone = Transitions::between(1_485_000_000, 1_515_000_000, &new_york);
            let moment = Instant::new(utc, 0).unwrap();
            prop_assert_eq!(moment.seen_in(Some(&zone)).utc_seconds(), utc);
        }
    }
}
