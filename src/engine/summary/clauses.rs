//! A long sentence → the several statements that it makes.
//!
//! Where one subject has several verbs (*SUBJECT a salué …, et a réitéré …*), or one verb several
//! complements of one form (*vise à évaluer …, à coordonner … et à unifier …*), each is a statement
//! of its own with the same beginning.

use super::signs::{is_comma, is_pause};
use super::{Input, compress, count_words};
use crate::engine::language::{Order, rarity};
use crate::engine::segment::Tag;
use std::ops::Range;

/// The fewest tokens of an infinitive with its mark, its object and a joint.
const FEWEST: usize = 5;

/// A statement of a later verb or complement.
pub(super) struct Clause {
    /// Where what is its own begins.
    pub own: usize,
    pub kept: Vec<Range<usize>>,
}

/// The statements, beside the sentence's first, of at most `limit` words each.
pub(super) fn split(input: &Input, tokens: Range<usize>, limit: usize) -> Vec<Clause> {
    let Some(verb) = tokens.clone().find(|&token| compress::is_verb(input, token)) else { return Vec::new() };
    // A subject with a relative clause of its own has another first verb.
    if has_clause(input, tokens.start..verb) || !opens_with_subject(input, tokens.start) {
        return Vec::new();
    }
    let mut found: Vec<Clause> = second_verbs(input, verb, tokens.clone())
        .into_iter()
        .chain(complements(input, verb, tokens.clone()))
        .filter_map(|(beginning, rest)| joined(input, tokens.start..beginning, rest, limit))
        .filter(|clause| {
            let mut own = clause.kept.iter().filter(|run| run.start >= clause.own);
            !own.any(|run| compress::takes_up(input, run.clone()))
        })
        .collect();
    found.dedup_by(|a, b| a.kept == b.kept);
    found
}

/// *In a statement issued …, X said*: a sentence that opens with a preposition has its subject later,
/// and what looks like its verb may be a participle.
pub(super) fn opens_with_subject(input: &Input, first: usize) -> bool {
    let nominal = matches!(input.segments.tag(first), Tag::Noun | Tag::Name | Tag::Adjective);
    let sets = [&input.pack.articles, &input.pack.demonstratives];
    nominal || sets.into_iter().any(|set| input.segments.is_in(first, set))
}

/// The beginning and the rest as one statement.
fn joined(input: &Input, beginning: Range<usize>, rest: Range<usize>, limit: usize) -> Option<Clause> {
    let own = rest.start;
    let kept = compress::beginning(input, beginning);
    let room = limit.checked_sub(count_words(input, &kept))?;
    let rest = compress::within_clause(input, rest, room)?;
    let mut kept = kept;
    kept.extend(rest);
    compress::is_whole(input, &kept).then_some(Clause { own, kept })
}

/// Whether a clause of its own stands in the tokens.
fn has_clause(input: &Input, mut tokens: Range<usize>) -> bool {
    tokens.any(|token| input.segments.is_in(token, &input.pack.subordinators))
}

/// Where a conjunction stands right before a second finite verb of the main clause: the subject
/// reaches to the first verb.
fn second_verbs(input: &Input, verb: usize, tokens: Range<usize>) -> Vec<(usize, Range<usize>)> {
    let quoted = compress::quoted(input, tokens.clone());
    let conjunction = (verb + 3..tokens.end.saturating_sub(2)).find(|&token| {
        input.segments.is_in(token, &input.pack.conjunctions)
            && !compress::is_alternative(input, token)
            && compress::is_verb(input, token + 1)
            && is_known(input, token + 1)
            && !is_infinitive_without_mark(input, verb..token, token + 1)
            && !are_two_nouns(input, token)
            && !quoted.get(token - tokens.start).copied().unwrap_or(true)
    });
    conjunction
        .filter(|&conjunction| !has_clause(input, verb..conjunction))
        .map(|conjunction| (first_of_verb(input, verb), conjunction + 1..tokens.end))
        .into_iter()
        .collect()
}

/// A word that is in no list of frequencies, nor its stem, is rather a name: *and Sorrenex, the maker of nets*.
fn is_known(input: &Input, token: usize) -> bool {
    const RAREST: f64 = 0.999;
    let word = input.segments.fold(token);
    let stem = ["s", "ed", "d"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    [word, stem].iter().any(|word| rarity(input.pack.language, word) < RAREST)
}

/// *is in Paris to attend the forum and meet …*: the second of two infinitives may do without its mark.
fn is_infinitive_without_mark(input: &Input, between: Range<usize>, second: usize) -> bool {
    let word = input.segments.fold(second);
    input.pack.order == Order::HeadLast
        && compress::has_infinitive(input, between)
        && !word.ends_with('s')
        && !input.pack.participle_endings.iter().any(|ending| word.ends_with(ending.as_str()))
}

/// *at conferences | and workshops*: two plurals, of which the tagger takes one for a verb.
fn are_two_nouns(input: &Input, conjunction: usize) -> bool {
    let plural = |token: usize| input.segments.fold(token).ends_with('s');
    input.pack.order == Order::HeadLast
        && plural(conjunction + 1)
        && conjunction.checked_sub(1).is_some_and(|before| {
            plural(before) && matches!(input.segments.tag(before), Tag::Noun | Tag::Name)
        })
        && !input.pack.verbs.contains(input.segments.fold(conjunction + 1))
}

/// The verb with its particles: *s'est*, *n'a*.
fn first_of_verb(input: &Input, verb: usize) -> usize {
    (0..verb)
        .rev()
        .take(2)
        .take_while(|&token| input.segments.is_in(token, &input.pack.verb_particles))
        .last()
        .unwrap_or(verb)
}

/// The later ones of the infinitives that hang on one verb by one preposition.
fn complements(input: &Input, verb: usize, tokens: Range<usize>) -> Vec<(usize, Range<usize>)> {
    let is_infinitive = |token: usize| {
        input.segments.is_in(token, &input.pack.infinitive_marks)
            && input.segments.tag(token + 1) == Tag::Form
    };
    let Some(first) = (verb + 1..tokens.end.min(verb + 4)).find(|&token| is_infinitive(token)) else {
        return Vec::new();
    };
    // *L'objectif est de …, de … et de …*: one of them is not the aim.
    if compress::is_copula(input, first - 1) {
        return Vec::new();
    }
    let mark = input.segments.fold(first);
    // *de créer et de maintenir des emplois*: without an object of its own the first shares the second's.
    let starts: Vec<usize> = (first + FEWEST..tokens.end)
        .filter(|&token| {
            is_infinitive(token) && input.segments.fold(token) == mark && follows_a_joint(input, token)
        })
        .collect();
    let ends = starts.iter().skip(1).map(|&next| before_joint(input, next)).chain([tokens.end]);
    starts.iter().zip(ends).map(|(&start, end)| (first, start..end)).collect()
}

/// Whether a comma or a conjunction stands before `token`: *, à …*, *et à …*, *ainsi qu'à …*.
fn follows_a_joint(input: &Input, token: usize) -> bool {
    before_joint(input, token) < token
}

/// Where the comma and conjunction before `token` begin.
fn before_joint(input: &Input, token: usize) -> usize {
    let mut start = token;
    while let Some(before) = start.checked_sub(1).filter(|&before| {
        let word = input.segments.fold(before);
        is_pause(input, before)
            || is_comma(input, before)
            || input.pack.conjunctions.contains(word)
            || input.pack.joints.contains(word)
    }) {
        start = before;
    }
    start
}
