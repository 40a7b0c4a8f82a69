//! PDF bytes → blocks and metadata. A PDF is a drawing: what its letters are and where they stand is
//! all that it tells, and lines, columns and paragraphs are found again from that.
//!
//! ```text
//!   bytes ─ content, fonts ─▶ glyphs ─ lines ─▶ pieces ─ columns ─▶ columns of lines
//!     ─ furniture ─▶ without headers and page numbers ─ paragraphs, blocks ─▶ DocumentBuilder
//! ```
//!
//! Only `content`, `marked`, `fonts`, `limits` and `info` know PDF; the rest is layout, and pure.

mod bidi;
mod blocks;
mod columns;
mod content;
mod dots;
mod error;
mod fonts;
mod furniture;
mod glyph;
mod info;
mod letters;
mod limits;
mod lines;
mod marked;
mod paragraphs;
mod words;

pub use error::{Limit, PdfError};

use super::ReadError;
use super::build::DocumentBuilder;
use columns::Column;
use fonts::Fonts;
use furniture::Page;
use glyph::{Sheet, Turn};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use limits::Budget;

/// Reads a PDF into `document`, and tells which of its pages, counted from 1, could not be read or
/// not wholly.
///
/// # Errors
///
/// Where nothing can be read, with what to do instead.
pub fn read(bytes: &[u8], document: &mut DocumentBuilder) -> Result<Vec<usize>, ReadError> {
    Ok(read_pdf(bytes, document)?)
}

/// Shapes whose letters no one can tell may be so many for each that is known: ornaments and logos.
const UNKNOWN_PER_KNOWN: usize = 3;

fn read_pdf(bytes: &[u8], document: &mut DocumentBuilder) -> Result<Vec<usize>, PdfError> {
    limits::check_streams(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(refusal)?;
    if pdf.len() > limits::MOST_OBJECTS {
        return Err(Limit::Objects.into());
    }
    if pdf.pages().len() > limits::MOST_PAGES {
        return Err(Limit::Pages.into());
    }
    let fonts = Fonts::new();
    let mut budget = Budget::new(bytes.len());
    let mut sheets = Vec::new();
    let mut damaged = Vec::new();
    let (mut known, mut unknown) = (0, 0);
    for (number, page) in (1..).zip(pdf.pages().iter()) {
        let shown = content::shown(page, &fonts, &mut budget)?;
        unknown += shown.unknown;
        known += shown.sheets.iter().map(|sheet| sheet.glyphs.len()).sum::<usize>();
        if shown.is_damaged {
            damaged.push(number);
        }
        sheets.push((number, shown.sheets));
    }
    if known == 0 && unknown == 0 {
        return Err(if damaged.is_empty() && !sheets.is_empty() { PdfError::NoText } else { PdfError::Damaged });
    }
    if unknown > known * UNKNOWN_PER_KNOWN {
        return Err(PdfError::NoLetters);
    }
    let letters = || sheets.iter().flat_map(|(_, sheets)| sheets).flat_map(|sheet| &sheet.glyphs);
    let is_right_to_left = bidi::is_mostly_right_to_left(letters().map(|glyph| glyph.text.as_str()));
    let mut pages: Vec<Page> =
        sheets.iter().map(|(number, sheets)| layout(*number, sheets, is_right_to_left)).collect();
    furniture::remove(&mut pages);
    let columns: Vec<Column> = pages.into_iter().flat_map(|page| page.columns).collect();
    blocks::add(&paragraphs::paragraphs(&columns), document);
    if document.text().is_empty() {
        return Err(PdfError::NoText);
    }
    document.metadata = info::metadata(&pdf, document.text());
    Ok(damaged)
}

fn refusal(error: LoadPdfError) -> PdfError {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => PdfError::Password,
        LoadPdfError::Decryption(_) => PdfError::Encryption,
        LoadPdfError::Invalid => PdfError::Damaged,
    }
}

/// The columns of a page: first those of its main direction, then what is turned against it. What
/// is slanted is a stamp.
fn layout(number: usize, sheets: &[Sheet], is_right_to_left: bool) -> Page {
    let columns = sheets
        .iter()
        .filter(|sheet| sheet.turn != Turn::Slanted)
        .flat_map(|sheet| columns::columns(lines::pieces(sheet), is_right_to_left))
        .collect();
    let height = sheets.first().map_or(0.0, |sheet| sheet.height);
    Page { number, height, columns }
}
