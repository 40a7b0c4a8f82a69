//! Two to five statements that can be read at a glance: each a clause or two of one sentence.

use super::compress::{self, Shortening};
use super::rank::{Ranked, shared};
use super::select::Chosen;
use super::{Input, antecedent, clauses, count_words, praise, readable, statement};
use crate::engine::document::Excerpt;
use std::ops::Range;

/// The most words of a highlight.
const LONGEST: usize = 30;
/// The most words of a highlight of a sentence that nothing may shorten further.
const LONG: usize = 40;
/// The most words of a highlight where the text has too few that are short.
const RELAXED: usize = 55;
/// The most words of a highlight where the text has no other that can be read alone.
const LONGEST_OF_ALL: usize = 80;
/// The fewest highlights, where the text has as many statements, however they read.
const FEWEST: usize = 2;
/// So many highlights are enough for a short text, and where the next would be long.
const ENOUGH: usize = 3;
/// The most highlights.
const MOST: usize = 5;
/// One highlight for so many tokens of body, between enough and most.
const TOKENS_EACH: usize = 80;
/// Two highlights that share more of their words than this say the same.
const ALIKE: f64 = 0.6;
/// Of the words of a statement that the summary has as it stands, so many are left in a highlight.
const SHORTER: (usize, usize) = (3, 4);
/// What a statement counts, against its sentence, that begins later in it.
const LATER: f64 = 0.75;

/// How gladly a candidate is taken: the first before all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    /// Short, and new.
    Good,
    /// Nothing may shorten it so far: taken where there are too few.
    Long,
    /// The summary says it.
    Known,
    /// It points back by a noun, as *this meeting*: taken where there is no other.
    Pointing,
    /// It is longer still, asks, praises, or speaks in the first person: taken where there are too few.
    Poor,
    /// It is as long as a summary: taken where there is no other.
    Overlong,
    /// It can't be read alone: taken where there is no other, and no summary.
    LastResort,
}

impl Tier {
    /// How many highlights there are at most when one of this tier is added.
    fn most(self) -> usize {
        match self {
            Self::Good => MOST,
            Self::Long => ENOUGH,
            Self::Known | Self::Poor => FEWEST,
            Self::Pointing | Self::Overlong | Self::LastResort => 1,
        }
    }
}

struct Candidate {
    order: (usize, usize),
    score: f64,
    tier: Tier,
    kept: Vec<Range<usize>>,
    words: Vec<u32>,
}

/// The highlights, in the order of the text; `said` are the sentences of the summary, which none repeats as they
/// stand: a text that makes a single short statement has no highlight.
pub(super) fn find(
    input: &Input,
    ranked: &[Ranked],
    shortenings: &[Shortening],
    said: &[Chosen],
) -> Vec<Excerpt> {
    let mut candidates: Vec<Candidate> = ranked
        .iter()
        .zip(shortenings)
        .flat_map(|(ranked, shortening)| of_sentence(input, ranked, shortening, said))
        .collect();
    candidates
        .sort_by(|a, b| a.tier.cmp(&b.tier).then(b.score.total_cmp(&a.score)).then(a.order.cmp(&b.order)));
    let body: usize = ranked.iter().map(|ranked| ranked.tokens(input).len()).sum();
    let wanted = (body / TOKENS_EACH).clamp(ENOUGH, MOST);
    let mut chosen: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        let dangles = candidate.tier == Tier::LastResort && !said.is_empty();
        if dangles || chosen.len() >= wanted.min(candidate.tier.most()) {
            continue;
        }
        if !chosen.iter().any(|other| repeats(&candidate, other)) {
            chosen.push(candidate);
        }
    }
    chosen.sort_by_key(|candidate| candidate.order);
    chosen.iter().map(|candidate| statement(input, &candidate.kept)).collect()
}

/// Statements of one sentence share their beginning and differ by their order.
fn repeats(candidate: &Candidate, other: &Candidate) -> bool {
    let least = candidate.words.len().min(other.words.len()).max(1) as f64;
    other.order.0 != candidate.order.0 && shared(&candidate.words, &other.words) as f64 / least > ALIKE
}

/// The sentence shortened, and what else it states.
fn of_sentence(input: &Input, ranked: &Ranked, shortening: &Shortening, said: &[Chosen]) -> Vec<Candidate> {
    let tokens = ranked.tokens(input);
    let odd = readable::is_odd(input, tokens.clone())
        || compress::lacks_verb(input, tokens.clone())
        || praise::is_praise(input, tokens.clone());
    let summarised = said.iter().find(|said| said.sentence == ranked.sentence);
    let known = summarised.is_some();
    // What the summary left out of its sentence is new as well.
    let is_said =
        |token: usize| summarised.is_some_and(|said| said.kept.iter().any(|run| run.contains(&token)));
    // The scores are differences: what halves one must make it smaller.
    let base = ranked.score.max(0.0) + 0.1;
    let candidate = |order, score, kept: Vec<Range<usize>>, tier: Tier, known: bool| {
        let least = if known { Tier::Known } else { Tier::Good };
        let context = readable::needs_context(input, &kept);
        let named = if context { antecedent::named(input, &kept) } else { None };
        let alone = !context || named.is_some();
        let kept = named.unwrap_or(kept);
        Candidate {
            order: (ranked.sentence, order),
            score,
            tier: match (alone, odd) {
                (false, _) if odd || !readable::names_its_kind(input, &kept) => Tier::LastResort,
                (false, _) => tier.max(Tier::Pointing),
                (true, true) => tier.max(Tier::Poor),
                (true, false) => tier.max(least),
            },
            kept,
            words: ranked.words.clone(),
        }
    };
    // What the summary has as it stands would say nothing.
    let is_new = |kept: &Vec<Range<usize>>| {
        summarised.is_none_or(|said| !said.kept.iter().cloned().flatten().eq(kept.iter().cloned().flatten()))
    };
    let shorter = || {
        let words = count_words(input, &summarised?.kept) * SHORTER.0 / SHORTER.1;
        shortening.within(words).filter(is_new)
    };
    let first = shortening.within(LONGEST).filter(is_new).or_else(shorter);
    let later = clauses::split(input, tokens.clone(), LONGEST);
    let says = |token: usize| first.iter().flatten().any(|run| run.contains(&token));
    // What the shortened sentence says already is not said again.
    let later: Vec<Candidate> = later
        .into_iter()
        .filter(|later| !says(later.own) && is_new(&later.kept))
        .enumerate()
        .map(|(order, later)| {
            let known = is_said(later.own);
            let score = if known { base * LATER * LATER } else { base * LATER };
            candidate(order + 1, score, later.kept, Tier::Good, known)
        })
        .collect();
    let mut found: Vec<Candidate> =
        first.into_iter().map(|kept| candidate(0, base, kept, Tier::Good, known)).chain(later).collect();
    // A text of long sentences that nothing may shorten still has highlights.
    if found.is_empty() {
        let within = |words: usize| shortening.within(words).filter(is_new);
        let long = || within(LONG).map(|kept| candidate(0, base, kept, Tier::Long, known));
        let longer = || within(RELAXED).map(|kept| candidate(0, base, kept, Tier::Poor, known));
        let longest = || within(LONGEST_OF_ALL).map(|kept| candidate(0, base, kept, Tier::Overlong, known));
        found.extend(long().or_else(longer).or_else(longest));
    }
    found
}
