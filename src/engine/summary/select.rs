//! The best set of sentences under a bound: exact over the best candidates, not greedy.

use super::rank::{Ranked, shared};
use super::{Input, compress, count_words, statement};
use crate::engine::document::Excerpt;
use std::ops::Range;

/// How many candidates are weighed against each other.
const CANDIDATES: usize = 9;
/// The most sentences in a summary.
const MOST: usize = 5;
/// A sentence of more words than this is shortened where it can be.
const LONG: usize = 50;
/// A share of summary words that a sentence must exceed to be worth its room. (Adding a sentence
/// betters an F score where its precision is more than half the score. Settled, as the next two, on 500 Swiss releases of the development
/// part; between 0.12 and 0.2 little changes.)
const WORTH: f64 = 0.16;
/// The least that a sentence is worth a word, give or take its rank.
const FLOOR: f64 = 0.02;
/// What shared words cost.
const REDUNDANCY: f64 = 0.6;

struct Candidate {
    order: usize,
    value: f64,
    kept: Vec<Range<usize>>,
    length: usize,
    words: Vec<u32>,
}

/// The sentences of the summary, in the order of the text, of at most `bound` words together.
pub(super) fn summary(input: &Input, ranked: &[Ranked], bound: usize) -> Vec<Excerpt> {
    let mut best: Vec<&Ranked> = ranked.iter().collect();
    best.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.sentence.cmp(&b.sentence)));
    let mut candidates: Vec<Candidate> =
        best.into_iter().filter_map(|ranked| candidate(input, ranked, bound)).take(CANDIDATES).collect();
    candidates.sort_by_key(|candidate| candidate.order);
    let mut search = Search { candidates: &candidates, best: 0.0, chosen: Vec::new() };
    search.from(0, bound, 0.0, &mut Vec::new());
    let chosen = search.chosen;
    chosen
        .iter()
        .filter_map(|&index| candidates.get(index))
        .map(|candidate| statement(input, &candidate.kept))
        .collect()
}

fn candidate(input: &Input, ranked: &Ranked, bound: usize) -> Option<Candidate> {
    let tokens = input.segments.sentences.get(ranked.sentence)?.tokens.clone();
    let kept = compress::within(input, tokens.clone(), LONG.min(bound))
        .or_else(|| compress::within(input, tokens, bound))?;
    let length = count_words(input, &kept);
    // What little says something is better than nothing: a text of poor sentences has a summary.
    let gain = ranked.score - WORTH;
    let worth = if gain > FLOOR { gain } else { FLOOR * (gain - FLOOR).exp() };
    let value = worth * length as f64;
    Some(Candidate { order: ranked.sentence, value, kept, length, words: ranked.words.clone() })
}

/// The search through all sets of up to [`MOST`] candidates that fit.
struct Search<'a> {
    candidates: &'a [Candidate],
    best: f64,
    chosen: Vec<usize>,
}

impl Search<'_> {
    fn from(&mut self, first: usize, room: usize, value: f64, set: &mut Vec<usize>) {
        if value > self.best {
            self.best = value;
            self.chosen.clone_from(set);
        }
        if set.len() == MOST {
            return;
        }
        for (index, candidate) in self.candidates.iter().enumerate().skip(first) {
            if candidate.length <= room {
                let cost: f64 = set
                    .iter()
                    .filter_map(|&other| self.candidates.get(other))
                    .map(|other| repeated(candidate, other))
                    .sum();
                set.push(index);
                self.from(index + 1, room - candidate.length, value + candidate.value - cost, set);
                set.pop();
            }
        }
    }
}

/// What two sentences say twice.
fn repeated(one: &Candidate, other: &Candidate) -> f64 {
    let both = shared(&one.words, &other.words) as f64;
    REDUNDANCY * both / (one.words.len().min(other.words.len()).max(1) as f64) * one.value.min(other.value)
}
