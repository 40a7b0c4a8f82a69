//! A date in a line of its own: *Date: 31/01/2022*, *Publié le 3 mai 2024*, *Press release 19 June 2025 Brussels*.

use super::dateline::{dateline, is_agency};
use super::dates::{Cursor, find};
use crate::engine::document::Span;
use crate::engine::document::letters::digit;
use crate::engine::language::{DateWord, Fixture, date_word, fixture, line_key};

/// Whether `text` is a line that holds a date and little else: *Date: 31/01/2022*.
pub(super) fn is_date_line(text: &str, key: &str) -> bool {
    if !text.contains(|letter| digit(letter).is_some()) {
        return false;
    }
    if is_period(text) {
        return false;
    }
    let is_dateline = |text: &str| {
        dateline(text).is_some_and(|found| {
            found.date.is_some() && text.get(found.span.end..).is_none_or(|rest| rest.trim().is_empty())
        })
    };
    if is_dateline(text) || text.get(after_label(text)..).is_some_and(is_dateline) {
        return true;
    }
    let kinds = [Fixture::DateLabel, Fixture::Label];
    let label =
        fixture(key, &kinds).map_or(0, |(_, length)| key.get(..length).unwrap_or("").split(' ').count());
    let after_label = text
        .split_whitespace()
        .skip(label)
        .take_while(|word| !word.contains(|letter| digit(letter).is_some()));
    // Between the label and the date only *le*, a weekday, a sign.
    let plain = after_label.take(5).all(|word| {
        let key = line_key(word);
        key.is_empty()
            || matches!(date_word(&key), Some(DateWord::Weekday | DateWord::Linking | DateWord::Month(_)))
    });
    let dates = find(text, Span::new(0, text.len()));
    let Some(date) = dates.first().filter(|date| date.year.is_some()) else { return false };
    let rest = text.get(dates.last().unwrap_or(date).span.end..).unwrap_or("");
    plain && rest_words(rest) <= REST_WORDS && text.split_whitespace().count() <= 20
}

/// Whether a line says when something lasts: *15 February – 31 August 2025*.
fn is_period(text: &str) -> bool {
    let dates = find(text, Span::new(0, text.len()));
    dates.windows(2).any(|pair| match pair {
        [first, last] if !first.hijri && !last.hijri => {
            matches!(text.get(first.span.end..last.span.start).map(str::trim), Some("-" | "–" | "—"))
        }
        _ => false,
    })
}

/// Where a date line goes on after its label; in the line that signs a release, at the place: *Fait à
/// Libreville, le …*, *حُرر بالرباط، في …*.
pub(super) fn after_label(words: &str) -> usize {
    let key = line_key(words);
    let Some((_, length)) = fixture(&key, &[Fixture::DateLabel, Fixture::Signing]) else { return 0 };
    let label = key.get(..length).unwrap_or("").split(' ').count();
    let begins =
        |at: usize| words.get(..at).unwrap_or("").chars().next_back().is_none_or(char::is_whitespace);
    let mut starts = words.char_indices().filter(|&(at, letter)| !letter.is_whitespace() && begins(at));
    let Some((start, _)) = starts.nth(label) else { return 0 };
    let has_clitic = words.get(start..).is_some_and(|place| place.starts_with("بال"));
    start + if has_clitic { 'ب'.len_utf8() } else { 0 }
}

/// After the date of a date line at most a place or an hour stands.
const REST_WORDS: usize = 4;

/// The words after a date, the hour, how long it takes to read and who published it aside.
fn rest_words(rest: &str) -> usize {
    let key = line_key(rest);
    let words: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
    let aside = [Fixture::ReadingTime, Fixture::Byline, Fixture::Source];
    let apart = (0..words.len()).find(|&at| fixture(&words[at..].join(" "), &aside).is_some());
    words
        .iter()
        .take(apart.unwrap_or(words.len()))
        .filter(|word| word.chars().all(char::is_alphabetic))
        .count()
}

/// The place in a date line beside the date: *Communiqué de presse 19 juin 2025 Bruxelles*.
pub(super) fn place_after_date(text: &str) -> Option<Span> {
    let dates = find(text, Span::new(0, text.len()));
    let mut cursor = Cursor { text, at: dates.last()?.span.end };
    cursor.spaces();
    cursor.eat(&['|', ',', '-', '–', '•', '·', '،']);
    cursor.spaces();
    let start = cursor.at;
    let word = cursor.word()?;
    let rest = text.get(cursor.at..)?.trim_start();
    let is_name = word.chars().count() > 2 && word.starts_with(char::is_uppercase) && !is_agency(word);
    let ends = rest.is_empty() || fixture(&line_key(rest), &[Fixture::ReadingTime]).is_some();
    let is_label =
        fixture(&line_key(word), &[Fixture::Menu, Fixture::Label, Fixture::Source, Fixture::ReadingTime])
            .is_some();
    (is_name && ends && !is_label).then(|| Span::new(start, cursor.at))
}
