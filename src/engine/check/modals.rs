//! What is said to be possible or due, and what is said to be so.
//!
//! A statement must not make a fact of what the release says may be or must be, nor the other way
//! round.

use super::alignment::Comparison;
use super::side::Side;
use super::{Doubt, DoubtKind};
use crate::engine::language::modality::{Modality, modality};
use std::ops::Range;

/// How many tokens a modal reaches forward to its verb.
const REACH: usize = 5;

/// Verbs that the statement makes more or less certain than the release.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let places: Vec<Range<usize>> = comparison.places().collect();
    let mut doubts = Vec::new();
    let there: Vec<(usize, usize, Modality)> =
        places.iter().flat_map(|place| governed(release, place.clone())).collect();
    let hedged = places.iter().any(|place| hedges(release, place.clone()));
    let own = governed(claim, comparison.tokens.clone());
    for &(modal, verb, kind) in &own {
        let aligned = places.iter().any(|place| comparison.word_in(verb, place.clone()).is_some());
        let same = there.iter().any(|&(_, other, other_kind)| {
            kind.agrees(other_kind) && (!aligned || comparison.alike(verb, other))
        });
        if !same && !hedged {
            doubts.push(comparison.doubt(modal..modal + 1, DoubtKind::Modality));
        }
    }
    if own.is_empty() && !hedges(claim, comparison.tokens.clone()) {
        for &(_, verb, kind) in there.iter().filter(|(.., kind)| *kind != Modality::Perhaps) {
            let own = claim.content(comparison.tokens.clone()).find(|&own| comparison.alike(own, verb));
            let plain = places.iter().any(|place| {
                release.content(place.clone()).any(|at| {
                    release.segments.fold(at) == release.segments.fold(verb)
                        && there.iter().all(|&(_, governed, _)| governed != at)
                })
            });
            if let Some(own) = own.filter(|_| !plain && kind != Modality::Either) {
                doubts.push(comparison.doubt(own..own + 1, DoubtKind::Modality));
            }
        }
    }
    doubts
}

/// The modals of a range, each with the word that it governs.
fn governed(side: &Side, within: Range<usize>) -> Vec<(usize, usize, Modality)> {
    let kind = |at: usize| modality(side.segments.fold(at), side.pack.language);
    let modals = within.clone().filter_map(|at| Some((at, kind(at)?)));
    modals
        .filter(|(_, kind)| *kind != Modality::Hedge)
        .filter_map(|(at, kind)| {
            let ahead = at + 1..within.end.min(at + 1 + REACH);
            let verb = side.content(ahead).find(|&verb| side.is_verbal(verb))?;
            Some((at, verb, kind))
        })
        .collect()
}

/// Whether anything in a range says that it is not certain: *likely*, *planned*.
fn hedges(side: &Side, mut within: Range<usize>) -> bool {
    within.any(|at| modality(side.segments.fold(at), side.pack.language) == Some(Modality::Hedge))
}
