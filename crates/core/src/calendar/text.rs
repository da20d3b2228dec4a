//! Content lines: folded at 75 octets, ended by CRLF, texts escaped (RFC 5545, 3.1 and 3.3.11).

/// How many octets a line has at most, without its end.
const WIDTH: usize = 75;

/// The text of a calendar while it is written.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
    /// Octets in the last line.
    width: usize,
}

impl Lines {
    /// A whole line, of which nothing has to be escaped.
    pub fn line(&mut self, line: &str) {
        self.plain(line);
        self.end();
    }

    /// A property with a TEXT value; nothing for an empty one.
    pub fn text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.plain(name);
            self.escaped(value);
            self.end();
        }
    }

    /// A property with a value that is not escaped, such as a URI; nothing where there is none.
    pub fn value(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.plain(name);
            self.plain(value);
            self.end();
        }
    }

    /// A part of a line, as it is. Control characters are dropped: a line that ended in the middle of a value would let
    /// data write properties.
    pub fn plain(&mut self, text: &str) {
        text.chars().filter(|letter| !is_control(*letter)).for_each(|letter| self.push(letter));
    }

    /// A number, filled up with zeros to that many digits.
    pub fn number(&mut self, number: u32, digits: u32) {
        for place in (0..digits).rev() {
            self.push(char::from(b'0' + (number / 10_u32.pow(place) % 10) as u8));
        }
    }

    /// Ends the line.
    pub fn end(&mut self) {
        self.text.push_str("\r\n");
        self.width = 0;
    }

    /// What has been written.
    pub fn finish(self) -> String {
        self.text
    }

    fn escaped(&mut self, text: &str) {
        let mut before = '\0';
        for letter in text.chars() {
            match letter {
                // CRLF is one break, which its first letter has made.
                '\n' if before == '\r' => {}
                '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => self.pair('n'),
                '\\' | ';' | ',' => self.pair(letter),
                '\t' => self.push(letter),
                _ if is_control(letter) => {}
                _ => self.push(letter),
            }
            before = letter;
        }
    }

    fn pair(&mut self, letter: char) {
        self.push('\\');
        self.push(letter);
    }

    fn push(&mut self, letter: char) {
        if self.width + letter.len_utf8() > WIDTH {
            self.text.push_str("\r\n ");
            self.width = 1;
        }
        self.text.push(letter);
        self.width += letter.len_utf8();
    }
}

fn is_control(letter: char) -> bool {
    matches!(letter, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(name: &str, value: &str) -> String {
        let mut lines = Lines::default();
        lines.text(name, value);
        lines.finish()
    }

    /// Takes folds and escapes away again, by the words of the RFC.
    fn read(text: &str) -> String {
        let line = text.replace("\r\n ", "");
        let line = line.strip_suffix("\r\n").expect("a line ends");
        let value = line.strip_prefix("X:").expect("a line begins with its name");
        // A letter that no text has stands for the backslash that is meant.
        value
            .replace(r"\\", "\u{1}")
            .replace(r"\n", "\n")
            .replace(r"\;", ";")
            .replace(r"\,", ",")
            .replace('\u{1}', r"\")
    }

    /// What a text comes to: one kind of line break, no other control characters.
    fn plain(text: &str) -> String {
        let text = text.replace("\r\n", "\n");
        let text = text.replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
        text.chars().filter(|letter| !letter.is_control() || *letter == '\n' || *letter == '\t').collect()
    }

    #[test]
    fn texts_are_escaped_as_the_rfc_says() {
        for (text, expected) in [
            ("Gómez; Łukasz, Đặng", r"Gómez\; Łukasz\, Đặng"),
            (r"C:\new", r"C:\\new"),
            ("one\r\ntwo\rthree\n\nfive", r"one\ntwo\nthree\n\nfive"),
            ("bell\u{7} and \u{9f}none", "bell and none"),
            ("a\tb: \"c\"", "a\tb: \"c\""),
        ] {
            assert_eq!(written("X:", text), format!("X:{expected}\r\n"));
        }
        assert_eq!(written("X:", ""), "");
    }

    #[test]
    fn lines_fold_at_75_octets_and_between_letters() {
        let fits = "a".repeat(73);
        assert_eq!(written("X:", &fits), format!("X:{fits}\r\n"));
        assert_eq!(written("X:", &format!("{fits}b")), format!("X:{fits}\r\n b\r\n"));
        // Three octets that would begin on the 74th.
        let letters = "a".repeat(71);
        assert_eq!(written("X:", &format!("{letters}ặb")), format!("X:{letters}\r\n ặb\r\n"));
        let again = "b".repeat(74);
        assert_eq!(written("X:", &format!("{fits}{again}c")), format!("X:{fits}\r\n {again}\r\n c\r\n"));
    }

    #[test]
    fn a_value_cannot_begin_a_property() {
        let mut lines = Lines::default();
        lines.value("URL:", Some("https://example.org/\r\nATTENDEE:mailto:x"));
        lines.value("URL:", None);
        assert_eq!(lines.finish(), "URL:https://example.org/ATTENDEE:mailto:x\r\n");
    }

    #[test]
    fn numbers_have_all_their_digits() {
        let mut lines = Lines::default();
        lines.number(7, 4);
        lines.number(2017, 4);
        lines.number(65_535, 5);
        assert_eq!(lines.finish(), "0007201765535");
    }

    proptest! {
        #[test]
        fn reading_gives_the_text_back(text in "(?s)(.|[\\\\;,nN\r\n\t \u{85}\u{2028}łặ🌍]){0,200}") {
            let written = written("X:", &text);
            if plain(&text).is_empty() {
                // What is nothing but control characters leaves a name without a value.
                prop_assert!(["", "X:\r\n"].contains(&written.as_str()));
            } else {
                prop_assert_eq!(read(&written), plain(&text));
            }
        }

        #[test]
        fn no_line_is_too_long_and_each_is_text(text in "(?s)(.|[łặ🌍]){0,300}") {
            let written = written("DESCRIPTION:", &text);
            for line in written.as_bytes().split_inclusive(|byte| *byte == b'\n') {
                let line = line.strip_suffix(b"\r\n").expect("lines end in CRLF");
                prop_assert!(line.len() <= 75);
                prop_assert!(std::str::from_utf8(line).is_ok());
            }
        }
    }
}
