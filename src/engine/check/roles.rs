//! Functions → whether the release gives them to these people.

use super::alignment::Comparison;
use super::functions::{around, functions_of, is_first, is_given};
use super::names::is_same;
use super::side::{Name, Side};
use super::{Doubt, DoubtKind};
use crate::engine::document::Excerpt;
use crate::engine::language::Language;
use crate::engine::language::functions::{equivalents, is_deputy, is_leader, is_relation};
use std::ops::Range;

/// Functions that no one near has in the release, or that someone else has.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let people: Vec<Name> = comparison.names().filter(|name| name.kind.is_person()).collect();
    // The sentences beside the statement, and those where its people are named.
    let named = release.names(0..release.segments.tokens.len());
    let named = named.filter(|other| people.iter().any(|name| is_same(comparison, name, other)));
    let sentences = named.map(|name| release.sentence(release.segments.sentence_of(name.tokens.start)));
    let places: Vec<Range<usize>> = comparison.places().chain(sentences).collect();
    let of_names: Vec<usize> = people.iter().flat_map(|name| functions_of(claim, name).concat()).collect();
    let all = 0..release.segments.tokens.len();
    let mut doubts: Vec<Doubt> = claim
        .content(comparison.tokens.clone())
        .filter(|&word| is_function(claim, word) && is_given(claim, word))
        // Who is not named may be called by any function that the release speaks of.
        .filter(|word| {
            let is_generic = GENERIC.contains(&claim.segments.fold(*word));
            let places = if of_names.contains(word) { places.as_slice() } else { std::slice::from_ref(&all) };
            !is_generic
                && (!stands_in(comparison, *word, places) || is_only_deputy(comparison, *word))
                && (of_names.contains(word) || takes_place(comparison, *word))
        })
        .map(|word| comparison.doubt(word..word + 1, DoubtKind::Role))
        .collect();
    for name in &people {
        let roles = functions_of(claim, name);
        doubts.extend(roles.iter().filter_map(|role| given(comparison, name, role)));
    }
    doubts
}

/// Whether the release has a function only below itself: *directrice* for *sous-directrice*.
fn is_only_deputy(comparison: &Comparison, word: usize) -> bool {
    let (own, release) = (comparison.claim.segments.fold(word), comparison.release);
    let all = 0..release.segments.tokens.len();
    let deputy =
        |at: usize| DEPUTIES.iter().any(|start| release.segments.fold(at).strip_prefix(start) == Some(own));
    all.clone().any(deputy) && !all.into_iter().any(|at| release.segments.fold(at) == own)
}

/// What puts a function below itself.
const DEPUTIES: [&str; 3] = ["sous-", "vice-", "sub-"];

/// Whether the release has another function beside the statement: one that the statement does not
/// have, or one where it has this one.
fn takes_place(comparison: &Comparison, word: usize) -> bool {
    let release = comparison.release;
    let beside = comparison.beside(word);
    let functions = comparison.places().flatten().filter(|&at| release.is_function(at));
    let mut functions = functions.filter(|&at| release.content(at..at + 1).next().is_some());
    functions.any(|at| !comparison.is_said(at) || beside.iter().any(|beside| beside.abs_diff(at) <= IN_PLACE))
}

/// So near to the words around it a function stands in its place.
const IN_PLACE: usize = 1;

/// Between a function and that of whom it serves stand so many words.
const SLOT: usize = 3;

/// Whether a word says what someone is: neither *homologue*, which says to whom, nor *chef*, which
/// every function is.
fn is_function(side: &Side, word: usize) -> bool {
    let folded = side.segments.fold(word);
    let language = side.pack.language;
    side.is_function(word)
        && !is_relation(folded, language)
        && !is_leader(folded, language)
        && !KIN.contains(&folded)
}

/// Words that say little of what someone does: *member states*.
const GENERIC: [&str; 14] = [
    "member",
    "members",
    "membre",
    "membres",
    "participant",
    "participants",
    "manager",
    "executive",
    "official",
    "representative",
    "representant",
    "representante",
    "cadre",
    "مسوول",
];
/// Words that say of whose family someone is.
const KIN: [&str; 16] = [
    "fils", "fille", "epoux", "epouse", "mere", "pere", "frere", "soeur", "son", "daughter", "wife",
    "husband", "mother", "father", "brother", "sister",
];

/// Whether the release has a function with this word beside it.
fn stands_beside(comparison: &Comparison, head: usize, word: usize) -> bool {
    let release = comparison.release;
    let all = 0..release.segments.tokens.len();
    let heads = release.content(all).filter(|&at| comparison.same_word(head, at));
    heads.into_iter().any(|at| {
        release.content(at.saturating_sub(SLOT)..at + 1 + SLOT).any(|at| comparison.same_word(word, at))
    })
}

/// Whether a function stands in the release, by this name or by another: *chef de la diplomatie*.
fn stands_in(comparison: &Comparison, word: usize, places: &[Range<usize>]) -> bool {
    let release = comparison.release;
    let written =
        places.iter().any(|place| release.content(place.clone()).any(|at| comparison.same_word(word, at)));
    written || {
        let own = comparison.claim.segments.key(comparison.tokens.clone());
        let folded = comparison.claim.segments.fold(word);
        let mut others = equivalents(&own, folded, comparison.claim.pack.language);
        others.any(|phrase| places.iter().any(|place| release.segments.key(place.clone()).contains(phrase)))
    }
}

/// A function of a person that the release gives to someone else, or is not the one it gives.
fn given(comparison: &Comparison, name: &Name, role: &[usize]) -> Option<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let language = claim.pack.language;
    let is_head =
        |&word: &usize| claim.is_function(word) && !is_relation(claim.segments.fold(word), language);
    let is_leader_word = |word: &usize| is_leader(claim.segments.fold(*word), language);
    let mut heads = role.iter().copied().filter(is_head);
    // *Chief financial officer* is an officer.
    let head = heads.clone().find(|word| !is_leader_word(word)).or_else(|| heads.next())?;
    if GENERIC.contains(&claim.segments.fold(head)) {
        return None;
    }
    let (own, others): (Vec<Name>, Vec<Name>) = release
        .names(0..release.segments.tokens.len())
        .filter(|other| other.kind.is_person())
        .partition(|other| is_same(comparison, name, other));
    // *Avec son homologue égyptien X*: what he is, is said of another.
    let is_equal = |at: usize| is_relation(release.segments.fold(at), language);
    if own.is_empty()
        || own.iter().any(|name| (name.tokens.start.saturating_sub(SLOT)..name.tokens.start).any(is_equal))
    {
        return None;
    }
    let roles = |names: &[Name]| -> Vec<usize> {
        let entities = names.iter().filter_map(|name| release.named.entities.get(name.entity)?.role.as_ref());
        let known = entities.flat_map(|role| words(release, role));
        known.chain(names.iter().flat_map(|name| functions_of(release, name).concat())).collect()
    };
    let (given, of_others) = (roles(&own), roles(&others));
    let has = |words: &[usize], word: usize| words.iter().any(|&at| comparison.same_word(word, at));
    let beside = |word: usize| own.iter().any(|name| has(&around(release, name), word));
    let borne_out = |word: usize| has(&given, word) || beside(word);
    // *Officers* have no function of one.
    let is_plural = |side: &Side, at: usize| side.segments.fold(at).ends_with('s');
    let heads_beside = |word: usize| {
        own.iter()
            .flat_map(|name| around(release, name))
            .any(|at| comparison.same_word(word, at) && is_plural(claim, word) == is_plural(release, at))
    };
    let leads = is_leader(claim.segments.fold(head), language);
    if given.is_empty() {
        let taken = !leads && has(&of_others, head) && !beside(head);
        return taken.then(|| comparison.doubt(head..head + 1, DoubtKind::Role));
    }
    // *Le maire d'Antibes*, of whom nothing there says that it is someone else.
    let unclaimed = || {
        let of: Vec<usize> = complements(role, head).collect();
        let is_capital = |&at: &usize| claim.segments.tokens.get(at).is_some_and(|token| token.is_capital());
        of.iter().any(is_capital)
            && of.iter().all(|&word| stands_beside(comparison, head, word))
            && !has(&of_others, head)
    };
    let wrong = if !leads && !has(&given, head) && !heads_beside(head) && !unclaimed()
        || is_of_another(comparison, head, &given)
    {
        Some(head)
    } else {
        // What it is a function of: another's, or of nothing that the release says of this one.
        let of: Vec<usize> = role.iter().copied().filter(|&word| word != head).collect();
        let strange: Vec<usize> = of.iter().copied().filter(|&word| !borne_out(word)).collect();
        // *Directeur général*: a general only by himself.
        let of_another =
            |&word: &usize| has(&of_others, word) && (!claim.is_function(word) || word == head + 1);
        let taken = strange.iter().copied().find(|word| {
            of_another(word)
                && (2 * strange.len() > of.len() || *word == head + 1 || claim.demonym(*word).is_some())
        });
        let none = || {
            let known = given.iter().any(|&at| !comparison.same_word(head, at)) && has(&given, head);
            // What its sentence says beside it may well be what it is a function of.
            let unsaid = !strange.iter().any(|&word| comparison.is_known(word));
            strange.first().copied().filter(|_| known && unsaid && strange.len() == of.len() && !leads)
        };
        let other = || {
            let folded = claim.segments.fold(head);
            OFFICES.iter().find(|stem| folded.contains(*stem))?;
            let complement = complements(role, head).find(|&word| {
                let named = claim.segments.tokens.get(word).is_some_and(|token| token.is_capital());
                !has(&given, word)
                    && claim.demonym(word).is_none()
                    && !stands_beside(comparison, head, word)
                    && (!named || !comparison.is_known(word))
            })?;
            let heads = given.iter().filter(|&&at| comparison.same_word(head, at));
            let mut theirs = heads.flat_map(|&at| complements(&given, at));
            theirs.any(|at| role.iter().all(|&own| !comparison.alike(own, at))).then_some(complement)
        };
        let deputy = |side: &Side, words: &[usize]| {
            words.iter().any(|&at| is_deputy(side.segments.fold(at), language))
        };
        let raised = || has(&given, head) && deputy(claim, role) != deputy(release, &given);
        // *La première ministre* is no minister among others.
        let first = |side: &Side, words: &[usize]| words.iter().any(|&at| is_first(side, at));
        let made_first = || first(claim, role) && !first(release, &given);
        taken.or_else(none).or_else(other).or_else(|| (raised() || made_first()).then_some(head))
    };
    wrong
        .filter(|&word| !stands_equivalent(comparison, word, &given))
        .map(|word| comparison.doubt(word..word + 1, DoubtKind::Role))
}

/// Whether a word stands in the release's function only as that of whom this one serves: *ministre* in
/// *secrétaire d'État auprès du ministre*.
fn is_of_another(comparison: &Comparison, head: usize, given: &[usize]) -> bool {
    let (claim, release) = (comparison.claim, comparison.release);
    let serves = |&at: &usize| {
        let mut before = (at.saturating_sub(SLOT)..at).map(|at| release.segments.fold(at));
        before.any(|word| SERVES.contains(&word)) || is_complement(release, at)
    };
    let mut same = given.iter().filter(|&&at| comparison.same_word(head, at)).peekable();
    claim.is_function(head) && same.peek().is_some() && same.all(serves)
}

/// Whether a function is part of another's name: *Representative of the Secretary-General*, *مستشار وزير*.
fn is_complement(side: &Side, at: usize) -> bool {
    let pack = side.pack;
    let folded = |at: usize| side.segments.fold(at);
    let mut before = (at.saturating_sub(SLOT)..at).rev();
    if pack.language == Language::Arabic {
        // What is of something has no article.
        return before.next().is_some_and(|at| {
            side.is_function(at) && !side.is_in(at, &pack.honorifics) && !folded(at).starts_with("ال")
        });
    }
    let mut before = before.skip_while(|&at| side.segments.is_in(at, &pack.articles));
    let links = |at: usize| {
        [&pack.complement_links, &pack.contracted].iter().any(|set| side.segments.is_in(at, set))
            || matches!(folded(at), "of" | "to" | "for")
    };
    before.next().is_some_and(links) && before.next().is_some_and(|at| is_function(side, at))
}

/// Words between a function and that of whom it serves.
const SERVES: [&str; 5] = ["aupres", "adjoint", "delegue", "deleguee", "assistant"];

/// Beginnings of functions that are of something: no one is minister of this and of that.
const OFFICES: [&str; 13] = [
    "minist",
    "secreta",
    "presid",
    "direct",
    "chair",
    "govern",
    "gouvern",
    "وزير",
    "رييس",
    "مدير",
    "امين",
    "سفير",
    "محافظ",
];

/// The words of a function right beside its head: *of Health*, *Health*.
fn complements(role: &[usize], head: usize) -> impl Iterator<Item = usize> {
    let at = role.iter().position(|&word| word == head);
    let beside = at.into_iter().flat_map(|at| [at.checked_sub(1), Some(at + 1)]);
    let words: Vec<usize> = beside.flatten().filter_map(|at| role.get(at).copied()).collect();
    words.into_iter()
}

/// Whether the release's own words for a function are another name of the statement's.
fn stands_equivalent(comparison: &Comparison, word: usize, given: &[usize]) -> bool {
    let own = comparison.claim.segments.key(comparison.tokens.clone());
    let folded = comparison.claim.segments.fold(word);
    let given: Vec<&str> = given.iter().map(|&at| comparison.release.segments.fold(at)).collect();
    let given = given.join(" ");
    let beside: Vec<String> =
        comparison.places().map(|place| comparison.release.segments.key(place)).collect();
    let mut others = equivalents(&own, folded, comparison.claim.pack.language);
    others.any(|phrase| {
        // The statement's own words for it may stand there of someone else.
        let elsewhere = || !own.contains(phrase) && beside.iter().any(|beside| beside.contains(phrase));
        given.contains(phrase) || elsewhere()
    })
}

/// The words of a function that carry meaning.
fn words(side: &Side, role: &Excerpt) -> Vec<usize> {
    role.spans.iter().flat_map(|span| side.content(side.segments.tokens_of(*span))).collect()
}
