//! Sentences → their figures: amounts, shares, measures, counts and dates, each with what it measures.
//!
//! ```text
//!   The Fund approved a grant of more than $3 million for 1,200 farmers by 3 May 2025.
//!                        ─┬───   ─────────┬────────     ──┬── ───┬───   ────┬─────
//!                      measured         amount          count  counted    date
//! ```
//!
//! A figure is told with its unit and with what bounds it: *three million* is not *more than three
//! million dollars*. What it measures is a noun group beside it, told where the words between say so.
//! Numbers that measure nothing are left: labels (*article 5*), ordinals, years, ages that are a
//! condition, parts of names; so is the day of the release itself.

mod extent;
mod measured;
mod nouns;

use super::anatomy::dates;
use super::document::{Excerpt, Span};
use super::language::units::{is_aged, is_label, is_older, is_scale_letter, is_year};
use super::language::{Language, Pack, numerals};
use super::segment::{Case, Number, Segments, Sentence, Tag, TokenKind, gaps, numbers};
use extent::{Extent, is_sign};
use nouns::Nouns;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The number with its unit and what bounds it, or the date: *more than $3 million*.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<Span>,
    /// What it is a figure of.
    pub kind: FigureKind,
    /// What it measures, or what takes place on the day, in words that stand beside it.
    pub measures: Option<Excerpt>,
}

/// What a figure is a figure of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FigureKind {
    /// Money.
    Amount,
    /// So many in a hundred.
    Share,
    /// A length, an area, a weight, a time.
    Measure,
    /// How many there are of something.
    Count,
    /// A day.
    Date,
}

/// What figures are looked for in.
pub struct Input<'i> {
    /// The whole text.
    pub text: &'i str,
    /// Its sentences and tokens.
    pub segments: &'i Segments,
    /// The language.
    pub pack: &'i Pack,
    /// The part that is the dateline, by its index: what stands in it is told elsewhere.
    pub dateline: Option<usize>,
    /// The tokens of each name, in order, and whether it names an event.
    pub names: &'i [(Range<usize>, bool)],
    /// Whether the first part is the headline.
    pub has_headline: bool,
    /// The day of the release, in ISO 8601: told elsewhere, too.
    pub date: Option<&'i str>,
}

/// Below this a number counts what the text speaks of anyway: *the two ministers*.
const FEWEST: f64 = 3.0;
/// From this on a count weighs something by itself.
const WEIGHTY: f64 = 10.0;

/// What a reader looks for first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Headline,
    /// Amounts and shares.
    Size,
    /// Measures, days and what counts ten or more.
    Extent,
    Small,
}

/// A figure with what makes it the same as another.
struct Found {
    key: String,
    weight: Weight,
    figure: Figure,
}

/// The figures of a text: those of the headline, amounts and shares, measures, days and larger counts, small
/// counts, each in the order of the text. What is said twice is told once, where it says most.
pub fn find(input: &Input) -> Vec<Figure> {
    // Where nouns can't be told, nor can what is measured.
    if input.pack.language == Language::Other {
        return Vec::new();
    }
    let mut found: Vec<Found> = Vec::new();
    for sentence in input.segments.sentences.iter().filter(|sentence| Some(sentence.part) != input.dateline) {
        for new in Context::new(input, sentence).figures(sentence.span) {
            let says = |found: &Found| (found.figure.measures.is_some(), found.figure.text.len());
            match found.iter_mut().find(|known| known.key == new.key) {
                Some(known) => {
                    let weight = known.weight.min(new.weight);
                    if says(known) < says(&new) {
                        *known = new;
                    }
                    known.weight = weight;
                }
                None => found.push(new),
            }
        }
    }
    found.sort_by_key(|found| (found.weight, found.figure.spans.first().copied()));
    found.into_iter().map(|found| found.figure).collect()
}

/// A date in a sentence.
#[derive(Clone)]
struct Day {
    bare: Range<usize>,
    /// With the day that it goes on from, or what bounds it.
    tokens: Range<usize>,
    /// Where what governs it ends.
    start: usize,
    /// Whether something goes on until then.
    closes: bool,
    /// Whether it is the day of the release, with nothing said of it.
    is_release: bool,
    /// What makes it the same as another.
    key: String,
}

/// A sentence in which figures are looked for, with what is known of it.
struct Context<'i> {
    input: &'i Input<'i>,
    tokens: Range<usize>,
    nouns: Nouns<'i>,
    is_headline: bool,
}

impl<'i> Context<'i> {
    fn new(input: &'i Input<'i>, sentence: &Sentence) -> Self {
        let is_headline = input.has_headline && sentence.part == 0;
        let nouns = Nouns::new(input, &sentence.tokens);
        Self { input, tokens: sentence.tokens.clone(), nouns, is_headline }
    }
}

impl Context<'_> {
    /// The figures of the sentence.
    fn figures(&self, sentence: Span) -> Vec<Found> {
        let days: Vec<Day> =
            dates::find(self.input.text, sentence).iter().map(|date| self.day(date)).collect();
        let taken = days.iter().map(|day| day.tokens.clone());
        let numbers = gaps(self.tokens.clone(), taken).flat_map(|gap| self.numbers(&gap));
        numbers.chain(days.iter().filter_map(|day| self.date(day))).collect()
    }

    fn day(&self, date: &dates::Found) -> Day {
        let bare = self.input.segments.tokens_of(date.span);
        let (tokens, start, closes) = self.days(bare.clone());
        let is_release = tokens == bare && self.is_release(date);
        // The same with its year and without.
        let key = format!("{}-{}", date.month, date.day);
        Day { bare, tokens, start, closes, is_release, key }
    }

    /// Whether a date is the release's own: nothing that a reader doesn't see at its head.
    fn is_release(&self, date: &dates::Found) -> bool {
        self.input.date.is_some_and(|release| match date.iso() {
            Some(date) => date == release,
            None => release.ends_with(&format!("-{:02}-{:02}", date.month, date.day)),
        })
    }

    fn date(&self, day: &Day) -> Option<Found> {
        if day.is_release || self.is_named(&day.tokens) {
            return None;
        }
        let measures = self.nouns.dated(&(day.start..day.tokens.end), day.closes)?;
        let Day { bare, tokens, key, .. } = day.clone();
        let found = self.found(bare, tokens, FigureKind::Date, Some(measures), Weight::Extent);
        Some(Found { key, ..found })
    }

    /// The figures of a stretch without dates; the ends of a range are one.
    fn numbers(&self, within: &Range<usize>) -> Vec<Found> {
        let all = numbers(self.input.segments, self.input.pack.language, within.clone());
        let mut found = Vec::new();
        let mut low: Option<&Number> = None;
        for (at, number) in all.iter().enumerate() {
            if low.is_none() && all.get(at + 1).is_some_and(|high| self.ranges(number, high, within)) {
                low = Some(number);
            } else {
                found.extend(self.number(low.take(), number, within));
            }
        }
        found
    }

    fn number(&self, low: Option<&Number>, number: &Number, within: &Range<usize>) -> Option<Found> {
        let start = low.map_or(number.tokens.start, |low| low.tokens.start);
        let is_one_word = low.is_some_and(|low| low.tokens.start == number.tokens.start);
        if self.is_named(&(start..number.tokens.end))
            || self.is_label(start)
            || !is_one_word && self.is_code(number)
            || self.is_part(number)
        {
            return None;
        }
        let Extent { kind, bare, tokens, start } = self.extent(low, number, within)?;
        let measures = match kind {
            FigureKind::Count if self.names_something(bare.start, &tokens) => None,
            FigureKind::Count => self.nouns.counted(tokens.end + usize::from(self.is_enclosed(&tokens))),
            FigureKind::Measure if self.is_age(&bare, start) => return None,
            _ => self.nouns.measured(&(start..tokens.end), kind),
        };
        // An amount tells something by itself; nine per cent, a count or three days of nothing don't.
        if measures.is_none() && kind != FigureKind::Amount {
            return None;
        }
        let weight = match kind {
            FigureKind::Amount | FigureKind::Share => Weight::Size,
            FigureKind::Count if !number.at_least(WEIGHTY) => Weight::Small,
            _ => Weight::Extent,
        };
        Some(self.found(bare, tokens, kind, measures, weight))
    }

    fn is_named(&self, tokens: &Range<usize>) -> bool {
        self.nouns.spans_of_names().any(|name| name.start < tokens.end && tokens.start < name.end)
    }

    /// *article 5*, *n° 12*, *Phase 2*.
    fn is_label(&self, number: usize) -> bool {
        number > self.tokens.start
            && (is_label(self.fold(number - 1))
                || self.fold(number - 1) == "."
                    && number > self.tokens.start + 1
                    && is_label(self.fold(number - 2))
                || matches!(self.fold(number - 1), "°" | "#" | "/")
                || is_sign(self.fold(number - 1)) && !self.is_signed(number))
    }

    /// *ISO 37122 enables*, *Type 181 shows*: a number right after a capitalised noun names it, except in a
    /// headline in title case, where each word has a capital, and in German, where each noun has one.
    fn names_something(&self, number: usize, tokens: &Range<usize>) -> bool {
        let token = |at: usize| self.input.segments.tokens.get(at).filter(|_| self.tokens.contains(&at));
        let Some(before) = number.checked_sub(1).and_then(token) else { return false };
        let noun = matches!(self.input.segments.tag(number - 1), Tag::Noun | Tag::Name);
        let next = token(tokens.end).map_or(Case::None, |next| next.case);
        tokens.start == number
            && before.is_word()
            && (before.case == Case::Upper
                || before.case == Case::Capitalized
                    && noun
                    && next == Case::Lower
                    && !(self.nouns.is_name(number - 1) && self.is_after_preposition(number - 1)))
            && self.input.pack.language != Language::German
    }

    /// *In Norway 12 towns …*.
    fn is_after_preposition(&self, name: usize) -> bool {
        name > self.tokens.start && self.input.segments.tag(name - 1) == Tag::Function
    }

    /// *( 343 ) دائرة*: whether a number stands in brackets or quotation marks of its own.
    fn is_enclosed(&self, tokens: &Range<usize>) -> bool {
        let before = tokens.start.checked_sub(1).filter(|before| self.tokens.contains(before));
        before.is_some_and(|before| {
            matches!(
                (self.fold(before), self.fold(tokens.end)),
                ("(", ")") | ("\"", "\"") | ("“", "”") | ("”", "“") | ("«", "»")
            )
        })
    }

    /// *personnes de plus de 65 ans*, *12 years old*: who is meant, not how long something takes.
    fn is_age(&self, bare: &Range<usize>, start: usize) -> bool {
        let mut before = start;
        while before > self.tokens.start && self.nouns.is_link(before - 1) {
            before -= 1;
        }
        let noun = before.checked_sub(1).filter(|noun| self.tokens.contains(noun));
        is_year(self.fold(bare.end - 1))
            && (is_older(self.fold(bare.end))
                || noun.is_some_and(|noun| {
                    is_aged(self.fold(noun)) || start < bare.start && self.nouns.is_article(noun)
                }))
    }

    /// A part of a number, which says another: *millions* alone, *٢* of *١،٢*; an ordinal; *الثلاثة* after
    /// its noun, which all know how many they are.
    fn is_part(&self, number: &Number) -> bool {
        let segments = self.input.segments;
        let Range { start, end } = number.tokens;
        let word = self.fold(start);
        let scale = numerals::numeral(word, self.input.pack.language).is_some_and(|value| value >= 1e3);
        let glued = |at: usize| segments.tokens.get(at).is_some_and(|token| token.glued);
        let number_before =
            |at: usize| segments.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        let continues =
            start >= self.tokens.start + 2 && glued(start) && glued(start - 1) && number_before(start - 2);
        let known = is_arabic(self.input.pack) && word.starts_with("ال") && !number.at_least(WEIGHTY + 1.0);
        // *وأربع ورش*: the conjunction is written onto it.
        let joined = is_arabic(self.input.pack)
            && word.starts_with('و')
            && numerals::numeral(word, self.input.pack.language).is_none();
        joined
            || scale && !numerals::counts_alone(word)
            || numerals::is_vague(word)
            || continues
            || known
            || segments.is_in(end.saturating_sub(1), &self.input.pack.ordinals)
    }

    /// *46e*, *10h30*, *COVID-19*: digits with other letters than those of a unit; a time, a number of a
    /// telephone.
    fn is_code(&self, number: &Number) -> bool {
        let tokens = self.input.segments.tokens.get(number.tokens.clone()).unwrap_or_default();
        let odd = |token: &super::segment::Token| {
            let word = token.span.of(self.input.text);
            let digits = word.chars().any(char::is_numeric);
            let suffix = word.trim_start_matches(|letter: char| !letter.is_alphabetic());
            digits && (!suffix.is_empty() && !is_scale_letter(suffix) || word.contains([':', '/', '-']))
        };
        let next = self.input.segments.tokens.get(number.tokens.end);
        let goes_on = next.is_some_and(|next| {
            next.glued
                && next.kind == TokenKind::Punctuation
                && matches!(next.span.of(self.input.text), ":" | "/" | "-" | "+")
                && !self.is_plus(number.tokens.end)
        });
        tokens.iter().any(odd) || goes_on
    }

    fn found(
        &self,
        bare: Range<usize>,
        tokens: Range<usize>,
        kind: FigureKind,
        measures: Option<Range<usize>>,
        weight: Weight,
    ) -> Found {
        let excerpt =
            |tokens: Range<usize>| Excerpt::new(self.input.text, [self.input.segments.span(tokens)]);
        // The same whatever bounds it; a count is of something.
        let counted = measures.clone().filter(|_| kind == FigureKind::Count).map(|counted| counted.start);
        let mut key = self.input.segments.key(bare);
        counted.into_iter().for_each(|noun| self.input.segments.extend_key(&mut key, noun));
        let Excerpt { text, spans } = excerpt(tokens);
        let figure = Figure { text, spans, kind, measures: measures.map(excerpt) };
        Found { key, weight: if self.is_headline { Weight::Headline } else { weight }, figure }
    }
}

/// Whether its words carry conjunctions and prepositions, which other languages write apart.
fn is_arabic(pack: &Pack) -> bool {
    pack.language == Language::Arabic
}

#[cfg(test)]
mod tests;
