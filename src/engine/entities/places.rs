//! Names that the lists know: places and international organisations.

use super::mention::{Kind, Known, Mention, weight};
use super::scan::Scan;
use crate::engine::language::lexicon;
use crate::engine::segment::Case;

/// Proposes every listed name, the longest at each word.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    let mut index = 0;
    while index < scan.len() {
        let mut length = 1;
        if starts_name(scan, index) {
            if let Some(mention) = organisation(scan, index) {
                length = mention.tokens.len();
                proposals.push(mention);
            } else if let Some(mention) = place(scan, index) {
                length = mention.tokens.len();
                proposals.push(mention);
            }
        }
        index += length;
    }
}

/// A capital, not merely of a sentence's first word.
fn starts_name(scan: &Scan, index: usize) -> bool {
    scan.token(index).is_some_and(|token| token.is_capital())
}

fn organisation(scan: &Scan, index: usize) -> Option<Mention> {
    let limit = scan.sentence(index).end;
    let longest = lexicon::organisation_words(scan.first_word(index)).min(limit - index);
    (1..=longest * 2).rev().find_map(|length| {
        let range = index..(index + length).min(limit);
        let found = lexicon::organisation(&scan.key(range.clone()))?;
        let single = range.len() == 1;
        // A listed acronym is one only in capitals: *OMS*, not *oms*.
        if single && scan.case(index) == Case::Capitalized && (found.acronym || found.agency) {
            return None;
        }
        if scan.is_punctuation(range.end - 1) {
            return None;
        }
        let strength = if single { weight::LISTED } else { weight::HEAD + 5 };
        let mut mention = Mention::new(range, Kind::Organization, strength);
        mention.known = Some(Known::Organisation(found.id));
        Some(mention)
    })
}

fn place(scan: &Scan, index: usize) -> Option<Mention> {
    let limit = scan.sentence(index).end;
    let longest = lexicon::place_words(scan.first_word(index)).min(limit - index);
    (1..=longest * 2).rev().find_map(|length| {
        let range = index..(index + length).min(limit);
        if scan.is_punctuation(range.end - 1) && !scan.is(range.end - 1, ".") {
            return None;
        }
        let found = lexicon::place(&scan.key(range.clone()))?;
        if found.ambiguous && range.len() == 1 && !is_placed(scan, index) {
            return None;
        }
        if range.len() == 1 && !scan.is_name_word(index) {
            return None;
        }
        let mut mention = Mention::new(range, Kind::Location, weight::LISTED);
        mention.known = Some(Known::Place(found.id));
        Some(mention)
    })
}

/// Whether what stands around says that a place is meant: *à Tours*, *in Reading, England*.
pub(super) fn is_placed(scan: &Scan, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let word = scan.fold(before);
    let prepositioned = scan.pack.place_prepositions.contains(word) && scan.is_lower(before);
    let of_a_place = scan.pack.connectors.contains(word)
        && before.checked_sub(1).is_some_and(|head| scan.pack.place_heads.contains(scan.fold(head)));
    prepositioned || of_a_place || scan.pack.place_heads.contains(word)
}
