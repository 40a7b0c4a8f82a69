//! Phrases that pages have, as the whole of a line or at its start.

use super::contacts::{colon_within, holds_address};
use super::sender::{closing, is_about, is_byline};
use super::{Mark, SHORT};
use crate::engine::anatomy::lines::Line;
use crate::engine::document::letters::digit;
use crate::engine::language::{Fixture, fixture, is_fixture, line_key};

/// Phrases that are furniture where they are all that the line says.
pub(super) fn whole_line(text: &str, line: &Line) -> Option<Mark> {
    use Fixture::{
        About, Byline, Caption, Closing, Contact, Disclaimer, Immediate, Label, Menu, Publisher, ReadAlso,
        Related, Share,
    };
    let all = [
        Related, ReadAlso, Share, Menu, Contact, Closing, Disclaimer, Label, Publisher, Byline, Caption,
        Immediate, About,
    ];
    let kinds = all.iter().filter(|&&kind| is_fixture(&line.key, &[kind]));
    let kind = kinds.copied().next()?;
    Some(match kind {
        Related | ReadAlso => Mark::Related,
        Contact => Mark::Contacts,
        Closing | Disclaimer => closing(kind),
        Label => Mark::Label,
        Byline | Publisher => Mark::Byline,
        Immediate => Mark::Embargo,
        Caption if !text.ends_with(':') => return None,
        Caption => Mark::Caption,
        About => return None,
        _ => Mark::Navigation,
    })
}

/// Phrases that are furniture at the start of a line, or anywhere in it, by what follows.
pub(super) fn headed(text: &str, line: &Line) -> Option<Mark> {
    let key = line.key.as_str();
    if is_notice(key) || (fixture(key, &[Fixture::EmptyList]).is_some() && line.words <= 14) {
        return Some(Mark::Notice);
    }
    if fixture(without_label(key), &[Fixture::Immediate]).is_some() && line.words <= IMMEDIATE_WORDS {
        return Some(Mark::Embargo);
    }
    if let Some((_, length)) = fixture(key, &[Fixture::Embargo])
        && (key.contains(|letter| digit(letter).is_some()) || length == key.len())
    {
        return Some(Mark::Embargo);
    }
    if let Some(at) = read_also(text, key) {
        return Some(Mark::ReadAlso(at));
    }
    if let Some((_, length)) = fixture(key, &[Fixture::Related])
        && text.trim_end().ends_with(':')
        && line.words <= key.get(..length)?.split(' ').count() + 2
    {
        return Some(Mark::Related);
    }
    if is_about(text, line) {
        return Some(Mark::About);
    }
    if let Some((kind, length)) = fixture(key, &[Fixture::Closing, Fixture::Disclaimer])
        && (colon_within(text, length + 4) || ((line.is_heading() || line.glued) && line.words <= 8))
    {
        return Some(closing(kind));
    }
    if let Some((_, length)) = fixture(key, &[Fixture::Publisher])
        && colon_within(text, length + 3)
        && !line.ends
    {
        return Some(Mark::Byline);
    }
    if is_byline(text, line) {
        return Some(Mark::Byline);
    }
    if let Some((_, length)) = fixture(key, &[Fixture::Caption])
        && (colon_within(text, length + 2)
            || (line.words <= 6 && !line.ends && length < key.len() && !line.is_heading()))
    {
        return Some(Mark::Caption);
    }
    if holds_address(text) && (!line.ends || line.words < SHORT / 2) {
        return Some(Mark::Contact);
    }
    None
}

/// A field of a mail's head: *From: …*, *Objet : …*.
pub(super) fn field(text: &str, line: &Line) -> Option<Mark> {
    let (_, length) = fixture(&line.key, &[Fixture::Field])?;
    let colon = text.find([':', '：'])?;
    // The name of a field is all that stands before its colon.
    (line_key(text.get(..colon)?).len() == length && colon + 1 < text.len()).then_some(Mark::Field)
}

/// *Communiqué – pour publication immédiate à la levée de l'embargo*: no such line is longer.
const IMMEDIATE_WORDS: usize = 10;

/// The key of a line without *Press release* at its start.
pub(super) fn without_label(key: &str) -> &str {
    let length = fixture(key, &[Fixture::Label]).map_or(0, |(_, length)| length);
    key.get(length..).unwrap_or("").trim_start()
}

/// Whether the line says a phrase of the site: any with two words or more anywhere, one of a
/// single word only alone or before a year, a sign, an address.
fn is_notice(key: &str) -> bool {
    let mut at = 0;
    loop {
        let rest = key.get(at..).unwrap_or("");
        if let Some((_, length)) = fixture(rest, &[Fixture::Notice]) {
            let after = rest.get(length..).unwrap_or("").trim_start();
            let alone =
                at == 0 && (after.is_empty() || after.starts_with(|next: char| !next.is_alphabetic()));
            if alone || rest.get(..length).is_some_and(|phrase| phrase.contains(' ')) {
                return true;
            }
        }
        match rest.find(' ') {
            Some(space) => at += space + 1,
            None => return false,
        }
    }
}

/// Whether a line, however long, opens with a phrase of notices that is too long to be chance: *This
/// announcement contains inside information for the purposes of …*.
pub(super) fn opens_as_notice(key: &str) -> bool {
    fixture(key, &[Fixture::Notice])
        .and_then(|(_, length)| key.get(..length))
        .is_some_and(|phrase| phrase.split(' ').count() >= SURE_WORDS)
}

/// A phrase of so many words is no chance.
const SURE_WORDS: usize = 4;

/// *READ ALSO: title*: where the title starts.
fn read_also(text: &str, key: &str) -> Option<usize> {
    let (_, length) = fixture(key, &[Fixture::ReadAlso])?;
    let colon = text
        .char_indices()
        .take_while(|&(at, _)| at <= length + 8)
        .find(|&(_, letter)| matches!(letter, ':' | '>' | '»' | '–' | '|'));
    if let Some((at, sign)) = colon {
        return Some(at + sign.len_utf8());
    }
    // *READ ALSO Five things to know*: capitals set it apart.
    let phrase = text.get(..length)?;
    (phrase.chars().all(|letter| !letter.is_lowercase()) && phrase.chars().any(char::is_uppercase))
        .then_some(length)
}
