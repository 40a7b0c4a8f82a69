//! What a release says, in a few of its own words: summary, highlights, core subject.
//!
//! Sentences are ranked ([`rank`]), shortened by leaving words out ([`compress`]) and chosen under a
//! bound. Nothing is ever worded: a statement is the text's words at its spans.

mod compress;
mod highlights;
mod rank;
mod select;
mod subject;

use super::document::{Excerpt, Span};
use super::language::Pack;
use super::segment::Segments;
use std::ops::Range;

/// What the earlier stages know, as far as summaries need it.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The document's text.
    pub text: &'a str,
    /// Headline, subtitle and body in sentences.
    pub segments: &'a Segments,
    /// The language's words.
    pub pack: &'a Pack,
    /// The first part that is body: those before are headline and subtitle.
    pub body: usize,
    /// Keyphrases with their scores and places, as tokens.
    pub keywords: &'a [(f64, Vec<Range<usize>>)],
    /// The names: (tokens of the name, tokens of its honorifics, where its role stands).
    pub names: &'a [(Range<usize>, Range<usize>, Option<Span>)],
}

/// What is said of a release.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// A few sentences, in the order of the text.
    pub sentences: Vec<Excerpt>,
    /// Two to five short statements.
    pub highlights: Vec<Excerpt>,
    /// What it is about, in a noun phrase.
    pub core_subject: Option<Excerpt>,
}

/// Summarises a text in at most `words` words.
pub fn summarize(input: &Input, words: usize) -> Summary {
    let ranked = rank::rank(input);
    Summary {
        sentences: select::summary(input, &ranked, words),
        highlights: highlights::find(input, &ranked),
        core_subject: subject::find(input),
    }
}

/// Runs of tokens → the statement that they make.
fn statement(input: &Input, kept: &[Range<usize>]) -> Excerpt {
    Excerpt::statement(input.text, kept.iter().map(|run| input.segments.span(run.clone())))
}

/// How many words the runs have.
fn count_words(input: &Input, kept: &[Range<usize>]) -> usize {
    kept.iter()
        .cloned()
        .flatten()
        .filter(|&token| {
            input.segments.tokens.get(token).is_some_and(|token| {
                token.kind != super::segment::TokenKind::Punctuation && !token.span.is_empty()
            })
        })
        .count()
}
