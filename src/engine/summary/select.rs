//! The best set of sentences under a bound: exact over the best candidates, not greedy.
//!
//! Best is the set that is expected to share most with a person's summary: so many of its words and
//! word pairs, by their salience, in proportion to the length of both. A sentence that points back is
//! only taken with the one before it; where each of a row speaks of *her*, with one before the row.

use super::compress::{self, Shortening};
use super::rank::Ranked;
use super::salience::{PLACES, Salience, Scored, Terms, salience};
use super::weights::{self, Genre, Weights};
use super::{Input, antecedent, count_words, doer, readable};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// How many candidates are weighed against each other.
const CANDIDATES: usize = 32;
/// The most sentences in a summary.
const MOST: usize = 5;
/// A sentence of more words than this is shortened where it can be.
const LONG: usize = 50;
/// A summary of one sentence of fewer words is not complete.
const SHORT: usize = 25;
/// The most words of a summary that a second sentence completes.
const COMPLETE: usize = 60;
/// What is shared in pairs counts so many times what is shared in words. (Between 1 and 3 little
/// changes on the development parts of the Swiss releases and of OrangeSum.)
const PAIRS: f64 = 2.0;
/// How many sets are looked at before the best so far is taken: few texts have as many that matter.
const SETS: usize = 20_000;

/// What stands for the pronoun of a sentence that says nothing of who does what it tells.
const HIDDEN: &str = "";

struct Candidate {
    order: usize,
    kept: Vec<Range<usize>>,
    /// How many words a reader counts.
    length: usize,
    /// Its words and pairs, as numbers.
    words: Vec<u32>,
    pairs: Vec<u32>,
    /// What it shares if it is the only one: beside others it shares no more.
    alone: f64,
    /// What its rank adds to that.
    rank: f64,
    /// It opens with a word that points at the sentence before.
    leans: bool,
    /// What it keeps where that sentence is not beside it: the words that name what it points at are.
    named: Option<Vec<Range<usize>>>,
    /// The first sentence that says what it points at, should it lean.
    anchor: usize,
    /// It asks, quotes or speaks in the first person: taken where there is no other.
    odd: bool,
    /// The first sentence under a headline, which says the news: no summary goes without it.
    lead: bool,
}

/// A sentence of the summary: which, and what it keeps.
pub(super) struct Chosen {
    pub sentence: usize,
    pub kept: Vec<Range<usize>>,
}

/// The sentences of the summary, in the order of the text, of at most `bound` words together.
pub(super) fn summary(
    input: &Input,
    ranked: &[Ranked],
    shortenings: &[Shortening],
    bound: usize,
) -> Vec<Chosen> {
    let weights = weights::of(Genre::of(input));
    let scored: Vec<Scored> = ranked.iter().map(|ranked| scored(input, ranked)).collect();
    let salience = salience(input, &scored, weights);
    let mut counts = Counts::new(&salience);
    let anchors = anchors(input, ranked);
    let mut candidates: Vec<Candidate> = ranked
        .iter()
        .zip(shortenings)
        .zip(anchors)
        .filter_map(|((ranked, shortening), anchor)| {
            let candidate = candidate(input, ranked, shortening, weights, &salience.terms, bound)?;
            Some(Candidate { alone: counts.alone(&candidate), anchor, ..candidate })
        })
        .collect();
    // A form with the same line in each part: *Amount: will be fixed after all bids are submitted.*
    let mut said: FxHashSet<Vec<u32>> = FxHashSet::default();
    candidates.retain(|candidate| candidate.words.is_empty() || said.insert(candidate.words.clone()));
    if candidates.iter().any(|candidate| !candidate.odd) {
        candidates.retain(|candidate| !candidate.odd);
    }
    if let Some(first) = candidates.first_mut().filter(|_| input.body > 0) {
        first.lead = !first.odd && !first.leans;
    }
    let worth = |candidate: &Candidate| candidate.alone / (candidate.length as f64 + weights.length);
    candidates
        .sort_by(|a, b| b.lead.cmp(&a.lead).then(worth(b).total_cmp(&worth(a))).then(a.order.cmp(&b.order)));
    candidates.truncate(CANDIDATES);
    candidates.sort_by_key(|candidate| candidate.order);
    let chosen = Search::best(&candidates, &mut counts, weights.length, bound, |candidate| {
        candidate.leans && candidate.named.is_none()
    });
    // A text in which every sentence points back still has a summary.
    let chosen = if chosen.is_empty() {
        Search::best(&candidates, &mut counts, weights.length, bound, |_| false)
    } else {
        chosen
    };
    let chosen = with_second(chosen, &candidates, bound);
    let mut before = None;
    let chosen = chosen.iter().filter_map(|&index| candidates.get(index));
    chosen
        .map(|candidate| {
            let follows = before.replace(candidate.order).is_some_and(|before| before >= candidate.anchor);
            let named = candidate.named.as_ref().filter(|_| !follows);
            Chosen { sentence: candidate.order, kept: named.unwrap_or(&candidate.kept).clone() }
        })
        .collect()
}

/// One short sentence leaves a reader asking: the best that may stand beside it comes too, where there
/// is room.
fn with_second(mut chosen: Vec<usize>, candidates: &[Candidate], bound: usize) -> Vec<usize> {
    let &[only] = chosen.as_slice() else { return chosen };
    let Some(first) = candidates.get(only).filter(|first| first.length < SHORT) else { return chosen };
    let room = COMPLETE.min(bound).saturating_sub(first.length);
    let stands = |candidate: &Candidate| {
        !candidate.leans || candidate.named.is_some() || candidate.anchor == first.order
    };
    let second = candidates
        .iter()
        .enumerate()
        .filter(|&(_, other)| other.order != first.order && other.length <= room && stands(other))
        .max_by(|(_, a), (_, b)| a.alone.total_cmp(&b.alone).then(b.order.cmp(&a.order)));
    if let Some((index, second)) = second {
        chosen.insert(usize::from(second.order > first.order), index);
    }
    chosen
}

/// For each sentence, should it lean, the first that says what it points at: the one before it, or the
/// one before a row of sentences that all open with its pronoun.
fn anchors(input: &Input, ranked: &[Ranked]) -> Vec<usize> {
    let (mut row, mut anchor) = (None, 0);
    let of_sentence = |ranked: &Ranked| {
        let tokens = ranked.tokens(input);
        let hidden = doer::is_hidden(input, std::slice::from_ref(&tokens)).then_some(HIDDEN);
        let pronoun = hidden.or_else(|| readable::opening_pronoun(input, &tokens));
        if pronoun.is_none() || pronoun != row {
            anchor = ranked.sentence.saturating_sub(1);
        }
        row = pronoun;
        anchor
    };
    ranked.iter().map(of_sentence).collect()
}

/// What salience asks of a ranked sentence.
fn scored(input: &Input, ranked: &Ranked) -> Scored {
    Scored { tokens: ranked.tokens(input), score: ranked.score, opens: ranked.opens }
}

fn candidate(
    input: &Input,
    ranked: &Ranked,
    shortening: &Shortening,
    weights: &Weights,
    terms: &Terms,
    bound: usize,
) -> Option<Candidate> {
    let odd =
        readable::is_odd(input, ranked.tokens(input)) || compress::lacks_verb(input, ranked.tokens(input));
    let kept = shortening
        .within(LONG.min(bound))
        .or_else(|| shortening.within(bound))
        .or_else(|| shortening.boldly(bound))?;
    let words = terms.words(&kept);
    let leans = readable::points_back(input, &kept);
    let named = if leans { antecedent::named(input, &kept) } else { None };
    let (order, length) = (ranked.sentence, count_words(input, named.as_ref().unwrap_or(&kept)));
    let rank = weights.rank * ranked.score.max(0.0) * words.len() as f64;
    Some(Candidate {
        order,
        length,
        pairs: terms.pairs(&words),
        words,
        kept,
        leans,
        named,
        anchor: order,
        odd,
        lead: false,
        rank,
        alone: 0.0,
    })
}

/// How often the set at hand has each word and pair.
struct Counts<'a> {
    salience: &'a Salience,
    words: Vec<u8>,
    pairs: Vec<u8>,
}

impl<'a> Counts<'a> {
    fn new(salience: &'a Salience) -> Self {
        Self { salience, words: vec![0; salience.words.len()], pairs: vec![0; salience.pairs.len()] }
    }

    /// Counts a candidate in: how many words and pairs it adds that the summary is likely to have.
    fn add(&mut self, candidate: &Candidate) -> f64 {
        let mut gain = candidate.rank;
        for &word in &candidate.words {
            let likely = self.salience.words.get(word as usize);
            if let (Some(count), Some(likely)) = (self.words.get_mut(word as usize), likely) {
                gain += likely.get(usize::from(*count).min(PLACES - 1)).copied().unwrap_or(0.0);
                *count = count.saturating_add(1);
            }
        }
        for &pair in &candidate.pairs {
            let likely = self.salience.pairs.get(pair as usize);
            if let (Some(count), Some(likely)) = (self.pairs.get_mut(pair as usize), likely) {
                gain += if *count == 0 { PAIRS * likely } else { 0.0 };
                *count = count.saturating_add(1);
            }
        }
        gain
    }

    /// Takes a candidate out again.
    fn remove(&mut self, candidate: &Candidate) {
        let less = |counts: &mut [u8], number: u32| {
            if let Some(count) = counts.get_mut(number as usize) {
                *count = count.saturating_sub(1);
            }
        };
        candidate.words.iter().for_each(|&word| less(&mut self.words, word));
        candidate.pairs.iter().for_each(|&pair| less(&mut self.pairs, pair));
    }

    fn alone(&mut self, candidate: &Candidate) -> f64 {
        let gain = self.add(candidate);
        self.remove(candidate);
        gain
    }
}

/// The search through the sets of up to [`MOST`] candidates that fit, by branch and bound.
struct Search<'a, 'b, L> {
    candidates: &'a [Candidate],
    /// The candidates from the one that shares most a word on: index, words, what it shares alone.
    densest: Vec<(usize, usize, f64)>,
    counts: &'a mut Counts<'b>,
    /// How many words a person's summary has.
    expected: f64,
    leans: L,
    sets: usize,
    best: f64,
    chosen: Vec<usize>,
}

/// A set of candidates: what it shares, and its words.
#[derive(Clone, Copy)]
struct Set {
    shared: f64,
    length: usize,
}

impl<'a, 'b, L: Fn(&Candidate) -> bool> Search<'a, 'b, L> {
    fn best(
        candidates: &'a [Candidate],
        counts: &'a mut Counts<'b>,
        expected: f64,
        bound: usize,
        leans: L,
    ) -> Vec<usize> {
        let density = |&(_, length, alone): &(usize, usize, f64)| alone / length.max(1) as f64;
        let mut densest: Vec<(usize, usize, f64)> =
            candidates.iter().enumerate().map(|(index, found)| (index, found.length, found.alone)).collect();
        densest.sort_by(|a, b| density(b).total_cmp(&density(a)).then(a.0.cmp(&b.0)));
        let mut search =
            Self { candidates, densest, counts, expected, leans, sets: 0, best: 0.0, chosen: Vec::new() };
        let lead = candidates.iter().position(|candidate| candidate.lead);
        match lead.and_then(|index| candidates.get(index).map(|lead| (index, lead))) {
            Some((index, lead)) => {
                let set = Set { shared: search.counts.add(lead), length: lead.length };
                search.from(index + 1, bound.saturating_sub(lead.length), set, &mut vec![index]);
                search.counts.remove(lead);
            }
            None => search.from(0, bound, Set { shared: 0.0, length: 0 }, &mut Vec::new()),
        }
        search.chosen
    }

    fn from(&mut self, first: usize, room: usize, set: Set, members: &mut Vec<usize>) {
        self.sets += 1;
        let value = self.value(set.shared, set.length as f64);
        if value > self.best {
            self.best = value;
            self.chosen.clone_from(members);
        }
        if members.len() == MOST {
            return;
        }
        for index in first..self.candidates.len() {
            let Some(candidate) = self.candidates.get(index) else { return };
            let before = members.last().and_then(|&last| self.candidates.get(last));
            let follows = before.is_some_and(|before| before.order >= candidate.anchor);
            if candidate.length > room || !follows && (self.leans)(candidate) {
                continue;
            }
            if self.sets > SETS || !self.may_be_better(index, room, set) {
                return;
            }
            let shared = set.shared + self.counts.add(candidate);
            members.push(index);
            let more = Set { shared, length: set.length + candidate.length };
            self.from(index + 1, room - candidate.length, more, members);
            members.pop();
            self.counts.remove(candidate);
        }
    }

    /// The F measure that is to be expected.
    fn value(&self, shared: f64, length: f64) -> f64 {
        shared / (length + self.expected)
    }

    /// Whether a set that adds candidates from `first` on may be better than the best so far: as if parts
    /// of sentences could be taken, and none shared what another does.
    fn may_be_better(&self, first: usize, room: usize, set: Set) -> bool {
        let (mut shared, mut length, mut room) = (set.shared, set.length as f64, room);
        let mut most = self.value(shared, length);
        for &(_, words, alone) in self.densest.iter().filter(|&&(index, ..)| index >= first) {
            let part = words.min(room);
            shared += alone * part as f64 / words.max(1) as f64;
            length += part as f64;
            room -= part;
            let value = self.value(shared, length);
            if value > self.best {
                return true;
            }
            if value <= most || room == 0 {
                return false;
            }
            most = value;
        }
        most > self.best
    }
}
