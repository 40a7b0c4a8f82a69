//! Tokens of a sentence as the signs that they are.

use super::Input;
use crate::engine::segment::TokenKind;

/// The words of a token.
#[inline]
pub(super) fn words<'a>(input: &Input<'a>, token: usize) -> &'a str {
    input.segments.tokens.get(token).map_or("", |token| token.span.of(input.text))
}

/// The sign at a token; empty where it is no sign.
#[inline]
fn sign<'a>(input: &Input<'a>, token: usize) -> &'a str {
    let found = input.segments.tokens.get(token).filter(|token| token.kind == TokenKind::Punctuation);
    found.map_or("", |token| token.span.of(input.text))
}

/// A comma of any script.
pub(super) fn is_comma(input: &Input, token: usize) -> bool {
    matches!(sign(input, token), "," | "،")
}

/// A comma or a semicolon.
pub(super) fn is_pause(input: &Input, token: usize) -> bool {
    is_comma(input, token) || matches!(sign(input, token), ";" | "؛")
}

/// A dash between two parts of a sentence: in *Lyon–Geneva* it joins words.
pub(super) fn is_dash(input: &Input, token: usize) -> bool {
    let glued = |token: usize| input.segments.tokens.get(token).is_some_and(|token| token.glued);
    matches!(sign(input, token), "–" | "—" | "-") && !(glued(token) && glued(token + 1))
}

/// What ends a sentence.
pub(super) fn is_closing(input: &Input, token: usize) -> bool {
    matches!(sign(input, token), "." | "!" | "?" | "؟" | "…")
}

/// An opening or closing quotation mark.
pub(super) fn is_quotation_mark(input: &Input, token: usize) -> bool {
    matches!(sign(input, token), "«" | "»" | "“" | "”" | "\"" | "„")
}

/// Whether what follows the quotation mark is quoted.
pub(super) fn quotes_after(input: &Input, token: usize, inside: bool) -> bool {
    match words(input, token) {
        "«" | "„" => true,
        "“" => !inside,
        "»" | "”" => false,
        _ => !inside,
    }
}
