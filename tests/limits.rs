//! What protects the reader: for each limit a file that runs into it. And towers, chains and floods, which
//! have to be read in little time.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use communique::engine::read::MOST_BYTES;
use communique::engine::{Options, ReadError, analyze, read_all};
use miniz_oxide::deflate::{compress_to_vec, compress_to_vec_zlib};
use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::io::Write;
use std::time::{Duration, Instant};

/// Runs into a limit, which is the last thing said of the file.
#[track_caller]
fn check(name: &str, bytes: &[u8], code: &str) {
    let last = read_all(name, bytes).last().unwrap();
    let error = last.document.unwrap_err();
    assert_eq!(error.code(), code, "{name}");
}

/// A ZIP container of parts that are deflated already: name, packed, how long and of which sum they are.
fn container(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, content) in parts {
        let (mut entry, config) =
            archive.new_file(name).compression_method(CompressionMethod::STORE).start().unwrap();
        let mut writer = config.wrap(&mut entry);
        writer.write_all(content).unwrap();
        let (_, descriptor) = writer.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

/// One whose parts hold the same, deflated once.
fn copies(name: &str, content: &[u8], count: usize) -> Vec<u8> {
    let packed = compress_to_vec(content, 6);
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for at in 0..count {
        let (mut entry, config) = archive
            .new_file(format!("{at}-{name}"))
            .compression_method(CompressionMethod::DEFLATE)
            .start()
            .unwrap();
        // What is written to the wrapper is counted and summed, what goes to the entry is what is kept.
        let mut writer = config.wrap(std::io::sink());
        writer.write_all(content).unwrap();
        let (_, descriptor) = writer.finish().unwrap();
        entry.write_all(&packed).unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

fn docx(body: &str) -> Vec<u8> {
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    container(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())])
}

/// A PDF of so many pages that show the same content, with more objects if need be.
fn pdf(pages: usize, content: &[u8], more: &[u8]) -> Vec<u8> {
    let kids: String = (0..pages).map(|at| format!("{} 0 R ", at + 10)).collect();
    let mut file = format!(
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count {pages}/Kids[{kids}]>>\nendobj\n\
         3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n"
    )
    .into_bytes();
    for at in 0..pages {
        let page = "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>";
        file.extend(format!("{} 0 obj\n{page}\nendobj\n", at + 10).bytes());
    }
    file.extend(stream(4, "", content));
    file.extend(more);
    file.extend(b"trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");
    file
}

fn stream(number: usize, dict: &str, content: &[u8]) -> Vec<u8> {
    let packed = compress_to_vec_zlib(content, 6);
    let mut object =
        format!("{number} 0 obj\n<</Filter/FlateDecode/Length {}{dict}>>\nstream\n", packed.len())
            .into_bytes();
    object.extend(packed);
    object.extend(b"\nendstream\nendobj\n");
    object
}

#[test]
fn size() {
    check("a.txt", &vec![b'a'; MOST_BYTES + 1], "too_large");
}

#[test]
fn documents_in_a_file() {
    check("a.jsonl", "{\"text\": \"One.\"}\n".repeat(5_001).as_bytes(), "limit_entries");
}

#[test]
fn archives_in_archives() {
    let inmost = container(&[("a.txt", b"One.")]);
    let nested = |times| (0..times).fold(inmost.clone(), |inner, _| container(&[("a.zip", &inner)]));
    check("a.zip", &nested(4), "limit_depth");
    assert!(read_all("a.zip", &nested(3)).all(|reading| reading.document.is_ok()));
}

#[test]
fn what_swells() {
    check("a.zip", &copies("a.txt", &vec![0; 8 << 20], 1), "limit_ratio");
    check("a.pdf", &pdf(1, &vec![b' '; 60 << 20], b""), "limit_ratio");
}

#[test]
fn all_that_is_unpacked() {
    // Pictures: unpacked and passed over, for the test to take no longer than it must.
    let mut part = b"\x89PNG\r\n\x1a\n".to_vec();
    part.extend((0..MOST_BYTES - 8).map(|at| ((at % 1000 * 7919) >> 3) as u8));
    check("a.zip", &copies("a.png", &part, 17), "limit_unpacked");
}

#[test]
fn markup_in_markup() {
    check("a.docx", &docx(&"<w:tbl>".repeat(1000)), "limit_nesting");
    check("a.json", format!("{{\"a\": {}", "[".repeat(1000)).as_bytes(), "limit_nesting");
    check("a.rss", format!("<rss><channel>{}", "<item>".repeat(1000)).as_bytes(), "limit_nesting");
}

#[test]
fn pieces() {
    check("a.html", "<p>a".repeat(400_000).as_bytes(), "limit_pieces");
    let attributes: String = (0..300_000).map(|at| format!(" a{at}=1")).collect();
    check("a.html", format!("<html><body><p{attributes}>A dam</p>").as_bytes(), "limit_pieces");
    check("a.json", format!("[{}{{}}]", "{\"\":0},".repeat(400_000)).as_bytes(), "limit_pieces");
    check("a.rss", format!("<rss>{}</rss>", "<a/>".repeat(400_000)).as_bytes(), "limit_pieces");
    let marks = read_all("a.md", "[".repeat(400_000).as_bytes()).next().unwrap().document.unwrap();
    assert_eq!(marks.text.len(), 400_000, "it is read as plain text");
}

#[test]
fn entities_of_ones_own() {
    let bomb = "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>";
    check("a.rss", bomb.as_bytes(), "limit_entities");
}

#[test]
fn pages_of_a_pdf() {
    check("a.pdf", &pdf(1001, b"BT /F 12 Tf (A dam) Tj ET", b""), "limit_pages");
    let read = read_all("a.pdf", &pdf(1, b"BT /F 12 Tf (A dam) Tj ET", b"")).next().unwrap();
    assert!(read.document.is_ok_and(|document| document.text.contains("A dam")));
}

#[test]
fn objects_of_a_pdf() {
    let objects: String = (0..400_000).map(|at| format!("{} {at} ", at + 20)).collect();
    let dict = format!("/Type/ObjStm/N 400000/First {}", objects.len());
    check("a.pdf", &pdf(1, b"BT ET", &stream(5, &dict, objects.as_bytes())), "limit_objects");
}

#[test]
fn drawings_of_a_pdf() {
    check("a.pdf", &pdf(1, "q Q ".repeat(600_000).as_bytes(), b""), "limit_drawing");
}

/// A test build on a busy machine takes so long for no small file.
const PATIENCE: Duration = Duration::from_secs(20);

/// Towers, chains and floods that make careless readers slow, or overflow their stack.
#[test]
fn what_is_made_to_be_slow_is_soon_done() {
    const MANY: usize = 100_000;
    let mail = |boundary: &str| {
        format!(
            "From: a\r\nTo: b\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary={boundary}\r\n\r\n"
        )
    };
    let tower = (0..500).map(|at| mail(&format!("b{at}")) + &format!("--b{at}\r\n")).collect::<String>();
    let paragraph = "<w:p><w:r><w:t>a</w:t></w:r></w:p>";
    let deleted = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a </w:t></w:r></w:p>";
    let section = "<w:p><w:pPr><w:sectPr><w:headerReference r:id='a'/></w:sectPr></w:pPr></w:p>";
    let open: String = (0..MANY / 100).map(|at| format!("<i id={at}>")).collect();
    let left_open = format!("<p>{open}</p>{}", "<p>x</p>".repeat(MANY / 20));
    let french = "Le ministre a ouvert le barrage. ";
    let feed = format!("<rss><channel>{}</channel></rss>", "<item><title>a</title></item>".repeat(200));
    for (name, bytes) in [
        ("tower.rtf", format!("{{\\rtf1{}", "{\\b ".repeat(MANY)).into_bytes()),
        ("words.rtf", format!("{{\\rtf1 {}", "\\u8364 ?".repeat(MANY)).into_bytes()),
        ("styles.rtf", format!("{{\\rtf1{{\\stylesheet{}", "{\\s1 heading 1;}".repeat(MANY)).into_bytes()),
        ("tower.docx", docx(&"<w:tbl><w:tr><w:tc>".repeat(MANY))),
        ("ends.docx", docx(&"</w:p>".repeat(MANY))),
        ("paragraphs.docx", docx(&paragraph.repeat(MANY / 10))),
        ("deleted.docx", docx(&deleted.repeat(MANY / 20))),
        ("sections.docx", docx(&section.repeat(MANY / 10))),
        ("tower.html", format!("{}deep", "<div>".repeat(MANY)).into_bytes()),
        ("tower.json", format!("{{\"a\":{}", "[".repeat(MANY)).into_bytes()),
        ("lines.jsonl", "{\"text\": \"One.\"}\n".repeat(200).into_bytes()),
        ("items.rss", feed.into_bytes()),
        ("parts.eml", format!("{}{}", mail("x"), "--x\r\n\r\na\r\n".repeat(MANY / 100)).into_bytes()),
        ("tower.eml", tower.into_bytes()),
        ("misread.txt", "Ã©Ã©Ã© ".repeat(MANY / 10).into_bytes()),
        ("ruby.html", format!("<ruby>{}deep", "<rt>".repeat(MANY)).into_bytes()),
        ("open.html", left_open.into_bytes()),
        ("texts.html", "<pre>a</pre>".repeat(MANY / 5).into_bytes()),
        ("titles.txt", "Mr. ".repeat(MANY / 10).into_bytes()),
        ("titles.ar.txt", "معالي الدكتور ".repeat(MANY / 20).into_bytes()),
        ("letters.txt", "A B C ".repeat(MANY / 20).into_bytes()),
        ("apostrophes.txt", format!("{french}{}", "O'".repeat(MANY / 5)).into_bytes()),
        (
            "parted.txt",
            "the plan for the water of the valley was adop-\nted by the council ".repeat(400).into_bytes(),
        ),
    ] {
        let start = Instant::now();
        let mut said = 0;
        for reading in read_all(name, &bytes).take(100) {
            said += 1;
            if let Ok(document) = reading.document {
                let text = document.text.clone();
                assert_eq!(analyze(document, &Options::default()).text, text, "{name}");
            }
        }
        assert!(said > 0, "{name}: a file without a word about it");
        assert!(start.elapsed() < PATIENCE, "{name} took {:?}", start.elapsed());
    }
}

#[test]
fn a_file_that_is_too_large_is_told_with_its_size() {
    let error = ReadError::TooLarge { bytes: MOST_BYTES + 1, limit: MOST_BYTES };
    assert!(error.to_string().contains("33 MB") && error.to_string().contains("32 MB"));
}
