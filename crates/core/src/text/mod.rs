//! Folding and matching of words, so that "gomez" finds Gómez and "jorn" finds Jørn.

mod folding;
mod word;

pub(crate) use word::{Word, each_word, parts_words};

use crate::order;

/// Lower case without accents, and with the letters that Unicode does not decompose (ø ł đ ß æ œ ı þ) spelled out.
///
/// Marks are dropped, and so is what is not seen (soft hyphens, signs of direction). Other scripts stay what they are:
/// they lose case, accents and vowel signs, and of letters that are written for one another (σ ς, е ё, ا أ) one is left.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        folding::push(letter, &mut folded);
    }
    folded
}

/// Writes a text so that it can stand in markup, HTML or SVG, between tags and in an attribute in double quotes. What ends a
/// line becomes a blank, and what XML does not know must not stand in it at all (XML 1.0, 2.2).
pub(crate) fn escape_markup(text: &str, markup: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            '\t' | '\n' | '\r' => markup.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => markup.push(letter),
        }
    }
}

/// A length to a tenth, as text: finer than any screen, and far shorter than all digits of a float.
#[inline(never)]
pub fn tenths(length: f64) -> String {
    let tenths = (length * 10.0).round() as i64;
    let (sign, size) = if tenths < 0 { ("-", tenths.unsigned_abs()) } else { ("", tenths.unsigned_abs()) };
    match (size / 10, size % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, part) => format!("{sign}{whole}.{part}"),
    }
}

/// The initials of a name in reading order: of its first word and of the family name, which the sort name tells
/// ("Juan José Gómez Camacho" gives "JG", "Wu Hongbo" gives "WH").
pub fn initials(name: &str, sort_name: &str) -> String {
    let first = |part: &str| part.trim().chars().next();
    let (family, given) = sort_name.split_once(',').unwrap_or((sort_name, ""));
    let second = if name.starts_with(family.trim()) { first(given) } else { first(family) };
    [first(name), second].into_iter().flatten().collect()
}

/// The places of texts in alphabetical order, their accents and case left out; those alike stay as they are.
pub fn alphabetical(texts: &[&str]) -> Vec<usize> {
    let folded: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    order::of_texts(&folded)
}

/// The places of texts in an order in which somebody else has brought them. What is not among them is left out.
pub fn places(texts: &[&str], sorted: &[String]) -> Vec<usize> {
    let by_bytes = order::indexes(texts.len(), &|one, other| texts[one].cmp(texts[other]));
    // Texts that are alike are taken one after the other.
    let mut taken = vec![0; texts.len()];
    let mut places = Vec::with_capacity(texts.len());
    for text in sorted {
        let first = by_bytes.partition_point(|place| texts[*place] < text.as_str());
        if let Some(count) = taken.get_mut(first)
            && let Some(place) = by_bytes.get(first + *count).filter(|place| texts[**place] == text.as_str())
        {
            *count += 1;
            places.push(*place);
        }
    }
    places
}

/// The words of a text, folded: runs of letters and digits, apostrophes left out; a hyphen parts them. Single letters with
/// dots between them are one word. Ideographs, kana and hangul come in overlapping twos.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, &mut |word| {
        if !word.is_joined {
            words.push(word.text.clone());
        }
    });
    words
}

/// The first letter or digit of a text, folded.
pub fn first_letter(text: &str) -> Option<char> {
    let mut first = None;
    // Signs at the beginning fold to nothing, or to no word.
    for (start, letter) in text.char_indices() {
        if first.is_none() {
            let end = start + letter.len_utf8();
            first = words(text.get(start..end)?).first().and_then(|word| word.chars().next());
        }
    }
    first
}

/// Whether every word of the query begins some word of the text. An empty query matches everything.
///
/// ```
/// use plenary_core::text::matches;
/// assert!(matches("Juan José Gómez Camacho", "gomez ju"));
/// assert!(!matches("Juan José Gómez Camacho", "gomez swing"));
/// ```
pub fn matches(text: &str, query: &str) -> bool {
    let mut wanted = words(query);
    each_word(text, &mut |word| {
        let begins = |wanted: &String| word.beginnings.iter().any(|at| word.from(*at).starts_with(wanted.as_str()));
        wanted.retain(|wanted| !begins(wanted));
    });
    wanted.is_empty()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn accents_and_undecomposed_letters_fold() {
        for (written, typed) in [
            ("Müller", "muller"),
            ("Jørn", "jorn"),
            ("Łukasz", "lukasz"),
            ("Núñez", "nunez"),
            ("Đặng", "dang"),
            ("Straße", "strasse"),
            ("Kőrösi", "korosi"),
            ("Crépeau", "CREPEAU"),
            ("Gómez", "GÓMEZ"),
            ("e\u{301}te\u{301}", "été"),
            ("Æsop", "aesop"),
            ("Diyarbakır", "diyarbakir"),
            ("İstanbul", "istanbul"),
            ("Œuvre", "oeuvre"),
            ("Ḥusayn", "husayn"),
            ("Hồ Chí Minh", "ho chi minh"),
            ("Iași", "iasi"),
            ("Ɓala", "ɓala"),
            ("muller", "Müller"),
            ("Kon\u{ad}ferenz", "konferenz"),
            ("ＡＢＣ１２", "abc12"),
        ] {
            assert!(matches(written, typed), "{typed} should find {written}");
        }
    }

    #[test]
    fn other_scripts_match_in_their_own_letters() {
        assert!(matches("Антониу Гутерриш", "гутер"));
        assert!(matches("أنطونيو غوتيريش", "غوتيريش"));
        for (written, typed) in [
            ("Фёдоров Андрей", "федоров андреи"),
            ("Зеленський Їжак", "зеленськии іжак"),
            ("Κωνσταντίνος Παπαδόπουλος", "κωνσταντινοσ παπαδοπουλοσ"),
            ("ΑΘΗΝΑ", "Αθήνα"),
            ("مُحَمَّد", "محمد"),
            ("محـــمد", "محمد"),
            ("إبراهيم", "ابراهيم"),
            ("مصطفى فاطمة", "مصطفي فاطمه"),
            ("٢٠١٥", "2015"),
            ("کریمی", "كريمي"),
            ("שָׁלוֹם", "שלום"),
            ("בן־גוריון", "גוריון"),
            ("עולמי", "עולם"),
            ("潘基文", "潘基"),
            ("潘基文", "基文"),
            ("潘基文", "文"),
            ("マリオ・ペッツィーニ", "ペッツ"),
            ("佐々木 希", "々木"),
            ("반기문", "기문"),
        ] {
            assert!(matches(written, typed), "{typed} should find {written}");
        }
        assert!(!matches("潘基文", "潘文"));
        assert!(!matches("Ёлка", "elka"));
    }

    #[test]
    fn a_word_also_begins_after_an_apostrophe_and_at_a_capital() {
        for (written, typed) in [
            ("Côte d’Ivoire", "ivoire"),
            ("Côte d'Ivoire", "d’ivoire"),
            ("O'Brien", "obrien"),
            ("O'Brien", "brien"),
            ("OBrien", "o'brien"),
            ("Karen AbuZayd", "abu zayd"),
            ("Karen AbuZayd", "abuz"),
            ("Qurʾān", "quran"),
        ] {
            assert!(matches(written, typed), "{typed} should find {written}");
        }
        assert!(!matches("Brien", "o'brien"));
        assert_eq!(words("l'O''Brien' '"), ["lobrien"]);
    }

    #[test]
    fn alphabetical_order_knows_no_accents_or_case() {
        assert_eq!(alphabetical(&["Zoe", "émile", "Łukasz", "Emil", "anna"]), [4, 3, 1, 2, 0]);
        assert_eq!(places(&["a", "b", "a"], &["b".into(), "a".into(), "x".into(), "a".into(), "a".into()]), [1, 0, 2]);
    }

    #[test]
    fn words_with_hyphens_are_found_by_their_parts_and_as_one() {
        for (written, typed) in [
            ("Götz Schmidt-Bremme", "bremme"),
            ("Götz Schmidt-Bremme", "schmidtbr"),
            ("Götz Schmidt-Bremme", "schmidt-bremme gotz"),
            ("Inter-Parliamentary Union", "interparliamentary"),
            ("Co‑operation", "cooperation"),
            ("multi-stake-holder", "multistakeholder"),
            ("d’Aboville-L’Hermitte", "dabovillelhermitte"),
            ("בן־גוריון", "בןגוריון"),
            ("Kasese Bota", "kasese-bota"),
        ] {
            assert!(matches(written, typed), "{typed} should find {written}");
        }
        for (written, typed) in [("Kasese Bota", "kasesebota"), ("the end - a start", "enda"), ("x--y", "xy")] {
            assert!(!matches(written, typed), "{typed} should not find {written}");
        }
        assert_eq!(words("Schmidt-Bremme"), ["schmidt", "bremme"]);
    }

    #[test]
    fn letters_with_dots_are_one_word() {
        for (text, expected) in [
            ("U.N.H.C.R.", vec!["unhcr"]),
            ("u.n. women", vec!["un", "women"]),
            ("the U.N.'s", vec!["the", "un", "s"]),
            ("e.g", vec!["eg"]),
            ("É.N.A.", vec!["ena"]),
            ("E\u{301}.N.A\u{301}.", vec!["ena"]),
            ("O.О.Н.", vec!["oон"]),
            ("J. J. Gómez", vec!["j", "j", "gomez"]),
            ("J.J.Gómez", vec!["jj", "gomez"]),
            ("Ph.D.", vec!["ph", "d"]),
            ("2.b 3.2 a.1", vec!["2", "b", "3", "2", "a", "1"]),
            ("end.A start", vec!["end", "a", "start"]),
            ("A..B .C. .", vec!["a", "b", "c"]),
            ("U.N.-led", vec!["un", "led"]),
            ("A.潘基文", vec!["a", "潘基", "基文"]),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
        for (written, typed) in [
            ("U.N. reform", "un"),
            ("U.N. reform", "u.n."),
            ("UNHCR", "u.n.h.c.r."),
            ("W.L. Swing", "l swing"),
            ("W.L. Swing", "wl"),
        ] {
            assert!(matches(written, typed), "{typed} should find {written}");
        }
    }

    #[test]
    fn initials_come_in_reading_order() {
        assert_eq!(initials("Jürg Lauber", "Lauber, Jürg"), "JL");
        assert_eq!(initials("Wu Hongbo", "Wu, Hongbo"), "WH");
        assert_eq!(initials("Juan José Gómez Camacho", "Gómez Camacho, Juan José"), "JG");
        assert_eq!(initials("Ólafur Élan", "Élan, Ólafur"), "ÓÉ");
        assert_eq!(initials("", ""), "");
    }

    /// Scripts: letters that names are written with, each in a word of its own or with marks, and the letters that such
    /// words may be folded to.
    const SCRIPTS: [(&str, &str, &str); 13] = [
        (
            "Latin",
            "[a-zA-Zà-öø-ÿāčđęěğıłńőřşšůżžơưạấđệịọữ]([a-zà-öø-ÿāčđğłőßşžạấệữ\u{300}\u{302}\u{323}’-]{0,8})",
            "[a-z]",
        ),
        ("Greek", "[Α-ΡΣ-Ϋα-ωΆάέήίόύώϊ][α-ωάέήίόύώς\u{301}]{0,8}", "[α-ω]"),
        ("Cyrillic", "[А-яЁёЇїЎўЄєҐґ][а-яёїўҗқңө\u{306}\u{308}]{0,8}", "[а-яҐґєіҗқңө]"),
        ("Armenian", "[Ա-Ֆա-և][ա-և]{0,8}", "[ա-և]"),
        ("Georgian", "[ა-ჰ]{1,9}", "[ა-ჰ]"),
        ("Hebrew", "[א-ת][א-ת\u{5b0}-\u{5bc}]{0,8}", "[א-ת]"),
        ("Arabic", "[ء-غف-يپچکگی][ء-غف-يپچکگی\u{64b}-\u{652}ـ]{0,8}", "[ء-يپچگ]"),
        ("Devanagari", "[अ-ह][अ-ह\u{93e}-\u{94d}]{0,8}", "[अ-ह\u{93e}-\u{94d}]"),
        ("Bengali", "[অ-ঔক-নপ-র][ক-নপ-র\u{9be}-\u{9c4}]{0,8}", "[অ-ঔক-র\u{9be}-\u{9c4}]"),
        ("Thai", "[ก-ฮ][ก-ฮะ-ฺเ-์]{0,8}", "[ก-์]"),
        ("Ethiopic", "[ሀ-ቆበ-ኆ]{1,9}", "[ሀ-ኆ]"),
        ("Japanese and Chinese", "[ぁ-んァ-ヶ一-龥々]{1,6}", "[ぁ-ヶ一-龥々]"),
        ("Korean", "[가-힣]{1,6}", "[가-힣]"),
    ];

    /// A word of some script, and which one it is.
    fn word_of_a_script() -> impl Strategy<Value = (usize, String)> {
        let word = |(place, (_, pattern, _)): (usize, (_, &'static str, _))| (Just(place), pattern).boxed();
        prop::strategy::Union::new(SCRIPTS.into_iter().enumerate().map(word))
    }

    /// Whether a letter is one of those in a pattern of letters and ranges.
    fn is_among(letter: char, pattern: &str) -> bool {
        let letters: Vec<char> = pattern.trim_matches(['[', ']']).chars().collect();
        let ranges = letters.windows(3).any(|three| three[1] == '-' && (three[0]..=three[2]).contains(&letter));
        ranges || letters.contains(&letter) && letter != '-'
    }

    proptest! {
        #[test]
        fn a_word_stays_in_its_script_and_never_vanishes((script, word) in word_of_a_script()) {
            let (_, _, folded) = SCRIPTS[script];
            let found = words(&word);
            prop_assert!(!found.is_empty(), "{word}");
            for letter in found.concat().chars() {
                prop_assert!(is_among(letter, folded), "{letter} of {word}");
            }
        }

        #[test]
        fn no_script_finds_another((script, word) in word_of_a_script(), (other, typed) in word_of_a_script()) {
            if script != other {
                prop_assert!(!matches(&word, &typed), "{typed} finds {word}");
            }
        }

        #[test]
        fn names_are_folded_letter_by_letter_in_whatever_scripts(names in prop::collection::vec(word_of_a_script(), 0..5)) {
            let names: Vec<String> = names.into_iter().map(|(_, name)| name).collect();
            let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
            prop_assert_eq!(fold(&names.join(" ")), folded.join(" "));
            prop_assert!(matches(&names.join(" "), &folded.join(" ")));
            let turned: Vec<String> = names.iter().rev().cloned().collect();
            prop_assert!(matches(&names.join(" "), &turned.join(" ")));
        }

        #[test]
        fn folding_twice_changes_nothing(text in ".*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn places_follow_the_order_of_others(texts in prop::collection::vec("[a-c]{0,2}", 0..30)) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            // Longest first stands for any order that is not that of bytes.
            let mut expected: Vec<usize> = (0..texts.len()).collect();
            expected.sort_by(|one, other| {
                let rank = |place: usize| (std::cmp::Reverse(texts[place].len()), texts[place], place);
                rank(*one).cmp(&rank(*other))
            });
            let sorted: Vec<String> = expected.iter().map(|place| texts[*place].to_owned()).collect();
            prop_assert_eq!(places(&texts, &sorted), expected);
        }

        #[test]
        fn every_text_matches_itself(text in "\\PC*") {
            prop_assert!(matches(&text, &text));
        }
    }
}
