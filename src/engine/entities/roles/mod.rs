//! What the text says that someone is: *Secrétaire général de l'OCI*, before the name or after it.
//!
//! A role is verbatim and has the text's own bounds: it goes on through complements, coordinations
//! and lists (*affaires humanitaires, culturelles et sociales*) and ends where another phrase begins
//! (*en marge de*, *qui*, a verb, another person). What stands between two names is one person's:
//! who names it first has it, unless it cannot be theirs.

mod beside;
mod description;
mod phrase;
mod stated;
mod words;

#[cfg(test)]
mod tests;

use super::mention::{Kind, Mention};
use super::scan::Scan;
use crate::engine::document::Span;
use crate::engine::language::lexicon::Gender;
use rustc_hash::FxHashSet;
use std::cmp::Reverse;
use std::ops::Range;

pub(super) use phrase::{is_within, starting};

/// How sure a given name must be for a function of the other gender not to be its bearer's.
const SURE: u8 = 95;
/// More words than these say no more: a role of thirty is no better than one of twenty.
const TELLING: usize = 20;
/// How far before a name a function may stand that tells that it is one.
const NEAR: usize = 8;
/// How far after a name's comma the function may stand that tells that it is one.
const SOON: usize = 5;

/// Gives each person of `mentions` the role that stands beside the name, and each organisation its description.
pub(super) fn assign(scan: &Scan, mentions: &mut [Mention]) {
    let people = people(scan, mentions);
    let mut roles: Vec<Option<Range<usize>>> = vec![None; mentions.len()];
    let mut claimed = 0;
    let mut last: Option<usize> = None;
    for index in 0..mentions.len() {
        let Some(mention) = mentions.get(index) else { break };
        let role = match mention.kind {
            Kind::Person => {
                let role = of_person(scan, mention, &people, &mut claimed);
                let joined = last.filter(|&last| is_joined(scan, mentions, last, index));
                last = Some(index);
                shared(scan, &mut roles, joined, role)
            }
            Kind::Organization => description::description(scan, mention.tokens.end, &people),
            _ => None,
        };
        if let Some(slot) = roles.get_mut(index) {
            *slot = role;
        }
    }
    for (mention, role) in mentions.iter_mut().zip(roles) {
        mention.role = role.map(|role| vec![scan.span(role)]);
    }
}

/// The role of a person by all mentions: beside a name, or else as a sentence states it.
pub(super) fn of(scan: &Scan, members: &[&Mention]) -> Option<Vec<Span>> {
    let beside = members
        .iter()
        .filter_map(|mention| mention.role.clone())
        .min_by_key(|role| (rank(scan, role), role.first().map(|span| span.start)));
    beside.or_else(|| {
        members
            .iter()
            .filter(|mention| mention.kind == Kind::Person)
            .find_map(|mention| stated::stated(scan, mention.extent().start, mention.tokens.end))
            .map(|role| vec![scan.span(role)])
    })
}

/// What is best said of someone: what they are now, in the most words, and rather than whose fellow;
/// a headline's capitals don't tell where a role ends.
fn rank(scan: &Scan, role: &[Span]) -> (bool, bool, bool, Reverse<usize>) {
    let tokens = role.first().map_or(0..0, |&span| scan.segments.tokens_of(span));
    let words = tokens.clone().filter(|&token| scan.is_word(token)).count().min(TELLING);
    let head = tokens.clone().find(|&token| words::is_function(scan, token)).unwrap_or(tokens.start);
    let bygone = tokens.start <= head && (tokens.start..=head).any(|token| words::is_bygone(scan, token));
    (scan.is_title_case(head), words::is_relation(scan, head), bygone, Reverse(words))
}

/// Who stands where. One capital word that no list and no fuller name knows (*Chief Distribution
/// Officer*, *division Biodiversité*) is no reason for a role to end.
fn people(scan: &Scan, mentions: &[Mention]) -> Vec<Range<usize>> {
    let persons = || mentions.iter().filter(|mention| mention.kind == Kind::Person);
    let full = |person: &Mention| person.honorific.is_some() || person.tokens.len() > 1;
    let surnames: FxHashSet<&str> =
        persons().filter(|person| full(person)).map(|person| scan.fold(person.tokens.end - 1)).collect();
    let is_known = |person: &Mention| {
        let first = person.tokens.start;
        full(person) || scan.given_name(first).is_some() || surnames.contains(scan.fold(first))
    };
    persons().filter(|person| is_known(person) && !opens_title(scan, person)).map(Mention::extent).collect()
}

/// *Dutch Prime Minister*: capitals that a function follows, and no name.
fn opens_title(scan: &Scan, person: &Mention) -> bool {
    let next = person.tokens.end;
    person.honorific.is_none()
        && person.tokens.len() <= 2
        && scan.is_capital(next)
        && words::is_function(scan, next)
}

/// The role beside one name. `claimed` is where the last role ends that a name before this one has.
fn of_person(
    scan: &Scan,
    mention: &Mention,
    people: &[Range<usize>],
    claimed: &mut usize,
) -> Option<Range<usize>> {
    let fits = |role: &Range<usize>| !is_of_a_woman(scan, role) || !is_man(scan, mention);
    let before = beside::before(scan, mention.honorific.clone(), mention.tokens.start, people)
        .filter(|role| role.start >= *claimed)
        .filter(|role| !is_plural(scan, role) || is_joined_to(scan, mention.tokens.end, people))
        .filter(fits);
    let after = beside::after(scan, mention.extent().start, mention.tokens.end, people)
        .filter(fits)
        // *le juge X, le directeur de Y, Z, a dit*: X has a function already.
        .filter(|role| before.is_none() || !is_contested(scan, role, people));
    if let Some(role) = &after {
        *claimed = role.end;
    }
    let rank = |role: &Range<usize>| self::rank(scan, &[scan.span(role.clone())]);
    match (after, before) {
        (Some(after), Some(before)) => Some(if rank(&before) < rank(&after) { before } else { after }),
        (after, before) => after.or(before),
    }
}

/// Whether another's name follows the role after a comma, and the role has the definite article.
fn is_contested(scan: &Scan, role: &Range<usize>, people: &[Range<usize>]) -> bool {
    let article = role.start.checked_sub(1).is_some_and(|before| words::is_definite_article(scan, before));
    article && scan.is_comma(role.end) && starting(role.end + 1, people).is_some()
}

fn is_of_a_woman(scan: &Scan, role: &Range<usize>) -> bool {
    let head = role.clone().find(|&token| scan.is_function(token));
    head.is_some_and(|head| scan.is_in(head, &scan.pack.functions_female))
}

fn is_man(scan: &Scan, mention: &Mention) -> bool {
    scan.given_name(mention.tokens.start).is_some_and(|name| {
        mention.tokens.len() > 1 && name.gender == Gender::Male && name.confidence >= SURE
    })
}

/// Whether another person follows after a comma or a conjunction.
fn is_joined_to(scan: &Scan, end: usize, people: &[Range<usize>]) -> bool {
    (scan.is_comma(end) || words::is_and(scan, end))
        && (end + 1..end + 3).any(|token| starting(token, people).is_some())
}

/// Whether only a comma or a conjunction stands between two persons.
fn is_joined(scan: &Scan, mentions: &[Mention], one: usize, other: usize) -> bool {
    let (Some(one), Some(other)) = (mentions.get(one), mentions.get(other)) else { return false };
    let between = one.tokens.end..other.extent().start;
    (1..=2).contains(&between.len())
        && between.into_iter().all(|token| scan.is_comma(token) || words::is_and(scan, token))
}

/// *conseillers nationaux X et Y*, *X et Y, productrices*: a function in the plural is each one's.
fn shared(
    scan: &Scan,
    roles: &mut [Option<Range<usize>>],
    joined: Option<usize>,
    role: Option<Range<usize>>,
) -> Option<Range<usize>> {
    let plural = |role: &Range<usize>| is_plural(scan, role);
    let Some(other) = joined.and_then(|joined| roles.get_mut(joined)) else { return role };
    match (&other, &role) {
        (Some(theirs), None) if plural(theirs) => other.clone(),
        (None, Some(own)) if plural(own) => {
            *other = Some(own.clone());
            role
        }
        _ => role,
    }
}

/// Whether the role's function is in the plural.
fn is_plural(scan: &Scan, role: &Range<usize>) -> bool {
    role.clone()
        .find(|&token| words::is_function(scan, token) || words::is_plural_function(scan, token))
        .is_some_and(|head| words::is_plural_function(scan, head))
}

// ---- What a function says of the capitals beside it -------------------------------------------------

/// Whether a function ends right before `name`, or the phrase before it is one: *ministre kazakh X*.
pub(super) fn function_before(scan: &Scan, name: usize) -> bool {
    let Some(last) = name.checked_sub(1).filter(|last| scan.sentence(name).contains(last)) else {
        return false;
    };
    if words::is_function(scan, last) {
        return true;
    }
    let linked =
        scan.is_lower(last) && (scan.is_in(last, &scan.pack.connectors) || scan.is_function_word(last));
    if scan.is_punctuation(last) || linked {
        return false;
    }
    beside::start_before(scan, name, &[]).is_some_and(|start| name - start <= NEAR)
}

/// Whether a phrase that is a function ends with the comma before the name: *la présidente de l'Agence, X,*.
pub(super) fn phrase_before(scan: &Scan, name: usize) -> bool {
    let Some(comma) = name.checked_sub(1).filter(|&comma| scan.is_comma(comma)) else { return false };
    beside::start_before(scan, comma, &[]).is_some()
}

/// Whether a function stands to the left of `index` with only its complements between.
pub(super) fn function_leads(scan: &Scan, index: usize) -> bool {
    beside::start_before(scan, index, &[]).is_some()
}

/// Whether an apposition with a function follows the name: *X, ministre de …*.
pub(super) fn function_after(scan: &Scan, end: usize) -> bool {
    // *In Voesh Letters, the researchers describe …*: they are others.
    beside::after(scan, end, end, &[]).is_some_and(|role| {
        !is_plural(scan, &role) && role.clone().take(SOON).any(|token| words::is_function(scan, token))
    })
}
