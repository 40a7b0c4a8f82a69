//! Paragraphs → blocks of a document: headings by their size and weight, items by their marks, and
//! words that a line's end parted made whole.

use super::paragraphs::{LARGER, Paragraph, opens_item};
use crate::engine::document::{BlockKind, Region, Span};
use crate::engine::read::build::{DocumentBuilder, Draft};
use crate::engine::read::list;
use std::collections::BTreeSet;

/// Where a paragraph went.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The page on which it begins.
    pub page: usize,
    pub span: Span,
}

/// Adds the blocks of a document, and tells where each paragraph went. `text_size`
/// is the size of the letters that are no headings.
pub fn add(paragraphs: &[Paragraph], text_size: f32, document: &mut DocumentBuilder) -> Vec<Place> {
    let words = words(paragraphs);
    let ranks = Ranks::of(paragraphs, text_size);
    let numbers: Vec<Option<u32>> =
        paragraphs.iter().map(|paragraph| list::number(first_text(paragraph))).collect();
    let mut places = Vec::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let before = document.text().len();
        let text = text(paragraph, &words);
        let is_numbered =
            numbers.get(at).copied().flatten().is_some_and(|own| list::has_neighbour(&numbers, at, own));
        if let Some(item) = list::bullet(&text) {
            document.add(&Draft::of(item), BlockKind::ListItem, Region::Main);
        } else if is_numbered {
            document.add(&Draft::of(&text), BlockKind::ListItem, Region::Main);
        } else if text.contains('\t') {
            add_row(&text, is_in_table(paragraphs, at), document);
        } else {
            document.add(&Draft::of(&text), ranks.kind(paragraph), Region::Main);
        }
        let added = document.text().get(before..).unwrap_or_default();
        let start = before + (added.len() - added.trim_start().len());
        if start < document.text().len() {
            places.push(Place { page: paragraph.page, span: Span::new(start, document.text().len()) });
        }
    }
    places
}

fn first_text(paragraph: &Paragraph) -> &str {
    paragraph.lines.first().map_or("", |line| line.text.as_str())
}

/// A row of a table; what stands at both ends of one line alone is two things.
fn add_row(text: &str, is_in_table: bool, document: &mut DocumentBuilder) {
    if !is_in_table {
        for part in text.split('\t') {
            document.add(&Draft::of(part), BlockKind::Paragraph, Region::Main);
        }
        return;
    }
    let mut row = Draft::default();
    for cell in text.split('\t') {
        row.push(cell, false);
        row.break_cell();
    }
    document.add(&row, BlockKind::TableRow, Region::Main);
}

/// Whether the line before or after has cells too.
fn is_in_table(paragraphs: &[Paragraph], at: usize) -> bool {
    let neighbours = [at.checked_sub(1), Some(at + 1)];
    neighbours
        .into_iter()
        .flatten()
        .filter_map(|at| paragraphs.get(at))
        .any(|other| first_text(other).contains('\t'))
}

/// Headings have at most so many letters, and lines.
const LONGEST_HEADING: usize = 300;
const MOST_LINES: usize = 5;

/// Sizes that differ by less are one rank.
const SAME_RANK: f32 = 0.5;

/// The sizes that headings are set in.
struct Ranks {
    /// The size of most of the text.
    text: f32,
    /// Larger ones, the largest first.
    larger: Vec<f32>,
}

impl Ranks {
    fn of(paragraphs: &[Paragraph], text: f32) -> Ranks {
        let mut larger: Vec<f32> = paragraphs
            .iter()
            .filter(|paragraph| is_short(paragraph))
            .map(Paragraph::size)
            .filter(|size| *size >= text * LARGER)
            .collect();
        larger.sort_by(|one, other| other.total_cmp(one));
        larger.dedup_by(|one, other| (*one - *other).abs() < SAME_RANK);
        Ranks { text, larger }
    }

    fn kind(&self, paragraph: &Paragraph) -> BlockKind {
        let text = first_text(paragraph);
        if !is_short(paragraph) || !text.contains(char::is_alphabetic) {
            return BlockKind::Paragraph;
        }
        let rank = self.larger.iter().position(|size| (size - paragraph.size()).abs() < SAME_RANK);
        let level = match rank {
            Some(rank) => rank + 1,
            None if paragraph.is_bold() && self.is_bold_heading(paragraph) => self.larger.len() + 1,
            None => return BlockKind::Paragraph,
        };
        BlockKind::Heading(u8::try_from(level).unwrap_or(LOWEST).clamp(1, LOWEST))
    }

    /// Whether bold text of the text's size is a heading: short, and no sentence.
    fn is_bold_heading(&self, paragraph: &Paragraph) -> bool {
        let last = paragraph.lines.last().map_or("", |line| line.text.trim_end());
        paragraph.size() >= self.text * 0.95
            && paragraph.lines.len() <= 3
            && !last.ends_with(['.', ',', ';', ':', '،', '؛'])
    }
}

/// The lowest level of headings.
const LOWEST: u8 = 6;

fn is_short(paragraph: &Paragraph) -> bool {
    paragraph.lines.len() <= MOST_LINES
        && paragraph.letters() <= LONGEST_HEADING
        && !paragraph.lines.first().is_some_and(opens_item)
}

/// The words of a document as they stand within lines, in small letters: what tells a compound from
/// a word that was parted.
fn words(paragraphs: &[Paragraph]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for line in paragraphs.iter().flat_map(|paragraph| &paragraph.lines) {
        let whole = line.text.trim_end_matches(is_hyphen);
        let cut = if whole.len() < line.text.len() {
            whole.rfind(char::is_whitespace).unwrap_or(0)
        } else {
            whole.len()
        };
        for word in whole.get(..cut).unwrap_or_default().split(|letter: char| !is_in_word(letter)) {
            words.insert(word.to_lowercase());
        }
    }
    words
}

fn is_in_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_hyphen(letter)
}

const SOFT_HYPHEN: char = '\u{ad}';

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | SOFT_HYPHEN)
}

/// The lines of a paragraph as one.
fn text(paragraph: &Paragraph, words: &BTreeSet<String>) -> String {
    let mut text = String::new();
    for line in &paragraph.lines {
        join(&mut text, &line.text, words);
    }
    text
}

/// Puts a line after those before it. A hyphen at the end of these goes, unless it is the word's own.
fn join(text: &mut String, line: &str, words: &BTreeSet<String>) {
    let stem = text.strip_suffix(is_hyphen).filter(|stem| stem.ends_with(char::is_alphanumeric));
    let Some(stem) = stem else {
        if !text.is_empty() && !ends_in_dash(text) {
            text.push(' ');
        }
        text.push_str(line);
        return;
    };
    let start = stem
        .rfind(|letter: char| !is_in_word(letter))
        .map_or(0, |at| at + stem.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    let first = stem.get(start..).unwrap_or_default().to_lowercase();
    let second = line.split(|letter: char| !is_in_word(letter)).next().unwrap_or_default().to_lowercase();
    let is_soft = text.ends_with(SOFT_HYPHEN);
    if text.ends_with('-') && is_address(text, line) {
        text.push_str(line);
        return;
    }
    let is_own = stem.ends_with(char::is_numeric)
        || !line.starts_with(char::is_lowercase)
        || is_compound(&first, &second, words);
    if is_soft || !is_own {
        text.truncate(stem.len());
    }
    text.push_str(line);
}

/// Whether a text ends with a dash that belongs to the word before it: `Tamrit–`, `and/`.
fn ends_in_dash(text: &str) -> bool {
    text.strip_suffix(['–', '—', '/']).is_some_and(|before| before.ends_with(char::is_alphanumeric))
}

/// Whether the hyphen that `text` ends with stands in an address of mail or of a page.
fn is_address(text: &str, line: &str) -> bool {
    let before = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    let after = line.split(char::is_whitespace).next().unwrap_or_default().trim_end_matches(['.', ',', ')']);
    let has_mark = |part: &str| part.contains(['@', '/']) || part.contains("www.");
    has_mark(before) || has_mark(after) || after.contains('.')
}

/// Whether two parts of a word are joined by a hyphen wherever they stand.
fn is_compound(first: &str, second: &str, words: &BTreeSet<String>) -> bool {
    const OPEN: [&str; 16] = [
        "ex", "vice", "non", "sous", "mi", "demi", "après", "avant", "self", "well", "long", "short", "high",
        "low", "co", "c'est",
    ];
    const CLOSE: [&str; 15] = [
        "il", "elle", "on", "ils", "elles", "je", "nous", "vous", "ci", "là", "même", "mêmes", "t", "ce",
        "delà",
    ];
    let has = |word: String| words.contains(&word);
    if has(format!("{first}-{second}")) {
        return true;
    }
    if has(format!("{first}{second}")) {
        return false;
    }
    OPEN.contains(&first)
        || CLOSE.contains(&second)
        || (has(first.to_owned()) && has(second.to_owned()) && first.chars().count() > 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(first: &str, second: &str, elsewhere: &[&str], expected: &str) {
        let words = elsewhere.iter().map(|word| (*word).to_owned()).collect();
        let mut text = first.to_owned();
        join(&mut text, second, &words);
        assert_eq!(text, expected);
    }

    #[test]
    fn lines_are_a_space_apart() {
        check("The port", "opens", &[], "The port opens");
        check("2024 -", "2025", &[], "2024 - 2025");
    }

    #[test]
    fn parted_words_are_made_whole() {
        check("he inau-", "gurated it", &[], "he inaugurated it");
        check("he inau\u{ad}", "gurated it", &[], "he inaugurated it");
        check("l'inau\u{2010}", "guration", &[], "l'inauguration");
    }

    #[test]
    fn compounds_keep_their_hyphen() {
        check("the co-", "financed port", &["co-financed"], "the co-financed port");
        check("presse@port-", "tamrit.example", &[], "presse@port-tamrit.example");
        check("Tamrit-", "Selma", &[], "Tamrit-Selma");
        check("a 42-", "megawatt plant", &[], "a 42-megawatt plant");
        check("Tamrit–", "Oued Selma", &[], "Tamrit–Oued Selma");
        check("a-t-", "il dit", &[], "a-t-il dit");
        check("a solar-", "power plant", &["solar", "power"], "a solar-power plant");
    }
}
