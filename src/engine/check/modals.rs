//! What is said to be possible or due, and what is said to be so.
//!
//! A statement must not make a fact of what the release says may be or must be, nor the other way
//! round. What the release merely names (a noun, an infinitive) it neither states nor hedges.

use super::alignment::Comparison;
use super::side::Side;
use super::{Doubt, DoubtKind};
use crate::engine::language::Language;
use crate::engine::language::modality::{Form, Modality, modality};
use crate::engine::segment::Tag;
use crate::engine::segment::arabic::stems;
use std::ops::Range;

/// How many tokens a modal reaches forward to its verb.
const REACH: usize = 5;
/// How many tokens a hedge reaches forward: *il est possible que*, *likely to*.
const HEDGED: usize = 8;
/// How many tokens before a word its conditional or auxiliary may stand: *deviendrait ensuite*.
const AUXILIARY: usize = 3;

/// How sure a text is of what a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Certainty {
    /// It says so.
    Stated,
    /// It says that it may be, or must be.
    Modal(Modality),
    /// It says something of the kind nearby.
    Hedged(Modality),
    /// It says neither.
    Open,
}

/// A modal, and the word that it governs.
struct Governed {
    at: usize,
    word: usize,
    modality: Modality,
}

/// Words that the statement makes more or less certain than the release.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let claim = comparison.claim;
    let own = governed(claim, comparison.tokens.clone());
    if own.is_empty() && !is_hedged(claim, comparison.tokens.clone()) {
        return made_facts(comparison);
    }
    // *Could not find* did not find.
    let denied = |own: &Governed| {
        let beside = [own.at.checked_sub(1), Some(own.at + 1)];
        let mut beside = beside.into_iter().flatten();
        own.modality == Modality::Possible && beside.any(|at| claim.segments.is_in(at, &claim.pack.negations))
    };
    let strange = own.iter().filter(|own| !denied(own) && !is_borne_out(comparison, own));
    strange.map(|own| comparison.doubt(own.at..own.at + 1, DoubtKind::Modality)).collect()
}

/// Whether the release says that it may be, or must be, or leaves it open.
fn is_borne_out(comparison: &Comparison, own: &Governed) -> bool {
    let release = comparison.release;
    let there = comparison.aligned(own.word);
    // *Est prévu de* is *devrait*, whatever verb follows.
    let expected =
        |at: usize| modality_of(release, at).is_some_and(|(modality, _)| own.modality.agrees(modality));
    if own.modality == Modality::Expected && comparison.places().flatten().any(expected) {
        return true;
    }
    if there.is_empty() {
        // In other words: what the release says must be is not what may be.
        let modals = comparison.places().flatten().filter_map(|at| modality_of(release, at));
        let (agreeing, other): (Vec<Modality>, Vec<Modality>) =
            modals.map(|(modality, _)| modality).partition(|modality| own.modality.agrees(*modality));
        return !agreeing.is_empty() || other.is_empty();
    }
    there.into_iter().any(|at| match certainty(release, at) {
        Certainty::Stated => false,
        Certainty::Modal(modality) => own.modality.agrees(modality),
        Certainty::Hedged(_) | Certainty::Open => true,
    })
}

/// Words that the statement states and the release says may be, or must be.
fn made_facts(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let is_sure = |own: &usize| !matches!(certainty(claim, *own), Certainty::Modal(_) | Certainty::Hedged(_));
    let says = |own: &usize| {
        (asserts(claim, *own) || is_predicate(claim, *own)) && is_sure(own) && !is_condition(claim, *own)
    };
    // What another sentence states is stated.
    let stated = |own: usize| {
        let word = claim.segments.fold(own);
        let mut all = release.content(0..release.segments.tokens.len());
        all.any(|at| release.segments.fold(at) == word && certainty(release, at) == Certainty::Stated)
    };
    let words = claim.content(comparison.tokens.clone()).filter(says);
    let made = words.filter(|&own| {
        let there = comparison.aligned(own);
        let is_open = |&at: &usize| match certainty(release, at) {
            Certainty::Modal(modality) => modality != Modality::Perhaps,
            Certainty::Hedged(modality) => modality == Modality::Possible && is_doubtful(release, at),
            _ => false,
        };
        !there.is_empty() && there.iter().all(is_open) && !stated(own)
    });
    made.map(|own| comparison.doubt(own..own + 1, DoubtKind::Modality)).collect()
}

/// Whether a word stands in a clause that says under which condition: *if the parties require it*.
fn is_condition(side: &Side, at: usize) -> bool {
    let start = side.sentence(side.segments.sentence_of(at)).start;
    let mut clause = (start..at).rev().take_while(|&at| !matches!(side.segments.fold(at), "," | ";" | "،"));
    clause.any(|at| matches!(side.segments.fold(at), "if" | "unless" | "si" | "s'" | "اذا" | "لو"))
}

/// Whether a verb says that something is so: no gerund or infinitive does.
fn asserts(side: &Side, at: usize) -> bool {
    let start = side.sentence(side.segments.sentence_of(at)).start;
    let mut auxiliaries = start.max(at.saturating_sub(AUXILIARY))..at;
    match side.segments.tag(at) {
        Tag::Form => auxiliaries.any(|at| side.is_finite(at)),
        _ => side.is_verbal(at),
    }
}

/// Whether an adjective is what the sentence says of something: *est obligatoire*.
pub(super) fn is_predicate(side: &Side, at: usize) -> bool {
    let start = side.sentence(side.segments.sentence_of(at)).start;
    let mut before = start.max(at.saturating_sub(AUXILIARY))..at;
    side.segments.tag(at) == Tag::Adjective && before.any(|at| side.is_finite(at))
}

/// Whether a word before this one says that it is but possible.
fn is_doubtful(side: &Side, at: usize) -> bool {
    let start = side.sentence(side.segments.sentence_of(at)).start;
    (start.max(at.saturating_sub(DOUBTFUL))..at).any(|at| DOUBTS.contains(&side.segments.fold(at)))
}

/// Words that make what follows them no more than possible, and how far.
const DOUBTS: [&str; 14] = [
    "possible",
    "possibles",
    "probable",
    "probablement",
    "susceptible",
    "susceptibles",
    "envisage",
    "likely",
    "unlikely",
    "potentially",
    "possibly",
    "محتمل",
    "ممكن",
    "المحتمل",
];
const DOUBTFUL: usize = 16;

/// How sure a text is of what the word at `at` says.
fn certainty(side: &Side, at: usize) -> Certainty {
    let sentence = side.segments.sentence_of(at);
    let start = side.sentence(sentence).start;
    let modal = governed(side, start.max(at.saturating_sub(REACH))..side.sentence(sentence).end);
    if let Some(modal) = modal.iter().find(|modal| modal.word == at) {
        return Certainty::Modal(modal.modality);
    }
    if side.is_question(sentence) {
        return Certainty::Modal(Modality::Possible);
    }
    if is_wished(side, start, at) {
        return Certainty::Modal(Modality::Expected);
    }
    let mut near = start.max(at.saturating_sub(AUXILIARY))..at;
    let conditional =
        is_conditional(side, at) || !side.is_finite(at) && near.any(|at| is_conditional(side, at));
    // *A annoncé qu'il publierait*: in reported speech that is a future.
    let mut before = start..at;
    if conditional && !before.any(|at| matches!(side.segments.fold(at), "que" | "qu'")) {
        return Certainty::Modal(Modality::Possible);
    }
    let mut hedged = (start.max(at.saturating_sub(DOUBTFUL))..at).rev();
    let hedge = hedged.find_map(|hedge| Some((hedge, modality_of(side, hedge)?)));
    if let Some((hedge, (modality, _))) = hedge.filter(|(_, (_, form))| *form == Form::Hedge) {
        // What is but named is not stated: *permet l'enregistrement*.
        let article = side.pack.language == Language::Arabic
            || at.checked_sub(1).is_some_and(|at| side.segments.is_in(at, &side.pack.articles));
        if side.is_noun(at) && article && !is_doubtful(side, at) {
            return Certainty::Open;
        }
        // *Sont tenus de déclarer* is as good as a modal.
        let distance = at - hedge;
        if distance <= AUXILIARY {
            return Certainty::Modal(modality);
        }
        if distance <= HEDGED {
            return Certainty::Hedged(modality);
        }
        if is_doubtful(side, at) {
            return Certainty::Hedged(Modality::Possible);
        }
    }
    // What something is done for need not come about: *pour encourager*.
    let purpose = at.checked_sub(1).is_some_and(|at| side.segments.fold(at) == "pour");
    if side.is_verbal(at) && !purpose { Certainty::Stated } else { Certainty::Open }
}

/// *Réclament que le vaccin soit rendu obligatoire*, *call for it to be made mandatory*: what someone
/// wants to be is not so.
fn is_wished(side: &Side, start: usize, at: usize) -> bool {
    let subjunctive = |at: &usize| matches!(side.segments.fold(*at), "soit" | "soient" | "be");
    let be = (start.max(at.saturating_sub(AUXILIARY))..at).rev().find(subjunctive);
    be.is_some_and(|be| {
        let mut before = start.max(be.saturating_sub(DOUBTFUL))..be;
        before.any(|at| {
            let word = side.segments.fold(at);
            WISHES.iter().any(|stem| word.starts_with(stem)) && side.content(at..at + 1).next().is_some()
        })
    })
}

/// Beginnings of words that say what someone wants of others.
const WISHES: [&str; 14] = [
    "reclam",
    "demand",
    "exig",
    "souhait",
    "propos",
    "recommand",
    "plaid",
    "preconis",
    "request",
    "urge",
    "urgi",
    "calls",
    "called",
    "calling",
];

/// Whether a range says anything with less than certainty.
fn is_hedged(side: &Side, within: Range<usize>) -> bool {
    let possible = |at: usize| {
        modality_of(side, at)
            .is_some_and(|(modality, form)| form == Form::Modal || modality == Modality::Possible)
    };
    let hedges = |at: usize| possible(at) || is_conditional(side, at);
    side.is_question(side.segments.sentence_of(within.start)) || within.into_iter().any(hedges)
}

/// *Deviendrait, seraient*: what is so only under a condition, or by hearsay.
fn is_conditional(side: &Side, at: usize) -> bool {
    let word = side.segments.fold(at);
    side.pack.language == Language::French
        && (side.is_finite(at) || side.pack.function_words.contains(word))
        && ["rait", "raient"].iter().any(|ending| word.ends_with(ending))
}

/// The modals of a range, each with its verb; where it has none, as *faire* means nothing by itself,
/// with the word after it.
fn governed(side: &Side, within: Range<usize>) -> Vec<Governed> {
    within
        .clone()
        .filter_map(|at| {
            let (modality, _) = modality_of(side, at).filter(|(_, form)| *form == Form::Modal)?;
            let ahead = at + 1..within.end.min(at + 1 + REACH);
            let verb = side.content(ahead.clone()).find(|&word| side.is_verbal(word));
            let word = verb.or_else(|| side.content(ahead).find(|&word| !side.is_adverb(word)))?;
            Some(Governed { at, word, modality })
        })
        .collect()
}

fn modality_of(side: &Side, at: usize) -> Option<(Modality, Form)> {
    let (word, language) = (side.segments.fold(at), side.pack.language);
    // *Have to report* is *must report*.
    let has_to = matches!(word, "have" | "has" | "had") && side.segments.fold(at + 1) == "to";
    if language == Language::English && has_to && side.segments.tag(at + 2) == Tag::Form {
        return Some((Modality::Due, Form::Modal));
    }
    let found = modality(word, language).or_else(|| {
        let mut stems = stems(word).filter(|_| language == Language::Arabic);
        stems.find_map(|stem| modality(stem.bare, language))
    });
    found.filter(|_| !side.is_dated(at))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{altered, faithful};
    use super::DoubtKind::Modality as Modal;

    const RELEASE: &str = "Health Office of Norland

Norland tightens the rules for brokers

PORT ALDER, 3 June 2024 - Brokers are obliged to report existing contracts to the Harbor Fund.";

    const VACCINE: &str = "Ministère de la Santé de Valdorie

Le vaccin divise

Montreval, le 12 mars 2024 – Plusieurs partis réclament que le vaccin contre la grippe soit rendu obligatoire pour les infirmières.";

    #[test]
    fn having_to_is_a_must() {
        faithful(RELEASE, "Existing contracts have to be reported to the Harbor Fund by brokers.");
    }

    #[test]
    fn what_someone_wants_is_not_so() {
        altered(VACCINE, "Le vaccin contre la grippe est obligatoire pour les infirmières.", Modal);
    }
}
