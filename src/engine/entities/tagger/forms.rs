//! Sentences → the scores of their tokens. What a word says of itself and of its neighbours is summed
//! once for each way it is written in a text, however often it stands there; only what words say
//! together is looked up at each token.

use super::features::{BESIDE, NONE, Role, Sentence, Word, add_beside, add_own};
use super::model::{Model, Sums, Tally, add};
use super::path::{LABELS, Scores};
use crate::engine::language::{Language, Pack};
use crate::engine::segment::tags::Shape;
use crate::engine::segment::{Case, Segments, TokenKind};
use std::ops::Range;

/// Scores the sentences of one text, one after the other.
pub(super) struct Scorer<'t> {
    text: &'t str,
    segments: &'t Segments,
    pack: &'t Pack,
    tally: Tally<'t>,
    sentence: Sentence,
    forms: Vec<Form>,
    /// The last form of each word of the text.
    of_word: Vec<u32>,
    /// What the marks of an unmarked token say.
    unmarked: Option<Sums>,
    /// The scores of the tokens of the sentence.
    pub scores: Vec<Scores>,
}

/// A word in one of the ways it is written, with the sums that were asked of it.
struct Form {
    way: Way,
    /// Another form of the same word.
    next: u32,
    word: Word,
    own: Option<Sums>,
    beside: [Option<Sums>; BESIDE.len()],
}

/// What makes a form beside its letters.
type Way = (TokenKind, Case, Shape);

/// No form: what stands before a sentence has the first one, and no word.
const ABSENT: u32 = 0;

impl Form {
    fn new(way: Way, next: u32, word: Word) -> Self {
        Self { way, next, word, own: None, beside: [None; BESIDE.len()] }
    }

    /// What the word says of itself.
    fn own(&mut self, cased: bool, tally: &mut Tally) -> Sums {
        *self.own.get_or_insert_with(|| {
            add_own(cased, &self.word, tally);
            tally.take()
        })
    }

    /// What it says of the token that it stands beside.
    fn beside(&mut self, side: usize, cased: bool, tally: &mut Tally) -> Option<Sums> {
        let sums = self.beside.get_mut(side)?;
        Some(*sums.get_or_insert_with(|| {
            add_beside(cased, side, &self.word, tally);
            tally.take()
        }))
    }
}

impl<'t> Scorer<'t> {
    /// One for a text.
    pub fn new(text: &'t str, segments: &'t Segments, pack: &'t Pack, model: &'t Model) -> Self {
        let way = (TokenKind::Punctuation, Case::None, Shape::Running);
        let edge = Form::new(way, ABSENT, NONE);
        Self {
            text,
            segments,
            pack,
            tally: Tally::new(model),
            sentence: Sentence::default(),
            forms: vec![edge],
            of_word: vec![ABSENT; segments.words()],
            unmarked: None,
            scores: Vec::new(),
        }
    }

    /// What the token at `position` may be.
    pub fn role(&self, position: usize) -> Role {
        self.sentence.role(position)
    }

    /// Scores the sentence with `tokens`, in place of the last one; whether any can be part of a name.
    /// `hints` is what the rules say, a number a token of the text.
    pub fn read(&mut self, hints: &[u8], tokens: Range<usize>) -> bool {
        let Self { text, segments, pack, tally, sentence, forms, of_word, unmarked, scores } = self;
        let cased = pack.language != Language::Arabic;
        let possible = sentence.read(text, segments, pack, hints, tokens, |key, index, shape| {
            let Some(token) = segments.tokens.get(index) else { return Word::default() };
            let way = (token.kind, token.case, shape);
            let last = of_word.get(token.word as usize).copied().unwrap_or(ABSENT);
            let mut at = last;
            while let Some(form) = forms.get(at as usize).filter(|_| at != ABSENT) {
                if form.way == way {
                    return form.word;
                }
                at = form.next;
            }
            let mut word = Word::new(key, segments, pack, index, shape);
            word.form = forms.len() as u32;
            if let Some(slot) = of_word.get_mut(token.word as usize) {
                *slot = word.form;
            }
            forms.push(Form::new(way, last, word));
            word
        });
        scores.clear();
        if !possible {
            return false;
        }
        for position in 0..sentence.len() {
            if sentence.role(position) == Role::Follows && scores.last().is_none_or(ends_all) {
                sentence.end(position);
            }
            if sentence.role(position) == Role::Outside {
                scores.push(NOTHING);
                continue;
            }
            let mut sums = Sums::default();
            let number = |offset| sentence.at(position, offset).form as usize;
            for (side, offset) in BESIDE.into_iter().enumerate() {
                let form = forms.get_mut(number(offset));
                let more = form.and_then(|form| form.beside(side, cased, tally));
                add(&mut sums, &more.unwrap_or_default());
            }
            let own = forms.get_mut(number(0)).map(|form| form.own(cased, tally));
            add(&mut sums, &own.unwrap_or_default());
            if sentence.is_unmarked(position) {
                let marks = unmarked.get_or_insert_with(|| {
                    sentence.add_marks(position, tally);
                    tally.take()
                });
                add(&mut sums, marks);
            } else {
                sentence.add_marks(position, tally);
            }
            sentence.add_context(position, tally);
            add(&mut sums, &tally.take());
            scores.push(sums.map(i32::from));
        }
        true
    }
}

/// The scores of a token that is outside of all names.
const NOTHING: Scores = [0; LABELS];

/// How much better a token must be outside of all names than in any for a name to have ended before it:
/// then what follows in lower case is no part of one, and need not be looked up. (Of 2,375 releases and
/// articles two read otherwise than with all looked up, and 36 at 1000: mostly how sure a name is.)
const ENDS: i32 = 1500;

/// Whether no name goes on after a token with these scores.
fn ends_all(scores: &Scores) -> bool {
    let [outside, inside @ ..] = scores;
    *scores == NOTHING || inside.iter().all(|score| outside - score > ENDS)
}

#[cfg(test)]
mod tests {
    use super::super::features::Features;
    use super::super::model;
    use super::*;
    use crate::engine::document::Span;
    use crate::engine::language::pack;
    use crate::engine::segment::segment;

    #[track_caller]
    fn check(language: Language, text: &str) {
        let (model, pack) = (model::of(language).unwrap(), pack(language));
        let segments = segment(text, &[Span::new(0, text.len())], pack);
        let hints: Vec<u8> = (0..segments.tokens.len()).map(|at| if at % 7 == 3 { 12 } else { 0 }).collect();
        let mut scorer = Scorer::new(text, &segments, pack, model);
        let mut features = Features::default();
        for sentence in &segments.sentences {
            features.read(text, &segments, pack, &hints, sentence.tokens.clone());
            assert_eq!(scorer.read(&hints, sentence.tokens.clone()), !features.is_empty());
            let looked_up = |position: &usize| scorer.role(*position) != Role::Outside;
            for position in (0..features.len()).filter(looked_up) {
                let rows = model.scores(features.rows(position));
                assert_eq!(scorer.scores.get(position), Some(&rows), "{position} of {text}");
            }
        }
    }

    #[test]
    fn what_is_summed_once_a_form_is_what_the_rows_say() {
        check(
            Language::French,
            "Le Conseil de Montreval a dit oui. LE CONSEIL DE MONTREVAL A DIT NON HIER. Le conseil, dit \
             Thierno Vasquelin, de New York et de Genève-Ville, a vu Le Conseil De Montreval En Ville.",
        );
        check(
            Language::English,
            "The Council of Oslo met Gerrit Vandelhoek in New York. the council MET in 2024 again.",
        );
    }

    #[test]
    fn a_name_ends_where_no_label_comes_near_to_outside() {
        let sure = |by: i32| [by, 0, 0, 0, 0, 0, 0, 0];
        assert!(ends_all(&NOTHING) && ends_all(&sure(ENDS + 1)));
        assert!(!ends_all(&sure(ENDS)));
    }

    #[test]
    fn arabic_is_summed_once_a_form_too() {
        check(
            Language::Arabic,
            "أعلن وزير الخارجية في الرياض عن زيارة الأمم المتحدة. وقال الوزير إن الأمم المتحدة في الرياض 5.",
        );
    }
}
