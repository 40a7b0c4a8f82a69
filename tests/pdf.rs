//! PDF (`tests/formats/pdf`): what is read from releases that a browser printed, what is refused, and
//! that damage is survived.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use communique::engine::document::{BlockKind, Damage, Document, Format};
use communique::engine::report::writers::{OutputFormat, write};
use communique::engine::{Options, ReadError, analyze, read};
use proptest::prelude::*;
use std::path::Path;

fn bytes(file: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats").join(file)).unwrap()
}

fn document(file: &str) -> Result<Document, ReadError> {
    read(file, &bytes(file))
}

fn texts(document: &Document) -> Vec<&str> {
    document.blocks.iter().map(|block| block.span.of(&document.text)).collect()
}

/// A printed release is the release: the same blocks, the same items, the same card.
#[track_caller]
fn check(pdf: &str, text: &str) {
    let (printed, written) = (document(pdf).unwrap(), document(text).unwrap());
    assert_eq!(printed.source.format, Format::Pdf);
    assert_eq!(texts(&printed), texts(&written), "{pdf}");
    let items = |document: &Document| -> Vec<bool> {
        document.blocks.iter().map(|block| block.kind == BlockKind::ListItem).collect()
    };
    assert_eq!(items(&printed), items(&written), "{pdf}");
    let headings = printed.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading(_))).count();
    assert!((2..=3).contains(&headings), "{pdf}: {headings}");
    assert!(printed.warnings.iter().all(|warning| warning.kind != Damage::LostPages), "{pdf}");
    let card = |document| write(&analyze(document, &Options::default()), OutputFormat::Card);
    assert_eq!(card(printed), card(written), "{pdf}");
}

#[test]
fn one_column_with_running_headers_and_page_numbers() {
    check("pdf/fr-one.pdf", "pdf/fr.txt");
    check("pdf/en-one.pdf", "pdf/en.txt");
    check("pdf/ar-one.pdf", "pdf/ar.txt");
}

#[test]
fn two_justified_and_hyphenated_columns() {
    check("pdf/fr-two.pdf", "pdf/fr.txt");
    check("pdf/en-two.pdf", "pdf/en.txt");
    check("pdf/ar-two.pdf", "pdf/ar.txt");
}

#[test]
fn the_release_of_all_formats() {
    check("fr.pdf", "fr.txt");
    check("en.pdf", "en.txt");
    // Printed from a page that does not say that it runs to the left.
    check("ar.pdf", "ar.txt");
}

#[test]
fn encrypted_for_everyone() {
    check("pdf/encrypted.pdf", "pdf/en.txt");
}

#[test]
fn a_password_is_asked_for() {
    assert_eq!(document("pdf/locked.pdf"), Err(ReadError::Locked));
}

#[test]
fn what_the_file_says_of_itself() {
    let metadata = document("pdf/fr-one.pdf").unwrap().metadata;
    assert_eq!(
        metadata.title.as_deref(),
        Some("Le port de Tamrit inaugure un terminal à conteneurs alimenté à l'énergie solaire")
    );
    assert_eq!(metadata.language.as_deref(), Some("fr"));
    assert_eq!((metadata.published, metadata.author), (None, None));
}

/// A PDF by hand: pages with these contents, in Helvetica, without a table of its objects.
fn by_hand(pages: &[&str]) -> Vec<u8> {
    let kids: String = (0..pages.len()).map(|at| format!("{} 0 R ", 10 + 2 * at)).collect();
    let mut file = format!(
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[{kids}]/Count {}>>\nendobj\n\
         3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>\nendobj\n",
        pages.len()
    );
    let forms: String = (0..pages.len()).map(|at| format!("/X{at} {} 0 R ", 11 + 2 * at)).collect();
    for (at, content) in pages.iter().enumerate() {
        let (page, stream) = (10 + 2 * at, 11 + 2 * at);
        file += &format!(
            "{page} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>/XObject<<{forms}>>>>\
             /Contents {stream} 0 R>>\nendobj\n{stream} 0 obj\n<</Length {}{content}\nendstream\nendobj\n",
            content.split_once("stream\n").map_or(0, |(_, data)| data.len()),
        );
    }
    (file + "trailer\n<</Root 1 0 R>>\n").into_bytes()
}

/// What is read from pages with these operators.
#[track_caller]
fn check_pages(contents: &[&str], expected: &[&str]) {
    let pages: Vec<String> = contents.iter().map(|content| format!(">>\nstream\n{content}")).collect();
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    let document = read("", &by_hand(&pages)).unwrap();
    assert_eq!(texts(&document), expected);
}

#[test]
fn kerning_parts_no_words_and_gaps_do() {
    check_pages(&["BT /F 12 Tf 50 700 Td [(T)80(he por)-20(t)-280(opens)] TJ ET"], &["The port opens"]);
}

#[test]
fn fonts_without_a_file_have_widths_and_letters() {
    check_pages(
        &["BT /F 12 Tf 50 700 Td (\\311t\\351 : l'\\234uvre) Tj 80 0 Td (suit) Tj ET"],
        &["Été : l'œuvre suit"],
    );
}

#[test]
fn writing_that_is_turned_is_read_after_the_rest() {
    check_pages(
        &[
            "BT /F 12 Tf 0 1 -1 0 20 100 Tm (Draft of May) Tj ET BT /F 12 Tf 1 0 0 1 50 700 Tm (The port opens on Tuesday.) Tj ET",
        ],
        &["The port opens on Tuesday.", "Draft of May"],
    );
}

#[test]
fn letters_that_stand_for_others_are_replaced() {
    check_pages(
        &["BT /F 12 Tf 50 700 Td /Span <</ActualText (officiel)>> BDC (o) Tj (?) Tj (ciel) Tj EMC ET"],
        &["officiel"],
    );
}

#[test]
fn pages_without_letters_have_no_text_layer() {
    let pictures = by_hand(&[">>\nstream\n0 0 100 100 re f"]);
    assert_eq!(read("", &pictures), Err(ReadError::NoTextLayer));
}

#[test]
fn a_page_that_cannot_be_read_is_named_and_the_others_are_read() {
    let broken = "/Filter/FlateDecode>>\nstream\nno deflate at all";
    let first = ">>\nstream\nBT /F 12 Tf 50 700 Td (The port opens on Tuesday.) Tj ET";
    let last = ">>\nstream\nBT /F 12 Tf 50 700 Td (It is large.) Tj ET";
    let document = read("", &by_hand(&[first, broken, last])).unwrap();
    assert_eq!(texts(&document), ["The port opens on Tuesday.", "It is large."]);
    let warning = document.warnings.iter().find(|warning| warning.kind == Damage::LostPages).unwrap();
    assert_eq!(
        (warning.pages.as_slice(), warning.text.as_str()),
        ([2].as_slice(), "The port opens on Tuesday.")
    );
}

#[test]
fn a_form_that_shows_itself_ends() {
    let file = by_hand(&[
        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]>>\nstream\nBT /F 12 Tf 50 700 Td (Once) Tj ET /X0 Do /X0 Do",
    ]);
    assert_eq!(texts(&read("", &file).unwrap()), ["Once"]);
}

#[test]
fn forms_that_multiply_are_stopped() {
    let many = |form: usize| {
        let calls = format!("/X{form} Do ").repeat(40);
        format!("/Type/XObject/Subtype/Form/BBox[0 0 9 9]>>\nstream\n{calls}")
    };
    let pages: Vec<String> = (1..9).map(many).collect();
    let file = by_hand(&pages.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(read("", &file).unwrap_err().code(), "limit_drawing");
}

#[test]
fn too_many_pages_are_refused() {
    let pages = vec![">>\nstream\n"; 1_001];
    assert_eq!(read("", &by_hand(&pages)).unwrap_err().code(), "limit_pages");
}

/// Any bytes of a fixture changed, or cut off.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    const FILES: [&str; 4] = ["pdf/fr-two.pdf", "pdf/ar-two.pdf", "pdf/encrypted.pdf", "en.pdf"];
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..40);
    (prop::sample::select(FILES.as_slice()), changes, any::<prop::sample::Index>(), any::<bool>()).prop_map(
        |(file, changes, end, is_cut)| {
            let mut bytes = bytes(file);
            for (at, byte) in changes {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            if is_cut {
                bytes.truncate(end.index(bytes.len()));
            }
            bytes
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn damage_is_survived(bytes in damaged()) {
        if let Ok(document) = read("x.pdf", &bytes) {
            prop_assert!(!document.text.is_empty());
        }
    }

    #[test]
    fn any_operators_are_survived(content in "(BT|ET|q|Q|/X0 Do|/F 9 Tf|[0-9.-]{1,9} [0-9.-]{1,9} Td|\\[\\(a\\) -300 \\(\u{e9}\\)\\] TJ|\\(ab c\\) Tj|[0-9 ]{1,20} cm|/A BMC|EMC| |[ -~]){0,60}") {
        let _ = read("x.pdf", &by_hand(&[&format!("/Type/XObject/Subtype/Form>>\nstream\n{content}")]));
    }
}
