//! Another cause than the release's: *because of a strike* for *because of the storm*.

use super::alignment::Comparison;
use super::side::Side;
use super::{Doubt, DoubtKind};
use crate::engine::language::Language;
use crate::engine::segment::arabic::stems;

/// Words that lead to a cause: the last of *en raison de*, *as a result of*.
const LEADS: [&str; 14] = [
    "raison",
    "cause",
    "suite",
    "grace",
    "faute",
    "because",
    "due",
    "owing",
    "thanks",
    "بسبب",
    "نتيجه",
    "جراء",
    "اثر",
    "بفضل",
];
/// How many tokens after it name the cause.
const CAUSE: usize = 6;

/// Causes of which the release has no word.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let gives_one = comparison.places().flatten().any(|at| leads(release, at));
    let own = comparison.tokens.clone().filter(|&at| leads(claim, at));
    let strange = own.filter_map(|at| {
        let cause: Vec<usize> =
            claim.content(at + 1..comparison.tokens.end.min(at + 1 + CAUSE)).take(2).collect();
        // Where the release gives no cause, its own words may be put as one.
        let enough = if gives_one { !cause.is_empty() } else { cause.len() > 1 };
        let unknown = enough && cause.iter().all(|&word| !comparison.is_known(word));
        unknown.then(|| Some(comparison.doubt(*cause.first()?..cause.last()? + 1, DoubtKind::Words)))?
    });
    strange.collect()
}

fn leads(side: &Side, at: usize) -> bool {
    let word = side.segments.fold(at);
    LEADS.contains(&word)
        || side.pack.language == Language::Arabic && stems(word).any(|stem| LEADS.contains(&stem.bare))
}
