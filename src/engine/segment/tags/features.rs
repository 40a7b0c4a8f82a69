//! What the tagger sees of a word: its letters, its case, its neighbours and the tags before it, each
//! hashed to the number of a row of the model.

use super::Tag;
use crate::engine::language::hash::{SEED, mix};
use crate::engine::segment::{Case, Segments, Token, TokenKind};
use std::ops::Range;

/// How many rows the table of weights has.
pub const ROWS: usize = 1 << 15;
/// How many features a token has at most.
pub const FEATURES: usize = 14;

/// The rows of the features of one token.
pub type Rows = [u16; FEATURES];

/// How a sentence is written: capitals say nothing in *New Dam Opens in Aswan*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Capitals mean names.
    Running,
    /// Most words have them.
    Titled,
}

impl Shape {
    /// The shape of a sentence.
    pub fn of(segments: &Segments, sentence: Range<usize>) -> Shape {
        let long = |token: &&Token| token.is_word() && token.case != Case::None && token.span.len() > 3;
        let tokens = segments.tokens.get(sentence).unwrap_or_default();
        let (mut words, mut capitals) = (0, 0);
        for token in tokens.iter().filter(long) {
            words += 1;
            capitals += usize::from(token.is_capital());
        }
        if words > 3 && capitals * 4 > words * 3 { Shape::Titled } else { Shape::Running }
    }
}

/// What the features of a token are made of.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// The tag of what needs no model: numbers and signs.
    pub fixed: Option<Tag>,
    pub(super) spelling: Spelling,
    case: u32,
}

/// The letters of a word, as numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spelling {
    whole: u32,
    endings: [u32; 4],
    beginnings: [u32; 2],
}

/// What stands before a sentence and after it.
pub(super) const NONE: Word =
    Word { fixed: None, spelling: Spelling { whole: 1, endings: [1; 4], beginnings: [1; 2] }, case: 8 };

impl Word {
    /// The word at `token`.
    pub fn new(text: &str, segments: &Segments, token: usize, shape: Shape) -> Self {
        let Some(found) = segments.tokens.get(token) else {
            let spelling = Spelling { whole: 0, endings: [0; 4], beginnings: [0; 2] };
            return Self { fixed: Some(Tag::Other), spelling, case: 0 };
        };
        Self {
            fixed: (found.kind != TokenKind::Word).then_some(Tag::Other),
            spelling: Spelling::of(found.span.of(text), segments.fold(token), found.case),
            case: case_number(shape, found.case),
        }
    }
}

impl Spelling {
    /// Accents tell *adopté* from *adopte*; Arabic spelling varies and is read folded.
    pub(super) fn of(surface: &str, folded: &str, case: Case) -> Self {
        let surface = if case == Case::None { folded } else { surface };
        let mut letters = [0u32; 4];
        let mut beginnings = [0u32; 2];
        let mut whole = SEED;
        let mut count = 0;
        for letter in surface.chars() {
            let letter = if letter.is_ascii() {
                letter.to_ascii_lowercase()
            } else if matches!(letter, '\u{0600}'..='\u{06FF}') {
                letter
            } else {
                letter.to_lowercase().next().unwrap_or(letter)
            } as u32;
            whole = mix(whole, letter);
            letters = [letter, letters[0], letters[1], letters[2]];
            count += 1;
            if count == 1 {
                beginnings[0] = whole;
            } else if count == 3 {
                beginnings[1] = whole;
            }
        }
        let mut endings = [0u32; 4];
        let mut ending = SEED;
        for (slot, letter) in endings.iter_mut().zip(letters) {
            ending = mix(ending, letter);
            *slot = ending;
        }
        Self { whole, endings, beginnings }
    }
}

/// How a word is written in a sentence of this shape, as a number.
pub(super) fn case_number(shape: Shape, case: Case) -> u32 {
    match (shape, case) {
        (Shape::Titled, _) => 9,
        (Shape::Running, Case::None) => 0,
        (Shape::Running, Case::Lower) => 1,
        (Shape::Running, Case::Capitalized) => 2,
        (Shape::Running, Case::Upper) => 3,
        (Shape::Running, Case::Mixed) => 4,
    }
}

/// The row of a feature's value.
const fn row(feature: u32, value: u32) -> u16 {
    (mix(mix(SEED, feature), value) % ROWS as u32) as u16
}

/// The rows of the token at `position` of a sentence after the tags `before` and `last`.
pub fn rows(words: &[Word], position: usize, before: usize, last: usize) -> Rows {
    let at = |index: Option<usize>| index.and_then(|index| words.get(index)).copied().unwrap_or(NONE);
    let word = at(Some(position));
    let (left, right) = (at(position.checked_sub(1)), at(Some(position + 1)));
    let all = own(&word.spelling)
        .into_iter()
        .chain(context(&word.spelling, word.case, position == 0, before, last))
        .chain([as_left(&left.spelling), as_right(&right.spelling)]);
    let mut rows = [0; FEATURES];
    rows.iter_mut().zip(all).for_each(|(slot, row)| *slot = row);
    rows
}

/// What a word says by its letters alone.
pub(super) fn own(word: &Spelling) -> [u16; 7] {
    let [last, two, three, four] = word.endings;
    let [first, beginning] = word.beginnings;
    [
        row(0, word.whole),
        row(1, last),
        row(2, two),
        row(3, three),
        row(4, four),
        row(5, first),
        row(6, beginning),
    ]
}

/// What it says by where it stands.
pub(super) fn context(word: &Spelling, case: u32, first: bool, before: usize, last: usize) -> [u16; 5] {
    let (before, last) = (before as u32, last as u32);
    [
        row(7, case * 2 + u32::from(first)),
        row(8, last),
        row(9, before * 16 + last),
        row(10, mix(word.whole, last)),
        row(11, mix(word.endings[1], last)),
    ]
}

/// What a word says of the next.
pub(super) fn as_left(word: &Spelling) -> u16 {
    row(12, word.whole)
}

/// What a word says of the one before.
pub(super) fn as_right(word: &Spelling) -> u16 {
    row(13, mix(word.whole, 0))
}
