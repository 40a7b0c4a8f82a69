//! The tokens of a sentence as the tagger's features need them: which may be in a name, the word of each,
//! the listed names of several words that they form.

use super::Sink;
use super::word::{NONE, Opens, Word};
use crate::engine::language::hash::mix;
use crate::engine::language::{Language, Pack, lexicon};
use crate::engine::segment::tags::Shape;
use crate::engine::segment::{Segments, TokenKind};
use std::ops::Range;

/// How far a name may go on in lower case: *Conseil des affaires de l'État de la république*.
const LOWER_RUN: usize = 6;

/// The tokens of a sentence as their features need them.
#[derive(Clone, Debug, Default)]
pub(in crate::engine::entities::tagger) struct Sentence {
    roles: Vec<Role>,
    pub words: Vec<Word>,
    pub(super) cased: bool,
    key: String,
    /// Where each name ends in a key that holds them all, kept for its memory.
    ends: Vec<usize>,
}

/// What a token may be by the way it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Anything.
    Any,
    /// Outside, or inside what began before: a word in lower case after a capital.
    Follows,
    /// Outside.
    Outside,
}

impl Sentence {
    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.roles.len()
    }

    /// What the token at `position` may be.
    pub fn role(&self, position: usize) -> Role {
        self.roles.get(position).copied().unwrap_or(Role::Outside)
    }

    /// Has no name go on at the token at `position`.
    pub fn end(&mut self, position: usize) {
        if let Some(role) = self.roles.get_mut(position) {
            *role = Role::Outside;
        }
    }

    /// Reads the sentence with `tokens` in place of the last one, its words by `word_of`; whether any
    /// token can be part of a name.
    pub fn read(
        &mut self,
        text: &str,
        segments: &Segments,
        pack: &Pack,
        hints: &[u8],
        tokens: Range<usize>,
        mut word_of: impl FnMut(&mut String, usize, Shape) -> Word,
    ) -> bool {
        self.roles.clear();
        self.words.clear();
        self.roles.reserve(tokens.len());
        self.words.reserve(tokens.len());
        self.cased = pack.language != Language::Arabic;
        let cased = self.cased;
        let mut since = usize::MAX;
        for index in tokens.clone() {
            let Some(token) = segments.tokens.get(index) else { continue };
            since = if token.is_capital() { 0 } else { since.saturating_add(1) };
            let sign = token.kind == TokenKind::Punctuation
                && !matches!(token.span.of(text), "." | "-" | "–" | "&" | "'" | "’" | "/");
            self.roles.push(match token.kind {
                TokenKind::Word if !cased || token.is_capital() => Role::Any,
                TokenKind::Number if !cased => Role::Follows,
                _ if !cased || since > LOWER_RUN || sign => Role::Outside,
                _ => Role::Follows,
            });
        }
        if self.roles.iter().all(|&role| role == Role::Outside) {
            return false;
        }
        let shape = if cased { Shape::of(segments, tokens.clone()) } else { Shape::Running };
        for (position, index) in tokens.clone().enumerate() {
            let mut word = Word::default();
            if self.is_looked_at(position) {
                word = word_of(&mut self.key, index, shape);
                word.tag = segments.tag(index) as u32;
                word.hint = hints.get(index).copied().unwrap_or(0).into();
            }
            self.words.push(word);
        }
        self.mark_phrases(segments, tokens);
        true
    }

    /// Whether a token that may be in a name stands within two of `position`.
    fn is_looked_at(&self, position: usize) -> bool {
        let near = position.saturating_sub(2)..(position + 3).min(self.roles.len());
        self.roles.get(near).is_some_and(|near| near.iter().any(|&role| role != Role::Outside))
    }

    /// The word at an offset from `position`.
    #[inline]
    pub fn at(&self, position: usize, offset: isize) -> &Word {
        position.checked_add_signed(offset).and_then(|at| self.words.get(at)).unwrap_or(&NONE)
    }

    /// What the rules and the listed names of several words say of the token and its neighbours.
    pub fn add_marks(&self, position: usize, sink: &mut impl Sink) {
        let [left, word, right] = [-1, 0, 1].map(|offset| self.at(position, offset));
        sink.add(30, word.inside);
        sink.add(31, mix(word.inside, mix(left.inside, right.inside)));
        sink.add(50, word.hint);
        sink.add(51, mix(word.hint, left.hint));
        sink.add(52, mix(word.hint, right.hint));
    }

    /// Whether neither says anything, as of most tokens.
    pub fn is_unmarked(&self, position: usize) -> bool {
        [-1, 0, 1].iter().all(|&offset| {
            let word = self.at(position, offset);
            word.inside == 0 && word.hint == 0
        })
    }

    /// What the token says by what it stands with.
    pub fn add_context(&self, position: usize, sink: &mut impl Sink) {
        if self.cased { self.add_cased(position, sink) } else { self.add_arabic(position, sink) }
    }

    /// Marks the words of listed names of several words.
    fn mark_phrases(&mut self, segments: &Segments, tokens: Range<usize>) {
        let mut position = 0;
        while position < self.words.len() {
            let index = tokens.start + position;
            let mut length = 1;
            if self.role(position) == Role::Any {
                if self.cased {
                    let opens = self.at(position, 0).opens;
                    if opens.most() > 1 {
                        length = self.mark(segments, segments.fold(index), opens, index, position);
                    }
                } else {
                    length = self.mark_stems(segments, index, position);
                }
            }
            position += length;
        }
    }

    /// Marks the longest listed name that begins at `position` with the word `first`; its length.
    pub fn mark(
        &mut self,
        segments: &Segments,
        first: &str,
        opens: Opens,
        index: usize,
        position: usize,
    ) -> usize {
        if opens.most() < 2 {
            return 1;
        }
        let longest = (opens.most() * 2).min(self.words.len() - position);
        let mut rest = std::mem::take(&mut self.key);
        rest.clear();
        let mut key = first.replace('-', " ");
        if !first.ends_with('\'') {
            key.push(' ');
        }
        let begun = key.len();
        let mut ends = std::mem::take(&mut self.ends);
        ends.clear();
        for index in index + 1..index + longest {
            segments.extend_key(&mut rest, index);
            ends.push(begun + rest.len());
        }
        key.push_str(&rest);
        let mut marked = 1;
        for (more, &end) in ends.iter().enumerate().rev() {
            let length = more + 2;
            let Some(key) = key.get(..end) else { continue };
            let kind = if opens.organisations > 1 && lexicon::organisation(key).is_some() {
                2
            } else if opens.places > 1 && lexicon::place(key).is_some() {
                1
            } else {
                continue;
            };
            for at in position..position + length {
                if let Some(word) = self.words.get_mut(at) {
                    word.inside = kind * 4
                        + if at == position {
                            1
                        } else if at + 1 == position + length {
                            3
                        } else {
                            2
                        };
                }
            }
            marked = length;
            break;
        }
        (self.key, self.ends) = (rest, ends);
        marked
    }
}
