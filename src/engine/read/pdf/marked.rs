//! Marked content: what a page says of the glyphs it shows, other than how they look.

use super::glyph::{Glyph, Turn};
use super::letters;
use hayro_syntax::object::{Dict, Name, String as PdfString};

/// What is said of a stretch of content.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// It stands for these letters, whatever its glyphs say.
    Actual(String),
    /// It repeats on pages: a running header or footer, a page number.
    Furniture,
    /// Nothing that matters here.
    Other,
}

impl Mark {
    /// The mark of a tag and its properties.
    pub fn of(tag: &Name<'_>, properties: Option<&Dict<'_>>) -> Mark {
        let name = |key: &[u8]| properties.and_then(|dict| dict.get::<Name<'_>>(key));
        if tag.as_ref() == b"Artifact" {
            let is_furniture = name(b"Type").is_some_and(|kind| kind.as_ref() == b"Pagination");
            return if is_furniture { Mark::Furniture } else { Mark::Other };
        }
        let actual = properties.and_then(|dict| dict.get::<PdfString<'_>>(b"ActualText"));
        actual.map_or(Mark::Other, |text| Mark::Actual(letters::text_string(text.as_bytes())))
    }

    /// Carries out what the mark says of the glyphs from `start` on.
    pub fn settle(self, placed: &mut Vec<(Turn, Glyph)>, start: usize) {
        let Mark::Actual(text) = self else { return };
        let Some((turn, first)) = placed.get(start).cloned() else { return };
        let marked = placed.get(start..).unwrap_or_default();
        // Letters for several lines at once say nothing of where the lines break.
        let is_one_line = marked.iter().all(|(other, glyph)| {
            *other == turn && (glyph.baseline - first.baseline).abs() < first.size * SAME_LINE
        });
        let Some(text) = letters::plain(&text).filter(|_| is_one_line) else { return };
        let left = marked.iter().map(|(_, glyph)| glyph.left).fold(first.left, f32::min);
        let right = marked.iter().map(|(_, glyph)| glyph.right).fold(first.right, f32::max);
        // A mark above a letter stands off the line; the widest glyph stands on it.
        let widest =
            marked.iter().map(|(_, glyph)| glyph).max_by(|one, other| one.width().total_cmp(&other.width()));
        let widest = widest.cloned().unwrap_or(first);
        placed.truncate(start);
        placed.push((turn, Glyph { text, left, right, ..widest }));
    }
}

/// Baselines this near are one line, in heights of the font.
const SAME_LINE: f32 = 0.5;

/// The marks that are open.
#[derive(Debug, Default)]
pub struct Marks {
    open: Vec<(Mark, usize)>,
}

impl Marks {
    /// A mark that holds from glyph number `placed` on.
    pub fn open(&mut self, mark: Mark, placed: usize) {
        self.open.push((mark, placed));
    }

    /// How many are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// Ends the innermost one, and tells from which glyph on it held.
    pub fn close(&mut self) -> Option<(Mark, usize)> {
        self.open.pop()
    }

    /// Whether what is shown now is no part of the text.
    pub fn hides(&self) -> bool {
        self.open.iter().any(|(mark, _)| *mark == Mark::Furniture)
    }
}
