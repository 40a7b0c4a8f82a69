//! How much of it: *all* where the release says *some*, *only* where it does not say so.

use super::alignment::Comparison;
use super::side::Side;
use super::{Doubt, DoubtKind};
use crate::engine::language::{Language, fold};
use crate::engine::segment::Tag;
use crate::engine::segment::arabic::stems;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How much a quantifier takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scope {
    /// *All, every.*
    All,
    /// *Some, most*: not all.
    Part,
    /// *Only*: nothing else.
    Only,
    /// *Except*: not all.
    Except,
    /// *None.*
    None,
}

/// How many tokens before what it quantifies a quantifier may stand: *la plupart des autres*.
const BEFORE: usize = 5;
/// Within how many tokens after a quantifier stands what it quantifies.
const AFTER: usize = 4;

/// Quantifiers of the statement that take more, or less, than the release's.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let claim = comparison.claim;
    let own = comparison.tokens.clone().filter_map(|at| Some((at, scope(claim, at)?)));
    let strange = own.filter(|&(at, scope)| match scope {
        // *Only five* is five.
        Scope::Only => {
            let counts = claim.numbers(&(at + 1..at + 2)).next().is_some();
            !counts && !says(comparison, Scope::Only) && !says(comparison, Scope::Except)
        }
        Scope::All => {
            !says(comparison, Scope::All) && said_of(comparison, at, &[Scope::Part])
                || says(comparison, Scope::Except) && !excepts(comparison)
        }
        Scope::Part => said_of(comparison, at, &[Scope::All]) && !said_of(comparison, at, &[Scope::Part]),
        Scope::None => said_of(comparison, at, &[Scope::All, Scope::Part]) && !says(comparison, Scope::None),
        Scope::Except => false,
    });
    strange.map(|(at, _)| comparison.doubt(at..at + 1, DoubtKind::Number)).collect()
}

/// Whether the release says it anywhere beside the statement.
fn says(comparison: &Comparison, wanted: Scope) -> bool {
    comparison.places().flatten().any(|at| scope(comparison.release, at) == Some(wanted))
}

fn excepts(comparison: &Comparison) -> bool {
    comparison.tokens.clone().any(|at| scope(comparison.claim, at) == Some(Scope::Except))
}

/// Whether the release says one of `wanted` of what the quantifier at `own` is said of.
fn said_of(comparison: &Comparison, own: usize, wanted: &[Scope]) -> bool {
    let (claim, release) = (comparison.claim, comparison.release);
    let quantified: Vec<usize> = claim.content(own + 1..comparison.tokens.end.min(own + 1 + AFTER)).collect();
    comparison.places().any(|place| {
        let there = quantified.iter().flat_map(|&word| comparison.words_in(word, place.clone()));
        there.into_iter().any(|at| {
            let mut before = place.start.max(at.saturating_sub(BEFORE))..at;
            before.any(|at| scope(release, at).is_some_and(|scope| wanted.contains(&scope)))
        })
    })
}

fn scope(side: &Side, at: usize) -> Option<Scope> {
    let language = side.pack.language;
    let words =
        Language::ALL.iter().position(|&known| known == language).and_then(|index| WORDS.get(index))?;
    let word = side.segments.fold(at);
    // *Ne compte que*.
    let denies = |at: usize| matches!(side.segments.fold(at), "ne" | "n'");
    let denied = |at: usize| (at.saturating_sub(BEFORE)..at).any(denies);
    if language == Language::French && matches!(word, "que" | "qu'") && denied(at) {
        return Some(Scope::Only);
    }
    // *The most important*.
    if word == "most" && side.segments.tag(at + 1) == Tag::Adjective {
        return None;
    }
    words.get(word).copied().or_else(|| {
        let mut stems = stems(word).filter(|_| language == Language::Arabic);
        stems.find_map(|stem| words.get(stem.bare).copied())
    })
}

static WORDS: LazyLock<[FxHashMap<String, Scope>; 7]> = LazyLock::new(|| {
    Language::ALL.map(|language| {
        let rows = list(language).iter();
        rows.flat_map(|&(scope, words)| words.split(' ').map(move |word| (fold(word), scope))).collect()
    })
});

fn list(language: Language) -> &'static [(Scope, &'static str)] {
    use Scope::{All, Except, None, Only, Part};
    match language {
        Language::French => &[
            (All, "tous toutes totalité intégralité chaque"),
            (Part, "certains certaines quelques plupart majorité partiellement"),
            (Only, "seul seule seuls seules seulement uniquement exclusivement"),
            (Except, "exception sauf hormis excepté"),
            (None, "aucun aucune"),
        ],
        Language::English => &[
            (All, "all every each entire whole everyone"),
            (Part, "some most several partly partially majority certain"),
            (Only, "only solely exclusively merely sole exclusive"),
            (Except, "except excepting excluding excludes exception"),
            (None, "none no neither"),
        ],
        Language::Arabic => &[
            (All, "جميع كافة كل عموم"),
            (Part, "بعض معظم أغلب غالبية جزء"),
            (Only, "فقط حصرا حصريا سوى"),
            (Except, "باستثناء عدا استثناء"),
        ],
        _ => &[],
    }
}
