//! A page's content stream → its glyphs: the part of PDF's drawing language that places text.

mod state;

use super::dots::Path;
use super::fonts::Fonts;
use super::glyph::{Dot, Glyph, Sheet, Turn};
use super::limits::Budget;
use super::marked::{Mark, Marks};
use super::transform::{Matrix, turn};
use crate::engine::read::Limit;
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::{Page, Resources};
use state::State;

/// What a page held.
pub struct Shown {
    /// Its glyphs by the direction in which they are read, the direction of most first.
    pub sheets: Vec<Sheet>,
    /// How many shapes it shows whose letters no one can tell.
    pub unknown: usize,
    /// Whether a part of it could not be read.
    pub is_damaged: bool,
}

/// Forms within forms, at most: more is a loop.
const DEEPEST: usize = 16;

/// The text of a page. Stops where the budget of the document is used up.
pub fn shown<'a>(page: &Page<'a>, fonts: &Fonts<'a>, budget: &mut Budget) -> Result<Shown, Limit> {
    let (width, height) = page.render_dimensions();
    let mut reader = Reader {
        fonts,
        budget,
        placed: Vec::new(),
        dots: Vec::new(),
        marks: Marks::default(),
        open_forms: Vec::new(),
        unknown: 0,
        is_damaged: false,
        width,
        height,
    };
    let stream = reader.content(page)?;
    let state = State { matrix: Matrix(page.initial_transform(true).as_coeffs()), ..State::default() };
    reader.run(&stream, page.resources(), state, 0)?;
    Ok(reader.finish())
}

struct Reader<'r, 'a> {
    fonts: &'r Fonts<'a>,
    budget: &'r mut Budget,
    placed: Vec<(Turn, Glyph)>,
    dots: Vec<Dot>,
    marks: Marks,
    /// The forms that are being shown, one within the other.
    open_forms: Vec<ObjectIdentifier>,
    unknown: usize,
    is_damaged: bool,
    width: f32,
    height: f32,
}

impl<'a> Reader<'_, 'a> {
    /// The decoded content of a page, its parts joined as the standard says.
    fn content(&mut self, page: &Page<'a>) -> Result<Vec<u8>, Limit> {
        let dict = page.raw();
        let mut parts: Vec<Stream<'_>> = Vec::new();
        if let Some(stream) = dict.get::<Stream<'_>>(b"Contents") {
            parts.push(stream);
        } else if let Some(array) = dict.get::<Array<'_>>(b"Contents") {
            for part in array.iter::<Object<'_>>() {
                match part {
                    Object::Stream(stream) => parts.push(stream),
                    _ => self.is_damaged = true,
                }
            }
        } else {
            self.is_damaged |= dict.contains_key(b"Contents");
        }
        let mut joined = Vec::new();
        for part in parts {
            joined.extend(self.decode(&part)?);
            joined.push(b'\n');
        }
        Ok(joined)
    }

    fn decode(&mut self, stream: &Stream<'_>) -> Result<Vec<u8>, Limit> {
        self.budget.stream(stream)?;
        let data = stream.decoded_data().map(|data| data.into_owned()).unwrap_or_default();
        // What was not empty before it was decoded, and is now, could not be decoded.
        self.is_damaged |= data.is_empty() && !stream.raw_data().is_empty();
        Ok(data)
    }

    fn run(
        &mut self,
        content: &[u8],
        resources: &Resources<'a>,
        start: State<'a>,
        depth: usize,
    ) -> Result<(), Limit> {
        let mut state = start;
        let mut saved: Vec<State<'a>> = Vec::new();
        let open = self.marks.depth();
        let mut path = Path::default();
        let mut operators = TypedIter::new(content);
        while let Some(operator) = operators.next() {
            self.budget.step()?;
            match &operator {
                Op::SaveState(_) if saved.len() < MOST_SAVED => saved.push(state.clone()),
                Op::RestoreState(_) => state = saved.pop().unwrap_or(state),
                Op::XObject(name) if depth < DEEPEST => {
                    if let Some(form) = resources.get_x_object(name.0) {
                        self.form(&form, resources, &state, depth)?;
                    }
                }
                Op::EndMarkedContent(_) if self.marks.depth() > open => self.end_mark(),
                operator => {
                    state.set(operator);
                    self.set_font(operator, resources, &mut state);
                    self.show_text(operator, &mut state)?;
                    self.draw(operator, &state, &mut path);
                    self.begin_mark(operator, resources);
                }
            }
        }
        while self.marks.depth() > open {
            self.end_mark();
        }
        Ok(())
    }

    /// The operators that choose a font and its size.
    fn set_font(&mut self, operator: &Op<'_, '_>, resources: &Resources<'a>, state: &mut State<'a>) {
        match operator {
            Op::TextFont(font) => {
                state.face = resources.get_font(font.0).and_then(|dict| self.fonts.face(&dict));
                self.is_damaged |= state.face.is_none();
                state.size = font.1.as_f64();
            }
            Op::SetGraphicsState(name) => {
                let dict = resources.get_ext_g_state(name.0);
                let Some(font) = dict.and_then(|dict| dict.get::<Array<'a>>(b"Font")) else { return };
                let mut items = font.flex_iter();
                state.face = items.next::<Dict<'a>>().and_then(|dict| self.fonts.face(&dict));
                state.size = items.next::<Number>().map_or(state.size, |size| size.as_f64());
            }
            _ => {}
        }
    }

    /// The operators that show text.
    fn show_text(&mut self, operator: &Op<'_, '_>, state: &mut State<'a>) -> Result<(), Limit> {
        match operator {
            Op::ShowText(text) => self.show(state, text.0.as_bytes()),
            Op::NextLineAndShowText(text) => {
                state.next_line(0.0, -state.leading);
                self.show(state, text.0.as_bytes())
            }
            Op::ShowTextWithParameters(text) => {
                state.word_space = text.0.as_f64();
                state.letter_space = text.1.as_f64();
                state.next_line(0.0, -state.leading);
                self.show(state, text.2.as_bytes())
            }
            Op::ShowTexts(texts) => texts.0.iter::<Object<'_>>().try_for_each(|item| {
                match item {
                    Object::String(text) => self.show(state, text.as_bytes())?,
                    Object::Number(by) => {
                        let x = -by.as_f64() / 1000.0 * state.size * state.stretch;
                        state.text = state.text.after(Matrix::shift(x, 0.0));
                    }
                    _ => {}
                }
                Ok(())
            }),
            _ => Ok(()),
        }
    }

    /// The operators that draw a path: it may turn out to be a bullet.
    fn draw(&mut self, operator: &Op<'_, '_>, state: &State<'_>, path: &mut Path) {
        match operator {
            Op::MoveTo(to) => path.add(point(state, to.0, to.1)),
            Op::LineTo(to) => path.add(point(state, to.0, to.1)),
            Op::CubicTo(to) => path.add(point(state, to.4, to.5)),
            Op::CubicStartTo(to) => path.add(point(state, to.2, to.3)),
            Op::CubicEndTo(to) => path.add(point(state, to.2, to.3)),
            Op::RectPath(at) => {
                let (x, y) = (at.0.as_f64(), at.1.as_f64());
                path.add(state.matrix.point(x, y));
                path.add(state.matrix.point(x + at.2.as_f64(), y + at.3.as_f64()));
            }
            Op::FillPathNonZero(_) | Op::FillPathEvenOdd(_) | Op::FillPathNonZeroCompatibility(_) => {
                self.dots.extend(path.fill().filter(|_| self.dots.len() < MOST_DOTS));
            }
            Op::EndPath(_) | Op::StrokePath(_) | Op::CloseAndStrokePath(_) | Op::FillAndStrokeNonZero(_) => {
                path.drop();
            }
            _ => {}
        }
    }

    /// The operators that say what follows them is.
    fn begin_mark(&mut self, operator: &Op<'_, '_>, resources: &Resources<'a>) {
        match operator {
            Op::BeginMarkedContent(tag) => self.marks.open(Mark::of(tag.0, None), self.placed.len()),
            Op::BeginMarkedContentWithProperties(tag) => {
                let properties = match &tag.1 {
                    Object::Dict(dict) => Some(dict.clone()),
                    Object::Name(name) => resources.properties.get::<Dict<'_>>(name.as_ref()),
                    _ => None,
                };
                self.marks.open(Mark::of(tag.0, properties.as_ref()), self.placed.len());
            }
            _ => {}
        }
    }

    /// A group of drawings that is used like a picture.
    fn form(
        &mut self,
        form: &Stream<'a>,
        outer: &Resources<'a>,
        state: &State<'a>,
        depth: usize,
    ) -> Result<(), Limit> {
        let dict = form.dict();
        let is_form = dict.get::<Name<'_>>(b"Subtype").is_some_and(|kind| kind.as_ref() == b"Form");
        if !is_form || self.open_forms.contains(&form.obj_id()) {
            return Ok(());
        }
        let content = self.decode(form)?;
        let own = dict.get::<Dict<'a>>(b"Resources").map(Resources::new);
        let placed = dict.get::<[f64; 6]>(b"Matrix").map_or(Matrix::IDENTITY, Matrix);
        let inner = State { matrix: state.matrix.after(placed), ..state.clone() };
        self.open_forms.push(form.obj_id());
        let result = self.run(&content, own.as_ref().unwrap_or(outer), inner, depth + 1);
        self.open_forms.pop();
        result
    }

    fn show(&mut self, state: &mut State<'a>, bytes: &[u8]) -> Result<(), Limit> {
        let Some(face) = state.face.clone() else { return Ok(()) };
        for code in face.codes(bytes) {
            self.budget.step()?;
            let width = f64::from(code.advance) * state.size;
            let word_space = if code.is_word_space { state.word_space } else { 0.0 };
            let page = state.matrix.after(state.text);
            match code.text {
                Some(text) => self.place(page, state, width * state.stretch, text, face.is_bold),
                None => self.unknown += 1,
            }
            let advance = (width + state.letter_space + word_space) * state.stretch;
            state.text = state.text.after(Matrix::shift(advance, 0.0));
        }
        Ok(())
    }

    fn place(&mut self, page: Matrix, state: &State<'_>, width: f64, text: String, is_bold: bool) {
        let (from_x, from_y) = page.point(0.0, state.rise);
        let (to_x, to_y) = page.point(width, state.rise);
        let [a, b, c, d, ..] = page.0;
        let size = c.hypot(d) * state.size.abs();
        let is_finite = [from_x, from_y, to_x, to_y, size]
            .iter()
            .all(|number| number.is_finite() && number.abs() < FARTHEST);
        if !is_finite {
            return;
        }
        let turn = turn(a * state.size.signum(), b * state.size.signum());
        let upright = |x: f64, y: f64| {
            let (width, height) = (f64::from(self.width), f64::from(self.height));
            match turn {
                Turn::Upright | Turn::Slanted => (x, y),
                Turn::Down => (y, width - x),
                Turn::Over => (width - x, height - y),
                Turn::Up => (height - y, x),
            }
        };
        let (left, baseline) = upright(from_x, from_y);
        let (right, _) = upright(to_x, to_y);
        let glyph = Glyph {
            text,
            left: left.min(right) as f32,
            right: left.max(right) as f32,
            baseline: baseline as f32,
            size: size as f32,
            is_bold,
        };
        if !self.marks.hides() {
            self.placed.push((turn, glyph));
        }
    }

    fn end_mark(&mut self) {
        if let Some((mark, start)) = self.marks.close() {
            mark.settle(&mut self.placed, start);
        }
    }

    fn finish(self) -> Shown {
        let mut sheets: Vec<Sheet> = Vec::new();
        for (turn, glyph) in self.placed {
            match sheets.iter_mut().find(|sheet| sheet.turn == turn) {
                Some(sheet) => sheet.glyphs.push(glyph),
                None => {
                    let is_sideways = matches!(turn, Turn::Down | Turn::Up);
                    let (width, height) =
                        if is_sideways { (self.height, self.width) } else { (self.width, self.height) };
                    sheets.push(Sheet { turn, width, height, glyphs: vec![glyph], dots: Vec::new() });
                }
            }
        }
        sheets.sort_by_key(|sheet| (std::cmp::Reverse(sheet.glyphs.len()), sheet.turn));
        if let Some(upright) = sheets.iter_mut().find(|sheet| sheet.turn == Turn::Upright) {
            upright.dots = self.dots;
        }
        Shown { sheets, unknown: self.unknown, is_damaged: self.is_damaged }
    }
}

/// Graphics states kept at once: a page nests a few.
const MOST_SAVED: usize = 256;

/// Bullets on a page, at most: a pattern of more is a picture.
const MOST_DOTS: usize = 500;

/// No page is larger than this, in points.
const FARTHEST: f64 = 1e6;

fn point(state: &State<'_>, x: Number, y: Number) -> (f64, f64) {
    state.matrix.point(x.as_f64(), y.as_f64())
}
