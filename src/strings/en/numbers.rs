//! Counts in English.

/// A count in digits: "25", "9999", "10,000".
pub(super) fn digits(count: usize) -> String {
    if count < 10_000 { count.to_string() } else { grouped(count) }
}

fn grouped(count: usize) -> String {
    if count < 1000 { count.to_string() } else { format!("{},{:03}", grouped(count / 1000), count % 1000) }
}

const WORDS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// A count in a word up to twelve, then in digits: "three", "18".
pub(super) fn in_words(count: usize) -> String {
    count.checked_sub(1).and_then(|place| WORDS.get(place)).map_or_else(|| digits(count), |word| (*word).to_owned())
}

/// How many were found: "25 speakers", "16 of 10,000 speakers", "1 speaker".
pub(super) fn found(found: usize, total: usize, one: &str, many: &str) -> String {
    let of = if found == total { String::new() } else { digits(found) + " of " };
    [of.as_str(), &digits(total), " ", if total == 1 { one } else { many }].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_grouped() {
        let digits = [0, 999, 1000, 9999, 10_000, 123_456, 1_000_050].map(digits);
        assert_eq!(digits, ["0", "999", "1000", "9999", "10,000", "123,456", "1,000,050"]);
    }

    #[test]
    fn small_numbers_are_words() {
        assert_eq!([0, 1, 12, 13].map(in_words), ["0", "one", "twelve", "13"]);
    }

    #[test]
    fn it_is_told_how_many_were_found() {
        let found = |number, total| found(number, total, "speaker", "speakers");
        assert_eq!(found(1, 1), "1 speaker");
        assert_eq!(found(0, 1), "0 of 1 speaker");
        assert_eq!(found(25, 25), "25 speakers");
        assert_eq!(found(16, 10_000), "16 of 10,000 speakers");
    }
}
