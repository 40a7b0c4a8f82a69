//! What is known of each candidate, in the order of [`super::weights::FEATURES`].

use super::sound::doubts;
use super::weights::Features;
use super::{Candidate, Input, Stems, part};
use crate::engine::language::rarity;
use crate::engine::segment::Tag;

/// What brings features of long texts to about 1.
const LOG_OF_A_TEXT: f64 = 6.0;
/// What brings the log of a group's letters to about 1.
const LOG_OF_LETTERS: f64 = 3.0;
/// From this on a text reads as news (see [`reads_as_news`]).
const NEWS: f64 = 0.19;
/// From so much more it is news beyond doubt.
const SPREAD: f64 = 0.07;

/// What a text is.
struct Text {
    /// How much it reads as news.
    news: f64,
    /// Of each stem the logarithm of how often it stands.
    logarithms: Vec<f64>,
    /// The stems of its headline.
    headline: Vec<u32>,
}

/// The features of all candidates.
pub(super) fn all(input: &Input, stems: &Stems, candidates: &[Candidate]) -> Vec<Features> {
    // A release is judged as one, however it reads.
    let news = if input.has_headline { 0.0 } else { reads_as_news(input) };
    let text = Text { news, logarithms: logarithms(stems), headline: stems.headline(input) };
    candidates.iter().map(|candidate| one(input, stems, candidate, &text)).collect()
}

/// Of each stem the logarithm of how often it stands.
fn logarithms(stems: &Stems) -> Vec<f64> {
    let most = stems.0.iter().copied().max().unwrap_or(0) as usize;
    let mut counts = vec![0u32; most + 1];
    for &stem in &stems.0 {
        if let Some(count) = counts.get_mut(stem as usize) {
            *count += 1;
        }
    }
    counts.into_iter().map(|count| f64::from(count).ln()).collect()
}

fn one(input: &Input, stems: &Stems, candidate: &Candidate, text: &Text) -> Features {
    let Input { segments, pack, .. } = *input;
    let yes = |so: bool| f64::from(u8::from(so));
    let count = candidate.places.len().max(1) as f64;
    let place = candidate.place();
    let (mut content, mut least, mut sum, mut first) = (0usize, 1.0f64, 0.0, 0.0);
    let mut letters = 1.0f64;
    for token in place.clone().filter(|&token| stems.is_content(token)) {
        let rarity = rarity(pack.language, segments.fold(token));
        if content == 0 {
            first = rarity;
        }
        letters += segments.fold(token).chars().count() as f64;
        content += 1;
        least = least.min(rarity);
        sum += rarity;
    }
    let words = content.max(1) as f64;
    let mean = if content == 0 { 1.0 } else { sum / words };
    let news = text.news;
    let said = stems.of(&place).filter_map(|stem| text.logarithms.get(stem as usize)).sum::<f64>() / words;
    let of_headline = stems.of(&place).filter(|stem| text.headline.contains(stem)).count() as f64 / words;
    let doubts = doubts(input, stems, candidate);
    let once = yes(candidate.places.len() == 1);
    let tokens = segments.tokens.len().max(1) as f64;
    let length = tokens.ln() / LOG_OF_A_TEXT;
    let single = yes(candidate.words == 1);
    let is_name = candidate.name.is_some();
    let linked = !is_name && content < place.len();
    let in_headline =
        input.has_headline && candidate.places.iter().any(|place| part(input, place.start) == 0);
    [
        1.0,
        count.ln(),
        candidate.whole as f64 / count,
        yes(is_name),
        single,
        yes(candidate.words == 2),
        yes(candidate.words > 3),
        candidate.start() as f64 / tokens,
        least,
        mean,
        yes(linked),
        once,
        single * count.ln(),
        single * mean,
        single * length,
        mean * length,
        single * news,
        said,
        (candidate.start() as f64).ln_1p() / LOG_OF_A_TEXT,
        yes(in_headline),
        letters.ln() / LOG_OF_LETTERS,
        first,
        news,
        of_headline,
        once * of_headline,
        doubts.general,
        once * doubts.general,
        yes(doubts.head),
        yes(doubts.edge),
        once * yes(doubts.edge),
    ]
}

/// How much a text reads as news, from 0 for an abstract to 1: names, verbs and quotations. Of news,
/// annotators take single words, of an abstract its terms. The shares are weighed as a logistic
/// regression told the dev parts of KPCrowd from those of Inspec (94 of 100 right).
fn reads_as_news(input: &Input) -> f64 {
    let segments = input.segments;
    let (mut words, mut capitals, mut verbs, mut quotes) = (0usize, 0usize, 0usize, 0usize);
    for sentence in &segments.sentences {
        for token in sentence.tokens.clone() {
            let Some(found) = segments.tokens.get(token) else { continue };
            words += usize::from(found.is_word());
            capitals += usize::from(found.is_capital() && token > sentence.tokens.start);
            verbs += usize::from(segments.tag(token) == Tag::Verb);
            quotes += usize::from(matches!(segments.fold(token), "\"" | "“" | "”" | "'"));
        }
    }
    let share = |count: usize| count as f64 / words.max(1) as f64;
    let sum = share(capitals) + 1.25 * share(verbs) + 3.0 * share(quotes);
    ((sum - NEWS) / SPREAD).clamp(0.0, 1.0)
}
