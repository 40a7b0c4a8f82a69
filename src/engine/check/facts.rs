//! Numbers, dates and names → whether they stand in the release, and where.

use super::alignment::Comparison;
use super::side::Side;
use super::{Doubt, DoubtKind};
use crate::engine::language::{Calendar, fold};
use crate::engine::segment::Number;
use std::ops::Range;

/// How many things the statement has that can be compared in any language.
pub(super) fn count(comparison: &Comparison) -> usize {
    let Comparison { claim, tokens, .. } = comparison;
    claim.numbers(tokens).count() + claim.dates(tokens).count() + comparison.names().count()
}

/// Numbers and dates that the release does not have.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let places = comparison.fact_places();
    let numbers = comparison.claim.numbers(&comparison.tokens);
    let mut doubts: Vec<Doubt> = numbers
        .filter(|number| !has_number(comparison, number, &places) || is_swapped(comparison, number, &places))
        .map(|number| comparison.doubt(number.tokens.clone(), DoubtKind::Number))
        .collect();
    let dates = comparison.claim.dates(&comparison.tokens);
    let strange = dates.filter(|date| {
        let written = places.iter().any(|place| comparison.date_in(date, place).is_some());
        !written && !comparison.issued.is_some_and(|issued| date.may_be(issued))
    });
    doubts.extend(strange.map(|date| comparison.doubt(date.tokens.clone(), DoubtKind::Date)));
    if comparison.same_language {
        doubts.extend(weekdays(comparison, &places));
    }
    doubts
}

/// The tokens of the release that have the statement's numbers, dates and names.
pub(super) fn support(comparison: &Comparison) -> Vec<usize> {
    let Comparison { claim, release, tokens, .. } = comparison;
    let mut support = Vec::new();
    for place in comparison.fact_places() {
        let numbers = claim.numbers(tokens).filter_map(|number| comparison.number_in(number, &place));
        support.extend(numbers.flatten());
        let dates = claim.dates(tokens).filter_map(|date| comparison.date_in(date, &place));
        support.extend(dates.flatten());
        for name in comparison.names() {
            let names = release.names(place.clone());
            let same = names.filter(|other| comparison.name_in(name.tokens.clone(), other.tokens.clone()));
            support.extend(same.flat_map(|other| other.tokens));
        }
    }
    support
}

fn has_number(comparison: &Comparison, number: &Number, places: &[Range<usize>]) -> bool {
    let written = places.iter().any(|place| comparison.number_in(number, place).is_some());
    let year = comparison.issued.and_then(|date| date.year);
    written
        || year.is_some_and(|year| number.is_year(year))
        || number.is_one() && places.iter().any(|place| says_one(comparison.release, place.clone()))
}

/// One is an article in most languages, and its ordinal an adverb in some: they are no numbers, but
/// they bear one out.
const ONE: [&str; 17] = [
    "un",
    "une",
    "one",
    "a",
    "an",
    "premier",
    "premiere",
    "premiers",
    "premieres",
    "first",
    "اول",
    "اولي",
    "الاول",
    "الاولي",
    "واحد",
    "واحده",
    "single",
];

fn says_one(side: &Side, mut within: Range<usize>) -> bool {
    within.any(|at| ONE.contains(&side.segments.fold(at)))
}

/// Whether the release has the number of something else, and another of what it counts here.
fn is_swapped(comparison: &Comparison, number: &Number, places: &[Range<usize>]) -> bool {
    let Comparison { claim, release, .. } = comparison;
    let Some(own) = counted(claim, number).filter(|_| comparison.same_language) else { return false };
    let there: Vec<(&Number, usize)> = places
        .iter()
        .flat_map(|place| release.numbers(place))
        .filter_map(|number| Some((number, counted(release, number)?)))
        .collect();
    let same: Vec<usize> =
        there.iter().filter(|(other, _)| other.is(number)).map(|(_, counted)| *counted).collect();
    !same.is_empty()
        && same.iter().all(|&counted| !comparison.same_word(own, counted))
        && there.iter().any(|(other, counted)| !other.is(number) && comparison.same_word(own, *counted))
}

/// The noun right after a number.
fn counted(side: &Side, number: &Number) -> Option<usize> {
    let end = side.sentence(side.segments.sentence_of(number.tokens.start)).end;
    let next = number.tokens.end;
    side.content(next..end.min(next + 2)).next()
}

/// Days of the week that the release has none of there, but others.
fn weekdays(comparison: &Comparison, places: &[Range<usize>]) -> Vec<Doubt> {
    let names: Vec<String> = Calendar::of(comparison.claim.pack.language)
        .weekdays
        .iter()
        .map(|name| fold(name))
        .filter(|name| name.chars().count() >= LEAST_WEEKDAY)
        .collect();
    let weekday = |side: &Side, at: usize| {
        let word = side.segments.fold(at);
        names.iter().position(|name| word == name || word.strip_suffix('s') == Some(name))
    };
    let there: Vec<usize> =
        places.iter().flat_map(Clone::clone).filter_map(|at| weekday(comparison.release, at)).collect();
    let own = comparison.tokens.clone().filter(|&at| weekday(comparison.claim, at).is_some());
    own.filter(|&at| {
        !there.is_empty() && weekday(comparison.claim, at).is_some_and(|day| !there.contains(&day))
    })
    .map(|at| comparison.doubt(at..at + 1, DoubtKind::Date))
    .collect()
}

/// Shorter names of days are abbreviations, or other words.
const LEAST_WEEKDAY: usize = 5;
