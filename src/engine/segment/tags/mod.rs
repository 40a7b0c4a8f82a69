//! Tokens → what kind of word each is: noun, adjective, verb.
//!
//! A greedy tagger from left to right: each token's features vote for the tags with the weights of
//! an averaged perceptron (Collins, *Discriminative training methods for hidden Markov models*,
//! 2002), one table a language, learnt on the Universal Dependencies treebanks by the program
//! `train`. The features are hashed into the table, so a model is numbers alone. A language without
//! a treebank is tagged by its lists and endings.

mod features;
mod model;

pub use features::{FEATURES, ROWS, Rows, Shape, Word, rows};
pub use model::{Model, best};

use super::{Segments, TokenKind};
use crate::engine::language::Pack;
use features::{NONE, Spelling, as_left, as_right, case_number, context, own};
use model::{Sums, add};

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

/// Tags all tokens.
pub(super) fn tag(text: &str, segments: &Segments, pack: &Pack) -> Vec<Tag> {
    let mut tags = Vec::with_capacity(segments.tokens.len());
    let Some(model) = model::of(pack.language) else {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::document::Span;
    use crate::engine::language::{Language, pack};
    use crate::engine::segment::segment;

    #[track_caller]
    fn check(language: Language, text: &str, word: &str, expected: Tag) {
        let segments = segment(text, &[Span::new(0, text.len())], pack(language));
        let token = segments.tokens.iter().position(|token| token.span.of(text) == word);
        assert_eq!(token.map(|token| segments.tag(token)), Some(expected), "{word} in {text}");
    }

    #[test]
    fn what_is_summed_once_a_form_is_what_the_rows_say() {
        let text = "Le Conseil a adopté le plan. LE PLAN, DIT LE CONSEIL, EST PRÊT";
        let pack = pack(Language::French);
        let segments = segment(text, &[Span::new(0, text.len())], pack);
        let model = model::of(Language::French).unwrap();
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
