//! Bytes → [`Document`]. The only stage that knows a format, and the only one that can fail.
//!
//! ```text
//!   bytes ─ sniff ─▶ a format we don't read? ─▶ ReadError
//!     │       ├─ docx, odt, rtf, pdf ──────────────────────┐
//!     │       └─ zip, mail ─ unpack ─▶ parts, each a file  │
//!     └─ decode ─▶ text ─ sniff ─▶ plain │ markdown │ html ├─ build ─▶ Document ─ damage ─▶ warnings
//!                          └─ json, feed ─▶ items ─────────┘
//! ```
//!
//! One file a format. A new one is a module that builds with a `DocumentBuilder`, an arm of
//! [`Format`](crate::engine::document::Format), a rule in `sniff` and an arm in `unpack`.
//!
//! [`Document`]: crate::engine::document::Document

mod build;
mod damage;
mod decode;
mod docx;
mod error;
mod feed;
mod html;
mod item;
mod json;
mod list;
mod mail;
mod markdown;
mod mojibake;
mod odt;
mod pdf;
mod pieces;
mod plain;
mod reflow;
mod rtf;
mod sniff;
mod table;
mod text;
mod unpack;
mod xml;
mod zip;

pub use error::{Foreign, Limit, ReadError};
pub use unpack::{Reading, Readings};

use crate::engine::document::Document;

/// The most that is read at once: a book has a megabyte, and a page with its pictures inside some.
pub const MOST_BYTES: usize = 32 << 20;

/// Reads a file; where it holds several documents, the first that can be read. `name` is only used
/// for `source.name` and as a hint at the format.
///
/// # Errors
///
/// Where the file holds no text that can be read, with what to do instead.
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, ReadError> {
    let mut refused = ReadError::Empty;
    for (at, reading) in read_all(name, bytes).enumerate() {
        match reading.document {
            Ok(document) => return Ok(document),
            Err(error) if at == 0 => refused = error,
            Err(_) => {}
        }
    }
    Err(refused)
}

/// Reads all documents of a file, one by one: an archive has many, a mail may have attachments, a feed
/// or a file of records has its entries. One that can't be read does not stop the others.
pub fn read_all<'b>(name: &str, bytes: &'b [u8]) -> Readings<'b> {
    Readings::new(name, bytes)
}

/// Reads a string: pasted text, a field of a data set. It may hold HTML or Markdown.
///
/// # Errors
///
/// Where it holds no text.
pub fn read_text(name: &str, text: &str) -> Result<Document, ReadError> {
    if sniff::is_mail(text) {
        return read(name, text.as_bytes());
    }
    if text.len() > MOST_BYTES {
        return Err(ReadError::TooLarge { bytes: text.len(), limit: MOST_BYTES });
    }
    text::read(name, text, encoding_rs::UTF_8.name(), text.len()).and_then(unpack::checked)
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
        let error = read("release.txt", b"\x89PNG\r\n\x1a\n").unwrap_err();
        assert_eq!(error.code(), "foreign_image");
        assert!(error.to_string().contains("picture"));
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
