//! The best set of sentences under a bound: exact over the best candidates, not greedy.

use super::rank::{Ranked, shared};
use super::{Input, compress, count_words, statement};
use crate::engine::document::Excerpt;
use std::ops::Range;

/// How many candidates are weighed against each other.
const CANDIDATES: usize = 10;
/// The most sentences in a summary.
const MOST: usize = 4;
/// A sentence of more words than this is shortened where it can be.
const LONG: usize = 42;
/// What shared words cost.
const REDUNDANCY: f64 = 1.1;

struct Candidate {
    order: usize,
    score: f64,
    kept: Vec<Range<usize>>,
    length: usize,
    words: Vec<u32>,
}

/// The sentences of the summary, in the order of the text, of at most `bound` words together.
pub(super) fn summary(input: &Input, ranked: &[Ranked], bound: usize) -> Vec<Excerpt> {
    let mut best: Vec<&Ranked> = ranked.iter().collect();
    best.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.sentence.cmp(&b.sentence)));
    let mut candidates: Vec<Candidate> = best
        .into_iter()
        .take(CANDIDATES)
        .filter_map(|ranked| {
            let tokens = input.segments.sentences.get(ranked.sentence)?.tokens.clone();
            let kept = compress::within(input, tokens.clone(), LONG.min(bound))
                .or_else(|| compress::within(input, tokens.clone(), bound))?;
            let length = count_words(input, &kept);
            Some(Candidate {
                order: ranked.sentence,
                score: ranked.score,
                kept,
                length,
                words: ranked.words.clone(),
            })
        })
        .filter(|candidate| candidate.length > 0)
        .collect();
    candidates.sort_by_key(|candidate| candidate.order);
    let mut chosen = Vec::new();
    let mut best_value = 0.0;
    search(&candidates, 0, bound, &mut Vec::new(), &mut best_value, &mut chosen);
    chosen
        .iter()
        .filter_map(|&index| candidates.get(index))
        .map(|candidate| statement(input, &candidate.kept))
        .collect()
}

/// Weighs every set of up to [`MOST`] candidates that fits.
fn search(
    candidates: &[Candidate],
    from: usize,
    room: usize,
    set: &mut Vec<usize>,
    best: &mut f64,
    chosen: &mut Vec<usize>,
) {
    let value = value(candidates, set);
    if value > *best {
        *best = value;
        chosen.clone_from(set);
    }
    if set.len() == MOST {
        return;
    }
    for (index, candidate) in candidates.iter().enumerate().skip(from) {
        if candidate.length <= room {
            set.push(index);
            search(candidates, index + 1, room - candidate.length, set, best, chosen);
            set.pop();
        }
    }
}

/// What a set is worth: its scores, less what its sentences say twice.
fn value(candidates: &[Candidate], set: &[usize]) -> f64 {
    let mut value = 0.0;
    for (position, &index) in set.iter().enumerate() {
        let Some(candidate) = candidates.get(index) else { continue };
        value += candidate.score;
        for other in set.iter().take(position).filter_map(|&other| candidates.get(other)) {
            let both = shared(&candidate.words, &other.words) as f64;
            value -= REDUNDANCY * both / (candidate.words.len().min(other.words.len()).max(1) as f64)
                * candidate.score.min(other.score);
        }
    }
    value
}
