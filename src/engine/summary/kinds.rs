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

/// Which of the kinds a token is.
pub type Kinds = [f64; KINDS.len()];

/// The kinds of the token: 1 for each that it is of, 0 for the others.
pub(super) fn of(input: &Input, token: usize) -> Kinds {
    let pack = input.pack;
    let lists = input.segments.lists(token);
    let tag = input.segments.tag(token);
    let number = input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Number);
    [
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
    ]
    .map(|is| f64::from(u8::from(is)))
}

/// The mean of several.
pub(super) fn mean(all: impl Iterator<Item = Kinds>) -> Kinds {
    let (mut sum, mut count) = ([0.0; KINDS.len()], 0.0);
    for kinds in all {
        sum.iter_mut().zip(kinds).for_each(|(sum, is)| *sum += is);
        count += 1.0;
    }
    sum.map(|sum| sum / f64::max(count, 1.0))
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
pub(super) fn with<const N: usize, const ALL: usize>(features: [f64; N], kinds: Kinds) -> [f64; ALL] {
    let mut all = [0.0; ALL];
    all.iter_mut().zip(features.into_iter().chain(kinds)).for_each(|(slot, value)| *slot = value);
    all
}
