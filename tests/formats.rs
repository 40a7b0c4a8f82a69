//! Fixtures in each format and encoding (`tests/releases/formats`): what is read from them.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use communique::engine::document::{BlockKind, Document, Format, Region};
use communique::engine::{ReadError, read};
use std::path::Path;

fn document(file: &str) -> Result<Document, ReadError> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/releases/formats").join(file);
    read(file, &std::fs::read(path).unwrap())
}

#[track_caller]
fn check(file: &str, format: Format, encoding: &str, blocks: usize, headline: &str) -> Document {
    let document = document(file).unwrap();
    assert_eq!((document.source.format, document.source.encoding.as_str()), (format, encoding));
    assert_eq!(document.blocks.len(), blocks, "{}", document.text);
    assert!(
        document.blocks.iter().any(|block| block.span.of(&document.text) == headline),
        "{}",
        document.text
    );
    document
}

const FRENCH: &str = "L'Agence de l'Eau du Sahel met en service le barrage de Tiguidan";
const ENGLISH: &str = "Sahel Water Agency opens the Tiguidan dam";
const ARABIC: &str = "وكالة مياه الساحل تدشن سد تيغيدان";

#[test]
fn one_text_in_three_encodings_is_one_text() {
    let plain = check("plain.txt", Format::Plain, "UTF-8", 7, FRENCH);
    assert_eq!(check("windows-1252.txt", Format::Plain, "windows-1252", 7, FRENCH).text, plain.text);
    assert_eq!(check("utf-16.txt", Format::Plain, "UTF-16LE", 7, FRENCH).text, plain.text);
}

#[test]
fn arabic_in_windows_1256() {
    check("windows-1256.txt", Format::Plain, "windows-1256", 4, ARABIC);
}

#[test]
fn wrapped_lines_are_paragraphs() {
    let document = check("wrapped.txt", Format::Plain, "UTF-8", 5, ENGLISH);
    assert!(document.text.contains("opened the Tiguidan dam on Tuesday."), "{}", document.text);
}

#[test]
fn markdown_has_front_matter_items_and_an_end_mark() {
    let document = check("release.md", Format::Markdown, "UTF-8", 5, ENGLISH);
    assert_eq!(document.metadata.published.as_deref(), Some("2024-05-14"));
    assert_eq!(document.blocks.iter().filter(|block| block.kind == BlockKind::ListItem).count(), 2);
    assert!(document.text.ends_with("# # #"));
}

#[test]
fn a_page_has_regions_and_metadata() {
    let document = check("page.html", Format::Html, "UTF-8", 11, ARABIC);
    assert_eq!(document.metadata.title.as_deref(), Some(ARABIC));
    assert_eq!(document.metadata.site.as_deref(), Some("وكالة مياه الساحل"));
    assert_eq!(document.metadata.language.as_deref(), Some("ar"));
    let regions: Vec<Region> = document.blocks.iter().map(|block| block.region).collect();
    use Region::{Aside, Footer, Header, Main, Navigation};
    assert_eq!(
        regions,
        [Header, Navigation, Navigation, Main, Header, Main, Main, Navigation, Aside, Aside, Footer,]
    );
}

#[test]
fn a_pdf_cut_off_at_its_start_is_refused() {
    assert_eq!(document("broken.pdf").unwrap_err().code(), "damaged");
}
