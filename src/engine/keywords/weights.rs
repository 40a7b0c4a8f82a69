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
    -0.93, // always 1
    0.76, // log of how often it stands
    0.30, // share of its places where it stands whole
    0.43, // a name
    0.71, // one word
    0.30, // two words
    -0.95, // more than three words
    -1.20, // where it stands first, 0 to 1
    0.99, // rarity of its commonest word
    1.25, // mean rarity of its words
    -0.48, // words tied by a preposition
    -1.24, // it stands once
    0.45, // one word, times log of how often it stands
    2.06, // one word, times its rarity
    -2.51, // one word, times log of the text's length
    -2.61, // mean rarity of its words, times log of the text's length
];

const ENGLISH: Features = [
    -1.73, // always 1
    0.21, // log of how often it stands
    0.61, // share of its places where it stands whole
    -0.02, // a name
    -2.62, // one word
    -0.27, // two words
    -0.74, // more than three words
    -0.64, // where it stands first, 0 to 1
    0.65, // rarity of its commonest word
    2.49, // mean rarity of its words
    -2.65, // words tied by a preposition
    -0.46, // it stands once
    -0.06, // one word, times log of how often it stands
    -0.38, // one word, times its rarity
    2.39, // one word, times log of the text's length
    -2.15, // mean rarity of its words, times log of the text's length
];

const PORTUGUESE: Features = [
    -1.90, // always 1
    0.62, // log of how often it stands
    0.25, // share of its places where it stands whole
    1.34, // a name
    1.49, // one word
    1.62, // two words
    -1.19, // more than three words
    -0.60, // where it stands first, 0 to 1
    1.18, // rarity of its commonest word
    0.99, // mean rarity of its words
    -0.64, // words tied by a preposition
    -0.64, // it stands once
    0.07, // one word, times log of how often it stands
    1.83, // one word, times its rarity
    -1.81, // one word, times log of the text's length
    -2.36, // mean rarity of its words, times log of the text's length
];

const SHARED: Features = [
    -1.57, // always 1
    0.23, // log of how often it stands
    0.83, // share of its places where it stands whole
    0.53, // a name
    -1.43, // one word
    0.12, // two words
    -0.85, // more than three words
    -0.77, // where it stands first, 0 to 1
    0.59, // rarity of its commonest word
    1.86, // mean rarity of its words
    -1.17, // words tied by a preposition
    -0.71, // it stands once
    0.25, // one word, times log of how often it stands
    0.73, // one word, times its rarity
    0.67, // one word, times log of the text's length
    -2.19, // mean rarity of its words, times log of the text's length
];

