//! What a page's operators set for the text that follows them.

use crate::engine::read::pdf::fonts::Face;
use crate::engine::read::pdf::transform::Matrix;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::Number;

/// The part of the graphics state that text depends on.
#[derive(Clone)]
pub struct State<'a> {
    /// From the coordinates that are drawn in to those of the page.
    pub matrix: Matrix,
    /// The font.
    pub face: Option<Face<'a>>,
    /// Its size.
    pub size: f64,
    /// What is added after each letter.
    pub letter_space: f64,
    /// What is added to each space.
    pub word_space: f64,
    /// How wide letters are set, 1 as they are.
    pub stretch: f64,
    /// From one line to the next.
    pub leading: f64,
    /// How far letters stand above the line.
    pub rise: f64,
    /// Where the next letter stands, before `matrix`.
    pub text: Matrix,
    /// Where the line begins.
    pub line: Matrix,
}

impl Default for State<'_> {
    fn default() -> Self {
        State {
            matrix: Matrix::IDENTITY,
            face: None,
            size: 1.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
        }
    }
}

impl State<'_> {
    /// The operators that only change the state.
    pub fn set(&mut self, operator: &Op<'_, '_>) {
        match operator {
            Op::Transform(by) => {
                self.matrix = self.matrix.after(matrix([by.0, by.1, by.2, by.3, by.4, by.5]));
            }
            Op::BeginText(_) => (self.text, self.line) = (Matrix::IDENTITY, Matrix::IDENTITY),
            Op::CharacterSpacing(space) => self.letter_space = space.0.as_f64(),
            Op::WordSpacing(space) => self.word_space = space.0.as_f64(),
            Op::HorizontalScaling(scale) => self.stretch = scale.0.as_f64() / 100.0,
            Op::TextLeading(leading) => self.leading = leading.0.as_f64(),
            Op::TextRise(rise) => self.rise = rise.0.as_f64(),
            Op::NextLine(by) => self.next_line(by.0.as_f64(), by.1.as_f64()),
            Op::NextLineAndSetLeading(by) => {
                self.leading = -by.1.as_f64();
                self.next_line(by.0.as_f64(), by.1.as_f64());
            }
            Op::NextLineUsingLeading(_) => self.next_line(0.0, -self.leading),
            Op::SetTextMatrix(to) => {
                self.line = matrix([to.0, to.1, to.2, to.3, to.4, to.5]);
                self.text = self.line;
            }
            _ => {}
        }
    }

    pub fn next_line(&mut self, x: f64, y: f64) {
        self.line = self.line.after(Matrix::shift(x, y));
        self.text = self.line;
    }
}

fn matrix(numbers: [Number; 6]) -> Matrix {
    Matrix(numbers.map(|number| number.as_f64()))
}
