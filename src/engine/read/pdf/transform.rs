//! Where a page's drawings land: transforms, and the direction of writing that follows from them.

use super::glyph::Turn;

/// A transform as PDF writes it: `x' = a x + c y + e`, `y' = b x + d y + f`.
#[derive(Clone, Copy)]
pub struct Matrix(pub [f64; 6]);

impl Matrix {
    pub const IDENTITY: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub fn shift(x: f64, y: f64) -> Matrix {
        Matrix([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// First `inner`, then this.
    pub fn after(self, inner: Matrix) -> Matrix {
        let [a, b, c, d, e, f] = self.0;
        let [ia, ib, ic, id, ie, if_] = inner.0;
        Matrix([
            a * ia + c * ib,
            b * ia + d * ib,
            a * ic + c * id,
            b * ic + d * id,
            a * ie + c * if_ + e,
            b * ie + d * if_ + f,
        ])
    }

    pub fn point(self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }
}

/// How far from a right angle writing still counts as straight, as the tangent: 5 degrees.
const STRAIGHT: f64 = 0.09;

/// The turn of writing that goes in this direction, `y` downwards.
pub fn turn(x: f64, y: f64) -> Turn {
    if y.abs() <= x.abs() * STRAIGHT {
        if x >= 0.0 { Turn::Upright } else { Turn::Over }
    } else if x.abs() <= y.abs() * STRAIGHT {
        if y > 0.0 { Turn::Down } else { Turn::Up }
    } else {
        Turn::Slanted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transforms_are_applied_from_the_inside() {
        let turned = Matrix([0.0, 1.0, -1.0, 0.0, 10.0, 0.0]);
        assert_eq!(turned.after(Matrix::shift(2.0, 3.0)).point(0.0, 0.0), (7.0, 2.0));
    }

    #[test]
    fn almost_straight_is_straight() {
        assert_eq!(turn(1.0, 0.02), Turn::Upright);
        assert_eq!(turn(0.0, 1.0), Turn::Down);
        assert_eq!(turn(-1.0, 0.0), Turn::Over);
        assert_eq!(turn(0.0, -1.0), Turn::Up);
        assert_eq!(turn(1.0, -1.0), Turn::Slanted);
    }
}
