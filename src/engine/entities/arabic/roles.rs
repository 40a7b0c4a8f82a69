//! What the text says that someone is, before the name or after a comma.

use super::super::roles::{is_within, starting};
use super::super::scan::Scan;
use super::{LONGEST_ROLE, has_article, has_known_place, is_function, is_function_word, is_verb, stem_in};
use crate::engine::document::Span;
use std::ops::Range;

/// The role of the person at `extent`, whose name ends at `end`: after a comma, or before.
pub(in crate::engine::entities) fn role(
    scan: &Scan,
    extent: Range<usize>,
    people: &[Range<usize>],
) -> Option<Range<usize>> {
    role_after(scan, extent.end, people).or_else(|| role_before(scan, extent.start, people))
}

fn role_after(scan: &Scan, end: usize, people: &[Range<usize>]) -> Option<Range<usize>> {
    let limit = scan.sentence(end.saturating_sub(1)).end;
    if !scan.is_comma(end) && !scan.is(end, "(") || end + 1 >= limit {
        return None;
    }
    let titled = scan.honorifics_end(end + 1);
    let start = if is_function(scan, end + 1) { end + 1 } else { titled };
    if !is_function(scan, start)
        || scan.fold(start).starts_with('و')
            && scan.fold(start) != "وزير"
            && scan.fold(start) != "وزيره"
            && scan.fold(start) != "وكيل"
            && scan.fold(start) != "وكيله"
    {
        return None;
    }
    // A comma, a title and a function may open the next person: *، والوزير …*; the name would follow.
    let mut stop = start + 1;
    while stop < limit.min(start + LONGEST_ROLE) {
        if starting(stop, people).is_some() {
            return None;
        }
        if scan.is(stop, "«") || scan.is(stop, "»") || scan.is(stop, "(") || scan.is(stop, ")") {
            stop += 1;
            continue;
        }
        if !scan.is_word(stop) && !scan.is_number(stop) || is_verb(scan, stop) {
            break;
        }
        let word = scan.fold(stop);
        let linking = matches!(word, "في" | "الي" | "لدي" | "علي" | "من");
        if linking
            && !(has_article(scan, stop + 1)
                || has_known_place(scan, stop + 1)
                || stem_in(scan, stop + 1, &scan.pack.place_heads).is_some()
                || stem_in(scan, stop + 1, &scan.pack.organisation_heads).is_some())
        {
            break;
        }
        if !linking && (is_function_word(scan, stop) || scan.opens(&scan.pack.adjunct_openers, stop) > 0) {
            break;
        }
        stop += 1;
    }
    (stop > start).then_some(start..stop)
}

fn role_before(scan: &Scan, start: usize, people: &[Range<usize>]) -> Option<Range<usize>> {
    let lowest = scan.sentence(start).start.max(start.saturating_sub(LONGEST_ROLE));
    let end = if start.checked_sub(1).is_some_and(|last| scan.is_comma(last)) { start - 1 } else { start };
    let mut found = None;
    let mut index = end;
    while index > lowest {
        let token = index - 1;
        if is_within(token, people)
            || !scan.is_word(token) && !scan.is(token, "(") && !scan.is(token, ")")
            || is_verb(scan, token)
        {
            break;
        }
        let word = scan.fold(token);
        let linking = matches!(word, "في" | "الي" | "لدي" | "علي" | "باسم" | "عن");
        if is_function_word(scan, token) && !linking {
            break;
        }
        if is_function(scan, token) {
            found = Some(token);
            if word.starts_with('و') && !matches!(word, "وزير" | "وزيره" | "وكيل" | "وكيله")
            {
                break;
            }
        }
        index = token;
    }
    found.map(|role| role..end)
}

/// The bytes of a role without the *و* that joins it to the sentence.
pub(in crate::engine::entities) fn without_and(scan: &Scan, role: Range<usize>) -> Span {
    let mut span = scan.span(role.clone());
    let joined = stem_in(scan, role.start, &scan.pack.functions).is_some_and(|stem| stem.clitics > 0);
    if joined && span.of(scan.text).starts_with('و') {
        span.start += 'و'.len_utf8();
    }
    span
}
