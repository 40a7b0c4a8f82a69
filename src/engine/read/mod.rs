//! Bytes → [`Document`]. The only stage that knows a format, and the only one that can fail.

use super::document::{Block, BlockKind, Document, Format, Region, Source, Span};
use std::fmt;

/// Why a file could not be read. Its `Display` is a sentence in English that says what to do; an
/// interface in another language words it by the variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// No text in it.
    Empty,
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReadError::Empty => formatter.write_str("The file holds no text. Choose one that does."),
        }
    }
}

impl std::error::Error for ReadError {}

/// Reads a file. `name` is only used for `source.name` and as a hint at the format.
///
/// # Errors
///
/// Where the file holds no text that can be read.
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, ReadError> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut document = Document {
        source: Source {
            name: name.into(),
            format: Format::Plain,
            encoding: "UTF-8".into(),
            bytes: bytes.len(),
        },
        ..Document::default()
    };
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !document.text.is_empty() {
            document.text.push_str("\n\n");
        }
        let start = document.text.len();
        document.text.push_str(line);
        document.blocks.push(Block {
            span: Span::new(start, document.text.len()),
            kind: BlockKind::Paragraph,
            region: Region::Main,
            linked: 0.0,
        });
    }
    if document.blocks.is_empty() { Err(ReadError::Empty) } else { Ok(document) }
}
