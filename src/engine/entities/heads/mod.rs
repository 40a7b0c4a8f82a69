//! Names built on a noun that says what they are: *Organisation de la coopération islamique*,
//! *World Food Programme*, *51e session du Conseil*, *palais de Sakhir*.
//!
//! Two grammars. Romance names begin with their head and go on through adjectives and complements,
//! in capitals or not; Germanic names are a run of capitals, the head closing its first part.

mod germanic;
mod romance;

use super::mention::{Kind, Mention};
use super::scan::Scan;
use crate::engine::language::Language;
use crate::engine::segment::Case;

/// The most words that a name may have.
const LONGEST: usize = 22;

/// Proposes the names built on a head noun.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    match scan.pack.language {
        Language::French | Language::Italian | Language::Spanish | Language::Portuguese => {
            romance::propose(scan, proposals)
        }
        Language::Arabic => {}
        _ => germanic::propose(scan, proposals),
    }
}

/// What the noun at `index` is the head of.
pub(super) fn kind_of(scan: &Scan, index: usize) -> Option<Kind> {
    let word = scan.fold(index);
    if scan.pack.event_heads.contains(word) {
        Some(if is_standing_conference(scan, index) { Kind::Organization } else { Kind::Event })
    } else if scan.pack.organisation_heads.contains(word) {
        Some(Kind::Organization)
    } else if scan.pack.place_heads.contains(word) {
        Some(Kind::Location)
    } else {
        None
    }
}

/// *Conférence des directeurs cantonaux*, *Conference of Cantonal Governments*: those who confer are
/// always the same, and the conference is their body. One that is counted is a meeting.
fn is_standing_conference(scan: &Scan, index: usize) -> bool {
    /// How far the members may stand from the head.
    const REACH: usize = 5;
    const MEMBERS: [&str; 15] = [
        "directeurs", "directrices", "directors", "gouvernements", "governments", "eveques", "bishops",
        "recteurs", "rectors", "secretaires", "presidents", "commandants", "commanders", "cantons", "prefets",
    ];
    matches!(scan.fold(index), "conference" | "conferenza" | "konferenz")
        && (index + 1..index + REACH).take_while(|&token| scan.is_word(token)).any(|token| {
            MEMBERS.contains(&scan.fold(token))
        })
        && with_ordinal(scan, index) == index
}

/// Where the name begins: an ordinal before its head belongs to it (*46e session*).
fn with_ordinal(scan: &Scan, index: usize) -> usize {
    let Some(before) = index.checked_sub(1).filter(|&before| scan.sentence(index).contains(&before)) else {
        return index;
    };
    let figure = scan.is_number(before)
        && scan
            .fold(before)
            .ends_with(|last: char| last.is_alphabetic() || last == 'º' || last == 'ª' || last == '°');
    let roman = scan.case(before) == Case::Upper
        && scan.words(before).chars().all(|letter| "IVXLC".contains(letter))
        || is_roman_ordinal(scan.words(before));
    let grand = scan.token(before).is_some_and(|token| token.is_capital())
        && matches!(scan.fold(before), "grand" | "grande" | "gran");
    if figure || roman || grand || scan.pack.ordinals.contains(scan.fold(before)) { before } else { index }
}

/// *XIVth*, *XIVe*, *IIIème*.
fn is_roman_ordinal(word: &str) -> bool {
    let figure = word.trim_end_matches(|letter: char| letter.is_lowercase());
    // *Le*, *Ce* are articles.
    figure.len() < word.len()
        && (figure.len() > 1 || matches!(figure, "I" | "V" | "X"))
        && figure.chars().all(|letter| "IVXLC".contains(letter))
        && ["e", "er", "ere", "re", "eme", "ème", "ère", "th", "st", "nd", "rd"].contains(&&word[figure.len()..])
}

/// *Expo 2020*, *Conférence mondiale 2019*: a year after an event's name.
fn is_year(scan: &Scan, index: usize) -> bool {
    let word = scan.words(index);
    scan.is_number(index) && word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

/// The first word after the connectors that begin at `index`, if there are one to three of them.
fn after_connectors(scan: &Scan, index: usize, limit: usize) -> Option<usize> {
    let mut next = index;
    while next < limit
        && next - index < 3
        && scan.is_lower(next)
        && scan.pack.connectors.contains(scan.fold(next))
    {
        next += 1;
    }
    let article = match scan.fold(index) {
        "la" | "le" | "les" | "l'" | "il" | "lo" | "los" | "las" | "el" => true,
        "o" | "a" | "os" | "as" => scan.pack.language == Language::Portuguese,
        _ => false,
    };
    let bare_article = next == index + 1 && article;
    (next > index && next < limit && !bare_article && scan.is_word(next)).then_some(next)
}

fn is_capital(scan: &Scan, index: usize) -> bool {
    scan.token(index).is_some_and(|token| token.is_capital())
}
