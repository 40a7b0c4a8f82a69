//! Tokens → what kind of word each is: noun, adjective, verb.
//!
//! A greedy tagger from left to right: each token's features vote for the tags with the weights of
//! an averaged perceptron (Collins, *Discriminative training methods for hidden Markov models*,
//! 2002), one table a language, learnt on the Universal Dependencies treebanks by the program
//! `train`. The features are hashed into the table, so a model is numbers alone. A language without
//! a treebank is tagged by its lists and endings.

use super::{Case, Segments, TokenKind};
use crate::engine::language::{Language, Pack};
use std::ops::Range;
use std::sync::LazyLock;

/// What kind of word a token is, as coarse as summaries and keyphrases need it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Tag {
    /// A common noun.
    Noun,
    /// A proper noun.
    Name,
    /// An adjective.
    Adjective,
    /// A finite verb or auxiliary.
    Verb,
    /// An infinitive, participle or gerund.
    Form,
    /// An adverb.
    Adverb,
    /// An article, pronoun, preposition, conjunction or particle.
    Function,
    /// A number, a sign, anything else.
    #[default]
    Other,
}

impl Tag {
    /// All of them, by number.
    pub const ALL: [Tag; TAGS] =
        [Tag::Noun, Tag::Name, Tag::Adjective, Tag::Verb, Tag::Form, Tag::Adverb, Tag::Function, Tag::Other];
}

/// How many tags there are.
pub const TAGS: usize = 8;
/// How many rows the table of weights has.
pub const ROWS: usize = 1 << 15;
/// How many features a token has at most.
pub const FEATURES: usize = 14;

/// The rows of the features of one token.
pub type Rows = [u16; FEATURES];

/// Weights: a row a feature, a column a tag.
pub struct Model {
    weights: Vec<[i8; TAGS]>,
}

impl Model {
    /// Reads what [`Model::encode`] wrote. Total: bytes that end early leave the rest at nought.
    pub fn decode(bytes: &[u8]) -> Self {
        let mut weights = vec![[0; TAGS]; ROWS];
        let mut bytes = bytes.iter().copied();
        let mut row = 0;
        while let (Some(gap), Some(mask)) = (bytes.next(), bytes.next()) {
            row += usize::from(gap);
            for column in (0..TAGS).filter(|column| mask & (1 << column) != 0) {
                let weight = bytes.next().unwrap_or(0);
                if let Some(slot) = weights.get_mut(row).and_then(|row| row.get_mut(column)) {
                    *slot = weight as i8;
                }
            }
        }
        Self { weights }
    }

    /// The table as bytes: of each row with weights its distance from the last such row, which
    /// tags it has weights for, and these.
    pub fn encode(weights: &[[i8; TAGS]]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut last = 0;
        for (row, weights) in
            weights.iter().enumerate().filter(|(_, weights)| weights.iter().any(|&weight| weight != 0))
        {
            while row - last > 255 {
                bytes.extend([255, 0]);
                last += 255;
            }
            let mask =
                (0..TAGS).filter(|&column| weights[column] != 0).fold(0u8, |mask, column| mask | 1 << column);
            bytes.extend([(row - last) as u8, mask]);
            bytes.extend(weights.iter().filter(|&&weight| weight != 0).map(|&weight| weight as u8));
            last = row;
        }
        bytes
    }

    fn row(&self, row: u16) -> [i8; TAGS] {
        self.weights.get(usize::from(row)).copied().unwrap_or_default()
    }
}

/// Sums of weights a tag: of [`FEATURES`] weights, which 16 bits hold.
type Sums = [i16; TAGS];

fn add(sums: &mut Sums, weights: [i8; TAGS]) {
    for (sum, weight) in sums.iter_mut().zip(weights) {
        *sum += i16::from(weight);
    }
}

/// The tag with the highest sum, of equals the first.
pub fn best<N: PartialOrd + Copy>(sums: &[N; TAGS]) -> Tag {
    let mut winner = (Tag::Noun, sums[0]);
    for (&tag, &sum) in Tag::ALL.iter().zip(sums) {
        if sum > winner.1 {
            winner = (tag, sum);
        }
    }
    winner.0
}

/// Tags all tokens.
pub(super) fn tag(text: &str, segments: &Segments, pack: &Pack) -> Vec<Tag> {
    let mut tags = Vec::with_capacity(segments.tokens.len());
    let Some(model) = model(pack.language) else {
        for sentence in &segments.sentences {
            let tagged = |token| by_lists(segments, pack, token, token == sentence.tokens.start);
            tags.extend(sentence.tokens.clone().map(tagged));
        }
        return tags;
    };
    let forms: Vec<Spelled> = segments
        .vocabulary
        .forms()
        .iter()
        .map(|form| {
            let folded = segments.vocabulary.fold(form.word);
            Spelled::new(model, Spelling::of(form.span.of(text), folded, form.case))
        })
        .collect();
    let none = Spelled::new(model, NONE.spelling);
    for sentence in &segments.sentences {
        let shape = Shape::of(segments, sentence.tokens.clone());
        let tokens = segments.tokens.get(sentence.tokens.clone()).unwrap_or_default();
        let form = |at: Option<usize>| {
            at.and_then(|at| tokens.get(at)).and_then(|token| forms.get(token.form as usize)).unwrap_or(&none)
        };
        let mut left = &none;
        let mut word = form(Some(0));
        for (position, token) in tokens.iter().enumerate() {
            let right = form(Some(position + 1));
            let tag = if token.kind == TokenKind::Word {
                let (before, last) = previous(&tags, position);
                let mut sums = word.own;
                add(&mut sums, left.as_left);
                add(&mut sums, right.as_right);
                let case = case_number(shape, token.case);
                for row in context(&word.spelling, case, position == 0, before, last) {
                    add(&mut sums, model.row(row));
                }
                best(&sums)
            } else {
                Tag::Other
            };
            tags.push(tag);
            (left, word) = (word, right);
        }
    }
    tags
}

/// A form with what its spelling says of itself and of its neighbours, whatever stands around it.
struct Spelled {
    spelling: Spelling,
    own: Sums,
    as_left: [i8; TAGS],
    as_right: [i8; TAGS],
}

impl Spelled {
    fn new(model: &Model, spelling: Spelling) -> Self {
        let mut sums = Sums::default();
        own(&spelling).into_iter().for_each(|row| add(&mut sums, model.row(row)));
        let (as_left, as_right) = (model.row(as_left(&spelling)), model.row(as_right(&spelling)));
        Self { spelling, own: sums, as_left, as_right }
    }
}

/// The two tags before `position` in its sentence, [`TAGS`] standing for none.
fn previous(tags: &[Tag], position: usize) -> (usize, usize) {
    let back = |steps: usize| {
        if steps > position {
            TAGS
        } else {
            tags.len().checked_sub(steps).and_then(|at| tags.get(at)).map_or(TAGS, |&tag| tag as usize)
        }
    };
    (back(2), back(1))
}

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
        let long =
            |token: &&super::Token| token.is_word() && token.case != Case::None && token.span.len() > 3;
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
    spelling: Spelling,
    case: u32,
}

/// The letters of a word, as numbers.
#[derive(Clone, Copy, Debug)]
struct Spelling {
    whole: u32,
    endings: [u32; 4],
    beginnings: [u32; 2],
}

/// What stands before a sentence and after it.
const NONE: Word =
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
    fn of(surface: &str, folded: &str, case: Case) -> Self {
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

fn case_number(shape: Shape, case: Case) -> u32 {
    match (shape, case) {
        (Shape::Titled, _) => 9,
        (Shape::Running, Case::None) => 0,
        (Shape::Running, Case::Lower) => 1,
        (Shape::Running, Case::Capitalized) => 2,
        (Shape::Running, Case::Upper) => 3,
        (Shape::Running, Case::Mixed) => 4,
    }
}

const SEED: u32 = 0x811c_9dc5;

/// One step of a multiplicative hash: the same on every machine.
const fn mix(hash: u32, value: u32) -> u32 {
    let mixed = (hash ^ value).wrapping_mul(0x9e37_79b1);
    mixed ^ (mixed >> 15)
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
fn own(word: &Spelling) -> [u16; 7] {
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
fn context(word: &Spelling, case: u32, first: bool, before: usize, last: usize) -> [u16; 5] {
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
fn as_left(word: &Spelling) -> u16 {
    row(12, word.whole)
}

/// What a word says of the one before.
fn as_right(word: &Spelling) -> u16 {
    row(13, mix(word.whole, 0))
}

/// The tag of a word of a language without a model.
fn by_lists(segments: &Segments, pack: &Pack, token: usize, first: bool) -> Tag {
    let Some(found) = segments.tokens.get(token).filter(|token| token.is_word()) else { return Tag::Other };
    let word = segments.fold(token);
    if pack.verbs.contains(word) {
        Tag::Verb
    } else if pack.function_words.contains(word) {
        Tag::Function
    } else if found.is_capital() && !first {
        Tag::Name
    } else if pack.verb_endings.iter().any(|ending| word.ends_with(ending.as_str())) {
        Tag::Form
    } else if pack.adjective_endings.iter().any(|ending| word.ends_with(ending.as_str())) {
        Tag::Adjective
    } else {
        Tag::Noun
    }
}

/// The model of a language, made once.
fn model(language: Language) -> Option<&'static Model> {
    macro_rules! lazy {
        ($file:literal) => {{
            static MODEL: LazyLock<Model> = LazyLock::new(|| {
                Model::decode(include_bytes!(concat!("../language/data/tags.", $file, ".bin")))
            });
            Some(&*MODEL)
        }};
    }
    match language {
        Language::French => lazy!("fr"),
        Language::English => lazy!("en"),
        Language::Arabic => lazy!("ar"),
        Language::German => lazy!("de"),
        Language::Spanish => lazy!("es"),
        Language::Portuguese => lazy!("pt"),
        Language::Italian | Language::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::document::Span;
    use crate::engine::language::pack;
    use crate::engine::segment::segment;

    #[track_caller]
    fn check(language: Language, text: &str, word: &str, expected: Tag) {
        let segments = segment(text, &[Span::new(0, text.len())], pack(language));
        let token = segments.tokens.iter().position(|token| token.span.of(text) == word);
        assert_eq!(token.map(|token| segments.tag(token)), Some(expected), "{word} in {text}");
    }

    #[test]
    fn a_table_survives_encoding() {
        let mut weights = vec![[0; TAGS]; ROWS];
        weights[3] = [1, 0, -7, 0, 0, 0, 0, 100];
        weights[ROWS - 1] = [-128, 0, 0, 0, 0, 0, 0, 0];
        assert_eq!(Model::decode(&Model::encode(&weights)).weights, weights);
    }

    #[test]
    fn what_is_summed_once_a_form_is_what_the_rows_say() {
        let text = "Le Conseil a adopté le plan. LE PLAN, DIT LE CONSEIL, EST PRÊT";
        let pack = pack(Language::French);
        let segments = segment(text, &[Span::new(0, text.len())], pack);
        let model = model(Language::French).unwrap();
        let mut tags: Vec<Tag> = Vec::new();
        for sentence in &segments.sentences {
            let shape = Shape::of(&segments, sentence.tokens.clone());
            let words: Vec<Word> =
                sentence.tokens.clone().map(|token| Word::new(text, &segments, token, shape)).collect();
            for (position, word) in words.iter().enumerate() {
                let (before, last) = previous(&tags, position);
                let mut sums = Sums::default();
                rows(&words, position, before, last)
                    .into_iter()
                    .for_each(|row| add(&mut sums, model.row(row)));
                tags.push(word.fixed.unwrap_or_else(|| best(&sums)));
            }
        }
        assert_eq!(tags, segments.tags);
    }

    #[test]
    fn half_a_table_does_no_harm() {
        assert_eq!(Model::decode(&[2, 255, 1]).weights.len(), ROWS);
    }

    #[test]
    fn verbs_are_told_from_nouns() {
        check(Language::French, "Le Conseil examine la coopération régionale.", "examine", Tag::Verb);
        check(Language::French, "Le Conseil examine la coopération régionale.", "régionale", Tag::Adjective);
        check(Language::English, "The ministry opens a new dam.", "opens", Tag::Verb);
        check(Language::English, "The ministry opens a new dam.", "dam", Tag::Noun);
        check(Language::German, "Der Bundesrat genehmigt die neue Verordnung.", "neue", Tag::Adjective);
    }

    #[test]
    fn capitals_of_a_title_say_nothing() {
        check(Language::English, "Ministry Opens New Dam After Long Delay", "New", Tag::Adjective);
    }
}
