//! The marks by which plain text sets items of a list apart.

use super::build::{DocumentBuilder, Draft};
use crate::engine::document::letters::digit;
use crate::engine::document::{BlockKind, Region};

/// The marks that open an item of a list.
const BULLETS: [char; 13] = ['-', '–', '—', '•', '*', '·', '▪', '●', '◦', '■', '‣', '➢', '✓'];

/// What follows a bullet. `- 30 -`, `* * *` and `— Fin —` are end marks, not items.
pub fn bullet(line: &str) -> Option<&str> {
    let item = line.strip_prefix(BULLETS)?;
    let is_apart = item.starts_with(char::is_whitespace) || (line.starts_with('•') && !item.is_empty());
    let item = item.trim();
    let is_mark = item.ends_with(BULLETS) || !item.contains(char::is_alphabetic);
    (is_apart && !is_mark).then_some(item)
}

/// Adds a block; a paragraph that a typed bullet opens is an item.
pub fn add(document: &mut DocumentBuilder, draft: &Draft, kind: BlockKind, region: Region) {
    match bullet(draft.text()) {
        Some(item) if kind == BlockKind::Paragraph => {
            document.add(&Draft::of(item), BlockKind::ListItem, region);
        }
        Some(item) if kind == BlockKind::ListItem => document.add(&Draft::of(item), kind, region),
        _ => document.add(draft, kind, region),
    }
}

/// The number that opens a line: `3. `, `3) `, `(3) `, in Latin, Arabic-Indic or Persian digits.
pub fn number(line: &str) -> Option<u32> {
    let line = line.strip_prefix('(').unwrap_or(line);
    let end = line.find(|letter: char| !letter.is_numeric())?;
    let (digits, rest) = line.split_at_checked(end)?;
    let rest = rest.strip_prefix(['.', ')', '-'])?;
    if digits.is_empty() || digits.chars().count() > 2 || !rest.starts_with(char::is_whitespace) {
        return None;
    }
    digits.chars().try_fold(0, |sum, letter| Some(sum * 10 + digit(letter)?))
}

/// How many lines apart two numbers of one list may stand.
const NEAR: usize = 4;

/// Whether the number before or after `own` is near: `12. März` alone opens no list.
pub fn has_neighbour(numbers: &[Option<u32>], at: usize, own: u32) -> bool {
    let before = numbers.get(at.saturating_sub(NEAR)..at).unwrap_or_default();
    let after = numbers.get(at + 1..(at + 1 + NEAR).min(numbers.len())).unwrap_or_default();
    before.iter().flatten().any(|number| number + 1 == own)
        || after.iter().flatten().any(|number| *number == own + 1)
}
