//! Bytes → [`Document`]. The only stage that knows a format, and the only one that can fail.
//!
//! ```text
//!   bytes ─ sniff ─▶ a format we don't read? ─▶ ReadError
//!     └─ decode ─▶ text ─ sniff ─▶ plain │ markdown │ html ─ build ─▶ Document
//! ```
//!
//! One file a format. A new one is a module with `read(text, &mut DocumentBuilder)`, an arm of
//! [`Format`] and a rule in `sniff`.

mod build;
mod decode;
mod error;
mod html;
mod list;
mod markdown;
mod pdf;
mod plain;
mod reflow;
mod sniff;

pub use error::{Foreign, ReadError};
pub use pdf::{Limit, PdfError};

use crate::engine::document::{Document, Format};
use build::DocumentBuilder;

/// The most that is read at once: a book has a megabyte, and a page with its pictures inside some.
pub const MOST_BYTES: usize = 32 << 20;

/// Reads a file. `name` is only used for `source.name` and as a hint at the format.
///
/// # Errors
///
/// Where the file holds no text that can be read, with what to do instead.
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, ReadError> {
    check_size(bytes.len())?;
    if sniff::is_pdf(bytes) {
        let mut builder = DocumentBuilder::default();
        pdf::read(bytes, &mut builder)?;
        return Ok(builder.finish(name, Format::Pdf, encoding_rs::UTF_8.name(), bytes.len()));
    }
    if let Some(foreign) = sniff::foreign(bytes) {
        return Err(ReadError::Foreign(foreign));
    }
    let (text, encoding) = decode::decode(bytes)?;
    read_decoded(name, &text, encoding, bytes.len())
}

/// Reads a string: pasted text, a field of a data set. It may hold HTML or Markdown.
///
/// # Errors
///
/// Where it holds no text.
pub fn read_text(name: &str, text: &str) -> Result<Document, ReadError> {
    check_size(text.len())?;
    read_decoded(name, text, encoding_rs::UTF_8.name(), text.len())
}

fn check_size(bytes: usize) -> Result<(), ReadError> {
    if bytes > MOST_BYTES { Err(ReadError::TooLarge { bytes, limit: MOST_BYTES }) } else { Ok(()) }
}

fn read_decoded(name: &str, text: &str, encoding: &str, bytes: usize) -> Result<Document, ReadError> {
    if sniff::is_mail(text) {
        return Err(ReadError::Foreign(Foreign::Mail));
    }
    let format = sniff::format(name, text);
    let mut builder = DocumentBuilder::default();
    match format {
        Format::Plain => plain::read(text, &mut builder),
        Format::Html => html::read(text, &mut builder),
        Format::Markdown => markdown::read(text, &mut builder),
        Format::Pdf => return Err(ReadError::NotText),
    }
    let document = builder.finish(name, format, encoding, bytes);
    if document.blocks.is_empty() { Err(ReadError::Empty) } else { Ok(document) }
}

#[cfg(test)]
mod tests {
    use super::build::broken_promise;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_is_said_to_be_nothing() {
        for bytes in [&b""[..], b" \n\t", b"\xef\xbb\xbf", b"<html><body><script>x</script>"] {
            assert_eq!(read("", bytes), Err(ReadError::Empty), "{bytes:?}");
        }
    }

    #[test]
    fn other_formats_are_named() {
        let error = read("release.txt", b"%PDF-1.4\n%\xe2\xe3").unwrap_err();
        assert_eq!(error.code(), "foreign_pdf");
        assert!(error.to_string().contains("PDF"));
    }

    #[test]
    fn a_picture_without_a_known_start_is_not_text() {
        let noise: Vec<u8> = (0..4000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert_eq!(read("x", &noise), Err(ReadError::NotText));
    }

    #[test]
    fn the_source_is_told() {
        let document = read("a.txt", "\u{feff}Été".as_bytes()).unwrap();
        assert_eq!((document.text.as_str(), document.source.bytes), ("Été", 8));
        assert_eq!((document.source.name.as_str(), document.source.encoding.as_str()), ("a.txt", "UTF-8"));
    }

    /// Pieces that formats are made of, so that inputs get past the sniffing.
    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("<p>".to_owned()),
            Just("</p>".into()),
            Just("<div class=nav>".into()),
            Just("<br>".into()),
            Just("<table><tr><td>".into()),
            Just("<a href=x>".into()),
            Just("</a>".into()),
            Just("<h1>".into()),
            Just("<article>".into()),
            Just("# ".into()),
            Just("\n".into()),
            Just("\n\n".into()),
            Just("- ".into()),
            Just("**".into()),
            Just("[a](http://b)".into()),
            Just("| a | b |\n|--|--|\n".into()),
            Just("---\n".into()),
            Just("&nbsp;".into()),
            Just("\u{200f}".into()),
            Just("\u{a0}".into()),
            Just("  ".into()),
            Just("\r".into()),
            "[a-zé ع.]{0,90}",
        ];
        prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            if let Ok(document) = read("", &bytes) {
                prop_assert_eq!(broken_promise(&document), None);
            }
        }

        #[test]
        fn any_markup_keeps_the_promises(text in pieces(), name in prop_oneof![Just("a.txt"), Just("a.md"), Just("a.html")]) {
            if let Ok(document) = read(name, text.as_bytes()) {
                prop_assert_eq!(broken_promise(&document), None);
            }
        }
    }
}
