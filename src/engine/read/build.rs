//! Builds a [`Document`] block by block. What all formats share: the cleaning of text.
//!
//! A reader collects the words of a block in a [`Draft`] and hands it over with its kind. What
//! cannot be seen goes (byte-order marks, soft hyphens, zero-width spaces, marks of direction,
//! control characters), white space becomes single, lines are trimmed.

use super::damage;
use crate::engine::document::{Block, BlockKind, Document, Format, Metadata, Region, Source, Span};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The text of one block on its way into a document, clean at any time.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    text: String,
    /// White space that comes before the next visible character, if one comes.
    gap: Option<char>,
    /// How many characters other than white space it has, and how many of them are links.
    visible: usize,
    linked: usize,
}

impl Draft {
    /// A draft of one string, its newlines kept as line breaks.
    pub fn of(text: &str) -> Self {
        let mut draft = Draft::default();
        draft.push_lines(text);
        draft
    }

    /// Adds words; newlines count as spaces.
    pub fn push(&mut self, mut text: &str, linked: bool) {
        while let Some(letter) = self.put_words(&mut text, linked) {
            self.put(if is_newline(letter) { ' ' } else { letter }, linked);
        }
    }

    /// Adds words; newlines are line breaks.
    pub fn push_lines(&mut self, mut text: &str) {
        while let Some(letter) = self.put_words(&mut text, false) {
            if is_newline(letter) { self.break_line() } else { self.put(letter, false) }
        }
    }

    /// Puts the words of ASCII that `text` begins with, a single space apart, and takes them and the
    /// next character off it; what that is.
    fn put_words(&mut self, text: &mut &str, linked: bool) -> Option<char> {
        loop {
            let (length, visible) = plain_words(text);
            let (words, rest) = text.split_at(length);
            if !words.is_empty() {
                if let Some(gap) = self.gap.take()
                    && !self.text.is_empty()
                {
                    self.text.push(gap);
                }
                self.text.push_str(words);
                self.visible += visible;
                self.linked += if linked { visible } else { 0 };
            }
            let mut letters = rest.chars();
            let next = letters.next();
            *text = letters.as_str();
            if next != Some(' ') {
                return next;
            }
            self.widen(' ');
        }
    }

    /// Adds all that another draft holds, on one line.
    pub fn append(&mut self, other: &Draft) {
        let linked = self.linked + other.linked;
        self.push(&other.text, false);
        self.linked = linked;
    }

    /// A line break that the author made.
    pub fn break_line(&mut self) {
        self.widen('\n');
    }

    /// The boundary between two cells of a table row.
    pub fn break_cell(&mut self) {
        self.widen('\t');
    }

    /// A place where words are apart, although no white space says so.
    pub fn break_word(&mut self) {
        self.widen(' ');
    }

    /// The text so far, without white space at its ends.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing visible was added.
    pub fn is_blank(&self) -> bool {
        self.visible == 0
    }

    /// How many visible characters it has.
    pub fn visible(&self) -> usize {
        self.visible
    }

    /// The share of its visible characters that are links.
    pub fn linked_share(&self) -> f32 {
        if self.visible == 0 { 0.0 } else { self.linked as f32 / self.visible as f32 }
    }

    fn put(&mut self, letter: char, linked: bool) {
        if letter.is_whitespace() {
            self.widen(if matches!(letter, NO_BREAK_SPACE | NARROW_NO_BREAK_SPACE) { letter } else { ' ' });
        } else if !is_invisible(letter) {
            if let Some(gap) = self.gap.take()
                && !self.text.is_empty()
            {
                self.text.push(gap);
            }
            self.text.push(letter);
            self.visible += 1;
            self.linked += usize::from(linked);
        }
    }

    /// A line break outweighs a cell's end, and that a space; of two spaces the first stays.
    fn widen(&mut self, gap: char) {
        let weight = |gap: char| match gap {
            '\n' => 2,
            '\t' => 1,
            _ => 0,
        };
        if self.gap.is_none_or(|before| weight(gap) > weight(before)) {
            self.gap = Some(gap);
        }
    }
}

/// How many bytes the words of ASCII have that `text` begins with, a single space apart, and how many of
/// these are visible.
fn plain_words(text: &str) -> (usize, usize) {
    let (mut length, mut spaces, mut before) = (0, 0, b' ');
    for byte in text.bytes() {
        if byte == b' ' && before != b' ' {
            spaces += 1;
        } else if !byte.is_ascii_graphic() {
            break;
        }
        (length, before) = (length + 1, byte);
    }
    let trailing = usize::from(length > 0 && before == b' ');
    (length - trailing, length - spaces)
}

const NO_BREAK_SPACE: char = '\u{a0}';
const NARROW_NO_BREAK_SPACE: char = '\u{202f}';

/// Everything that starts a new line, `\r` aside: see [`unify_newlines`].
fn is_newline(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Characters that no reader sees: they would part words and shift nothing but spans.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{feff}' | '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{180e}'
        | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || letter.is_control()
}

/// `text` with `\r\n`, `\r` and the rarer newlines of Unicode as `\n`.
pub fn unify_newlines(text: &str) -> Cow<'_, str> {
    // The rarer ones end with one of three bytes where they are not ASCII. All bytes are looked at, so that
    // many are at once.
    let may_end = |byte: &u8| matches!(byte, b'\r' | 0xb | 0xc | 0x85 | 0xa8 | 0xa9);
    if !text.as_bytes().iter().fold(false, |any, byte| any | may_end(byte))
        || !text.contains(|letter| letter != '\n' && is_newline(letter))
    {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.replace("\r\n", "\n")
            .chars()
            .map(|letter| if is_newline(letter) { '\n' } else { letter })
            .collect(),
    )
}

/// A document that grows by blocks and keeps its promises: blocks in order, a blank line apart,
/// none blank.
#[derive(Debug, Default)]
pub struct DocumentBuilder {
    text: String,
    blocks: Vec<Block>,
    /// What the file says of itself.
    pub metadata: Metadata,
    /// Words whose letters were misread before, put right.
    pub repaired: BTreeSet<String>,
    /// Whether the file ends before its text does.
    pub is_cut_off: bool,
}

impl DocumentBuilder {
    /// Adds a block; nothing happens where the draft is blank.
    pub fn add(&mut self, draft: &Draft, kind: BlockKind, region: Region) {
        if draft.is_blank() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len();
        self.text.push_str(draft.text());
        let span = Span::new(start, self.text.len());
        self.blocks.push(Block { span, kind, region, linked: draft.linked_share() });
    }

    /// The text so far.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The document, its source told.
    pub fn finish(self, name: &str, format: Format, encoding: &str, bytes: usize) -> Document {
        let mut document = Document {
            source: Source { name: name.into(), format, encoding: encoding.into(), bytes },
            text: self.text,
            blocks: self.blocks,
            metadata: self.metadata,
            warnings: Vec::new(),
        };
        damage::tell_known(&mut document, &self.repaired, self.is_cut_off);
        document
    }
}

/// What must hold of every document that is read; the first broken promise, for tests.
#[cfg(test)]
pub fn broken_promise(document: &Document) -> Option<String> {
    let mut expected_start = 0;
    for block in &document.blocks {
        let Some(text) = document.text.get(block.span.start..block.span.end) else {
            return Some(format!("{block:?} is not on character boundaries"));
        };
        if block.span.start != expected_start {
            return Some(format!("{block:?} should start at {expected_start}"));
        }
        if text.trim() != text || text.is_empty() {
            return Some(format!("{text:?} is not trimmed"));
        }
        if text.contains("\n\n") || text.contains("  ") || text.contains(" \n") || text.contains("\n ") {
            return Some(format!("{text:?} has white space that is not single"));
        }
        if text.chars().any(|letter| is_invisible(letter) && !matches!(letter, '\n' | '\t')) {
            return Some(format!("{text:?} has invisible characters"));
        }
        if !(0.0..=1.0).contains(&block.linked) {
            return Some(format!("{block:?} is linked beyond measure"));
        }
        expected_start = block.span.end + 2;
    }
    let gaps_hold = document
        .blocks
        .windows(2)
        .all(|pair| document.text.get(pair[0].span.end..pair[1].span.start) == Some("\n\n"));
    let ends_there = document.blocks.last().is_none_or(|last| last.span.end == document.text.len());
    (!gaps_hold || !ends_there).then(|| "the text has parts that are in no block".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: &str) {
        assert_eq!(Draft::of(raw).text(), expected);
    }

    #[test]
    fn white_space_becomes_single() {
        check("  a \t b\u{2003}\u{3000}c  ", "a b c");
    }

    #[test]
    fn no_break_spaces_stay_and_become_single() {
        check("«\u{a0}\u{a0}oui\u{202f}!", "«\u{a0}oui\u{202f}!");
    }

    #[test]
    fn lines_are_trimmed_and_blank_ones_go() {
        check("a \r\n\r\n  b\u{2028}c", "a\nb\nc");
    }

    #[test]
    fn what_cannot_be_seen_goes() {
        check("\u{feff}com\u{ad}mu\u{200b}ni\u{200f}qué\u{7}\u{2069}", "communiqué");
    }

    #[test]
    fn joiners_stay_since_they_shape_words() {
        check("می\u{200c}خواهم", "می\u{200c}خواهم");
    }

    #[test]
    fn a_line_break_outweighs_a_cell_and_that_a_space() {
        let mut draft = Draft::of("a");
        draft.break_word();
        draft.break_cell();
        draft.push("b ", false);
        draft.break_line();
        draft.break_cell();
        draft.push("c", false);
        assert_eq!(draft.text(), "a\tb\nc");
    }

    #[test]
    fn the_linked_share_counts_visible_characters() {
        let mut draft = Draft::default();
        draft.push("ab  ", false);
        draft.push("cd", true);
        assert_eq!(draft.linked_share(), 0.5);
    }
}
