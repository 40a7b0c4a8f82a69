//! What is done and what is yet to be done: *has signed* for *will sign*, *was opened* for *will be
//! opened*.

use super::alignment::Comparison;
use super::side::Side;
use super::{Doubt, DoubtKind};
use crate::engine::language::Language;
use crate::engine::segment::Tag;

/// How many tokens before its verb an auxiliary may stand: *will also be presented*.
const BEFORE: usize = 4;

/// What a verb says of the time of what it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Time {
    /// It is done.
    Past,
    /// It is to come, or wished for.
    Ahead,
}

/// Verbs of the statement that tell as done what the release says is to come, or the other way round.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let verbs = claim
        .content(comparison.tokens.clone())
        .filter(|&at| claim.is_verbal(at) || is_deed(claim, at) || is_intended_there(comparison, at));
    let turned = verbs.filter(|&own| {
        let Some(time) = time(claim, own) else { return false };
        let mut there =
            comparison.aligned(own).into_iter().filter(|&at| comparison.is_form(own, at)).peekable();
        let is_other = |at: usize| self::time(release, at).is_some_and(|other| other != time);
        // What is said to be done anywhere is done.
        let told = || {
            let mut all = release.content(0..release.segments.tokens.len());
            all.any(|at| comparison.is_form(own, at) && self::time(release, at) == Some(time))
        };
        there.peek().is_some() && there.all(is_other) && !told()
    });
    turned.map(|own| comparison.doubt(own..own + 1, DoubtKind::Modality)).collect()
}

fn time(side: &Side, at: usize) -> Option<Time> {
    let start = side.sentence(side.segments.sentence_of(at)).start;
    let before: Vec<usize> = (start.max(at.saturating_sub(BEFORE))..at).rev().collect();
    let word = side.segments.fold(at);
    match side.pack.language {
        Language::English => {
            // The nearest auxiliary counts; what governs it stands before it.
            let own = before.iter().copied().take_while(|&at| {
                let word = side.segments.fold(at);
                !side.is_noun(at) && !matches!(word, "," | ";" | "and" | "that" | "who" | "which")
            });
            let words: Vec<&str> = own.map(|at| side.segments.fold(at)).collect();
            let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
            if has(&["will", "shall", "'ll"]) || wishes(side, &before) {
                return Some(Time::Ahead);
            }
            if has(&["may", "might", "could", "would", "should", "can", "must", "not", "to"]) {
                return None;
            }
            let done = has(&["has", "have", "had", "was", "were"]) && side.segments.tag(at) == Tag::Form;
            (done || side.is_finite(at) && word.ends_with("ed")).then_some(Time::Past)
        }
        Language::French => {
            let own = before.iter().copied().take_while(|&at| {
                let word = side.segments.fold(at);
                !side.is_noun(at) && !matches!(word, "," | ";" | "et" | "que" | "qu'" | "qui")
            });
            let words: Vec<&str> = own.map(|at| side.segments.fold(at)).collect();
            let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
            let future = |word: &str| word.ends_with("ra") || word.ends_with("ront");
            let infinitive = word.ends_with("er") || word.ends_with("ir") || word.ends_with("re");
            let wished = words.iter().any(|word| WISHED.iter().any(|stem| word.starts_with(stem)));
            if infinitive && wished {
                return Some(Time::Ahead);
            }
            if side.is_finite(at) && future(word) && word.chars().count() > 4
                || has(&["sera", "seront", "aura", "auront", "va", "vont"])
            {
                return Some(Time::Ahead);
            }
            let form = side.segments.tag(at) == Tag::Form && !word.ends_with("er") && !word.ends_with("ant");
            (form && has(&["a", "ont", "avait", "avaient"]) && !has(&["pas", "jamais"])).then_some(Time::Past)
        }
        Language::Arabic if is_intended(side, at) => Some(Time::Ahead),
        Language::Arabic => {
            let led = before.first().map_or("", |&at| side.segments.fold(at));
            // *تم تدريب*, *سيتم تدريب*: what is done, or will be, is a noun.
            let bare = |word: &str| word.strip_prefix('و').unwrap_or(word).to_owned();
            if DONE.contains(&bare(led).as_str()) {
                return Some(Time::Past);
            }
            let ahead = |word: &str| {
                let word = word.strip_prefix('و').unwrap_or(word);
                word == "سوف"
                    || ["سي", "ست", "سن"].iter().any(|start| word.starts_with(start))
                        && word.chars().count() > 3
            };
            if ahead(led) && side.is_verbal(at) | led.contains("يتم") || side.is_finite(at) && ahead(word)
            {
                return Some(Time::Ahead);
            }
            let bare = word.strip_prefix('و').unwrap_or(word);
            let opens = at == start && !word.starts_with("ال");
            let perfect = (side.is_finite(at) || opens) && !bare.starts_with(['ي', 'ت', 'ن', 'س']);
            (perfect && !matches!(led, "لم" | "لن" | "ان" | "لا")).then_some(Time::Past)
        }
        _ => None,
    }
}

/// Whether an Arabic noun is what is done, or meant to be.
fn is_deed(side: &Side, at: usize) -> bool {
    let led = at.checked_sub(1).map_or("", |at| side.segments.fold(at));
    let led = led.strip_prefix('و').unwrap_or(led);
    side.pack.language == Language::Arabic
        && (DONE.contains(&led) || matches!(led, "سيتم" | "ستتم") || is_intended(side, at))
}

/// Verbs that say no more than that what follows was done.
const DONE: [&str; 4] = ["تم", "تمت", "جري", "جرت"];

/// *تعتزم المديرية تدشين*: whether a noun is what someone means to do.
fn is_intended(side: &Side, at: usize) -> bool {
    let start = side.sentence(side.segments.sentence_of(at)).start;
    let before = (start.max(at.saturating_sub(INTENDED))..at)
        .rev()
        .take_while(|&at| !matches!(side.segments.fold(at), "،" | ","));
    let arabic = side.pack.language == Language::Arabic;
    arabic && !side.is_finite(at) && before.into_iter().any(|at| INTENDS.contains(&side.segments.fold(at)))
}

/// Whether the release says of a verb of the statement that someone means to do so.
fn is_intended_there(comparison: &Comparison, own: usize) -> bool {
    comparison.claim.pack.language == Language::Arabic
        && comparison.aligned(own).into_iter().any(|at| is_intended(comparison.release, at))
}

/// So far from its verb stands what someone means to do.
const INTENDED: usize = 6;
/// Forms of verbs that say that someone means to do what follows.
const INTENDS: [&str; 14] = [
    "يعتزم",
    "تعتزم",
    "تنوي",
    "ينوي",
    "يخطط",
    "تخطط",
    "يستعد",
    "تستعد",
    "اعتزام",
    "يعتزمون",
    "عزم",
    "عزمه",
    "عزمها",
    "نيته",
];

/// *Interest in joining*, *plans to open*: what is wished for is not done.
fn wishes(side: &Side, before: &[usize]) -> bool {
    let mut words = before.iter().map(|&at| side.segments.fold(at)).skip_while(|word| *word == "be");
    let links = words.next().is_some_and(|word| matches!(word, "to" | "in" | "of"));
    links && words.next().is_some_and(|word| WISHES.iter().any(|stem| word.starts_with(stem)))
}

/// Beginnings of French verbs that say that someone means to do what follows.
const WISHED: [&str; 11] = [
    "veut", "veulent", "souhait", "entend", "compt", "prevoi", "prevu", "vise", "envisag", "projet",
    "voudrai",
];
/// Beginnings of words that say that something is wished for.
const WISHES: [&str; 12] = [
    "plan", "intend", "intent", "hope", "hopin", "wish", "aim", "interest", "seek", "want", "propos",
    "schedul",
];

#[cfg(test)]
mod tests {
    use super::super::tests::{altered, faithful};
    use super::DoubtKind::Modality;

    const RELEASE: &str = "مصلحة المياه

برنامج جديد في وادي النور

وادي النور 12 مارس 2024 - تعتزم مصلحة المياه تدشين محطة جديدة في وادي النور. وسيتم تدريب المهندسين على صيانة السد خلال الأسبوع القادم.";

    #[test]
    fn what_is_meant_to_be_is_not_done() {
        altered(RELEASE, "تم تدريب المهندسين على صيانة السد.", Modality);
        faithful(RELEASE, "تعتزم مصلحة المياه تدشين محطة جديدة.");
    }
}
