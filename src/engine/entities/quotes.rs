//! Words in quotation marks, and whose they are.

use super::{Named, Naming, Span};
use crate::engine::document::EntityType;
use crate::engine::language::{Language, Pack, fold};
use crate::engine::segment::{Case, Segments, Tag};
use std::ops::Range;

/// The fewest words of a quotation: fewer are a title or a word held at arm's length.
const FEWEST: usize = 4;
/// How far from its quotation marks the verb of speech may stand, in tokens.
const NEAR: usize = 14;
/// How many small words may stand between the verb of speech and who speaks: *a déclaré hier à l'AFP X*.
const BETWEEN: usize = 4;
/// Verbs that give words to someone only beside quotation marks.
const QUOTING: [&str; 12] = [
    "shared",
    "wrote",
    "boasted",
    "quipped",
    "summarises",
    "summarizes",
    "muses",
    "reads",
    "pense",
    "lance",
    "lache",
    "ironise",
];

/// A quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// What is said, without the marks.
    pub span: Span,
    /// Index into [`Named::entities`] of who says it.
    pub speaker: Option<usize>,
}

/// Who says a quotation, as far as what stands around it tells.
enum Speaker {
    /// An entity.
    Named(usize),
    /// Someone else than those that are named: *said a representative*.
    Other,
    /// No word of it.
    Untold,
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

/// What a quotation is read in.
struct Reading<'r> {
    text: &'r str,
    segments: &'r Segments,
    pack: &'r Pack,
    named: &'r Named,
}

impl Reading<'_> {
    /// Who says it: a person beside a verb of speech, after the quotation or before it, in one sentence
    /// or the next; by a pronoun the person of that gender who was named last.
    fn speaker(&self, inside: &Range<usize>) -> Speaker {
        let Some(own) = self.segments.sentences.get(self.segments.sentence_of(inside.start)) else {
            return Speaker::Untold;
        };
        let in_part = |token: usize| {
            let sentence = self.segments.sentences.get(self.segments.sentence_of(token));
            sentence.is_some_and(|sentence| sentence.part == own.part)
        };
        let after = inside.end + 1;
        let verb_after =
            (after..after + NEAR).take_while(|&token| in_part(token)).find(|&token| self.speaks(token));
        if let Some(verb) = verb_after {
            let beside =
                self.persons(after..verb + NEAR).next().filter(|naming| in_part(naming.tokens.start));
            // *raconte Carlos*, *remarked a representative*: someone whom no mention names.
            let other = self.other_name(verb, beside.map(|naming| naming.honorific.start));
            match beside {
                _ if other.is_some() => {
                    let known = other.and_then(|token| self.by_word(token));
                    return known.map_or(Speaker::Other, Speaker::Named);
                }
                Some(naming) => return Speaker::Named(naming.entity),
                None => {}
            }
        }
        let before = self.introduction(own.tokens.start, inside.start);
        let verb_before = before.clone().rev().find(|&token| self.speaks(token));
        // *…, he underscored: "…"*: whom the pronoun means was named before.
        if let Some(pronoun) = verb_before.or(verb_after).and_then(|verb| self.pronoun_beside(verb)) {
            let earlier = if verb_before.is_some() { before.start } else { inside.start };
            return match self.last_person(0..earlier, Some(pronoun)) {
                Some(entity) => Speaker::Named(entity),
                None => Speaker::Other,
            };
        }
        if verb_before.is_some() || verb_after.is_some() {
            let near = self.last_person(before, None).or_else(|| self.last_person(0..inside.start, None));
            return near.map_or(Speaker::Untold, Speaker::Named);
        }
        let by_pronoun = before.clone().any(|token| self.pronoun(token).is_some());
        let last = if by_pronoun { self.last_person(0..inside.start, None) } else { None };
        last.map_or(Speaker::Untold, Speaker::Named)
    }

    /// What introduces the quotation: its own sentence up to the mark, or the paragraph before that ends
    /// with a colon (*X commented:*).
    fn introduction(&self, sentence: usize, quotation: usize) -> Range<usize> {
        let mark = quotation.saturating_sub(1);
        let colon = sentence.checked_sub(1).filter(|&last| mark <= sentence && self.is(last, ":"));
        match colon.and_then(|last| self.segments.sentences.get(self.segments.sentence_of(last))) {
            Some(introducing) => introducing.tokens.clone(),
            None => sentence..mark.max(sentence),
        }
    }

    fn is(&self, token: usize, sign: &str) -> bool {
        self.segments.tokens.get(token).is_some_and(|token| token.span.of(self.text) == sign)
    }

    fn speaks(&self, token: usize) -> bool {
        let word = self.segments.fold(token);
        self.pack.speech_verbs.contains(word)
            || QUOTING.contains(&word)
            || self.pack.language == Language::Arabic
                && word.strip_prefix(['و', 'ف']).is_some_and(|bare| self.pack.speech_verbs.contains(bare))
    }

    /// Whether a pronoun, and whether a woman's; *a-t-elle* too.
    fn pronoun(&self, token: usize) -> Option<bool> {
        let word = self.segments.fold(token);
        let word = word.rsplit('-').next().unwrap_or(word);
        match (self.pack.pronouns_male.contains(word), self.pack.pronouns_female.contains(word)) {
            (true, false) => Some(false),
            (false, true) => Some(true),
            _ => None,
        }
    }

    /// The pronoun that is the subject of the verb: *he said*, *dit-elle*, *a-t-il ajouté*.
    fn pronoun_beside(&self, verb: usize) -> Option<bool> {
        let subject = |token: usize| !matches!(self.segments.fold(token), "his" | "her" | "him" | "lui");
        [verb.checked_sub(1), Some(verb + 1), verb.checked_sub(2)]
            .into_iter()
            .flatten()
            .filter(|&token| subject(token))
            .find_map(|token| self.pronoun(token))
    }

    /// Where what follows the verb of speech is neither a person that is named, nor a function that
    /// could be one's: a capital that no mention begins with, or an indefinite article.
    fn other_name(&self, verb: usize, person: Option<usize>) -> Option<usize> {
        if self.pack.language == Language::Arabic {
            return None;
        }
        for token in verb + 1..verb + 1 + BETWEEN {
            if person.is_some_and(|person| person <= token) {
                return None;
            }
            let word = self.segments.fold(token);
            let indefinite = matches!(word, "a" | "an" | "un" | "une") && token == verb + 1;
            if indefinite && self.segments.tag(token) == Tag::Function {
                return Some(token);
            }
            let capital =
                self.segments.tokens.get(token).is_some_and(|token| token.case == Case::Capitalized);
            if capital && !self.pack.functions.contains(word) && !self.pack.honorific_openers.contains(word) {
                return Some(token).filter(|_| person.is_none());
            }
            let passing = self.pack.function_words.contains(word) || self.segments.tag(token) == Tag::Adverb;
            if !passing {
                return None;
            }
        }
        None
    }

    /// The first person whose name has the word at `token`, though no mention was seen there.
    fn by_word(&self, token: usize) -> Option<usize> {
        let word = self.segments.fold(token);
        self.named.entities.iter().position(|entity| {
            entity.kind.is_person() && entity.name.split(' ').any(|part| fold(part) == word)
        })
    }

    /// The persons named in a range; mentions are in the order of the text.
    fn persons(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = &Naming> {
        let mentions = &self.named.mentions;
        let start = mentions.partition_point(|naming| naming.tokens.start < range.start);
        let end = mentions.partition_point(|naming| naming.tokens.start < range.end);
        let within = mentions.get(start..end.max(start)).unwrap_or_default();
        within.iter().filter(|naming| {
            self.named.entities.get(naming.entity).is_some_and(|entity| entity.kind.is_person())
        })
    }

    /// The last person of a range whose gender is not the other one.
    fn last_person(&self, range: Range<usize>, female: Option<bool>) -> Option<usize> {
        let fits = |entity: usize| {
            let kind = self.named.entities.get(entity).map(|entity| entity.kind);
            match female {
                Some(true) => kind != Some(EntityType::PersonMale),
                Some(false) => kind != Some(EntityType::PersonFemale),
                None => true,
            }
        };
        self.persons(range).rev().map(|naming| naming.entity).find(|&entity| fits(entity))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
