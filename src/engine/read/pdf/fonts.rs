//! What the fonts of a document say: which letters a string's codes stand for, and how wide they are.
//! Nothing is drawn, so no font of its own is needed where the file has none.

use super::letters;
use hayro_font::hayro_cmap::BfString;
use hayro_font::{CMapResolverFn, Font, FontCache, FontData, FontGlyph, FontResolverFn, UNITS_PER_EM};
use hayro_syntax::object::{Array, Dict, Name};
use std::sync::Arc;

/// The fonts of a document, each read once.
pub struct Fonts<'a> {
    cache: FontCache<'a>,
    programs: FontResolverFn,
    cmaps: CMapResolverFn,
}

/// A font, ready to read strings with.
#[derive(Clone)]
pub struct Face<'a> {
    font: Font<'a>,
    pub is_bold: bool,
}

/// One code of a string.
pub struct Code {
    /// The letters, none where the font does not say.
    pub text: Option<String>,
    /// How far the pen moves, for a font of size 1.
    pub advance: f32,
    /// Whether the word spacing counts for it: a single byte 32.
    pub is_word_space: bool,
}

impl<'a> Fonts<'a> {
    pub fn new() -> Self {
        Fonts {
            cache: FontCache::new(),
            programs: Arc::new(|_| Some((Arc::new(EMPTY_FONT) as FontData, 0))),
            cmaps: Arc::new(|_| None),
        }
    }

    pub fn face(&self, dict: &Dict<'a>) -> Option<Face<'a>> {
        let font = self.cache.font(dict, &self.programs, &self.cmaps)?;
        Some(Face { font, is_bold: is_bold(dict) })
    }
}

impl Face<'_> {
    /// The codes of a string, in order.
    pub fn codes(&self, bytes: &[u8]) -> Vec<Code> {
        let mut codes = Vec::with_capacity(bytes.len());
        let mut at = 0;
        while at < bytes.len() {
            let (code, length) = self.font.read_code(bytes, at);
            at += length.max(1);
            codes.push(Code {
                text: self.text(code),
                advance: self.font.code_advance(code).x as f32 / UNITS_PER_EM,
                is_word_space: code == 32 && length == 1,
            });
        }
        codes
    }

    fn text(&self, code: u32) -> Option<String> {
        let glyph = self.font.glyph(self.font.map_code(code), code);
        let text = match glyph {
            FontGlyph::Outline(glyph) => glyph.as_unicode(),
            FontGlyph::Type3(glyph) => glyph.as_unicode(),
        };
        match text? {
            BfString::Char(letter) => letters::plain(letter.encode_utf8(&mut [0; 4])),
            BfString::String(text) => letters::plain(&text),
        }
    }
}

/// From this weight on a font is bold; 600 is semibold, which headings are set in too.
const BOLD_FROM: f32 = 600.0;

/// The flag of a font that is emboldened: bit 19 of the descriptor's flags.
const FORCE_BOLD: u32 = 1 << 18;

fn is_bold(dict: &Dict<'_>) -> bool {
    let descendant =
        dict.get::<Array<'_>>(b"DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
    let descriptor =
        descendant.as_ref().unwrap_or(dict).get::<Dict<'_>>(b"FontDescriptor").unwrap_or_default();
    let name =
        dict.get::<Name<'_>>(b"BaseFont").map(|name| name.as_str().to_ascii_lowercase()).unwrap_or_default();
    ["bold", "black", "heavy", "demi"].iter().any(|word| name.contains(word))
        || descriptor.get::<f32>(b"FontWeight").is_some_and(|weight| weight >= BOLD_FROM)
        || descriptor.get::<u32>(b"Flags").is_some_and(|flags| flags & FORCE_BOLD != 0)
}

/// A font without shapes, for files that rely on fonts of the reader's: the parser wants one, and
/// text needs none. The tables `head` and `maxp`, and no more.
const EMPTY_FONT: [u8; 104] = empty_font();

const fn empty_font() -> [u8; 104] {
    const DIRECTORY: [u8; 44] = [
        0, 1, 0, 0, 0, 2, 0, 32, 0, 1, 0, 0, // TrueType, two tables
        b'h', b'e', b'a', b'd', 0, 0, 0, 0, 0, 0, 0, 44, 0, 0, 0, 54, // at 44, 54 bytes
        b'm', b'a', b'x', b'p', 0, 0, 0, 0, 0, 0, 0, 98, 0, 0, 0, 6, // at 98, 6 bytes
    ];
    let mut font = [0; 104];
    let mut at = 0;
    while at < DIRECTORY.len() {
        font[at] = DIRECTORY[at];
        at += 1;
    }
    font[45] = 1; // head: version 1.0
    font[56] = 0x5f; // its magic number
    font[57] = 0x0f;
    font[58] = 0x3c;
    font[59] = 0xf5;
    font[62] = 3; // 1000 units an em
    font[63] = 0xe8;
    font[100] = 0x50; // maxp: version 0.5, with one glyph
    font[103] = 1;
    font
}
