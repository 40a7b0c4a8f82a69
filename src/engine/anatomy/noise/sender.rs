//! Lines about who sends or wrote the release: *About …*, bylines, and the legal text after them.

use super::Mark;
use super::contacts::colon_within;
use crate::engine::anatomy::dates;
use crate::engine::anatomy::headline::names_institution;
use crate::engine::anatomy::lines::Line;
use crate::engine::document::Span;
use crate::engine::document::letters::digit;
use crate::engine::language::{Fixture, Language, fixture, pack};

/// A heading that scraping has glued to its paragraph: *About Acme: Acme is …*, *About Acme Acme is …*,
/// *DISCLAIMER: …*.
pub(super) fn paragraph_head(text: &str, line: &Line) -> Option<Mark> {
    if let Some((kind, length)) = fixture(&line.key, &[Fixture::Closing, Fixture::Disclaimer])
        && text.trim_start_matches(['*', '_', ' ']).get(..length + 3).unwrap_or(text).contains(':')
    {
        return Some(closing(kind));
    }
    let (_, length) = fixture(&line.key, &[Fixture::About])?;
    let words: Vec<&str> = line.key.get(length..)?.split_whitespace().take(2 * NAME_WORDS).collect();
    let repeats = (1..=words.len() / 2).any(|count| words[..count] == words[count..2 * count]);
    let starts_capital =
        text.trim_start_matches(['*', '_', ' ']).starts_with(|first: char| !first.is_lowercase());
    (repeats && starts_capital).then_some(Mark::About)
}

/// What a heading of closing sections marks.
pub(super) fn closing(kind: Fixture) -> Mark {
    if kind == Fixture::Disclaimer { Mark::Disclaimer } else { Mark::Closing }
}

/// A sender's name has at most this many words.
const NAME_WORDS: usize = 8;

/// *About Acme*, *À propos de l'Office*, *نبذة عن «مصدر»*: a heading, or the start of a paragraph before a colon.
pub(super) fn is_about(text: &str, line: &Line) -> bool {
    let Some((_, length)) = fixture(&line.key, &[Fixture::About]) else { return false };
    // *About the book*: the release says more of what it is about.
    let subject = line.key.get(length..).unwrap_or("").trim_start();
    if fixture(subject, &[Fixture::Topic]).is_some_and(|(_, topic)| topic == subject.len()) {
        return false;
    }
    let bare = text.trim_start_matches(['*', '#', '_', ' ']);
    let phrase = line.key.get(..length).unwrap_or("");
    let words = phrase.split(' ').count();
    let name =
        bare.split_whitespace().nth(words).unwrap_or_else(|| bare.split(['\'', '’']).nth(1).unwrap_or(""));
    let is_name = name.starts_with(|first: char| !first.is_lowercase() && digit(first).is_none());
    let names_in_lower_case = words > 1 || phrase != "about";
    // *عن*, *حول*: without capitals only its noun tells the institution from any other subject.
    let has_capitals = bare.contains(|letter: char| letter.is_uppercase());
    if words == 1 && !has_capitals && !subject.is_empty() && !names_institution(subject) {
        return false;
    }
    let stops = line.ends && !line.glued && !(line.words <= NAME_WORDS && ends_as_company(text, &line.key));
    let is_heading = !stops && line.words <= 12 && (is_name || names_in_lower_case || line.glued);
    let before_colon = is_name && words == 1 && colon_within(text, 60);
    bare.starts_with(|first: char| !first.is_lowercase()) && (is_heading || before_colon)
}

/// Whether the full stop of a line is that of *Inc.* or *P.C.*
fn ends_as_company(text: &str, key: &str) -> bool {
    let form = key.split(' ').next_back().unwrap_or("");
    let last = text.split_whitespace().next_back().unwrap_or("");
    pack(Language::English).company_forms.contains(form) || last.matches('.').count() > 1
}

/// *By Jane Doe*, *par Jean Dupont le vendredi 12 juillet 2024*, *Source: agency*.
pub(super) fn is_byline(text: &str, line: &Line) -> bool {
    if line.ends && line.words > 8 {
        return false;
    }
    if let Some((_, length)) = fixture(&line.key, &[Fixture::Source]) {
        return colon_within(text, length + 3) || text.starts_with("SOURCE ");
    }
    let Some((_, length)) = fixture(&line.key, &[Fixture::Byline]) else { return signed(text, line) };
    let words = line.key.get(..length).unwrap_or("").split(' ').count();
    let next = text.split_whitespace().nth(words).unwrap_or("");
    let is_name = next.starts_with(char::is_uppercase) || (colon_within(text, length + 4) && line.words <= 8);
    let dated = || !dates::find(text, Span::new(0, text.len())).is_empty();
    is_name && !line.is_heading() && (line.words <= 5 || (line.words <= 14 && dated()))
}

/// *Jean Dupont Le 13/07/2024 Source Armenews*: a name, a date, and where it was taken from.
fn signed(text: &str, line: &Line) -> bool {
    let has_source = line
        .key
        .split(' ')
        .enumerate()
        .skip(2)
        .any(|(at, word)| at < 16 && fixture(word, &[Fixture::Source]).is_some());
    has_source && line.words <= 12 && !line.ends && !dates::find(text, Span::new(0, text.len())).is_empty()
}
