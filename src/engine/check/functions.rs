//! A name → the functions that stand beside it.

use super::side::{Name, Side};
use crate::engine::language::Language;

/// How many tokens from a name its function may stand.
const NEAR: usize = 16;

/// The functions that stand beside a name, before and after it, or are said of it: the words of each.
pub(super) fn functions_of(side: &Side, name: &Name) -> Vec<Vec<usize>> {
    let sentence = side.sentence(side.segments.sentence_of(name.tokens.start));
    let is_content = |at: usize| side.content(at..at + 1).next().is_some();
    let people: Vec<Name> = side
        .names(sentence.clone())
        .filter(|other| other.kind.is_person() && other.tokens != name.tokens)
        .collect();
    let ends = |at: usize| {
        side.is_finite(at) && !side.is_function(at)
            || matches!(side.segments.fold(at), "," | ";" | ":" | "." | "(" | ")" | "،" | "\"" | "»")
            || people.iter().any(|other| other.tokens.contains(&at))
    };
    let mut functions: Vec<Vec<usize>> = vec![side.content(name.role.clone()).collect()];
    let start = if name.honorific.is_empty() { name.tokens.start } else { name.honorific.start };
    // *From Eisenhower* is no *president Eisenhower*.
    let apposed = start.checked_sub(1).is_some_and(|at| {
        is_content(at) || side.segments.is_in(at, &side.pack.honorifics) || side.is_function(at)
    });
    let reach = sentence.start.max(start.saturating_sub(NEAR / 2))..start;
    let mut before: Vec<usize> = reach.rev().take_while(|&at| apposed && !ends(at)).collect();
    before.reverse();
    if let Some(first) = before.iter().position(|&at| side.is_function(at) && is_given(side, at)) {
        let raised = first.checked_sub(1).filter(|&at| before.get(at).is_some_and(|&at| is_first(side, at)));
        let words = before.into_iter().skip(raised.unwrap_or(first));
        functions.push(words.filter(|&at| is_content(at) || is_first(side, at)).collect());
    }
    // *X, ministre de*, and *X is the minister of*.
    let opens = |at: usize| {
        let word = side.segments.fold(at);
        word == "," || IS.contains(&word) || side.segments.is_in(at, &side.pack.articles)
    };
    let next = name.tokens.end;
    let first = (next..sentence.end.min(next + OPENING)).find(|&at| !opens(at));
    // *X ووزيرة*: another's.
    let is_next = |at: usize| {
        side.pack.language == Language::Arabic
            && side.segments.fold(at).starts_with('و')
            && !side.segments.is_in(at, &side.pack.functions)
    };
    if let Some(first) = first.filter(|&at| side.is_function(at) && !is_next(at)) {
        let words = (first..sentence.end.min(first + NEAR / 2)).take_while(|&at| !ends(at));
        functions.push(words.filter(|&at| is_content(at)).collect());
    }
    functions.retain(|words| !words.is_empty());
    functions
}

/// A function that follows a name does so after so many tokens at most: *, who is the*.
const OPENING: usize = 6;

/// What says that someone is something.
const IS: [&str; 29] = [
    "هو",
    "هي",
    "is",
    "was",
    "has",
    "been",
    "became",
    "appointed",
    "elected",
    "named",
    "as",
    "new",
    "a",
    "an",
    "est",
    "etait",
    "devient",
    "ete",
    "nomme",
    "nommee",
    "elu",
    "elue",
    "designe",
    "designee",
    "comme",
    "nouveau",
    "nouvelle",
    "un",
    "une",
];

/// The tokens near a name, up to the next name of a person and its function.
pub(super) fn around(side: &Side, name: &Name) -> Vec<usize> {
    let sentence = side.sentence(side.segments.sentence_of(name.tokens.start));
    let people: Vec<Name> = side
        .names(sentence.clone())
        .filter(|other| other.kind.is_person() && other.tokens != name.tokens)
        .collect();
    let free = |at: &usize| people.iter().all(|other| !other.tokens.contains(at) && !other.role.contains(at));
    let before = (sentence.start.max(name.tokens.start.saturating_sub(NEAR))..name.tokens.start).rev();
    let after = name.tokens.end..sentence.end.min(name.tokens.end + NEAR);
    before.take_while(free).chain(after.take_while(free)).collect()
}

/// Whether a word is there as the noun of a function: neither *a envoyé* nor *le premier rôle*.
pub(super) fn is_given(side: &Side, word: usize) -> bool {
    if side.pack.language == Language::Arabic {
        // *طالب* is a student, or demands.
        return !side.is_in(word, &side.pack.verbs);
    }
    !side.is_verbal(word) && !side.is_in(word, &side.pack.ordinals)
}

/// *Première ministre*: no minister among others.
pub(super) fn is_first(side: &Side, at: usize) -> bool {
    ["premier", "premiere", "prime"].contains(&side.segments.fold(at)) && {
        let next = side.segments.fold(at + 1);
        next.starts_with("minist")
    }
}
