//! Fixtures in each format and encoding: what is read from them. `tests/releases/formats` holds texts in
//! their encodings, `tests/formats` one release in three languages and every format, with what protects
//! the reader (`make.py` writes them).
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use communique::engine::document::{BlockKind, Document, Format, Region};
use communique::engine::report::writers::{OutputFormat, write};
use communique::engine::{Options, ReadError, Report, analyze, read, read_all};
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

/// A file that `make.py` wrote.
fn made(file: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats").join(file)).unwrap()
}

/// The reports of all documents in a file, each with its name, or the code of why there is none.
fn reports(file: &str) -> Vec<(String, Result<Report, &'static str>)> {
    let report = |document| analyze(document, &Options::default());
    read_all(file, &made(file))
        .map(|reading| (reading.name, reading.document.map(report).map_err(|error| error.code())))
        .collect()
}

/// What a person sees of a report, whatever the format it came in.
fn card(report: &Report) -> String {
    write(report, OutputFormat::Card)
}

const FORMATS: [(&str, Format); 10] = [
    ("txt", Format::Plain),
    ("md", Format::Markdown),
    ("html", Format::Html),
    ("docx", Format::Docx),
    ("odt", Format::Odt),
    ("rtf", Format::Rtf),
    ("eml", Format::Mail),
    ("mhtml", Format::Mhtml),
    ("json", Format::Json),
    ("pdf", Format::Pdf),
];

#[test]
fn one_release_has_one_card_in_every_format() {
    for (language, headline) in [("fr", FRENCH), ("en", ENGLISH), ("ar", ARABIC)] {
        let report = |ending: &str| {
            let file = format!("{language}.{ending}");
            let mut reports = reports(&file);
            assert_eq!(reports.len(), 1, "{file}");
            let (name, report) = reports.remove(0);
            assert_eq!(name, file);
            report.unwrap()
        };
        let plain = report("txt");
        assert_eq!(plain.language.code(), language);
        assert_eq!(plain.headline.as_ref().unwrap().text, headline);
        for (ending, format) in FORMATS {
            let report = report(ending);
            assert_eq!(report.source.format, format, "{language}.{ending}");
            assert_eq!(report.text, plain.text, "{language}.{ending}");
            assert_eq!(card(&report), card(&plain), "{language}.{ending}");
            assert_eq!(report.warnings, [], "{language}.{ending}");
        }
    }
}

#[test]
fn the_name_of_a_file_does_not_matter() {
    for (ending, format) in FORMATS.into_iter().filter(|(ending, _)| *ending != "md") {
        for name in ["release", "release.txt", "release.pdf"] {
            let document = read(name, &made(&format!("fr.{ending}"))).unwrap();
            assert_eq!(document.source.format, format, "{ending} as {name}");
        }
    }
}

/// The headlines of the documents in a file, or the codes of why there are none, each with its name.
#[track_caller]
fn check_all(file: &str, expected: &[(&str, Result<&str, &str>)]) {
    let reports = reports(file);
    let found: Vec<(&str, Result<&str, &str>)> = reports
        .iter()
        .map(|(name, report)| {
            let headline = report.as_ref().map_err(|code| *code);
            (
                name.as_str(),
                headline.map(|report| report.headline.as_ref().map_or("", |words| words.text.as_str())),
            )
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_collection_gives_each_of_its_documents() {
    for file in ["releases.rss", "releases.atom"] {
        let names = [1, 2, 3].map(|number| format!("{file}/{number}"));
        let headlines = [FRENCH, ENGLISH, ARABIC];
        let expected: Vec<_> =
            names.iter().zip(headlines).map(|(name, headline)| (name.as_str(), Ok(headline))).collect();
        check_all(file, &expected);
    }
    check_all(
        "releases.jsonl",
        &[
            ("releases.jsonl/fr", Ok(FRENCH)),
            ("releases.jsonl/en", Ok(ENGLISH)),
            ("releases.jsonl/ar", Ok(ARABIC)),
        ],
    );
}

#[test]
fn a_bad_file_in_an_archive_stops_none_of_the_others() {
    check_all(
        "releases.zip",
        &[
            ("releases.zip/fr/fr.docx", Ok(FRENCH)),
            ("releases.zip/en.rtf", Ok(ENGLISH)),
            ("releases.zip/broken.docx", Err("damaged")),
            ("releases.zip/inner.zip/ar.eml", Ok(ARABIC)),
        ],
    );
    assert_eq!(read("releases.zip", &made("releases.zip")).unwrap().source.name, "releases.zip/fr/fr.docx");
}

#[test]
fn what_cannot_be_read_says_why() {
    check_all("bomb.zip", &[("bomb.zip/zeros.txt", Err("limit_ratio"))]);
    check_all(
        "nested.zip",
        &[("nested.zip/nested.zip/nested.zip/nested.zip/nested.zip", Err("limit_depth"))],
    );
    check_all("password.docx", &[("password.docx", Err("locked"))]);
    check_all("old.doc", &[("old.doc", Err("foreign_old_word"))]);
    check_all("outlook.msg", &[("outlook.msg", Err("foreign_outlook"))]);
}

#[test]
fn what_a_file_says_of_itself_is_kept() {
    for file in ["fr.docx", "fr.odt"] {
        let metadata = read(file, &made(file)).unwrap().metadata;
        assert_eq!(metadata.title.as_deref(), Some(FRENCH), "{file}");
        assert_eq!(metadata.saved.as_deref(), Some("2024-05-14T09:00:00Z"), "{file}");
        assert_eq!(metadata.published, None, "{file}");
    }
    let mail = read("fr.eml", &made("fr.eml")).unwrap().metadata;
    assert_eq!(mail.title.as_deref(), Some(FRENCH));
    assert_eq!(mail.author.as_deref(), Some("Agence de l'Eau du Sahel"));
    assert!(mail.published.unwrap().starts_with("2024-05-14"));
}

#[test]
fn what_stands_beside_the_text_of_a_word_document_is_kept_apart() {
    let document = read("letterhead.docx", &made("letterhead.docx")).unwrap();
    let blocks: Vec<(Region, BlockKind, &str)> = document
        .blocks
        .iter()
        .map(|block| (block.region, block.kind, block.span.of(&document.text)))
        .collect();
    use BlockKind::{Paragraph, TableRow};
    assert_eq!(
        blocks,
        [
            (Region::Header, Paragraph, "Sahel Water Agency"),
            (Region::Main, Paragraph, "EMBARGO"),
            (Region::Main, Paragraph, "A dam opens"),
            (Region::Main, TableRow, "Length\t640 m"),
            (Region::Footer, Paragraph, "In May 2024."),
            (Region::Footer, Paragraph, "Dam Road 1, Tiguidan"),
        ]
    );
}

#[test]
fn a_report_that_was_exported_is_read_again_as_the_same_release() {
    for language in ["fr", "en", "ar"] {
        let document = read("a.txt", &made(&format!("{language}.txt"))).unwrap();
        let report = analyze(document, &Options::default());
        for format in [OutputFormat::Json, OutputFormat::Ninjs, OutputFormat::JsonLd] {
            let again =
                analyze(read("a.json", write(&report, format).as_bytes()).unwrap(), &Options::default());
            assert_eq!(
                again.headline.map(|words| words.text),
                report.headline.clone().map(|words| words.text)
            );
            assert_eq!(again.source.format, Format::Json);
            if format == OutputFormat::Json {
                assert_eq!(again.text, report.text);
                assert_eq!(again.entities, report.entities);
            }
        }
    }
}
