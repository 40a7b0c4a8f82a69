//! Blocks → sentences → tokens.
//!
//! [`segment`] takes spans of the text (the headline, the blocks of the body) and gives one flat
//! list of [`Token`]s and the [`Sentence`]s that they form, in order. Every later stage counts in
//! tokens; only a finding has bytes.

pub mod arabic;
mod sentences;
pub mod tags;
mod tokens;

pub use tags::Tag;
pub use tokens::{Case, Token, TokenKind};

use super::document::Span;
use super::language::Pack;
use std::ops::Range;

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
    folded: String,
}

impl Segments {
    /// The folded form of token `index`; empty past the end.
    pub fn fold(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| token.folded(&self.folded))
    }

    /// What kind of word token `index` is.
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
        self.sentences.partition_point(|sentence| sentence.tokens.end <= index)
    }

    /// The folded words of a range, a single space apart, as lists of names have them.
    pub fn key(&self, tokens: Range<usize>) -> String {
        let mut key = String::new();
        for index in tokens {
            let word = self.fold(index);
            if !key.is_empty() && !key.ends_with('\'') && !word.starts_with('\'') && word != "." {
                key.push(' ');
            }
            match word {
                "." => {}
                _ if word.contains('-') => key.push_str(&word.replace('-', " ")),
                _ => key.push_str(word),
            }
        }
        key
    }
}

/// Splits the `parts` of `text` into sentences and tokens.
pub fn segment(text: &str, parts: &[Span], pack: &Pack) -> Segments {
    let mut segments = Segments::default();
    for (index, &part) in parts.iter().enumerate() {
        let first = segments.tokens.len();
        tokens::tokenize(text, part, pack, &mut segments.tokens, &mut segments.folded);
        sentences::split(text, index, first, pack, &mut segments);
    }
    segments.tags = tags::tag(text, &segments, pack);
    segments
}
