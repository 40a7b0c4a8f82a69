//! What can be no place: a noun for places and what kind, a people, letters, the end of a longer name.

use crate::engine::entities::mention::{Mention, weight};
use crate::engine::entities::scan::Scan;
use crate::engine::entities::trim;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::Case;
use std::ops::Range;

/// *États riverains*, *région parisienne*: a noun for places and what kind, but no name; *Lennox Asia*:
/// the end of a longer name.
pub(super) fn is_no_place(scan: &Scan, mention: &Mention) -> bool {
    let tokens = mention.tokens.clone();
    let capital = |token: usize| scan.is_capital(token);
    let generic = mention.known.is_none()
        && (scan.is_in(tokens.start, &scan.pack.place_heads) || scan.fold(tokens.start) == "etats")
        && !tokens.clone().skip(1).any(capital)
        && (tokens.len() > 1
            || scan.pack.language == Language::French
            || matches!(scan.fold(tokens.start), "etat" | "etats" | "state" | "states"));
    // *Custodian of the Two Holy Mosques*: a title.
    let title = mention.known.is_none() && matches!(scan.fold(tokens.end - 1), "mosques" | "mosquees");
    // *NIL*, *DeFi*: letters that no list knows.
    let letters = tokens.len() == 1
        && mention.known.is_none()
        && mention.weight < weight::LISTED
        && !scan.is_shouted(tokens.start)
        && (scan.case(tokens.start) == Case::Upper
            || scan.case(tokens.start) == Case::Mixed
                && scan.words(tokens.start).chars().count() <= trim::LONGEST_ABBREVIATION
            || matches!(scan.fold(tokens.start), "jr" | "jr." | "sr"));
    // *A16*, *P120*, *catégorie B*.
    let code = tokens.len() == 1
        && (scan.words(tokens.start).chars().any(|letter| letter.is_ascii_digit())
            || scan.words(tokens.start).chars().count() == 1);
    // *Federal Councillor*: what a function is of.
    let of_a_function = scan.pack.language == Language::English
        && tokens.len() == 1
        && scan.place(tokens.start).is_some_and(|place| place.ambiguous)
        && capital(tokens.end)
        && scan.is_function(tokens.end);
    // *Les Italiens*: a people.
    let people = mention.known.is_none()
        && tokens.len() == 1
        && scan.fold(tokens.start).strip_suffix('s').is_some_and(|one| lexicon::demonym(one).is_some())
        && matches!(scan.fold_before(tokens.start), "les" | "des" | "aux");
    // *a Member State*: one of many; *Mars bleu*, *the Delta variant*: no town.
    let member = matches!(scan.fold(tokens.start), "member" | "membre")
        && matches!(scan.fold(tokens.end - 1), "state" | "states" | "etat" | "etats");
    let month =
        tokens.len() > 1 && mention.known.is_none() && scan.is_in(tokens.start, &scan.pack.never_names);
    let variant = tokens.len() == 1 && matches!(scan.fold(tokens.end), "variant" | "variants" | "strain");
    people
        || member
        || month
        || variant
        || generic
        || title
        || letters
        || code
        || of_a_function
        || is_clock(scan, &tokens)
        || ends_longer_name(scan, mention)
}

/// *6 p.m. Mecca time*, *13 h, heure de La Mecque*: whose clock it is.
fn is_clock(scan: &Scan, tokens: &Range<usize>) -> bool {
    let article = |token: usize| matches!(scan.fold(token), "de" | "d'" | "du" | "la" | "l'");
    let hour = (scan.sentence(tokens.start).start..tokens.start).rev().find(|&token| !article(token));
    scan.pack.language == Language::English && scan.fold(tokens.end) == "time" && scan.is_lower(tokens.end)
        || hour.is_some_and(|hour| hour + 1 < tokens.start && matches!(scan.fold(hour), "heure" | "heures"))
}

/// Whether an unknown capital right before the place makes it a part of a longer name.
fn ends_longer_name(scan: &Scan, mention: &Mention) -> bool {
    const PARTS: [&str; 14] = [
        "north", "south", "east", "west", "central", "northern", "southern", "eastern", "western", "greater",
        "upper", "lower", "downtown", "new",
    ];
    let start = mention.tokens.start;
    let Some(before) = start.checked_sub(1).filter(|&before| scan.sentence(start).contains(&before)) else {
        return false;
    };
    let word = scan.fold(before);
    scan.pack.language == Language::English
        && mention.tokens.len() == 1
        && matches!(scan.case(before), Case::Upper | Case::Mixed | Case::Capitalized)
        && scan.is_name_word(before)
        && !scan.opens_sentence(before)
        && !scan.is_title_case(before)
        && !scan.is_shouted(before)
        && !PARTS.contains(&word)
        && !scan.is_function(before)
        && scan.honorific(before) == 0
        && !scan.is_demonym(before)
        && lexicon::place(word).is_none()
        && !scan.pack.place_heads.contains(word)
        && !scan.pack.never_names.contains(word)
}
