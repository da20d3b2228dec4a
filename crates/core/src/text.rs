//! Folding and matching of words, so that "gomez" finds Gómez and "jorn" finds Jørn.

/// Lower case without accents, and with the letters that Unicode does not decompose (ø ł đ ß æ œ ı þ) spelled out.
///
/// Combining marks are dropped. Scripts other than Latin only lose their case.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
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
    [first(name), second].into_iter().flatten().flat_map(char::to_uppercase).collect()
}

/// The words of a text, folded: runs of letters, digits and apostrophes.
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
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
    fn other_scripts_match_in_their_own_letters() {
        assert!(matches("Антониу Гутерриш", "гутер"));
        assert!(matches("أنطونيو غوتيريش", "غوتيريش"));
    }

    #[test]
    fn initials_come_in_reading_order() {
        assert_eq!(initials("Jürg Lauber", "Lauber, Jürg"), "JL");
        assert_eq!(initials("Wu Hongbo", "Wu, Hongbo"), "WH");
        assert_eq!(initials("Juan José Gómez Camacho", "Gómez Camacho, Juan José"), "JG");
        assert_eq!(initials("ólafur élan", "élan, ólafur"), "ÓÉ");
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
