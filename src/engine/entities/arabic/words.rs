//! What is known of Arabic words beside the lists: how ordinary they are, whether people bear them.
//!
//! A folded word goes in, a class comes out: bits of frequency, of the endings and the article that
//! the word takes, of names. `words.py` beside the lists tells what they are and makes the file.

use super::super::tagger::features::ROWS;
use crate::engine::language::hash;
use std::sync::LazyLock;

/// The class of a word that the file doesn't have.
pub(in crate::engine::entities) const UNKNOWN: u32 = 0;
/// The bits, once 1 is taken off, that tell whose name it is.
const NAME: u32 = 3 << 4;
/// The bits of a class; a slot has the word's row above them.
const CLASS: u32 = 8;

static WORDS: LazyLock<Words> =
    LazyLock::new(|| Words::decode(include_bytes!("../../language/data/words.ar.bin")));

/// The class of a word by its hash.
pub(in crate::engine::entities) fn class(hash: u32) -> u32 {
    WORDS.class(hash % ROWS)
}

/// Whether people bear the folded word.
pub(in crate::engine::entities) fn is_name(folded: &str) -> bool {
    class(hash::stable(folded)).checked_sub(1).is_some_and(|bits| bits & NAME != 0)
}

/// Whether the folded word is known and nobody's name.
pub(in crate::engine::entities) fn is_ordinary(folded: &str) -> bool {
    class(hash::stable(folded)).checked_sub(1).is_some_and(|bits| bits & NAME == 0)
}

/// Whether nothing is known of the folded word: it is rare, and most often a name.
pub(in crate::engine::entities) fn is_unknown(folded: &str) -> bool {
    class(hash::stable(folded)) == UNKNOWN
}

/// An open table of rows and classes; a free slot is 0, for no class is.
struct Words {
    slots: Vec<u32>,
}

impl Words {
    fn decode(bytes: &[u8]) -> Self {
        let mut words = Self { slots: vec![0; bytes.len().next_power_of_two().max(2)] };
        let mut row = 0u32;
        let mut bytes = bytes.iter().copied();
        while let Some(byte) = bytes.next() {
            row = row.saturating_add(u32::from(byte)) % ROWS;
            if byte == u8::MAX {
                continue;
            }
            let class = u32::from(bytes.next().unwrap_or(0));
            let slot = words.slot(row);
            if let Some(slot) = words.slots.get_mut(slot) {
                *slot = row << CLASS | class;
            }
        }
        words
    }

    fn class(&self, row: u32) -> u32 {
        self.slots.get(self.slot(row)).map_or(UNKNOWN, |slot| slot & ((1 << CLASS) - 1))
    }

    /// Where `row` is, or would be: half of the slots are free, as a word takes two bytes or more.
    fn slot(&self, row: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = row.wrapping_mul(0x9e37_79b1) as usize >> 7 & mask;
        while self.slots.get(slot).is_some_and(|&found| found != 0 && found >> CLASS != row) {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_rows() {
        let words = Words::decode(&[9, 3, 255, 1, 7, 200, 5]);
        assert_eq!([9, 265, 465, 10].map(|row| words.class(row)), [3, 7, 5, UNKNOWN]);
    }

    #[test]
    fn half_a_file_does_no_harm() {
        assert_eq!(Words::decode(&[]).class(7), UNKNOWN);
        assert_eq!(Words::decode(&[7]).class(7), 0);
    }

    #[test]
    fn names_and_ordinary_words_differ() {
        let of = |word: &str| class(hash::stable(word));
        assert_ne!(of("شوماخر"), UNKNOWN);
        assert_ne!(of("شوماخر"), of("حكومه"));
        assert_eq!(of("قخثصض"), UNKNOWN);
    }
}
