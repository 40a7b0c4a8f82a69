//! Whether a statement can be read alone.

use super::Input;
use super::signs::{is_comma, is_quotation_mark, words};
use crate::engine::segment::Tag;
use std::ops::Range;

/// How many words at the start of a statement may point back to what was said before.
const OPENING: usize = 7;

/// Whether a statement opens with *il*, *cette réunion*, *also*, *à cet égard*: before its verb
/// stands a word that points at something said before.
pub(super) fn points_back(input: &Input, kept: &[Range<usize>]) -> bool {
    let mut tokens = kept
        .iter()
        .cloned()
        .flatten()
        .filter(|&token| input.segments.tokens.get(token).is_some_and(|token| token.is_word()));
    let Some(first) = tokens.next() else { return true };
    let word = bare(input, first);
    let pack = input.pack;
    if pack.anaphors.contains(word)
        || pack.connectives.contains(word)
        || pack.demonstratives.contains(word)
        || opens_with_connective(input, first)
    {
        return true;
    }
    tokens.take(OPENING).take_while(|&token| !matches!(input.segments.tag(token), Tag::Verb)).any(|token| {
        let word = input.segments.fold(token);
        // *On 27 January, it adopted …*: the subject after an adverbial.
        pack.demonstratives.contains(word)
            || pack.anaphors.contains(word)
                && token.checked_sub(1).is_some_and(|before| is_comma(input, before))
    })
}

/// *De même que …* without a comma.
fn opens_with_connective(input: &Input, first: usize) -> bool {
    let end = (first..first + 5).find(|&token| is_comma(input, token)).unwrap_or(first);
    end > first && input.pack.connectives.contains(&input.segments.key(first..end))
}

/// The word without the Arabic conjunction written onto it.
fn bare<'a>(input: &Input<'a>, token: usize) -> &'a str {
    let word = input.segments.fold(token);
    let stripped = word.strip_prefix('و').filter(|stripped| {
        input.pack.demonstratives.contains(*stripped) || input.pack.anaphors.contains(*stripped)
    });
    stripped.unwrap_or(word)
}

/// Whether a sentence asks, opens a quotation, or is none of the release's own: *Nous*, *I*.
pub(super) fn is_odd(input: &Input, tokens: Range<usize>) -> bool {
    let asks = tokens.clone().rev().take(2).any(|token| matches!(words(input, token), "?" | "؟"));
    let first_person = tokens.clone().any(|token| input.segments.is_in(token, &input.pack.first_person));
    asks || first_person || is_quotation_mark(input, tokens.start)
}
