//! Glyphs → pieces of lines: those on one baseline, parted where the gap is wide enough to be one
//! between columns or cells.

use super::bidi::{is_mark, is_right_to_left};
use super::glyph::{Dot, Glyph, Sheet};

/// Glyphs side by side, from left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub glyphs: Vec<Glyph>,
    pub left: f32,
    pub right: f32,
    pub baseline: f32,
    /// The size of most of its glyphs.
    pub size: f32,
}

/// How far baselines of one line differ, in sizes of the font: what rounding makes of one.
const SAME_BASELINE: f32 = 0.15;

/// From how many sizes of the font on a gap may be one between columns: words stand a quarter
/// apart, and further in justified lines, whose pieces are joined again.
const WIDE_GAP: f32 = 0.8;

/// The pieces of a sheet, in no order that matters.
pub fn pieces(sheet: &Sheet) -> Vec<Piece> {
    let glyphs =
        sheet.glyphs.iter().filter(|glyph| is_on(glyph, sheet) && glyph.size >= SMALLEST).cloned().collect();
    let mut pieces: Vec<Piece> = baselines(join_marks(glyphs)).into_iter().flat_map(part).collect();
    if pieces.len() > MOST_PIECES {
        return pieces;
    }
    raise(&mut pieces);
    for dot in &sheet.dots {
        add_bullet(dot, &mut pieces);
    }
    pieces
}

/// Pages of more pieces are maps and tables: what hangs on what is not looked for.
pub const MOST_PIECES: usize = 1_000;

/// How far from its item a bullet stands at most, in sizes of the font.
const BULLET_GAP: f32 = 2.5;

/// How high above the line the middle of a bullet stands, in sizes of the font.
const BULLET_HEIGHT: std::ops::Range<f32> = 0.1..0.6;

/// Writes the bullet that is drawn before a line, on whichever side it begins.
fn add_bullet(dot: &Dot, pieces: &mut [Piece]) {
    let before = |piece: &Piece| (piece.left - dot.right).max(dot.left - piece.right) / piece.size;
    let stands_before = |piece: &&mut Piece| {
        BULLET_HEIGHT.contains(&((piece.baseline - dot.middle) / piece.size))
            && (0.0..BULLET_GAP).contains(&before(piece))
    };
    let Some(piece) =
        pieces.iter_mut().filter(stands_before).min_by(|one, other| before(one).total_cmp(&before(other)))
    else {
        return;
    };
    let is_on_left = dot.right <= piece.left;
    let bullet = Glyph {
        text: "•".into(),
        left: dot.left,
        right: dot.right,
        baseline: piece.baseline,
        size: piece.size,
        is_bold: false,
    };
    if is_on_left {
        piece.left = bullet.left;
        piece.glyphs.insert(0, bullet);
    } else {
        piece.right = bullet.right;
        piece.glyphs.push(bullet);
    }
}

/// Smaller than any letter that can be read: text hidden for search engines.
const SMALLEST: f32 = 1.5;

/// Whether a glyph stands on the sheet. What stands beside it is cut off.
fn is_on(glyph: &Glyph, sheet: &Sheet) -> bool {
    glyph.right >= 0.0
        && glyph.left <= sheet.width
        && glyph.baseline >= 0.0
        && glyph.baseline <= sheet.height + glyph.size
}

/// Puts marks that are glyphs of their own (vowels above letters, accents) to the letter that they
/// stand on: the one before or after them in the file, whichever is nearer.
fn join_marks(glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let mut joined: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    // Marks that wait for the letter after them.
    let mut waiting = String::new();
    let mut glyphs = glyphs.into_iter().peekable();
    while let Some(mut glyph) = glyphs.next() {
        if !is_mark_alone(&glyph) {
            glyph.text.push_str(&std::mem::take(&mut waiting));
            joined.push(glyph);
            continue;
        }
        let before = joined.last_mut().filter(|base| may_carry(base, &glyph));
        let after = glyphs.peek().filter(|base| is_mark_alone(base) || may_carry(base, &glyph));
        match (before, after) {
            (Some(before), Some(after)) if is_nearer(after, before, &glyph) => waiting.push_str(&glyph.text),
            (Some(before), _) => before.text.push_str(&glyph.text),
            (None, Some(_)) => waiting.push_str(&glyph.text),
            (None, None) => joined.push(glyph),
        }
    }
    joined
}

fn is_mark_alone(glyph: &Glyph) -> bool {
    glyph.text.chars().all(is_mark)
}

fn may_carry(base: &Glyph, mark: &Glyph) -> bool {
    base.text.contains(char::is_alphabetic)
        && (base.baseline - mark.baseline).abs() < base.size
        && outside(base, mark) < base.size
}

/// How far a mark stands from the letter.
fn outside(base: &Glyph, mark: &Glyph) -> f32 {
    (base.left - mark.middle()).max(mark.middle() - base.right).max(0.0)
}

/// Whether a mark belongs to `other` rather than to `one`: to the one that is read first, in Arabic
/// the right one, if it is not far from it. Where a mark begins says little of where it is drawn.
fn is_nearer(other: &Glyph, one: &Glyph, mark: &Glyph) -> bool {
    let difference = outside(one, mark) - outside(other, mark);
    if difference.abs() > FAR_FROM_MARK * mark.size {
        return difference > 0.0;
    }
    let is_right_to_left = mark.text.chars().any(is_right_to_left);
    is_right_to_left == (other.left > one.left)
}

/// A letter is far from a mark if another is so much nearer, in sizes of the font.
const FAR_FROM_MARK: f32 = 0.4;

/// The glyphs of each baseline, from left to right.
fn baselines(mut glyphs: Vec<Glyph>) -> Vec<Vec<Glyph>> {
    glyphs.sort_by(|one, other| one.baseline.total_cmp(&other.baseline));
    let mut lines: Vec<Vec<Glyph>> = Vec::new();
    for glyph in glyphs {
        let line = lines.last_mut().filter(|line| {
            line.first().is_some_and(|first| {
                (glyph.baseline - first.baseline).abs() <= SAME_BASELINE * glyph.size.max(first.size)
            })
        });
        match line {
            Some(line) => line.push(glyph),
            None => lines.push(vec![glyph]),
        }
    }
    for line in &mut lines {
        line.sort_by(|one, other| one.left.total_cmp(&other.left).then(one.right.total_cmp(&other.right)));
        drop_doubles(line);
    }
    lines
}

/// Letters that are shown twice at almost one place, for a shadow or a bold look, count once.
fn drop_doubles(line: &mut Vec<Glyph>) {
    let mut kept: Vec<Glyph> = Vec::with_capacity(line.len());
    for glyph in line.drain(..) {
        let recent = kept.len().saturating_sub(NEIGHBOURS);
        let is_double = kept.get(recent..).unwrap_or_default().iter().any(|other| {
            other.text == glyph.text
                && (other.left - glyph.left).abs() < DOUBLE * glyph.size
                && glyph.width() > DOUBLE * glyph.size
        });
        if !is_double {
            kept.push(glyph);
        }
    }
    *line = kept;
}

/// How near two equal letters stand if they are one, in sizes of the font; a real pair stands at
/// least the width of an i apart.
const DOUBLE: f32 = 0.12;

/// How many glyphs back the first of a double stands at most.
const NEIGHBOURS: usize = 3;

/// A line, parted at its wide gaps. Spaces at the ends of a piece go.
fn part(line: Vec<Glyph>) -> Vec<Piece> {
    let mut pieces: Vec<Vec<Glyph>> = Vec::new();
    let mut end = f32::NEG_INFINITY;
    for glyph in line {
        if glyph.is_space() {
            if let Some(piece) = pieces.last_mut() {
                piece.push(glyph);
            }
            continue;
        }
        match pieces.last_mut() {
            Some(piece) if glyph.left - end <= WIDE_GAP * glyph.size => piece.push(glyph.clone()),
            _ => pieces.push(vec![glyph.clone()]),
        }
        end = end.max(glyph.right);
    }
    pieces.into_iter().filter_map(piece).collect()
}

fn piece(mut glyphs: Vec<Glyph>) -> Option<Piece> {
    while glyphs.last().is_some_and(Glyph::is_space) {
        glyphs.pop();
    }
    let left = glyphs.iter().map(|glyph| glyph.left).reduce(f32::min)?;
    let right = glyphs.iter().map(|glyph| glyph.right).reduce(f32::max)?;
    let mut sizes: Vec<f32> = glyphs.iter().map(|glyph| glyph.size).collect();
    sizes.sort_by(f32::total_cmp);
    let size = *sizes.get(sizes.len() / 2)?;
    let baseline = glyphs.iter().max_by(|one, other| one.size.total_cmp(&other.size))?.baseline;
    Some(Piece { glyphs, left, right, baseline, size })
}

/// Puts raised or lowered letters (*1er*, *CO2*, marks of notes) to the line that they hang on.
fn raise(pieces: &mut Vec<Piece>) {
    let mut at = 0;
    while at < pieces.len() {
        let Some(small) = pieces.get(at).filter(|piece| piece.glyphs.len() <= LONGEST_RAISED).cloned() else {
            at += 1;
            continue;
        };
        let host =
            pieces.iter().enumerate().position(|(other, piece)| other != at && hangs_on(&small, piece));
        match host {
            Some(host) => {
                if let Some(piece) = pieces.get_mut(host) {
                    piece.left = piece.left.min(small.left);
                    piece.right = piece.right.max(small.right);
                    piece.glyphs.extend(small.glyphs);
                    piece.glyphs.sort_by(|one, other| one.left.total_cmp(&other.left));
                }
                pieces.remove(at);
            }
            None => at += 1,
        }
    }
}

/// Raised letters are few.
const LONGEST_RAISED: usize = 6;

fn hangs_on(small: &Piece, line: &Piece) -> bool {
    let is_raised = small.size < line.size * 0.85
        && small.baseline > line.baseline - 0.6 * line.size
        && small.baseline < line.baseline + 0.35 * line.size;
    let touches = |glyph: &Glyph| {
        let before = small.left - glyph.right;
        let after = glyph.left - small.right;
        (-0.2..0.3).contains(&(before / line.size)) || (-0.2..0.1).contains(&(after / line.size))
    };
    is_raised && line.glyphs.iter().any(|glyph| !glyph.is_space() && touches(glyph))
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// Glyphs of a fixed width, as a typewriter sets them; a space is a gap.
    pub fn typed(text: &str, left: f32, baseline: f32, size: f32) -> Vec<Glyph> {
        let width = size * 0.5;
        let place = |(at, letter): (usize, char)| {
            let left = left + at as f32 * width;
            let text = letter.to_string();
            (letter != ' ').then_some(Glyph {
                text,
                left,
                right: left + width,
                baseline,
                size,
                is_bold: false,
            })
        };
        text.chars().enumerate().filter_map(place).collect()
    }

    fn sheet(glyphs: Vec<Glyph>) -> Sheet {
        Sheet { width: 600.0, height: 800.0, glyphs, ..Sheet::default() }
    }

    #[track_caller]
    fn check(glyphs: Vec<Glyph>, expected: &[&str]) {
        let pieces = pieces(&sheet(glyphs));
        let texts: Vec<String> = pieces
            .iter()
            .map(|piece| piece.glyphs.iter().map(|glyph| glyph.text.as_str()).collect())
            .collect();
        assert_eq!(texts, expected);
    }

    #[test]
    fn a_baseline_is_a_line_whatever_the_order_of_the_file() {
        let mut glyphs = typed("dam", 50.0, 100.0, 10.0);
        glyphs.extend(typed("The", 30.0, 100.4, 10.0));
        glyphs.extend(typed("opens", 30.0, 112.0, 10.0));
        glyphs.reverse();
        check(glyphs, &["Thedam", "opens"]);
    }

    #[test]
    fn wide_gaps_part_pieces() {
        check(typed("left    right", 30.0, 100.0, 10.0), &["left", "right"]);
    }

    #[test]
    fn shadows_count_once() {
        let mut glyphs = typed("dam", 30.0, 100.0, 10.0);
        glyphs.extend(typed("dam", 30.5, 100.3, 10.0));
        check(glyphs, &["dam"]);
        check(typed("book", 30.0, 100.0, 10.0), &["book"]);
    }

    #[test]
    fn raised_letters_hang_on_their_line() {
        let mut glyphs = typed("le 1 mai", 30.0, 100.0, 10.0);
        glyphs.extend(typed("er", 50.0, 96.0, 4.0));
        check(glyphs, &["le1ermai"]);
    }

    #[test]
    fn marks_join_the_letter_that_they_stand_on() {
        let mark = |at: f32| Glyph { left: at, right: at, ..typed("\u{651}", at, 99.0, 10.0).remove(0) };
        let with = |mark: Glyph| {
            let mut glyphs = typed("لوم", 30.0, 100.0, 10.0);
            glyphs.insert(1, mark);
            glyphs
        };
        // The right one of two letters is read first.
        check(with(mark(37.0)), &["لو\u{651}م"]);
        check(with(mark(35.0)), &["لو\u{651}م"]);
        check(with(mark(33.0)), &["لو\u{651}م"]);
        check(with(mark(30.0)), &["ل\u{651}وم"]);
    }

    #[test]
    fn what_stands_off_the_page_is_not_read() {
        check(typed("hidden", -90.0, 100.0, 10.0), &[]);
    }
}
