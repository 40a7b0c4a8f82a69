//! What is said to be possible or due, and what is said to be so.
//!
//! A statement must not make a fact of what the release says may be or must be, nor the other way
//! round.

use super::alignment::Comparison;
use super::side::Side;
use super::{Doubt, DoubtKind};
use crate::engine::language::Language;
use crate::engine::language::modality::{Form, Modality, modality};
use crate::engine::segment::arabic::stems;
use std::ops::Range;

/// How many tokens a modal reaches forward to its verb.
const REACH: usize = 5;

/// A modal, and the word that it governs.
struct Governed {
    at: usize,
    verb: usize,
    modality: Modality,
}

/// Verbs that the statement makes more or less certain than the release.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let places: Vec<Range<usize>> = comparison.places().collect();
    let there: Vec<Governed> = places.iter().flat_map(|place| governed(release, place.clone())).collect();
    let hedges: Vec<Modality> = places.iter().flat_map(|place| hedges(release, place.clone())).collect();
    let own = governed(claim, comparison.tokens.clone());
    let strange = own.iter().filter(|own| {
        let aligned = places.iter().any(|place| comparison.word_in(own.verb, place.clone()).is_some());
        let said = |other: &Governed| {
            own.modality.agrees(other.modality) && (!aligned || comparison.alike(own.verb, other.verb))
        };
        !there.iter().any(said) && !hedges.iter().any(|hedge| own.modality.agrees(*hedge))
    });
    let mut doubts: Vec<Doubt> =
        strange.map(|own| comparison.doubt(own.at..own.at + 1, DoubtKind::Modality)).collect();
    if own.is_empty() && self::hedges(claim, comparison.tokens.clone()).next().is_none() {
        let made_fact =
            there.iter().filter(|other| other.modality != Modality::Perhaps).filter_map(|other| {
                let verbs = claim.content(comparison.tokens.clone()).filter(|&own| claim.is_verbal(own));
                let own = verbs.into_iter().find(|&own| comparison.alike(own, other.verb))?;
                let stated = places.iter().flat_map(|place| release.content(place.clone())).any(|at| {
                    release.segments.fold(at) == release.segments.fold(other.verb)
                        && there.iter().all(|one| one.verb != at)
                });
                (!stated).then_some(own)
            });
        doubts.extend(made_fact.map(|own| comparison.doubt(own..own + 1, DoubtKind::Modality)));
    }
    doubts
}

/// The modals of a range.
fn governed(side: &Side, within: Range<usize>) -> Vec<Governed> {
    within
        .clone()
        .filter_map(|at| {
            let (modality, _) = modality_of(side, at).filter(|(_, form)| *form == Form::Modal)?;
            let ahead = at + 1..within.end.min(at + 1 + REACH);
            let verb = side.content(ahead).find(|&verb| side.is_verbal(verb))?;
            Some(Governed { at, verb, modality })
        })
        .collect()
}

/// What else in a range says that it is not certain: *likely*, *required*.
fn hedges(side: &Side, within: Range<usize>) -> impl Iterator<Item = Modality> {
    within
        .filter_map(|at| modality_of(side, at))
        .filter(|(_, form)| *form == Form::Hedge)
        .map(|(modality, _)| modality)
}

fn modality_of(side: &Side, at: usize) -> Option<(Modality, Form)> {
    let (word, language) = (side.segments.fold(at), side.pack.language);
    modality(word, language).or_else(|| {
        let mut stems = stems(word).filter(|_| language == Language::Arabic);
        stems.find_map(|stem| modality(stem.bare, language))
    })
}
