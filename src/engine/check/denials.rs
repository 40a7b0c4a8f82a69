//! Denials → whether the statement denies what the release denies, and nothing else.

use super::alignment::Comparison;
use super::side::Side;
use super::{Doubt, DoubtKind};
use crate::engine::language::Language;
use crate::engine::segment::arabic::stems;
use std::ops::Range;

/// How many tokens a denial reaches forward to what it denies.
const REACH: usize = 5;
/// And how many back, where nothing follows it.
const BACK: usize = 3;
/// What stands between a denial and what it denies: *no longer sufficient*.
const BETWEEN: [&str; 10] = ["longer", "yet", "plus", "encore", "ever", "even", "mehr", "piu", "mas", "mais"];
/// These deny the next word, not what the sentence says.
const OF_A_WORD: [&str; 6] = ["غير", "دون", "بدون", "sans", "without", "non"];
/// *Not only … but also* denies nothing, nor does *not least*.
const ONLY: [&str; 8] = ["only", "seulement", "فقط", "solo", "nur", "apenas", "merely", "least"];

/// A denial, and the word that it denies.
struct Denial {
    at: usize,
    denied: usize,
}

/// Denials of one side whose word the other has without a denial.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let places: Vec<Range<usize>> = comparison.places().collect();
    let there: Vec<Denial> = places.iter().flat_map(|place| denials(release, place.clone())).collect();
    let mut doubts = Vec::new();
    for Denial { at, denied } in denials(claim, comparison.tokens.clone()) {
        let aligned: Vec<usize> =
            places.iter().flat_map(|place| comparison.words_in(denied, place.clone())).collect();
        // What is denied in other words may be: *is not respected*, *is exceeded*.
        // To refuse is to deny; *costs nothing* is one word elsewhere: *free*.
        let near: Vec<usize> = comparison.aligned(denied);
        let implied = places.iter().flat_map(Clone::clone).any(|there| {
            let beside = near.is_empty() || near.iter().any(|at| at.abs_diff(there) <= REACH);
            let senses = claim.senses(at).iter();
            let same = senses.copied().any(|sense| release.senses(there).contains(&sense));
            beside && (same || implies(release, there) && !comparison.is_said(there))
        });
        if implied || ends(comparison, at) {
            continue;
        }
        let denies = |other: &Denial| {
            let word = release.segments.fold(other.at);
            word == claim.segments.fold(at) || !OF_A_WORD.contains(&word)
        };
        let other_words = aligned.is_empty() && (there.iter().any(denies) || !is_all_but(comparison, denied));
        let borne_out = other_words || aligned.into_iter().any(|at| is_denied(release, at));
        if !borne_out {
            doubts.push(comparison.doubt(at..at + 1, DoubtKind::Negation));
        }
    }
    for denial in there {
        let mut elsewhere =
            places.iter().flat_map(|place| release.content(place.clone())).filter(|&at| at != denial.denied);
        let stated = elsewhere.any(|at| {
            release.segments.fold(at) == release.segments.fold(denial.denied) && !is_denied(release, at)
        });
        // A noun made of the verb need not be what is denied: *réduire*, *réduction*.
        let same = |own: usize| {
            claim.segments.fold(own) == release.segments.fold(denial.denied)
                || claim.is_verbal(own) && comparison.is_form(own, denial.denied)
        };
        let own = claim.content(comparison.tokens.clone()).find(|&own| same(own));
        let implied =
            || comparison.tokens.clone().any(|at| implies(claim, at) && comparison.aligned(at).is_empty());
        let own = own.filter(|&own| !is_infinitive(claim, own));
        if let Some(own) = own.filter(|&own| !stated && !is_denied(claim, own) && !implied()) {
            doubts.push(comparison.doubt(own..own + 1, DoubtKind::Negation));
        }
    }
    doubts.extend(refusals(comparison));
    doubts.extend(restated(comparison));
    doubts
}

/// Whether a denial of the statement says that something is no longer so, and the release that it was
/// so *until now*, or is *abandoned*.
fn ends(comparison: &Comparison, denial: usize) -> bool {
    let (claim, release) = (comparison.claim, comparison.release);
    let mut after = (denial + 1..denial + 1 + REACH).map(|at| claim.segments.fold(at));
    let until = |at: usize| {
        let next = [release.segments.fold(at), release.segments.fold(at + 1), release.segments.fold(at + 2)];
        UNTIL.iter().any(|phrase| next.starts_with(phrase))
            || CEASE.iter().any(|stem| next[0].starts_with(stem))
    };
    after.any(|word| LONGER.contains(&word)) && comparison.places().flatten().any(until)
}

/// What makes of a denial that something has come to its end.
const LONGER: [&str; 5] = ["plus", "longer", "anymore", "يعد", "تعد"];
/// What says that it was so until now.
const UNTIL: [&[&str]; 9] = [
    &["jusqu'", "a", "present"],
    &["jusqu'", "alors"],
    &["jusqu'", "ici"],
    &["jusque", "la"],
    &["auparavant"],
    &["until", "now"],
    &["so", "far"],
    &["previously"],
    &["formerly"],
];
/// Beginnings of words that say that something ends.
const CEASE: [&str; 10] =
    ["abandon", "cess", "supprim", "remplac", "abrog", "discontinu", "abolish", "replac", "phase", "scrap"];

/// What the release denies in other words: *has adopted the bans* for *did not implement the bans*.
fn restated(comparison: &Comparison) -> Option<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let denies = comparison.tokens.clone().any(|at| denies(claim, at) || implies(claim, at));
    let there = comparison.places().next().map(|place| denials(release, place)).unwrap_or_default();
    let verb = claim
        .content(comparison.tokens.clone())
        .find(|&at| claim.is_verbal(at) && comparison.aligned(at).is_empty())?;
    let is_restated = |denial: &Denial| {
        let end = release.sentence(release.segments.sentence_of(denial.denied)).end;
        let clause = (denial.denied + 1..end).take_while(|&at| {
            !matches!(release.segments.fold(at), "," | ";" | ":" | "،" | "(") && !release.is_finite(at)
        });
        let words: Vec<usize> = clause.filter(|&at| release.content(at..at + 1).next().is_some()).collect();
        let said = words.iter().filter(|&&at| comparison.is_said(at)).count();
        release.is_verbal(denial.denied)
            && !OF_A_WORD.contains(&release.segments.fold(denial.at))
            && said >= RESTATED
            && said + 1 >= words.len()
    };
    (!denies && there.iter().any(is_restated)).then(|| comparison.doubt(verb..verb + 1, DoubtKind::Negation))
}

/// So many words of what is denied tell that it is what the statement says.
const RESTATED: usize = 3;

/// Whether all that a statement says but this word stands in the release: another word for the
/// contrary would leave less of it.
fn is_all_but(comparison: &Comparison, word: usize) -> bool {
    let others: Vec<usize> =
        comparison.claim.content(comparison.tokens.clone()).filter(|&other| other != word).collect();
    others.len() >= MOST_SAID && comparison.align(&others).1.is_empty()
}

/// So many words are no chance.
const MOST_SAID: usize = 4;

/// *Invited to ratify*: an infinitive says of nothing that it is so.
fn is_infinitive(side: &Side, at: usize) -> bool {
    side.pack.language == Language::English
        && at.checked_sub(1).is_some_and(|before| side.segments.fold(before) == "to")
}

/// Words of the statement that deny by what they mean, where nothing beside it does.
fn refusals(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let denied = comparison.places().flatten().any(|at| implies(release, at) || denies(release, at));
    let own = comparison.tokens.clone().filter(|&at| refuses(claim, at) && !denied);
    let own = own.filter(|&at| comparison.aligned(at).is_empty());
    own.map(|at| comparison.doubt(at..at + 1, DoubtKind::Negation)).collect()
}

/// Whether a word denies by what it means: *refuse, unable, empêcher, رفض*.
fn implies(side: &Side, at: usize) -> bool {
    let word = side.segments.fold(at);
    refuses(side, at) || IMPLY.iter().any(|stem| word.starts_with(stem))
}

/// Whether a word says that someone would not.
fn refuses(side: &Side, at: usize) -> bool {
    let word = side.segments.fold(at);
    REFUSE.iter().any(|stem| word.starts_with(stem))
        || side.pack.language == Language::Arabic
            && stems(word).any(|stem| REFUSE_ARABIC.contains(&stem.bare))
}

/// Beginnings of words that say that someone would not.
const REFUSE: [&str; 6] = ["refus", "reject", "rejet", "dement", "denie", "deny"];
const REFUSE_ARABIC: [&str; 6] = ["رفض", "رفضت", "يرفض", "ترفض", "نفي", "نفت"];
/// Beginnings of words that say that something is not, or cannot be.
const IMPLY: [&str; 22] = [
    "impossib", "empech", "interdi", "exclu", "echou", "superflu", "inutil", "manqu", "absen", "contest",
    "fail", "lack", "unable", "prevent", "avoid", "struggl", "ban", "prohibit", "eliminat", "unless",
    "faute", "sauf",
];

/// The denials of a range.
fn denials(side: &Side, within: Range<usize>) -> Vec<Denial> {
    let mut denials: Vec<Denial> = Vec::new();
    for at in within.clone().filter(|&at| denies(side, at)) {
        let weighs = |&index: &usize| !denies(side, index) && !BETWEEN.contains(&side.segments.fold(index));
        let ahead = side.content(at + 1..within.end.min(at + 1 + REACH)).find(weighs);
        let behind = side.content(within.start.max(at.saturating_sub(BACK))..at).last();
        if let Some(denied) = ahead.or(behind)
            && denials.last().is_none_or(|last| last.denied != denied)
        {
            denials.push(Denial { at, denied });
        }
    }
    denials
}

fn denies(side: &Side, index: usize) -> bool {
    // *لا بد* is a must; *plus que jamais* denies nothing.
    let before = index.checked_sub(1).map_or("", |at| side.segments.fold(at));
    side.is_in(index, &side.pack.negations)
        && side.segments.fold(index + 1) != "بد"
        && !matches!((before, side.segments.fold(index)), ("que", "jamais"))
        && !only_limits(side, index)
        && !(1..=to_only(side)).any(|ahead| ONLY.contains(&side.segments.fold(index + ahead)))
}

/// *Not only*, *n'est pas seulement*: how far from the denial its *only* stands.
fn to_only(side: &Side) -> usize {
    if side.pack.language == Language::French { 3 } else { 1 }
}

/// *Ne coûtera plus que 450 francs*: it costs that much.
fn only_limits(side: &Side, index: usize) -> bool {
    let end = side.sentence(side.segments.sentence_of(index)).end;
    let mut after = (index + 1..end.min(index + 1 + LIMIT)).map(|at| side.segments.fold(at));
    let next = after.find(|word| matches!(*word, "pas" | "point" | "jamais" | "que" | "qu'" | "," | ";"));
    side.pack.language == Language::French
        && matches!(side.segments.fold(index), "ne" | "n'")
        && matches!(next, Some("que" | "qu'"))
}

/// Within so many tokens after its *ne* the *que* that makes a limit of it stands.
const LIMIT: usize = 6;

/// Whether a denial stands so near to a word that it may deny it.
pub(super) fn is_denied(side: &Side, index: usize) -> bool {
    let sentence = side.sentence(side.segments.sentence_of(index));
    let near = sentence.start.max(index.saturating_sub(REACH))..sentence.end.min(index + 1 + BACK);
    near.into_iter().any(|at| denies(side, at))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{altered, faithful};
    use super::DoubtKind::Negation;

    const RELEASE: &str = "Office des brevets de Valdorie

Un dépôt moins cher

Montreval, le 12 mars 2024 – Le dépôt d'une marque ne coûtera plus que 450 francs. Jusqu'à présent, le registre devait être renouvelé chaque année. Le service n'est pas seulement gratuit pour les communes, il est ouvert aux écoles.";

    #[test]
    fn what_limits_does_not_deny() {
        faithful(RELEASE, "Le dépôt d'une marque coûtera 450 francs.");
    }

    #[test]
    fn what_was_so_until_now_is_no_longer_so() {
        faithful(RELEASE, "Le registre ne devra plus être renouvelé chaque année.");
    }

    #[test]
    fn not_only_does_not_deny() {
        altered(RELEASE, "Le service n'est pas gratuit pour les communes.", Negation);
    }
}
