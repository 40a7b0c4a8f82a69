//! What belongs together: a name or number of the statement stands in the release beside the
//! words that stand beside it here, and no other of its kind stands nearer to them.
//!
//! *237 weeks as world No 1* for *310 weeks as world No 1, a record of 237 in a row*: all of it stands
//! in the release. Nearness is measured on both sides by [`Side::distance`]; a rare word tells more
//! than a common one, and whom a pronoun stands for is there as if named. Nothing is asked of verbs or
//! slots, so that a paraphrase may turn its sentence as it likes.

use super::alignment::Comparison;
use super::facts::{TELLING, is_like};
use super::functions::functions_of;
use super::links::{is_listed, lead, link, reach};
use super::names::{referents, refers_to, same_class};
use super::side::{Name, Side};
use super::{Doubt, DoubtKind};
use crate::engine::document::EntityType;
use crate::engine::language::lexicon::{self, PlaceKind};
use crate::engine::language::rarity;
use crate::engine::segment::Number;
use std::ops::Range;

/// A name, number or date tells so much as a clue; the rarest word tells 1.
const FACT: f64 = 1.2;
/// At so many words' distance a clue tells half of what it tells beside.
const HALF: f64 = 3.0;
/// By so much another name must be bound closer. Tuned, as what follows, on the statements that are
/// developed on: there 5 of 393 faithful ones have a name beyond it.
const CLOSER_NAME: f64 = 0.37;
/// By such a share of its own bond another number must be bound closer, and by such a share
/// two numbers with their places exchanged; a bond that is hardly one tells no share.
const CLOSER_NUMBER: f64 = 0.18;
/// Small numbers are said of much.
const CLOSER_COMMON: f64 = 0.3;
const CLOSER_EXCHANGED: f64 = 0.03;
const LEAST_BOND: f64 = 0.3;

/// A word or fact of the statement that the release has.
struct Clue {
    tokens: Range<usize>,
    weight: f64,
    there: Vec<usize>,
}

/// A name, number or date of the statement.
struct Fact {
    tokens: Range<usize>,
    kind: DoubtKind,
    /// Whether much is said with it: a small number.
    is_common: bool,
    /// Where the release has it.
    there: Vec<usize>,
    /// Where the release has another that could stand in its place.
    rivals: Vec<usize>,
}

/// Facts of the statement where the release has others.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let facts = facts(comparison);
    let clues = clues(comparison, &facts);
    let best = |fact: &Fact, places: &[usize], without: &[&Fact]| {
        let bonds = places.iter().map(|&at| bond(comparison, &clues, fact, at, without));
        bonds.fold(0.0, f64::max)
    };
    let is_taken = |fact: &&Fact| {
        let own = best(fact, &fact.there, &[fact]);
        let other = best(fact, &fact.rivals, &[fact]);
        let closer = match fact.kind {
            DoubtKind::Name => other - own > CLOSER_NAME,
            _ if fact.is_common => other - own > CLOSER_COMMON * (own + LEAST_BOND),
            _ => other - own > CLOSER_NUMBER * (own + LEAST_BOND),
        };
        closer && !fact.there.is_empty()
    };
    let is_exchanged = |one: &&Fact| {
        let others =
            facts.iter().filter(|two| two.kind == DoubtKind::Number && two.tokens.start > one.tokens.start);
        one.kind == DoubtKind::Number
            && others.into_iter().filter(|two| may_be_exchanged(comparison, one, two)).any(|two| {
                let own = best(one, &one.there, &[one, two]) + best(two, &two.there, &[one, two]);
                let other = best(one, &two.there, &[one, two]) + best(two, &one.there, &[one, two]);
                let both = !one.there.is_empty() && !two.there.is_empty();
                both && other - own > CLOSER_EXCHANGED * (own + LEAST_BOND)
            })
    };
    let wrong = facts.iter().filter(|fact| is_taken(fact) || is_exchanged(fact));
    let mut doubts: Vec<Doubt> = wrong.map(|fact| comparison.doubt(fact.tokens.clone(), fact.kind)).collect();
    let numbers = comparison.claim.numbers(&comparison.tokens);
    let governed = numbers.filter(|number| is_governed_elsewhere(comparison, number));
    doubts.extend(governed.map(|number| comparison.doubt(number.tokens.clone(), DoubtKind::Number)));
    let led = comparison.names().filter(|name| is_led_elsewhere(comparison, name));
    doubts.extend(led.map(|name| comparison.doubt(name.tokens, DoubtKind::Name)));
    doubts
}

/// Whether two numbers of the statement count alike: no year stands in the place of a sum.
fn may_be_exchanged(comparison: &Comparison, one: &Fact, two: &Fact) -> bool {
    let claim = comparison.claim;
    let (first, second) = (one.tokens.start..one.tokens.start + 1, two.tokens.start..two.tokens.start + 1);
    let both = claim.numbers(&first).next().zip(claim.numbers(&second).next());
    both.is_some_and(|(one, two)| is_like(claim, one, two))
}

/// How much of what stands near a fact here stands near `at` there, but for some facts.
fn bond(comparison: &Comparison, clues: &[Clue], fact: &Fact, at: usize, without: &[&Fact]) -> f64 {
    let Comparison { claim, release, .. } = comparison;
    let near = |distance: f64| HALF / (HALF + distance);
    let clues = clues.iter().filter(|clue| without.iter().all(|fact| fact.tokens != clue.tokens));
    clues
        .map(|clue| {
            let here = if clue.tokens.start < fact.tokens.start {
                claim.distance(clue.tokens.end.saturating_sub(1), fact.tokens.start)
            } else {
                claim.distance(fact.tokens.end.saturating_sub(1), clue.tokens.start)
            };
            let there = clue.there.iter().map(|&there| near(release.distance(there, at)));
            clue.weight * near(here) * there.fold(0.0, f64::max)
        })
        .sum()
}

/// What tells where a fact belongs: the words of the statement that the release has, and its facts.
fn clues(comparison: &Comparison, facts: &[Fact]) -> Vec<Clue> {
    let Comparison { claim, release, tokens, .. } = comparison;
    let all = 0..release.segments.tokens.len();
    let words = claim.content(tokens.clone());
    let words = words.filter(|word| facts.iter().all(|fact| !fact.tokens.contains(word)));
    let words = words.map(|word| Clue {
        tokens: word..word + 1,
        weight: rarity(claim.pack.language, claim.segments.fold(word)),
        there: comparison.words_in(word, all.clone()).collect(),
    });
    let facts = facts.iter().map(|fact| Clue {
        tokens: fact.tokens.clone(),
        weight: FACT,
        there: fact.there.clone(),
    });
    words.chain(facts).filter(|clue| !clue.there.is_empty()).collect()
}

/// The names, numbers and dates of the statement.
fn facts(comparison: &Comparison) -> Vec<Fact> {
    let Comparison { claim, release, tokens, .. } = comparison;
    let all = 0..release.segments.tokens.len();
    let numbers = claim.numbers(tokens).map(|number| {
        let is_said = |other: &Number| claim.numbers(tokens).any(|own| own.is(other));
        let same: Vec<&Number> = release.numbers(&all).filter(|other| other.is(number)).collect();
        let is_rival =
            |other: &&Number| !is_said(other) && same.iter().any(|own| is_like(release, other, own));
        let rivals = release.numbers(&all).filter(is_rival);
        Fact {
            tokens: number.tokens.clone(),
            kind: DoubtKind::Number,
            is_common: !number.is_percent() && !number.at_least(TELLING),
            rivals: rivals.map(|number| number.tokens.start).collect(),
            there: same.iter().map(|number| number.tokens.start).collect(),
        }
    });
    // Dates tell where another fact belongs; they stand by themselves too freely to be held to it.
    let dates = claim.dates(tokens).map(|date| Fact {
        tokens: date.tokens.clone(),
        kind: DoubtKind::Date,
        is_common: true,
        there: release
            .dates(&all)
            .filter(|other| date.may_be(other))
            .map(|other| other.tokens.start)
            .collect(),
        rivals: Vec::new(),
    });
    names(comparison).into_iter().chain(numbers).chain(dates).collect()
}

/// The names of the statement, with where the release speaks of whom they name, and of others.
fn names(comparison: &Comparison) -> Vec<Fact> {
    let Comparison { claim, release, .. } = comparison;
    let all = 0..release.segments.tokens.len();
    let named: Vec<Name> = release.names(all.clone()).collect();
    let said: Vec<(Name, Vec<Name>)> =
        comparison.names().map(|name| (name.clone(), referents(comparison, &name))).collect();
    let is_said = |other: &Name| said.iter().any(|(_, same)| same.contains(other));
    let facts = said.iter().map(|(name, same)| {
        let is_rival = |other: &&Name| !is_said(other) && can_replace(comparison, name, other, same);
        let rivals: Vec<Name> = named.iter().filter(is_rival).cloned().collect();
        let places = |names: &[Name]| -> Vec<usize> {
            let is_one = |entity: usize| names.iter().any(|name| name.entity == entity);
            let stand_ins = release.stand_ins.iter().filter(|one| is_one(one.entity));
            names.iter().map(|name| name.tokens.start).chain(stand_ins.map(|one| one.at)).collect()
        };
        let (mut there, mut rivals) = (places(same), places(&rivals));
        if let Some(last) = claim.content(name.tokens.clone()).next_back().filter(|_| there.is_empty()) {
            there.extend(all.clone().filter(|&at| comparison.is_name_word(last, at)));
        }
        // Who is but the source of what is told is no rival for who is none.
        if name.kind.is_person() && is_source(claim, name.tokens.clone()) {
            rivals.retain(|&at| is_source(release, at..at + 1));
        }
        Fact { tokens: name.tokens.clone(), kind: DoubtKind::Name, is_common: false, there, rivals }
    });
    facts.collect()
}

/// Whether another name could stand in the place of one: of its kind, led to as it is, and none of
/// several that stand there together.
fn can_replace(comparison: &Comparison, name: &Name, other: &Name, same: &[Name]) -> bool {
    let Comparison { claim, release, .. } = comparison;
    if !same_class(name.kind, other.kind) || same.iter().any(|one| is_listed(release, one, other)) {
        return false;
    }
    if name.kind.is_person() {
        return !is_meant(comparison, name, other);
    }
    // A town lies in its country.
    let is_country = |side: &Side, name: &Name| {
        let place = lexicon::place(&side.segments.key(name.tokens.clone()));
        place.is_some_and(|place| place.kind == PlaceKind::Country)
    };
    (name.kind != EntityType::Location || is_country(claim, name) == is_country(release, other))
        && link(claim, name.tokens.start).is_like(link(release, other.tokens.start))
}

/// Whether the statement speaks of someone by a function, *the author*, that is not its name's.
fn is_meant(comparison: &Comparison, name: &Name, other: &Name) -> bool {
    let Comparison { claim, release, tokens, .. } = comparison;
    let role = release.named.entities.get(other.entity).and_then(|entity| entity.role.as_ref());
    let of_name: Vec<usize> = functions_of(claim, name).concat();
    let functions =
        claim.content(tokens.clone()).filter(|&own| claim.is_function(own) && !of_name.contains(&own));
    let mut functions = functions.peekable();
    let words = role.iter().flat_map(|role| &role.spans).flat_map(|span| release.segments.tokens_of(*span));
    let words: Vec<usize> = words.filter(|&at| release.is_function(at)).collect();
    functions.peek().is_some() && functions.any(|own| words.iter().any(|&at| comparison.same_word(own, at)))
}

/// Whether what stands at some tokens is whom something is told by: *selon X*, *X said*.
fn is_source(side: &Side, tokens: Range<usize>) -> bool {
    let sentence = side.sentence(side.segments.sentence_of(tokens.start));
    let mut before = sentence.start.max(tokens.start.saturating_sub(SOURCE))..tokens.start;
    let mut after = tokens.end..sentence.end.min(tokens.end + SOURCE);
    let tells = |at: usize| side.is_in(at, &side.pack.speech_verbs);
    before.any(|at| tells(at) || SOURCES.contains(&side.segments.fold(at))) || after.any(tells)
}

/// So many tokens from a name stands what makes a source of it.
const SOURCE: usize = 5;
/// Words that lead to a source.
const SOURCES: [&str; 8] = ["selon", "apres", "according", "per", "وفقا", "بحسب", "حسب", "وفق"];

/// Whether the noun that leads to a name here leads to another of its kind there, and never to it:
/// *the murder of X*.
fn is_led_elsewhere(comparison: &Comparison, name: &Name) -> bool {
    let Comparison { claim, release, tokens, .. } = comparison;
    let Some(word) = lead(claim, tokens.start, name).filter(|&at| claim.is_noun(at)) else { return false };
    // What is led to by the same word here is no other.
    let beside: Vec<Name> =
        comparison.names().filter(|one| lead(claim, tokens.start, one) == Some(word)).collect();
    let mut taken = false;
    for other in release.names(0..release.segments.tokens.len()) {
        let start = release.sentence(release.segments.sentence_of(other.tokens.start)).start;
        let at = lead(release, start, &other);
        let at = at.filter(|&at| release.is_noun(at) && comparison.same_word(word, at));
        if at.is_none() || !link(claim, name.tokens.start).is_like(link(release, other.tokens.start)) {
            continue;
        }
        if refers_to(comparison, name, &other) {
            return false;
        }
        taken |=
            same_class(name.kind, other.kind) && !beside.iter().any(|one| refers_to(comparison, one, &other));
    }
    let is_near = |at: usize| {
        let mut names = release.names(at.saturating_sub(SOURCE)..at + SOURCE);
        names.any(|other| refers_to(comparison, name, &other))
    };
    taken && !comparison.words_in(word, 0..release.segments.tokens.len()).any(is_near)
}

/// Whether the verb before a number here has another after it there, and never this one: *received 12*.
fn is_governed_elsewhere(comparison: &Comparison, number: &Number) -> bool {
    let Comparison { claim, release, tokens, .. } = comparison;
    let Some(verb) = claim.content(tokens.start..number.tokens.start).rfind(|&at| claim.is_verbal(at)) else {
        return false;
    };
    // *10 rather than 30*: what comes second need not come after the verb there; a year stands anywhere.
    if number.may_be_a_year() || claim.numbers(&(verb + 1..number.tokens.start)).next().is_some() {
        return false;
    }
    let is_said = |other: &Number| claim.numbers(tokens).any(|own| own.is(other));
    let all = 0..release.segments.tokens.len();
    let same: Vec<&Number> = release.numbers(&all).filter(|other| other.is(number)).collect();
    let is_rival = |other: &Number| {
        !other.is(number) && !is_said(other) && same.iter().any(|own| is_like(release, other, own))
    };
    let mut taken = false;
    let nearest = comparison.places().next().unwrap_or_default();
    for at in comparison.places().flat_map(|place| release.content(place)) {
        if !release.is_verbal(at) || !comparison.is_form(verb, at) {
            continue;
        }
        let reach = reach(release, at);
        if release.numbers(&reach).any(|other| other.is(number)) {
            return false;
        }
        taken |= nearest.contains(&at) && release.numbers(&reach).any(is_rival);
    }
    taken
}
