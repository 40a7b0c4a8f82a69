//! Boxes in the text: contacts, a quotation, figures, set apart at one side, with the text running around.

use super::{FAR, Piece};

/// A box in the text is narrower than what runs beside it, and set smaller: by these shares.
const BOX_WIDTH: f32 = 0.6;
const BOX_SIZE: f32 = 0.92;

/// By how much the sizes of one text differ: what rounding makes of one.
const SAME_SIZE: f32 = 0.08;

/// Whether `part` is a box that the text runs around: narrow, set smaller than the `text` beside it, which
/// goes on `below` both.
pub(super) fn is_box(part: &[Piece], text: &[Piece], below: &[Piece]) -> bool {
    let (Some(own), Some(beside), Some(after)) = (Extent::of(part), Extent::of(text), Extent::of(below))
    else {
        return false;
    };
    let is_small = own.width() < beside.width() * BOX_WIDTH && own.size < beside.size * BOX_SIZE;
    let goes_on = (after.size - beside.size).abs() <= beside.size * SAME_SIZE
        && after.top - beside.bottom.max(own.bottom) < FAR * beside.size
        && after.left < own.right.min(beside.right)
        && after.right > own.left.max(beside.left);
    is_small && goes_on
}

/// How far pieces reach, and the size of the middle one.
struct Extent {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
    size: f32,
}

impl Extent {
    fn of(pieces: &[Piece]) -> Option<Extent> {
        let mut sizes: Vec<f32> = pieces.iter().map(|piece| piece.size).collect();
        sizes.sort_by(f32::total_cmp);
        let size = *sizes.get(sizes.len() / 2)?;
        let none = Extent { left: f32::MAX, right: f32::MIN, top: f32::MAX, bottom: f32::MIN, size };
        Some(pieces.iter().fold(none, |extent, piece| Extent {
            left: extent.left.min(piece.left),
            right: extent.right.max(piece.right),
            top: extent.top.min(piece.baseline),
            bottom: extent.bottom.max(piece.baseline),
            size,
        }))
    }

    fn width(&self) -> f32 {
        self.right - self.left
    }
}
