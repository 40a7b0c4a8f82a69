//! Words in quotation marks, and whose they are.

use super::{Named, Naming, Span};
use crate::engine::language::{Language, Pack};
use crate::engine::segment::Segments;
use std::ops::Range;

/// The fewest words of a quotation: fewer are a title or a word held at arm's length.
const FEWEST: usize = 4;
/// How far from its quotation marks the verb of speech may stand, in tokens.
const NEAR: usize = 14;

/// A quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// What is said, without the marks.
    pub span: Span,
    /// Index into [`Named::entities`] of who says it.
    pub speaker: Option<usize>,
}

/// The quotations of a text, in order.
pub fn quotations(text: &str, segments: &Segments, pack: &Pack, named: &Named) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    for inside in marked(text, segments) {
        let words = inside
            .clone()
            .filter(|&token| segments.tokens.get(token).is_some_and(|token| token.is_word()))
            .count();
        if words < FEWEST {
            continue;
        }
        let speaker = speaker(segments, pack, named, &inside)
            // A second quotation of one paragraph goes on with the first one's speaker.
            .or_else(|| {
                found
                    .last()
                    .filter(|last| goes_on(segments, last.span, segments.span(inside.clone())))
                    .and_then(|last| last.speaker)
            });
        found.push(Quotation { span: segments.span(inside), speaker });
    }
    found
}

/// The token ranges between quotation marks.
fn marked(text: &str, segments: &Segments) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, &str, usize)> = None;
    for (index, token) in segments.tokens.iter().enumerate() {
        let sign = token.span.of(text);
        let part = segments.sentences.get(segments.sentence_of(index)).map_or(0, |sentence| sentence.part);
        match (sign, open) {
            ("«" | "“" | "„", _) => open = Some((index + 1, closing(sign), part)),
            ("\"", None) => open = Some((index + 1, "\"", part)),
            (_, Some((start, close, opened))) if sign == close || close == "”" && sign == "“" => {
                if start < index && part == opened {
                    found.push(start..index);
                }
                open = if sign == "\"" && part != opened { Some((index + 1, "\"", part)) } else { None };
            }
            _ => {}
        }
    }
    found
}

fn closing(open: &str) -> &'static str {
    match open {
        "«" => "»",
        "„" => "“",
        _ => "”",
    }
}

/// Whether two quotations stand in one paragraph, at most a sentence apart.
fn goes_on(segments: &Segments, a: Span, b: Span) -> bool {
    let sentence = |offset: usize| segments.sentence_of(segments.token_at(offset));
    same_part(segments, a, b) && sentence(b.start).saturating_sub(sentence(a.end.saturating_sub(1))) <= 2
}

fn same_part(segments: &Segments, a: Span, b: Span) -> bool {
    let part = |span: Span| {
        segments
            .sentences
            .get(segments.sentence_of(segments.token_at(span.start)))
            .map(|sentence| sentence.part)
    };
    part(a) == part(b)
}

/// Who says it: a person beside a verb of speech, after the quotation or before it, in one sentence
/// or the next; by a pronoun the person named last.
fn speaker(segments: &Segments, pack: &Pack, named: &Named, inside: &Range<usize>) -> Option<usize> {
    let speaks = |token: usize| {
        let word = segments.fold(token);
        pack.speech_verbs.contains(word)
            || pack.language == Language::Arabic
                && word.strip_prefix(['و', 'ف']).is_some_and(|bare| pack.speech_verbs.contains(bare))
    };
    let part = segments.sentences.get(segments.sentence_of(inside.start)).map(|sentence| sentence.part)?;
    let in_part = |token: usize| {
        segments.sentences.get(segments.sentence_of(token)).is_some_and(|sentence| sentence.part == part)
    };
    let is_person =
        |naming: &&Naming| named.entities.get(naming.entity).is_some_and(|entity| entity.kind.is_person());
    // Mentions are in the order of the text.
    let within = |range: Range<usize>| {
        let start = named.mentions.partition_point(|naming| naming.tokens.start < range.start);
        let end = named.mentions.partition_point(|naming| naming.tokens.start < range.end);
        named.mentions.get(start..end.max(start)).unwrap_or_default()
    };
    let person = |range: Range<usize>| within(range).iter().find(is_person);
    let last_person = |range: Range<usize>| within(range).iter().rev().find(is_person);
    let after = inside.end + 1;
    let verb_after = (after..after + NEAR).take_while(|&token| in_part(token)).find(|&token| speaks(token));
    if let Some(verb) = verb_after {
        let beside = person(after..verb + NEAR).filter(|naming| in_part(naming.tokens.start));
        if let Some(naming) = beside {
            return Some(naming.entity);
        }
    }
    let sentence = segments.sentences.get(segments.sentence_of(inside.start))?.tokens.clone();
    let before = sentence.start..inside.start.saturating_sub(1);
    if let Some(naming) =
        last_person(before.clone()).filter(|_| before.clone().any(speaks) || verb_after.is_some())
    {
        return Some(naming.entity);
    }
    // *a-t-il ajouté*, *she said*: the person named last before.
    let pronoun = |token: usize| {
        pack.pronouns_male.contains(segments.fold(token))
            || pack.pronouns_female.contains(segments.fold(token))
    };
    let by_pronoun = verb_after.is_some() || before.clone().any(|token| speaks(token) || pronoun(token));
    last_person(0..inside.start).filter(|_| by_pronoun).map(|naming| naming.entity)
}
