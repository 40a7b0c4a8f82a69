//! How the capitals of a sentence are to be read: as a headline's, in capitals throughout, or as a sentence's.

use super::Scan;
use crate::engine::language::Language;
use crate::engine::segment::Case;

/// The most tokens of a heading.
const LONGEST_HEADING: usize = 9;

/// How the capitals of a sentence are to be read.
#[derive(Clone, Copy, Default)]
pub(super) struct Written {
    shouted: bool,
    title_case: bool,
    /// It is alone in its block, short, and no full stop ends it.
    heading: bool,
    /// Its first word, quotation marks aside.
    opening: usize,
}

impl Scan<'_> {
    pub(super) fn written(&self, index: usize) -> Written {
        let sentence = self.segments.sentences.get(index).map_or(0..0, |sentence| sentence.tokens.clone());
        let (mut words, mut upper, mut capital, mut lower) = (0, 0, 0, 0);
        for word in sentence.clone().filter(|&token| self.is_word(token)) {
            words += 1;
            upper += usize::from(self.case(word) == Case::Upper || self.words(word).chars().nth(1).is_none());
            if !self.is_function_word(word) {
                if self.is_lower(word) { lower += 1 } else { capital += 1 }
            }
        }
        Written {
            shouted: words >= 4 && upper * 10 >= words * 9,
            title_case: self.pack.language == Language::English
                && capital >= 4
                && lower * 5 <= capital
                && !self.is(sentence.end.saturating_sub(1), "."),
            heading: sentence.len() <= LONGEST_HEADING
                && !matches!(self.words(sentence.end.saturating_sub(1)), "." | "!" | "?")
                && self.is_alone(index),
            opening: sentence.clone().find(|&token| !self.is_punctuation(token)).unwrap_or(sentence.end),
        }
    }

    /// Whether a sentence is all that its block has.
    fn is_alone(&self, index: usize) -> bool {
        let part = |index: usize| self.segments.sentences.get(index).map(|sentence| sentence.part);
        let beside = [index.checked_sub(1), Some(index + 1)];
        beside.into_iter().flatten().all(|other| part(other) != part(index))
    }

    fn of_sentence(&self, index: usize) -> Written {
        self.written.get(self.segments.sentence_of(index)).copied().unwrap_or_default()
    }

    /// Whether `index` is the first word of its sentence, quotation marks aside.
    pub fn opens_sentence(&self, index: usize) -> bool {
        index <= self.of_sentence(index).opening
    }

    /// Whether the whole sentence is in capitals: capitals say nothing in it.
    pub fn is_shouted(&self, index: usize) -> bool {
        self.of_sentence(index).shouted
    }

    /// Whether the sentence has capitals on most of its words, as English headlines do: capitals say
    /// nothing in it.
    pub fn is_title_case(&self, index: usize) -> bool {
        self.of_sentence(index).title_case
    }

    /// Whether the sentence of `index` is the first of its block.
    pub fn opens_block(&self, index: usize) -> bool {
        let sentence = self.segments.sentence_of(index);
        let part = |sentence: usize| self.segments.sentences.get(sentence).map(|sentence| sentence.part);
        sentence.checked_sub(1).is_none_or(|before| part(before) != part(sentence))
    }

    /// Whether the sentence is a heading, or an item of a list.
    pub fn is_heading(&self, index: usize) -> bool {
        self.of_sentence(index).heading
    }
}
