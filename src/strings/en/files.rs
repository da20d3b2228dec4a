//! The words of files for the visitor to keep, in English.

/// "1 session", "8 sessions".
pub(super) fn counted(count: i64, what: &str) -> String {
    let number = count.to_string();
    [number.as_str(), " ", what, if count == 1 { "" } else { "s" }].concat()
}

pub(super) fn sessions(count: usize) -> String {
    counted(i64::try_from(count).unwrap_or(i64::MAX), "session")
}

/// "8 sessions; 1 more is left out, for want of a day."
pub(super) fn calendar_holds(entries: usize, left_out: usize) -> String {
    match (entries, left_out) {
        (_, 0) => [&sessions(entries), "."].concat(),
        (0, _) => "No day is on record for it.".to_owned(),
        (_, 1) => [&sessions(entries), "; 1 more is left out, for want of a day."].concat(),
        _ => {
            let left_out = left_out.to_string();
            [&sessions(entries), "; ", &left_out, " more are left out, for want of a day."].concat()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calendar_tells_what_it_lacks() {
        assert_eq!(calendar_holds(1, 0), "1 session.");
        assert_eq!(calendar_holds(8, 1), "8 sessions; 1 more is left out, for want of a day.");
        assert_eq!(calendar_holds(8, 2), "8 sessions; 2 more are left out, for want of a day.");
        assert_eq!(calendar_holds(0, 1), "No day is on record for it.");
    }
}
