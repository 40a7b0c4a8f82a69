//! The long form that an acronym's letters spell with their initials.

use super::{EXACT, LONGEST, SMALL_LETTERS, is_quote};
use crate::engine::entities::scan::Scan;
use crate::engine::language::Language;
use crate::engine::segment::Case;
use std::ops::Range;

/// The long form that ends before `open` and spells `acronym` with its initials, and how well.
pub(super) fn long_form(
    scan: &Scan,
    first: usize,
    open: usize,
    acronym: &str,
) -> Option<(Range<usize>, usize)> {
    let letters: Vec<char> =
        acronym.chars().filter(|letter| letter.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let lowest = open.saturating_sub(LONGEST).max(first);
    let mut best: Option<(usize, usize)> = None;
    for start in (lowest..open).rev() {
        if matches!(scan.words(start), ";" | ":" | ")") || is_quote(scan, start) {
            break;
        }
        if !scan.is_word(start) || is_connector(scan, start) {
            continue;
        }
        let words = start..open;
        let begins_alike = scan.fold(start).chars().next() == letters.first().copied();
        let capital = scan.is_capital(start);
        // *le ministère de la mer, du sel et du vent (MMSV)*: a head in lower case, if each letter is one's initial.
        let small_head = letters.len() >= SMALL_LETTERS && opens_small(scan, start);
        if !begins_alike || !capital && !small_head {
            continue;
        }
        let initials = initials(scan, words.clone());
        let score = alignment(&initials, &letters, scan, words);
        if score > if capital { 0 } else { EXACT - 1 } && best.is_none_or(|(_, known)| score > known) {
            best = Some((start, score));
        }
    }
    best.map(|(start, score)| (start..open, score))
}

/// A head of an organisation that French, Italian, Spanish or Portuguese writes small: *ministère*, *comité*.
fn opens_small(scan: &Scan, index: usize) -> bool {
    let romance = matches!(
        scan.pack.language,
        Language::French | Language::Italian | Language::Spanish | Language::Portuguese
    );
    romance
        && scan.is_in(index, &scan.pack.organisation_heads)
        && !matches!(
            scan.fold(index),
            "programme" | "programma" | "programa" | "initiative" | "entreprise" | "groupe"
        )
}

pub(super) fn is_connector(scan: &Scan, index: usize) -> bool {
    scan.is_function_word(index) && scan.case(index) == Case::Lower
}

/// The first letters of the words, and of the parts of hyphenated words.
fn initials(scan: &Scan, words: Range<usize>) -> Vec<char> {
    words
        .filter(|&word| scan.is_word(word) && !is_connector(scan, word))
        .flat_map(|word| {
            scan.fold(word).split('-').filter_map(|part| part.chars().next()).collect::<Vec<_>>()
        })
        .collect()
}

/// How well `letters` are spelt: 0 for not at all, 100 for one initial a letter.
fn alignment(initials: &[char], letters: &[char], scan: &Scan, words: Range<usize>) -> usize {
    if initials == letters {
        return 100;
    }
    // With the small words: *Bureau de l'Information (BI)* against *BDI*.
    let all: Vec<char> = words
        .clone()
        .filter(|&word| scan.is_word(word))
        .filter_map(|word| scan.fold(word).chars().next())
        .collect();
    if all == letters {
        return 95;
    }
    // In order, some words skipped or giving several letters: *COMIAC*, *MoIAT*, *ICESCO*.
    let mut rest = letters.iter().peekable();
    let mut used = 0;
    for word in words.filter(|&word| scan.is_word(word)) {
        let mut inside = scan.fold(word).chars();
        let Some(first) = inside.next() else { continue };
        // *Université du Québec à Montréal (UQAM)*: a small word may give a letter.
        if is_connector(scan, word) {
            if rest.peek() == Some(&&first) && !initials_remaining(initials, used, first) {
                rest.next();
            }
            continue;
        }
        if rest.peek() != Some(&&first) {
            continue;
        }
        rest.next();
        used += 1;
        // Up to two more letters out of the same word.
        for _ in 0..2 {
            match rest.peek() {
                Some(&&letter)
                    if !initials_remaining(initials, used, letter) && inside.any(|other| other == letter) =>
                {
                    rest.next();
                }
                _ => break,
            }
        }
    }
    let count = initials.len().max(1);
    if rest.peek().is_none() && used * 10 >= count * 6 { 40 + 50 * used / count } else { 0 }
}

/// Whether `letter` is the initial of a word still to come.
fn initials_remaining(initials: &[char], used: usize, letter: char) -> bool {
    initials.get(used..).is_some_and(|rest| rest.contains(&letter))
}
