//! What the text says that an organisation is: *…, the federal export credit company,*.

use super::super::scan::Scan;
use super::beside::trim;
use super::phrase::{self, Context};
use super::words::{is_and, is_definite_article, is_function, is_indefinite_article};
use std::ops::Range;

/// The fewest and the most words of a description.
const WORDS: std::ops::RangeInclusive<usize> = 3..=18;

/// The description between commas that opens with an article, after a name that ends before `end`.
pub(super) fn description(scan: &Scan, end: usize, people: &[Range<usize>]) -> Option<Range<usize>> {
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
    let stop = phrase::end(Context { scan, people, outer: None }, start, limit);
    // A relative clause goes on with the description, which ends before it.
    let closed = stop < limit
        && (matches!(scan.words(stop), "," | "." | ";" | ")" | "–" | "—")
            || matches!(scan.fold(stop), "qui" | "dont" | "that" | "which"));
    // *with Voesh, the canton of Vorlin and others*, *Voesh, la société civile et le monde*: a list, not what
    // the organisation is.
    let listed = (start..stop).any(|token| scan.is_comma(token))
        && (start..stop).any(|token| is_and(scan, token) && is_definite_article(scan, token + 1))
        || scan.is_comma(stop) && is_and(scan, stop + 1)
        || (start..stop).any(|token| is_and(scan, token) && is_definite_article(scan, token + 1)) && definite;
    let lower = scan.is_lower(start + 1)
        || (start + 1..stop).any(|token| scan.is_lower(token) && !scan.is_function_word(token));
    (closed && lower && !listed && WORDS.contains(&(stop - start)) && !is_function(scan, start + 1))
        .then(|| trim(scan, start..stop))
        .filter(|words| !words.is_empty())
}
