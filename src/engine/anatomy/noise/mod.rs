//! What a line is by its own words: menu, share buttons, end mark, contact, notice.
//!
//! In: a line. Out: its [`Mark`], or none for what may be headline, name or running text. What a
//! line is by its place is for `headline` and `body` to say.

mod contacts;
mod letterhead;
mod phrases;
mod sender;

use super::date_line;
use super::end_mark::{is_code, is_end_mark};
use super::lines::Line;
use super::navigation::is_navigation;
use crate::engine::document::letters::digit;
use crate::engine::document::{BlockKind, Region};
use crate::engine::language::{Fixture, Section, fixture, section};
pub(super) use contacts::colon_within;
use contacts::{closing_sentence, is_postal};
use letterhead::is_label;
pub(super) use letterhead::letterhead;
use phrases::{headed, whole_line};
use sender::paragraph_head;

/// What the words of a line make it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Menus, breadcrumbs, buttons, networks.
    Navigation,
    /// A heading of a list of other releases.
    Related,
    /// *Read also: …*, in a line of its own; where the title stands, from the start of the line.
    ReadAlso(usize),
    /// Copyright, cookies, messages of the site, links.
    Notice,
    /// A heading after which contacts stand.
    Contacts,
    /// Whom to ask, in one line.
    Contact,
    /// A heading after which the sender is described.
    About,
    /// A heading after which notes and attachments stand.
    Closing,
    /// A heading of legal text: no release goes on after it.
    Disclaimer,
    /// *Embargoed until …*, *For immediate release*.
    Embargo,
    /// `###`, `(Fin)`, `H.A/ M.D`.
    End,
    /// A line that holds a date and little else.
    Date,
    /// *By …*, *Source: …*.
    Byline,
    /// What stands under a picture.
    Caption,
    /// *Press release*, and its number.
    Label,
    /// A field of a mail's head: *Subject: …*.
    Field,
    /// A heading of a published section.
    Section(Section),
}

impl Mark {
    /// Whether it is that of a heading with text of its own.
    pub(super) fn heads(self) -> bool {
        matches!(self, Self::About | Self::Closing | Self::Disclaimer | Self::Contacts | Self::Section(_))
    }
}

/// No furniture has more words, but for a sentence that gives a contact.
const SHORT: usize = 30;

/// Nor more bytes: what has few words and many bytes is no text.
const LONGEST: usize = 1_500;

/// What `line`, whose words are `text`, is.
pub(super) fn mark(text: &str, line: &Line) -> Option<Mark> {
    if let Some(mark) = by_place(line) {
        return Some(mark);
    }
    if let Some(mark) = by_signs(text, line) {
        return Some(mark);
    }
    if let Some(mark) = paragraph_head(text, line) {
        return Some(mark);
    }
    if phrases::opens_as_notice(&line.key) {
        return Some(Mark::Notice);
    }
    if line.words > 3 * SHORT || text.len() > LONGEST {
        return None;
    }
    if let Some(mark) = closing_sentence(text, line) {
        return Some(mark);
    }
    if line.words > SHORT {
        return None;
    }
    // *Press kit* may be written largest of all.
    if is_label(&line.key) || letterhead(text).is_some() {
        return Some(Mark::Label);
    }
    if line.kind == BlockKind::Heading(1) {
        return None;
    }
    if let Some(section) = section(section_key(&line.key)) {
        return Some(Mark::Section(section));
    }
    let by_words = phrases::field(text, line)
        .or_else(|| whole_line(text, line))
        .or_else(|| headed(text, line))
        .or_else(|| is_postal(line).then_some(Mark::Contact));
    by_words
        .or_else(|| date_line::is_date_line(text, &line.key).then_some(Mark::Date))
        .or_else(|| (is_reference(&line.key) || is_signature_code(text, line)).then_some(Mark::Label))
        .or_else(|| (!is_row_of_data(line) && is_navigation(text, line)).then_some(Mark::Navigation))
}

/// Whether a line is a release's number: *N° 12/2024*, *RNS Number: 4417D*, *الرقم: 46/2023*.
fn is_reference(key: &str) -> bool {
    let key = phrases::without_label(key);
    let Some((_, length)) = fixture(key, &[Fixture::Reference]) else { return false };
    let mut code = key.get(length..).unwrap_or("").split_whitespace().peekable();
    code.peek().is_some_and(|first| first.chars().any(|letter| digit(letter).is_some()))
        && code.all(|word| word.chars().count() <= CODE || word.chars().any(|letter| digit(letter).is_some()))
}

/// *SG/SM/21790*, *CM N°2024-15/SGG*, *IP/25/1748*: a number of files, in capitals alone.
fn is_signature_code(text: &str, line: &Line) -> bool {
    let has_digits = |word: &str| word.chars().any(|letter| digit(letter).is_some());
    let is_code = |word: &str| word.contains('/') && has_digits(word) && word.contains(char::is_uppercase);
    line.kind == BlockKind::Paragraph
        && line.words <= 4
        && text.split_whitespace().any(is_code)
        && !text
            .split_whitespace()
            .any(|word| word.chars().filter(|letter| letter.is_lowercase()).count() > 3)
}

/// The parts of a release's number without digits are initials.
const CODE: usize = 5;

/// Whether a line is a row of a table that leads nowhere else: strokes and slashes part what it says.
fn is_row_of_data(line: &Line) -> bool {
    line.kind == BlockKind::TableRow && line.linked < MOSTLY_LINK
}

/// The key of a section's name without the count after it (*MENTIONED ENTITIES 6*).
fn section_key(key: &str) -> &str {
    key.trim_end_matches(|last: char| digit(last).is_some()).trim_end()
}

/// What the format says of the line's place.
fn by_place(line: &Line) -> Option<Mark> {
    match (line.kind, line.region) {
        (BlockKind::Caption, _) => Some(Mark::Caption),
        (_, Region::Navigation) => Some(Mark::Navigation),
        (_, Region::Footer) if !line.runs() => Some(Mark::Notice),
        _ => None,
    }
}

/// What its signs say: rules, links, end marks, codes.
fn by_signs(text: &str, line: &Line) -> Option<Mark> {
    if line.key.is_empty() {
        let is_end =
            text.contains("##") || text.contains("# #") || text.contains("**") || text.contains("* *");
        return Some(if is_end { Mark::End } else { Mark::Notice });
    }
    // A number in a table, a list or a heading counts something.
    let may_be_code = || line.kind == BlockKind::Paragraph && is_code(text);
    let may_end = || line.kind != BlockKind::TableRow && is_end_mark(text, &line.key);
    if line.words <= 8 && (may_end() || may_be_code()) {
        return Some(Mark::End);
    }
    if text.starts_with('©') && line.words <= SHORT || text.starts_with("--") && text.ends_with("--") {
        return Some(Mark::Notice);
    }
    let is_markdown_link =
        (text.starts_with("![") || text.starts_with('[')) && text.ends_with(')') && text.contains("](");
    let is_link = line.linked > MOSTLY_LINK && !line.ends && line.words <= SHORT && !line.is_heading();
    if is_markdown_link || links_more_than_words(text) {
        return Some(Mark::Notice);
    }
    // A linked title is a way to another release, a linked word a button.
    (is_link && line.words < 4).then_some(Mark::Navigation)
}

/// A block with a larger share of links is a way to somewhere else.
const MOSTLY_LINK: f32 = 0.8;

/// Whether addresses take more of a short line than words do.
fn links_more_than_words(text: &str) -> bool {
    if text.len() > 600 || !text.contains("://") {
        return false;
    }
    let addresses: usize = text.split_whitespace().filter(|word| word.contains("://")).map(str::len).sum();
    addresses * 2 > text.len()
}

#[cfg(test)]
mod tests;
