//! The role that stands beside a name: the apposition after it, the function or title before it.

use super::super::scan::Scan;
use super::phrase::{self, Context, is_within, starting};
use super::words::{
    self, Link, is_and, is_definite_article, is_function, is_indefinite_article, is_modifier,
    is_plural_function, is_verb,
};
use crate::engine::language::Language;
use crate::engine::segment::{Case, Tag};
use std::ops::Range;

/// How far before the name its function may stand.
const REACH: usize = 40;
/// How far after a comma the function may stand: *premier vice-président*.
const MODIFIERS: usize = 5;
/// The same in English, where everything stands before: *American Heart Association council member*.
const ENGLISH_MODIFIERS: usize = 10;
/// How many tokens a remark in brackets between a name and its apposition has at most.
const BRACKETED: usize = 8;
/// The most words of a description without a function: *a voice of the neighbourhood*.
const DESCRIPTION: usize = 14;

/// The apposition that follows a name which ends before `end`.
pub(super) fn after(scan: &Scan, name: usize, end: usize, people: &[Range<usize>]) -> Option<Range<usize>> {
    let opening = credentials_end(scan, end);
    if !matches!(scan.words(opening), "," | "(" | "–" | "—" | "-") {
        return None;
    }
    let start = opening + 1;
    let limit = scan.sentence(end).end;
    if start >= limit {
        return None;
    }
    let context = Context { scan, people, outer: outer_link(scan, name) };
    let article = is_definite_article(scan, start);
    let first = start + usize::from(article || is_since(scan, start));
    if let Some(function) = function_from(scan, first, limit, people) {
        let mut stop = phrase::end(context, function, limit);
        if let Some(other) = starting(stop, people).filter(|_| stop < limit) {
            // *Mme X, le conseiller fédéral Y*: what runs into another's name is that other's; without an
            // article it is the name of what X heads (*directeur du groupe Y*).
            // *Speaker X, Minister of Justice Anna Dervaux*: she is another, and of full name.
            let another = scan.pack.language == Language::English
                && other.len() > 1
                && scan.given_name(other.start).is_some_and(|name| !name.ambiguous)
                && !scan.is_lower(other.start - 1)
                && scan.given_name(other.start - 1).is_none()
                && !scan.is_in(other.start - 1, &scan.pack.organisation_heads);
            if article || another || is_function(scan, stop - 1) {
                return None;
            }
            stop = phrase::end(context, other.end - 1, limit);
        }
        // *À la demande de X, le ministre vient de …*: no apposition but the sentence's subject.
        if article && !is_closed(scan, stop, limit) {
            return None;
        }
        return Some(trim(scan, first..stop)).filter(|role| !role.is_empty());
    }
    if !is_indefinite_article(scan, start) || scan.pack.language != Language::English {
        return None;
    }
    let stop = phrase::end(context, start, limit);
    let closed = stop >= limit || scan.is_punctuation(stop);
    (closed && stop - start <= DESCRIPTION && stop > start + 2).then(|| trim(scan, start..stop))
}

/// Whether an apposition ends at `stop`: at a sign, a clause that tells more, another member.
fn is_closed(scan: &Scan, stop: usize, limit: usize) -> bool {
    stop >= limit || scan.is_punctuation(stop) || is_and(scan, stop) || words::opens_clause(scan, stop)
}

/// The end of what stands between a name and its apposition: *, M.D., FAHA*, *, 45 ans*, *(UDC, ZH)*.
fn credentials_end(scan: &Scan, end: usize) -> usize {
    let mut comma = end;
    // *X (1819–1890), écrivain*.
    if scan.is(end, "(") && !is_function(scan, end + 1) {
        let close = (end + 2..end + BRACKETED).find(|&close| scan.is(close, ")"));
        comma = close.map_or(end, |close| close + 1);
        if !scan.is_comma(comma) {
            return end;
        }
    }
    while scan.is_comma(comma) {
        let mut next = comma + 1;
        let age = scan.is_number(next) && (scan.fold(next + 1) == "ans" || scan.is_comma(next + 1));
        let degree = matches!(scan.case(next), Case::Upper | Case::Mixed)
            && !is_function(scan, next)
            && scan.words(next).chars().count() <= 5
            || matches!(scan.fold(next), "jr" | "sr" | "esq");
        if age {
            next += usize::from(scan.fold(next + 1) == "ans");
        } else if !degree {
            break;
        }
        next += 1;
        if scan.is(next, ".") && next + 1 < scan.sentence(end).end {
            next += 1;
        }
        if !scan.is_comma(next) {
            break;
        }
        comma = next;
    }
    comma
}

/// *X, nommée directrice*, *X, actuellement directrice*: what says since when is no part of the role.
fn is_since(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    let named = matches!(word, "nomme" | "nommee" | "elu" | "elue" | "appointed" | "named" | "elected");
    let now = matches!(word, "alors" | "then" | "actuel" | "actuelle" | "current" | "currently")
        || scan.segments.tag(index) == Tag::Adverb && !words::is_bygone(scan, index);
    scan.is_lower(index) && (named || now) && !is_function(scan, index)
}

/// The preposition before the name, honorifics aside.
fn outer_link(scan: &Scan, name: usize) -> Option<Link> {
    words::link(scan, name.checked_sub(1)?)
}

/// The function that opens the apposition at `first`: only what modifies it may stand before it.
fn function_from(scan: &Scan, first: usize, limit: usize, people: &[Range<usize>]) -> Option<usize> {
    let english = scan.pack.language == Language::English;
    let reach = if english { ENGLISH_MODIFIERS } else { MODIFIERS };
    let mut index = first;
    while index < limit.min(first + reach) {
        if is_function(scan, index) || is_plural_function(scan, index) {
            return Some(index);
        }
        let joint = matches!(scan.words(index), "'s" | "’s" | "&" | "-");
        if scan.is_punctuation(index) && !joint || is_verb(scan, index) || starting(index, people).is_some() {
            return None;
        }
        let article = is_indefinite_article(scan, index) && index == first;
        let small =
            scan.is_function_word(index) && !matches!(scan.fold(index), "former" | "then" | "current");
        let participle =
            scan.is_lower(index) && word_ends(scan, index, "ed") && scan.segments.tag(index) == Tag::Form;
        // *One Club for Creativity president*: a preposition inside a name.
        let capital = |token: usize| scan.is_capital(token);
        let inner =
            index > first && capital(index - 1) && capital(index + 1) && words::link(scan, index).is_some();
        if small && !article && !joint && !inner || english && participle && index == first {
            return None;
        }
        index += 1;
    }
    None
}

fn word_ends(scan: &Scan, index: usize, ending: &str) -> bool {
    scan.fold(index).ends_with(ending)
}

/// The function or title before a name: `honorific` are its tokens before `name`, if it has any.
pub(super) fn before(
    scan: &Scan,
    honorific: Option<Range<usize>>,
    name: usize,
    people: &[Range<usize>],
) -> Option<Range<usize>> {
    let mut end = name;
    let lowest = honorific.map_or(name, |honorific| honorific.start);
    // An office that is also a title is a role (*Governor X*), a form of address is none (*Mme X*).
    while end > lowest && !is_office(scan, end - 1) && !closes_title(scan, end - 1) {
        end -= 1;
    }
    let last = end.checked_sub(1)?;
    if is_and(scan, last) || end == lowest && links_to_another(scan, last) {
        return None;
    }
    let end = if scan.is_comma(last) { last } else { end };
    // A title before the name is within the person's own extent: nothing ends at it.
    let others = people.partition_point(|person| person.start < lowest);
    let start = start_before(scan, end, people.get(..others).unwrap_or_default())?;
    Some(trim(scan, start..end)).filter(|role| !role.is_empty())
}

/// Titles that say what someone does, not only how they are addressed.
fn is_office(scan: &Scan, index: usize) -> bool {
    is_function(scan, index)
        && !matches!(
            scan.fold(index),
            "doctor"
                | "docteur"
                | "professor"
                | "professeur"
                | "professeure"
                | "prince"
                | "princesse"
                | "princess"
                | "roi"
                | "reine"
                | "king"
                | "queen"
                | "imam"
                | "pope"
                | "emir"
                | "sultan"
        )
}

/// *Director General X*: the adjective of the title before it, and no general.
fn closes_title(scan: &Scan, index: usize) -> bool {
    scan.fold(index) == "general" && index.checked_sub(1).is_some_and(|last| is_function(scan, last))
}

/// *conseiller de X*, *spokesman for X*: what stands before is not X's.
fn links_to_another(scan: &Scan, last: usize) -> bool {
    let article = is_definite_article(scan, last) || is_indefinite_article(scan, last);
    scan.is_lower(last)
        && !article
        && (scan.is_in(last, &scan.pack.connectors) || scan.is_function_word(last))
}

/// The start of the role that ends before `end`: the leftmost function whose phrase reaches it, with
/// what modifies it.
pub(super) fn start_before(scan: &Scan, end: usize, people: &[Range<usize>]) -> Option<usize> {
    let sentence = scan.sentence(end.checked_sub(1)?);
    let lowest = sentence.start.max(end.saturating_sub(REACH));
    let context = Context { scan, people, outer: None };
    let mut found = None;
    for index in (lowest..end).rev() {
        if is_within(index, people) {
            break;
        }
        if is_function(scan, index) || is_plural_function(scan, index) {
            if phrase::end(context, index, sentence.end) >= end {
                found = Some(index);
                if is_complement(scan, index, end) {
                    break;
                }
            }
        } else if is_verb(scan, index) || matches!(scan.words(index), ";" | ":" | "?" | "!") {
            break;
        }
    }
    let mut start = found?;
    while start > lowest
        && is_modifier(scan, start - 1)
        && !is_within(start - 1, people)
        && !is_outside_title(scan, start)
    {
        start -= 1;
    }
    // *her husband X*: whose husband he is.
    let whose = start.checked_sub(1).filter(|&whose| {
        whose >= lowest
            && words::is_relation(scan, start)
            && matches!(scan.fold(whose), "his" | "her" | "their" | "son" | "sa" | "leur" | "mon" | "ma")
    });
    Some(whose.unwrap_or(start))
}

/// *During the talks President X*: before a title in capitals nothing in lower case modifies it, unless it
/// says since when or until when it is held.
fn is_outside_title(scan: &Scan, title: usize) -> bool {
    const RANKS: [&str; 9] =
        ["former", "then", "outgoing", "acting", "new", "deputy", "vice", "late", "current"];
    let before = title.saturating_sub(1);
    scan.pack.language == Language::English
        && scan.is_capital(title)
        && scan.case(title) == Case::Capitalized
        && scan.is_lower(before)
        && scan.is_word(before)
        && !RANKS.contains(&scan.fold(before))
        && !scan.fold(before).contains('-')
}

/// *la porte-parole du président X*: X is the president, another the spokeswoman. A function in the
/// singular that *of* links to another's, with nothing but adjectives up to the name.
fn is_complement(scan: &Scan, function: usize, end: usize) -> bool {
    let Some(last) = words::governing(scan, function) else { return false };
    let adjectives = (function + 1..end)
        .all(|token| scan.segments.tag(token) == Tag::Adjective || is_function(scan, token));
    let linked = words::link(scan, last) == Some(Link::Of)
        || matches!(scan.fold(last), "for" | "to") && last + 1 == function;
    linked && adjectives && !is_plural_function(scan, function) && scan.fold(last) != "des"
}

/// Without connectives and punctuation at its ends.
pub(super) fn trim(scan: &Scan, mut role: Range<usize>) -> Range<usize> {
    while role.end > role.start {
        let last = role.end - 1;
        let closing = matches!(scan.words(last), ")" | "»" | "”" | "\"")
            || scan.is(last, ".") && scan.is_in(last.saturating_sub(1), &scan.pack.company_forms);
        if scan.is_punctuation(last) && !closing
            || scan.is_number(last) && scan.is_lower(last.saturating_sub(1))
            || scan.is_lower(last)
                && (scan.is_in(last, &scan.pack.connectors)
                    || scan.is_function_word(last)
                    || scan.segments.tag(last) == Tag::Adverb && !is_function(scan, last))
        {
            role.end = last;
        } else {
            break;
        }
    }
    while role.start < role.end
        && (scan.is_punctuation(role.start) || matches!(scan.words(role.start), "'s" | "’s"))
    {
        role.start += 1;
    }
    role
}
