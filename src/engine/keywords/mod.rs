//! Keyphrases: the word groups that a librarian would file the release under.
//!
//! Candidates are names (given by who calls) and whole noun groups ([`groups`]); what is known of each
//! ([`features`]) says how likely an annotator took the like ([`weights`]). Overlaps go to the better
//! one; names and topics are kept in balance.

mod annexation;
mod bounds;
pub mod clitics;
mod content;
mod features;
mod groups;
mod shown;
mod sound;
pub mod weights;

use super::document::Keyword;
use super::language::Pack;
use super::segment::{Segments, Tag};
use groups::{LONGEST, Standing};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;
use weights::Features;

/// How many keyphrases a text gets at most.
pub const MOST: usize = 10;
/// How many a release gets: annotators take seven to nine, and what comes after is right less often.
const MOST_OF_A_RELEASE: usize = 8;

/// What a name counts that only stands with an Arabic preposition written onto its article: its
/// own form is not in the text.
const CONTRACTED: f64 = 0.3;
/// What a group counts whose words stand in the headline alone: the tags of a headline are less sure
/// (*Study offers*).
const HEADLINE_ALONE: f64 = 0.4;
/// How many keyphrases may be names.
const NAMES_AT_MOST: usize = 5;
/// How many topics may share a word: *system requirements*, *test requirements*.
const OF_A_WORD: usize = 2;
/// How many topics a release gets, however unlikely they are.
const TOPICS_AT_LEAST: usize = 3;
/// How likely the others must be at least. Annotators of releases take seven to nine; with this bound as
/// many are given, and fewer are wrong.
const LIKELY: f64 = 0.2;

/// What the earlier stages know, as far as keyphrases need it.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The document's text.
    pub text: &'a str,
    /// Headline, subtitle and body in sentences.
    pub segments: &'a Segments,
    /// The language's words.
    pub pack: &'a Pack,
    /// Who and what is named, most important first.
    pub names: &'a [Name<'a>],
    /// Tokens that speak of something else than the topic: the dateline, the functions of people.
    pub skipped: &'a [Range<usize>],
    /// Whether the first part is the headline.
    pub has_headline: bool,
}

/// Someone or something that is named.
#[derive(Clone, Debug)]
pub struct Name<'a> {
    /// The name without what is written onto it.
    pub name: &'a str,
    /// Its mentions, as tokens, the fullest form first.
    pub places: Vec<Range<usize>>,
}

/// The keyphrases of a text, best first.
pub fn find(input: &Input) -> Vec<Keyword> {
    let stems = Stems::new(input);
    let all = candidates(input, &stems);
    let mut scored: Vec<(f64, Candidate)> = features::all(input, &stems, &all)
        .into_iter()
        .zip(all)
        .map(|(features, candidate)| (likelihood(input, &stems, &candidate, &features), candidate))
        .collect();
    scored.retain(|(score, _)| *score > 0.0);
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.start().cmp(&b.1.start())));
    let chosen = choose(input, &stems, scored);
    let best = chosen.first().map_or(1.0, |(score, _)| *score);
    chosen.into_iter().map(|(score, candidate)| shown::keyword(input, &candidate, score / best)).collect()
}

/// All candidates with their features, likeliest first: what the program `tune` learns from.
pub fn examples(input: &Input) -> Vec<(Keyword, Features)> {
    let stems = Stems::new(input);
    let all = candidates(input, &stems);
    let features = features::all(input, &stems, &all);
    let with = all.iter().zip(features).map(|(candidate, features)| {
        let likely = likelihood(input, &stems, candidate, &features);
        (shown::keyword(input, candidate, likely), features)
    });
    let mut examples: Vec<(Keyword, Features)> = with.collect();
    examples.sort_by(|a, b| b.0.score.total_cmp(&a.0.score));
    examples
}

/// How likely a candidate is a keyphrase.
fn likelihood(input: &Input, stems: &Stems, candidate: &Candidate, features: &Features) -> f64 {
    let readable = if candidate.contracted { CONTRACTED } else { 1.0 };
    let sure = if stems.in_headline_alone(input, candidate) { HEADLINE_ALONE } else { 1.0 };
    readable * sure * weights::likelihood(input.pack.language, input.has_headline, features)
}

/// The best that don't overlap, in balance.
fn choose(input: &Input, stems: &Stems, scored: Vec<(f64, Candidate)>) -> Vec<(f64, Candidate)> {
    let mut chosen: Vec<(f64, Candidate)> = Vec::new();
    let (mut names, mut topics) = (0, 0);
    for (score, candidate) in scored {
        if chosen.len() == if input.has_headline { MOST_OF_A_RELEASE } else { MOST } {
            break;
        }
        let is_name = candidate.name.is_some();
        let (taken, at_most) = if is_name { (names, NAMES_AT_MOST) } else { (topics, MOST) };
        let unlikely = input.has_headline && score < LIKELY && (is_name || topics >= TOPICS_AT_LEAST);
        let shares = |stem: u32| {
            let with = chosen
                .iter()
                .filter(|(_, other)| other.name.is_none() && stems.of(&other.place()).any(|of| of == stem));
            with.count() >= OF_A_WORD
        };
        let again = input.has_headline && !is_name && stems.of(&candidate.place()).any(shares);
        if unlikely
            || again
            || taken == at_most
            || chosen.iter().any(|(_, other)| excludes(input, stems, other, &candidate))
        {
            continue;
        }
        *if is_name { &mut names } else { &mut topics } += 1;
        chosen.push((score, candidate));
    }
    chosen
}

/// Whether a chosen one leaves no room for another: they say the same. A text without a headline is no release but
/// one to index, and there a term may stand within a longer one, as annotators have it.
fn excludes(input: &Input, stems: &Stems, chosen: &Candidate, candidate: &Candidate) -> bool {
    let topics = chosen.name.is_none() && candidate.name.is_none();
    (input.has_headline || !topics) && stems.overlap(chosen, candidate)
}

/// A candidate: all its places, as tokens.
struct Candidate {
    /// Where it stands whole first, then where it is part of a longer group.
    places: Vec<Range<usize>>,
    /// How many of the places are whole.
    whole: usize,
    words: usize,
    /// Which of the names it is.
    name: Option<usize>,
    /// Whether no place shows it without an Arabic contraction.
    contracted: bool,
}

impl Candidate {
    /// Where it stands first.
    fn start(&self) -> usize {
        self.places.iter().map(|place| place.start).min().unwrap_or(usize::MAX)
    }

    /// The place that it is shown and judged by.
    fn place(&self) -> Range<usize> {
        self.places.first().cloned().unwrap_or_default()
    }
}

/// The stems of a group, as numbers.
type Key = [u32; LONGEST];

/// The stem of every token as a number, 0 for what has no meaning of its own.
struct Stems(Vec<u32>);

impl Stems {
    fn new(input: &Input) -> Self {
        let Input { segments, pack, .. } = *input;
        let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
        // By number the stems of the words that were met.
        let mut known = vec![0; segments.words()];
        let stems = segments.tokens.iter().enumerate().map(|(token, found)| {
            if !content::is_content(segments, pack, token) {
                return 0;
            }
            let Some(stem) = known.get_mut(found.word as usize) else { return 0 };
            if *stem == 0 {
                let next = numbers.len() as u32 + 1;
                *stem = *numbers.entry(content::stem(pack, segments.word(found.word))).or_insert(next);
            }
            *stem
        });
        Self(stems.collect())
    }

    /// Whether a token is a word that means something by itself.
    fn is_content(&self, token: usize) -> bool {
        self.0.get(token).is_some_and(|&stem| stem > 0)
    }

    /// How many such words a range has.
    fn content_words(&self, range: Range<usize>) -> usize {
        range.filter(|&token| self.is_content(token)).count().max(1)
    }

    fn of(&self, place: &Range<usize>) -> impl Iterator<Item = u32> {
        self.0.get(place.clone()).unwrap_or_default().iter().copied().filter(|&stem| stem > 0)
    }

    fn key(&self, place: &Range<usize>) -> Key {
        let mut key = Key::default();
        key.iter_mut().zip(self.of(place)).for_each(|(slot, stem)| *slot = stem);
        key
    }

    /// The stems of the headline.
    fn headline(&self, input: &Input) -> Vec<u32> {
        let headline = input.segments.sentences.iter().take_while(|sentence| sentence.part == 0);
        let end = headline.last().filter(|_| input.has_headline).map_or(0, |sentence| sentence.tokens.end);
        self.of(&(0..end)).collect()
    }

    /// Whether a group has a word that the body never says.
    fn in_headline_alone(&self, input: &Input, candidate: &Candidate) -> bool {
        let headline = input.segments.sentences.iter().take_while(|sentence| sentence.part == 0);
        let end = headline.last().map_or(0, |sentence| sentence.tokens.end);
        let body = self.0.get(end..).unwrap_or_default();
        input.has_headline
            && candidate.name.is_none()
            && candidate.start() < end
            && self.of(&candidate.place()).any(|stem| !body.contains(&stem))
    }

    /// Whether the two say the same: one holds the words of the other, or most of them.
    fn overlap(&self, chosen: &Candidate, candidate: &Candidate) -> bool {
        let key = |candidate: &Candidate| self.of(&candidate.place()).collect::<Vec<u32>>();
        let (a, b) = (key(chosen), key(candidate));
        let shared = a.iter().filter(|stem| b.contains(stem)).count();
        shared > 0 && (shared == a.len() || shared == b.len() || shared * 2 > a.len().max(b.len()))
    }
}

fn candidates(input: &Input, stems: &Stems) -> Vec<Candidate> {
    let mut candidates = noun_groups(input, stems);
    // *Vilhena* where the text names *Teresa Vilhena*.
    let places = input.names.iter().flat_map(|name| &name.places);
    let named: FxHashSet<u32> = places.flat_map(|place| stems.of(place)).collect();
    candidates.retain(|candidate| {
        let place = candidate.place();
        let is_name = candidate.words == 1 && input.segments.tag(place.start) == Tag::Name;
        sound::is_sound(input, stems, candidate)
            && (!is_name || !stems.of(&place).any(|stem| named.contains(&stem)))
    });
    let names = input.names.iter().enumerate().filter(|(_, name)| !name.places.is_empty());
    candidates.extend(names.map(|(index, name)| named_candidate(input, stems, index, name)));
    let cut = |place: &Range<usize>| cuts_a_word(input, place.start) || cuts_a_word(input, place.end);
    candidates.retain(|candidate| !candidate.places.iter().any(cut));
    candidates
}

/// The part of the text that a token stands in, 0 for the first.
fn part(input: &Input, token: usize) -> usize {
    let segments = input.segments;
    segments.sentences.get(segments.sentence_of(token)).map_or(usize::MAX, |sentence| sentence.part)
}

/// Whether what begins or ends before the token cuts a word, as damaged text has them: *PPDF-1*.
fn cuts_a_word(input: &Input, token: usize) -> bool {
    let of = |token: usize| input.segments.tokens.get(token).map_or("", |found| found.span.of(input.text));
    let glued = input.segments.tokens.get(token).is_some_and(|found| found.glued);
    let last = token.checked_sub(1).and_then(|before| of(before).chars().last());
    let joins = |letter: char| letter.is_alphanumeric() || letter == '-';
    glued && last.is_some_and(joins) && of(token).starts_with(joins)
}

/// The noun groups that stand whole somewhere: half a group is never shown.
fn noun_groups(input: &Input, stems: &Stems) -> Vec<Candidate> {
    let standing = standing(input);
    let mut index: FxHashMap<Key, usize> = FxHashMap::default();
    let mut candidates: Vec<Candidate> = Vec::new();
    for sentence in &input.segments.sentences {
        for group in groups::find(input, stems, sentence.tokens.clone(), &standing) {
            let at = *index.entry(stems.key(&group.tokens)).or_insert_with(|| {
                let words = stems.content_words(group.tokens.clone());
                candidates.push(Candidate {
                    places: Vec::new(),
                    whole: 0,
                    words,
                    name: None,
                    contracted: false,
                });
                candidates.len() - 1
            });
            let Some(candidate) = candidates.get_mut(at) else { continue };
            if group.whole {
                candidate.places.insert(candidate.whole, group.tokens);
                candidate.whole += 1;
            } else {
                candidate.places.push(group.tokens);
            }
        }
    }
    candidates.retain(|candidate| candidate.whole > 0);
    candidates
}

/// What each token is to the noun groups.
fn standing(input: &Input) -> Vec<Standing> {
    let mut standing = vec![Standing::Free; input.segments.tokens.len()];
    let mut mark = |range: &Range<usize>, as_what: Standing| {
        if let Some(tokens) = standing.get_mut(range.clone()) {
            tokens.fill(as_what);
        }
    };
    input.skipped.iter().for_each(|range| mark(range, Standing::Skipped));
    for place in input.names.iter().flat_map(|name| &name.places).filter(|place| !place.is_empty()) {
        mark(place, Standing::Named);
        mark(&(place.start..place.start + 1), Standing::Name);
    }
    standing
}

fn named_candidate(input: &Input, stems: &Stems, index: usize, name: &Name) -> Candidate {
    let Input { segments, pack, .. } = *input;
    let mut places: Vec<Range<usize>> =
        name.places.iter().map(|place| without_stop(input, place.clone())).collect();
    let clean = places.iter().position(|place| !clitics::is_contracted(pack, segments.fold(place.start)));
    if let Some(shown) = clean.and_then(|clean| places.get_mut(..=clean)) {
        shown.rotate_right(1);
    }
    let words = places.first().map_or(0, |place| stems.content_words(place.clone()));
    Candidate { whole: places.len(), places, words, name: Some(index), contracted: clean.is_none() }
}

/// A name without the full stop of its sentence, and with that of *Inc.*, wherever the name ends.
fn without_stop(input: &Input, place: Range<usize>) -> Range<usize> {
    let Input { text, segments, pack, .. } = *input;
    let is_stop = |token: usize| segments.tokens.get(token).is_some_and(|token| token.span.of(text) == ".");
    let closes = is_stop(place.end.saturating_sub(1)) && place.len() > 1;
    let end = place.end - usize::from(closes);
    let glued = segments.tokens.get(end).is_some_and(|token| token.glued);
    let shortened = end > place.start + 1
        && segments.is_in(end - 1, &pack.company_forms)
        && segments.is_in(end - 1, &pack.abbreviations);
    place.start..end + usize::from(shortened && glued && is_stop(end))
}

#[cfg(test)]
mod tests;
