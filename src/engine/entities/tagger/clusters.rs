//! Words that stand in like places have one number: *Leeds* and *Everton*, *said* and *told*.
//!
//! A table a language, learnt by `clusters.py` from word vectors and packed by `train`: of each word
//! a hash and the number of its cluster, no letters. What the tagger learns of one word of a cluster
//! goes for all of them, also for those that no annotated text has.

use crate::engine::language::{Each, Language, hash};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// How many bits of a word's hash are kept: one unknown word in a hundred gets a cluster by chance.
const BITS: u32 = 22;
/// The number of a word that has none.
pub const NONE: Cluster = Cluster { fine: 0, coarse: 0 };

/// Where a word stands among words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cluster {
    /// One of about a thousand, from 1.
    pub fine: u16,
    /// Which group of these: one of under a hundred, from 1.
    pub coarse: u8,
}

/// The clusters of a language's words: hashes in order, and a number for each.
#[derive(Clone, Debug, Default)]
pub struct Clusters {
    /// A hash with its fine cluster; nought where the slot is free.
    slots: Vec<u32>,
    /// The coarse cluster of each fine one.
    coarse: Vec<u8>,
}

impl Clusters {
    /// Reads what [`encode`] wrote. Total: bytes that end early leave the rest out.
    pub fn decode(bytes: &[u8]) -> Self {
        let number = |at: usize| {
            let bytes = bytes.get(at..at + 4).and_then(|bytes| <[u8; 4]>::try_from(bytes).ok());
            bytes.map_or(0, u32::from_le_bytes) as usize
        };
        let (groups, words) = (number(0), number(4).min(bytes.len()));
        let after = |at: usize| bytes.get(at.min(bytes.len())..).unwrap_or_default();
        let coarse: Vec<u8> = after(8).iter().copied().take(groups).collect();
        let (low, high, gaps) = (after(8 + groups), after(8 + groups + words), after(8 + groups + words * 2));
        let mut clusters = Self { slots: vec![0; (words * 2).next_power_of_two().max(2)], coarse };
        let mut gaps = gaps.iter();
        let mut key = 0u32;
        for (&low, &high) in low.iter().zip(high).take(words) {
            loop {
                let Some(&gap) = gaps.next() else { return clusters };
                key = key.saturating_add(u32::from(gap));
                if gap < u8::MAX {
                    break;
                }
            }
            let fine = u16::from_le_bytes([low, high]);
            let slot = clusters.slot(key);
            if let Some(slot) = clusters.slots.get_mut(slot) {
                *slot = (key << (32 - BITS)) | (u32::from(fine) + 1);
            }
        }
        clusters
    }

    /// Where `key` is, or would be. There are always free slots, so that the search ends.
    fn slot(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = key as usize & mask;
        while self.slots.get(slot).is_some_and(|&found| found != 0 && found >> (32 - BITS) != key) {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// The cluster of the word with this hash ([`hash`]).
    pub fn of(&self, word: u32) -> Cluster {
        let found = self.slots.get(self.slot(key(word))).copied().unwrap_or(0);
        let fine = (found & ((1 << (32 - BITS)) - 1)) as u16;
        let Some(&coarse) = usize::from(fine).checked_sub(1).and_then(|fine| self.coarse.get(fine)) else {
            return NONE;
        };
        Cluster { fine, coarse: coarse + 1 }
    }
}

/// What is kept of a word's hash.
fn key(word: u32) -> u32 {
    word >> (32 - BITS)
}

/// Folded words with their clusters, fine and coarse (from 0), the likelier word first → bytes.
pub fn encode<'a>(words: impl Iterator<Item = (&'a str, u16, u8)>) -> Vec<u8> {
    let mut coarse: Vec<u8> = Vec::new();
    let mut table: BTreeMap<u32, u16> = BTreeMap::new();
    for (word, fine, group) in words {
        coarse.resize(coarse.len().max(usize::from(fine) + 1), 0);
        if let Some(slot) = coarse.get_mut(usize::from(fine)) {
            *slot = group;
        }
        table.entry(key(hash::stable(word))).or_insert(fine);
    }
    let mut bytes = Vec::new();
    bytes.extend((coarse.len() as u32).to_le_bytes());
    bytes.extend((table.len() as u32).to_le_bytes());
    bytes.extend(coarse);
    bytes.extend(table.values().map(|fine| fine.to_le_bytes()[0]));
    bytes.extend(table.values().map(|fine| fine.to_le_bytes()[1]));
    let mut last = 0;
    for &key in table.keys() {
        let mut gap = key - last;
        while gap >= u32::from(u8::MAX) {
            bytes.push(u8::MAX);
            gap -= u32::from(u8::MAX);
        }
        bytes.push(gap as u8);
        last = key;
    }
    bytes
}

/// The clusters of a language, made once. Names are much the same in languages that are near one another.
pub(super) fn of(language: Language) -> Option<&'static Clusters> {
    static CLUSTERS: Each<OnceLock<Clusters>> = Each::lazy();
    let (near, bytes): (Language, &[u8]) = match language {
        Language::French | Language::Spanish | Language::Italian | Language::Portuguese => {
            (Language::French, include_bytes!("../../language/data/clusters.fr.bin"))
        }
        Language::English | Language::German => {
            (Language::English, include_bytes!("../../language/data/clusters.en.bin"))
        }
        Language::Arabic | Language::Other => return None,
    };
    CLUSTERS.get(near, || Clusters::decode(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_find_their_clusters_again() {
        let words = [("leeds", 0, 3), ("everton", 0, 3), ("said", 499, 7), ("told", 12, 95)];
        let clusters = Clusters::decode(&encode(words.into_iter()));
        for (word, fine, coarse) in words {
            assert_eq!(
                clusters.of(hash::stable(word)),
                Cluster { fine: fine + 1, coarse: coarse + 1 },
                "{word}"
            );
        }
        assert_eq!(clusters.of(hash::stable("unheard")), NONE);
    }

    #[test]
    fn half_a_table_does_no_harm() {
        let bytes = encode([("leeds", 0, 3), ("said", 499, 7)].into_iter());
        for length in 0..bytes.len() {
            Clusters::decode(&bytes[..length]).of(hash::stable("leeds"));
        }
    }
}
