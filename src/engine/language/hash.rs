//! Words → numbers: one hash that the learnt tables are keyed by, and one for tables in memory.

use rustc_hash::FxHasher;
use std::hash::Hasher;

/// What a stable hash begins with.
pub(in crate::engine) const SEED: u32 = 0x811c_9dc5;

/// One step of a stable hash, a multiplicative one: the same on every machine.
#[inline]
pub(in crate::engine) const fn mix(hash: u32, value: u32) -> u32 {
    let mixed = (hash ^ value).wrapping_mul(0x9e37_79b1);
    mixed ^ (mixed >> 15)
}

/// The stable hash of a folded word: what learnt tables have in its place.
pub(in crate::engine) fn stable(word: &str) -> u32 {
    word.chars().fold(SEED, |hash, letter| mix(hash, letter as u32))
}

/// A hash that is quicker, for a table that is made and asked on the same machine.
#[inline]
pub(in crate::engine) fn quick(word: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    let hash = hasher.finish();
    (hash ^ hash >> 32) as u32
}
