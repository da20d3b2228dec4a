//! Writing SVG: elements, attributes and texts, with all that XML asks to be escaped.

use crate::text::escape_markup;

/// Attributes by name.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// A document while it is written.
#[derive(Default)]
pub(super) struct Svg {
    text: String,
}

impl Svg {
    /// Begins an element.
    pub fn open(&mut self, tag: &str, attributes: Attributes) {
        self.begin(tag, attributes);
        self.text.push('>');
    }

    /// Ends an element.
    pub fn close(&mut self, tag: &str) {
        self.raw(&["</", tag, ">\n"]);
    }

    /// Writes an element without content.
    pub fn empty(&mut self, tag: &str, attributes: Attributes) {
        self.begin(tag, attributes);
        self.text.push_str("/>");
    }

    /// Writes an element that holds a text.
    pub fn holding(&mut self, tag: &str, attributes: Attributes, text: &str) {
        self.open(tag, attributes);
        escape_markup(text, &mut self.text);
        self.close(tag);
    }

    /// Writes what another document holds.
    pub fn append(&mut self, other: Svg) {
        self.text.push_str(&other.text);
    }

    /// What has been written.
    pub fn finish(self) -> String {
        self.text
    }

    fn begin(&mut self, tag: &str, attributes: Attributes) {
        self.raw(&["<", tag]);
        for (name, value) in attributes {
            self.raw(&[" ", name, "=\""]);
            escape_markup(value, &mut self.text);
            self.text.push('"');
        }
    }

    fn raw(&mut self, parts: &[&str]) {
        parts.iter().for_each(|part| self.text.push_str(part));
    }
}

/// A text in lines of so many letters at most; what is over after so many lines is left out, which dots show. East Asian
/// letters are as wide as two others.
pub(super) fn wrapped(text: &str, room: usize, most: usize) -> Vec<String> {
    let room = room.max(2);
    let mut lines: Vec<String> = Vec::new();
    let (mut line, mut taken) = (String::new(), 0);
    for word in text.split_whitespace() {
        if taken > 0 && taken + 1 + units(word) > room {
            lines.push(std::mem::take(&mut line));
            taken = 0;
        }
        if taken > 0 {
            line.push(' ');
            taken += 1;
        }
        // A word that is longer than a line is broken.
        for letter in word.chars() {
            if taken + unit(letter) > room {
                lines.push(std::mem::take(&mut line));
                taken = 0;
            }
            line.push(letter);
            taken += unit(letter);
        }
    }
    if taken > 0 {
        lines.push(line);
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while units(last) + 1 > room {
                last.pop();
            }
            last.push('…');
        }
    }
    lines
}

/// The width of a text in letters.
pub(super) fn units(text: &str) -> usize {
    text.chars().map(unit).sum()
}

fn unit(letter: char) -> usize {
    if letter >= '\u{2e80}' { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_are_filled_with_words() {
        for (text, room, most, lines) in [
            ("the way to it", 7, 9, &["the way", "to it"][..]),
            ("the way to it", 7, 1, &["the wa…"]),
            ("the  way", 80, 1, &["the way"]),
            ("enormous", 3, 9, &["eno", "rmo", "us"]),
            ("潘基文", 4, 9, &["潘基", "文"]),
            ("a b c", 4, 1, &["a b…"]),
            ("", 4, 1, &[]),
        ] {
            assert_eq!(wrapped(text, room, most), lines, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_no_letter_lost(text in "(\\PC| ){0,60}", room in 0usize..20) {
            let lines = wrapped(&text, room, usize::MAX);
            prop_assert!(lines.iter().all(|line| units(line) <= room.max(2) && !line.is_empty()));
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
