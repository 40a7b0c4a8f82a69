//! Sentences → how much each says of the whole.
//!
//! A linear ranker: what is known of a sentence as numbers ([`FEATURES`]), times weights that a
//! person can read ([`weights`](super::weights)). The score estimates which share of the sentence's
//! words a human summary would use.

use super::kinds::{self, KINDS};
use super::signs::words;
use super::weights::{self, Genre};
use super::{Input, compress, readable};
use crate::engine::segment::{Tag, TokenKind};
use std::ops::Range;

/// What is known of a sentence, by name.
pub const FEATURES: [&str; OWN.len() + KINDS.len()] = kinds::after(OWN);

/// Those that are no shares of [`KINDS`] of words.
const OWN: [&str; 22] = [
    "always 1",
    "the first sentence of the body",
    "the second",
    "the third",
    "1 / (1 + its number)",
    "how far down it stands, 0 to 1",
    "first of its paragraph",
    "share of the headline's words that it has",
    "likeness to the other sentences, against the likeliest",
    "share of its words that the first sentence has",
    "scores of its keyphrases, to 1",
    "root of its names, to 1",
    "its figures, to 1",
    "fewer than 8 words",
    "its words, to 40",
    "its words over 40, to 40",
    "opens with a word that points back",
    "asks, quotes, or speaks in the first person",
    "closes with a colon",
    "no finite verb",
    "mean frequency of its words in the text",
    "the last sentence",
];

/// Which of them says that the sentence opens its paragraph.
pub(super) const OPENS: usize = 6;

/// A sentence's features.
pub type Features = [f64; FEATURES.len()];

/// A sentence of the body with its score.
#[derive(Clone, Debug)]
pub(super) struct Ranked {
    /// Index into the sentences.
    pub sentence: usize,
    /// Higher says more.
    pub score: f64,
    /// Its content words, as numbers, sorted.
    pub words: Vec<u32>,
    /// Whether it is the first of its paragraph.
    pub opens: bool,
}

impl Ranked {
    /// The sentence's tokens.
    pub(super) fn tokens(&self, input: &Input) -> Range<usize> {
        input.segments.sentences.get(self.sentence).map_or(0..0, |sentence| sentence.tokens.clone())
    }
}

/// What the first sentence under a headline is worth beyond its weights: it is the lead, which says
/// the news. The texts that the weights were learnt on have theirs taken out.
const LEAD: f64 = 1.2;

/// Ranks the sentences of the body, in the order of the text; fragments only where there is nothing else.
pub(super) fn rank(input: &Input) -> Vec<Ranked> {
    let weights = weights::of(Genre::of(input));
    let states = |sentence: usize| {
        let part = input.segments.sentences.get(sentence).map(|sentence| sentence.part);
        part.is_none_or(|part| input.fragments.binary_search(&part).is_err())
    };
    let mut examined = examine(input);
    if examined.iter().any(|(sentence, ..)| states(*sentence)) {
        examined.retain(|(sentence, ..)| states(*sentence));
    }
    examined
        .into_iter()
        .enumerate()
        .map(|(position, (sentence, words, features))| {
            let learnt = score(&features, &weights.sentences);
            let is_lead = position == 0 && input.body > 0;
            let score = if is_lead { learnt + LEAD } else { learnt };
            Ranked { sentence, score, words, opens: features[OPENS] > 0.0 }
        })
        .collect()
}

/// Features times weights.
pub(super) fn score(features: &Features, weights: &Features) -> f64 {
    features.iter().zip(weights).map(|(value, weight)| value * weight).sum()
}

/// The sentences of the body with their content words, as numbers, and their features.
pub(super) fn examine(input: &Input) -> Vec<(usize, Vec<u32>, Features)> {
    let mut numbers: Vec<Option<u32>> = vec![None; input.segments.words()];
    let mut counts: Vec<f64> = Vec::new();
    let mut head: Vec<u32> = Vec::new();
    let mut body: Vec<(usize, Vec<u32>)> = Vec::new();
    for (index, sentence) in input.segments.sentences.iter().enumerate() {
        let mut words: Vec<u32> = Vec::with_capacity(sentence.tokens.len());
        for token in sentence.tokens.clone().filter(|&token| is_content(input, token)) {
            let word = input.segments.tokens.get(token).map_or(usize::MAX, |token| token.word as usize);
            let Some(slot) = numbers.get_mut(word) else { continue };
            let number = *slot.get_or_insert(counts.len() as u32);
            words.push(number);
            if number as usize == counts.len() {
                counts.push(0.0);
            }
            if let Some(count) = counts.get_mut(number as usize) {
                *count += 1.0;
            }
        }
        words.sort_unstable();
        words.dedup();
        // Headline and subtitle are not summarised: they stand above.
        if sentence.part < input.body { head.extend(words) } else { body.push((index, words)) }
    }
    head.sort_unstable();
    head.dedup();
    let central = centrality(&body);
    let keyphrases = carried(input);
    let names = named(input);
    let first = body.first().map(|(_, words)| words.clone()).unwrap_or_default();
    let last = body.len().saturating_sub(1);
    let mut part = usize::MAX;
    body.into_iter()
        .enumerate()
        .map(|(position, (index, content))| {
            let sentence = input.segments.sentences.get(index);
            let tokens = sentence.map_or(0..0, |sentence| sentence.tokens.clone());
            let opens = sentence.is_some_and(|sentence| sentence.part != part);
            part = sentence.map_or(part, |sentence| sentence.part);
            let length = tokens.clone().filter(|&token| is_kind(input, token, TokenKind::Word)).count();
            let figures = tokens.clone().filter(|&token| is_kind(input, token, TokenKind::Number)).count();
            let closing = (tokens.start..tokens.end).next_back().map_or("", |token| words(input, token));
            let frequency: f64 = content.iter().filter_map(|&word| counts.get(word as usize)).sum();
            let own = [
                1.0,
                yes(position == 0),
                yes(position == 1),
                yes(position == 2),
                1.0 / (1.0 + position as f64),
                position as f64 / last.max(1) as f64,
                yes(opens),
                share(&content, &head, head.len()),
                central.get(position).copied().unwrap_or(0.0),
                if position == 0 { 0.0 } else { share(&content, &first, content.len()) },
                (keyphrases.get(index).copied().unwrap_or(0.0) / 3.0).min(1.0),
                (names.get(index).copied().unwrap_or(0.0).sqrt() / 2.0).min(1.0),
                (figures as f64 / 3.0).min(1.0),
                yes(length < 8),
                (length as f64 / 40.0).min(1.0),
                ((length as f64 - 40.0) / 40.0).clamp(0.0, 1.0),
                yes(readable::points_back(input, std::slice::from_ref(&tokens))),
                yes(readable::is_odd(input, tokens.clone())),
                yes(closing == ":"),
                yes(!tokens.clone().any(|token| compress::is_verb(input, token))),
                (frequency / content.len().max(1) as f64).ln_1p() / 3.0,
                yes(position == last),
            ];
            let spoken = tokens.filter(|&token| is_term(input, token)).map(|token| kinds::of(input, token));
            (index, content, kinds::with(own, kinds::shares(spoken)))
        })
        .collect()
}

fn yes(so: bool) -> f64 {
    f64::from(u8::from(so))
}

fn share(a: &[u32], b: &[u32], of: usize) -> f64 {
    shared(a, b) as f64 / of.max(1) as f64
}

/// The scores of the keyphrases in each sentence, summed.
fn carried(input: &Input) -> Vec<f64> {
    let mut sums = vec![0.0; input.segments.sentences.len()];
    for (score, places) in input.keywords {
        let mut last = usize::MAX;
        for place in places {
            let sentence = input.segments.sentence_of(place.start);
            if let Some(sum) = sums.get_mut(sentence).filter(|_| sentence != last) {
                *sum += score;
            }
            last = sentence;
        }
    }
    sums
}

/// How many names each sentence has.
fn named(input: &Input) -> Vec<f64> {
    let mut counts = vec![0.0; input.segments.sentences.len()];
    for name in input.names {
        if let Some(count) = counts.get_mut(input.segments.sentence_of(name.tokens.start)) {
            *count += 1.0;
        }
    }
    counts
}

fn is_kind(input: &Input, token: usize, kind: TokenKind) -> bool {
    input.segments.tokens.get(token).is_some_and(|token| token.kind == kind)
}

/// Whether a word or a number stands at `token`.
pub(super) fn is_term(input: &Input, token: usize) -> bool {
    is_kind(input, token, TokenKind::Word) || is_kind(input, token, TokenKind::Number)
}

fn is_content(input: &Input, token: usize) -> bool {
    is_kind(input, token, TokenKind::Word)
        && input.segments.tag(token) != Tag::Function
        && !input.segments.is_in(token, &input.pack.function_words)
        && input.segments.fold(token).len() > 2
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
    let mut frequency: Vec<u32> = Vec::new();
    for word in body.iter().flat_map(|(_, words)| words) {
        let word = *word as usize;
        frequency.resize(frequency.len().max(word + 1), 0);
        if let Some(count) = frequency.get_mut(word) {
            *count += 1;
        }
    }
    let count = body.len().max(1) as f64;
    let raw: Vec<f64> = body
        .iter()
        .map(|(_, words)| {
            let sum: f64 = words
                .iter()
                .map(|word| {
                    let others = f64::from(frequency.get(*word as usize).copied().unwrap_or(1) - 1);
                    (others / count) * (1.0 + (count / (1.0 + others)).ln())
                })
                .sum();
            sum / (words.len().max(1) as f64).sqrt()
        })
        .collect();
    let most = raw.iter().copied().fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    raw.into_iter().map(|value| value / most).collect()
}

/// The tokens and features of each sentence of the body: for the program that learns the weights.
pub(super) fn features(input: &Input) -> Vec<(Range<usize>, Features)> {
    let tokens =
        |index: usize| input.segments.sentences.get(index).map_or(0..0, |sentence| sentence.tokens.clone());
    examine(input).into_iter().map(|(index, _, features)| (tokens(index), features)).collect()
}
