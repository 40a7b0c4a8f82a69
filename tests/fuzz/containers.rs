//! What files are packed in: the parts of an archive and the streams of a PDF, out and in again.

use rawzip::{CompressionMethod, ZipArchive, ZipArchiveWriter};
use std::io::Write;

/// A part: its name and what it holds.
pub type Part = (Vec<u8>, Vec<u8>);

/// Parts are unpacked up to this.
const LARGEST: usize = 1 << 20;

/// The parts of an archive; none where it has none that can be unpacked.
pub fn unpacked(bytes: &[u8]) -> Option<Vec<Part>> {
    let archive = ZipArchive::from_slice(bytes).ok()?;
    let part = |record: rawzip::ZipFileHeaderRecord<'_>| {
        let data = archive.get_entry(record.wayfinder()).ok()?.data();
        let content = if record.compression_method() == CompressionMethod::DEFLATE {
            miniz_oxide::inflate::decompress_to_vec_with_limit(data, LARGEST).ok()?
        } else {
            data.to_vec()
        };
        Some((record.file_path().as_ref().to_vec(), content))
    };
    let parts: Vec<Part> = archive.entries().map_while(Result::ok).filter_map(part).collect();
    (!parts.is_empty()).then_some(parts)
}

/// An archive of these parts, stored or deflated. Names are made such as an archive can have.
pub fn packed(parts: &[Part], is_stored: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (at, (name, content)) in parts.iter().enumerate() {
        let method = if is_stored { CompressionMethod::STORE } else { CompressionMethod::DEFLATE };
        let name = String::from_utf8_lossy(name).replace('\0', "");
        let name: String = name.chars().take(200).collect();
        let name = if name.is_empty() { format!("{at}.txt") } else { name };
        let Ok((mut entry, config)) = archive.new_file(&name).compression_method(method).start() else {
            continue;
        };
        if is_stored {
            let mut writer = config.wrap(&mut entry);
            writer.write_all(content).unwrap();
            let (_, descriptor) = writer.finish().unwrap();
            entry.finish(descriptor).unwrap();
        } else {
            let mut writer = config.wrap(Deflater { into: &mut entry, content: Vec::new() });
            writer.write_all(content).unwrap();
            let (deflater, descriptor) = writer.finish().unwrap();
            deflater.finish();
            entry.finish(descriptor).unwrap();
        }
    }
    archive.finish().unwrap();
    bytes
}

/// Deflates all that is written to it at its end.
struct Deflater<W> {
    into: W,
    content: Vec<u8>,
}

impl<W: Write> Write for Deflater<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.content.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<W: Write> Deflater<W> {
    fn finish(mut self) {
        self.into.write_all(&miniz_oxide::deflate::compress_to_vec(&self.content, 1)).unwrap();
    }
}

/// Where the data of a PDF's streams stand.
pub fn streams(bytes: &[u8]) -> Vec<(usize, usize)> {
    const OPEN: &[u8] = b"stream";
    const CLOSE: &[u8] = b"endstream";
    let find = |from: usize, what: &[u8]| {
        bytes.get(from..)?.windows(what.len()).position(|window| window == what).map(|at| from + at)
    };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = find(at, OPEN) {
        let after = open + OPEN.len();
        let data = after + bytes[after..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let Some(close) = find(data, CLOSE) else { break };
        found.push((data, close));
        at = close + CLOSE.len();
    }
    found
}
