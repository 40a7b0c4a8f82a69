//! What a page shows, as the layout sees it: letters with a place and a size, and nothing of PDF.

/// A letter, or the letters that one shape stands for, upright on its [`Sheet`].
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// What it stands for, in the order in which it is read.
    pub text: String,
    /// Where it begins and ends on its line, from the left edge of the sheet.
    pub left: f32,
    pub right: f32,
    /// Where its line stands, from the top edge of the sheet.
    pub baseline: f32,
    /// The height of its font.
    pub size: f32,
    pub is_bold: bool,
}

impl Glyph {
    /// The middle of what it covers.
    pub fn middle(&self) -> f32 {
        (self.left + self.right) / 2.0
    }

    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    /// Whether it only parts words.
    pub fn is_space(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }
}

/// The glyphs of a page that are read in one direction, turned so that they stand upright.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// How the page is turned to read it.
    pub turn: Turn,
    pub width: f32,
    pub height: f32,
    pub glyphs: Vec<Glyph>,
    /// Small shapes that may be bullets.
    pub dots: Vec<Dot>,
}

/// A small disc or square.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    pub left: f32,
    pub right: f32,
    /// The height of its middle, from the top edge of the sheet.
    pub middle: f32,
}

/// By how much the writing is turned against the page, clockwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    #[default]
    Upright,
    Down,
    Over,
    Up,
    /// Anything between: a stamp across the page.
    Slanted,
}
