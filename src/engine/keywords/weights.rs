//! How likely an annotator took a keyphrase: a logistic model whose weights a person can read.
//!
//! Made by `tune keyphrases ../shared/data` on the development parts of WKC (French), KPCrowd and Inspec
//! (English) and 110-PT-BN-KP (Portuguese), whose licences are not stated, and on annotated releases: these
//! few dozen numbers are all that is here of them, and no word. What files a release is less than what
//! annotators mark in running text, and other: names and terms, no single words. So what has a headline
//! has weights of its own, those of all languages together, as there are few releases. Of English news and
//! abstracts annotators take different things: each has its weights, mixed by how much a text reads as news.

use crate::engine::language::Language;

/// What is known of a candidate, by name.
pub const FEATURES: [&str; 30] = [
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
    "share of its words in the headline",
    "it stands once, times its share in the headline",
    "share of general words",
    "it stands once, times its share of general words",
    "its head is general",
    "an adjective of degree or a participle at its edge",
    "it stands once with such an edge",
];
/// Where it stands how much the text reads as news.
const NEWS: usize = 22;
/// Where it stands whether it is a name.
pub const NAME: usize = 3;
/// The share of the topics judged that are good: what they are weighed by is neither for nor against names.
const SOUND_ON_AVERAGE: f64 = 0.7;
/// How likely a topic must be good to be shown at all.
const SOUND_AT_LEAST: f64 = 0.55;

/// A candidate's features.
pub type Features = [f64; FEATURES.len()];

/// How likely an annotator would take a candidate, from 0 to 1.
pub(super) fn likelihood(language: Language, is_release: bool, features: &Features) -> f64 {
    let by = |weights: &Features| weights.iter().zip(features).map(|(weight, value)| weight * value).sum();
    let sum: f64 = match language {
        _ if is_release => {
            let is_name = features.get(NAME).is_some_and(|name| *name > 0.0);
            let sound = logistic(by(&SOUND));
            return match is_name {
                true => logistic(by(&RELEASE)),
                false if sound < SOUND_AT_LEAST => 0.0,
                false => logistic(by(&RELEASE)) * sound / SOUND_ON_AVERAGE,
            };
        }
        Language::French => by(&FRENCH),
        // What annotators take of news and of abstracts has little in common.
        Language::English => {
            let news = features.get(NEWS).copied().unwrap_or_default();
            news * by(&ENGLISH_NEWS) + (1.0 - news) * by(&ENGLISH_ABSTRACT)
        }
        Language::Portuguese => by(&PORTUGUESE),
        _ => by(&SHARED),
    };
    logistic(sum)
}

fn logistic(sum: f64) -> f64 {
    1.0 / (1.0 + (-sum).exp())
}

const FRENCH: Features = [
    -1.57, // always 1
    -0.21, // log of how often it stands
    -0.29, // share of its places where it stands whole
    0.53,  // a name
    0.47,  // one word
    0.88,  // two words
    -0.78, // more than three words
    0.68,  // where it stands first, 0 to 1
    0.95,  // rarity of its commonest word
    0.64,  // mean rarity of its words
    -0.36, // words tied by a preposition
    -1.14, // it stands once
    0.09,  // one word, times log of how often it stands
    1.06,  // one word, times its rarity
    -0.11, // one word, times log of the text's length
    -1.34, // mean rarity of its words, times log of the text's length
    -0.28, // one word, times how much the text reads as news
    1.09,  // mean log of how often its words stand
    -3.04, // log of the tokens before it
    0.00,  // in the headline
    0.72,  // log of its letters
    0.59,  // rarity of its first word
    -0.13, // how much the text reads as news
    0.00,  // share of its words in the headline
    0.00,  // it stands once, times its share in the headline
    0.00,  // share of general words
    0.00,  // it stands once, times its share of general words
    0.00,  // its head is general
    0.00,  // an adjective of degree or a participle at its edge
    0.00,  // it stands once with such an edge
];

const ENGLISH_ABSTRACT: Features = [
    -1.27, // always 1
    -0.20, // log of how often it stands
    0.37,  // share of its places where it stands whole
    -0.18, // a name
    -2.31, // one word
    -0.28, // two words
    -0.58, // more than three words
    -0.03, // where it stands first, 0 to 1
    0.41,  // rarity of its commonest word
    1.24,  // mean rarity of its words
    -3.41, // words tied by a preposition
    -0.91, // it stands once
    -0.39, // one word, times log of how often it stands
    1.59,  // one word, times its rarity
    -1.64, // one word, times log of the text's length
    -0.25, // mean rarity of its words, times log of the text's length
    0.38,  // one word, times how much the text reads as news
    -0.09, // mean log of how often its words stand
    -1.18, // log of the tokens before it
    0.00,  // in the headline
    0.25,  // log of its letters
    1.22,  // rarity of its first word
    -0.19, // how much the text reads as news
    0.00,  // share of its words in the headline
    0.00,  // it stands once, times its share in the headline
    0.00,  // share of general words
    0.00,  // it stands once, times its share of general words
    0.00,  // its head is general
    0.00,  // an adjective of degree or a participle at its edge
    0.00,  // it stands once with such an edge
];

const ENGLISH_NEWS: Features = [
    -2.22, // always 1
    0.08,  // log of how often it stands
    -0.07, // share of its places where it stands whole
    0.33,  // a name
    1.45,  // one word
    0.96,  // two words
    -0.82, // more than three words
    0.40,  // where it stands first, 0 to 1
    0.62,  // rarity of its commonest word
    0.28,  // mean rarity of its words
    -1.47, // words tied by a preposition
    -0.29, // it stands once
    0.23,  // one word, times log of how often it stands
    1.40,  // one word, times its rarity
    -1.09, // one word, times log of the text's length
    -1.84, // mean rarity of its words, times log of the text's length
    1.23,  // one word, times how much the text reads as news
    0.21,  // mean log of how often its words stand
    -1.61, // log of the tokens before it
    0.00,  // in the headline
    2.93,  // log of its letters
    -0.63, // rarity of its first word
    -0.67, // how much the text reads as news
    0.00,  // share of its words in the headline
    0.00,  // it stands once, times its share in the headline
    0.00,  // share of general words
    0.00,  // it stands once, times its share of general words
    0.00,  // its head is general
    0.00,  // an adjective of degree or a participle at its edge
    0.00,  // it stands once with such an edge
];

const PORTUGUESE: Features = [
    -2.25, // always 1
    0.26,  // log of how often it stands
    0.46,  // share of its places where it stands whole
    1.09,  // a name
    1.18,  // one word
    1.52,  // two words
    -1.28, // more than three words
    0.78,  // where it stands first, 0 to 1
    1.18,  // rarity of its commonest word
    0.19,  // mean rarity of its words
    -0.77, // words tied by a preposition
    -0.65, // it stands once
    -0.04, // one word, times log of how often it stands
    1.58,  // one word, times its rarity
    -0.71, // one word, times log of the text's length
    -1.11, // mean rarity of its words, times log of the text's length
    0.07,  // one word, times how much the text reads as news
    0.19,  // mean log of how often its words stand
    -2.87, // log of the tokens before it
    0.00,  // in the headline
    1.88,  // log of its letters
    -0.41, // rarity of its first word
    -0.05, // how much the text reads as news
    0.00,  // share of its words in the headline
    0.00,  // it stands once, times its share in the headline
    0.00,  // share of general words
    0.00,  // it stands once, times its share of general words
    0.00,  // its head is general
    0.00,  // an adjective of degree or a participle at its edge
    0.00,  // it stands once with such an edge
];

const SHARED: Features = [
    -1.94, // always 1
    -0.12, // log of how often it stands
    0.76,  // share of its places where it stands whole
    0.44,  // a name
    -1.08, // one word
    0.41,  // two words
    -0.80, // more than three words
    0.38,  // where it stands first, 0 to 1
    0.30,  // rarity of its commonest word
    0.46,  // mean rarity of its words
    -1.38, // words tied by a preposition
    -0.76, // it stands once
    0.20,  // one word, times log of how often it stands
    0.52,  // one word, times its rarity
    0.44,  // one word, times log of the text's length
    -0.98, // mean rarity of its words, times log of the text's length
    1.67,  // one word, times how much the text reads as news
    0.25,  // mean log of how often its words stand
    -2.04, // log of the tokens before it
    0.00,  // in the headline
    1.46,  // log of its letters
    0.62,  // rarity of its first word
    -0.56, // how much the text reads as news
    0.00,  // share of its words in the headline
    0.00,  // it stands once, times its share in the headline
    0.00,  // share of general words
    0.00,  // it stands once, times its share of general words
    0.00,  // its head is general
    0.00,  // an adjective of degree or a participle at its edge
    0.00,  // it stands once with such an edge
];

const RELEASE: Features = [
    -0.32, // always 1
    0.65,  // log of how often it stands
    -0.12, // share of its places where it stands whole
    0.36,  // a name
    -0.54, // one word
    0.34,  // two words
    -0.00, // more than three words
    -0.24, // where it stands first, 0 to 1
    0.22,  // rarity of its commonest word
    0.16,  // mean rarity of its words
    -0.31, // words tied by a preposition
    -0.60, // it stands once
    -0.43, // one word, times log of how often it stands
    0.14,  // one word, times its rarity
    -0.45, // one word, times log of the text's length
    -0.29, // mean rarity of its words, times log of the text's length
    0.00,  // one word, times how much the text reads as news
    0.09,  // mean log of how often its words stand
    -1.06, // log of the tokens before it
    -0.20, // in the headline
    0.05,  // log of its letters
    0.13,  // rarity of its first word
    0.00,  // how much the text reads as news
    0.27,  // share of its words in the headline
    0.03,  // it stands once, times its share in the headline
    -0.25, // share of general words
    -0.26, // it stands once, times its share of general words
    -0.01, // its head is general
    -0.02, // an adjective of degree or a participle at its edge
    -0.14, // it stands once with such an edge
];

const SOUND: Features = [
    -0.26, // always 1
    0.39,  // log of how often it stands
    0.55,  // share of its places where it stands whole
    0.00,  // a name
    -0.54, // one word
    0.11,  // two words
    -0.12, // more than three words
    -0.01, // where it stands first, 0 to 1
    -0.19, // rarity of its commonest word
    0.13,  // mean rarity of its words
    0.02,  // words tied by a preposition
    -0.25, // it stands once
    -0.32, // one word, times log of how often it stands
    -0.06, // one word, times its rarity
    -0.60, // one word, times log of the text's length
    0.22,  // mean rarity of its words, times log of the text's length
    0.00,  // one word, times how much the text reads as news
    0.75,  // mean log of how often its words stand
    -0.65, // log of the tokens before it
    -0.09, // in the headline
    0.25,  // log of its letters
    0.16,  // rarity of its first word
    0.00,  // how much the text reads as news
    0.20,  // share of its words in the headline
    0.41,  // it stands once, times its share in the headline
    -0.67, // share of general words
    -0.81, // it stands once, times its share of general words
    0.62,  // its head is general
    -0.28, // an adjective of degree or a participle at its edge
    -0.23, // it stands once with such an edge
];
