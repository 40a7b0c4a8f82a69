//! The date of a dateline, in one calendar or two, with its weekday, and the hour after it.

use super::Reader;
use crate::engine::anatomy::dates::{Cursor, Found, date_at};
use crate::engine::document::Span;
use crate::engine::language::DateWord;

impl<'t> Reader<'t> {
    /// *Sunday, July 17, 2022*, *25 شوال 1436 هـ الموافق 10 أغسطس 2015 م*.
    pub(super) fn date(&mut self) -> bool {
        let mut found = None;
        let start = self.cursor.at;
        let mut next = self.cursor;
        // *Sunday, July 17*: the weekday says nothing.
        if next.date_word() == Some(DateWord::Weekday) {
            next.eat(&['-']);
            next.spaces();
            next.eat(&[',', '،']);
            next.spaces();
            self.cursor = next;
        }
        while let Some(date) = date_at(self.text, self.cursor.at, self.cursor.text.len()) {
            self.cursor.at = date.span.end;
            self.cursor.spaces();
            while let Some(mut after) = self.after_calendar() {
                after.spaces();
                after.eat(&['.', ',', '،', '(', ')']);
                after.spaces();
                self.cursor = after;
            }
            if !date.hijri {
                found = Some(date);
                break;
            }
            found = found.or(Some(date));
            let mut next = self.cursor;
            next.spaces();
            next.eat(&[',', '،', '/', '-', '(']);
            next.spaces();
            if date_at(self.text, next.at, next.text.len()).is_none() {
                break;
            }
            self.cursor = next;
        }
        if let Some(date) = found {
            self.date = self.date.filter(|known| !known.hijri).or(Some(date));
            self.separator = None;
        }
        self.cursor.at > start
    }

    /// What follows the word that says which calendar a date is of: *هـ الموافق*, *م*.
    fn after_calendar(&self) -> Option<Cursor<'t>> {
        let (mut mark, mut letter) = (self.cursor, self.cursor);
        if mark.date_word() == Some(DateWord::HijriMark) {
            return Some(mark);
        }
        (letter.word() == Some("م")).then_some(letter)
    }

    /// *الكويت - 17 - 9 (كونا)*: day and month in numbers between a place and its agency.
    pub(super) fn day_and_month(&mut self) -> bool {
        let start = self.cursor.at;
        let mut next = self.cursor;
        let day = next.number();
        next.spaces();
        let parted = next.eat(&['-', '–', '/']);
        next.spaces();
        let month = next.number();
        let end = next.at;
        next.spaces();
        let (Some((day @ 1..=31, _)), Some((month @ 1..=12, _))) = (day, month) else { return false };
        if !parted || self.place.is_none() || self.date.is_some() || next.peek() != Some('(') {
            return false;
        }
        let (day, month) = (day as u8, month as u8);
        let span = Span::new(start, end);
        self.date = Some(Found { span, year: None, month, day, ambiguous: false, hijri: false });
        self.separator = None;
        self.cursor = next;
        true
    }

    /// `14:12`, `@ 10:00 AM Pacific`.
    pub(super) fn hour(&mut self) -> bool {
        let mut next = self.cursor;
        if self.date.is_none() || next.number().is_none() || !next.eat(&[':', 'h', '.', 'H']) {
            return false;
        }
        next.number();
        next.spaces();
        let mut zone = next;
        while zone.word().is_some_and(is_zone) {
            // *America/Toronto*, *America/Dawson_Creek*
            while zone.eat(&['/', '_']) {
                zone.word();
            }
            next = zone;
            zone.spaces();
        }
        self.cursor = next;
        true
    }
}

/// What may stand after an hour.
fn is_zone(word: &str) -> bool {
    let known = [
        "am", "pm", "Pacific", "Eastern", "Central", "Mountain", "Time", "America", "Europe", "Asia",
        "Africa", "ص", "م",
    ];
    let abbreviated = (2..=4).contains(&word.len()) && word.chars().all(|letter| letter.is_ascii_uppercase());
    abbreviated || known.contains(&word)
}
