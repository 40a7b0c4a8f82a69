//! Sentences → the dates that they give: whole ones, and as much of a date as is written.

use crate::engine::anatomy::dates;
use crate::engine::document::Span;
use crate::engine::language::{DateWord, date_word};
use crate::engine::segment::Segments;
use std::ops::Range;

/// A date, or as much of it as the text gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Date {
    pub tokens: Range<usize>,
    pub day: Option<u8>,
    pub month: u8,
    pub year: Option<u16>,
    /// Whether day and month may be the other way round.
    ambiguous: bool,
}

impl Date {
    /// An ISO date, which stands nowhere.
    pub fn parse(iso: &str) -> Option<Date> {
        let mut fields = iso.split('-');
        let (year, month, day) = (fields.next()?, fields.next()?, fields.next()?);
        Some(Date {
            tokens: 0..0,
            day: Some(day.parse().ok()?),
            month: month.parse().ok()?,
            year: Some(year.parse().ok()?),
            ambiguous: false,
        })
    }

    /// Whether this date can be the other: what both give is the same.
    pub fn may_be(&self, other: &Date) -> bool {
        let years = self.year.zip(other.year).is_none_or(|(one, two)| one == two);
        let fits =
            |day: Option<u8>, month: u8| day.is_none_or(|day| Some(day) == other.day) && month == other.month;
        years
            && (fits(self.day, self.month)
                || (self.ambiguous || other.ambiguous)
                    && self.day.is_some_and(|day| fits(Some(self.month), day)))
    }
}

/// The dates of a sentence, in order.
pub(super) fn dates(text: &str, segments: &Segments, sentence: Span) -> Vec<Date> {
    let mut found: Vec<Date> = dates::find(text, sentence)
        .into_iter()
        .map(|date| Date {
            tokens: segments.tokens_of(date.span),
            day: Some(date.day),
            month: date.month,
            year: date.year,
            ambiguous: date.ambiguous,
        })
        .collect();
    let within = segments.tokens_of(sentence);
    for at in within.clone() {
        let Some(DateWord::Month(month)) = date_word(segments.fold(at)) else { continue };
        if found.iter().any(|date| date.tokens.contains(&at)) {
            continue;
        }
        let year = year(segments, at + 1).filter(|_| at + 1 < within.end);
        let capital = segments.tokens.get(at).is_some_and(|token| token.is_capital());
        if year.is_some() || capital || !DOUBTFUL.contains(&segments.fold(at)) {
            let end = at + 1 + usize::from(year.is_some());
            found.push(Date { tokens: at..end, day: None, month, year, ambiguous: false });
        }
    }
    found.sort_by_key(|date| date.tokens.start);
    found
}

/// Months that are other words too, in some language: without a year they count with a capital.
const DOUBTFUL: [&str; 12] =
    ["may", "march", "mar", "sept", "set", "ago", "out", "mag", "lug", "fev", "dec", "oct"];

fn year(segments: &Segments, at: usize) -> Option<u16> {
    segments.fold(at).parse().ok().filter(|year| (1900..=2100).contains(year))
}
