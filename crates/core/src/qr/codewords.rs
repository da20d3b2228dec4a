//! From bytes to the codewords of a code: data, padding, error correction, interleaved (ISO/IEC 18004, 7.4 to 7.6).

/// The last version whose room at level M is more than that of the version before at level L. What needs a larger one
/// fits in the smallest only at L.
const LAST_M: usize = 5;
/// How many codewords of error correction each block has, by version from 1 (ISO/IEC 18004, table 9).
const CORRECTION_L: &[u8] = &[
    7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30,
    30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
];
const CORRECTION_M: &[u8] = &[10, 16, 26, 18, 24];
/// How many blocks the codewords are divided into, by version from 1 (ISO/IEC 18004, table 9).
const BLOCKS_L: &[u8] = &[
    1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19,
    19, 20, 21, 22, 24, 25,
];
const BLOCKS_M: &[u8] = &[1, 1, 1, 2, 2];

/// The indicator of byte mode.
const BYTE_MODE: u8 = 0b0100;
/// What fills up the data in turn.
const PADDING: [u8; 2] = [0xec, 0x11];

/// Version and level of a code.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Kind {
    /// 1 to 40.
    pub version: usize,
    /// Whether the level is L, the lowest, and not M.
    pub is_low: bool,
}

impl Kind {
    /// The smallest version with room for so many bytes, and of its levels the one that corrects more.
    pub(super) fn smallest(bytes: usize) -> Option<Kind> {
        for version in 1..=40 {
            for is_low in [version > LAST_M, true] {
                let kind = Kind { version, is_low };
                // Mode and the end of the data take half a byte each.
                if bytes + 1 + kind.length_bytes() <= kind.data_words() {
                    return Some(kind);
                }
            }
        }
        None
    }

    /// How many modules a side has.
    pub(super) fn size(self) -> usize {
        17 + 4 * self.version
    }

    /// How many alignment patterns there are along a side; three of their places belong to the corners.
    pub(super) fn alignments(self) -> usize {
        if self.version == 1 { 0 } else { self.version / 7 + 2 }
    }

    /// How many bytes the length of the data takes.
    fn length_bytes(self) -> usize {
        if self.version < 10 { 1 } else { 2 }
    }

    /// All codewords that there is room for beside the patterns.
    fn all_words(self) -> usize {
        let (size, alignments) = (self.size(), self.alignments());
        // Corners with their format, and the two lines of timing between them.
        let mut modules = size * size - 3 * 64 - 31 - 2 * (size - 16);
        if alignments > 0 {
            // Those on the lines of timing share five modules with them.
            modules -= 25 * (alignments * alignments - 3) - 2 * 5 * (alignments - 2);
        }
        if self.version >= 7 {
            modules -= 2 * 18;
        }
        modules / 8
    }

    fn blocks(self) -> usize {
        usize::from((if self.is_low { BLOCKS_L } else { BLOCKS_M })[self.version - 1])
    }

    /// The codewords of error correction of each block.
    fn correction(self) -> usize {
        usize::from((if self.is_low { CORRECTION_L } else { CORRECTION_M })[self.version - 1])
    }

    fn data_words(self) -> usize {
        self.all_words() - self.blocks() * self.correction()
    }

    /// The codewords for some bytes, which must fit, in the order of their placement.
    pub(super) fn codewords(self, bytes: &[u8]) -> Vec<u8> {
        let data = self.data(bytes);
        let blocks = self.blocks();
        let generator = generator(self.correction());
        // The last blocks have one codeword more where the division leaves a rest.
        let (short, longer) = (data.len() / blocks, data.len() % blocks);
        let mut corrections = Vec::with_capacity(blocks);
        let mut starts = Vec::with_capacity(blocks + 1);
        let mut start = 0;
        for block in 0..blocks {
            let end = start + short + usize::from(block >= blocks - longer);
            starts.push(start);
            corrections.push(remainder(&data[start..end], &generator));
            start = end;
        }
        starts.push(start);
        let mut words = Vec::with_capacity(self.all_words());
        for place in 0..=short {
            for ends in starts.windows(2) {
                words.extend(data[ends[0]..ends[1]].get(place));
            }
        }
        for place in 0..generator.len() {
            for correction in &corrections {
                words.push(correction[place]);
            }
        }
        words
    }

    /// Mode, length, bytes, end and padding. The mode shifts all that follows by half a byte, which the end fills.
    fn data(self, bytes: &[u8]) -> Vec<u8> {
        let mut words = Vec::with_capacity(self.data_words());
        let mut left_over = BYTE_MODE;
        let mut push = |byte: u8| {
            words.push(left_over << 4 | byte >> 4);
            left_over = byte & 15;
        };
        let length = bytes.len().to_be_bytes();
        length[length.len() - self.length_bytes()..].iter().for_each(|byte| push(*byte));
        bytes.iter().for_each(|byte| push(*byte));
        push(0);
        let filled = words.len();
        for place in filled..self.data_words() {
            words.push(PADDING[(place - filled) % 2]);
        }
        words
    }
}

/// The product of two elements of the field of 256 by x⁸ + x⁴ + x³ + x² + 1.
fn product(one: u8, other: u8) -> u8 {
    let mut product = 0;
    for bit in (0..8).rev() {
        let reduction = if product & 0x80 == 0 { 0 } else { 0x1d };
        product = (product << 1) ^ reduction ^ ((other >> bit & 1) * one);
    }
    product
}

/// The coefficients of (x − 2⁰)(x − 2¹)… of a degree, from the second highest power down; the highest has 1.
fn generator(degree: usize) -> Vec<u8> {
    let mut generator = vec![0; degree];
    generator[degree - 1] = 1;
    let mut root = 1;
    for _ in 0..degree {
        for place in 0..degree {
            let next = generator.get(place + 1).copied().unwrap_or(0);
            generator[place] = product(generator[place], root) ^ next;
        }
        root = product(root, 2);
    }
    generator
}

/// What a Reed-Solomon code adds to some codewords: the rest of their division by the generator.
fn remainder(data: &[u8], generator: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; generator.len()];
    for word in data {
        let factor = word ^ rest.remove(0);
        rest.push(0);
        for (coefficient, rest) in generator.iter().zip(&mut rest) {
            *rest ^= product(*coefficient, factor);
        }
    }
    rest
}
