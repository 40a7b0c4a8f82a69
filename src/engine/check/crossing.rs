//! Who does it to whom, where no name tells: what stands before a verb and after it has changed sides.
//!
//! *Employers tell job seekers* for *job seekers tell employers*. In the passive they change sides by
//! themselves.

use super::alignment::Comparison;
use super::functions::functions_of;
use super::order::is_preposition;
use super::side::Side;
use super::sides::{REACH, Sides, ends, sides};
use super::{Doubt, DoubtKind};
use crate::engine::language::{Language, Order};
use crate::engine::segment::arabic::stems;

/// Verbs that both sides do to each other.
const MUTUAL: [&str; 12] = [
    "rencontr", "entret", "discut", "sign", "met", "meet", "talk", "agree", "speak", "spoke", "concl", "join",
];

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
        there
            .all(|there| {
                is_crossed(comparison, &own, &there)
                    || is_usurped(comparison, verb, &own, &there)
                    || is_replaced(comparison, &own, &there)
            })
            .then(|| whole(comparison, &own))?
    });
    crossed.collect()
}

/// Who acts, as a doubt.
fn whole(comparison: &Comparison, own: &Sides) -> Option<Doubt> {
    Some(comparison.doubt(*own.agent.first()?..own.agent.last()? + 1, DoubtKind::Order))
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
        // *سلمان القايد مدير الإدارة* and *مدير الإدارة سلمان القايد* are one.
        let is_title = |there: &Vec<usize>| is_titled(comparison, first, there);
        let turned = |there: &Vec<usize>| is_turned(comparison, &own, there) && !is_title(there);
        (!there.is_empty() && there.iter().all(turned))
            .then(|| comparison.doubt(first..first + 1, DoubtKind::Order))
    });
    crossed.collect()
}

/// Whether what the release puts first is the function of whom the statement does, or the other way round.
fn is_titled(comparison: &Comparison, first: usize, there: &[usize]) -> bool {
    let (claim, release) = (comparison.claim, comparison.release);
    let Some(&other) = there.first() else { return false };
    let has = |side: &Side, at: usize, words: &dyn Fn(usize) -> bool| {
        let sentence = side.sentence(side.segments.sentence_of(at));
        let people = side.names(sentence).filter(|name| name.kind.is_person());
        let mut near =
            people.filter(|name| name.tokens.contains(&at) || name.tokens.start.abs_diff(at) <= REACH);
        near.any(|name| {
            let functions = functions_of(side, &name).concat();
            let is_of = |at: usize| name.tokens.contains(&at) || functions.contains(&at);
            is_of(at) && name.tokens.clone().chain(functions.iter().copied()).any(words)
        })
    };
    has(claim, first, &|own| comparison.same_word(own, other))
        || has(release, other, &|at| comparison.same_word(first, at))
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
        let capital = |at: usize| side.segments.tokens.get(at).is_some_and(|token| token.is_capital());
        let rest = sides.rest.iter().copied().filter(|&at| !side.is_function(at) && capital(at));
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

/// Whether the same is done there by someone else: one whom the statement does not name, and who is
/// not called by another word in it.
fn is_replaced(comparison: &Comparison, own: &Sides, there: &Sides) -> bool {
    let (claim, release) = (comparison.claim, comparison.release);
    let shares = |own: &[usize], there: &[usize]| {
        own.iter().any(|&own| there.iter().any(|&at| comparison.alike(own, at)))
    };
    let Some((head, other)) = head(claim, &own.agent).zip(self::head(release, &there.agent)) else {
        return false;
    };
    let object = own.patient.iter().filter(|own| !shares(std::slice::from_ref(own), &there.agent));
    let same = object.filter(|&&own| there.patient.iter().any(|&at| comparison.same_word(own, at)));
    let is_same = same.count() > 0;
    // *X demande à Y* for *Z demande à X*.
    let is_acted_on = !own.patient.is_empty()
        && self::head(release, &there.patient).is_some_and(|at| comparison.same_word(head, at));
    let unsaid = there.agent.iter().all(|&at| !comparison.is_said(at));
    if !own.told || !there.told || !unsaid || !(is_same || is_acted_on) || shares(&own.agent, &there.agent) {
        return false;
    }
    let near = head.saturating_sub(ALIAS)..head + 1 + ALIAS;
    let aliased = near.into_iter().any(|own| {
        let id = claim.known(own..own + 1);
        id.is_some() && there.agent.iter().any(|&at| release.known(at..at + 1) == id)
    });
    let is_plural = |side: &Side, at: usize| side.segments.fold(at).ends_with(['s', 'x']);
    let (named, named_there) =
        (is_named(claim, comparison.tokens.start, &own.agent), is_named(release, 0, &there.agent));
    // A function, *the company* or *la chaîne* may be called by its name, and have one.
    let may_be_one = match (named, named_there) {
        (true, true) => false,
        (true, false) => there.agent.len() == 1 || release.is_function(other),
        (false, true) => !is_plural(claim, head) || claim.is_function(head),
        (false, false) => claim.is_function(head) || release.is_function(other),
    };
    let stands = there.patient.iter().chain(&there.rest).any(|&at| comparison.same_word(head, at));
    let known = own.agent.iter().all(|&word| comparison.is_known(word));
    !aliased && (is_acted_on || !may_be_one && (stands || named_there && known))
}

/// So near to a noun stands what may tell whose it is: *les autorités suisses*.
const ALIAS: usize = 3;

/// Whether one of these words has a capital that it need not have.
fn is_named(side: &Side, start: usize, words: &[usize]) -> bool {
    let is_capital = |at: usize| side.segments.tokens.get(at).is_some_and(|token| token.is_capital());
    let named = |at: usize| side.names(at..at + 1).next().is_some();
    words.iter().any(|&at| is_capital(at) && (at > start || named(at)))
}

/// The noun of a group that the others belong to.
fn head(side: &Side, group: &[usize]) -> Option<usize> {
    let last = side.pack.order == Order::HeadLast;
    if last { group.last().copied() } else { group.first().copied() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{altered, faithful};
    use super::DoubtKind::Order;

    const RELEASE: &str = "Parliament of Norland

Norland joins the river treaty

PORT ALDER, 3 June 2024 - The budget was adopted by the Norland parliament in May, and the mandate has been approved by the River Council. Shipowners must continue to provide Marisafe with reports on their engines.";

    const WORKSHOP: &str = "Ministère de l'Eau de Valdorie

Un atelier sur les barrages

Montreval, le 12 mars 2024 – Un atelier sur les barrages était co-présidé par la Suède, la Norvège et le Canada.";

    #[test]
    fn who_acts_is_not_replaced() {
        altered(RELEASE, "The River Council adopted the budget in May.", Order);
        faithful(RELEASE, "The Norland parliament adopted the budget in May.");
    }

    #[test]
    fn who_acts_is_not_acted_on() {
        altered(
            RELEASE,
            "Marisafe must continue to provide shipowners with reports on their engines.",
            Order,
        );
    }

    #[test]
    fn a_list_has_any_order() {
        faithful(
            WORKSHOP,
            "L'atelier sur les barrages était co-présidé par le Canada, la Suède et la Norvège.",
        );
    }
}
