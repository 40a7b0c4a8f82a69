//! Damaged files of every format: each is read or refused, soon, and what is read keeps the promises of
//! a document. The fixtures are those of `tests/formats`; in containers the parts are damaged too, and packed again.
//!
//! `PROPTEST_CASES=100000 cargo test --release --test damage` looks longer.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use communique::engine::document::{Excerpt, is_faithful};
use communique::engine::{Options, analyze, read_all};
use proptest::prelude::*;
use std::io::Write;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// A fixture, whole and, where it is a container, in parts.
struct Fixture {
    name: String,
    bytes: Vec<u8>,
    parts: Vec<(String, Vec<u8>)>,
}

static FIXTURES: LazyLock<Vec<Fixture>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending != "py"));
    files.sort();
    let fixture = |file: &std::path::PathBuf| {
        let bytes = std::fs::read(file).unwrap();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let is_document = name.ends_with(".docx") || name.ends_with(".odt");
        let parts = if is_document { unpacked(&bytes) } else { Vec::new() };
        Fixture { name, bytes, parts }
    };
    files.iter().map(fixture).collect()
});

fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let Ok(archive) = rawzip::ZipArchive::from_slice(bytes) else { return Vec::new() };
    let records = archive.entries().map(Result::unwrap);
    let part = |record: rawzip::ZipFileHeaderRecord<'_>| {
        let data = archive.get_entry(record.wayfinder()).unwrap().data();
        let is_packed = record.compression_method() == rawzip::CompressionMethod::DEFLATE;
        let content =
            if is_packed { miniz_oxide::inflate::decompress_to_vec(data).unwrap() } else { data.to_vec() };
        (String::from_utf8(record.file_path().as_ref().to_vec()).unwrap(), content)
    };
    records.map(part).collect()
}

/// A container of these parts, as they are.
fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut bytes);
    for (name, content) in parts {
        let (mut entry, config) =
            archive.new_file(name).compression_method(rawzip::CompressionMethod::STORE).start().unwrap();
        let mut writer = config.wrap(&mut entry);
        writer.write_all(content).unwrap();
        let (_, descriptor) = writer.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

/// What happens to files: cut off, a piece lost, repeated, moved or overwritten, bits turned.
#[derive(Clone, Debug)]
struct Damage {
    kind: u8,
    from: prop::sample::Index,
    to: prop::sample::Index,
    byte: u8,
}

fn damage() -> impl Strategy<Value = Damage> {
    let places = (any::<prop::sample::Index>(), any::<prop::sample::Index>());
    (0..7_u8, places, any::<u8>()).prop_map(|(kind, (from, to), byte)| Damage { kind, from, to, byte })
}

impl Damage {
    fn on(&self, bytes: &[u8]) -> Vec<u8> {
        let (a, b) = (self.from.index(bytes.len() + 1), self.to.index(bytes.len() + 1));
        let (from, to) = (a.min(b), a.max(b));
        match self.kind {
            0 => bytes[..from].to_vec(),
            1 => bytes[from..].to_vec(),
            2 => [&bytes[..from], &bytes[to..]].concat(),
            3 => [&bytes[..to], &bytes[from..]].concat(),
            4 => [&bytes[..from], &bytes[to..], &bytes[from..to]].concat(),
            5 => [&bytes[..from], &vec![self.byte; (to - from).min(64)], &bytes[to..]].concat(),
            _ => {
                let mut bytes = bytes.to_vec();
                if let Some(byte) = bytes.get_mut(from) {
                    *byte ^= self.byte | 1;
                }
                bytes
            }
        }
    }
}

/// A test build on a busy machine takes so long for no small file.
const PATIENCE: Duration = Duration::from_secs(20);

#[track_caller]
fn check(name: &str, bytes: &[u8]) {
    let start = Instant::now();
    let mut readings = 0;
    for reading in read_all(name, bytes).take(100) {
        readings += 1;
        if let Ok(document) = reading.document {
            let text = document.text.clone();
            let mut end = 0;
            for span in document.blocks.iter().map(|block| block.span) {
                let words = text.get(span.start..span.end).unwrap_or("");
                assert!(span.start >= end && !words.trim().is_empty(), "{name}: {span:?}");
                end = span.end;
            }
            for warning in &document.warnings {
                let said = Excerpt { text: warning.text.clone(), spans: warning.spans.clone() };
                assert!(is_faithful(&text, &said), "{name}: {warning:?}");
            }
            assert_eq!(analyze(document, &Options::default()).text, text, "{name}");
        }
    }
    assert!(readings > 0, "{name}: a file without a word about it");
    assert!(start.elapsed() < PATIENCE, "{name} took {:?}", start.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_damage_to_a_file(at in 0..FIXTURES.len(), damages in prop::collection::vec(damage(), 1..4)) {
        let fixture = &FIXTURES[at];
        let bytes = damages.iter().fold(fixture.bytes.clone(), |bytes, damage| damage.on(&bytes));
        check(&fixture.name, &bytes);
    }

    #[test]
    fn any_damage_to_a_part(
        at in any::<prop::sample::Index>(),
        part in any::<prop::sample::Index>(),
        damages in prop::collection::vec(damage(), 1..4),
    ) {
        let containers: Vec<&Fixture> = FIXTURES.iter().filter(|fixture| !fixture.parts.is_empty()).collect();
        let fixture = containers[at.index(containers.len())];
        let mut parts = fixture.parts.clone();
        let part = part.index(parts.len());
        parts[part].1 = damages.iter().fold(parts[part].1.clone(), |bytes, damage| damage.on(&bytes));
        check(&fixture.name, &packed(&parts));
    }
}

#[test]
fn containers_packed_again_are_read() {
    for fixture in FIXTURES.iter().filter(|fixture| !fixture.parts.is_empty()) {
        let bytes = packed(&fixture.parts);
        assert!(read_all(&fixture.name, &bytes).all(|reading| reading.document.is_ok()), "{}", fixture.name);
    }
}

/// Towers, chains and floods that make careless readers slow, or overflow their stack.
#[test]
fn what_is_made_to_be_slow_is_soon_done() {
    const MANY: usize = 100_000;
    let docx = |body: &str| {
        packed(&[
            ("[Content_Types].xml".into(), b"<Types/>".to_vec()),
            (
                "word/document.xml".into(),
                format!("<w:document><w:body>{body}</w:body></w:document>").into_bytes(),
            ),
        ])
    };
    let mail = |boundary: &str| {
        format!(
            "From: a\r\nTo: b\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary={boundary}\r\n\r\n"
        )
    };
    for (name, bytes) in [
        ("tower.rtf", format!("{{\\rtf1{}", "{\\b ".repeat(MANY)).into_bytes()),
        ("words.rtf", format!("{{\\rtf1 {}", "\\u8364 ?".repeat(MANY)).into_bytes()),
        ("styles.rtf", format!("{{\\rtf1{{\\stylesheet{}", "{\\s1 heading 1;}".repeat(MANY)).into_bytes()),
        ("tower.docx", docx(&"<w:tbl><w:tr><w:tc>".repeat(MANY))),
        ("ends.docx", docx(&"</w:p>".repeat(MANY))),
        ("paragraphs.docx", docx(&"<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(MANY / 10))),
        (
            "deleted.docx",
            docx(
                &"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a </w:t></w:r></w:p>"
                    .repeat(MANY / 20),
            ),
        ),
        (
            "sections.docx",
            docx(
                &"<w:p><w:pPr><w:sectPr><w:headerReference r:id='a'/></w:sectPr></w:pPr></w:p>"
                    .repeat(MANY / 10),
            ),
        ),
        ("tower.json", format!("{{\"a\":{}", "[".repeat(MANY)).into_bytes()),
        ("lines.jsonl", "{\"text\": \"One.\"}\n".repeat(200).into_bytes()),
        (
            "items.rss",
            format!("<rss><channel>{}</channel></rss>", "<item><title>a</title></item>".repeat(200))
                .into_bytes(),
        ),
        ("parts.eml", format!("{}{}", mail("x"), "--x\r\n\r\na\r\n".repeat(MANY / 100)).into_bytes()),
        (
            "tower.eml",
            (0..500)
                .map(|at| mail(&format!("b{at}")) + &format!("--b{at}\r\n"))
                .collect::<String>()
                .into_bytes(),
        ),
        ("misread.txt", "Ã©Ã©Ã© ".repeat(MANY / 10).into_bytes()),
    ] {
        check(name, &bytes);
    }
}
