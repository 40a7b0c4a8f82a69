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

    fn best(&self, rows: &Rows) -> Tag {
        let mut sums = [0i32; TAGS];
        for weights in rows.iter().filter_map(|&row| self.weights.get(usize::from(row))) {
            for (sum, &weight) in sums.iter_mut().zip(weights) {
                *sum += i32::from(weight);
            }
        }
        best(&sums)
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
    let model = model(pack.language);
    let mut words = Vec::new();
    for sentence in &segments.sentences {
        let Some(model) = model else {
            tags.extend(
                sentence
                    .tokens
                    .clone()
                    .map(|token| by_lists(segments, pack, token, token == sentence.tokens.start)),
            );
            continue;
        };
        let shape = Shape::of(segments, sentence.tokens.clone());
        words.clear();
        words.extend(sentence.tokens.clone().map(|token| Word::new(text, segments, token, shape)));
        for position in 0..words.len() {
            let (before, last) = previous(&tags, position);
            let tag = words
                .get(position)
                .and_then(|word| word.fixed)
                .unwrap_or_else(|| model.best(&rows(&words, position, before, last)));
            tags.push(tag);
        }
    }
    tags
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
        let words = tokens.iter().filter(long).count();
        let capitals = tokens.iter().filter(long).filter(|token| token.is_capital()).count();
        if words > 3 && capitals * 4 > words * 3 { Shape::Titled } else { Shape::Running }
    }
}

/// What the features of a token are made of.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// The tag of what needs no model: numbers and signs.
    pub fixed: Option<Tag>,
    whole: u32,
    endings: [u32; 4],
    beginnings: [u32; 2],
    case: u32,
}

impl Word {
    /// The word at `token`.
    pub fn new(text: &str, segments: &Segments, token: usize, shape: Shape) -> Self {
        let Some(found) = segments.tokens.get(token) else {
            return Self { fixed: Some(Tag::Other), whole: 0, endings: [0; 4], beginnings: [0; 2], case: 0 };
        };
        // Accents tell *adopté* from *adopte*; Arabic spelling varies and is read folded.
        let surface = if found.case == Case::None { segments.fold(token) } else { found.span.of(text) };
        let mut letters = [0u32; 4];
        let mut beginnings = [0u32; 2];
        let mut whole = SEED;
        let mut count = 0;
        for letter in surface.chars() {
            let letter = letter.to_lowercase().next().unwrap_or(letter) as u32;
            whole = mix(whole, letter);
            letters.rotate_right(1);
            letters[0] = letter;
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
        let case = match (shape, found.case) {
            (Shape::Titled, _) => 9,
            (Shape::Running, Case::None) => 0,
            (Shape::Running, Case::Lower) => 1,
            (Shape::Running, Case::Capitalized) => 2,
            (Shape::Running, Case::Upper) => 3,
            (Shape::Running, Case::Mixed) => 4,
        };
        let fixed = (found.kind != TokenKind::Word).then_some(Tag::Other);
        Self { fixed, whole, endings, beginnings, case }
    }
}

const SEED: u32 = 0x811c_9dc5;

/// One step of a multiplicative hash: the same on every machine.
fn mix(hash: u32, value: u32) -> u32 {
    let mixed = (hash ^ value).wrapping_mul(0x9e37_79b1);
    mixed ^ (mixed >> 15)
}

/// The rows of the token at `position` of a sentence after the tags `before` and `last`.
pub fn rows(words: &[Word], position: usize, before: usize, last: usize) -> Rows {
    const NONE: Word = Word { fixed: None, whole: 1, endings: [1; 4], beginnings: [1; 2], case: 8 };
    let at = |index: Option<usize>| index.and_then(|index| words.get(index)).copied().unwrap_or(NONE);
    let word = at(Some(position));
    let left = at(position.checked_sub(1));
    let right = at(Some(position + 1));
    let first = u32::from(position == 0);
    let (before, last) = (before as u32, last as u32);
    let values = [
        word.whole,
        word.endings[0],
        word.endings[1],
        word.endings[2],
        word.endings[3],
        word.beginnings[0],
        word.beginnings[1],
        word.case * 2 + first,
        last,
        before * 16 + last,
        mix(word.whole, last),
        mix(word.endings[1], last),
        left.whole,
        mix(right.whole, 0),
    ];
    let mut rows = [0; FEATURES];
    for (feature, (row, value)) in rows.iter_mut().zip(values).enumerate() {
        *row = (mix(mix(SEED, feature as u32), value) % ROWS as u32) as u16;
    }
    rows
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
