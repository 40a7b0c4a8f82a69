//! A sentence → whether it praises or describes its sender rather than tells what happened.

use super::Input;
use crate::engine::segment::{Tag, TokenKind};
use std::ops::Range;

/// The most words of a phrase of praise.
const LONGEST: usize = 5;

/// Within so many words of *is a* a sender says what it is: *is a privately held, family-run company*.
const REACH: usize = 12;

/// Whether a sentence that holds no figure is praise: *is a testament to*; or whether, in the second half of the
/// release, it says what its sender is: *Sorre Nets is a leading provider of …*.
pub(super) fn is_praise(input: &Input, tokens: Range<usize>) -> bool {
    let holds = |token: usize| {
        input.segments.is_in(token, &input.pack.praise_openers)
            && (token + 1..=tokens.end.min(token + LONGEST))
                .any(|end| input.pack.praise.contains(&input.segments.key(token..end)))
    };
    let is_figure =
        |token: usize| input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Number);
    tokens.clone().any(holds) && !tokens.clone().any(is_figure) || describes_sender(input, tokens)
}

/// *X is a … company*, *X est une entreprise …*, where half of the release has been read.
fn describes_sender(input: &Input, tokens: Range<usize>) -> bool {
    let is_late = tokens.start * 2 > input.segments.tokens.len();
    let named = input.names.iter().any(|name| name.tokens.start.abs_diff(tokens.start) <= 1);
    let is = |token: usize| {
        matches!(input.segments.fold(token), "is" | "est")
            && input.segments.is_in(token + 1, &input.pack.articles)
            && input.segments.tag(token) == Tag::Verb
    };
    is_late
        && named
        && tokens
            .clone()
            .find(|&token| input.segments.tag(token) == Tag::Verb)
            .filter(|&verb| is(verb))
            .is_some_and(|verb| {
                (verb + 2..tokens.end.min(verb + REACH))
                    .any(|token| input.segments.is_in(token, &input.pack.trades))
            })
}
