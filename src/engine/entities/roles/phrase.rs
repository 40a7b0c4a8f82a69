//! How far a role reaches from its function noun: through complements, coordinations and lists, to
//! where another phrase begins. One reading serves a role that stands after a name and one that
//! stands before it.

mod lists;

use super::super::scan::Scan;
use super::words::{
    Link, governing, is_and, is_definite_article, is_function, is_indefinite_article, is_verb, link,
    opens_clause,
};
use crate::engine::language::Language;
use crate::engine::segment::{Case, Tag};
use lists::after_comma;
use std::ops::Range;

/// The most words that a role may have: the longest titles of ministers have thirty.
const LONGEST: usize = 40;
/// How many tokens a title in quotation marks may have: *unité « Transport aérien »*.
const QUOTED: usize = 6;

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
