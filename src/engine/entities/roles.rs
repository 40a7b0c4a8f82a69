//! What the text says that someone is: *Secrétaire général de l'OCI*, before the name or after it.
//!
//! A role is verbatim and has the text's own bounds: it goes on through complements, coordinations
//! and lists (*affaires humanitaires, culturelles et sociales*) and ends where another phrase begins
//! (*en marge de*, *qui*, a verb, another person).

use super::mention::{Kind, Mention};
use super::scan::Scan;
use crate::engine::language::Language;
use crate::engine::segment::Case;
use std::ops::Range;

/// The most words that a role may have.
const LONGEST: usize = 32;
/// How far after a comma the function may stand: *WFP Country Director*.
const MODIFIERS: usize = 5;

/// Gives each person of `mentions` the role that stands beside the name, and each organisation its description.
pub(super) fn assign(scan: &Scan, mentions: &mut [Mention]) {
    let people: Vec<Range<usize>> =
        mentions.iter().filter(|mention| mention.kind == Kind::Person).map(Mention::extent).collect();
    for mention in mentions.iter_mut() {
        let role = match mention.kind {
            Kind::Person => {
                let extent = mention.extent();
                after(scan, mention.tokens.end, &people).or_else(|| before(scan, extent.start, &people))
            }
            Kind::Organization => description(scan, mention.tokens.end, &people),
            _ => None,
        };
        mention.role = role.map(|role| vec![scan.span(role)]);
    }
}

/// Whether a function ends right before `name`, or the phrase before it is one: *ministre kazakh X*.
pub(super) fn function_before(scan: &Scan, name: usize) -> bool {
    let Some(last) = name.checked_sub(1) else { return false };
    if scan.is_function(last) {
        return true;
    }
    let linked = scan.is_lower(last)
        && (scan.pack.connectors.contains(scan.fold(last)) || scan.is_function_word(last));
    if scan.is_punctuation(last) || linked {
        return false;
    }
    start_before(scan, name, &[]).is_some_and(|start| name - start <= 8)
}

/// Whether a phrase that is a function ends with the comma before the name: *la présidente de l'Agence, X,*.
pub(super) fn phrase_before(scan: &Scan, name: usize) -> bool {
    let Some(comma) = name.checked_sub(1).filter(|&comma| scan.is_comma(comma)) else { return false };
    start_before(scan, comma, &[]).is_some()
}

/// Whether a function stands to the left of `index` with only its complements between.
pub(super) fn function_leads(scan: &Scan, index: usize) -> bool {
    start_before(scan, index, &[]).is_some()
}

/// Whether an apposition with a function follows the name: *X, ministre de …*.
pub(super) fn function_after(scan: &Scan, end: usize) -> bool {
    after(scan, end, &[])
        .is_some_and(|role| role.clone().take(MODIFIERS).any(|token| scan.is_function(token)))
}

// ---- After the name ----------------------------------------------------------------------------

fn after(scan: &Scan, end: usize, people: &[Range<usize>]) -> Option<Range<usize>> {
    let opening = scan.words(end);
    if !matches!(opening, "," | "،" | "(" | "–" | "—" | "-") {
        return None;
    }
    let start = end + 1;
    let limit = scan.sentence(end).end;
    if start >= limit {
        return None;
    }
    let article = is_definite_article(scan, start);
    let first = if article { start + 1 } else { start };
    let indefinite = is_indefinite_article(scan, start);
    let function = (first..(first + MODIFIERS).min(limit))
        .take_while(|&token| {
            !scan.is_punctuation(token) && !scan.is_verb(token) && !starts_person(token, people)
        })
        .find(|&token| scan.is_function(token));
    match function {
        Some(function) if leads_to(scan, first, function) => {
            let stop = role_end(scan, function + 1, limit, people);
            Some(trim(scan, first..stop))
        }
        _ if indefinite => {
            let stop = role_end(scan, start + 1, limit, people);
            let closed = stop >= limit || scan.is_punctuation(stop);
            (closed && stop - start <= 14 && stop > start + 1).then(|| trim(scan, start..stop))
        }
        _ => None,
    }
}

/// Whether only modifiers stand between the comma and the function: adjectives, names, *ancien*.
fn leads_to(scan: &Scan, first: usize, function: usize) -> bool {
    (first..function).all(|token| {
        !scan.is_function_word(token)
            || is_indefinite_article(scan, token)
            || matches!(scan.fold(token), "former" | "then" | "current")
    })
}

/// The role that the sentence states after a name: *est la nouvelle responsable de …*, *was appointed
/// Director of …*.
pub(super) fn stated(scan: &Scan, name: usize, end: usize) -> Option<Range<usize>> {
    const STATING: [&str; 22] = [
        "est",
        "etait",
        "is",
        "was",
        "devient",
        "becomes",
        "became",
        "nomme",
        "nommee",
        "elu",
        "elue",
        "designe",
        "designee",
        "reelu",
        "reelue",
        "appointed",
        "named",
        "elected",
        "serves",
        "promu",
        "promue",
        "reelected",
    ];
    const PASSING: [&str; 12] =
        ["a", "ete", "has", "been", "as", "comme", "au", "poste", "de", "also", "egalement", "now"];
    let limit = scan.sentence(end).end;
    let mut start = end;
    let mut states = false;
    let named_to = |index: usize| STATING.contains(&scan.fold(index)) && scan.is_lower(index);
    // *a nommé X directrice*, *appointed X as chief executive*.
    let by_others = name.checked_sub(1).is_some_and(named_to);
    while start < limit && start - end < 6 {
        let word = scan.fold(start);
        if STATING.contains(&word) {
            states = true;
        } else if by_others && scan.is_function(start)
            || !PASSING.contains(&word)
            || is_indefinite_article(scan, start)
        {
            break;
        }
        start += 1;
    }
    if !(states || by_others) || !scan.is_word(start) {
        return None;
    }
    if is_definite_article(scan, start) {
        start += 1;
    }
    let function = (start..limit.min(start + 4))
        .take_while(|&token| scan.is_word(token))
        .find(|&token| scan.is_function(token))?;
    leads_to(scan, start, function).then(|| trim(scan, start..role_end(scan, function + 1, limit, &[])))
}

// ---- Before the name ---------------------------------------------------------------------------

fn before(scan: &Scan, name: usize, people: &[Range<usize>]) -> Option<Range<usize>> {
    let mut end = name;
    // *le Président et M. X*: the conjunction says that it is another's.
    if end.checked_sub(1).is_some_and(|last| is_and(scan, last) || links_to_another(scan, last)) {
        return None;
    }
    if end.checked_sub(1).is_some_and(|last| scan.is_comma(last)) {
        end -= 1;
        // *…, selon le ministre, M. X*: only a phrase that is a function right up to the comma.
    }
    let start = start_before(scan, end, people)?;
    Some(trim(scan, start..end)).filter(|role| !role.is_empty())
}

/// *conseiller de X*, *spokesman for X*: what stands before is not X's.
fn links_to_another(scan: &Scan, last: usize) -> bool {
    let article = is_definite_article(scan, last) || is_indefinite_article(scan, last);
    scan.is_lower(last)
        && !article
        && (scan.pack.connectors.contains(scan.fold(last)) || scan.is_function_word(last))
}

/// The start of the role that ends before `end`: its leftmost function, with what modifies it.
fn start_before(scan: &Scan, end: usize, people: &[Range<usize>]) -> Option<usize> {
    let sentence = scan.sentence(end.saturating_sub(1));
    let lowest = sentence.start.max(end.saturating_sub(LONGEST));
    let mut found = None;
    let mut index = end;
    while index > lowest {
        let token = index - 1;
        if is_within(token, people) || stops_leftwards(scan, token) {
            break;
        }
        if scan.is_function(token) {
            found = Some(token);
        }
        index = token;
    }
    let mut start = found?;
    if scan.pack.language == Language::English || scan.pack.language == Language::German {
        while start > lowest && is_modifier(scan, start - 1) && !is_within(start - 1, people) {
            start -= 1;
        }
    }
    Some(start)
}

/// What a role can't reach across on its way to the left.
fn stops_leftwards(scan: &Scan, token: usize) -> bool {
    if scan.is_punctuation(token) {
        return !(scan.is(token, ")")
            || scan.is(token, "(")
            || scan.is(token, "’")
            || scan.is(token, "'")
            || is_list_comma(scan, token));
    }
    scan.is_verb(token)
        || scan.is_number(token) && scan.words(token).len() == 4
        || matches!(
            scan.fold(token),
            "qui"
                | "que"
                | "dont"
                | "avec"
                | "par"
                | "selon"
                | "who"
                | "which"
                | "that"
                | "with"
                | "by"
                | "from"
                | "as"
                | "il"
                | "elle"
                | "he"
                | "she"
                | "it"
                | "they"
                | "ainsi"
                | "son"
                | "sa"
                | "ses"
                | "his"
                | "her"
                | "their"
                | "when"
                | "where"
                | "but"
                | "mais"
                | "con"
                | "che"
                | "por"
                | "mit"
                | "than"
                | "sous"
                | "contre"
                | "entre"
                | "under"
                | "against"
                | "between"
        )
}

/// A comma inside a list of a role: *culturelles, sociales et familiales*.
fn is_list_comma(scan: &Scan, comma: usize) -> bool {
    scan.is_comma(comma) && list_end(scan, comma, scan.sentence(comma).end).is_some()
}

/// A word that stands before a function and belongs to it: *French President*, *WFP Country Director*.
fn is_modifier(scan: &Scan, index: usize) -> bool {
    if scan.is_punctuation(index) || scan.honorific(index) > 0 && scan.words(index).chars().count() <= 2 {
        return false;
    }
    let capital = scan.token(index).is_some_and(|token| token.is_capital())
        && !(scan.opens_sentence(index) && scan.is_function_word(index));
    capital && !scan.pack.never_names.contains(scan.fold(index))
        || matches!(
            scan.fold(index),
            "former"
                | "acting"
                | "deputy"
                | "assistant"
                | "senior"
                | "executive"
                | "managing"
                | "chief"
                | "vice"
                | "general"
        )
}

// ---- Bounds ------------------------------------------------------------------------------------

/// Where the role ends whose function stands before `start`.
fn role_end(scan: &Scan, start: usize, limit: usize, people: &[Range<usize>]) -> usize {
    let limit = limit.min(start + LONGEST);
    let mut index = start;
    while index < limit {
        if let Some(person) = starting(index, people) {
            // *veuve du peintre X*, *fils de X*: the name is the function's complement.
            if !is_complement(scan, start, index) {
                break;
            }
            index = person.end;
            continue;
        }
        if scan.is_comma(index) {
            match list_end(scan, index, limit) {
                Some(end) if !(index..end).any(|token| starts_person(token, people)) => {
                    index = end;
                    continue;
                }
                _ => break,
            }
        }
        if scan.is(index, "(") && scan.is(index + 2, ")") {
            index += 3;
            continue;
        }
        if scan.is_punctuation(index)
            && !scan.is(index, "&")
            && !scan.is(index, "/")
            && !scan.is(index, "'")
            && !scan.is(index, "’")
        {
            break;
        }
        if scan.is_verb(index) || ends_role(scan, index) {
            break;
        }
        if is_and(scan, index) && !and_continues(scan, index, limit, people) {
            break;
        }
        index += 1;
    }
    index
}

/// Whether a connector leads from the role that began before `start` to the person at `index`.
fn is_complement(scan: &Scan, start: usize, index: usize) -> bool {
    let linked = |token: usize| {
        token >= start && scan.is_lower(token) && matches!(scan.fold(token), "de" | "du" | "d'" | "of" | "to")
    };
    let Some(before) = index.checked_sub(1) else { return false };
    linked(before) || scan.is_function(before) && before.checked_sub(1).is_some_and(linked)
}

/// The person that begins at `index`; `people` are in the order of the text.
pub(super) fn starting(index: usize, people: &[Range<usize>]) -> Option<&Range<usize>> {
    people.binary_search_by_key(&index, |person| person.start).ok().and_then(|place| people.get(place))
}

fn starts_person(index: usize, people: &[Range<usize>]) -> bool {
    starting(index, people).is_some()
}

/// Whether `index` is a word of a person's name or honorific.
pub(super) fn is_within(index: usize, people: &[Range<usize>]) -> bool {
    let after = people.partition_point(|person| person.start <= index);
    after.checked_sub(1).and_then(|place| people.get(place)).is_some_and(|person| person.contains(&index))
}

fn is_and(scan: &Scan, index: usize) -> bool {
    matches!(scan.fold(index), "et" | "and" | "e" | "y" | "und") && scan.is_lower(index)
}

/// Whether a coordination goes on with the role rather than with the sentence.
fn and_continues(scan: &Scan, and: usize, limit: usize, people: &[Range<usize>]) -> bool {
    let mut next = and + 1;
    while next < limit
        && next - and <= 3
        && scan.is_lower(next)
        && scan.pack.connectors.contains(scan.fold(next))
    {
        next += 1;
    }
    if next >= limit
        || scan.is_punctuation(next)
        || starts_person(next, people)
        || scan.honorific(next) > 0 && !scan.is_function(next)
    {
        return false;
    }
    if scan.is_verb(next) || is_indefinite_article(scan, next) {
        return false;
    }
    let article_only =
        next == and + 2 && is_definite_article(scan, and + 1) && scan.pack.language != Language::English;
    !(scan.is_function_word(next) && scan.is_lower(next))
        && (!article_only || scan.is_function(next) || scan.is_lower(next))
}

/// What begins another phrase: a relative pronoun, *en marge de*, *during*, a day.
fn ends_role(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    if matches!(
        word,
        "qui"
            | "que"
            | "dont"
            | "ou"
            | "lequel"
            | "laquelle"
            | "who"
            | "which"
            | "that"
            | "whose"
            | "where"
            | "when"
            | "samedi"
            | "dimanche"
            | "lundi"
            | "mardi"
            | "mercredi"
            | "jeudi"
            | "vendredi"
            | "hier"
            | "avec"
            | "with"
            | "lors"
            | "pendant"
            | "after"
            | "before"
            | "during"
            | "depuis"
            | "since"
            | "while"
            | "as"
            | "ainsi"
            | "afin"
            | "par"
            | "by"
            | "comme"
            | "che"
            | "der"
            | "con"
    ) && scan.case(index) == Case::Lower
    {
        return !(word == "der" && scan.pack.language == Language::German
            || word == "ou" && scan.pack.language != Language::French);
    }
    if word == "le" && scan.is_number(index + 1) {
        return true;
    }
    if matches!(word, "pour" | "a" | "aux" | "au") || word == "en" && scan.place(index + 1).is_some() {
        return false;
    }
    if scan.pack.language == Language::English && matches!(word, "to" | "under") {
        return false;
    }
    scan.is_lower(index)
        && scan.opens(&scan.pack.adjunct_openers, index)
            > usize::from(word == "en" || scan.pack.language == Language::English)
}

/// The end of a list that the comma at `comma` continues: lower-case or capital words, commas, then
/// *et* and a last word.
fn list_end(scan: &Scan, comma: usize, limit: usize) -> Option<usize> {
    let mut index = comma + 1;
    let mut words = 0;
    while index < limit.min(comma + 10) {
        if is_and(scan, index) && words > 0 {
            let mut next = index + 1;
            while next < limit && scan.is_lower(next) && scan.pack.connectors.contains(scan.fold(next)) {
                next += 1;
            }
            let plain = next < limit
                && scan.is_word(next)
                && !scan.is_function(next)
                && scan.honorific(next) == 0
                && !scan.is_verb(next)
                && !scan.is_function_word(next);
            return plain.then_some(next + 1);
        }
        if scan.is_comma(index) && words > 0 {
            words = 0;
        } else if scan.is_word(index)
            && words < 4
            && !scan.is_verb(index)
            && !scan.is_function(index)
            && scan.honorific(index) == 0
            && (!scan.is_function_word(index)
                || (words > 0 || is_definite_article(scan, index))
                    && scan.pack.connectors.contains(scan.fold(index))
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

/// Without connectives and punctuation at its end.
fn trim(scan: &Scan, mut role: Range<usize>) -> Range<usize> {
    while role.end > role.start {
        let last = role.end - 1;
        let closing = scan.is(last, ")");
        if scan.is_punctuation(last) && !closing
            || scan.is_lower(last)
                && (scan.pack.connectors.contains(scan.fold(last)) || scan.is_function_word(last))
        {
            role.end = last;
        } else {
            break;
        }
    }
    role
}

fn is_definite_article(scan: &Scan, index: usize) -> bool {
    matches!(
        scan.fold(index),
        "le" | "la"
            | "les"
            | "l'"
            | "the"
            | "il"
            | "lo"
            | "el"
            | "o"
            | "os"
            | "der"
            | "die"
            | "das"
            | "gli"
            | "i"
            | "las"
            | "los"
    )
}

fn is_indefinite_article(scan: &Scan, index: usize) -> bool {
    matches!(
        scan.fold(index),
        "un" | "une" | "a" | "an" | "una" | "uno" | "um" | "uma" | "ein" | "eine" | "un'"
    ) && scan.is_lower(index)
        && !(scan.fold(index) == "a" && scan.pack.language != Language::English)
}

// ---- Organisations -----------------------------------------------------------------------------

/// *…, the federal export credit company,*: a description between commas that opens with an article.
fn description(scan: &Scan, end: usize, people: &[Range<usize>]) -> Option<Range<usize>> {
    let comma = if scan.is(end, "(") && scan.is(end + 2, ")") { end + 3 } else { end };
    let start = comma + 1;
    let limit = scan.sentence(end).end;
    if !scan.is_comma(comma) || start >= limit {
        return None;
    }
    let definite = is_definite_article(scan, start);
    if !definite && !is_indefinite_article(scan, start) && scan.fold(start) != "one" {
        return None;
    }
    let stop = role_end(scan, start + 1, limit, people);
    let closed = stop < limit && (scan.is_comma(stop) || scan.is(stop, ".") || scan.is(stop, ";"));
    let words = stop - start;
    let lower = scan.is_lower(start + 1)
        || (start + 1..stop).any(|token| scan.is_lower(token) && !scan.is_function_word(token));
    (closed && lower && (3..=14).contains(&words) && !scan.is_function(start + 1))
        .then(|| trim(scan, start..stop))
}
