//! How likely an annotator took a keyphrase: a logistic model whose weights a person can read.
//!
//! Made by `tune keyphrases ../shared/data` on the development parts of WKC (French), KPCrowd and Inspec
//! (English) and 110-PT-BN-KP (Portuguese), whose licences are not stated, and on annotated releases: these
//! few dozen numbers are all that is here of them, and no word. What files a release is less than what
//! annotators mark in running text, and other: names and terms, no single words. So what has a headline
//! has weights of its own, those of all languages together, as there are few releases.

use crate::engine::language::Language;

/// What is known of a candidate, by name.
pub const FEATURES: [&str; 20] = [
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
    "one word, times how much the text reads as news",
    "mean log of how often its words stand",
    "log of the tokens before it",
    "in the headline",
];

/// A candidate's features.
pub type Features = [f64; FEATURES.len()];

/// How likely an annotator would take a candidate, from 0 to 1.
pub(super) fn likelihood(language: Language, is_release: bool, features: &Features) -> f64 {
    let weights = if is_release { &RELEASE } else { of(language) };
    let sum: f64 = weights.iter().zip(features).map(|(weight, value)| weight * value).sum();
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
    -0.79, // always 1
    -0.29, // log of how often it stands
    -0.47, // share of its places where it stands whole
    0.56,  // a name
    0.57,  // one word
    0.66,  // two words
    -0.26, // more than three words
    0.52,  // where it stands first, 0 to 1
    1.80,  // rarity of its commonest word
    0.70,  // mean rarity of its words
    -0.47, // words tied by a preposition
    -1.01, // it stands once
    0.33,  // one word, times log of how often it stands
    1.52,  // one word, times its rarity
    -1.02, // one word, times log of the text's length
    -1.56, // mean rarity of its words, times log of the text's length
    -0.61, // one word, times how much the text reads as news
    1.18,  // mean log of how often its words stand
    -2.98, // log of the tokens before it
    0.00,  // in the headline
];

const ENGLISH: Features = [
    -0.95, // always 1
    -0.07, // log of how often it stands
    0.53,  // share of its places where it stands whole
    -0.28, // a name
    -1.31, // one word
    -0.13, // two words
    -0.44, // more than three words
    0.36,  // where it stands first, 0 to 1
    0.62,  // rarity of its commonest word
    2.69,  // mean rarity of its words
    -2.71, // words tied by a preposition
    -0.67, // it stands once
    -0.19, // one word, times log of how often it stands
    -0.50, // one word, times its rarity
    -0.38, // one word, times log of the text's length
    -1.97, // mean rarity of its words, times log of the text's length
    2.58,  // one word, times how much the text reads as news
    0.18,  // mean log of how often its words stand
    -1.79, // log of the tokens before it
    0.00,  // in the headline
];

const PORTUGUESE: Features = [
    -1.04, // always 1
    0.39,  // log of how often it stands
    0.61,  // share of its places where it stands whole
    0.84,  // a name
    0.96,  // one word
    1.28,  // two words
    -1.07, // more than three words
    0.73,  // where it stands first, 0 to 1
    0.75,  // rarity of its commonest word
    0.58,  // mean rarity of its words
    -0.88, // words tied by a preposition
    -0.62, // it stands once
    -0.27, // one word, times log of how often it stands
    1.59,  // one word, times its rarity
    -0.93, // one word, times log of the text's length
    -1.01, // mean rarity of its words, times log of the text's length
    0.00,  // one word, times how much the text reads as news
    0.42,  // mean log of how often its words stand
    -2.97, // log of the tokens before it
    0.00,  // in the headline
];

const SHARED: Features = [
    -1.10, // always 1
    -0.05, // log of how often it stands
    0.93,  // share of its places where it stands whole
    0.26,  // a name
    -1.11, // one word
    0.16,  // two words
    -0.56, // more than three words
    0.45,  // where it stands first, 0 to 1
    0.53,  // rarity of its commonest word
    1.56,  // mean rarity of its words
    -1.44, // words tied by a preposition
    -0.71, // it stands once
    0.08,  // one word, times log of how often it stands
    0.28,  // one word, times its rarity
    0.16,  // one word, times log of the text's length
    -1.20, // mean rarity of its words, times log of the text's length
    1.45,  // one word, times how much the text reads as news
    0.34,  // mean log of how often its words stand
    -2.28, // log of the tokens before it
    0.00,  // in the headline
];

const RELEASE: Features = [
    -0.45, // always 1
    0.45,  // log of how often it stands
    -0.28, // share of its places where it stands whole
    0.80,  // a name
    -0.71, // one word
    0.27,  // two words
    0.00,  // more than three words
    -0.38, // where it stands first, 0 to 1
    0.26,  // rarity of its commonest word
    0.21,  // mean rarity of its words
    -0.21, // words tied by a preposition
    -0.64, // it stands once
    -0.20, // one word, times log of how often it stands
    0.27,  // one word, times its rarity
    -0.64, // one word, times log of the text's length
    -0.14, // mean rarity of its words, times log of the text's length
    -0.52, // one word, times how much the text reads as news
    0.17,  // mean log of how often its words stand
    -1.05, // log of the tokens before it
    0.10,  // in the headline
];
