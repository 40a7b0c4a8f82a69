//! How sure it is that a run of capitals without honorific is a person.

use crate::engine::entities::mention::weight;
use crate::engine::entities::roles;
use crate::engine::entities::scan::Scan;
use crate::engine::language::lexicon::{self, Gender, PlaceKind};
use crate::engine::language::{Language, rarity};
use crate::engine::segment::{Case, Tag};
use std::ops::Range;

/// What is less rare is among the commonest words of the language, which its list holds.
const EVERYDAY: f64 = 0.9;

/// How strongly what stands beside and in `name` says that it is a person's, if it does.
pub(super) fn evidence(scan: &Scan, name: Range<usize>) -> Option<u32> {
    if names_else(scan, &name) {
        return None;
    }
    let several = name.len() > 1;
    if roles::function_before(scan, name.start) && (several || single_is_name(scan, name.start)) {
        return Some(weight::FUNCTION);
    }
    if !several {
        return None;
    }
    let closed = || scan.is_comma(name.end) || scan.is(name.end, ".") || scan.is_verb(name.end);
    if roles::phrase_before(scan, name.start) && closed() || roles::function_after(scan, name.end) {
        return Some(weight::FUNCTION - 5);
    }
    if name.clone().any(|token| is_link(scan.fold(token))) {
        return Some(weight::GIVEN_NAME + 5);
    }
    let given = by_given_name(scan, &name);
    given.or_else(|| speaks_alone(scan, &name).then_some(weight::GIVEN_NAME))
}

/// Whether the capitals are another name's, or everyone's words.
fn names_else(scan: &Scan, name: &Range<usize>) -> bool {
    let end = name.end;
    // *chairperson of the Sorrelby Traders | Association*, *host the World Sailing | Championships*.
    let headed = || {
        scan.pack.language == Language::English
            && scan.is_capital(end)
            && (scan.is_in(end, &scan.pack.organisation_heads) || scan.is_in(end, &scan.pack.event_heads))
            && !scan.is_function(end)
    };
    // *Hereditary Prince Alois*: what a title follows is a part of it.
    let titled = || name.len() == 1 && scan.honorifics_end(end) > end;
    let listed = || {
        let key = scan.key(name.clone());
        lexicon::place(&key).is_some() || lexicon::organisation(&key).is_some()
    };
    headed() || is_everyday(scan, name.clone()) || titled() || listed()
}

/// What stands within names and nowhere else.
fn is_link(word: &str) -> bool {
    matches!(word, "bin" | "ben" | "ibn" | "bint" | "al" | "el" | "ould" | "von" | "abu" | "abou")
}

/// A given name that the lists have; where they are unsure, someone must speak.
fn by_given_name(scan: &Scan, name: &Range<usize>) -> Option<u32> {
    /// The most words of a name that only its first one tells.
    const MOST: usize = 5;
    let given = scan.given_name(name.start)?;
    let country = |token: usize| scan.place(token).is_some_and(|place| place.kind == PlaceKind::Country);
    let sure = (!given.ambiguous || speaks(scan, name))
        && name.len() <= MOST
        && !(name.start + 1..name.end).any(country);
    sure.then_some(weight::GIVEN_NAME + u32::from(given.gender != Gender::Either))
}

/// Unknown words in capitals that speak: no company and no place does it in so few.
fn speaks_alone(scan: &Scan, name: &Range<usize>) -> bool {
    const MOST: usize = 4;
    let last = name.end - 1;
    speaks(scan, name)
        && name.len() <= MOST
        && !scan.is_in(last, &scan.pack.company_forms)
        && scan.case(last) == Case::Capitalized
        && !name.clone().any(|token| scan.place(token).is_some())
}

/// *Human Rights*, *Account Management*: capitals on words that everyone uses, and no given name.
pub(in crate::engine::entities) fn is_everyday(scan: &Scan, name: Range<usize>) -> bool {
    /// *Wan Gang*, *Yi Wang*, *R. Alan Cleveland*: short words are names as often, unless the text writes
    /// them small too.
    const SHORTEST: usize = 4;
    let long = |token: usize| {
        scan.fold(token).chars().count() >= SHORTEST
            || scan.is_function_word(token)
            || scan.is_common_word(token)
    };
    name.len() > 1
        && scan.given_name(name.start).is_none()
        && name.clone().all(|token| scan.is_word(token) && long(token) && is_everyday_word(scan, token))
}

/// A word among the commonest of the language.
pub(in crate::engine::entities) fn is_everyday_word(scan: &Scan, index: usize) -> bool {
    rarity(scan.pack.language, scan.fold(index)) < EVERYDAY
}

/// *l'ambassadrice Kvien*, *le ministre Fall*: one word after a function, if it is nothing else.
fn single_is_name(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    // *division Affaires internationales*: no name has an adjective after it.
    let described = scan.pack.language == Language::French
        && scan.is_lower(index + 1)
        && scan.segments.tag(index + 1) == Tag::Adjective
        && !scan.is_demonym(index + 1);
    scan.case(index) == Case::Capitalized
        && !described
        && !scan.pack.place_heads.contains(word.strip_suffix('s').unwrap_or(word))
        && lexicon::place(word).is_none()
        && !scan.is_demonym(index)
        && lexicon::organisation(word).is_none()
        && !scan.is_common_word(index)
        && (scan.is_lower(index.saturating_sub(1)) && follows_function(scan, index)
            || scan.pack.language == Language::English
                && is_form_of_address(scan.fold(index.saturating_sub(1))))
        && word.chars().count() > 2
}

/// *ministre Fall*, *ministre kazakh X*, but not *chef de l'unité Coordination*.
fn follows_function(scan: &Scan, index: usize) -> bool {
    let before = index.saturating_sub(1);
    scan.is_function(before)
        || scan.is_demonym(before)
        || matches!(scan.segments.tag(before), Tag::Adjective | Tag::Form | Tag::Function)
}

/// Functions that are said before a surname alone: *President Biden*, but not *Expert Directories*.
fn is_form_of_address(function: &str) -> bool {
    #[rustfmt::skip]
    const ADDRESSING: [&str; 32] = [
        "president", "vice-president", "minister", "secretary", "secretary-general", "director-general",
        "ambassador", "councillor", "councilor", "counsellor", "commissioner", "governor", "mayor", "senator",
        "chancellor", "chairman", "chairwoman", "chairperson", "premier", "congressman", "congresswoman",
        "judge", "general", "colonel", "captain", "admiral", "inspector", "sheriff", "coach", "bishop",
        "pastor", "speaker",
    ];
    ADDRESSING.contains(&function)
}

/// Whether a verb of speech stands beside the name.
fn speaks(scan: &Scan, name: &Range<usize>) -> bool {
    let said = |index: usize| scan.is_in(index, &scan.pack.speech_verbs) && scan.is_lower(index);
    let before = name.start.checked_sub(1).is_some_and(said);
    let auxiliary = matches!(scan.fold(name.end), "a" | "ont" | "has" | "ha" | "hat");
    before || said(name.end) || auxiliary && said(name.end + 1)
}
