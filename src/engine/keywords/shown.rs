//! A candidate → the keyphrase as it is shown: its best form and all its places.

use super::{Candidate, Input, clitics};
use crate::engine::document::{Keyword, Span};
use std::ops::Range;

/// The keyphrase that a candidate makes.
pub(super) fn keyword(input: &Input, candidate: &Candidate, score: f64) -> Keyword {
    let text = input.text;
    let mut spans: Vec<Span> =
        candidate.places.iter().map(|place| bare(input, candidate, place.clone())).collect();
    let shown = if candidate.name.is_some() {
        short_form(input, &candidate.places).unwrap_or(0)
    } else {
        best_form(text, spans.get(..candidate.whole).unwrap_or(&spans))
    };
    // The form in running text reads better than that of a headline in capitals.
    let shown = if spans.get(shown).is_some_and(|span| is_shouted(span.of(text))) {
        spans.iter().position(|span| !is_shouted(span.of(text))).unwrap_or(shown)
    } else {
        shown
    };
    let shown = spans.get(shown).copied().unwrap_or_default();
    spans.sort_unstable();
    // A group may stand within a longer one of the same stems.
    let mut reach = 0;
    spans.retain(|span| {
        let free = span.start >= reach;
        reach = reach.max(span.end);
        free
    });
    let words = shown.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
    Keyword { text: words, score: (score * 1000.0).round() / 1000.0, spans: vec![shown], mentions: spans }
}

/// Of a state that is named with its style the first mention that does without: *Kazakhstan* for *République du
/// Kazakhstan*.
fn short_form(input: &Input, places: &[Range<usize>]) -> Option<usize> {
    let Input { segments, pack, .. } = *input;
    let styled = |place: &Range<usize>| segments.is_in(place.start, &pack.state_styles);
    let full = places.first().filter(|full| styled(full) && full.len() > 1)?;
    let last = |place: &Range<usize>| segments.fold(place.end.saturating_sub(1));
    places.iter().position(|place| place.len() < full.len() && !styled(place) && last(place) == last(full))
}

/// The form that stands most often; of equals the first with the fewest capitals.
fn best_form(text: &str, spans: &[Span]) -> usize {
    let capitals = |index: usize| {
        spans
            .get(index)
            .map_or(0, |span| span.of(text).chars().filter(|letter| letter.is_uppercase()).count())
    };
    let same = |index: usize| {
        spans
            .iter()
            .filter(|span| spans.get(index).is_some_and(|shown| shown.of(text) == span.of(text)))
            .count()
    };
    // Beyond the first few the form is settled.
    (0..spans.len().min(8))
        .max_by_key(|&index| (same(index), std::cmp::Reverse(capitals(index)), std::cmp::Reverse(index)))
        .unwrap_or(0)
}

fn is_shouted(words: &str) -> bool {
    words.contains(' ') && words.chars().any(char::is_uppercase) && !words.chars().any(char::is_lowercase)
}

/// The span of a place without the Arabic conjunction or preposition written onto its first word: of a
/// name, what its own form leaves.
fn bare(input: &Input, candidate: &Candidate, place: Range<usize>) -> Span {
    let (text, segments) = (input.text, input.segments);
    let mut span = segments.span(place.clone());
    let name = candidate.name.and_then(|name| input.names.get(name)).map(|name| name.name);
    let clitics = name
        .and_then(|name| span.of(text).strip_suffix(name))
        .filter(|before| before.chars().all(clitics::is_letter))
        .map_or_else(
            || {
                let letters = clitics::letters(input.pack, segments.fold(place.start));
                span.of(text).chars().take(letters).map(char::len_utf8).sum()
            },
            str::len,
        );
    span.start += clitics;
    span
}
