//! The words of the search for everything, in English.

use plenary_core::palette::Group;

use super::numbers::digits;

pub(super) fn group(group: Group) -> &'static str {
    match group {
        Group::Sessions => "Sessions",
        Group::People => "People",
        Group::Organizations => "Organizations",
        Group::Events => "Roadmap",
        Group::Glossary => "Abbreviations",
        Group::Points => "Said",
    }
}

/// "5 of 43", or the number alone where all are shown.
pub(super) fn count(shown: usize, total: usize) -> String {
    let total_text = digits(total);
    if shown == total { total_text } else { [&digits(shown), " of ", &total_text].concat() }
}

/// "Session III", as one asks for it.
pub(super) fn session(number: &str) -> String {
    ["Session ", number].concat()
}

/// What leads to all that is found of a group, where there is a page for that.
pub(super) fn all(group: Group) -> Option<&'static str> {
    match group {
        Group::Sessions => Some("All in the agenda"),
        Group::People => Some("All in Speakers"),
        _ => None,
    }
}

/// "43 results"; nothing while nothing is searched for.
pub(super) fn status(words: &str, total: usize) -> String {
    match (words, total) {
        ("", _) => String::new(),
        (_, 0) => ["Nothing matches “", words, "”."].concat(),
        (_, 1) => "1 result".to_owned(),
        _ => [&digits(total), " results"].concat(),
    }
}

/// "International Organization for Migration (IOM)".
pub(super) fn spelled_out(name: &str, short: &str) -> String {
    [name, " (", short, ")"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_results_are_told() {
        assert_eq!(count(3, 3), "3");
        assert_eq!(count(5, 43), "5 of 43");
        assert_eq!(status("", 0), "");
        assert_eq!(status("xyz", 0), "Nothing matches “xyz”.");
        assert_eq!(status("x", 1), "1 result");
        assert_eq!(status("x", 20), "20 results");
    }
}
