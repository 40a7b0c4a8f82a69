//! Words and word pairs of the body → how likely a person's summary has them.
//!
//! What a text says often, early, in sentences that rank high and in its headline is what its
//! summary says: two logistic models, of words and of pairs, with weights that a person can read
//! ([`weights`](super::weights)). A summary is then chosen for what it is expected to share with a
//! person's ([`select`](super::select)), after Gillick and Favre, *A scalable global model for
//! summarization*, 2009, where concepts are word pairs weighted by their counts.

use super::Input;
use super::kinds::{self, KINDS, Kinds};
use super::rank::is_term;
use super::weights::Weights;
use crate::engine::language::rarity;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What is known of a word or a pair, by name.
pub const FEATURES: [&str; OWN.len() + KINDS.len()] = kinds::after(OWN);

/// Those that are none of the [`KINDS`] of words: of a pair, these are the mean of both.
const OWN: [&str; 17] = [
    "always 1",
    "log of how often it stands",
    "log of how many sentences have it",
    "log of the first of them",
    "how far down this stands, 0 to 1",
    "best score of its sentences",
    "mean score of its sentences",
    "log of the sum of their scores",
    "rarity of its commoner word",
    "rarity of its rarer word",
    "the same squared",
    "log of the number of sentences",
    "log of the number of words",
    "it stands in the first sentence of a paragraph",
    "letters of its longer word, to 20",
    "it stands in the headline",
    "log of which of its places; of a pair: log of the share of its rarer word's places",
];

/// The features of a word or a pair.
pub type Features = [f64; FEATURES.len()];

/// Places of a word beyond this one are as likely as this one.
pub(super) const PLACES: usize = 4;
/// Scores of sentences are shares; so many times them is near to 1.
const SCALE: f64 = 5.0;

/// A word at its first, second … place, or a pair.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    /// A word's place, from 0.
    Word(String, usize),
    /// Two words that follow each other.
    Pair(String, String),
}

/// The words and pairs of the body, by number.
pub(super) struct Terms {
    /// The word at each token of the text.
    words: Vec<Option<u32>>,
    /// How many words there are.
    count: usize,
    pairs: FxHashMap<(u32, u32), u32>,
}

/// A word of the body.
struct Word {
    standing: Standing,
    rarity: f64,
    letters: usize,
    kinds: Kinds,
}

/// Where a term stands, and in what sentences of the body, told as they come.
#[derive(Clone, Copy, Default)]
struct Standing {
    count: usize,
    /// How many sentences have it, the positions of the first and of the last.
    sentences: usize,
    first: usize,
    last: usize,
    /// The best score of these, and the sum of all.
    best: f64,
    sum: f64,
    /// Whether one of them opens a paragraph.
    opens: bool,
    headline: bool,
}

impl Terms {
    /// The numbers of the words that `kept` has, in order.
    pub fn words(&self, kept: &[Range<usize>]) -> Vec<u32> {
        kept.iter().cloned().flatten().filter_map(|token| self.words.get(token).copied().flatten()).collect()
    }

    /// The numbers of the pairs of neighbours among `words`.
    pub fn pairs(&self, words: &[u32]) -> Vec<u32> {
        let pairs = words.iter().copied().zip(words.iter().copied().skip(1));
        pairs.filter_map(|pair| self.pairs.get(&pair).copied()).collect()
    }
}

/// How likely a summary has each word at least once, twice …, and each pair.
pub(super) struct Salience {
    pub terms: Terms,
    pub words: Vec<[f64; PLACES]>,
    pub pairs: Vec<f64>,
}

/// A sentence of the body: its tokens, its score, whether it opens a paragraph.
pub(super) struct Scored {
    pub tokens: Range<usize>,
    pub score: f64,
    pub opens: bool,
}

/// The likelihood of all terms of the body.
pub(super) fn salience(input: &Input, sentences: &[Scored], weights: &Weights) -> Salience {
    let likely = |weights: &Features, evidence: &Evidence| 1.0 / (1.0 + (-evidence.times(weights)).exp());
    let mut words = Vec::new();
    let mut pairs = Vec::new();
    let terms = examine(input, sentences, |number, place, evidence| match place {
        Some(place) => {
            if words.len() <= number as usize {
                words.resize(number as usize + 1, [0.0; PLACES]);
            }
            if let Some(slot) = words.get_mut(number as usize).and_then(|word| word.get_mut(place)) {
                *slot = likely(&weights.words, evidence);
            }
        }
        None => pairs.push(likely(&weights.pairs, evidence)),
    });
    words.resize(terms.count, [0.0; PLACES]);
    Salience { terms, words, pairs }
}

/// The terms of the body with their features: what the program `tune` learns from.
pub(super) fn examples(input: &Input, sentences: &[Scored]) -> Vec<(Term, Features)> {
    let mut found = Vec::new();
    let terms = examine(input, sentences, |number, place, evidence| {
        found.push((number, place, evidence.features()));
    });
    let mut spelt: Vec<&str> = vec![""; terms.count];
    for (token, word) in terms.words.iter().enumerate() {
        if let Some(slot) = word.and_then(|word| spelt.get_mut(word as usize)) {
            *slot = input.segments.fold(token);
        }
    }
    let word = |number: u32| spelt.get(number as usize).map_or(String::new(), |word| (*word).to_owned());
    let mut joined: Vec<(u32, u32)> = vec![(0, 0); terms.pairs.len()];
    for sentence in sentences {
        let words = terms.words(std::slice::from_ref(&sentence.tokens));
        for pair in words.iter().copied().zip(words.iter().copied().skip(1)) {
            let number = terms.pairs.get(&pair);
            if let Some(slot) = number.and_then(|&number| joined.get_mut(number as usize)) {
                *slot = pair;
            }
        }
    }
    let term = |number: u32, place: Option<usize>| match place {
        Some(place) => Term::Word(word(number), place),
        None => {
            let (first, second) = joined.get(number as usize).copied().unwrap_or_default();
            Term::Pair(word(first), word(second))
        }
    };
    found.into_iter().map(|(number, place, features)| (term(number, place), features)).collect()
}

/// Numbers the terms of the body and shows `see` the features of each: of a word once a place, of a
/// pair, without a place, in the order of their numbers.
fn examine(input: &Input, sentences: &[Scored], mut see: impl FnMut(u32, Option<usize>, &Evidence)) -> Terms {
    let mut terms =
        Terms { words: vec![None; input.segments.tokens.len()], count: 0, pairs: FxHashMap::default() };
    let mut numbers: Vec<Option<u32>> = vec![None; input.segments.words()];
    let tokens = sentences.iter().map(|sentence| sentence.tokens.len()).sum();
    let mut words: Vec<Word> = Vec::with_capacity(numbers.len());
    let mut pairs: Vec<(Standing, (u32, u32))> = Vec::with_capacity(tokens);
    terms.pairs.reserve(tokens);
    let slot =
        |token: usize| input.segments.tokens.get(token).map_or(usize::MAX, |token| token.word as usize);
    let mut length = 0;
    for (position, sentence) in sentences.iter().enumerate() {
        let mut before = None;
        for token in sentence.tokens.clone().filter(|&token| is_term(input, token)) {
            let word = input.segments.fold(token);
            let next = words.len() as u32;
            let Some(number) = numbers.get_mut(slot(token)) else { continue };
            let number = *number.get_or_insert(next);
            if number == next {
                let rarity = rarity(input.pack.language, word);
                let (letters, kinds) = (word.chars().count(), kinds::of(input, token));
                words.push(Word { standing: Standing::default(), rarity, letters, kinds });
            }
            if let Some(word) = words.get_mut(number as usize) {
                word.standing.note(position, sentence);
            }
            if let Some(slot) = terms.words.get_mut(token) {
                *slot = Some(number);
            }
            if let Some(before) = before {
                let next = pairs.len() as u32;
                let pair = *terms.pairs.entry((before, number)).or_insert(next);
                if pair == next {
                    pairs.push((Standing::default(), (before, number)));
                }
                if let Some((standing, _)) = pairs.get_mut(pair as usize) {
                    standing.note(position, sentence);
                }
            }
            before = Some(number);
            length += 1;
        }
    }
    terms.count = words.len();
    let head = input.segments.sentences.iter().filter(|sentence| sentence.part < input.body);
    for sentence in head.filter(|sentence| Some(sentence.part) != input.dateline) {
        let mut before = None;
        for token in sentence.tokens.clone().filter(|&token| is_term(input, token)) {
            let number = numbers.get(slot(token)).copied().flatten();
            if let Some(word) = number.and_then(|number| words.get_mut(number as usize)) {
                word.standing.headline = true;
            }
            let pair = before.zip(number).and_then(|pair| terms.pairs.get(&pair));
            if let Some((standing, _)) = pair.and_then(|&pair| pairs.get_mut(pair as usize)) {
                standing.headline = true;
            }
            before = number;
        }
    }
    let whole = Whole::new(sentences, length);
    let logarithms: [f64; PLACES] = std::array::from_fn(|place| ((place + 1) as f64).ln());
    for (number, word) in words.iter().enumerate() {
        let own = whole.features(&word.standing, (word.rarity, word.rarity), word.letters);
        let mut evidence = Evidence { own, kinds: [word.kinds; 2] };
        for (place, logarithm) in logarithms.into_iter().enumerate().take(word.standing.count) {
            evidence.place(logarithm);
            see(number as u32, Some(place), &evidence);
        }
    }
    for (number, (standing, (first, second))) in pairs.iter().enumerate() {
        let (Some(first), Some(second)) = (words.get(*first as usize), words.get(*second as usize)) else {
            continue;
        };
        let rarities = (first.rarity.min(second.rarity), first.rarity.max(second.rarity));
        let own = whole.features(standing, rarities, first.letters.max(second.letters));
        let rarer = first.standing.count.min(second.standing.count).max(1);
        let mut evidence = Evidence { own, kinds: [first.kinds, second.kinds] };
        if standing.count != rarer {
            evidence.place((standing.count as f64 / rarer as f64).ln());
        }
        see(number as u32, None, &evidence);
    }
    terms
}

impl Standing {
    fn note(&mut self, position: usize, sentence: &Scored) {
        self.count += 1;
        if self.sentences > 0 && self.last == position {
            return;
        }
        if self.sentences == 0 {
            self.first = position;
        }
        self.sentences += 1;
        self.last = position;
        self.best = self.best.max(sentence.score);
        self.sum += sentence.score.max(0.0);
        self.opens |= sentence.opens;
    }
}

/// What all terms of a text share.
struct Whole {
    /// How far down a sentence stands counts from the last one.
    last: f64,
    /// The logarithms of the numbers of sentences and of words.
    sentences: f64,
    words: f64,
    /// Of each sentence the logarithm of its position, and that of its score: most terms stand in one.
    alone: Vec<(f64, f64)>,
}

impl Whole {
    fn new(sentences: &[Scored], words: usize) -> Self {
        let alone = sentences.iter().enumerate().map(|(position, sentence)| {
            ((position as f64).ln_1p(), (SCALE * (0.0 + sentence.score.max(0.0))).ln_1p())
        });
        Self {
            last: sentences.len().saturating_sub(1).max(1) as f64,
            sentences: (sentences.len().max(1) as f64).ln(),
            words: (words.max(1) as f64).ln(),
            alone: alone.collect(),
        }
    }

    /// All of [`OWN`] but the last.
    fn features(&self, standing: &Standing, rarity: (f64, f64), letters: usize) -> [f64; OWN.len()] {
        let (first, score) = self.alone.get(standing.first).copied().unwrap_or_default();
        let (spread, score) = match standing.sentences {
            0 | 1 => (0.0, score),
            count => ((count as f64).ln(), (SCALE * standing.sum).ln_1p()),
        };
        let letters = (letters as f64 / 20.0).min(1.0);
        [
            1.0,
            if standing.count > 1 { (standing.count as f64).ln() } else { 0.0 },
            spread,
            first,
            standing.first as f64 / self.last,
            standing.best,
            standing.sum / standing.sentences.max(1) as f64,
            score,
            rarity.0,
            rarity.1,
            rarity.1 * rarity.1,
            self.sentences,
            self.words,
            f64::from(u8::from(standing.opens)),
            letters,
            f64::from(u8::from(standing.headline)),
            0.0,
        ]
    }
}

/// What is known of a word at a place, or of a pair: the first of its features, and the kinds of its words.
struct Evidence {
    own: [f64; OWN.len()],
    kinds: [Kinds; 2],
}

impl Evidence {
    /// Sets the last of [`OWN`], which hangs on the place.
    fn place(&mut self, place: f64) {
        if let Some(last) = self.own.last_mut() {
            *last = place;
        }
    }

    /// All features.
    fn features(&self) -> Features {
        kinds::with(self.own, kinds::shares(self.kinds.into_iter()))
    }

    /// Features times weights: most words are of few kinds.
    fn times(&self, weights: &Features) -> f64 {
        let (of_own, of_kinds) = weights.split_at(OWN.len());
        let own = of_own.iter().zip(self.own).map(|(weight, value)| weight * value).sum();
        let [first, second] = self.kinds;
        let shares = first.shares(second);
        shares.fold(own, |sum: f64, (kind, share)| sum + of_kinds.get(kind).copied().unwrap_or(0.0) * share)
    }
}
