//! Names that the lists know, under the particles written onto them.

use super::super::mention::{Kind, Known, Mention, weight};
use super::super::scan::Scan;
use super::{is_function, key_of, stem_in, words};
use crate::engine::language::lexicon;
use crate::engine::segment::arabic::{Stem, stems};
use std::ops::Range;

/// Proposes the longest listed name that begins at `index`, in the first reading that has one.
pub(super) fn propose(scan: &Scan, index: usize, proposals: &mut Vec<Mention>) {
    if !is_title(scan, index) {
        proposals.extend(stems(scan.fold(index)).find_map(|stem| longest(scan, index, stem)));
    }
}

/// Whether the word at `index` goes on with the title *خادم الحرمين الشريفين*.
pub(in crate::engine::entities) fn is_title(scan: &Scan, index: usize) -> bool {
    stems(scan.fold_before(index)).any(|stem| stem.bare == "خادم")
}

/// The longest listed name whose first word is read as `stem`.
fn longest(scan: &Scan, index: usize, stem: Stem) -> Option<Mention> {
    let first = stem.noun();
    let longest = lexicon::organisation_words(&first).max(lexicon::place_words(&first));
    let limit = scan.sentence(index).end.min(index + longest);
    // *مجلس الأمن | التابع للأمم المتحدة*: whose it is.
    let ends = |&token: &usize| !scan.is_word(token) || matches!(scan.fold(token), "التابع" | "التابعه");
    let limit = (index..limit).find(ends).unwrap_or(limit);
    (index + 1..=limit).rev().find_map(|end| {
        let key = key_of(stem, &scan.key(index + 1..end));
        organisation(index..end, stem, &key).or_else(|| place(scan, index..end, stem, &key))
    })
}

fn organisation(tokens: Range<usize>, stem: Stem, key: &str) -> Option<Mention> {
    let found = lexicon::organisation(key)?;
    let single = tokens.len() == 1;
    if single && (stem.clitics > 0 || found.ambiguous) {
        return None;
    }
    let strength = if single { weight::LISTED } else { weight::HEAD + 5 };
    let mut mention = Mention::new(tokens, Kind::Organization, strength);
    mention.known = Some(Known::Organisation(found.id));
    Some(mention)
}

fn place(scan: &Scan, tokens: Range<usize>, stem: Stem, key: &str) -> Option<Mention> {
    let found = lexicon::place(key)?;
    let single = tokens.len() == 1;
    if single && !is_placed(scan, tokens.start, stem) {
        // *سفيرة* is a town too.
        let office = is_function(scan, tokens.start);
        if office || found.ambiguous {
            return None;
        }
    }
    if single && stem.clitics > 0 && stem.bare.chars().count() < 3 {
        return None;
    }
    let strength = if single { weight::LISTED } else { weight::HEAD };
    let mut mention = Mention::new(tokens, Kind::Location, strength);
    mention.known = Some(Known::Place(found.id));
    Some(mention)
}

/// Whether a preposition or a kind of place says that a place is meant.
fn is_placed(scan: &Scan, index: usize, stem: Stem) -> bool {
    // *بعسير*: in it, where no other word is written so.
    let within = stem.clitics > 0
        && scan.fold(index).starts_with('ب')
        && words::is_unknown(scan.fold(index))
        && stem.bare.chars().count() > 3;
    within
        || index.checked_sub(1).is_some_and(|before| {
            scan.is_in(before, &scan.pack.place_prepositions)
                || stem_in(scan, before, &scan.pack.place_heads).is_some()
        })
}
