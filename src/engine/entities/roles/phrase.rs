//! How far a role reaches from its function noun: through complements, coordinations and lists, to
//! where another phrase begins. One reading serves a role that stands after a name and one that
//! stands before it.

use super::super::scan::Scan;
use super::words::{
    Link, governing, is_and, is_definite_article, is_function, is_indefinite_article, is_plural_function,
    is_verb, link, opens_clause,
};
use crate::engine::language::Language;
use crate::engine::segment::{Case, Tag};
use std::ops::Range;

/// The most words that a role may have: the longest titles of ministers have thirty.
const LONGEST: usize = 40;
/// How many tokens a title in quotation marks may have: *unité « Transport aérien »*.
const QUOTED: usize = 6;
/// How many tokens one member of a list may have.
const MEMBER: usize = 12;

/// What a phrase is read in: the text, and whose names stand in it.
#[derive(Clone, Copy)]
pub(super) struct Context<'c, 'a> {
    pub scan: &'c Scan<'a>,
    /// Persons with their honorifics, in the order of the text.
    pub people: &'c [Range<usize>],
    /// The preposition before the person whose role is read: *de X, directeur de Y, des membres …*
    /// goes on with it, and not with the role.
    pub outer: Option<Link>,
}

/// Where the role ends whose function stands at `function`.
pub(super) fn end(context: Context, function: usize, limit: usize) -> usize {
    let limit = limit.min(function + LONGEST);
    let mut index = function + 1;
    while index < limit {
        match step(context, function, index, limit) {
            Some(next) => index = next.max(index + 1),
            None => break,
        }
    }
    index
}

/// Where the role goes on after what stands at `index`; `None` where it ends before it.
fn step(context: Context, function: usize, index: usize, limit: usize) -> Option<usize> {
    let Context { scan, people, .. } = context;
    if let Some(person) = starting(index, people) {
        // *veuve du peintre X*, *fils de X*: the name is the function's complement.
        return belongs(scan, function, index).then_some(person.end);
    }
    if scan.is_comma(index) {
        return after_comma(context, function, index, limit);
    }
    if scan.is(index, "(") {
        return bracketed(scan, index);
    }
    if matches!(scan.words(index), "«" | "“" | "\"" | "„") {
        return quoted(scan, index, limit);
    }
    if scan.is(index, ".") {
        let inside = scan.sentence(index).end > index + 1;
        return (inside && is_abbreviated(scan, index - 1)).then_some(index + 1);
    }
    if scan.is_punctuation(index) {
        return matches!(scan.words(index), "&" | "/" | "'" | "’" | "+").then_some(index + 1);
    }
    if opens_clause(scan, index)
        || is_verb(scan, index)
        || opens_adjunct(scan, index)
        || is_predicate(scan, index)
    {
        return None;
    }
    if is_and(scan, index) {
        return and_continues(context, index, limit).then_some(index + 1);
    }
    Some(index + 1)
}

/// *Inc.*, *St.*, *U.S.*: a stop that ends no sentence.
fn is_abbreviated(scan: &Scan, word: usize) -> bool {
    scan.is_in(word, &scan.pack.company_forms)
        || scan.is_in(word, &scan.pack.abbreviations)
        || scan.is_word(word) && scan.words(word).chars().count() <= 2
}

/// *(OCI)*: an acronym in brackets belongs to the role, any other remark doesn't.
fn bracketed(scan: &Scan, open: usize) -> Option<usize> {
    let close = (open + 2..open + 4).find(|&close| scan.is(close, ")"))?;
    let acronym = (open + 1..close)
        .all(|token| scan.is_word(token) && matches!(scan.case(token), Case::Upper | Case::Mixed));
    acronym.then_some(close + 1)
}

/// A short title in quotation marks: *chef d'unité « Transport aérien »*.
fn quoted(scan: &Scan, open: usize, limit: usize) -> Option<usize> {
    let close = (open + 2..limit.min(open + QUOTED + 2))
        .find(|&close| matches!(scan.words(close), "»" | "”" | "\"" | "“"))?;
    (open + 1..close).all(|token| !is_verb(scan, token) && !scan.is_comma(token)).then_some(close + 1)
}

/// Whether a connector leads from the role to the person's name at `index`: *fils de X*; or a
/// preposition that only an organisation follows: *scientific officer at Edwards Lifesciences*.
fn belongs(scan: &Scan, function: usize, index: usize) -> bool {
    let linked = |token: usize| {
        token > function
            && scan.is_lower(token)
            && matches!(scan.fold(token), "de" | "du" | "d'" | "of" | "to" | "at" | "for" | "chez")
    };
    let last = index - 1;
    let inner = is_function(scan, last) || is_definite_article(scan, last);
    linked(last) || inner && governing(scan, last).is_some_and(linked)
}

// ---- Other phrases -----------------------------------------------------------------------------

/// *en marge de*, *dans le cadre de*: an adjunct of the sentence.
fn opens_adjunct(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    if !scan.is_lower(index) || matches!(word, "pour" | "a" | "aux" | "au" | "per" | "para" | "fur") {
        return false;
    }
    if word == "en" && scan.place(index + 1).is_some() {
        return false;
    }
    let english = scan.pack.language == Language::English;
    if english && matches!(word, "to" | "under") {
        return word == "to" && scan.is_lower(index + 1) && scan.segments.tag(index + 1) == Tag::Form;
    }
    scan.opens(&scan.pack.adjunct_openers, index) > usize::from(word == "en" || english)
}

/// A participle that says what someone did or underwent: *venue à Paris*, *based in Geneva*.
fn is_predicate(scan: &Scan, index: usize) -> bool {
    if scan.segments.tag(index) != Tag::Form || !scan.is_lower(index) || is_function(scan, index) {
        return false;
    }
    let word = scan.fold(index);
    match scan.pack.language {
        Language::French => {
            let charged = ["charge", "delegue", "detache", "associe", "responsable", "adjoint"]
                .iter()
                .any(|noun| word.starts_with(noun));
            let gerund = word.ends_with("ant") && scan.words(index + 1) != "-";
            let complemented =
                matches!(scan.fold(index + 1), "par" | "lors" | "hier" | "ce" | "cette" | "le");
            !charged && (gerund || complemented)
        }
        Language::English => {
            let begun = |token: usize| {
                link(scan, token).is_some()
                    || is_and(scan, token)
                    || scan.segments.tag(token) == Tag::Adjective
            };
            let noun_follows = matches!(scan.segments.tag(index + 1), Tag::Noun | Tag::Name);
            let doing = matches!(
                word,
                "speaking"
                    | "saying"
                    | "adding"
                    | "noting"
                    | "working"
                    | "serving"
                    | "representing"
                    | "leading"
                    | "including"
                    | "overseeing"
                    | "commenting"
                    | "attending"
                    | "following"
            );
            doing && !begun(index - 1) || word.ends_with("ed") && !begun(index - 1) && !noun_follows
        }
        _ => false,
    }
}

// ---- Coordination ------------------------------------------------------------------------------

/// Whether a coordination goes on with the role rather than with the sentence.
fn and_continues(context: Context, and: usize, limit: usize) -> bool {
    let Context { scan, people, .. } = context;
    let mut next = and + 1;
    while next < limit && next - and <= 3 && scan.is_lower(next) && scan.is_in(next, &scan.pack.connectors) {
        next += 1;
    }
    if next >= limit
        || scan.is_punctuation(next)
        || starting(next, people).is_some()
        || scan.honorific(next) > 0 && !is_function(scan, next)
        || is_verb(scan, next)
        || is_indefinite_article(scan, next)
        || scan.is_function_word(next)
            && scan.is_lower(next)
            && !matches!(scan.fold(next), "autres" | "other")
    {
        return false;
    }
    // *et le ministre X* is another person; *et la Culture* goes on where a complement has an article.
    let article_only = next == and + 2 && is_definite_article(scan, and + 1);
    !(article_only && (is_function(scan, next) || is_function(scan, next + 1)))
        && (!article_only || scan.is_lower(next) || scan.pack.language == Language::English)
}

/// Where the role goes on after a comma.
fn after_comma(context: Context, function: usize, comma: usize, limit: usize) -> Option<usize> {
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

// ---- People ------------------------------------------------------------------------------------

/// The person that begins at `index`; `people` are in the order of the text.
pub(in crate::engine::entities) fn starting(index: usize, people: &[Range<usize>]) -> Option<&Range<usize>> {
    people.binary_search_by_key(&index, |person| person.start).ok().and_then(|place| people.get(place))
}

/// Whether `index` is a word of a person's name or honorific.
pub(in crate::engine::entities) fn is_within(index: usize, people: &[Range<usize>]) -> bool {
    let after = people.partition_point(|person| person.start <= index);
    after.checked_sub(1).and_then(|place| people.get(place)).is_some_and(|person| person.contains(&index))
}
