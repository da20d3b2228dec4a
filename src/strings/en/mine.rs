//! The words of one's own agenda, and of taking sessions along, in English.

use super::files::{counted, sessions};

/// "45 minutes free, then to another room"; nothing where there is neither time nor a way to go.
pub(super) fn time_between(minutes: i64, changes_room: bool, changes_building: bool) -> String {
    let place = match (changes_building, changes_room) {
        (true, _) => "another building",
        (false, true) => "another room",
        (false, false) => "",
    };
    match (minutes, place) {
        (0, "") => String::new(),
        (0, _) => ["No time to walk: ", place].concat(),
        (_, "") => [&duration(minutes), " free"].concat(),
        _ => [&duration(minutes), " free, then to ", place].concat(),
    }
}

/// "1 hour 30 minutes".
fn duration(minutes: i64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, _) => counted(rest, "minute"),
        (_, 0) => counted(hours, "hour"),
        _ => [&counted(hours, "hour"), " ", &counted(rest, "minute")].concat(),
    }
}

pub(super) fn remove_vanished(title: &str) -> String {
    ["Remove: ", title].concat()
}

pub(super) fn carried_title(count: usize) -> String {
    [&sessions(count), " starred on another device"].concat()
}

pub(super) fn carried_new(count: usize) -> String {
    if count == 1 { "This one is not starred here:" } else { "These are not starred here:" }.to_owned()
}

pub(super) fn carried_known(count: usize) -> String {
    match count {
        1 => "1 is starred here already.".to_owned(),
        _ => [&count.to_string(), " are starred here already."].concat(),
    }
}

pub(super) fn carried_unknown(ids: &[String]) -> String {
    ["This meeting has no session by the name of ", &ids.join(", "), "."].concat()
}

pub(super) fn carried_missing(count: usize) -> String {
    match count {
        1 => "Replacing would take away 1 star of this device.".to_owned(),
        _ => ["Replacing would take away ", &count.to_string(), " stars of this device."].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_between_names_time_and_way() {
        assert_eq!(time_between(0, false, false), "");
        assert_eq!(time_between(0, true, true), "No time to walk: another building");
        assert_eq!(time_between(0, true, false), "No time to walk: another room");
        assert_eq!(time_between(1, false, false), "1 minute free");
        assert_eq!(time_between(60, true, false), "1 hour free, then to another room");
        assert_eq!(time_between(150, true, true), "2 hours 30 minutes free, then to another building");
    }

    #[test]
    fn what_a_link_carries_is_counted() {
        assert_eq!(carried_title(1), "1 session starred on another device");
        assert_eq!(carried_title(2), "2 sessions starred on another device");
        assert_eq!(
            carried_unknown(&["a".to_owned(), "b".to_owned()]),
            "This meeting has no session by the name of a, b."
        );
    }
}
