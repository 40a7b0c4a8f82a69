//! The weights that summaries are made with, by genre.
//!
//! Made by `tune ranker ../shared/data`, which settles them on texts that have a summary by a person: those
//! of releases on 6,000 Swiss ones in four languages (`swiss.LANG.train`; the source forbids commercial
//! use of its texts, of which nothing is here but these few dozen numbers), those of reports on French
//! news (`orangesum.fr.train`, CC BY-SA 4.0).

use super::{Input, rank, salience};

/// What kind of text it is, as far as summaries differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Genre {
    /// A release, in paragraphs.
    Release,
    /// A report as agencies send it, in one piece: its summaries are short.
    Report,
}

/// A text of one paragraph is a report if it has as many sentences.
const REPORT: usize = 5;

impl Genre {
    /// The genre of a text.
    pub fn of(input: &Input) -> Self {
        let body = || input.segments.sentences.iter().filter(|sentence| sentence.part >= input.body);
        let first = body().next().map(|sentence| sentence.part);
        let one = body().all(|sentence| Some(sentence.part) == first);
        if one && body().count() >= REPORT { Genre::Report } else { Genre::Release }
    }
}

/// All weights for a genre.
pub(super) struct Weights {
    /// Of sentences, in the order of [`rank::FEATURES`].
    pub sentences: rank::Features,
    /// Of words, in the order of [`salience::FEATURES`].
    pub words: salience::Features,
    /// Of word pairs, in the same order.
    pub pairs: salience::Features,
    /// How many words a person's summary has.
    pub length: f64,
}

/// The weights for a genre.
pub(super) fn of(genre: Genre) -> &'static Weights {
    match genre {
        Genre::Release => &RELEASE,
        Genre::Report => &REPORTED,
    }
}

const RELEASE: Weights = Weights {
    sentences: [
        0.066,  // always 1
        -0.038, // the first sentence of the body
        -0.018, // the second
        -0.006, // the third
        0.097,  // 1 / (1 + its number)
        0.004,  // how far down it stands, 0 to 1
        0.024,  // first of its paragraph
        0.089,  // share of the headline's words that it has
        0.069,  // likeness to the other sentences, against the likeliest
        0.121,  // share of its words that the first sentence has
        0.043,  // scores of its keyphrases, to 1
        0.017,  // root of its names, to 1
        0.001,  // its figures, to 1
        0.017,  // fewer than 8 words
        -0.044, // its words, to 40
        -0.044, // its words over 40, to 40
        0.002,  // opens with a word that points back
        -0.020, // asks, quotes, or speaks in the first person
        0.025,  // closes with a colon
        -0.002, // no finite verb
        0.127,  // mean frequency of its words in the text
        0.005,  // the last sentence
    ],
    words: [
        0.942,  // always 1
        1.509,  // log of how often it stands
        -0.785, // log of how many sentences have it
        -0.152, // log of the first of them
        -0.083, // how far down this stands, 0 to 1
        -1.060, // best score of its sentences
        0.912,  // mean score of its sentences
        1.054,  // log of the sum of their scores
        -1.497, // rarity of its commoner word
        -1.497, // rarity of its rarer word
        2.174,  // the same squared
        -0.217, // log of the number of sentences
        -0.373, // log of the number of words
        0.275,  // it stands in the first sentence of a paragraph
        -0.302, // letters of its longer word, to 20
        1.300,  // it stands in the headline
        -2.892, // log of which of its places; of a pair: log of the share of its rarer word's places
    ],
    pairs: [
        -1.759, // always 1
        1.105,  // log of how often it stands
        1.155,  // log of how many sentences have it
        -0.166, // log of the first of them
        -0.062, // how far down this stands, 0 to 1
        2.357,  // best score of its sentences
        3.376,  // mean score of its sentences
        -0.760, // log of the sum of their scores
        0.049,  // rarity of its commoner word
        1.023,  // rarity of its rarer word
        -0.637, // the same squared
        -0.222, // log of the number of sentences
        -0.268, // log of the number of words
        0.343,  // it stands in the first sentence of a paragraph
        -0.158, // letters of its longer word, to 20
        2.426,  // it stands in the headline
        -0.472, // log of which of its places; of a pair: log of the share of its rarer word's places
    ],
    length: 64.7,
};
const REPORTED: Weights = Weights {
    sentences: [
        0.069,  // always 1
        -0.047, // the first sentence of the body
        0.005,  // the second
        0.006,  // the third
        0.090,  // 1 / (1 + its number)
        -0.003, // how far down it stands, 0 to 1
        -0.012, // first of its paragraph
        0.030,  // share of the headline's words that it has
        0.035,  // likeness to the other sentences, against the likeliest
        0.013,  // share of its words that the first sentence has
        0.027,  // scores of its keyphrases, to 1
        0.010,  // root of its names, to 1
        -0.006, // its figures, to 1
        -0.014, // fewer than 8 words
        -0.036, // its words, to 40
        -0.048, // its words over 40, to 40
        -0.004, // opens with a word that points back
        -0.010, // asks, quotes, or speaks in the first person
        -0.002, // closes with a colon
        0.005,  // no finite verb
        0.066,  // mean frequency of its words in the text
        0.001,  // the last sentence
    ],
    words: [
        1.981,  // always 1
        1.477,  // log of how often it stands
        -0.862, // log of how many sentences have it
        -0.252, // log of the first of them
        -0.475, // how far down this stands, 0 to 1
        0.518,  // best score of its sentences
        2.077,  // mean score of its sentences
        1.039,  // log of the sum of their scores
        -1.231, // rarity of its commoner word
        -1.231, // rarity of its rarer word
        1.842,  // the same squared
        0.032,  // log of the number of sentences
        -0.746, // log of the number of words
        -0.264, // it stands in the first sentence of a paragraph
        -0.035, // letters of its longer word, to 20
        0.939,  // it stands in the headline
        -3.308, // log of which of its places; of a pair: log of the share of its rarer word's places
    ],
    pairs: [
        -0.096, // always 1
        1.202,  // log of how often it stands
        0.404,  // log of how many sentences have it
        -0.379, // log of the first of them
        -0.372, // how far down this stands, 0 to 1
        3.482,  // best score of its sentences
        3.295,  // mean score of its sentences
        0.228,  // log of the sum of their scores
        -0.095, // rarity of its commoner word
        1.517,  // rarity of its rarer word
        -0.953, // the same squared
        0.094,  // log of the number of sentences
        -0.757, // log of the number of words
        -0.556, // it stands in the first sentence of a paragraph
        0.057,  // letters of its longer word, to 20
        1.516,  // it stands in the headline
        -0.509, // log of which of its places; of a pair: log of the share of its rarer word's places
    ],
    length: 32.2,
};
