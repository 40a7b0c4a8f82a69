//! What stands in brackets → whether the sentence says the same without it.

use super::super::Input;
use super::super::signs::{is_quotation_mark, quotes_after, words};
use super::deletions::holds_figure;
use super::ties::is_alternative;
use crate::engine::language::Language;
use crate::engine::segment::{Case, TokenKind};
use std::ops::Range;

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

/// *at 12:00 (UTC)*: what a figure counts.
fn follows_figure(input: &Input, open: usize) -> bool {
    let before = open.checked_sub(1).and_then(|before| input.segments.tokens.get(before));
    before.is_some_and(|before| before.kind == TokenKind::Number)
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
