//! Finding texts by their hash.
//!
//! The maps of the standard library are compiled once for each type. Here every list of texts is found by one small
//! table of positions; whoever has the list keeps the texts.

/// Where the texts of a list are, by their hash.
///
/// At the place that the hash of a text gives, or the first free one after it, stands its position plus one; 0 is free.
/// There are as many places as a power of two, and at most half of them are taken.
#[derive(Debug, Default)]
pub(crate) struct Slots(Vec<usize>);

/// The text at a position.
type Known<'a> = &'a dyn Fn(usize) -> &'a str;

impl Slots {
    /// The position of a text.
    pub(crate) fn find(&self, text: &str, known: Known) -> Option<usize> {
        self.0.get(self.slot(text, known))?.checked_sub(1)
    }

    /// The position of a text; if it has none, it gets the one behind all others, of which there are `count`.
    pub(crate) fn enter(&mut self, text: &str, count: usize, known: Known) -> Option<usize> {
        if count >= self.0.len() / 2 {
            self.0 = vec![0; (count * 8).next_power_of_two().max(16)];
            for position in 0..count {
                let slot = self.slot(known(position), known);
                self.0[slot] = position + 1;
            }
        }
        let slot = self.slot(text, known);
        let found = self.0[slot].checked_sub(1);
        if found.is_none() {
            self.0[slot] = count + 1;
        }
        found
    }

    /// The slot of a text, or the free one in which it belongs; 0 where there are none at all.
    fn slot(&self, text: &str, known: Known) -> usize {
        // FNV-1a.
        let mut hash = 0x811c_9dc5_u32;
        for byte in text.bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        let mask = self.0.len().saturating_sub(1);
        let mut slot = hash as usize & mask;
        while let Some(position) = self.0.get(slot).and_then(|slot| slot.checked_sub(1)) {
            if known(position) == text {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn texts_are_found_where_they_are(texts in prop::collection::vec("[a-c]{0,4}", 0..300), asked in "[a-c]{0,4}") {
            let mut slots = Slots::default();
            let mut list: Vec<String> = Vec::new();
            for text in texts {
                let expected = list.iter().position(|known| *known == text);
                prop_assert_eq!(slots.find(&text, &|position| &list[position]), expected);
                prop_assert_eq!(slots.enter(&text, list.len(), &|position| &list[position]), expected);
                if expected.is_none() {
                    list.push(text);
                }
            }
            let expected = list.iter().position(|known| *known == asked);
            prop_assert_eq!(slots.find(&asked, &|position| &list[position]), expected);
        }
    }
}
