//! RTF → blocks: what Word, TextEdit and mail programs write, in any code page.
//!
//! A group inherits what the group around it has set. What is no text (fonts, colours, pictures, the
//! codes of fields) stands in groups that are passed over; footnotes and the lines at the head and
//! foot of the pages are kept apart.

mod state;
mod tokens;

use super::build::{DocumentBuilder, Draft};
use super::table::{self, Piece};
use super::{ReadError, list};
use crate::engine::document::{BlockKind, Document, Format, Region};
use encoding_rs::Encoding;
use state::{Destination, Fonts, State, code_page};
use std::collections::BTreeMap;
use tokens::{Token, Tokens};

/// Groups within groups: more is no document.
const MOST_DEPTH: usize = 10_000;

/// Reads Rich Text Format.
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, ReadError> {
    let mut reader = Reader::default();
    for token in Tokens::new(bytes) {
        reader.take(token);
        if reader.outer.len() > MOST_DEPTH {
            return Err(ReadError::Limit(super::Limit::Nesting));
        }
    }
    let is_cut_off = !reader.outer.is_empty();
    reader.end_paragraph();
    reader.end_row();
    let encoding = reader.default_encoding().name();
    let mut document = DocumentBuilder::default();
    let Reader { head, main, foot, properties, .. } = reader;
    for (draft, kind) in &head {
        document.add(draft, *kind, Region::Header);
    }
    for (draft, kind) in &main {
        list::add(&mut document, draft, *kind, Region::Main);
    }
    for (draft, kind) in &foot {
        document.add(draft, *kind, Region::Footer);
    }
    document.is_cut_off = is_cut_off;
    let property = |name: &str| properties.get(name).map(|words| words.trim().to_owned()).filter(|words| !words.is_empty());
    document.metadata.title = property("title");
    document.metadata.author = property("author");
    document.metadata.saved = property("revtim").or_else(|| property("creatim"));
    Ok(document.finish(name, Format::Rtf, encoding, bytes.len()))
}

/// What has been read, and what is being read.
#[derive(Default)]
struct Reader {
    state: State,
    /// The states of the groups around this one.
    outer: Vec<State>,
    /// Whether the group has just been opened: what comes first says what it is.
    is_new: bool,
    fonts: Fonts,
    encoding: Option<&'static Encoding>,
    /// Outline levels by style.
    styles: BTreeMap<i32, u8>,
    /// Bytes of one encoding that wait to be decoded: a letter may have two of them.
    bytes: Vec<u8>,
    /// The first half of a letter beyond U+FFFF.
    high: Option<u16>,
    /// Letters that stand in for one that was given by its number.
    to_skip: usize,
    draft: Draft,
    /// Paragraphs that notes and text boxes interrupt.
    interrupted: Vec<Draft>,
    cell: Vec<Piece>,
    cells: Vec<Vec<Piece>>,
    /// What the paragraph says in a place of its own, while it is read.
    words: String,
    head: Vec<Piece>,
    main: Vec<Piece>,
    foot: Vec<Piece>,
    properties: BTreeMap<String, String>,
}

impl Reader {
    fn default_encoding(&self) -> &'static Encoding {
        self.encoding.unwrap_or(encoding_rs::WINDOWS_1252)
    }

    fn take(&mut self, token: Token<'_>) {
        let was_new = std::mem::take(&mut self.is_new);
        if !matches!(token, Token::Text(_) | Token::Byte(_)) {
            self.decode();
        }
        match token {
            Token::Open => {
                self.to_skip = 0;
                self.outer.push(self.state.clone());
                self.is_new = true;
            }
            Token::Close => self.close(),
            Token::Text(text) => text.iter().for_each(|&byte| self.byte(byte)),
            Token::Byte(byte) => self.byte(byte),
            Token::Symbol(symbol) => self.symbol(symbol, was_new),
            Token::Word(word, number) => self.word(word, number, was_new),
        }
    }

    fn close(&mut self) {
        self.to_skip = 0;
        match self.state.destination {
            Destination::FontTable => {}
            Destination::StyleSheet => {
                let name = std::mem::take(&mut self.words);
                if let Some(level) = state::level_by_name(name.trim_end_matches(';').trim()) {
                    self.styles.insert(self.state.style, level);
                }
            }
            Destination::Property(name) => {
                let words = std::mem::take(&mut self.words);
                self.properties.entry(name.to_owned()).or_insert(words);
            }
            _ => {}
        }
        let Some(outer) = self.outer.pop() else { return };
        let is_interruption = self.state.is_interruption && !outer.is_interruption;
        if is_interruption {
            self.end_paragraph();
            self.draft = self.interrupted.pop().unwrap_or_default();
        }
        self.state = outer;
    }

    /// A byte of text, which may be the half of a letter.
    fn byte(&mut self, byte: u8) {
        if self.to_skip > 0 {
            self.to_skip -= 1;
        } else {
            self.bytes.push(byte);
        }
    }

    fn decode(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let encoding = self.fonts.encoding(self.state.font).unwrap_or(self.default_encoding());
        let words = encoding.decode_without_bom_handling(&bytes).0;
        self.say(&words);
    }

    fn say(&mut self, words: &str) {
        match self.state.destination {
            Destination::Skipped | Destination::FontTable | Destination::Info => {}
            Destination::StyleSheet | Destination::Property(_) => self.words.push_str(words),
            _ if self.state.is_hidden => {}
            _ => self.draft.push(words, false),
        }
    }

    fn symbol(&mut self, symbol: u8, was_new: bool) {
        if self.to_skip > 0 {
            self.to_skip -= 1;
            return;
        }
        match symbol {
            b'~' => self.say("\u{a0}"),
            b'_' => self.say("-"),
            b'{' | b'}' | b'\\' => self.say(&char::from(symbol).to_string()),
            // What this program does not know and may pass over: known ones among them say what they are next.
            b'*' if was_new => {
                self.state.is_optional = true;
                self.is_new = true;
            }
            b'\t' => self.say(" "),
            _ => {}
        }
    }

    fn word(&mut self, word: &str, number: Option<i32>, was_new: bool) {
        if was_new && let Some(destination) = state::destination(word, self.state.is_optional, self.state.destination) {
            if destination.is_text() && !self.state.is_interruption {
                self.interrupted.push(std::mem::take(&mut self.draft));
                self.state.reset_paragraph();
                self.state.is_interruption = true;
            }
            self.state.destination = destination;
            self.words.clear();
        }
        self.state.is_optional = false;
        let is_on = number != Some(0);
        match word {
            "u" => return self.letter(number.unwrap_or(0)),
            "uc" => self.state.fallbacks = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(64),
            "ansicpg" => self.encoding = number.and_then(code_page).or(self.encoding),
            "mac" => self.encoding = Some(encoding_rs::MACINTOSH),
            "f" => {
                self.state.font = number.unwrap_or(0);
            }
            "fcharset" => self.fonts.set(self.state.font, number.unwrap_or(0)),
            "cpg" => self.fonts.set_page(self.state.font, number.unwrap_or(0)),
            "v" => self.state.is_hidden = is_on,
            "deleted" => self.state.is_hidden = is_on,
            "plain" => self.state.is_hidden = false,
            "pard" => self.state.reset_paragraph(),
            "s" => self.state.style = number.unwrap_or(0),
            "outlinelevel" => {
                let level = number.and_then(|level| u8::try_from(level).ok()).filter(|level| *level < 9);
                match (self.state.destination, level) {
                    (Destination::StyleSheet, Some(level)) => {
                        self.styles.insert(self.state.style, level + 1);
                    }
                    (_, level) => self.state.outline = level.map(|level| level + 1),
                }
            }
            "ls" => self.state.is_item = number.unwrap_or(0) > 0,
            "pnlvlblt" | "pnlvlbody" => {
                if let Some(outer) = self.outer.last_mut() {
                    outer.is_item = true;
                }
            }
            "intbl" => self.state.in_table = true,
            "par" | "sect" | "page" | "column" => self.end_paragraph(),
            "line" | "softline" => match self.kind() {
                BlockKind::Heading(_) => self.draft.break_line(),
                _ => self.end_line(),
            },
            "cell" | "nestcell" => self.end_cell(),
            "row" | "nestrow" => self.end_row(),
            "tab" => self.say(" "),
            "yr" | "mo" | "dy" => self.date(word, number.unwrap_or(0)),
            _ => {
                if let Some(sign) = state::sign(word) {
                    if self.to_skip > 0 {
                        self.to_skip -= 1;
                    } else {
                        self.say(sign);
                    }
                }
                return;
            }
        }
    }

    /// A letter by its number in UTF-16, after which letters stand in for it.
    fn letter(&mut self, number: i32) {
        let unit = u16::try_from(number.rem_euclid(0x1_0000)).unwrap_or(0);
        self.to_skip = self.state.fallbacks;
        let units: Vec<u16> = self.high.take().into_iter().chain([unit]).collect();
        if (0xd800..0xdc00).contains(&unit) {
            self.high = Some(unit);
            return;
        }
        let words: String = char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        // Symbol fonts put bullets and arrows where no letters are.
        let words: String = words.chars().filter(|letter| !('\u{f000}'..='\u{f0ff}').contains(letter)).collect();
        self.say(&words);
    }

    /// When the file was saved: `\yr2024\mo5\dy3`.
    fn date(&mut self, word: &str, number: i32) {
        if matches!(self.state.destination, Destination::Property("revtim" | "creatim")) {
            let dash = if word == "yr" { "" } else { "-" };
            self.words.push_str(&format!("{dash}{number:02}"));
        }
    }

    /// What the open paragraph is.
    fn kind(&self) -> BlockKind {
        match self.state.outline.or_else(|| self.styles.get(&self.state.style).copied()) {
            Some(level) => BlockKind::Heading(level.clamp(1, 6)),
            None if self.state.is_item => BlockKind::ListItem,
            None => BlockKind::Paragraph,
        }
    }

    fn end_paragraph(&mut self) {
        self.end_line();
        self.high = None;
    }

    /// Ends a line: a line break parts a paragraph, as in all formats.
    fn end_line(&mut self) {
        self.decode();
        if !self.state.destination.is_text() {
            return;
        }
        let draft = std::mem::take(&mut self.draft);
        if draft.is_blank() {
            return;
        }
        let piece = (draft, self.kind());
        match self.state.destination {
            Destination::Head => self.head.push(piece),
            Destination::Foot => self.foot.push(piece),
            _ if self.state.in_table => self.cell.push(piece),
            _ => {
                self.end_row();
                self.main.push(piece);
            }
        }
    }

    fn end_cell(&mut self) {
        self.state.in_table = true;
        self.end_line();
        self.cells.push(std::mem::take(&mut self.cell));
    }

    fn end_row(&mut self) {
        let mut cells = std::mem::take(&mut self.cells);
        cells.push(std::mem::take(&mut self.cell));
        self.main.extend(table::row(cells));
    }
}

#[cfg(test)]
mod tests;
