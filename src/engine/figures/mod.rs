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
//! Numbers that measure nothing are left: labels (*article 5*), ordinals, years, parts of names.

mod measured;

use super::anatomy::dates;
use super::document::{Excerpt, Span};
use super::language::units::{
    self, LONGEST_BOUND, Unit, is_bound, is_label, is_part_of_unit, is_scale_letter, opens_amount,
};
use super::language::{Language, Pack, numerals};
use super::segment::{Number, Segments, TokenKind, gaps, numbers};
use measured::Nouns;
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
    /// What it measures, in words that stand beside it.
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
}

/// Below this a number counts what the text speaks of anyway: *the two ministers*.
const FEWEST: f64 = 3.0;

/// The figures of a text, in its order; what is said twice is told once, where it says most.
pub fn find(input: &Input) -> Vec<Figure> {
    // Where nouns can't be told, nor can what is measured.
    if input.pack.language == Language::Other {
        return Vec::new();
    }
    let mut found: Vec<(String, Figure)> = Vec::new();
    for sentence in input.segments.sentences.iter().filter(|sentence| Some(sentence.part) != input.dateline) {
        let place =
            Place { input, tokens: sentence.tokens.clone(), nouns: Nouns::new(input, &sentence.tokens) };
        for (key, figure) in place.figures(sentence.span) {
            let says = |figure: &Figure| (figure.measures.is_some(), figure.text.len());
            match found.iter_mut().find(|(known, _)| *known == key) {
                Some((_, known)) if says(known) < says(&figure) => *known = figure,
                Some(_) => {}
                None => found.push((key, figure)),
            }
        }
    }
    let mut figures: Vec<Figure> = found.into_iter().map(|(_, figure)| figure).collect();
    figures.sort_by_key(|figure| figure.spans.first().copied());
    figures
}

/// A sentence.
struct Place<'i> {
    input: &'i Input<'i>,
    tokens: Range<usize>,
    nouns: Nouns<'i>,
}

impl Place<'_> {
    /// The figures of the sentence, each with what makes it the same as another.
    fn figures(&self, sentence: Span) -> Vec<(String, Figure)> {
        let found = dates::find(self.input.text, sentence);
        let dates: Vec<Range<usize>> =
            found.into_iter().map(|date| self.input.segments.tokens_of(date.span)).collect();
        let numbers = gaps(self.tokens.clone(), dates.clone()).flat_map(|gap| self.numbers(gap));
        let dates = dates.into_iter().filter_map(|date| self.date(date));
        numbers.chain(dates).collect()
    }

    fn date(&self, tokens: Range<usize>) -> Option<(String, Figure)> {
        if self.is_named(&tokens) {
            return None;
        }
        let measures = self.nouns.dated(&tokens)?;
        Some(self.figure(tokens.clone(), tokens, FigureKind::Date, Some(measures)))
    }

    fn numbers(&self, within: Range<usize>) -> impl Iterator<Item = (String, Figure)> {
        numbers(self.input.segments, self.input.pack.language, within.clone())
            .into_iter()
            .filter_map(move |number| self.number(&number, &within))
    }

    fn number(&self, number: &Number, within: &Range<usize>) -> Option<(String, Figure)> {
        if self.is_named(&number.tokens)
            || self.is_label(number.tokens.start)
            || self.is_code(number)
            || self.is_part(number)
        {
            return None;
        }
        let (kind, bare) = self.with_unit(number, within)?;
        let bare = self.with_sign(bare);
        let tokens = self.with_bound(bare.clone(), within.start);
        let measures = match kind {
            FigureKind::Count => self.nouns.counted(tokens.end),
            _ => self.nouns.measured(&tokens, kind),
        };
        // An amount tells something by itself; nine per cent, a count or three days of nothing don't.
        if measures.is_none() && kind != FigureKind::Amount {
            return None;
        }
        Some(self.figure(bare, tokens, kind, measures))
    }

    /// What a number counts in, and its tokens with the unit.
    fn with_unit(&self, number: &Number, within: &Range<usize>) -> Option<(FigureKind, Range<usize>)> {
        let segments = self.input.segments;
        let Range { start, end } = number.tokens;
        if number.is_percent() {
            return Some((FigureKind::Share, start..end));
        }
        if start > within.start && opens_amount(segments.fold(start - 1)) {
            let before = usize::from(start > within.start + 1 && segments.fold(start - 2) == "us");
            return Some((FigureKind::Amount, start - 1 - before..end));
        }
        let link = usize::from(segments.is_in(end, &self.input.pack.complement_links));
        let at = end + link;
        let leading = usize::from(is_part_of_unit(segments.fold(at)));
        let unit = (at + leading < within.end).then(|| units::unit(segments.fold(at + leading))).flatten();
        if let Some(unit) = unit.filter(|_| link == 0 || self.is_scaled(number)) {
            let last = at + leading + 1;
            let trailing =
                (last..within.end.min(last + 2)).take_while(|&at| is_part_of_unit(segments.fold(at)));
            let kind = if unit == Unit::Money { FigureKind::Amount } else { FigureKind::Measure };
            return Some((kind, start..last + trailing.count()));
        }
        let counts = number.at_least(FEWEST) && !number.may_be_a_year();
        counts.then_some((FigureKind::Count, start..end))
    }

    /// Whether its last word is *million* or the like, which a link follows: *3 millions d'euros*.
    fn is_scaled(&self, number: &Number) -> bool {
        let last = self.input.segments.fold(number.tokens.end.saturating_sub(1));
        numerals::numeral(last, self.input.pack.language).is_some_and(|value| value >= 1e6)
    }

    /// With the sign that it is written with: *–12,3 %*.
    fn with_sign(&self, bare: Range<usize>) -> Range<usize> {
        bare.start - usize::from(self.is_signed(bare.start))..bare.end
    }

    /// Whether a sign stands on a number, and on nothing before it: no range, no compound.
    fn is_signed(&self, start: usize) -> bool {
        let token = |at: usize| self.input.segments.tokens.get(at).filter(|_| self.tokens.contains(&at));
        let Some((sign, number)) = start.checked_sub(1).and_then(token).zip(token(start)) else {
            return false;
        };
        let opens = matches!(self.input.segments.fold(start.saturating_sub(2)), "(" | "[");
        is_sign(self.input.segments.fold(start - 1)) && number.glued && (!sign.glued || opens)
    }

    /// With *more than* before it.
    fn with_bound(&self, bare: Range<usize>, first: usize) -> Range<usize> {
        let longest = LONGEST_BOUND.min(bare.start.saturating_sub(first));
        let bound = (1..=longest).rev().find(|&words| {
            let before = bare.start - words..bare.start;
            is_bound(self.input.segments.key(before).trim())
        });
        bare.start - bound.unwrap_or(0)..bare.end
    }

    fn is_named(&self, tokens: &Range<usize>) -> bool {
        self.nouns.names().any(|name| name.start < tokens.end && tokens.start < name.end)
    }

    /// *article 5*, *n° 12*, *Phase 2*.
    fn is_label(&self, number: usize) -> bool {
        let segments = self.input.segments;
        number > self.tokens.start
            && (is_label(segments.fold(number - 1))
                || segments.fold(number - 1) == "."
                    && number > self.tokens.start + 1
                    && is_label(segments.fold(number - 2))
                || matches!(segments.fold(number - 1), "°" | "#" | "/" | ":")
                || is_sign(segments.fold(number - 1)) && !self.is_signed(number))
    }

    /// A part of a number, which says another: *millions* alone, *٢* of *١،٢*; an ordinal.
    fn is_part(&self, number: &Number) -> bool {
        let segments = self.input.segments;
        let Range { start, end } = number.tokens;
        let word = segments.fold(start);
        let scale = numerals::numeral(word, self.input.pack.language).is_some_and(|value| value >= 1e3);
        let glued = |at: usize| segments.tokens.get(at).is_some_and(|token| token.glued);
        let number_before =
            |at: usize| segments.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        let continues =
            start >= self.tokens.start + 2 && glued(start) && glued(start - 1) && number_before(start - 2);
        scale && !numerals::counts_alone(word)
            || numerals::is_vague(word)
            || continues
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
        });
        tokens.iter().any(odd) || goes_on
    }

    fn figure(
        &self,
        bare: Range<usize>,
        tokens: Range<usize>,
        kind: FigureKind,
        measures: Option<Range<usize>>,
    ) -> (String, Figure) {
        let excerpt =
            |tokens: Range<usize>| Excerpt::new(self.input.text, [self.input.segments.span(tokens)]);
        // The same whatever bounds it; a count is of something.
        let counted = measures.clone().filter(|_| kind == FigureKind::Count).map(|counted| counted.start);
        let mut key = self.input.segments.key(bare);
        counted.into_iter().for_each(|noun| self.input.segments.extend_key(&mut key, noun));
        let Excerpt { text, spans } = excerpt(tokens);
        (key, Figure { text, spans, kind, measures: measures.map(excerpt) })
    }
}

/// Plus and minus, as they are typed.
fn is_sign(word: &str) -> bool {
    matches!(word, "-" | "–" | "−" | "‒" | "+" | "±")
}

/// Whether its words carry conjunctions and prepositions, which other languages write apart.
fn is_arabic(pack: &Pack) -> bool {
    pack.language == Language::Arabic
}

#[cfg(test)]
mod tests;
