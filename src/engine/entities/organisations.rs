//! Organisations whose name has no head noun: companies, brands, institutes known by one word.
//!
//! What tells them, a file each: their legal form ([`forms`]), what they are called ([`nouns`]) or said to be
//! ([`described`]), where they are traded ([`exchanges`]), their partners' names ([`ampersands`]), what their
//! letters do ([`letters`]), whom they stand with ([`partners`]). Here: someone's function in them (*CEO of
//! Voesh*, *chercheur à l'Empa*), and that the release is theirs (the publisher).

mod ampersands;
mod described;
mod exchanges;
mod forms;
mod letters;
mod nouns;
mod partners;

use super::mention::{Kind, Mention, weight};
use super::scan::Scan;
use crate::engine::language::lexicon;
use crate::engine::segment::Case;
pub(super) use exchanges::is_ticker;
use std::ops::Range;

/// The most words of such a name.
const LONGEST: usize = 5;
/// A name found by someone's function in it: stronger than capitals, weaker than a list.
const BY_FUNCTION: u32 = weight::GIVEN_NAME + 2;
/// A name with its legal form, or that the text calls an enterprise: stronger than a person's look.
const BY_FORM: u32 = weight::HEAD + 5;

/// Finds the name that what stands at a token tells of.
type Rule = fn(&Scan, usize) -> Option<Range<usize>>;

/// The rules that a sign sets off, each with its strength.
const AT_SIGN: [(Rule, u32); 2] = [(exchanges::traded, BY_FORM), (ampersands::partners, BY_FORM)];
/// Those that a word does.
const AT_WORD: [(Rule, u32); 4] =
    [(served, BY_FUNCTION), (nouns::called, BY_FORM), (letters::club, BY_FORM), (letters::doer, BY_FUNCTION)];

/// Proposes the organisations of a text, and the `publisher` wherever it stands.
pub(super) fn propose(scan: &Scan, publisher: Option<&str>, proposals: &mut Vec<Mention>) {
    for index in 0..scan.len() {
        let rules: &[(Rule, u32)] = if scan.is_punctuation(index) { &AT_SIGN } else { &AT_WORD };
        for (rule, strength) in rules {
            let found = rule(scan, index);
            proposals.extend(found.map(|tokens| Mention::new(tokens, Kind::Organization, *strength)));
        }
        proposals.extend(described::described(scan, index));
    }
    forms::propose(scan, proposals);
    partners::propose(scan, proposals);
    if let Some(key) = publisher.map(crate::engine::language::key).filter(|key| key.chars().count() > 2) {
        propose_publisher(scan, &key, proposals);
    }
}

/// *CEO of X*, *co-founder and chief executive at X*, *chercheur à l'X*: the name after the function at `index`.
fn served(scan: &Scan, index: usize) -> Option<Range<usize>> {
    /// Functions that one has in an organisation; a director or a head may be of a subject.
    #[rustfmt::skip]
    const IN_ORGANISATIONS: [&str; 22] = [
        "ceo", "cfo", "coo", "cto", "cmo", "founder", "co-founder", "cofounder", "chairman", "chairwoman",
        "chairperson", "spokesperson", "spokesman", "spokeswoman", "owner", "pdg", "fondateur", "fondatrice",
        "cofondateur", "cofondatrice", "porte-parole", "chercheur",
    ];
    if !scan.is_function(index) || !scan.is_word(index + 2) || !scan.is_lower(index + 1) {
        return None;
    }
    match scan.fold(index + 1) {
        "at" | "chez" | "bei" => (),
        "of" | "de" | "d'" | "du" | "a" | "di" | "von" | "der"
            if IN_ORGANISATIONS.contains(&scan.fold(index)) => {}
        _ => return None,
    }
    let start = index + 2 + usize::from(matches!(scan.fold(index + 2), "l'" | "la" | "the"));
    let end = run_end(scan, start);
    // *Newton Insights* is no Newton.
    let place =
        || end == start + 1 && scan.place(start).is_some() || lexicon::place(&scan.key(start..end)).is_some();
    let person = scan.given_name(start).is_some() || scan.honorific(start) > 0;
    (end > start && !person && !place()).then_some(start..end)
}

/// Proposes the sender, by its key, wherever it stands with a capital or in several words.
fn propose_publisher(scan: &Scan, key: &str, proposals: &mut Vec<Mention>) {
    let first = key.split([' ', '\'']).next().unwrap_or(key);
    let words = key.split(' ').count() * 2 + 1;
    let opens = |index: &usize| scan.fold(*index).starts_with(first) && scan.first_word(*index) == first;
    for index in (0..scan.len()).filter(opens) {
        let limit = scan.sentence(index).end.min(index + words);
        let Some(end) = (index + 1..=limit).rev().find(|&end| scan.key(index..end) == key) else { continue };
        let small = end == index + 1 && scan.case(index) == Case::Lower;
        if !small && !scan.is_punctuation(end - 1) {
            proposals.push(Mention::new(index..end, Kind::Organization, BY_FUNCTION));
        }
    }
}

/// Where the run of capitals that begins at `start` ends.
fn run_end(scan: &Scan, start: usize) -> usize {
    let limit = scan.sentence(start).end.min(start + LONGEST);
    (start..limit).find(|&token| !is_part(scan, token)).unwrap_or(limit.max(start))
}

/// A capital that may be a word of a name, and is nothing else.
fn is_part(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    let named = scan.is_name_word(index)
        || scan.pack.never_names.contains(word) && !scan.is_never_name(index) && !scan.opens_sentence(index);
    scan.is_capital(index)
        && named
        && !scan.is_headline_verb(index)
        && !scan.is_function(index)
        && scan.honorific(index) == 0
        && !scan.pack.event_heads.contains(word)
        && lexicon::demonym(word).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::entities::proposed::names as proposed_names;
    use crate::engine::language::Language;

    #[track_caller]
    fn check(language: Language, text: &str, names: &[&str]) {
        assert_eq!(
            proposed_names(language, text, |scan, proposals| propose(scan, None, proposals)),
            names,
            "{text}"
        );
    }

    #[test]
    fn who_is_traded_is_a_company() {
        check(Language::English, "Yesterday Voesh (NASDAQ: VSH) told us.", &["Voesh"]);
        check(Language::English, "Yesterday Voesh (Nantes) told us.", &[]);
    }

    #[test]
    fn partners_are_one_firm() {
        check(Language::English, "It hired Lovell & Reyes today.", &["Lovell & Reyes"]);
        check(Language::English, "It sells art & books in Art & Books.", &[]);
    }

    #[test]
    fn a_noun_tells_what_the_name_is() {
        check(Language::French, "Selon le quotidien Rive Libre, rien.", &["Rive Libre"]);
        check(Language::French, "Il vole avec la compagnie aérienne Voesh demain.", &["Voesh"]);
        check(Language::English, "The carrier Voesh flies.", &["Voesh"]);
    }

    #[test]
    fn letters_that_act_are_someone() {
        check(Language::French, "Hier le VKR prolongera la ligne.", &["VKR"]);
        check(Language::French, "Hier le VKR bleu.", &[]);
    }
}
