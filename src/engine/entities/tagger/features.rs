//! What the tagger sees of a token: its word, its neighbours, what the lists say of them, as numbers.
//!
//! Each feature is hashed to the number of a row of the model; a model holds the rows that count.

use super::arabic::{self, written_onto};
use super::cased;
use super::clusters::{self, Cluster};
use super::lists::{of_grammar, of_lexicon};
use crate::engine::language::{Language, Pack, lexicon};
use crate::engine::segment::tags::Shape;
use crate::engine::segment::{Case, Segments, TokenKind};
use std::ops::Range;

/// How many rows there could be; a model has one in forty.
pub const ROWS: u32 = 1 << 22;
/// The first rows are what a label says of the next: not of tokens.
pub const RESERVED: u32 = 16;
/// How far a name may go on in lower case: *Conseil des affaires de l'État de la république*.
const LOWER_RUN: usize = 6;

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

/// The tokens of a sentence as their features need them.
#[derive(Clone, Debug, Default)]
pub(super) struct Sentence {
    roles: Vec<Role>,
    pub words: Vec<Word>,
    cased: bool,
    key: String,
    /// Where each name ends in a key that holds them all, kept for its memory.
    ends: Vec<usize>,
}

/// Where a word stands beside a token.
pub(super) const BESIDE: [isize; 4] = [-2, -1, 1, 2];

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

/// How many words the longest listed names have that begin with a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Opens {
    places: u8,
    organisations: u8,
}

impl Opens {
    /// Those of a folded word.
    pub fn of(first: &str) -> Self {
        let opening = first.split('-').next().unwrap_or(first);
        let byte = |words: usize| u8::try_from(words).unwrap_or(u8::MAX);
        Self {
            places: byte(lexicon::place_words(opening)),
            organisations: byte(lexicon::organisation_words(opening)),
        }
    }

    /// How many words they have at most.
    fn most(self) -> usize {
        self.places.max(self.organisations).into()
    }
}

/// What the features of a token are made of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    pub whole: u32,
    /// The last one to four letters.
    pub endings: [u32; 4],
    /// The first two to four.
    pub beginnings: [u32; 3],
    /// Arabic readings without clitics.
    pub stems: [u32; 3],
    pub classes: [u32; 3],
    pub trigrams: [u32; 8],
    pub shape: u32,
    pub case: u32,
    pub tag: u32,
    /// What the rules say.
    pub hint: u32,
    /// A bit a list.
    pub lists: u32,
    /// Where in a listed name of several words, and of which list.
    pub inside: u32,
    pub capital: bool,
    /// The names that begin with it.
    pub opens: Opens,
    /// Which words are like it.
    pub cluster: Cluster,
    /// The number that its sums have in a text.
    pub form: u32,
}

/// What stands before a sentence and after it.
pub(super) static NONE: Word = Word {
    whole: 1,
    endings: [1; 4],
    beginnings: [1; 3],
    stems: [0; 3],
    classes: [0; 3],
    trigrams: [0; 8],
    shape: 0,
    case: 15,
    tag: 15,
    hint: 0,
    lists: 0,
    inside: 0,
    capital: false,
    opens: Opens { places: 0, organisations: 0 },
    cluster: clusters::NONE,
    form: 0,
};

impl Word {
    /// The word of token `index`, but for what it is in this sentence.
    pub fn new(key: &mut String, segments: &Segments, pack: &Pack, index: usize, shape: Shape) -> Word {
        let Some(token) = segments.tokens.get(index) else { return Word::default() };
        let folded = segments.fold(index);
        let mut letters = [0u32; 4];
        let mut beginnings = [0u32; 3];
        let mut whole = SEED;
        for (at, letter) in folded.chars().enumerate() {
            whole = mix(whole, letter as u32);
            letters = [letter as u32, letters[0], letters[1], letters[2]];
            if (1..4).contains(&at) {
                beginnings[at - 1] = whole;
            }
        }
        let mut endings = [0u32; 4];
        let mut ending = SEED;
        for (slot, letter) in endings.iter_mut().zip(letters) {
            ending = mix(ending, letter);
            *slot = ending;
        }
        let arabic = pack.language == Language::Arabic;
        let short = folded.chars().count() == 1;
        let case = match (shape, token.kind, token.case) {
            (_, TokenKind::Number, _) => 1,
            (_, TokenKind::Punctuation, _) => 2,
            _ if arabic => written_onto(folded),
            (Shape::Titled, _, Case::Upper) if !short => 12,
            (Shape::Titled, _, case) => 3 + u32::from(case == Case::Lower),
            (_, _, Case::None) => 5,
            (_, _, Case::Lower) => 6,
            (_, _, Case::Capitalized) if short => 7,
            (_, _, Case::Capitalized) if folded.contains('-') => 8,
            (_, _, Case::Capitalized) => 9,
            (_, _, Case::Upper) => 10,
            (_, _, Case::Mixed) => 11,
        };
        let mut word = Word {
            whole,
            endings,
            beginnings,
            stems: [0; 3],
            classes: [0; 3],
            trigrams: [0; 8],
            shape: 0,
            case,
            tag: 0,
            hint: 0,
            lists: 0,
            inside: 0,
            capital: token.is_capital(),
            opens: if arabic || !token.is_capital() { Opens::default() } else { Opens::of(folded) },
            cluster: clusters::of(pack.language).map_or(clusters::NONE, |clusters| clusters.of(whole)),
            form: 0,
        };
        if token.kind == TokenKind::Word {
            if arabic {
                word.look_up_stems(key, folded, pack);
            } else if token.case == Case::Lower {
                word.lists = of_grammar(token.lists, pack);
            } else {
                word.lists = of_grammar(token.lists, pack) | of_names(key, folded, pack);
            }
        }
        word
    }
}

/// The lists of names that know a word, or its parts.
fn of_names(key: &mut String, folded: &str, pack: &Pack) -> u32 {
    if !folded.contains('-') {
        return of_lexicon(folded, pack.language);
    }
    key.clear();
    key.extend(folded.chars().map(|letter| if letter == '-' { ' ' } else { letter }));
    let whole = of_lexicon(key, pack.language);
    let first = key.split(' ').next().unwrap_or("");
    whole | of_grammar(pack.lists(first), pack)
}

pub(in crate::engine::entities) const SEED: u32 = 0x811c_9dc5;

/// The hash of a folded word.
pub fn hash(word: &str) -> u32 {
    word.chars().fold(SEED, |hash, letter| mix(hash, letter as u32))
}

/// One step of a multiplicative hash: the same on every machine.
#[inline]
pub(in crate::engine::entities) fn mix(hash: u32, value: u32) -> u32 {
    let mixed = (hash ^ value).wrapping_mul(0x9e37_79b1);
    mixed ^ (mixed >> 15)
}
