//! A text as QR code (ISO/IEC 18004), so that a link can travel from a screen to a phone.
//!
//! Byte mode alone, since links are ASCII with small letters in them; error correction of level M where the smallest
//! version has room for it (up to 106 bytes, and not for all of them), else L, since a screen has neither stains nor scratches.

mod codewords;
mod matrix;
#[cfg(test)]
mod tests;

use codewords::Kind;
use matrix::Matrix;

/// How many light modules have to be left free on every side.
pub const QUIET: usize = 4;

/// A QR code: a square of dark and light modules.
#[derive(Clone, Debug)]
pub struct Code(Matrix);

/// The smallest code that a text fits in; none above the 2,953 bytes of UTF-8 that the largest one holds.
///
/// ```
/// use plenary_core::qr::code;
/// assert_eq!(code("https://example.org/agenda?stars=iii.iv").map(|code| code.size()), Some(29));
/// ```
pub fn code(text: &str) -> Option<Code> {
    let kind = Kind::smallest(text.len())?;
    Some(Code(Matrix::of(kind, &kind.codewords(text.as_bytes()))))
}

impl Code {
    /// How many modules a side has, the quiet zone not counted: 21 to 177.
    pub fn size(&self) -> usize {
        self.0.size()
    }

    /// Whether a module is dark; from the upper left corner. All around the code is light.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        self.0.is_dark(x, y)
    }

    /// How many modules a side has, the quiet zone counted: the width and height of the `viewBox` of [`Code::path`].
    pub fn width(&self) -> usize {
        self.size() + 2 * QUIET
    }

    /// The dark modules as data of an SVG path to be filled, a module being one unit and the quiet zone left free:
    /// one rectangle for each run in a row. Rows only touch, so that the path wants `shape-rendering="crispEdges"`.
    pub fn path(&self) -> String {
        let mut path = String::new();
        let mut add = |command: char, number: usize| {
            path.push(command);
            path.push_str(&number.to_string());
        };
        for y in 0..self.size() {
            let mut end = 0;
            while end < self.size() {
                let start = end;
                while self.is_dark(end, y) {
                    end += 1;
                }
                if end > start {
                    add('M', start + QUIET);
                    add(' ', y + QUIET);
                    add('h', end - start);
                    add('v', 1);
                    add('H', start + QUIET);
                }
                end += 1;
            }
        }
        path
    }
}
