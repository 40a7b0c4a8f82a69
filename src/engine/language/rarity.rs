//! A folded word → how rare it is in its language, from 0 for the commonest to 1.
//!
//! The lists hold a hash and a frequency a word (`data/frequencies.py` makes them): enough to look a
//! word up, not to read one.

use super::{Each, Language};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// How often the commonest words stand, as the tenth logarithm in a billion words (the Zipf value).
const COMMONEST: f64 = 8.0;
/// The Zipf value given to what no list has.
const UNKNOWN: f64 = 3.0;
/// What the lists hold a Zipf value in.
const STEPS: f64 = 32.0;

/// The commonest words of a language, by hash, with their Zipf values.
type Levels = FxHashMap<u32, u8>;

/// How rare `word` is. Words of a language without a list, and figures, are all rare.
pub fn rarity(language: Language, word: &str) -> f64 {
    let level = levels(language).and_then(|levels| levels.get(&hash(word)));
    let zipf = level.map_or(UNKNOWN, |&level| f64::from(level) / STEPS);
    ((COMMONEST - zipf) / (COMMONEST - UNKNOWN)).clamp(0.0, 1.0)
}

/// 24 bits of the word's FNV-1a hash.
fn hash(word: &str) -> u32 {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    word.bytes().fold(0x811c_9dc5, step) >> 8
}

/// Reads a list: of each word the distance of its hash from the one before (LEB128), and its level.
fn decode(bytes: &[u8]) -> Levels {
    let mut levels = Levels::default();
    let mut bytes = bytes.iter().copied();
    let mut last = 0u32;
    loop {
        let (mut distance, mut shift) = (0u32, 0);
        let Some(level) = (loop {
            let Some(byte) = bytes.next() else { break None };
            distance |= u32::from(byte & 127).checked_shl(shift).unwrap_or(0);
            shift += 7;
            if byte < 128 {
                break bytes.next();
            }
        }) else {
            return levels;
        };
        last = last.wrapping_add(distance);
        levels.insert(last, level);
    }
}

/// The list of a language, read when it is first asked for.
fn levels(language: Language) -> Option<&'static Levels> {
    static LEVELS: Each<OnceLock<Levels>> = Each::lazy();
    LEVELS.get(language, || decode(list(language)))
}

fn list(language: Language) -> &'static [u8] {
    match language {
        Language::French => include_bytes!("data/frequencies.fr.bin"),
        Language::English => include_bytes!("data/frequencies.en.bin"),
        Language::Arabic => include_bytes!("data/frequencies.ar.bin"),
        Language::German => include_bytes!("data/frequencies.de.bin"),
        Language::Italian => include_bytes!("data/frequencies.it.bin"),
        Language::Spanish => include_bytes!("data/frequencies.es.bin"),
        Language::Portuguese => include_bytes!("data/frequencies.pt.bin"),
        Language::Other => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::language::fold;

    /// `common` is commoner than `rare`.
    #[track_caller]
    fn check(language: Language, common: &str, rare: &str) {
        let (common, rare) = (rarity(language, &fold(common)), rarity(language, &fold(rare)));
        assert!(common < rare, "{common} < {rare}");
    }

    #[test]
    fn a_word_is_rarer_than_another() {
        check(Language::French, "été", "ordonnance");
        check(Language::English, "meeting", "desalination");
        check(Language::Arabic, "الدولة", "المنغنيز");
        check(Language::German, "über", "verordnung");
    }

    #[test]
    fn what_no_list_has_is_rare() {
        assert!(rarity(Language::Other, "the") > 0.99);
        assert!(rarity(Language::English, "zxqvw") > 0.99);
    }

    #[test]
    fn half_a_list_does_no_harm() {
        assert_eq!(decode(&[5, 100, 255]).len(), 1);
        assert_eq!(decode(&[255; 12]).len(), 0);
    }
}
