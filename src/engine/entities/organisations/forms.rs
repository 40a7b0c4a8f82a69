//! Companies by their legal form: *Noor Energy Ltd*, and then *Noor Energy* wherever it stands again.

use super::{BY_FORM, LONGEST, is_part};
use crate::engine::entities::mention::{Kind, Mention};
use crate::engine::entities::scan::Scan;
use crate::engine::language::Language;
use crate::engine::segment::Case;
use std::collections::BTreeMap;
use std::ops::Range;

/// Proposes companies with their form, and where they stand again with or without it.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    // By their first word, the names without their form.
    let mut bare: BTreeMap<&str, Range<usize>> = BTreeMap::new();
    for form in 0..scan.len() {
        if let Some(name) = name_before(scan, form) {
            proposals.push(Mention::new(name.start..form + 1, Kind::Organization, BY_FORM));
            bare.entry(scan.words(name.start)).or_insert(name);
        }
    }
    let again = (0..scan.len()).filter_map(|index| again(scan, index, bare.get(scan.words(index))?));
    proposals.extend(again.map(|tokens| Mention::new(tokens, Kind::Organization, BY_FORM)));
}

/// The name that the legal form at `form` closes, without it.
fn name_before(scan: &Scan, form: usize) -> Option<Range<usize>> {
    if !is_form(scan, form) || scan.is_title_case(form) {
        return None;
    }
    // A comma may part the form: *Acme, Inc.*
    let parted = form > 0
        && scan.is_comma(form - 1)
        && matches!(scan.fold(form), "inc" | "ltd" | "llc" | "llp" | "pllc" | "corp" | "plc");
    let end = form - usize::from(parted);
    // *Lovell Reyes & Noor, LLP*: through the partners.
    let partners = |start: usize| start > 1 && scan.is(start - 1, "&") && is_part(scan, start - 2);
    let first = scan.sentence(form).start.max(end.saturating_sub(LONGEST));
    let mut start = end;
    while start > first && (is_part(scan, start - 1) || partners(start)) {
        start -= 1;
    }
    (start < end).then(|| through_links(scan, start).unwrap_or(start)..end)
}

/// *Bois du | Varenne SARL*, *Port of | Sorrel Company*: where the word stands that a preposition links to the
/// name at `start`.
fn through_links(scan: &Scan, start: usize) -> Option<usize> {
    let links = match scan.pack.language {
        Language::English => usize::from(scan.words_before(start) == "of"),
        Language::French => (1..=2)
            .map_while(|back| start.checked_sub(back))
            .take_while(|&link| scan.is_lower(link) && scan.is_in(link, &scan.pack.connectors))
            .count(),
        _ => 0,
    };
    start.checked_sub(links + 1).filter(|&word| {
        links > 0 && is_part(scan, word) && scan.sentence(start).contains(&word) && !scan.opens_sentence(word)
    })
}

/// Where `name` stands again at `index`: *Noor Energy* after *Noor Energy Ltd*.
fn again(scan: &Scan, index: usize, name: &Range<usize>) -> Option<Range<usize>> {
    let same = |offset: usize| scan.words(index + offset) == scan.words(name.start + offset);
    if index == name.start || !(0..name.len()).all(same) {
        return None;
    }
    let end = index + name.len();
    let form = is_form(scan, end);
    // *Sorrel Maritime* is another than *Sorrel Group*.
    let another = !form && is_part(scan, end) && scan.sentence(index).contains(&end);
    (!another).then(|| index..end + usize::from(form))
}

/// Whether the word is a legal form, written as one.
pub(super) fn is_form(scan: &Scan, index: usize) -> bool {
    let written = match scan.case(index) {
        // *Voesh Sails plc*.
        Case::Lower => scan.is(index, "plc"),
        // *Noor Marine AS*: a word in any other case.
        Case::Upper => true,
        _ => scan.fold(index) != "as",
    };
    written
        && (scan.is_in(index, &scan.pack.company_forms) || matches!(scan.words(index), "AS" | "SpA"))
        && scan.is_word(index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::entities::proposed::names as proposed_names;

    #[track_caller]
    fn check(text: &str, names: &[&str]) {
        assert_eq!(proposed_names(Language::English, text, propose), names, "{text}");
    }

    #[test]
    fn another_word_makes_another_company() {
        check("They left Noor Ltd for Noor Maritime today.", &["Noor Ltd"]);
    }

    #[test]
    fn a_legal_form_closes_the_name() {
        check("They paid Noor Sails, Ltd in May.", &["Noor Sails, Ltd"]);
    }

    #[test]
    fn a_company_stands_again_without_its_form() {
        check("Noor Sails Ltd grew. We met Noor Sails today.", &["Noor Sails Ltd", "Noor Sails"]);
    }
}
