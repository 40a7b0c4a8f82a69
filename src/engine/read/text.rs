//! A decoded text → a document: plain, Markdown or HTML, told by its marks.

use super::build::DocumentBuilder;
use super::{ReadError, html, markdown, mojibake, pieces, plain, sniff};
use crate::engine::document::{Document, Format};
use std::borrow::Cow;

/// Reads a text; letters that were misread on their way here are put right first.
pub fn read(name: &str, text: &str, encoding: &str, bytes: usize) -> Result<Document, ReadError> {
    let mut builder = DocumentBuilder::default();
    let text = repaired(text, &mut builder);
    let format = sniff::format(name, &text);
    if format == Format::Html {
        pieces::check_markup(&text)?;
    }
    add(&text, format, &mut builder);
    Ok(builder.finish(name, format, encoding, bytes))
}

/// Adds a text in a format that is known.
pub fn add(text: &str, format: Format, document: &mut DocumentBuilder) {
    match format {
        Format::Html => html::read(text, document),
        Format::Markdown if !pieces::is_all_marks(text) => markdown::read(text, document),
        _ => plain::read(text, document),
    }
}

/// The text with its letters put right; the builder keeps the words that were wrong.
pub fn repaired<'t>(text: &'t str, document: &mut DocumentBuilder) -> Cow<'t, str> {
    let (text, words) = mojibake::repair(text);
    document.repaired.extend(words);
    text
}
