//! Columns of lines → blocks: lines that continue one another become paragraphs again.

mod edges;

use super::bidi::is_right_to_left;
use super::columns::{Column, Line};
use crate::engine::read::list;
use edges::Edges;

/// Lines that belong together, on their way to a block.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    pub lines: Vec<Line>,
    /// The page on which it begins.
    pub page: usize,
    /// The room after the last word of its last line: where the next would have fitted, it ends there.
    room: f32,
}

impl Paragraph {
    /// The size of its letters.
    pub fn size(&self) -> f32 {
        self.lines.iter().map(|line| line.size).fold(0.0, f32::max)
    }

    pub fn is_bold(&self) -> bool {
        self.lines.iter().all(|line| line.is_bold)
    }

    pub fn letters(&self) -> usize {
        self.lines.iter().map(|line| line.text.chars().count()).sum()
    }
}

/// By how much lines of one paragraph may differ in size.
const SAME_SIZE: f32 = 0.08;

/// A distance between lines this much larger than usual parts paragraphs.
const WIDER_LEADING: f32 = 1.22;

/// Lines further apart than this, in sizes of the font, are apart in any text.
const FARTHEST: f32 = 2.6;

/// From how many sizes of the font on a line is indented.
const INDENT: f32 = 0.7;

/// The room that a justified or ragged line leaves at its end beyond the next word, in sizes of the font.
const ROOM: f32 = 0.6;

/// The paragraphs of the columns of a document, in order.
pub fn paragraphs(columns: &[Column]) -> Vec<Paragraph> {
    let usual = leading(columns.iter().map(|column| column.lines.as_slice()), 1).unwrap_or(USUAL_LEADING);
    let text_size = text_size(columns);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for column in columns {
        let leading = leading(std::iter::once(column.lines.as_slice()), FEWEST_DISTANCES).unwrap_or(usual);
        let mut own = in_column(column, leading, text_size);
        // A paragraph goes on at the top of the next column or page.
        if let (Some(last), Some(first)) = (paragraphs.last_mut(), own.first())
            && goes_on(last, first)
        {
            last.room = first.room;
            last.lines.extend(own.remove(0).lines);
        }
        paragraphs.extend(own);
    }
    paragraphs
}

fn in_column(column: &Column, leading: f32, text_size: f32) -> Vec<Paragraph> {
    let lines = column.lines.as_slice();
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut start = 0_usize;
    for stack in stacks(lines, leading) {
        let near = start.saturating_sub(NEAR)..(start + stack.len() + NEAR).min(lines.len());
        let near = lines.get(near).unwrap_or(stack);
        let edges = Edges::of(stack, near);
        let width = Edges::around(near.iter()).width();
        let is_heading = stack.iter().all(|line| line.is_bold || line.size > text_size * LARGER);
        start += stack.len();
        for (at, line) in stack.iter().enumerate() {
            let room = edges.room(line);
            let before = at.checked_sub(1).and_then(|before| stack.get(before));
            let is_parted = |paragraph: &Paragraph, before: &Line| {
                if is_heading {
                    parts_headings(before, line, width)
                } else {
                    parts(paragraph, before, line, &edges)
                }
            };
            match (paragraphs.last_mut(), before) {
                (Some(paragraph), Some(before)) if !is_parted(paragraph, before) => {
                    paragraph.lines.push(line.clone());
                    paragraph.room = room;
                }
                _ => paragraphs.push(Paragraph { lines: vec![line.clone()], page: column.page, room }),
            }
        }
    }
    paragraphs
}

/// So many lines before and after a stack tell where the lines of its column begin and end.
const NEAR: usize = 60;

/// A heading's letters are at least this much larger than the text's.
pub const LARGER: f32 = 1.12;

/// The size of the text: the one that the middle letter of the document has.
pub fn text_size(columns: &[Column]) -> f32 {
    let mut sizes: Vec<(f32, usize)> = columns
        .iter()
        .flat_map(|column| &column.lines)
        .map(|line| (line.size, line.text.chars().count()))
        .collect();
    sizes.sort_by(|one, other| one.0.total_cmp(&other.0));
    let all: usize = sizes.iter().map(|(_, letters)| letters).sum();
    let mut seen = 0;
    let is_middle = |(_, letters): &&(f32, usize)| {
        seen += letters;
        seen * 2 >= all
    };
    sizes.iter().find(is_middle).map_or(0.0, |(size, _)| *size)
}

/// The usual distance between two lines of columns, in sizes of the font, if there are enough.
fn leading<'l>(columns: impl Iterator<Item = &'l [Line]>, fewest: usize) -> Option<f32> {
    let distance = |pair: &[Line]| match pair {
        [one, other] if are_one_size(one, other) => Some((other.baseline - one.baseline) / one.size),
        _ => None,
    };
    let mut distances: Vec<f32> = columns
        .flat_map(|lines| lines.windows(2).filter_map(distance))
        .filter(|distance| (0.8..FARTHEST).contains(distance))
        .collect();
    distances.sort_by(f32::total_cmp);
    // The lower third: in a text of short paragraphs half of the distances are between them.
    distances.get(distances.len() / 3).copied().filter(|_| distances.len() >= fewest)
}

/// Fewer distances than this are not a column's own.
const FEWEST_DISTANCES: usize = 5;

/// What typesetters choose.
const USUAL_LEADING: f32 = 1.3;

fn are_one_size(one: &Line, other: &Line) -> bool {
    (one.size - other.size).abs() <= SAME_SIZE * one.size.max(other.size)
}

/// Runs of lines that are set alike and close.
fn stacks(lines: &[Line], leading: f32) -> impl Iterator<Item = &[Line]> {
    lines.chunk_by(move |one, other| {
        let distance = (other.baseline - one.baseline) / one.size;
        // Headings are set tighter or wider than the text.
        let is_close = distance <= leading * WIDER_LEADING && distance < FARTHEST;
        are_one_size(one, other)
            && one.is_bold == other.is_bold
            && is_close
            && is_table(one) == is_table(other)
    })
}

fn is_table(line: &Line) -> bool {
    line.text.contains('\t')
}

/// Whether a new paragraph begins with `line`, which follows `before` in its stack.
fn parts(paragraph: &Paragraph, before: &Line, line: &Line, edges: &Edges) -> bool {
    let had_room = edges.end(before) - line.first_word - line.size * SPACE > ROOM * line.size;
    // A number may as well stand where a line happened to break: *on | 25. May*.
    let may_open = had_room || ends_sentence(&before.text) || paragraph.lines.first().is_some_and(opens_item);
    if is_table(line) || opens_bullet(line) || (may_open && opens_item(line)) {
        return true;
    }
    if edges.is_centred(before) && edges.is_centred(line) {
        return false;
    }
    let step = (edges.indent(line) - edges.indent(before)) / line.size;
    let is_item = paragraph.lines.first().is_some_and(opens_item);
    if step > INDENT && !is_item {
        return true;
    }
    // Back to the margin after hanging lines: what follows an item.
    if step < -INDENT && paragraph.lines.len() > 1 && is_item {
        return true;
    }
    let first = line.text.split(' ').next().unwrap_or("");
    let starts_anew = !first.starts_with(char::is_lowercase) || first.contains('@') || first.contains("www.");
    had_room || edges.is_ragged && starts_anew
}

/// Whether a new heading begins with `line`, which follows `before` in a stack of headings. Authors
/// break headings where they like: only one that starts anew where there was room is another.
fn parts_headings(before: &Line, line: &Line, width: f32) -> bool {
    if is_table(line) || opens_item(line) || before.text.ends_with(['.', '!', '?', '؟']) {
        return true;
    }
    let room = width - (before.right - before.left);
    let first = line.text.chars().find(|letter| letter.is_alphabetic());
    let starts_anew =
        first.is_some_and(char::is_uppercase) || (line.is_right_to_left && room > width * MUCH_ROOM);
    let is_new_case = is_capitals(&before.text) != is_capitals(&line.text);
    room > line.first_word + line.size && starts_anew && (is_new_case || room > width * MUCH_ROOM)
}

/// A line that leaves this share of the width free was ended on purpose.
const MUCH_ROOM: f32 = 0.4;

fn is_capitals(text: &str) -> bool {
    text.contains(char::is_uppercase) && !text.contains(char::is_lowercase)
}

/// The width of a space.
const SPACE: f32 = 0.25;

/// Whether a line begins an item of a list.
pub fn opens_item(line: &Line) -> bool {
    opens_bullet(line) || list::number(&line.text).is_some()
}

fn opens_bullet(line: &Line) -> bool {
    list::bullet(&line.text).is_some() || line.text.starts_with(CLEAR_BULLETS)
}

/// Bullets that are nothing else, whatever the line ends with.
const CLEAR_BULLETS: [char; 8] = ['•', '▪', '●', '◦', '■', '‣', '➢', '✓'];

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['»', '”', '"', ')', ' ', '\u{a0}', '\u{202f}'])
        .ends_with(['.', '!', '?', '؟', ':', '…', ';', '؛'])
}

/// Whether `next`, which opens a column, continues `last`, which ended the one before.
fn goes_on(last: &Paragraph, next: &Paragraph) -> bool {
    let (Some(end), Some(start)) = (last.lines.last(), next.lines.first()) else { return false };
    let is_alike =
        are_one_size(end, start) && end.is_bold == start.is_bold && !is_table(end) && !is_table(start);
    let first = start.text.chars().find(|letter| letter.is_alphanumeric());
    // A script without capitals says nothing of where sentences begin.
    let may_continue = first.is_some_and(|letter| !letter.is_uppercase() && !is_right_to_left(letter));
    let had_no_room = last.room - start.first_word - start.size * SPACE <= ROOM * start.size;
    is_alike && !opens_item(start) && !ends_sentence(&end.text) && (may_continue || had_no_room)
}

#[cfg(test)]
mod tests;
