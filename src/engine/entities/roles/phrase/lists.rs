//! What a role goes on with after a comma: lists of words, of complements, of functions, and whom it is for.

use super::{Context, starting};
use crate::engine::entities::roles::words::{
    is_and, is_definite_article, is_function, is_plural_function, is_verb, link, opens_clause,
};
use crate::engine::language::Language;
use crate::engine::segment::Case;

/// How many tokens one member of a list may have.
const MEMBER: usize = 12;

/// Where the role goes on after a comma.
pub(super) fn after_comma(context: Context, function: usize, comma: usize, limit: usize) -> Option<usize> {
    let scan = context.scan;
    let next = comma + 1;
    // *VF Developments, LLC*.
    if scan.is_in(next, &scan.pack.company_forms) && scan.case(next) != Case::Lower {
        return Some(next + 1);
    }
    words_listed(context, comma, limit)
        .or_else(|| complements_listed(context, function, comma, limit))
        .or_else(|| functions_listed(context, comma, limit))
        .or_else(|| organisation_closes(context, function, comma, limit))
}

/// *humanitaires, culturelles et sociales*: words, commas, then *et* and a last word.
fn words_listed(context: Context, comma: usize, limit: usize) -> Option<usize> {
    let scan = context.scan;
    let mut index = comma + 1;
    let mut words = 0;
    while index < limit.min(comma + 10) {
        if starting(index, context.people).is_some() {
            return None;
        }
        if is_and(scan, index) && words > 0 {
            let mut next = index + 1;
            while next < limit && scan.is_lower(next) && scan.is_in(next, &scan.pack.connectors) {
                next += 1;
            }
            let plain = next < limit
                && scan.is_word(next)
                && !is_function(scan, next)
                && scan.honorific(next) == 0
                && !is_verb(scan, next)
                && !scan.is_function_word(next)
                && starting(next, context.people).is_none();
            return plain.then_some(next + 1);
        }
        if scan.is_comma(index) && words > 0 {
            words = 0;
        } else if scan.is_word(index)
            && words < 4
            && !is_verb(scan, index)
            && !is_function(scan, index)
            && scan.honorific(index) == 0
            && (!scan.is_function_word(index)
                || (words > 0 || is_definite_article(scan, index))
                    && scan.is_in(index, &scan.pack.connectors)
                    && !matches!(scan.fold(index), "a" | "en" | "in" | "at" | "to" | "on"))
        {
            words += 1;
        } else {
            return None;
        }
        index += 1;
    }
    None
}

/// *de la défense, de la protection de la population et des sports*: members that one preposition
/// links, the last of them after *et*. Where the last begins, if the role has that preposition too.
fn complements_listed(context: Context, function: usize, comma: usize, limit: usize) -> Option<usize> {
    let scan = context.scan;
    let family = link(scan, comma + 1)?;
    if context.outer == Some(family) || !(function..comma).any(|token| link(scan, token) == Some(family)) {
        return None;
    }
    let mut member = comma;
    let mut index = comma + 1;
    while index < limit && index - member <= MEMBER {
        if is_and(scan, index) && link(scan, index + 1) == Some(family) {
            return Some(index + 1);
        }
        if scan.is_comma(index) {
            if link(scan, index + 1) != Some(family) {
                return None;
            }
            member = index;
        } else if !scan.is_word(index) && !matches!(scan.words(index), "'" | "’")
            || starting(index, context.people).is_some()
            || is_verb(scan, index)
            || opens_clause(scan, index)
            || is_plural_function(scan, index)
        {
            return None;
        }
        index += 1;
    }
    None
}

/// *CEO, President and Founder of X*: functions, commas, then *and* and a last one.
fn functions_listed(context: Context, comma: usize, limit: usize) -> Option<usize> {
    let scan = context.scan;
    let opens_with_function = |start: usize| {
        (start..limit.min(start + 4))
            .take_while(|&token| scan.is_word(token) && !is_verb(scan, token))
            .any(|token| is_function(scan, token))
    };
    let oxford = |index: usize| if is_and(scan, index) { index + 1 } else { index };
    if is_definite_article(scan, oxford(comma + 1)) || !opens_with_function(oxford(comma + 1)) {
        return None;
    }
    let mut index = comma;
    let mut member = comma;
    while index < limit && index - member <= MEMBER {
        if is_and(scan, index) && opens_with_function(index + 1) {
            // Another's function stands right before another's name.
            let foreign =
                (index + 1..limit.min(index + 6)).any(|token| starting(token, context.people).is_some());
            return (!foreign).then_some(oxford(comma + 1));
        }
        if scan.is_comma(index) {
            if !opens_with_function(oxford(index + 1)) {
                return None;
            }
            member = index;
        } else if !scan.is_word(index)
            || starting(index, context.people).is_some()
            || is_verb(scan, index)
            || opens_clause(scan, index)
        {
            return None;
        }
        index += 1;
    }
    None
}

/// *Founder, Acme Labs.*: in English attributions, the organisation or division after the comma, where
/// the sentence or the quotation ends with it.
fn organisation_closes(context: Context, function: usize, comma: usize, limit: usize) -> Option<usize> {
    let scan = context.scan;
    let titled = scan.is_capital(function);
    if scan.pack.language != Language::English || !titled || comma - function > MEMBER {
        return None;
    }
    let part = |token: usize| {
        scan.is_capital(token)
            || scan.is(token, "&")
            || matches!(scan.fold(token), "of" | "the" | "and" | "for" | "at")
    };
    let stop = (comma + 1..limit)
        .find(|&token| !part(token) || starting(token, context.people).is_some())
        .unwrap_or(limit);
    let closed = stop >= scan.sentence(comma).end
        || matches!(scan.words(stop), "." | "”" | "\"" | ";")
        || scan.is_comma(stop) && (scan.is_lower(stop + 1) || is_and(scan, stop + 1));
    let capital = scan.is_capital(comma + 1);
    let own = !(comma + 1..stop).any(|token| is_function(scan, token) && !scan.is(token, "General"));
    (capital && own && closed && stop - comma <= MEMBER && starting(stop, context.people).is_none())
        .then_some(stop)
}
