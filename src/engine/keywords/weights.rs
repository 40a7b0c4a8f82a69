//! How likely an annotator took a keyphrase: a logistic model whose weights a person can read.
//!
//! Made by `tune keyphrases ../shared/data` on the development parts of WKC (French), KPCrowd and Inspec
//! (English) and 110-PT-BN-KP (Portuguese), whose licences are not stated, and on annotated releases: these
//! few dozen numbers are all that is here of them, and no word. What files a release is less than what
//! annotators mark in running text, and other: names and terms, no single words. So what has a headline
//! has weights of its own, those of all languages together, as there are few releases.

use crate::engine::language::Language;

/// What is known of a candidate, by name.
pub const FEATURES: [&str; 23] = [
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
    "log of its letters",
    "rarity of its first word",
    "how much the text reads as news",
];
/// Where the last of them stands.
const NEWS: usize = FEATURES.len() - 1;

/// A candidate's features.
pub type Features = [f64; FEATURES.len()];

/// How likely an annotator would take a candidate, from 0 to 1.
pub(super) fn likelihood(language: Language, is_release: bool, features: &Features) -> f64 {
    let by = |weights: &Features| weights.iter().zip(features).map(|(weight, value)| weight * value).sum();
    let sum: f64 = match language {
        _ if is_release => by(&RELEASE),
        Language::French => by(&FRENCH),
        // What annotators take of news and of abstracts has little in common.
        Language::English => {
            let news = features.get(NEWS).copied().unwrap_or_default();
            news * by(&ENGLISH_NEWS) + (1.0 - news) * by(&ENGLISH_ABSTRACT)
        }
        Language::Portuguese => by(&PORTUGUESE),
        _ => by(&SHARED),
    };
    1.0 / (1.0 + (-sum).exp())
}

const FRENCH: Features = [
    -1.55, // always 1
    -0.23, // log of how often it stands
    -0.28, // share of its places where it stands whole
    0.58,  // a name
    0.50,  // one word
    0.92,  // two words
    -0.73, // more than three words
    0.76,  // where it stands first, 0 to 1
    0.99,  // rarity of its commonest word
    0.65,  // mean rarity of its words
    -0.39, // words tied by a preposition
    -1.16, // it stands once
    0.12,  // one word, times log of how often it stands
    1.04,  // one word, times its rarity
    -0.16, // one word, times log of the text's length
    -1.48, // mean rarity of its words, times log of the text's length
    -0.25, // one word, times how much the text reads as news
    1.11,  // mean log of how often its words stand
    -3.09, // log of the tokens before it
    0.00,  // in the headline
    0.64,  // log of its letters
    0.69,  // rarity of its first word
    -0.17, // how much the text reads as news
];

const ENGLISH_ABSTRACT: Features = [
    -1.49, // always 1
    -0.10, // log of how often it stands
    0.59,  // share of its places where it stands whole
    -0.29, // a name
    -2.29, // one word
    -0.32, // two words
    -0.67, // more than three words
    -0.01, // where it stands first, 0 to 1
    0.23,  // rarity of its commonest word
    1.16,  // mean rarity of its words
    -3.58, // words tied by a preposition
    -0.84, // it stands once
    -0.42, // one word, times log of how often it stands
    1.50,  // one word, times its rarity
    -1.57, // one word, times log of the text's length
    -0.16, // mean rarity of its words, times log of the text's length
    0.30,  // one word, times how much the text reads as news
    -0.13, // mean log of how often its words stand
    -1.24, // log of the tokens before it
    0.00,  // in the headline
    0.32,  // log of its letters
    1.32,  // rarity of its first word
    -0.22, // how much the text reads as news
];

const ENGLISH_NEWS: Features = [
    -2.26, // always 1
    0.05,  // log of how often it stands
    0.05,  // share of its places where it stands whole
    0.27,  // a name
    1.43,  // one word
    0.89,  // two words
    -0.82, // more than three words
    0.43,  // where it stands first, 0 to 1
    0.66,  // rarity of its commonest word
    0.33,  // mean rarity of its words
    -1.48, // words tied by a preposition
    -0.35, // it stands once
    0.35,  // one word, times log of how often it stands
    1.29,  // one word, times its rarity
    -1.09, // one word, times log of the text's length
    -1.76, // mean rarity of its words, times log of the text's length
    1.20,  // one word, times how much the text reads as news
    0.11,  // mean log of how often its words stand
    -1.66, // log of the tokens before it
    0.00,  // in the headline
    2.92,  // log of its letters
    -0.66, // rarity of its first word
    -0.63, // how much the text reads as news
];

const PORTUGUESE: Features = [
    -2.23, // always 1
    0.24,  // log of how often it stands
    0.45,  // share of its places where it stands whole
    1.09,  // a name
    1.21,  // one word
    1.54,  // two words
    -1.30, // more than three words
    0.78,  // where it stands first, 0 to 1
    1.12,  // rarity of its commonest word
    0.22,  // mean rarity of its words
    -0.76, // words tied by a preposition
    -0.67, // it stands once
    -0.03, // one word, times log of how often it stands
    1.56,  // one word, times its rarity
    -0.71, // one word, times log of the text's length
    -1.09, // mean rarity of its words, times log of the text's length
    0.05,  // one word, times how much the text reads as news
    0.18,  // mean log of how often its words stand
    -2.87, // log of the tokens before it
    0.00,  // in the headline
    1.84,  // log of its letters
    -0.39, // rarity of its first word
    -0.01, // how much the text reads as news
];

const SHARED: Features = [
    -2.02, // always 1
    -0.14, // log of how often it stands
    0.88,  // share of its places where it stands whole
    0.46,  // a name
    -1.09, // one word
    0.38,  // two words
    -0.85, // more than three words
    0.41,  // where it stands first, 0 to 1
    0.24,  // rarity of its commonest word
    0.46,  // mean rarity of its words
    -1.40, // words tied by a preposition
    -0.76, // it stands once
    0.25,  // one word, times log of how often it stands
    0.47,  // one word, times its rarity
    0.45,  // one word, times log of the text's length
    -0.93, // mean rarity of its words, times log of the text's length
    1.67,  // one word, times how much the text reads as news
    0.23,  // mean log of how often its words stand
    -2.08, // log of the tokens before it
    0.00,  // in the headline
    1.44,  // log of its letters
    0.67,  // rarity of its first word
    -0.56, // how much the text reads as news
];

const RELEASE: Features = [
    -0.39, // always 1
    0.55,  // log of how often it stands
    -0.24, // share of its places where it stands whole
    0.58,  // a name
    -0.59, // one word
    0.41,  // two words
    0.11,  // more than three words
    -0.40, // where it stands first, 0 to 1
    0.34,  // rarity of its commonest word
    0.16,  // mean rarity of its words
    -0.25, // words tied by a preposition
    -0.56, // it stands once
    -0.44, // one word, times log of how often it stands
    0.25,  // one word, times its rarity
    -0.45, // one word, times log of the text's length
    -0.03, // mean rarity of its words, times log of the text's length
    -0.35, // one word, times how much the text reads as news
    0.36,  // mean log of how often its words stand
    -0.89, // log of the tokens before it
    -0.04, // in the headline
    0.10,  // log of its letters
    -0.06, // rarity of its first word
    -0.68, // how much the text reads as news
];
