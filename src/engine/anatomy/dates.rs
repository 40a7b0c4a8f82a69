//! Dates as institutions write them, found in text.
//!
//! `31/01/2022`, `31 janvier 2022`, `1er mars 2024`, `January 31, 2022`, `2022-01-31T08:00`,
//! `١٠ أغسطس ٢٠١٥`, `25 شوال 1436 هـ الموافق 10 أغسطس 2015 م`. All in time linear in the text: what
//! is looked at from one place is bounded.

use crate::engine::document::Span;
use crate::engine::document::letters::{is_alphabetic, is_alphanumeric};
use crate::engine::language::{DateWord, date_word, fold, fold::fold_into, opens_pair};

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

/// Years that a release can be from.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2100;

/// The same years in the Hijri calendar.
const HIJRI_YEARS: std::ops::RangeInclusive<u32> = 1318..=1525;

/// No word of a date has more bytes (*correspondant* has 13, Arabic letters take two).
const LONGEST_WORD: usize = 32;

/// A place in the text that dates are read from.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    pub text: &'t str,
    pub at: usize,
}

impl<'t> Cursor<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or("")
    }

    pub fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Passes the next character if it is one of `any`.
    pub fn eat(&mut self, any: &[char]) -> bool {
        match self.peek() {
            Some(letter) if any.contains(&letter) => {
                self.at += letter.len_utf8();
                true
            }
            _ => false,
        }
    }

    /// Passes white space and marks of direction; how many characters.
    pub fn spaces(&mut self) -> usize {
        let mut count = 0;
        while let Some(letter) =
            self.peek().filter(|letter| letter.is_whitespace() || matches!(letter, '\u{200E}' | '\u{200F}'))
        {
            self.at += letter.len_utf8();
            count += 1;
        }
        count
    }

    /// Passes a number of at most four digits; its value and how many digits it has.
    pub fn number(&mut self) -> Option<(u32, usize)> {
        let mut next = *self;
        let (mut value, mut digits) = (0, 0);
        while let Some((letter, digit)) =
            next.peek().and_then(|letter| digit(letter).map(|digit| (letter, digit)))
        {
            value = value * 10 + digit;
            digits += 1;
            if digits > 4 {
                return None;
            }
            next.at += letter.len_utf8();
        }
        (digits > 0).then(|| {
            *self = next;
            (value, digits)
        })
    }

    /// Passes a word of letters, with the hyphens and apostrophes within it.
    pub fn word(&mut self) -> Option<&'t str> {
        let rest = self.rest();
        let mut length = 0;
        for letter in rest.chars() {
            let joins = matches!(letter, '\u{0640}' | '\u{064B}'..='\u{0652}');
            if !(is_alphabetic(letter) || joins) {
                break;
            }
            length += letter.len_utf8();
            if length > LONGEST_WORD {
                return None;
            }
        }
        self.at += length;
        (length > 0).then(|| &rest[..length])
    }

    /// Passes one word, or two that are one name (*كانون الثاني*), if it has a meaning in a date.
    pub fn date_word(&mut self) -> Option<DateWord> {
        let mut next = *self;
        let mut phrase = fold(next.word()?);
        let first = phrase.len();
        let after_first = next;
        next.spaces();
        if opens_pair(&phrase)
            && let Some(second) = next.word()
        {
            phrase.push(' ');
            fold_into(second, &mut phrase);
            let meaning = date_word(&phrase);
            if meaning.is_some() {
                *self = next;
                return meaning;
            }
        }
        let meaning = phrase.get(..first).and_then(date_word);
        if meaning.is_some() {
            *self = after_first;
        }
        meaning
    }

    /// Passes what has no meaning of its own in a date: *de*, *of*, a comma.
    fn linking(&mut self) {
        loop {
            let mut next = *self;
            next.spaces();
            next.eat(&[',', '،', '.', '\'', '’']);
            next.spaces();
            let after_comma = next;
            if next.date_word() == Some(DateWord::Linking) {
                *self = next;
            } else {
                *self = after_comma;
                return;
            }
        }
    }

    /// `31/01/2022`, `2022-01-31`, `31 janvier 2022`, `25 شوال 1436`.
    fn day_or_year_first(mut self) -> Option<Found> {
        let start = self.at;
        let (first, digits) = self.number()?;
        let mut numeric = self;
        numeric.spaces();
        if let Some(separator) =
            numeric.peek().filter(|letter| matches!(letter, '/' | '.' | '-' | '\u{2010}' | '\u{2011}'))
        {
            numeric.eat(&[separator]);
            numeric.spaces();
            if let Some(date) = numeric.rest_of_numeric(start, first, digits, separator) {
                return Some(date);
            }
        }
        // `011 أغسطس` is a slip that agencies make.
        if digits > 3 || !(1..=31).contains(&first) {
            return None;
        }
        self.ordinal();
        self.linking();
        let meaning = self.date_word()?;
        let after_month = self.at;
        match meaning {
            DateWord::Month(month) => {
                self.eat(&['.']);
                self.second_name(month);
                let end = self.at;
                self.linking();
                let year = self.year(&YEARS);
                let end = if year.is_some() { self.at } else { end.min(after_month) };
                found(start, end, year, month, first, false)
            }
            DateWord::HijriMonth => {
                self.linking();
                let year = self.year(&HIJRI_YEARS);
                let end = if year.is_some() { self.at } else { after_month };
                found(start, end, year, 1, first, true)
            }
            _ => None,
        }
    }

    /// `January 31, 2022`.
    fn month_first(mut self) -> Option<Found> {
        let start = self.at;
        let DateWord::Month(month) = self.date_word()? else { return None };
        self.eat(&['.']);
        self.spaces();
        let (day, digits) = self.number()?;
        if digits > 2 || !(1..=31).contains(&day) {
            return None;
        }
        self.ordinal();
        let after_day = self.at;
        self.linking();
        let year = self.year(&YEARS);
        let end = if year.is_some() { self.at } else { after_day };
        found(start, end, year, month, day, false)
    }

    /// What follows the first number and its separator.
    fn rest_of_numeric(mut self, start: usize, first: u32, digits: usize, separator: char) -> Option<Found> {
        let (second, second_digits) = self.number()?;
        let mut closing = self;
        closing.spaces();
        if second_digits > 2 || !closing.eat(&[separator]) {
            return None;
        }
        closing.spaces();
        let (third, third_digits) = closing.number()?;
        let end = closing.at;
        if closing.peek().is_some_and(|letter| {
            letter.is_alphabetic() && digit(letter).is_none() && !matches!(letter, 'T' | 'م' | 'ه')
        }) {
            return None;
        }
        if digits == 4 && third_digits <= 2 {
            let year = YEARS.contains(&first).then_some(first);
            return found(
                start,
                end,
                Some(u16::try_from(year?).ok()?),
                u8::try_from(second).ok()?,
                third,
                false,
            );
        }
        let (year, hijri) = match (third, third_digits) {
            (year, 4) if YEARS.contains(&year) => (year, false),
            (year, 4) if HIJRI_YEARS.contains(&year) => (year, true),
            (year, 2) if digits == 2 && second_digits == 2 => (2000 + year, false),
            _ => return None,
        };
        let year = Some(u16::try_from(year).ok()?);
        if digits > 2 {
            return None;
        }
        // `01/31/2022` can only be read the American way.
        let (day, month) = if second > 12 && first <= 12 { (second, first) } else { (first, second) };
        let mut date = found(start, end, year, u8::try_from(month).ok()?, day, hijri)?;
        // With dots the day comes first in every language.
        date.ambiguous = separator != '.' && first <= 12 && second <= 12 && first != second && !hijri;
        Some(date)
    }

    /// Passes *er*, *st*, *º*, a full stop after a day.
    fn ordinal(&mut self) {
        let mut next = *self;
        if next.eat(&['º', 'ª', '°', '.']) {
            *self = next;
            return;
        }
        if let Some(word) = next.word()
            && ["er", "st", "nd", "rd", "th", "eme", "e", "re", "o"].contains(&fold(word).as_str())
        {
            *self = next;
        }
    }

    /// Passes the month's name of the other family: *كانون الثاني/يناير*.
    fn second_name(&mut self, month: u8) {
        let mut next = *self;
        next.spaces();
        if next.eat(&['/', '(', '-']) {
            next.spaces();
            if next.date_word() == Some(DateWord::Month(month)) {
                next.eat(&[')']);
                *self = next;
            }
        }
    }

    fn year(&mut self, years: &std::ops::RangeInclusive<u32>) -> Option<u16> {
        let mut next = *self;
        let (year, digits) = next.number()?;
        if digits != 4 || !years.contains(&year) {
            return None;
        }
        *self = next;
        u16::try_from(year).ok()
    }
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

/// Whether a byte may be the first of a [`digit`]: Arabic ones begin as most Arabic letters do.
fn may_be_digit(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | 0xd9 | 0xdb)
}

/// The value of a Latin, Arabic-Indic or Persian digit.
pub(super) fn digit(letter: char) -> Option<u32> {
    match letter {
        '0'..='9' => Some(letter as u32 - '0' as u32),
        '٠'..='٩' => Some(letter as u32 - '٠' as u32),
        '۰'..='۹' => Some(letter as u32 - '۰' as u32),
        _ => None,
    }
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
