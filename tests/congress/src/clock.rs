//! Clocks on the wall of a place that are changed once, and what they show.

use plenary_core::civil::Day;

/// Minutes of a day without change.
pub(crate) const DAY: i64 = 1_440;

/// The clocks of a place around the change in the days of its meeting. Moments are minutes since 1970-01-01T00:00Z.
pub(crate) struct Clock {
    /// IANA zone.
    pub zone: &'static str,
    /// Minutes ahead of UTC until the change, and from it on.
    pub offsets: [i64; 2],
    /// Day and minute of the change, in UTC.
    pub change: (&'static str, i64),
}

impl Clock {
    /// The moment when the clocks show so many minutes after midnight of a day, the first such moment where there are
    /// two. The minutes may lead into the next day.
    pub(crate) fn moment(&self, day: Day, minute: i64) -> i64 {
        let shown = day.days() * DAY + minute;
        let [before, after] = self.offsets;
        if shown - before < self.changed() { shown - before } else { shown - after }
    }

    /// A moment as the place writes it (RFC 3339).
    pub(crate) fn write(&self, moment: i64) -> String {
        let offset = self.offsets[usize::from(moment >= self.changed())];
        let shown = moment + offset;
        let minute = shown.rem_euclid(DAY);
        let (sign, size) = if offset < 0 { ('-', -offset) } else { ('+', offset) };
        format!(
            "{}T{:02}:{:02}:00{sign}{:02}:{:02}",
            day_at(shown.div_euclid(DAY)),
            minute / 60,
            minute % 60,
            size / 60,
            size % 60
        )
    }

    fn changed(&self) -> i64 {
        let (day, minute) = self.change;
        parse(day).days() * DAY + minute
    }
}

/// A day written in this program.
pub(crate) fn parse(day: &str) -> Day {
    day.parse().unwrap_or(Day::MIN)
}

fn day_at(days: i64) -> Day {
    Day::from_days(days).unwrap_or(Day::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::SERIES;

    #[test]
    fn clocks_show_what_they_did_at_the_place() {
        let [kathmandu, new_york, lisbon] = &SERIES;
        for (place, day, minute, written) in [
            (lisbon, "2026-10-24", 22 * 60, "2026-10-24T22:00:00+01:00"),
            (lisbon, "2026-10-24", 25 * 60 + 30, "2026-10-25T01:30:00+01:00"),
            (lisbon, "2026-10-24", 26 * 60, "2026-10-25T02:00:00+00:00"),
            (lisbon, "2026-10-25", 9 * 60, "2026-10-25T09:00:00+00:00"),
            (new_york, "2025-03-08", 23 * 60, "2025-03-08T23:00:00-05:00"),
            (new_york, "2025-03-08", 28 * 60, "2025-03-09T04:00:00-04:00"),
            (kathmandu, "2024-04-18", 9 * 60 + 15, "2024-04-18T09:15:00+05:45"),
        ] {
            let clock = &place.clock;
            assert_eq!(clock.write(clock.moment(parse(day), minute)), written);
        }
        let again = lisbon.clock.moment(parse("2026-10-24"), 25 * 60 + 30) + 60;
        assert_eq!(lisbon.clock.write(again), "2026-10-25T01:30:00+00:00");
    }
}
