//! The spelling under which a letter is compared: lower case, without accents.

/// Letters from U+00C0 as ASCII spells them: itself, one of [`two_letters`] in upper case, or `.` for those it cannot.
const LATIN: &[u8; 464] = b"\
    aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTyaaaaaaccccccccddddeeeeeeeeeegggggggg\
    hhhhiiiiiiiiiiIIjjkkkllllllllllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb....oc\
    cdddd.eeeffgg.iikkl..nnooo..pp......tttuu.vyyzz......................aaiioouuuuuuuuuueaaaaAAggggkkoo\
    oo..j...gg..nnaaAAooaaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..accltsz..bu.eejjqqrryy\
    ...bo.dd.e.e....g..g....ii........n..o..................tu.v....";

/// The same from U+1E00: Vietnamese, and the transliterations of Arabic and Indic scripts.
const LATIN_ADDITIONAL: &[u8; 256] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss\
    ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyasssS.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee\
    iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// Lower-case letters of other scripts, by code, and what they are compared as: what Unicode's decomposition leaves
/// without the marks, the final forms of Greek and Hebrew as the others, and the letters of Arabic that are written for
/// one another, or that the keyboards of Persian and Urdu have in place of the Arabic ones.
const ALIKE: [(char, char); 59] = [
    ('ΐ', 'ι'),
    ('ά', 'α'),
    ('έ', 'ε'),
    ('ή', 'η'),
    ('ί', 'ι'),
    ('ΰ', 'υ'),
    ('ς', 'σ'),
    ('ϊ', 'ι'),
    ('ϋ', 'υ'),
    ('ό', 'ο'),
    ('ύ', 'υ'),
    ('ώ', 'ω'),
    ('й', 'и'),
    ('ѐ', 'е'),
    ('ё', 'е'),
    ('ѓ', 'г'),
    ('ї', 'і'),
    ('ќ', 'к'),
    ('ѝ', 'и'),
    ('ў', 'у'),
    ('ѷ', 'ѵ'),
    ('ӂ', 'ж'),
    ('ӑ', 'а'),
    ('ӓ', 'а'),
    ('ӗ', 'е'),
    ('ӛ', 'ә'),
    ('ӝ', 'ж'),
    ('ӟ', 'з'),
    ('ӣ', 'и'),
    ('ӥ', 'и'),
    ('ӧ', 'о'),
    ('ӫ', 'ө'),
    ('ӭ', 'э'),
    ('ӯ', 'у'),
    ('ӱ', 'у'),
    ('ӳ', 'у'),
    ('ӵ', 'ч'),
    ('ӹ', 'ы'),
    ('ך', 'כ'),
    ('ם', 'מ'),
    ('ן', 'נ'),
    ('ף', 'פ'),
    ('ץ', 'צ'),
    ('آ', 'ا'),
    ('أ', 'ا'),
    ('ؤ', 'و'),
    ('إ', 'ا'),
    ('ئ', 'ي'),
    ('ة', 'ه'),
    ('ى', 'ي'),
    ('ٱ', 'ا'),
    ('ک', 'ك'),
    ('ۀ', 'ە'),
    ('ہ', 'ه'),
    ('ۂ', 'ه'),
    ('ی', 'ي'),
    ('ۍ', 'ي'),
    ('ێ', 'ي'),
    ('ۓ', 'ے'),
];

/// Appends the folded spelling of a letter: none of a mark, else one letter or two.
pub(super) fn push(letter: char, into: &mut String) {
    let code = u32::from(letter);
    let ascii = match code {
        // Most letters are these, and a long list of names is folded letter by letter.
        0..=0x7f => return into.push(if letter == '`' { '\'' } else { letter.to_ascii_lowercase() }),
        // Full-width ASCII.
        0xff01..=0xff5e => return push(shifted(code - 0xff01 + 0x21, letter), into),
        0xc0..=0x28f => LATIN.get((code - 0xc0) as usize),
        0x1e00..=0x1eff => LATIN_ADDITIONAL.get((code - 0x1e00) as usize),
        _ => None,
    };
    match ascii {
        Some(b'.') | None if is_mark(code) => {}
        Some(b'.') | None => into.push(other(letter)),
        Some(plain) if plain.is_ascii_uppercase() => into.push_str(two_letters(*plain)),
        Some(plain) => into.push(char::from(*plain)),
    }
}

/// What the upper-case letters of [`LATIN`] stand for.
fn two_letters(sign: u8) -> &'static str {
    match sign {
        b'A' => "ae",
        b'I' => "ij",
        b'O' => "oe",
        b'S' => "ss",
        _ => "th",
    }
}

/// Whether a letter only marks the one before it, or is not seen at all: accents, the vowels of Arabic and Hebrew, the
/// Arabic tatweel, variation selectors, and what directs hyphenation, joining and the direction of text.
fn is_mark(code: u32) -> bool {
    matches!(
        code,
        0xad | 0x300..=0x36f
            | 0x483..=0x487
            | 0x591..=0x5bd
            | 0x5bf
            | 0x5c1..=0x5c2
            | 0x5c4..=0x5c5
            | 0x5c7
            | 0x640
            | 0x64b..=0x65f
            | 0x670
            | 0x200c..=0x200f
            | 0x2060
            | 0xfe00..=0xfe0f
            | 0xfeff
    )
}

/// The folded spelling of a letter that is neither a mark nor Latin.
fn other(letter: char) -> char {
    let code = u32::from(letter);
    match code {
        0xb4 | 0x2b9..=0x2bf | 0x2018..=0x2019 | 0x5f3 => '\'',
        0x5f4 => '"',
        0x660..=0x669 => shifted(code - 0x660 + 0x30, letter),
        0x6f0..=0x6f9 => shifted(code - 0x6f0 + 0x30, letter),
        _ => {
            let small = lower(letter);
            let place = ALIKE.binary_search_by_key(&small, |(written, _)| *written);
            place.ok().and_then(|place| ALIKE.get(place)).map_or(small, |(_, plain)| *plain)
        }
    }
}

fn shifted(code: u32, letter: char) -> char {
    char::from_u32(code).unwrap_or(letter)
}

/// The lower case of a letter of the Greek, Cyrillic and Armenian scripts, by the regular layout of their blocks.
///
/// The tables of `char::to_lowercase` know every script there is and weigh more than this whole module; of the scripts
/// with case that names are commonly written in, these and Latin are all.
fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let is_even = code.is_multiple_of(2);
    let step = match code {
        0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => 32,
        0x386 => 38,
        0x388..=0x38a => 37,
        0x38c => 64,
        0x38e..=0x38f => 63,
        0x400..=0x40f => 80,
        0x4c0 => 15,
        0x531..=0x556 => 48,
        // Pairs, the capital first: at even places, or at odd ones.
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => u32::from(is_even),
        0x4c1..=0x4ce => u32::from(!is_even),
        _ => 0,
    };
    shifted(code + step, letter)
}

#[cfg(test)]
mod tests {
    use super::super::fold;

    fn letters(blocks: &[std::ops::RangeInclusive<u32>]) -> Vec<char> {
        blocks.iter().cloned().flatten().filter_map(char::from_u32).collect()
    }

    #[test]
    fn a_capital_folds_as_its_small_letter() {
        let mut wrong = Vec::new();
        for letter in letters(&[0..=0x24f, 0x386..=0x3ce, 0x400..=0x52f, 0x531..=0x556, 0x1e00..=0x1eff]) {
            // İ, which Unicode gives two letters, and letters that hardly any name has.
            let is_rare = matches!(u32::from(letter), 0x130 | 0x182..=0x184 | 0x19c..=0x1cc | 0x1ee..=0x1f7)
                || matches!(u32::from(letter), 0x21c..=0x222 | 0x23a | 0x23e | 0x241..=0x245 | 0x1efa..=0x1eff);
            let small: String = letter.to_lowercase().collect();
            if !is_rare && fold(&letter.to_string()) != fold(&small) {
                wrong.push(letter);
            }
        }
        assert_eq!(wrong, []);
    }

    #[test]
    fn every_letter_there_is_folds_once_and_for_all() {
        for letter in letters(&[0..=0x10_ffff]) {
            let once = fold(&letter.to_string());
            assert_eq!(fold(&once), once, "{letter:?}");
        }
    }

    #[test]
    fn letters_stay_in_their_script() {
        for (block, script) in [
            (0x386..=0x3ce, 0x370..=0x3ff),
            (0x400..=0x52f, 0x400..=0x52f),
            (0x531..=0x586, 0x530..=0x58f),
            (0x5d0..=0x5ea, 0x590..=0x5ff),
            (0x620..=0x63f, 0x600..=0x6ff),
            (0x671..=0x6d3, 0x600..=0x6ff),
            (0x900..=0x97f, 0x900..=0x97f),
            (0x3041..=0x9fff, 0x3041..=0x9fff),
        ] {
            for letter in letters(&[block]) {
                let folded = fold(&letter.to_string());
                assert!(folded.chars().all(|plain| script.contains(&u32::from(plain))), "{letter} became {folded}");
            }
        }
    }

    #[test]
    fn the_pairs_can_be_searched_and_lead_to_an_end() {
        for pair in super::ALIKE.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{pair:?}");
        }
    }

    #[test]
    fn a_letter_with_its_mark_apart_folds_as_the_composed_one() {
        for (composed, apart) in [
            ("ё", "е\u{308}"),
            ("й", "и\u{306}"),
            ("Ї", "І\u{308}"),
            ("ў", "у\u{306}"),
            ("ӣ", "и\u{304}"),
            ("Ά", "Α\u{301}"),
            ("ΐ", "ι\u{308}\u{301}"),
            ("ώ", "ω\u{301}"),
            ("أ", "ا\u{654}"),
            ("آ", "ا\u{653}"),
            ("ئ", "ي\u{654}"),
            ("ệ", "e\u{323}\u{302}"),
            ("ǿ", "ø\u{301}"),
        ] {
            assert_eq!(fold(composed), fold(apart), "{composed}");
        }
    }
}
