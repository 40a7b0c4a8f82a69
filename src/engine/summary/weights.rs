//! The ranker's weights, by language.
//!
//! Made by `tune ranker ../shared/data`, which fits them by ridge regression to the share of each
//! sentence's words and word pairs that the official summary has, on the development part of the
//! Swiss releases (`swiss.LANG.train`; the source forbids commercial use of its texts, of which
//! nothing is here but these few dozen numbers). In the order of [`FEATURES`](super::rank::FEATURES).

use super::rank::Features;
use crate::engine::language::Language;

/// The weights for a language; those of all four together where there were no releases to learn on.
pub(super) fn of(language: Language) -> &'static Features {
    match language {
        Language::French => &FRENCH,
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
        Language::Italian => &ITALIAN,
        _ => &SHARED,
    }
}

const FRENCH: Features = [
    0.127,  // always 1
    -0.021, // the first sentence of the body
    -0.011, // the second
    -0.001, // the third
    0.074,  // 1 / (1 + its number)
    -0.003, // how far down it stands, 0 to 1
    0.023,  // first of its paragraph
    0.092,  // share of the headline's words that it has
    0.083,  // likeness to the other sentences, against the likeliest
    0.093,  // share of its words that the first sentence has
    0.039,  // scores of its keyphrases, to 1
    0.031,  // root of its names, to 1
    0.000,  // its figures, to 1
    -0.009, // fewer than 8 words
    -0.071, // its words, to 40
    -0.060, // its words over 40, to 40
    -0.006, // opens with a word that points back
    -0.029, // asks, quotes, or speaks in the first person
    0.023,  // closes with a colon
    0.003,  // no finite verb
    0.105,  // mean frequency of its words in the text
    0.005,  // the last sentence
];

const ENGLISH: Features = [
    0.124,  // always 1
    -0.028, // the first sentence of the body
    -0.012, // the second
    -0.006, // the third
    0.067,  // 1 / (1 + its number)
    -0.007, // how far down it stands, 0 to 1
    0.031,  // first of its paragraph
    0.080,  // share of the headline's words that it has
    0.082,  // likeness to the other sentences, against the likeliest
    0.101,  // share of its words that the first sentence has
    0.036,  // scores of its keyphrases, to 1
    0.030,  // root of its names, to 1
    0.005,  // its figures, to 1
    0.032,  // fewer than 8 words
    -0.058, // its words, to 40
    -0.054, // its words over 40, to 40
    0.000,  // opens with a word that points back
    -0.024, // asks, quotes, or speaks in the first person
    0.017,  // closes with a colon
    -0.022, // no finite verb
    0.013,  // mean frequency of its words in the text
    0.001,  // the last sentence
];

const GERMAN: Features = [
    0.095,  // always 1
    -0.018, // the first sentence of the body
    -0.008, // the second
    -0.006, // the third
    0.046,  // 1 / (1 + its number)
    -0.010, // how far down it stands, 0 to 1
    0.017,  // first of its paragraph
    0.100,  // share of the headline's words that it has
    0.065,  // likeness to the other sentences, against the likeliest
    0.072,  // share of its words that the first sentence has
    0.023,  // scores of its keyphrases, to 1
    0.015,  // root of its names, to 1
    0.001,  // its figures, to 1
    0.012,  // fewer than 8 words
    -0.066, // its words, to 40
    -0.033, // its words over 40, to 40
    -0.007, // opens with a word that points back
    -0.021, // asks, quotes, or speaks in the first person
    0.023,  // closes with a colon
    0.010,  // no finite verb
    0.069,  // mean frequency of its words in the text
    0.003,  // the last sentence
];

const ITALIAN: Features = [
    0.074,  // always 1
    -0.021, // the first sentence of the body
    -0.009, // the second
    -0.001, // the third
    0.067,  // 1 / (1 + its number)
    -0.007, // how far down it stands, 0 to 1
    0.023,  // first of its paragraph
    0.096,  // share of the headline's words that it has
    0.076,  // likeness to the other sentences, against the likeliest
    0.092,  // share of its words that the first sentence has
    0.053,  // scores of its keyphrases, to 1
    0.018,  // root of its names, to 1
    0.006,  // its figures, to 1
    0.013,  // fewer than 8 words
    -0.079, // its words, to 40
    -0.057, // its words over 40, to 40
    -0.003, // opens with a word that points back
    -0.007, // asks, quotes, or speaks in the first person
    0.027,  // closes with a colon
    0.006,  // no finite verb
    0.155,  // mean frequency of its words in the text
    0.008,  // the last sentence
];

const SHARED: Features = [
    0.091,  // always 1
    -0.034, // the first sentence of the body
    -0.015, // the second
    -0.005, // the third
    0.086,  // 1 / (1 + its number)
    0.000,  // how far down it stands, 0 to 1
    0.027,  // first of its paragraph
    0.090,  // share of the headline's words that it has
    0.071,  // likeness to the other sentences, against the likeliest
    0.110,  // share of its words that the first sentence has
    0.045,  // scores of its keyphrases, to 1
    0.017,  // root of its names, to 1
    0.003,  // its figures, to 1
    0.018,  // fewer than 8 words
    -0.047, // its words, to 40
    -0.048, // its words over 40, to 40
    0.002,  // opens with a word that points back
    -0.024, // asks, quotes, or speaks in the first person
    0.024,  // closes with a colon
    -0.009, // no finite verb
    0.089,  // mean frequency of its words in the text
    0.004,  // the last sentence
];
