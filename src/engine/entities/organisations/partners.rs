//! Organisations by whom they stand with: *in partnership with Voesh*, *organisé par Sorrel*, and what a
//! list names beside an organisation: *the Reed Fund, Voesh and Sorrel*.
//!
//! Nothing but capitals tells such a name. It is none where the lists know the word as a place, a given
//! name or an everyday word.

use super::super::mention::{Kind, Mention, weight};
use super::super::people::{is_everyday, is_everyday_word};
use super::super::scan::Scan;
use super::{is_part, run_end};
use crate::engine::language::lexicon;
use crate::engine::segment::Case;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A little more than the tagger's places: the text tells what it is.
const BESIDE: u32 = weight::GIVEN_NAME + 6;
/// The most members of a list that follow the first.
const LONGEST_LIST: usize = 8;

/// Nouns and participles before *with* and *avec*.
#[rustfmt::skip]
const PARTNERING: [&str; 18] = [
    "partnership", "collaboration", "cooperation", "agreement", "partnered", "memorandum", "alliance", "contract",
    "venture", "collaborated", "teamed", "merger", "partenariat", "accord", "contrat", "convention", "partenaire",
    "conjointement",
];
/// Participles before *by* and *par*, folded; French ones without what agrees with their noun.
#[rustfmt::skip]
const SPONSORING: [&str; 26] = [
    "supported", "sponsored", "organised", "organized", "funded", "financed", "acquired", "owned", "powered",
    "operated", "manufactured", "commissioned", "backed", "co-organised", "co-organized", "soutenu", "sponsorise",
    "organise", "finance", "edite", "exploite", "detenu", "rachete", "fabrique", "coorganise", "parraine",
];

/// Proposes organisations by whom they stand with; `proposals` has those that are known otherwise.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    let mut found = Vec::new();
    let mut known: FxHashMap<usize, usize> = FxHashMap::default();
    for mention in proposals.iter().filter(|mention| {
        mention.kind == Kind::Organization && (mention.known.is_some() || mention.weight >= weight::HEAD)
    }) {
        let end = known.entry(mention.tokens.start).or_default();
        *end = mention.tokens.end.max(*end);
    }
    for index in 1..scan.len() {
        if let Some(first) = partner(scan, index) {
            let end = first.end;
            found.push(first);
            members(scan, end, &known, &mut found);
        }
    }
    for anchor in
        proposals.iter().filter(|mention| known.get(&mention.tokens.start) == Some(&mention.tokens.end))
    {
        members(scan, anchor.tokens.end, &known, &mut found);
        members_before(scan, anchor.tokens.start, &mut found);
    }
    found.sort_unstable_by_key(|name| (name.start, name.end));
    found.dedup();
    proposals.extend(found.into_iter().map(|tokens| Mention::new(tokens, Kind::Organization, BESIDE)));
}

/// The name after the preposition at `index`, where what stands before it tells of partners.
fn partner(scan: &Scan, index: usize) -> Option<Range<usize>> {
    let before = scan.fold(index.checked_sub(1)?);
    let told = match scan.words(index) {
        "with" | "avec" => PARTNERING.contains(&before),
        "by" | "par" => is_sponsoring(before),
        // *au sein du Corelec*: one sits within a body.
        "du" | "de" => before == "sein" && index >= 2 && scan.is(index - 2, "au"),
        "of" => before == "subsidiary",
        // *published today in Voesh Letters*.
        "in" | "dans" => (1..=3)
            .filter_map(|back| index.checked_sub(back))
            .take_while(|&token| scan.is_lower(token))
            .any(|token| is_publishing(scan.fold(token))),
        _ => false,
    };
    let article = usize::from(matches!(scan.words(index + 1), "the" | "le" | "la" | "l'" | "l’" | "les"));
    told.then(|| name(scan, index + 1 + article))?
}

/// *Voesh, BRK and Sorrel*: three letters or more may stand for someone, two for a canton.
fn are_letters(scan: &Scan, index: usize) -> bool {
    const FEWEST: usize = 3;
    scan.words(index).chars().count() >= FEWEST && scan.words(index).chars().all(char::is_uppercase)
}

fn is_publishing(participle: &str) -> bool {
    let bare = participle.trim_end_matches('s').trim_end_matches('e');
    matches!(participle, "published" | "appeared" | "appears") || matches!(bare, "publi" | "paru")
}

/// *supported*, *organisées*: with or without what agrees.
fn is_sponsoring(participle: &str) -> bool {
    let bare = participle.trim_end_matches('s').trim_end_matches('e');
    SPONSORING.iter().any(|&verb| verb == participle || verb == bare || verb.strip_suffix('e') == Some(bare))
}

/// The names that a list goes on with behind `end`: *, Voesh and Sorrel*. `known` are organisations by their
/// first token: they may stand among them.
fn members(scan: &Scan, end: usize, known: &FxHashMap<usize, usize>, found: &mut Vec<Range<usize>>) {
    let mut end = end;
    let mut list = Vec::new();
    let mut closed = false;
    for _ in 0..LONGEST_LIST {
        if closed {
            break;
        }
        // A comma before *and* belongs to it.
        let comma = usize::from(scan.is_comma(end));
        // *Voesh/Sorrel* are two.
        let and = usize::from(matches!(scan.words(end + comma), "and" | "et" | "/"));
        let article = usize::from(matches!(scan.words(end + comma + and), "the" | "le" | "la" | "l'" | "l’"));
        if comma + and == 0 {
            break;
        }
        closed = and > 0;
        let start = end + comma + and + article;
        if let Some(&known) = known.get(&start) {
            end = known;
            continue;
        }
        let Some(member) = name(scan, start) else {
            // *Voesh, which …*: what parts the sentence is no list.
            list.clear();
            break;
        };
        end = member.end;
        list.push(member);
    }
    if closed {
        found.append(&mut list);
    }
}

/// The names of a list that closes with the organisation at `start`: *Voesh, Sorrel and the Reed Fund*.
fn members_before(scan: &Scan, start: usize, found: &mut Vec<Range<usize>>) {
    let first = scan.sentence(start).start;
    let article =
        usize::from(start > first && matches!(scan.words(start - 1), "the" | "le" | "la" | "l'" | "l’"));
    let Some(and) = start.checked_sub(article + 1).filter(|&and| and > first) else { return };
    if !matches!(scan.words(and), "and" | "et") {
        return;
    }
    let mut end = if scan.is_comma(and - 1) { and - 1 } else { and };
    for _ in 0..LONGEST_LIST {
        let lowest = first.max(end.saturating_sub(super::LONGEST));
        let Some(start) = (lowest..end).rev().take_while(|&token| is_part(scan, token)).last() else {
            return;
        };
        // *University of Sorrel*: the end of a longer name.
        let whole = start > first
            && (scan.is_comma(start - 1)
                || matches!(
                    scan.words(start - 1),
                    "the" | "with" | "by" | "le" | "la" | "l'" | "l’" | "avec" | "par"
                ));
        let Some(member) = name(scan, start).filter(|member| whole && member.end == end) else { return };
        found.push(member);
        if !scan.is_comma(start - 1) {
            return;
        }
        end = start - 1;
    }
}

/// The run of capitals at `start` that may be an organisation's name.
fn name(scan: &Scan, start: usize) -> Option<Range<usize>> {
    let plain = is_part(scan, start)
        && !scan.opens_sentence(start)
        && !scan.is_title_case(start)
        && !scan.is_shouted(start)
        && scan.given_name(start).is_none()
        && scan.honorific(start) == 0;
    if !plain {
        return None;
    }
    let end = run_end(scan, start);
    let people = |token: usize| {
        scan.is_demonym(token)
            || scan.fold(token).strip_suffix('s').is_some_and(|one| lexicon::demonym(one).is_some())
    };
    let listed = (start..end)
        .any(|token| scan.place(token).is_some_and(|place| !place.ambiguous) || people(token))
        || lexicon::place(&scan.key(start..end)).is_some();
    let everyday = if end == start + 1 {
        is_everyday_word(scan, start) || scan.case(start) == Case::Upper && !are_letters(scan, start)
    } else {
        is_everyday(scan, start..end)
    };
    let last = end - 1;
    let thing = scan.is_in(last, &scan.pack.documents)
        || scan.is_in(last, &scan.pack.place_heads)
        || scan.is_function(end);
    // *Voesh Sorrel, director of …* is someone.
    let someone = end == start + 2 && scan.is_comma(end) && scan.is_function(end + 1);
    (!listed && !everyday && !thing && !someone && scan.sentence(start).contains(&last)).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::entities::listed;
    use crate::engine::entities::proposed::names as proposed_names;
    use crate::engine::language::Language;

    #[track_caller]
    fn check(language: Language, text: &str, names: &[&str]) {
        assert_eq!(proposed_names(language, text, propose), names, "{text}");
    }

    #[test]
    fn a_partner_is_an_organisation() {
        check(Language::English, "It grew in partnership with Voesh Air last year.", &["Voesh Air"]);
        check(Language::French, "Le salon est organisé par Voesh cette année.", &["Voesh"]);
        check(Language::English, "It grew in partnership with Anna Dervaux last year.", &[]);
    }

    #[test]
    fn who_is_known_stands_among_them() {
        let text = "It is supported by Voesh, UNESCO and Reedix today.";
        let names = proposed_names(Language::English, text, |scan, proposals| {
            listed::propose(scan, proposals);
            propose(scan, proposals);
        });
        assert_eq!(names, ["UNESCO", "Voesh", "Reedix"]);
        check(Language::French, "Il est financé par Voesh et le BKR depuis hier.", &["Voesh", "BKR"]);
    }

    #[test]
    fn who_stands_before_one_that_is_known_is_one() {
        let text = "They met Quimera Sails, Voesh and UNESCO today.";
        let names = proposed_names(Language::English, text, |scan, proposals| {
            listed::propose(scan, proposals);
            propose(scan, proposals);
        });
        assert_eq!(names, ["UNESCO", "Voesh"]);
    }

    #[test]
    fn what_publishes_is_one() {
        check(
            Language::English,
            "In a paper published today in Voesh Letters, they said.",
            &["Voesh Letters"],
        );
    }

    #[test]
    fn partners_come_in_lists() {
        check(
            Language::English,
            "It is supported by Voesh, Sorrelco and Reedix today.",
            &["Voesh", "Sorrelco", "Reedix"],
        );
    }
}
