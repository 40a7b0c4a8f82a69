//! Who says what stands in quotation marks: told by the verb of speech beside it and who stands beside that.

use crate::engine::document::EntityType;
use crate::engine::entities::{Named, Naming};
use crate::engine::language::{Language, Pack, fold};
use crate::engine::segment::{Case, Segments, Tag};
use std::ops::Range;

/// How far from its quotation marks the verb of speech may stand, in tokens.
const NEAR: usize = 14;
/// How many small words may stand between the verb of speech and who speaks: *a déclaré hier à l'AFP X*.
const BETWEEN: usize = 4;
/// Verbs that give words to someone only beside quotation marks.
#[rustfmt::skip]
const QUOTING: [&str; 12] = [
    "shared", "wrote", "boasted", "quipped", "summarises", "summarizes", "muses", "reads", "pense", "lance",
    "lache", "ironise",
];

/// Who says a quotation, as far as what stands around it tells.
pub(super) enum Speaker {
    /// An entity.
    Named(usize),
    /// Someone else than those that are named: *said a representative*.
    Other,
    /// No word of it.
    Untold,
}

/// What a quotation is read in.
pub(super) struct Reading<'r> {
    pub text: &'r str,
    pub segments: &'r Segments,
    pub pack: &'r Pack,
    pub named: &'r Named,
}

impl Reading<'_> {
    /// Who says it: a person beside a verb of speech, after the quotation or before it, in one sentence
    /// or the next; by a pronoun the person of that gender who was named last.
    pub fn speaker(&self, inside: &Range<usize>) -> Speaker {
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
