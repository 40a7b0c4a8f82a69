//! How likely an annotator took a keyphrase: a logistic model whose weights a person can read.
//!
//! Made by `tune keyphrases ../shared/data` on the development parts of WKC (French), KPCrowd and Inspec
//! (English) and 110-PT-BN-KP (Portuguese), whose licences are not stated, and on annotated releases: these
//! few dozen numbers are all that is here of them, and no word. What files a release is less than what
//! annotators mark in running text, and other: names and terms, no single words. So what has a headline
//! has weights of its own, those of all languages together, as there are few releases. Of English news and
//! abstracts annotators take different things: each has its weights, mixed by how much a text reads as news.
//!
//! What annotators take says little of what is no keyphrase at all, as they take eight of many. So topics of
//! releases were judged good or bad one by one (`src/bin/tune/phrases.tsv`, numbers alone): [`SOUND`].

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
    if is_release {
        return of_release(features);
    }
    logistic(match language {
        Language::French => sum(&FRENCH, features),
        // What annotators take of news and of abstracts has little in common.
        Language::English => {
            let news = features.get(NEWS).copied().unwrap_or_default();
            news * sum(&ENGLISH_NEWS, features) + (1.0 - news) * sum(&ENGLISH_ABSTRACT, features)
        }
        Language::Portuguese => sum(&PORTUGUESE, features),
        _ => sum(&SHARED, features),
    })
}

/// How likely annotators file a release under it; a topic must be one that a reader finds good, too.
fn of_release(features: &Features) -> f64 {
    let taken = logistic(sum(&RELEASE, features));
    if features.get(NAME).is_some_and(|name| *name > 0.0) {
        return taken;
    }
    let sound = logistic(sum(&SOUND, features));
    if sound < SOUND_AT_LEAST { 0.0 } else { taken * sound / SOUND_ON_AVERAGE }
}

fn sum(weights: &Features, features: &Features) -> f64 {
    weights.iter().zip(features).map(|(weight, value)| weight * value).sum()
}

fn logistic(sum: f64) -> f64 {
    1.0 / (1.0 + (-sum).exp())
}

const FRENCH: Features = [
    -1.53, // always 1
    -0.24, // log of how often it stands
    -0.33, // share of its places where it stands whole
    0.58,  // a name
    0.55,  // one word
    0.93,  // two words
    -0.77, // more than three words
    0.72,  // where it stands first, 0 to 1
    1.00,  // rarity of its commonest word
    0.69,  // mean rarity of its words
    -0.40, // words tied by a preposition
    -1.14, // it stands once
    0.11,  // one word, times log of how often it stands
    1.06,  // one word, times its rarity
    -0.20, // one word, times log of the text's length
    -1.53, // mean rarity of its words, times log of the text's length
    -0.26, // one word, times how much the text reads as news
    1.12,  // mean log of how often its words stand
    -3.06, // log of the tokens before it
    0.00,  // in the headline
    0.66,  // log of its letters
    0.68,  // rarity of its first word
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
    0.27,  // log of how often it stands
    0.45,  // share of its places where it stands whole
    1.09,  // a name
    1.20,  // one word
    1.52,  // two words
    -1.28, // more than three words
    0.79,  // where it stands first, 0 to 1
    1.13,  // rarity of its commonest word
    0.20,  // mean rarity of its words
    -0.75, // words tied by a preposition
    -0.66, // it stands once
    -0.05, // one word, times log of how often it stands
    1.56,  // one word, times its rarity
    -0.69, // one word, times log of the text's length
    -1.10, // mean rarity of its words, times log of the text's length
    0.06,  // one word, times how much the text reads as news
    0.19,  // mean log of how often its words stand
    -2.87, // log of the tokens before it
    0.00,  // in the headline
    1.83,  // log of its letters
    -0.38, // rarity of its first word
    -0.02, // how much the text reads as news
    0.00,  // share of its words in the headline
    0.00,  // it stands once, times its share in the headline
    0.00,  // share of general words
    0.00,  // it stands once, times its share of general words
    0.00,  // its head is general
    0.00,  // an adjective of degree or a participle at its edge
    0.00,  // it stands once with such an edge
];

const SHARED: Features = [
    -1.99, // always 1
    -0.16, // log of how often it stands
    0.86,  // share of its places where it stands whole
    0.46,  // a name
    -1.11, // one word
    0.38,  // two words
    -0.83, // more than three words
    0.41,  // where it stands first, 0 to 1
    0.29,  // rarity of its commonest word
    0.48,  // mean rarity of its words
    -1.39, // words tied by a preposition
    -0.78, // it stands once
    0.24,  // one word, times log of how often it stands
    0.47,  // one word, times its rarity
    0.46,  // one word, times log of the text's length
    -0.99, // mean rarity of its words, times log of the text's length
    1.69,  // one word, times how much the text reads as news
    0.25,  // mean log of how often its words stand
    -2.06, // log of the tokens before it
    0.00,  // in the headline
    1.42,  // log of its letters
    0.67,  // rarity of its first word
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
    -0.31, // always 1
    0.56,  // log of how often it stands
    -0.09, // share of its places where it stands whole
    0.42,  // a name
    -0.54, // one word
    0.36,  // two words
    -0.01, // more than three words
    -0.25, // where it stands first, 0 to 1
    0.22,  // rarity of its commonest word
    0.20,  // mean rarity of its words
    -0.30, // words tied by a preposition
    -0.68, // it stands once
    -0.40, // one word, times log of how often it stands
    0.21,  // one word, times its rarity
    -0.51, // one word, times log of the text's length
    -0.32, // mean rarity of its words, times log of the text's length
    0.00,  // one word, times how much the text reads as news
    0.06,  // mean log of how often its words stand
    -1.05, // log of the tokens before it
    -0.07, // in the headline
    0.04,  // log of its letters
    0.15,  // rarity of its first word
    0.00,  // how much the text reads as news
    0.30,  // share of its words in the headline
    -0.05, // it stands once, times its share in the headline
    -0.23, // share of general words
    -0.24, // it stands once, times its share of general words
    0.00,  // its head is general
    -0.02, // an adjective of degree or a participle at its edge
    -0.14, // it stands once with such an edge
];

const SOUND: Features = [
    -0.27, // always 1
    0.36,  // log of how often it stands
    0.56,  // share of its places where it stands whole
    0.00,  // a name
    -0.54, // one word
    0.12,  // two words
    -0.13, // more than three words
    -0.02, // where it stands first, 0 to 1
    -0.17, // rarity of its commonest word
    0.14,  // mean rarity of its words
    0.00,  // words tied by a preposition
    -0.23, // it stands once
    -0.33, // one word, times log of how often it stands
    -0.06, // one word, times its rarity
    -0.60, // one word, times log of the text's length
    0.25,  // mean rarity of its words, times log of the text's length
    0.00,  // one word, times how much the text reads as news
    0.79,  // mean log of how often its words stand
    -0.64, // log of the tokens before it
    -0.11, // in the headline
    0.24,  // log of its letters
    0.14,  // rarity of its first word
    0.00,  // how much the text reads as news
    0.21,  // share of its words in the headline
    0.43,  // it stands once, times its share in the headline
    -0.71, // share of general words
    -0.79, // it stands once, times its share of general words
    0.54,  // its head is general
    -0.29, // an adjective of degree or a participle at its edge
    -0.25, // it stands once with such an edge
];
