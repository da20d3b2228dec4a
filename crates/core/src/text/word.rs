//! Where the words of a text begin and end.

use super::folding;

/// A word of a text, folded, and where its letters stand in the text.
#[derive(Default)]
pub(crate) struct Word {
    /// The folded letters.
    pub(crate) text: String,
    /// Where in `text` one may begin to read: at 0, and after an apostrophe or within "AbuZayd", so that "ivoire" finds
    /// "d'Ivoire" and "zayd" that; of two ideographs, at the second.
    pub(crate) beginnings: Vec<usize>,
    /// For each byte of `text`, where its letter begins in the text as written.
    places: Vec<usize>,
    kind: Kind,
    /// Whether the letters that are left were already in the word before.
    is_told: bool,
    /// Whether it is what hyphens join, without them: a text is also found by it, a query must not ask for it.
    pub(crate) is_joined: bool,
    /// Whether it is of single letters with dots between them ("U.N.H.C.R.", "J.J.").
    pub(crate) is_dotted: bool,
}

/// From so many places of a word one may begin to read, those behind them not counted. An index keeps the rest of the
/// word from each of them; without a limit, a long text that is one word ("a.a.a.a…") would take up its square.
const MOST_BEGINNINGS: usize = 16;

/// What a folded letter is to words.
#[derive(Clone, Copy, Default, PartialEq)]
enum Kind {
    /// It stands between them.
    #[default]
    Between,
    /// An apostrophe: a place to begin at, not a letter.
    Apostrophe,
    /// A letter of a script that puts spaces between words, or a digit.
    Letter,
    /// A letter of a script that does not.
    Ideograph,
}

/// Calls back with each word of a text in order: runs of letters and digits without their apostrophes. Ideographs, kana
/// and hangul, which have no spaces between words, come in overlapping twos, and alone if there is but one. Single letters
/// with dots between them are one word. After all of them, the words come that hyphens join, each as one.
pub(crate) fn each_word(text: &str, each: &mut dyn FnMut(&Word)) {
    walk(text, false, each);
    if text.contains(is_hyphen) {
        walk(text, true, each);
    }
}

/// Calls back with the words between which hyphens stand, or with those that they join.
fn walk(text: &str, joins: bool, each: &mut dyn FnMut(&Word)) {
    let mut word = Word::default();
    let each: &mut dyn FnMut(&Word) = &mut |word| {
        if word.is_joined == joins {
            each(word);
        }
    };
    let mut before = ' ';
    for (place, letter) in text.char_indices() {
        let start = word.text.len();
        folding::push(letter, &mut word.text);
        let Some(first) = word.from(start).chars().next() else { continue };
        let kind = kind(first);
        match kind {
            Kind::Between => {
                word.text.truncate(start);
                if joins && start > 0 && word.kind == Kind::Letter && is_hyphen(first) && !is_hyphen(before) {
                    word.is_joined = true;
                } else if letter == '.' && word.can_go_on() && is_initial(text.get(place + 1..).unwrap_or_default()) {
                    word.is_dotted = true;
                } else {
                    word.end(each);
                }
            }
            Kind::Apostrophe => word.text.truncate(start),
            Kind::Letter | Kind::Ideograph => {
                let is_beginning = kind == Kind::Ideograph
                    || matches!(before, '\'' | '.')
                    || (before.is_ascii_lowercase() && letter.is_ascii_uppercase());
                word.add(start, kind, place, is_beginning, each);
            }
        }
        before = if kind == Kind::Apostrophe { '\'' } else { letter };
    }
    word.end(each);
}

impl Word {
    /// Takes in the letters that were pushed at `start`, or begins another word with them if they are of another kind.
    fn add(&mut self, start: usize, kind: Kind, place: usize, is_beginning: bool, each: &mut dyn FnMut(&Self)) {
        let mut start = start;
        if start > 0 && kind != self.kind {
            let pushed = self.text.split_off(start);
            self.end(each);
            self.text = pushed;
            start = 0;
        }
        self.kind = kind;
        if (is_beginning || start == 0) && self.beginnings.len() < MOST_BEGINNINGS {
            self.beginnings.push(start);
        }
        self.places.resize(self.text.len(), place);
        if kind == Kind::Ideograph {
            self.end_two(each);
        }
    }

    /// Tells of two ideographs and goes on with the second.
    fn end_two(&mut self, each: &mut dyn FnMut(&Self)) {
        if let [_, second] = self.beginnings[..] {
            each(self);
            self.text = self.text.split_off(second);
            self.places = self.places.split_off(second);
            self.beginnings.pop();
            self.is_told = true;
        }
    }

    /// Whether a dot and another letter may go on with it: it is one letter so far, or letters with dots.
    fn can_go_on(&self) -> bool {
        let is_single = self.places.first() == self.places.last();
        self.kind == Kind::Letter && (self.is_dotted || is_single) && self.text.starts_with(|first| !is_digit(first))
    }

    fn end(&mut self, each: &mut dyn FnMut(&Self)) {
        if !self.text.is_empty() && !self.is_told {
            each(self);
        }
        self.text.clear();
        self.beginnings.clear();
        self.places.clear();
        self.is_told = false;
        self.is_joined = false;
        self.is_dotted = false;
    }

    /// The word read from one of its beginnings.
    pub(crate) fn from(&self, beginning: usize) -> &str {
        self.text.get(beginning..).unwrap_or_default()
    }

    /// Where the letters of a part of the word stand in the text as written, with the marks on the last. Both ends are
    /// bytes of the folded word.
    pub(crate) fn written(&self, from: usize, to: usize, text: &str) -> std::ops::Range<usize> {
        let place = |byte: usize| self.places.get(byte).copied().unwrap_or_default();
        let (start, last) = (place(from), place(to.saturating_sub(1)));
        let mut end = last;
        let mut plain = String::new();
        for letter in text.get(last..).unwrap_or_default().chars() {
            plain.clear();
            folding::push(letter, &mut plain);
            if end > last && !plain.is_empty() {
                break;
            }
            end += letter.len_utf8();
        }
        start..end
    }
}

/// Whether a letter is of no word, or of a script that puts no spaces between them: another word can end before it and
/// begin after it. What is not seen, but directs text or parts it, does so too; a mark belongs to the letter before it.
pub(crate) fn parts_words(letter: char) -> bool {
    if matches!(letter, '\u{2000}'..='\u{206f}') {
        return true;
    }
    let mut plain = String::new();
    folding::push(letter, &mut plain);
    plain.chars().next().is_some_and(|letter| kind(letter) != Kind::Letter)
}

/// Whether a text begins with a letter that is a word of its own.
fn is_initial(text: &str) -> bool {
    let mut plain = String::new();
    let mut has_letter = false;
    for letter in text.chars() {
        plain.clear();
        folding::push(letter, &mut plain);
        // A mark belongs to the letter before it.
        let Some(first) = plain.chars().next() else { continue };
        if has_letter {
            return kind(first) == Kind::Between;
        }
        if is_digit(first) || kind(first) != Kind::Letter {
            return false;
        }
        has_letter = true;
    }
    has_letter
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn kind(letter: char) -> Kind {
    match letter {
        '\'' => Kind::Apostrophe,
        _ if is_between_words(letter) => Kind::Between,
        _ if is_ideograph(letter) => Kind::Ideograph,
        _ => Kind::Letter,
    }
}

/// Whether what stands between words joins them: the hyphens, and that of Hebrew.
fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '\u{5be}')
}

/// Whether a folded letter stands between words: space, control and punctuation of ASCII, of Latin-1, Greek, Armenian,
/// Hebrew, Arabic and Devanagari, and of the blocks General Punctuation and CJK Symbols and Punctuation. The table of
/// `char::is_alphanumeric` is larger than this module, and differs in symbols that no name is written with.
fn is_between_words(letter: char) -> bool {
    match u32::from(letter) {
        0..=0x7f => !letter.is_ascii_alphanumeric(),
        0x80..=0xbf | 0xd7 | 0xf7 => true,
        0x37e | 0x387 | 0x55a..=0x55f | 0x589..=0x58a => true,
        0x5be | 0x5c0 | 0x5c3 | 0x5c6 => true,
        0x60c..=0x60d | 0x61b..=0x61f | 0x66a..=0x66d | 0x6d4 | 0x964..=0x965 => true,
        0x3005..=0x3007 => false,
        0x2000..=0x206f | 0x3000..=0x303f | 0x30a0 | 0x30fb | 0xff5f..=0xff65 => true,
        _ => false,
    }
}

/// Whether a letter is of a script without spaces between words: from the kana to the unified ideographs, the hangul
/// syllables, compatibility ideographs, half-width kana, and the planes of further ideographs.
fn is_ideograph(letter: char) -> bool {
    matches!(
        u32::from(letter),
        0x3005..=0x9fff | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xff66..=0xff9f | 0x2_0000..=0x3_ffff
    )
}
