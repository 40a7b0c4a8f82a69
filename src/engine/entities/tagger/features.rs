//! What the tagger sees of a token: its word, its neighbours, what the lists say of them, as numbers.
//!
//! Each feature is hashed to the number of a row of the model; a model holds the rows that count.

use super::arabic::written_onto;
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
    rows: Vec<u32>,
    ends: Vec<u32>,
    roles: Vec<Role>,
    pub(super) words: Vec<Word>,
    pub(super) key: String,
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

impl Features {
    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.roles.len()
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
        self.roles.get(position).copied().unwrap_or(Role::Outside)
    }

    /// Reads the features of the sentence with `tokens`, in place of those of the last one.
    /// `hints` is what the rules say, a number a token of the text.
    pub fn read(&mut self, text: &str, segments: &Segments, pack: &Pack, hints: &[u8], tokens: Range<usize>) {
        self.rows.clear();
        self.ends.clear();
        self.roles.clear();
        self.words.clear();
        let cased = pack.language != Language::Arabic;
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
            self.ends.resize(self.roles.len(), 0);
            return;
        }
        let shape = if cased { Shape::of(segments, tokens.clone()) } else { Shape::Running };
        for (position, index) in tokens.clone().enumerate() {
            let mut word = Word::default();
            if self.is_looked_at(position) {
                word = self.word(text, segments, pack, index, shape);
                word.hint = hints.get(index).copied().unwrap_or(0).into();
            }
            self.words.push(word);
        }
        self.mark_phrases(segments, pack, tokens);
        for position in 0..self.roles.len() {
            if self.role(position) != Role::Outside {
                if cased { self.add_cased(position) } else { self.add_arabic(position) }
            }
            self.ends.push(self.rows.len() as u32);
        }
    }

    /// Whether a token that may be in a name stands within two of `position`.
    fn is_looked_at(&self, position: usize) -> bool {
        let near = position.saturating_sub(2)..(position + 3).min(self.roles.len());
        self.roles.get(near).is_some_and(|near| near.iter().any(|&role| role != Role::Outside))
    }

    pub(super) fn at(&self, position: usize, offset: isize) -> Word {
        const NONE: Word = Word {
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
            cluster: clusters::NONE,
        };
        position.checked_add_signed(offset).and_then(|at| self.words.get(at)).copied().unwrap_or(NONE)
    }

    pub(super) fn add(&mut self, template: u32, value: u32) {
        self.rows.push(RESERVED + mix(mix(SEED, template), value) % (ROWS - RESERVED));
    }

    /// A feature for each list that knows the word.
    pub(super) fn add_lists(&mut self, template: u32, word: Word) {
        let mut lists = word.lists;
        while lists != 0 {
            self.add(template, lists.trailing_zeros());
            lists &= lists - 1;
        }
    }

    fn word(&mut self, text: &str, segments: &Segments, pack: &Pack, index: usize, shape: Shape) -> Word {
        let Some(token) = segments.tokens.get(index) else { return Word::default() };
        let folded = segments.fold(index);
        let mut letters = [0u32; 4];
        let mut beginnings = [0u32; 3];
        let mut whole = SEED;
        for (at, letter) in folded.chars().enumerate() {
            whole = mix(whole, letter as u32);
            letters.rotate_right(1);
            letters[0] = letter as u32;
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
            tag: segments.tag(index) as u32,
            hint: 0,
            lists: 0,
            inside: 0,
            capital: token.is_capital(),
            cluster: clusters::of(pack.language).map_or(clusters::NONE, |clusters| clusters.of(whole)),
        };
        if token.kind == TokenKind::Word {
            if arabic {
                self.look_up_stems(&mut word, folded, pack);
            } else if token.case == Case::Lower {
                word.lists = of_grammar(folded, pack);
            } else {
                word.lists = of_grammar(folded, pack) | self.of_names(folded, pack);
            }
        } else if text.is_empty() {
            word.case = 0;
        }
        word
    }

    fn of_names(&mut self, folded: &str, pack: &Pack) -> u32 {
        if !folded.contains('-') {
            return of_lexicon(folded, pack.language);
        }
        self.key.clear();
        self.key.extend(folded.chars().map(|letter| if letter == '-' { ' ' } else { letter }));
        let whole = of_lexicon(&self.key, pack.language);
        let first = self.key.split(' ').next().unwrap_or("");
        whole | of_grammar(first, pack)
    }

    /// Marks the words of listed names of several words.
    fn mark_phrases(&mut self, segments: &Segments, pack: &Pack, tokens: Range<usize>) {
        let arabic = pack.language == Language::Arabic;
        let mut position = 0;
        while position < self.words.len() {
            let index = tokens.start + position;
            let mut length = 1;
            if self.role(position) == Role::Any {
                if arabic {
                    length = self.mark_stems(segments, index, position);
                } else {
                    let first = segments.fold(index).to_owned();
                    length = self.mark(segments, &first, index, position);
                }
            }
            position += length;
        }
    }

    /// Marks the longest listed name that begins at `position` with the word `first`; its length.
    pub(super) fn mark(&mut self, segments: &Segments, first: &str, index: usize, position: usize) -> usize {
        let opening = first.split('-').next().unwrap_or(first);
        let (places, organisations) = (lexicon::place_words(opening), lexicon::organisation_words(opening));
        if places.max(organisations) < 2 {
            return 1;
        }
        let longest = (places.max(organisations) * 2).min(self.words.len() - position);
        for length in (2..=longest).rev() {
            let rest = segments.key(index + 1..index + length);
            let glue = if first.ends_with('\'') { "" } else { " " };
            let key = format!("{}{glue}{rest}", first.replace('-', " "));
            let kind = if organisations > 1 && lexicon::organisation(&key).is_some() {
                2
            } else if places > 1 && lexicon::place(&key).is_some() {
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
            return length;
        }
        1
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
    /// Which words are like it.
    pub cluster: Cluster,
}

pub(in crate::engine::entities) const SEED: u32 = 0x811c_9dc5;

/// The hash of a folded word.
pub fn hash(word: &str) -> u32 {
    word.chars().fold(SEED, |hash, letter| mix(hash, letter as u32))
}

/// One step of a multiplicative hash: the same on every machine.
pub(in crate::engine::entities) fn mix(hash: u32, value: u32) -> u32 {
    let mixed = (hash ^ value).wrapping_mul(0x9e37_79b1);
    mixed ^ (mixed >> 15)
}
