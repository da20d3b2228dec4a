//! Bytes as letters of a page in windows-1252, nearly one for one.
//!
//! Every byte is a letter there (Encoding Standard, 9.1), but a parser of HTML changes some (13.2.3.5 Preprocessing the
//! input stream, 13.2.5.4 Script data state), and `<` may end the element. Those, and the escape itself, are written as
//! `=` and the byte that is 64 higher.

/// What changes the byte that follows.
const ESCAPE: u8 = b'=';

/// Writes bytes so that they can stand in a script element.
pub fn encode(bytes: &[u8]) -> Vec<u8> {
    let mut written = Vec::with_capacity(bytes.len() + bytes.len() / 32);
    for byte in bytes {
        match byte {
            0 | b'\n' | b'\r' | b'<' | &ESCAPE => written.extend([ESCAPE, byte + 64]),
            _ => written.push(*byte),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(letters: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut letters = letters.iter();
        while let Some(letter) = letters.next() {
            match letter {
                &ESCAPE => bytes.extend(letters.next().map(|letter| letter - 64)),
                _ => bytes.push(*letter),
            }
        }
        bytes
    }

    #[test]
    fn all_bytes_come_back_and_none_ends_the_element() {
        let all: Vec<u8> = (0..=255).chain([0, 0, b'=', b'<', b'/', b'\r', b'\n']).collect();
        let written = encode(&all);
        assert_eq!(decode(&written), all);
        assert!(!written.iter().any(|byte| matches!(byte, 0 | b'\r' | b'\n' | b'<')));
        assert_eq!(written.len(), all.len() + 5 + 7 - 1);
    }
}
