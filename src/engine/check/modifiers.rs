//! Another kind of the same: *the cantonal office* for *the federal office*, where the adjective follows
//! its noun, and tells which one.

use super::alignment::Comparison;
use super::side::Side;
use super::{Doubt, DoubtKind};
use crate::engine::language::Language;
use crate::engine::segment::Tag;

/// At most one word of so many is another word.
const OTHERS: usize = 8;

/// Adjectives of the statement that the release has not, where it has another after the same word.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    if !matches!(claim.pack.language, Language::French | Language::Arabic) {
        return Vec::new();
    }
    let words: Vec<usize> = claim.content(comparison.tokens.clone()).collect();
    let (_, missing) = comparison.align(&words);
    // In a text of other words, this is one of them.
    if missing.len() > (words.len() / OTHERS).max(1) {
        return Vec::new();
    }
    let own = words.into_iter().filter(|&at| is_adjective(claim, at));
    let strange = own.filter(|&own| {
        let before = own.checked_sub(1).filter(|&at| claim.content(at..own).next().is_some());
        let Some(before) = before.filter(|_| comparison.aligned(own).is_empty()) else { return false };
        let nearest = comparison.places().next().unwrap_or_default();
        let mut there = comparison.aligned(before).into_iter().filter(|at| nearest.contains(at)).peekable();
        let is_other = |at: usize| {
            is_adjective(release, at)
                && is_definite(release, at) == is_definite(claim, own)
                && release.content(at..at + 1).next().is_some()
                && !comparison.is_said(at)
        };
        there.peek().is_some() && there.all(|at| is_other(at + 1))
    });
    strange.map(|at| comparison.doubt(at..at + 1, DoubtKind::Name)).collect()
}

/// An Arabic adjective has the article that its noun has; one in French has none.
fn is_definite(side: &Side, at: usize) -> bool {
    side.segments.fold(at).starts_with("ال")
}

fn is_adjective(side: &Side, at: usize) -> bool {
    side.segments.tag(at) == Tag::Adjective
}
