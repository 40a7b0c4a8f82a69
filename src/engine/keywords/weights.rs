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
    -0.23, // log of how often it stands
    -0.34, // share of its places where it stands whole
    0.57,  // a name
    0.50,  // one word
    0.93,  // two words
    -0.77, // more than three words
    0.70,  // where it stands first, 0 to 1
    0.97,  // rarity of its commonest word
    0.66,  // mean rarity of its words
    -0.40, // words tied by a preposition
    -1.14, // it stands once
    0.09,  // one word, times log of how often it stands
    1.07,  // one word, times its rarity
    -0.13, // one word, times log of the text's length
    -1.44, // mean rarity of its words, times log of the text's length
    -0.27, // one word, times how much the text reads as news
    1.12,  // mean log of how often its words stand
    -3.05, // log of the tokens before it
    0.00,  // in the headline
    0.70,  // log of its letters
    0.67,  // rarity of its first word
    -0.16, // how much the text reads as news
    0.00,  // share of its words in the headline
    0.00,  // it stands once, times its share in the headline
    0.00,  // share of general words
    0.00,  // it stands once, times its share of general words
    0.00,  // its head is general
    0.00,  // an adjective of degree or a participle at its edge
    0.00,  // it stands once with such an edge
];

const ENGLISH_ABSTRACT: Features = [
    -1.36, // always 1
    -0.16, // log of how often it stands
    0.56,  // share of its places where it stands whole
    -0.30, // a name
    -2.31, // one word
    -0.32, // two words
    -0.64, // more than three words
    -0.01, // where it stands first, 0 to 1
    0.34,  // rarity of its commonest word
    1.23,  // mean rarity of its words
    -3.44, // words tied by a preposition
    -0.91, // it stands once
    -0.41, // one word, times log of how often it stands
    1.49,  // one word, times its rarity
    -1.60, // one word, times log of the text's length
    -0.24, // mean rarity of its words, times log of the text's length
    0.36,  // one word, times how much the text reads as news
    -0.12, // mean log of how often its words stand
    -1.20, // log of the tokens before it
    0.00,  // in the headline
    0.24,  // log of its letters
    1.25,  // rarity of its first word
    -0.27, // how much the text reads as news
    0.00,  // share of its words in the headline
    0.00,  // it stands once, times its share in the headline
    0.00,  // share of general words
    0.00,  // it stands once, times its share of general words
    0.00,  // its head is general
    0.00,  // an adjective of degree or a participle at its edge
    0.00,  // it stands once with such an edge
];

const ENGLISH_NEWS: Features = [
    -2.24, // always 1
    0.04,  // log of how often it stands
    0.04,  // share of its places where it stands whole
    0.30,  // a name
    1.41,  // one word
    0.88,  // two words
    -0.84, // more than three words
    0.42,  // where it stands first, 0 to 1
    0.66,  // rarity of its commonest word
    0.33,  // mean rarity of its words
    -1.48, // words tied by a preposition
    -0.35, // it stands once
    0.33,  // one word, times log of how often it stands
    1.32,  // one word, times its rarity
    -1.07, // one word, times log of the text's length
    -1.79, // mean rarity of its words, times log of the text's length
    1.21,  // one word, times how much the text reads as news
    0.13,  // mean log of how often its words stand
    -1.65, // log of the tokens before it
    0.00,  // in the headline
    2.91,  // log of its letters
    -0.66, // rarity of its first word
    -0.63, // how much the text reads as news
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
    -2.00, // always 1
    -0.16, // log of how often it stands
    0.86,  // share of its places where it stands whole
    0.46,  // a name
    -1.11, // one word
    0.38,  // two words
    -0.83, // more than three words
    0.40,  // where it stands first, 0 to 1
    0.29,  // rarity of its commonest word
    0.47,  // mean rarity of its words
    -1.40, // words tied by a preposition
    -0.77, // it stands once
    0.24,  // one word, times log of how often it stands
    0.48,  // one word, times its rarity
    0.46,  // one word, times log of the text's length
    -0.97, // mean rarity of its words, times log of the text's length
    1.69,  // one word, times how much the text reads as news
    0.25,  // mean log of how often its words stand
    -2.06, // log of the tokens before it
    0.00,  // in the headline
    1.44,  // log of its letters
    0.65,  // rarity of its first word
    -0.58, // how much the text reads as news
    0.00,  // share of its words in the headline
    0.00,  // it stands once, times its share in the headline
    0.00,  // share of general words
    0.00,  // it stands once, times its share of general words
    0.00,  // its head is general
    0.00,  // an adjective of degree or a participle at its edge
    0.00,  // it stands once with such an edge
];

const RELEASE: Features = [
    -0.34, // always 1
    0.64,  // log of how often it stands
    -0.17, // share of its places where it stands whole
    0.37,  // a name
    -0.54, // one word
    0.32,  // two words
    -0.00, // more than three words
    -0.19, // where it stands first, 0 to 1
    0.22,  // rarity of its commonest word
    0.18,  // mean rarity of its words
    -0.29, // words tied by a preposition
    -0.62, // it stands once
    -0.46, // one word, times log of how often it stands
    0.12,  // one word, times its rarity
    -0.46, // one word, times log of the text's length
    -0.27, // mean rarity of its words, times log of the text's length
    0.00,  // one word, times how much the text reads as news
    0.13,  // mean log of how often its words stand
    -1.06, // log of the tokens before it
    -0.20, // in the headline
    0.05,  // log of its letters
    0.17,  // rarity of its first word
    0.00,  // how much the text reads as news
    0.24,  // share of its words in the headline
    -0.02, // it stands once, times its share in the headline
    -0.24, // share of general words
    -0.25, // it stands once, times its share of general words
    -0.09, // its head is general
    -0.01, // an adjective of degree or a participle at its edge
    -0.12, // it stands once with such an edge
];

const SOUND: Features = [
    -0.26, // always 1
    0.39,  // log of how often it stands
    0.57,  // share of its places where it stands whole
    0.00,  // a name
    -0.56, // one word
    0.08,  // two words
    -0.12, // more than three words
    -0.00, // where it stands first, 0 to 1
    -0.19, // rarity of its commonest word
    0.14,  // mean rarity of its words
    0.02,  // words tied by a preposition
    -0.26, // it stands once
    -0.34, // one word, times log of how often it stands
    -0.05, // one word, times its rarity
    -0.58, // one word, times log of the text's length
    0.24,  // mean rarity of its words, times log of the text's length
    0.00,  // one word, times how much the text reads as news
    0.74,  // mean log of how often its words stand
    -0.65, // log of the tokens before it
    -0.12, // in the headline
    0.24,  // log of its letters
    0.18,  // rarity of its first word
    0.00,  // how much the text reads as news
    0.20,  // share of its words in the headline
    0.42,  // it stands once, times its share in the headline
    -0.67, // share of general words
    -0.81, // it stands once, times its share of general words
    0.60,  // its head is general
    -0.28, // an adjective of degree or a participle at its edge
    -0.23, // it stands once with such an edge
];
