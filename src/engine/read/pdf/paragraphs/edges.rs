//! Where the lines of a stack begin and end: what tells an indent, and a line that was ended on purpose.

use super::{INDENT, SAME_SIZE};
use crate::engine::read::pdf::columns::Line;

/// Where the lines of a stack begin and end.
pub struct Edges {
    left: f32,
    right: f32,
    /// Whether two lines are nearly as wide, so that more could not stand on them.
    is_known: bool,
    /// Whether most lines are narrower by far: names and numbers one a line, which nobody wrapped.
    pub is_ragged: bool,
}

/// Fewer lines may well be a paragraph whose last one is short.
const FEWEST_RAGGED: usize = 4;

/// Lines that were wrapped are filled to this share of the widest, the last of each paragraph aside.
const WIDE: f32 = 0.7;

impl Edges {
    /// The edges of a stack if several of its lines reach them, or else those of its column.
    pub fn of(stack: &[Line], column: &[Line]) -> Edges {
        let own = Edges::around(stack.iter());
        if stack.iter().filter(|line| own.are_reached(line)).count() >= 2 {
            return own;
        }
        // Bigger lines, such as headings across a page, say nothing of this one's measure.
        let size = stack.first().map_or(0.0, |line| line.size);
        let alike = || column.iter().filter(|line| (line.size - size).abs() <= SAME_SIZE * size);
        let edges = Edges::around(alike());
        let wide = |lines: &mut dyn Iterator<Item = &Line>| {
            lines.filter(|line| line.right - line.left > edges.width() * WIDE).count()
        };
        let is_ragged = stack.len() >= FEWEST_RAGGED && wide(&mut stack.iter()) * 2 < stack.len();
        Edges { is_ragged, is_known: wide(&mut alike()) >= 2, ..edges }
    }

    /// Whether a line goes from one to the other.
    fn are_reached(&self, line: &Line) -> bool {
        self.right - line.right < line.size * 2.0 && line.left - self.left < line.size * 2.0
    }

    pub fn around<'l>(lines: impl Iterator<Item = &'l Line>) -> Edges {
        let none = Edges { left: f32::MAX, right: f32::MIN, is_known: true, is_ragged: false };
        lines.fold(none, |edges, line| Edges {
            left: edges.left.min(line.left),
            right: edges.right.max(line.right),
            ..edges
        })
    }

    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    /// How far a line begins from where lines begin.
    pub fn indent(&self, line: &Line) -> f32 {
        if line.is_right_to_left { self.right - line.right } else { line.left - self.left }
    }

    /// The room after its last word, as far as it is known.
    pub fn room(&self, line: &Line) -> f32 {
        if self.is_known { self.end(line) } else { f32::MAX }
    }

    /// How far a line ends from where the widest does.
    pub fn end(&self, line: &Line) -> f32 {
        if line.is_right_to_left { line.left - self.left } else { self.right - line.right }
    }

    pub fn is_centred(&self, line: &Line) -> bool {
        let (left, right) = (line.left - self.left, self.right - line.right);
        left > INDENT * line.size && (left - right).abs() < line.size
    }
}
