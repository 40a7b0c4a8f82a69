//! What the tagger sees of a token: its word, its neighbours, what the lists say of them, as numbers.
//!
//! Each feature is hashed to the number of a row of the model; a model holds the rows that count.

mod sentence;
mod word;

pub use sentence::Role;
pub(super) use sentence::Sentence;
pub(super) use word::{NONE, Opens, Word};

use super::{arabic, cased};
use crate::engine::language::Pack;
use crate::engine::language::hash::{SEED, mix};
use crate::engine::segment::Segments;
use std::ops::Range;

/// How many rows there could be; a model has one in forty.
pub const ROWS: u32 = 1 << 22;
/// The first rows are what a label says of the next: not of tokens.
pub const RESERVED: u32 = 16;

/// The features of a sentence: the rows of each token, and what it may be.
#[derive(Clone, Debug, Default)]
pub struct Features {
    sentence: Sentence,
    rows: Vec<u32>,
    ends: Vec<u32>,
}

/// What takes in the features of a token: their rows, or the sums of their weights.
pub(super) trait Sink {
    /// Takes in the features of templates with their values.
    fn add_all<const N: usize>(&mut self, features: [(u32, u32); N]);

    /// Takes in the feature of a template with this value.
    #[inline]
    fn add(&mut self, template: u32, value: u32) {
        self.add_all([(template, value)]);
    }

    /// A feature for each list that knows the word.
    fn add_lists(&mut self, template: u32, word: &Word) {
        let mut lists = word.lists;
        while lists != 0 {
            self.add(template, lists.trailing_zeros());
            lists &= lists - 1;
        }
    }
}

impl Sink for Vec<u32> {
    fn add_all<const N: usize>(&mut self, features: [(u32, u32); N]) {
        self.extend(features.map(|(template, value)| row(template, value)));
    }
}

/// The row of a template's value.
fn row(template: u32, value: u32) -> u32 {
    row_of(feature(template, value))
}

/// The hash of a template's value.
#[inline]
pub(super) fn feature(template: u32, value: u32) -> u32 {
    mix(mix(SEED, template), value)
}

/// The row of a feature by its hash: its remainder by the number of rows. As this is little less than a
/// power of two, quotient and remainder by that give it without a division.
#[inline]
pub(super) fn row_of(feature: u32) -> u32 {
    const COUNT: u32 = ROWS - RESERVED;
    let rest = feature % ROWS + feature / ROWS * RESERVED;
    RESERVED + if rest >= COUNT { rest - COUNT } else { rest }
}

/// Where a word stands beside a token.
pub(super) const BESIDE: [isize; 4] = [-2, -1, 1, 2];

impl Features {
    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.sentence.len()
    }

    /// Whether no token can be part of a name.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The rows of the token at `position`.
    pub fn rows(&self, position: usize) -> &[u32] {
        let start = position.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(position).copied().unwrap_or(start);
        self.rows.get(start as usize..end as usize).unwrap_or_default()
    }

    /// What the token at `position` may be.
    pub fn role(&self, position: usize) -> Role {
        self.sentence.role(position)
    }

    /// Reads the features of the sentence with `tokens`, in place of those of the last one.
    /// `hints` is what the rules say, a number a token of the text.
    pub fn read(&mut self, text: &str, segments: &Segments, pack: &Pack, hints: &[u8], tokens: Range<usize>) {
        self.rows.clear();
        self.ends.clear();
        self.sentence.read(text, segments, pack, hints, tokens, |key, index, shape| {
            Word::new(key, segments, pack, index, shape)
        });
        for position in 0..self.sentence.len() {
            if self.role(position) != Role::Outside {
                let cased = self.sentence.cased;
                add_own(cased, self.sentence.at(position, 0), &mut self.rows);
                for (side, offset) in BESIDE.into_iter().enumerate() {
                    add_beside(cased, side, self.sentence.at(position, offset), &mut self.rows);
                }
                self.sentence.add_marks(position, &mut self.rows);
                self.sentence.add_context(position, &mut self.rows);
            }
            self.ends.push(self.rows.len() as u32);
        }
    }
}

/// What a word says of itself, wherever it stands.
pub(super) fn add_own(cased: bool, word: &Word, sink: &mut impl Sink) {
    if cased { cased::add_own(word, sink) } else { arabic::add_own(word, sink) }
}

/// What a word says of the token that it stands beside ([`BESIDE`]).
pub(super) fn add_beside(cased: bool, side: usize, word: &Word, sink: &mut impl Sink) {
    if cased { cased::add_beside(side, word, sink) } else { arabic::add_beside(side, word, sink) }
}
