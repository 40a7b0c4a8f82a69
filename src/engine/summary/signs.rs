//! Tokens of a sentence as the signs that they are.

use super::Input;

/// The words of a token.
pub(super) fn words<'a>(input: &Input<'a>, token: usize) -> &'a str {
    input.segments.tokens.get(token).map_or("", |token| token.span.of(input.text))
}

/// A comma of any script.
pub(super) fn is_comma(input: &Input, token: usize) -> bool {
    matches!(words(input, token), "," | "،")
}

/// A comma or a semicolon.
pub(super) fn is_pause(input: &Input, token: usize) -> bool {
    is_comma(input, token) || matches!(words(input, token), ";" | "؛")
}

/// A dash between two parts of a sentence.
pub(super) fn is_dash(input: &Input, token: usize) -> bool {
    matches!(words(input, token), "–" | "—" | "-")
}

/// What ends a sentence.
pub(super) fn is_closing(input: &Input, token: usize) -> bool {
    matches!(words(input, token), "." | "!" | "?" | "؟" | "…")
}

/// An opening or closing quotation mark.
pub(super) fn is_quotation_mark(input: &Input, token: usize) -> bool {
    matches!(words(input, token), "«" | "»" | "“" | "”" | "\"" | "„")
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
