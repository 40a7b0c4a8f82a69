//! What stands in brackets → whether the sentence says the same without it.

use super::super::Input;
use super::super::signs::{is_quotation_mark, quotes_after, words};
use super::deletions::holds_figure;
use super::ties::is_alternative;
use crate::engine::language::Language;
use crate::engine::segment::{Case, TokenKind};
use std::ops::Range;

/// The most bytes of the sign of a unit: *pm*, *%*, *°C*.
const LONGEST_UNIT: usize = 3;

/// How brackets open that say where to look, folded.
const REFERENCES: [&str; 8] = ["see", "cf", "voir", "siehe", "vgl", "vedi", "vease", "ver"];

/// *(OCI)*: brackets, outside quotation marks and names (*Roche (Suisse) SA*), that are closed. In Arabic they are quotation marks as
/// often as not (*تحت شعار (…)*): there only those in another script go.
pub(super) fn brackets(input: &Input, tokens: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    let mut inside = false;
    for token in tokens {
        match words(input, token) {
            "(" if !inside => open = open.or(Some(token)),
            ")" if !inside => found.extend(open.take().map(|start| start..token + 1).filter(|range| {
                !holds_figure(input, range.clone())
                    && !holds_arabic(input, range.clone())
                    && !limits(input, range.clone())
                    && (!follows_figure(input, range.start) || points(input, range.start + 1))
                    && !stands_for_noun(input, range.start)
                    && !goes_on_in_word(input, range.end)
                    && !input.segments.is_in(range.end, &input.pack.company_forms)
            })),
            _ if is_quotation_mark(input, token) => {
                inside = quotes_after(input, token, inside);
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// *(religious) texts*, *(including gold trade)*, *(sauf le lundi)*: what is in brackets sets the bounds of
/// what stands around them, unless it is a name, which opens with a capital, or only says where to look.
fn limits(input: &Input, range: Range<usize>) -> bool {
    let (pack, first) = (input.pack, range.start + 1);
    let lower = input.segments.tokens.get(first).is_some_and(|token| token.case == Case::Lower);
    // *(WHO)* is no relative.
    let opens = !input.segments.tokens.get(first).is_some_and(|token| token.case == Case::Upper)
        && input.segments.is_in(first, &pack.adjunct_openers);
    (lower || opens) && !points(input, first)
        || range
            .clone()
            .any(|token| input.segments.is_in(token, &pack.qualifiers) || is_alternative(input, token))
}

/// *(see the report)*, *(www.…)*: only where to look.
fn points(input: &Input, first: usize) -> bool {
    words(input, first).contains('.') || REFERENCES.contains(&input.segments.fold(first))
}

/// *at 12:00 (UTC)*, *at 1 pm (CT)*, *rule 10(c)(A)*: what a figure counts, and what stands right after another bracket.
fn follows_figure(input: &Input, open: usize) -> bool {
    let before = |back: usize| open.checked_sub(back).and_then(|before| input.segments.tokens.get(before));
    let number = |back: usize| before(back).is_some_and(|before| before.kind == TokenKind::Number);
    let unit = || before(1).is_some_and(|before| before.span.len() <= LONGEST_UNIT);
    // *Spravato(R)* is another matter.
    let glued = || {
        let open_is_glued = input.segments.tokens.get(open).is_some_and(|open| open.glued);
        open_is_glued && before(1).is_some_and(|before| before.span.of(input.text) == ")")
    };
    number(1) || number(2) && unit() || glued()
}

/// *the Research Area (ERA)-Nets*: half of a word.
fn goes_on_in_word(input: &Input, next: usize) -> bool {
    let glued = |token: usize| input.segments.tokens.get(token).is_some_and(|token| token.glued);
    glued(next)
        && words(input, next).starts_with(['-', '\u{2011}'])
        && (glued(next + 1) || words(input, next).len() > 1)
}

/// *Si (le maire) veut …*: after a conjunction the brackets hold the subject, which an editor has put in.
fn stands_for_noun(input: &Input, open: usize) -> bool {
    open.checked_sub(1).is_some_and(|before| {
        [&input.pack.subordinators, &input.pack.conditions]
            .iter()
            .any(|words| input.segments.is_in(before, words))
    })
}

/// Whether Arabic brackets hold Arabic words.
fn holds_arabic(input: &Input, mut range: Range<usize>) -> bool {
    input.pack.language == Language::Arabic
        && range.any(|token| {
            words(input, token).chars().any(|letter| ('\u{0600}'..='\u{06FF}').contains(&letter))
        })
}
