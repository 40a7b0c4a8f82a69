//! Blocks → sentences → tokens.
//!
//! [`segment`] takes spans of the text (the headline, the blocks of the body) and gives one flat
//! list of [`Token`]s and the [`Sentence`]s that they form, in order. Every later stage counts in
//! tokens; only a finding has bytes.

pub mod arabic;
mod numbers;
mod sentences;
pub mod tags;
mod tokens;
mod vocabulary;

pub use numbers::{Number, gaps, numbers};
pub use tags::Tag;
pub use tokens::{Case, Token, TokenKind};

use super::document::Span;
use super::language::{Lists, Pack, Set};
use std::ops::Range;
use vocabulary::Vocabulary;

/// A sentence, or a headline, or what stands on a line of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes, closing punctuation included.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Which of the spans given to [`segment`] it stands in.
    pub part: usize,
}

/// Text in sentences and tokens.
#[derive(Clone, Debug, Default)]
pub struct Segments {
    /// All tokens, in order.
    pub tokens: Vec<Token>,
    /// All sentences, in order.
    pub sentences: Vec<Sentence>,
    /// What kind of word each token is.
    tags: Vec<Tag>,
    /// The sentence of each token.
    owners: Vec<u32>,
    vocabulary: Vocabulary,
}

impl Segments {
    /// The folded form of token `index`; empty past the end.
    #[inline]
    pub fn fold(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| self.vocabulary.fold(token.word))
    }

    /// How many distinct words there are: [`Token::word`] is below it.
    pub fn words(&self) -> usize {
        self.vocabulary.len()
    }

    /// The folded form of a word by its number.
    pub fn word(&self, word: u32) -> &str {
        self.vocabulary.fold(word)
    }

    /// The lists that hold a word by its number.
    pub fn lists_of(&self, word: u32) -> Lists {
        self.vocabulary.lists(word)
    }

    /// The lists that hold the word of token `index`.
    #[inline]
    pub fn lists(&self, index: usize) -> Lists {
        self.tokens.get(index).map_or_else(Lists::default, |token| token.lists)
    }

    /// Whether `set`, of the pack that the text was segmented with, holds the word of token `index`.
    pub fn is_in(&self, index: usize, set: &Set) -> bool {
        self.lists(index).are_in(set)
    }

    /// What kind of word token `index` is.
    #[inline]
    pub fn tag(&self, index: usize) -> Tag {
        self.tags.get(index).copied().unwrap_or_default()
    }

    /// The bytes from the first to the last token of a range.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        match (self.tokens.get(tokens.start), self.tokens.get(tokens.end.saturating_sub(1))) {
            (Some(first), Some(last)) if first.span.start <= last.span.end => {
                Span::new(first.span.start, last.span.end)
            }
            _ => Span::default(),
        }
    }

    /// The token that holds or follows byte `offset`.
    pub fn token_at(&self, offset: usize) -> usize {
        self.tokens.partition_point(|token| token.span.end <= offset)
    }

    /// The tokens that a span of bytes touches.
    pub fn tokens_of(&self, span: Span) -> Range<usize> {
        let start = self.token_at(span.start);
        let end = self.tokens.partition_point(|token| token.span.start < span.end);
        start..end.max(start)
    }

    /// The sentence that holds token `index`.
    pub fn sentence_of(&self, index: usize) -> usize {
        self.owners.get(index).map_or(self.sentences.len(), |&sentence| sentence as usize)
    }

    /// The folded words of a range, a single space apart, as lists of names have them.
    pub fn key(&self, tokens: Range<usize>) -> String {
        let mut key = String::with_capacity(BYTES_A_WORD * tokens.len());
        tokens.for_each(|index| self.extend_key(&mut key, index));
        key
    }

    /// Appends the word of token `index` to a key.
    pub fn extend_key(&self, key: &mut String, index: usize) {
        let word = self.fold(index);
        if word == "." {
            return;
        }
        if !matches!(key.as_bytes().last(), None | Some(b'\'')) && !word.starts_with('\'') {
            key.push(' ');
        }
        push_spaced(key, word);
    }
}

/// Appends `word` to `key`, with spaces for its hyphens.
fn push_spaced(key: &mut String, word: &str) {
    if !word.bytes().any(|byte| byte == b'-') {
        return key.push_str(word);
    }
    for (at, piece) in word.split('-').enumerate() {
        if at > 0 {
            key.push(' ');
        }
        key.push_str(piece);
    }
}

/// Splits the `parts` of `text` into sentences and tokens.
pub fn segment(text: &str, parts: &[Span], pack: &Pack) -> Segments {
    let bytes = parts.iter().map(|part| part.len()).sum();
    let mut segments = Segments {
        tokens: Vec::with_capacity(bytes / BYTES_A_TOKEN),
        vocabulary: Vocabulary::with_capacity(bytes),
        ..Segments::default()
    };
    for (index, &part) in parts.iter().enumerate() {
        let first = segments.tokens.len();
        tokens::tokenize(text, part, pack, &mut segments.tokens, &mut segments.vocabulary);
        sentences::split(text, index, first, pack, &mut segments);
    }
    segments.owners.reserve(segments.tokens.len());
    for (index, sentence) in segments.sentences.iter().enumerate() {
        segments.owners.resize(sentence.tokens.end, index as u32);
    }
    segments.tags = tags::tag(text, &segments, pack);
    segments
}

/// Few words are longer, with the space after them.
const BYTES_A_WORD: usize = 12;

/// A token for so many bytes of text, or fewer tokens.
const BYTES_A_TOKEN: usize = 5;
