//! PDF bytes → blocks and metadata. A PDF is a drawing: what its letters are and where they stand is
//! all that it tells, and lines, columns and paragraphs are found again from that.
//!
//! ```text
//!   bytes ─ content, fonts ─▶ glyphs ─ lines ─▶ pieces ─ columns ─▶ columns of lines
//!     ─ furniture ─▶ without headers and page numbers ─ paragraphs, blocks ─▶ DocumentBuilder
//! ```
//!
//! Only `content`, `marked`, `fonts`, `limits`, `swell` and `info` know PDF; the rest is layout, and pure.

mod bidi;
mod blocks;
mod columns;
mod content;
mod dots;
mod fonts;
mod furniture;
mod glyph;
mod info;
mod kashidas;
mod letters;
mod limits;
mod lines;
mod marked;
mod paragraphs;
mod swell;
mod transform;
mod words;

use super::build::DocumentBuilder;
use super::{Limit, ReadError};
use crate::engine::document::{Damage, Document, Format, Span, Warning};
use bidi::Direction;
use blocks::Place;
use columns::Column;
use fonts::Fonts;
use furniture::Page;
use glyph::{Sheet, Turn};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use limits::Budget;

/// Reads a PDF. Pages that can't be read, or not wholly, are told in its warnings.
///
/// # Errors
///
/// Where nothing can be read, with what to do instead.
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, ReadError> {
    limits::check_streams(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(refusal)?;
    let sheets = sheets(&pdf, bytes.len())?;
    let mut pages = pages(&sheets.pages);
    furniture::remove(&mut pages);
    let mut columns: Vec<Column> = pages.into_iter().flat_map(|page| page.columns).collect();
    kashidas::remove(&mut columns);
    let mut builder = DocumentBuilder::default();
    let places =
        blocks::add(&paragraphs::paragraphs(&columns), paragraphs::text_size(&columns), &mut builder);
    if builder.text().is_empty() {
        return Err(ReadError::NoTextLayer);
    }
    builder.metadata = info::metadata(&pdf, builder.text());
    let mut document = builder.finish(name, Format::Pdf, encoding_rs::UTF_8.name(), bytes.len());
    document.warnings.extend(lost_pages(sheets.damaged, &places, &document.text));
    Ok(document)
}

/// A warning about pages, with the words after which they are missing.
fn lost_pages(pages: Vec<usize>, places: &[Place], text: &str) -> Option<Warning> {
    let beside = |page: usize| {
        let before = places.iter().rev().find(|place| place.page <= page);
        before.or(places.first()).map(|place| place.span)
    };
    let mut spans: Vec<Span> = pages.iter().filter_map(|page| beside(*page)).collect();
    spans.dedup();
    Warning::new(Damage::LostPages, text, spans)
        .filter(|_| !pages.is_empty())
        .map(|warning| Warning { pages, ..warning })
}

fn refusal(error: LoadPdfError) -> ReadError {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => ReadError::Locked,
        LoadPdfError::Decryption(_) => ReadError::Encrypted,
        LoadPdfError::Invalid => ReadError::Damaged,
    }
}

/// What the pages of a file show.
struct Sheets {
    pages: Vec<Vec<Sheet>>,
    /// The numbers of the pages that could not be read wholly.
    damaged: Vec<usize>,
}

/// Shapes whose letters no one can tell may be so many for each that is known: ornaments and logos.
const UNKNOWN_PER_KNOWN: usize = 3;

fn sheets(pdf: &Pdf, bytes: usize) -> Result<Sheets, ReadError> {
    if pdf.len() > limits::MOST_OBJECTS {
        return Err(ReadError::Limit(Limit::Objects));
    }
    if pdf.pages().len() > limits::MOST_PAGES {
        return Err(ReadError::Limit(Limit::Pages));
    }
    let fonts = Fonts::new();
    let mut budget = Budget::new(bytes);
    let mut sheets = Sheets { pages: Vec::new(), damaged: Vec::new() };
    let (mut known, mut unknown) = (0, 0);
    for (number, page) in (1..).zip(pdf.pages().iter()) {
        let shown = content::shown(page, &fonts, &mut budget).map_err(ReadError::Limit)?;
        unknown += shown.unknown;
        known += shown.sheets.iter().map(|sheet| sheet.glyphs.len()).sum::<usize>();
        if shown.is_damaged {
            sheets.damaged.push(number);
        }
        sheets.pages.push(shown.sheets);
    }
    if known == 0 && unknown == 0 {
        let is_whole = sheets.damaged.is_empty() && !sheets.pages.is_empty();
        return Err(if is_whole { ReadError::NoTextLayer } else { ReadError::Damaged });
    }
    if unknown > known * UNKNOWN_PER_KNOWN {
        return Err(ReadError::NoLetters);
    }
    Ok(sheets)
}

/// The pages of a document, laid out in its direction.
fn pages(sheets: &[Vec<Sheet>]) -> Vec<Page> {
    let letters = sheets.iter().flatten().flat_map(|sheet| &sheet.glyphs).map(|glyph| glyph.text.as_str());
    let direction = Direction::of(letters);
    let laid_out = |direction| -> Vec<Page> {
        (1..).zip(sheets).map(|(number, sheets)| layout(number, sheets, direction)).collect()
    };
    let pages = laid_out(direction);
    let lines = pages.iter().flat_map(|page| &page.columns).flat_map(|column| &column.lines);
    let is_misset = bidi::is_misset(lines.map(|line| line.text.as_str()));
    if direction == Direction::RightToLeft && is_misset { laid_out(Direction::Misset) } else { pages }
}

/// The columns of a page: first those of its main direction, then what is turned against it. What
/// is slanted is a stamp.
fn layout(number: usize, sheets: &[Sheet], direction: Direction) -> Page {
    let columns = sheets
        .iter()
        .filter(|sheet| sheet.turn != Turn::Slanted)
        .flat_map(|sheet| columns::columns(lines::pieces(sheet), direction))
        .map(|column| Column { page: number, ..column })
        .collect();
    let height = sheets.first().map_or(0.0, |sheet| sheet.height);
    Page { number, height, columns }
}
