//! Sentences → how much each says of the whole.

use super::Input;
use crate::engine::segment::TokenKind;
use rustc_hash::FxHashMap;

/// A sentence of the body with its score.
#[derive(Clone, Debug)]
pub(super) struct Ranked {
    /// Index into the sentences.
    pub sentence: usize,
    /// Higher says more.
    pub score: f64,
    /// Its content words, as numbers, sorted.
    pub words: Vec<u32>,
}

// How the features weigh. Tuned by hand on the development releases, to one digit.

/// The first sentences say what the release is about.
const POSITION: f64 = 1.6;
/// Shared words with the headline, as a share of the headline's.
const HEADLINE: f64 = 1.0;
/// Likeness to the other sentences.
const CENTRALITY: f64 = 1.4;
/// Keyphrases carried, by their scores.
const KEYWORDS: f64 = 0.9;
/// Names carried.
const NAMES: f64 = 0.25;
/// Figures carried.
const FIGURES: f64 = 0.15;
/// A sentence that points back to another.
const DANGLING: f64 = -0.5;
/// A sentence within quotation marks.
const QUOTED: f64 = -0.7;
/// A sentence under this many words says little.
const SHORT: usize = 7;

/// Ranks the sentences of the body, in the order of the text.
pub(super) fn rank(input: &Input) -> Vec<Ranked> {
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    let mut words_of = |sentence: usize| -> Vec<u32> {
        let Some(sentence) = input.segments.sentences.get(sentence) else { return Vec::new() };
        let mut words: Vec<u32> = sentence
            .tokens
            .clone()
            .filter(|&token| is_content(input, token))
            .map(|token| {
                let next = numbers.len() as u32;
                *numbers.entry(input.segments.fold(token)).or_insert(next)
            })
            .collect();
        words.sort_unstable();
        words.dedup();
        words
    };
    let all: Vec<usize> = (0..input.segments.sentences.len()).collect();
    let headline: Vec<u32> = {
        let mut words: Vec<u32> =
            all.iter().filter(|&&index| is_head(input, index)).flat_map(|&index| words_of(index)).collect();
        words.sort_unstable();
        words.dedup();
        words
    };
    let body: Vec<(usize, Vec<u32>)> =
        all.iter().filter(|&&index| !is_head(input, index)).map(|&index| (index, words_of(index))).collect();
    let central = centrality(&body);
    let count = body.len().max(1) as f64;
    body.into_iter()
        .enumerate()
        .map(|(position, (sentence, words))| {
            let tokens =
                input.segments.sentences.get(sentence).map_or(0..0, |sentence| sentence.tokens.clone());
            let length = tokens.clone().filter(|&token| is_word(input, token)).count();
            let dangling = points_back(input, tokens.start);
            let carried: f64 = input
                .keywords
                .iter()
                .filter(|(_, places)| {
                    places.iter().any(|place| tokens.start <= place.start && place.end <= tokens.end)
                })
                .map(|(score, _)| score)
                .sum();
            let names = input.names.iter().filter(|(name, ..)| tokens.contains(&name.start)).count().min(4);
            let figures = tokens.clone().filter(|&token| is_number(input, token)).count().min(3);
            let shared = shared(&words, &headline) as f64 / (headline.len().max(1) as f64);
            let mut score = POSITION / (1.0 + position as f64 * (0.35 + 3.0 / count))
                + HEADLINE * shared
                + CENTRALITY * central.get(position).copied().unwrap_or(0.0)
                + KEYWORDS * (carried / 3.0).min(1.0)
                + NAMES * (names as f64).sqrt()
                + FIGURES * figures as f64;
            if dangling {
                score += DANGLING;
            }
            if is_quoted(input, tokens.clone()) {
                score += QUOTED;
            }
            if length < SHORT {
                score *= 0.4;
            }
            Ranked { sentence, score, words }
        })
        .collect()
}

/// Headline and subtitle are not summarised: they stand above.
fn is_head(input: &Input, sentence: usize) -> bool {
    input.segments.sentences.get(sentence).is_some_and(|sentence| sentence.part < input.body)
}

fn is_word(input: &Input, token: usize) -> bool {
    input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Word)
}

fn is_number(input: &Input, token: usize) -> bool {
    input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Number)
}

fn is_content(input: &Input, token: usize) -> bool {
    let word = input.segments.fold(token);
    is_word(input, token) && word.chars().count() > 2 && !input.pack.function_words.contains(word)
}

/// How many numbers two sorted lists share.
pub(super) fn shared(a: &[u32], b: &[u32]) -> usize {
    let (mut i, mut j, mut both) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                both += 1;
                i += 1;
                j += 1;
            }
        }
    }
    both
}

/// How alike each sentence is to the rest: the share of its words, weighted by rarity, that other
/// sentences have too; the degree centrality of Erkan and Radev's LexRank (2004), linear in the text.
fn centrality(body: &[(usize, Vec<u32>)]) -> Vec<f64> {
    let mut frequency: FxHashMap<u32, u32> = FxHashMap::default();
    for word in body.iter().flat_map(|(_, words)| words) {
        *frequency.entry(*word).or_insert(0) += 1;
    }
    let count = body.len().max(1) as f64;
    let raw: Vec<f64> = body
        .iter()
        .map(|(_, words)| {
            let sum: f64 = words
                .iter()
                .map(|word| {
                    let others = f64::from(frequency.get(word).copied().unwrap_or(1) - 1);
                    (others / count) * (1.0 + (count / (1.0 + others)).ln())
                })
                .sum();
            sum / (words.len().max(1) as f64).sqrt()
        })
        .collect();
    let most = raw.iter().copied().fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    raw.into_iter().map(|value| value / most).collect()
}

/// Whether the sentence that begins at `first` opens with *il*, *cette*, *they*.
fn points_back(input: &Input, first: usize) -> bool {
    let word = (first..first + 3).find(|&token| is_word(input, token)).unwrap_or(first);
    input.pack.anaphors.contains(input.segments.fold(word))
}

/// Whether most of the sentence stands within quotation marks.
fn is_quoted(input: &Input, tokens: std::ops::Range<usize>) -> bool {
    let Some(first) = input.segments.tokens.get(tokens.start) else { return false };
    matches!(first.span.of(input.text), "«" | "“" | "\"" | "„")
}
