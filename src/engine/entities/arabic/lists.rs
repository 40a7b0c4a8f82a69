//! What a list names beside the names already found: *مناطق جازان وعسير ونجران*, *وتركي اليوسف، ونايف خلف*.
//!
//! The mentions that were chosen come in and go out with those of their lists. A list of places follows a
//! plural kind of place or goes on from a known one; a list of people stands between commas.

use super::super::mention::{Kind, Known, Mention, weight};
use super::super::scan::Scan;
use super::{is_borne, is_function, is_function_word, is_listed, is_verb, opens_office, stem_in, words};
use crate::engine::language::lexicon;
use std::ops::Range;

/// Kinds of places in the plural and the dual: a list of names follows.
#[rustfmt::skip]
const PLURAL_KINDS: [&str; 20] = [
    "محافظات", "محافظتي", "مناطق", "منطقتي", "مدن", "مدينتي", "ولايات", "ولايتي", "احياء", "حيي", "قري",
    "قريتي", "مطاري", "مطارات", "موانئ", "ميناءي", "جزر", "مراكز", "مركزي", "امارات",
];

/// The words of a name in a list.
const LONGEST: usize = 4;

/// Adds what the lists hold beside `mentions`.
pub(in crate::engine::entities) fn add(scan: &Scan, mentions: &mut Vec<Mention>) {
    let mut taken = vec![false; scan.len()];
    for token in mentions.iter().flat_map(Mention::extent) {
        if let Some(slot) = taken.get_mut(token) {
            *slot = true;
        }
    }
    let free = |tokens: Range<usize>| tokens.into_iter().all(|token| taken.get(token) == Some(&false));
    let mut found = Vec::new();
    for index in 0..scan.len() {
        if is_plural_kind(scan, index) {
            found.extend(places(scan, index + 1).into_iter().filter(|place| free(place.tokens.clone())));
        }
    }
    for mention in mentions.iter().filter(|mention| mention.kind == Kind::Location && mention.known.is_some())
    {
        found.extend(joined_place(scan, mention.tokens.end).filter(|place| free(place.tokens.clone())));
    }
    for sentence in &scan.segments.sentences {
        let anchors: Vec<Range<usize>> = mentions
            .iter()
            .filter(|mention| mention.kind == Kind::Person && mention.tokens.len() > 1)
            .map(Mention::extent)
            .filter(|extent| sentence.tokens.contains(&extent.start))
            .collect();
        if !anchors.is_empty() {
            let people = people(scan, sentence.tokens.clone(), &anchors);
            found.extend(people.into_iter().filter(|person| free(person.tokens.clone())));
        }
    }
    found.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end));
    found.dedup_by_key(|mention| mention.tokens.start);
    mentions.append(&mut found);
    mentions.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end));
}

fn is_plural_kind(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    let bare = word.strip_prefix(['و', 'ب', 'ل']).unwrap_or(word);
    PLURAL_KINDS.contains(&word) || PLURAL_KINDS.contains(&bare)
}

/// The names of one word that begin at `start`, joined by *و* and commas: two at least, for what follows
/// a plural may be an adjective.
fn places(scan: &Scan, start: usize) -> Vec<Mention> {
    let limit = scan.sentence(start).end;
    let mut found: Vec<Mention> = Vec::new();
    let mut index = start;
    while index < limit {
        // *جازان و عسير*
        index += usize::from(index > start && scan.fold(index) == "و");
        let joined = index > start && scan.fold(index).starts_with('و') || scan.fold(index - 1) == "و";
        let separated = index == start || joined || scan.is_comma(index - 1);
        if !separated || !is_place_word(scan, index) {
            break;
        }
        found.push(place(scan, index));
        index += 1;
        index += usize::from(scan.is_comma(index));
    }
    if found.len() > 1 { found } else { Vec::new() }
}

/// Whether the word, without the *و* before it, is a place of the lists or a word of which nothing is known.
fn is_place_word(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    let known = |word: &str| lexicon::place(word).is_some();
    let bare = word.strip_prefix('و').filter(|bare| bare.chars().count() > 2);
    scan.is_word(index)
        && word.chars().count() > 2
        && !is_function_word(scan, index)
        && !is_verb(scan, index)
        && (known(word) || bare.is_some_and(known) || is_rare(bare.unwrap_or(word)))
}

/// Whether nothing is known of the word, nor of it without its article.
fn is_rare(word: &str) -> bool {
    words::is_unknown(word) && words::is_unknown(word.strip_prefix("ال").unwrap_or(word))
}

/// *عدن ولحج*: behind a known place, another of the lists.
fn joined_place(scan: &Scan, index: usize) -> Option<Mention> {
    let bare = scan.fold(index).strip_prefix('و')?;
    let ordinary = stem_in(scan, index, &scan.pack.organisation_heads).is_some() || is_function(scan, index);
    (scan.is_word(index) && !ordinary && lexicon::place(bare).is_some()).then(|| place(scan, index))
}

fn place(scan: &Scan, index: usize) -> Mention {
    let word = scan.fold(index);
    let known = lexicon::place(word).or_else(|| lexicon::place(word.strip_prefix('و')?));
    let mut mention = Mention::new(index..index + 1, Kind::Location, weight::LISTED);
    mention.known = known.map(|place| Known::Place(place.id));
    mention
}

/// The people of the segments beside those of `anchors`, one after the other: a segment stands between
/// commas.
fn people(scan: &Scan, sentence: Range<usize>, anchors: &[Range<usize>]) -> Vec<Mention> {
    let segments: Vec<Range<usize>> = segments(scan, sentence);
    let anchored: Vec<bool> = segments
        .iter()
        .map(|segment| anchors.iter().any(|name| name.end == segment.end && segment.contains(&name.start)))
        .collect();
    let mut found = Vec::new();
    let mut reach = vec![false; segments.len()];
    let order: Vec<usize> = (0..segments.len()).collect();
    // From an anchor on, and back to the first of the list.
    for positions in [order.clone(), order.into_iter().rev().collect()] {
        let mut in_list = false;
        for position in positions {
            let Some(segment) = segments.get(position) else { continue };
            let name = name(scan, segment.clone());
            in_list = anchored.get(position) == Some(&true) || in_list && name.is_some();
            if let (true, Some(name), Some(slot)) = (in_list, name, reach.get_mut(position))
                && !*slot
                && anchored.get(position) == Some(&false)
            {
                *slot = true;
                found.push(Mention::new(name, Kind::Person, weight::GIVEN_NAME));
            }
        }
    }
    found
}

/// The parts of a sentence between commas, brackets and their like.
fn segments(scan: &Scan, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut segments = Vec::new();
    let mut start = sentence.start;
    for token in sentence.clone() {
        if !scan.is_word(token) {
            segments.push(start..token);
            start = token + 1;
        }
    }
    segments.push(start..sentence.end);
    // A title in quotation marks is none of the list.
    let quote = |token: usize| matches!(scan.words(token), "\"" | "“" | "”" | "«" | "»");
    let quoted =
        |segment: &Range<usize>| segment.start.checked_sub(1).is_some_and(quote) || quote(segment.end);
    segments.retain(|segment| !segment.is_empty() && !quoted(segment));
    segments
}

/// *سلطان الشمري*: a given name that is an office too, before a family's.
fn is_called(scan: &Scan, segment: Range<usize>) -> bool {
    let family = scan.fold(segment.end - 1);
    segment.len() == 2
        && is_listed(scan.fold(segment.start))
        && family.ends_with('ي')
        && (lexicon::arabic_family_name(family).is_some()
            || words::is_name(family)
            || words::is_unknown(family))
}

/// The segment as a person's name: two words or more that people may bear, the first without article.
fn name(scan: &Scan, segment: Range<usize>) -> Option<Range<usize>> {
    let first = scan.fold(segment.start);
    let bare = first.strip_prefix('و').filter(|_| !is_listed(first)).unwrap_or(first);
    let particle = |token: usize| scan.is_in(token, &scan.pack.particles);
    let borne = |token: usize| {
        let word = scan.fold(token);
        let plain = !is_verb(scan, token) && !is_function_word(scan, token) && word != "الله";
        plain && (is_listed(word) || words::is_name(word) || is_rare(word) && is_borne(scan, token))
    };
    let plausible = (2..=LONGEST).contains(&segment.len())
        && (is_listed(bare) || words::is_name(bare))
        && !bare.starts_with("ال")
        && !is_function_word(scan, segment.start)
        && lexicon::demonym(first).is_none()
        && (!opens_office(scan, segment.start) || is_called(scan, segment.clone()))
        && (!is_function(scan, segment.start) || is_listed(bare))
        && !is_verb(scan, segment.start)
        && scan.honorific(segment.start) == 0
        && stem_in(scan, segment.start, &scan.pack.organisation_heads).is_none()
        && stem_in(scan, segment.start, &scan.pack.place_heads).is_none()
        && stem_in(scan, segment.start, &scan.pack.event_heads).is_none()
        && segment.clone().skip(1).all(|token| borne(token) || particle(token));
    plausible.then_some(segment)
}
