//! Numbers that the release does not write, and that follow from what it writes: *more than a hundred*
//! of 103, *two decades* of twenty years, *five years* of *from 2011 to 2016*, *four firms* of a list of
//! four.
//!
//! A number that the release has in its place is never passed over.

use super::alignment::Comparison;
use super::bounds::{self, Bound};
use super::facts::counted;
use super::side::{Name, Side};
use super::units::unit;
use crate::engine::language::{Language, fold};
use crate::engine::segment::Number;
use crate::engine::segment::arabic::stems;
use std::ops::Range;
use std::sync::LazyLock;

/// *More than a hundred* is not said of more than so many times as much.
const FAR_ABOVE: f64 = 1.5;
/// And *nearly a hundred* of no less than this share of it; *about a hundred* of what is as near.
const FAR_BELOW: f64 = 0.85;
/// Two lengths in other units are the same if they differ by less than this.
const CONVERTED: f64 = 0.04;
/// No longer list is counted.
const MOST_MEMBERS: f64 = 12.0;
/// A member of a list has so many tokens at most.
const MEMBER: usize = 12;

/// Whether a number follows from what the release says beside the statement.
pub(super) fn is_implied(comparison: &Comparison, number: &Number, places: &[Range<usize>]) -> bool {
    let release = comparison.release;
    let value = number.value();
    let others: Vec<&Number> = places.iter().flat_map(|place| release.numbers(place)).collect();
    if others.iter().any(|other| is_near(comparison, number, other))
        || is_share(comparison, number, places)
        || is_ratio(number, &others)
        || is_year(comparison, number, places)
        || is_sum(number, &others)
    {
        return true;
    }
    // What counts the same there is another number of it.
    let has_rival = others.iter().any(|other| counts_same(comparison, number, other));
    !has_rival
        && !number.is_percent()
        && (is_span(comparison, value, places)
            || comparison.context().flatten().any(|at| multiple(release, at) == Some(value))
            || value == 2.0 && is_dual(comparison, number)
            || (2.0..=MOST_MEMBERS).contains(&value)
                && (places.iter().any(|place| lists(release, place.clone(), value))
                    || is_definite(comparison.claim, number) && is_named(comparison, value, places)))
}

/// Whether both count the same, by another number.
fn counts_same(comparison: &Comparison, number: &Number, other: &Number) -> bool {
    let Comparison { claim, release, .. } = comparison;
    let units = unit(claim, number).zip(unit(release, other));
    let nouns = counted(claim, number).zip(counted(release, other));
    units.is_some_and(|(one, two)| one.scale() == two.scale())
        || nouns.is_some_and(|(own, at)| comparison.alike(own, at))
}

/// Whether a number is the release's, rounded as it says, or in another unit.
fn is_near(comparison: &Comparison, number: &Number, other: &Number) -> bool {
    let Comparison { claim, release, .. } = comparison;
    if number.is_percent() != other.is_percent() || other.may_be_a_year() {
        return false;
    }
    let (own, there) = match (unit(claim, number), unit(release, other)) {
        (Some(one), Some(two)) if one.scale() != two.scale() => return false,
        (Some(one), Some(two)) => (number.value() * one.size(), other.value() * two.size()),
        (None, None) => (number.value(), other.value()),
        _ => return false,
    };
    if number.is(other) {
        return false;
    }
    let is_converted = own != number.value() && (own - there).abs() <= CONVERTED * there;
    is_converted
        || is_rounder(number.value(), other.value())
            && match bounds::of(claim, number) {
                Some(Bound::Above) => own <= there && there <= own * FAR_ABOVE,
                Some(Bound::Below) => own * FAR_BELOW <= there && there <= own,
                Some(Bound::About) => own * FAR_BELOW <= there && there <= own / FAR_BELOW,
                None => false,
            }
}

/// Whether a number has fewer digits that tell than another: *100* than *103*.
fn is_rounder(one: f64, other: f64) -> bool {
    let digits = |value: f64| {
        let written = format!("{value}").replace('.', "");
        written.trim_matches('0').len()
    };
    digits(one) < digits(other)
}

/// Whether a share of a hundred is said in a word: *half* for *50 %*.
fn is_share(comparison: &Comparison, number: &Number, places: &[Range<usize>]) -> bool {
    let release = comparison.release;
    let says = |word: &str| {
        let mut known = SHARES.iter().filter(|(_, words)| words.iter().any(|known| known == word));
        known.any(|(share, _)| (share - number.value()).abs() < 1.0)
    };
    number.is_percent() && places.iter().flat_map(Clone::clone).any(|at| says(release.segments.fold(at)))
}

static SHARES: LazyLock<[(f64, Vec<String>); 3]> = LazyLock::new(|| {
    let words = |list: &str| list.split(' ').map(fold).collect();
    [
        (50.0, words("half moitié نصف hälfte mitad metà metade")),
        (33.3, words("third tiers ثلث drittel tercio terzo")),
        (25.0, words("quarter quart ربع viertel cuarto quarto")),
    ]
});

/// *Nine in ten* are 90 %.
fn is_ratio(number: &Number, others: &[&Number]) -> bool {
    let share = |one: &Number, two: &Number| 100.0 * one.value() / two.value();
    let mut pairs = others.windows(2).filter_map(|pair| pair.first().zip(pair.last()));
    number.is_percent()
        && pairs.any(|(one, two)| {
            !one.is_percent() && one.value() < two.value() && (share(one, two) - number.value()).abs() < EXACT
        })
}

/// A share is the same to so much of a hundredth.
const EXACT: f64 = 0.5;

/// *Last year*, of a release of the year after.
fn is_year(comparison: &Comparison, number: &Number, places: &[Range<usize>]) -> bool {
    let Some(issued) = comparison.issued.and_then(|date| date.year) else { return false };
    let says = |words: &[&str]| {
        let mut tokens = places.iter().flat_map(Clone::clone);
        tokens.any(|at| words.contains(&comparison.release.segments.fold(at)))
    };
    number.may_be_a_year()
        && (number.is_year(issued.saturating_sub(1)) && says(&LAST)
            || number.is_year(issued.saturating_add(1)) && says(&NEXT))
}

/// Words for the year before, and the year after.
const LAST: [&str; 10] = [
    "last",
    "previous",
    "derniere",
    "dernier",
    "precedente",
    "passee",
    "passe",
    "الماضي",
    "الفايت",
    "المنصرم",
];
const NEXT: [&str; 7] = ["next", "coming", "prochaine", "prochain", "القادم", "المقبل", "suivante"];

/// Whether a number is what two of one sentence make together: 40 and 27.
fn is_sum(number: &Number, others: &[&Number]) -> bool {
    let is_plain = |other: &&&Number| {
        other.is_percent() == number.is_percent() && !other.may_be_a_year() && other.value() >= LEAST_ADDEND
    };
    let plain: Vec<&&Number> = others.iter().filter(is_plain).collect();
    plain.iter().enumerate().any(|(index, one)| {
        plain.iter().skip(index + 1).any(|two| one.value() + two.value() == number.value())
    })
}

/// Of smaller numbers too many make one that is meant otherwise.
const LEAST_ADDEND: f64 = 4.0;

/// Whether so many years lie between two that the release names, or between one and its own.
fn is_span(comparison: &Comparison, value: f64, places: &[Range<usize>]) -> bool {
    let release = comparison.release;
    let numbers = places.iter().flat_map(|place| release.numbers(place));
    let years = numbers.filter(|number| number.may_be_a_year()).map(Number::value);
    let dated = places.iter().flat_map(|place| release.dates(place)).filter_map(|date| date.year);
    let issued = comparison.issued.and_then(|date| date.year);
    let years: Vec<f64> = years.chain(dated.chain(issued).map(f64::from)).collect();
    years.iter().any(|one| years.iter().any(|two| two - one == value))
}

/// Whether a range lists so many: *A, B, C and D* are four.
fn lists(side: &Side, within: Range<usize>, value: f64) -> bool {
    let is_comma = |at: usize| matches!(side.segments.fold(at), "," | "،");
    let ends =
        |at: &usize| side.is_finite(*at) || matches!(side.segments.fold(*at), ";" | ":" | "؛" | "(" | ")");
    let joins = |at: usize| {
        side.segments.is_in(at, &side.pack.conjunctions)
            || side.segments.fold(at).starts_with('و') && side.content(at..at + 1).next().is_some()
    };
    within.clone().filter(|&at| joins(at)).any(|last| {
        let mut members = 2.0;
        let mut from = last;
        let before = (within.start..last).rev().take_while(|at| !ends(at));
        for at in before {
            if from - at > MEMBER {
                break;
            }
            if is_comma(at) && at + 1 < last {
                members += 1.0;
                from = at;
            }
        }
        members == value
    })
}

/// What a word says by itself how many there are, or how often: *both*, *tripled*.
fn multiple(side: &Side, at: usize) -> Option<f64> {
    let word = side.segments.fold(at);
    let arabic = side.pack.language == Language::Arabic;
    let is_two = TWO.contains(&word) || arabic && stems(word).any(|stem| TWO.contains(&stem.bare));
    let stem = MULTIPLES.iter().find(|(stem, _)| word.starts_with(stem)).map(|(_, value)| *value);
    is_two.then_some(2.0).or(stem)
}

const TWO: [&str; 14] = [
    "both",
    "pair",
    "couple",
    "duo",
    "either",
    "deux",
    "two",
    "twice",
    "second",
    "seconde",
    "deuxieme",
    "كلا",
    "كلتا",
    "كليهما",
];
const MULTIPLES: [(&str, f64); 4] = [("doubl", 2.0), ("tripl", 3.0), ("quadrupl", 4.0), ("quintupl", 5.0)];

/// *شهرين*: Arabic has a form for two of a thing.
fn is_dual(comparison: &Comparison, number: &Number) -> bool {
    let Comparison { claim, release, .. } = comparison;
    let noun = counted(claim, number).filter(|_| claim.pack.language == Language::Arabic);
    let ends = |at: usize| ["ين", "ان"].iter().any(|ending| release.segments.fold(at).ends_with(ending));
    noun.is_some_and(|noun| comparison.context().any(|place| comparison.words_in(noun, place).any(ends)))
}

/// *The two*, *toutes deux*: a number of what is known already.
fn is_definite(side: &Side, number: &Number) -> bool {
    let before = number.tokens.start.checked_sub(1);
    let is_known = |at: usize| {
        side.segments.is_in(at, &side.pack.articles) || DEFINITE.contains(&side.segments.fold(at))
    };
    before.is_some_and(is_known) || side.segments.fold(number.tokens.start).starts_with("ال")
}

const DEFINITE: [&str; 14] = [
    "tous", "toutes", "ces", "leurs", "ses", "all", "these", "those", "their", "its", "his", "her", "both",
    "كلا",
];

/// Whether so many of a kind are named beside the statement, or in it: *both*, *les deux pays*.
fn is_named(comparison: &Comparison, value: f64, places: &[Range<usize>]) -> bool {
    let count = |side: &Side, within: Range<usize>| -> bool {
        let names: Vec<Name> = side.names(within).collect();
        let kinds = names.iter().map(|name| {
            let alike = names.iter().filter(|other| super::names::same_class(name.kind, other.kind));
            let mut entities: Vec<usize> = alike.map(|other| other.entity).collect();
            entities.sort_unstable();
            entities.dedup();
            entities.len() as f64
        });
        kinds.into_iter().any(|count| count == value)
    };
    count(comparison.claim, comparison.tokens.clone())
        || comparison.context().chain(places.iter().cloned()).any(|place| count(comparison.release, place))
}
