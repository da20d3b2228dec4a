//! The words of the agenda in English.

use plenary_core::civil::{Day, Instant};
use plenary_core::model::SessionKind;
use plenary_core::route::AgendaFacet;

use super::{dates, numbers};

pub(super) fn facet(facet: AgendaFacet) -> &'static str {
    match facet {
        AgendaFacet::Day => "Day",
        AgendaFacet::Track => "Track",
        AgendaFacet::Room => "Room",
        AgendaFacet::Organization => "Organization",
        AgendaFacet::Person => "Person",
        AgendaFacet::Role => "Role",
        AgendaFacet::Kind => "Kind",
    }
}

pub(super) fn kind(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Plenary => "Plenary",
        SessionKind::Panel => "Panel",
        SessionKind::RoundTable => "Round table",
        SessionKind::Talks => "Talks",
        SessionKind::Workshop => "Workshop",
        SessionKind::SideEvent => "Side event",
        SessionKind::Ceremony => "Ceremony",
        SessionKind::Exhibition => "Exhibition",
        SessionKind::Break => "Break",
        SessionKind::Social => "Social",
    }
}

/// "Thu 16 Feb".
pub(super) fn day_short(day: Day) -> String {
    let weekday = dates::weekday(day.weekday());
    format!("{} {} {}", &weekday[..3], day.day(), dates::month_short(day.month()))
}

/// "10:00".
pub(super) fn clock(moment: Instant) -> String {
    let (hour, minute) = moment.local_time();
    dates::clock(hour, minute)
}

/// "10:00–11:30"; where the clocks change in between, with the offset of each: "00:30 (UTC+1)–01:30 (UTC)".
pub(super) fn times(start: Instant, end: Instant) -> String {
    match start.offset_minutes() == end.offset_minutes() {
        true => dates::clock_range(start.local_time(), end.local_time()),
        false => format!("{}–{}", with_offset(start), with_offset(end)),
    }
}

/// "22:00–01:30 (Fri 17 Feb)".
pub(super) fn times_to_day(start: Instant, end: Instant) -> String {
    format!("{} ({})", times(start, end), day_short(end.local_day()))
}

fn with_offset(moment: Instant) -> String {
    format!("{} ({})", clock(moment), offset(moment.offset_minutes()))
}

/// "UTC−5", "UTC+5:45", "UTC".
fn offset(minutes: i16) -> String {
    let size = minutes.unsigned_abs();
    let sign = if minutes < 0 { '\u{2212}' } else { '+' };
    match (size / 60, size % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

/// "New York".
pub(super) fn zone(name: &str) -> String {
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

/// "New York time, UTC−5".
pub(super) fn zone_with_offset(name: &str, minutes: i16) -> String {
    format!("{} time, {}", zone(name), offset(minutes))
}

/// "The meeting begins on Thursday 16 February 2017 at 10:00, in 3 days."
pub(super) fn meeting_ahead(days: i64, day: Day, start: Option<Instant>) -> String {
    let time = start.map(|start| format!(" at {}", clock(start))).unwrap_or_default();
    let when = match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        _ => format!("in {days} days"),
    };
    format!("The meeting begins on {}{time}, {when}.", dates::day_long(day))
}

pub(super) fn sessions_found(found: usize, total: usize) -> String {
    numbers::found(found, total, "session", "sessions")
}

/// "Thursday 16 February 2017 by room and time (New York time, UTC−5)".
pub(super) fn grid_caption(day: &str, zone: Option<&str>) -> String {
    match zone {
        Some(zone) => format!("{day} by room and time ({zone})"),
        None => format!("{day} by room and time"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Instant {
        text.parse().expect("a moment")
    }

    #[test]
    fn times_name_their_offsets_where_the_clocks_change() {
        let before = moment("2026-10-25T00:30:00+01:00");
        assert_eq!(times(before, moment("2026-10-25T01:30:00+01:00")), "00:30–01:30");
        assert_eq!(times(before, moment("2026-10-25T01:30:00Z")), "00:30 (UTC+1)–01:30 (UTC)");
        assert_eq!(times_to_day(before, moment("2026-10-26T01:00:00+01:00")), "00:30–01:00 (Mon 26 Oct)");
    }

    #[test]
    fn offsets_are_written_with_a_minus_and_without_needless_zeros() {
        assert_eq!([-300, 345, 0, -210].map(offset), ["UTC\u{2212}5", "UTC+5:45", "UTC", "UTC\u{2212}3:30"]);
        assert_eq!(zone_with_offset("America/New_York", -300), "New York time, UTC\u{2212}5");
    }

    #[test]
    fn days_ahead_are_told_in_words() {
        let start = moment("2017-02-16T10:00:00-05:00");
        let told = meeting_ahead(1, start.local_day(), Some(start));
        assert_eq!(told, "The meeting begins on Thursday 16 February 2017 at 10:00, tomorrow.");
    }
}
