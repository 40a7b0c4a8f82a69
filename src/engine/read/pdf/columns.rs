//! Pieces of lines → columns of lines, in the order in which they are read.
//!
//! A page is cut along the tallest stripe of white that has text on both of its sides; what stands
//! above, beside and below it is cut again. A box that the text runs around is read after the text.

mod boxes;

use super::bidi::{self, Direction};
use super::glyph::Glyph;
use super::lines::{MOST_PIECES, Piece};
use super::words;
use boxes::is_box;

/// A line of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it says; cells of a table are a tab apart.
    pub text: String,
    pub left: f32,
    pub right: f32,
    pub baseline: f32,
    pub size: f32,
    /// All of it is bold.
    pub is_bold: bool,
    pub is_right_to_left: bool,
    /// The width of its first word.
    pub first_word: f32,
}

/// Lines one under the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// The page that it stands on, from 1; 0 as long as no one said.
    pub page: usize,
    pub lines: Vec<Line>,
}

/// The columns of a page in the order of reading, those of a document in Arabic from the right.
pub fn columns(pieces: Vec<Piece>, direction: Direction) -> Vec<Column> {
    let mut columns = Vec::new();
    let mut budget = MOST_CUTS;
    cut(pieces, direction, &mut budget, &mut columns);
    columns.retain(|column: &Column| !column.lines.is_empty());
    columns
}

/// A page is cut a few times; one that would be cut more often is no page of text.
const MOST_CUTS: usize = 60;

/// The narrowest stripe between columns, in sizes of the font.
const NARROWEST: f32 = 0.7;

/// Columns have at least so many lines, and more where the stripe between them is narrow: a few
/// gaps of justified lines may stand one above the other.
const FEWEST_LINES: usize = 3;
const FEWEST_BESIDE_NARROW: usize = 6;
const NARROW: f32 = 1.5;

/// Lines of columns have at least so many letters on average; cells of tables have fewer.
const SHORTEST_LINES: f32 = 14.0;

/// A line this much further away than those beside the stripe, in heights of it, is no part of them.
const FAR: f32 = 3.2;

fn cut(pieces: Vec<Piece>, direction: Direction, budget: &mut usize, columns: &mut Vec<Column>) {
    let stripe = if *budget == 0 || pieces.len() > MOST_PIECES { None } else { stripe(&pieces, direction) };
    let Some(stripe) = stripe else {
        columns.push(column(pieces, direction));
        return;
    };
    *budget -= 1;
    let [mut above, mut left, mut right, mut below] = [const { Vec::new() }; 4];
    for piece in pieces {
        if piece.baseline < stripe.top {
            above.push(piece);
        } else if piece.baseline > stripe.bottom {
            below.push(piece);
        } else if piece.left < stripe.at {
            left.push(piece);
        } else {
            right.push(piece);
        }
    }
    let [first, second] = if direction == Direction::RightToLeft { [right, left] } else { [left, right] };
    let parts = if is_box(&second, &first, &below) {
        [above, first, below, second]
    } else if is_box(&first, &second, &below) {
        [above, second, below, first]
    } else {
        [above, first, second, below]
    };
    for part in parts {
        if !part.is_empty() {
            cut(part, direction, budget, columns);
        }
    }
}

/// A stripe of white: where it stands, and the baselines of the first and last line beside it.
#[derive(Clone, Copy, Debug)]
struct Stripe {
    at: f32,
    top: f32,
    bottom: f32,
}

/// The stripe with the most lines on its poorer side.
fn stripe(pieces: &[Piece], direction: Direction) -> Option<Stripe> {
    let mut sorted: Vec<&Piece> = pieces.iter().collect();
    sorted.sort_by(|one, other| one.baseline.total_cmp(&other.baseline));
    let mut seen: Vec<White> = Vec::new();
    let mut best: Option<(usize, Stripe)> = None;
    for (at, piece) in sorted.iter().enumerate() {
        // The nearest piece to the right of this one that stands beside it.
        let beside = sorted.iter().filter(|other| other.left >= piece.right && stand_beside(piece, other));
        let Some(next) = beside.min_by(|one, other| one.left.total_cmp(&other.left)) else { continue };
        let gap = (piece.right, next.left);
        let is_wide = gap.1 - gap.0 >= NARROWEST * piece.size.min(next.size);
        if !is_wide || seen.iter().any(|white| white.covers(gap, piece.baseline)) {
            continue;
        }
        let (white, beside) = grow(&sorted, at, gap);
        seen.push(white);
        if let Some((lines, stripe)) = columns_beside(&white, &beside, piece.size, direction)
            && best.is_none_or(|(most, _)| lines > most)
        {
            best = Some((lines, stripe));
        }
    }
    best.map(|(_, stripe)| stripe)
}

/// A rectangle without text.
#[derive(Clone, Copy, Debug)]
struct White {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

impl White {
    /// Whether a gap on this baseline is a part of it, and would grow to the same.
    fn covers(&self, gap: (f32, f32), baseline: f32) -> bool {
        gap.0 <= self.left && gap.1 >= self.right && (self.top..=self.bottom).contains(&baseline)
    }
}

fn stand_beside(one: &Piece, other: &Piece) -> bool {
    one.baseline - one.size < other.baseline && other.baseline - other.size < one.baseline
}

/// Grows a gap up and down as far as it stays white; with what stands beside it, from the top.
fn grow<'p>(sorted: &[&'p Piece], at: usize, gap: (f32, f32)) -> (White, Vec<&'p Piece>) {
    let (mut left, mut right) = gap;
    let mut fits = |piece: &&&Piece| {
        let (mut new_left, mut new_right) = (left, right);
        if piece.right > left && piece.left < right {
            if piece.right - left < right - piece.left {
                new_left = piece.right
            } else {
                new_right = piece.left
            }
        }
        let fits = new_right - new_left >= NARROWEST * piece.size;
        if fits {
            (left, right) = (new_left, new_right);
        }
        fits
    };
    let mut beside: Vec<&Piece> =
        sorted.get(..at).unwrap_or_default().iter().rev().take_while(&mut fits).copied().collect();
    beside.reverse();
    beside.extend(sorted.get(at..).unwrap_or_default().iter().take_while(&mut fits));
    let top = beside.first().map_or(f32::MAX, |piece| piece.baseline);
    let bottom = beside.last().map_or(f32::MIN, |piece| piece.baseline);
    (White { left, right, top, bottom }, beside)
}

/// Whether there are columns of text on both sides; then on how many lines the poorer one stands.
fn columns_beside(
    white: &White,
    beside: &[&Piece],
    size: f32,
    direction: Direction,
) -> Option<(usize, Stripe)> {
    let (lefts, rights): (Vec<&Piece>, Vec<&Piece>) =
        beside.iter().partition(|piece| piece.left < white.left);
    let is_right_first = direction == Direction::RightToLeft;
    let (top, bottom) = if is_right_first { together(&rights, &lefts) } else { together(&lefts, &rights) }?;
    let is_within = |piece: &&&Piece| (top..=bottom).contains(&piece.baseline);
    let lefts: Vec<&Piece> = lefts.iter().filter(is_within).copied().collect();
    let rights: Vec<&Piece> = rights.iter().filter(is_within).copied().collect();
    let lines = rows(&lefts).min(rows(&rights));
    let fewest = if white.right - white.left < NARROW * size { FEWEST_BESIDE_NARROW } else { FEWEST_LINES };
    let is_text = lines >= fewest && [&lefts, &rights].iter().all(|side| is_text(side));
    is_text.then_some((lines, Stripe { at: white.left.midpoint(white.right), top, bottom }))
}

/// From the first to the last line of what stands together on both sides, the side that is read first before
/// the other. What stands apart above the first column is read before it in any case, and what stands apart
/// below the second after it: neither is a part of them.
fn together(firsts: &[&Piece], seconds: &[&Piece]) -> Option<(f32, f32)> {
    let start = firsts.first()?.baseline.max(seconds.first()?.baseline);
    let end = firsts.last()?.baseline.min(seconds.last()?.baseline);
    let mut all: Vec<(&Piece, bool)> = firsts.iter().map(|piece| (*piece, true)).collect();
    all.extend(seconds.iter().map(|piece| (*piece, false)));
    all.sort_by(|one, other| one.0.baseline.total_cmp(&other.0.baseline));
    // A bold line in a column that is not heads what follows it.
    let is_plain = firsts.iter().filter(|piece| is_bold(piece)).count() * 3 < firsts.len();
    let is_heading = |piece: &Piece| is_plain && is_bold(piece);
    let reach = |lines: &mut dyn Iterator<Item = &(&Piece, bool)>, from: f32, of_first: bool| {
        let (mut edge, mut passed) = (from, from);
        for (piece, is_first) in lines {
            let distance = (passed - piece.baseline).abs();
            if distance > FAR * piece.size {
                break;
            }
            passed = piece.baseline;
            let is_joined = (edge - piece.baseline).abs() <= CLOSE * piece.size;
            if is_joined || (*is_first == of_first && !(of_first && is_heading(piece))) {
                edge = piece.baseline;
            }
        }
        edge
    };
    let top = reach(&mut all.iter().rev().filter(|(piece, _)| piece.baseline < start), start, false);
    let bottom = reach(&mut all.iter().filter(|(piece, _)| piece.baseline > end), end, true);
    (top <= bottom).then_some((top, bottom))
}

fn is_bold(piece: &Piece) -> bool {
    piece.glyphs.iter().all(|glyph| glyph.is_bold || glyph.is_space())
}

/// How many lines pieces stand on.
fn rows(pieces: &[&Piece]) -> usize {
    let mut rows = 0;
    let mut before = f32::NEG_INFINITY;
    for piece in pieces {
        if piece.baseline - before > SAME_ROW * piece.size {
            rows += 1;
            before = piece.baseline;
        }
    }
    rows
}

/// Baselines this near are one row, in sizes of the font.
const SAME_ROW: f32 = 0.3;

/// Whether pieces are lines of text and not cells of a table.
fn is_text(pieces: &[&Piece]) -> bool {
    let letters: usize = pieces.iter().map(|piece| piece.glyphs.len()).sum();
    letters as f32 >= SHORTEST_LINES * rows(pieces) as f32
}

/// A column of what can't be cut any more.
fn column(mut pieces: Vec<Piece>, direction: Direction) -> Column {
    pieces.sort_by(|one, other| one.baseline.total_cmp(&other.baseline));
    let mut rows: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces {
        let row = rows.last_mut().filter(|row| {
            row.first()
                .is_some_and(|first| piece.baseline - first.baseline <= SAME_ROW * piece.size.min(first.size))
        });
        match row {
            Some(row) => row.push(piece),
            None => rows.push(vec![piece]),
        }
    }
    for row in &mut rows {
        row.sort_by(|one, other| one.left.total_cmp(&other.left));
    }
    let justified = justified(&rows);
    let lines =
        rows.into_iter().zip(justified).filter_map(|(row, is_justified)| line(row, is_justified, direction));
    Column { page: 0, lines: lines.collect() }
}

/// Which rows are lines of justified text, however wide their gaps: those without wide gaps, and
/// those that have them and reach from edge to edge beside one that is justified.
fn justified(rows: &[Vec<Piece>]) -> Vec<bool> {
    let mut justified: Vec<bool> = rows.iter().map(|row| has_even_gaps(row)).collect();
    let forward = (1..rows.len()).map(|at| (at, at - 1));
    let backward = (1..rows.len()).rev().map(|at| (at - 1, at));
    for (at, beside) in forward.chain(backward) {
        let is_justified = justified.get(beside) == Some(&true)
            && matches!((rows.get(at), rows.get(beside)), (Some(row), Some(other)) if continue_one_another(row, other));
        if let Some(own) = justified.get_mut(at) {
            *own |= is_justified;
        }
    }
    justified
}

/// Whether two rows stand close, one under the other, and reach the same edges.
fn continue_one_another(row: &[Piece], other: &[Piece]) -> bool {
    let (Some(first), Some(last), Some(other_first), Some(other_last)) =
        (row.first(), row.last(), other.first(), other.last())
    else {
        return false;
    };
    let size = first.size;
    (first.baseline - other_first.baseline).abs() < CLOSE * size
        && (first.size - other_first.size).abs() < SAME_ROW
        && (first.left - other_first.left).abs() < size
        && (last.right - other_last.right).abs() < size
}

/// Lines of one text are at most so many sizes of the font apart.
const CLOSE: f32 = 1.8;

/// Whether the gaps of a row are those between words: none is wide, or all are as wide.
fn has_even_gaps(row: &[Piece]) -> bool {
    let size = row.first().map_or(0.0, |piece| piece.size);
    let mut gaps: Vec<f32> =
        row.windows(2).filter_map(|pair| Some(pair.get(1)?.left - pair.first()?.right)).collect();
    gaps.sort_by(f32::total_cmp);
    let (least, most) = (gaps.first().copied().unwrap_or(0.0), gaps.last().copied().unwrap_or(0.0));
    most < CELL_GAP * size || (gaps.len() > 1 && most < least * JUSTIFIED && most < WIDEST_JUSTIFIED * size)
}

/// From how many sizes of the font on a gap parts cells; justified words stand nearer.
const CELL_GAP: f32 = 2.0;

/// A line of Latin words in a document in Arabic is read from the left if it has so many.
const LATIN_WORDS: usize = 3;

fn line(row: Vec<Piece>, is_justified: bool, direction: Direction) -> Option<Line> {
    let letters = || row.iter().flat_map(|piece| &piece.glyphs).map(|glyph| glyph.text.as_str());
    let has_right = letters().flat_map(str::chars).any(bidi::is_right_to_left);
    let is_right_to_left = match (direction, has_right) {
        (Direction::Misset, _) | (Direction::LeftToRight, false) => false,
        (Direction::RightToLeft, true) => true,
        (Direction::LeftToRight, true) => bidi::is_mostly_right_to_left(letters()),
        (Direction::RightToLeft, false) => {
            let words: String = row.iter().map(|piece| words::text(&piece.glyphs, false) + " ").collect();
            words.split(' ').filter(|word| word.starts_with(char::is_alphabetic)).count() < LATIN_WORDS
        }
    };
    let left = row.first()?.left;
    let right = row.iter().map(|piece| piece.right).reduce(f32::max)?;
    let biggest = row.iter().max_by(|one, other| one.glyphs.len().cmp(&other.glyphs.len()))?;
    let (baseline, size) = (biggest.baseline, biggest.size);
    let is_bold = row.iter().flat_map(|piece| &piece.glyphs).all(|glyph| glyph.is_bold || glyph.is_space());
    let mut cells = cells(row, size, is_justified);
    if is_right_to_left {
        cells.reverse();
    }
    let first_word = cells.first().map_or(0.0, |cell| words::first_word_width(cell, is_right_to_left));
    let texts: Vec<String> = cells.iter().map(|cell| words::text(cell, is_right_to_left)).collect();
    Some(Line { text: texts.join("\t"), left, right, baseline, size, is_bold, is_right_to_left, first_word })
}

/// The glyphs of each cell of a row, from left to right.
fn cells(row: Vec<Piece>, size: f32, is_justified: bool) -> Vec<Vec<Glyph>> {
    let mut cells: Vec<Vec<Glyph>> = Vec::new();
    let mut end = f32::NEG_INFINITY;
    for piece in row {
        match cells.last_mut() {
            Some(cell) if is_justified || piece.left - end < CELL_GAP * size => cell.extend(piece.glyphs),
            _ => cells.push(piece.glyphs),
        }
        end = piece.right;
    }
    cells
}

/// By how much the gaps of a justified line differ, and how wide they are at most.
const JUSTIFIED: f32 = 1.1;
const WIDEST_JUSTIFIED: f32 = 8.0;

#[cfg(test)]
mod tests;
