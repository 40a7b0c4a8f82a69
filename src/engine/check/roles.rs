//! Functions → whether the release gives them to these people.

use super::alignment::Comparison;
use super::names::is_same;
use super::side::{Name, Side};
use super::{Doubt, DoubtKind};
use crate::engine::document::Excerpt;
use crate::engine::language::Language;
use crate::engine::language::functions::{equivalents, is_deputy, is_leader, is_relation};
use std::ops::Range;

/// How many tokens from a name its function may stand.
const NEAR: usize = 16;

/// Functions that no one near has in the release, or that someone else has.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let people: Vec<Name> = comparison.names().filter(|name| name.kind.is_person()).collect();
    // The sentences beside the statement, and those where its people are named.
    let named = release.names(0..release.segments.tokens.len());
    let named = named.filter(|other| people.iter().any(|name| is_same(comparison, name, other)));
    let sentences = named.map(|name| release.sentence(release.segments.sentence_of(name.tokens.start)));
    let places: Vec<Range<usize>> = comparison.places().chain(sentences).collect();
    let mut doubts: Vec<Doubt> = claim
        .content(comparison.tokens.clone())
        .filter(|&word| is_function(claim, word) && is_given(claim, word))
        .filter(|&word| !stands_in(comparison, word, &places))
        .map(|word| comparison.doubt(word..word + 1, DoubtKind::Role))
        .collect();
    doubts.extend(people.iter().filter_map(|name| given(comparison, name)));
    doubts
}

/// Whether a word says what someone is: neither *homologue*, which says to whom, nor *chef*, which
/// every function is.
fn is_function(side: &Side, word: usize) -> bool {
    let folded = side.segments.fold(word);
    let language = side.pack.language;
    side.is_function(word) && !is_relation(folded, language) && !is_leader(folded, language)
}

/// Whether a word is there as the noun of a function: neither *a envoyé* nor *le premier rôle*.
fn is_given(side: &Side, word: usize) -> bool {
    let cased = side.pack.language != Language::Arabic;
    !cased || !side.is_verbal(word) && !side.is_in(word, &side.pack.ordinals)
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
fn given(comparison: &Comparison, name: &Name) -> Option<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let language = claim.pack.language;
    let role = claim.named.entities.get(name.entity)?.role.as_ref()?;
    let role = words(claim, role);
    let is_head =
        |&word: &usize| claim.is_function(word) && !is_relation(claim.segments.fold(word), language);
    let head = role.iter().copied().find(is_head)?;
    let (own, others): (Vec<Name>, Vec<Name>) = release
        .names(0..release.segments.tokens.len())
        .filter(|other| other.kind.is_person())
        .partition(|other| is_same(comparison, name, other));
    let roles = |names: &[Name]| -> Vec<usize> {
        let roles = names.iter().filter_map(|name| release.named.entities.get(name.entity)?.role.as_ref());
        roles.flat_map(|role| words(release, role)).collect()
    };
    let (given, of_others) = (roles(&own), roles(&others));
    if given.is_empty() {
        return None;
    }
    let has = |words: &[usize], word: usize| words.iter().any(|&at| comparison.same_word(word, at));
    let beside = |word: usize| own.iter().any(|name| has(&around(release, name), word));
    let borne_out = |word: usize| has(&given, word) || beside(word);
    let leads = is_leader(claim.segments.fold(head), language);
    let wrong = if !leads && !borne_out(head) {
        Some(head)
    } else {
        // What it is a function of: another's, or of nothing that the release says of this one.
        let of: Vec<usize> = role.iter().copied().filter(|&word| word != head).collect();
        let strange: Vec<usize> = of.iter().copied().filter(|&word| !borne_out(word)).collect();
        let of_another = |&word: &usize| has(&of_others, word) && !claim.is_function(word);
        let taken = strange.iter().copied().find(of_another).filter(|_| 2 * strange.len() > of.len());
        let none = || {
            let known = given.iter().any(|&at| !comparison.same_word(head, at)) && has(&given, head);
            strange.first().copied().filter(|_| known && strange.len() == of.len() && !leads)
        };
        let deputy = |side: &Side, words: &[usize]| {
            words.iter().any(|&at| is_deputy(side.segments.fold(at), language))
        };
        let raised = || !leads && has(&given, head) && deputy(claim, &role) != deputy(release, &given);
        taken.or_else(none).or_else(|| raised().then_some(head))
    };
    wrong
        .filter(|&word| !stands_equivalent(comparison, word, &given))
        .map(|word| comparison.doubt(word..word + 1, DoubtKind::Role))
}

/// Whether the release's own words for a function are another name of the statement's.
fn stands_equivalent(comparison: &Comparison, word: usize, given: &[usize]) -> bool {
    let own = comparison.claim.segments.key(comparison.tokens.clone());
    let folded = comparison.claim.segments.fold(word);
    let given: Vec<&str> = given.iter().map(|&at| comparison.release.segments.fold(at)).collect();
    let given = given.join(" ");
    equivalents(&own, folded, comparison.claim.pack.language).any(|phrase| given.contains(phrase))
}

/// The words of a function that carry meaning.
fn words(side: &Side, role: &Excerpt) -> Vec<usize> {
    role.spans.iter().flat_map(|span| side.content(side.segments.tokens_of(*span))).collect()
}

/// The tokens near a name, up to the next name of a person and its function.
fn around(side: &Side, name: &Name) -> Vec<usize> {
    let sentence = side.sentence(side.segments.sentence_of(name.tokens.start));
    let people: Vec<Name> = side
        .names(sentence.clone())
        .filter(|other| other.kind.is_person() && other.tokens != name.tokens)
        .collect();
    let free = |at: &usize| people.iter().all(|other| !other.tokens.contains(at) && !other.role.contains(at));
    let before = (sentence.start.max(name.tokens.start.saturating_sub(NEAR))..name.tokens.start).rev();
    let after = name.tokens.end..sentence.end.min(name.tokens.end + NEAR);
    before.take_while(free).chain(after.take_while(free)).collect()
}
