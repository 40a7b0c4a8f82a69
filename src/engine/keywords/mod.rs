//! Keyphrases: the word groups that a librarian would file the release under.
//!
//! Candidates are names (given by who calls) and groups of content words; each is scored by how
//! often it stands, how early, whether the headline has it and how many words it joins. Overlaps
//! go to the better one.

mod groups;

use super::document::{Keyword, Span};
use super::language::Pack;
use super::segment::Segments;
use std::collections::BTreeMap;
use std::ops::Range;

/// How many keyphrases a release gets at most.
pub const MOST: usize = 10;

/// What a keyphrase in the headline counts more.
const HEADLINE: f64 = 1.0;
/// What one in the first paragraph counts more.
const LEAD: f64 = 0.4;
/// By number of content words: two or three say something, one alone seldom does.
const BY_WORDS: [f64; 5] = [0.0, 0.55, 1.25, 1.2, 0.9];
/// What a name counts more than a word group: topics and names are to be in balance.
const NAME: f64 = 0.75;
/// The share of keyphrases that may be names.
const NAMES_AT_MOST: usize = 5;

/// A candidate: all its places, as tokens.
struct Candidate {
    places: Vec<Range<usize>>,
    words: usize,
    is_name: bool,
}

/// The keyphrases of a text, best first. `names` are the mentions of each name, the form to show
/// first, most important first; the headline is the first part when `has_headline`.
pub fn find(
    text: &str,
    segments: &Segments,
    pack: &Pack,
    names: &[Vec<Range<usize>>],
    has_headline: bool,
) -> Vec<Keyword> {
    let candidates = candidates(segments, pack, names);
    let lead = segments
        .sentences
        .iter()
        .find(|sentence| !has_headline || sentence.part > 0)
        .map(|sentence| sentence.part);
    let mut scored: Vec<(f64, Candidate)> = candidates
        .into_iter()
        .map(|candidate| (score(segments, &candidate, has_headline, lead), candidate))
        .filter(|(score, _)| *score > 0.0)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| start(&a.1).cmp(&start(&b.1))));
    let best = scored.first().map_or(1.0, |(score, _)| *score);
    let mut chosen: Vec<(f64, Candidate)> = Vec::new();
    for (score, candidate) in scored {
        if chosen.len() == MOST {
            break;
        }
        let names = chosen.iter().filter(|(_, other)| other.is_name).count();
        if candidate.is_name && names >= NAMES_AT_MOST
            || chosen.iter().any(|(_, other)| repeats(segments, other, &candidate))
        {
            continue;
        }
        chosen.push((score, candidate));
    }
    chosen.into_iter().map(|(score, candidate)| keyword(text, segments, &candidate, score / best)).collect()
}

fn start(candidate: &Candidate) -> usize {
    candidate.places.first().map_or(usize::MAX, |place| place.start)
}

fn candidates(segments: &Segments, pack: &Pack, names: &[Vec<Range<usize>>]) -> Vec<Candidate> {
    let mut named = vec![false; segments.tokens.len()];
    for token in names.iter().flatten().cloned().flatten() {
        if let Some(slot) = named.get_mut(token) {
            *slot = true;
        }
    }
    let mut by_key: BTreeMap<String, Vec<Range<usize>>> = BTreeMap::new();
    for sentence in &segments.sentences {
        for group in groups::find(segments, pack, sentence.tokens.clone(), &named) {
            by_key.entry(groups::key(segments, pack, group.clone())).or_default().push(group);
        }
    }
    let mut candidates: Vec<Candidate> = by_key
        .into_values()
        .map(|places| {
            let words =
                places.first().map_or(0, |place| groups::content_words(segments, pack, place.clone()));
            Candidate { places, words, is_name: false }
        })
        .collect();
    candidates.extend(names.iter().filter(|places| !places.is_empty()).map(|places| {
        let words = places.first().map_or(0, |place| groups::content_words(segments, pack, place.clone()));
        Candidate { places: places.clone(), words, is_name: true }
    }));
    candidates
}

fn score(segments: &Segments, candidate: &Candidate, has_headline: bool, lead: Option<usize>) -> f64 {
    let part = |place: &Range<usize>| {
        segments.sentences.get(segments.sentence_of(place.start)).map_or(0, |sentence| sentence.part)
    };
    let in_headline = has_headline && candidate.places.iter().any(|place| part(place) == 0);
    let in_lead = candidate.places.iter().any(|place| Some(part(place)) == lead);
    let count = candidate.places.len();
    if candidate.words == 1 && !candidate.is_name && count < 2 && !in_headline {
        return 0.0;
    }
    let position = start(candidate) as f64 / segments.tokens.len().max(1) as f64;
    let by_words =
        if candidate.is_name { NAME * 1.2 } else { BY_WORDS[candidate.words.min(BY_WORDS.len() - 1)] };
    let place = 1.0 + HEADLINE * f64::from(u8::from(in_headline)) + LEAD * f64::from(u8::from(in_lead));
    (1.0 + (count as f64).ln()) * by_words * place * (1.0 - 0.4 * position)
}

/// Whether `candidate` says again what `chosen` says: one holds the words of the other.
fn repeats(segments: &Segments, chosen: &Candidate, candidate: &Candidate) -> bool {
    let words = |candidate: &Candidate| -> Vec<String> {
        candidate
            .places
            .first()
            .cloned()
            .into_iter()
            .flatten()
            .map(|token| groups::stem(segments.fold(token)).to_owned())
            .filter(|word| word.chars().count() > 2)
            .collect()
    };
    let (a, b) = (words(chosen), words(candidate));
    let shared = a.iter().filter(|word| b.contains(word)).count();
    shared > 0 && (shared == a.len() || shared == b.len() || shared * 2 > a.len().max(b.len()))
}

fn keyword(text: &str, segments: &Segments, candidate: &Candidate, score: f64) -> Keyword {
    let spans: Vec<Span> = candidate.places.iter().map(|place| segments.span(place.clone())).collect();
    // The form in running text reads better than that of a headline in capitals.
    let shouted = |span: &Span| {
        span.of(text).chars().all(|letter| !letter.is_lowercase()) && span.of(text).contains(' ')
    };
    let shown = spans.iter().position(|span| !shouted(span)).unwrap_or(0);
    let mut ordered = spans;
    if shown > 0 {
        ordered[..=shown].rotate_right(1);
    }
    let words = ordered.first().map_or("", |span| span.of(text));
    Keyword {
        text: words.split_whitespace().collect::<Vec<_>>().join(" "),
        score: (score * 1000.0).round() / 1000.0,
        spans: ordered,
    }
}
