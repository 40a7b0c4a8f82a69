//! A release that was found → the words that it was found by: where they stand, and a line that shows them.

use super::entry::Entry;
use super::pattern::Pattern;
use super::query::Query;
use super::terms::terms;
use crate::engine::document::Span;
use std::collections::BTreeSet;

/// A line of a release, with the words that were looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The words, white space made single; `…` at an end where the release goes on.
    pub text: String,
    /// Those that were looked for, in bytes of `text`.
    pub marks: Vec<Span>,
}

/// The length of a snippet in bytes: two lines of a list, a line in Latin letters.
const LENGTH: usize = 160;
/// How much of it stands before the first word that was looked for.
const BEFORE: usize = 40;

/// The words of `text` that a query wants, in order.
pub fn marks(query: &Query, text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = found(query, text).into_iter().map(|(_, span)| span).collect();
    spans.sort_unstable();
    spans.dedup();
    spans
}

/// The line of a release that shows most of what is looked for; none where its text has nothing of it.
pub fn snippet(query: &Query, entry: &Entry) -> Option<Snippet> {
    let text = &entry.text;
    let mut found = found(query, text);
    found.sort_unstable_by_key(|&(wanted, span)| (span, wanted));
    let shown = |first: usize| {
        let start = found.get(first).map_or(0, |(_, span)| span.start);
        found.iter().skip(first).take_while(move |(_, span)| span.end <= start + LENGTH - BEFORE)
    };
    let kinds = |first: usize| shown(first).map(|(wanted, _)| *wanted).collect::<BTreeSet<_>>().len();
    // Of those that show as many the first.
    let best = (0..found.len()).max_by_key(|&first| (kinds(first), std::cmp::Reverse(first)))?;
    let start = found.get(best)?.1.start;
    let window = around(text, start);
    let mut snippet = Snippet::default();
    if window.start > 0 {
        snippet.text.push('…');
    }
    let mut marks: Vec<Span> =
        found.iter().map(|(_, span)| *span).filter(|span| window.contains(*span)).collect();
    marks.dedup();
    let mut at = window.start;
    for mark in marks {
        if mark.start < at {
            continue;
        }
        push_spaced(&mut snippet.text, Span::new(at, mark.start).of(text));
        let begin = snippet.text.len();
        push_spaced(&mut snippet.text, mark.of(text));
        snippet.marks.push(Span::new(begin, snippet.text.len()));
        at = mark.end;
    }
    push_spaced(&mut snippet.text, Span::new(at, window.end).of(text));
    if window.end < text.len() {
        snippet.text.push('…');
    }
    Some(snippet)
}

/// The words of `text` that are wanted, each with the number of what wants it.
fn found(query: &Query, text: &str) -> Vec<(usize, Span)> {
    let mut found = Vec::new();
    let patterns: Vec<Pattern> = query.wanted.iter().map(Pattern::of).collect();
    // For each pattern the words that were read last, as far as they are its beginning.
    let mut runs: Vec<Vec<Vec<Span>>> = vec![Vec::new(); patterns.len()];
    terms(text, |term, span| {
        for (number, (pattern, open)) in patterns.iter().zip(&mut runs).enumerate() {
            open.push(Vec::new());
            open.retain_mut(|run| {
                let fits = pattern.pieces.get(run.len()).is_some_and(|piece| piece.likeness(term).is_some());
                run.push(span);
                let is_whole = fits && run.len() == pattern.pieces.len();
                if is_whole {
                    found.extend(run.iter().map(|&span| (number, span)));
                }
                fits && !is_whole
            });
        }
    });
    found
}

/// The window of `text` around the word at `start`: whole words.
fn around(text: &str, start: usize) -> Span {
    let is_space = |at: &usize| text.get(*at..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let earliest = start.saturating_sub(BEFORE);
    let begin =
        if earliest == 0 { 0 } else { (earliest..start).find(is_space).map_or(start, |space| space + 1) };
    let latest = (begin + LENGTH).min(text.len());
    let end =
        if latest == text.len() { latest } else { (start..latest).rev().find(is_space).unwrap_or(latest) };
    // A word without end may have no space: then it is cut at a letter.
    let boundary = |at: usize| (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let (begin, end) = (boundary(begin), boundary(end));
    Span::new(begin, end.max(begin))
}

/// Appends `words` with single spaces.
fn push_spaced(to: &mut String, words: &str) {
    for letter in words.chars() {
        match letter.is_whitespace() {
            true if to.is_empty() || to.ends_with(' ') => {}
            true => to.push(' '),
            false => to.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "The Council met on Monday to hear a long report on the state of the harbours.\nThe ministers of \
                        fisheries agreed on a plan: 21,400 tonnes of cod are to be landed in the harbour of Aswick each \
                        year, and the minister of fisheries signed the treaty before the members of the Council left.";

    /// The snippet, with what was looked for in brackets.
    #[track_caller]
    fn check(typed: &str, expected: Option<&str>) {
        let entry = Entry { text: TEXT.to_owned(), ..Entry::default() };
        let drawn = snippet(&Query::parse(typed), &entry).map(|snippet| {
            let mut drawn = snippet.text.clone();
            for mark in snippet.marks.iter().rev() {
                drawn.insert(mark.end, ']');
                drawn.insert(mark.start, '[');
            }
            drawn
        });
        assert_eq!(drawn.as_deref(), expected);
    }

    #[test]
    fn it_shows_most_of_what_is_looked_for() {
        check(
            "minister \"the treaty\" ",
            Some(
                "…harbour of Aswick each year, and the [minister] of fisheries signed [the] [treaty] before the members of the Council left.",
            ),
        );
        check("zebra", None);
    }

    #[test]
    fn the_first_of_equals_is_shown_from_the_start() {
        check(
            "council ",
            Some(
                "The [Council] met on Monday to hear a long report on the state of the harbours. The ministers of fisheries agreed on a plan: 21,400 tonnes of cod are to be…",
            ),
        );
    }

    #[test]
    fn words_are_marked_where_they_stand() {
        let query = Query::parse("21 400 harbour ");
        let marked: Vec<&str> = query.marks(TEXT).into_iter().map(|span| span.of(TEXT)).collect();
        assert_eq!(marked, ["harbours", "21,400", "harbour"]);
    }

    #[test]
    fn a_word_without_end_is_cut() {
        let entry = Entry { text: "é".repeat(400) + " wanted", ..Entry::default() };
        let snippet = snippet(&Query::parse("wanted"), &entry).expect("a snippet");
        assert!(snippet.text.len() <= LENGTH + 6, "{}", snippet.text);
    }
}
