//! What a release is about, as a noun phrase of 4 to 12 words: out of the headline, the subtitle or the lead.

use super::{Input, compress, count_words};
use crate::engine::document::Excerpt;
use crate::engine::language::Language;
use crate::engine::segment::{Case, TokenKind};
use std::ops::Range;

/// The fewest words.
const FEWEST: usize = 3;
/// The most words.
const MOST: usize = 12;
/// The best number of words: nearer is better.
const IDEAL: f64 = 7.0;
/// How many sentences of the body are looked at.
const SENTENCES: usize = 3;

/// The noun phrase that says best what the release is about.
pub(super) fn find(input: &Input) -> Option<Excerpt> {
    let mut body = 0;
    let mut best: Option<(f64, Range<usize>)> = None;
    for sentence in &input.segments.sentences {
        let head = sentence.part < input.body;
        if !head {
            body += 1;
            if body > SENTENCES {
                break;
            }
        }
        let place = if head { 1.0 } else { 0.75 / (1.0 + 0.2 * body as f64) };
        for phrase in phrases(input, sentence.tokens.clone()) {
            let score = place * score(input, phrase.clone());
            if best.as_ref().is_none_or(|(known, _)| score > *known) {
                best = Some((score, phrase));
            }
        }
    }
    let (_, phrase) = best?;
    let mut excerpt = Excerpt::new(input.text, [input.segments.span(phrase)]);
    excerpt.text = crate::engine::document::capitalized(&excerpt.text);
    Some(excerpt)
}

/// The noun phrases of a sentence: runs without a verb, a relative, a comma.
fn phrases(input: &Input, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut start = sentence.start;
    for token in sentence.clone() {
        if breaks(input, token) {
            if start < token {
                runs.push(start..token);
            }
            start = token + 1;
        }
    }
    if start < sentence.end {
        runs.push(start..sentence.end);
    }
    let mut phrases = Vec::new();
    for run in runs {
        for start in run.clone().filter(|&token| begins(input, run.clone(), token)) {
            for end in start + 1..=run.end {
                let words = count_words(input, &[start..end]);
                if words > MOST {
                    break;
                }
                let whole = end == run.end || is_link(input, end);
                if words >= FEWEST && whole && ends(input, end - 1) {
                    phrases.push(start..end);
                }
            }
        }
    }
    phrases
}

/// What no noun phrase reaches across.
fn breaks(input: &Input, token: usize) -> bool {
    let Some(found) = input.segments.tokens.get(token) else { return true };
    if found.kind == TokenKind::Punctuation {
        return !matches!(found.span.of(input.text), "'" | "’" | "&" | "/");
    }
    let word = input.segments.fold(token);
    compress::is_verb(input, token)
        || input.pack.anaphors.contains(word)
            && input.pack.language != Language::Arabic
            && !matches!(
                word,
                "en" | "its" | "their" | "his" | "her" | "leur" | "leurs" | "son" | "sa" | "ses"
            )
        || matches!(
            word,
            "qui"
                | "que"
                | "dont"
                | "qu'"
                | "who"
                | "which"
                | "that"
                | "avec"
                | "with"
                | "par"
                | "by"
                | "lors"
                | "afin"
                | "ainsi"
                | "as"
                | "while"
                | "ne"
                | "n'"
                | "not"
                | "الذي"
                | "التي"
                | "ان"
                | "حيث"
                | "che"
                | "con"
                | "por"
                | "to"
                | "mit"
        )
        || input.pack.language == Language::Arabic
            && matches!(word, "في" | "من" | "الي" | "علي" | "مع" | "عن" | "بعد" | "خلال")
}

/// Whether a phrase may begin here: a noun after the run's start, an article or a preposition.
fn begins(input: &Input, run: Range<usize>, token: usize) -> bool {
    let word = input.segments.fold(token);
    let Some(found) = input.segments.tokens.get(token) else { return false };
    if found.kind != TokenKind::Word || input.pack.function_words.contains(word) || word.chars().count() < 3 {
        return false;
    }
    if input.pack.functions.contains(word)
        || input.pack.honorifics.contains(word)
        || input
            .names
            .iter()
            .any(|(name, honorific, _)| name.start < token && token < name.end || honorific.contains(&token))
    {
        return false;
    }
    let infinitive = input.pack.language == Language::French
        && found.case == Case::Lower
        && (word.ends_with("er") || word.ends_with("ir"))
        && word.len() > 4;
    let participle = found.case == Case::Lower
        && (input.pack.language == Language::French
            && (word.ends_with('e') && found.span.of(input.text).ends_with('é') && !word.ends_with("te"))
            || input.pack.language == Language::English && (word.ends_with("ing") || word.ends_with("ed")));
    if infinitive || participle {
        return false;
    }
    token == run.start || {
        let before = input.segments.fold(token - 1);
        input.pack.function_words.contains(before) && !matches!(before, "et" | "and")
    }
}

/// Whether the phrase may end after this token.
fn ends(input: &Input, token: usize) -> bool {
    let word = input.segments.fold(token);
    input.segments.tokens.get(token).is_some_and(|found| found.kind != TokenKind::Punctuation)
        && !input.pack.function_words.contains(word)
}

/// Whether another phrase is linked on at this token: the phrase may stop before it.
fn is_link(input: &Input, token: usize) -> bool {
    input.pack.function_words.contains(input.segments.fold(token))
}

/// Keyphrases carried, near the ideal length, a noun of action first.
fn score(input: &Input, phrase: Range<usize>) -> f64 {
    let carried: f64 = input
        .keywords
        .iter()
        .filter(|(_, places)| {
            places.iter().any(|place| {
                phrase.start < place.end && place.start < phrase.end || same_words(input, place, &phrase)
            })
        })
        .map(|(score, _)| score)
        .sum();
    let words = count_words(input, &[phrase.clone()]) as f64;
    let length = 1.0 / (1.0 + ((words - IDEAL) / 5.0).powi(2));
    let action = if names_action(input.segments.fold(phrase.start)) { 1.5 } else { 1.0 };
    let people = input
        .names
        .iter()
        .filter(|(_, _, role)| role.is_some())
        .filter(|(name, ..)| phrase.contains(&name.start))
        .count() as f64;
    (0.2 + carried) * length * action / (1.0 + 0.5 * people)
}

/// Whether the phrase says the keyphrase's words, elsewhere than at its places.
fn same_words(input: &Input, place: &Range<usize>, phrase: &Range<usize>) -> bool {
    place
        .clone()
        .all(|token| phrase.clone().any(|other| input.segments.fold(other) == input.segments.fold(token)))
}

/// Nouns that name what is done: *coordination*, *soutien*, *opening*, *visite*.
fn names_action(word: &str) -> bool {
    const ENDINGS: [&str; 14] = [
        "tion", "sion", "ment", "ance", "ence", "age", "ung", "zione", "cion", "cao", "ership", "owth",
        "ery", "tions",
    ];
    const WORDS: [&str; 26] = [
        "soutien",
        "appel",
        "visite",
        "lutte",
        "accord",
        "signature",
        "rencontre",
        "entretien",
        "reprise",
        "hausse",
        "baisse",
        "aide",
        "support",
        "launch",
        "call",
        "visit",
        "growth",
        "agreement",
        "talks",
        "release",
        "award",
        "opening",
        "دعم",
        "تعزيز",
        "اطلاق",
        "لقاء",
    ];
    WORDS.contains(&word) || ENDINGS.iter().any(|ending| word.ends_with(ending))
}
