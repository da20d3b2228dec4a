//! The modules of a code: patterns, codewords, and the mask that suits a reader best (ISO/IEC 18004, 6.3 and 7.7 to
//! 7.10).

use super::codewords::Kind;

const DARK: u8 = 1;
/// Set of modules that belong to a pattern, so that they hold no data and no mask turns them.
const PATTERN: u8 = 2;

/// The modules, row by row.
#[derive(Clone, Debug)]
pub(super) struct Matrix {
    size: usize,
    modules: Vec<u8>,
}

impl Matrix {
    /// The modules for the codewords of a kind of code, under the mask with the fewest penalties.
    pub(super) fn of(kind: Kind, codewords: &[u8]) -> Matrix {
        let plain = Matrix::unmasked(kind, codewords);
        let mut best = plain.masked(kind, 0);
        let mut fewest = best.penalty();
        for mask in 1..8 {
            let masked = plain.masked(kind, mask);
            let penalty = masked.penalty();
            if penalty < fewest {
                (best, fewest) = (masked, penalty);
            }
        }
        best
    }

    #[cfg(test)]
    pub(super) fn under_mask(kind: Kind, codewords: &[u8], mask: usize) -> Matrix {
        Matrix::unmasked(kind, codewords).masked(kind, mask)
    }

    fn unmasked(kind: Kind, codewords: &[u8]) -> Matrix {
        let size = kind.size();
        let mut plain = Matrix { size, modules: vec![0; size * size] };
        plain.draw_patterns(kind);
        // Takes the room of the format, which depends on the mask.
        plain.draw_format(kind, 0);
        plain.place(codewords);
        plain
    }

    pub(super) fn size(&self) -> usize {
        self.size
    }

    pub(super) fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.size && y < self.size && self.modules[y * self.size + x] & DARK != 0
    }

    /// Sets a module of a pattern; those beyond the edges are cut off.
    fn draw(&mut self, x: usize, y: usize, is_dark: bool) {
        if x < self.size && y < self.size {
            self.modules[y * self.size + x] = PATTERN | u8::from(is_dark);
        }
    }

    fn draw_patterns(&mut self, kind: Kind) {
        let last = self.size - 1;
        for along in 0..self.size {
            self.draw(6, along, along % 2 == 0);
            self.draw(along, 6, along % 2 == 0);
        }
        self.draw_alignments(kind);
        for (x, y) in [(3, 3), (last - 3, 3), (3, last - 3)] {
            self.draw_rings(x, y, 4);
        }
        if kind.version >= 7 {
            self.draw_version(kind.version);
        }
    }

    fn draw_alignments(&mut self, kind: Kind) {
        let count = kind.alignments();
        if count == 0 {
            return;
        }
        // All distances are even, and equal but for the first.
        let step = (kind.version * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
        let place = |index: usize| if index == 0 { 6 } else { self.size - 7 - (count - 1 - index) * step };
        let places: Vec<usize> = (0..count).map(place).collect();
        for (row, y) in places.iter().enumerate() {
            for (column, x) in places.iter().enumerate() {
                let is_corner = |one: usize, other: usize| one == 0 && (other == 0 || other == count - 1);
                if !is_corner(row, column) && !is_corner(column, row) {
                    self.draw_rings(*x, *y, 2);
                }
            }
        }
    }

    /// Rings around a centre: dark but for the one half way out, and for the fourth, which sets a corner off.
    fn draw_rings(&mut self, x: usize, y: usize, reach: usize) {
        for down in 0..=2 * reach {
            for right in 0..=2 * reach {
                let ring = down.abs_diff(reach).max(right.abs_diff(reach));
                // Left of the first column is beyond the last one too.
                let (x, y) = ((x + right).wrapping_sub(reach), (y + down).wrapping_sub(reach));
                self.draw(x, y, ring != reach / 2 && ring != 4);
            }
        }
    }

    fn draw_version(&mut self, version: usize) {
        let bits = with_check(version, 12, 0x1f25);
        for place in 0..18 {
            let (along, across) = (place / 3, self.size - 11 + place % 3);
            self.draw(along, across, bits >> place & 1 == 1);
            self.draw(across, along, bits >> place & 1 == 1);
        }
    }

    fn draw_format(&mut self, kind: Kind, mask: usize) {
        let bits = with_check(usize::from(kind.is_low) << 3 | mask, 10, 0x537) ^ 0x5412;
        for place in 0..15 {
            let is_dark = bits >> place & 1 == 1;
            // Around the upper left corner, leaving out the lines of timing.
            let along = if place < 8 { place + place / 6 } else { 14 - place + usize::from(place == 8) };
            // And once more, half in the upper right and half in the lower left corner.
            if place < 8 {
                self.draw(8, along, is_dark);
                self.draw(self.size - 1 - place, 8, is_dark);
            } else {
                self.draw(along, 8, is_dark);
                self.draw(8, self.size - 15 + place, is_dark);
            }
        }
        self.draw(8, self.size - 8, true);
    }

    /// Lays the codewords bit by bit along columns two modules wide, upwards and downwards in turn, from the right.
    fn place(&mut self, codewords: &[u8]) {
        let mut bits = 0..codewords.len() * 8;
        for turn in 0..self.size / 2 {
            let mut right = self.size - 1 - 2 * turn;
            // The column of timing is left out.
            right -= usize::from(right <= 6);
            for step in 0..self.size {
                let y = if turn % 2 == 0 { self.size - 1 - step } else { step };
                for x in [right, right - 1] {
                    let module = &mut self.modules[y * self.size + x];
                    if *module == 0
                        && let Some(bit) = bits.next()
                    {
                        *module = codewords[bit / 8] >> (7 - bit % 8) & DARK;
                    }
                }
            }
        }
    }

    fn masked(&self, kind: Kind, mask: usize) -> Matrix {
        let mut masked = self.clone();
        for (place, module) in masked.modules.iter_mut().enumerate() {
            if *module & PATTERN == 0 && turns(mask, place % self.size, place / self.size) {
                *module ^= DARK;
            }
        }
        masked.draw_format(kind, mask);
        masked
    }

    /// What may confuse a reader, by the weights of ISO/IEC 18004, 7.8.3.
    pub(super) fn penalty(&self) -> usize {
        let mut penalty = 0;
        let mut dark = 0;
        for y in 0..self.size {
            penalty += self.line_penalty(&|x| self.is_dark(x, y)) + self.line_penalty(&|x| self.is_dark(y, x));
            for x in 0..self.size {
                let alike = |right, down| self.is_dark(x, y) == self.is_dark(x + right, y + down);
                if x + 1 < self.size && y + 1 < self.size && alike(1, 0) && alike(0, 1) && alike(1, 1) {
                    penalty += 3;
                }
                dark += usize::from(self.is_dark(x, y));
            }
        }
        // Ten for each whole twentieth that the share of the dark ones is away from a half.
        let all = self.size * self.size;
        penalty + (20 * dark).abs_diff(10 * all) / all * 10
    }

    /// Long runs of one colour, and what looks like a corner, in a row or column.
    fn line_penalty(&self, is_dark: &dyn Fn(usize) -> bool) -> usize {
        let mut penalty = 0;
        let mut run = 0;
        // The last eleven modules, of which those before the line are light.
        let mut window = 0;
        for place in 0..self.size + 4 {
            let dark = is_dark(place);
            window = (window << 1 | usize::from(dark)) & 0x7ff;
            if window == 0b000_0101_1101 || window == 0b101_1101_0000 {
                penalty += 40;
            }
            run = if place > 0 && dark == is_dark(place - 1) { run + 1 } else { 1 };
            if place < self.size && run >= 5 {
                penalty += if run == 5 { 3 } else { 1 };
            }
        }
        penalty
    }
}

/// Whether a mask turns the module at a place from dark to light and back (ISO/IEC 18004, table 10).
fn turns(mask: usize, x: usize, y: usize) -> bool {
    let product = x * y;
    let rest = match mask {
        0 => (x + y) % 2,
        1 => y % 2,
        2 => x % 3,
        3 => (x + y) % 3,
        4 => (x / 3 + y / 2) % 2,
        5 => product % 2 + product % 3,
        6 => (product % 2 + product % 3) % 2,
        _ => ((x + y) % 2 + product % 3) % 2,
    };
    rest == 0
}

/// A number, followed by so many bits of a cyclic code (BCH) over it.
fn with_check(number: usize, bits: usize, generator: usize) -> usize {
    let mut rest = number;
    for _ in 0..bits {
        rest = (rest << 1) ^ ((rest >> (bits - 1)) * generator);
    }
    number << bits | rest
}
