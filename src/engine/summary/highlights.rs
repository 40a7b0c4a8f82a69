//! Two to five statements that can be read at a glance: each a clause or two of one sentence.

use super::rank::{Ranked, shared};
use super::{Input, compress, count_words, statement};
use crate::engine::document::Excerpt;
use std::ops::Range;

/// The most words of a highlight.
const LONGEST: usize = 30;
/// The fewest highlights, where the text has as many statements.
const FEWEST: usize = 2;
/// The most highlights.
const MOST: usize = 5;
/// One highlight for so many words of body, between fewest and most.
const WORDS_EACH: usize = 70;
/// Two highlights that share more of their words than this say the same.
const ALIKE: f64 = 0.6;

struct Candidate {
    order: (usize, usize),
    score: f64,
    kept: Vec<Range<usize>>,
    words: Vec<u32>,
}

/// The highlights, in the order of the text.
pub(super) fn find(input: &Input, ranked: &[Ranked]) -> Vec<Excerpt> {
    let mut candidates: Vec<Candidate> =
        ranked.iter().flat_map(|ranked| of_sentence(input, ranked)).collect();
    candidates.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.order.cmp(&b.order)));
    let body: usize = ranked
        .iter()
        .filter_map(|ranked| input.segments.sentences.get(ranked.sentence))
        .map(|sentence| sentence.tokens.len())
        .sum();
    let wanted = (body / WORDS_EACH).clamp(FEWEST, MOST);
    let mut chosen: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        if chosen.len() == wanted {
            break;
        }
        let repeats = chosen.iter().any(|other| {
            let least = candidate.words.len().min(other.words.len()).max(1) as f64;
            other.order.0 != candidate.order.0
                && shared(&candidate.words, &other.words) as f64 / least > ALIKE
        });
        if !repeats {
            chosen.push(candidate);
        }
    }
    chosen.sort_by_key(|candidate| candidate.order);
    chosen.iter().map(|candidate| statement(input, &candidate.kept)).collect()
}

/// The sentence shortened, and its second clause with its subject.
fn of_sentence(input: &Input, ranked: &Ranked) -> Vec<Candidate> {
    let Some(sentence) = input.segments.sentences.get(ranked.sentence) else { return Vec::new() };
    let candidate = |order, score, kept| Candidate {
        order: (ranked.sentence, order),
        score,
        kept,
        words: ranked.words.clone(),
    };
    let mut found = Vec::new();
    if let Some(kept) = compress::within(input, sentence.tokens.clone(), LONGEST)
        .filter(|kept| compress::is_whole(input, kept))
    {
        found.push(candidate(0, ranked.score, kept));
    }
    if let Some(kept) = second_clause(input, sentence.tokens.clone()) {
        found.push(candidate(1, ranked.score * 0.75, kept));
    }
    found
}

/// *SUBJECT a salué …, et a réitéré …* → *SUBJECT a réitéré …*: where a comma and a conjunction
/// stand right before a second finite verb, its subject is the first one's.
fn second_clause(input: &Input, tokens: Range<usize>) -> Option<Vec<Range<usize>>> {
    let verb = tokens.clone().find(|&token| compress::is_verb(input, token))?;
    let comma = (verb + 3..tokens.end.saturating_sub(2)).find(|&token| {
        matches!(input.segments.fold(token), "," | "،")
            && matches!(input.segments.fold(token + 1), "et" | "and" | "e" | "y")
            && compress::is_verb(input, token + 2)
    })?;
    let deleted = compress::deletions(input, tokens.start..verb, compress::Depth::Roles);
    let mut kept: Vec<Range<usize>> = Vec::new();
    let mut start = tokens.start;
    let mut sorted = deleted;
    sorted.sort_by_key(|range| range.start);
    for range in sorted.into_iter().filter(|range| range.end <= verb) {
        if range.start > start {
            kept.push(start..range.start);
        }
        start = start.max(range.end);
    }
    if start < verb {
        kept.push(start..verb);
    }
    if kept.is_empty() || input.segments.tokens.get(start).is_none() {
        return None;
    }
    let clause = comma + 2..tokens.end;
    let rest = compress::within(input, clause, LONGEST.saturating_sub(count_words(input, &kept)))?;
    kept.extend(rest);
    (count_words(input, &kept) <= LONGEST && compress::is_whole(input, &kept)).then_some(kept)
}
