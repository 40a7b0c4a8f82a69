//! Words in quotation marks, and whose they are.

mod speaker;

use super::{Named, Span};
use crate::engine::language::Pack;
use crate::engine::segment::{Segments, Tag};
use speaker::{Reading, Speaker};
use std::ops::Range;

/// The fewest words of a quotation: fewer are a title or a word held at arm's length.
const FEWEST: usize = 4;
/// A quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// What is said, without the marks.
    pub span: Span,
    /// Index into [`Named::entities`] of who says it.
    pub speaker: Option<usize>,
}

/// The quotations of a text, in order. What no one says and says nothing itself, without a verb, is the
/// title of something.
pub fn quotations(text: &str, segments: &Segments, pack: &Pack, named: &Named) -> Vec<Quotation> {
    let reading = Reading { text, segments, pack, named };
    let mut found: Vec<Quotation> = Vec::new();
    for inside in marked(text, segments) {
        let words = |tag: Option<Tag>| {
            let is_word = |token: usize| segments.tokens.get(token).is_some_and(|token| token.is_word());
            inside
                .clone()
                .filter(|&token| is_word(token) && tag.is_none_or(|tag| segments.tag(token) == tag))
                .count()
        };
        if words(None) < FEWEST {
            continue;
        }
        let span = segments.span(inside.clone());
        let speaker = match reading.speaker(&inside) {
            Speaker::Named(entity) => Some(entity),
            Speaker::Other => None,
            // A second quotation of one paragraph goes on with the first one's speaker.
            Speaker::Untold => {
                let first = found.last().filter(|last| goes_on(segments, last.span, span));
                if first.is_none() && !pack.verbs.is_empty() && words(Some(Tag::Verb)) == 0 {
                    continue;
                }
                first.and_then(|first| first.speaker)
            }
        };
        found.push(Quotation { span, speaker });
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::language::Language;
    use crate::engine::language::pack;
    use crate::engine::segment::segment;

    /// `expected`: the beginning of each quotation, and who says it.
    #[track_caller]
    fn check(language: Language, text: &str, expected: &[(&str, Option<&str>)]) {
        let pack = pack(language);
        let mut offset = 0;
        let parts: Vec<Span> = text
            .split("\n\n")
            .map(|part| {
                let span = Span::new(offset, offset + part.len());
                offset += part.len() + 2;
                span
            })
            .collect();
        let segments = segment(text, &parts, pack);
        let named = super::super::find(text, &segments, pack, super::super::Frame::default());
        let said: Vec<(&str, Option<&str>)> = quotations(text, &segments, pack, &named)
            .iter()
            .zip(expected)
            .map(|(quotation, (opening, _))| {
                let words = quotation.span.of(text);
                let speaker = quotation.speaker.and_then(|speaker| named.entities.get(speaker));
                let shown = if words.starts_with(opening) { opening } else { words };
                (shown, speaker.map(|speaker| speaker.name.as_str()))
            })
            .collect();
        assert_eq!(said, expected, "{text}");
        assert_eq!(quotations(text, &segments, pack, &named).len(), expected.len(), "{text}");
    }

    #[test]
    fn who_stands_beside_the_verb_says_it() {
        check(
            Language::English,
            "“We are very glad about it,” said Martin Dorsey, CEO of Acme Metals. “The work begins in May.”",
            &[("We are", Some("Martin Dorsey")), ("The work", Some("Martin Dorsey"))],
        );
    }

    #[test]
    fn a_pronoun_is_the_last_person_of_its_gender() {
        check(
            Language::English,
            "Helen Marsh met Martin Dorsey in Geneva. “The work begins in May,” she said.",
            &[("The work", Some("Helen Marsh"))],
        );
        check(
            Language::French,
            "Claire Vauthier a rencontré Paul Marchetti à Genève. « Les travaux commencent en mai », a-t-elle ajouté.",
            &[("Les travaux", Some("Claire Vauthier"))],
        );
    }

    #[test]
    fn someone_without_a_name_says_it_and_no_one_else() {
        check(
            Language::English,
            "Martin Dorsey opened the fair. “Your support is what we need,” remarked a representative of the club.",
            &[("Your support", None)],
        );
    }

    #[test]
    fn a_title_is_no_quotation() {
        check(Language::French, "Le concours « Les plus beaux livres du canton » fête ses dix ans.", &[]);
    }

    #[test]
    fn a_colon_introduces_the_next_paragraph() {
        check(
            Language::English,
            "Martin Dorsey, director of the project and of its partners, commented:\n\n“The work begins in May and ends in June.”",
            &[("The work", Some("Martin Dorsey"))],
        );
    }
}
