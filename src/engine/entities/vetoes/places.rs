//! What can be no place: a noun for places and what kind, a people, letters, the end of a longer name.

use super::Veto;
use crate::engine::entities::mention::{Mention, weight};
use crate::engine::entities::scan::Scan;
use crate::engine::entities::trim;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::Case;

/// What speaks against a place, whatever proposed it.
pub(super) const AGAINST: [Veto; 8] = [
    is_kind_of_place,
    are_letters,
    is_code,
    is_of_a_function,
    is_people,
    is_member_state,
    is_of_a_month,
    ends_longer_name,
];

/// *États riverains*, *région parisienne*: a noun for places and what kind, but no name.
fn is_kind_of_place(scan: &Scan, mention: &Mention) -> bool {
    let tokens = mention.tokens.clone();
    let head = scan.fold(tokens.start);
    let any = tokens.len() > 1
        || scan.pack.language == Language::French
        || matches!(head, "etat" | "etats" | "state" | "states");
    mention.known.is_none()
        && any
        && (scan.is_in(tokens.start, &scan.pack.place_heads) || head == "etats")
        && !tokens.skip(1).any(|token| scan.is_capital(token))
}

/// *NIL*, *DeFi*: letters that no list knows.
fn are_letters(scan: &Scan, mention: &Mention) -> bool {
    let word = mention.tokens.start;
    let short = || scan.words(word).chars().count() <= trim::LONGEST_ABBREVIATION;
    mention.tokens.len() == 1
        && mention.known.is_none()
        && mention.weight < weight::LISTED
        && !scan.is_shouted(word)
        && (scan.case(word) == Case::Upper || scan.case(word) == Case::Mixed && short())
}

/// *A16*, *P120*, *catégorie B*.
fn is_code(scan: &Scan, mention: &Mention) -> bool {
    let word = scan.words(mention.tokens.start);
    mention.tokens.len() == 1
        && (word.chars().any(|letter| letter.is_ascii_digit()) || word.chars().count() == 1)
}

/// *Federal Councillor*: what a function is of.
fn is_of_a_function(scan: &Scan, mention: &Mention) -> bool {
    let end = mention.tokens.end;
    scan.pack.language == Language::English
        && mention.tokens.len() == 1
        && scan.place(mention.tokens.start).is_some_and(|place| place.ambiguous)
        && scan.is_capital(end)
        && scan.is_function(end)
}

/// *Les Italiens*.
fn is_people(scan: &Scan, mention: &Mention) -> bool {
    let word = mention.tokens.start;
    mention.known.is_none()
        && mention.tokens.len() == 1
        && scan.fold(word).strip_suffix('s').is_some_and(|one| lexicon::demonym(one).is_some())
        && matches!(scan.fold_before(word), "les" | "des" | "aux")
}

/// *a Member State*: one of many.
fn is_member_state(scan: &Scan, mention: &Mention) -> bool {
    matches!(scan.fold(mention.tokens.start), "member" | "membre")
        && matches!(scan.fold(mention.tokens.end - 1), "state" | "states" | "etat" | "etats")
}

/// *Mars bleu*: no town.
fn is_of_a_month(scan: &Scan, mention: &Mention) -> bool {
    mention.tokens.len() > 1
        && mention.known.is_none()
        && scan.is_in(mention.tokens.start, &scan.pack.never_names)
}

/// *Lennox Asia*: whether an unknown capital right before the place makes it a part of a longer name.
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
        && scan.is_name_word(before)
        && !scan.opens_sentence(before)
        && !scan.is_title_case(before)
        && !scan.is_shouted(before)
        && !PARTS.contains(&word)
        && !scan.is_function(before)
        && scan.honorific(before) == 0
        && !scan.is_demonym(before)
        && lexicon::place(word).is_none()
        && !scan.is_in(before, &scan.pack.place_heads)
}
