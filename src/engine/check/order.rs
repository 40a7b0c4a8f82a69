//! Verbs → whether the same ones act, and are acted on, in the statement and in the release.
//!
//! Who acts stands before an active verb (in Arabic mostly after it) and after the *by* of a passive
//! one. Only what stands clear is compared: a name with nothing but function words, honorifics and
//! functions between it and the verb.

use super::alignment::Comparison;
use super::names::{is_same, same_class};
use super::side::{Name, Side};
use super::{Doubt, DoubtKind};
use crate::engine::document::EntityType;
use crate::engine::language::Language;
use crate::engine::segment::TokenKind;

/// What leads to who acts in a passive sentence.
const BY: [&str; 7] = ["par", "by", "von", "por", "da", "dal", "dalla"];
/// Forms of *to be*: a participle after one of them is passive.
const TO_BE: [&str; 27] = [
    "est", "sont", "etait", "etaient", "sera", "seront", "serait", "seraient", "fut", "furent", "ete",
    "etre", "etant", "is", "are", "was", "were", "be", "been", "being", "wird", "werden", "wurde", "wurden",
    "fue", "fueron", "sido",
];
/// How far before a participle its *to be* may stand.
const AUXILIARY: usize = 4;
/// How many tokens from its verb a name may stand.
const FAR: usize = 14;

/// Who acts and who is acted on.
struct Act {
    agent: Option<Name>,
    patient: Option<Name>,
}

/// Names that act where the release has them acted on or another act, or the other way round.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let verbs = claim.content(comparison.tokens.clone()).filter(|&at| claim.is_verbal(at));
    verbs
        .filter_map(|verb| {
            let own = act(claim, verb);
            let there: Vec<Act> = comparison
                .places()
                .flat_map(|place| comparison.words_in(verb, place))
                .filter(|&at| release.is_verbal(at))
                .map(|at| act(release, at))
                .collect();
            let wrong = turned(comparison, &own, &there)?;
            Some(comparison.doubt(wrong.tokens, DoubtKind::Order))
        })
        .collect()
}

/// The name of the statement's act that no act of the release has in its place.
fn turned(comparison: &Comparison, own: &Act, there: &[Act]) -> Option<Name> {
    let same = |name: &Option<Name>, other: &Option<Name>| {
        let both = name.as_ref().zip(other.as_ref());
        both.is_some_and(|(name, other)| is_same(comparison, name, other))
    };
    let confirmed = there.iter().any(|act| same(&own.agent, &act.agent) || same(&own.patient, &act.patient));
    if confirmed {
        return None;
    }
    let other = |name: &Option<Name>, other: &Option<Name>| {
        let both = name.as_ref().zip(other.as_ref());
        both.is_some_and(|(name, other)| {
            same_side(name.kind, other.kind) && !is_same(comparison, name, other)
        })
    };
    let act = there.iter().find_map(|act| {
        let agent = same(&own.agent, &act.patient) || other(&own.agent, &act.agent);
        let patient = same(&own.patient, &act.agent) || other(&own.patient, &act.patient);
        if agent { own.agent.clone() } else { own.patient.clone().filter(|_| patient) }
    });
    act
}

/// Whether two can act in the same way: people, or organisations and states.
fn same_side(one: EntityType, two: EntityType) -> bool {
    let acts = |kind| matches!(kind, EntityType::Organization | EntityType::Location);
    same_class(one, two) || acts(one) && acts(two)
}

/// Who acts, and on whom, by the verb at `verb`.
fn act(side: &Side, verb: usize) -> Act {
    let sentence = side.sentence(side.segments.sentence_of(verb));
    let before = || before(side, sentence.start, verb);
    let after = || after(side, verb + 1, sentence.end);
    if side.pack.language == Language::Arabic {
        return arabic(side, verb, before(), sentence.end);
    }
    let by = by(side, verb, sentence.end);
    if by.is_some() || is_passive(side, sentence.start, verb) {
        return Act { agent: by, patient: before() };
    }
    match (before(), after()) {
        // *Said Okoro*.
        (None, Some(name)) if side.segments.is_in(verb, &side.pack.speech_verbs) => {
            Act { agent: Some(name), patient: None }
        }
        (agent, patient) => Act { agent, patient },
    }
}

/// Who acts stands after the verb, unless a name stands right before it.
fn arabic(side: &Side, verb: usize, before: Option<Name>, end: usize) -> Act {
    let first = after(side, verb + 1, end);
    if let Some(agent) = before.filter(|name| name.tokens.end == verb) {
        return Act { agent: Some(agent), patient: first };
    }
    let patient = first.as_ref().and_then(|first| after(side, first.tokens.end, end));
    Act { agent: first, patient }
}

fn is_passive(side: &Side, start: usize, verb: usize) -> bool {
    let auxiliaries = start.max(verb.saturating_sub(AUXILIARY))..verb;
    auxiliaries
        .rev()
        .take_while(|&at| !is_verb_of_its_own(side, at))
        .any(|at| TO_BE.contains(&side.segments.fold(at)))
}

/// The name after the *by* that follows a verb.
fn by(side: &Side, verb: usize, end: usize) -> Option<Name> {
    let reach = verb + 1..end.min(verb + FAR);
    let by = reach
        .take_while(|&at| !is_verb_of_its_own(side, at) && side.segments.fold(at) != ",")
        .find(|&at| BY.contains(&side.segments.fold(at)))?;
    after(side, by + 1, end)
}

/// The name that stands clear before a verb.
fn before(side: &Side, start: usize, verb: usize) -> Option<Name> {
    let within = start.max(verb.saturating_sub(FAR))..verb;
    let name = side.names(within).last()?;
    let between = name.tokens.end..verb;
    let clear = side.content(between.clone()).all(|at| !side.is_verbal(at) && side.is_adverb(at))
        && between.into_iter().all(|at| !is_break(side, at))
        && !follows_preposition(side, start, &name);
    clear.then_some(name)
}

/// The name that stands clear from `start` on: nothing but its functions and honorifics before it.
fn after(side: &Side, start: usize, end: usize) -> Option<Name> {
    let name = side.names(start..end.min(start + FAR)).next()?;
    let clear = (start..name.tokens.start).all(|at| {
        let is_content = side.content(at..at + 1).next().is_some();
        !is_preposition(side, at) && !is_break(side, at) && (!is_content || is_title(side, at))
    });
    clear.then_some(name)
}

/// A function, or an adjective of one.
fn is_title(side: &Side, at: usize) -> bool {
    side.is_function(at) || side.pack.honorifics.contains(side.segments.fold(at)) || side.is_adjective(at)
}

/// Whether a name is governed by a preposition, and acts in no sentence.
fn follows_preposition(side: &Side, start: usize, name: &Name) -> bool {
    let mut before = (start..name.tokens.start).rev();
    let word = before.find(|&at| !side.segments.is_in(at, &side.pack.articles) && !is_title(side, at));
    word.is_some_and(|at| is_preposition(side, at))
}

fn is_preposition(side: &Side, at: usize) -> bool {
    let pack = side.pack;
    let word = side.segments.fold(at);
    let sets = [&pack.complement_links, &pack.contracted, &pack.place_prepositions, &pack.subject_breaks];
    sets.iter().any(|set| set.contains(word)) || PREPOSITIONS.contains(&word)
}

/// Prepositions that no list of the languages has by themselves.
const PREPOSITIONS: [&str; 24] = [
    "a", "au", "aux", "avec", "pour", "sur", "sous", "selon", "entre", "aupres", "in", "at", "on", "to",
    "for", "from", "with", "between", "of", "into", "الي", "علي", "مع", "عن",
];

fn is_break(side: &Side, at: usize) -> bool {
    let kind = side.segments.tokens.get(at).map(|token| token.kind);
    kind == Some(TokenKind::Punctuation)
        && matches!(side.segments.fold(at), ";" | ":" | "«" | "»" | "\"" | "“" | "”")
}

fn is_verb_of_its_own(side: &Side, at: usize) -> bool {
    side.content(at..at + 1).next().is_some() && side.is_verbal(at)
}
