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
    /// What a sentence's score counts a word, beside the words and pairs that it shares. (Tried from 0 to 8
    /// on the development parts.)
    pub rank: f64,
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
        -0.036, // the first sentence of the body
        -0.017, // the second
        -0.005, // the third
        0.093,  // 1 / (1 + its number)
        0.006,  // how far down it stands, 0 to 1
        0.024,  // first of its paragraph
        0.088,  // share of the headline's words that it has
        0.067,  // likeness to the other sentences, against the likeliest
        0.117,  // share of its words that the first sentence has
        0.051,  // scores of its keyphrases, to 1
        0.016,  // root of its names, to 1
        0.001,  // its figures, to 1
        0.017,  // fewer than 8 words
        -0.048, // its words, to 40
        -0.046, // its words over 40, to 40
        0.002,  // opens with a word that points back
        -0.020, // asks, quotes, or speaks in the first person
        0.025,  // closes with a colon
        -0.002, // no finite verb
        0.126,  // mean frequency of its words in the text
        0.004,  // the last sentence
    ],
    words: [
        0.932,  // always 1
        1.510,  // log of how often it stands
        -0.800, // log of how many sentences have it
        -0.148, // log of the first of them
        -0.090, // how far down this stands, 0 to 1
        -1.005, // best score of its sentences
        0.910,  // mean score of its sentences
        1.073,  // log of the sum of their scores
        -1.498, // rarity of its commoner word
        -1.498, // rarity of its rarer word
        2.173,  // the same squared
        -0.217, // log of the number of sentences
        -0.375, // log of the number of words
        0.270,  // it stands in the first sentence of a paragraph
        -0.301, // letters of its longer word, to 20
        1.298,  // it stands in the headline
        -2.893, // log of which of its places; of a pair: log of the share of its rarer word's places
    ],
    pairs: [
        -1.772, // always 1
        1.107,  // log of how often it stands
        1.121,  // log of how many sentences have it
        -0.161, // log of the first of them
        -0.070, // how far down this stands, 0 to 1
        2.334,  // best score of its sentences
        3.382,  // mean score of its sentences
        -0.711, // log of the sum of their scores
        0.051,  // rarity of its commoner word
        1.012,  // rarity of its rarer word
        -0.633, // the same squared
        -0.223, // log of the number of sentences
        -0.270, // log of the number of words
        0.339,  // it stands in the first sentence of a paragraph
        -0.158, // letters of its longer word, to 20
        2.421,  // it stands in the headline
        -0.470, // log of which of its places; of a pair: log of the share of its rarer word's places
    ],
    length: 64.7,
    rank: 1.0,
};
const REPORTED: Weights = Weights {
    sentences: [
        0.070,  // always 1
        -0.046, // the first sentence of the body
        0.006,  // the second
        0.006,  // the third
        0.090,  // 1 / (1 + its number)
        -0.003, // how far down it stands, 0 to 1
        -0.012, // first of its paragraph
        0.029,  // share of the headline's words that it has
        0.035,  // likeness to the other sentences, against the likeliest
        0.012,  // share of its words that the first sentence has
        0.028,  // scores of its keyphrases, to 1
        0.010,  // root of its names, to 1
        -0.006, // its figures, to 1
        -0.014, // fewer than 8 words
        -0.036, // its words, to 40
        -0.049, // its words over 40, to 40
        -0.004, // opens with a word that points back
        -0.010, // asks, quotes, or speaks in the first person
        -0.002, // closes with a colon
        0.005,  // no finite verb
        0.063,  // mean frequency of its words in the text
        0.001,  // the last sentence
    ],
    words: [
        2.047,  // always 1
        1.477,  // log of how often it stands
        -0.856, // log of how many sentences have it
        -0.256, // log of the first of them
        -0.478, // how far down this stands, 0 to 1
        0.395,  // best score of its sentences
        2.034,  // mean score of its sentences
        1.029,  // log of the sum of their scores
        -1.228, // rarity of its commoner word
        -1.228, // rarity of its rarer word
        1.837,  // the same squared
        0.037,  // log of the number of sentences
        -0.755, // log of the number of words
        -0.268, // it stands in the first sentence of a paragraph
        -0.034, // letters of its longer word, to 20
        0.940,  // it stands in the headline
        -3.308, // log of which of its places; of a pair: log of the share of its rarer word's places
    ],
    pairs: [
        -0.031, // always 1
        1.201,  // log of how often it stands
        0.414,  // log of how many sentences have it
        -0.380, // log of the first of them
        -0.379, // how far down this stands, 0 to 1
        3.424,  // best score of its sentences
        3.279,  // mean score of its sentences
        0.209,  // log of the sum of their scores
        -0.094, // rarity of its commoner word
        1.522,  // rarity of its rarer word
        -0.958, // the same squared
        0.098,  // log of the number of sentences
        -0.766, // log of the number of words
        -0.558, // it stands in the first sentence of a paragraph
        0.056,  // letters of its longer word, to 20
        1.517,  // it stands in the headline
        -0.509, // log of which of its places; of a pair: log of the share of its rarer word's places
    ],
    length: 32.2,
    rank: 0.0,
};
