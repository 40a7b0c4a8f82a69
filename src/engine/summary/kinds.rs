//! Tokens → what kinds of word they are, as far as that tells what a summary says.
//!
//! Summaries of releases name institutions, functions and documents, and run on articles and
//! genitives; enumerations, relatives, negations and reported speech are detail. No word is known
//! here by itself: the lists of the language and the tagger say what it is.

use super::Input;
use crate::engine::segment::{Tag, TokenKind};

/// The kinds, by name.
pub const KINDS: [&str; 19] = [
    "articles",
    "conjunctions",
    "genitive links",
    "relatives and subordinators",
    "negations",
    "verbs of saying",
    "words that point back",
    "demonstratives",
    "functions of people",
    "heads of organisations",
    "documents",
    "events",
    "nouns of action",
    "words too weak for a keyphrase",
    "function words",
    "proper nouns",
    "adjectives",
    "finite verbs",
    "numbers",
];

/// Which of the kinds a token is of: a bit a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u32);

/// The share of each kind among tokens.
pub type Shares = [f64; KINDS.len()];

/// The kinds of the token.
pub(super) fn of(input: &Input, token: usize) -> Kinds {
    let pack = input.pack;
    let lists = input.segments.lists(token);
    let tag = input.segments.tag(token);
    let number = input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Number);
    let is = [
        lists.are_in(&pack.articles),
        lists.are_in(&pack.conjunctions),
        lists.are_in(&pack.complement_links) || lists.are_in(&pack.contracted),
        lists.are_in(&pack.subordinators),
        lists.are_in(&pack.negations),
        lists.are_in(&pack.speech_verbs),
        lists.are_in(&pack.anaphors),
        lists.are_in(&pack.demonstratives),
        lists.are_in(&pack.functions),
        lists.are_in(&pack.organisation_heads) || lists.are_in(&pack.lowercase_heads),
        lists.are_in(&pack.documents),
        lists.are_in(&pack.event_heads),
        lists.are_in(&pack.action_nouns),
        lists.are_in(&pack.weak_words),
        lists.are_in(&pack.function_words),
        tag == Tag::Name,
        tag == Tag::Adjective,
        tag == Tag::Verb,
        number,
    ];
    Kinds((0..).zip(is).fold(0, |bits, (kind, is)| bits | u32::from(is) << kind))
}

impl Kinds {
    /// The kinds, by number.
    fn numbers(self) -> impl Iterator<Item = usize> {
        let mut bits = self.0;
        std::iter::from_fn(move || {
            let kind = bits.trailing_zeros();
            bits &= bits.checked_sub(1)?;
            Some(kind as usize)
        })
    }

    /// The kinds that either is of, each with its share in the two.
    pub(super) fn shares(self, other: Kinds) -> impl Iterator<Item = (usize, f64)> {
        let both = Kinds(self.0 & other.0);
        let share = move |kind: usize| if both.0 >> kind & 1 == 1 { 1.0 } else { 0.5 };
        Kinds(self.0 | other.0).numbers().map(move |kind| (kind, share(kind)))
    }
}

/// The share of each kind.
pub(super) fn shares(all: impl Iterator<Item = Kinds>) -> Shares {
    let (mut sum, mut count) = ([0u32; KINDS.len()], 0u32);
    for kinds in all {
        count += 1;
        for kind in kinds.numbers() {
            if let Some(sum) = sum.get_mut(kind) {
                *sum += 1;
            }
        }
    }
    sum.map(|sum| f64::from(sum) / f64::from(count.max(1)))
}

/// The names of features with those of the kinds after them.
pub(super) const fn after<const N: usize, const ALL: usize>(
    features: [&'static str; N],
) -> [&'static str; ALL] {
    let mut all = [""; ALL];
    let mut at = 0;
    while at < ALL {
        all[at] = if at < N { features[at] } else { KINDS[at - N] };
        at += 1;
    }
    all
}

/// The features with the kinds after them.
pub(super) fn with<const N: usize, const ALL: usize>(features: [f64; N], kinds: Shares) -> [f64; ALL] {
    let mut all = [0.0; ALL];
    all.iter_mut().zip(features.into_iter().chain(kinds)).for_each(|(slot, value)| *slot = value);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_words_share_is_their_mean() {
        let (one, two) = (Kinds(0b0101), Kinds(0b0110));
        let pairs: Vec<(usize, f64)> = one.shares(two).collect();
        assert_eq!(pairs, [(0, 0.5), (1, 0.5), (2, 1.0)]);
        let mean = shares([one, two].into_iter());
        assert!(mean.iter().enumerate().all(|(kind, &share)| {
            let paired = pairs.iter().find(|pair| pair.0 == kind).map_or(0.0, |pair| pair.1);
            paired == share
        }));
    }
}
