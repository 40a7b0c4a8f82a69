//! Keyphrases: the word groups that a librarian would file the release under.
//!
//! Candidates are names (given by who calls) and whole noun groups ([`groups`]); each is scored by
//! how likely an annotator took the like ([`weights`]), and more where the headline has it.
//! Overlaps go to the better one; names and topics are kept in balance.

mod groups;
pub mod weights;

use super::document::{Keyword, Span};
use super::language::{Order, Pack, rarity};
use super::segment::{Segments, Tag};
use groups::{LONGEST, Standing};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;
use weights::Features;

/// How many keyphrases a release gets at most.
pub const MOST: usize = 10;

/// What a keyphrase in the headline counts more.
const HEADLINE: f64 = 1.0;
/// What a name counts that only stands with an Arabic preposition written onto its article: its
/// own form is not in the text.
const CONTRACTED: f64 = 0.3;
/// What a single word counts that is said every day (*nom*, *service*): it files nothing.
const EVERYDAY: f64 = 0.6;
/// Up to this rarity words are said every day.
const COMMON: f64 = 0.52;
/// The share of keyphrases that may be names.
const NAMES_AT_MOST: usize = 5;

/// A candidate: all its places, as tokens.
struct Candidate {
    /// Where it stands whole first, then where it is part of a longer group.
    places: Vec<Range<usize>>,
    /// How many of the places are whole.
    whole: usize,
    words: usize,
    is_name: bool,
    /// Whether no place shows it without an Arabic contraction.
    contracted: bool,
}

/// The stems of a group, as numbers.
type Key = [u32; LONGEST];

/// The keyphrases of a text, best first. `names` are the mentions of each name, the form to show
/// first, most important first; the headline is the first part when `has_headline`; `skipped` are
/// tokens that speak of something else than the topic: the dateline, the functions of people.
pub fn find(
    text: &str,
    segments: &Segments,
    pack: &Pack,
    names: &[Vec<Range<usize>>],
    skipped: &[Range<usize>],
    has_headline: bool,
) -> Vec<Keyword> {
    let stems = Stems::new(segments, pack);
    let mut scored: Vec<(f64, Candidate)> = candidates(text, segments, pack, &stems, names, skipped)
        .into_iter()
        .map(|candidate| {
            let likely = weights::likelihood(pack.language, &features(segments, pack, &candidate));
            (likely * standing_out(segments, pack, &candidate, has_headline), candidate)
        })
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| start(&a.1).cmp(&start(&b.1))));
    let best = scored.first().map_or(1.0, |(score, _)| *score);
    let mut chosen: Vec<(f64, Candidate)> = Vec::new();
    for (score, candidate) in scored {
        if chosen.len() == MOST {
            break;
        }
        let names = chosen.iter().filter(|(_, other)| other.is_name).count();
        if candidate.is_name && names >= NAMES_AT_MOST
            || chosen.iter().any(|(_, other)| stems.overlap(other, &candidate))
        {
            continue;
        }
        chosen.push((score, candidate));
    }
    chosen
        .into_iter()
        .map(|(score, candidate)| keyword(text, segments, pack, &candidate, score / best))
        .collect()
}

fn start(candidate: &Candidate) -> usize {
    candidate.places.iter().map(|place| place.start).min().unwrap_or(usize::MAX)
}

/// The stem of every token as a number, 0 for what has no meaning of its own.
struct Stems(Vec<u32>);

impl Stems {
    fn new(segments: &Segments, pack: &Pack) -> Self {
        let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
        let stems = (0..segments.tokens.len()).map(|token| {
            if !groups::is_content(segments, pack, token) {
                return 0;
            }
            let next = numbers.len() as u32 + 1;
            *numbers.entry(groups::stem(pack, segments.fold(token))).or_insert(next)
        });
        Self(stems.collect())
    }

    fn of(&self, place: &Range<usize>) -> impl Iterator<Item = u32> {
        self.0.get(place.clone()).unwrap_or_default().iter().copied().filter(|&stem| stem > 0)
    }

    fn key(&self, place: &Range<usize>) -> Key {
        let mut key = Key::default();
        key.iter_mut().zip(self.of(place)).for_each(|(slot, stem)| *slot = stem);
        key
    }

    /// Whether the two say the same: one holds the words of the other, or most of them.
    fn overlap(&self, chosen: &Candidate, candidate: &Candidate) -> bool {
        let key = |candidate: &Candidate| {
            candidate.places.first().map(|place| self.of(place).collect::<Vec<u32>>()).unwrap_or_default()
        };
        let (a, b) = (key(chosen), key(candidate));
        let shared = a.iter().filter(|stem| b.contains(stem)).count();
        shared > 0 && (shared == a.len() || shared == b.len() || shared * 2 > a.len().max(b.len()))
    }
}

fn candidates(
    text: &str,
    segments: &Segments,
    pack: &Pack,
    stems: &Stems,
    names: &[Vec<Range<usize>>],
    skipped: &[Range<usize>],
) -> Vec<Candidate> {
    let mut standing = vec![Standing::Free; segments.tokens.len()];
    let mut mark = |range: &Range<usize>, as_what: Standing| {
        if let Some(tokens) = standing.get_mut(range.clone()) {
            tokens.fill(as_what);
        }
    };
    skipped.iter().for_each(|range| mark(range, Standing::Skipped));
    for place in names.iter().flatten().filter(|place| !place.is_empty()) {
        mark(place, Standing::Named);
        mark(&(place.start..place.start + 1), Standing::Name);
    }
    let mut index: FxHashMap<Key, usize> = FxHashMap::default();
    let mut candidates: Vec<Candidate> = Vec::new();
    for sentence in &segments.sentences {
        for group in groups::find(text, segments, pack, sentence.tokens.clone(), &standing) {
            let at = *index.entry(stems.key(&group.tokens)).or_insert_with(|| {
                let words = groups::content_words(segments, pack, group.tokens.clone());
                candidates.push(Candidate {
                    places: Vec::new(),
                    whole: 0,
                    words,
                    is_name: false,
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
    drop_explained(&mut candidates, stems, pack.order);
    // *Vilhena* where the text names *Teresa Vilhena*.
    let named: FxHashSet<u32> = names.iter().flatten().flat_map(|place| stems.of(place)).collect();
    candidates.retain(|candidate| {
        let place = candidate.places.first().cloned().unwrap_or_default();
        let is_name = candidate.words == 1 && segments.tag(place.start) == Tag::Name;
        !is_name || !stems.of(&place).any(|stem| named.contains(&stem))
    });
    candidates.extend(names.iter().filter(|places| !places.is_empty()).map(|places| {
        let mut places: Vec<Range<usize>> =
            places.iter().map(|place| without_stop(text, segments, place.clone())).collect();
        let clean = places.iter().position(|place| !groups::is_contracted(pack, segments.fold(place.start)));
        if let Some(shown) = clean.and_then(|clean| places.get_mut(..=clean)) {
            shown.rotate_right(1);
        }
        let words = places.first().map_or(0, |place| groups::content_words(segments, pack, place.clone()));
        Candidate { whole: places.len(), places, words, is_name: true, contracted: clean.is_none() }
    }));
    candidates
}

/// Drops what only stands within one longer group: *coordination* where the text speaks of
/// *coordination des efforts* throughout. (The nested terms of Frantzi and Ananiadou's C-value, 2000,
/// taken to the end.)
fn drop_explained(candidates: &mut Vec<Candidate>, stems: &Stems, order: Order) {
    // The longer groups that have a stem: how often they stand, all their stems.
    let mut longer: FxHashMap<u32, Vec<(usize, Key)>> = FxHashMap::default();
    for candidate in candidates.iter().filter(|candidate| candidate.words > 1) {
        let Some(place) = candidate.places.first() else { continue };
        for stem in stems.of(place) {
            longer.entry(stem).or_default().push((candidate.places.len(), stems.key(place)));
        }
    }
    candidates.retain(|candidate| {
        // *money managers* is a term of its own beside *independent money managers*.
        if candidate.words > 1 && order == Order::HeadLast {
            return true;
        }
        let Some(place) = candidate.places.first() else { return false };
        let own = stems.key(place);
        let groups = stems.of(place).next().and_then(|stem| longer.get(&stem));
        !groups.into_iter().flatten().any(|(count, group)| {
            let part = *group != own && own.iter().all(|stem| *stem == 0 || group.contains(stem));
            part && *count >= candidate.places.len()
        })
    });
}

/// A name without the full stop of its sentence.
fn without_stop(text: &str, segments: &Segments, place: Range<usize>) -> Range<usize> {
    let last = place.end.saturating_sub(1);
    let stop = segments.tokens.get(last).is_some_and(|token| token.span.of(text) == ".");
    if stop && last > place.start { place.start..last } else { place }
}

/// What a candidate counts more or less than the like of it.
fn standing_out(segments: &Segments, pack: &Pack, candidate: &Candidate, has_headline: bool) -> f64 {
    let part = |place: &Range<usize>| {
        segments.sentences.get(segments.sentence_of(place.start)).map_or(0, |sentence| sentence.part)
    };
    let in_headline = has_headline && candidate.places.iter().any(|place| part(place) == 0);
    let readable = if candidate.contracted { CONTRACTED } else { 1.0 };
    let word = candidate.places.first().map_or("", |place| segments.fold(place.start));
    let everyday = candidate.words == 1 && !candidate.is_name && rarity(pack.language, word) < COMMON;
    readable * if everyday { EVERYDAY } else { 1.0 } * (1.0 + HEADLINE * f64::from(u8::from(in_headline)))
}

/// What is known of a candidate, in the order of [`weights::FEATURES`].
fn features(segments: &Segments, pack: &Pack, candidate: &Candidate) -> Features {
    let yes = |so: bool| f64::from(u8::from(so));
    let count = candidate.places.len().max(1) as f64;
    let place = candidate.places.first().cloned().unwrap_or_default();
    let (mut words, mut least, mut sum) = (0usize, 1.0f64, 0.0);
    for token in place.clone().filter(|&token| groups::is_content(segments, pack, token)) {
        let rarity = rarity(pack.language, segments.fold(token));
        words += 1;
        least = least.min(rarity);
        sum += rarity;
    }
    let mean = if words == 0 { 1.0 } else { sum / words as f64 };
    let tokens = segments.tokens.len().max(1) as f64;
    let length = tokens.ln() / 6.0;
    let single = yes(candidate.words == 1);
    let linked = !candidate.is_name && words < place.len();
    [
        1.0,
        count.ln(),
        candidate.whole as f64 / count,
        yes(candidate.is_name),
        single,
        yes(candidate.words == 2),
        yes(candidate.words > 3),
        start(candidate) as f64 / tokens,
        least,
        mean,
        yes(linked),
        yes(candidate.places.len() == 1),
        single * count.ln(),
        single * mean,
        single * length,
        mean * length,
    ]
}

/// All candidates with their features: what the program `tune` learns from.
pub fn examples(
    text: &str,
    segments: &Segments,
    pack: &Pack,
    names: &[Vec<Range<usize>>],
    skipped: &[Range<usize>],
) -> Vec<(String, Features)> {
    let stems = Stems::new(segments, pack);
    let candidates = candidates(text, segments, pack, &stems, names, skipped).into_iter();
    let shown = |candidate: &Candidate| keyword(text, segments, pack, candidate, 0.0).text;
    candidates.map(|candidate| (shown(&candidate), features(segments, pack, &candidate))).collect()
}

fn keyword(text: &str, segments: &Segments, pack: &Pack, candidate: &Candidate, score: f64) -> Keyword {
    let mut spans: Vec<Span> =
        candidate.places.iter().map(|place| without_clitics(text, segments, pack, place.clone())).collect();
    let shown =
        if candidate.is_name { 0 } else { best_form(text, spans.get(..candidate.whole).unwrap_or(&spans)) };
    // The form in running text reads better than that of a headline in capitals.
    let shown = if spans.get(shown).is_some_and(|span| is_shouted(span.of(text))) {
        spans.iter().position(|span| !is_shouted(span.of(text))).unwrap_or(shown)
    } else {
        shown
    };
    let shown = spans.get(shown).copied().unwrap_or_default();
    spans.sort_unstable();
    // A group may stand within a longer one of the same stems.
    let mut reach = 0;
    spans.retain(|span| {
        let free = span.start >= reach;
        reach = reach.max(span.end);
        free
    });
    let words = shown.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
    Keyword { text: words, score: (score * 1000.0).round() / 1000.0, spans: vec![shown], mentions: spans }
}

/// The form that stands most often; of equals the first with the fewest capitals.
fn best_form(text: &str, spans: &[Span]) -> usize {
    let capitals = |index: usize| {
        spans
            .get(index)
            .map_or(0, |span| span.of(text).chars().filter(|letter| letter.is_uppercase()).count())
    };
    let same = |index: usize| {
        spans
            .iter()
            .filter(|span| spans.get(index).is_some_and(|shown| shown.of(text) == span.of(text)))
            .count()
    };
    // Beyond the first few the form is settled.
    (0..spans.len().min(8))
        .max_by_key(|&index| (same(index), std::cmp::Reverse(capitals(index)), std::cmp::Reverse(index)))
        .unwrap_or(0)
}

fn is_shouted(words: &str) -> bool {
    words.contains(' ') && words.chars().any(char::is_uppercase) && !words.chars().any(char::is_lowercase)
}

/// The span of a group; an Arabic one begins after the conjunction or preposition written onto it.
fn without_clitics(text: &str, segments: &Segments, pack: &Pack, place: Range<usize>) -> Span {
    let mut span = segments.span(place.clone());
    let letters = groups::clitic_letters(pack, segments.fold(place.start));
    span.start += span.of(text).chars().take(letters).map(char::len_utf8).sum::<usize>();
    span
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::language::{Language, pack};
    use crate::engine::segment::segment;

    /// The keyphrases of `text`, in order.
    fn phrases(language: Language, text: &str) -> Vec<String> {
        let segments = segment(text, &[Span::new(0, text.len())], pack(language));
        find(text, &segments, pack(language), &[], &[], false)
            .into_iter()
            .map(|keyword| keyword.text)
            .collect()
    }

    #[track_caller]
    fn check(language: Language, text: &str, expected: &str) {
        let phrases = phrases(language, text);
        assert!(phrases.iter().any(|phrase| phrase == expected), "{expected} not in {phrases:?}");
    }

    #[test]
    fn a_noun_keeps_its_adjectives() {
        check(
            Language::French,
            "Le fonds finance une action culturelle commune.",
            "action culturelle commune",
        );
        check(Language::English, "The town runs a small water agency.", "water agency");
    }

    #[test]
    fn a_complement_is_kept_whole() {
        check(Language::French, "Il défend la résilience du peuple andin.", "résilience du peuple andin");
    }

    #[test]
    fn half_a_group_is_never_shown() {
        let phrases = phrases(
            Language::French,
            "Il défend la résilience du peuple andin. Elle salue la résilience du peuple andin.",
        );
        assert!(!phrases.iter().any(|phrase| phrase == "résilience du peuple"), "{phrases:?}");
    }

    #[test]
    fn a_verb_is_no_keyphrase() {
        let phrases =
            phrases(Language::French, "La population puisse tirer profit de la transition énergétique.");
        assert!(phrases.iter().all(|phrase| !phrase.contains("puisse")), "{phrases:?}");
    }

    #[test]
    fn an_arabic_group_begins_without_its_conjunction() {
        check(Language::Arabic, "ناقش المجلس الصحة والتنمية المستدامة في البلاد.", "التنمية المستدامة");
    }
}
