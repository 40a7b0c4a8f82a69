//! Lines that give a contact: a sentence that leads to one, an address, a telephone number.

use super::{Mark, SHORT};
use crate::engine::anatomy::lines::Line;
use crate::engine::document::letters::digit;
use crate::engine::language::{Fixture, fixture};

/// A sentence that gives a contact or leads to one: *For more information, …*.
pub(super) fn closing_sentence(text: &str, line: &Line) -> Option<Mark> {
    let (_, length) = fixture(&line.key, &[Fixture::Contact])?;
    let is_long_phrase = line.key.get(..length)?.contains(' ');
    let rest = line.key.get(length..).unwrap_or("").trim();
    let followed_by_colon = colon_within(text, length + 12);
    if rest.is_empty() || (followed_by_colon && text.trim_end().ends_with(':')) {
        return Some(Mark::Contacts);
    }
    let gives_address = holds_address(text);
    let short_heading = !line.ends && line.words <= 6 && line.is_heading();
    if short_heading || (glued(text) && is_long_phrase && line.words <= 12) {
        return Some(Mark::Contacts);
    }
    (followed_by_colon || gives_address || (is_long_phrase && line.words <= 3 * SHORT && length > 14))
        .then_some(Mark::Contact)
}

/// Whether scraping has glued two words: a capital right after a small letter.
fn glued(text: &str) -> bool {
    let mut letters = text.chars();
    let Some(mut before) = letters.next() else { return false };
    letters.any(|letter| {
        let glued = letter.is_uppercase() && before.is_lowercase();
        before = letter;
        glued
    })
}

/// Whether a colon stands in the first `bytes` of `text`.
pub(in crate::engine::anatomy) fn colon_within(text: &str, bytes: usize) -> bool {
    text.char_indices().take_while(|&(at, _)| at <= bytes).any(|(_, letter)| matches!(letter, ':' | '：'))
}

/// Whether a telephone number or an address of mail stands in `text`.
pub(super) fn holds_address(text: &str) -> bool {
    text.split_whitespace()
        .any(|word| word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')))
        || holds_telephone(text)
}

/// Whether a line is where letters go: *P.O. Box 12*, *Case 425 … 93514 Montreuil Cedex*.
pub(super) fn is_postal(line: &Line) -> bool {
    let padded = format!(" {} ", line.key);
    !line.ends
        && line.key.contains(|letter| digit(letter).is_some())
        && POSTAL.iter().any(|word| padded.contains(word))
}

/// What addresses of letters have, folded.
const POSTAL: [&str; 9] =
    [" p o box ", " po box ", " p m b ", " pmb ", " b p ", " bp ", " cedex ", " ص ب ", " postfach "];

/// A `+` and at least [`TELEPHONE_DIGITS`] digits with only spaces, dots, hyphens, brackets between them.
fn holds_telephone(text: &str) -> bool {
    let (mut digits, mut plus) = (0, false);
    for letter in text.chars() {
        if digit(letter).is_some() {
            digits += 1;
        } else if letter == '+' {
            plus = true;
            if digits >= TELEPHONE_DIGITS {
                return true;
            }
        } else if !(letter.is_whitespace() || matches!(letter, '.' | '-' | '(' | ')' | '/' | '\u{200E}')) {
            if plus && digits >= TELEPHONE_DIGITS {
                return true;
            }
            (digits, plus) = (0, false);
        }
    }
    plus && digits >= TELEPHONE_DIGITS
}

/// Numbers of fewer digits are amounts sooner than telephones.
const TELEPHONE_DIGITS: usize = 7;
