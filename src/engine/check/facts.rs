//! Numbers, dates and names → whether they stand in the release, and where.

use super::alignment::Comparison;
use super::dates::Date;
use super::implied::is_implied;
use super::side::Side;
use super::units::{Unit, unit};
use super::{Doubt, DoubtKind, bounds, units};
use crate::engine::language::{Calendar, Language, fold};
use crate::engine::segment::{Number, TokenKind};
use std::ops::Range;

/// How many things the statement has that can be compared in any language.
pub(super) fn count(comparison: &Comparison) -> usize {
    let Comparison { claim, tokens, .. } = comparison;
    claim.numbers(tokens).count() + claim.dates(tokens).count() + comparison.names().count()
}

/// Numbers and dates that the release does not have, or has of something else.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let places = comparison.fact_places();
    let numbers = comparison.claim.numbers(&comparison.tokens);
    let mut doubts: Vec<Doubt> = numbers
        .filter(|number| !has_number(comparison, number, &places))
        .map(|number| comparison.doubt(number.tokens.clone(), DoubtKind::Number))
        .collect();
    let dates = comparison.claim.dates(&comparison.tokens);
    let strange = dates.filter(|date| !has_date(comparison, date, &places));
    doubts.extend(strange.map(|date| comparison.doubt(date.tokens.clone(), DoubtKind::Date)));
    if comparison.same_language {
        doubts.extend(weekdays(comparison, &places));
        doubts.extend(rates(comparison, &places));
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

/// How many facts of the statement the release has beside it.
pub(super) fn found(comparison: &Comparison) -> usize {
    let Comparison { claim, tokens, .. } = comparison;
    let places = comparison.fact_places();
    let has = |number: &&Number| places.iter().any(|place| comparison.number_in(number, place).is_some());
    let dated = |date: &&Date| places.iter().any(|place| comparison.date_in(date, place).is_some());
    claim.numbers(tokens).filter(has).count() + claim.dates(tokens).filter(dated).count()
}

/// *Every month* where the release says *every week*.
fn rates(comparison: &Comparison, places: &[Range<usize>]) -> Vec<Doubt> {
    let there: Vec<Unit> = places
        .iter()
        .flat_map(|place| units::rates(comparison.release, place.clone()))
        .map(|(_, unit)| unit)
        .collect();
    let own = units::rates(comparison.claim, comparison.tokens.clone()).into_iter();
    let strange =
        own.filter(|(_, unit)| there.iter().any(|other| other.excludes(*unit)) && !there.contains(unit));
    strange.map(|(at, _)| comparison.doubt(at..at + 1, DoubtKind::Number)).collect()
}

/// Whether the release has a number, in this unit, and of this.
fn has_number(comparison: &Comparison, number: &Number, places: &[Range<usize>]) -> bool {
    let Comparison { claim, release, .. } = comparison;
    // *COVID-19* is a word, and may be told by another.
    if comparison.same_language && claim.content(number.tokens.clone()).any(|word| comparison.is_told(word)) {
        return true;
    }
    let counts_alike = |other: &&Number| {
        match (unit(claim, number), unit(release, other)) {
            (Some(one), Some(two)) => !one.excludes(two),
            // *Four years* are not *four organisations*.
            (Some(_), None) | (None, Some(_))
                if !is_ordinal(release, other) && !is_ordinal(claim, number) =>
            {
                let both = counted(claim, number).zip(counted(release, other));
                both.is_none_or(|(own, at)| comparison.alike(own, at))
            }
            _ => true,
        }
    };
    let fits = |other: &Number| counts_alike(&other) && !bounds::exclude(comparison, number, other);
    let mut same =
        places.iter().flat_map(|place| release.numbers(place)).filter(|other| other.is(number)).peekable();
    if same.peek().is_some() {
        return same.any(fits) || comparison.same_language && is_implied(comparison, number, places);
    }
    let dated = places.iter().any(|place| {
        let mut dates = release.dates(place);
        dates.any(|date| {
            let mut days = date.tokens.clone().flat_map(|at| release.segments.fold(at).split('-'));
            date.year.is_some_and(|year| number.is_year(year))
                || days.any(|day| day.parse().is_ok_and(|day| number.is_year(day)))
        })
    });
    let issued = comparison.issued.and_then(|date| date.year);
    dated
        || issued.is_some_and(|year| number.is_year(year))
            && !places.iter().any(|place| has_other_year(comparison, place))
        || places.iter().flat_map(Clone::clone).any(|at| is_collective(release.segments.fold(at), number))
        || number.is_one() && places.iter().any(|place| says_one(release, place.clone()))
        || comparison.same_language
            && (is_elsewhere(comparison, number, places, fits) || is_implied(comparison, number, places))
}

/// Whether another sentence has a number with what is said of it here, and the one beside the
/// statement has no other number of that.
fn is_elsewhere(
    comparison: &Comparison,
    number: &Number,
    places: &[Range<usize>],
    fits: impl Fn(&Number) -> bool,
) -> bool {
    let Comparison { claim, release, .. } = comparison;
    let all = 0..release.segments.tokens.len();
    let same: Vec<&Number> = release.numbers(&all).filter(|other| other.is(number)).collect();
    let own = counted(claim, number);
    let is_said = |other: &Number| claim.numbers(&comparison.tokens).any(|own| own.is(other));
    let is_rival = |other: &Number| {
        !is_said(other)
            && other.is_percent() == number.is_percent()
            && (number.is_percent()
                || own.zip(counted(release, other)).is_some_and(|(own, at)| comparison.alike(own, at)))
    };
    let words: Vec<usize> = claim.content(comparison.tokens.clone()).collect();
    let is_told = |other: &Number| {
        let sentence = release.sentence(release.segments.sentence_of(other.tokens.start));
        let shared = words.iter().filter(|&&word| comparison.word_in(word, sentence.clone()).is_some());
        let counts = own.is_some_and(|own| comparison.word_in(own, sentence.clone()).is_some());
        shared.count() >= if counts { ELSEWHERE } else { ELSEWHERE + 1 }
    };
    // A year is not told again in every sentence, and a sentence goes on with what the one before counts.
    let is_near = |place: Range<usize>| release.numbers(&place).any(|other| other.is(number) && fits(other));
    !places.iter().flat_map(|place| release.numbers(place)).any(is_rival)
        && (number.may_be_a_year() && has_year(comparison, number, places)
            || number.at_least(TELLING) && comparison.neighbourhood().any(is_near)
            || same.into_iter().any(is_told))
}

/// Whether the release has a year, and no other one where the statement is.
fn has_year(comparison: &Comparison, number: &Number, places: &[Range<usize>]) -> bool {
    let release = comparison.release;
    let all = 0..release.segments.tokens.len();
    let dated = release.dates(&all).any(|date| date.year.is_some_and(|year| number.is_year(year)));
    (dated || release.numbers(&all).any(|other| other.is(number)))
        && !places.iter().any(|place| has_other_year(comparison, place))
}

/// Whether a place has a year that the statement has not.
fn has_other_year(comparison: &Comparison, place: &Range<usize>) -> bool {
    let Comparison { claim, release, tokens, .. } = comparison;
    let is_said = |other: &Number| claim.numbers(tokens).any(|own| own.is(other));
    release.numbers(place).any(|other| other.may_be_a_year() && !is_said(other))
        || release.dates(place).any(|date| date.year.is_some())
}

/// Smaller numbers are said of many things.
pub(super) const TELLING: f64 = 13.0;

/// So many words of the statement stand in a sentence that is not beside it and has its number.
const ELSEWHERE: usize = 2;

/// What makes digits an ordinal: *46th*, *46e*.
const ORDINALS: [&str; 7] = ["th", "st", "nd", "rd", "e", "eme", "er"];

/// Whether two numbers may be confused: shares of a hundred, years, ordinals, or none of these;
/// *COVID-19* has none.
pub(super) fn is_like(side: &Side, one: &Number, two: &Number) -> bool {
    let is_word = |at: usize| side.segments.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word);
    let is_named = |number: &Number| {
        is_word(number.tokens.start)
            && side.segments.fold(number.tokens.start).contains(|letter: char| letter.is_ascii_digit())
    };
    one.is_percent() == two.is_percent()
        && unit(side, one).map(Unit::scale) == unit(side, two).map(Unit::scale)
        && is_ordinal(side, one) == is_ordinal(side, two)
        && one.may_be_a_year() == two.may_be_a_year()
        && !is_named(one)
        && !is_named(two)
}

fn is_ordinal(side: &Side, number: &Number) -> bool {
    let word = side.segments.fold(number.tokens.start);
    let suffix = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
    side.is_in(number.tokens.start, &side.pack.ordinals)
        || suffix.len() < word.len() && ORDINALS.contains(&suffix)
}

/// Whether the release has a date, or says that much of when it was issued.
fn has_date(comparison: &Comparison, date: &Date, places: &[Range<usize>]) -> bool {
    let Comparison { claim, release, tokens, .. } = comparison;
    if places.iter().any(|place| comparison.date_in(date, place).is_some()) {
        return true;
    }
    // It may be that of the release, or be said in another sentence, if this one has no other date.
    let is_said = |other: &Date| claim.dates(tokens).any(|own| own.may_be(other));
    let rival = |other: &Date| other.day.is_some() == date.day.is_some() && !is_said(other);
    let all = 0..release.segments.tokens.len();
    let issued = comparison.issued.is_some_and(|issued| date.may_be(issued));
    !issued && comparison.date_in(date, &all).is_some()
        || issued
            && is_news(comparison, places)
            && !places.iter().flat_map(|place| release.dates(place)).any(rival)
}

/// Whether what is said there was news on the day of the release: it opens it, or tells the day of the
/// week, or that it is *today*.
fn is_news(comparison: &Comparison, places: &[Range<usize>]) -> bool {
    let release = comparison.release;
    let opening = (0..OPENING).map(|sentence| release.sentence(sentence).end).max().unwrap_or(0);
    let days = weekday_names(release.pack.language);
    let is_today = |at: usize| {
        let word = release.segments.fold(at);
        TODAY.contains(&word) || days.iter().any(|day| day == word)
    };
    !comparison.same_language
        || places.iter().any(|place| place.start < opening || place.clone().any(is_today))
}

/// So many sentences open a release: headline, subtitle, date line, lead.
const OPENING: usize = 4;
/// Words for the day on which something is written.
const TODAY: [&str; 9] = ["today", "tonight", "aujourd'hui", "heute", "hoy", "oggi", "اليوم", "hoje", "امس"];

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

/// *Une trentaine*, *a dozen*.
fn is_collective(word: &str, number: &Number) -> bool {
    let mut known =
        COLLECTIVES.iter().filter(|(name, _)| word == *name || word.strip_suffix('s') == Some(name));
    known.any(|&(_, value)| number.is_year(value))
}

const COLLECTIVES: [(&str, u16); 9] = [
    ("dizaine", 10),
    ("douzaine", 12),
    ("dozen", 12),
    ("quinzaine", 15),
    ("vingtaine", 20),
    ("trentaine", 30),
    ("quarantaine", 40),
    ("cinquantaine", 50),
    ("centaine", 100),
];

fn says_one(side: &Side, mut within: Range<usize>) -> bool {
    within.any(|at| ONE.contains(&side.segments.fold(at)))
}

/// The noun right after a number.
pub(super) fn counted(side: &Side, number: &Number) -> Option<usize> {
    let end = side.sentence(side.segments.sentence_of(number.tokens.start)).end;
    let next = number.tokens.end;
    let is_word = |at: &usize| side.segments.tokens.get(*at).is_some_and(|token| token.is_word());
    let mut ahead = (next..end.min(next + 2)).take_while(is_word);
    ahead.find(|&at| side.content(at..at + 1).next().is_some() && side.is_noun(at))
}

/// Days of the week that the release does not have, where it has another.
fn weekdays(comparison: &Comparison, places: &[Range<usize>]) -> Vec<Doubt> {
    let Comparison { claim, release, tokens, .. } = comparison;
    let names = weekday_names(claim.pack.language);
    let weekday = |side: &Side, at: usize| {
        let word = side.segments.fold(at);
        names.iter().position(|name| word == name || word.strip_suffix('s') == Some(name))
    };
    let has_other = places.iter().flat_map(Clone::clone).any(|at| weekday(release, at).is_some());
    let is_there =
        |day: usize| (0..release.segments.tokens.len()).any(|at| weekday(release, at) == Some(day));
    let own = tokens.clone().filter(|&at| weekday(claim, at).is_some_and(|day| !is_there(day)));
    own.filter(|_| has_other).map(|at| comparison.doubt(at..at + 1, DoubtKind::Date)).collect()
}

fn weekday_names(language: Language) -> Vec<String> {
    let names = Calendar::of(language).weekdays.iter().map(|name| fold(name));
    names.filter(|name| name.chars().count() >= LEAST_WEEKDAY).collect()
}

/// Shorter names of days are abbreviations, or other words.
const LEAST_WEEKDAY: usize = 5;
