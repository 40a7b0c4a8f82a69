//! Who does it to whom, where no name tells: what stands before a verb and after it has changed sides.
//!
//! *Employers tell job seekers* for *job seekers tell employers*. In the passive they change sides by
//! themselves.

use super::alignment::Comparison;
use super::order::{by, is_passive, is_preposition, opens_clause};
use super::side::Side;
use super::units::unit_at;
use super::{Doubt, DoubtKind};
use crate::engine::language::Language;
use crate::engine::segment::Tag;
use crate::engine::segment::arabic::stems;
use std::ops::Range;

/// How many tokens on each side of a verb are of it.
const REACH: usize = 12;
/// Verbs that both sides do to each other.
const MUTUAL: [&str; 12] = [
    "rencontr", "entret", "discut", "sign", "met", "meet", "talk", "agree", "speak", "spoke", "concl", "join",
];

/// Who acts, by a verb, and who or what is acted on.
struct Sides {
    agent: Vec<usize>,
    patient: Vec<usize>,
    /// What else the sentence says after the verb.
    rest: Vec<usize>,
    /// Whether it is a pronoun that acts.
    pronoun: bool,
}

/// Verbs of the statement whose sides have changed places.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    if claim.pack.language == Language::Arabic {
        return arabic(comparison);
    }
    let verbs = claim.content(comparison.tokens.clone()).filter(|&at| acts(claim, at));
    let crossed = verbs.filter_map(|verb| {
        let own = sides(claim, verb);
        let there = comparison.aligned(verb).into_iter();
        let there: Vec<Sides> = there
            .filter(|&at| release.is_verbal(at) && comparison.is_form(verb, at))
            .map(|at| sides(release, at))
            .collect();
        // Of several, the one that is done to most of what this one is done to.
        let shared = |there: &Sides| {
            let same = |own: &&usize| there.patient.iter().any(|&at| comparison.same_word(**own, at));
            own.patient.iter().filter(same).count()
        };
        let most = there.iter().map(shared).max()?;
        let mut there = there.into_iter().filter(|there| shared(there) == most);
        let first = *own.agent.first()?;
        there
            .all(|there| is_crossed(comparison, &own, &there) || is_usurped(comparison, verb, &own, &there))
            .then(|| {
                let last = own.agent.last().copied().unwrap_or(first);
                comparison.doubt(first..last + 1, DoubtKind::Order)
            })
    });
    crossed.collect()
}

/// In Arabic both stand after the verb, the one that acts first.
fn arabic(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let verbs = claim
        .content(comparison.tokens.clone())
        .filter(|&at| claim.is_verbal(at) || at == comparison.tokens.start);
    let crossed = verbs.filter_map(|verb| {
        let own = after_verb(claim, verb);
        let first = *own.first()?;
        let there: Vec<Vec<usize>> = comparison
            .aligned(verb)
            .into_iter()
            .filter_map(|at| {
                let agent = does(release, at).map(|does| after_verb(release, does));
                let group = agent.or_else(|| comparison.same_word(verb, at).then(Vec::new))?;
                Some(group.into_iter().chain(after_verb(release, at)).collect())
            })
            .filter(|there: &Vec<usize>| !there.is_empty())
            .collect();
        let turned = |there: &Vec<usize>| is_turned(comparison, &own, there);
        (!there.is_empty() && there.iter().all(turned))
            .then(|| comparison.doubt(first..first + 1, DoubtKind::Order))
    });
    crossed.collect()
}

/// *قام الوفد بدعوة المدير*: the verb before whom it has who does what the noun at `at` says.
fn does(side: &Side, at: usize) -> Option<usize> {
    let start = side.sentence(side.segments.sentence_of(at)).start;
    let mut before = (start.max(at.saturating_sub(REACH / 2))..at).rev();
    let led = side.segments.fold(at).starts_with('ب');
    led.then(|| before.find(|&at| DOES.contains(&side.segments.fold(at)))).flatten()
}

/// Forms of a verb that says no more than that someone does what follows.
const DOES: [&str; 6] = ["قام", "قامت", "يقوم", "تقوم", "وقام", "وقامت"];

/// The content words after an Arabic verb: who acts, and on whom, up to a preposition or another verb.
fn after_verb(side: &Side, verb: usize) -> Vec<usize> {
    let end = side.sentence(side.segments.sentence_of(verb)).end;
    let led = |at: usize| {
        let word = side.segments.fold(at);
        word.starts_with(['ب', 'ل', 'ك'])
            && stems(word).any(|stem| stem.clitics > 0 && !side.is_in(at, &side.pack.functions))
            && !side.segments.is_in(at, &side.pack.organisation_heads)
    };
    let group = (verb + 1..end.min(verb + 1 + REACH)).take_while(|&at| {
        !is_preposition(side, at) && !ends(side, at) && !led(at) && side.segments.fold(at) != "،"
    });
    let address = |at: usize| side.is_in(at, &side.pack.honorifics);
    group.filter(|&at| side.content(at..at + 1).next().is_some() && !address(at)).collect()
}

/// Whether what comes first here comes later there, and the other way round.
fn is_turned(comparison: &Comparison, own: &[usize], there: &[usize]) -> bool {
    let (Some((&first, own)), Some((&other, there))) = (own.split_first(), there.split_first()) else {
        return false;
    };
    !comparison.same_word(first, other)
        && there.iter().any(|&at| comparison.same_word(first, at))
        && own.iter().any(|&own| comparison.same_word(own, other))
}

fn acts(side: &Side, at: usize) -> bool {
    side.is_verbal(at) && !is_mutual(side, at)
}

/// Whether both sides of a verb do it to each other.
pub(super) fn is_mutual(side: &Side, at: usize) -> bool {
    let word = side.segments.fold(at);
    MUTUAL.iter().any(|stem| word.starts_with(stem))
}

/// Whether what acts here is acted on there, and what is acted on here, or a pronoun, acts there.
fn is_crossed(comparison: &Comparison, own: &Sides, there: &Sides) -> bool {
    let shares = |own: &[usize], there: &[usize]| {
        own.iter().any(|&own| there.iter().any(|&at| comparison.same_word(own, at)))
    };
    let acts = |at: usize| {
        let release = comparison.release;
        release.is_function(at) || release.is_in(at, &release.pack.organisation_heads)
    };
    // What acts there is no mere thing: prices rise, and someone raises prices.
    let actors: Vec<usize> = there.agent.iter().copied().filter(|&at| acts(at)).collect();
    // A function in the rest may be that of who acts: *par Bernard Khoury, architecte*.
    let after = |side: &Side, sides: &Sides| -> Vec<usize> {
        let rest = sides.rest.iter().copied().filter(|&at| !side.is_function(at));
        sides.patient.iter().copied().chain(rest).collect()
    };
    let (ours, theirs) = (after(comparison.claim, own), after(comparison.release, there));
    !own.agent.is_empty()
        && !shares(&own.agent, &there.agent)
        && (shares(&own.agent, &theirs) && shares(&ours, &there.agent)
            || shares(&own.agent, &there.patient) && there.pronoun && shares(&own.patient, &there.patient)
            || shares(&own.patient, &actors)
                && shares(&own.patient, &there.patient)
                && own.agent.iter().all(|&word| comparison.is_known(word)))
}

/// Whether a name acts here, and there what has none, on the same; the name stands nowhere near, and is
/// not what a function or *the company* there stands for.
fn is_usurped(comparison: &Comparison, verb: usize, own: &Sides, there: &Sides) -> bool {
    let (claim, release) = (comparison.claim, comparison.release);
    let named = claim
        .names(comparison.tokens.clone())
        .any(|name| own.agent.iter().any(|&at| name.tokens.contains(&at)));
    let near = |own: usize| comparison.context().any(|place| comparison.name_word_in(own, &place));
    let common = |at: usize| {
        release.is_noun(at)
            && !release.segments.tokens.get(at).is_some_and(|token| token.is_capital())
            && !release.is_function(at)
            && !release.is_in(at, &release.pack.organisation_heads)
            && !comparison.is_said(at)
    };
    let shared = own.patient.iter().any(|&own| there.patient.iter().any(|&at| comparison.same_word(own, at)));
    named
        && own.agent.iter().all(|&at| at < verb)
        && shared
        && !there.agent.is_empty()
        && there.agent.iter().all(|&at| common(at))
        && !own.agent.iter().any(|&at| near(at))
}

fn sides(side: &Side, verb: usize) -> Sides {
    let sentence = side.sentence(side.segments.sentence_of(verb));
    let start = sentence.start.max(verb.saturating_sub(REACH));
    // *Sont disposés à annoncer*: what acts stands before the whole chain of verbs,
    let is_chain =
        |at: usize| !side.is_noun(at) && side.segments.tokens.get(at).is_none_or(|token| token.is_word());
    let mut chain = verb;
    while chain > start && is_chain(chain - 1) {
        chain -= 1;
    }
    // and before a relative: *les entreprises, qui*.
    let relative = (chain..verb).any(|at| RELATIVES.contains(&side.segments.fold(at)));
    if relative && chain > start && side.segments.fold(chain - 1) == "," {
        chain -= 1;
    }
    let mut open = chain;
    while open > start && !ends(side, open - 1) {
        open -= 1;
    }
    // *À Riyad* does nothing.
    let is_led = |at: usize| {
        let mut before = (open..at).rev();
        let led = before.find(|&at| !side.segments.is_in(at, &side.pack.articles));
        led.is_some_and(|at| {
            is_preposition(side, at) && !side.segments.is_in(at, &side.pack.complement_links)
        })
    };
    let before: Vec<usize> = nouns(side, open..chain).filter(|&at| !is_led(at)).collect();
    let is_pronoun = |at: usize| {
        let word = side.segments.fold(at);
        side.pack.pronouns_male.contains(word) || side.pack.pronouns_female.contains(word) || word == "they"
    };
    let pronoun = before.is_empty() && (open..verb).any(is_pronoun);
    let after = verb + 1..sentence.end.min(verb + 1 + REACH);
    let close = after.clone().find(|&at| ends(side, at)).unwrap_or(after.end);
    let rest: Vec<usize> = nouns(side, close..sentence.end).collect();
    let after: Vec<usize> = nouns(side, after.start..close).collect();
    if !is_passive(side, sentence.start, verb) && !is_participle(side, verb) {
        return Sides { agent: before, patient: after, rest, pronoun };
    }
    let by = by(side, verb, sentence.end).unwrap_or(usize::MAX);
    // *Par an* is by no one.
    let acts = |at: usize| at > by && at <= by.saturating_add(BY_WHOM) && unit_at(side, at).is_none();
    let (agent, others): (Vec<usize>, Vec<usize>) = after.into_iter().partition(|&at| acts(at));
    Sides { agent, patient: before.into_iter().chain(others).collect(), rest, pronoun: false }
}

/// *A survey conducted in May*, *conçu par*: a participle with no auxiliary of its own.
fn is_participle(side: &Side, verb: usize) -> bool {
    let word = side.segments.fold(verb);
    let gerund = side.pack.gerund_endings.iter().any(|ending| word.ends_with(ending));
    let before = verb.checked_sub(1).filter(|&at| side.is_noun(at) || side.segments.fold(at) == ",");
    let by = side.segments.fold(verb + 1);
    side.segments.tag(verb) == Tag::Form && !gerund && (before.is_some() || matches!(by, "par" | "by"))
}

/// So many tokens after *by* say by whom.
const BY_WHOM: usize = 4;
/// Words after which what acts stands before them.
const RELATIVES: [&str; 4] = ["qui", "who", "which", "that"];

fn nouns(side: &Side, within: Range<usize>) -> impl Iterator<Item = usize> {
    side.content(within).filter(|&at| side.is_noun(at))
}

/// Whether a clause ends here.
fn ends(side: &Side, at: usize) -> bool {
    let verb = side.is_verbal(at) && side.content(at..at + 1).next().is_some();
    verb || opens_clause(side, at)
        || matches!(
            side.segments.fold(at),
            "," | ";" | ":" | "(" | ")" | "\"" | "«" | "»" | "“" | "”" | "–" | "?"
        )
}
