//! Dates as institutions write them, found in text.
//!
//! `31/01/2022`, `31 janvier 2022`, `1er mars 2024`, `January 31, 2022`, `2022-01-31T08:00`,
//! `١٠ أغسطس ٢٠١٥`, `25 شوال 1436 هـ الموافق 10 أغسطس 2015 م`. All in time linear in the text: what
//! is looked at from one place is bounded.

mod cursor;

use crate::engine::document::Span;
use crate::engine::document::letters::{digit, is_alphabetic, is_alphanumeric};
pub(super) use cursor::Cursor;

/// A date that stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) struct Found {
    /// Its words.
    pub span: Span,
    /// `None` where the text leaves it out (*16 يناير*).
    pub year: Option<u16>,
    /// From 1; in a numeric date the second number.
    pub month: u8,
    /// From 1; in a numeric date the first number.
    pub day: u8,
    /// Whether day and month may be the other way round: `03/04/2023`.
    pub ambiguous: bool,
    /// Whether it is a date of the Hijri calendar.
    pub hijri: bool,
}

impl Found {
    /// ISO 8601, where the year is known and the calendar Gregorian.
    pub fn iso(&self) -> Option<String> {
        let year = self.year.filter(|_| !self.hijri)?;
        Some(format!("{year:04}-{:02}-{:02}", self.month, self.day))
    }

    /// The other reading of an ambiguous date.
    pub fn swapped(self) -> Found {
        Found { month: self.day, day: self.month, ..self }
    }
}

/// All Gregorian dates in `span` of `text`. Each has a number, and no more than two words before it.
pub(in crate::engine) fn find(text: &str, span: Span) -> Vec<Found> {
    let mut found = Vec::new();
    let Some(last) = text.get(span.start..span.end).and_then(|words| words.bytes().rposition(may_be_digit))
    else {
        return found;
    };
    let mut at = span.start;
    let (mut in_word, mut in_number) = (false, false);
    // Where the last words begin.
    let mut starts = [None; 3];
    while at <= span.start + last
        && let Some(letter) = text.get(at..span.end).and_then(|rest| rest.chars().next())
    {
        let (is_word, is_digit) = (is_alphanumeric(letter), digit(letter).is_some());
        if is_word && !in_word {
            starts = [starts[1], starts[2], Some(at)];
        }
        let counts = is_digit && !in_number;
        (in_word, in_number) = (is_word, is_digit);
        at += letter.len_utf8();
        let date = |start: Option<usize>| date_at(text, start?, span.end);
        if counts && let Some(date) = starts.into_iter().find_map(date) {
            (at, in_word, starts) = (date.span.end, true, [None; 3]);
            if !date.hijri {
                found.push(date);
            }
        }
    }
    found
}

/// The date that starts at `at`, if one does, and doesn't go beyond `end`.
pub(super) fn date_at(text: &str, at: usize, end: usize) -> Option<Found> {
    let cursor = Cursor { text: text.get(..end)?, at };
    if is_alphabetic(cursor.peek()?) { cursor.month_first() } else { cursor.day_or_year_first() }
}

fn found(start: usize, end: usize, year: Option<u16>, month: u8, day: u32, hijri: bool) -> Option<Found> {
    let day = u8::try_from(day).ok()?;
    let longest = if hijri { 30 } else { days_of(year, month)? };
    (1..=longest).contains(&day).then(|| Found {
        span: Span::new(start, end.max(start)),
        year,
        month,
        day,
        ambiguous: false,
        hijri,
    })
}

/// How many days the month has.
fn days_of(year: Option<u16>, month: u8) -> Option<u8> {
    let leap = year.is_none_or(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if leap { 29 } else { 28 }),
        _ => None,
    }
}

/// Whether a byte may be the first of a digit: Arabic ones begin as most Arabic letters do.
fn may_be_digit(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | 0xd9 | 0xdb)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found = find(text, Span::new(0, text.len()));
        let dates: Vec<String> = found
            .iter()
            .map(|date| {
                format!(
                    "{} {}",
                    date.iso().unwrap_or_else(|| format!("?-{:02}-{:02}", date.month, date.day)),
                    date.span.of(text)
                )
            })
            .collect();
        assert_eq!(dates, expected);
    }

    #[test]
    fn numeric_dates() {
        check("Date: 31/01/2022", &["2022-01-31 31/01/2022"]);
        check("2022-01-31T08:00:00Z", &["2022-01-31 2022-01-31"]);
        check("Bern, 25.11.2010 -", &["2010-11-25 25.11.2010"]);
        check("01/31/2022", &["2022-01-31 01/31/2022"]);
        check("١٢/١٢/٢٠١٩", &["2019-12-12 ١٢/١٢/٢٠١٩"]);
    }

    #[test]
    fn dates_in_words() {
        check("le vendredi 1er mars 2024 à", &["2024-03-01 1er mars 2024"]);
        check("Sunday, July 17, 2022 (X)", &["2022-07-17 July 17, 2022"]);
        check("Jan. 31, 2022", &["2022-01-31 Jan. 31, 2022"]);
        check("31 Jan 2022", &["2022-01-31 31 Jan 2022"]);
        check("Montag, 1. Februar 2024", &["2024-02-01 1. Februar 2024"]);
        check("1 de febrero de 2024", &["2024-02-01 1 de febrero de 2024"]);
        check("1º febbraio 2024", &["2024-02-01 1º febbraio 2024"]);
        check("16 يناير / وام /", &["?-01-16 16 يناير"]);
    }

    #[test]
    fn both_families_of_arabic_months() {
        check("10 آب/أغسطس 2015", &["2015-08-10 10 آب/أغسطس 2015"]);
        check("٥ كانون الثاني ٢٠٢٠", &["2020-01-05 ٥ كانون الثاني ٢٠٢٠"]);
        check("3 جانفي 2021", &["2021-01-03 3 جانفي 2021"]);
    }

    #[test]
    fn a_hijri_date_is_passed_over_for_its_equivalent() {
        check("25 شوال 1436 هـ الموافق 10 أغسطس 2015 م", &["2015-08-10 10 أغسطس 2015"]);
        check("8 ربيع الأول 1444 هـ", &[]);
    }

    #[test]
    fn what_is_no_date() {
        check("31/02/2022, 45 janvier 2022, 12.500.2022, +41 79 367 08 43, 13:18", &[]);
        check("mars 2008", &[]);
    }
}
