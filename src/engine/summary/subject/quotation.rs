//! Quotation marks around a name that is part of a noun phrase: *the forum "Light of the Coast"*, *the "Gulls"
//! campaign*. They part nothing, and no phrase takes one of them without the other.

use super::super::Input;
use super::super::signs::is_quotation_mark;
use crate::engine::language::{Language, Order};
use crate::engine::segment::Tag;
use std::ops::Range;

/// How many tokens a quoted name may have.
const LONGEST: usize = 7;

/// The marks around a quoted name, as tokens, one of which `token` is.
pub(super) fn around(input: &Input, token: usize) -> Option<(usize, usize)> {
    if !is_quotation_mark(input, token) {
        return None;
    }
    let sentence = input.segments.sentences.get(input.segments.sentence_of(token))?;
    let mut marks = sentence.tokens.clone().filter(|&token| is_quotation_mark(input, token));
    while let (Some(opening), Some(closing)) = (marks.next(), marks.next()) {
        if opening == token || closing == token {
            let is_short = closing - opening <= LONGEST + 1;
            return (is_short && has_noun(input, opening, closing)).then_some((opening, closing));
        }
    }
    None
}

/// Whether the token closes a quoted name.
pub(super) fn closes(input: &Input, token: usize) -> bool {
    around(input, token).is_some_and(|(_, closing)| closing == token)
}

/// Whether a phrase has one of two marks alone, or goes on with another noun after them: *the festival
/// "Lights" (races and games)*.
pub(super) fn is_cut(input: &Input, phrase: Range<usize>) -> bool {
    phrase.clone().any(|token| {
        around(input, token).is_some_and(|(opening, closing)| {
            let next = Some(closing + 1).filter(|next| phrase.contains(next));
            let goes_on =
                input.pack.order == Order::HeadFirst && next.is_some_and(|next| is_noun(input, next));
            !phrase.contains(&opening) || !phrase.contains(&closing) || goes_on
        })
    })
}

/// A noun that nothing binds to what stands before, as the Arabic prepositions that are written onto one do.
fn is_noun(input: &Input, token: usize) -> bool {
    let is_bound = input.pack.language == Language::Arabic
        && input.segments.fold(token).starts_with(['ب', 'ل', 'و', 'ك']);
    matches!(input.segments.tag(token), Tag::Noun | Tag::Name) && !is_bound
}

/// Whether the name stands by its noun.
fn has_noun(input: &Input, opening: usize, closing: usize) -> bool {
    let is_noun = |tag: Tag| matches!(tag, Tag::Noun | Tag::Name | Tag::Adjective);
    let before = opening.checked_sub(1).map_or(Tag::Other, |before| input.segments.tag(before));
    is_noun(before) || input.pack.order == Order::HeadLast && is_noun(input.segments.tag(closing + 1))
}
