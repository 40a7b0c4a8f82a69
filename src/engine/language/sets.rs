//! Lists of folded words, each with a number, so that a word is looked up in all of them at once.
//!
//! A [`Set`] knows its words; [`Lists`] says of one word which sets hold it.

use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::RefCell;
use std::collections::hash_set;
use std::ops::Deref;

/// A list of words or phrases.
#[derive(Clone, Debug, Default)]
pub struct Set {
    words: FxHashSet<String>,
    /// Its own bit of [`Lists`].
    bit: u64,
}

/// Which sets hold a word: a bit a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lists(u64);

/// What is known while the sets of a language are made.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// The lists of each word.
    pub words: FxHashMap<String, Lists>,
    sets: u8,
}

impl Set {
    /// A set with a number of its own.
    pub(super) fn new(words: FxHashSet<String>, known: &RefCell<Known>) -> Self {
        let mut known = known.borrow_mut();
        let number = known.sets;
        debug_assert!(u32::from(number) < u64::BITS, "one set more than Lists has bits");
        known.sets += 1;
        let bit = 1 << number;
        #[expect(clippy::iter_over_hash_type, reason = "each word sets a bit of its own: no order can show")]
        for word in &words {
            known.words.entry(word.clone()).or_default().0 |= bit;
        }
        Self { words, bit }
    }
}

impl Deref for Set {
    type Target = FxHashSet<String>;

    fn deref(&self) -> &FxHashSet<String> {
        &self.words
    }
}

impl<'a> IntoIterator for &'a Set {
    type Item = &'a String;
    type IntoIter = hash_set::Iter<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.words.iter()
    }
}

impl Lists {
    /// Whether `set` is one of them.
    pub fn are_in(self, set: &Set) -> bool {
        self.0 & set.bit != 0
    }
}

#[cfg(test)]
mod tests {
    use crate::engine::language::{Language, pack};

    #[test]
    fn every_list_has_a_bit() {
        // Each pack asserts it of its own while it is made.
        for language in Language::ALL {
            assert_eq!(pack(language).language, language);
        }
    }

    #[test]
    fn the_lists_of_a_word_are_the_sets_that_hold_it() {
        let pack = pack(Language::French);
        for word in ["ministre", "de", "conseil", "dit", "xyz"] {
            for set in [&pack.functions, &pack.connectors, &pack.organisation_heads, &pack.speech_verbs] {
                assert_eq!(pack.lists(word).are_in(set), set.contains(word), "{word}");
            }
        }
    }
}
