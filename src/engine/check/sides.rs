//! A verb → what stands on its two sides: who acts, and who or what is acted on.
//!
//! In *par la Suède et la Suisse* those act who follow the *by*; a verb after a conjunction, *and
//! called*, has who acts by the one before.

use super::order::{by, is_passive, is_preposition, opens_clause};
use super::side::Side;
use super::units::unit_at;
use crate::engine::language::Language;
use crate::engine::segment::Tag;
use std::ops::Range;

/// How many tokens on each side of a verb are of it.
pub(super) const REACH: usize = 12;

/// Who acts, by a verb, and who or what is acted on: their nouns.
pub(super) struct Sides {
    pub agent: Vec<usize>,
    pub patient: Vec<usize>,
    /// What else the sentence says after the verb.
    pub rest: Vec<usize>,
    /// Whether it is a pronoun that acts.
    pub pronoun: bool,
    /// Whether the verb tells what is done: no infinitive does.
    pub told: bool,
}

/// What stands on the sides of the verb at `verb`.
pub(super) fn sides(side: &Side, verb: usize) -> Sides {
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
    let is_pronoun = |at: usize| {
        let word = side.segments.fold(at);
        side.pack.pronouns_male.contains(word) || side.pack.pronouns_female.contains(word) || word == "they"
    };
    let joint = (chain..verb).rev().find(|&at| side.segments.is_in(at, &side.pack.conjunctions));
    let joint = joint.filter(|&at| !(at..verb).any(is_pronoun) && side.is_finite(verb));
    let first =
        joint.and_then(|at| (sentence.start..at).rev().find(|&at| side.is_finite(at) && is_own(side, at)));
    let before: Vec<usize> = match first {
        Some(first) => sides(side, first).agent,
        None => nouns(side, open..chain).filter(|&at| !is_led(at)).collect(),
    };
    let pronoun = before.is_empty() && (open..verb).any(is_pronoun);
    let passive = is_passive(side, sentence.start, verb) || is_participle(side, verb);
    let by = by(side, verb, sentence.end).filter(|_| passive);
    let listed = by.map(|by| group(side, by + 1, sentence.end)).unwrap_or_default();
    let after = verb + 1..sentence.end.min(verb + 1 + REACH);
    let close = after.clone().find(|&at| ends(side, at)).unwrap_or(after.end);
    let rest: Vec<usize> = nouns(side, close..sentence.end).filter(|at| !listed.contains(at)).collect();
    let after: Vec<usize> = nouns(side, after.start..close).filter(|at| !listed.contains(at)).collect();
    let told = is_told(side, chain, verb);
    if !passive {
        return Sides { agent: before, patient: after, rest, pronoun, told };
    }
    Sides { agent: listed, patient: before.into_iter().chain(after).collect(), rest, pronoun: false, told }
}

/// Words after which what acts stands before them.
const RELATIVES: [&str; 4] = ["qui", "who", "which", "that"];

/// Whether a verb is finite, or has an auxiliary, and is led to by nothing that makes an aim of it.
fn is_told(side: &Side, chain: usize, verb: usize) -> bool {
    let mut before = (chain..verb).rev().filter(|&at| !side.is_adverb(at));
    let led = before.next();
    let word = led.map_or("", |at| side.segments.fold(at));
    let aim = matches!(word, "to" | "pour" | "de" | "d'" | "en" | "by")
        || word == "a" && led.is_some_and(|at| !side.is_finite(at));
    let mut others = side.sentence(side.segments.sentence_of(verb)).filter(|&at| at != verb);
    side.is_finite(verb)
        || !aim
            && ((chain..verb).any(|at| side.is_finite(at))
                || is_participle(side, verb)
                || !others.any(|at| side.is_finite(at)))
}

/// *A survey conducted in May*, *conçu par*: a participle with no auxiliary of its own.
fn is_participle(side: &Side, verb: usize) -> bool {
    let word = side.segments.fold(verb);
    let gerund = side.pack.gerund_endings.iter().any(|ending| word.ends_with(ending));
    let before = (0..verb).rev().find(|&at| !side.is_adverb(at));
    let before = before.filter(|&at| side.is_noun(at) || side.segments.fold(at) == ",");
    let by = matches!(side.segments.fold(verb + 1), "par" | "by");
    // *Platforms called on her*: where nothing else is said, the form is the verb.
    let mut others = side.sentence(side.segments.sentence_of(verb)).filter(|&at| at != verb);
    side.segments.tag(verb) == Tag::Form
        && !gerund
        && (by || before.is_some() && others.any(|at| side.is_finite(at)))
}

/// The nouns of the group that begins at `start`, with its complements and, in a list of names, the
/// others: *la Suède, l'Union européenne et la Suisse*.
fn group(side: &Side, start: usize, end: usize) -> Vec<usize> {
    let pack = side.pack;
    let is_joint = |at: usize| side.segments.fold(at) == "," || side.segments.is_in(at, &pack.conjunctions);
    let is_article =
        |at: usize| side.segments.is_in(at, &pack.articles) || side.segments.is_in(at, &pack.elisions);
    // Another of the list has a capital.
    let goes_on = |at: usize| {
        let next = (at + 1..end).find(|&at| !is_joint(at) && !is_article(at));
        next.is_some_and(|at| side.segments.tokens.get(at).is_some_and(|token| token.is_capital()))
    };
    let stays = |at: &usize| match *at {
        at if is_joint(at) => goes_on(at),
        at => {
            let of =
                side.segments.is_in(at, &pack.complement_links) || side.segments.is_in(at, &pack.contracted);
            of || !ends(side, at) && !is_preposition(side, at)
        }
    };
    let within = start..(start..end.min(start + LIST)).find(|at| !stays(at)).unwrap_or(end.min(start + LIST));
    // *Par an* is by no one.
    nouns(side, within).filter(|&at| unit_at(side, at).is_none()).collect()
}

/// No list of who acts has more tokens.
const LIST: usize = 24;

fn is_own(side: &Side, at: usize) -> bool {
    side.content(at..at + 1).next().is_some()
}

/// The nouns of a range, with names that no list has and whatever follows an article.
fn nouns(side: &Side, within: Range<usize>) -> impl Iterator<Item = usize> {
    side.content(within).filter(move |&at| side.is_noun(at) || is_name(side, at) || is_nominal(side, at))
}

/// Whether a capital makes a name of a word: at the start of a sentence only of one that is nothing else.
fn is_name(side: &Side, at: usize) -> bool {
    let is_capital = side.segments.tokens.get(at).is_some_and(|token| token.is_capital());
    let sentence = side.sentence(side.segments.sentence_of(at));
    let lone = matches!(side.segments.tag(at), Tag::Other | Tag::Adjective) && !side.is_noun(at + 1);
    is_capital && (at > sentence.start || lone)
}

/// *The funding plan*: what follows an article, or a participle after one, is no verb.
fn is_nominal(side: &Side, at: usize) -> bool {
    let is_article = |at: Option<usize>| at.is_some_and(|at| side.segments.is_in(at, &side.pack.articles));
    let before = at.checked_sub(1);
    let modified =
        before.is_some_and(|at| side.segments.tag(at) == Tag::Form && is_article(at.checked_sub(1)));
    side.pack.language == Language::English
        && (modified || is_article(before) && (side.segments.tag(at) == Tag::Form || side.is_noun(at + 1)))
}

/// Whether a clause ends here.
pub(super) fn ends(side: &Side, at: usize) -> bool {
    let verb = side.is_verbal(at) && is_own(side, at) && !is_name(side, at) && !is_nominal(side, at);
    verb || opens_clause(side, at)
        || matches!(
            side.segments.fold(at),
            "," | ";" | ":" | "(" | ")" | "\"" | "«" | "»" | "“" | "”" | "–" | "?"
        )
}
