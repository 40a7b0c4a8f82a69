//! Acronyms that the text itself defines: *Organisation de la coopération islamique (OCI)*.
//!
//! The initials tell where the long form begins, better than any grammar (after Schwartz and
//! Hearst, *A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text*, 2003,
//! made to count words rather than letters).

mod long_form;
mod series;

use super::heads;
use super::mention::{Kind, Mention, weight};
use super::scan::Scan;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::{Case, TokenKind};
use long_form::{is_connector, long_form};
use rustc_hash::FxHashSet;
use series::{is_counted_event, is_yearly_event};
use std::ops::Range;

/// The most words that a long form may have.
const LONGEST: usize = 16;
/// One initial a letter: without brackets, or without capitals, nothing less will do.
const EXACT: usize = 95;
/// The fewest letters that define a name in lower case.
const SMALL_LETTERS: usize = 3;

/// Proposes both sides of each definition.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    for open in 1..scan.len() {
        if !scan.is(open, "(") || !scan.is(open + 2, ")") || !is_acronym(scan, open + 1) {
            continue;
        }
        let sentence = scan.sentence(open);
        let end = before_quote(scan, open);
        let Some((long, _)) = long_form(scan, sentence.start, end, scan.words(open + 1)) else { continue };
        define(scan, long, open + 1, proposals);
    }
    for index in 0..scan.len() {
        if is_counted_event(scan, index) {
            proposals.push(Mention::new(index..index + 1, Kind::Event, weight::LISTED + 1));
        }
        if is_yearly_event(scan, index) {
            proposals.push(Mention::new(index..index + 2, Kind::Event, weight::HEAD + 6));
        }
    }
    for acronym in 1..scan.len() {
        if scan.case(acronym) == Case::Upper {
            appended(scan, acronym, proposals);
            before_long_form(scan, acronym, proposals);
        }
    }
}

/// *"Rive Forum" (RF)*: where the long form ends that a quotation mark may close before `open`.
fn before_quote(scan: &Scan, open: usize) -> usize {
    open.checked_sub(1).filter(|&quote| is_quote(scan, quote)).unwrap_or(open)
}

/// Whether a quotation mark stands at `index`.
pub(super) fn is_quote(scan: &Scan, index: usize) -> bool {
    matches!(scan.words(index), "\"" | "»" | "”" | "«" | "“" | "„")
}

/// Both sides of a definition.
fn define(scan: &Scan, long: Range<usize>, acronym: usize, proposals: &mut Vec<Mention>) {
    let Some(kind) = kind_of(scan, long.clone()) else { return };
    let long = with_modifiers(scan, long);
    let mut short = Mention::new(acronym..acronym + 1, kind, weight::DEFINED);
    short.stands_for = Some(long.clone());
    proposals.push(short);
    proposals.push(Mention::new(long, kind, weight::DEFINED));
}

/// *Federal Department of Justice FDJ*, *Office fédéral du sport OFSPO*: an acronym without brackets.
fn appended(scan: &Scan, acronym: usize, proposals: &mut Vec<Mention>) {
    let before = acronym - 1;
    // *le DFAE*: an article stands before the acronym itself.
    if !scan.is_word(before)
        || is_connector(scan, before)
        || !is_acronym(scan, acronym)
        || scan.is_shouted(acronym)
        || scan.is_title_case(acronym)
    {
        return;
    }
    let long = long_form(scan, scan.sentence(acronym).start, acronym, scan.words(acronym));
    if let Some((long, _)) = long.filter(|(long, score)| *score >= EXACT && long.len() > 2) {
        define(scan, long, acronym, proposals);
    }
}

/// *the OFA (Organisation de la femme arabe)*: the long form is what stands in brackets.
fn before_long_form(scan: &Scan, acronym: usize, proposals: &mut Vec<Mention>) {
    let open = acronym + 1;
    if !scan.is(open, "(") || !is_acronym(scan, acronym) || !scan.is_capital(open + 1) {
        return;
    }
    let limit = scan.sentence(open).end.min(open + LONGEST);
    let Some(close) = (open + 2..limit).find(|&token| scan.is(token, ")") || scan.is(token, ",")) else {
        return;
    };
    let long = long_form(scan, open + 1, close, scan.words(acronym));
    if let Some((long, _)) = long.filter(|(long, _)| long.start == open + 1 && long.len() > 1) {
        define(scan, long, acronym, proposals);
    }
}

/// *Federal Office of Sound (OSO)*: in English the capitals before the letters' words belong to them.
fn with_modifiers(scan: &Scan, long: Range<usize>) -> Range<usize> {
    let mut start = long.start;
    while scan.pack.language == Language::English && start > scan.sentence(long.start).start {
        let before = start - 1;
        let modifies = scan.is_capital(before)
            && !scan.is_title_case(before)
            && !scan.is_function_word(before)
            && !scan.is_function(before)
            && !scan.is_in(before, &scan.pack.never_names)
            && scan.honorific(before) == 0
            && scan.given_name(before).is_none_or(|name| name.ambiguous)
            && scan.place(before).is_none()
            && lexicon::organisation(scan.fold(before)).is_none();
        if !modifies {
            break;
        }
        start = before;
    }
    start..long.end
}

/// The acronyms that the text gives to what is no one: *loi sur les rives (LRi)*, *Arms Trade Treaty
/// (ATT)*.
pub(super) fn documents<'a>(scan: &Scan<'a>) -> FxHashSet<&'a str> {
    let mut documents = FxHashSet::default();
    for open in 1..scan.len() {
        if !scan.is(open, "(") || !scan.is(open + 2, ")") || !is_acronym(scan, open + 1) {
            continue;
        }
        let first = scan.sentence(open).start.max(open.saturating_sub(LONGEST));
        let nearest = (first..open).rev().find(|&token| {
            let word = scan.fold(token);
            scan.pack.documents.contains(word)
                || !scan.is_lower(token)
                    && (scan.pack.organisation_heads.contains(word) || scan.pack.event_heads.contains(word))
        });
        if nearest.is_some_and(|token| scan.is_in(token, &scan.pack.documents)) {
            documents.insert(scan.fold(open + 1));
        }
    }
    documents
}

/// Two capitals at least, of 2 to 12 letters.
pub(super) fn is_acronym(scan: &Scan, index: usize) -> bool {
    let word = scan.words(index);
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    scan.token(index).is_some_and(|token| token.kind == TokenKind::Word)
        && (2..=12).contains(&word.chars().count())
        && capitals >= 2
        && matches!(scan.case(index), Case::Upper | Case::Mixed)
}

/// What the long form names, by its head: no one defines a person's acronym.
fn kind_of(scan: &Scan, long: Range<usize>) -> Option<Kind> {
    let pack = scan.pack;
    // *World Economic Forum (WEF)*: the lists know better than its head.
    if lexicon::organisation(&scan.key(long.clone())).is_some() {
        return Some(Kind::Organization);
    }
    let head_last = pack.language == Language::English;
    let end = if head_last {
        long.clone().find(|&word| scan.is_lower(word)).unwrap_or(long.end)
    } else {
        (long.start + 2).min(long.end)
    };
    let head = if head_last { end.saturating_sub(1)..end } else { long.start..long.start + 1 };
    if let Some(kind) = heads::kind_of(scan, head.start).filter(|&kind| kind != Kind::Location) {
        return Some(kind);
    }
    if lexicon::place(&scan.key(long.clone())).is_some() {
        return Some(Kind::Location);
    }
    if scan.is_function(head.start) || scan.is_function(long.start) {
        return None;
    }
    // *Electronic Health Record (EHR)* is no one.
    let headed = |word: usize| {
        pack.organisation_heads.contains(scan.fold(word))
            && !(head_last && heads::is_weak_head(scan.fold(word)))
    };
    long.into_iter().any(headed).then_some(Kind::Organization)
}
