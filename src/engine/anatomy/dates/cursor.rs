//! A place in the text that dates are read from, part by part.

use super::{Found, found};
use crate::engine::document::letters::{digit, is_alphabetic};
use crate::engine::language::{DateWord, date_word, fold, fold::fold_into, opens_pair};

/// Years that a release can be from.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2100;

/// The same years in the Hijri calendar.
const HIJRI_YEARS: std::ops::RangeInclusive<u32> = 1318..=1525;

/// No word of a date has more bytes (*correspondant* has 13, Arabic letters take two).
const LONGEST_WORD: usize = 32;

/// A place in the text that dates are read from.
#[derive(Clone, Copy)]
pub(in crate::engine::anatomy) struct Cursor<'t> {
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
    pub(super) fn day_or_year_first(mut self) -> Option<Found> {
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
    pub(super) fn month_first(mut self) -> Option<Found> {
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
