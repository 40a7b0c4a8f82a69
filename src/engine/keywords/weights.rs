//! How likely an annotator took a keyphrase: a logistic model whose weights a person can read.
//!
//! Made by `tune keyphrases ../shared/data` on the development parts of WKC (French), KPCrowd and Inspec
//! (English) and 110-PT-BN-KP (Portuguese), whose licences are not stated: these few dozen numbers are
//! all that is here of them, and no word.

use crate::engine::language::Language;

/// What is known of a candidate, by name.
pub const FEATURES: [&str; 16] = [
    "always 1",
    "log of how often it stands",
    "share of its places where it stands whole",
    "a name",
    "one word",
    "two words",
    "more than three words",
    "where it stands first, 0 to 1",
    "rarity of its commonest word",
    "mean rarity of its words",
    "words tied by a preposition",
    "it stands once",
    "one word, times log of how often it stands",
    "one word, times its rarity",
    "one word, times log of the text's length",
    "mean rarity of its words, times log of the text's length",
];

/// A candidate's features.
pub type Features = [f64; FEATURES.len()];

/// How likely an annotator would take a candidate, from 0 to 1.
pub(super) fn likelihood(language: Language, features: &Features) -> f64 {
    let sum: f64 = of(language).iter().zip(features).map(|(weight, value)| weight * value).sum();
    1.0 / (1.0 + (-sum).exp())
}

/// The weights for a language; those of all sets together where there was none.
fn of(language: Language) -> &'static Features {
    match language {
        Language::French => &FRENCH,
        Language::English => &ENGLISH,
        Language::Portuguese => &PORTUGUESE,
        _ => &SHARED,
    }
}

const FRENCH: Features = [
    -1.07, // always 1
    0.79,  // log of how often it stands
    0.31,  // share of its places where it stands whole
    0.42,  // a name
    0.79,  // one word
    0.64,  // two words
    -0.79, // more than three words
    -1.28, // where it stands first, 0 to 1
    0.75,  // rarity of its commonest word
    1.48,  // mean rarity of its words
    -0.54, // words tied by a preposition
    -1.27, // it stands once
    0.42,  // one word, times log of how often it stands
    2.26,  // one word, times its rarity
    -2.45, // one word, times log of the text's length
    -2.75, // mean rarity of its words, times log of the text's length
];

const ENGLISH: Features = [
    -1.68, // always 1
    0.19,  // log of how often it stands
    0.58,  // share of its places where it stands whole
    -0.01, // a name
    -2.61, // one word
    -0.27, // two words
    -0.74, // more than three words
    -0.64, // where it stands first, 0 to 1
    0.65,  // rarity of its commonest word
    2.50,  // mean rarity of its words
    -2.65, // words tied by a preposition
    -0.48, // it stands once
    -0.07, // one word, times log of how often it stands
    -0.42, // one word, times its rarity
    2.40,  // one word, times log of the text's length
    -2.18, // mean rarity of its words, times log of the text's length
];

const PORTUGUESE: Features = [
    -1.93, // always 1
    0.63,  // log of how often it stands
    0.28,  // share of its places where it stands whole
    1.38,  // a name
    1.44,  // one word
    1.52,  // two words
    -1.24, // more than three words
    -0.56, // where it stands first, 0 to 1
    1.46,  // rarity of its commonest word
    0.87,  // mean rarity of its words
    -0.70, // words tied by a preposition
    -0.72, // it stands once
    0.03,  // one word, times log of how often it stands
    1.73,  // one word, times its rarity
    -1.76, // one word, times log of the text's length
    -2.39, // mean rarity of its words, times log of the text's length
];

const SHARED: Features = [
    -1.57, // always 1
    0.22,  // log of how often it stands
    0.84,  // share of its places where it stands whole
    0.54,  // a name
    -1.43, // one word
    0.13,  // two words
    -0.84, // more than three words
    -0.77, // where it stands first, 0 to 1
    0.61,  // rarity of its commonest word
    1.89,  // mean rarity of its words
    -1.26, // words tied by a preposition
    -0.74, // it stands once
    0.26,  // one word, times log of how often it stands
    0.72,  // one word, times its rarity
    0.67,  // one word, times log of the text's length
    -2.22, // mean rarity of its words, times log of the text's length
];
