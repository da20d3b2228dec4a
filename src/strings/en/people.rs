//! The words of the pages of people and organizations, in English.

fn sessions(count: usize) -> String {
    if count == 1 { "1 session".to_owned() } else { [&count.to_string(), " sessions"].concat() }
}

/// "15th meeting, 2017: 2 sessions"; nobody is said to have been absent, since the record may be short.
pub(super) fn mark_of_meeting(meeting: &str, count: usize) -> String {
    match count {
        0 => [meeting, ": no contribution on record"].concat(),
        _ => [meeting, ": ", &sessions(count)].concat(),
    }
}

pub(super) fn star_all(count: usize) -> String {
    if count == 1 { "Star this session".to_owned() } else { ["Star all ", &sessions(count)].concat() }
}

pub(super) fn calendar_of(count: usize) -> String {
    ["Calendar of ", if count == 1 { "this session" } else { "these sessions" }, " (.ics)"].concat()
}

/// "2 of 5 starred".
pub(super) fn starred_of(starred: usize, total: usize) -> String {
    match starred {
        0 => "None starred".to_owned(),
        _ if starred == total => "All starred".to_owned(),
        _ => [&starred.to_string(), " of ", &total.to_string(), " starred"].concat(),
    }
}

pub(super) fn stars_changed(are_starred: bool, count: usize) -> String {
    match (are_starred, count) {
        (true, _) => ["Starred: ", &sessions(count), "."].concat(),
        (false, 1) => "Star taken back: 1 session.".to_owned(),
        (false, _) => ["Stars taken back: ", &sessions(count), "."].concat(),
    }
}

pub(super) fn sessions_of(name: &str) -> String {
    ["Sessions of ", name].concat()
}

pub(super) fn and_more(count: usize) -> String {
    ["and ", &count.to_string(), " more"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sessions_are_counted() {
        assert_eq!(mark_of_meeting("15th meeting, 2017", 1), "15th meeting, 2017: 1 session");
        assert_eq!(mark_of_meeting("14th", 0), "14th: no contribution on record");
        assert_eq!([star_all(1), star_all(5)], ["Star this session", "Star all 5 sessions"]);
        assert_eq!([1, 2].map(calendar_of), ["Calendar of this session (.ics)", "Calendar of these sessions (.ics)"]);
        assert_eq!([0, 2, 5].map(|starred| starred_of(starred, 5)), ["None starred", "2 of 5 starred", "All starred"]);
        assert_eq!(stars_changed(true, 5), "Starred: 5 sessions.");
        assert_eq!(stars_changed(false, 1), "Star taken back: 1 session.");
        assert_eq!(stars_changed(false, 2), "Stars taken back: 2 sessions.");
    }
}
