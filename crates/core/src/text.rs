//! Folding and matching of words, so that "gomez" finds Gómez and "jorn" finds Jørn.

/// Lower case without accents, and with the letters that Unicode does not decompose (ø ł đ ß æ œ ı þ) spelled out.
///
/// Combining marks are dropped. Scripts other than Latin only lose their case.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().map(lower) {
        match letter {
            '\u{300}'..='\u{36f}' => {}
            _ if letter.is_ascii() => folded.push(letter),
            _ => match latin(letter) {
                Some(plain) => folded.push_str(plain),
                None => folded.push(letter),
            },
        }
    }
    folded
}

/// The lower case of a letter of the Latin, Greek, Cyrillic and Armenian scripts, by the regular layout of their blocks.
///
/// The tables of `char::to_lowercase` know every script there is and weigh more than this whole module; of the scripts
/// with case that names are commonly written in, these four are all.
fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let is_even = code.is_multiple_of(2);
    let step = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => 32,
        0x386 => 38,
        0x388..=0x38a => 37,
        0x38c => 64,
        0x38e..=0x38f => 63,
        0x400..=0x40f => 80,
        0x531..=0x556 => 48,
        // Pairs, the capital first: at even places, or at odd ones.
        0x100..=0x12f
        | 0x132..=0x137
        | 0x14a..=0x177
        | 0x1a0..=0x1a5
        | 0x1de..=0x1ef
        | 0x1f8..=0x21f
        | 0x222..=0x233 => u32::from(is_even),
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => u32::from(is_even),
        0x139..=0x148 | 0x179..=0x17e | 0x1af..=0x1b0 | 0x1cd..=0x1dc | 0x4c1..=0x4ce => u32::from(!is_even),
        0x130 => return 'i',
        0x178 => return 'ÿ',
        0x4c0 => return 'ӏ',
        0x1e9e => return 'ß',
        _ => 0,
    };
    char::from_u32(code + step).unwrap_or(letter)
}

/// The unaccented spelling of a lower-case Latin letter outside ASCII.
fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ' | 'ầ' | 'ẩ' | 'ẫ' | 'ậ' | 'ắ' | 'ằ' | 'ẳ' | 'ẵ' | 'ặ' => {
            "a"
        }
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ' | 'ẻ' | 'ẽ' | 'ế' | 'ề' | 'ể' | 'ễ' | 'ệ' | 'ə' => {
            "e"
        }
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö'
        | 'ø'
        | 'ō'
        | 'ŏ'
        | 'ő'
        | 'ơ'
        | 'ọ'
        | 'ỏ'
        | 'ố'
        | 'ồ'
        | 'ổ'
        | 'ỗ'
        | 'ộ'
        | 'ớ'
        | 'ờ'
        | 'ở'
        | 'ỡ'
        | 'ợ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ' | 'ủ' | 'ứ' | 'ừ' | 'ử' | 'ữ' | 'ự' => {
            "u"
        }
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' | 'ỵ' | 'ỷ' | 'ỹ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        '’' | 'ʼ' | '‘' => "'",
        _ => return None,
    })
}

/// The initials of a name in reading order: of its first word and of the family name, which the sort name tells
/// ("Juan José Gómez Camacho" gives "JG", "Wu Hongbo" gives "WH").
pub fn initials(name: &str, sort_name: &str) -> String {
    let first = |part: &str| part.trim().chars().next();
    let (family, given) = sort_name.split_once(',').unwrap_or((sort_name, ""));
    let second = if name.starts_with(family.trim()) { first(given) } else { first(family) };
    [first(name), second].into_iter().flatten().collect()
}

/// The words of a text, folded: runs of letters, digits and apostrophes.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(is_between_words).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether a letter stands between words: space, control and punctuation of ASCII (but the apostrophe), of Latin-1, and
/// of the blocks General Punctuation and CJK Symbols and Punctuation. The table of `char::is_alphanumeric` is larger
/// than this module, and differs in symbols that no name is written with.
fn is_between_words(letter: char) -> bool {
    match letter {
        '\'' => false,
        '\0'..='\u{7f}' => !letter.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => true,
        _ => false,
    }
}

/// Whether every word of the query begins some word of the text. An empty query matches everything.
///
/// ```
/// use plenary_core::text::matches;
/// assert!(matches("Juan José Gómez Camacho", "gomez ju"));
/// assert!(!matches("Juan José Gómez Camacho", "gomez swing"));
/// ```
pub fn matches(text: &str, query: &str) -> bool {
    let text = words(text);
    words(query).iter().all(|wanted| text.iter().any(|word| word.starts_with(wanted.as_str())))
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
        ] {
            assert!(matches(written, typed), "{typed} should find {written}");
        }
    }

    #[test]
    fn lower_case_is_that_of_unicode_in_four_scripts() {
        let blocks = [0x00..=0x24f_u32, 0x386..=0x3ff, 0x400..=0x52f, 0x531..=0x556, 0x1e00..=0x1eff];
        let mut wrong = Vec::new();
        for letter in blocks.into_iter().flatten().filter_map(char::from_u32) {
            let full: String = letter.to_lowercase().collect();
            let ours = lower(letter);
            // İ, which Unicode gives two letters, and letters so rare in names that they may keep their case.
            let rare = matches!(u32::from(letter), 0x130 | 0x181..=0x19f | 0x1a6..=0x1ae | 0x1b1..=0x1cc | 0x1f1..=0x1f7)
                || matches!(u32::from(letter), 0x220 | 0x23a..=0x24f | 0x3cf..=0x3ff);
            if !rare && full != ours.to_string() {
                wrong.push(letter);
            }
        }
        assert_eq!(wrong, []);
    }

    #[test]
    fn other_scripts_match_in_their_own_letters() {
        assert!(matches("Антониу Гутерриш", "гутер"));
        assert!(matches("أنطونيو غوتيريش", "غوتيريش"));
    }

    #[test]
    fn initials_come_in_reading_order() {
        assert_eq!(initials("Jürg Lauber", "Lauber, Jürg"), "JL");
        assert_eq!(initials("Wu Hongbo", "Wu, Hongbo"), "WH");
        assert_eq!(initials("Juan José Gómez Camacho", "Gómez Camacho, Juan José"), "JG");
        assert_eq!(initials("Ólafur Élan", "Élan, Ólafur"), "ÓÉ");
        assert_eq!(initials("", ""), "");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in ".*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn every_text_matches_itself(text in "\\PC*") {
            prop_assert!(matches(&text, &text));
        }
    }
}
