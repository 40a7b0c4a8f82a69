//! What stands after a word: another name where the release has its own.
//!
//! *CEO of Avantor* for *CEO of VIO*: all the words stand in the release, but the name stands in the slot
//! of another word there. What is led to by a word stands after it, before the next verb.

use super::alignment::Comparison;
use super::functions::functions_of;
use super::links::{lead, reach};
use super::names::{refers_to, same_class};
use super::order::opens_clause;
use super::side::{Name, Side};
use crate::engine::document::EntityType;
use std::ops::Range;

/// How many tokens from the word that leads to it a name stands: *se tiendra à la*.
const SLOT: usize = 4;
/// And how many from its verb.
const VERB: usize = 8;
/// Over so many sentences a verb or pronoun may stand for who was named.
const PRONOUN: usize = 1;

/// Whether a name of the release stands where the release has another of its kind.
pub(super) fn is_swapped(comparison: &Comparison, name: &Name) -> bool {
    let (claim, release) = (comparison.claim, comparison.release);
    let stands_in = |tokens: Range<usize>| comparison.name_in(name.tokens.clone(), tokens);
    let Some(place) = comparison.places().next() else { return false };
    let is_there = |place| release.names(place).any(|other| refers_to(comparison, name, &other));
    if comparison.places().any(|place| stands_in(place.clone()) || is_there(place)) {
        return is_taken(comparison, name) || is_apart(comparison, name);
    }
    let said: Vec<Name> = comparison.names().collect();
    let is_rival = |other: &Name| {
        same_class(name.kind, other.kind) && !said.iter().any(|name| refers_to(comparison, name, other))
    };
    let verb = verb(claim, comparison.tokens.start, name);
    let verbs: Vec<usize> =
        verb.into_iter().flat_map(|verb| comparison.words_in(verb, place.clone())).collect();
    let is_tied = |other: &Name| verbs.is_empty() || verbs.iter().any(|&at| is_tied(release, at, other));
    let rivals: Vec<Name> = release.names(place.clone()).filter(is_rival).filter(is_tied).collect();
    let elsewhere = match name.kind {
        // A place is not named again in every sentence.
        EntityType::Location => {
            let all = (0..release.segments.sentences.len()).map(|sentence| release.sentence(sentence));
            let sentences = all.filter(|place| stands_in(place.clone())).count();
            comparison.neighbourhood().any(stands_in) || sentences >= SETTING || is_led_to(comparison, name)
        }
        kind => {
            let headline = release.sentence(0);
            let named = || comparison.context().any(stands_in) || stands_in(headline);
            let takes_up = match kind {
                EntityType::Organization => opens_with_pronoun(release, &place),
                _ => kind.is_person() && takes_up(release, place, &rivals),
            };
            takes_up && named()
        }
    };
    if elsewhere { is_taken(comparison, name) } else { !rivals.is_empty() }
}

/// A place that so many sentences name is where all of it takes place.
const SETTING: usize = 3;

/// Whether what the statement says of a name stands in a sentence without it that has another of its
/// kind in its place.
fn is_apart(comparison: &Comparison, name: &Name) -> bool {
    let (claim, release) = (comparison.claim, comparison.release);
    let said: Vec<Name> = comparison.names().collect();
    let near = name.tokens.start.saturating_sub(ABOUT).max(comparison.tokens.start)
        ..comparison.tokens.end.min(name.tokens.end + ABOUT);
    let about: Vec<usize> = claim
        .content(near.clone())
        .filter(|&word| said.iter().all(|name| !name.tokens.contains(&word)))
        .collect();
    let has = |place: Range<usize>| {
        let words = about.iter().filter(|&&word| comparison.word_in(word, place.clone()).is_some());
        let numbers = claim.numbers(&near).filter(|number| comparison.number_in(number, &place).is_some());
        words.count() + numbers.count()
    };
    let is_it = |other: Name| refers_to(comparison, name, &other);
    let names_it = |place: &Range<usize>| {
        release.names(place.clone()).any(is_it) || comparison.name_in(name.tokens.clone(), place.clone())
    };
    let all = (0..release.segments.sentences.len()).map(|sentence| release.sentence(sentence));
    let (with, without): (Vec<_>, Vec<_>) = all.partition(names_it);
    let own = with.into_iter().map(has).max().unwrap_or(0);
    let other = without.into_iter().max_by_key(|place| has(place.clone()));
    let other = other.filter(|_| name.kind != EntityType::Location);
    other.is_some_and(|place| {
        let is_rival = |other: &Name| {
            same_class(name.kind, other.kind) && !said.iter().any(|name| refers_to(comparison, name, other))
        };
        let rivals: Vec<Name> = release.names(place.clone()).filter(is_rival).collect();
        has(place.clone()) >= own + MORE && !rivals.is_empty() && !takes_up(release, place, &rivals)
    })
}

/// So many tokens on each side tell what a statement says of a name, and by so many words more
/// another sentence says it.
const ABOUT: usize = 8;
const MORE: usize = 2;

/// Whether something in a sentence may stand for a person named before: a pronoun or the noun of a
/// function, *la ministre a ajouté*, where they don't go with someone whom the sentence names.
fn takes_up(release: &Side, place: Range<usize>, named: &[Name]) -> bool {
    let first = named.iter().map(|name| name.tokens.start).min().unwrap_or(place.end);
    let is_pronoun = |at: usize| {
        let word = release.segments.fold(at);
        release.pack.pronouns_male.contains(word) || release.pack.pronouns_female.contains(word)
    };
    let of_named: Vec<usize> = named.iter().flat_map(|name| functions_of(release, name).concat()).collect();
    place.clone().any(|at| is_pronoun(at) && at < first || release.is_function(at) && !of_named.contains(&at))
        || place.take(OPENING).any(|at| release.segments.is_in(at, &release.pack.anaphors))
}

/// *It has two chambers*: whether a sentence opens with what may stand for an organisation.
fn opens_with_pronoun(release: &Side, place: &Range<usize>) -> bool {
    matches!(release.segments.fold(place.start), "it" | "its" | "they" | "elle" | "il" | "elles" | "ils")
}

/// A sentence that takes up another does so in its first words: *Both agreed*.
const OPENING: usize = 2;

/// Whether the release has another name of the kind after the word that leads to this one, or after
/// its verb, and never this one.
fn is_taken(comparison: &Comparison, name: &Name) -> bool {
    let claim = comparison.claim;
    let verb = verb(claim, comparison.tokens.start, name).filter(|_| name.kind.is_person());
    let lead = lead(claim, comparison.tokens.start, name);
    lead.is_some_and(|lead| has_rival(comparison, name, lead))
        || verb.is_some_and(|verb| has_rival(comparison, name, verb))
}

/// The verb that stands before a name, not far from it.
fn verb(side: &Side, start: usize, name: &Name) -> Option<usize> {
    let before = start.max(name.tokens.start.saturating_sub(VERB))..name.tokens.start;
    side.content(before).rfind(|&at| side.is_verbal(at))
}

/// Whether no clause ends between a verb and a name.
fn is_tied(side: &Side, verb: usize, name: &Name) -> bool {
    let mut between =
        if name.tokens.start > verb { verb + 1..name.tokens.start } else { name.tokens.end..verb };
    !between
        .any(|at| opens_clause(side, at) || side.is_finite(at) && side.content(at..at + 1).next().is_some())
}

/// Whether the release has a name after the word that leads to it here, in any sentence.
fn is_led_to(comparison: &Comparison, name: &Name) -> bool {
    let (claim, release) = (comparison.claim, comparison.release);
    let Some(lead) = lead(claim, comparison.tokens.start, name) else { return false };
    let mut all = release.names(0..release.segments.tokens.len());
    all.any(|other| {
        let before = other.tokens.start.saturating_sub(SLOT)..other.tokens.start;
        refers_to(comparison, name, &other) && comparison.word_in(lead, before).is_some()
    })
}

/// Whether another name of the kind stands after a word of the statement in the release, and never
/// this one.
fn has_rival(comparison: &Comparison, name: &Name, lead: usize) -> bool {
    let (claim, release) = (comparison.claim, comparison.release);
    let said: Vec<Name> = comparison.names().collect();
    let is_said = |other: &Name| said.iter().any(|name| refers_to(comparison, name, other));
    let is_it = |other: Name| refers_to(comparison, name, &other);
    let preposition = |side: &Side, at: usize| at.checked_sub(1).map(|at| side.segments.fold(at).to_owned());
    let led_alike = |other: &Name| {
        name.kind.is_person()
            || preposition(claim, name.tokens.start) == preposition(release, other.tokens.start)
    };
    let is_verb = claim.is_verbal(lead);
    let mut taken = false;
    for at in comparison.places().flat_map(|place| release.content(place)) {
        if !comparison.same_word(lead, at) || is_verb != release.is_verbal(at) {
            continue;
        }
        let reach = reach(release, at);
        let next = release.names(reach.clone()).next();
        // What acts may stand before its verb, in Arabic sentences before.
        let sentence = release.segments.sentence_of(at);
        let before = release.sentence(sentence.saturating_sub(PRONOUN)).start..at;
        if release.names(reach).any(is_it) || is_verb && release.names(before).any(is_it) {
            return false;
        }
        // *The meeting with Norway …, the one with Finland*.
        let rest = at + 1..release.sentence(sentence).end;
        if release.names(rest).any(|other| is_it(other.clone()) && follows_pronoun(release, &other)) {
            return false;
        }
        let rival = next.filter(|other| {
            is_verb && other.tokens.start <= at + VERB || self::lead(release, at, other) == Some(at)
        });
        taken |= rival
            .is_some_and(|other| same_class(name.kind, other.kind) && !is_said(&other) && led_alike(&other));
    }
    taken
}

/// Whether a pronoun that stands for a noun leads to a name: *the one with X*, *celle de X*.
fn follows_pronoun(release: &Side, name: &Name) -> bool {
    let before = name.tokens.start.saturating_sub(SLOT)..name.tokens.start;
    before.into_iter().any(|at| PRO_NOUNS.contains(&release.segments.fold(at)))
}

/// Words that stand for a noun said before.
const PRO_NOUNS: [&str; 7] = ["one", "that", "those", "celui", "celle", "ceux", "celles"];
