//! Two to five statements that can be read at a glance: each a clause or two of one sentence.

use super::rank::{Ranked, shared};
use super::{Input, clauses, compress, readable, statement};
use crate::engine::document::Excerpt;
use std::ops::Range;

/// The most words of a highlight.
const LONGEST: usize = 30;
/// The most words of a highlight where the text has too few that are short.
const RELAXED: usize = 55;
/// The fewest highlights, where the text has as many statements.
const FEWEST: usize = 2;
/// The most highlights.
const MOST: usize = 5;
/// One highlight for so many tokens of body, between fewest and most.
const TOKENS_EACH: usize = 50;
/// Two highlights that share more of their words than this say the same.
const ALIKE: f64 = 0.6;
/// What a statement counts, against its sentence, that begins later in it.
const LATER: f64 = 0.75;

struct Candidate {
    order: (usize, usize),
    score: f64,
    /// It can't be read alone, asks, or speaks in the first person: taken where there is no other.
    last_resort: bool,
    kept: Vec<Range<usize>>,
    words: Vec<u32>,
}

/// How many sentences are shortened at once, from the best on: what comes later is seldom needed.
const AT_ONCE: usize = 12;

/// The highlights, in the order of the text.
pub(super) fn find(input: &Input, ranked: &[Ranked]) -> Vec<Excerpt> {
    let body: usize = ranked
        .iter()
        .filter_map(|ranked| input.segments.sentences.get(ranked.sentence))
        .map(|sentence| sentence.tokens.len())
        .sum();
    let wanted = (body / TOKENS_EACH).clamp(FEWEST, MOST);
    let mut best: Vec<&Ranked> = ranked.iter().collect();
    best.sort_by(|a, b| base(b).total_cmp(&base(a)));
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut waiting = best.chunks(AT_ONCE).peekable();
    while let Some(next) = waiting.next() {
        candidates.extend(next.iter().flat_map(|ranked| of_sentence(input, ranked)));
        candidates.sort_by(|a, b| {
            a.last_resort.cmp(&b.last_resort).then(b.score.total_cmp(&a.score)).then(a.order.cmp(&b.order))
        });
        let mut chosen = choose(&candidates, wanted);
        let first = waiting.peek().and_then(|rest| rest.first());
        let is_final = |candidate: &&Candidate| {
            !candidate.last_resort && first.is_none_or(|first| candidate.score > base(first))
        };
        if first.is_none() || chosen.len() == wanted && chosen.iter().all(is_final) {
            chosen.sort_by_key(|candidate| candidate.order);
            return chosen.iter().map(|candidate| statement(input, &candidate.kept)).collect();
        }
    }
    Vec::new()
}

/// The first that don't say the same.
fn choose(candidates: &[Candidate], wanted: usize) -> Vec<&Candidate> {
    let mut chosen: Vec<&Candidate> = Vec::new();
    for candidate in candidates {
        if chosen.len() == wanted || candidate.last_resort && chosen.len() >= FEWEST {
            break;
        }
        if !chosen.iter().any(|other| repeats(candidate, other)) {
            chosen.push(candidate);
        }
    }
    chosen
}

/// What the first statement of a sentence counts. The scores are differences: what halves one must make it
/// smaller.
fn base(ranked: &Ranked) -> f64 {
    ranked.score.max(0.0) + 0.1
}

/// Statements of one sentence share their beginning and differ by their order.
fn repeats(candidate: &Candidate, other: &Candidate) -> bool {
    let least = candidate.words.len().min(other.words.len()).max(1) as f64;
    other.order.0 != candidate.order.0 && shared(&candidate.words, &other.words) as f64 / least > ALIKE
}

/// The sentence shortened, and what else it states.
fn of_sentence(input: &Input, ranked: &Ranked) -> Vec<Candidate> {
    let Some(sentence) = input.segments.sentences.get(ranked.sentence) else { return Vec::new() };
    let tokens = sentence.tokens.clone();
    let base = base(ranked);
    let candidate = |order, score, kept| Candidate {
        order: (ranked.sentence, order),
        score,
        last_resort: false,
        kept,
        words: ranked.words.clone(),
    };
    let first = compress::within(input, tokens.clone(), LONGEST);
    let later = clauses::split(input, tokens.clone(), LONGEST);
    let shortened =
        first.as_ref().is_none_or(|first| first.last().is_some_and(|run| run.end + 1 < tokens.end));
    let mut found: Vec<Candidate> = first.into_iter().map(|kept| candidate(0, base, kept)).collect();
    // What the shortened sentence says already is not said again.
    if shortened {
        found.extend(
            later.into_iter().enumerate().map(|(order, kept)| candidate(order + 1, base * LATER, kept)),
        );
    }
    let odd = readable::is_odd(input, tokens.clone());
    for candidate in &mut found {
        candidate.last_resort = odd || readable::points_back(input, &candidate.kept);
    }
    // A text of long sentences that nothing may shorten still has highlights.
    if found.is_empty() {
        let long = compress::within(input, tokens, RELAXED);
        found.extend(long.map(|kept| Candidate { last_resort: true, ..candidate(0, base, kept) }));
    }
    found
}
