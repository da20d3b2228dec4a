//! The words of what takes the roadmap along, in English.

use plenary_core::civil::Day;
use plenary_core::edtf::Edtf;

use super::files::counted;
use super::{dates, numbers, roadmap};

fn events(count: usize) -> String {
    match count {
        1 => "1 event".to_owned(),
        _ => [&numbers::digits(count), " events"].concat(),
    }
}

/// "Save 104 events".
pub(super) fn save_events(count: usize) -> String {
    ["Save ", &events(count)].concat()
}

/// "104 events. As known on 17 February 2017."
pub(super) fn picture_shows(count: usize, known_on: Option<Day>) -> String {
    match known_on {
        Some(day) => [&events(count), ". ", &roadmap::as_known_on(day), "."].concat(),
        None => [&events(count), "."].concat(),
    }
}

/// "The plans were told on 17 February 2017".
pub(super) fn plans_told_on(day: Day) -> String {
    ["The plans were told on ", &dates::edtf_in_words(&Edtf::day(day))].concat()
}

/// "Only: “children”; Negotiations or Stocktaking". Of each kind of filter the values that are chosen.
pub(super) fn picture_narrowed(words: &str, chosen: &[Vec<String>]) -> String {
    let mut parts = Vec::new();
    if !words.trim().is_empty() {
        parts.push(["“", words.trim(), "”"].concat());
    }
    parts.extend(chosen.iter().filter(|values| !values.is_empty()).map(|values| values.join(" or ")));
    ["Only: ", &parts.join("; "), "."].concat()
}

/// "Where events crowd, one mark with their number stands for them: for 320 events in all."
pub(super) fn picture_merged(count: usize) -> String {
    ["Where events crowd, one mark with their number stands for them: for ", &events(count), " in all."].concat()
}

/// "Source: Report (ESA/P/WP/249), and the documents that the page of each event names."
pub(super) fn picture_source(title: &str, symbol: Option<&str>) -> String {
    let symbol = symbol.map(|symbol| [" (", symbol, ")"].concat()).unwrap_or_default();
    ["Source: ", title, &symbol, ", and the documents that the page of each event names."].concat()
}

/// "57 entries; 12 events are left out, for want of a certain day."
pub(super) fn events_calendar_holds(entries: usize, left_out: usize) -> String {
    let held = match entries {
        1 => "1 entry".to_owned(),
        _ => [&numbers::digits(entries), " entries"].concat(),
    };
    match (entries, left_out) {
        (_, 0) => [&held, "."].concat(),
        (0, _) => "None of them has a certain day.".to_owned(),
        _ => {
            let verb = if left_out == 1 { " is" } else { " are" };
            let left_out = counted(i64::try_from(left_out).unwrap_or(i64::MAX), "event");
            [&held, "; ", &left_out, verb, " left out, for want of a certain day."].concat()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calendar_of_events_tells_what_it_lacks() {
        assert_eq!(events_calendar_holds(1, 0), "1 entry.");
        assert_eq!(events_calendar_holds(57, 1), "57 entries; 1 event is left out, for want of a certain day.");
        assert_eq!(events_calendar_holds(57, 12), "57 entries; 12 events are left out, for want of a certain day.");
        assert_eq!(events_calendar_holds(0, 3), "None of them has a certain day.");
    }

    #[test]
    fn a_picture_tells_what_it_shows() {
        assert_eq!(picture_shows(104, None), "104 events.");
        assert_eq!(picture_shows(1, "2017-02-17".parse().ok()), "1 event. As known on 17 February 2017.");
        let chosen = [vec!["Negotiations".to_owned(), "Stocktaking".to_owned()], vec![], vec!["shifted".to_owned()]];
        assert_eq!(picture_narrowed(" child ", &chosen), "Only: “child”; Negotiations or Stocktaking; shifted.");
        let end = ", and the documents that the page of each event names.";
        assert_eq!(picture_source("Report", Some("WP/249")), ["Source: Report (WP/249)", end].concat());
        assert_eq!(picture_source("Report", None), ["Source: Report", end].concat());
    }
}
