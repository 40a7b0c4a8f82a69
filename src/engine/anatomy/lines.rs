//! Document → lines: the unit that a part is decided for.
//!
//! A block may hold a masthead and its slogan, or ten glued lines of a scraped page, so blocks are
//! taken apart at the line breaks that their author made; a paragraph that was wrapped at a fixed
//! width stays whole.

use super::end_mark::end_mark_at;
use super::glued;
use super::noise::{self, Mark};
use super::published;
use crate::engine::document::letters::is_alphanumeric;
use crate::engine::document::{Block, BlockKind, Document, Region, Span};
use crate::engine::language::line_key;

/// A line of the document with what can be told from it alone.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Index of its block.
    pub block: usize,
    /// Its text, without white space at the ends.
    pub span: Span,
    /// Of its block.
    pub kind: BlockKind,
    /// Of its block.
    pub region: Region,
    /// Of its block.
    pub linked: f32,
    /// Its first [`KEY_BYTES`] in the form that phrases are compared in.
    pub key: String,
    /// How many words it has.
    pub words: usize,
    /// Whether it ends as a sentence does.
    pub ends: bool,
    /// Whether it is a heading that was glued to its paragraph.
    pub glued: bool,
    /// What it is by its own words; `None` for running text, headlines, names.
    pub mark: Option<Mark>,
    /// Whether it is part of a section that the page publishes of itself, and none of the release.
    pub claimed: bool,
}

/// Furniture stands in short lines, or at the start of long ones.
const KEY_BYTES: usize = 400;

/// A sentence has at least this many words; what is shorter and ends in a full stop may be a
/// caption or a slogan.
const SENTENCE_WORDS: usize = 8;

/// No headline has this many words (the longest of the annotated ones has 36).
const PARAGRAPH_WORDS: usize = 46;

/// From this share on a line is a link.
const LINKED: f32 = 0.5;

/// What stands before a point of a list.
pub(super) const BULLETS: [char; 7] = ['-', '•', '*', '▪', '◦', '·', '–'];

impl Line {
    /// Whether it is running text, as a paragraph of a release is.
    pub fn runs(&self) -> bool {
        (self.ends && self.words >= SENTENCE_WORDS) || self.words >= PARAGRAPH_WORDS
    }

    /// Whether a format says that it is a heading.
    pub fn is_heading(&self) -> bool {
        matches!(self.kind, BlockKind::Heading(_))
    }

    /// Whether most of it is a link.
    pub fn is_link(&self) -> bool {
        self.linked >= LINKED
    }

    /// Whether its place on the page lets it be a part of the release.
    pub fn is_content(&self) -> bool {
        matches!(self.region, Region::Main | Region::Header)
    }

    /// The key of the last item of a breadcrumb; of any other line, its own.
    pub fn last_item(&self, text: &str) -> String {
        self.span
            .of(text)
            .rsplit(['›', '»', '>', '«', '‹', '/', '|'])
            .next()
            .map_or_else(String::new, line_key)
    }

    /// Whether it is one of a list of points.
    pub fn is_item(&self, text: &str) -> bool {
        self.kind == BlockKind::ListItem || self.span.of(text).starts_with(BULLETS)
    }
}

/// The lines of `document`, each with its mark. With a card the name of a section may be glued to what follows
/// it; else what begins with such a word is whole.
pub(super) fn lines(document: &Document, has_card: bool) -> Vec<Line> {
    let mut lines = Vec::with_capacity(document.blocks.len());
    for (index, block) in document.blocks.iter().enumerate() {
        let text = block.span.of(&document.text);
        if is_wrapped(text) {
            lines.extend(line(document, index, block, block.span, false));
            continue;
        }
        let mut start = block.span.start;
        for part in unbroken(text) {
            // A heading that is glued to its section or paragraph is a line of its own.
            let section = if has_card { published::glued_heading(part) } else { None };
            let glued = if block.kind == BlockKind::Paragraph { glued::heading(part) } else { None };
            let heading = section.or(glued).unwrap_or(0);
            let of_heading = line(document, index, block, Span::new(start, start + heading), glued.is_some());
            lines.extend(of_heading);
            lines.extend(line(document, index, block, Span::new(start + heading, start + part.len()), false));
            start += part.len() + 1;
        }
    }
    drop_titles_of_nothing(&mut lines);
    lines
}

/// The lines of a block, a sentence that goes on in small letters in one piece.
fn unbroken(text: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let end = start + line.len();
        match parts.last_mut() {
            Some(last) if line.trim_start().starts_with(char::is_lowercase) && breaks_off(last) => {
                let begin = start - 1 - last.len();
                *last = text.get(begin..end).unwrap_or(last);
            }
            _ => parts.push(line),
        }
        start = end + 1;
    }
    parts
}

/// Whether a line is a sentence that is not at its end, and no title.
fn breaks_off(line: &str) -> bool {
    count_words(line) >= BROKEN_WORDS && !ends_as_sentence(line)
}

/// Titles that go on in the next line have fewer words in the first.
const BROKEN_WORDS: usize = 15;

/// On a page with links, what announces other releases has links after it; else it announces a part of
/// the release: *Popular dishes:* before a list.
fn drop_titles_of_nothing(lines: &mut [Line]) {
    if !lines.iter().any(Line::is_link) {
        return;
    }
    for at in 1..lines.len() {
        let leads_nowhere = !lines[at].is_link() && lines[at].region == Region::Main;
        let before = &mut lines[at - 1];
        if before.mark == Some(Mark::Related)
            && !before.is_heading()
            && before.region == Region::Main
            && leads_nowhere
        {
            before.mark = None;
        }
    }
}

fn line(document: &Document, index: usize, block: &Block, span: Span, glued: bool) -> Option<Line> {
    let span = span.trim(&document.text);
    let text = span.of(&document.text);
    if text.is_empty() {
        return None;
    }
    let head = &text[..floor_boundary(text, KEY_BYTES)];
    let mut line = Line {
        block: index,
        span,
        kind: block.kind,
        region: block.region,
        linked: block.linked,
        key: line_key(head),
        words: count_words(text),
        ends: ends_as_sentence(end_mark_at(text).and_then(|at| text.get(..at)).unwrap_or(text)),
        glued,
        mark: None,
        claimed: false,
    };
    line.mark = noise::mark(text, &line).filter(|mark| !glued || mark.heads());
    Some(line)
}

/// How many pieces between white space have a letter or a digit.
fn count_words(text: &str) -> usize {
    let (mut words, mut counted) = (0, false);
    for letter in text.chars() {
        if letter.is_whitespace() {
            counted = false;
        } else if !counted && is_alphanumeric(letter) {
            counted = true;
            words += 1;
        }
    }
    words
}

/// The last character boundary of `text` at or before `at`.
pub(super) fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Whether `text` ends in a full stop or the like, closing quotation marks and brackets aside.
fn ends_as_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(|last: char| {
        last.is_whitespace() || matches!(last, '"' | '”' | '»' | '’' | ')' | ']' | '*' | '_')
    });
    bare.ends_with(['.', '!', '?', '…', '؟', '۔', '。'])
        || (bare.len() < text.len() && text.starts_with(['«', '“', '"']) && bare.len() > 200)
}

/// Widths, in characters, at which mail programs and editors wrap.
const WRAP_WIDTHS: std::ops::RangeInclusive<usize> = 48..=100;

/// Whether the line breaks of `text` were made by a program at a fixed width: nearly all lines
/// are nearly full, and most break within a sentence.
fn is_wrapped(text: &str) -> bool {
    let mut full = 0usize;
    let mut within = 0usize;
    let mut breaks = 0usize;
    let mut rest = text;
    while let Some(at) = rest.find('\n') {
        let line = &rest[..at];
        breaks += 1;
        full += usize::from(line.len() <= 400 && WRAP_WIDTHS.contains(&line.trim().chars().count()));
        within += usize::from(!ends_as_sentence(line));
        rest = &rest[at + 1..];
    }
    breaks >= 2
        && full * 5 >= breaks * 4
        && within * 2 >= breaks
        && rest.chars().next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrapped_paragraph_is_one_line() {
        let wrapped = "The Ministry of Rivers met with the authorities of the northern\n\
            provinces to look into the state of the dams that were built in the\n\
            last century and have not been inspected since.";
        assert!(is_wrapped(wrapped));
        assert!(!is_wrapped("Ministry of Rivers\nWater for all"));
    }

    #[track_caller]
    fn check(text: &str, ends: bool) {
        assert_eq!(ends_as_sentence(text), ends, "{text}");
    }

    #[test]
    fn a_sentence_may_end_within_quotation_marks() {
        check("Elle a dit « non. »", true);
        check("هل وصلت؟", true);
        check("New dam opens in Aswan", false);
    }
}
