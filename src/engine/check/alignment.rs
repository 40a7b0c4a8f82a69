//! A statement laid beside sentences of the release → which of their words, names, numbers and dates
//! are its own.

use super::acronyms::spelt_out;
use super::choice::choose;
use super::dates::Date;
use super::letters::{is_near, skeleton};
use super::likeness::{same_name, same_root, same_word};
use super::side::{Name, Side};
use super::{Doubt, DoubtKind};
use crate::engine::document::Span;
use crate::engine::language::rarity;
use crate::engine::segment::Number;
use std::ops::Range;

/// Shorter parts of a compound tell nothing: *co-, re-*.
const LEAST_PART: usize = 4;
/// From how many consonants on a word of the other script can be recognised.
const LEAST_SOUNDS: usize = 2;
/// A name may stand for a pronoun of the sentence so many sentences later, and what a headline says
/// is said again of a place that the sentences after it name.
const BEFORE: usize = 2;
const AFTER: usize = 2;
/// So many words on each side tell where in the release a token of the statement belongs.
const BESIDE: usize = 2;

/// A statement and the sentences of the release beside which it is laid.
pub(super) struct Comparison<'s> {
    pub release: &'s Side,
    pub claim: &'s Side,
    /// The day on which the release was issued.
    pub issued: Option<&'s Date>,
    /// The statement.
    pub tokens: Range<usize>,
    /// Whether both are in one language: else only names, numbers and dates are compared.
    pub same_language: bool,
    /// The sentences that share most with the statement, best first.
    pub sentences: Vec<usize>,
    /// Words, numbers and dates of the statement with what they are beside it, in order.
    pairs: Vec<(usize, usize)>,
    /// For each token of the statement the words of the release that are like it.
    alike: Vec<Vec<usize>>,
}

impl<'s> Comparison<'s> {
    /// Lays a statement beside the release.
    pub fn new(release: &'s Side, claim: &'s Side, issued: Option<&'s Date>, tokens: Range<usize>) -> Self {
        let same_language = release.pack.language == claim.pack.language;
        let mut comparison = Self {
            release,
            claim,
            issued,
            tokens,
            same_language,
            sentences: Vec::new(),
            pairs: Vec::new(),
            alike: Vec::new(),
        };
        let all = 0..release.segments.tokens.len();
        let alike =
            |own: usize| release.content(all.clone()).filter(|&at| comparison.alike(own, at)).collect();
        comparison.alike = comparison.tokens.clone().map(alike).collect();
        comparison.sentences = choose(&comparison);
        comparison.pairs = comparison.pair();
        comparison
    }

    /// What stands beside the words, numbers and dates of the statement.
    fn pair(&self) -> Vec<(usize, usize)> {
        let words = self.claim.content(self.tokens.clone());
        let words =
            words.filter_map(|own| Some((own, self.places().find_map(|place| self.word_in(own, place))?)));
        let numbers = self.claim.numbers(&self.tokens).filter_map(|number| {
            let there = self.places().find_map(|place| self.number_in(number, &place))?;
            Some((number.tokens.start, there.start))
        });
        let dates = self.claim.dates(&self.tokens).filter_map(|date| {
            let there = self.places().find_map(|place| self.date_in(date, &place))?;
            Some((date.tokens.start, there.start))
        });
        let mut pairs: Vec<(usize, usize)> = words.chain(numbers).chain(dates).collect();
        pairs.sort_unstable();
        pairs
    }

    /// Where in the release the nearest words on both sides of a token of the statement stand.
    pub fn beside(&self, own: usize) -> Vec<usize> {
        let at = self.pairs.partition_point(|&(word, _)| word < own);
        let before = self.pairs.get(at.saturating_sub(BESIDE)..at).into_iter().flatten();
        let after = self.pairs.get(at..).into_iter().flatten().filter(|&&(word, _)| word != own).take(BESIDE);
        before.chain(after).map(|&(_, there)| there).collect()
    }

    /// Whether a word of the statement is part of a name.
    pub fn is_named(&self, word: usize) -> bool {
        self.claim.named.mentions.iter().any(|mention| mention.tokens.contains(&word))
    }

    /// The names of the statement.
    pub fn names(&self) -> impl Iterator<Item = Name> {
        self.claim.names(self.tokens.clone())
    }

    /// The tokens of the sentences beside the statement, best first.
    pub fn places(&self) -> impl Iterator<Item = Range<usize>> {
        self.sentences.iter().map(|&sentence| self.release.sentence(sentence))
    }

    /// The tokens among which facts are looked for: between languages too few words are shared to
    /// tell which sentence is meant.
    pub fn fact_places(&self) -> Vec<Range<usize>> {
        let all = 0..self.release.segments.tokens.len();
        if self.same_language { self.places().collect() } else { vec![all] }
    }

    /// The sentences beside the statement with those just before, whose names they take up.
    pub fn context(&self) -> impl Iterator<Item = Range<usize>> {
        self.around(0)
    }

    /// The sentences beside the statement with those near them.
    pub fn neighbourhood(&self) -> impl Iterator<Item = Range<usize>> {
        self.around(AFTER)
    }

    fn around(&self, after: usize) -> impl Iterator<Item = Range<usize>> {
        let near = move |&sentence: &usize| sentence.saturating_sub(BEFORE)..sentence + after + 1;
        self.sentences.iter().flat_map(near).map(|sentence| self.release.sentence(sentence))
    }

    /// Whether a word of the statement and one of the release are forms of one word or root.
    pub fn alike(&self, own: usize, at: usize) -> bool {
        self.is_form(own, at) || self.same_sense(own, at)
    }

    /// Whether both are forms of one word or root, or verbs of saying.
    pub fn is_form(&self, own: usize, at: usize) -> bool {
        let (one, two) = (self.claim.segments.fold(own), self.release.segments.fold(at));
        let language = self.claim.pack.language;
        same_word(one, two, language) || same_root(one, two, language) || self.announce(own, at)
    }

    /// Whether the release has a word of the statement at all.
    pub fn is_known(&self, own: usize) -> bool {
        self.word_in(own, 0..self.release.segments.tokens.len()).is_some()
    }

    /// Whether the release has this very word beside the statement, or one that says the same.
    pub fn is_told(&self, own: usize) -> bool {
        let word = self.claim.segments.fold(own);
        let tells = |at: usize| self.release.segments.fold(at) == word || self.same_sense(own, at);
        self.places().flatten().any(tells)
    }

    /// Whether the statement has a word of the release, in some form.
    pub fn is_said(&self, at: usize) -> bool {
        self.claim.content(self.tokens.clone()).any(|own| self.same_word(own, at))
    }

    /// Whether the thesaurus knows both to say contrary things.
    pub fn opposed(&self, own: usize, at: usize) -> bool {
        let there = self.release.senses(at);
        self.claim.senses(own).iter().any(|sense| there.iter().any(|other| sense.is_contrary_of(*other)))
    }

    /// Whether the thesaurus knows both to say the same.
    fn same_sense(&self, own: usize, at: usize) -> bool {
        let there = self.release.senses(at);
        self.claim.senses(own).iter().any(|sense| there.contains(sense))
    }

    /// Verbs of saying say the same: *a déclaré*, *a indiqué*.
    fn announce(&self, own: usize, at: usize) -> bool {
        let speech = &self.claim.pack.speech_verbs;
        self.claim.is_in(own, speech) && self.release.is_in(at, speech)
    }

    /// Whether both are written alike, but for their forms.
    pub fn same_word(&self, own: usize, at: usize) -> bool {
        let (one, two) = (self.claim.segments.fold(own), self.release.segments.fold(at));
        same_word(one, two, self.claim.pack.language)
    }

    /// The words among `tokens` of the release that a word of the statement may be.
    pub fn words_in(&self, word: usize, tokens: Range<usize>) -> impl Iterator<Item = usize> {
        let index = word.checked_sub(self.tokens.start);
        let like = index.and_then(|index| self.alike.get(index)).map_or(&[][..], Vec::as_slice);
        let first = like.partition_point(|&at| at < tokens.start);
        like.iter().copied().skip(first).take_while(move |&at| at < tokens.end)
    }

    /// What a word of the statement may be beside it: forms of the word, or else what says the same.
    pub fn aligned(&self, word: usize) -> Vec<usize> {
        let there: Vec<usize> = self.places().flat_map(|place| self.words_in(word, place)).collect();
        let (same, other): (Vec<usize>, Vec<usize>) =
            there.into_iter().partition(|&at| self.same_word(word, at));
        if same.is_empty() { other } else { same }
    }

    /// A word among `tokens` of the release that is the statement's, the very same if there is one.
    pub fn word_in(&self, word: usize, tokens: Range<usize>) -> Option<usize> {
        let exact = |&at: &usize| self.claim.segments.fold(word) == self.release.segments.fold(at);
        self.release.content(tokens.clone()).find(exact).or_else(|| self.words_in(word, tokens).next())
    }

    /// Where a number stands among `tokens` of the release.
    pub fn number_in(&self, number: &Number, tokens: &Range<usize>) -> Option<Range<usize>> {
        let same = self.release.numbers(tokens).find(|other| other.is(number));
        let year = || {
            let mut dates = self.release.dates(tokens);
            dates.find(|date| date.year.is_some_and(|year| number.is_year(year)))
        };
        same.map(|number| number.tokens.clone()).or_else(|| year().map(|date| date.tokens.clone()))
    }

    /// Where a date stands among `tokens` of the release.
    pub fn date_in(&self, date: &Date, tokens: &Range<usize>) -> Option<Range<usize>> {
        let mut dates = self.release.dates(tokens);
        dates.find(|other| date.may_be(other)).map(|date| date.tokens.clone())
    }

    /// Whether a name stands among `tokens`: the same entity's, the lists' same id, or its words.
    pub fn name_in(&self, name: Range<usize>, tokens: Range<usize>) -> bool {
        let id = self.claim.known(name.clone());
        let known = id.is_some()
            && (self.release.names(tokens.clone()).any(|other| self.release.known(other.tokens) == id)
                || tokens.clone().any(|at| self.release.known(at..at + 1) == id));
        known
            || self
                .claim
                .content(name.clone())
                .next_back()
                .is_some_and(|word| self.name_word_in(word, &tokens))
            || spelt_out(self.claim, name, self.release, tokens).is_some()
    }

    /// Whether a word of a name stands among `tokens` of the release.
    pub fn name_word_in(&self, word: usize, tokens: &Range<usize>) -> bool {
        tokens.clone().any(|at| self.is_name_word(word, at))
    }

    /// Whether a word of a name is this one of the release.
    pub fn is_name_word(&self, word: usize, at: usize) -> bool {
        let (own, there) = (self.claim.segments.fold(word), self.release.segments.fold(at));
        if self.same_language {
            return same_name(own, there, self.claim.pack.language);
        }
        let sounds = skeleton(own);
        there == own || sounds.chars().count() >= LEAST_SOUNDS && is_near(&skeleton(there), &sounds)
    }

    /// Whether a word of another script has consonants enough to be recognised by.
    pub fn is_telling(&self, word: usize) -> bool {
        skeleton(self.claim.segments.fold(word)).chars().count() >= LEAST_SOUNDS
    }

    /// How close the statement lies to the sentence that has most of it: the share of its words, by
    /// how rare they are, that stand there in some form.
    pub fn closeness(&self, words: &[usize]) -> f64 {
        let weight = |word: &usize| rarity(self.claim.pack.language, self.claim.segments.fold(*word));
        let place = self.places().next().unwrap_or_default();
        let stands =
            |word: &&usize| self.words_in(**word, place.clone()).any(|at| self.same_word(**word, at));
        let (all, there): (f64, f64) =
            (words.iter().map(weight).sum(), words.iter().filter(stands).map(weight).sum());
        if all > 0.0 { there / all } else { 1.0 }
    }

    /// Finds each word; what is found and what is missing.
    pub fn align(&self, words: &[usize]) -> (Vec<usize>, Vec<usize>) {
        let (mut found, mut missing) = (Vec::new(), Vec::new());
        for &word in words {
            let beside = self.places().find_map(|place| self.word_in(word, place));
            // A pronoun of the release stands for a name just before it.
            let named = || {
                let mut context = self.context();
                self.is_named(word).then(|| context.find_map(|place| self.word_in(word, place))).flatten()
            };
            match beside.or_else(named).or_else(|| self.otherwise(word)) {
                Some(at) => found.push(at),
                None => missing.push(word),
            }
        }
        (found, missing)
    }

    /// A word that names the same by another name: a demonym, an acronym.
    fn otherwise(&self, word: usize) -> Option<usize> {
        let named = self.claim.segments.tokens.get(word).is_some_and(|token| token.is_capital());
        let id = self.claim.known(word..word + 1).filter(|_| named);
        let same = |at: &usize| id.is_some() && self.release.known(*at..*at + 1) == id;
        if let Some(at) = self.places().find_map(|place| self.compound_in(word, place)) {
            return Some(at);
        }
        self.places().find_map(|mut place| {
            let spelt = || spelt_out(self.claim, word..word + 1, self.release, place.clone());
            named.then(spelt).flatten().or_else(|| place.find(same))
        })
    }

    /// Whether a word of several, *Swiss-based*, has one of them among `tokens` of the release.
    pub fn is_compound_of(&self, word: usize, tokens: Range<usize>) -> bool {
        self.compound_in(word, tokens).is_some()
    }

    fn compound_in(&self, word: usize, tokens: Range<usize>) -> Option<usize> {
        let (folded, language) = (self.claim.segments.fold(word), self.claim.pack.language);
        let parts = || folded.split('-').filter(|part| part.chars().count() >= LEAST_PART);
        let is_part =
            |&at: &usize| parts().any(|part| same_word(part, self.release.segments.fold(at), language));
        // *COVID-59* is no *COVID-19*.
        let joined = folded.contains('-') && !folded.contains(|letter: char| letter.is_ascii_digit());
        if joined { self.release.content(tokens).find(is_part) } else { None }
    }

    /// Tokens of the release as spans; what stands between two of them joins them where it carries
    /// no meaning.
    pub fn merged(&self, mut tokens: Vec<usize>) -> Vec<Span> {
        tokens.sort_unstable();
        tokens.dedup();
        let joined = tokens.chunk_by(|&one, &two| {
            self.release.segments.sentence_of(one) == self.release.segments.sentence_of(two)
                && self.release.content(one + 1..two).next().is_none()
        });
        joined.filter_map(|run| Some(self.release.segments.span(*run.first()?..run.last()? + 1))).collect()
    }

    /// A doubt about tokens of the statement.
    pub fn doubt(&self, tokens: Range<usize>, kind: DoubtKind) -> Doubt {
        Doubt { span: self.claim.segments.span(tokens), kind }
    }
}
