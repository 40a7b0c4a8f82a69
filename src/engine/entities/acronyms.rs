//! Acronyms that the text itself defines: *Organisation de la coopération islamique (OCI)*.
//!
//! The initials tell where the long form begins, better than any grammar (after Schwartz and
//! Hearst, *A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text*, 2003,
//! made to count words rather than letters).

use super::heads;
use super::mention::{Kind, Mention, weight};
use super::scan::Scan;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::{Case, TokenKind};
use rustc_hash::FxHashSet;
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

/// *COP28*, *CSW67*, *UNGA78*: a conference known by its number.
fn is_counted_event(scan: &Scan, index: usize) -> bool {
    const SERIES: [&str; 6] = ["cop", "csw", "unga", "cma", "cmp", "mc"];
    if !matches!(scan.case(index), Case::Upper | Case::Mixed | Case::Capitalized) {
        return false;
    }
    let word = scan.fold(index);
    let name = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let games = scan.words(index) == "LA28";
    games || name.len() < word.len() && word.len() - name.len() <= 2 && SERIES.contains(&name)
}

/// *"Rive Forum" (RF)*: where the long form ends that a quotation mark may close before `open`.
fn before_quote(scan: &Scan, open: usize) -> usize {
    open.checked_sub(1).filter(|&quote| is_quote(scan, quote)).unwrap_or(open)
}

/// Whether a quotation mark stands at `index`.
pub(super) fn is_quote(scan: &Scan, index: usize) -> bool {
    matches!(scan.words(index), "\"" | "»" | "”" | "«" | "“" | "„")
}

/// *CAN 2031*, *Euro 2032*, *COP 41*: an event known by its letters and its year or number.
fn is_yearly_event(scan: &Scan, index: usize) -> bool {
    let counted = matches!(scan.words(index), "COP" | "CSW" | "UNGA")
        && scan.is_number(index + 1)
        && scan.words(index + 1).len() <= 2
        && scan.words(index + 1).bytes().all(|digit| digit.is_ascii_digit());
    if counted {
        return true;
    }
    const SERIES: [&str; 8] = ["can", "chan", "euro", "jo", "mwc", "ces", "ifa", "afcon"];
    // *at Paris 2024*, *de Tokyo 2020*: the Games go by their city and year.
    const GAMES: [&str; 14] = [
        "at", "for", "of", "after", "before", "since", "until", "during", "de", "à", "pour", "depuis",
        "avant", "après",
    ];
    let games = scan.case(index) == Case::Capitalized
        && heads::is_year(scan, index + 1)
        && matches!(scan.words(index + 1).parse::<u32>(), Ok(year) if (1992..=2040).contains(&year) && year % 2 == 0)
        && GAMES.contains(&scan.words_before(index))
        && !scan.is_number(index + 2)
        && scan.place(index).is_some_and(|place| place.kind == lexicon::PlaceKind::City);
    if games {
        return true;
    }
    scan.is_capital(index)
        && SERIES.contains(&scan.fold(index))
        && heads::is_year(scan, index + 1)
        && !scan.is_shouted(index)
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

/// The long form that ends before `open` and spells `acronym` with its initials, and how well.
fn long_form(scan: &Scan, first: usize, open: usize, acronym: &str) -> Option<(Range<usize>, usize)> {
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

fn is_connector(scan: &Scan, index: usize) -> bool {
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
