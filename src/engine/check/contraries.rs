//! Words that say the contrary of what the release says there: *rose* for *fell*, *more* for *less*.
//!
//! What stands nearest to the words around it counts. The contrary of a word that is denied says the
//! same as the word.

use super::alignment::Comparison;
use super::denials::is_denied;
use super::modals::is_predicate;
use super::side::Side;
use super::{Doubt, DoubtKind, bounds};
use crate::engine::segment::Tag;

/// How far from the words around it a contrary that is no content word may stand: *more*, *before*.
const NEAR: usize = 4;
/// And one that is.
const FAR: usize = 8;
/// Beginnings that make the contrary of an adjective: *unarmed*, *irregular*.
const BEGINNINGS: [&str; 9] = ["in", "im", "ir", "il", "un", "non", "non-", "dis", "mal"];
/// What remains of it is a word.
const LEAST_REST: usize = 4;

/// Words of the statement whose contrary the release has in their place.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let words = comparison.tokens.clone().filter(|&own| !bounds::is_bound(comparison.claim, own));
    let words = words.filter(|&own| is_contrary(comparison, own));
    words.map(|own| comparison.doubt(own..own + 1, DoubtKind::Negation)).collect()
}

fn is_contrary(comparison: &Comparison, own: usize) -> bool {
    let (claim, release) = (comparison.claim, comparison.release);
    let is_content = claim.content(own..own + 1).next().is_some();
    let reach = if is_content { FAR } else { NEAR };
    let beside = comparison.beside(own);
    let distance = |at: usize| beside.iter().map(|beside| beside.abs_diff(at)).min();
    let said = |at: usize| {
        let mut others = claim.content(comparison.tokens.clone()).filter(|&other| other != own);
        others.any(|other| comparison.alike(other, at))
    };
    // Two things that are counted off stand in one sentence.
    let is_ordinal = claim.is_in(own, &claim.pack.ordinals);
    let mut related: Vec<(usize, bool)> = comparison
        .places()
        .flatten()
        .filter(|&at| !bounds::is_bound(release, at))
        .filter_map(|at| Some((at, relation(claim, own, release, at)?)))
        // What the statement says itself stands in the place of nothing else that it says.
        .filter(|&(at, contrary)| !contrary || !said(at))
        .collect();
    // A word that is said at all is said of it; *more* may be said of anything.
    if is_content && !is_ordinal && related.iter().any(|&(_, contrary)| !contrary) {
        return false;
    }
    // An adjective is said of its noun, and an ordinal counts one.
    let of_another = |at: usize| {
        let both = claim.segments.tag(own) == Tag::Adjective && release.segments.tag(at) == Tag::Adjective;
        // What is said of something by *to be* stands far from it: *ils sont très élevés*.
        let said_of = is_predicate(claim, own) && is_predicate(release, at);
        (both && !said_of || is_ordinal) && !is_of_same(comparison, own, at)
    };
    related.retain(|&(at, contrary)| !contrary || !of_another(at));
    let near = related.into_iter().filter_map(|(at, contrary)| Some((distance(at)?, contrary, at)));
    let nearest = near.filter(|&(distance, ..)| distance <= reach).min();
    nearest.is_some_and(|(_, contrary, at)| contrary && is_denied(claim, own) == is_denied(release, at))
}

/// Whether two words stand beside forms of one word.
fn is_of_same(comparison: &Comparison, own: usize, at: usize) -> bool {
    let beside = |side: &Side, at: usize| -> Vec<usize> {
        let near = at.saturating_sub(BESIDE)..at + BESIDE + 1;
        side.content(near).filter(|&other| other != at).collect()
    };
    let there = beside(comparison.release, at);
    beside(comparison.claim, own).iter().any(|&own| there.iter().any(|&at| comparison.alike(own, at)))
}

/// The noun of an adjective stands within so many tokens of it.
const BESIDE: usize = 3;

/// Whether one word says the contrary of the other; nothing where they have nothing to do with each
/// other.
fn relation(claim: &Side, own: usize, release: &Side, at: usize) -> Option<bool> {
    let (ours, theirs) = (claim.senses(own), release.senses(at));
    let opposed = ours.iter().any(|one| theirs.iter().any(|two| one.is_contrary_of(*two)));
    // *Fourth-largest* is no *sixth-largest*, though both are large.
    if opposed && [claim.segments.fold(own), release.segments.fold(at)].iter().all(|word| word.contains('-'))
    {
        return Some(true);
    }
    if claim.segments.fold(own) == release.segments.fold(at) || ours.iter().any(|one| theirs.contains(one)) {
        return (!ours.is_empty() || claim.content(own..own + 1).next().is_some()).then_some(false);
    }
    (opposed || is_negative(claim, own, release, at)).then_some(true)
}

/// Whether one of two adjectives is the other with a beginning that denies it.
fn is_negative(claim: &Side, own: usize, release: &Side, at: usize) -> bool {
    let is_adjective = |side: &Side, at: usize| matches!(side.segments.tag(at), Tag::Adjective | Tag::Form);
    if !is_adjective(claim, own) || !is_adjective(release, at) {
        return false;
    }
    let (one, two) = (claim.segments.fold(own), release.segments.fold(at));
    let denies = |long: &str, short: &str| {
        let mut rests = BEGINNINGS.iter().filter_map(|beginning| long.strip_prefix(beginning));
        rests.any(|rest| {
            let same = rest.chars().zip(short.chars()).take_while(|(one, two)| one == two).count();
            let longest = rest.chars().count().max(short.chars().count());
            rest.chars().count() >= LEAST_REST && same + 1 >= longest
        })
    };
    denies(one, two) || denies(two, one)
}
