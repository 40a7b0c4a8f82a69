//! Organisations whose name has no head noun: companies, brands, institutes known by one word.
//!
//! What tells them: someone's function in them (*CEO of Voesh*, *chercheur à l'Empa*), a legal form
//! (*Noor Energy Ltd*), or that the release is theirs (the publisher).

use super::mention::{Kind, Mention, weight};
use super::scan::Scan;
use crate::engine::language::lexicon;
use crate::engine::segment::Case;
use std::collections::BTreeMap;
use std::ops::Range;

/// The most words of such a name.
const LONGEST: usize = 5;
/// A name found by someone's function in it: stronger than capitals, weaker than a list.
const BY_FUNCTION: u32 = weight::GIVEN_NAME + 2;

/// Functions that one has in an organisation; a director or a head may be of a subject.
const IN_ORGANISATIONS: [&str; 22] = [
    "ceo",
    "cfo",
    "coo",
    "cto",
    "cmo",
    "founder",
    "co-founder",
    "cofounder",
    "chairman",
    "chairwoman",
    "chairperson",
    "spokesperson",
    "spokesman",
    "spokeswoman",
    "owner",
    "pdg",
    "fondateur",
    "fondatrice",
    "cofondateur",
    "cofondatrice",
    "porte-parole",
    "chercheur",
];

/// Proposes organisations by function, by legal form, and the `publisher` wherever it stands.
pub(super) fn propose(scan: &Scan, publisher: Option<&str>, proposals: &mut Vec<Mention>) {
    let mut bare = BTreeMap::new();
    for index in 0..scan.len() {
        by_function(scan, index, proposals);
        by_form(scan, index, &mut bare, proposals);
    }
    without_form(scan, &bare, proposals);
    if let Some(key) = publisher.map(crate::engine::language::key).filter(|key| key.chars().count() > 2) {
        by_publisher(scan, &key, proposals);
    }
}

/// *CEO of X*, *co-founder and chief executive at X*, *directeur de X*.
fn by_function(scan: &Scan, index: usize, proposals: &mut Vec<Mention>) {
    let link = scan.fold(index + 1);
    let at = matches!(link, "at" | "chez" | "bei");
    if !scan.is_function(index) || !at && !IN_ORGANISATIONS.contains(&scan.fold(index)) {
        return;
    }
    let linked =
        matches!(link, "of" | "at" | "de" | "d'" | "chez" | "du" | "a" | "di" | "bei" | "von" | "der")
            && scan.is_lower(index + 1);
    let start = index + 2 + usize::from(matches!(scan.fold(index + 2), "l'" | "la" | "the"));
    let end = run_end(scan, start);
    if !linked
        || end <= start
        || scan.given_name(start).is_some()
        || scan.place(start).is_some()
        || scan.honorific(start) > 0
    {
        return;
    }
    proposals.push(Mention::new(start..end, Kind::Organization, BY_FUNCTION));
}

/// *Noor Energy Ltd*, *eQuorum Corporation*; the name without its form is an echo.
fn by_form<'a>(
    scan: &Scan<'a>,
    index: usize,
    bare: &mut BTreeMap<&'a str, Range<usize>>,
    proposals: &mut Vec<Mention>,
) {
    if !scan.pack.company_forms.contains(scan.fold(index))
        || !scan.token(index).is_some_and(|token| token.is_capital())
        || scan.is_title_case(index)
    {
        return;
    }
    let end = index + 1;
    let mut start = index;
    // A comma may part the form: *Acme, Inc.*
    if start > 0 && scan.is_comma(start - 1) {
        start -= 1;
    }
    let last = start;
    while start > 0
        && last - start < LONGEST
        && is_part(scan, start - 1)
        && scan.sentence(index).contains(&(start - 1))
    {
        start -= 1;
    }
    if start < last {
        proposals.push(Mention::new(start..end, Kind::Organization, weight::HEAD));
        bare.entry(scan.words(start)).or_insert(start..last);
    }
}

/// The names of companies without their legal form: *Noor Energy* after *Noor Energy Ltd*.
fn without_form(scan: &Scan, bare: &BTreeMap<&str, Range<usize>>, proposals: &mut Vec<Mention>) {
    for place in 0..scan.len() {
        let Some(name) = bare.get(scan.words(place)).filter(|name| name.start != place) else { continue };
        if (0..name.len()).all(|offset| scan.words(place + offset) == scan.words(name.start + offset)) {
            proposals.push(Mention::new(place..place + name.len(), Kind::Organization, BY_FUNCTION));
        }
    }
}

fn by_publisher(scan: &Scan, key: &str, proposals: &mut Vec<Mention>) {
    let first = key.split([' ', '\'']).next().unwrap_or(key);
    let words = key.split(' ').count() * 2 + 1;
    for index in (0..scan.len()).filter(|&index| scan.first_word(index) == first) {
        let limit = scan.sentence(index).end.min(index + words);
        if let Some(end) = (index + 1..=limit).rev().find(|&end| scan.key(index..end) == key) {
            if end == index + 1 && scan.case(index) == Case::Lower || scan.is_punctuation(end - 1) {
                continue;
            }
            proposals.push(Mention::new(index..end, Kind::Organization, BY_FUNCTION));
        }
    }
}

fn run_end(scan: &Scan, start: usize) -> usize {
    (start..scan.sentence(start).end.min(start + LONGEST))
        .find(|&token| !is_part(scan, token))
        .unwrap_or(start + LONGEST.min(scan.sentence(start).end.saturating_sub(start)))
}

fn is_part(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    scan.token(index).is_some_and(|token| token.is_capital())
        && scan.is_name_word(index)
        && !scan.is_function(index)
        && scan.honorific(index) == 0
        && !scan.pack.event_heads.contains(word)
        && lexicon::demonym(word).is_none()
}
