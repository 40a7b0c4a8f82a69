//! Organisations by their letters: a sports club's, and letters that do something.

use crate::engine::entities::acronyms::is_acronym;
use crate::engine::entities::scan::Scan;
use crate::engine::language::Language;
use crate::engine::segment::{Case, Tag};
use std::ops::Range;

/// *FC Sorrelby*, *Al-Rimal SC*: a sports club.
pub(super) fn club(scan: &Scan, index: usize) -> Option<Range<usize>> {
    const LETTERS: [&str; 8] = ["FC", "SC", "AFC", "SFC", "F.C.", "S.C.", "CF", "OGC"];
    /// The most words beside the letters.
    const LONGEST: usize = 2;
    let letters = matches!(scan.case(index), Case::Upper | Case::Mixed);
    if !letters || !LETTERS.contains(&scan.words(index)) || scan.is_title_case(index) {
        return None;
    }
    let name = |token: &usize| scan.is_name_word(*token);
    let first = scan.sentence(index).start.max(index.saturating_sub(LONGEST));
    if let Some(start) = (first..index).rev().take_while(name).last() {
        return Some(start..index + 1);
    }
    let last = (index + 1..=index + LONGEST).take_while(name).last()?;
    Some(index..last + 1)
}

/// *le TEC prolongera*, *the BRK said*: letters that do something, under the definite article.
pub(super) fn doer(scan: &Scan, index: usize) -> Option<Range<usize>> {
    /// Two letters are more often a country or a code.
    const SHORTEST: usize = 3;
    if scan.case(index) != Case::Upper
        || scan.words(index).chars().count() < SHORTEST
        || !is_acronym(scan, index)
    {
        return None;
    }
    let french = scan.pack.language == Language::French;
    let article = scan.fold_before(index);
    let led = if french { matches!(article, "le" | "la" | "l'") } else { article == "the" };
    let verb = index + 1;
    let says = scan.is_lower(verb) && scan.is_in(verb, &scan.pack.speech_verbs);
    let acts = french
        && scan.segments.tag(verb) == Tag::Verb
        && scan.is_lower(verb)
        && !matches!(scan.words(verb), "est" | "sont" | "à");
    let named = led && (says || acts) && scan.place(index).is_none();
    (named && !scan.is_shouted(index) && !scan.is_title_case(index)).then_some(index..index + 1)
}
