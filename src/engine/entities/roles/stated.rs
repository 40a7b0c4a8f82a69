//! The role that a sentence states: *X est la nouvelle responsable de …*, *X was appointed Director
//! of …*, *a nommé X directrice de …*, *X joins Acme as Chief Financial Officer*.

use super::super::scan::Scan;
use super::beside::trim;
use super::phrase::{self, Context};
use super::words::{is_and, is_definite_article, is_function, is_indefinite_article, is_verb};
use std::ops::Range;

/// How far after the name the verb may stand.
const REACH: usize = 6;
/// How far after the verb the function may stand.
const MODIFIERS: usize = 6;
/// How far after a verb of joining *as* may stand: *joins Acme's board of directors as*.
const JOINED: usize = 10;

/// Verbs and participles after which a role follows.
#[rustfmt::skip]
const STATING: [&str; 38] = [
    "est", "etait", "is", "was", "devient", "becomes", "became", "nomme", "nommee", "elu", "elue", "designe",
    "designee", "reelu", "reelue", "appointed", "named", "elected", "serves", "served", "promu", "promue",
    "promoted", "reelected", "ist", "wurde", "sera", "deviendra", "demeure", "remains", "confirmed", "sacre",
    "sacree", "crowned", "investi", "investie", "appoints", "names",
];
/// What may stand between the name, the verb and the role.
#[rustfmt::skip]
const PASSING: [&str; 24] = [
    "a", "ete", "has", "been", "as", "comme", "au", "poste", "de", "also", "egalement", "now", "to", "the",
    "qui", "who", "en", "tant", "que", "la", "le", "fonction", "role", "currently",
];
/// Verbs after which *as* gives the role.
#[rustfmt::skip]
const JOINING: [&str; 10] = [
    "joins", "joined", "serves", "serve", "serving", "appointed", "works", "rejoint", "join", "welcomed",
];

/// The role that the sentence states of the name at `name`, which ends before `end`.
pub(in crate::engine::entities) fn stated(scan: &Scan, name: usize, end: usize) -> Option<Range<usize>> {
    let limit = scan.sentence(end).end;
    // *a nommé X directrice*, *appointed X as chief executive*.
    let named =
        |index: usize| STATING.iter().skip(7).any(|verb| *verb == scan.fold(index)) && scan.is_lower(index);
    let by_others = name.checked_sub(1).is_some_and(named);
    let mut start = end;
    let mut states = false;
    while start < limit && start - end < REACH {
        let word = scan.fold(start);
        let article = is_indefinite_article(scan, start) && states;
        if scan.is_lower(start) && STATING.contains(&word) {
            states = true;
        } else if by_others && is_function(scan, start) || !PASSING.contains(&word) || article {
            break;
        }
        start += 1;
    }
    let start = if states || by_others { start } else { joined(scan, end, limit)? };
    role_from(scan, start, limit)
}

/// Where the role begins after *joins … as*.
fn joined(scan: &Scan, end: usize, limit: usize) -> Option<usize> {
    let verb = (end..limit.min(end + 4)).find(|&token| JOINING.contains(&scan.fold(token)))?;
    (verb + 1..limit.min(verb + JOINED))
        .take_while(|&token| scan.is_word(token) || matches!(scan.words(token), "'s" | "’s"))
        .find(|&token| scan.is(token, "as") || scan.is(token, "comme"))
        .map(|at| at + 1)
}

/// The role whose first word is near `start`: an article, modifiers, a function and its phrase.
fn role_from(scan: &Scan, start: usize, limit: usize) -> Option<Range<usize>> {
    let opening = |index: usize| {
        is_definite_article(scan, index)
            || matches!(scan.fold(index), "its" | "their" | "our" | "son" | "sa" | "leur")
    };
    let start = if opening(start) { start + 1 } else { start };
    let function = (start..limit.min(start + MODIFIERS))
        .take_while(|&token| scan.is_word(token) && !is_verb(scan, token))
        .find(|&token| is_function(scan, token))?;
    let led = (start..function).all(|token| {
        !scan.is_function_word(token)
            || is_indefinite_article(scan, token) && token == start
            || matches!(scan.fold(token), "former" | "then" | "current" | "interim")
    });
    let context = Context { scan, people: &[], outer: None };
    let stop = phrase::end(context, function, limit);
    // *X est directeur et Paul Y responsable de …*: the next person's.
    let another = (function..stop).find(|&token| {
        is_and(scan, token) && scan.given_name(token + 1).is_some() && scan.is_name_word(token + 1)
    });
    led.then(|| trim(scan, start..another.unwrap_or(stop))).filter(|role| !role.is_empty())
}
