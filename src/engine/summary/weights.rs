//! The weights that summaries are made with, by genre.
//!
//! Made by `tune ranker ../shared/data`, which settles them on texts that have a summary by a person: those
//! of releases on 6,000 Swiss ones in four languages (`swiss.LANG.train`; the source forbids commercial
//! use of its texts, of which nothing is here but these weights of features), those of reports on French
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
        0.009,  // always 1
        -0.022, // the first sentence of the body
        -0.012, // the second
        -0.004, // the third
        0.067,  // 1 / (1 + its number)
        -0.004, // how far down it stands, 0 to 1
        0.023,  // first of its paragraph
        0.084,  // share of the headline's words that it has
        0.066,  // likeness to the other sentences, against the likeliest
        0.100,  // share of its words that the first sentence has
        0.046,  // scores of its keyphrases, to 1
        0.013,  // root of its names, to 1
        0.005,  // its figures, to 1
        0.032,  // fewer than 8 words
        -0.070, // its words, to 40
        -0.049, // its words over 40, to 40
        0.002,  // opens with a word that points back
        -0.010, // asks, quotes, or speaks in the first person
        0.021,  // closes with a colon
        -0.007, // no finite verb
        0.125,  // mean frequency of its words in the text
        0.006,  // the last sentence
        0.229,  // articles
        -0.028, // conjunctions
        0.204,  // genitive links
        -0.036, // relatives and subordinators
        -0.048, // negations
        0.005,  // verbs of saying
        0.034,  // words that point back
        0.009,  // demonstratives
        0.065,  // functions of people
        0.188,  // heads of organisations
        0.106,  // documents
        0.108,  // events
        0.092,  // nouns of action
        0.080,  // words too weak for a keyphrase
        0.076,  // function words
        0.024,  // proper nouns
        0.015,  // adjectives
        -0.102, // finite verbs
        0.040,  // numbers
    ],
    words: [
        1.341,  // always 1
        1.393,  // log of how often it stands
        -0.649, // log of how many sentences have it
        -0.123, // log of the first of them
        -0.120, // how far down this stands, 0 to 1
        -0.416, // best score of its sentences
        1.416,  // mean score of its sentences
        0.954,  // log of the sum of their scores
        -1.969, // rarity of its commoner word
        -1.969, // rarity of its rarer word
        2.652,  // the same squared
        -0.119, // log of the number of sentences
        -0.451, // log of the number of words
        0.209,  // it stands in the first sentence of a paragraph
        -0.317, // letters of its longer word, to 20
        1.224,  // it stands in the headline
        -2.937, // log of which of its places; of a pair: log of the share of its rarer word's places
        0.330,  // articles
        0.089,  // conjunctions
        0.372,  // genitive links
        -0.475, // relatives and subordinators
        -0.680, // negations
        -0.500, // verbs of saying
        -0.058, // words that point back
        -0.024, // demonstratives
        0.664,  // functions of people
        0.478,  // heads of organisations
        0.474,  // documents
        0.685,  // events
        0.343,  // nouns of action
        -0.074, // words too weak for a keyphrase
        -0.212, // function words
        0.427,  // proper nouns
        0.130,  // adjectives
        -0.098, // finite verbs
        0.163,  // numbers
    ],
    pairs: [
        -0.899, // always 1
        0.915,  // log of how often it stands
        0.959,  // log of how many sentences have it
        -0.129, // log of the first of them
        -0.123, // how far down this stands, 0 to 1
        2.437,  // best score of its sentences
        3.135,  // mean score of its sentences
        -0.381, // log of the sum of their scores
        -0.257, // rarity of its commoner word
        -0.548, // rarity of its rarer word
        0.262,  // the same squared
        -0.109, // log of the number of sentences
        -0.373, // log of the number of words
        0.268,  // it stands in the first sentence of a paragraph
        -0.217, // letters of its longer word, to 20
        2.286,  // it stands in the headline
        -0.426, // log of which of its places; of a pair: log of the share of its rarer word's places
        0.620,  // articles
        0.010,  // conjunctions
        0.635,  // genitive links
        -1.127, // relatives and subordinators
        -0.630, // negations
        -1.092, // verbs of saying
        -0.146, // words that point back
        -0.437, // demonstratives
        1.115,  // functions of people
        0.996,  // heads of organisations
        0.613,  // documents
        0.981,  // events
        0.339,  // nouns of action
        -0.017, // words too weak for a keyphrase
        -0.553, // function words
        0.692,  // proper nouns
        0.312,  // adjectives
        -0.710, // finite verbs
        0.517,  // numbers
    ],
    length: 64.7,
    rank: 1.0,
};
const REPORTED: Weights = Weights {
    sentences: [
        0.047,  // always 1
        -0.044, // the first sentence of the body
        0.006,  // the second
        0.006,  // the third
        0.084,  // 1 / (1 + its number)
        -0.005, // how far down it stands, 0 to 1
        -0.011, // first of its paragraph
        0.030,  // share of the headline's words that it has
        0.034,  // likeness to the other sentences, against the likeliest
        0.011,  // share of its words that the first sentence has
        0.027,  // scores of its keyphrases, to 1
        0.008,  // root of its names, to 1
        -0.003, // its figures, to 1
        -0.006, // fewer than 8 words
        -0.043, // its words, to 40
        -0.048, // its words over 40, to 40
        -0.002, // opens with a word that points back
        -0.005, // asks, quotes, or speaks in the first person
        -0.002, // closes with a colon
        -0.004, // no finite verb
        0.059,  // mean frequency of its words in the text
        0.001,  // the last sentence
        0.113,  // articles
        -0.034, // conjunctions
        0.085,  // genitive links
        -0.034, // relatives and subordinators
        -0.022, // negations
        0.009,  // verbs of saying
        0.003,  // words that point back
        -0.001, // demonstratives
        0.054,  // functions of people
        0.031,  // heads of organisations
        0.009,  // documents
        0.004,  // events
        0.009,  // nouns of action
        0.023,  // words too weak for a keyphrase
        0.024,  // function words
        0.014,  // proper nouns
        -0.025, // adjectives
        -0.052, // finite verbs
        -0.008, // numbers
    ],
    words: [
        2.330,  // always 1
        1.338,  // log of how often it stands
        -0.609, // log of how many sentences have it
        -0.259, // log of the first of them
        -0.470, // how far down this stands, 0 to 1
        0.495,  // best score of its sentences
        2.420,  // mean score of its sentences
        0.719,  // log of the sum of their scores
        -1.493, // rarity of its commoner word
        -1.493, // rarity of its rarer word
        2.093,  // the same squared
        0.041,  // log of the number of sentences
        -0.724, // log of the number of words
        -0.287, // it stands in the first sentence of a paragraph
        -0.451, // letters of its longer word, to 20
        0.876,  // it stands in the headline
        -3.355, // log of which of its places; of a pair: log of the share of its rarer word's places
        0.301,  // articles
        -0.341, // conjunctions
        0.450,  // genitive links
        -0.259, // relatives and subordinators
        -0.370, // negations
        -0.316, // verbs of saying
        -0.063, // words that point back
        -0.409, // demonstratives
        0.558,  // functions of people
        0.331,  // heads of organisations
        0.283,  // documents
        0.129,  // events
        0.031,  // nouns of action
        0.151,  // words too weak for a keyphrase
        -0.207, // function words
        0.427,  // proper nouns
        -0.006, // adjectives
        -0.253, // finite verbs
        -0.256, // numbers
    ],
    pairs: [
        0.690,  // always 1
        1.067,  // log of how often it stands
        0.532,  // log of how many sentences have it
        -0.371, // log of the first of them
        -0.406, // how far down this stands, 0 to 1
        3.290,  // best score of its sentences
        3.637,  // mean score of its sentences
        -0.135, // log of the sum of their scores
        -0.231, // rarity of its commoner word
        0.653,  // rarity of its rarer word
        -0.491, // the same squared
        0.127,  // log of the number of sentences
        -0.783, // log of the number of words
        -0.570, // it stands in the first sentence of a paragraph
        -0.286, // letters of its longer word, to 20
        1.435,  // it stands in the headline
        -0.485, // log of which of its places; of a pair: log of the share of its rarer word's places
        0.845,  // articles
        -0.598, // conjunctions
        0.751,  // genitive links
        -0.678, // relatives and subordinators
        -0.300, // negations
        -1.168, // verbs of saying
        0.218,  // words that point back
        -0.611, // demonstratives
        0.982,  // functions of people
        0.662,  // heads of organisations
        0.365,  // documents
        0.321,  // events
        0.258,  // nouns of action
        -0.045, // words too weak for a keyphrase
        -0.543, // function words
        0.716,  // proper nouns
        0.245,  // adjectives
        -0.512, // finite verbs
        0.394,  // numbers
    ],
    length: 32.2,
    rank: 0.0,
};
