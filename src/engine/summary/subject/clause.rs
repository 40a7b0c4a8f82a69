//! A headline → the clause that tells it, where it is no longer than a reader takes in at once.

use super::super::Input;
use super::super::signs::{is_quotation_mark, words};
use super::{phrases, runs};
use crate::engine::segment::TokenKind;
use std::ops::Range;

/// The fewest words of a clause: fewer are a heading or a place.
const FEWEST: usize = 4;
/// The most: two more than a phrase may have, for the doer and the verb.
const MOST: usize = phrases::MOST + 2;

/// The part of the headline that has its verb, between the signs around it, commas only where it is too long
/// else: *On the margins of the session, (the council receives the fleet): a first*. Without a verb, the
/// longest part, if it is most of the headline.
pub(super) fn of_headline(input: &Input) -> Option<Range<usize>> {
    let is_headline = |part: usize| part == 0 && part < input.body && Some(part) != input.dateline;
    let headline = input.segments.sentences.first().filter(|sentence| is_headline(sentence.part))?;
    let has_verb = |part: &&Range<usize>| (*part).clone().any(|token| runs::is_verb(input, token));
    let is_most = |part: &&Range<usize>| part.len() * 2 >= headline.tokens.len();
    [&SIGNS[..COMMAS], &SIGNS].into_iter().find_map(|signs| {
        let parts = parts(input, headline.tokens.clone(), signs);
        let told = parts.iter().find(has_verb);
        let longest = || parts.iter().rev().max_by_key(|part| part.len()).filter(is_most);
        told.or_else(longest).map(|part| without_article(input, part.clone()))
    })
}

/// What parts a headline, commas last.
const SIGNS: [&str; 11] = [";", ":", "–", "—", ".", "?", "!", "(", ")", ",", "،"];
/// How many of them are no commas.
const COMMAS: usize = 9;

/// The parts of a headline between signs that may stand alone.
fn parts(input: &Input, headline: Range<usize>, signs: &[&str]) -> Vec<Range<usize>> {
    let is_sign = |token: usize| {
        let found = input.segments.tokens.get(token);
        found.is_some_and(|found| found.kind == TokenKind::Punctuation)
            && signs.contains(&words(input, token))
            && !is_in_word(input, token)
    };
    let mut parts = Vec::new();
    let mut start = headline.start;
    for token in headline.clone().filter(|&token| is_sign(token)) {
        parts.push(start..token);
        start = token + 1;
    }
    parts.push(start..headline.end);
    parts.retain(|part| {
        (FEWEST..=MOST).contains(&phrases::length(input, part.clone()))
            && !input.segments.is_in(part.start, &input.pack.subordinators)
            && !input.segments.is_in(part.start, &input.pack.conjunctions)
            && part.clone().filter(|&token| is_quotation_mark(input, token)).count() % 2 == 0
    });
    parts
}

/// *Bradley A. Gastwirth*, *check.example*: a point that ends nothing.
fn is_in_word(input: &Input, token: usize) -> bool {
    let follows = input.segments.tokens.get(token + 1);
    let initial = token.checked_sub(1).is_some_and(|before| words(input, before).chars().count() == 1);
    words(input, token) == "." && follows.is_some_and(|next| next.glued || initial)
}

/// A noun phrase without its article; a clause keeps it.
fn without_article(input: &Input, part: Range<usize>) -> Range<usize> {
    let is_clause = part.clone().any(|token| runs::is_verb(input, token));
    let opens = input.segments.is_in(part.start, &input.pack.articles);
    part.start + usize::from(opens && !is_clause)..part.end
}
