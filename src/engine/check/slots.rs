//! What stands after a word: another name or number where the release has its own.
//!
//! *CEO of Avantor* for *CEO of VIO*, *received 3 tonnes* where 3 were sent and 2 received: all the
//! words stand in the release, but the fact stands in the slot of another word there. What is led to
//! by a word stands after it, before the next verb.

use super::alignment::Comparison;
use super::names::{refers_to, same_class};
use super::order::opens_clause;
use super::side::{Name, Side};
use crate::engine::language::Language;
use crate::engine::segment::Number;
use std::ops::Range;

/// How many tokens from the word that leads to it a name stands: *se tiendra à la*.
const SLOT: usize = 4;
/// And how many from its verb.
const VERB: usize = 8;
/// Over so many sentences a verb or pronoun may stand for who was named.
const PRONOUN: usize = 1;

/// Whether the release has another name of the kind after the word that leads to this one, or after
/// its verb, and never this one.
pub(super) fn is_taken(comparison: &Comparison, name: &Name) -> bool {
    let claim = comparison.claim;
    let verb = verb(claim, comparison.tokens.start, name).filter(|_| name.kind.is_person());
    let lead = lead(claim, comparison.tokens.start, name);
    lead.is_some_and(|lead| has_rival(comparison, name, lead))
        || verb.is_some_and(|verb| has_rival(comparison, name, verb))
}

/// The verb that stands before a name, not far from it.
pub(super) fn verb(side: &Side, start: usize, name: &Name) -> Option<usize> {
    let before = start.max(name.tokens.start.saturating_sub(VERB))..name.tokens.start;
    side.content(before).rfind(|&at| side.is_verbal(at))
}

/// Whether no clause ends between a verb and a name.
pub(super) fn is_tied(side: &Side, verb: usize, name: &Name) -> bool {
    let mut between =
        if name.tokens.start > verb { verb + 1..name.tokens.start } else { name.tokens.end..verb };
    !between
        .any(|at| opens_clause(side, at) || side.is_finite(at) && side.content(at..at + 1).next().is_some())
}

/// Whether the release has a name after the word that leads to it here, in any sentence.
pub(super) fn is_led_to(comparison: &Comparison, name: &Name) -> bool {
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
        let rival = next.filter(|other| {
            is_verb && other.tokens.start <= at + VERB || self::lead(release, at, other) == Some(at)
        });
        taken |= rival
            .is_some_and(|other| same_class(name.kind, other.kind) && !is_said(&other) && led_alike(&other));
    }
    taken
}

/// Whether the release has another number after the verb of this one, and never this one.
pub(super) fn is_number_taken(
    comparison: &Comparison,
    number: &Number,
    is_like: impl Fn(&Number) -> bool,
) -> bool {
    let (claim, release) = (comparison.claim, comparison.release);
    let before = comparison.tokens.start..number.tokens.start;
    let Some(verb) = claim.content(before).rfind(|&at| claim.is_verbal(at)) else { return false };
    // *10 rather than 30*: what comes second need not come after the verb there.
    if claim.numbers(&(verb + 1..number.tokens.start)).next().is_some() {
        return false;
    }
    let mut taken = false;
    for at in comparison.places().flat_map(|place| release.content(place)) {
        if !release.is_verbal(at) || !comparison.is_form(verb, at) {
            continue;
        }
        let reach = reach(release, at);
        let mut numbers = release.numbers(&reach).filter(|other| is_like(other)).peekable();
        taken |= numbers.peek().is_some();
        if numbers.any(|other| other.is(number)) {
            return false;
        }
    }
    taken
}

/// The content word that leads to a name, with nothing but function words, its honorifics and its
/// function between them.
fn lead(side: &Side, start: usize, name: &Name) -> Option<usize> {
    let is_title = |at: usize| {
        name.role.contains(&at)
            || name.honorific.contains(&at)
            || side.is_function(at)
            || side.is_in(at, &side.pack.honorifics)
    };
    let lead = side.content(start..name.tokens.start).rfind(|&at| !name.kind.is_person() || !is_title(at))?;
    let mut between = lead + 1..name.tokens.start;
    let apart = between.clone().any(|at| {
        let word = side.segments.fold(at);
        matches!(word, "," | "،" | ";" | ":" | "(")
            || side.segments.is_in(at, &side.pack.conjunctions)
            || side.pack.language == Language::Arabic && word.starts_with('و')
    });
    let near = between.by_ref().filter(|&at| !is_title(at)).count() <= SLOT;
    (near && !apart).then_some(lead)
}

/// What may be led to by the word at `at`: up to the next verb, or the end of its sentence.
fn reach(side: &Side, at: usize) -> Range<usize> {
    let sentence = side.sentence(side.segments.sentence_of(at));
    let is_verb = |&next: &usize| {
        side.content(next..next + 1).next().is_some()
            && if side.pack.language == Language::Arabic {
                side.is_verbal(next)
            } else {
                side.is_finite(next)
            }
    };
    let end = (at + 1..sentence.end).find(is_verb).unwrap_or(sentence.end);
    at + 1..end
}
