//! Bullets that are drawn and not written: browsers fill a small disc before each item of a list.

use super::glyph::Dot;

/// The bullets that pages show are this wide, in points.
const WIDTHS: std::ops::RangeInclusive<f64> = 1.5..=8.0;

/// How much a bullet may be wider than it is high, or less.
const SQUARE: f64 = 1.25;

/// A path on its way to being filled, as far as it matters here: the box around it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Path {
    bounds: Option<[f64; 4]>,
}

impl Path {
    /// Takes in a point of the page.
    pub fn add(&mut self, (x, y): (f64, f64)) {
        let [left, top, right, bottom] = self.bounds.unwrap_or([x, y, x, y]);
        self.bounds = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
    }

    /// Ends the path; what it is if it looks like a bullet.
    pub fn fill(&mut self) -> Option<Dot> {
        let [left, top, right, bottom] = self.bounds.take()?;
        let (width, height) = (right - left, bottom - top);
        let is_bullet = WIDTHS.contains(&width)
            && WIDTHS.contains(&height)
            && width.max(height) < width.min(height) * SQUARE;
        is_bullet.then_some(Dot {
            left: left as f32,
            right: right as f32,
            middle: (top.midpoint(bottom)) as f32,
        })
    }

    /// Ends the path without a trace.
    pub fn drop(&mut self) {
        self.bounds = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(points: &[(f64, f64)], is_bullet: bool) {
        let mut path = Path::default();
        for point in points {
            path.add(*point);
        }
        assert_eq!(path.fill().is_some(), is_bullet);
        assert_eq!(path.fill(), None);
    }

    #[test]
    fn small_squares_and_discs_are_bullets() {
        check(&[(50.0, 100.0), (52.2, 98.0), (54.0, 100.0), (52.0, 102.0)], true);
    }

    #[test]
    fn rules_and_boxes_are_none() {
        check(&[(50.0, 100.0), (550.0, 101.0)], false);
        check(&[(50.0, 100.0), (90.0, 140.0)], false);
        check(&[], false);
    }
}
