//! One name, one sense: a document that names *Voesh* twice means the same Voesh.
//!
//! Mentions that were chosen one by one come in; those that are written alike and weakly proved go
//! over to the kind that most speaks for (Gale, Church and Yarowsky, *One sense per discourse*, 1992).

use super::mention::{Kind, Mention, weight};
use super::scan::Scan;
use crate::engine::language::Language;
use crate::engine::language::lexicon::PlaceKind;
use crate::engine::segment::Case;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// Gives mentions that are written alike one kind.
pub(super) fn agree(scan: &Scan, mentions: &mut [Mention]) {
    if scan.pack.language == Language::Arabic {
        return;
    }
    surnames_are_people(scan, mentions);
    brands_are_companies(scan, mentions);
    let mut votes: FxHashMap<Writing, [u32; KINDS]> = FxHashMap::default();
    for mention in mentions.iter().filter(|mention| mention.kind != Kind::Event) {
        let slot = votes.entry(writing(scan, mention)).or_default();
        if let Some(vote) = slot.get_mut(mention.kind as usize) {
            *vote += mention.weight;
        }
    }
    let defined: FxHashMap<Writing, Kind> = mentions
        .iter()
        .filter(|mention| mention.stands_for.is_some() && mention.weight >= weight::DEFINED)
        .map(|mention| (writing(scan, mention), mention.kind))
        .collect();
    for mention in mentions.iter_mut().filter(|mention| is_weak(mention)) {
        // *Nagra* after *Société … (Nagra)*.
        if let Some(&kind) = defined.get(&writing(scan, mention)) {
            mention.kind = kind;
            continue;
        }
        let Some(slot) = votes.get(&writing(scan, mention)) else { continue };
        let own = slot.get(mention.kind as usize).copied().unwrap_or(0);
        let best = KIND.into_iter().zip(slot).max_by_key(|(_, votes)| **votes);
        if let Some((kind, &votes)) = best
            && votes > own * reluctance(mention.kind, kind)
        {
            mention.kind = kind;
        }
    }
}

/// How many times the votes must be the more: the tagger takes brands for persons more often than
/// persons for brands.
fn reluctance(from: Kind, to: Kind) -> u32 {
    const OF_A_BRAND: u32 = 3;
    if from == Kind::Organization && to == Kind::Person { OF_A_BRAND } else { 1 }
}

/// How a name is written: its first and last word, and how many there are, tell it from all others.
type Writing<'a> = (&'a str, &'a str, usize);

fn writing<'a>(scan: &Scan<'a>, mention: &Mention) -> Writing<'a> {
    let tokens = &mention.tokens;
    (scan.fold(tokens.start), scan.fold(tokens.end.saturating_sub(1)), tokens.len())
}

/// The kinds that are mistaken for one another, as [`Kind`] numbers them.
const KIND: [Kind; KINDS] = [Kind::Person, Kind::Organization, Kind::Location];
const KINDS: usize = 3;

/// Neither the lists nor a title nor the text's own definition say what it is.
fn is_weak(mention: &Mention) -> bool {
    mention.kind != Kind::Event
        && mention.known.is_none()
        && mention.honorific.is_none()
        && mention.weight < if mention.kind == Kind::Person { weight::FUNCTION - 5 } else { weight::HEAD }
}

/// *England's photographs*, where the text is about Nicole England: a surname is no place, but after
/// a preposition.
fn surnames_are_people(scan: &Scan, mentions: &mut [Mention]) {
    let surnames: FxHashSet<&str> = mentions
        .iter()
        .filter(|mention| mention.kind == Kind::Person && mention.tokens.len() > 1)
        .map(|mention| scan.fold(mention.tokens.end - 1))
        .collect();
    // What the tagger alone takes for an organisation: *the meeting between Dervaux and Manteau*.
    let guessed = |mention: &Mention| {
        mention.kind == Kind::Organization
            && mention.known.is_none()
            && mention.stands_for.is_none()
            && mention.weight < weight::HEAD
            && scan.case(mention.tokens.start) == Case::Capitalized
    };
    for mention in mentions.iter_mut().filter(|mention| {
        (mention.kind == Kind::Location || guessed(mention))
            && mention.tokens.len() == 1
            && surnames.contains(scan.fold(mention.tokens.start))
    }) {
        let place = mention.kind == Kind::Location;
        let placed = place
            && mention.tokens.start.checked_sub(1).is_some_and(|before| {
                scan.is_lower(before)
                    && (scan.is_in(before, &scan.pack.place_prepositions)
                        || scan.is_in(before, &scan.pack.connectors))
            });
        if !(placed || place && scan.is_comma(mention.tokens.end)) {
            mention.kind = Kind::Person;
            mention.known = None;
            mention.weight = weight::CAPITALS;
        }
    }
}

/// *everyone at Sorrel*, where the text is about Sorrel Industries plc or the Sorrel group: what a company is
/// called is no town, but after a preposition of place, and no one.
fn brands_are_companies(scan: &Scan, mentions: &mut [Mention]) {
    let brand = |company: &Mention| {
        let Range { start, end } = company.tokens;
        let form = |token: usize| scan.is_in(token, &scan.pack.company_forms);
        let kind = |token: usize| form(token) || scan.is_in(token, &scan.pack.organisation_heads);
        if company.kind != Kind::Organization || end < start + 2 {
            None
        } else if form(end - 1) && (start + 1..end).all(kind) {
            Some(scan.fold(start))
        } else {
            (scan.fold(start) == "groupe" && end == start + 2).then(|| scan.fold(end - 1))
        }
    };
    let brands: FxHashSet<&str> = mentions.iter().filter_map(brand).collect();
    let mistaken = |mention: &Mention| match mention.kind {
        Kind::Location => {
            scan.place(mention.tokens.start).is_none_or(|place| place.kind != PlaceKind::Country)
        }
        Kind::Person => mention.honorific.is_none() && scan.given_name(mention.tokens.start).is_none(),
        _ => false,
    };
    for mention in mentions.iter_mut().filter(|mention| {
        mention.tokens.len() == 1 && brands.contains(scan.fold(mention.tokens.start)) && mistaken(mention)
    }) {
        let end = mention.tokens.end;
        let listed = mention.known.is_some();
        let before = scan.words_before(mention.tokens.start);
        let placed = matches!(before, "in" | "near" | "from" | "à" | "dans") || listed && before == "de";
        let larger = scan.is_comma(end) && scan.place(end + 1).is_some();
        if !placed && !larger {
            mention.kind = Kind::Organization;
            mention.known = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::document::Span;
    use crate::engine::language::pack;
    use crate::engine::segment::segment;

    #[track_caller]
    fn check(text: &str, proposed: &[(&str, usize, Kind, u32)], agreed: &[Kind]) {
        let segments = segment(text, &[Span::new(0, text.len())], pack(Language::English));
        let scan = Scan::new(text, &segments, pack(Language::English));
        let mut mentions: Vec<Mention> = proposed
            .iter()
            .map(|&(name, nth, kind, weight)| {
                let start = text.match_indices(name).nth(nth).map_or(0, |(start, _)| start);
                let first = segments.tokens.partition_point(|token| token.span.end <= start);
                Mention::new(first..first + name.split(' ').count(), kind, weight)
            })
            .collect();
        agree(&scan, &mut mentions);
        let kinds: Vec<Kind> = mentions.iter().map(|mention| mention.kind).collect();
        assert_eq!(kinds, agreed, "{text}");
    }

    #[test]
    fn what_is_written_alike_is_one_kind() {
        check(
            "Brass Kettle opens. We at Brass Kettle are glad, said Brass Kettle.",
            &[
                ("Brass Kettle", 0, Kind::Organization, weight::LISTED),
                ("Brass Kettle", 1, Kind::Person, weight::GIVEN_NAME),
                ("Brass Kettle", 2, Kind::Organization, weight::LISTED),
            ],
            &[Kind::Organization; 3],
        );
    }

    #[test]
    fn what_a_company_is_called_is_no_town() {
        let company = ("Geneva Industries Ltd", 0, Kind::Organization, weight::HEAD);
        let town = |nth| ("Geneva", nth, Kind::Location, weight::LISTED);
        let at = "Geneva Industries Ltd grew, and all at Geneva are glad.";
        check(at, &[company, town(1)], &[Kind::Organization; 2]);
        let within = "Geneva Industries Ltd grew in Geneva today.";
        check(within, &[company, town(1)], &[Kind::Organization, Kind::Location]);
    }

    #[test]
    fn a_surname_is_no_place() {
        let person = ("Nicole England", 0, Kind::Person, weight::GIVEN_NAME);
        let place = |nth| ("England", nth, Kind::Location, weight::LISTED);
        check("Nicole England came. England spoke.", &[person, place(1)], &[Kind::Person; 2]);
        check("Nicole England came from England now.", &[person, place(1)], &[Kind::Person, Kind::Location]);
    }
}
